// The hooks and the jump. GLPK keeps its memory in an environment per thread; the error hook frees
// that environment and jumps, as the GLPK reference manual (glp_error_hook) prescribes.

#include "fence.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(MERIDIAN_GLPK_EBADB == GLP_EBADB, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ESING == GLP_ESING, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ECOND == GLP_ECOND, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EBOUND == GLP_EBOUND, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EFAIL == GLP_EFAIL, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EOBJLL == GLP_EOBJLL, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EOBJUL == GLP_EOBJUL, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EITLIM == GLP_EITLIM, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ETMLIM == GLP_ETMLIM, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ENOPFS == GLP_ENOPFS, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ENODFS == GLP_ENODFS, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EROOT == GLP_EROOT, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ESTOP == GLP_ESTOP, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EMIPGAP == GLP_EMIPGAP, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ENOFEAS == GLP_ENOFEAS, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ENOCVG == GLP_ENOCVG, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EINSTAB == GLP_EINSTAB, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_EDATA == GLP_EDATA, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_ERANGE == GLP_ERANGE, "return codes follow glpk.h");
_Static_assert(MERIDIAN_GLPK_UNDEFINED == GLP_UNDEF, "states follow glpk.h");
_Static_assert(MERIDIAN_GLPK_FEASIBLE == GLP_FEAS, "states follow glpk.h");
_Static_assert(MERIDIAN_GLPK_INFEASIBLE_POINT == GLP_INFEAS, "states follow glpk.h");
_Static_assert(MERIDIAN_GLPK_NO_FEASIBLE == GLP_NOFEAS, "states follow glpk.h");
_Static_assert(MERIDIAN_GLPK_OPTIMAL == GLP_OPT, "states follow glpk.h");
_Static_assert(MERIDIAN_GLPK_UNBOUNDED == GLP_UNBND, "states follow glpk.h");
_Static_assert(MERIDIAN_GLPK_PRIMAL == GLP_PRIMAL, "methods follow glpk.h");
_Static_assert(MERIDIAN_GLPK_DUAL_THEN_PRIMAL == GLP_DUALP, "methods follow glpk.h");
_Static_assert(MERIDIAN_GLPK_DUAL == GLP_DUAL, "methods follow glpk.h");

// Thread and environment numbers are drawn from here, so that none occurs twice.
static atomic_uint_fast64_t next_number = 1;

static _Thread_local struct {
  uint64_t thread;
  uint64_t environment;
  // Problems of this environment that have not been deleted.
  long problems;
  bool busy;
  bool failing;
  jmp_buf jump;
  size_t length;
  char message[1024];
} state;

// Keeps what GLPK says and prints nothing. In the error state it keeps the error alone.
static int keep_message(void *info, const char *text) {
  (void)info;
  if (!state.failing && glp_at_error()) {
    state.failing = true;
    state.length = 0;
  }
  size_t room = sizeof state.message - 1 - state.length;
  size_t length = strlen(text);
  if (length > room) length = room;
  memcpy(state.message + state.length, text, length);
  state.length += length;
  state.message[state.length] = '\0';
  return 1;
}

static void forget_environment(void) {
  glp_free_env();
  state.environment = 0;
  state.problems = 0;
}

static void leave_by_jump(void *info) {
  (void)info;
  forget_environment();
  state.busy = false;
  longjmp(state.jump, 1);
}

static int32_t open_fence(void) {
  if (state.busy) return MERIDIAN_GLPK_BUSY;
  state.busy = true;
  state.failing = false;
  state.length = 0;
  state.message[0] = '\0';
  glp_term_hook(keep_message, NULL);
  glp_error_hook(leave_by_jump, NULL);
  return MERIDIAN_GLPK_OK;
}

int32_t meridian_fence_enter(meridian_glpk_problem *problem) {
  if (problem->thread != state.thread) return MERIDIAN_GLPK_WRONG_THREAD;
  if (problem->environment != state.environment) return MERIDIAN_GLPK_LOST;
  return open_fence();
}

void meridian_fence_leave(void) { state.busy = false; }

jmp_buf *meridian_fence_jump(void) { return &state.jump; }

const char *meridian_glpk_version(void) { return glp_version(); }

const char *meridian_glpk_message(void) { return state.message; }

// The handle is the caller's own memory: it outlives an abort, the problem within it does not.
static int32_t fill(meridian_glpk_problem *handle) {
  int32_t refusal = open_fence();
  if (refusal != MERIDIAN_GLPK_OK) return refusal;
  if (setjmp(state.jump) != 0) return MERIDIAN_GLPK_ABORTED;
  handle->glpk = glp_create_prob();
  glp_set_obj_dir(handle->glpk, GLP_MIN);
  if (state.thread == 0) state.thread = atomic_fetch_add(&next_number, 1);
  if (state.environment == 0) state.environment = atomic_fetch_add(&next_number, 1);
  handle->thread = state.thread;
  handle->environment = state.environment;
  state.problems += 1;
  LEAVE();
}

int32_t meridian_glpk_create(meridian_glpk_problem **problem) {
  *problem = NULL;
  meridian_glpk_problem *handle = calloc(1, sizeof *handle);
  if (handle == NULL) return MERIDIAN_GLPK_ABORTED;
  int32_t passed = fill(handle);
  if (passed != MERIDIAN_GLPK_OK) {
    free(handle);
    return passed;
  }
  *problem = handle;
  return MERIDIAN_GLPK_OK;
}

static int32_t delete_within_fence(meridian_glpk_problem *problem) {
  ENTER(problem);
  glp_delete_prob(problem->glpk);
  LEAVE();
}

void meridian_glpk_delete(meridian_glpk_problem *problem) {
  int32_t passed = delete_within_fence(problem);
  // A problem given up while GLPK is at work is freed with the environment.
  if (passed == MERIDIAN_GLPK_OK || passed == MERIDIAN_GLPK_BUSY) state.problems -= 1;
  // A thread that is done with GLPK leaves nothing behind.
  if (passed == MERIDIAN_GLPK_OK && state.problems == 0) forget_environment();
  free(problem);
}
