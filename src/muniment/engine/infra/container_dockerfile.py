"""The check ``container.dockerfile``: how images are built.

Out of scope: what is inside a base image, and known flaws in it (nothing is pulled).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts, once_per_facts
from muniment.engine.checks.judgement import (
    Judgement,
    Problem,
    Subject,
    UnknownReason,
    judged,
    unknown,
)
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.infra.dockerfile_facts import (
    CopySource,
    DockerfileFile,
    DockerfileInstruction,
    DockerIgnore,
    User,
    Value,
)
from muniment.engine.infra.shell_traits import ShellTrait

_ID = "container.dockerfile"
_WHOLE = frozenset({".", "./", "*", "./*", "/", "/*"})
# Bases whose publishers document a user of their own, or a platform that sets one.
_UNPRIVILEGED_BASE = re.compile(
    r"nonroot|non-root|rootless|unprivileged|(?:^|/)(?:chainguard|bitnami|jupyter)/"
    r"|apache/airflow|mambaorg/micromamba|rayproject/ray|ecr\.aws/lambda/|amazon/aws-lambda-"
)
_BENCH = re.compile(r"(?:^|/)(?:\.devcontainer|tests?|testing|ci|\.ci|\.circleci|dev)/")
_SECRET_FILE = re.compile(
    r"(?:^|/)(?:\.env(?:\.(?!example|sample|template|dist)[\w-]{1,40})?|id_(?:rsa|ed25519|ecdsa)"
    r"|\.netrc|\.pypirc|\.aws/credentials|kaggle\.json|service[-_]account[\w-]{0,40}\.json)\Z"
)


class ContainerDockerfile:
    """Asks each Dockerfile whether its image runs without root, and keeps out what it must."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Images are built from fixed bases, without root and without secrets",
        question=(
            "Does this Dockerfile build an image that does not run as root, from bases named by "
            "digest, with no secret, unchecked download or whole working folder in it?"
        ),
        kind="chk-container-scan",
        subjects="Dockerfiles",
        needs=(DockerfileFile.KIND, DockerfileInstruction.KIND, DockerIgnore.KIND),
        severity=Severity.MEDIUM,
        severity_reason=(
            "Root in a container or a moving base is one step of an attack and needs another; a "
            "secret in a layer is the whole attack for whoever can pull the image, hence high."
        ),
        controls=(
            ControlAspect("A.8.8", "chk-container-scan"),
            ControlAspect("A.8.9", "chk-iac-scan"),
        ),
        threats=("T-k8s-escape", "T-registry-compromise", "T-vulnerable-framework"),
        remediation=(
            "Name the base by digest (`FROM python:3.12-slim@sha256:...`; the digest is printed "
            "by `docker buildx imagetools inspect python:3.12-slim`) and end with "
            "`RUN useradd --uid 10001 app` and `USER 10001`."
        ),
        parameters=NoParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each Dockerfile."""
        for path in facts.paths(DockerfileFile):
            yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return what is wrong with how one image is built."""
        whole = facts.at(DockerfileFile, subject.path)[0].body
        steps = [seen.body for seen in facts.at(DockerfileInstruction, subject.path)]
        problems = [
            *_user(subject.path, whole, steps),
            *_bases(steps),
            *_secrets(steps),
            *_downloads(steps),
            *_context(subject.path, steps, facts),
        ]
        if not problems and whole.unresolved:
            note = "a base image comes from a build argument without a default"
            return unknown(UnknownReason.UNSUPPORTED, note)
        return judged(problems)


def _user(
    path: str, whole: DockerfileFile, steps: Sequence[DockerfileInstruction]
) -> Iterator[Problem]:
    base = whole.final_base
    if whole.final_user is User.NONE and base and _UNPRIVILEGED_BASE.search(str(base)):
        return
    if whole.final_user not in {User.NONE, User.ROOT}:
        return
    explicit = whole.final_user is User.ROOT
    line = max((s.line for s in steps if s.final and s.user is User.ROOT), default=None)
    # A container for development or tests holds no production data, as a rule.
    severity = Severity.LOW if _BENCH.search(path) else Severity.MEDIUM
    how = "The last USER is root" if explicit else "No USER is set"
    yield Problem(
        f"{_ID}/root-user",
        severity,
        f"{how}, so what runs in the image runs as root unless its base or the platform says "
        "otherwise: a flaw in the server then owns the container and is nearer to the host.",
        "last user is root" if explicit else "no user is set",
        line=line,
        remediation="Add before CMD: `RUN useradd --uid 10001 app` and `USER 10001`.",
        threats=("T-k8s-escape",),
    )


