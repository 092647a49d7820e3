"""Static examination of model files: what would loading them do?

``scan(path_or_fileobj, policy)`` is the one call; the rest is how it is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muniment.engine.artifacts.policy import Limits, ScanPolicy
    from muniment.engine.artifacts.report import (
        FileScan,
        Location,
        ScanFinding,
        ScanReport,
        Verdict,
    )
    from muniment.engine.artifacts.scanner import scan

__all__ = [
    "FileScan",
    "Limits",
    "Location",
    "ScanFinding",
    "ScanPolicy",
    "ScanReport",
    "Verdict",
    "scan",
]
_HOMES = {"Limits": "policy", "ScanPolicy": "policy", "scan": "scanner"}


def __getattr__(name: str) -> object:
    # Whoever imports one module below this package does not pay for the scanner.
    if name not in __all__:
        raise AttributeError(name)
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'report')}"), name)
    return found
