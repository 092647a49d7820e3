"""Benchmarks, each a command: ``python -m bench.startup``. All of them: ``python -m bench``."""
