"""People, their access roles, tokens, sign-in, and who may do what."""
