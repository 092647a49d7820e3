"""Reads ZIP archives: every member in every way some reader would, and every byte outside them.

Source: PKWARE APPNOTE.TXT. Out of scope: what the members are (each is examined as a file).
"""

from __future__ import annotations

import stat
from dataclasses import dataclass, field

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.packed.carried import carried
from muniment.engine.artifacts.packed.magic import LOADABLE, PROGRAMS, head_format
from muniment.engine.artifacts.packed.member_names import NameBook, link_leaves
from muniment.engine.artifacts.packed.outside import read_outside
from muniment.engine.artifacts.packed.roles import TORCH_ROLES, Role, role_of, stranger
from muniment.engine.artifacts.packed.tar_headers import looks_tar
from muniment.engine.artifacts.packed.torch_zip import (
    read_pickles,
    read_storage,
    tell_skipped,
)
from muniment.engine.artifacts.packed.zip_members import (
    Member,
    contents,
    descriptor_length,
    differences,
)
from muniment.engine.artifacts.packed.zip_records import (
    END,
    LATER,
    LOCAL,
    End,
    Entry,
    directory,
    ends,
    local_header,
)
from muniment.engine.artifacts.source import ByteSource, Part

_MAX_LINK = 4096
_TEXT = bytes(range(32, 127)) + b"\t\r\n"


@dataclass(slots=True)
class Layout:
    """Where everything in an archive stands.

    Attributes:
        size: Bytes of the archive.
        members: In the order of the directory, then those that only have their own header.
        claims: Stretches, start and end, that records and members take up.
        comments: Stretches of comments.
        taken: Offset and name of each member.
    """

    size: int
    members: list[Member] = field(default_factory=list)
    claims: list[tuple[int, int]] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    taken: set[tuple[int, bytes]] = field(default_factory=set)


def read_zip(source: ByteSource, examination: Examination) -> None:
    """Read an archive.

    Raises:
        UnreadableError: Its size is not known.
    """
    size = source.size
    if size is None:
        raise UnreadableError("unsupported", "an archive of unknown size")
    head = source.read_at(0, 512)
    if not head.startswith(LOCAL) and looks_tar(head):
        # Its members and what follows its end are examined one by one.
        return
    row = _row(source, size, examination) if head.startswith(LOCAL) else []
    if len(row) > 1:
        _read_row(source, row, examination)
        return
    layout = _layout(source, size, examination)
    if layout is None:
        return
    examination.see("zip")
    dot = examination.name.rfind(".")
    names = [member.entry.shown for member in layout.members]
    role = role_of(names, examination.name[dot:].lower() if dot >= 0 else "")
    if role is not Role.PLAIN:
        examination.see(role.value)
    carried = _first_bytes(head, layout, role, examination)
    _note_names(layout.members, role, examination)
    _read_members(source, layout.members, role, examination)
    if not carried:
        _read_gaps(source, layout, role, examination)


def _row(source: ByteSource, size: int, examination: Examination) -> list[tuple[int, int]]:
    """Return start and end of each archive where several whole ones stand in a row, last first."""
    row: list[tuple[int, int]] = []
    stop = size
    while stop > 0:
        found = ends(Part(source, 0, stop), stop)[:1]
        start = found[0].places[0][1] if found and found[0].end == stop else -1
        if start < 0 or source.read_at(start, 4) != LOCAL:
            return []
        row.append((start, stop))
        if len(row) > examination.policy.limits.members:
            return []
        examination.spend(1 << 10)
        stop = start
    return row


def _read_row(source: ByteSource, row: list[tuple[int, int]], examination: Examination) -> None:
    examination.see("zip")
    # Distributed checkpoints of torch are just that: one archive for each tensor.
    if not examination.name.lower().endswith(".distcp"):
        examination.sign("archive.several-archives", operand=f"{len(row)} archives in a row")
    for start, stop in reversed(row):
        examination.examine(Part(source, start, stop - start), f"(archive at {start})")


# Where everything stands --------------------------------------------------------------------------


