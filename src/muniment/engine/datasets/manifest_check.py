"""The check ``dataset.manifest``: a dataset is still what its manifest says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts, Seen
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import (
    Judgement,
    Problem,
    Subject,
    UnknownReason,
    judged,
    passed,
    unknown,
)
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.datasets.coverage import datasets, manifest_for, pointer_for
from muniment.engine.datasets.manifest import DatasetManifest
from muniment.engine.datasets.tracking import DvcPointer

_SHOWN: Final = 3


class DatasetManifestIntegrity:
    """Asks of each dataset whether a manifest covers it and still holds.

    A manifest is a subject too: it answers for the files that are no dataset by themselves, and
    for those that are gone.
    """

    spec = CheckSpec(
        id="dataset.manifest",
        version="1.0.0",
        title="Datasets match their manifests",
        question="Is the content of each dataset that which its manifest records?",
        kind="chk-dataset-hash",
        subjects="datasets and manifests",
        needs=(AssetSeen.KIND, DatasetManifest.KIND, DvcPointer.KIND),
        severity=Severity.HIGH,
        severity_reason=(
            "High where content changed without its manifest: poisoning and damage look the same. "
            "Medium where files came or went. Low where there is no manifest yet: nothing is known "
            "to be wrong, but a change would go unseen."
        ),
        # The catalogue lists this kind under no control. A manifest fixes the digests of a training
        # run's inputs, which is one part of what its provenance has to bind.
        controls=(ControlAspect("A.8.25", "chk-pipeline-provenance"),),
        threats=("T-data-poisoning", "T-dataset-corruption", "T-web-scrape-poison"),
        remediation=(
            "Find out what changed it. When the change is wanted, record it and commit the "
            "manifest with it: `muniment manifest write FOLDER`"
        ),
    )

    def subjects(self, facts: Facts) -> Iterator[Subject]:
        """Yield the datasets, then the manifests."""
        for seen in datasets(facts):
            yield Subject(seen.path)
        for path in facts.paths(DatasetManifest):
            yield Subject(path, "manifest")

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return whether what is there is what is recorded."""
        if subject.name == "manifest":
            return _judge_manifest(facts.at(DatasetManifest, subject.path)[0], facts)
        asset = next(
            seen
            for seen in facts.at(AssetSeen, subject.path)
            if seen.body.kind is AssetKind.DATASET
        )
        if not asset.body.bytes_present:
            return unknown(UnknownReason.PARTIAL, "the content is not here, only a pointer to it")
        manifest = manifest_for(subject.path, facts)
        if manifest is not None:
            return _judge_covered(subject.path, manifest)
        return _judge_uncovered(asset, facts)


def _judge_covered(path: str, manifest: Seen[DatasetManifest]) -> Judgement:
    body = manifest.body
    changed, added, removed = (
        _under(path, paths) for paths in (body.changed, body.added, body.removed)
    )
    problems = []
    if changed:
        problems.append(
            Problem(
                "dataset.manifest/changed",
                Severity.HIGH,
                f"Content differs from {manifest.path}{_which(path, changed)}: a model trained on "
                "it is not trained on what was recorded.",
                "changed",
                remediation=_record_again(manifest.path),
            )
        )
    if added:
        problems.append(
            Problem(
                "dataset.manifest/added",
                Severity.MEDIUM,
                f"{manifest.path} does not record {_what(path, added)}.",
                "added",
                remediation=_record_again(manifest.path),
            )
        )
    if removed:
        problems.append(_removed(manifest.path, removed, len(removed)))
    if problems:
        return judged(problems)
    if _beyond_list(body):
        return unknown(UnknownReason.PARTIAL, "more files differ than the list of them shows")
    if not body.complete:
        return unknown(UnknownReason.PARTIAL, "not every file's content was compared")
    return passed()


