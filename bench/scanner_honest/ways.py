"""The ways of pickling that users of any library choose from."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import pickle
import pickletools
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cloudpickle
import dill
import joblib

from bench.scanner_honest.records import Shelf


@dataclass(frozen=True, slots=True)
class Way:
    """One way: its name in words, what a file name ends with, what writes it."""

    how: str
    suffix: str
    write: Callable[[Any, Path], Any]


def _protocol(number: int) -> Way:
    def write(thing: Any, path: Path) -> None:
        path.write_bytes(pickle.dumps(thing, protocol=number))

    return Way(f"pickle protocol {number}", f"p{number}.pkl", write)


def _joblib(compress: Any, name: str) -> Way:
    def write(thing: Any, path: Path) -> None:
        joblib.dump(thing, path, compress=compress)

    ending = {"plain": "joblib", "zlib": "joblib.z", "gzip": "joblib.gz"}.get(
        name, f"joblib.{name}"
    )
    return Way(f"joblib {name}", ending, write)


def _packed(name: str, suffix: str, pack: Callable[[bytes], bytes]) -> Way:
    def write(thing: Any, path: Path) -> None:
        path.write_bytes(pack(pickle.dumps(thing)))

    return Way(f"pickle in {name}", suffix, write)


def _slow_pickler(thing: Any, path: Path) -> None:
    # The pickler written in Python; it memoizes and frames in its own way.
    with path.open("wb") as stream:
        pickle._Pickler(stream, 4).dump(thing)


def _fast_pickler(thing: Any, path: Path) -> None:
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, 4)
    pickler.fast = True
    pickler.dump(thing)
    path.write_bytes(stream.getvalue())


PICKLES = tuple(_protocol(number) for number in range(6))
JOBLIB = _joblib(0, "plain")
JOBLIBS = (
    JOBLIB,
    _joblib(("zlib", 3), "zlib"),
    _joblib(("gzip", 3), "gzip"),
    _joblib(("bz2", 3), "bz2"),
    _joblib(("xz", 3), "xz"),
    _joblib(("lzma", 3), "lzma"),
)
DILL = Way("dill", "dill", lambda thing, path: path.write_bytes(dill.dumps(thing)))
DILL_DEEP = Way(
    "dill recurse", "r.dill", lambda thing, path: path.write_bytes(dill.dumps(thing, recurse=True))
)
CLOUD = Way(
    "cloudpickle", "cloud.pkl", lambda thing, path: path.write_bytes(cloudpickle.dumps(thing))
)
PACKED = (
    _packed("gzip", "pkl.gz", lambda data: gzip.compress(data, mtime=0)),
    _packed("bz2", "pkl.bz2", bz2.compress),
    _packed("xz", "pkl.xz", lzma.compress),
    _packed("zlib", "pkl.zlib", zlib.compress),
)
ODD = (
    Way("pickle by the Python pickler", "slow.pkl", _slow_pickler),
    Way("pickle without memo", "fast.pkl", _fast_pickler),
    Way(
        "pickle through pickletools.optimize",
        "opt.pkl",
        lambda thing, path: path.write_bytes(pickletools.optimize(pickle.dumps(thing))),
    ),
)

USUAL = (PICKLES[4], JOBLIB)
MANY = (PICKLES[2], PICKLES[4], PICKLES[5], JOBLIB, JOBLIBS[1], DILL, CLOUD)
EVERY = (*PICKLES, *JOBLIBS, DILL, DILL_DEEP, CLOUD, *PACKED, *ODD)


def save(shelf: Shelf, stem: str, thing: Any, ways: Iterable[Way] = USUAL, **marks: bool) -> None:
    """Save one object in each of several ways; a refused one is noted, and the rest go on."""
    for way in ways:
        with shelf.attempt(f"{stem} by {way.how}"):
            way.write(thing, shelf.file(f"{stem}.{way.suffix}", way.how, **marks))
