"""``${{ }}`` expressions of GitHub workflows: which strangers' texts and which secrets they name.

Source: GitHub Docs, "Contexts reference", "Evaluate expressions in workflows and actions",
"Script injections" (the contexts that an attacker can write).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 256 * 1024
_LONGEST_EXPRESSION = 4096
_MOST = 20
_UNTRUSTED = re.compile(
    r"github\.(?:head_ref"
    r"|event\.(?:issue\.(?:title|body)|discussion\.(?:title|body)|comment\.body"
    r"|review\.body|review_comment\.body|pages(?:\.\*|\[[0-9]+\])\.page_name"
    r"|pull_request\.(?:title|body|head\.(?:ref|label|repo\.default_branch))"
    r"|(?:head_commit|commits(?:\.\*|\[[0-9]+\]))\.(?:message|author\.(?:email|name))"
    r"|workflow_run\.(?:head_branch|display_title|head_commit\.(?:message|author\.(?:email|name)))"
    r"))(?![A-Za-z0-9_.])"
)
_WHOLE_EVENT = re.compile(r"toJSON\(\s*(github(?:\.event(?:\.[a-z_]{1,40})?)?)\s*\)", re.IGNORECASE)
# What these give is true, false or a digest, whatever a stranger wrote.
_REDUCING = re.compile(r"(?:contains|startsWith|endsWith|hashFiles)\s*\(", re.IGNORECASE)
_COMPARED = re.compile(r"(?:[!=]=\s*\Z)|(?:\A\s*[!=]=)")
_SECRET = re.compile(r"secrets(?:\.([A-Za-z_][A-Za-z0-9_]{0,100})|\[\s*'([^']{1,100})'\s*\])")
_HEAD = re.compile(
    r"github\.head_ref|\.head\.(?:sha|ref)|\.head_(?:sha|ref|branch|commit\.id)"
    r"|[._]head_(?:sha|ref)\b|\.head\.repo\.full_name|\.head_repository\.full_name|github\.event\.number"
    r"|github\.event\.(?:pull_request|issue)\.number|\.merge_commit_sha",
    re.IGNORECASE,
)


def expressions(text: str) -> Iterator[str]:
    """Yield what stands between ``${{`` and ``}}``."""
    text = text[:_LONGEST]
    start = text.find("${{")
    while start >= 0:
        end = text.find("}}", start)
        if end < 0:
            return
        yield text[start + 3 : min(end, start + _LONGEST_EXPRESSION)].strip()
        start = text.find("${{", end)


def untrusted_contexts(text: str) -> tuple[str, ...]:
    """Return the contexts a stranger writes whose text is pasted, sorted; comparisons are none."""
    found: set[str] = set()
    for expression in expressions(text):
        rest = _without_reducing(expression)
        for match in _UNTRUSTED.finditer(rest):
            if not (
                _COMPARED.search(rest[: match.start()]) or _COMPARED.match(rest[match.end() :])
            ):
                found.add(match.group())
        for match in _WHOLE_EVENT.finditer(rest):
            found.add(f"toJSON({match[1]})")
        if len(found) >= _MOST:
            break
    return tuple(sorted(found)[:_MOST])


def named_secrets(text: str) -> set[str]:
    """Return the names of the secrets that a text reads, the pipeline's own token left out."""
    names = {
        match[1] or match[2]
        for expression in expressions(text)
        for match in _SECRET.finditer(expression)
    }
    return names - {"GITHUB_TOKEN"}


def names_the_head(text: str) -> bool:
    """True when an expression names the commit, branch, repository or number of a proposal."""
    return any(_HEAD.search(expression) for expression in expressions(text))


def _without_reducing(expression: str) -> str:
    """Return an expression without the calls whose result no stranger can write."""
    kept = []
    position = 0
    for match in _REDUCING.finditer(expression):
        if match.start() < position:
            continue
        kept.append(expression[position : match.start()])
        depth, position = 1, match.end()
        while depth and position < len(expression):
            depth += (expression[position] == "(") - (expression[position] == ")")
            position += 1
    kept.append(expression[position:])
    return "".join(kept)
