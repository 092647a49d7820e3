"""What a document opens and never closes is passed once, not once for each of its parts."""

from __future__ import annotations

import time

import pytest
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.configs.json_tree import read_tree
from muniment.engine.artifacts.report import Verdict

UNCLOSED = {
    "texts": b'{"a": 1} "' + b'\\"' * 200_000,
    "comments": b'{"a": 1}' + b"/*" * 200_000,
    "a comment that ends in a star": b'{"a": 1} /*' + b"*" * 400_000,
    "a text that ends in an escape": b'{"a": 1} "a\\',
}


@pytest.mark.parametrize("what", UNCLOSED)
def test_unclosed_parts_cost_no_more_than_their_length(what: str) -> None:
    started = time.process_time()
    scanned = scan_bytes(UNCLOSED[what], "config.json")
    assert time.process_time() - started < 3
    assert scanned.verdict is not Verdict.CLEAN


def test_comments_and_commas_are_still_passed_over() -> None:
    tree = read_tree('{"a": [1, /* "x", ] */ 2, ], // end\n "b": "/* , ] \\" //", }')
    assert tree.roots == [{"a": [1, 2], "b": '/* , ] " //'}]
