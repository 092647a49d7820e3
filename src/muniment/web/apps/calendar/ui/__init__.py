"""Pages of tasks and the calendar."""
