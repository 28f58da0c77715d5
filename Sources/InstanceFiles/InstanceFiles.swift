// The room InstanceFiles; its first files follow.
