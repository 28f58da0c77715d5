// Building and reading a problem.

#include <float.h>
#include <math.h>
#include <string.h>

#include "fence.h"

static int bound_type(double lower, double upper) {
  bool below = isfinite(lower), above = isfinite(upper);
  if (below && above) return lower == upper ? GLP_FX : GLP_DB;
  if (below) return GLP_LO;
  return above ? GLP_UP : GLP_FR;
}

int32_t meridian_glpk_limit_memory(meridian_glpk_problem *problem, int32_t megabytes) {
  ENTER(problem);
  glp_mem_limit(megabytes);
  LEAVE();
}

int32_t meridian_glpk_read_lp(meridian_glpk_problem *problem, const char *path) {
  ENTER(problem);
  int failed = glp_read_lp(problem->glpk, NULL, path);
  meridian_fence_leave();
  return failed != 0 ? MERIDIAN_GLPK_UNREADABLE : MERIDIAN_GLPK_OK;
}

int32_t meridian_glpk_row_count(meridian_glpk_problem *problem, int32_t *count) {
  ENTER(problem);
  *count = glp_get_num_rows(problem->glpk);
  LEAVE();
}

int32_t meridian_glpk_column_count(meridian_glpk_problem *problem, int32_t *count) {
  ENTER(problem);
  *count = glp_get_num_cols(problem->glpk);
  LEAVE();
}

static void copy_name(const char *name, char *buffer) {
  buffer[0] = '\0';
  if (name != NULL) strncat(buffer, name, 255);
}

int32_t meridian_glpk_row_name(meridian_glpk_problem *problem, int32_t row, char *buffer) {
  ENTER(problem);
  copy_name(glp_get_row_name(problem->glpk, row + 1), buffer);
  LEAVE();
}

int32_t meridian_glpk_column_name(meridian_glpk_problem *problem, int32_t column, char *buffer) {
  ENTER(problem);
  copy_name(glp_get_col_name(problem->glpk, column + 1), buffer);
  LEAVE();
}

int32_t meridian_glpk_add_rows(
  meridian_glpk_problem *problem, int32_t count, const double *lower, const double *upper) {
  ENTER(problem);
  int first = glp_add_rows(problem->glpk, count);
  for (int32_t k = 0; k < count; k += 1) {
    int type = bound_type(lower[k], upper[k]);
    glp_set_row_bnds(problem->glpk, first + k, type, lower[k], upper[k]);
  }
  LEAVE();
}

int32_t meridian_glpk_add_columns(
  meridian_glpk_problem *problem, int32_t count, const double *costs, const double *lower,
  const double *upper, const long *starts, const int32_t *rows, const double *values) {
  ENTER(problem);
  glp_prob *glpk = problem->glpk;
  int height = glp_get_num_rows(glpk);
  // GLPK counts from one and never looks at element 0 of an array: each column is copied to
  // places 1...length, its row numbers raised by one.
  int *numbers = glp_alloc(height + 1, sizeof(int));
  double *coefficients = glp_alloc(height + 1, sizeof(double));
  int first = glp_add_cols(glpk, count);
  for (int32_t k = 0; k < count; k += 1) {
    int column = first + k;
    int length = 0;
    for (long entry = starts[k]; entry < starts[k + 1]; entry += 1) {
      if (values[entry] == 0) continue;
      if (length == height) glp_error("a column has more coefficients than there are rows\n");
      length += 1;
      numbers[length] = rows[entry] + 1;
      coefficients[length] = values[entry];
    }
    glp_set_mat_col(glpk, column, length, numbers, coefficients);
    glp_set_col_bnds(glpk, column, bound_type(lower[k], upper[k]), lower[k], upper[k]);
    glp_set_obj_coef(glpk, column, costs[k]);
  }
  glp_free(numbers);
  glp_free(coefficients);
  LEAVE();
}

int32_t meridian_glpk_remove_columns(
  meridian_glpk_problem *problem, int32_t count, const int32_t *columns) {
  ENTER(problem);
  int *numbers = glp_alloc(count + 1, sizeof(int));
  for (int32_t k = 0; k < count; k += 1) numbers[k + 1] = columns[k] + 1;
  glp_del_cols(problem->glpk, count, numbers);
  glp_free(numbers);
  LEAVE();
}

