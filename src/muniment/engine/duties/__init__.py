"""Duties that one person must not hold together, and activities that answer to nobody."""
