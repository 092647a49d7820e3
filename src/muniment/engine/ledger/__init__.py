"""An append-only log that anyone can check: Merkle tree, proofs, entries, signed checkpoints.

Pure: bytes and iterators in, dataclasses out. Where the bytes are kept is the business of
``muniment.runs.ledger_file`` and, later, of the server's tables.
"""
