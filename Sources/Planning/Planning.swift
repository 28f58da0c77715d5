// The room Planning; its first files follow.
