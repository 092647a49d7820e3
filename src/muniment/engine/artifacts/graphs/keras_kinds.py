"""How Keras configurations, HDF5 and skops files are recognised."""

from __future__ import annotations

from muniment.engine.artifacts.kinds import Kind, Look

_HDF5 = b"\x89HDF\r\n\x1a\n"
_HDF5_NAMES = frozenset({".h5", ".hdf5", ".hdf", ".h5ad", ".he5", ".keras", ".loom", ".mat", ".nc"})
_JSON_STARTS = b"{[ \t\r\n\xef\xff\xfe\0"
_SPACE = b" \t\r\n\xef\xbb\xbf\xff\xfe\0"


def _is_hdf5(look: Look) -> bool:
    # The superblock stands at 0, 512, 1024 and so on, doubled. Beyond what is at hand here, a name
    # has to ask for it.
    head = look.head
    if head[:8] == _HDF5:
        return True
    if look.suffix in _HDF5_NAMES:
        return True
    return _HDF5 in (head[512:520], head[1024:1032], head[2048:2056])


def _may_be_keras(look: Look) -> bool:
    head = look.head
    if not head or head[0] not in _JSON_STARTS:
        return False
    if head[0] == 0:  # UTF-16 and UTF-32 with the low byte last
        return head[:4].lstrip(b"\0")[:1] in (b"{", b"[")
    first = head.lstrip(_SPACE)[:1]
    if first not in (b"{", b"["):
        return first == b"" and look.size != len(head)
    if b"class_name" in head or look.name == "config.json":
        return True
    # The reader looks further for the word, or for letters that are written as escapes.
    return look.size is None or look.size > len(head) or b"\\u00" in head or b"\0" in head[:8]


def _may_be_skops(look: Look) -> bool:
    return look.name == "schema.json" or (
        look.head[:1] in (b"{", b" ", b"\n") and b'"__loader__"' in look.head
    )


def _is_unpacked_skops(look: Look) -> bool:
    return look.suffix == ".skops" and look.head[:2] != b"PK" and b"PK\5\6" not in look.tail


def _is_keras_metadata(look: Look) -> bool:
    return look.name == "keras_metadata.pb"


KINDS: tuple[Kind, ...] = (
    Kind("hdf5", _is_hdf5, "graphs.hdf5:read_hdf5"),
    Kind("keras", _may_be_keras, "graphs.keras:read_keras"),
    Kind("keras", _is_keras_metadata, "graphs.keras_metadata:read_keras_metadata"),
    Kind("skops", _may_be_skops, "graphs.skops:read_schema"),
    Kind("skops", _is_unpacked_skops, "graphs.skops:read_unpacked"),
)
