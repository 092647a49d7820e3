"""Reading pipelines, compose files and Kubernetes manifests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.infra.infra_files import extract
from tests.engine.memory_file import MemoryFile

from muniment.engine.checks.fact import FactBody, GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.infra.ci_facts import CiStep, CiWorkflow, Permissions, RefKind, TokenLevel
from muniment.engine.infra.deployment_images import DeploymentImageExtractor
from muniment.engine.infra.github_workflow import GithubWorkflowExtractor
from muniment.engine.infra.gitlab_ci import GitlabCiExtractor
from muniment.engine.infra.image_reference import ContainerImageReference, ImageName
from muniment.engine.infra.workflow_expressions import (
    expressions,
    named_secrets,
    names_the_head,
    untrusted_contexts,
)

COMMIT = "0123456789abcdef0123456789abcdef01234567"
WORKFLOW = """
name: x
on:
  push:
  pull_request_target: {types: [opened]}
permissions:
  contents: read
  id-token: write
env:
  A: ${{ secrets.SHARED }}
jobs:
  build:
    runs-on: ubuntu-latest
    container: python:3.12
    services:
      db: {image: postgres}
    permissions: {}
    steps:
      - uses: actions/checkout@v4
        with:
          ref: ${{ github.event.pull_request.head.sha }}
      - uses: third/party@COMMIT # v1
        with: {token: "${{ secrets.GITHUB_TOKEN }}", key: "${{ secrets.KEY }}"}
      - run: echo "${{ github.event.pull_request.title }}"
      - uses: ./local
      - uses: docker://alpine:3
      - uses: third/party/sub@main
  call:
    uses: org/repo/.github/workflows/x.yml@v1
    secrets: inherit
""".replace("COMMIT", COMMIT)


def github(text: str) -> list[FactBody]:
    file = MemoryFile(".github/workflows/x.yml", text, Format.GITHUB_WORKFLOW)
    bodies, gaps = extract(GithubWorkflowExtractor(), file)
    assert not gaps
    return bodies


def steps_of(text: str) -> list[CiStep]:
    return [body for body in github(text) if isinstance(body, CiStep)]


def test_the_workflow_itself() -> None:
    found = github(WORKFLOW)[0]
    assert isinstance(found, CiWorkflow)
    assert found.triggers == ("pull_request_target", "push")
    assert found.permissions == Permissions(TokenLevel.SCOPED, ("contents:read", "id-token:write"))
    assert (found.jobs, found.jobs_without_permissions) == (2, 1)
    assert found.permissions_line == 6


def test_steps() -> None:
    found = steps_of(WORKFLOW)
    assert [(step.uses, step.ref_kind) for step in found] == [
        ("actions/checkout", RefKind.TAG),
        ("third/party", RefKind.COMMIT),
        ("", RefKind.UNKNOWN),
        ("./local", RefKind.LOCAL),
        ("docker://alpine", RefKind.TAG),
        ("third/party/sub", RefKind.BRANCH),
        ("org/repo/.github/workflows/x.yml", RefKind.TAG),
    ]
    assert [step.checkout_of_head for step in found] == [True] + [False] * 6
    assert [step.secrets for step in found] == [1, 2, 1, 1, 1, 1, 0]
    assert found[2].interpolates == ("github.event.pull_request.title",)
    assert found[2].runs
    assert found[0].permissions.level is TokenLevel.NONE
    assert found[6].permissions.level is TokenLevel.SCOPED
    assert found[6].inherits_secrets
    assert found[0].line == 19


def test_images_of_jobs() -> None:
    images = [body for body in github(WORKFLOW) if isinstance(body, ContainerImageReference)]
    assert [image.name for image in images] == [ImageName("python", "3.12"), ImageName("postgres")]


@pytest.mark.parametrize(
    "written", ["on: push", "on: [push]", "'on': {push: null}", "true: 1\non: push"]
)
def test_triggers_however_written(written: str) -> None:
    found = github(written + "\njobs: {}\n")[0]
    assert isinstance(found, CiWorkflow)
    assert found.triggers == ("push",)


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("write-all", TokenLevel.WRITE_ALL),
        ("read-all", TokenLevel.READ),
        ("{}", TokenLevel.NONE),
        ("{contents: read}", TokenLevel.READ),
        ("{contents: write}", TokenLevel.SCOPED),
        ("{contents: none}", TokenLevel.NONE),
    ],
)
def test_permissions(written: str, level: TokenLevel) -> None:
    found = github(f"permissions: {written}\njobs: {{}}\n")[0]
    assert isinstance(found, CiWorkflow)
    assert found.permissions.level is level


def test_a_composite_action() -> None:
    found = github("runs:\n  using: composite\n  steps:\n    - run: echo ${{ github.head_ref }}\n")
    assert isinstance(found[0], CiWorkflow)
    assert found[0].triggers == ("composite",)
    assert isinstance(found[1], CiStep)
    assert found[1].interpolates == ("github.head_ref",)


@pytest.mark.parametrize(
    "text",
    [
        "${{ github.event.issue.title }}",
        "${{ format('{0}', github.event.comment.body) }}",
        "${{ github.event.commits[0].message }}",
        "${{ toJSON(github.event) }}",
        "${{ github.head_ref || github.ref }}",
        "${{ github.event.head_commit.author.name }}",
    ],
)
def test_texts_of_strangers(text: str) -> None:
    assert len(untrusted_contexts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "${{ github.event.pull_request.number }}",
        "${{ github.sha }}",
        "${{ contains(github.event.pull_request.title, 'x') }}",
        "${{ startsWith(github.head_ref, 'release/') && 'a' || 'b' }}",
        "${{ github.head_ref == 'main' }}",
        "${{ 'main' != github.head_ref }}",
        "${{ toJSON(matrix) }}",
        "github.event.issue.title",
        "$GITHUB_HEAD_REF",
        "${{ github.event.issue.title_of_mine }}",
        "${{ unfinished github.head_ref",
    ],
)
def test_texts_that_no_stranger_writes(text: str) -> None:
    assert untrusted_contexts(text) == ()


def test_secrets_and_heads() -> None:
    assert named_secrets("${{ secrets.A }} ${{ secrets['B'] }} ${{ secrets.GITHUB_TOKEN }}") == {
        "A",
        "B",
    }
    assert named_secrets("secrets.A") == set()
    assert names_the_head("refs/pull/${{ github.event.number }}/merge")
    assert not names_the_head("${{ github.base_ref }}")


@given(st.text(alphabet="${} abc.", max_size=60))
def test_expressions_end_before_the_text_does(text: str) -> None:
    assert sum(len(found) for found in expressions(text)) <= len(text)


def test_head_checkouts_by_command() -> None:
    for command in (
        "gh pr checkout 1",
        "git fetch origin pull/$N/head:x",
        "git checkout $SHA\n        env: {SHA: '${{ needs.info.outputs.PR_HEAD_SHA }}'}",
    ):
        assert steps_of(f"jobs:\n  a:\n    steps:\n      - run: {command}\n")[0].checkout_of_head
    assert not steps_of("jobs:\n  a:\n    steps:\n      - run: git fetch origin main\n")[
        0
    ].checkout_of_head


def test_no_secret_and_no_command_is_kept() -> None:
    text = (
        "on: push\njobs:\n  a:\n    env: {PASSWORD: hunter2}\n    steps:\n"
        "      - run: login --password hunter2\n      - uses: a/b@v1\n"
        "        with: {key: hunter2}\n"
        "      - uses: a/b@${{ secrets.hunter2 }}\n"
    )
    assert "hunter2" not in repr(github(text))


@pytest.mark.parametrize("text", ["a: 1\n", "- x\n", "jobs: [\n", "\x00"])
def test_what_is_no_workflow(text: str) -> None:
    file = MemoryFile("x.yml", text, Format.GITHUB_WORKFLOW)
    bodies, gaps = extract(GithubWorkflowExtractor(), file)
    assert bodies == []
    assert [gap.reason for gap in gaps] == [GapReason.BROKEN]


@pytest.mark.parametrize(
    "text", ["jobs: {a: 1, b: [], c: {steps: 3}, d: {steps: [1, null]}}", "jobs: {a: {uses: 3}}"]
)
def test_strange_shapes_do_not_raise(text: str) -> None:
    assert isinstance(github(text)[0], CiWorkflow)


def test_gitlab() -> None:
    text = f"""
