"""Reads ZIP archives: every member in every way some reader would, and every byte outside them.

Source: PKWARE APPNOTE.TXT. Out of scope: what the members are (each is examined as a file).
"""

from __future__ import annotations

import stat

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
from muniment.engine.artifacts.packed.zip_layout import Layout, archives_in_row, layout_of
from muniment.engine.artifacts.packed.zip_members import (
    Member,
    contents,
    differences,
)
from muniment.engine.artifacts.packed.zip_records import (
    END,
    LOCAL,
)
from muniment.engine.artifacts.source import ByteSource, Part

_MAX_LINK = 4096
_TEXT = bytes(range(32, 127)) + b"\t\r\n"


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
    row = archives_in_row(source, size, examination) if head.startswith(LOCAL) else []
    if len(row) > 1:
        _read_row(source, row, examination)
        return
    layout = layout_of(source, size, examination)
    if layout is None:
        return
    examination.see("zip")
    dot = examination.name.rfind(".")
    names = [member.entry.shown for member in layout.members]
    role = role_of(names, examination.name[dot:].lower() if dot >= 0 else "")
    if role is not Role.PLAIN:
        examination.see(role.value)
    enclosed = _first_bytes(head, layout, role, examination)
    _note_names(layout.members, role, examination)
    if role is Role.SOFTWARE and any(name.endswith((".class", ".dex")) for name in names):
        examination.sign("program.bytecode", operand="Java archive")
    elif role is Role.PLAIN and "__main__.py" in names and head.startswith(LOCAL):
        examination.sign("archive.runs-as-program", operand="__main__.py")
    _read_members(source, layout.members, role, examination)
    if not enclosed:
        _read_gaps(source, layout, role, examination)


def _read_row(source: ByteSource, row: list[tuple[int, int]], examination: Examination) -> None:
    examination.see("zip")
    # Distributed checkpoints of torch are just that: one archive for each tensor.
    if not examination.name.lower().endswith(".distcp"):
        examination.sign("archive.several-archives", operand=f"{len(row)} archives in a row")
    for start, stop in reversed(row):
        examination.examine(Part(source, start, stop - start), f"(archive at {start})")


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
