"""Backup and restore: the whole server in one file (decision 26). See docs/server.md."""
