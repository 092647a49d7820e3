"""The check ``licence.stated``: the project and its models say under which licence they stand.

Out of scope: licences of dependencies and of datasets, and what a licence means. Where two differ
it says so and leaves the reading to a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, judged
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.datasets.card import Card
from muniment.engine.infra.licence import ProjectLicence, RepositoryLicence
from muniment.engine.infra.licence_text import (
    UNKNOWN,
    canonical_name,
    is_restrictive,
    may_be_the_same,
)

_ID = "licence.stated"
_MODEL_KEY = "model"
_MANIFESTS = frozenset({"pyproject.toml", "package.json", "setup.cfg"})


class LicenceStated:
    """Asks the project and each model card for a licence, and whether they agree."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Licences are stated and agree",
        question=(
            "Does the project state its licence in one way, and does each model card state one "
            "that agrees with it?"
        ),
        kind="chk-licence",
        subjects="the project and its model cards",
        needs=(RepositoryLicence.KIND, ProjectLicence.KIND, Card.KIND),
        severity=Severity.LOW,
        severity_reason=(
            "No attack follows from it; a right may be missing or broken, which a person must "
            "read. Medium where a model limits use more than the project around it says."
        ),
        controls=(ControlAspect("A.5.32", "chk-licence"),),
        threats=("T-licence-breach",),
        remediation=(
            'State it in one place and point to it: `license = "Apache-2.0"` and '
            '`license-files = ["LICENSE"]` under [project]; for code that is not given away '
            '`license = "LicenseRef-Proprietary"`. In a model card: `license: apache-2.0`.'
        ),
        parameters=NoParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield the project, then each model card."""
        if facts.counts():
            yield Subject("")
        for path in facts.paths(Card):
            if any(_is_model_card(seen.body, facts) for seen in facts.at(Card, path)):
                yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return what is missing or differs for the project or one card."""
        stated = _stated(facts)
        if not subject.path:
            return judged(_project(stated))
        cards = [seen.body for seen in facts.at(Card, subject.path)]
        return judged(
            problem
            for card in cards
            if _is_model_card(card, facts)
            for problem in _card(card, stated)
        )


def _is_model_card(card: Card, facts: Facts) -> bool:
    if _MODEL_KEY in card.keys:
        return True
    seen = facts.at(AssetSeen, card.subject) if card.subject else ()
    return any(fact.body.kind is AssetKind.MODEL for fact in seen)


def _stated(facts: Facts) -> Sequence[tuple[str, str]]:
    """Return place and licence of each statement at the root; copied code below has its own."""
    found = [
        (seen.path, seen.body.spdx)
        for seen in facts.of(RepositoryLicence)
        if "/" not in seen.path or seen.path.startswith("LICENSES/")
    ]
    found += [
        (seen.path, seen.body.expression)
        for seen in facts.of(ProjectLicence)
        if "/" not in seen.path
    ]
    return found


def _project(stated: Sequence[tuple[str, str]]) -> Iterable[Problem]:
    if not stated:
        yield Problem(
            f"{_ID}/none-stated",
            Severity.LOW,
            "No licence is stated at the root, neither in a licence file nor in a manifest: "
            "nobody can tell what may be done with this code and its models.",
            "no licence stated",
        )
        return
    known = [(path, name) for path, name in stated if name not in {"", UNKNOWN}]
    manifests = [item for item in known if item[0] in _MANIFESTS]
    files = [item for item in known if item[0] not in _MANIFESTS]
    for path, name in manifests:
        # Two licence files beside each other are a choice, and usual: one of them must agree.
        others = files or [item for item in manifests if item[0] != path]
        if others and not any(may_be_the_same(name, other) for _, other in others):
            other_path, other = others[0]
            yield Problem(
                f"{_ID}/statements-differ",
                Severity.LOW,
                f"{path} states {name} and {other_path} reads like {other}: a person must read "
                "both and say which holds.",
                f"{path} and {other_path} differ",
            )
            return


def _card(card: Card, stated: Sequence[tuple[str, str]]) -> Iterable[Problem]:
    what = card.subject or "the project"
    name = canonical_name(card.licence) if card.licence else ""
    if not name:
        yield Problem(
            f"{_ID}/model-without-licence",
            Severity.LOW,
            f"The card of {what} states no licence: whoever uses the model cannot tell whether "
            "they may.",
            "model card without a licence",
        )
        return
    names = [text for _, text in stated if text not in {"", UNKNOWN}]
    if not names or any(may_be_the_same(name, text) for text in names):
        return
    tighter = is_restrictive(name) and not any(is_restrictive(text) for text in names)
    yield Problem(
        f"{_ID}/model-differs",
        # A model that limits use more than the project says is the case that costs somebody.
        Severity.MEDIUM if tighter else Severity.LOW,
        f"The card of {what} states {name}, the project {names[0]}: that can be right, but a "
        "person must read both and say so.",
        "model card and project differ",
    )
