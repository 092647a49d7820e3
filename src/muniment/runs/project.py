"""Finds and writes a project's ``muniment.toml``."""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path
from uuid import UUID

from muniment.core.errors import ConfigError, LedgerError, UsageError
from muniment.core.ids import path_text
from muniment.engine.config import FILE_NAME, LIMIT, Config, parse_config
from muniment.runs.regular_files import open_regular

_TEMPLATE = """\
# Muniment: identity of this project, and what its people decided about the checks.
# Commit this file. 'muniment assess .' reads it; so does the server.

[project]
# Never change the id: every asset and finding is named by it.
id = "{id}"
name = {name}
owner = ""          # who answers for this project
environment = ""    # development, staging or production

# Leave paths out, with a reason that the report repeats:
# [[exclude]]
# path = "third_party/"
# reason = "vendored, assessed upstream"

# State where a dataset comes from:
# [[dataset]]
# path = "data/customers.csv"
# source = ""
# licence = ""
# lawful_basis = ""
# collected = 2026-01-31
# classification = "personal"

# Ask to live with a finding. A named approver decides; the file alone decides nothing:
# [[waiver]]
# finding = "v1:..."
# requester = ""
# approver = ""
# reason = ""
# expires = 2026-12-31
"""


def read_config(root: Path) -> Config:
    """Return what the project's ``muniment.toml`` says; an empty one where there is none.

    Raises:
        ConfigError: The file is malformed or cannot be read.
    """
    try:
        with open_regular(root / FILE_NAME) as stream:
            raw = stream.read(LIMIT + 1)
    except FileNotFoundError:
        return Config()
    except LedgerError as error:
        raise ConfigError(FILE_NAME, None, "no regular file", "a file") from error
    except OSError as error:
        # A link is not followed: messages would show a project's author what stands elsewhere.
        link = error.errno == errno.ELOOP
        found = "a link" if link else error.strerror or "unreadable"
        raise ConfigError(FILE_NAME, None, found, "a file") from error
    return parse_config(raw)


def init_project(root: Path, identity: UUID, name: str | None) -> Path:
    """Write ``muniment.toml`` and return its path.

    Raises:
        UsageError: It exists already, or the folder cannot be written.
    """
    path = root / FILE_NAME
    given = path_text(os.fsencode(name)) if name else folder_name(root)
    chosen = re.sub(r"[\x00-\x1f\x7f]", "", given) or "project"
    # JSON's string syntax is a subset of TOML's.
    text = _TEMPLATE.format(id=identity, name=json.dumps(chosen, ensure_ascii=False))
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileExistsError as error:
        raise UsageError(
            f"{FILE_NAME} exists already; its id must not change",
            hint="Edit it, or assess the project: muniment assess .",
        ) from error
    except OSError as error:
        raise UsageError(f"{FILE_NAME} cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        # Half a file would stand in the way of the next attempt.
        path.unlink(missing_ok=True)
        raise UsageError(f"{FILE_NAME} cannot be written: {error.strerror}") from error
    return path


def folder_name(root: Path) -> str:
    """Return a folder's own name as text, whatever bytes it is made of; "" for the top of all."""
    return path_text(os.fsencode(root.resolve().name))
