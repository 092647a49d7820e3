"""The road from files in memory to a judgement, as the runner walks it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from tests.engine.memory_file import MemoryFile, read_back

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.fact import Fact, FactBody, Gap, GapReason
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Subject, Verdict
from muniment.engine.checks.spec import Check


def extract(extractor: Extractor, file: MemoryFile) -> tuple[list[FactBody], list[Gap]]:
    """Return the facts, sent through their written form, and the gaps of one file."""
    bodies: list[FactBody] = []
    gaps: list[Gap] = []
    try:
        for item in read_back(extractor, file):
            if isinstance(item, Gap):
                gaps.append(item)
            else:
                bodies.append(item)
    except UnreadableError as error:
        gaps.append(Gap(file.path, GapReason(error.reason), error.message, extractor.emits))
    return bodies, gaps


def facts_of(extractor: Extractor, files: Mapping[tuple[str, Format], str | bytes]) -> Facts:
    """Return the facts of several files."""
    found = []
    for (path, kind), content in files.items():
        bodies, _ = extract(extractor, MemoryFile(path, content, kind))
        found += [Fact(path, None, body) for body in bodies]
    return Facts(found)


def judge(check: Check, facts: Facts, **parameters: Any) -> dict[str, Judgement]:
    """Return the judgement of each subject by its path (and name)."""
    typed = msgspec.convert(parameters, check.spec.parameters)
    found: dict[str, Judgement] = {}
    for subject in check.subjects(facts):
        assert isinstance(subject, Subject)
        key = subject.path + (f"::{subject.name}" if subject.name else "")
        assert key not in found
        judgement = check.judge(subject, facts, typed)
        assert (judgement.verdict is Verdict.FAILED) == bool(judgement.problems)
        for problem in judgement.problems:
            assert problem.rule.startswith(check.spec.id + "/")
        found[key] = judgement
    return found


def rules(judgement: Judgement) -> list[str]:
    """Return the last part of each problem's rule, in order."""
    return [problem.rule.rpartition("/")[2] for problem in judgement.problems]
