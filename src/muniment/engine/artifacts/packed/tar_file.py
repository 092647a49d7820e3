"""Reads tar archives: what unpacking them would write, and every member as a file of its own.

PyTorch's first format, NeMo's checkpoints and many published models are tars, plain or compressed.
Where a pax record and a header disagree about a size, readers see different members; that is a
finding, and what either would see is examined.

Source: see ``tar_headers``; CVE-2007-4559, CVE-2025-4517. Out of scope: sparse members, whose
stored bytes are examined without the holes, and archives over several volumes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.packed.member_names import NameBook, link_leaves
from muniment.engine.artifacts.packed.outside import read_outside
from muniment.engine.artifacts.packed.tar_headers import (
    BLOCK,
    DEVICES,
    FOLDER,
    HARD,
    LONG_LINK,
    LONG_NAME,
    PAX,
    PAX_ALL,
    REGULAR,
    SYMBOLIC,
    TarHeader,
    header,
    pax_records,
)
from muniment.engine.artifacts.packed.torch_tar import PARTS as TORCH_PARTS
from muniment.engine.artifacts.packed.torch_tar import read_part
from muniment.engine.artifacts.source import ByteSource, Part

_MAX_RECORD = 1 << 20
"""Bytes of a long name or a pax header."""
_DIGITS = 20
_WINDOW = 1 << 16


@dataclass(slots=True)
class _Told:
    """What records before a header say of the member to come."""

    name: bytes | None = None
    link: bytes | None = None
    records: dict[bytes, bytes] = field(default_factory=dict)


def read_tar(source: ByteSource, examination: Examination) -> None:
    """Read an archive.

    Raises:
        UnreadableError: The bytes cannot be read.
    """
    examination.see("tar")
    book = NameBook(examination, strict=False, twice=True)
    linked: set[str] = set()
    always: dict[bytes, bytes] = {}
    told = _Told()
    at = 0
    while True:
        block = source.read_at(at, BLOCK)
        examination.spend(64)
        one = header(block)
        if one is None:
            after = _resumed(source, at, block, examination)
            if after is None:
                break
            at = after
            continue
        data = at + BLOCK
        if one.sparse:
            data = _behind_map(source, at)
        record = one.kind in (LONG_NAME, LONG_LINK, PAX_ALL, *PAX)
        size = one.size if record else _size(one, {**always, **told.records}, at, examination)
        if record:
            _take_record(source, one, data, told, always, examination)
        else:
            _member(source, one, data, size, told, always, book, linked, examination)
            told = _Told()
        at = data + -(-size // BLOCK) * BLOCK
        if not _held(one, record) and not _data_behind(source, data, size, examination):
            at = data
    if told != _Told():
        examination.lack("broken", "the archive ends before the member that a header announces")
    _read_end(source, at, block, examination)


def _resumed(source: ByteSource, at: int, block: bytes, examination: Examination) -> int | None:
    """Return where the next header stands behind a broken one, as lenient readers look for it."""
    if len(block) < BLOCK or block.count(0) == BLOCK:
        return None
    examination.lack("broken", "a header of the archive cannot be read")
    after = at + BLOCK
    while True:
        window = source.read_at(after, _WINDOW)
        examination.spend(64 + (len(window) >> 3))
        for place in range(0, len(window) - BLOCK + 1, BLOCK):
            if header(window[place : place + BLOCK]) is not None:
                read_outside(source, at, after + place, examination, strict=False)
                return after + place
        if len(window) < _WINDOW:
            return None
        after += _WINDOW


def _data_behind(source: ByteSource, data: int, size: int, examination: Examination) -> bool:
    """Return whether data stands behind a link or folder, as some writers and readers have it."""
    block = source.read_at(data, BLOCK) if size else b""
    if not block.strip(b"\0") or header(block) is not None:
        return False
    examination.examine(Part(source, data, size), f"(bytes behind a link at {data})")
    return True


def _behind_map(source: ByteSource, at: int) -> int:
    """Return where the data of a sparse member begins, behind the blocks of its map."""
    data, more = at + BLOCK, source.read_at(at + 482, 1)
    while more == b"\1":
        more = source.read_at(data + 504, 1)
        data += BLOCK
    return data


def _held(one: TarHeader, record: bool) -> bool:
    """Return whether a header of this type is followed by its size in data."""
    return record or one.kind not in (HARD, SYMBOLIC, FOLDER, *(bytes((c,)) for c in DEVICES))


def _size(one: TarHeader, records: dict[bytes, bytes], at: int, examination: Examination) -> int:
    said = records.get(b"size")
    if said is None:
        return one.size
    if not said.isdigit() or len(said) > _DIGITS:
        examination.lack("broken", "the size of a member of the archive cannot be read")
        return one.size
    size = int(said)
    # A writer that needs the record because the field is too small leaves zero in the field.
    if one.size not in (size, 0) or (one.size == 0 < size < 8 << 30):
        operand = f"{_text(one.name)}: header says {one.size}, record {size} bytes"
        examination.sign("archive.header-mismatch", offset=at, operand=operand)
    return size


def _take_record(
    source: ByteSource,
    one: TarHeader,
    data: int,
    told: _Told,
    always: dict[bytes, bytes],
    examination: Examination,
) -> None:
    content = source.read_at(data, min(one.size, _MAX_RECORD))
    if one.size > _MAX_RECORD:
        examination.lack("too_large", "a name in the archive is longer than is read")
    elif len(content) < one.size:
        examination.lack("broken", "the archive ends inside a header")
    elif one.kind == LONG_NAME:
        told.name = content.partition(b"\0")[0]
    elif one.kind == LONG_LINK:
        told.link = content.partition(b"\0")[0]
    else:
        records = pax_records(content)
        if records is None:
            examination.lack("broken", "a pax header of the archive cannot be read")
        elif one.kind in PAX:
            told.records.update(records)
        else:
            always.update(records)


def _member(
    source: ByteSource,
    one: TarHeader,
    data: int,
    size: int,
    told: _Told,
    always: dict[bytes, bytes],
    book: NameBook,
    linked: set[str],
    examination: Examination,
) -> None:
    records = {**always, **told.records}
    sparse_name = records.get(b"GNU.sparse.name")
    name = _text(sparse_name or records.get(b"path") or told.name or one.name)
    link = _text(records.get(b"linkpath") or told.link or one.link)
    at = data - BLOCK
    if name not in (".", "./"):
        book.note(name.rstrip("/") if one.kind == FOLDER else name, at)
    if _through_link(name, linked):
        examination.sign("archive.through-link", offset=at, operand=name)
    if one.kind in (SYMBOLIC, HARD):
        # A hard link's target is a name in the archive, a symbolic one's is seen from its folder.
        base = name if one.kind == SYMBOLIC else ""
        if link_leaves(base, link):
            examination.sign("archive.link-outside", offset=at, operand=f"{name} -> {link}")
        if one.kind == SYMBOLIC:
            linked.add(_flat(name))
    elif one.kind in REGULAR or one.kind not in (FOLDER, b"3", b"4", b"6"):
        _content(source, one, data, size, name, records, examination)
    elif one.kind != FOLDER:
        examination.sign("archive.special-member", offset=at, operand=name)


def _content(
    source: ByteSource,
    one: TarHeader,
    data: int,
    size: int,
    name: str,
    records: dict[bytes, bytes],
    examination: Examination,
) -> None:
    if one.sparse or b"GNU.sparse.major" in records or b"GNU.sparse.map" in records:
        examination.lack("unsupported", "a sparse member of the archive is not put together")
    whole = source.size
    if whole is not None and data + size > whole:
        examination.lack("broken", "the archive ends inside a member")
    if size and name in TORCH_PARTS and source.read_at(data, 1) == b"\x80":
        examination.see("torch-tar")
        read_part(Part(source, data, size), name, examination)
    elif size:
        examination.examine(Part(source, data, size), name)


def _read_end(source: ByteSource, at: int, block: bytes, examination: Examination) -> None:
    size = source.size
    if 0 < len(block) < BLOCK and block.strip(b"\0"):
        examination.lack("broken", "the archive ends inside a header")
    elif not block:
        examination.limit("the tar archive has no end mark")
    if size is None or at >= size:
        return
    try:
        where = "behind the archive's end"
        read_outside(source, at, size, examination, strict=False, what=where)
    except UnreadableError as error:
        if isinstance(error, BudgetSpentError):
            raise
        examination.lack(error.reason, error.message)


def _through_link(name: str, linked: set[str]) -> bool:
    """Return whether a member is to be written through a link that the archive itself makes."""
    if not linked:
        return False
    parts = _flat(name).split("/")
    return any("/".join(parts[:count]) in linked for count in range(1, len(parts)))


def _flat(name: str) -> str:
    return "/".join(part for part in name.split("/") if part not in ("", "."))


def _text(name: bytes) -> str:
    return name.decode("utf-8", "backslashreplace")
