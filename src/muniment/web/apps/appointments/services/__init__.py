"""Writes: each use case one function, one transaction, one entry in the ledger."""
