"""The inputs that the fuzzer kept are read within bounds; see docs/fuzzing.md.

Each folder of the corpus is named for the reader that its files go to; a file that is new there is
replayed by being there.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from fuzz.mutators import mutator
from fuzz.oracle import judge
from fuzz.targets import FAMILIES, NAMES, targets

CORPUS = Path(__file__).parent / "corpus"
TARGETS = targets()
MOST = 3 << 20
PATIENCE = 4.0
"""For machines that are slow, or busy."""


def test_each_folder_is_a_reader_and_each_reader_has_one_name() -> None:
    assert {path.name for path in CORPUS.iterdir()} <= set(TARGETS)
    readers = [target.kind.reader for target in TARGETS.values()]
    assert len(set(readers)) == len(readers)
    assert set(NAMES) <= set(readers)
    assert {name.partition("-")[0] for name in TARGETS} == set(FAMILIES)


def test_the_corpus_stays_small() -> None:
    assert sum(path.stat().st_size for path in CORPUS.rglob("*")) <= MOST


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_kept_inputs_are_read_within_bounds(name: str) -> None:
    for path in sorted((CORPUS / name).glob("*")):
        assert judge(TARGETS[name], path.read_bytes(), patience=PATIENCE) is None, path.name


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_every_reader_takes_anything(name: str) -> None:
    """Each reader gets what is no file of its kind, and changed files of its kind."""
    target = TARGETS[name]
    change = mutator(target.kind.reader, lambda data, most: data[:most])
    kept = [path.read_bytes() for path in sorted((CORPUS / name).glob("*"))[:3]]
    for data in (b"", b"\0", b"\xff" * 40, b"{" * 2000, bytes(range(256)) * 4, *kept):
        assert judge(target, data, patience=PATIENCE) is None
        for seed in range(4):
            changed = change(data, 4096, seed)
            assert judge(target, changed, patience=PATIENCE) is None, seed


def test_the_mutators_keep_to_the_length_and_to_the_seed() -> None:
    for name in ("read_pickle", "read_protobuf", "read_json", "read_yaml", "read_xml"):
        change = mutator(f"x:{name}", lambda data, most: data[::-1][:most])
        for seed in range(200):
            data = random.Random(seed).choice((b"", b"a", b'{"a": [1, {"b": null}]}', b"\x08\x01"))
            made = change(data, 512, seed)
            assert len(made) <= 512
            assert made == change(data, 512, seed)
