"""Bounded readers for YAML, TOML and JSON that somebody else wrote."""
