"""Writes docs/rules/, one page for each rule of the scanner and an index: ``make docs``."""

from __future__ import annotations

from pathlib import Path

from muniment.engine.artifacts.rules.table import Rule, all_rules

FOLDER = Path(__file__).parents[1] / "docs" / "rules"

HEAD = """\
# Rules of the model file scanner

What `muniment scan` and the check `model.file-imports` can say of a file. How severities are given
stands in [model files](../model-files.md#severity).

| rule | severity | in a few words |
|---|---|---|
"""


def pages() -> dict[str, str]:
    """Return the text of each page by file name."""
    rules = all_rules()
    index = HEAD + "".join(
        f"| [`{each.id}`]({each.id}.md) | {each.severity.value} | {each.title} |\n"
        for each in rules
    )
    return {"README.md": index} | {f"{each.id}.md": _page(each) for each in rules}


def _page(each: Rule) -> str:
    message = each.message.replace("{reason}", "*what it does*").replace("{operand}", "*the name*")
    references = "".join(f"- {_linked(reference)}\n" for reference in each.references)
    about = f"\n## See also\n\n{references}" if references else ""
    return f"""\
# {each.id}

**{each.title}.** Severity: {each.severity.value}.

{message}

## Why it matters

{each.why}

## What to do

{each.remediation}
{about}
[All rules](README.md)
"""


def _linked(reference: str) -> str:
    if reference.startswith("CVE-"):
        return f"[{reference}](https://www.cve.org/CVERecord?id={reference})"
    if reference.startswith("GHSA-"):
        return f"[{reference}](https://github.com/advisories/{reference})"
    if reference.startswith("CWE-"):
        number = reference.removeprefix("CWE-")
        return f"[{reference}](https://cwe.mitre.org/data/definitions/{number}.html)"
    if reference.startswith("AML."):
        return f"[MITRE ATLAS {reference}](https://atlas.mitre.org/techniques/{reference})"
    return reference


def main() -> None:
    """Write the pages; those of rules that are gone are removed."""
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
