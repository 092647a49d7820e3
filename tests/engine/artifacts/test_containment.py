"""Reading does nothing but read: no file written, no process, no socket, no import, no code run.

Every honest file and every file of the kept corpus is scanned while an audit hook listens; see
``fuzz.containment``. Of the hostile ones, each carries names or commands that some loader would
follow.
"""

from __future__ import annotations

import _socket
import ast
import io
import marshal
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fuzz.containment import CONTAINMENT, ForbiddenError
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import FileScan, Verdict
from muniment.engine.artifacts.scanner import scan_file

HERE = Path(__file__).parent
HONEST = sorted(
    path
    for folder in HERE.rglob("honest")
    for path in folder.rglob("*")
    if path.is_file() and path.suffix != ".py"
)
CORPUS = sorted(path for path in (HERE / "corpus").rglob("*") if path.is_file())
HOSTILE = {
    "x.pkl": b"\x80\4\x8c\x12containment_canary\x8c\x01f\x93)R.",
    "x.yaml": b"a: !!python/object/apply:containment_canary.f [echo]\n",
    "config.json": b'{"_target_": "containment_canary.f", "auto_map": {"AutoModel": "a--x.Y"}}',
    "x.jinja": b"{{ cycler.__init__.__globals__.os.popen('echo').read() }}",
    "x.xml": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "latin.xml": b'<?xml version="1.0" encoding="containment_canary"?><a>&#98;</a>',
}


def watched(scan: Callable[[], FileScan]) -> FileScan:
    with CONTAINMENT.strict() as broken:
        told = scan()
    assert broken == []
    return told


@pytest.mark.parametrize("path", HONEST, ids=lambda path: path.name)
def test_honest_files_are_only_read(path: Path) -> None:
    watched(lambda: scan_file(str(path), ScanPolicy(deep=True, digest=True)))


@pytest.mark.parametrize("folder", sorted({path.parent.name for path in CORPUS}))
def test_the_kept_corpus_is_only_read(folder: str) -> None:
    for path in CORPUS:
        if path.parent.name == folder:
            watched(lambda path=path: scan_file(str(path), ScanPolicy()))  # type: ignore[misc]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_module_that_a_file_names_is_imported(name: str) -> None:
    told = watched(lambda: scan_bytes(HOSTILE[name], name))
    assert told.verdict is not Verdict.CLEAN
    assert "containment_canary" not in sys.modules


FORBIDDEN: dict[str, Callable[[], object]] = {
    "a file is written": lambda: Path(os.devnull).write_bytes(b""),
    "a file is made": lambda: os.open(os.devnull, os.O_RDWR),
    "a process": lambda: subprocess.Popen(["true"]),
    "a command": lambda: os.system("true"),
    "a socket": lambda: _socket.socket(),
    "an import": lambda: __import__("containment_canary"),
    "a codec by name": lambda: b"a".decode("containment_canary"),
    "code": lambda: exec("0"),
    "code made": lambda: compile("0", "x", "eval"),
    "marshal": lambda: marshal.loads(b"N"),
    "pickle": lambda: __import__("pickle").Unpickler(io.BytesIO(b"cos\nsystem\n.")).load(),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_the_hook_hears(what: str) -> None:
    with CONTAINMENT.strict() as broken, pytest.raises(ForbiddenError):
        FORBIDDEN[what]()
    assert len(broken) == 1


def test_the_hook_lets_reading_be() -> None:
    with CONTAINMENT.strict() as broken:
        assert ast.parse(Path(__file__).read_bytes())
    assert broken == []
