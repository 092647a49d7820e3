"""The three inputs whose cost is promised: a big pickle, a torch zip of 1.5 GB, 5,000 small files.

Made without any library that must be installed: the pickle by `pickle` itself, the zip by hand with
sparse storages, as `torch.save` lays it out.
"""

from __future__ import annotations

import json
import pickle
import struct
import sys
import zipfile
import zlib
from collections import OrderedDict
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from bench.scanner_attacks.stream import Name, Raw, call, push, stream

PICKLE_BYTES, PICKLE_OPCODES = 46_000_000, 1_800_000
ZIP_BYTES = 1_500_000_000
SMALL_FILES = 5_000

_TENSORS = 60
_ALIGNED = 64
_ROWS = 69_200
"""Rows of the pickle: so many give it its size and its opcodes, within two in a hundred."""


def big_pickle(path: Path) -> Path:
    """Write a vocabulary with statistics: long texts, tuples, floats, a few objects, arrays."""
    rows = []
    for number in range(_ROWS):
        words = [f"{number:07d}-{place}-" + "abcdefghijk" * 13 for place in range(4)]
        rows.append(({"terms": words, "score": number / 7}, (number, number * 0.5, None)))
    things = {
        "rows": rows,
        "when": [datetime(2024, 2, 29, tzinfo=UTC) + timedelta(days=n) for n in range(50)],
        "prices": [Decimal(n) / 8 for n in range(50)],
        "ratios": [Fraction(n, 7) for n in range(50)],
        "named": OrderedDict((f"k{n}", n) for n in range(50)),
        "arrays": _arrays(),
    }
    path.write_bytes(pickle.dumps(things, protocol=4))
    return path


def _arrays() -> list[object]:
    try:
        import numpy as np
    except ImportError:
        return []
    return [np.arange(100 * n, dtype="float32") for n in range(1, 9)]


def torch_zip(path: Path, size: int = ZIP_BYTES) -> Path:
    """Write a state dict whose storages are zeros, stored and aligned; the file is sparse."""
    each = size // _TENSORS // 4 * 4
    shape = (each // 4,)
    zero_crc = _crc_of_zeros(each)
    members: list[tuple[str, bytes | None]] = [
        ("data.pkl", _state(shape)),
        ("byteorder", b"little"),
    ]
    members += [(f"data/{number}", None) for number in range(_TENSORS)]
    members += [("version", b"3\n"), (".data/serialization_id", b"0" * 40)]
    central = bytearray()
    with path.open("wb") as out:
        for name, body in members:
            full = f"archive/{name}".encode()
            offset = out.tell()
            pad = -(offset + 30 + len(full) + 4) % _ALIGNED
            extra = struct.pack("<2sH", b"FB", pad) + b"Z" * pad
            length = each if body is None else len(body)
            crc = zero_crc if body is None else zlib.crc32(body)
            facts = struct.pack("<HHHHIII", 0x800, 0, 0, 33, crc, length, length)
            out.write(b"PK\3\4\0\0" + facts + struct.pack("<HH", len(full), len(extra)))
            out.write(full + extra)
            if body is None:
                out.seek(each, 1)
            else:
                out.write(body)
            central += b"PK\1\2\0\0\0\0" + facts + struct.pack("<HHHHH", len(full), 0, 0, 0, 0)
            central += struct.pack("<II", 0, offset) + full
        place = out.tell()
        count = len(members)
        out.write(central)
        out.write(b"PK\5\6\0\0\0\0" + struct.pack("<HHIIH", count, count, len(central), place, 0))
    return path


def _state(shape: tuple[int, ...]) -> bytes:
    pairs = b""
    for number in range(_TENSORS):
        known = ("storage", Name("torch", "FloatStorage"), str(number), "cpu", shape[0])
        tensor = (
            push(Name("torch._utils", "_rebuild_tensor_v2"), 2)
            + b"("
            + push(known, 2)
            + b"Q"
            + push(0, 2)
            + push(shape, 2)
            + push((1,), 2)
            + push(False, 2)
            + push(call("collections", "OrderedDict"), 2)
            + b"tR"
        )
        pairs += push(f"layers.{number}.weight", 2) + tensor
    return stream(Raw(push(call("collections", "OrderedDict"), 2) + b"(" + pairs + b"u"), 2)


def _crc_of_zeros(length: int) -> int:
    block, crc = bytes(1 << 20), 0
    for _ in range(length >> 20):
        crc = zlib.crc32(block, crc)
    return zlib.crc32(block[: length & (1 << 20) - 1], crc)


def small_files(folder: Path, files: int = SMALL_FILES) -> Path:
    """Write small files as a folder of experiments has them, 500 to a folder."""
    for number in range(files):
        place = folder / f"run{number // 500:03d}"
        place.mkdir(parents=True, exist_ok=True)
        kind = number % 10
        metrics = {
            "epoch": number,
            "loss": [0.5 / (n + 1) for n in range(20)],
            "name": f"r{number}",
        }
        if kind < 4:
            body = pickle.dumps(metrics, protocol=(2, 4)[number % 2])
            (place / f"metrics{number}.pkl").write_bytes(body)
        elif kind < 6:
            (place / f"config{number}.json").write_text(json.dumps(metrics))
        elif kind == 6:
            with zipfile.ZipFile(place / f"bundle{number}.zip", "w") as archive:
                archive.writestr("metrics.pkl", pickle.dumps(metrics))
                archive.writestr("notes.txt", "fine\n" * 10)
        elif kind == 7:
            header = json.dumps({"w": {"dtype": "F32", "shape": [8], "data_offsets": [0, 32]}})
            body = struct.pack("<Q", len(header)) + header.encode() + bytes(32)
            (place / f"weights{number}.safetensors").write_bytes(body)
        elif kind == 8:
            text = "{'descr': '<f4', 'fortran_order': False, 'shape': (8,), }"
            text += " " * (-(len(text) + 11) % 64) + "\n"
            body = b"\x93NUMPY\1\0" + struct.pack("<H", len(text)) + text.encode() + bytes(32)
            (place / f"array{number}.npy").write_bytes(body)
        else:
            (place / f"train{number}.yaml").write_text(f"lr: 0.1\nseed: {number}\n")
    return folder


def main() -> None:
    """Write the three inputs into a folder."""
    home = Path(sys.argv[1])
    big_pickle(home / "big.pkl")
    torch_zip(home / "big.pt")
    small_files(home / "small")


if __name__ == "__main__":
    main()
