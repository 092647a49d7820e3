"""Roots and proofs against the RFC's own recursion, for every size to 1,025."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.ledger.naive_tree import NaiveTree

from muniment.core.errors import LedgerError
from muniment.engine.ledger.proof import (
    consistency_path,
    inclusion_path,
    verify_consistency,
    verify_inclusion,
)
from muniment.engine.ledger.tree import (
    EMPTY_ROOT,
    MAX_SIZE,
    RightEdge,
    leaf_hash,
    position,
    range_root,
    stored_count,
)

LARGEST = 1025
LEAVES = [f"entry {index}".encode() for index in range(LARGEST)]
NAIVE = NaiveTree(LEAVES)
EDGE, STORED = RightEdge().append(leaf_hash(leaf) for leaf in LEAVES)
READ = STORED.__getitem__

# The leaf inputs, roots and paths that Certificate Transparency implementations share.
CT_LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
CT_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
CT_CONSISTENCY = {
    (6, 7): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
}


def sampled(size: int, count: int) -> list[int]:
    """Every index of a small tree; both ends and a seeded sample of a larger one."""
    if size <= 40:
        return list(range(size))
    draw = random.Random(size)
    return [0, size - 1, *(draw.randrange(size) for _ in range(count))]


@pytest.mark.parametrize("size", range(9))
def test_published_roots(size: int) -> None:
    edge, _ = RightEdge().append(leaf_hash(leaf) for leaf in CT_LEAVES[:size])
    assert edge.root().hex() == CT_ROOTS[size]


@pytest.mark.parametrize(("old", "new"), CT_CONSISTENCY)
def test_published_consistency_paths(old: int, new: int) -> None:
    _, stored = RightEdge().append(leaf_hash(leaf) for leaf in CT_LEAVES)
    path = consistency_path(old, new, stored.__getitem__)
    assert [node.hex() for node in path] == CT_CONSISTENCY[old, new]
    old_root, new_root = bytes.fromhex(CT_ROOTS[old]), bytes.fromhex(CT_ROOTS[new])
    verify_consistency(old, new, old_root, new_root, path)


def test_every_root_to_1025_by_single_appends() -> None:
    edge = RightEdge()
    assert edge.root() == EMPTY_ROOT
    for size in range(1, LARGEST + 1):
        edge, _ = edge.append([leaf_hash(LEAVES[size - 1])])
        assert edge.root() == NAIVE.root(0, size)
        assert RightEdge.read(size, READ) == edge
        assert range_root(0, size, READ) == edge.root()


def test_inclusion_at_every_size_to_1025() -> None:
    for size in range(1, LARGEST + 1):
        root = NAIVE.root(0, size)
        for index in sampled(size, 6):
            path = inclusion_path(index, size, READ)
            assert list(path) == NAIVE.path(index, 0, size)
            verify_inclusion(index, size, leaf_hash(LEAVES[index]), path, root)


def test_consistency_at_every_size_to_1025() -> None:
    for new in range(1, LARGEST + 1):
        for old in sampled(new, 4):
            path = consistency_path(old, new, READ)
            assert list(path) == (NAIVE.proof(old, 0, new) if old else [])
            verify_consistency(old, new, NAIVE.root(0, old), NAIVE.root(0, new), path)


def test_every_stored_hash_has_its_own_place() -> None:
    places = [position(level, index) for level in range(11) for index in range(LARGEST >> level)]
    assert sorted(places) == list(range(stored_count(LARGEST))) == list(range(len(STORED)))


def test_a_proof_reads_few_hashes_of_a_large_log() -> None:
    reads: list[int] = []

    def read(place: int) -> bytes:
        reads.append(place)
        return bytes(32)

    size = 2**40 - 1
    path = inclusion_path(2**39 + 5, size, read)
    assert len(path) <= 40
    assert len(reads) <= 80


@given(st.lists(st.integers(0, 40), max_size=6))
def test_batches_and_single_appends_agree(batches: list[int]) -> None:
    edge, stored, taken = RightEdge(), [], 0
    for batch in batches:
        edge, more = edge.append(leaf_hash(leaf) for leaf in LEAVES[taken : taken + batch])
        stored += more
        taken += batch
    assert edge.root() == NAIVE.root(0, taken)
    assert stored == STORED[: stored_count(taken)]


@given(st.integers(1, LARGEST), st.data())
def test_no_changed_inclusion_proof_is_accepted(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    leaf, root = leaf_hash(LEAVES[index]), NAIVE.root(0, size)
    path = list(inclusion_path(index, size, READ))
    change = data.draw(st.sampled_from(["leaf", "root", "index", "drop", "add", "flip", "swap"]))
    if change == "leaf":
        leaf = leaf_hash(b"another")
    elif change == "root":
        root = leaf_hash(b"another")
    elif change == "index":
        others = st.integers(0, size).filter(lambda other: other != index)
        index = data.draw(others)
    elif change == "drop" and path:
        path.pop(data.draw(st.integers(0, len(path) - 1)))
    elif change == "flip" and path:
        at = data.draw(st.integers(0, len(path) - 1))
        path[at] = bytes([path[at][0] ^ 1]) + path[at][1:]
    elif change == "swap" and len(path) > 1:
        path[0], path[1] = path[1], path[0]
    else:
        path.insert(data.draw(st.integers(0, len(path))), leaf_hash(b"extra"))
    with pytest.raises(LedgerError):
        verify_inclusion(index, size, leaf, path, root)


@given(st.integers(2, LARGEST), st.data())
def test_no_changed_consistency_proof_is_accepted(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, new - 1))
    old_root, new_root = NAIVE.root(0, old), NAIVE.root(0, new)
    path = list(consistency_path(old, new, READ))
    change = data.draw(st.sampled_from(["old", "new", "drop", "add", "flip"]))
    if change == "old":
        old_root = leaf_hash(b"another")
    elif change == "new":
        new_root = leaf_hash(b"another")
    elif change == "drop":
        path.pop(data.draw(st.integers(0, len(path) - 1)))
    elif change == "flip":
        at = data.draw(st.integers(0, len(path) - 1))
        path[at] = bytes([path[at][0] ^ 1]) + path[at][1:]
    else:
        path.insert(data.draw(st.integers(0, len(path))), leaf_hash(b"extra"))
    with pytest.raises(LedgerError):
        verify_consistency(old, new, old_root, new_root, path)


@given(st.integers(1, 200), st.data())
def test_a_fork_has_no_consistency_proof(old: int, data: st.DataObject) -> None:
    """Whatever hashes the forker stored, our own proof for the fork does not verify."""
    at = data.draw(st.integers(0, old - 1))
    new = data.draw(st.integers(old, 220))
    forked = [*LEAVES[:at], b"forked", *LEAVES[at + 1 : new]]
    edge, stored = RightEdge().append(leaf_hash(leaf) for leaf in forked)
    path = consistency_path(old, new, stored.__getitem__)
    with pytest.raises(LedgerError):
        verify_consistency(old, new, NAIVE.root(0, old), edge.root(), path)


def test_an_inner_node_is_not_a_leaf() -> None:
    """The second-preimage trick that the 0x00 and 0x01 prefixes are there against."""
    inner = NAIVE.root(0, 1) + NAIVE.root(1, 2)
    with pytest.raises(LedgerError):
        verify_inclusion(0, 1, leaf_hash(inner), (), NAIVE.root(0, 2))


@pytest.mark.parametrize(("old", "new"), [(-1, 3), (4, 3)])
def test_impossible_consistency_is_refused(old: int, new: int) -> None:
    with pytest.raises(LedgerError, match="cannot extend"):
        consistency_path(old, new, READ)
    with pytest.raises(LedgerError, match="cannot extend"):
        verify_consistency(old, new, EMPTY_ROOT, EMPTY_ROOT, ())


def test_the_edges_of_consistency() -> None:
    verify_consistency(0, 5, EMPTY_ROOT, NAIVE.root(0, 5), ())
    verify_consistency(5, 5, NAIVE.root(0, 5), NAIVE.root(0, 5), ())
    with pytest.raises(LedgerError, match="empty root"):
        verify_consistency(0, 5, NAIVE.root(0, 1), NAIVE.root(0, 5), ())
    with pytest.raises(LedgerError, match="two different logs"):
        verify_consistency(5, 5, NAIVE.root(0, 5), NAIVE.root(1, 6), ())
    with pytest.raises(LedgerError, match="none is needed"):
        verify_consistency(5, 5, NAIVE.root(0, 5), NAIVE.root(0, 5), (EMPTY_ROOT,))
    with pytest.raises(LedgerError, match="too short"):
        verify_consistency(3, 5, NAIVE.root(0, 3), NAIVE.root(0, 5), ())


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_an_entry_outside_the_log_has_no_proof(index: int, size: int) -> None:
    with pytest.raises(LedgerError, match="no entry"):
        inclusion_path(index, size, READ)
    with pytest.raises(LedgerError, match="no entry"):
        verify_inclusion(index, size, EMPTY_ROOT, (), EMPTY_ROOT)


def test_a_right_edge_that_does_not_fit_its_size_is_refused() -> None:
    with pytest.raises(LedgerError, match="right edge"):
        RightEdge(3, (EMPTY_ROOT,))
    with pytest.raises(LedgerError, match="cannot have"):
        RightEdge(MAX_SIZE + 1, ())
