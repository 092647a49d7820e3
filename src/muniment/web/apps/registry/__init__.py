"""Models: which files were scanned, and what each scan concluded, by digest."""
