// The simplex method and its basis.

#include <float.h>
#include <math.h>

#include "fence.h"

int32_t meridian_glpk_rebuild_basis(meridian_glpk_problem *problem, bool advanced) {
  ENTER(problem);
  if (advanced) {
    glp_adv_basis(problem->glpk, 0);
  } else {
    glp_std_basis(problem->glpk);
  }
  LEAVE();
}

int32_t meridian_glpk_basic_columns(meridian_glpk_problem *problem, uint8_t *basic) {
  ENTER(problem);
  int width = glp_get_num_cols(problem->glpk);
  for (int j = 1; j <= width; j += 1) {
    basic[j - 1] = glp_get_col_stat(problem->glpk, j) == GLP_BS;
  }
  LEAVE();
}

int32_t meridian_glpk_simplex(
  meridian_glpk_problem *problem, const meridian_glpk_simplex_options *options,
  meridian_glpk_simplex_result *result) {
  ENTER(problem);
  glp_prob *glpk = problem->glpk;
  glp_smcp control;
  glp_init_smcp(&control);
  control.msg_lev = GLP_MSG_OFF;
  control.meth = options->method;
  control.presolve = options->presolve ? GLP_ON : GLP_OFF;
  control.pricing = options->steepest_edge ? GLP_PT_PSE : GLP_PT_STD;
  control.r_test = options->ratio_test;
  control.it_lim = options->iteration_limit;
  control.tm_lim = options->time_limit_milliseconds;
  control.tol_bnd = options->primal_tolerance;
  control.tol_dj = options->dual_tolerance;
  control.tol_piv = options->pivot_tolerance;
  control.obj_ul = isfinite(options->objective_limit) ? options->objective_limit : DBL_MAX;
  int before = glp_get_it_cnt(glpk);
  result->code = glp_simplex(glpk, &control);
  result->iterations = glp_get_it_cnt(glpk) - before;
  result->status = glp_get_status(glpk);
  result->primal_status = glp_get_prim_stat(glpk);
  result->dual_status = glp_get_dual_stat(glpk);
  result->objective = glp_get_obj_val(glpk);
  LEAVE();
}
