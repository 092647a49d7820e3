"""The lists of names, compiled."""
