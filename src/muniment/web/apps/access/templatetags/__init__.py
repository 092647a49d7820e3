"""Template tags of people and access."""
