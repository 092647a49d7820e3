"""The entry point: which commands there are, and which exit code an error has.

Commands are imported when called, so that ``muniment --help`` costs click and nothing more.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import NoReturn

import click

from muniment import __version__
from muniment.core.errors import MunimentError, UsageError

EXIT_CLEAN, EXIT_FINDINGS, EXIT_USAGE, EXIT_INCOMPLETE = 0, 1, 2, 3

_COMMANDS: dict[str, tuple[str, str]] = {
    "assess": ("muniment.cli.assess", "Assess a project folder."),
    "catalogue": ("muniment.cli.catalogue", "Look things up in the catalogue."),
    "checks": ("muniment.cli.checks", "List the checks, or explain one."),
    "init": ("muniment.cli.init", "Give a project its identity."),
    "ledger": ("muniment.cli.ledger", "Keep a tamper-evident log in a folder."),
    "manifest": ("muniment.cli.manifest", "Write or check a dataset's manifest."),
    "replay": ("muniment.cli.replay", "Compute a bundle's report again."),
    "verify": ("muniment.cli.verify", "Verify a log, proof, bundle or report, offline."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command."""
        found = _COMMANDS.get(cmd_name)
        if found is None:
            return None
        command: click.Command = importlib.import_module(found[0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in sorted(_COMMANDS.items())])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 clean, 1 findings, 2 wrong use, 3 incomplete.",
)
@click.version_option(__version__, prog_name="muniment")
def command() -> None:
    """Muniment tests an ML project and keeps the evidence."""


def main() -> NoReturn:
    """Run the command line and exit with its code."""
    try:
        code = command.main(prog_name="muniment", standalone_mode=False)
        sys.stdout.flush()
    except MunimentError as error:
        click.echo(f"Error: {error.message}", err=True)
        if error.hint:
            click.echo(f"Next:  {error.hint}", err=True)
        code = EXIT_USAGE if isinstance(error, UsageError) else EXIT_INCOMPLETE
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        code = EXIT_INCOMPLETE
    except BrokenPipeError:
        # The reader has gone (a pager was closed); nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = EXIT_CLEAN
    sys.exit(code if isinstance(code, int) else EXIT_CLEAN)
