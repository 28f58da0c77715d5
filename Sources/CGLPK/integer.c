// Branch and cut (glp_intopt) with limits that GLPK itself does not have, kept in its callback.

#include <float.h>
#include <math.h>

#include "fence.h"

typedef struct {
  const meridian_glpk_integer_options *options;
  meridian_glpk_integer_result *result;
  bool offered;
  int iterations_before;
} search;

// Raises the bound to that of the best open node.
static void note_progress(search *search, glp_tree *tree) {
  meridian_glpk_integer_result *result = search->result;
  int open, current, all;
  glp_ios_tree_size(tree, &open, &current, &all);
  result->nodes = all;
  int best = glp_ios_best_node(tree);
  if (best == 0) return;
  double bound = glp_ios_node_bound(tree, best);
  // A branch that was cut off holds nothing below the cutoff, but may hold the cutoff itself.
  if (result->cut_off) bound = fmin(bound, search->options->cutoff);
  if (bound > -DBL_MAX && bound < DBL_MAX && bound > result->bound) result->bound = bound;
}

static double best_known(const search *search, glp_prob *glpk) {
  double best = INFINITY;
  if (search->options->incumbent != NULL) best = search->options->incumbent_objective;
  if (glp_mip_status(glpk) == GLP_FEAS) best = fmin(best, glp_mip_obj_val(glpk));
  return best;
}

static bool gap_is_closed(const search *search, glp_prob *glpk) {
  const meridian_glpk_integer_options *options = search->options;
  if (options->relative_gap <= 0 && options->absolute_gap <= 0) return false;
  double best = best_known(search, glpk);
  if (!isfinite(best) || !isfinite(search->result->bound)) return false;
  double allowed = fmax(options->absolute_gap, options->relative_gap * fabs(best));
  return best - search->result->bound <= allowed;
}

static int stop_cause(const search *search, glp_prob *glpk) {
  const meridian_glpk_integer_options *options = search->options;
  int64_t iterations = (int64_t)glp_get_it_cnt(glpk) - search->iterations_before;
  if (search->result->nodes > options->node_limit) return MERIDIAN_GLPK_NODE_LIMIT;
  if (iterations >= options->iteration_limit) return MERIDIAN_GLPK_ITERATION_LIMIT;
  if (gap_is_closed(search, glpk)) return MERIDIAN_GLPK_GAP_REACHED;
  if (options->should_stop != NULL && options->should_stop(options->context) != 0) {
    return MERIDIAN_GLPK_STOP_REQUESTED;
  }
  return MERIDIAN_GLPK_NOT_STOPPED;
}

static void offer_incumbent(search *search, glp_tree *tree, glp_prob *glpk) {
  search->offered = true;
  const meridian_glpk_integer_options *options = search->options;
  if (options->incumbent == NULL || options->presolve) return;
  int width = glp_get_num_cols(glpk);
  double *point = glp_alloc(width + 1, sizeof(double));
  for (int j = 1; j <= width; j += 1) {
    double value = options->incumbent[j - 1];
    point[j] = glp_get_col_kind(glpk, j) == GLP_CV ? value : round(value);
  }
  glp_ios_heur_sol(tree, point);
  glp_free(point);
}

// GLPK has no cutoff. A row 0 >= 1, which lives and dies with this branch, ends it.
static void cut_branch_off(search *search, glp_prob *glpk) {
  double cutoff = search->options->cutoff;
  double slack = search->options->objective_tolerance * (1 + fabs(cutoff));
  if (!(glp_get_obj_val(glpk) >= cutoff - slack)) return;
  search->result->cut_off = true;
  int row = glp_add_rows(glpk, 1);
  glp_set_row_bnds(glpk, row, GLP_LO, 1, 0);
}

static void on_event(glp_tree *tree, void *info) {
  search *search = info;
  glp_prob *glpk = glp_ios_get_prob(tree);
  note_progress(search, tree);
  if (!search->offered) offer_incumbent(search, tree, glpk);
  if (search->result->cause == MERIDIAN_GLPK_NOT_STOPPED) {
    search->result->cause = stop_cause(search, glpk);
  }
  if (search->result->cause != MERIDIAN_GLPK_NOT_STOPPED) {
    glp_ios_terminate(tree);
  } else if (glp_ios_reason(tree) == GLP_IROWGEN && isfinite(search->options->cutoff)) {
    cut_branch_off(search, glpk);
  }
}

static int on_or_off(bool flag) { return flag ? GLP_ON : GLP_OFF; }

static glp_iocp control_of(const meridian_glpk_integer_options *options, search *search) {
  glp_iocp control;
  glp_init_iocp(&control);
  control.msg_lev = GLP_MSG_OFF;
  control.br_tech = options->branching;
  control.bt_tech = options->node_order;
  control.pp_tech = options->preprocessing;
  control.presolve = on_or_off(options->presolve);
  control.binarize = on_or_off(options->presolve && options->binarize);
  control.mir_cuts = on_or_off(options->mir_cuts);
  control.gmi_cuts = on_or_off(options->gomory_cuts);
  control.cov_cuts = on_or_off(options->cover_cuts);
  control.clq_cuts = on_or_off(options->clique_cuts);
  control.fp_heur = on_or_off(options->feasibility_pump);
  control.ps_heur = on_or_off(options->proximity_search);
  control.sr_heur = on_or_off(options->rounding);
  control.tm_lim = options->time_limit_milliseconds;
  control.tol_int = options->integrality_tolerance;
  control.tol_obj = options->objective_tolerance;
  control.cb_func = on_event;
  control.cb_info = search;
  return control;
}

int32_t meridian_glpk_integer(
  meridian_glpk_problem *problem, const meridian_glpk_integer_options *options,
  meridian_glpk_integer_result *result) {
  ENTER(problem);
  glp_prob *glpk = problem->glpk;
  search search = {options, result, false, glp_get_it_cnt(glpk)};
  glp_iocp control = control_of(options, &search);
  result->cause = MERIDIAN_GLPK_NOT_STOPPED;
  result->nodes = 0;
  result->cut_off = false;
  result->bound = -INFINITY;
  result->code = glp_intopt(glpk, &control);
  result->iterations = glp_get_it_cnt(glpk) - search.iterations_before;
  result->status = glp_mip_status(glpk);
  result->objective = glp_mip_obj_val(glpk);
  LEAVE();
}
