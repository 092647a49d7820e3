"""Pages of the scope."""
