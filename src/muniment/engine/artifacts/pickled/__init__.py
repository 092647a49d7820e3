"""Pickle streams and what is built on them."""
