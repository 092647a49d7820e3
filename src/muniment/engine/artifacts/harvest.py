"""Gathers what a reader finds in one file, within bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from muniment.engine.artifacts.model_file import Flag, How, Import, ModelFile
from muniment.engine.checks.fact import GapReason
from muniment.engine.checks.formats import Format

MAX_IMPORTS = 5_000
_MAX_NAME = 200
_DOTTED = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*")


@dataclass(slots=True)
class _Noted:
    module: str
    name: str
    how: How
    offset: int
    called: bool = False


@dataclass(frozen=True, slots=True)
class Lack:
    """A part of the file that could not be read, and why."""

    reason: GapReason
    detail: str


MOST_OPCODES = 256 << 20
_SMALL_FILE = 32 << 20
_UNPACKED = 2


def opcode_budget(size: int) -> int:
    """Return how many bytes of opcodes may be read of a file of ``size`` bytes.

    A packed file may hold more of them than it has bytes, for 15 kB of nothing but opcodes unpack
    to 100 MB, and following those takes a quarter of a minute. An honest packed model is mostly
    arrays, which are no opcodes.
    """
    return min(MOST_OPCODES, _SMALL_FILE + _UNPACKED * size)


@dataclass(slots=True)
class Harvest:
    """Imports, flags and lacks of one file, as they are found.

    Attributes:
        flags: Flags raised.
        lacks: Parts that could not be read; any of them makes the file incomplete.
        protocol: Highest pickle protocol announced.
        pickles: Pickles read to their STOP.
        members: Members of the archive.
        truncated: True when distinct imports were dropped.
        opcode_bytes: Bytes of pickle opcodes that may still be read; skipped payloads do not count.
    """

    flags: set[Flag] = field(default_factory=set)
    lacks: list[Lack] = field(default_factory=list)
    protocol: int | None = None
    pickles: int = 0
    members: int = 1
    truncated: bool = False
    opcode_bytes: int = MOST_OPCODES
    _noted: dict[tuple[str, str, How], _Noted] = field(default_factory=dict)

    def note(self, module: str, name: str, how: How, offset: int, *, called: bool = False) -> None:
        """Record one import; the first offset stands, a call is remembered."""
        module, name = printable(module), printable(name)
        key = (module, name, how)
        noted = self._noted.get(key)
        if noted is None:
            if len(self._noted) >= MAX_IMPORTS:
                self.truncated = True
                return
            noted = self._noted[key] = _Noted(module, name, how, offset)
        noted.called = noted.called or called

    def lack(self, reason: GapReason, detail: str) -> None:
        """Record a part that could not be read; the same lack counts once."""
        lack = Lack(reason, detail)
        if lack not in self.lacks and len(self.lacks) < 20:
            self.lacks.append(lack)

    def announce(self, protocol: int) -> None:
        """Record a pickle protocol; the highest stands."""
        self.protocol = max(protocol, self.protocol or 0)

    def absorb(self, other: Harvest, *, imports: bool = True) -> None:
        """Take over what another harvest of the same file found."""
        self.flags |= other.flags
        for lack in other.lacks:
            self.lack(lack.reason, lack.detail)
        if other.protocol is not None:
            self.announce(other.protocol)
        self.pickles += other.pickles
        self.truncated = self.truncated or other.truncated
        self.opcode_bytes = min(self.opcode_bytes, other.opcode_bytes)
        if imports:
            for noted in other._noted.values():
                self.note(noted.module, noted.name, noted.how, noted.offset, called=noted.called)

    @property
    def noteworthy(self) -> bool:
        """True when anything was found that data alone would not show."""
        return bool(self._noted or self.flags or self.lacks or self.pickles)

    def plausible(self) -> bool:
        """Return whether some import has a name that Python could import.

        Bytes that are no pickle at all may still spell an import opcode; hardly a name with it.
        """
        return any(
            _DOTTED.fullmatch(noted.module) and _DOTTED.fullmatch(noted.name)
            for noted in self._noted.values()
        )

    def branch(self) -> Harvest:
        """Return an empty harvest with the same budget, for bytes that may be no pickle."""
        return Harvest(opcode_bytes=self.opcode_bytes)

    def fact(self, kind: Format) -> ModelFile:
        """Return the fact that this harvest amounts to."""
        return ModelFile(
            format=kind,
            members=self.members,
            imports=tuple(
                Import(noted.module, noted.name, noted.how, noted.called, noted.offset)
                for noted in self._noted.values()
            ),
            flags=tuple(sorted(self.flags, key=lambda flag: flag.value)),
            protocol=self.protocol,
            pickles=self.pickles,
            truncated=self.truncated,
            complete=not self.lacks,
        )


def printable(text: str) -> str:
    """Return a name as short ASCII: other characters and control characters are escaped.

    What is cut or escaped equals no name on any list, so it can only be judged more strictly.
    """
    if len(text) > _MAX_NAME:
        text = text[:_MAX_NAME] + "..."
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char if char.isascii() and char.isprintable() else f"\\u{{{ord(char):x}}}" for char in text
    )
