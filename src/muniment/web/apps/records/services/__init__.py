"""Writes: to the records of a register, and to what stands beside any record."""