include:
  - remote: https://user:pw@x.example/ci.yml
  - project: group/ci
    ref: {COMMIT}
    file: a.yml
  - component: gitlab.example/c/d@1.0
  - local: /x.yml
  - https://y.example/z.yml
image: python:3.12
build:
  image: {{name: alpine}}
  services: [postgres:16, {{name: redis}}]
  script: [make]
"""
    file = MemoryFile(".gitlab-ci.yml", text, Format.GITLAB_CI)
    bodies, gaps = extract(GitlabCiExtractor(), file)
    assert not gaps
    assert "pw" not in repr(bodies)
    assert [(b.uses, b.ref_kind) for b in bodies if isinstance(b, CiStep)] == [
        ("remote:x.example", RefKind.BRANCH),
        ("project:group/ci", RefKind.COMMIT),
        ("component:gitlab.example/c/d", RefKind.TAG),
        ("remote:y.example", RefKind.BRANCH),
    ]
    images = [str(b.name) for b in bodies if isinstance(b, ContainerImageReference)]
    assert images == ["python:3.12", "alpine", "postgres:16", "redis"]


def images_in(text: str, kind: Format) -> list[tuple[str, bool, str, int]]:
    bodies, gaps = extract(DeploymentImageExtractor(), MemoryFile("x.yml", text, kind))
    assert not gaps
    return [
        (str(body.name), body.serving, body.workload, body.line)
        for body in bodies
        if isinstance(body, ContainerImageReference)
    ]


def test_compose() -> None:
    text = """
x-base: &base
  image: reg.example/api:${TAG:-1.2}
services:
  api:
    <<: *base
    ports: ["80:80"]
  db: {image: "postgres:16"}
  built: {build: ., image: mine}
  unknown: {image: "$IMAGE"}
"""
    assert images_in(text, Format.COMPOSE) == [
        ("reg.example/api:1.2", True, "api", 3),
        ("postgres:16", False, "db", 8),
        ("None", False, "unknown", 10),
    ]


def test_kubernetes() -> None:
    text = """
apiVersion: apps/v1
kind: Deployment
metadata: {name: api}
spec:
  template:
    spec:
      initContainers:
        - image: busybox
      containers:
        - image: reg.example/api:2
          ports: [{containerPort: 80}]
        - image: sidecar:1
---
kind: List
items:
  - kind: CronJob
    metadata: {name: train}
    spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: train, ports: [{}]}]}}}}}
---
kind: InferenceService
metadata: {name: infer}
spec: {predictor: {containers: [{image: "serve:1"}]}}
"""
    assert images_in(text, Format.KUBERNETES) == [
        ("busybox", False, "api", 9),
        ("reg.example/api:2", True, "api", 11),
        ("sidecar:1", False, "api", 13),
        ("train", False, "train", 19),
        ("serve:1", True, "infer", 23),
    ]
