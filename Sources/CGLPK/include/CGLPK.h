// The C fence around GLPK (GNU Linear Programming Kit, 5.0). Swift sees these functions and no others.
//
// GLPK answers a wrong argument or a lack of memory with abort(). Behind this fence every such end
// becomes the code MERIDIAN_GLPK_ABORTED; the jump out of GLPK stays wholly within C. It costs the
// memory of all problems of that thread, which therefore are lost from then on.
//
// Indices are zero-based here and one-based in GLPK. Every function of a problem returns a
// meridian_glpk_fence; what a solver answers stands in its result structure.

#ifndef CGLPK_H
#define CGLPK_H

#include <stdbool.h>
#include <stdint.h>

typedef struct meridian_glpk_problem meridian_glpk_problem;

// How a call passed the fence.
enum {
  MERIDIAN_GLPK_OK = 0,
  // GLPK ended itself; meridian_glpk_message() says why. All problems of the thread are lost.
  MERIDIAN_GLPK_ABORTED = -1,
  // The problem was lost when an earlier call on this thread was aborted.
  MERIDIAN_GLPK_LOST = -2,
  // The problem belongs to another thread.
  MERIDIAN_GLPK_WRONG_THREAD = -3,
  // GLPK is at work on this thread: the call came from within its own callback.
  MERIDIAN_GLPK_BUSY = -4,
  // A file could not be read; meridian_glpk_message() says why.
  MERIDIAN_GLPK_UNREADABLE = -5,
};

// GLPK's return codes (glpk.h, GLP_E...); fence.c checks that they are equal.
enum {
  MERIDIAN_GLPK_EBADB = 0x01,
  MERIDIAN_GLPK_ESING = 0x02,
  MERIDIAN_GLPK_ECOND = 0x03,
  MERIDIAN_GLPK_EBOUND = 0x04,
  MERIDIAN_GLPK_EFAIL = 0x05,
  MERIDIAN_GLPK_EOBJLL = 0x06,
  MERIDIAN_GLPK_EOBJUL = 0x07,
  MERIDIAN_GLPK_EITLIM = 0x08,
  MERIDIAN_GLPK_ETMLIM = 0x09,
  MERIDIAN_GLPK_ENOPFS = 0x0A,
  MERIDIAN_GLPK_ENODFS = 0x0B,
  MERIDIAN_GLPK_EROOT = 0x0C,
  MERIDIAN_GLPK_ESTOP = 0x0D,
  MERIDIAN_GLPK_EMIPGAP = 0x0E,
  MERIDIAN_GLPK_ENOFEAS = 0x0F,
  MERIDIAN_GLPK_ENOCVG = 0x10,
  MERIDIAN_GLPK_EINSTAB = 0x11,
  MERIDIAN_GLPK_EDATA = 0x12,
  MERIDIAN_GLPK_ERANGE = 0x13,
};

// GLPK's solution states (glpk.h, GLP_UNDEF ... GLP_UNBND).
enum {
  MERIDIAN_GLPK_UNDEFINED = 1,
  MERIDIAN_GLPK_FEASIBLE = 2,
  MERIDIAN_GLPK_INFEASIBLE_POINT = 3,
  MERIDIAN_GLPK_NO_FEASIBLE = 4,
  MERIDIAN_GLPK_OPTIMAL = 5,
  MERIDIAN_GLPK_UNBOUNDED = 6,
};

// GLPK's version, as "5.0".
const char *meridian_glpk_version(void);

// What GLPK said last on this thread; valid until the next call on it.
const char *meridian_glpk_message(void);

// Makes an empty minimisation.
int32_t meridian_glpk_create(meridian_glpk_problem **problem);

// Frees a problem; one of another thread is left behind, because GLPK cannot free it from here.
void meridian_glpk_delete(meridian_glpk_problem *problem);

// Limits the memory of this thread's GLPK (megabytes) until its last problem is gone.
int32_t meridian_glpk_limit_memory(meridian_glpk_problem *problem, int32_t megabytes);

// Replaces the problem by what a CPLEX LP file says.
int32_t meridian_glpk_read_lp(meridian_glpk_problem *problem, const char *path);

int32_t meridian_glpk_row_count(meridian_glpk_problem *problem, int32_t *count);
int32_t meridian_glpk_column_count(meridian_glpk_problem *problem, int32_t *count);

// A name of at most 255 bytes; buffer[256].
int32_t meridian_glpk_row_name(meridian_glpk_problem *problem, int32_t row, char *buffer);
int32_t meridian_glpk_column_name(meridian_glpk_problem *problem, int32_t column, char *buffer);

// Appends rows without coefficients; lower[count], upper[count], infinite where there is no bound.
int32_t meridian_glpk_add_rows(
  meridian_glpk_problem *problem, int32_t count, const double *lower, const double *upper);

// Appends columns; costs[count], lower[count], upper[count]; the coefficients of column j are
// rows[starts[j]] ..< rows[starts[j + 1]] and values likewise; starts[count + 1].
int32_t meridian_glpk_add_columns(
  meridian_glpk_problem *problem, int32_t count, const double *costs, const double *lower,
  const double *upper, const long *starts, const int32_t *rows, const double *values);

