"""The check ``model.mutable-reference``: what serves cannot change under the name it goes by.

Two things serve: code that loads a model, and the image that a deployment runs, which carries code
and often the model with it. Images of databases, proxies and monitoring that stand beside a service
are not asked about.

Out of scope: names that Kustomize or Helm puts in later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muniment.core.severity import Severity
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, judged
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.code.facts import (
    CodeCall,
    CodeLocalCall,
    CodeModule,
    CodeReference,
    CodeWrapper,
    ReferenceKind,
)
from muniment.engine.code.join import calls_by_path
from muniment.engine.code.references import UNSEEN, is_dataset_call, reference_of
from muniment.engine.code.serving import serving_paths
from muniment.engine.code.wordlist import words
from muniment.engine.fixtures import is_test
from muniment.engine.infra.image_reference import ContainerImageReference, ImageName

_ID = "model.mutable-reference"

# By path is low: the image or volume that carries the file may be fixed by its own digest.
_SEVERITY = {
    ReferenceKind.PATH: Severity.LOW,
    ReferenceKind.UNKNOWN: Severity.LOW,
    ReferenceKind.HUB: Severity.MEDIUM,
    ReferenceKind.MLFLOW: Severity.MEDIUM,
    ReferenceKind.URL: Severity.MEDIUM,
}
_RULE = {
    ReferenceKind.PATH: "by-path",
    ReferenceKind.UNKNOWN: "by-unseen-name",
    ReferenceKind.HUB: "moving-revision",
    ReferenceKind.MLFLOW: "moving-alias",
    ReferenceKind.URL: "by-address",
}
_WHAT = {
    ReferenceKind.PATH: "by a path, and nothing here compares a digest: whatever lies there serves",
    ReferenceKind.UNKNOWN: "by a name or revision that this code does not show",
    ReferenceKind.HUB: "from a hub without a full commit: its owner decides what serves tomorrow",
    ReferenceKind.MLFLOW: "by a stage, alias or latest version: moving it changes what serves",
    ReferenceKind.URL: "from an address whose content can change",
}
_PASTE = {
    ReferenceKind.HUB: 'Add `revision="<40-digit commit>"`.',
    ReferenceKind.MLFLOW: 'Name a numbered version: `"models:/<name>/3"`.',
}


class MutableReference:
    """Asks every model that serving code loads whether its name fixes its content."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Served models are named by digest or fixed version",
        question=(
            "Does the name by which serving code loads each model, or a deployment runs each"
            " serving image, fix what it gets?"
        ),
        kind="chk-model-signature",
        subjects="models that serving code loads, and images that serve",
        needs=(
            CodeModule.KIND,
            CodeCall.KIND,
            CodeReference.KIND,
            CodeWrapper.KIND,
            CodeLocalCall.KIND,
            ContainerImageReference.KIND,
        ),
        severity=Severity.MEDIUM,
        severity_reason=(
            "The model that answers can be exchanged without a change of code, so nobody can say"
            " that the served model is the approved one. A path is low: the image or volume around"
            " it may be fixed by its own digest. So is an image's tag that names a version: it"
            " takes someone who may push to the registry to move it."
        ),
        controls=(
            ControlAspect("A.8.19", "chk-model-signature"),
            ControlAspect("A.5.21", "chk-model-signature"),
        ),
        threats=("T-model-tamper", "T-rug-pull", "T-shadow-model"),
        remediation=(
            "Compare the file's digest with the approved one before loading it: `if"
            ' hashlib.file_digest(open(path, "rb"), "sha256").hexdigest() != APPROVED: raise'
            " ValueError(path)`."
        ),
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each model that serving code loads and each image that serves, outside tests."""
        for path in sorted(serving_paths(facts)):
            for reference in _references(path, facts):
                yield Subject(path, _name(reference))
        for seen in facts.of(ContainerImageReference):
            if _asked(seen.body) and not is_test(seen.path):
                yield Subject(seen.path, _image_name(seen.body))

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return whether a reference fixes what it loads or runs."""
        problems = [
            _problem(reference)
            for reference in _references(subject.path, facts)
            if _name(reference) == subject.name
            and not (reference.pinned or reference.digest_checked)
        ]
        for seen in facts.at(ContainerImageReference, subject.path):
            if _asked(seen.body) and _image_name(seen.body) == subject.name:
                problems += _image_problems(seen.body)
        return judged(problems)


