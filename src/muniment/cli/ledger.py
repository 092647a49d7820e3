"""``muniment ledger``: keep an append-only log in a folder. See docs/ledger.md."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID

import click

if TYPE_CHECKING:
    from muniment.runs.ledger_writer import LogWriter

_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group(name="ledger", short_help="Keep an append-only, signed log in a folder.")
def command() -> None:
    """Keep an append-only log whose every entry can be proved and none quietly changed."""


@command.command(short_help="Make an empty log and its signing key.")
@click.argument("log", type=_FOLDER)
@click.option("--origin", required=True, help="Name of the log, for example example.com/acme.")
@click.option(
    "--key-file", required=True, type=_FILE, help="Where to write the signing key; outside LOG."
)
def init(log: Path, origin: str, key_file: Path) -> None:
    """Make an empty log in the folder LOG, and the key that signs its checkpoints.

    Prints the verifier key: give it to everybody who is to verify the log. The signing key is
    written to --key-file, which only you can read, and never shown.
    """
    import os

    from muniment.core.errors import UsageError
    from muniment.runs.ledger_keys import create_key
    from muniment.runs.ledger_writer import create_log

    if key_file.resolve().is_relative_to(log.resolve()):
        raise UsageError(
            "the key must be kept outside the log",
            hint="Whoever copies the log would copy the power to sign it.",
        )
    with _disk(log):
        if log.exists() and any(log.iterdir()):
            raise UsageError(f"{log}: not empty")
        public = create_key(key_file, origin, os.urandom)
        create_log(log, origin)
    click.echo(str(public))
    click.echo(f"Keep {key_file} secret and backed up; it is not in the log.", err=True)


@command.command(short_help="Append entries, given as JSON lines.")
@click.argument("log", type=_FOLDER)
@click.argument("source", type=click.File("rb"), default="-")
def append(log: Path, source: BinaryIO) -> None:
    """Append the entries in SOURCE, JSON lines, or standard input.

    A line: {"type": "risk.accepted", "actor": UUID, "object_type": "risk", "object": UUID,
    "payload": ...}. Prints the first and last index, once all is on disk. One malformed line
    appends nothing.
    """
    from muniment.runs.ledger_input import read_drafts

    drafts = read_drafts(getattr(source, "name", "input"), source)
    with _disk(log), _writer(log) as writer:
        indexes = writer.append(drafts)
        signed = 0 if writer.signed is None else writer.signed.checkpoint.size
        size = writer.edge.size
    if indexes:
        click.echo(f"{indexes[0]} {indexes[-1]}")
    click.echo(f"{len(indexes)} appended; {size - signed} of {size} not yet signed.", err=True)


@command.command(short_help="Append the digest of a bundle or report.")
@click.argument("log", type=_FOLDER)
@click.argument("file", type=_FILE)
@click.option("--actor", required=True, type=click.UUID, help="Who records it.")
def record(log: Path, file: Path, actor: UUID) -> None:
    """Append the digest of FILE, a bundle or report, and print the entry's index.

    After the next checkpoint, `ledger prove LOG INDEX --payload -o FILE.proof` makes the proof
    that `muniment verify FILE` looks for.
    """
    import uuid

    from muniment.runs.ledger_writer import Draft
    from muniment.runs.verify_recorded import RECORDED, file_digest

    digest = file_digest(file)
    # The same content has the same object id in every log.
    identity = uuid.uuid5(uuid.NAMESPACE_URL, digest)
    draft = Draft(RECORDED, actor, "file", identity, {"name": file.name, "digest": digest})
    with _disk(log), _writer(log) as writer:
        index = writer.append([draft])[0]
    click.echo(index)
    click.echo(
        f"{digest} recorded; then sign: muniment ledger checkpoint {log} --key-file FILE", err=True
    )


@command.command()
@click.argument("log", type=_FOLDER)
@click.option("--key-file", required=True, type=_FILE, help="The log's signing key.")
@click.option("-o", "--output", type=_FILE, help="Write a copy here, for somebody else to keep.")
def checkpoint(log: Path, key_file: Path, output: Path | None) -> None:
    """Sign the log as it stands and print the checkpoint.

    Refuses when the log does not begin with what was signed before.
    """
    from muniment.runs.ledger_keys import read_key

    key = read_key(key_file)
    with _disk(log), _writer(log) as writer:
        data = writer.sign([key]).data()
    _write(data, output, also_print=True)


@command.command(short_help="Prove that an entry is in the log.")
@click.argument("log", type=_FOLDER)
@click.argument("index", type=click.IntRange(min=0), required=False)
@click.option("--payload", is_flag=True, help="Show the payload and its salt in the proof.")
@click.option(
    "--since", type=_FILE, help="An older checkpoint: prove that all under it is as it was."
)
@click.option("-o", "--output", type=_FILE, help="Write the proof here instead of printing it.")
def prove(
    log: Path, index: int | None, payload: bool, since: Path | None, output: Path | None
) -> None:
    """Prove that entry INDEX is in the log, or that the log only grew --since a checkpoint.

    The proof is against the newest checkpoint; `muniment verify` checks it without the log.
    """
    from muniment.core.errors import UsageError
    from muniment.runs.ledger_folder import LogFolder, locked
    from muniment.runs.ledger_keys import read_checkpoint

    if (index is None) == (since is None) or (payload and index is None):
        raise UsageError("give either INDEX, with or without --payload, or --since FILE")
    with _disk(log), LogFolder(log) as folder, locked(log, writing=False):
        if index is not None:
            data = folder.prove_inclusion(index, show_payload=payload).data()
        elif since is not None:
            data = folder.prove_consistency(read_checkpoint(since)).data()
    _write(data, output)


@command.command(short_help="Show the log's figures, or one entry.")
@click.argument("log", type=_FOLDER)
@click.argument("index", type=click.IntRange(min=0), required=False)
def show(log: Path, index: int | None) -> None:
    """Show what the log LOG holds, or its entry INDEX with the payload, as JSON.

    Shows, and verifies nothing: that is `muniment verify`.
    """
    from muniment.core.canonical import JSON
    from muniment.engine.ledger.entry import PayloadState
    from muniment.runs.ledger_folder import LogFolder

    with _disk(log), LogFolder(log) as folder:
        if index is None:
            signed = folder.signed()
            fields: dict[str, JSON] = {
                "origin": folder.origin(),
                "size": folder.size(),
                "checkpoint": None if signed is None else signed.checkpoint.size,
                "payloads": sum(line.endswith(b"\n") for line in folder.payloads()),
            }
        else:
            entry, opening = folder.entry(index), folder.opening(index)
            state = PayloadState.MISSING
            if opening is not None:
                state = opening.state(entry)
            elif folder.erasure_of(index) is not None:
                state = PayloadState.ERASED
            fields = {"index": index, "entry": entry.fields(), "payload_state": state.value}
            if opening is not None:
                fields["payload"] = opening.payload
    click.echo(_pretty(fields))


@command.command(short_help="Erase the payload of an entry for good.")
@click.argument("log", type=_FOLDER)
@click.argument("index", type=click.IntRange(min=0))
@click.option("--actor", required=True, type=click.UUID, help="Who erases.")
@click.option("--reason", required=True, help="Why; no personal data, it stays.")
def erase(log: Path, index: int, actor: UUID, reason: str) -> None:
    """Erase the payload and salt of entry INDEX for good; the entry and its proofs stay.

    Appends an entry that says so and prints its index. Backups and copies are yours to find.
    """
    with _disk(log), _writer(log) as writer:
        said = writer.erase(index, actor, reason)
    click.echo(str(said))


@contextmanager
def _writer(log: Path) -> Iterator[LogWriter]:
    """Open a log for writing and report what a crash had left in it."""
    import os

    from muniment.core.clock import SystemClock
    from muniment.runs.ledger_writer import writing

    with writing(log, SystemClock(), os.urandom) as writer:
        for line in writer.recovered:
            click.echo(f"Recovered after a crash: {line}.", err=True)
        yield writer


@contextmanager
def _disk(log: Path) -> Iterator[None]:
    """Turn what the disk refuses into a message."""
    from muniment.core.errors import UsageError

    try:
        yield
    except OSError as error:
        raise UsageError(f"{error.filename or log}: {error.strerror or error}") from error


def _write(data: bytes, output: Path | None, *, also_print: bool = False) -> None:
    from muniment.cli.output import write_output

    write_output(data, output)
    if output is not None and also_print:
        write_output(data, None)


def _pretty(fields: object) -> str:
    import json

    return json.dumps(fields, indent=2, ensure_ascii=False)
