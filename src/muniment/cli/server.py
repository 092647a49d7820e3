"""``muniment server``: run the server and look after it, on its own host.

The one module of the command line that reaches the web part, and only when a command is called.
"""

from __future__ import annotations

import importlib.util

import click


class _ServerGroup(click.Group):
    """Checks that the server's parts are installed before any command of it runs."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command.

        Raises:
            MissingExtra: The server is not installed.
        """
        from muniment.core.errors import MissingExtra

        if importlib.util.find_spec("django") is None:
            raise MissingExtra("server", "the server")
        return super().invoke(ctx)


@click.group(name="server", cls=_ServerGroup, short_help="Run the server and look after it.")
def command() -> None:
    """Run Muniment's server and look after it, on its own host.

    Settings come from the environment (MUNIMENT_...), server.toml and defaults; see
    docs/settings.md.
    """


@command.command(short_help="Start web, worker and scheduler.")
@click.option(
    "--without-backup", is_flag=True, help="Do not back up before the database is changed."
)
def run(without_backup: bool) -> int:
    """Prepare the data folder and run the server until it is told to stop.

    Exit codes: 0 told to stop, 2 it cannot start as it is set up, 3 a fault ended it.
    """
    from muniment.cli.main import EXIT_CLEAN, EXIT_INCOMPLETE
    from muniment.web.commands.run import run as run_server

    return EXIT_CLEAN if run_server(without_backup=without_backup) else EXIT_INCOMPLETE
