"""Pages of findings and decisions."""
