"""A file under inspection that stands in memory."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import BinaryIO

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, fact_line, parse_fact
from muniment.engine.checks.formats import Format


@dataclass
class MemoryFile:
    path: str
    data: bytes
    format: Format
    vcs: Vcs = Vcs.TRACKED

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def size(self) -> int:
        return len(self.data)

    @property
    def head(self) -> bytes:
        return self.data[:4096]

    def read(self, limit: int) -> bytes:
        if len(self.data) > limit:
            raise UnreadableError("too_large", f"more than {limit} bytes")
        return self.data

    def open(self) -> BinaryIO:
        return io.BytesIO(self.data)


def extracted(extractor, path, data, kind):
    """Return what an extractor yields, each fact taken through its line of JSON and back."""
    found = list(extractor.extract(MemoryFile(path, data, kind)))
    for body in found:
        if hasattr(body, "KIND"):
            assert body.KIND in extractor.emits
            fact = Fact(path, None, body)
            assert parse_fact(fact_line(fact), {body.KIND: type(body)}) == fact
    return found