def _judge_uncovered(asset: Seen[AssetSeen], facts: Facts) -> Judgement:
    pointer = pointer_for(asset.path, facts)
    is_folder = asset.body.format is Format.IMAGE
    folder = asset.path if is_folder else asset.path.rpartition("/")[0]
    if pointer is None:
        message = "No manifest covers this dataset: a change in it would go unseen."
        return judged(
            [
                Problem(
                    "dataset.manifest/none",
                    Severity.LOW,
                    message,
                    "no manifest",
                    remediation="Record what is there, and commit it: `muniment manifest write "
                    f"{_quoted(folder or '.')}`",
                )
            ]
        )
    exact = pointer.body.output == asset.path and not is_folder
    if exact and pointer.body.size and pointer.body.size != asset.body.size:
        message = (
            f"It has {asset.body.size} bytes where {pointer.path} records {pointer.body.size}: "
            "not the version that DVC pins."
        )
        return judged(
            [
                Problem(
                    "dataset.manifest/changed",
                    Severity.HIGH,
                    message,
                    "changed",
                    remediation="See what differs with `dvc status`, bring the pinned version "
                    "back with `dvc checkout`, or pin the new one with `dvc commit`.",
                )
            ]
        )
    return unknown(
        UnknownReason.UNSUPPORTED,
        f"pinned by {pointer.path}, whose MD5 is not recomputed here: run dvc status, or "
        f"muniment manifest write {_quoted(folder or '.')}",
    )


def _judge_manifest(manifest: Seen[DatasetManifest], facts: Facts) -> Judgement:
    """Judge what no dataset answers for: other files, and what is gone."""
    body = manifest.body
    owned = {seen.path for seen in datasets(facts)}

    def rest(paths: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(path for path in paths if not any(step in owned for step in _steps(path)))

    problems = []
    changed, added, removed = rest(body.changed), rest(body.added), rest(body.removed)
    if changed:
        problems.append(
            Problem(
                "dataset.manifest/changed",
                Severity.HIGH,
                f"Content differs from what it records: {_named(changed, len(changed))}.",
                "changed",
                remediation=_record_again(manifest.path),
            )
        )
    if added:
        problems.append(
            Problem(
                "dataset.manifest/added",
                Severity.MEDIUM,
                f"Files that it does not record: {_named(added, len(added))}.",
                "added",
                remediation=_record_again(manifest.path),
            )
        )
    if removed:
        problems.append(_removed(manifest.path, removed, len(removed)))
    if not problems and _beyond_list(body):
        return unknown(UnknownReason.PARTIAL, "more files differ than the list of them shows")
    if not problems and not body.complete:
        return unknown(UnknownReason.PARTIAL, "not every file's content was compared")
    return judged(problems)


def _beyond_list(body: DatasetManifest) -> bool:
    listed = len(body.changed) + len(body.added) + len(body.removed)
    return body.changed_count + body.added_count + body.removed_count > listed


def _removed(path: str, removed: tuple[str, ...], count: int) -> Problem:
    return Problem(
        "dataset.manifest/removed",
        Severity.MEDIUM,
        f"Files that {path} records are gone: {_named(removed, count)}.",
        "removed",
        remediation=_record_again(path),
    )


def _record_again(manifest: str) -> str:
    """Return the remedy with the folder that a manifest stands in."""
    folder = manifest.rpartition("/")[0] or "."
    return DatasetManifestIntegrity.spec.remediation.replace("FOLDER", _quoted(folder))


def _steps(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path.rpartition("/")[0]


def _under(path: str, paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item for item in paths if item == path or item.startswith(path + "/"))


def _which(path: str, changed: tuple[str, ...]) -> str:
    return "" if changed == (path,) else f" in {_files(changed)} ({_named(changed)})"


def _what(path: str, added: tuple[str, ...]) -> str:
    return "this file" if added == (path,) else f"{_files(added)} in it ({_named(added)})"


def _files(paths: tuple[str, ...]) -> str:
    return "1 file" if len(paths) == 1 else f"{len(paths)} files"


def _named(paths: tuple[str, ...], count: int | None = None) -> str:
    shown = ", ".join(paths[:_SHOWN])
    more = (len(paths) if count is None else count) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _quoted(path: str) -> str:
    plain = path.replace("/", "").replace("-", "").replace("_", "").replace(".", "").isalnum()
    return path if plain or path == "." else "'" + path.replace("'", "'\\''") + "'"
