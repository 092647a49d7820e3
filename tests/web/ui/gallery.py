"""Every component on a few pages, for tests and for people who look; no part of the product."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.test import override_settings
from django.urls import path

from muniment.web.apps.access.policies import public
from muniment.web.apps.access.principals import Held, Kind, NotFound, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.ledger.models import Entry
from muniment.web.ui import pages
from muniment.web.ui.components.populations import Counts
from muniment.web.ui.components.rows import HistoryRow, Tab
from muniment.web.ui.drawing import Edge, Lane, Node, Step, lineage, timeline
from muniment.web.ui.listing import Choice, Column, Empty, Listing, Period, Text, cells

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ROOT = "tests.web.ui.gallery"
ADA = Principal(
    UUID(int=7),
    Kind.PERSON,
    "Ada Lovelace-Featherstonehaugh",
    (Held(Role.ADMINISTRATOR, None), Held(Role.OFFICER, None)),
)
SEVERITIES = ("critical", "high", "medium", "low", "info")
STATES = (
    *("passed", "failed", "unknown", "error", "not_applicable", "open", "waived", "false_positive"),
    *("fixed", "superseded", "requested", "evidenced", "partly", "contradicted", "no_evidence"),
    *("stale", "revoked", "something_new"),
)
RAIL = ("assets", "findings", "risks", "controls", "evidence", "projects", "ledger")
PATHS = (
    "models/legacy/2019/encoder/production/legacy_encoder_final_v2.pkl",
    "src/churn/train.py",
    "data/customers.csv",
    "notebooks/2026/experiments/untracked/quarterly-churn-exploration-with-names.ipynb",
    "invoice\u202egpj.exe",
    "Dockerfile",
)

LIST = Listing(
    name="gallery",
    columns=(
        Column(
            "reference",
            "Finding",
            value=lambda row: f"F-{row.index:04}",
            show=cells.reference,
            sort="index",
            row_header=True,
        ),
        Column("severity", "Severity", value="type", show=cells.severity, sort="type"),
        Column("path", "Where", value="object_type", show=cells.path),
        Column("what", "What", value=lambda row: _message(row.index), wide=True),
        Column("state", "State", value=lambda row: _state(row.index), show=cells.state),
        Column(
            "places", "Places", value=lambda row: row.index * 37, show=cells.number, align="end"
        ),
        Column("time", "Last seen", show=cells.moment, sort="time", away=True),
    ),
    filters=(
        Choice(
            "severity",
            "Severity",
            [(one, one.capitalize()) for one in SEVERITIES],
            field="type",
        ),
        Period("seen", "Last seen", field="time"),
        Text("path", "Path", field="object_type"),
    ),
    search=("type", "object_type"),
    sort="-time",
    page_size=25,
    select="index",
    caption="Findings",
    empty=Empty("No findings yet.", "They come with the first push.", "/gallery/", "How to push"),
)


class Example(forms.Form):
    """Every kind of field, some wrong."""

    name = forms.CharField(help_text="What people will call it.")
    mail = forms.EmailField(label="Address")
    role = forms.ChoiceField(choices=[("officer", "Officer"), ("auditor", "Auditor")])
    scopes = forms.MultipleChoiceField(
        choices=[("push", "Push"), ("read", "Read")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    sure = forms.BooleanField(label="I have read the report", help_text="All of it.")

    def clean(self) -> None:
        raise forms.ValidationError("The dates do not fit together.")


def fill(count: int) -> None:
    """Write rows for the list."""
    Entry.objects.bulk_create(
        (
            Entry(
                index=index,
                data=b"",
                type=SEVERITIES[index % 5],
                time=NOW - timedelta(minutes=index * 61 % 100_000),
                actor=UUID(int=1),
                object_type=PATHS[index % 6][:64],
                object=UUID(int=index),
            )
            for index in range(1, count + 1)
        ),
        batch_size=2000,
    )


def _message(index: int) -> str:
    said = (
        "Loading this file calls posix.system: it runs a command on the machine that loads it.",
        "The password of the database stands in the code.",
        "No data sheet is beside this data set.",
    )
    return said[index % 3]


def _state(index: int) -> str:
    return ("open", "waived", "false_positive", "fixed", "superseded")[index % 5]


def graph(count: int) -> tuple[list[Node], list[Edge]]:
    """Return a lineage: sources, a training run, models, services."""
    nodes = [
        Node("raw", "data/customers.csv", "data set", "/assets/A-0001/"),
        Node("prep", "src/churn/prepare.py", "code", "/assets/A-0002/"),
        Node("features", "data/features.csv", "data set", "/assets/A-0003/"),
        Node("train", "src/churn/train.py", "code", "/assets/A-0004/"),
        Node("model", "models/churn.joblib", "model", "/assets/A-0005/", focus=True),
        Node("serve", "src/churn/serve.py", "code", "/assets/A-0006/"),
        Node("service", "deploy/service.yaml", "service"),
    ]
    edges = [
        Edge("raw", "prep", "read by"),
        Edge("prep", "features", "writes"),
        Edge("features", "train", "read by"),
        Edge("train", "model", "writes"),
        Edge("model", "serve", "loaded by"),
        Edge("serve", "service", "deployed as"),
        Edge("raw", "train", "read by"),
        Edge("model", "train", "warm start"),
    ]
    for index in range(count):
        nodes.append(Node(f"x{index}", f"data/parts/part-{index:05}.parquet", "data set"))
        edges.append(Edge(f"x{index}", "prep", "read by"))
    return nodes, edges


def lanes() -> list[Lane]:
    """Return a year of three controls."""
    ago = [NOW - timedelta(days=days) for days in (360, 300, 220, 130, 40)]
    return [
        Lane("A.8.28", [Step(ago[0], "no_evidence"), Step(ago[1], "contradicted", "3 findings")]),
        Lane(
            "A.8.25", [Step(ago[2], "partly"), Step(ago[4], "evidenced", "S-0042", "/snapshots/")]
        ),
        Lane("A.5.9", [Step(ago[3], "evidenced")]),
    ]


def _signed_in(view: Callable[[HttpRequest], HttpResponseBase]) -> Any:
    def shown(request: HttpRequest) -> HttpResponseBase:
        request.principal = ADA  # type: ignore[attr-defined]
        return view(request)

    return public(shown)


@_signed_in
def parts(request: HttpRequest) -> HttpResponse:
    messages.success(request, "The waiver was granted.")
    messages.error(request, "Somebody else changed this record meanwhile.")
    nodes, edges = graph(0)
    context = {
        "now": NOW,
        "old": NOW - timedelta(days=3, hours=2),
        "soon": NOW + timedelta(days=14),
        "counts": Counts(43, 34, 6, 1, 2),
        "none": Counts(0, 0, 0, 0, 0),
        "digest": "sha256:" + "9f86d081884c7d659a2feaa0c55ad015" * 2,
        "parameters": "excluded:\n  - <script>alert(1)</script>",
        "hostile": PATHS[4],
        "long": PATHS[0],
        "states": STATES,
        "severities": SEVERITIES,
        "form": Example({"name": "", "mail": "x"}),
        "tabs": [Tab("Overview", "/gallery/", active=True), Tab("Findings", "/list/", count=12)],
        "rows": [
            HistoryRow(NOW, "Ada", "Waiver granted", "Replaced in Q1.\nSee F-0002.", "/ledger/9/"),
            HistoryRow(
                NOW - timedelta(days=2),
                "Muniment",
                "Owner changed",
                changes=(("Owner", "", "Ada"), ("Class", "internal", "confidential")),
            ),
        ],
        "lineage": lineage(nodes, edges),
        "timeline": timeline(lanes(), NOW - timedelta(days=365), NOW),
        "grid": [[(level, (level * 7 + row) % 6) for level in range(1, 6)] for row in range(5)],
    }
    return render(request, "gallery/parts.html", context)


@_signed_in
def crowd(request: HttpRequest) -> HttpResponse:
    return render(request, "gallery/crowd.html", {"crowd": lineage(*graph(90))})


@_signed_in
def listed(request: HttpRequest) -> HttpResponseBase:
    return LIST.respond(request, Entry.objects.defer("data"), "gallery/list.html")


@_signed_in
def nothing(request: HttpRequest) -> HttpResponseBase:
    return LIST.respond(request, Entry.objects.none(), "gallery/list.html")


@_signed_in
def missing(request: HttpRequest) -> HttpResponse:
    raise NotFound("there is no such thing here", hint="It may have been archived.")


@public
def refused(request: HttpRequest) -> HttpResponse:
    return pages.page(request, 403, "this form is too old", "Reload and try again.")


@public
def sign_in(request: HttpRequest) -> HttpResponse:
    class SignIn(forms.Form):
        address = forms.EmailField()
        password = forms.CharField(widget=forms.PasswordInput)

    return render(request, "gallery/sign_in.html", {"form": SignIn()})


handler404 = pages.not_found
handler500 = pages.fault

urlpatterns = [
    path("", parts),
    path("gallery/", parts),
    path("crowd/", crowd),
    path("list/", listed),
    path("nothing/", nothing),
    path("missing/", missing),
    path("refused/", refused),
    path("sign-in/", sign_in),
    path("accounts/logout/", refused),
    path("me/", refused),
    *(path(f"{name}/", refused) for name in RAIL),
    *(path(f"settings/{name}/", refused) for name in ("people", "projects", "tokens")),
]


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def in_force() -> Iterator[None]:
    """Make the gallery's pages and templates the server's until the block ends."""
    engine = settings.TEMPLATES[0]
    engine = {**engine, "DIRS": [*engine["DIRS"], Path(__file__).parent / "templates"]}
    with override_settings(ROOT_URLCONF=ROOT, TEMPLATES=[engine]):
        yield


@contextmanager
def served(port: int = 0) -> Iterator[str]:
    """Serve the gallery until the block ends; return its address."""
    with in_force():
        application = StaticFilesHandler(get_wsgi_application())
        server = make_server("127.0.0.1", port, application, handler_class=_Quiet)

        def serve() -> None:
            try:
                server.serve_forever()
            finally:
                connections.close_all()

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
