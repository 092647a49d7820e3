"""``muniment scan``: would loading these model files run code?"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from muniment.cli.progress import FileProgress
    from muniment.core.severity import Severity
    from muniment.engine.artifacts.report import FileScan, ScanTally
    from muniment.runs.scan import ScanRequest

_FORMATS = ("text", "json", "sarif", "cyclonedx")


@click.command("scan")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
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
    type=click.Path(dir_okay=False),
    help="Write the report to a file instead of stdout.",
)
@click.option(
    "--fail-on",
    type=click.Choice(("low", "medium", "high", "critical")),
    default="high",
    show_default=True,
    help="Exit with 1 when a finding is at least this bad.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Worker processes.",
)
@click.option("--digest", is_flag=True, help="Compute each file's SHA-256, which reads all of it.")
@click.option("--deep", is_flag=True, help="Read raw tensors whole, not their ends alone.")
@click.option(
    "--max-time",
    type=click.FloatRange(min=0, min_open=True),
    metavar="S",
    help="Stop after so many seconds; what was not read is said.",
)
@click.option(
    "--max-memory",
    type=click.IntRange(min=64),
    metavar="MB",
    help="Address space that each process may take.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
@click.option("-v", "--verbose", is_flag=True, help="List clean files too, and every finding.")
def command(
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    fail_on: str,
    jobs: int,
    digest: bool,
    deep: bool,
    max_time: float | None,
    max_memory: int | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Say what loading the model files at PATH... would do, without loading them.

    A PATH is a file, a folder, or - for standard input. Nothing is imported, run or unpickled. Exit
    codes: 0 nothing at or above --fail-on, 1 something is, 2 wrong use, 3 something could not be
    read to its end and nothing is worse.
    """
    from muniment.cli.interruption import Interruption
    from muniment.cli.progress import FileProgress
    from muniment.core.severity import Severity
    from muniment.engine.artifacts.policy import ScanPolicy
    from muniment.engine.artifacts.report import ScanTally
    from muniment.runs.scan import ScanRequest

    _refuse_early(output)
    tally = ScanTally()
    # A bill of materials without digests names nothing.
    policy = ScanPolicy(deep=deep, digest=digest or format_ == "cyclonedx")
    with Interruption() as asked, FileProgress(quiet=quiet) as progress:
        request = ScanRequest(
            paths, policy, jobs, max_time, max_memory, asked_to_stop=lambda: asked.stop
        )
        files = _counted(request, tally, progress.update)
        parts = _rendered(format_, files, tally, output, verbose)
        _write(_alone(parts, progress), output)
    return _exit_code(tally, Severity(fail_on))


def _counted(
    request: ScanRequest, tally: ScanTally, show: Callable[[int], None]
) -> Iterator[FileScan]:
    from muniment.runs.scan import scan_paths

    # Called here and not when the first file is asked for: wrong use is said before any output.
    scans = scan_paths(request, tally)

    def counted() -> Iterator[FileScan]:
        for scan in scans:
            show(tally.files)
            yield scan

    return counted()


def _rendered(
    format_: str,
    files: Iterator[FileScan],
    tally: ScanTally,
    output: str | None,
    verbose: bool,
) -> Iterator[bytes]:
    from muniment import __version__

    if format_ == "json":
        from muniment.engine.report.scan import json_report

        return json_report.render(files, tally, __version__)
    if format_ == "sarif":
        from muniment.engine.report.scan import sarif

        return sarif.render(files, tally, __version__)
    if format_ == "cyclonedx":
        from muniment.engine.report.scan import cyclonedx

        return cyclonedx.render(files, tally, __version__)
    from muniment.engine.report.scan import text

    colour = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return text.render(files, tally, colour=colour, every=verbose)


def _alone(parts: Iterator[bytes], progress: FileProgress) -> Iterator[bytes]:
    for part in parts:
        # On a terminal both are on one screen.
        progress.clear()
        yield part


def _write(parts: Iterator[bytes], output: str | None) -> None:
    from muniment.cli.output import write_parts

    if output is None:
        write_parts(parts, None)
        return
    from pathlib import Path

    write_parts(parts, Path(output))


def _refuse_early(output: str | None) -> None:
    # Said before the work is done, not after.
    from muniment.core.errors import UsageError

    if output is None:
        return
    if not os.path.isdir(os.path.dirname(os.path.abspath(output))):
        raise UsageError(f"{output} cannot be written: its folder does not exist")
    if os.path.isdir(output):
        raise UsageError(f"{output} cannot be written: it is a folder")


def _exit_code(tally: ScanTally, fail_on: Severity) -> int:
    from muniment.cli.main import EXIT_CLEAN, EXIT_FINDINGS, EXIT_INCOMPLETE

    if tally.worst is not None and tally.worst.at_least(fail_on):
        return EXIT_FINDINGS
    if tally.stopped or tally.unread:
        return EXIT_INCOMPLETE
    return EXIT_CLEAN
