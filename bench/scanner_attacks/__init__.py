"""Hostile model files, one technique each, with payloads that only ``echo``.

Written from published advisories, papers and talks, with assemblers of our own (`stream`, `wire`,
`zips`). Nothing here, and nothing that uses it, loads a file it writes.
"""
