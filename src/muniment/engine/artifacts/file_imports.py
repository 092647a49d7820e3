"""Check ``model.file-imports``: what a model file would bring in or run on loading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from muniment.core.severity import Severity
from muniment.engine.artifacts.import_rules import Standing, import_rules, is_unresolved
from muniment.engine.artifacts.model_file import Flag, How, Import, ModelFile
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts, once_per_facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import (
    Judgement,
    Problem,
    Subject,
    UnknownReason,
    judged,
    unknown,
)
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters

_ID = "model.file-imports"
_ARRAYS = frozenset({Format.NPY, Format.NPZ})

_DO_NOT_LOAD = (
    "Do not load this file. Find out who made it, and load a copy from a source that you trust, in "
    "a format that cannot run code: `safetensors.torch.load_file(path)` or "
    "`torch.load(path, weights_only=True)`; for scikit-learn `skops.io.load(path)`."
)
_LOOK = (
    "Look up what this name does when called. If it is yours, keep the class but save its weights "
    "and settings alone (`torch.save(model.state_dict(), path)`, `safetensors`, `skops.io.dump`)."
)

_FLAGS: dict[Flag, tuple[Severity, str]] = {
    # High: a loader runs code or reads another file because of it, or the file hides what it holds.
    Flag.MUTATED_IMPORT: (
        Severity.HIGH,
        "The pickle changes a class or function it imported, for everything in the same process.",
    ),
    Flag.ENCRYPTED_MEMBER: (
        Severity.HIGH,
        "A member is marked as encrypted: loaders may ignore the mark and load what scanners skip.",
    ),
    Flag.DUPLICATE_MEMBER: (
        Severity.HIGH,
        "Two members have one name: a scanner and a loader may read different ones.",
    ),
    Flag.HEADER_MISMATCH: (
        Severity.HIGH,
        "The archive's directory and a member's header differ; some loaders accept that.",
    ),
    Flag.PATH_TRAVERSAL_MEMBER: (
        Severity.HIGH,
        "A member's name leads out of the folder it would be unpacked to.",
    ),
    Flag.EXTERNAL_TRAVERSAL: (
        Severity.HIGH,
        "Weights are said to lie outside the model's folder: loading may read any file.",
    ),
    Flag.LAMBDA_LAYER: (
        Severity.HIGH,
        "A Lambda layer holds Python code that Keras runs.",
    ),
    Flag.HIDDEN_TEXT: (
        Severity.HIGH,
        "Plain letters are written as escapes in a configuration, which hides names from readers.",
    ),
    Flag.TEMPLATE_INJECTION: (
        Severity.HIGH,
        "The chat template reaches for attributes, modules or files, not only for text.",
    ),
    # Medium: odd, and worth a look; nothing runs because of it alone.
    Flag.NESTED_PICKLE: (
        Severity.MEDIUM,
        "A byte string inside the pickle is a pickle too; its names are judged with the rest.",
    ),
    Flag.LEADING_BYTES: (
        Severity.MEDIUM,
        "A pickle or archive stands behind other bytes, where a scanner may not look.",
    ),
    Flag.COMPRESSED_BOMB: (
        Severity.MEDIUM,
        "The file unpacks to far more than its size can explain.",
    ),
    Flag.UNEXPECTED_MEMBER: (
        Severity.MEDIUM,
        "The archive holds a program, a script or another archive.",
    ),
    Flag.MALFORMED_HEADER: (
        Severity.MEDIUM,
        "The header does not describe the file: loaders may differ in what they read.",
    ),
    # Low: often just a careless writer.
    Flag.TRAILING_BYTES: (
        Severity.LOW,
        "Bytes follow the end of the pickle that are none of it.",
    ),
}


class FileImports:
    """Judges every model file, and every array that holds objects."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Model files bring in nothing that runs",
        question="Does any model file import or call more than what rebuilding a model needs?",
        kind="chk-model-scan",
        subjects="model files",
        needs=(ModelFile.KIND,),
        severity=Severity.CRITICAL,
        severity_reason="Loading the file runs what it names, as the person who loads it.",
        controls=(
            ControlAspect("A.5.21", "chk-model-scan"),
            ControlAspect("A.8.7", "chk-model-scan"),
            ControlAspect("A.8.30", "chk-model-scan"),
        ),
        threats=("T-malicious-model-file",),
        remediation=_DO_NOT_LOAD,
        parameters=NoParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each file that was read as a model."""
        for path in facts.paths(ModelFile):
            yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return what the lists say of the names that one file brings in."""
        seen = facts.at(ModelFile, subject.path)
        problems = [problem for each in seen for problem in _problems(each.body, facts)]
        if not problems and not all(each.body.complete for each in seen):
            return unknown(UnknownReason.PARTIAL, "a part of the file could not be read")
        return judged(problems)


