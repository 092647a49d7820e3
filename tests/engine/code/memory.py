"""The facts that the extractor reads from source text."""

from __future__ import annotations

import hashlib
import json
from typing import TypeVar

from tests.engine.memory_file import MemoryFile

from muniment.engine.checks.fact import Fact, FactBody, Gap
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.code.extract import CodeExtractor

B = TypeVar("B")


def extracted(source: str | bytes, path: str = "train.py") -> list[FactBody | Gap]:
    kind = Format.NOTEBOOK if path.endswith(".ipynb") else Format.PYTHON
    return list(CodeExtractor().extract(MemoryFile(path, source, kind)))


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
