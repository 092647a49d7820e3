"""Builds hostile and honest files from bytes; nothing here is ever loaded."""

from __future__ import annotations

import io
import struct
import zipfile

from tests.engine.memory_file import MemoryFile, read_back

from muniment.engine.artifacts.extractor import ModelFileExtractor
from muniment.engine.artifacts.file_imports import FileImports
from muniment.engine.artifacts.model_file import ModelFile
from muniment.engine.checks.fact import Fact, Gap
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Subject
from muniment.engine.checks.spec import NoParameters


def scan(content: bytes, kind: Format = Format.PICKLE) -> tuple[ModelFile | None, list[Gap]]:
    """Return the fact and the gaps of one file; the fact has been through a bundle's line."""
    yielded = list(read_back(ModelFileExtractor(), MemoryFile("model.bin", content, kind)))
    gaps = [each for each in yielded if isinstance(each, Gap)]
    bodies = [each for each in yielded if not isinstance(each, Gap)]
    assert len(bodies) <= 1
    if not bodies:
        return None, gaps
    (body,) = bodies
    assert isinstance(body, ModelFile)
    assert body.complete == (not gaps)
    return body, gaps


def judge(content: bytes, kind: Format = Format.PICKLE) -> Judgement:
    """Return the check's verdict on one file."""
    body, _ = scan(content, kind)
    assert body is not None
    facts = Facts([Fact("model.bin", None, body)])
    check = FileImports()
    assert list(check.subjects(facts)) == [Subject("model.bin")]
    return check.judge(Subject("model.bin"), facts, NoParameters())


def names(content: bytes, kind: Format = Format.PICKLE) -> list[str]:
    """Return module and name of each import, in order."""
    body, _ = scan(content, kind)
    return [f"{each.module}:{each.name}" for each in body.imports] if body else []


def rules(content: bytes, kind: Format = Format.PICKLE) -> dict[str, str]:
    """Return severity by ``rule anchor`` for each problem."""
    return {
        f"{problem.rule.partition('/')[2]} {problem.anchor}": problem.severity.value
        for problem in judge(content, kind).problems
    }


def text(value: str) -> bytes:
    """Return SHORT_BINUNICODE of a string."""
    raw = value.encode()
    return b"\x8c" + bytes([len(raw)]) + raw


def stack_global(module: str, name: str) -> bytes:
    """Return the opcodes that import a name the way protocol 4 does."""
    return text(module) + text(name) + b"\x93"


def call(module: str = "os", name: str = "system") -> bytes:
    """Return a whole pickle, protocol 4, that calls a name with no arguments."""
    return b"\x80\x04" + stack_global(module, name) + b")R."


def archive(members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """Return a ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return out.getvalue()


def npy(descr: str, data: bytes) -> bytes:
    """Return a .npy file, version 1.0."""
    header = f"{{'descr': {descr}, 'fortran_order': False, 'shape': (1,), }}\n".encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + data
