"""What an extractor reads from some bytes."""

from __future__ import annotations

from tests.engine.memory_file import MemoryFile, read_back

from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format


def extracted(
    extractor: Extractor, path: str, data: bytes | str, kind: Format
) -> list[FactBody | Gap]:
    """Return what an extractor yields, each fact taken through its line of JSON and back."""
    return list(read_back(extractor, MemoryFile(path, data, kind)))
