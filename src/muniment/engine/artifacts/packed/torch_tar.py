"""Reads what ``torch.save`` wrote before 0.1.10: a tar of pickles with raw tensors between them.

``storages`` holds a count, then for each storage a pickle that names its class and the numbers
themselves; ``tensors`` the like with shapes; ``pickle`` the object. Any of these pickles is run.

Source: torch ``serialization.py``, ``legacy_load``. Out of scope: what the pickles do.
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.probe import probe
from muniment.engine.artifacts.packed.torch_zip import ITEM_SIZES
from muniment.engine.artifacts.source import ByteSource, Part

PARTS = frozenset({"storages", "tensors", "pickle"})
_MAX = 100_000


def read_part(source: ByteSource, name: str, examination: Examination) -> None:
    """Read one of the three members.

    Raises:
        UnreadableError: It cannot be read.
    """
    from muniment.engine.artifacts.pickled.streams import read_pickle_stream

    with examination.within(name):
        at: int | None = 0
        for _ in range(_MAX):
            if at is None or not source.read_at(at, 1):
                return
            with examination.trial() as trial:
                at = read_pickle_stream(source, examination, offset=at)
                sizes = [ITEM_SIZES.get(each.name) for each in trial.imports]
                tensor = any(each.name.endswith("Tensor") for each in trial.imports)
                trial.keep()
            if at is None:
                return
            item = next((size for size in sizes if size), 0)
            if name == "storages" and item:
                at = _behind_numbers(source, at, item, examination)
            elif name == "tensors" and tensor:
                at = _behind_shape(source, at)
        examination.lack("too_large", "more pickles in a row than are followed")


def _behind_numbers(source: ByteSource, at: int, item: int, examination: Examination) -> int | None:
    """Return where the next pickle begins behind a storage's count and numbers."""
    count = int.from_bytes(source.read_at(at, 8), "little")
    whole = source.size
    size = count * item
    if whole is None or at + 8 + size > whole:
        examination.lack("broken", "a tensor is larger than its file")
        return None
    probe(Part(source, at + 8, size), size, examination)
    return at + 8 + size


def _behind_shape(source: ByteSource, at: int) -> int:
    """Return where the next pickle begins behind a tensor's sizes, strides and offset."""
    count = int.from_bytes(source.read_at(at, 4), "little")
    return at + 8 + 16 * min(count, 1 << 16) + 8
