"""``muniment server backup`` and ``restore``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from muniment.core.errors import UsageError
from muniment.web.commands.django_ready import make_ready
from muniment.web.commands.hold import alone, make_home
from muniment.web.commands.host import open_database
from muniment.web.config.options import options_from_process

if TYPE_CHECKING:
    from muniment.web.backup.restoring import Restored
    from muniment.web.backup.writing import Written


def given_passphrase() -> str:
    """Return the passphrase for keys that the settings give, or ""."""
    return options_from_process().backup_passphrase


def backup(path: Path, passphrase: str | None) -> Written:
    """Write a backup to a file, beside a running server.

    Raises:
        UsageError: It cannot be written; nothing is left behind.
        MunimentError: The database is damaged.
    """
    os.umask(0o077)
    if path.is_dir():
        raise UsageError(f"{path} is a folder", hint="Name a file in it.")
    open_database()
    from muniment.web.backup.writing import back_up

    return back_up(path.absolute(), passphrase=passphrase)


def restore(path: Path, *, replace: bool, passphrase: str | None) -> Restored:
    """Put a backup in place; no server may run on the data folder.

    Raises:
        UsageError: A server runs, there is a database, or the backup does not fit this version.
        BackupError: The backup is broken.
    """
    os.umask(0o077)
    if not path.is_file():
        raise UsageError(f"{path}: no such file")
    options = options_from_process()
    make_home(options.home)
    with alone(options.home):
        make_ready()
        from muniment.web.backup.restoring import restore as put_in_place
        from muniment.web.commands.preparation import known_migrations

        return put_in_place(path, known_migrations(), replace=replace, passphrase=passphrase)
