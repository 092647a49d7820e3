"""What a verification found, and what the person who asked brought to trust.

A file can only be consistent in itself; who stands behind it follows from a key or a checkpoint
that came by another way. The two are never mixed up: see ``Standing``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from muniment.core.errors import LedgerError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.note import VerifierKey


class Standing(Enum):
    """How far a verification got."""

    ESTABLISHED = "established"
    """Everything holds, and all of it is under a key or checkpoint from outside."""
    UNSIGNED = "signer_not_established"
    """Consistent in itself; no key and no checkpoint from outside was given."""
    INCOMPLETE = "incomplete"
    """Nothing is wrong, but not everything could be checked or is vouched for."""
    BROKEN = "broken"
    """Something differs from what was signed or committed to."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first thing that does not hold.

    Attributes:
        where: Which thing, for example ``entry 17`` or ``checkpoint``.
        what: What is wrong with it, one line.
    """

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of verifying one file.

    Attributes:
        subject: What the file is: ``log``, ``checkpoint``, ``inclusion proof`` ...
        standing: How far it got.
        statements: What was established, one line each.
        remarks: What a reader must know beside it: erased payloads, entries nobody signed.
        difference: The first difference; present exactly when broken.
        figures: Counts by name, for programs.
    """

    subject: str
    standing: Standing
    statements: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    difference: Difference | None = None
    figures: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if (self.difference is not None) != (self.standing is Standing.BROKEN):
            raise ValueError("a verdict is broken exactly when it names a difference")

    @classmethod
    def broken(cls, subject: str, where: str, what: str) -> Verdict:
        """Return the verdict that names one difference."""
        return cls(subject, Standing.BROKEN, difference=Difference(where, what))


@dataclass(frozen=True, slots=True)
class Trust:
    """What the person brought from outside the file.

    Attributes:
        keys: Verifier keys they believe to be the log's.
        held: A checkpoint that they kept or were given by someone else.
    """

    keys: tuple[VerifierKey, ...] = ()
    held: SignedCheckpoint | None = None

    @property
    def given(self) -> bool:
        """True when there is anything to establish a signer by."""
        return bool(self.keys) or self.held is not None

    def signed_by(self, signed: SignedCheckpoint) -> tuple[str, ...]:
        """Return the names of the given keys that signed; nothing where no key was given.

        Raises:
            LedgerError: Keys were given and none of them signed, or a signature does not hold.
        """
        if not self.keys:
            return ()
        signers = signed.note.signers(self.keys)
        if not signers:
            names = ", ".join(sorted({key.name for key in self.keys}))
            raise LedgerError(f"no signature by the given key ({names})")
        return tuple(key.name for key in signers)

    def matches_held(self, checkpoint: Checkpoint) -> bool:
        """Return True when a checkpoint is the one held, False when it has another size.

        Raises:
            LedgerError: It is of another log, or another root at the same size: a fork.
        """
        if self.held is None:
            return False
        held = self.held.checkpoint
        if held.origin != checkpoint.origin:
            raise LedgerError(f"of log {checkpoint.origin!r}; you hold one of {held.origin!r}")
        if held.size != checkpoint.size:
            return False
        if held.root != checkpoint.root:
            raise LedgerError(
                f"fork: another root than the checkpoint you hold, at the same size {held.size}"
            )
        return True
