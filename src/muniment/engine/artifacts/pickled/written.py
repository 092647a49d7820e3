"""Pickles written as text, so that a document can hold them: in base64, or in hexadecimal.

Many savers put what their format cannot hold into a text, compressed or not, and call the unpickler
on it when they load. Source: base64 of the first bytes of a pickle, zlib, gzip, bzip2, xz,
Zstandard, LZ4 and LZMA. Out of scope: text that is encoded twice.
"""

from __future__ import annotations

import binascii
import re
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import MemorySource

LONGEST: Final = 16 << 20
"""Characters of a text that is looked into."""

_COMPRESSED: Final = r"eJ[w-z]|eA[E-H]|eN[o-r]|eF[4-7]|H4sI|Qlpo|[/_]Td6WF|KLUv[/_]|BCJNG|XQAA"
"""How base64 of zlib, gzip, bzip2, xz, Zstandard, LZ4 and LZMA begins."""
BEGINNINGS: Final = (
    rf"(?:gA[I-Z]|Y[0-3]\w|KG[Nl]|{_COMPRESSED}|800[2-5][0-9a-fA-F]{{4}})[\w+/-]{{20}}"
).encode()
"""Finds where such a text may begin among others; ``could_be_pickled`` says more."""

_FIRST: Final = frozenset("geHQYKXB/_8")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{24,96}")
_HEX = re.compile(r"800[2-5][0-9a-fA-F]{24}")
_PACKED = re.compile(_COMPRESSED)
_PICKLE = re.compile(rb"\x80[\x02-\x05]|\(*c[A-Za-z_][\w.]*\n[A-Za-z_][\w.]*|\(+i[A-Za-z_][\w.]*\n")


def could_be_pickled(text: str) -> bool:
    """Return whether a text begins as a pickle does in base64, plain or compressed, or in hex."""
    if text[:1] not in _FIRST:
        return False
    if text[0] == "8":
        return _HEX.match(text) is not None
    found = _BASE64.match(text)
    if found is None:
        return False
    if _PACKED.match(text) is not None:
        return True
    begin = found[0][: len(found[0]) & ~3]
    return _PICKLE.match(binascii.a2b_base64(_usual(begin))) is not None


def examine_written(text: str, examination: Examination, name: str) -> None:
    """Look into a text that could be a pickle; it counts if it calls or names anything.

    Args:
        text: The text.
        examination: Where it stands.
        name: What it is called there.
    """
    if len(text) > LONGEST:
        return
    try:
        plain = text.encode("ascii")
        data = binascii.unhexlify(plain) if text[:1] == "8" else binascii.a2b_base64(_usual(text))
    except (ValueError, binascii.Error):
        return
    examination.spend(len(data))
    with examination.trial() as trial:
        examination.examine(MemorySource(data), name)
        if trial.imports or trial.signs:
            trial.keep(lacks=False)


def _usual(text: str) -> str:
    """Return base64 with the letters that Python's decoder knows."""
    return text.replace("-", "+").replace("_", "/")
