"""What people pickle without any library: the standard library's own types."""

from __future__ import annotations

import array
import collections
import datetime
import decimal
import enum
import fractions
import functools
import ipaddress
import json
import marshal
import operator
import pathlib
import pickle
import plistlib
import random
import re
import shelve
import sqlite3
import types
import uuid
from typing import NamedTuple

from bench.scanner_honest.records import Shelf, saves
from bench.scanner_honest.ways import CLOUD, DILL, EVERY, PICKLES, USUAL, save

_VOCABULARY = {f"word{number}": number for number in range(500)}


class Colour(enum.Enum):
    """A user's own enumeration."""

    RED = 1


class Point(NamedTuple):
    """A user's own tuple."""

    x: float
    y: float


class Vectorizer:
    """A user's own class, as found beside many notebooks."""

    def __init__(self) -> None:
        """Keep a vocabulary."""
        self.vocabulary = dict(_VOCABULARY)


@saves("python")
def containers(shelf: Shelf) -> None:
    save(shelf, "vocabulary", _VOCABULARY, EVERY)
    everything = {
        "none": None,
        "flags": [True, False],
        "integers": [0, -1, 255, 65536, -(2**31), 2**63, 10**40],
        "floats": [0.0, -1.5, float("inf"), 1e-300],
        "text": ["", "plain", "naïve", "多言語", "a\nb", "tab\t"],
        "bytes": [b"", b"\x00\xff", b"x" * 300, bytearray(b"abc")],
        "nested": ({"a": (1, 2, (3, [4, {5, 6}]))}, frozenset({"x"})),
        "complex": 1 + 2j,
    }
    save(shelf, "everything", everything, EVERY)
    loop: list[object] = [1]
    loop.append(loop)
    save(shelf, "recursive", loop, PICKLES)
    save(shelf, "long_text", "lorem ipsum " * 20_000, PICKLES)
    save(shelf, "many_strings", [f"token-{n}" for n in range(20_000)], USUAL)


@saves("python")
def standard_types(shelf: Shelf) -> None:
    zone = datetime.timezone(datetime.timedelta(hours=2))
    moment = datetime.datetime(2024, 2, 29, 12, 30, tzinfo=zone)
    things = {
        "datetimes": [moment, moment.date(), moment.time(), datetime.timedelta(days=1)],
        "decimals": [decimal.Decimal("1.10"), fractions.Fraction(1, 3)],
        "collections": [
            collections.OrderedDict(a=1),
            collections.Counter("hello"),
            collections.deque([1, 2], maxlen=5),
            collections.ChainMap({"a": 1}),
        ],
        "defaultdict": collections.defaultdict(list, {"a": [1]}),
        "defaultdict_int": collections.defaultdict(int, {"a": 1}),
        "namespace": types.SimpleNamespace(lr=0.1, layers=[3, 4]),
        "paths": [pathlib.PurePosixPath("data/train.csv"), pathlib.Path("model")],
        "uuids": uuid.UUID(int=7),
        "addresses": ipaddress.ip_address("192.0.2.1"),
        "arrays": array.array("d", [1.0, 2.0]),
        "random_state": random.Random(3),
        "regex": re.compile(r"\w+", re.IGNORECASE),
        "ranges": [range(5), slice(1, 2), Ellipsis],
        "partial": functools.partial(operator.add, 1),
        "getters": [operator.itemgetter(1), operator.attrgetter("name")],
        "exception": ValueError("bad"),
        "builtin_function": {"key": len, "agg": max},
    }
    for name, thing in things.items():
        save(shelf, name, thing, (*PICKLES, *USUAL[1:]))


@saves("python")
def own_classes(shelf: Shelf) -> None:
    for name, thing in {
        "own_class": Vectorizer(),
        "own_enum": Colour.RED,
        "own_namedtuple": [Point(1.0, 2.0)],
    }.items():
        save(shelf, name, thing, (PICKLES[2], PICKLES[4]), own=True)


@saves("python")
def functions(shelf: Shelf) -> None:
    scale = 3.0
    save(shelf, "lambda", lambda value: value * scale, (DILL, CLOUD), code=True)

    class Local:
        def predict(self, value: float) -> float:
            return value * scale

    save(shelf, "local_class", Local(), (DILL, CLOUD), code=True)


@saves("python")
def other_files(shelf: Shelf) -> None:
    with shelf.file("several.pkl", "several dumps in one file").open("wb") as stream:
        for part in ({"epoch": 1}, [0.5, 0.25], "done"):
            pickle.dump(part, stream)
    with shelf.file("log.pkl", "dumps of mixed protocols in one file").open("wb") as stream:
        for protocol in range(6):
            pickle.dump({"protocol": protocol}, stream, protocol=protocol)
    path = shelf.file("shelf", "shelve")
    path.mkdir()
    with shelve.open(str(path / "store")) as store:
        store["config"] = {"lr": 0.1}
    with sqlite3.connect(shelf.file("blobs.sqlite", "pickles in SQLite")) as base:
        base.execute("create table models (name text, body blob)")
        base.execute("insert into models values ('a', ?)", (pickle.dumps({"w": [1, 2]}),))
    base.close()
    shelf.file("config.json", "json").write_text(json.dumps({"hidden": 8, "layers": [1, 2]}))
    shelf.file("data.marshal", "marshal of data").write_bytes(marshal.dumps([1, 2, {"a": b"x"}]))
    shelf.file("model.plist", "plist").write_bytes(plistlib.dumps({"a": [1, 2]}))
    shelf.file("weights.txt", "text").write_text("0.1 0.2 0.3\n" * 50)
    shelf.file("train.csv", "csv").write_text("a,b\n1,2\n" * 50)
    shelf.file("train.py", "source").write_text("import torch\n\nmodel = torch.nn.Linear(2, 2)\n")