def _layout(source: ByteSource, size: int, examination: Examination) -> Layout | None:
    layout = Layout(size)
    read: set[int] = set()
    for end in ends(source, size):
        if any(member.own.offset <= end.offset < member.end for member in layout.members):
            # The end record of an archive that is a member of this one.
            continue
        for start, shift in end.places:
            if start in read:
                continue
            entries = directory(source, start, end.first, shift, examination)
            if entries or not (end.size or end.entries or read):
                read.add(start)
                _take_directory(source, layout, end, start, entries, examination)
    if len(read) > 1:
        examination.sign("archive.two-directories", operand=f"{len(read)} directories")
    if not read:
        if source.read_at(0, 4) != LOCAL:
            return None
        examination.lack("broken", "the archive has no directory")
        _walk(source, layout, examination)
    return layout


def _take_directory(
    source: ByteSource,
    layout: Layout,
    end: End,
    start: int,
    entries: list[Entry],
    examination: Examination,
) -> None:
    last = entries[-1].at + entries[-1].length if entries else start
    layout.claims += [(start, last), (end.first, end.end)]
    layout.comments.append((end.offset + 22, end.end))
    if len(entries) > examination.policy.limits.members:
        examination.lack("too_large", "the archive has more members than are read")
    elif (len(entries) ^ end.entries) & 0xFFFF or last > start + end.size:
        operand = f"says {end.entries}, lists {len(entries)} members"
        examination.sign("archive.directory-count", offset=end.offset, operand=operand)
    elif last < start + end.size <= end.first:
        examination.lack("broken", "the archive's directory breaks off")
    if end.wide:
        examination.sign("archive.end-records-differ", offset=end.offset)
    bare = 0
    here: set[tuple[int, bytes]] = set()
    for entry in entries:
        key = (entry.offset, entry.name)
        if key in here:
            examination.sign("archive.duplicate-member", offset=entry.at, operand=entry.shown)
        here.add(key)
        if key in layout.taken:
            continue
        layout.taken.add(key)
        own = local_header(source, entry.offset)
        examination.spend(4)
        if own is None:
            bare += 1
            continue
        member = Member(entry, own)
        layout.members.append(member)
        after = min(member.end + descriptor_length(source, member), layout.size)
        layout.claims.append((own.offset, after))
    if bare:
        examination.lack("broken", f"{bare} members of the archive have no header of their own")


def _walk(source: ByteSource, layout: Layout, examination: Examination) -> None:
    """List members by their own headers alone, as readers of streams do."""
    at = 0
    while len(layout.members) <= examination.policy.limits.members:
        own = local_header(source, at)
        examination.spend(16)
        if own is None:
            break
        if own.flags & LATER and not own.packed:
            # Only undoing the compression tells where it ends; take all there is.
            rest = layout.size - at - own.length
            own = Entry(
                own.name, own.flags, own.method, own.crc, rest, own.size, at, own.extra, 0, at,
                own.length,
            )  # fmt: skip
        member = Member(own, own)
        layout.members.append(member)
        after = min(member.end + descriptor_length(source, member), layout.size)
        layout.claims.append((at, after))
        at = after


# What is odd --------------------------------------------------------------------------------------


def _first_bytes(head: bytes, layout: Layout, role: Role, examination: Examination) -> bool:
    """Say what an archive is besides, where it begins as something else.

    Returns:
        Whether it is carried by a file that goes on behind it, whose reader looks at the rest: a
        Keras model inside a pickle, for one.
    """
    if head.startswith((LOCAL, END)):
        return False
    looks = head_format(head)
    behind = max((stop for _, stop in layout.claims), default=0)
    if looks in ("pickle", "numpy") and behind < layout.size:
        return True
    if looks in LOADABLE or (looks in PROGRAMS and role.strict):
        examination.sign("file.polyglot", operand=f"{looks} and {role.value}")
    elif looks in PROGRAMS:
        examination.sign("file.program-with-archive", operand=f"{looks} and zip")
    elif looks is not None or role.strict:
        examination.sign("file.two-formats", operand=f"{looks or 'unknown bytes'} and {role.value}")
    return False


