"""The entry point: which commands there are, and which exit code an error has.

Commands are imported when called, so that ``muniment --help`` costs click and nothing more.
"""

from __future__ import annotations

import importlib
import sys
from typing import NoReturn

import click

from muniment import __version__
from muniment.core.errors import MunimentError, UsageError
from muniment.core.visible import visible

EXIT_CLEAN, EXIT_FINDINGS, EXIT_USAGE, EXIT_INCOMPLETE = 0, 1, 2, 3

_COMMANDS: dict[str, tuple[str, str]] = {
    "assess": ("muniment.cli.assess", "Assess a project folder."),
    "catalogue": ("muniment.cli.catalogue", "Look things up in the catalogue."),
    "checks": ("muniment.cli.checks", "List the checks, or explain one."),
    "init": ("muniment.cli.init", "Give a project its identity."),
    "ledger": ("muniment.cli.ledger", "Keep a tamper-evident log in a folder."),
    "manifest": ("muniment.cli.manifest", "Write or check a dataset's manifest."),
    "push": ("muniment.cli.push", "Send a bundle to the server."),
    "replay": ("muniment.cli.replay", "Compute a bundle's report again."),
    "risk": ("muniment.cli.risk", "Say what risks cost, in money."),
    "scan": ("muniment.cli.scan", "Scan model files for code that runs on loading."),
    "server": ("muniment.cli.server", "Run the server and look after it."),
    "verify": ("muniment.cli.verify", "Verify a log, proof, bundle or report, offline."),
}


class _OutputError(Exception):
    """Stdout, or another place that nobody named an error for, takes no more."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an output that cannot be written is no business of click's.

        Click would end the process with 1 where stdout's reader has gone, and 1 means findings.
        """
        try:
            return super().invoke(ctx)
        except OSError as error:
            broken = isinstance(error, BrokenPipeError)
            raise _OutputError("" if broken else error.strerror or type(error).__name__) from error

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
    from muniment.cli.output import hold_streams, silence_stdout

    hold_streams()
    try:
        code = command.main(prog_name="muniment", standalone_mode=False)
        sys.stdout.flush()
    except MunimentError as error:
        _say(error.message, error.hint)
        code = EXIT_USAGE if isinstance(error, UsageError) else EXIT_INCOMPLETE
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        code = EXIT_INCOMPLETE
    except _OutputError as error:
        # A reader that has gone (a pager was closed) needs no word; a full disk does.
        silence_stdout()
        if error.reason:
            _say(f"the output cannot be written: {error.reason}", "")
        code = EXIT_INCOMPLETE
    except Exception as error:
        from muniment.core.fault_place import fault_place

        # Never 1, which Python exits with: that would read as a finding. No text of the exception,
        # which may hold what was read.
        _say(
            f"a fault in Muniment: {fault_place(error)}",
            "Nothing was concluded. Please report this with the command that you gave.",
        )
        code = EXIT_INCOMPLETE
    sys.exit(code if isinstance(code, int) else EXIT_CLEAN)


def _say(message: str, hint: str) -> None:
    # Names and values from a project under inspection stand in messages.
    click.echo(f"Error: {visible(message)}", err=True)
    if hint:
        click.echo(f"Next:  {visible(hint)}", err=True)
