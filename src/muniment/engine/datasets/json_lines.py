"""Reads JSON Lines: one JSON value in a line.

Source: jsonlines.org; RFC 8259.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.nested import flattened
from muniment.engine.datasets.table import TableColumns, described
from muniment.engine.datasets.windows import Window, windows

ROWS_HEAD: Final = 500
ROWS_SPREAD: Final = 20


class JsonLinesExtractor:
    """Reads JSON Lines."""

    name = "json-lines"
    version = "1.0.0"
    formats = frozenset({Format.JSONL})
    emits = (TableColumns.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the columns.

        Raises:
            UnreadableError: A line too long to be one, or no line that is JSON.
        """
        with file.open() as stream:
            yield read_json_lines(windows(stream, file.size))


def read_json_lines(parts: Iterator[Window]) -> TableColumns:
    """Return the columns of JSON Lines given as windows on their bytes.

    Raises:
        UnreadableError: ``too_large``: a line longer than a window; ``broken``: fewer than half of
            the lines looked at are JSON.
    """
    rows: list[object] = []
    failures = 0
    whole = False
    for window in parts:
        whole = whole or window.whole
        limit = ROWS_HEAD if window.first else ROWS_SPREAD
        lines = [line for line in window.data.splitlines() if line.strip()]
        whole = whole and len(lines) <= limit
        for line in lines[:limit]:
            try:
                rows.append(msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf")))
            except (msgspec.DecodeError, ValueError, RecursionError):
                failures += 1
    if len(rows) <= failures:
        raise UnreadableError("broken", "most lines are not JSON")
    samples, used = flattened(rows)
    return described(samples.values(), used, truncated=not whole or used < len(rows))
