"""Python and notebooks: what a program would do, read from its syntax, and the checks on it."""
