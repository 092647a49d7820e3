"""A file under inspection that stands in memory, and what an extractor reads from it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import Extractor, Vcs
from muniment.engine.checks.fact import Fact, FactBody, Gap, fact_line, parse_fact
from muniment.engine.checks.formats import Format


@dataclass
class MemoryFile:
    """A source file whose content is given; text stands for its UTF-8 bytes."""

    path: str
    data: bytes | str
    format: Format = Format.TEXT
    vcs: Vcs = Vcs.TRACKED

    def __post_init__(self) -> None:
        if isinstance(self.data, str):
            self.data = self.data.encode()

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
            raise UnreadableError("too_large", f"larger than {limit} bytes")
        return self.data

    def open(self) -> BinaryIO:
        return io.BytesIO(self.data)


def read_back(extractor: Extractor, file: MemoryFile) -> Iterator[FactBody | Gap]:
    """Yield what an extractor yields, each fact taken through its line of JSON and back."""
    for found in extractor.extract(file):
        if isinstance(found, Gap):
            yield found
            continue
        assert found.KIND in extractor.emits
        fact = Fact(file.path, None, found)
        again = parse_fact(fact_line(fact), {found.KIND: type(found)})
        assert again == fact
        yield again.body
