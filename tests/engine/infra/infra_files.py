"""Files in memory and the road from them to a judgement, as the runner walks it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, BinaryIO

import msgspec

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import Extractor, Vcs
from muniment.engine.checks.fact import Fact, FactBody, Gap, GapReason, fact_line, parse_fact
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Subject, Verdict
from muniment.engine.checks.spec import Check


class MemoryFile:
    """A source file whose content stands in memory."""

    def __init__(self, path: str, content: str | bytes, kind: Format) -> None:
        self.path = path
        self.name = path.rpartition("/")[2]
        self.content = content.encode() if isinstance(content, str) else content
        self.format = kind
        self.vcs = Vcs.TRACKED

    @property
    def size(self) -> int:
        return len(self.content)

    @property
    def head(self) -> bytes:
        return self.content[:4096]

    def read(self, limit: int) -> bytes:
        if len(self.content) > limit:
            raise UnreadableError("too_large", f"more than {limit} bytes")
        return self.content

    def open(self) -> BinaryIO:
        return io.BytesIO(self.content)


def extract(extractor: Extractor, file: MemoryFile) -> tuple[list[FactBody], list[Gap]]:
    """Return the facts, sent through their written form, and the gaps of one file."""
    bodies: list[FactBody] = []
    gaps: list[Gap] = []
    try:
        for item in extractor.extract(file):
            if isinstance(item, Gap):
                gaps.append(item)
                continue
            assert item.KIND in extractor.emits
            line = fact_line(Fact(file.path, None, item))
            assert parse_fact(line, {item.KIND: type(item)}).body == item
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
