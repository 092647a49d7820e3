"""Whatever a file holds, reading it ends in a fact or a gap, and holds little memory."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.engine.artifacts.artifact_files import archive, call, npy
from tests.engine.artifacts.test_model_headers import external, gguf, model, node
from tests.engine.memory_file import MemoryFile

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.extractor import ModelFileExtractor
from muniment.engine.artifacts.model_file import ModelFile
from muniment.engine.artifacts.reader import READERS, UNREAD
from muniment.engine.checks.fact import Fact, Gap, fact_line, parse_fact
from muniment.engine.checks.formats import Format

HONEST = sorted((Path(__file__).parent / "honest").iterdir())
SEEDS = [path.read_bytes() for path in HONEST if path.stat().st_size < 10_000] + [
    call(),
    archive({"m/data.pkl": call(), "config.json": b'{"class_name": "Dense"}'}),
    npy("'|O'", call()),
    gguf("{{ x }}"),
    model(node("If"), graph=external("a")),
]
FORMATS = sorted(frozenset(READERS) | UNREAD, key=lambda kind: kind.value)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A file that some program wrote, with a few bytes changed, cut, doubled or put in."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        match draw(st.sampled_from(["set", "cut", "insert", "double", "end"])):
            case "set":
                data[at : at + 1] = draw(st.binary(min_size=1, max_size=8))
            case "cut":
                del data[at : at + draw(st.integers(1, 64))]
            case "insert":
                data[at:at] = draw(st.binary(max_size=16))
            case "double":
                data[at:at] = data[at : at + draw(st.integers(1, 64))]
            case _:
                del data[at:]
    return bytes(data)


def read(content: bytes, kind: Format) -> None:
    """Read a file; every fact must survive a bundle."""
    try:
        for each in ModelFileExtractor().extract(MemoryFile("model.bin", content, kind)):
            if isinstance(each, Gap):
                assert each.affects == ("model.file",)
                assert each.detail
            else:
                line = fact_line(Fact("x", None, each))
                assert parse_fact(line, {ModelFile.KIND: ModelFile}).body == each
    except UnreadableError:
        pass


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=mutated(), kind=st.sampled_from(FORMATS))
def test_mutated_files_end_in_facts_and_gaps(content: bytes, kind: Format) -> None:
    read(content, kind)


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=200), kind=st.sampled_from(FORMATS))
def test_random_bytes_end_in_facts_and_gaps(content: bytes, kind: Format) -> None:
    read(content, kind)


@settings(max_examples=40, deadline=None)
@given(content=mutated(), kind=st.sampled_from(FORMATS))
def test_mutated_files_take_little_memory(content: bytes, kind: Format) -> None:
    tracemalloc.start()
    read(content, kind)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 16 << 20