def _bases(steps: Sequence[DockerfileInstruction]) -> Iterator[Problem]:
    told = set()
    for step in steps:
        name = step.base.name if step.base is not None else None
        if name is None or name.digest or name in told:
            continue
        told.add(name)
        moving = name.moving
        what = "no version at all" if moving else "a tag, which can be moved"
        yield Problem(
            f"{_ID}/base-unpinned",
            # A tag narrows what can come; "latest" is whatever was pushed last.
            Severity.MEDIUM if moving else Severity.LOW,
            f"The base {name} is named by {what}: two builds of this commit can differ, and "
            "whoever takes over the registry account decides what is in the image.",
            f"base {name.image}",
            line=step.line,
            threats=("T-registry-compromise", "T-rug-pull"),
        )


def _secrets(steps: Sequence[DockerfileInstruction]) -> Iterator[Problem]:
    remediation = (
        "Give it at run time, or to one build step only: "
        "`RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) ...`."
    )
    threats = ("T-credential-leak",)
    for step in steps:
        # An earlier stage is not shipped, but its layers stand in build caches.
        severity = Severity.HIGH if step.final else Severity.MEDIUM
        for variable in step.variables:
            if variable.looks_secret:
                message = (
                    f"{step.instruction} {variable.name} holds what looks like a secret: it "
                    "stands in the image's history for everybody who can pull it."
                )
                rule = "secret-in-variable"
            elif variable.secret_name and variable.value is Value.REFERENCE:
                if step.instruction != "ENV":
                    continue
                message = (
                    f"ENV {variable.name} keeps a build argument that is named like a secret in "
                    "the image, where everybody who can pull it reads it."
                )
                rule = "secret-in-variable"
            elif (
                variable.secret_name
                and step.instruction == "ARG"
                and variable.value is Value.ABSENT
            ):
                message = (
                    f"ARG {variable.name} is named like a secret: what is passed for it is kept "
                    "in the image's history and in build caches."
                )
                # No value stands in this file, so it depends on how the image is built.
                rule, severity = "secret-build-argument", Severity.MEDIUM
            else:
                continue
            anchor = f"{step.instruction} {variable.name}"
            yield Problem(
                f"{_ID}/{rule}",
                severity,
                message,
                anchor,
                line=step.line,
                remediation=remediation,
                threats=threats,
            )
        if ShellTrait.SECRET_LITERAL in step.traits:
            yield Problem(
                f"{_ID}/secret-in-command",
                severity,
                "A command sets what looks like a secret; the command stands in the image's "
                "history.",
                "secret in RUN",
                line=step.line,
                remediation=remediation,
                threats=threats,
            )
        for source in step.sources:
            if _SECRET_FILE.search(source.path):
                yield Problem(
                    f"{_ID}/secret-file-copied",
                    severity,
                    f"{posixpath.basename(source.path)} usually holds secrets and is copied into "
                    "the image.",
                    f"copies {posixpath.basename(source.path)}",
                    line=step.line,
                    remediation=remediation,
                    threats=threats,
                )


