"""What stands on what: walks through a graph of assets, its cycles, and what a class follows from.

Knows ids and steps only. Out of scope: where the steps are kept and who may see their ends.
"""
