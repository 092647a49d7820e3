"""The one object that readers of formats write to while one file is examined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.observed import How, Import, Lack, Sign, Use
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.source import Allowance, ByteSource

MAX_IMPORTS = 5_000
MAX_SIGNS = 1_000
_MAX_LACKS = 20
_MAX_LIMITS = 50
_MAX_OPERAND = 200
_POLL = 1 << 16
"""Steps between two questions whether to stop."""
_PLAIN = re.compile(r"[ -~]*")
_USES = tuple(Use)


class BudgetSpentError(UnreadableError):
    """The file has cost what one file may cost; nothing further of it is read."""

    def __init__(self, message: str, reason: str = "too_large") -> None:
        super().__init__(reason, message)


class _Noted:
    """An import as it is put together."""

    __slots__ = ("how", "member", "module", "name", "offset", "uses")

    def __init__(self, module: str, name: str, how: How, member: str, offset: int) -> None:
        self.module = module
        self.name = name
        self.how = how
        self.member = member
        self.offset = offset
        self.uses: set[Use] = set()


Inner = Callable[[ByteSource, str, "Examination"], None]
"""Examines a file inside the file: all formats that its bytes could be."""


class Examination:
    """What one file shows, within a budget.

    Readers tell it what they see: ``see`` (a format), ``use`` (a name brought in), ``sign`` (what a
    rule speaks of), ``lack`` (a part not read: the file is inconclusive), ``limit`` (a part not
    read by design). ``spend`` counts work and ends the examination when too much was done.

    Attributes:
        policy: How far to go.
        name: Last part of the name of what is read now: a hint, never a proof.
        member: Path inside the file of what is read now, parts joined with ``!``.
        depth: How many files this one is inside.
        unpacked: Decompressed bytes that the file may still give.
        steps: Steps that may still be taken.
        members_left: Members of archives that may still be opened.
        protocol: Highest pickle protocol announced, or None.
        pickles: Pickles read to their end.
        members: Members of archives opened.
        truncated: True when distinct imports or signs were dropped.
    """

    __slots__ = (
        "_formats",
        "_imports",
        "_inner",
        "_lacks",
        "_limits",
        "_poll",
        "_signs",
        "depth",
        "member",
        "members",
        "members_left",
        "name",
        "pickles",
        "policy",
        "protocol",
        "steps",
        "truncated",
        "unpacked",
    )

    def __init__(self, policy: ScanPolicy, size: int, name: str, inner: Inner) -> None:
        """Begin.

        Args:
            policy: How far to go.
            size: Bytes of the file, which its budget grows with.
            name: Last part of its name.
            inner: Examines files inside this one.
        """
        self.policy = policy
        self.name = name
        self.member = ""
        self.depth = 0
        self.unpacked = Allowance(policy.limits.unpacked(size))
        self.steps = policy.limits.steps(size)
        self.members_left = policy.limits.members
        self.protocol: int | None = None
        self.pickles = 0
        self.members = 0
        self.truncated = False
        self._poll = max(0, self.steps - _POLL)
        self._inner = inner
        self._formats: dict[str, None] = {}
        self._imports: dict[tuple[str, str, str], _Noted] = {}
        self._signs: dict[tuple[str, str, str, str], Sign] = {}
        self._lacks: dict[Lack, None] = {}
        self._limits: dict[str, None] = {}

    # What was seen ------------------------------------------------------------------------------

    def see(self, format_: str) -> None:
        """Record that content of a format was met."""
        self._formats[format_] = None

    def use(
        self, module: str, name: str, use: Use, *, how: How = How.TYPE, offset: int = 0
    ) -> None:
        """Record that the file brings a name in and what it does with it.

        Args:
            module: Module, or ``UNRESOLVED``.
            name: Attribute of the module, possibly dotted, or ``UNRESOLVED``.
            use: What is done with it; several uses of one name add up.
            how: What in the file names it.
            offset: Byte within the member; the first one stands.
        """
        key = (self.member, module, name)
        noted = self._imports.get(key)
        if noted is None:
            if len(self._imports) >= MAX_IMPORTS:
                self.truncated = True
                return
            noted = self._imports[key] = _Noted(
                printable(module), printable(name), how, self.member, offset
            )
        noted.uses.add(use)

    def sign(self, rule: str, *, offset: int = 0, path: str = "", operand: str = "") -> None:
        """Record something that a rule speaks of; the same thing in the same member counts once."""
        operand, path = printable(operand), printable(path)
        key = (rule, self.member, path, operand)
        if key not in self._signs:
            if len(self._signs) >= MAX_SIGNS:
                self.truncated = True
                return
            self._signs[key] = Sign(rule, self.member, offset, path, operand)

    def lack(self, reason: str, detail: str) -> None:
        """Record a part that could not be read: the file cannot be called clean.

        Args:
            reason: A value of ``GapReason``: ``broken``, ``unsupported``, ``too_large`` ...
            detail: One line for a person; no content of the file.
        """
        if len(self._lacks) < _MAX_LACKS:
            self._lacks[Lack(reason, detail, self.member)] = None

    def limit(self, detail: str) -> None:
        """Record a part that was left out by design, such as the middle of a tensor."""
        if len(self._limits) < _MAX_LIMITS:
            self._limits[detail] = None

    def announce(self, protocol: int) -> None:
        """Record a pickle protocol; the highest stands."""
        self.protocol = max(protocol, self.protocol or 0)

    # What it costs ------------------------------------------------------------------------------

    def spend(self, steps: int) -> None:
        """Count work done.

        Raises:
            BudgetSpentError: More was done than one file may cost, or somebody said stop.
        """
        self.steps -= steps
        if self.steps < self._poll:
            self.poll()

    def poll(self) -> None:
        """Ask whether to go on.

        Raises:
            BudgetSpentError: More was done than one file may cost, or somebody said stop.
        """
        self._poll = max(0, self.steps - _POLL)
        if self.steps < 0:
            raise BudgetSpentError("the file needs more work than one file may cost")
        if self.policy.stop is not None and (why := self.policy.stop()):
            raise BudgetSpentError(f"not read to its end: {why}", "interrupted")

    # Files inside -------------------------------------------------------------------------------

    @contextmanager
    def within(self, member: str) -> Iterator[None]:
        """Let what is recorded meanwhile belong to a member of what is read now."""
        outer, name = self.member, self.name
        shown = printable(member)
        self.member = f"{outer}!{shown}" if outer else shown
        self.name = member.rsplit("/", 1)[-1]
        try:
            yield
        finally:
            self.member, self.name = outer, name

    def examine(self, source: ByteSource, member: str) -> None:
        """Examine a file inside this one as every format that its bytes could be.

        What cannot be read becomes a lack, not an error.

        Raises:
            BudgetSpentError: Nothing further of the whole file is to be read.
        """
        if self.depth >= self.policy.limits.depth:
            self.lack("too_large", "archives inside archives, too deep to follow")
            return
        self.members_left -= 1
        if self.members_left < 0:
            raise BudgetSpentError("more members in archives than are read")
        self.spend(64)
        self.members += 1
        self.depth += 1
        try:
            with self.within(member):
                self._inner(source, self.name, self)
        finally:
            self.depth -= 1

    @contextmanager
    def trial(self) -> Iterator[Trial]:
        """Record aside what is seen meanwhile; it counts only if the trial is kept.

        For bytes that may not be what a reader takes them for.
        """
        held = (self._formats, self._imports, self._signs, self._lacks, self._limits)
        state = (self.protocol, self.pickles, self.truncated)
        self._formats, self._imports, self._signs, self._lacks, self._limits = {}, {}, {}, {}, {}
        trial = Trial(self)
        try:
            yield trial
        finally:
            formats, imports, signs = self._formats, self._imports, self._signs
            lacks, limits = self._lacks, self._limits
            self._formats, self._imports, self._signs, self._lacks, self._limits = held
            if trial.kept:
                self._formats |= formats
                for key, noted in imports.items():
                    mine = self._imports.setdefault(key, noted)
                    mine.uses |= noted.uses
                self._signs = {**signs, **self._signs} if signs else self._signs
                if trial.kept_lacks:
                    self._lacks |= lacks
                self._limits |= limits
            else:
                self.protocol, self.pickles, self.truncated = state

    # What came of it ----------------------------------------------------------------------------

    @property
    def formats(self) -> tuple[str, ...]:
        """Formats met, in order."""
        return tuple(self._formats)

    @property
    def imports(self) -> tuple[Import, ...]:
        """Names brought in, in order of appearance."""
        return tuple(
            Import(
                noted.module,
                noted.name,
                noted.how,
                tuple(use for use in _USES if use in noted.uses),
                noted.member,
                noted.offset,
            )
            for noted in self._imports.values()
        )

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What rules speak of, in order of appearance."""
        return tuple(self._signs.values())

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """Parts not read that should have been."""
        return tuple(self._lacks)

    @property
    def limits(self) -> tuple[str, ...]:
        """Parts left out by design."""
        return tuple(self._limits)


class Trial:
    """Observations held aside; see ``Examination.trial``."""

    __slots__ = ("_examination", "kept", "kept_lacks")

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self.kept = False
        self.kept_lacks = False

    def keep(self, *, lacks: bool = True) -> None:
        """Let what was seen count; ``lacks=False`` leaves out what could not be read."""
        self.kept, self.kept_lacks = True, lacks

    @property
    def imports(self) -> tuple[Import, ...]:
        """Names brought in during the trial so far."""
        return self._examination.imports

    @property
    def signs(self) -> tuple[Sign, ...]:
        """Signs seen during the trial so far."""
        return self._examination.signs


def printable(text: str) -> str:
    """Return a text in ASCII that fits a line, other characters escaped."""
    if len(text) <= _MAX_OPERAND and _PLAIN.fullmatch(text):
        return text
    if len(text) > _MAX_OPERAND:
        text = text[:_MAX_OPERAND] + "..."
    return text.encode("ascii", "backslashreplace").decode().translate(_CONTROLS)


_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), 127)}