def _references(path: str, facts: Facts) -> Iterator[CodeReference]:
    for call in calls_by_path(facts).get(path, ()):
        reference = reference_of(call, serving=True)
        if reference is not None and not is_dataset_call(call):
            yield reference


def _name(reference: CodeReference) -> str:
    where = f"{reference.function}: " if reference.function else ""
    return f"{where}{reference.api}({reference.reference or '?'})"


def _problem(reference: CodeReference) -> Problem:
    kind = reference.reference_kind
    if kind is ReferenceKind.HUB and reference.revision == UNSEEN:
        kind = ReferenceKind.UNKNOWN
    shown = reference.reference or "a model"
    return Problem(
        rule=f"{_ID}/{_RULE[kind]}",
        severity=_SEVERITY[kind],
        message=f"{reference.api} loads {shown} {_WHAT[kind]}.",
        anchor=f"{reference.api}({reference.reference or '?'})",
        line=reference.line,
        cell=reference.cell,
        function=reference.function,
        remediation=_PASTE.get(kind, ""),
    )


# What stands beside a service and holds no model, by the last part of the image's name.
_BESIDE = words(
    "adminer alertmanager alpine busybox caddy cassandra chroma clickhouse-server cloudflared"
    " consul dozzle elasticsearch envoy etcd fluent-bit fluentd grafana haproxy influxdb jaeger"
    " kafka kafka-ui keycloak kibana kong localstack logstash loki mailhog mariadb memcached"
    " milvus minio mlflow mongo mongo-express mysql nats neo4j nginx node-exporter oauth2-proxy"
    " opensearch otel-collector pgadmin pgadmin4 pgbouncer pgvector phpmyadmin portainer postgres"
    " postgresql prometheus pushgateway qdrant rabbitmq redis redis-stack redisinsight registry"
    " tempo timescaledb traefik valkey vault weaviate zipkin zookeeper"
)


def _asked(image: ContainerImageReference) -> bool:
    if not image.serving:
        return False
    last = image.name.image.rpartition("/")[2] if image.name is not None else ""
    return last.removeprefix("cp-") not in _BESIDE


def _image_name(image: ContainerImageReference) -> str:
    return f"{image.workload}: {image.name or '?'}"


def _image_problems(image: ContainerImageReference) -> Iterator[Problem]:
    name = image.name
    if name is not None and name.digest:
        return
    rule, severity, why = _of_name(name)
    shown = str(name) if name is not None else "an image"
    yield Problem(
        rule=f"{_ID}/{rule}",
        severity=severity,
        message=f"{image.workload or 'A workload'} runs {shown} {why}.",
        anchor=f"{image.workload}: {name or '?'}",
        line=image.line,
        remediation=(
            f"Write the digest behind the name: image: {name or 'NAME:TAG'}@sha256:<64 hex digits>;"
            f" it is printed by docker buildx imagetools inspect {name or 'NAME:TAG'}."
        ),
    )


def _of_name(name: ImageName | None) -> tuple[str, Severity, str]:
    if name is None:
        return "image-unseen", Severity.LOW, "by a name that is put in when it is deployed"
    if name.moving:
        how = "by its latest tag" if name.tag else "without a tag, which means the latest"
        return "image-moving", Severity.MEDIUM, f"{how}: the next push changes what serves"
    why = "by a tag without a digest: a tag can be moved to another image"
    return "image-by-tag", Severity.LOW, why