def _note_names(members: list[Member], role: Role, examination: Examination) -> None:
    book = NameBook(examination, strict=role.strict)
    for member in members:
        name = member.entry.shown
        book.note(name, member.own.offset)
        other = member.entry.other_name or member.own.other_name
        if other is not None and member.entry.name.isascii() and other != member.entry.name:
            shown = f"{name} and {other.decode('utf-8', 'backslashreplace')}"
            examination.sign("archive.two-names", offset=member.entry.at, operand=shown)
        what = differences(member)
        if what:
            operand = f"{name}: {', '.join(what)}"
            examination.sign("archive.header-mismatch", offset=member.own.offset, operand=operand)


def _read_gaps(source: ByteSource, layout: Layout, role: Role, examination: Examination) -> None:
    at, overlapping = 0, 0
    for start, stop in sorted(layout.claims):
        if start > at:
            what = "outside members" if at else "before the archive"
            _read_gap(source, at, start, role, examination, what)
        elif start < at and stop > start:
            overlapping += 1
        at = max(at, stop)
    if at < layout.size:
        _read_gap(source, at, layout.size, role, examination, "behind the archive")
    if overlapping:
        operand = f"{overlapping} stretches"
        examination.sign("archive.overlapping-members", operand=operand)
    for start, stop in layout.comments:
        comment = source.read_at(start, stop - start)
        if not comment.isascii() or comment.translate(None, _TEXT):
            _read_gap(source, start, stop, role, examination, "in the comment")


def _read_gap(
    source: ByteSource, start: int, end: int, role: Role, examination: Examination, what: str
) -> None:
    try:
        # What stands in front was said to be a second format already.
        strict = role.strict
        read_outside(source, start, end, examination, strict=strict, what=what, quiet=not start)
    except UnreadableError as error:
        if isinstance(error, BudgetSpentError):
            raise
        examination.lack(error.reason, error.message)


# Members ------------------------------------------------------------------------------------------


def _read_members(
    source: ByteSource, members: list[Member], role: Role, examination: Examination
) -> None:
    if role not in TORCH_ROLES:
        for member in members:
            read_member(source, member, role, examination)
        return
    storages, done = read_pickles(source, members, role, examination)
    for place, member in enumerate(members):
        if storages.fits(member):
            read_storage(source, member, storages, examination)
        elif place not in done:
            read_member(source, member, role, examination)
    tell_skipped(storages, examination)


def read_member(source: ByteSource, member: Member, role: Role, examination: Examination) -> None:
    """Examine one member in every way in which it could be read."""
    name = member.entry.shown
    if name.endswith("/") and not member.entry.packed:
        return
    if stat.S_ISLNK(member.entry.mode):
        _read_link(source, member, examination)
    lax = role in TORCH_ROLES
    with examination.within(name):
        ways = list(contents(source, member, examination, strict=role.strict, lax=lax))
    for opened in ways:
        examine_member(opened, name, role, examination)
        other = member.own.shown
        if other != name:
            # A name is a hint for readers, and some loader goes by this one.
            examination.examine(opened, other)


def examine_member(opened: ByteSource, name: str, role: Role, examination: Examination) -> None:
    """Examine what a member holds, and say so where the archive has no reason to hold it."""
    head = opened.read_at(0, 512)
    rule = stranger(role, name, head)
    if rule is not None:
        examination.sign(rule, operand=name)
    reader, rule = carried(role, name)
    if rule is not None:
        examination.sign(rule, operand=name)
    if reader is not None:
        try:
            reader(opened, name, examination)
        except BudgetSpentError:
            raise
        except UnreadableError as error:
            examination.lack(error.reason, error.message)
    if role is Role.SOFTWARE and head_format(head) in PROGRAMS:
        # Wheels and the like bring programs to be installed; no loader of models takes them.
        return
    examination.examine(opened, name)


def _read_link(source: ByteSource, member: Member, examination: Examination) -> None:
    target = source.read_at(member.start, min(member.entry.packed, _MAX_LINK))
    shown = target.decode("utf-8", "backslashreplace")
    if link_leaves(member.entry.shown, shown):
        operand = f"{member.entry.shown} -> {shown}"
        examination.sign("archive.link-outside", offset=member.own.offset, operand=operand)
