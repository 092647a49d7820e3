"""The extractor of images that compose files and Kubernetes manifests run.

Out of scope: Helm templates (they are no YAML before they are rendered: a gap).

Source: Compose specification, "services" and "Interpolation"; Kubernetes API, PodSpec.
"""

from __future__ import annotations

from collections.abc import Iterator

from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody
from muniment.engine.checks.formats import Format
from muniment.engine.infra.dockerfile_syntax import substitute
from muniment.engine.infra.image_reference import ContainerImageReference, Where, read_image
from muniment.engine.parsing.yaml_document import (
    YamlMapping,
    YamlNode,
    YamlScalar,
    YamlSequence,
    read_yaml,
)

_LIMIT = 4 * 1024 * 1024
_CONTAINERS = frozenset({"containers", "initContainers"})
_BATCH = frozenset({"Job", "CronJob", "Workflow", "CronWorkflow", "WorkflowTemplate"})
_SERVES_BY_KIND = frozenset({"InferenceService", "SeldonDeployment", "RayService"})


class DeploymentImageExtractor:
    """Reads compose files and Kubernetes manifests."""

    name = "deployment-images"
    version = "1.0.0"
    formats = frozenset({Format.COMPOSE, Format.KUBERNETES})
    emits = (ContainerImageReference.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody]:
        """Yield each image that is named.

        Raises:
            UnreadableError: Too large, or not YAML.
        """
        for root in read_yaml(file.read(_LIMIT)):
            if isinstance(root, YamlMapping):
                compose = file.format is Format.COMPOSE
                yield from _compose(root) if compose else _kubernetes(root)


def _compose(root: YamlMapping) -> Iterator[ContainerImageReference]:
    services = root.mapping("services")
    for key, service in services.entries if services is not None else ():
        if not isinstance(service, YamlMapping):
            continue
        node = service.get("image")
        # An image that is built here is named by its Dockerfile; this is only its label.
        if isinstance(node, YamlScalar) and node.value is not None and "build" not in service:
            text = substitute(node.text, {})
            yield ContainerImageReference(
                name=None if text is None else read_image(text),
                where=Where.COMPOSE,
                serving=bool(service.sequence("ports")),
                workload=key.text[:200],
                line=node.line,
            )


def _kubernetes(root: YamlMapping) -> Iterator[ContainerImageReference]:
    if root.text("kind").endswith("List"):
        for item in root.sequence("items"):
            if isinstance(item, YamlMapping):
                yield from _workload(item)
    else:
        yield from _workload(root)


def _workload(root: YamlMapping) -> Iterator[ContainerImageReference]:
    kind = root.text("kind")
    metadata = root.mapping("metadata")
    name = (metadata.text("name") if metadata is not None else "")[:200]
    waiting: list[YamlNode] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, YamlSequence):
            waiting.extend(reversed(node.items))
        elif isinstance(node, YamlMapping):
            for key, value in node.entries:
                if key.text in _CONTAINERS and isinstance(value, YamlSequence):
                    for container in value.items:
                        yield from _container(container, kind, name, key.text)
                else:
                    waiting.append(value)


def _container(
    node: YamlNode, kind: str, name: str, listed: str
) -> Iterator[ContainerImageReference]:
    image = node.get("image") if isinstance(node, YamlMapping) else None
    if not isinstance(node, YamlMapping) or not isinstance(image, YamlScalar):
        return
    serves = kind in _SERVES_BY_KIND or (kind not in _BATCH and bool(node.sequence("ports")))
    yield ContainerImageReference(
        name=read_image(image.text),
        where=Where.KUBERNETES,
        serving=listed == "containers" and serves,
        workload=name,
        line=image.line,
    )
