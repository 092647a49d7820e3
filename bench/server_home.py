"""A data folder and a database for a benchmark of the server, and Django connected to them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from bench.measure import ROOT

sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
FOLDER = ROOT / "var" / "bench"


def company_home(key: str) -> Path:
    """Return the data folder that is kept for a company; those of other days are removed."""
    address = os.environ.get("BENCH_DATABASE_URL")
    # A cluster of the benchmark's own is gone with it; so is what it holds.
    home = FOLDER / f"{'postgresql' if address else 'sqlite'}-{key}"
    for old in FOLDER.glob(f"{home.name.partition('-')[0]}-*"):
        if old != home or address:
            shutil.rmtree(old)
    return home


def connect(home: Path, name: str = "muniment_bench") -> None:
    """Point Django at a data folder and its database, made where they are missing."""
    (home / "static").mkdir(parents=True, exist_ok=True)
    os.environ["MUNIMENT_HOME"] = str(home)
    os.environ["MUNIMENT_REQUESTS_PER_MINUTE"] = "1000000"  # one person asks for every page at once
    os.environ["DJANGO_SETTINGS_MODULE"] = "muniment.web.config.settings"
    address = os.environ.get("BENCH_DATABASE_URL")
    if address:
        os.environ["DATABASE_URL"] = made_database(address, name)
    import django
    from django.conf import settings

    django.setup()
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def made_database(address: str, name: str) -> str:
    """Return the address of a new database on a server; one of that name is dropped."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        server.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
