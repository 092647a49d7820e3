"""Database schema history."""
