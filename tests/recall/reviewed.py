"""What the fifteen checks say of a small project, as a reviewer would list it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.engine.contract import run
from tests.engine.projects import facts_of

from muniment.engine.builtin import checks

EVERYWHERE = {
    # What a few files in a folder never have, and their own tests ask.
    "licence.stated/none-stated",
    "repository.separation/no-codeowners",
    "dataset.provenance/no-card",
    "dataset.manifest/none",
}


def reviewed(files: Mapping[str, str | bytes]) -> list[str]:
    """Return ``<rule> <severity> <path>[:<line>]`` of every finding, sorted, without the usual."""
    facts = facts_of(files)
    found = []
    for check in checks():
        for finding in run(check, facts).findings:
            if finding.rule not in EVERYWHERE:
                place = finding.location
                line = f":{place.line}" if place.line else ""
                cell = f" cell {place.cell}" if place.cell is not None else ""
                found.append(f"{finding.rule} {finding.severity.value} {place.path}{line}{cell}")
    return sorted(found)
