"""``muniment replay``: computes a bundle's report again from its facts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from muniment.runs.replay import Replayed


@click.command("replay")
@click.argument("bundle", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--with-current",
    is_flag=True,
    help="Also show what today's versions of the checks give for the same facts.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("summary", "text", "json", "sarif", "html", "pdf")),
    default="summary",
    show_default=True,
    help="What to write once the report holds: a summary, or the report itself.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to a file instead of stdout.",
)
def command(bundle: Path, with_current: bool, format_: str, output: Path | None) -> int:
    """Compute the report in BUNDLE again from its facts and compare.

    Exit codes: 0 identical, 1 the report is not what the facts give, 2 wrong use, 3 not a readable
    bundle, or judged by other versions of the checks than are installed here.
    """
    from muniment.cli.main import EXIT_CLEAN, EXIT_FINDINGS, EXIT_INCOMPLETE
    from muniment.core.errors import ReplayMismatch, UsageError
    from muniment.core.visible import visible
    from muniment.runs.replay import replay

    if output is not None and os.path.realpath(output) == os.path.realpath(bundle):
        raise UsageError("the output would overwrite the bundle", hint="Name another file: -o FILE")
    try:
        done = replay(bundle, with_current=with_current)
    except ReplayMismatch as error:
        click.echo(f"Does not hold: {visible(error.message)}", err=True)
        if error.hint:
            click.echo(f"Next:  {error.hint}", err=True)
        return EXIT_FINDINGS
    _summary(done, err=format_ != "summary")
    if format_ != "summary":
        from muniment.cli.output import write_output
        from muniment.engine.report.writers import ReportFormat, write

        write_output(write(done.assessment, ReportFormat(format_)), output)
    return EXIT_CLEAN if done.identical else EXIT_INCOMPLETE


def _summary(done: Replayed, *, err: bool) -> None:
    assessment = done.assessment
    project = assessment.project
    place = f" at {project.commit[:12]}" if project.commit else ""
    click.echo(f"{project.name}{place}, collected {assessment.collected_at}", err=err)
    for item in done.versions:
        here = f"version {item.here} is here" if item.here else "this check is not here"
        click.echo(
            f"  {item.check}: judged by version {item.bundle}; {here}, so it was not recomputed",
            err=err,
        )
    if done.catalogue:
        click.echo(
            f"  catalogue: {assessment.tool.catalogue}; here it is {done.catalogue}, so risks,"
            " the draft and readiness were not recomputed",
            err=err,
        )
    recomputed = len(assessment.outcomes) - len(done.versions)
    click.echo(
        f"{recomputed} of {len(assessment.outcomes)} outcomes recomputed from"
        f" {sum(assessment.snapshot.coverage.facts.values())} facts: identical.",
        err=err,
    )
    for difference in done.differences:
        click.echo(
            f"  today {difference.check} gives {difference.now} with"
            f" {difference.findings_now} findings; the bundle says {difference.bundle} with"
            f" {difference.findings_bundle}",
            err=err,
        )
    if not done.identical and not done.differences:
        click.echo("See what today's checks give: add --with-current", err=err)
