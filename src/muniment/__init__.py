"""Muniment: an information security management system that tests what it states."""

__version__ = "0.1.0"
