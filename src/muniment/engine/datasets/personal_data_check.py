"""The check ``dataset.personal-data``: data about people is classified as such."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from muniment.core.severity import Severity
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import (
    Judgement,
    Problem,
    Subject,
    UnknownReason,
    judged,
    passed,
    unknown,
)
from muniment.engine.checks.spec import CheckSpec, ControlAspect
from muniment.engine.datasets.card import Card
from muniment.engine.datasets.coverage import Stated, card_for
from muniment.engine.datasets.table import TableColumns
from muniment.engine.privacy.categories import Basis, Tier
from muniment.engine.privacy.exposure import Exposed, exposure

_SHOWN: Final = 8
_RULES: Final = {
    Tier.SPECIAL: ("special-category", Severity.HIGH, "special categories of personal data"),
    Tier.IDENTIFIER: ("identifier", Severity.HIGH, "data that identifies people"),
    Tier.PSEUDONYM: ("pseudonym", Severity.MEDIUM, "pseudonyms of people"),
    Tier.QUASI: ("quasi-identifier", Severity.MEDIUM, "attributes that together single people out"),
}


@dataclass(frozen=True, slots=True)
class PersonalDataParameters:
    """What counts as classified.

    Attributes:
        words: Words of a card's ``classification`` that say the data is about people.
    """

    words: tuple[str, ...] = field(
        default=(
            "personal",
            "pii",
            "special",
            "sensitive",
            "restricted",
            "phi",
            "health",
            "personenbezogen",
        ),
        # Each word is one more way in which a card may classify.
        metadata={"stricter": "subset"},
    )


class DatasetPersonalData:
    """Asks of each table whether what looks personal in it is classified as personal."""

    spec = CheckSpec(
        id="dataset.personal-data",
        version="1.0.0",
        title="Personal data is classified as personal",
        question="Is every table that looks like data about people classified so by its card?",
        kind="chk-pii-scan",
        subjects="tables",
        needs=(TableColumns.KIND, Card.KIND),
        severity=Severity.HIGH,
        severity_reason=(
            "High for what names people or falls under GDPR article 9; medium for pseudonyms and "
            "for attributes that single people out only together."
        ),
        controls=(
            ControlAspect("A.5.34", "chk-pii-scan"),
            ControlAspect("A.8.11", "chk-pii-scan"),
            ControlAspect("A.8.33", "chk-pii-scan"),
        ),
        threats=("T-weak-anonymisation", "T-training-data-extraction"),
        remediation=(
            "If these columns are needed, say so in FILE.card.yaml, one line each: "
            "`classification: personal`, `personal_data: yes`, `lawful_basis: ...`. If not, drop "
            "them before the data is stored: `df = df.drop(columns=[...])`."
        ),
        parameters=PersonalDataParameters,
    )

    def subjects(self, facts: Facts) -> Iterator[Subject]:
        """Yield the tables; a file may hold several."""
        return (Subject(seen.path, seen.body.table) for seen in facts.of(TableColumns))

    def judge(
        self, subject: Subject, facts: Facts, parameters: PersonalDataParameters
    ) -> Judgement:
        """Return whether the table's columns and its card agree."""
        table = next(
            seen.body
            for seen in facts.at(TableColumns, subject.path)
            if seen.body.table == subject.name
        )
        found = exposure((column.name, column.personal) for column in table.columns)
        stated = card_for(subject.path, facts)
        if found and not _classified(stated, parameters.words):
            return judged(_problems(subject.path, found, stated))
        if not found and table.truncated and not table.rows_sampled:
            return unknown(UnknownReason.PARTIAL, "only the names of columns were read")
        return passed()


def _classified(stated: Stated | None, words: Sequence[str]) -> bool:
    """Return whether a card says that the data is about people; "non-personal" does not."""
    if stated is None:
        return False
    if re.match(r"(?:yes|true|ja|oui|pseudonym|contains|some)", stated.personal_data):
        return True
    text = re.sub(r"[_/]", " ", stated.classification)
    for word in words:
        for match in re.finditer(rf"\b{re.escape(word.lower())}", text):
            before = text[max(0, match.start() - 12) : match.start()]
            if not re.search(r"\b(?:non|no|not|without|de|kein\w*|ohne)[ -]?$", before):
                return True
    return False


def _problems(path: str, found: Sequence[Exposed], stated: Stated | None) -> Iterator[Problem]:
    """Yield one problem for each tier, so that one table is a few findings and not dozens."""
    if stated is None:
        why = "no card classifies it"
    elif stated.classification:
        why = f"its card says “{stated.classification[:40]}”"
    else:
        why = "its card does not classify it"
    for tier, (rule, severity, called) in _RULES.items():
        items = [item for item in found if item.match.category.tier is tier]
        if not items:
            continue
        categories = sorted({item.match.category.value for item in items})
        yield Problem(
            rule=f"dataset.personal-data/{rule}",
            severity=severity,
            message=f"Looks like {called}, and {why}: {_listed(items)}.",
            # Categories, not column names: a renamed column is the same finding.
            anchor=",".join(categories),
            remediation=DatasetPersonalData.spec.remediation.replace("FILE", path).replace(
                "[...]", json.dumps([item.column for item in items[:_SHOWN]], ensure_ascii=False)
            ),
        )


def _listed(items: Sequence[Exposed]) -> str:
    shown = [_one(item) for item in items[:_SHOWN]]
    more = len(items) - _SHOWN
    return "; ".join(shown) + (f"; and {more} more columns" if more > 0 else "")


def _one(item: Exposed) -> str:
    match = item.match
    column = f"column “{item.column}”"
    category = match.category.value.replace("_", " ")
    if match.basis in (Basis.NAME, Basis.HINT):
        return f"{column}: {category}, by its name"
    return f"{column}: {category}, {match.matches} of {match.of} sampled"
