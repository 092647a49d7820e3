"""``muniment init``: gives a project its identity."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("init")
@click.argument(
    "path", type=click.Path(path_type=Path, file_okay=False, exists=True), default=Path()
)
@click.option("--name", help="Project name; the folder's name when left out.")
def command(path: Path, name: str | None) -> int:
    """Write muniment.toml with a new project id into PATH.

    The id names the project's assets and findings for good, so that they keep their history when
    the folder moves or is renamed. Commit the file. Exit codes: 0 written, 2 it exists already.
    """
    import time

    from muniment.core.ids import uuid7
    from muniment.runs.project import init_project

    written = init_project(path, uuid7(time.time_ns() // 1_000_000), name)
    click.echo(f"{written} written. Commit it, then: muniment assess {path}", err=True)
    return 0
