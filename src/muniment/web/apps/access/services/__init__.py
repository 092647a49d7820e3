"""Writes to people, their grants, links, second factors, and projects' tokens.

Each is one use case in one transaction with one entry in the ledger. Payloads hold ids, roles and
scopes; names and addresses stand in ``Person`` alone (decision 15).
"""
