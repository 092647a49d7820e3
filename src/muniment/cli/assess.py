"""``muniment assess``: one command on a folder gives the whole report."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from muniment.core.severity import Severity
from muniment.core.visible import visible

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from muniment.cli.assess_push import Sending
    from muniment.engine.report.assessment import Assessment
    from muniment.runs.assess import Assessed

_FORMATS = ("text", "json", "sarif", "html", "pdf")


@click.command("assess")
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="What to write.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report to a file instead of stdout.",
)
@click.option(
    "-b",
    "--bundle",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write facts and report to a bundle that anyone can replay.",
)
@click.option("--push", is_flag=True, help="Also send the bundle to the server in MUNIMENT_URL.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity if severity is not Severity.INFO]),
    default="high",
    show_default=True,
    help="Exit with 1 when a finding is at least this bad.",
)
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave paths out. Repeatable.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Worker processes.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress and no warnings.")
@click.option("-v", "--verbose", is_flag=True, help="Name every gap on stderr.")
def command(
    path: Path,
    format_: str,
    output: Path | None,
    bundle: Path | None,
    push: bool,
    fail_on: str,
    exclude: tuple[str, ...],
    jobs: int,
    quiet: bool,
    verbose: bool,
) -> int:
    """Assess the project in PATH: what there is, what is wrong, what to do first.

    Nothing under PATH is run, imported or unpickled. Exit codes: 0 clean, 1 a finding at least as
    bad as --fail-on, 2 wrong use, 3 incomplete (something could not be read or judged). With
    --push also 3 when the server did not store the bundle, whatever was found.
    """
    from contextlib import nullcontext

    _refuse_early(format_, path, output, bundle)
    pushing: AbstractContextManager[Sending | None] = nullcontext()
    if push:
        from muniment.cli.assess_push import sending

        pushing = sending(path, bundle, quiet=quiet)
    with pushing as sent:
        target = bundle if sent is None else sent.bundle
        key = None if sent is None else sent.digest_key
        done = _assess(path, exclude, jobs, target, key, quiet=quiet)
        if not quiet:
            for warning in done.warnings:
                click.echo(f"Warning: {visible(warning)}", err=True)
        if verbose:
            _name_gaps(done.assessment)
        _write(done.assessment, format_, output, str(path))
        if not quiet:
            _say_where(output, bundle)
        if sent is not None:
            sent.send(complete=done.assessment.snapshot.complete)
    return exit_code(done.assessment, Severity(fail_on))


def _assess(
    path: Path,
    exclude: tuple[str, ...],
    jobs: int,
    bundle: Path | None,
    key: bytes | None,
    *,
    quiet: bool,
) -> Assessed:
    from muniment.cli.interruption import Interruption
    from muniment.cli.progress import FileProgress

    with Interruption() as asked, FileProgress(quiet=quiet) as progress:
        from muniment.runs.assess import AssessOptions, assess

        return assess(
            AssessOptions(
                path,
                exclude,
                jobs,
                bundle,
                on_file=progress.update,
                digest_key=key,
                stop=lambda: asked.stop,
            )
        )


def _name_gaps(assessment: Assessment) -> None:
    for gap in assessment.snapshot.gaps:
        place = gap.path or "the project"
        click.echo(f"Gap: {visible(f'{place}: {gap.reason.value}: {gap.detail}')}", err=True)


def _say_where(output: Path | None, bundle: Path | None) -> None:
    if output is not None:
        click.echo(f"Report written to {visible(str(output))}", err=True)
    if bundle is not None:
        place = visible(str(bundle))
        click.echo(f"Bundle written to {place}; replay it with: muniment replay {place}", err=True)


def exit_code(assessment: Assessment, fail_on: Severity) -> int:
    """Return 1 for findings at least as bad as ``fail_on``, else 3 if incomplete, else 0."""
    from muniment.cli.main import EXIT_CLEAN, EXIT_FINDINGS, EXIT_INCOMPLETE

    worst = assessment.worst()
    if worst is not None and worst.at_least(fail_on):
        return EXIT_FINDINGS
    return EXIT_INCOMPLETE if assessment.incomplete() else EXIT_CLEAN


def _refuse_early(format_: str, path: Path, output: Path | None, bundle: Path | None) -> None:
    # Said before the work is done, not after.
    from muniment.core.errors import MissingExtra, UsageError
    from muniment.engine.config import FILE_NAME

    if format_ == "pdf":
        if importlib.util.find_spec("typst") is None:
            raise MissingExtra("pdf", "a report as PDF")
        if output is None and sys.stdout.isatty():
            raise UsageError("a PDF cannot be shown in a terminal", hint="Add: -o report.pdf")
    for target in (output, bundle):
        if target is None:
            continue
        if not os.path.isdir(os.path.dirname(os.path.abspath(target))):
            raise UsageError(f"{target} cannot be written: its folder does not exist")
        if os.path.isdir(target):
            raise UsageError(f"{target} cannot be written: it is a folder")
        if os.path.abspath(target) == os.path.abspath(path / FILE_NAME):
            raise UsageError(f"{target} holds the project's identity and is not overwritten")
    if output is not None and bundle is not None and _same(output, bundle):
        raise UsageError("the report and the bundle cannot be the same file")


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _write(assessment: Assessment, format_: str, output: Path | None, path: str) -> None:
    from muniment.cli.output import write_output
    from muniment.engine.report.writers import ReportFormat, write

    colour = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    write_output(write(assessment, ReportFormat(format_), path=path, colour=colour), output)
