"""Real bundles of small projects, and pushes of them over HTTP."""

from __future__ import annotations

import dataclasses
import hashlib
import io
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse
from tests.web.people import anonymous_client, make_project

from muniment.core.clock import FixedClock
from muniment.engine import builtin
from muniment.engine.assembly import assemble
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.bundle import read_bundle, write_bundle
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.report.json_report import to_json
from muniment.runs.assess import AssessOptions, assess
from muniment.web.apps.organization.models import Project

PROJECT = UUID("018f3c1e-0000-7000-8000-00000000000a")
_MADE: dict[str, bytes] = {}
MEDIA = "application/vnd.muniment.bundle+zip"
MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
UNSAFE = "import pickle\nm = pickle.load(open('m.pkl', 'rb'))\n"
SAFE = "import json\nm = json.load(open('m.json'))\n"
FILES: Mapping[str, str] = {
    "train.py": UNSAFE,
    "score.py": UNSAFE,
    "data/people.csv": "age,email\n1,a@example.org\n",
    "README.md": "# Churn\n",
}


def collect(
    folder: Path,
    project: UUID,
    files: Mapping[str, str] = FILES,
    *,
    at: datetime = MORNING,
    excludes: tuple[str, ...] = (),
    settings: str = "",
    **project_facts: Any,
) -> bytes:
    """Return the bundle of a project with these files, of a clean ``main`` unless said.

    Args:
        folder: Where the project is written; emptied of nothing.
        project: Its id.
        files: Path to text.
        at: When it is collected.
        excludes: Left out on the command line.
        settings: More of ``muniment.toml``.
        project_facts: ``ref``, ``commit`` or ``dirty``, as git would tell.
    """
    root = folder / "project"
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (root / "muniment.toml").write_text(f'[project]\nid = "{project}"\nname = "churn"\n{settings}')
    told = {"ref": "main", "commit": "a" * 40, "dirty": False} | project_facts
    key = _key(root, (project, at, excludes, sorted(told.items())))
    if key not in _MADE:
        made = _assessed(folder, root, excludes, at)
        _MADE[key] = as_if(
            made,
            lambda it: dataclasses.replace(it, project=dataclasses.replace(it.project, **told)),
        )
    return _MADE[key]


def _assessed(folder: Path, root: Path, excludes: tuple[str, ...], at: datetime) -> bytes:
    bundle = folder / "made.mun"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        assess(AssessOptions(root, excludes=excludes, bundle=bundle, clock=FixedClock(at)))
    return bundle.read_bytes()


def _key(root: Path, asked: Any) -> str:
    """Return what a bundle depends on: the same project, asked in the same way, is made once."""
    state = hashlib.sha256(repr(asked).encode())
    for path in sorted(root.rglob("*")):
        if path.is_file():
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            state.update(f"{path.relative_to(root)}\0{content}\n".encode())
    return state.hexdigest()


def as_if(bundle: bytes, change: Any) -> bytes:
    """Return what an honest client would have written, had the frame of the facts been another."""
    found = read_bundle(io.BytesIO(bundle), builtin.FACT_KINDS)
    with found.facts:
        snapshot: Snapshot = change(found.snapshot)
        here = {check.spec.id: check for check in builtin.checks()}
        checks = [
            here[check]
            for check, version in snapshot.checks.items()
            if check in here and here[check].spec.version == version
        ]
        report = to_json(assemble(snapshot, found.facts, checks, catalogue()))
        stream = io.BytesIO()
        write_bundle(stream, snapshot, found.facts, report)
    return stream.getvalue()


def the_project() -> Project:
    """Return a project whose id is always the same, so that its bundles are made once."""
    return make_project(identity=PROJECT)


def post(project: UUID, secret: str, body: bytes, **headers: str) -> HttpResponse:
    """Push bytes as a client does, and return the answer."""
    response: HttpResponse = anonymous_client().post(
        f"/api/v1/projects/{project}/pushes",
        body,
        content_type=MEDIA,
        headers={"Authorization": f"Bearer {secret}"} | headers,
    )
    return response
