"""What the fifteen checks say of a small project, as a reviewer would list it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping

from tests.engine.contract import run
from tests.engine.projects import facts_of

from muniment.engine.builtin import checks

Files = Mapping[str, str | bytes]

PICKLE = pickle.dumps({"a": 1})
PNG = b"\x89PNG\r\n\x1a\n"
_HEADER = b'{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'
SAFETENSORS = len(_HEADER).to_bytes(8, "little") + _HEADER + bytes(4)

EVERYWHERE = {
    # What a few files in a folder never have, and their own tests ask.
    "licence.stated/none-stated",
    "repository.separation/no-codeowners",
    "dataset.provenance/no-card",
    "dataset.manifest/none",
}


def reviewed(files: Files) -> list[str]:
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


def notebook(*cells: str) -> str:
    """Return a notebook with some code cells, as text."""
    code = [
        {"cell_type": "code", "metadata": {}, "execution_count": 1, "source": cell, "outputs": []}
        for cell in cells
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": code})
