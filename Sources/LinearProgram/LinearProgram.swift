// The room LinearProgram; its first files follow.
