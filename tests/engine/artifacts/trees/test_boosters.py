"""Models of boosters: what a crafted tree does to the library, beside what libraries write."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import pytest
from tests.engine.artifacts.scanning import found, scan_bytes

HONEST = Path(__file__).parent / "honest"
BOOSTERS = ("xgboost", "lightgbm", "catboost")
FILES = sorted(path for path in HONEST.iterdir() if path.name.startswith(BOOSTERS))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_libraries_write_is_clean(path: Path) -> None:
    scanned = scan_bytes(path.read_bytes(), path.name)
    assert (scanned.verdict.value, scanned.findings, scanned.limits) == ("clean", (), ())
    assert scanned.formats[0].startswith((*BOOSTERS, "pmml"))


def changed(**fields: Any) -> bytes:
    document = json.loads((HONEST / "xgboost.json").read_bytes())
    tree = document["learner"]["gradient_booster"]["model"]["trees"][0]
    for name, value in fields.items():
        tree[name] = value(tree[name])
    return json.dumps(document).encode()


def with_first(value: int) -> Any:
    return lambda old: [value, *old[1:]]


def test_a_child_outside_the_tree() -> None:
    for value in (10_000_000, -7):
        hostile = changed(left_children=with_first(value))
        assert found(hostile) == {"booster.index-outside tree 0": "high"}


def test_a_branch_that_leads_back() -> None:
    assert found(changed(left_children=with_first(0))) == {"booster.loop tree 0": "high"}
    assert found(changed(right_children=with_first(1), left_children=with_first(1))) == {
        "booster.loop tree 0": "high"
    }


def test_lists_of_different_length() -> None:
    assert found(changed(right_children=lambda old: old[:-1])) == {
        "booster.sizes-differ tree 0": "high"
    }
    claims = changed(tree_param=lambda old: {**old, "num_nodes": "1000000000"})
    assert found(claims) == {"booster.sizes-differ tree 0": "high"}


def test_a_feature_that_does_not_exist() -> None:
    hostile = changed(split_indices=with_first(1 << 30))
    assert found(hostile) == {"booster.index-outside tree 0": "high"}


def test_the_binary_forms_are_checked_alike() -> None:
    ubjson = (HONEST / "xgboost-pruned.ubj").read_bytes()
    at = ubjson.index(b"left_children") + len("left_children[$l#L") + 8
    hostile = ubjson[:at] + struct.pack(">i", 1 << 24) + ubjson[at + 4 :]
    assert found(hostile) == {"booster.index-outside tree 0": "high"}
    old = (HONEST / "xgboost-1.6.model").read_bytes()
    first = old.index(b"gbtree") + 6 + 160 + 148
    hostile = old[: first + 4] + struct.pack("<i", 1 << 24) + old[first + 8 :]
    assert found(hostile) == {"booster.index-outside tree 0": "high"}


def test_lengths_of_ubjson_that_lie_cost_nothing() -> None:
    start = b"{L" + struct.pack(">q", 7) + b"learner"
    for tail in (
        b"[$Z#L" + struct.pack(">q", 1 << 60),
        b"[$l#L" + struct.pack(">q", 1 << 60),
        b"[$l#L" + struct.pack(">q", -1),
        b"[" * 100_000,
    ):
        assert scan_bytes(start + tail).verdict.value == "inconclusive"


LIGHTGBM = (HONEST / "lightgbm-categories.txt").read_text()


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("left_child=", "left_child=1000000 ", "booster.sizes-differ Tree"),
        ("num_leaves=", "num_leaves=9", "booster.sizes-differ Tree"),
        ("right_child=", "right_child=-999999 ", "booster.sizes-differ Tree"),
        ("cat_boundaries=0 ", "cat_boundaries=0 99999 ", "booster.index-outside Tree"),
    ],
)
def test_lightgbm_trees_that_contradict_themselves(old: str, new: str, rule: str) -> None:
    hostile = LIGHTGBM.replace(old, new, 1)
    assert hostile != LIGHTGBM
    kinds = {key.split()[0] for key in found(hostile.encode())}
    assert kinds == {rule.split()[0]}


def test_lightgbm_child_outside() -> None:
    line = next(each for each in LIGHTGBM.splitlines() if each.startswith("left_child="))
    words = line.split(" ")
    hostile = LIGHTGBM.replace(line, " ".join(["left_child=99999", *words[1:]]), 1)
    assert found(hostile.encode()) == {"booster.index-outside tree 0": "high"}


def test_lightgbm_parameters_that_name_files_and_hosts() -> None:
    hostile = LIGHTGBM.replace("[forcedsplits_filename: ]", "[forcedsplits_filename: /etc/x]")
    hostile = hostile.replace(
        "[metric: l2]", "[metric: l2]\n[machines: 127.0.0.1:1]\n[convert_model: ../x]"
    )
    assert found(hostile.encode()) == {
        "booster.reads-file forcedsplits_filename: /etc/x": "medium",
        "booster.writes-file convert_model: ../x": "medium",
        "booster.connects 127.0.0.1:1": "low",
    }


def test_a_catboost_container_that_leads_outside() -> None:
    honest = (HONEST / "catboost.cbm").read_bytes()
    hostile = honest[:8] + struct.pack("<I", 0x7FFFFFFF) + honest[12:]
    assert "high" in found(hostile).values()
    longer = b"CBM1" + struct.pack("<I", 1 << 30) + honest[8:]
    assert scan_bytes(longer).verdict.value == "inconclusive"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_cut_models_are_inconclusive(path: Path) -> None:
    content = path.read_bytes()
    assert not scan_bytes(content[: len(content) // 2], path.name).complete