def _downloads(steps: Sequence[DockerfileInstruction]) -> Iterator[Problem]:
    threats = ("T-malicious-package", "T-registry-compromise")
    for step in steps:
        for source in step.sources:
            if source.address is not None and not source.fixed:
                yield _remote(step, source)
        if ShellTrait.DOWNLOAD_TO_SHELL in step.traits:
            yield Problem(
                f"{_ID}/download-to-shell",
                Severity.MEDIUM,
                "A script is fetched and run in one go: whoever controls the address at build "
                "time runs code in the image, and nothing records what ran.",
                "download piped to a shell",
                line=step.line,
                remediation="Fetch to a file, compare its digest, then run it: `ADD "
                "--checksum=sha256:<digest> https://... /tmp/install.sh`.",
                threats=threats,
            )
        if ShellTrait.NO_CERTIFICATE_CHECK in step.traits:
            yield Problem(
                f"{_ID}/unverified-download",
                Severity.MEDIUM,
                "A download does not check the server's certificate: anyone on the way can "
                "replace what is fetched.",
                "download without certificate check",
                line=step.line,
                remediation="Remove `-k`, `--insecure` or `--no-check-certificate`; add your "
                "company's certificate to the image's trust store.",
                threats=threats,
            )
        if step.insecure:
            yield Problem(
                f"{_ID}/privileged-build",
                Severity.MEDIUM,
                "A build step runs without the sandbox (--security=insecure) and can reach the "
                "machine that builds.",
                "insecure build step",
                line=step.line,
                remediation="Remove `--security=insecure`.",
                threats=("T-k8s-escape", "T-ci-compromise"),
            )


def _remote(step: DockerfileInstruction, source: CopySource) -> Problem:
    address = source.address
    insecure = address is not None and address.insecure
    host = address.host if address is not None and address.host else "a remote host"
    return Problem(
        f"{_ID}/remote-add",
        # Over plain http anyone on the way, and not only the server, can replace it.
        Severity.HIGH if insecure else Severity.MEDIUM,
        f"ADD fetches from {host} {'over plain http ' if insecure else ''}without a checksum: "
        "what is there at build time goes into the image.",
        f"ADD from {host}",
        line=step.line,
        remediation="`ADD --checksum=sha256:<digest> https://... /target`, or name the commit "
        "of a Git source.",
        threats=("T-malicious-package", "T-registry-compromise"),
    )


def _context(path: str, steps: Sequence[DockerfileInstruction], facts: Facts) -> Iterator[Problem]:
    copied = [step for step in steps if step.final and any(s.path in _WHOLE for s in step.sources)]
    if not copied:
        return
    found = _ignore_file(path, facts)
    if found is None:
        what, severity = "no .dockerignore keeps anything out", Severity.MEDIUM
    else:
        where, ignore = found
        if ignore.deny_all:
            return
        left = [name for name, out in ((".git", ignore.git), (".env", ignore.env)) if not out]
        if not ignore.data and _has_data(posixpath.dirname(where), facts):
            left.append("the datasets beside it")
        if not left:
            return
        what, severity = f"the .dockerignore lets in {' and '.join(left)}", Severity.LOW
    yield Problem(
        f"{_ID}/whole-context",
        severity,
        f"The whole build folder is copied and {what}: history, local settings and data end up "
        "in the image.",
        "whole context copied",
        line=copied[0].line,
        remediation="Copy what is needed (`COPY src/ src/`), and write a .dockerignore with the "
        "lines `.git`, `.env*`, `data/`, `*.ckpt`.",
        threats=("T-credential-leak", "T-model-theft-storage", "T-storage-access"),
    )


def _ignore_file(path: str, facts: Facts) -> tuple[str, DockerIgnore] | None:
    """Return the ignore file that applies: the Dockerfile's own, else the nearest one above.

    The build context is not known; it is the Dockerfile's folder or one above it, as a rule.
    """
    own = facts.at(DockerIgnore, f"{path}.dockerignore")
    if own:
        return own[0].path, own[0].body
    folder = posixpath.dirname(path)
    while True:
        found = facts.at(DockerIgnore, posixpath.join(folder, ".dockerignore"))
        if found:
            return found[0].path, found[0].body
        if not folder:
            return None
        folder = posixpath.dirname(folder)


def _has_data(folder: str, facts: Facts) -> bool:
    prefix = f"{folder}/" if folder else ""
    return any(path.startswith(prefix) for path in _datasets(facts))


@once_per_facts
def _datasets(facts: Facts) -> Sequence[str]:
    return [seen.path for seen in facts.of(AssetSeen) if seen.body.kind is AssetKind.DATASET]