def _problems(body: ModelFile, facts: Facts) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for each in body.imports:
        if (each.module, each.name) not in seen:
            seen.add((each.module, each.name))
            yield from _import_problem(each, body, facts)
    for flag in body.flags:
        found = _FLAGS.get(flag)
        if flag is Flag.EXTERNAL_FILE and body.format is Format.KERAS_ZIP:
            found = (Severity.MEDIUM, "A layer reads its vocabulary from a file or address.")
        if found is not None:
            severity, message = found
            yield _problem(body, flag.value, severity, message, flag.value, "")
    if body.truncated:
        yield _problem(
            body,
            "many-imports",
            # No honest file comes near it: the flood may be there to hide what comes last.
            Severity.HIGH,
            f"The file brings in more than {len(body.imports)} names; the rest was not judged.",
            "many-imports",
            _LOOK,
        )


def _import_problem(each: Import, body: ModelFile, facts: Facts) -> Iterator[Problem]:
    shown = f"{each.module}.{each.name}"
    verb = "calls" if each.called else "brings in"
    if each.how is How.EXT:
        message = f"It {verb} whatever is registered under extension code {each.name}, unseen here."
        yield _problem(body, "extension-code", Severity.HIGH, message, shown, "")
        return
    if is_unresolved(each.module, each.name):
        message = "It computes the name of an import while it loads, so that no reader can tell it."
        yield _problem(body, "unresolved-import", Severity.HIGH, message, shown, "")
        return
    ruling = import_rules().ruling(each.module, each.name, each.how)
    if ruling.standing is Standing.DENIED:
        message = f"Loading it {verb} {shown}, which {ruling.reason}."
        severity = ruling.severity or Severity.CRITICAL
        yield _problem(body, "dangerous-import", severity, message, shown, "")
    elif each.how is How.OPERATOR:
        message = f"It needs the operator {shown}, which comes from a library of its own."
        yield _problem(body, "custom-operator", Severity.MEDIUM, message, shown, _LOOK)
    elif ruling.standing is Standing.UNLISTED:
        root = each.module.partition(".")[0]
        if root == "__main__" or root in _own_packages(facts):
            origin = "from this project's own code, which must be there, unchanged, to load it"
        else:
            origin = "which is on no list: see what it does when called with the file's values"
        message = f"Loading it {verb} {shown}, {origin}."
        yield _problem(body, "unlisted-import", Severity.MEDIUM, message, shown, _LOOK)


def _problem(
    body: ModelFile, rule: str, severity: Severity, message: str, anchor: str, remediation: str
) -> Problem:
    return Problem(
        rule=f"{_ID}/{rule}",
        severity=severity,
        message=message,
        anchor=anchor,
        remediation=remediation,
        threats=("T-malicious-model-file", "T-public-dataset-poison")
        if body.format in _ARRAYS
        else (),
    )


@once_per_facts
def _own_packages(facts: Facts) -> frozenset[str]:
    """Return the names under which the project's own sources can be imported."""
    names: set[str] = set()
    for seen in facts.of(AssetSeen):
        if seen.body.kind is AssetKind.SOURCE_CODE:
            parts = PurePosixPath(seen.path).parts
            parts = parts[1:] if parts[:1] == ("src",) and len(parts) > 1 else parts
            names.update(part.removesuffix(".py") for part in parts[:1])
    return frozenset(names)
