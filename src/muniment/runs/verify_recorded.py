"""Verifies bundles, reports, and any other file whose digest a log recorded.

A proof beside a file, ``FILE.proof``, is an inclusion proof whose payload states the file's digest;
``muniment ledger record`` and ``ledger prove --payload`` make one. Without it a bundle can only be
consistent in itself, and a report not even that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from muniment.core.digest import Digest
from muniment.core.errors import BundleError, LedgerError, ReplayMismatch, UsageError
from muniment.engine.ledger.records import (
    MAX_RECORD_BYTES,
    InclusionRecord,
    verify_inclusion_record,
)
from muniment.engine.ledger.verdict import Standing, Trust, Verdict
from muniment.engine.report.assessment import SCHEMA as REPORT_SCHEMA
from muniment.engine.report.json_report import from_json
from muniment.runs.regular_files import open_regular, read_capped, reason
from muniment.runs.replay import replay
from muniment.runs.verify import Format, Probe

RECORDED = "file.recorded"
"""Type of the ledger entry that records a file."""

_CHUNK = 2**20
_REPORT_LIMIT = 2**29


def formats() -> Sequence[Format]:
    """Return the kinds of file that this module verifies."""
    return (
        Format("bundle", lambda probe: probe.path.suffix == ".mun", _verify_bundle),
        Format("report", lambda probe: probe.schema == REPORT_SCHEMA, _verify_report),
        Format(f"file with a proof beside it ({proof_path(Path('FILE'))})", _has_proof, _recorded),
    )


def proof_path(path: Path) -> Path:
    """Return where a file's proof stands."""
    return path.with_name(path.name + ".proof")


def file_digest(path: Path) -> Digest:
    """Return a file's digest.

    Raises:
        UsageError: It cannot be read.
    """
    state = hashlib.sha256()
    try:
        with open_regular(path.resolve()) as stream:
            while chunk := stream.read(_CHUNK):
                state.update(chunk)
    except (OSError, LedgerError) as error:
        raise UsageError(f"{path}: cannot be read: {reason(error)}") from error
    return Digest(f"sha256:{state.hexdigest()}")


def _verify_bundle(path: Path, trust: Trust) -> Verdict:
    try:
        replayed = replay(path)
    except ReplayMismatch as error:
        return Verdict.broken("bundle", error.where or "report.json", error.message)
    except BundleError as error:
        return Verdict.broken("bundle", "file", error.message)
    verdict = _recorded(path, trust, "bundle")
    if verdict.standing is Standing.BROKEN:
        return verdict
    outcomes = len(replayed.assessment.outcomes)
    if replayed.identical:
        words = f"the report is what the facts give: {outcomes} outcomes recomputed"
        return replace(verdict, statements=(words, *verdict.statements))
    remark = (
        f"{len(replayed.versions)} of {outcomes} outcomes were judged by other versions of the"
        " checks than are here and were not recomputed"
    )
    if replayed.catalogue:
        remark += "; nor was what follows from the catalogue"
    return replace(verdict, standing=Standing.INCOMPLETE, remarks=(remark, *verdict.remarks))


def _verify_report(path: Path, trust: Trust) -> Verdict:
    try:
        assessment = from_json(read_capped(path.resolve(), _REPORT_LIMIT))
    except BundleError as error:
        return Verdict.broken("report", "file", error.message)
    except (OSError, LedgerError) as error:
        raise UsageError(f"{path}: cannot be read: {reason(error)}") from error
    verdict = _recorded(path, trust, "report")
    project = assessment.project.name
    words = f"report on {project}, evaluated at {assessment.evaluated_at}"
    return replace(verdict, statements=(words, *verdict.statements))


def _has_proof(probe: Probe) -> bool:
    return proof_path(probe.path).is_file()


def _recorded(path: Path, trust: Trust, subject: str = "file") -> Verdict:
    digest = file_digest(path)
    beside = proof_path(path)
    if not beside.exists():
        missing = (
            f"no proof stands beside it ({beside.name}), so nothing says who recorded it and when"
        )
        return Verdict(subject, Standing.UNSIGNED, (f"its digest is {digest}",), (missing,))
    try:
        data = read_capped(beside.resolve(), MAX_RECORD_BYTES)
    except (OSError, LedgerError) as error:
        raise UsageError(f"{beside}: cannot be read: {reason(error)}") from error
    proof = verify_inclusion_record(data, trust)
    if proof.standing is Standing.BROKEN:
        return replace(proof, subject=subject)
    recorded = _recorded_digest(data)
    if recorded is None:
        return Verdict.broken(
            subject, beside.name, "it shows no digest of a file; make it with --payload"
        )
    if recorded != digest:
        return Verdict.broken(
            subject, "file", f"its digest is {digest}; the log recorded {recorded}"
        )
    words = f"its digest {digest} is the one that the log recorded"
    return replace(proof, subject=subject, statements=(words, *proof.statements))


def _recorded_digest(data: bytes) -> str | None:
    record = InclusionRecord.parse(data)
    payload = record.opening.payload if record.opening is not None else None
    if record.entry.type != RECORDED or not isinstance(payload, dict):
        return None
    digest = payload.get("digest")
    return digest if isinstance(digest, str) else None
