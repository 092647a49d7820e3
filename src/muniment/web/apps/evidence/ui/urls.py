"""Addresses of projects, snapshots and evidence."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.evidence.ui import evidence, projects, snapshots

urlpatterns = [
    path("projects/", projects.project_list, name="projects"),
    path("projects/<str:reference>/", projects.project, name="project"),
    path(
        "projects/<str:reference>/snapshots/", projects.project_snapshots, name="project_snapshots"
    ),
    path("projects/<str:reference>/coverage/", projects.project_coverage, name="project_coverage"),
    path("snapshots/<str:reference>/", snapshots.snapshot, name="snapshot"),
    path("snapshots/<str:reference>/bundle/", snapshots.bundle, name="snapshot_bundle"),
    path("snapshots/<str:reference>/proof/", snapshots.proof, name="snapshot_proof"),
    path("evidence/", evidence.evidence_list, name="evidence"),
    path("evidence/<uuid:identity>/", evidence.one, name="evidence_one"),
    path("evidence/<uuid:identity>/facts/", evidence.facts, name="evidence_facts"),
]
