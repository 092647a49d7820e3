"""Hostile pickles inside archives and compressions whose readers disagree; unpacking attacks."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zlib

from bench.scanner_attacks.pickle_forms import SYSTEM
from bench.scanner_attacks.stream import stream
from bench.scanner_attacks.techniques import COMMAND, Family
from bench.scanner_attacks.zips import Member, archive, lz4, seven, zstd

FAMILY = Family("archives")
_HOSTILE = stream(SYSTEM, 2)
_HONEST = stream({"weight": [0.5, 0.25]}, 2)
_TORCH = (Member("archive/version", b"3\n"), Member("archive/byteorder", b"little"))


def torch_zip(*members: Member, **words: bytes) -> bytes:
    """Return what `torch.load` takes for its zip format, with these members."""
    return archive(*members, *_TORCH, **words)


def _data(**words: object) -> Member:
    return Member("archive/data.pkl", _HOSTILE, **words)


def _tar(members: dict[str, bytes], links: dict[str, str] | None = None, mode: str = "w") -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as writer:
        for name, target in (links or {}).items():
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = tarfile.SYMTYPE, target
            writer.addfile(entry)
        for name, body in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(body)
            writer.addfile(entry, io.BytesIO(body))
    return buffer.getvalue()


def _nested(depth: int) -> bytes:
    inside = archive(Member("data.pkl", _HOSTILE))
    for _ in range(depth):
        inside = archive(Member("inside.zip", inside, method=8))
    return inside


def _flagged(bit: int) -> bytes:
    return torch_zip(_data(flags=bit))


_ZIPS = {
    "zip-odd-extension": archive(Member("archive/data.txt", _HOSTILE)),
    "zip-no-extension": archive(Member("archive/weights", _HOSTILE)),
    "zip-local-name-differs": torch_zip(_data(local="archive/datap.kl")),
    "zip-flag-encrypted": _flagged(0x1),
    "zip-flag-patched": _flagged(0x20),
    "zip-flag-strong-encryption": _flagged(0x40),
    "zip-flag-masked-header": _flagged(0x2000),
    "zip-bad-checksum": torch_zip(_data(crc=0)),
    "zip-unlisted-member": torch_zip(
        Member("archive/data.pkl", _HOSTILE, listed=False), Member("archive/other.pkl", _HONEST)
    ),
    "zip-two-members-one-name": torch_zip(Member("archive/data.pkl", _HONEST), _data()),
    "zip-two-members-hostile-first": torch_zip(_data(), Member("archive/data.pkl", _HONEST)),
    "zip-method-differs": torch_zip(_data(method=8, central_method=0)),
    "zip-unknown-method-listed": torch_zip(_data(central_method=99)),
    "zip-deflated": torch_zip(_data(method=8)),
    "zip-bytes-before": torch_zip(_data(), before=b"GIF89a" + bytes(64)),
    "zip-pickle-before": torch_zip(Member("archive/data.pkl", _HONEST), before=_HOSTILE),
    "zip-pickle-in-comment": torch_zip(Member("archive/data.pkl", _HONEST), comment=_HOSTILE),
    "zip-after-zip": torch_zip(Member("archive/data.pkl", _HONEST)) + torch_zip(_data()),
    "zip-pickle-after": torch_zip(Member("archive/data.pkl", _HONEST)) + _HOSTILE,
    "zip-truncated-directory": torch_zip(_data())[:-30],
    "zip-nested-once": _nested(1),
    "zip-nested-five-times": _nested(5),
    "zip-upper-case-name": torch_zip(Member("archive/DATA.PKL", _HOSTILE)),
    "zip-backslash-name": torch_zip(Member("archive\\data.pkl", _HOSTILE)),
    "zip-name-with-nul": torch_zip(Member("archive/data.pkl\0.txt", _HOSTILE)),
    "zip-in-storage": torch_zip(
        Member("archive/data.pkl", _HONEST), Member("archive/data/0", _HOSTILE)
    ),
    "zip-second-folder": torch_zip(
        Member("archive/data.pkl", _HONEST), Member("other/data.pkl", _HOSTILE)
    ),
    "zip-extra-pickle": torch_zip(
        Member("archive/data.pkl", _HONEST), Member("archive/extra/hook.bin", _HOSTILE)
    ),
}
_ADVISORIES = {
    "zip-odd-extension": ("CVE-2025-1889",),
    "zip-local-name-differs": ("CVE-2025-1944",),
    "zip-flag-encrypted": ("CVE-2025-1945",),
    "zip-flag-patched": ("CVE-2025-1945",),
    "zip-flag-strong-encryption": ("CVE-2025-1945",),
    "zip-bad-checksum": ("CVE-2025-10156",),
}
_SMUGGLED = frozenset(
    {
        "zip-in-storage",
        "zip-second-folder",
        "zip-extra-pickle",
        "zip-pickle-in-comment",
        "zip-pickle-after",
    }
)
"""Carried along, but no known loader of the format runs it by itself."""

for _name, _body in _ZIPS.items():
    FAMILY.add(
        _name,
        "model.pt",
        lambda body=_body: body,
        *_ADVISORIES.get(_name, ()),
        least="review" if _name in _SMUGGLED else "malicious",
    )

_PACKED = {
    "packed-gzip": ("model.pkl.gz", gzip.compress(_HOSTILE, mtime=0)),
    "packed-gzip-second-member": (
        "model.pkl.gz",
        gzip.compress(_HONEST, mtime=0) + gzip.compress(_HOSTILE, mtime=0),
    ),
    "packed-bz2": ("model.pkl.bz2", bz2.compress(_HOSTILE)),
    "packed-xz": ("model.pkl.xz", lzma.compress(_HOSTILE)),
    "packed-lzma-alone": ("model.pkl.lzma", lzma.compress(_HOSTILE, lzma.FORMAT_ALONE)),
    "packed-zlib": ("model.joblib", zlib.compress(_HOSTILE)),
    "packed-lz4": ("model.joblib.lz4", lz4(_HOSTILE)),
    "packed-zstd": ("model.pkl.zst", zstd(_HOSTILE)),
    "packed-gzip-as-pkl": ("model.pkl", gzip.compress(_HOSTILE, mtime=0)),
    "packed-gzip-in-gzip": (
        "model.pkl.gz",
        gzip.compress(gzip.compress(_HOSTILE, mtime=0), mtime=0),
    ),
    "packed-tar": ("model.tar", _tar({"model/weights.pkl": _HOSTILE})),
    "packed-tar-gz": ("model.tar.gz", gzip.compress(_tar({"weights.pkl": _HOSTILE}), mtime=0)),
    "packed-tar-odd-name": ("model.tar", _tar({"weights.dat.bak": _HOSTILE})),
    "packed-7z": ("model.7z", seven("data.pkl", _HOSTILE)),
    "packed-7z-as-pt": ("model.pt", seven("data.pkl", _HOSTILE)),
    "packed-7z-odd-name": ("model.7z", seven("weights", _HOSTILE)),
    "packed-7z-bad-checksum": ("model.7z", seven("data.pkl", _HOSTILE, lie=True)),
    "packed-zip-in-tar": (
        "model.tar",
        _tar({"a.zip": archive(Member("data.pkl", _HOSTILE, method=8))}),
    ),
}
for _name, (_file, _body) in _PACKED.items():
    _found = ("nullifAI", "ReversingLabs 2025") if "7z" in _name else ()
    FAMILY.add(_name, _file, lambda body=_body: body, *_found)

_UNPACKING = {
    "unpack-zip-slip": (
        "model.zip",
        archive(Member("../../.bashrc", COMMAND.encode()), Member("model.json", b"{}")),
    ),
    "unpack-zip-absolute": ("model.zip", archive(Member("/etc/cron.d/x", COMMAND.encode()))),
    "unpack-zip-symlink": (
        "model.zip",
        archive(Member("link", b"/etc", attributes=0o120777 << 16), Member("link/x", b"y")),
    ),
    "unpack-tar-slip": ("model.tar", _tar({"../../.ssh/authorized_keys": b"x"})),
    "unpack-tar-symlink": ("model.tar", _tar({"out/x": b"y"}, {"out": "/tmp"})),
    "unpack-nemo-slip": ("model.nemo", _tar({"../../hook.py": b"x", "model_config.yaml": b"a: 1"})),
}
for _name, (_file, _body) in _UNPACKING.items():
    FAMILY.add(
        _name,
        _file,
        lambda body=_body: body,
        least="review" if _name == "unpack-zip-symlink" else "malicious",
    )

_DISGUISED = (
    ("disguised-as-bin", "pytorch_model.bin", ("CVE-2025-10155", "GHSA-jgw4-cr84-mqxg")),
    ("disguised-as-text", "vocab.txt", ("CVE-2025-1889",)),
    ("disguised-as-json", "config.json", ()),
    ("disguised-as-safetensors", "model.safetensors", ()),
    ("disguised-as-onnx", "model.onnx", ()),
    ("disguised-as-image", "logo.png", ()),
    ("disguised-as-h5", "model.h5", ()),
    ("disguised-as-gguf", "model.gguf", ()),
    ("disguised-as-skops", "model.skops", ("CVE-2025-54886", "GHSA-378x-6p4f-8jgm")),
    ("disguised-as-parquet", "train.parquet", ()),
    ("disguised-without-extension", "weights", ()),
    ("disguised-as-pdparams", "model.pdparams", ()),
    ("disguised-as-ckpt", "last.ckpt", ()),
    ("disguised-as-dill", "model.dill", ()),
    ("disguised-as-npy", "weights.npy", ()),
    ("disguised-as-log", "train.log.1", ()),
)
for _name, _file, _found in _DISGUISED:
    FAMILY.add(_name, _file, lambda: stream(SYSTEM, 0), *_found)
