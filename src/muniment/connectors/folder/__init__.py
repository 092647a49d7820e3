"""Reads a folder: walks it, recognises files, and lets extractors turn them into facts."""
