"""The append-only log of every change, in the database."""
