"""The check ``model.mutable-reference``: what serves loads a model that cannot change under it."""

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
from muniment.engine.code.module import dotted_name
from muniment.engine.code.references import is_dataset_api, reference_of
from muniment.engine.code.unsafe_load import is_test

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
    ReferenceKind.UNKNOWN: "by a name that this code does not show, with no revision or digest",
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
        question="Does the name by which serving code loads each model fix what it gets?",
        kind="chk-model-signature",
        subjects="models that serving code loads",
        needs=(
            CodeModule.KIND,
            CodeCall.KIND,
            CodeReference.KIND,
            CodeWrapper.KIND,
            CodeLocalCall.KIND,
        ),
        severity=Severity.MEDIUM,
        severity_reason=(
            "The model that answers can be exchanged without a change of code, so nobody can say"
            " that the served model is the approved one. A path is low: the image or volume around"
            " it may be fixed by its own digest."
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
        """Yield each model that serving code loads, outside test code."""
        for path in sorted(serving_paths(facts)):
            for reference in _references(path, facts):
                yield Subject(path, _name(reference))

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return whether a reference fixes what it loads."""
        return judged(
            _problem(reference)
            for reference in _references(subject.path, facts)
            if _name(reference) == subject.name
            and not (reference.pinned or reference.digest_checked)
        )


def serving_paths(facts: Facts) -> frozenset[str]:
    """Return the modules that serve: those that import a serving framework, and what they import.

    One step of imports is followed, since a service often keeps its loading in a module beside it.
    """
    by_name: dict[str, list[str]] = {}
    for path in facts.paths(CodeModule):
        name, _ = dotted_name(path)
        by_name.setdefault(name.rpartition(".")[2], []).append(path)
    found: set[str] = set()
    for seen in facts.of(CodeModule):
        if not seen.body.serving or is_test(seen.path):
            continue
        found.add(seen.path)
        for module in seen.body.modules:
            for path in by_name.get(module.rpartition(".")[2], ()):
                if _means(module, path) and not is_test(path):
                    found.add(path)
    return frozenset(found)


def _means(module: str, path: str) -> bool:
    name, _ = dotted_name(path)
    wanted = module.lstrip(".")
    return name == wanted or (not module.startswith(".") and name.endswith(f".{wanted}"))


def _references(path: str, facts: Facts) -> Iterator[CodeReference]:
    for call in calls_by_path(facts).get(path, ()):
        reference = reference_of(call, serving=True)
        if reference is not None and not is_dataset_api(reference.api):
            yield reference


def _name(reference: CodeReference) -> str:
    where = f"{reference.function}: " if reference.function else ""
    return f"{where}{reference.api}({reference.reference or '?'})"


def _problem(reference: CodeReference) -> Problem:
    kind = reference.reference_kind
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
