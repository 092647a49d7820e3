"""The check container.dockerfile: each rule and its honest twins."""

from __future__ import annotations

import pytest
from tests.engine.infra.infra_files import extract, judge, rules
from tests.engine.memory_file import MemoryFile

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Verdict
from muniment.engine.infra.container_dockerfile import ContainerDockerfile
from muniment.engine.infra.dockerfile import DockerfileExtractor, DockerIgnoreExtractor

DIGEST = "sha256:" + "a" * 64
FROM = f"FROM python:3.12@{DIGEST}\n"
USER = "USER 10001\n"


def ask(
    text: str, ignore: str | None = None, *, path: str = "Dockerfile", data: bool = False
) -> Judgement:
    found = []
    bodies, gaps = extract(DockerfileExtractor(), MemoryFile(path, text, Format.DOCKERFILE))
    assert not gaps
    found += [Fact(path, None, body) for body in bodies]
    if ignore is not None:
        file = MemoryFile(".dockerignore", ignore, Format.DOCKERIGNORE)
        found += [Fact(file.path, None, body) for body in extract(DockerIgnoreExtractor(), file)[0]]
    if data:
        seen = AssetSeen(AssetKind.DATASET, Format.CSV, 10, 1, Vcs.IGNORED)
        found.append(Fact("data/x.csv", None, seen))
    return judge(ContainerDockerfile(), Facts(found))[path]


def test_a_careful_dockerfile_passes() -> None:
    text = (
        f"FROM node:20@{DIGEST} AS web\nCOPY . .\nRUN npm ci\n{FROM}"
        "ENV PYTHONUNBUFFERED=1 HF_HOME=/cache TOKENIZERS_PARALLELISM=false\n"
        "COPY --from=web /dist /dist\nCOPY src/ src/\n"
        "RUN --mount=type=secret,id=t TOKEN=$(cat /run/secrets/t) pip install -r r.txt\n"
        f"RUN curl -fsSL https://x.example/a.tgz | tar xz\n{USER}CMD app\n"
    )
    assert ask(text).verdict is Verdict.PASSED


@pytest.mark.parametrize("end", ["", "USER root\n", "USER app\nUSER 0\n", "ARG U=root\nUSER $U\n"])
def test_root(end: str) -> None:
    found = ask(FROM + end)
    assert rules(found) == ["root-user"]
    assert found.problems[0].severity is Severity.MEDIUM


@pytest.mark.parametrize(
    "text",
    [
        f"FROM gcr.io/distroless/python3:nonroot@{DIGEST}\n",
        f"FROM nginxinc/nginx-unprivileged:1@{DIGEST}\n",
        f"FROM public.ecr.aws/lambda/python:3.9@{DIGEST}\n",
        f"FROM quay.io/jupyter/scipy-notebook:1@{DIGEST}\n",
        f"{FROM}USER $NB_UID\n",
        f"FROM python:3@{DIGEST} AS base\n{USER}FROM base\nRUN true\n",
        f"FROM python:3@{DIGEST} AS build\nUSER root\n{FROM}{USER}",
        f"{FROM}USER root\nRUN true\n{USER}",
    ],
)
def test_twins_of_root(text: str) -> None:
    assert ask(text).verdict is Verdict.PASSED


def test_root_in_a_development_container_weighs_less() -> None:
    found = ask(FROM, path=".devcontainer/Dockerfile")
    assert found.problems[0].severity is Severity.LOW


@pytest.mark.parametrize(
    ("base", "severity"),
    [
        ("python", Severity.MEDIUM),
        ("python:latest", Severity.MEDIUM),
        ("python:3.12-slim", Severity.LOW),
        ("reg.example:5000/a", Severity.MEDIUM),
    ],
)
def test_bases(base: str, severity: Severity) -> None:
    found = ask(f"FROM {base}\n{USER}")
    assert rules(found) == ["base-unpinned"]
    assert found.problems[0].severity is severity


def test_the_same_base_twice_is_one_problem() -> None:
    assert rules(ask(f"FROM a:1 AS x\nFROM a:1\n{USER}")) == ["base-unpinned"]


