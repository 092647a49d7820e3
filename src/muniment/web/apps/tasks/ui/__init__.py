"""Pages about the server itself."""
