"""Entries for tests of the log."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.web.apps.ledger import export
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import HOST, Change, Touch, record_all

PERSON = UUID("01890000-0000-7000-8000-00000000000a")


def change(payload: dict[str, JSON] | None = None, touched: tuple[Touch, ...] = ()) -> Change:
    return Change("thing.made", HOST, "thing", new_id(), payload or {"secret": "x"}, touched)


def enter(count: int = 1) -> range:
    with transaction.atomic():
        return record_all([change({"secret": f"number {n}"}) for n in range(count)])


def unpacked(folder: Path) -> Path:
    """Export the log, unpack it, and return the folder that holds it."""
    with zipfile.ZipFile(io.BytesIO(b"".join(export.zip_parts()))) as archive:
        archive.extractall(folder)
    return folder / export.FOLDER
