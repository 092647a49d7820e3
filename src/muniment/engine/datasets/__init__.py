"""Datasets: what their files, cards and tracking metadata say, and the checks on it."""
