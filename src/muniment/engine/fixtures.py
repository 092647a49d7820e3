"""Paths of test code and of what stands among it."""

from __future__ import annotations

import posixpath

_TEST_FOLDERS = frozenset({"test", "tests", "testing"})


def is_test(path: str) -> bool:
    """True for a path that is test code, or a file among it, by its folder or name."""
    folder, name = posixpath.split(path)
    return (
        not _TEST_FOLDERS.isdisjoint(folder.split("/"))
        or name.startswith("test_")
        or name.endswith("_test.py")
        or name == "conftest.py"
    )
