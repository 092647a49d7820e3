"""Notebook files to the text of their code cells, outputs left aside.

Source: nbformat, "The Notebook file format", versions 3 and 4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from muniment.core.errors import UnreadableError

NOTEBOOK_LIMIT = 64 * 1024 * 1024
"""Largest notebook read, bytes; nearly all of it is outputs, which are skipped while decoding."""


class _Cell(msgspec.Struct):
    cell_type: str = ""
    source: str | list[str] = ""
    input: str | list[str] = ""
    language: str = ""


class _Worksheet(msgspec.Struct):
    cells: list[_Cell] = []


class _Named(msgspec.Struct):
    name: str = ""
    language: str = ""


class _Metadata(msgspec.Struct):
    kernelspec: _Named | None = None
    language_info: _Named | None = None


class _Notebook(msgspec.Struct):
    nbformat: int
    metadata: _Metadata | None = None
    cells: list[_Cell] = []
    worksheets: list[_Worksheet] = []


_DECODER = msgspec.json.Decoder(_Notebook)


@dataclass(frozen=True, slots=True)
class CodeCell:
    """A code cell.

    Attributes:
        index: 0-based position among all cells of the notebook.
        text: Its source, as written.
    """

    index: int
    text: str


def code_cells(content: bytes) -> list[CodeCell]:
    """Return the code cells of a notebook in their order.

    Raises:
        UnreadableError: ``broken`` where it is not a notebook's JSON, ``unsupported`` for a format
            before 3 or after 4 and for a language other than Python.
    """
    if content.startswith(b"\xef\xbb\xbf"):
        content = content[3:]
    try:
        notebook = _DECODER.decode(content)
    except (msgspec.DecodeError, UnicodeError, RecursionError, MemoryError) as error:
        raise UnreadableError("broken", "is not the JSON of a notebook") from error
    if notebook.nbformat not in (3, 4):
        raise UnreadableError("unsupported", f"notebook format {notebook.nbformat}")
    language = _language(notebook.metadata)
    if language and not language.startswith(("python", "ipython")):
        raise UnreadableError("unsupported", "a notebook in a language other than Python")
    if notebook.nbformat == 3:
        cells = [cell for sheet in notebook.worksheets for cell in sheet.cells]
        return [
            CodeCell(index, _joined(cell.input))
            for index, cell in enumerate(cells)
            if cell.cell_type == "code" and cell.language in ("", "python")
        ]
    return [
        CodeCell(index, _joined(cell.source))
        for index, cell in enumerate(notebook.cells)
        if cell.cell_type == "code"
    ]


def _language(metadata: _Metadata | None) -> str:
    if metadata is None:
        return ""
    if metadata.language_info is not None and metadata.language_info.name:
        return metadata.language_info.name.lower()
    return metadata.kernelspec.language.lower() if metadata.kernelspec is not None else ""


def _joined(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "".join(source)


_CELL_MAGIC = re.compile(r"\s*%%(\w+)(.*)")
_KEEPS_PYTHON = frozenset(
    {"time", "timeit", "capture", "prun", "memit", "mprun", "python", "python3", "px", "debug"}
)
_LINE_MAGIC = re.compile(r"(\s*)(?:([^=#'\"]{1,200}?)=\s*)?([%!])(\w*)(.*)")
_RUNS_REST = frozenset({"time", "timeit", "prun", "memit", "debug"})
_OPTIONS = re.compile(r"\s*(?:-[a-zA-Z](?:\s*\d+)?\s+)*")


def neutralise_magics(text: str) -> str:
    """Return a cell's text with everything that only IPython understands replaced, line by line.

    A line magic that runs Python (``%time``) keeps its statement; a cell magic for another language
    empties the cell. Line numbers stay as they are. Meant for cells that do not parse as they are:
    in those that do, a ``%`` at the start of a line is arithmetic.
    """
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    magic = _CELL_MAGIC.match(lines[first])
    if magic is not None:
        if magic[1] not in _KEEPS_PYTHON:
            return "\n" * (len(lines) - 1)
        lines[first] = ""
    return "\n".join(_neutral(line) for line in lines)


def _neutral(line: str) -> str:
    stripped = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    if stripped.startswith("?") or (stripped.endswith("?") and "#" not in stripped):
        return f"{indent}pass"
    magic = _LINE_MAGIC.fullmatch(line)
    if magic is None:
        return line
    target, sign, name, rest = magic[2], magic[3], magic[4], magic[5]
    if target is not None:
        return f"{indent}{target}= None" if target.strip() else f"{indent}pass"
    if sign == "%" and name in _RUNS_REST:
        return indent + (_OPTIONS.sub("", rest, count=1) or "pass")
    return f"{indent}pass"
