"""Judges ``tokenizer.json``: expressions that do not come to an end, marks that are not seen.

Source: Hugging Face tokenizers, "Components".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from muniment.engine.artifacts.configs import template_words
from muniment.engine.artifacts.configs.tree import mappings
from muniment.engine.artifacts.examination import Examination

PARTS: Final = ("normalizer", "pre_tokenizer", "decoder", "post_processor")
_MAX_REGEX: Final = 100_000


def is_tokenizer(roots: list[object]) -> bool:
    """Return whether a document is a tokenizer."""
    root = roots[0] if roots else None
    return isinstance(root, dict) and "pre_tokenizer" in root and "model" in root


def judge(root: object, examination: Examination) -> None:
    """Record what is odd about a tokenizer."""
    examination.see("tokenizer")
    if not isinstance(root, dict):
        return
    for part in PARTS:
        judge_part(part, root.get(part), examination)
    added = root.get("added_tokens")
    for index, token in enumerate(added[:20_000] if isinstance(added, list) else ()):
        content = token.get("content") if isinstance(token, dict) else None
        if isinstance(content, str) and template_words.invisible(content) in ("direction", "tags"):
            examination.sign("config.invisible-token", path=f"/added_tokens/{index}")


def judge_part(part: str, value: object, examination: Examination) -> None:
    """Record expressions in one part of a tokenizer that may not come to an end."""
    for place, node in mappings([value], examination.spend):
        regex = node.get("Regex")
        if isinstance(regex, str) and is_slow(regex[:_MAX_REGEX]):
            examination.sign("config.slow-regex", path=f"/{part}{place}", operand=regex)


@dataclass(slots=True)
class _Group:
    """A bracket that is open.

    Attributes:
        repeats: Whether a branch read so far repeats something without end.
        fixed: Parts of this branch that stand there exactly once.
        slow: Whether a branch consists of nothing but repeated and optional parts.
    """

    repeats: bool = False
    fixed: int = 0
    slow: bool = False
    least: int = 1 << 30

    def end_branch(self) -> None:
        if self.repeats and not self.fixed:
            self.slow = True
        self.least = min(self.least, self.fixed)
        self.fixed = 0


def is_slow(regex: str) -> bool:
    """Return whether a repetition stands alone inside a repetition, as in ``(a+)+``.

    Engines that try every way to divide the text between the two take time that doubles with each
    character. Where something fixed stands between, as in ``(,a+)*``, there is only one way.
    """
    groups = [_Group()]
    at, length = 0, len(regex)
    while at < length:
        sign = regex[at]
        step, inner = 1, None
        if sign == "\\":
            step = 2
        elif sign == "[":
            step = _class_length(regex, at)
        elif sign == "(":
            groups.append(_Group())
            at += _head_length(regex, at)
            continue
        elif sign == "|":
            groups[-1].end_branch()
            at += 1
            continue
        elif sign == ")" and len(groups) > 1:
            inner = groups.pop()
            inner.end_branch()
        at += step
        least, endless, width = _quantifier(regex, at)
        at += width
        if inner is not None and endless and inner.slow:
            return True
        mine = groups[-1]
        mine.repeats = mine.repeats or endless or (inner is not None and inner.repeats)
        if least and not endless:
            mine.fixed += 1 if inner is None else min(inner.least, 1)
    return False


def _quantifier(regex: str, at: int) -> tuple[bool, bool, int]:
    """Return whether a part must be there, whether it repeats without end, and the length."""
    sign = regex[at : at + 1]
    endless, least, width = False, True, 0
    if sign in ("*", "+", "?"):
        endless, least, width = sign != "?", sign == "+", 1
    elif sign == "{":
        end = regex.find("}", at, at + 24)
        low, comma, high = regex[at + 1 : max(end, at + 1)].partition(",")
        if end < 0 or not (low + high).isdigit():
            return True, False, 0
        endless, least, width = bool(comma and not high), low.strip("0") != "", end + 1 - at
    if width and regex[at + width : at + width + 1] == "+":
        # Possessive: nothing is tried twice.
        return least, False, width + 1
    if width and regex[at + width : at + width + 1] == "?":
        width += 1
    return least, endless, width


def _head_length(regex: str, at: int) -> int:
    """Return the length of what opens a group: a bracket, and what says of which kind it is."""
    if regex[at + 1 : at + 2] != "?":
        return 1
    end = at + 2
    while end < len(regex) and end < at + 12 and regex[end] not in ":=!>)":
        end += 1
    return end + 1 - at if regex[end : end + 1] != ")" else end - at


def _class_length(regex: str, at: int) -> int:
    depth, end = 0, at
    while end < len(regex):
        sign = regex[end]
        if sign == "\\":
            end += 1
        elif sign == "[":
            depth += 1
        elif sign == "]":
            depth -= 1
            if depth == 0:
                return end + 1 - at
        end += 1
    return len(regex) - at
