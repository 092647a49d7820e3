"""Reads an HDF5 file: links and data in other files, Keras configurations, pickles in values.

HDF5 itself runs nothing, but the library follows links into other files without a word, Keras
builds models from attributes, and PyTables, pandas and hickle unpickle what they find in attributes
and in data of variable length.

Source: HDF5 File Format Specification 3.0; PyTables ``attributeset.py``, ``atom.py``; Keras
``legacy_h5_format.py``, ``saving_lib.py``.
Out of scope: numbers; filters' own code.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.graphs.hdf5_data import (
    EXTERNAL,
    MAX_VALUE,
    Attribute,
    Dataset,
    attributes,
    dataset,
    external_files,
    split,
    stored,
    virtual_sources,
)
from muniment.engine.artifacts.graphs.hdf5_file import Hdf5File, Message, starts
from muniment.engine.artifacts.graphs.hdf5_groups import links
from muniment.engine.artifacts.graphs.hdf5_heaps import GlobalHeaps
from muniment.engine.artifacts.graphs.hdf5_types import TypeClass, elements
from muniment.engine.artifacts.graphs.keras import read_config
from muniment.engine.artifacts.graphs.keras_json import mentions
from muniment.engine.artifacts.packed.magic import text_pickle
from muniment.engine.artifacts.source import ByteSource, MemorySource

_DRIVER = 0x14
_MAX_OBJECTS = 2_000_000
_MAX_EXAMINED = 50_000
_CONFIGS = frozenset({"model_config", "training_config"})
_KERAS = frozenset({"keras_version", "layer_names", "model_config", "backend"})
_BOMB = 4 << 30
_BOMB_RATIO = 1000

_PUBLIC_FILTERS = frozenset({*range(1, 7), 257, 258, 305, 307, *range(32_000, 32_040)})
"""The library's own, PyTables' old ones, and those registered with the HDF Group."""


def read_hdf5(source: ByteSource, examination: Examination) -> None:
    """Record what an HDF5 file leads to and holds.

    Raises:
        UnreadableError: The superblock is broken.
    """
    found = starts(source)
    for start in found:
        with examination.trial() as trial:
            # The library reads the first superblock. What looks like another one may be data.
            if start == found[0]:
                trial.keep()
            examination.see("hdf5")
            try:
                _Walk(Hdf5File(source, start, examination), examination).run()
            except BudgetSpentError:
                raise
            except UnreadableError as error:
                examination.lack(error.reason, error.message)
            if trial.signs or trial.imports:
                trial.keep(lacks=start == found[0])


class _Walk:
    """One file's objects, each looked at once."""

    def __init__(self, file: Hdf5File, examination: Examination) -> None:
        self._file = file
        self._examination = examination
        self._heaps = GlobalHeaps(file)
        self._keras = examination.name.endswith((".weights.h5", ".keras"))
        self._examined = 0
        self._searched = False

    def run(self) -> None:
        """Look at every object that the root leads to, and at the superblock's own."""
        if self._file.driver is not None:
            self._examination.lack("unsupported", "HDF5: a file that is one of several")
        waiting = [(self._file.root, "")]
        if self._file.extension is not None:
            waiting.append((self._file.extension, "/"))
        seen: set[int] = set()
        while waiting:
            address, path = waiting.pop()
            if address in seen:
                continue
            seen.add(address)
            if len(seen) > _MAX_OBJECTS:
                self._examination.lack("too_large", "HDF5: more objects than are read")
                return
            with self._lenient():
                self._object(address, path, waiting)

    @contextmanager
    def _lenient(self) -> Iterator[None]:
        """Turn what cannot be read into a lack; what stands beside it is still looked at."""
        try:
            yield
        except BudgetSpentError:
            raise
        except UnreadableError as error:
            self._examination.lack(error.reason, error.message)

    def _object(self, address: int, path: str, waiting: list[tuple[int, str]]) -> None:
        """Look at one object, and put those that it leads to on the list."""
        messages = self._file.messages(address)
        if any(message.kind == _DRIVER for message in messages):
            self._examination.lack("unsupported", "HDF5: a file that is one of several")
        pickled = self._attributes(messages, path)
        with self._lenient():
            self._data(messages, path, pickled=pickled)
        for message in messages:
            with self._lenient():
                waiting += self._links(message, path)

    def _links(self, message: Message, path: str) -> Iterator[tuple[int, str]]:
        for link in links(self._file, [message]):
            place = f"{path}/{link.name}"[-400:]
            if link.external:
                self._examination.sign("hdf5.external-link", path=place, operand=link.target)
            elif link.kind == 0:
                yield link.address, place
            elif link.kind != 1:
                self._examination.sign("hdf5.user-link", path=place, operand=str(link.kind))

    # Attributes -----------------------------------------------------------------------------

    def _attributes(self, messages: list[Message], path: str) -> bool:
        """Look at the attributes; return whether they say that the object holds pickles."""
        names: set[str] = set()
        pickled = False
        for message in messages:
            with self._lenient():
                for each in attributes(self._file, [message]):
                    if each.name in names:
                        self._examination.sign("hdf5.two-values", path=path, operand=each.name)
                    names.add(each.name)
                    if not path and each.name in _KERAS:
                        self._keras = True
                    if each.type.holds_bytes:
                        pickled = self._attribute(each, path) or pickled
        return pickled

    def _attribute(self, each: Attribute, path: str) -> bool:
        """Look at what an attribute holds; return whether it marks a data set of pickles."""
        place = f"{path}@{each.name}"
        pickled = False
        for value in self._values(each):
            if each.name in _CONFIGS and not path:
                read_config(value.rstrip(b"\0"), self._examination, inside=each.name)
                self._examination.see("keras")
            elif mentions(value, b"class_name"):
                self._maybe_config(value, each.name)
            self._maybe_pickle(value, place)
            pickled = pickled or (each.name == "PSEUDOATOM" and value.rstrip(b"\0") == b"object")
        return pickled

    def _values(self, each: Attribute) -> Iterator[bytes]:
        size = elements(each.shape) * each.type.size
        yield from split(self._file, self._heaps, each.type, each.data[:size])

    def _maybe_config(self, value: bytes, name: str) -> None:
        try:
            read_config(value.rstrip(b"\0"), self._examination, certain=False, inside=name)
        except BudgetSpentError:
            raise
        except UnreadableError:
            return  # no JSON: some other text

    def _maybe_pickle(self, value: bytes, place: str, *, certain: bool = False) -> None:
        """Examine a value that a reader of such files may unpickle."""
        value = value.rstrip(b"\0")
        new = len(value) > 2 and value[0] == 0x80 and value[1] <= 5
        if not (certain or new or (len(value) > 2 and value.endswith(b"."))):
            return
        self._examined += 1
        if self._examined > _MAX_EXAMINED:
            self._examination.lack("too_large", "HDF5: more pickled values than are examined")
            return
        with self._examination.trial() as trial:
            self._examination.examine(MemorySource(value), f"{place}.pkl")
            if certain or trial.imports or trial.signs:
                trial.keep(lacks=certain or new)

    # Data -----------------------------------------------------------------------------------

    def _data(self, messages: list[Message], path: str, *, pickled: bool) -> None:
        for message in messages:
            if message.kind == EXTERNAL:
                for name in external_files(self._file, message.data):
                    self._examination.sign("hdf5.external-storage", path=path, operand=name)
        held = dataset(self._file, messages)
        if held is None:
            return
        for name in virtual_sources(self._file, self._heaps, held.layout):
            if name != ".":
                self._examination.sign("hdf5.virtual-dataset", path=path, operand=name)
        for kind in held.filters:
            if kind not in _PUBLIC_FILTERS:
                self._examination.sign("hdf5.unknown-filter", path=path, operand=str(kind))
        self._measure(held, path)
        if pickled or _may_be_pickles(held):
            self._examine(held, path, pickled=pickled)

    def _measure(self, held: Dataset, path: str) -> None:
        """Speak of a weight that takes far more memory than its file."""
        size = self._file.size
        if not self._keras or size is None or held.declared <= _BOMB:
            return
        if held.declared > _BOMB_RATIO * size:
            self._examination.sign("keras.shape-bomb", path=path, operand=f"{held.declared} bytes")

    def _examine(self, held: Dataset, path: str, *, pickled: bool) -> None:
        """Examine the values of a data set that may be pickles."""
        try:
            for chunk in _joined(stored(self._file, held), held):
                for value in split(self._file, self._heaps, held.type, chunk):
                    if pickled or value[:1] == b"\x80" or _old_pickle(value):
                        self._maybe_pickle(value, path, certain=pickled)
        except BudgetSpentError:
            raise
        except UnreadableError as error:
            if not pickled:
                self._examination.limit(f"a data set was not looked into: {error.message}")
            elif error.reason == "unsupported" and held.type.kind == TypeClass.VLEN:
                self._examine_heaps(path)
            else:
                raise

    def _examine_heaps(self, path: str) -> None:
        """Examine all values of variable length, where a filter hides which are an object's.

        The values themselves stand outside of what filters change.
        """
        if self._searched:
            return
        self._searched = True
        for place, size in self._heaps.everywhere():
            value = self._file.read(place, size, "a value")
            self._maybe_pickle(value, path, certain=value[:1] == b"\x80")


def _old_pickle(value: bytes) -> bool:
    return value[:1] in (b"c", b"(") and text_pickle().match(value[:256]) is not None


def _joined(chunks: Iterator[bytes], held: Dataset) -> Iterator[bytes]:
    """Yield chunks as they come, but whole numbers of one byte as the one value that they are."""
    if held.type.kind not in (TypeClass.INTEGER, TypeClass.BITS):
        yield from chunks
        return
    parts: list[bytes] = []
    size = 0
    for chunk in chunks:
        parts.append(chunk)
        size += len(chunk)
        if size > MAX_VALUE or (len(parts) == 1 and chunk[:1] != b"\x80"):
            break
    yield b"".join(parts)[: held.declared]


def _may_be_pickles(held: Dataset) -> bool:
    """Return whether readers that unpickle data sets would look at this one."""
    if not held.type.holds_bytes or held.declared > 64 << 20:
        return False
    if held.type.kind == TypeClass.VLEN:
        return not held.type.text
    if held.type.kind in (TypeClass.STRING, TypeClass.OPAQUE):
        return elements(held.shape) <= _MAX_EXAMINED
    return len(held.shape or ()) == 1
