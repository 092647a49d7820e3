"""Formats that describe a model as a graph, a table of tensors, or trees."""
