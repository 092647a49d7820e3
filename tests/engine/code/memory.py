"""Source files that live in memory, and the facts that the extractor reads from them."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from typing import BinaryIO, TypeVar

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, FactBody, Gap
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.code.extract import CodeExtractor

B = TypeVar("B")


class MemoryFile:
    """A file under inspection whose bytes are given."""

    def __init__(self, path: str, content: bytes, kind: Format | None = None) -> None:
        self.path = path
        self.content = content
        notebook = path.endswith(".ipynb")
        self.format = kind or (Format.NOTEBOOK if notebook else Format.PYTHON)
        self.vcs = Vcs.TRACKED

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def size(self) -> int:
        return len(self.content)

    @property
    def head(self) -> bytes:
        return self.content[:4096]

    def read(self, limit: int) -> bytes:
        if len(self.content) > limit:
            raise UnreadableError("too_large", f"larger than {limit} bytes")
        return self.content

    def open(self) -> BinaryIO:
        return BytesIO(self.content)


def extracted(source: str | bytes, path: str = "train.py") -> list[FactBody | Gap]:
    content = source.encode("utf-8") if isinstance(source, str) else source
    return list(CodeExtractor().extract(MemoryFile(path, content)))


def of(body: type[B], source: str | bytes, path: str = "train.py") -> list[B]:
    return [one for one in extracted(source, path) if isinstance(one, body)]


def project(**files: str) -> Facts:
    """Return the facts of a project; ``pkg__io`` stands for ``pkg/io.py``."""
    return facts_of({f"{name.replace('__', '/')}.py": text for name, text in files.items()})


def facts_of(files: dict[str, str], *more: Fact) -> Facts:
    facts = list(more)
    for path, text in files.items():
        digest = hashlib.sha256(text.encode()).hexdigest()
        for body in extracted(text, path):
            assert not isinstance(body, Gap), body
            facts.append(Fact(path, digest, body))
    return Facts(facts)


def notebook(*cells: str, nbformat: int = 4, **metadata: object) -> bytes:
    return json.dumps(
        {
            "nbformat": nbformat,
            "nbformat_minor": 5,
            "metadata": metadata,
            "cells": [
                {"cell_type": "code", "source": cell.splitlines(keepends=True), "outputs": []}
                for cell in cells
            ],
        }
    ).encode()
