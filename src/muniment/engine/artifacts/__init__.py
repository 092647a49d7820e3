"""Reads model files without loading them, and judges what they would import."""
