"""Watches a server's ledger from outside: no look at it may contradict an earlier one.

The server's operator can rewrite its ledger and sign that. Whoever kept an older checkpoint sees
it. So each client pins the ledger's key at its first push and keeps the newest checkpoint; from
then on it accepts only checkpoints by that key whose log begins with the log it has seen.

Two pushes of one machine may overlap: a reply can then be older than what the other one kept, or
prove its growth from a checkpoint that was kept before. Neither is a fork. The server is asked
again, until one newest checkpoint is proved to continue both.

Source: RFC 9162 sections 2.1.3 and 2.1.4 (proofs); RFC 6962 section 5.3 and 7.3 on what monitors
see and what a log that shows two faces can do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from muniment.core.canonical import JSON
from muniment.core.digest import Digest
from muniment.core.errors import LedgerError, PushError, WitnessError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.note import VerifierKey
from muniment.runs.push_reply import LedgerAnswer
from muniment.runs.witness_folder import Kept, WitnessFolder
from muniment.runs.witness_proofs import (
    entry_of,
    require_continues,
    require_same_log,
    signed_by,
)

EVIDENCE_SCHEMA = "muniment.witness-refusal/1"
_ROUNDS = 20


class Standing(Enum):
    """What a verified push showed of the ledger."""

    FIRST = "first_use"
    """Consistent in itself; the key was pinned now, nothing was known before."""
    VERIFIED = "verified"
    """By the pinned key, and a continuation of what was seen before."""


@dataclass(frozen=True, slots=True)
class Witnessed:
    """What was verified.

    Attributes:
        standing: How far it got.
        key: The key that is pinned now.
        index: The push's entry in the log, counted from 0.
        seen: Entries under the checkpoint that was kept before; 0 when there was none.
        size: Entries under the newest checkpoint.
        kept: False when this machine could not keep key and checkpoint.
    """

    standing: Standing
    key: VerifierKey
    index: int
    seen: int
    size: int
    kept: bool


class Witness:
    """Verifies what one server says of its ledger and remembers the newest.

    Args:
        folder: What is remembered.
        ask: Asks the server for its newest checkpoint and the proof from a size to it.
        accept: The key that a person got from the server's operator, if they named one.
    """

    def __init__(
        self,
        folder: WitnessFolder,
        ask: Callable[[int], LedgerAnswer],
        accept: VerifierKey | None = None,
    ) -> None:
        self._folder, self._ask, self._accept = folder, ask, accept
        self._last: LedgerAnswer | None = None

    def remembered(self) -> Kept:
        """Return what is remembered now, before a push.

        Raises:
            PushError: It cannot be read.
        """
        with self._folder.held():
            return self._folder.read()

    def take(self, answer: LedgerAnswer, inclusion: bytes, digest: Digest, sent: int) -> Witnessed:
        """Verify a reply, remember its checkpoint if it is the newest, and say what it shows.

        Args:
            answer: What the reply says of the ledger.
            inclusion: Its proof that the push stands in the log.
            digest: Digest of the very bytes that were sent.
            sent: Size of the checkpoint that the request named; the reply's proof starts there.

        Raises:
            WitnessError: It contradicts what was seen; what is remembered stays as it was, and the
                reply is kept beside it.
            PushError: It could not be verified for another reason.
        """
        with self._folder.held() as writable:
            before = self._folder.read()
            try:
                return self._take(before, answer, inclusion, digest, sent, writable)
            except WitnessError as error:
                raise self._with_evidence(error, before, inclusion) from error

    def _take(
        self,
        before: Kept,
        answer: LedgerAnswer,
        inclusion: bytes,
        digest: Digest,
        sent: int,
        writable: bool,
    ) -> Witnessed:
        self._last = answer
        key = self._key(answer, before.key)
        signed = signed_by(answer, key)
        index = entry_of(inclusion, signed, digest)
        newest = self._newest(before, signed, answer, sent, key)
        kept = writable
        try:
            self._folder.write(Kept(key, newest))
        except OSError:
            kept = False
        first = before.key is None and self._accept is None
        return Witnessed(
            Standing.FIRST if first else Standing.VERIFIED,
            key,
            index,
            before.size,
            newest.checkpoint.size,
            kept,
        )

    def _key(self, answer: LedgerAnswer, pinned: VerifierKey | None) -> VerifierKey:
        try:
            stated = VerifierKey.parse(answer.key)
        except LedgerError as error:
            raise WitnessError("key", f"the server names no key: {error.message}") from error
        if stated in (self._accept, pinned if self._accept is None else self._accept):
            return stated
        if self._accept is not None:
            raise WitnessError(
                "key",
                f"the server's ledger is signed by {stated}, not by the key that you named",
                hint="Compare with what the server's operator told you, letter by letter.",
            )
        if pinned is None:
            return stated
        raise WitnessError(
            "key",
            f"the server's ledger is signed by another key than before: {stated}; pinned on this"
            f" machine is {pinned}",
            hint="The operator may have replaced it, or somebody stands in for the server. Ask the"
            " operator by another way; if the new key is theirs: muniment push FILE --accept-key"
            " KEY.",
        )

    def _newest(
        self,
        before: Kept,
        signed: SignedCheckpoint,
        answer: LedgerAnswer,
        sent: int,
        key: VerifierKey,
    ) -> SignedCheckpoint:
        """Return the newest checkpoint that continues both what was kept and the reply's."""
        if before.signed is None:
            return signed
        seen, new = before.signed.checkpoint, signed.checkpoint
        require_same_log(seen, new)
        if new.size == seen.size or (new.size > seen.size and sent == seen.size):
            require_continues(seen, new, answer.proof())
            return signed
        low, high = sorted((seen, new), key=lambda checkpoint: checkpoint.size)
        for _ in range(_ROUNDS):
            after_low = self._ask_since(low, key)
            if after_low.checkpoint.size < high.size:
                require_continues(
                    high, after_low.checkpoint, None
                )  # says what a log cut back means
            if after_low.checkpoint.size == high.size:
                require_continues(high, after_low.checkpoint, None)
                return after_low
            after_high = self._ask_since(high, key)
            if after_high.checkpoint.size == after_low.checkpoint.size:
                require_continues(after_low.checkpoint, after_high.checkpoint, None)
                return after_high
            # Entries came between the two answers.
        raise PushError(
            "the server's ledger grew between every two looks at it",
            hint="Nothing is wrong with it. Push the same bundle again to have it verified.",
        )

    def _ask_since(self, old: Checkpoint, key: VerifierKey) -> SignedCheckpoint:
        answer = self._ask(old.size)
        self._last = answer
        if answer.key != str(key):
            self._key(answer, key)
        signed = signed_by(answer, key)
        require_same_log(old, signed.checkpoint)
        require_continues(old, signed.checkpoint, answer.proof())
        return signed

    def _with_evidence(self, error: WitnessError, before: Kept, inclusion: bytes) -> WitnessError:
        last = self._last
        if last is None:
            return error
        given: dict[str, JSON] = {
            "origin": last.origin,
            "key": last.key,
            "checkpoint": last.checkpoint,
            "consistency": _text(last.proof()),
            "inclusion": _text(inclusion),
        }
        what: dict[str, JSON] = {
            "schema": EVIDENCE_SCHEMA,
            "kind": error.kind,
            "message": error.message,
            "given": given,
            "kept_key": None if before.key is None else str(before.key),
            "kept_checkpoint": None if before.signed is None else str(before.signed.note),
        }
        place = self._folder.keep_evidence(what, last.checkpoint)
        where = f"Kept as evidence: {place}" if place else "The evidence could not be kept."
        return WitnessError(error.kind, error.message, hint=f"{error.hint} {where}".strip())


def _text(data: bytes | None) -> JSON:
    return None if data is None else data.decode("utf-8", "replace")
