"""The check ``dataset.provenance``: every dataset has a card that says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetSeen
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, judged
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.datasets.card import REQUIRED_KEYS, Card
from muniment.engine.datasets.coverage import card_for, datasets
from muniment.engine.fixtures import is_test

_CARD = """Put this beside the file as <file>.card.yaml, or at the top of the folder's README.md \
between two lines of ---, and put what is true for each TODO:

source: TODO          # who gave it to us, or its address
licence: TODO         # CC-BY-4.0, a contract, our own
lawful_basis: TODO    # contract, consent, legitimate interest; n/a without personal data
collected: TODO       # 2026-01 to 2026-03
classification: TODO  # public, internal, confidential, personal
personal_data: TODO   # yes or no"""
"""Pasted as it is, it states nothing: a TODO does not count."""


class DatasetProvenance:
    """Asks of each dataset whether a card states its origin and the right to use it."""

    spec = CheckSpec(
        id="dataset.provenance",
        version="1.0.0",
        title="Datasets have a card",
        question=(
            "Does a card state source, licence, lawful basis, collection date and classification "
            "of each dataset?"
        ),
        kind="chk-dataset-provenance",
        subjects="datasets",
        needs=(AssetSeen.KIND, Card.KIND),
        severity=Severity.MEDIUM,
        severity_reason=(
            "Without these statements nobody can show the right to train on the data; a missing "
            "statement is not yet a breach."
        ),
        controls=(ControlAspect("A.5.32", "chk-dataset-provenance"),),
        threats=(
            "T-licence-breach",
            "T-purpose-creep",
            "T-public-dataset-poison",
            "T-data-vendor-fraud",
        ),
        remediation=_CARD,
        max_age_days=90,
    )

    def subjects(self, facts: Facts) -> Iterator[Subject]:
        """Yield the datasets."""
        return (Subject(seen.path) for seen in datasets(facts))

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return whether the nearest card states all that it must."""
        stated = card_for(subject.path, facts)
        if stated is None:
            message = (
                "No card covers this dataset: nothing says where it comes from or that it may "
                "be used."
            )
            # Test data has a source and terms too, but nothing is trained on it.
            severity = Severity.LOW if is_test(subject.path) else Severity.MEDIUM
            return judged([Problem("dataset.provenance/no-card", severity, message, "no card")])
        missing = [key for key in REQUIRED_KEYS if key not in stated.keys]
        if not missing:
            return judged([])
        files = ", ".join(stated.files[:3])
        message = f"Its card ({files}) does not state {_and(missing)}."
        return judged(
            [
                Problem(
                    rule="dataset.provenance/incomplete-card",
                    severity=Severity.MEDIUM,
                    message=message,
                    anchor="missing " + ",".join(missing),
                    remediation=f"Add to {files}: "
                    + "; ".join(f"{key}: ..." for key in missing)
                    + ". Placeholders such as TODO or unknown do not count.",
                )
            ]
        )


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
