"""Honest saves made with real libraries: what a scanner of model files must leave alone.

Each module of this package is one family of libraries and needs them installed; `records` keeps the
list, `ways` the ways of pickling that all families share, `__main__` writes the folder. Nothing
here is imported by Muniment, and nothing here loads a file.
"""
