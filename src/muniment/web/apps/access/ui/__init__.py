"""Pages of people and access."""
