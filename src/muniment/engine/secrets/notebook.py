"""A notebook's texts: sources, outputs and metadata, cell by cell.

Images and other binary outputs are left out; they are base64 and hold no text. Nothing is run.

Source: nbformat 4 (``cells``, ``outputs``, MIME bundles); nbformat 3 (``worksheets``, ``input``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from muniment.core.errors import UnreadableError
from muniment.engine.secrets.facts import Place

_ANSI = re.compile(r"\x1b\[[0-9;]{0,20}[A-Za-z]")
_BINARY = ("image/", "audio/", "video/", "application/pdf", "application/octet-stream")
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class CellText:
    """One text of a notebook.

    Attributes:
        cell: 0-based, or None for the notebook's own metadata.
        place: Source or output.
        text: What stands there, without terminal colours.
    """

    cell: int | None
    place: Place
    text: str


def notebook_texts(data: bytes) -> Iterator[CellText]:
    """Yield the texts of a notebook in the order of its cells.

    Raises:
        UnreadableError: Not JSON, or not a notebook (``broken``).
    """
    try:
        notebook = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableError("broken", "the notebook is not valid JSON") from error
    cells = _cells(notebook)
    if cells is None:
        raise UnreadableError("broken", "the notebook has no list of cells")
    for number, cell in enumerate(cells):
        if isinstance(cell, dict):
            yield from _cell_texts(number, cell)
    metadata = notebook.get("metadata")
    if metadata:
        yield CellText(None, Place.NOTEBOOK_SOURCE, _as_json(metadata))


def _cells(notebook: object) -> list[object] | None:
    if not isinstance(notebook, dict):
        return None
    cells = notebook.get("cells")
    if isinstance(cells, list):
        return cells
    sheets = notebook.get("worksheets")
    if not isinstance(sheets, list):
        return None
    inner = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
    return [cell for cells in inner if isinstance(cells, list) for cell in cells]


def _cell_texts(number: int, cell: dict[str, object]) -> Iterator[CellText]:
    for key in ("source", "input"):
        source = _text(cell.get(key))
        if source:
            yield CellText(number, Place.NOTEBOOK_SOURCE, source)
    if cell.get("metadata"):
        yield CellText(number, Place.NOTEBOOK_SOURCE, _as_json(cell["metadata"]))
    outputs = cell.get("outputs")
    for output in outputs if isinstance(outputs, list) else ():
        text = "\n".join(_output_texts(output, 0))
        if text:
            yield CellText(number, Place.NOTEBOOK_OUTPUT, _ANSI.sub("", text))


def _output_texts(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth > _DEPTH:
        # Deeper than any notebook writes: taken as it stands rather than left out.
        yield _as_json(value)
    elif isinstance(value, list):
        if value and all(isinstance(item, str) for item in value):
            yield _text(value)
        else:
            for item in value:
                yield from _output_texts(item, depth + 1)
    elif isinstance(value, dict):
        # What people see comes first, so that its lines are counted as they are shown.
        shown = ("text", "data", "traceback")
        for key in sorted(value, key=lambda key: key not in shown) if depth == 0 else value:
            item = value[key]
            if key == "png" or key == "jpeg" or key.startswith(_BINARY):
                continue
            if key == "traceback" and isinstance(item, list):
                yield "\n".join(str(part) for part in item)
            elif isinstance(item, str):
                # The key stands before its value, as a name that may tell what the value is.
                yield f"{key}: {item}" if depth > 1 else item
            else:
                yield from _output_texts(item, depth + 1)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(part for part in value if isinstance(part, str))
    return ""


def _as_json(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode("utf-8")
