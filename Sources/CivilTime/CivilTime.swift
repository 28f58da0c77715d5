// The room CivilTime; its first files follow.
