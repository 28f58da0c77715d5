// The room WorkRules; its first files follow.
