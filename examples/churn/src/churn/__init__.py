"""Predicts which customers will leave."""
