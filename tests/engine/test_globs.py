from __future__ import annotations

import pytest

from muniment.engine.globs import compile_glob


@pytest.mark.parametrize(
    ("pattern", "matches", "misses"),
    [
        ("*.csv", ["a.csv", "d/a.csv"], ["a.csv2", "acsv"]),
        ("data/", ["data", "data/x/y", "a/data/x"], ["database"]),
        ("/data", ["data", "data/x"], ["a/data"]),
        ("a/*.py", ["a/x.py"], ["a/b/x.py", "z/a/x.py"]),
        ("a/**/x", ["a/x", "a/b/c/x"], ["b/x"]),
        ("a/**", ["a/b", "a/b/c"], ["b"]),
        ("[ab]?.py", ["ax.py", "d/bz.py"], ["cx.py", "a.py"]),
        ("[!a].py", ["b.py"], ["a.py"]),
        ("f(1).txt", ["f(1).txt"], ["f1.txt"]),
    ],
)
def test_globs(pattern: str, matches: list[str], misses: list[str]) -> None:
    compiled = compile_glob(pattern)
    assert all(compiled.fullmatch(path) for path in matches)
    assert not any(compiled.fullmatch(path) for path in misses)
