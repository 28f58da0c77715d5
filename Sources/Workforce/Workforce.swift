// The room Workforce; its first files follow.
