// The room GLPKSolver; its first files follow.
