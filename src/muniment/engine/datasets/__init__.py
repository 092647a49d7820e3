"""Datasets: cards, manifests, tables."""
