"""The extractor of GitHub workflows and composite actions.

Source: GitHub Docs, "Workflow syntax for GitHub Actions", "Metadata syntax".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody
from muniment.engine.checks.formats import Format
from muniment.engine.infra.ci_facts import (
    CiStep,
    CiSystem,
    CiWorkflow,
    Permissions,
    RefKind,
    TokenLevel,
)
from muniment.engine.infra.image_reference import ContainerImageReference, Where, read_image
from muniment.engine.infra.python_locks import is_commit
from muniment.engine.infra.workflow_expressions import (
    named_secrets,
    names_the_head,
    untrusted_contexts,
)
from muniment.engine.parsing.yaml_document import (
    YamlMapping,
    YamlNode,
    YamlScalar,
    YamlSequence,
    read_yaml_mapping,
)

_LIMIT = 1024 * 1024
_BRANCHES = frozenset({"main", "master", "develop", "dev", "trunk", "head", "next", "latest"})
_PLAIN = re.compile(r"[A-Za-z0-9_.-][A-Za-z0-9_./@+-]{0,150}\Z")
_USES = re.compile(r"[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}(?:/[A-Za-z0-9_./-]{1,200})?\Z")
_SCOPE = re.compile(r"[a-z-]{1,40}\Z")
_FETCHES_HEAD = re.compile(
    r"gh\s+pr\s+checkout|git\s+fetch\s[^\n]{0,200}\bpull/[^\n]{0,100}/(?:head|merge)"
)


_CHECKS_OUT = re.compile(r"\bgit\s+(?:-C\s+\S{1,200}\s+)?(?:checkout|switch|reset|merge|pull)\s")


class GithubWorkflowExtractor:
    """Reads workflows."""

    name = "github-workflow"
    version = "1.0.0"
    formats = frozenset({Format.GITHUB_WORKFLOW})
    emits = (CiWorkflow.KIND, CiStep.KIND, ContainerImageReference.KIND)

    def extract(self, file: SourceFile) -> Iterator[FactBody]:
        """Yield the workflow, its steps, and the images its jobs run in.

        Raises:
            UnreadableError: Too large, not YAML, or no workflow.
        """
        root = read_yaml_mapping(file.read(_LIMIT))
        jobs = root.mapping("jobs")
        runs = root.mapping("runs")
        if jobs is None and runs is None:
            raise UnreadableError("broken", "no workflow: neither jobs nor runs")
        own = read_permissions(root.get("permissions"))
        bodies = [
            (key.text[:100], value)
            for key, value in (jobs.entries if jobs is not None else ())
            if isinstance(value, YamlMapping)
        ]
        unstated = sum("permissions" not in job for _, job in bodies)
        yield CiWorkflow(
            system=CiSystem.GITHUB,
            triggers=_triggers(root.get("on")) if jobs is not None else ("composite",),
            permissions=own,
            jobs=len(bodies),
            jobs_without_permissions=unstated,
            permissions_line=root.line_of("permissions") or root.line_of("jobs"),
        )
        shared = named_secrets(scalars_of(root.get("env")))
        for name, job in bodies:
            stated = read_permissions(job.get("permissions"))
            permissions = own if stated.level is TokenLevel.UNSET else stated
            yield from _job(name, job, permissions, shared)
            yield from _images(name, job)
        if runs is not None:
            for step in runs.sequence("steps"):
                if isinstance(step, YamlMapping):
                    yield _step("", step, own, set())


def read_permissions(node: YamlNode | None) -> Permissions:
    """Return what a ``permissions`` node grants."""
    if isinstance(node, YamlScalar):
        level = {"write-all": TokenLevel.WRITE_ALL, "read-all": TokenLevel.READ}.get(node.text)
        return Permissions(level or TokenLevel.UNSET)
    if not isinstance(node, YamlMapping):
        return Permissions(TokenLevel.UNSET)
    scopes = tuple(
        sorted(
            f"{key.text}:{value.text}"
            for key, value in node.entries
            if isinstance(value, YamlScalar)
            and _SCOPE.match(key.text)
            and value.text in {"read", "write"}
        )
    )
    if not scopes:
        return Permissions(TokenLevel.NONE)
    writes = any(scope.endswith(":write") for scope in scopes)
    return Permissions(TokenLevel.SCOPED if writes else TokenLevel.READ, scopes)


def scalars_of(node: YamlNode | None) -> str:
    """Return the texts of a mapping's scalars, one per line; lists and nesting included."""
    found: list[str] = []
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if isinstance(current, YamlScalar):
            found.append(current.text)
        elif isinstance(current, YamlSequence):
            waiting.extend(current.items)
        elif isinstance(current, YamlMapping):
            waiting.extend(value for _, value in current.entries)
    return "\n".join(found)