def test_stages_and_scratch_need_no_digest() -> None:
    assert ask(f"{FROM[:-1]} AS b\nFROM scratch\n{USER}FROM b\n{USER}").verdict is Verdict.PASSED


def test_a_base_that_cannot_be_told_is_unknown() -> None:
    assert ask(f"ARG BASE\nFROM $BASE\n{USER}").verdict is Verdict.UNKNOWN
    assert ask("ARG BASE\nFROM $BASE\n").verdict is Verdict.FAILED


@pytest.mark.parametrize(
    ("line", "rule", "severity"),
    [
        ("ENV API_KEY=abcdef99", "secret-in-variable", Severity.HIGH),
        ("ENV DB_PASSWORD hunter2hunter2", "secret-in-variable", Severity.HIGH),
        ("ARG TOKEN=abcdef99", "secret-in-variable", Severity.HIGH),
        ("ARG GITHUB_TOKEN", "secret-build-argument", Severity.MEDIUM),
        ("ENV HF_TOKEN=$HF", "secret-in-variable", Severity.HIGH),
        ("RUN export API_KEY=abcdef99", "secret-in-command", Severity.HIGH),
        ("COPY .env /app/.env", "secret-file-copied", Severity.HIGH),
        ("COPY conf/kaggle.json /root/", "secret-file-copied", Severity.HIGH),
        ("ADD https://x.example/m.bin /m", "remote-add", Severity.MEDIUM),
        ("ADD http://x.example/m.bin /m", "remote-add", Severity.HIGH),
        ("RUN curl https://x.example | sh", "download-to-shell", Severity.MEDIUM),
        ("RUN curl -k https://x.example -o x", "unverified-download", Severity.MEDIUM),
        ("RUN --security=insecure make", "privileged-build", Severity.MEDIUM),
    ],
)
def test_rules(line: str, rule: str, severity: Severity) -> None:
    found = ask(f"{FROM}{line}\n{USER}")
    assert rules(found) == [rule]
    assert found.problems[0].severity is severity
    assert found.problems[0].line == 2
    assert "abcdef99" not in repr(found)


def test_a_secret_in_a_stage_that_is_not_shipped_weighs_less() -> None:
    found = ask(f"{FROM[:-1]} AS b\nENV API_KEY=abcdef99\n{FROM}{USER}")
    assert [problem.severity for problem in found.problems] == [Severity.MEDIUM]


@pytest.mark.parametrize(
    "line",
    [
        "ENV API_KEY=",
        "ENV API_KEY_FILE=/run/secrets/k",
        "ENV GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568",
        "COPY .env.example /app/",
        f"ADD --checksum={DIGEST} https://x.example/m.bin /m",
        "ADD model.tar.gz /m",
        "RUN echo '#!/bin/sh' > x && sh x",
    ],
)
def test_twins_of_rules(line: str) -> None:
    assert ask(f"{FROM}{line}\n{USER}").verdict is Verdict.PASSED


def test_the_whole_context() -> None:
    text = f"{FROM}COPY . /app\n{USER}"
    nothing = ask(text)
    assert rules(nothing) == ["whole-context"]
    assert nothing.problems[0].severity is Severity.MEDIUM
    partly = ask(text, "node_modules\n")
    assert partly.problems[0].severity is Severity.LOW
    assert ask(text, ".git\n.env\n").verdict is Verdict.PASSED
    assert ask(text, "*\n!src\n").verdict is Verdict.PASSED
    assert rules(ask(text, ".git\n.env\n", data=True)) == ["whole-context"]
    assert ask(text, ".git\n.env\ndata\n", data=True).verdict is Verdict.PASSED


def test_an_ignore_file_above_counts() -> None:
    text = f"{FROM}COPY . /app\n{USER}"
    assert ask(text, ".git\n.env\n", path="docker/api/Dockerfile").verdict is Verdict.PASSED


def test_copying_everything_into_a_build_stage_is_no_problem() -> None:
    text = f"{FROM[:-1]} AS b\nCOPY . .\n{FROM}COPY --from=b /x /x\n{USER}"
    assert ask(text).verdict is Verdict.PASSED
