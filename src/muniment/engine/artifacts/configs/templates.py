"""Judges a Jinja template that comes with a model.

Source: Hugging Face "Chat templates"; Jinja 3.1.

Out of scope: Go templates of Ollama (``modelfile``), templates of other engines.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.configs.jinja_lexer import TagKind, TokenKind, tags
from muniment.engine.artifacts.configs.jinja_statements import ROUNDS, Walk
from muniment.engine.artifacts.configs.template_judge import TemplateJudge
from muniment.engine.artifacts.examination import Examination

MAX_TEMPLATE: Final = 1 << 20
_MAX_TOKENS: Final = 200_000
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
    parts = []
    count = 0
    for tag in tags(text, examination.spend, broken):
        count += 1 + len(tag.tokens)
        if count > _MAX_TOKENS:
            examination.lack("too_large", "a template of more parts than are followed")
            break
        parts.append(tag)
    walk = Walk(parts, judge, examination.spend, broken)
    if any(part.kind in (TagKind.OUTPUT, TagKind.STATEMENT) for part in parts):
        judge.recording = False
        for _ in range(ROUNDS):
            walk.round()
        judge.recording = True
    walk.broken = []
    walk.round()
    failures = broken[:1] if broken else []
    failures = walk.broken[:1] or failures
    if failures:
        examination.lack("unsupported", failures[0])
        for tag in parts:
            for token in tag.tokens:
                if token.kind in (TokenKind.NAME, TokenKind.STRING):
                    found = _REACHES.search(token.text)
                    if found is not None:
                        examination.sign("template.object-internals", path=path, operand=found[0])
