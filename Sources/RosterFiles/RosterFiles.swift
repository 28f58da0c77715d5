// The room RosterFiles; its first files follow.
