"""Received snapshots, what each check found in them, and the evidence of it."""