// Removes columns; columns[count], no number twice.
int32_t meridian_glpk_remove_columns(
  meridian_glpk_problem *problem, int32_t count, const int32_t *columns);

int32_t meridian_glpk_set_row_bounds(
  meridian_glpk_problem *problem, int32_t row, double lower, double upper);
int32_t meridian_glpk_set_column_bounds(
  meridian_glpk_problem *problem, int32_t column, double lower, double upper);
int32_t meridian_glpk_set_cost(meridian_glpk_problem *problem, int32_t column, double cost);
int32_t meridian_glpk_set_integer(meridian_glpk_problem *problem, int32_t column, bool integer);

// Scales rows and columns, the way GLPK chooses by itself.
int32_t meridian_glpk_scale(meridian_glpk_problem *problem);

// Replaces the basis: an advanced (triangular) one, or all slacks.
int32_t meridian_glpk_rebuild_basis(meridian_glpk_problem *problem, bool advanced);

// Sets basic[column] to 1 where the column is in the basis; basic[columns].
int32_t meridian_glpk_basic_columns(meridian_glpk_problem *problem, uint8_t *basic);

enum {
  MERIDIAN_GLPK_PRIMAL = 1,
  MERIDIAN_GLPK_DUAL_THEN_PRIMAL = 2,
  MERIDIAN_GLPK_DUAL = 3,
};

typedef struct {
  int32_t method;
  bool presolve;
  bool steepest_edge;
  // GLP_RT_STD, GLP_RT_HAR or GLP_RT_FLIP.
  int32_t ratio_test;
  int32_t iteration_limit;
  int32_t time_limit_milliseconds;
  double primal_tolerance;
  double dual_tolerance;
  double pivot_tolerance;
  double objective_limit;
} meridian_glpk_simplex_options;

typedef struct {
  int32_t code;
  int32_t status;
  int32_t primal_status;
  int32_t dual_status;
  int32_t iterations;
  double objective;
} meridian_glpk_simplex_result;

// Solves the linear program from the kept basis.
int32_t meridian_glpk_simplex(
  meridian_glpk_problem *problem, const meridian_glpk_simplex_options *options,
  meridian_glpk_simplex_result *result);

enum {
  MERIDIAN_GLPK_ROW_VALUES = 0,
  MERIDIAN_GLPK_ROW_DUALS = 1,
  MERIDIAN_GLPK_COLUMN_VALUES = 2,
  MERIDIAN_GLPK_REDUCED_COSTS = 3,
  MERIDIAN_GLPK_INTEGER_ROW_VALUES = 4,
  MERIDIAN_GLPK_INTEGER_COLUMN_VALUES = 5,
};

// Reads one number for each row or column; numbers[rows] or numbers[columns].
int32_t meridian_glpk_read(meridian_glpk_problem *problem, int32_t what, double *numbers);

// Why the integer search was stopped from outside GLPK.
enum {
  MERIDIAN_GLPK_NOT_STOPPED = 0,
  MERIDIAN_GLPK_NODE_LIMIT = 1,
  MERIDIAN_GLPK_ITERATION_LIMIT = 2,
  MERIDIAN_GLPK_GAP_REACHED = 3,
  MERIDIAN_GLPK_STOP_REQUESTED = 4,
};

typedef struct {
  // GLP_BR_..., GLP_BT_... and, below, GLP_PP_...
  int32_t branching;
  int32_t node_order;
  bool presolve;
  bool binarize;
  bool mir_cuts;
  bool gomory_cuts;
  bool cover_cuts;
  bool clique_cuts;
  bool feasibility_pump;
  bool proximity_search;
  bool rounding;
  int32_t preprocessing;
  int32_t time_limit_milliseconds;
  int32_t node_limit;
  int64_t iteration_limit;
  double integrality_tolerance;
  double objective_tolerance;
  double relative_gap;
  double absolute_gap;
  // Branches whose bound reaches it are cut off; +infinity for none.
  double cutoff;
  // A feasible point to start from, handed to the search where presolve is off; incumbent[columns]
  // or NULL.
  const double *incumbent;
  double incumbent_objective;
  // Asked at every event of the search; a result other than 0 ends it. NULL for none.
  int32_t (*should_stop)(void *context);
  void *context;
} meridian_glpk_integer_options;

typedef struct {
  int32_t code;
  int32_t cause;
  int32_t status;
  int32_t nodes;
  int32_t iterations;
  bool cut_off;
  double objective;
  double bound;
} meridian_glpk_integer_result;

// Branch and cut; needs an optimal basis where presolve is off.
int32_t meridian_glpk_integer(
  meridian_glpk_problem *problem, const meridian_glpk_integer_options *options,
  meridian_glpk_integer_result *result);

// Checks a point; bad_row and bad_column are the first ones that do not hold, or -1.
int32_t meridian_glpk_check_point(
  meridian_glpk_problem *problem, const double *point, double tolerance, double *objective,
  int32_t *bad_row, int32_t *bad_column);

#endif