def _triggers(node: YamlNode | None) -> tuple[str, ...]:
    if isinstance(node, YamlScalar):
        names = [node.text]
    elif isinstance(node, YamlSequence):
        names = [item.text for item in node.items if isinstance(item, YamlScalar)]
    elif isinstance(node, YamlMapping):
        names = [key.text for key, _ in node.entries]
    else:
        names = []
    return tuple(sorted({name for name in names if re.match(r"[a-z_]{1,40}\Z", name)}))


def _job(
    name: str, job: YamlMapping, permissions: Permissions, shared: set[str]
) -> Iterator[CiStep]:
    secrets = shared | named_secrets(scalars_of(job.get("env")))
    called = job.text("uses")
    if called:
        uses, ref, kind = _reference(called)
        handed = named_secrets(scalars_of(job.mapping("secrets")))
        yield CiStep(
            job=name,
            line=job.line_of("uses") or job.line,
            uses=uses,
            ref=ref,
            ref_kind=kind,
            permissions=permissions,
            secrets=len(handed),
            inherits_secrets=job.text("secrets") == "inherit",
        )
    for step in job.sequence("steps"):
        if isinstance(step, YamlMapping):
            yield _step(name, step, permissions, secrets)


def _step(job: str, step: YamlMapping, permissions: Permissions, secrets: set[str]) -> CiStep:
    uses, ref, kind = _reference(step.text("uses"))
    inputs = step.mapping("with")
    given = scalars_of(inputs)
    script = step.text("run")
    if inputs is not None and uses.lower().startswith("actions/github-script"):
        script = inputs.text("script")
    head = False
    if inputs is not None and uses.lower().startswith("actions/checkout"):
        head = any(
            names_the_head(inputs.text(key)) or inputs.text(key).startswith("refs/pull/")
            for key in ("ref", "repository")
        )
    elif step.text("run"):
        command = step.text("run")[: _LIMIT // 4]
        head = _FETCHES_HEAD.search(command) is not None
        if not head and _CHECKS_OUT.search(command):
            # The commit may come by the environment, as it should for other reasons.
            head = names_the_head(f"{command}\n{scalars_of(step.get('env'))}")
    own = f"{given}\n{scalars_of(step.get('env'))}\n{step.text('run')}"
    return CiStep(
        job=job,
        line=step.line_of("uses") or step.line_of("run") or step.line,
        uses=uses,
        ref=ref,
        ref_kind=kind,
        runs="run" in step,
        checkout_of_head=head,
        permissions=permissions,
        secrets=len(secrets | named_secrets(own)),
        interpolates=untrusted_contexts(script),
    )


def _reference(text: str) -> tuple[str, str, RefKind]:
    """Return what a step uses, its ref and how that names it."""
    if text.startswith(("./", "../")):
        return text[:200] if _PLAIN.match(text) else "./", "", RefKind.LOCAL
    if text.startswith("docker://"):
        image = read_image(text.removeprefix("docker://"))
        if image is None:
            return "docker://", "", RefKind.UNKNOWN
        kind = RefKind.DIGEST if image.digest else RefKind.TAG
        return f"docker://{image.image}", image.digest or image.tag, kind
    uses, _, ref = text.partition("@")
    if not _USES.match(uses) or not _PLAIN.match(ref):
        return uses if _USES.match(uses) else "", "", RefKind.UNKNOWN
    if is_commit(ref):
        return uses, ref, RefKind.COMMIT
    branch = ref.lower() in _BRANCHES or "/" in ref
    return uses, ref, RefKind.BRANCH if branch else RefKind.TAG


def _images(name: str, job: YamlMapping) -> Iterator[ContainerImageReference]:
    nodes = [job.get("container")]
    services = job.mapping("services")
    nodes += [value for _, value in services.entries] if services is not None else []
    for node in nodes:
        if isinstance(node, YamlMapping):
            node = node.get("image")
        if isinstance(node, YamlScalar) and node.value is not None:
            yield ContainerImageReference(
                read_image(node.text), Where.WORKFLOW, False, name, node.line
            )
