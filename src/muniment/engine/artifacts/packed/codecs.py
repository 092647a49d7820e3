"""Compressions that are undone here, each as an object that takes bytes and gives bytes.

Zstandard is undone by Python 3.14 or one of the packages ``backports.zstd`` and ``zstandard``
where they are there, else by a decoder of our own, which gives up at some tens of megabytes.

Source: RFC 1950 (zlib), RFC 1951 (deflate), RFC 1952 (gzip), the .xz and .lzma file formats,
PKWARE APPNOTE.TXT 5.8.8 (LZMA inside ZIP). Out of scope: deflate64, PPMd, LZX and other rare ones.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.source import Inflater

LZMA_MEMORY = 256 << 20
_PROPERTIES = 9 * 5 * 5


@dataclass(frozen=True, slots=True)
class Codec:
    """One compression.

    Attributes:
        name: As a person calls it.
        fresh: Makes a decompressor.
        broken: What decompressors raise on a broken stream.
        several: Whether one stream may follow another, as most readers of it allow.
        copies: Whether a decompressor can be copied in the middle of its work.
        weight: How many times the work of zlib it is, for the same bytes.
    """

    name: str
    fresh: Callable[[], Inflater]
    broken: tuple[type[Exception], ...] = (ValueError, EOFError)
    several: bool = False
    copies: bool = False
    weight: int = 1


def _bz2() -> Inflater:
    import bz2

    return bz2.BZ2Decompressor()


def _lzma_errors() -> tuple[type[Exception], ...]:
    import lzma

    return (lzma.LZMAError, EOFError, ValueError, MemoryError)


def _xz() -> Inflater:
    import lzma

    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=LZMA_MEMORY)


def _lzma_alone() -> Inflater:
    import lzma

    return lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=LZMA_MEMORY)


def _lz4() -> Inflater:
    from muniment.engine.artifacts.packed.lz4_frame import Lz4Frames

    return Lz4Frames()


def deflate() -> Codec:
    """Return the compression of ZIP method 8."""
    return _zlib("deflate", -15)


def zlib_stream() -> Codec:
    """Return zlib's own compression, as joblib writes it."""
    return _zlib("zlib", 15, several=True)


def gzip() -> Codec:
    """Return gzip's compression."""
    return _zlib("gzip", 31, several=True)


def _zlib(name: str, bits: int, *, several: bool = False) -> Codec:
    def fresh() -> Inflater:
        return cast(Inflater, zlib.decompressobj(wbits=bits))

    return Codec(name, fresh, (zlib.error, ValueError), several=several, copies=True)


def bzip2() -> Codec:
    """Return bzip2's compression."""
    return Codec("bzip2", _bz2, (OSError, EOFError, ValueError), several=True, weight=8)


def xz() -> Codec:
    """Return the compression of .xz files."""
    return Codec("xz", _xz, _lzma_errors(), several=True, weight=4)


def lzma_alone() -> Codec:
    """Return the compression of the older .lzma files."""
    return Codec("lzma", _lzma_alone, _lzma_errors(), weight=4)


def lz4() -> Codec:
    """Return the compression of .lz4 frames."""
    return Codec("lz4", _lz4, (ValueError,), several=True, weight=64)


def lzma_in_zip(header: bytes) -> Codec:
    """Return the compression of ZIP method 14.

    Args:
        header: The nine bytes that stand before the stream: version, length, properties.

    Raises:
        UnreadableError: The properties are none, or ask for too much memory.
    """
    import lzma

    if len(header) < 9 or header[2:4] != b"\x05\x00" or header[4] >= _PROPERTIES:
        raise UnreadableError("broken", "the properties of an LZMA member cannot be read")
    rest, lc = divmod(header[4], 9)
    pb, lp = divmod(rest, 5)
    if lc + lp > 4:
        raise UnreadableError("broken", "the properties of an LZMA member cannot be read")
    size = int.from_bytes(header[5:9], "little")
    if size > LZMA_MEMORY:
        raise UnreadableError("too_large", "an LZMA member asks for too much memory")
    chain = [{"id": lzma.FILTER_LZMA1, "lc": lc, "lp": lp, "pb": pb, "dict_size": max(size, 4096)}]

    def fresh() -> Inflater:
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=chain)

    return Codec("lzma", fresh, _lzma_errors(), weight=4)


def zstandard() -> Codec:
    """Return the compression of .zst files."""
    for make in (_zstd_of_python, _zstd_of_backport, _zstd_of_package):
        found = make()
        if found is not None:
            return found
    return Codec("zstd", _zstd, (ValueError,), several=True, weight=256)


def _zstd() -> Inflater:
    from muniment.engine.artifacts.packed.zstd_frame import ZstdFrame

    return ZstdFrame()


def _zstd_of_python() -> Codec | None:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return None
    return _zstd_of_module(zstd)


def _zstd_of_backport() -> Codec | None:
    try:
        from backports import zstd  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return None
    return _zstd_of_module(zstd)


def _zstd_of_module(zstd: Any) -> Codec:
    def fresh() -> Inflater:
        limits = {zstd.DecompressionParameter.window_log_max: 27}
        return cast(Inflater, zstd.ZstdDecompressor(options=limits))

    return Codec("zstd", fresh, (zstd.ZstdError, EOFError, ValueError), several=True)


def _zstd_of_package() -> Codec | None:
    try:
        import zstandard as package  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return None

    def fresh() -> Inflater:
        return _Unlimited(package.ZstdDecompressor(max_window_size=1 << 27).decompressobj())

    return Codec("zstd", fresh, (package.ZstdError, EOFError, ValueError), several=True)


class _Unlimited:
    """A decompressor that gives all it can at once, fed so little that this stays bounded."""

    __slots__ = ("_inner", "_out", "unconsumed_tail")

    _FED = 1 << 12
    """Zstandard packs at best some 1:32768, so this many bytes give at most 128 MiB."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._out = b""
        self.unconsumed_tail = b""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return up to ``max_length`` bytes; what was not taken stands in ``unconsumed_tail``."""
        if not self._out and not self._inner.eof:
            self._out = self._inner.decompress(data[: self._FED])
            data = data[self._FED :]
        given, self._out = self._out[:max_length], self._out[max_length:]
        self.unconsumed_tail = data
        return given

    @property
    def needs_input(self) -> bool:
        """False while bytes wait to be taken."""
        return not self._out

    @property
    def eof(self) -> bool:
        """True at the end of the compressed stream, when all of it was taken."""
        return bool(self._inner.eof) and not self._out

    @property
    def unused_data(self) -> bytes:
        """What follows the end of the compressed stream."""
        return bytes(self._inner.unused_data) + self.unconsumed_tail
