"""``muniment verify``: check a log, proof, bundle or report with nothing but the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from muniment.engine.ledger.verdict import Verdict

_SCHEMA = "muniment.verification/1"


@click.command(name="verify", short_help="Check a log, proof, bundle or report, offline.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--key",
    "keys",
    multiple=True,
    metavar="VKEY|FILE",
    help="Verifier key of the log, or a file of them; from outside FILE. Repeatable.",
)
@click.option(
    "--checkpoint",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A checkpoint that you kept or got from somebody else.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to write.",
)
@click.pass_context
def command(
    context: click.Context, file: Path, keys: tuple[str, ...], checkpoint: Path | None, form: str
) -> None:
    """Check FILE: a log folder, a checkpoint, a proof, a bundle or a report. No server or network.

    A bundle is recomputed. Any file may have a proof beside it, FILE.proof, that a log recorded it.

    Exit 0: it holds, and the key or checkpoint you gave vouches for all of it. Exit 1: it does
    not; the first difference is named. Exit 3: it is consistent in itself, but nobody you know
    vouches for all of it, or something could not be checked.
    """
    from muniment.runs.ledger_keys import read_trust
    from muniment.runs.verify import verify_file
    from muniment.runs.verify_recorded import formats

    verdict = verify_file(file, read_trust(keys, checkpoint), formats())
    click.echo(_json(verdict) if form == "json" else text(verdict))
    context.exit(exit_code(verdict))


def exit_code(verdict: Verdict) -> int:
    """Return 0 for a verdict that is established, 1 for a broken one, else 3."""
    from muniment.engine.ledger.verdict import Standing

    return {Standing.ESTABLISHED: 0, Standing.BROKEN: 1}.get(verdict.standing, 3)


def text(verdict: Verdict) -> str:
    """Return a verdict as lines for people."""
    from muniment.engine.ledger.verdict import Standing

    words = {
        Standing.ESTABLISHED: "verified",
        Standing.UNSIGNED: "consistent in itself; signer not established",
        Standing.INCOMPLETE: "incomplete: nothing is wrong, not all is vouched for",
        Standing.BROKEN: "BROKEN",
    }
    lines = [f"{verdict.subject}: {words[verdict.standing]}"]
    lines += [f"  {statement}" for statement in verdict.statements]
    lines += [f"  note: {remark}" for remark in verdict.remarks]
    if verdict.difference is not None:
        lines.append(f"  first difference: {verdict.difference}")
    if verdict.standing is Standing.UNSIGNED:
        lines.append("  next: give --key or --checkpoint, from somewhere else than this file")
    return "\n".join(lines)


def _json(verdict: Verdict) -> str:
    import json

    difference = verdict.difference
    return json.dumps(
        {
            "schema": _SCHEMA,
            "subject": verdict.subject,
            "standing": verdict.standing.value,
            "statements": verdict.statements,
            "remarks": verdict.remarks,
            "difference": None
            if difference is None
            else {"where": difference.where, "what": difference.what},
            "figures": dict(verdict.figures),
        },
        indent=2,
        ensure_ascii=False,
    )
