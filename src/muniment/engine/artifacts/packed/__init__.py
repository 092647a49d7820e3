"""Archives and compressed streams."""
