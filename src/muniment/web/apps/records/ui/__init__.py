"""Pages of declared registers, and of what stands beside any record."""
