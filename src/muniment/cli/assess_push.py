"""The server's part in ``muniment assess --push``: its digest key before, the push after."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from muniment.cli.push import SECONDS, judge, push_file, server
from muniment.cli.push_words import push_text
from muniment.core.errors import PushError, UsageError
from muniment.runs.project import read_config
from muniment.runs.push import collecting_key
from muniment.runs.regular_files import require_folder


@dataclass(frozen=True, slots=True)
class Sending:
    """An assessment whose bundle goes to the server.

    Attributes:
        bundle: Where the bundle is to be written.
        digest_key: The project's key of secrets' digests.
        quiet: No progress and no messages.
    """

    bundle: Path
    digest_key: bytes = field(repr=False)
    quiet: bool

    def send(self, *, complete: bool) -> None:
        """Push what was written; the report already is where it belongs.

        Raises:
            PushError: It is not stored, or not verified.
        """
        if not complete:
            raise PushError(
                "not pushed: the assessment was stopped before its end",
                hint="With -b FILE the bundle is kept; `muniment push FILE` sends it all the same.",
            )
        try:
            with server(None, SECONDS, quiet=self.quiet) as client:
                done = push_file(client, self.bundle, None, quiet=self.quiet)
        except UsageError as error:
            # Not wrong use: what was asked for was in order when it began.
            raise PushError(error.message, hint=error.hint) from error
        judge(done)
        if not self.quiet:
            click.echo(push_text(done), err=True)


@contextmanager
def sending(root: Path, bundle: Path | None, *, quiet: bool) -> Iterator[Sending]:
    """Yield what is needed to push an assessment, having asked the server before any work is done.

    Args:
        root: The project's folder.
        bundle: Where the person wants the bundle, or None: then it is thrown away at the end.
        quiet: No progress and no messages.

    Raises:
        UsageError: The settings name no server or token, or the project has no id.
        PushError: The server does not give the project's key.
    """
    require_folder(root, "Name a project folder: muniment assess .")
    with server(None, SECONDS, quiet=quiet) as client:
        project = read_config(root).id
        if not project:
            raise UsageError(
                "--push: the project has no id, so no server can know it",
                hint="Run `muniment init` in its folder, once, and commit muniment.toml.",
            )
        key = collecting_key(client, project)
    with tempfile.TemporaryDirectory(prefix="muniment-") as folder:
        yield Sending(bundle or Path(folder) / "assessment.mun", key, quiet)
