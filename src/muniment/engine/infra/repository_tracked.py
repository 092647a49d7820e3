"""The check ``repository.weights-or-data-tracked``: Git holds pointers, not weights and data.

Out of scope: earlier commits; what was tracked once stays in the history.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.facts import Facts, once_per_facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, excluded, judged, passed
from muniment.engine.checks.spec import CheckSpec, ControlAspect
from muniment.engine.datasets.card import Card

_ID = "repository.weights-or-data-tracked"
_KINDS = frozenset({AssetKind.MODEL, AssetKind.DATASET})
_FIXTURES = re.compile(r"(?:^|/)(?:tests?|testing|testdata|test_data|fixtures?)/", re.IGNORECASE)
_SENSITIVE = re.compile(r"confidential|restricted|secret|sensitive|vertraulich|personal")
_UNITS = ((1024 * 1024, "MiB"), (1024, "KiB"))


@dataclass(frozen=True, slots=True)
class TrackedParameters:
    """From which size on content counts.

    Attributes:
        data_bytes: Bytes of data above which it does not belong in Git.
        weights_bytes: Bytes of a model above which it does not belong in Git.
        fixture_bytes: The same for both under a folder of tests or fixtures.
    """

    data_bytes: int = field(default=1024 * 1024, metadata={"stricter": "less"})
    weights_bytes: int = field(default=100 * 1024, metadata={"stricter": "less"})
    fixture_bytes: int = field(default=2 * 1024 * 1024, metadata={"stricter": "less"})


class WeightsOrDataTracked:
    """Asks each model and dataset whether its content is committed."""

    # The kind is egress of classified data and weights: each clone is a copy outside any store's
    # access rules, and cannot be called back. No kind speaks of repositories' content as such.
    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Weights and data are kept out of Git",
        question=(
            "Is the content of this model or dataset kept outside the repository, so that a "
            "clone is not a copy of it?"
        ),
        kind="chk-repo-content",
        subjects="models and datasets",
        needs=(AssetSeen.KIND,),
        severity=Severity.MEDIUM,
        severity_reason=(
            "Everybody who can clone holds a copy for ever, past any access review and any "
            "erasure; who can clone is usually known, hence not high by itself."
        ),
        controls=(
            ControlAspect("A.8.12", "chk-dlp"),
            ControlAspect("A.8.3", "chk-model-access"),
        ),
        threats=("T-model-theft-storage", "T-insider-model-theft", "T-storage-access"),
        remediation=(
            "Keep a pointer in Git and the bytes in a store with access rules: `git rm -r --cached "
            "FILE && dvc add FILE`. Commit that, then take the bytes out of the history: `git "
            "filter-repo --path FILE --invert-paths`. Git LFS does both at once: `git lfs migrate "
            "import --everything --include=FILE`."
        ),
        parameters=TrackedParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each model and dataset."""
        for path in facts.paths(AssetSeen):
            if any(seen.body.kind in _KINDS for seen in facts.at(AssetSeen, path)):
                yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: TrackedParameters) -> Judgement:
        """Return whether one model's or dataset's content is tracked."""
        seen = [fact.body for fact in facts.at(AssetSeen, subject.path) if fact.body.kind in _KINDS]
        if all(asset.vcs is Vcs.NONE for asset in seen):
            return excluded("not under version control")
        for asset in seen:
            if asset.vcs is not Vcs.TRACKED or not asset.bytes_present:
                continue
            weights = asset.kind is AssetKind.MODEL
            limit = parameters.weights_bytes if weights else parameters.data_bytes
            if _FIXTURES.search(subject.path):
                limit = max(limit, parameters.fixture_bytes)
            if asset.size > limit:
                return judged([_problem(subject.path, asset, facts)])
        return passed()


def _problem(path: str, asset: AssetSeen, facts: Facts) -> Problem:
    weights = asset.kind is AssetKind.MODEL
    what = "a model" if weights else "a dataset"
    sensitive = any(_covers(card, path) and _is_sensitive(card) for card in _cards(facts))
    # High where its own card says that not everybody with a clone may have it.
    severity = Severity.HIGH if sensitive else Severity.MEDIUM
    said = ", which its card calls sensitive," if sensitive else ""
    return Problem(
        f"{_ID}/{'weights' if weights else 'data'}-tracked",
        severity,
        f"{_size(asset.size)} of {what}{said} stand in Git: every clone is a copy that no access "
        "review sees and no erasure reaches.",
        f"{asset.kind.value} content tracked",
        remediation=WeightsOrDataTracked.spec.remediation.replace("FILE", shlex.quote(path)),
        threats=(
            ("T-model-theft-storage", "T-insider-model-theft")
            if weights
            else ("T-storage-access", "T-rights-request-failure")
        ),
    )


@once_per_facts
def _cards(facts: Facts) -> Sequence[Card]:
    return [seen.body for seen in facts.of(Card)]


def _covers(card: Card, path: str) -> bool:
    return card.subject in {"", path} or path.startswith(card.subject + "/")


def _is_sensitive(card: Card) -> bool:
    return card.personal_data == "yes" or _SENSITIVE.search(card.classification) is not None


def _size(size: int) -> str:
    for unit, name in _UNITS:
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return f"{size} bytes"
