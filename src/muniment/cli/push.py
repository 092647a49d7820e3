"""``muniment push``: send a bundle to the server, and keep the server to what it said before."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muniment.engine.ledger.note import VerifierKey
    from muniment.runs.push import Pushed
    from muniment.runs.server_client import ServerClient

SECONDS = 300.0


@click.command("push", short_help="Send a bundle to the server.")
@click.argument("bundle", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--url", metavar="URL", help="The server; MUNIMENT_URL when left out.")
@click.option(
    "--timeout",
    type=click.FloatRange(1, 86400),
    default=SECONDS,
    show_default=True,
    help="Seconds for everything, new attempts included.",
)
@click.option(
    "--accept-key",
    metavar="VKEY|FILE",
    help="The ledger's verifier key as its operator told you; pins it on this machine.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to write.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress and no warnings.")
def command(
    bundle: Path,
    url: str | None,
    timeout: float,
    accept_key: str | None,
    format_: str,
    quiet: bool,
) -> int:
    """Send the bundle FILE to the server, which recomputes it and records it in its ledger.

    The token is read from MUNIMENT_TOKEN, or from the file that MUNIMENT_TOKEN_FILE names. What the
    server's ledger shows is verified, and must continue what this machine saw before. The same
    bundle is stored once, however often it is pushed.

    Exit codes: 0 stored, now or before, and verified; 2 wrong use (no token, no bundle, an address
    without https); 3 refused, not stored, or not verified.
    """
    from muniment.cli.push_words import push_json, push_text

    accept = _accepted(accept_key)
    with server(url, timeout, quiet=quiet) as client:
        done = push_file(client, bundle, accept, quiet=quiet)
    if format_ == "json":
        click.echo(push_json(done))
    elif done.refused is None:
        click.echo(push_text(done))
    judge(done)
    return 0


@contextmanager
def server(url: str | None, timeout: float, *, quiet: bool) -> Iterator[ServerClient]:
    """Yield what speaks to the server that the settings name.

    Raises:
        UsageError: They name none, or no token.
    """
    from muniment.runs.server_client import ServerClient
    from muniment.runs.server_settings import server_settings

    def tell(words: str) -> None:
        if not quiet:
            click.echo(f"Waiting: {words}", err=True)

    yield ServerClient(server_settings(url), timeout, tell)


def push_file(
    client: ServerClient, path: Path, accept: VerifierKey | None, *, quiet: bool
) -> Pushed:
    """Push a file, with a progress line.

    Raises:
        UsageError: It is no bundle of a project.
        PushError: Not stored.
    """
    from muniment.cli.progress import ProgressLine
    from muniment.runs.push import bundle_file, push

    with bundle_file(path) as bundle, ProgressLine(quiet=quiet) as progress:

        def on_sent(sent: int, size: int) -> None:
            words = f"{sent / 1e6:,.1f} of {size / 1e6:,.1f} MB sent"
            progress.show(words if sent < size else f"{words}; the server recomputes it")

        bundle.on_sent = on_sent
        return push(client, bundle, accept)


def judge(done: Pushed) -> None:
    """Raise what was not accepted as proved, if anything.

    Raises:
        PushError: It says that the bundle is stored, and what is wrong.
    """
    from muniment.core.errors import PushError

    if done.refused is not None:
        raise PushError(
            f"stored as {done.reply.reference}, but not verified: {done.refused.message}",
            hint=done.refused.hint,
        ) from done.refused


def _accepted(given: str | None) -> VerifierKey | None:
    from muniment.core.errors import UsageError

    if given is None:
        return None
    from muniment.runs.ledger_keys import read_verifier_keys

    keys = read_verifier_keys(given, "--accept-key")
    if len(keys) != 1:
        raise UsageError("--accept-key: more than one key; name the one that signs now")
    return keys[0]
