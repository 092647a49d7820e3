"""The extractor of GitLab pipelines: what they include and which images they run in.

Out of scope: ``extends``, ``!reference`` and files that are included.

Source: GitLab documentation, "CI/CD YAML syntax reference": ``include``, ``image``, ``services``.
"""

from __future__ import annotations

from collections.abc import Iterator

from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody
from muniment.engine.checks.formats import Format
from muniment.engine.infra.address import read_address
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
from muniment.engine.parsing.yaml_document import (
    YamlMapping,
    YamlNode,
    YamlScalar,
    YamlSequence,
    read_yaml,
)

_LIMIT = 1024 * 1024
_NO_JOBS = frozenset(
    {"include", "default", "stages", "variables", "workflow", "image", "services", "cache", "spec"}
    | {"before_script", "after_script"}
)


class GitlabCiExtractor:
    """Reads .gitlab-ci.yml files."""

    name = "gitlab-ci"
    version = "1.0.0"
    formats = frozenset({Format.GITLAB_CI})
    emits = (CiWorkflow.KIND, CiStep.KIND, ContainerImageReference.KIND)

    def extract(self, file: SourceFile) -> Iterator[FactBody]:
        """Yield the pipeline, what it includes, and the images its jobs run in.

        Raises:
            UnreadableError: Too large, or not YAML.
        """
        documents = read_yaml(file.read(_LIMIT))
        # A file with a header (spec:) keeps its jobs in the second document.
        for root in documents:
            if not isinstance(root, YamlMapping):
                continue
            jobs = [
                (key.text, value)
                for key, value in root.entries
                if isinstance(value, YamlMapping) and key.text not in _NO_JOBS
            ]
            yield CiWorkflow(
                system=CiSystem.GITLAB,
                triggers=(),
                permissions=Permissions(TokenLevel.UNSET),
                jobs=len(jobs),
                jobs_without_permissions=0,
            )
            included = root.get("include")
            items = included.items if isinstance(included, YamlSequence) else (included,)
            for item in items:
                yield from _include(item)
            for name, job in (("", root), ("default", root.mapping("default")), *jobs):
                if job is not None:
                    yield from _images(name[:100], job)


def _include(node: YamlNode | None) -> Iterator[CiStep]:
    permissions = Permissions(TokenLevel.UNSET)
    if isinstance(node, YamlScalar):
        address = read_address(node.text)
        if address is not None:
            yield CiStep("", node.line, f"remote:{address.host}", ref_kind=RefKind.BRANCH)
        return
    if not isinstance(node, YamlMapping):
        return
    if node.text("remote"):
        address = read_address(node.text("remote"))
        host = address.host if address is not None else ""
        kind = RefKind.DIGEST if node.text("integrity") else RefKind.BRANCH
        yield CiStep("", node.line, f"remote:{host}", "", kind, permissions=permissions)
    elif node.text("project"):
        yield _pinned(node, f"project:{node.text('project')[:200]}", node.text("ref"))
    elif node.text("component"):
        name, _, ref = node.text("component").partition("@")
        yield _pinned(node, f"component:{name[:200]}", ref)


def _pinned(node: YamlMapping, uses: str, ref: str) -> CiStep:
    if is_commit(ref):
        kind = RefKind.COMMIT
    elif ref and any(character.isdigit() for character in ref):
        kind = RefKind.TAG
    else:
        kind = RefKind.BRANCH
    return CiStep("", node.line, uses, ref[:100] if ref.isascii() else "", kind)


def _images(name: str, job: YamlMapping) -> Iterator[ContainerImageReference]:
    for node in (job.get("image"), *job.sequence("services")):
        if isinstance(node, YamlMapping):
            node = node.get("name")
        if isinstance(node, YamlScalar) and node.value is not None:
            image = read_image(node.text)
            yield ContainerImageReference(image, Where.WORKFLOW, False, name, node.line)
