// The room Rostering; its first files follow.
