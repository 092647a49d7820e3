"""``muniment server``: run the server and look after it, on its own host.

The one module of the command line that reaches the web part, and only when a command is called.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import click


class _ServerCommand(click.Command):
    """Checks that the server's parts are installed before a command of it runs."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command.

        Raises:
            MissingExtra: The server is not installed.
        """
        from muniment.core.errors import MissingExtra

        if importlib.util.find_spec("django") is None:
            raise MissingExtra("server", "the server")
        return super().invoke(ctx)


class _ServerGroup(click.Group):
    command_class = _ServerCommand


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


@command.command(short_help="Run a demo: invented people, sample projects.")
@click.argument("bundles", nargs=-1, type=click.Path(dir_okay=False, path_type=Path))
def demo(bundles: tuple[Path, ...]) -> int:
    """Make the data folder a demo's, take in BUNDLES, oldest first, and run as `run` does.

    Two invented people are invited; their one-time links are printed. There is no account before
    one of them joins. A data folder that is in use is refused. Exit codes as of `run`.
    """
    from muniment.cli.main import EXIT_CLEAN, EXIT_INCOMPLETE
    from muniment.web.commands.run import run as run_server

    return EXIT_CLEAN if run_server(without_backup=False, samples=bundles) else EXIT_INCOMPLETE


@command.command(short_help="Show the settings in force, and what is wrong.")
def check() -> int:
    """Show the settings in force, secrets as set or unset, and what is wrong with this server.

    Changes nothing; it may be run beside a running server. Exit codes: 0 nothing is wrong,
    1 something is, 2 a setting is wrong.
    """
    from muniment.cli.main import EXIT_CLEAN, EXIT_FINDINGS
    from muniment.core.visible import visible
    from muniment.web.commands.checking import check as check_server

    report = check_server()
    width = max(len(name) for name, _, _ in report.settings)
    for name, value, _ in report.settings:
        click.echo(visible(f"{name:<{width}}  {value}"))
    for remark in report.remarks:
        click.echo(visible(f"{'wrong' if remark.wrong else 'note '}  {remark.text}"))
        if remark.hint:
            click.echo(visible(f"       next: {remark.hint}"))
    wrong = sum(remark.wrong for remark in report.remarks)
    click.echo(f"{wrong} things are wrong" if wrong else "Nothing is wrong.", err=True)
    return EXIT_FINDINGS if wrong else EXIT_CLEAN


@command.command("setup-link", short_help="Make a link that sets the server up.")
def setup_link() -> None:
    """Make a link, for one use within a day, by which the first person sets the server up.

    Earlier links end. Refuses once somebody has an account.
    """
    from muniment.web.commands.host import setup_link as make_link

    click.echo(make_link())


@command.command(short_help="Let somebody try to sign in again.")
@click.argument("email")
def unlock(email: str) -> None:
    """Forget the failed sign-ins that were counted against the address EMAIL."""
    from muniment.core.visible import visible
    from muniment.web.commands.host import unlock as unlock_person

    click.echo(f"{visible(unlock_person(email))} can try to sign in again.")


@command.command("reset-mfa", short_help="Remove somebody's second factors.")
@click.argument("email")
def reset_mfa(email: str) -> None:
    """Remove all second factors of the person with the address EMAIL, and end their sessions.

    Their password alone then opens the page on which they enrol again, and nothing else. Be sure
    who asks.
    """
    from muniment.core.visible import visible
    from muniment.web.commands.host import reset_second_factor

    click.echo(f"{visible(reset_second_factor(email))} enrols again at the next sign-in.")


@command.command("import", short_help="Take in a bundle on the host.")
@click.argument("bundle", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--add-project", is_flag=True, help="Add its project, where there is none of its id.")
def import_(bundle: Path, add_project: bool) -> None:
    """Take in BUNDLE as a push would: recomputed from its facts, and recorded in the ledger.

    The ledger names the host as who vouches for the facts.
    """
    from muniment.core.visible import visible
    from muniment.web.commands.importing import import_bundle

    done = import_bundle(bundle, add_project=add_project)
    if done.project:
        click.echo(f"Project {done.project} added.", err=True)
    click.echo(f"{done.reference}{' (received before)' if done.repeated else ''}")
    if not done.moved:
        click.echo(f"It moved no register: {visible(done.reason)}", err=True)


@command.command("acknowledge-restore", short_help="Accept a restored, older database.")
@click.option("--reason", required=True, help="Why; it stays in the ledger.")
def acknowledge_restore(reason: str) -> None:
    """Say that an older database was put in place on purpose, so that the server takes changes.

    The reason, and the checkpoint that the older database does not reach, become an entry of the
    ledger.
    """
    from muniment.web.commands.host import acknowledge_restore as acknowledge

    click.echo(f"Entry {acknowledge(reason)} of the ledger says so.")


@command.command(short_help="Write everything to one file.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--with-keys", is_flag=True, help="Also the server's keys, sealed by a passphrase.")
def backup(file: Path, with_keys: bool) -> int:
    """Write database, stored files and checkpoint to FILE, while the server goes on.

    Without --with-keys it holds no key: a restore elsewhere then needs the folder keys/ as well.
    The passphrase is asked for on a terminal, or comes from MUNIMENT_BACKUP_PASSPHRASE_FILE.
    Exit code 3: stored files were missing or damaged, and are not in the backup.
    """
    from muniment.cli.main import EXIT_CLEAN, EXIT_INCOMPLETE
    from muniment.core.visible import visible
    from muniment.web.commands import copies

    written = copies.backup(file, _passphrase(confirm=True) if with_keys else None)
    found = written.manifest
    blobs = found.blobs.count if found.blobs else 0
    click.echo(
        f"{visible(str(file))}: {written.size} bytes, {found.log.size} ledger entries,"
        f" {blobs} files, {'with' if with_keys else 'without'} keys"
    )
    for digest in found.unreadable:
        click.echo(f"Missing or damaged, not in the backup: {digest}", err=True)
    return EXIT_INCOMPLETE if found.unreadable else EXIT_CLEAN


@command.command(short_help="Put a backup in place.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Also where there is a database; it is moved aside.")
@click.option("--with-keys", is_flag=True, help="Also the keys in the backup; asks a passphrase.")
def restore(file: Path, replace: bool, with_keys: bool) -> int:
    """Put the backup FILE in place of database and stored files; the server must be stopped.

    Everything in it is checked first. What was there is moved aside, not deleted. If more was
    signed here than the backup holds, the server starts read-only until
    `muniment server acknowledge-restore`. Exit code 3: stored files or keys are missing.
    """
    from muniment.cli.main import EXIT_CLEAN, EXIT_INCOMPLETE
    from muniment.core.visible import visible
    from muniment.web.commands import copies

    passphrase = _passphrase(confirm=False) if with_keys else None
    done = copies.restore(file, replace=replace, passphrase=passphrase)
    found = done.manifest
    click.echo(f"Restored: {found.log.size} ledger entries, as of {visible(found.made_at)}")
    if done.aside is not None:
        click.echo(f"What was there before is in {visible(str(done.aside))}")
    if done.missing:
        click.echo(f"{done.missing} stored files are missing: they were not in it.", err=True)
    if done.other_keys:
        click.echo(
            f"Not the keys that the backup was made with: {visible(', '.join(done.other_keys))}."
            " Put back the folder keys/, or people must enrol their second factors again.",
            err=True,
        )
    return EXIT_INCOMPLETE if done.missing or done.other_keys else EXIT_CLEAN


@command.command(short_help="Verify the server's ledger.")
@click.option(
    "--key",
    "keys",
    multiple=True,
    metavar="VKEY|FILE",
    help="Verifier key of the log, or a file of them; from outside the server. Repeatable.",
)
@click.option(
    "--checkpoint",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A checkpoint that you kept or got from somebody else.",
)
def verify(keys: tuple[str, ...], checkpoint: Path | None) -> int:
    """Check every entry, payload and checkpoint of the server's ledger, beside a running server.

    Exit codes as of `muniment verify`: 0 it holds and what you gave vouches for all of it, 1 it
    does not hold, 3 it is consistent in itself but nobody you know vouches for all of it.
    """
    from muniment.cli.verify import exit_code, text
    from muniment.runs.ledger_keys import read_trust
    from muniment.web.commands.verifying import verify as verify_ledger

    verdict = verify_ledger(read_trust(keys, checkpoint))
    click.echo(text(verdict))
    return exit_code(verdict)


def _passphrase(*, confirm: bool) -> str:
    """Return the passphrase from the settings, or asked for on a terminal.

    Raises:
        UsageError: It is in no setting, and there is no terminal.
    """
    import sys

    from muniment.core.errors import UsageError
    from muniment.web.commands.copies import given_passphrase

    given = given_passphrase()
    if given:
        return given
    if not sys.stdin.isatty():
        raise UsageError(
            "a passphrase for the keys is needed, and there is no terminal to ask on",
            hint="Set MUNIMENT_BACKUP_PASSPHRASE_FILE to a file that holds it.",
        )
    asked: str = click.prompt(
        "Passphrase for the keys", hide_input=True, confirmation_prompt=confirm, err=True
    )
    return asked
