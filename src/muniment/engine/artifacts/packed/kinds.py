"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.kinds import Kind, Look


def _zip(look: Look) -> bool:
    if look.head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return True
    # An archive is found by its end, so anything may stand before it.
    # Text has no such byte, which a search for one byte says at once; from the right is faster.
    tail = look.tail
    return b"\x06" in tail and tail.rfind(b"PK\x05\x06") >= 0


def _tar(look: Look) -> bool:
    head = look.head
    if len(head) < 512 or (head[257:262] != b"ustar" and head[154:156] not in _CHECKSUM_ENDS):
        return False
    from muniment.engine.artifacts.packed.tar_headers import looks_tar

    return looks_tar(head)


_CHECKSUM_ENDS = (b"\0 ", b" \0", b"\0\0", b"  ")


def _gzip(look: Look) -> bool:
    return look.head.startswith(b"\x1f\x8b\x08")


def _bzip2(look: Look) -> bool:
    head = look.head
    return head.startswith(b"BZh") and head[4:10] in (b"1AY&SY", b"\x17rE8P\x90")


def _xz(look: Look) -> bool:
    return look.head.startswith(b"\xfd7zXZ\0")


def _lzma(look: Look) -> bool:
    head = look.head
    if len(head) < 18 or head[13] or head[0] >= 225:
        return False
    # Nine in ten files fall out here: a dictionary is at least 4 KiB and its size is round.
    if head[1] not in (0, 255) or (head[5:13] != b"\xff" * 8 and head[11:13] != b"\0\0"):
        return False
    from muniment.engine.artifacts.packed.streams import looks_lzma

    return looks_lzma(look)


def _zlib(look: Look) -> bool:
    head = look.head
    if len(head) < 6 or head[0] & 0x8F != 8 or (head[0] << 8 | head[1]) % 31:
        return False
    from muniment.engine.artifacts.packed.streams import looks_zlib

    return looks_zlib(look)


def _old_joblib(look: Look) -> bool:
    return look.head.startswith(b"ZF0x")


def _lz4(look: Look) -> bool:
    return look.head.startswith(b"\x04\x22\x4d\x18")


def _zstd(look: Look) -> bool:
    return look.head.startswith(b"\x28\xb5\x2f\xfd")


def _skippable(look: Look) -> bool:
    head = look.head
    return head[1:4] == b"\x2a\x4d\x18" and 0x50 <= head[0] <= 0x5F


def _ar(look: Look) -> bool:
    return look.head.startswith(b"!<arch>\n")


def _7z(look: Look) -> bool:
    return look.head.startswith(b"7z\xbc\xaf\x27\x1c")


_UNREAD = frozenset(
    {
        b"Ra", b"MS", b"xa", b"hs", b"LZ", b"\x89L", b"\xff\x06", b"\xed\xab", b"07",
        b"\x60\xea", b"\x1f\x9d",
    }
)  # fmt: skip
_HDF5 = b"\x89HDF\r\n\x1a\n"


def _unread(look: Look) -> bool:
    head = look.head
    if (
        head[:2] not in _UNREAD
        and head[2:5] != b"-lh"
        and head[4:6] != b"ET"
        and (len(head) < 4096 or (head[:16] != bytes(16) and look.suffix not in (".iso", ".img")))
    ):
        return False
    from muniment.engine.artifacts.packed.unread import is_unread

    return is_unread(look)


def _polyglot(look: Look) -> bool:
    head = look.head
    if head[257:262] != b"ustar" and _HDF5 not in (head[512:520], head[1024:1032], head[2048:2056]):
        return False
    from muniment.engine.artifacts.packed.polyglot import is_polyglot

    return is_polyglot(look)


KINDS: tuple[Kind, ...] = (
    Kind("zip", _zip, "packed.zip_file:read_zip"),
    Kind("tar", _tar, "packed.tar_file:read_tar"),
    Kind("gzip", _gzip, "packed.streams:read_gzip"),
    Kind("bzip2", _bzip2, "packed.streams:read_bzip2"),
    Kind("xz", _xz, "packed.streams:read_xz"),
    Kind("lzma", _lzma, "packed.streams:read_lzma"),
    Kind("zlib", _zlib, "packed.streams:read_zlib"),
    Kind("zlib", _old_joblib, "packed.streams:read_old_joblib"),
    Kind("lz4", _lz4, "packed.streams:read_lz4"),
    Kind("zstd", _zstd, "packed.streams:read_zstd"),
    Kind("lz4", _skippable, "packed.streams:read_skippable"),
    Kind("ar", _ar, "packed.ar_file:read_ar"),
    Kind("7z", _7z, "packed.unread:read_7z"),
    Kind("archive", _unread, "packed.unread:read_unread"),
    Kind("polyglot", _polyglot, "packed.polyglot:read_polyglot"),
)
