"""Home: what to do next, how ready we are, what changed. Reads all, is read by none."""
