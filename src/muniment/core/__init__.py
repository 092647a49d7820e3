"""Ids, errors, time, severity, digests and canonical JSON. Standard library only."""
