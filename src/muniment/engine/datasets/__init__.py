"""Datasets: tables, cards, manifests, tracking metadata, and the checks over them."""
