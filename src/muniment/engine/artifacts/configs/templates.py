"""Judges a Jinja template that comes with a model.

Source: Hugging Face "Chat templates"; Jinja 3.1.

Out of scope: Go templates of Ollama (``modelfile``), templates of other engines.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.configs.jinja_lexer import Tag, TagKind, TokenKind, tags
from muniment.engine.artifacts.configs.jinja_statements import ROUNDS, Walk
from muniment.engine.artifacts.configs.template_judge import PLAIN_DUNDERS, TemplateJudge
from muniment.engine.artifacts.examination import Examination

MAX_TEMPLATE: Final = 1 << 20
_MAX_TOKENS: Final = 60_000
_MAX_WORK: Final = 1_500_000
"""Steps in following one template; a long honest one takes some 200,000."""
_REACHES = re.compile(r"__[A-Za-z]\w{0,60}__")
_OPENS: Final = ("{{", "{%")


def judge_template(text: str, examination: Examination, path: str) -> None:
    """Record what a Jinja template reaches for beyond text.

    Args:
        text: The template.
        examination: Gets the signs, and a lack where the template could not be read whole.
        path: Where it stands in its document, or "".
    """
    if len(text) > MAX_TEMPLATE:
        examination.lack("too_large", f"a template of more than {MAX_TEMPLATE} characters")
        text = text[:MAX_TEMPLATE]
    examination.spend(len(text))
    judge = TemplateJudge(examination, path)
    judge.recording = True
    if not any(opening in text for opening in _OPENS):
        judge.emitted(text, triggered=False)
        return
    broken: list[str] = []
    parts: list[Tag] = []
    meter = _Meter(examination)
    whole = False
    try:
        whole = _split(text, parts, meter, broken)
        _follow(parts, judge, meter, broken)
    except _TooMuchError:
        whole = False
    if not whole:
        examination.lack("too_large", "a template that takes more work than is done for one")
    elif broken:
        examination.lack("unsupported", broken[0])
    if broken or not whole:
        _look_at_tokens(parts, examination, path)


class _TooMuchError(Exception):
    """A template takes more work than is done for one."""


class _Meter:
    """Counts the work done for one template."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self._left = _MAX_WORK

    def __call__(self, steps: int) -> None:
        self._examination.spend(steps)
        self._left -= steps
        if self._left < 0:
            raise _TooMuchError


def _split(text: str, parts: list[Tag], meter: _Meter, broken: list[str]) -> bool:
    """Fill ``parts`` with the tags of a template; return whether there were not too many."""
    count = 0
    for tag in tags(text, meter, broken):
        parts.append(tag)
        count += 1 + len(tag.tokens)
        if count > _MAX_TOKENS:
            return False
    return True


def _follow(parts: list[Tag], judge: TemplateJudge, meter: _Meter, broken: list[str]) -> None:
    walk = Walk(parts, judge, meter, [])
    if any(part.kind in (TagKind.OUTPUT, TagKind.STATEMENT) for part in parts):
        judge.recording = False
        for _ in range(ROUNDS):
            walk.round()
        judge.recording = True
    walk.broken = broken
    walk.round()


def _look_at_tokens(parts: list[Tag], examination: Examination, path: str) -> None:
    """Record names that show what a template is after, where it could not be followed."""
    for tag in parts:
        for token in tag.tokens:
            if token.kind in (TokenKind.NAME, TokenKind.STRING):
                found = _REACHES.search(token.text)
                if found is not None and found[0] not in PLAIN_DUNDERS:
                    examination.sign("template.object-internals", path=path, operand=found[0])
