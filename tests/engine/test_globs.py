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


@pytest.mark.parametrize(
    ("pattern", "matches", "misses"),
    [
        ("**/x/**/*.py", ["x/a.py", "a/x/b/c.py", "x/x/a.py"], ["a.py", "x.py"]),
        ("a*b*c", ["abc", "aXbbYc", "abcbc"], ["ab", "acb"]),
        ("*a*a", ["aa", "xaya", "aaa"], ["a", "aab"]),
        ("a/**/b/**/c", ["a/b/c", "a/b/x/b/c", "a/x/b/y/c"], ["a/c/b", "a/b"]),
        ("a**b", ["ab", "axb"], ["a/b"]),
        ("[]a]", ["]", "a"], ["b"]),
        ("[a&&b[]", ["&", "["], ["c"]),
        ("[abc", ["[abc"], ["a"]),
        ("[!a]", ["b"], ["a", "/"]),
        ("a[b/c]d", ["a[b/c]d"], ["abd"]),
    ],
)
def test_stars_that_take_the_first_fit_lose_no_match(
    pattern: str, matches: list[str], misses: list[str]
) -> None:
    compiled = compile_glob(pattern)
    assert [path for path in matches if not compiled.fullmatch(path)] == []
    assert [path for path in misses if compiled.fullmatch(path)] == []


def test_a_hostile_pattern_takes_no_time() -> None:
    import time

    began = time.process_time()
    assert not compile_glob("*a" * 100 + "b").fullmatch("a" * 255)
    assert not compile_glob("**/" * 100 + "z").fullmatch("a/" * 2000 + "y")
    assert not compile_glob("**/a/" * 100 + "z").fullmatch("a/" * 1000 + "y")
    assert not compile_glob("**/*a*a*a/" * 50 + "z").fullmatch(("a" * 20 + "/") * 200 + "y")
    assert time.process_time() - began < 2


@pytest.mark.parametrize("pattern", ["[z-a]", "*" * 1001])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"bad character range|1000"):
        compile_glob(pattern)
