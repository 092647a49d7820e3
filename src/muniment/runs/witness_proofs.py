"""Single proofs of a server's answer, each against what must be true of it.

Every refusal says what happened, why it matters and what a person does next.

Source: RFC 9162 sections 2.1.3 and 2.1.4.
"""

from __future__ import annotations

from muniment.core.digest import Digest
from muniment.core.errors import LedgerError, WitnessError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.entry import PayloadState
from muniment.engine.ledger.note import VerifierKey
from muniment.engine.ledger.proof import verify_consistency
from muniment.engine.ledger.records import ConsistencyRecord, InclusionRecord
from muniment.runs.push_reply import LedgerAnswer

_ASK = "The server may be faulty, or somebody stands in for it. Tell its operator."
_ANEW = (
    " Only if you accept the answer: move the folder of the evidence away, and the next push begins"
    " anew."
)


def signed_by(answer: LedgerAnswer, key: VerifierKey) -> SignedCheckpoint:
    """Return the answer's checkpoint, which a key signed.

    Raises:
        WitnessError: It is malformed, of another log, or not signed by that key.
    """
    try:
        signed = SignedCheckpoint.parse(answer.checkpoint.encode())
        held = bool(signed.note.signers([key]))
    except (LedgerError, UnicodeEncodeError) as error:
        words = error.message if isinstance(error, LedgerError) else "it is no text"
        raise WitnessError(
            "signature", f"the server's checkpoint does not hold: {words}", hint=_ASK
        ) from error
    if not held:
        raise WitnessError(
            "signature", f"the server's checkpoint is not signed by {key.name}", hint=_ASK
        )
    if signed.checkpoint.origin != answer.origin or answer.origin != key.name:
        raise WitnessError(
            "signature", f"the checkpoint is not of the log that {key.name} signs", hint=_ASK
        )
    return signed


def entry_of(data: bytes, signed: SignedCheckpoint, digest: Digest) -> int:
    """Return the index of the entry that records a digest under a checkpoint.

    Raises:
        WitnessError: The proof does not hold, shows no payload, or records another digest.
    """
    try:
        record = InclusionRecord.parse(data)
        if record.signed.checkpoint != signed.checkpoint:
            raise LedgerError("it leads to another checkpoint than the reply's")
        record.check()
    except LedgerError as error:
        raise WitnessError(
            "entry",
            f"the server did not prove that its ledger holds this push: {error.message}",
            hint=_ASK,
        ) from error
    opening = record.opening
    if opening is None or opening.state(record.entry) is not PayloadState.MATCHES:
        raise WitnessError(
            "entry", "the ledger's entry for this push does not show what it records", hint=_ASK
        )
    payload = opening.payload
    if not isinstance(payload, dict) or payload.get("digest") != digest:
        raise WitnessError(
            "entry",
            f"the ledger's entry for this push records another bundle than {digest}",
            hint=_ASK,
        )
    return record.index


def require_same_log(old: Checkpoint, new: Checkpoint) -> None:
    """Accept only two checkpoints of one log.

    Raises:
        WitnessError: They name different ones.
    """
    if old.origin != new.origin:
        raise WitnessError(
            "fork",
            f"the server's ledger is {new.origin!r} now; this machine has seen {old.origin!r}",
            hint=_ASK,
        )


def require_continues(old: Checkpoint, new: Checkpoint, proof: bytes | None) -> None:
    """Accept only a log that begins with the log that was seen.

    Args:
        old: What was seen.
        new: What the server has now.
        proof: Its consistency proof, if it gave one.

    Raises:
        WitnessError: The log is shorter, another one, or not proved to continue.
    """
    if new.size < old.size:
        raise WitnessError(
            "rollback",
            f"the server's ledger was cut back: it has {new.size} entries now, and this machine has"
            f" seen {old.size}, signed",
            hint="Entries are missing: a backup was restored, or history was removed. Ask the"
            f" operator which, and what was in entries {new.size} to {old.size - 1}.{_ANEW}",
        )
    if new.size == old.size:
        if new.root != old.root:
            raise _fork(old, new, "another root at the same size")
        return
    if old.size == 0:
        return
    if proof is None:
        raise WitnessError(
            "proof",
            f"the server did not prove that its ledger of {new.size} entries begins with the"
            f" {old.size} that this machine has seen",
            hint=_ASK,
        )
    try:
        record = ConsistencyRecord.parse(proof)
        if record.new.checkpoint != new:
            raise LedgerError("it leads to another checkpoint than the reply's")
        # From the checkpoint that is held, whatever the proof says the old one was.
        verify_consistency(old.size, new.size, old.root, new.root, record.path)
    except LedgerError as error:
        raise _fork(old, new, error.message) from error


def _fork(old: Checkpoint, new: Checkpoint, why: str) -> WitnessError:
    return WitnessError(
        "fork",
        f"the server's ledger of {new.size} entries does not begin with the {old.size} that this"
        f" machine has seen, signed: {why}",
        hint="History was rewritten, or different people are shown different histories. Tell your"
        f" auditor; ask the operator what happened.{_ANEW}",
    )
