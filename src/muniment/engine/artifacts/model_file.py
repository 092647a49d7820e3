"""The fact that says what a model file would do when loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from muniment.engine.artifacts.observed import Import, Sign
from muniment.engine.checks.formats import Format


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What one model file holds.

    Attributes:
        format: What the file was recognised as.
        formats: Formats met while reading it, outermost first.
        members: Files inside it that were opened, over all archives and streams.
        imports: What it brings in, distinct, in order of appearance.
        signs: What is odd or dangerous about how it is built, in order of appearance.
        protocol: Highest pickle protocol announced, or None where no pickle was met.
        pickles: How many pickles were read to their end.
        truncated: True when there was more of either than is listed.
        complete: True when every part that can run code was read to its end.
    """

    KIND: ClassVar[str] = "model.file"

    format: Format
    formats: tuple[str, ...]
    members: int
    imports: tuple[Import, ...]
    signs: tuple[Sign, ...]
    protocol: int | None
    pickles: int
    truncated: bool
    complete: bool
