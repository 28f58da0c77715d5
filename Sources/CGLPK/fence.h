// What the files of the fence share; not seen by Swift.

#ifndef MERIDIAN_FENCE_H
#define MERIDIAN_FENCE_H

#include <setjmp.h>

#include <glpk.h>

#include "CGLPK.h"

struct meridian_glpk_problem {
  glp_prob *glpk;
  // The thread and the GLPK environment that the problem lives in; both numbers are never reused.
  uint64_t thread;
  uint64_t environment;
};

// Opens the fence for a problem: checks its thread and environment and installs the hooks.
int32_t meridian_fence_enter(meridian_glpk_problem *problem);

// Closes the fence after a call that came back.
void meridian_fence_leave(void);

// Where GLPK's error hook jumps to.
jmp_buf *meridian_fence_jump(void);

// Stands at the head of a function that calls GLPK: from here to LEAVE an abort of GLPK returns
// MERIDIAN_GLPK_ABORTED from that function. Nothing that lies between may own memory other than
// GLPK's own (glp_alloc), which is freed with its environment.
#define ENTER(problem)                                  \
  do {                                                  \
    int32_t refusal = meridian_fence_enter(problem);    \
    if (refusal != MERIDIAN_GLPK_OK) return refusal;    \
    if (setjmp(*meridian_fence_jump()) != 0) {          \
      return MERIDIAN_GLPK_ABORTED;                     \
    }                                                   \
  } while (0)

#define LEAVE()                \
  do {                         \
    meridian_fence_leave();    \
    return MERIDIAN_GLPK_OK;   \
  } while (0)

#endif