int32_t meridian_glpk_set_row_bounds(
  meridian_glpk_problem *problem, int32_t row, double lower, double upper) {
  ENTER(problem);
  glp_set_row_bnds(problem->glpk, row + 1, bound_type(lower, upper), lower, upper);
  LEAVE();
}

int32_t meridian_glpk_set_column_bounds(
  meridian_glpk_problem *problem, int32_t column, double lower, double upper) {
  ENTER(problem);
  glp_set_col_bnds(problem->glpk, column + 1, bound_type(lower, upper), lower, upper);
  LEAVE();
}

int32_t meridian_glpk_set_cost(meridian_glpk_problem *problem, int32_t column, double cost) {
  ENTER(problem);
  glp_set_obj_coef(problem->glpk, column + 1, cost);
  LEAVE();
}

int32_t meridian_glpk_set_integer(meridian_glpk_problem *problem, int32_t column, bool integer) {
  ENTER(problem);
  glp_set_col_kind(problem->glpk, column + 1, integer ? GLP_IV : GLP_CV);
  LEAVE();
}

int32_t meridian_glpk_scale(meridian_glpk_problem *problem) {
  ENTER(problem);
  glp_scale_prob(problem->glpk, GLP_SF_AUTO);
  LEAVE();
}

int32_t meridian_glpk_read(meridian_glpk_problem *problem, int32_t what, double *numbers) {
  ENTER(problem);
  glp_prob *glpk = problem->glpk;
  double (*read)(glp_prob *, int) = NULL;
  bool of_rows = false;
  switch (what) {
    case MERIDIAN_GLPK_ROW_VALUES: read = glp_get_row_prim; of_rows = true; break;
    case MERIDIAN_GLPK_ROW_DUALS: read = glp_get_row_dual; of_rows = true; break;
    case MERIDIAN_GLPK_COLUMN_VALUES: read = glp_get_col_prim; break;
    case MERIDIAN_GLPK_REDUCED_COSTS: read = glp_get_col_dual; break;
    case MERIDIAN_GLPK_INTEGER_ROW_VALUES: read = glp_mip_row_val; of_rows = true; break;
    case MERIDIAN_GLPK_INTEGER_COLUMN_VALUES: read = glp_mip_col_val; break;
    default: glp_error("meridian_glpk_read: what = %d; not a kind of number\n", what);
  }
  int count = of_rows ? glp_get_num_rows(glpk) : glp_get_num_cols(glpk);
  for (int k = 1; k <= count; k += 1) numbers[k - 1] = read(glpk, k);
  LEAVE();
}

// How far a value lies outside its bounds.
static double excess(double value, double lower, double upper) {
  double below = lower > -DBL_MAX ? lower - value : 0;
  double above = upper < DBL_MAX ? value - upper : 0;
  return fmax(0, fmax(below, above));
}

int32_t meridian_glpk_check_point(
  meridian_glpk_problem *problem, const double *point, double tolerance, double *objective,
  int32_t *bad_row, int32_t *bad_column) {
  ENTER(problem);
  glp_prob *glpk = problem->glpk;
  int height = glp_get_num_rows(glpk), width = glp_get_num_cols(glpk);
  *bad_row = -1;
  *bad_column = -1;
  double total = 0;
  for (int j = 1; j <= width; j += 1) {
    double value = point[j - 1];
    double outside = excess(value, glp_get_col_lb(glpk, j), glp_get_col_ub(glpk, j));
    if (glp_get_col_kind(glpk, j) != GLP_CV) outside = fmax(outside, fabs(value - round(value)));
    bool holds = outside <= tolerance * (1 + fabs(value));
    if (!holds && *bad_column < 0) *bad_column = j - 1;
    total += glp_get_obj_coef(glpk, j) * value;
  }
  int *numbers = glp_alloc(width + 1, sizeof(int));
  double *coefficients = glp_alloc(width + 1, sizeof(double));
  for (int i = 1; i <= height; i += 1) {
    int length = glp_get_mat_row(glpk, i, numbers, coefficients);
    double value = 0, size = 1;
    for (int k = 1; k <= length; k += 1) {
      double term = coefficients[k] * point[numbers[k] - 1];
      value += term;
      size += fabs(term);
    }
    bool holds = excess(value, glp_get_row_lb(glpk, i), glp_get_row_ub(glpk, i)) <= tolerance * size;
    if (!holds && *bad_row < 0) *bad_row = i - 1;
  }
  glp_free(numbers);
  glp_free(coefficients);
  *objective = total;
  LEAVE();
}
