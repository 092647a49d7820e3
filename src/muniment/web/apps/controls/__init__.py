"""The state of the controls, computed from evidence, now and over time."""
