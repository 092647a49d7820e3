"""Personal data: what a column holds, told from its name and from values that are never kept."""
