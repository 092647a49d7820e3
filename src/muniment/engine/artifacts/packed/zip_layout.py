"""Finds out where everything in a ZIP archive stands: directories, members, records, what is left.

Where an archive speaks of itself in several ways that do not agree, all of them are followed, and
the difference is a sign.

Source: PKWARE APPNOTE.TXT 4.3; the ways of zipfile, miniz and libarchive with archives that are no
whole ones. Out of scope: what the members hold (``zip_file``).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.zip_members import Member, descriptor_length
from muniment.engine.artifacts.packed.zip_records import (
    LATER,
    LOCAL,
    End,
    Entry,
    directory,
    ends,
    local_header,
)
from muniment.engine.artifacts.source import ByteSource, Part


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


def archives_in_row(
    source: ByteSource, size: int, examination: Examination
) -> list[tuple[int, int]]:
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


def layout_of(source: ByteSource, size: int, examination: Examination) -> Layout | None:
    """Return where everything in an archive stands, or None where it is none."""
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
