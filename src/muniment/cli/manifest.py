"""``muniment manifest``: record what a dataset consists of, and see what became of it.

Exit codes: 0 the same, 1 different, 2 usage or a malformed manifest, 3 something cannot be read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from muniment.core.errors import MunimentError, UnreadableError

_SHOWN = 20

_WRITE = """Write the manifest of the folder PATH.

Exit codes: 0 written, 2 wrong use, 3 something could not be read.
"""
_CHECK = """Compare the folder PATH with its manifest.

Exit codes: 0 the same, 1 different, 2 wrong use or a malformed manifest, 3 something could not be
read.
"""


@click.group("manifest", help="Record what a dataset consists of, and see what became of it.")
def command() -> None:
    """Group the two subcommands."""


@command.command(
    "write",
    help=_WRITE,
    short_help="Write the manifest of a folder.",
)
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file instead of muniment.manifest.json in the folder.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing when all is well.")
def write(path: Path, output: Path | None, quiet: bool) -> None:
    """Write a manifest and say what it covers."""
    from muniment.runs.manifest import write_manifest

    place, manifest = _guarded(lambda progress: write_manifest(path, output, progress))
    if not quiet:
        click.echo(f"{place}: {_files(len(manifest.entries))}, {manifest.tree_digest}")


@command.command(
    "check",
    help=_CHECK,
    short_help="Compare a folder with its manifest.",
)
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--manifest",
    "file",
    type=click.Path(path_type=Path),
    help="Compare with this file instead of muniment.manifest.json in the folder.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to write.",
)
@click.option("-q", "--quiet", is_flag=True, help="Only set the exit code.")
def check(path: Path, file: Path | None, style: str, quiet: bool) -> None:
    """Compare a folder with its manifest; exit 1 where they differ."""
    from muniment.runs.manifest import check_manifest

    manifest, found = _guarded(lambda progress: check_manifest(path, file, progress))
    parts = {"changed": found.changed, "added": found.added, "removed": found.removed}
    if style == "json" and not quiet:
        document = {
            "schema": "muniment.manifest-check/1",
            "same": not found.differs,
            "files": len(manifest.entries),
            "tree_digest": manifest.tree_digest,
            **{name: list(paths) for name, paths in parts.items()},
        }
        click.echo(json.dumps(document, indent=2, ensure_ascii=False))
    elif not quiet:
        for name, paths in parts.items():
            for shown in paths[:_SHOWN]:
                click.echo(f"{name:<8} {_printable(shown)}")
            if len(paths) > _SHOWN:
                click.echo(f"{name:<8} ... and {len(paths) - _SHOWN} more")
        counts = ", ".join(f"{len(paths)} {name}" for name, paths in parts.items())
        verdict = f"Different: {counts}" if found.differs else "The same"
        click.echo(f"{verdict} ({_files(len(manifest.entries))}, {manifest.tree_digest})")
    if found.differs:
        sys.exit(1)


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"


def _printable(path: str) -> str:
    # A file name can hold what moves a terminal's cursor.
    return "".join(mark if mark.isprintable() else repr(mark)[1:-1] for mark in path)


def _guarded(act: Callable[[Callable[[int], None]], Any]) -> Any:
    """Return what an action returns, with a counter on a terminal and its errors as exit codes."""
    from muniment.cli.progress import ByteProgress

    try:
        with ByteProgress() as progress:
            return act(progress.add)
    except MunimentError as error:
        _fail(error)


def _fail(error: MunimentError) -> NoReturn:
    click.echo(f"Error: {_printable(error.message)}", err=True)
    if error.hint:
        click.echo(f"Next:  {_printable(error.hint)}", err=True)
    sys.exit(3 if isinstance(error, UnreadableError) else 2)
