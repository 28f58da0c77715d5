// The room Audit; its first files follow.
