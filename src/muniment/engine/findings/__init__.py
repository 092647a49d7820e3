"""What becomes of findings when a newer snapshot arrives: opened, seen again, closed, or kept."""
