"""Pages of controls."""
