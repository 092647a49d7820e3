"""Parts of ``bench.faults`` that need the server's code: each is a program with a data folder.

python -m bench.faults_world fill HOME FOLDER BUNDLES   two projects, two officers, bundles
python -m bench.faults_world look HOME                  what the database says, as JSON
python -m bench.faults_world receive HOME FOLDER        receives bundles, one after another
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1] / part) for part in ("src", ".")]


def fill(folder: Path, count: int) -> None:
    """Make two projects with tokens, two officers with sessions, and bundles of both projects."""
    from django.db import connection
    from tests.web import triggers
    from tests.web.people import make_person, make_project, make_token, signed_in_client

    from muniment.web.apps.access.roles import Role
    from muniment.web.clock import now

    triggers.install(connection)
    projects = [make_project("churn"), make_project("fraud")]
    people = [make_person(Role.OFFICER) for _ in range(2)]
    described = {
        "tokens": [make_token(project)[1] for project in projects],
        "sessions": [signed_in_client(person).cookies["sessionid"].value for person in people],
        "bundles": [],
    }
    begin = now().replace(microsecond=0) - timedelta(hours=1)
    for number in range(count):
        project = projects[number % 2]
        path = folder / f"{number:04}.mun"
        path.write_bytes(_bundle(folder / "work", project.id, number, begin))
        described["bundles"].append([number % 2, str(path)])
    (folder / "world.json").write_text(json.dumps(described))


def _bundle(folder: Path, project: Any, number: int, begin: Any) -> bytes:
    """Return a bundle whose findings and assets come, go and come back from one to the next."""
    import shutil

    from tests.web.apps.evidence.bundles import SAFE, UNSAFE, collect

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    step = number // 2
    files = {
        "train.py": UNSAFE if step % 3 else SAFE,
        "score.py": SAFE if step % 5 else UNSAFE,
        "data/people.csv": f"age,email\n{step},a@example.org\n",
        **{f"part{part}.py": UNSAFE for part in range(step % 4)},
    }
    return collect(folder, project, files, at=begin + timedelta(seconds=number))


def look() -> dict[str, Any]:
    """Return what the registers hold, free of random ids and of when it arrived."""
    from django.apps import apps

    from muniment.web.apps.access.models import Grant, Invitation  # parts of a person's record
    from muniment.web.apps.assets.models import Asset
    from muniment.web.apps.controls.models import Standing
    from muniment.web.apps.evidence.models import Outcome, Snapshot
    from muniment.web.apps.findings.models import Finding
    from muniment.web.apps.ledger.models import Entry, Record, Touched
    from muniment.web.apps.risks.models import Proposal

    pushes = Entry.objects.filter(type="snapshot.received").order_by("index")
    snapshots = {row.pk: row for row in Snapshot.objects.all()}
    order = [snapshots[entry.object].bundle_id for entry in pushes if entry.object in snapshots]
    known = set(Entry.objects.values_list("object", flat=True))
    known |= set(Touched.objects.values_list("object", flat=True))
    silent = [
        f"{model.__name__} {key}"
        for model in apps.get_models()
        if issubclass(model, Record) and model not in (Grant, Invitation)
        for key in model.objects.values_list("pk", flat=True)
        if key not in known
    ]
    edits = Entry.objects.filter(type="asset.edited").order_by("index").select_related("payload")
    return {
        "pushes": order,
        "entries_without_snapshot": [str(it.object) for it in pushes if it.object not in snapshots],
        "snapshots": len(snapshots),
        "records_without_entry": silent,
        "edits": [str(edit.object) for edit in edits],
        "edited": {
            row.reference: [row.environment, row.row_version]
            for row in Asset.objects.exclude(environment="")
        },
        "registers": {
            "assets": _rows(Asset, "reference project_id locator digest last_seen_at gone_at"),
            "findings": _rows(Finding, "reference project_id fingerprint state last_seen_at"),
            "snapshots": _rows(Snapshot, "reference bundle_id standing moved counts"),
            "outcomes": _rows(
                Outcome, "snapshot__reference check_id state passed failed unknown excluded newest"
            ),
            "proposals": _rows(Proposal, "project_id threat level finding_count"),
            "controls": _rows(Standing, "control state for_count against_count uncovered_count"),
        },
    }


def _rows(model: Any, names: str) -> list[str]:
    fields = names.split()
    return sorted(json.dumps(row, default=str) for row in model.objects.values_list(*fields))


def receive(folder: Path) -> None:
    """Receive the bundles that stand on standard input, by the same service as a push."""
    from muniment.web.apps.access.services.tokens import authenticate_token
    from muniment.web.apps.evidence.services import receive as take

    world = json.loads((folder / "world.json").read_text())
    paths = dict(_digests(world))
    for digest in json.load(sys.stdin):
        project, path = paths[digest]
        principal = authenticate_token(world["tokens"][project])
        assert principal is not None
        assert principal.project is not None
        with open(path, "rb") as stream:
            take(principal, principal.project, stream)


def _digests(world: dict[str, Any]) -> Iterator[tuple[str, tuple[int, str]]]:
    for project, path in world["bundles"]:
        found = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        yield f"sha256:{found}", (project, path)


def main() -> None:
    word, home, *more = sys.argv[1:]
    os.environ["MUNIMENT_HOME"] = home
    os.environ["DJANGO_SETTINGS_MODULE"] = "muniment.web.config.settings"
    import django

    django.setup()
    if word == "fill":
        fill(Path(more[0]), int(more[1]))
    elif word == "receive":
        receive(Path(more[0]))
    else:
        json.dump(look(), sys.stdout)


if __name__ == "__main__":
    main()
