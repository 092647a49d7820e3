"""Writes docs/checks.md from what the checks say about themselves: ``make docs``.

``--check`` writes nothing and exits with 1 when the page is stale; a test does the same.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from muniment.engine.builtin import checks
from muniment.engine.checks.spec import CheckSpec

PAGE = Path(__file__).parents[1] / "docs" / "checks.md"

HEAD = """\
# Checks

Each check asks one question of a population, from facts that were read without running anything.
Its outcome is `passed`, `failed`, `unknown` or `error`; nothing seen of a kind is `unknown`, and
not scanned is never shown as good. Static evidence on projects carries an aspect of a control in
part at most, unless a line below says whole.

Severities: `info`, `low`, `medium`, `high`, `critical`. Set parameters under `[checks."ID"]` in
[muniment.toml](settings.md).

| check | asks |
|---|---|
"""


def render() -> str:
    """Return the page."""
    specs = [check.spec for check in checks()]
    rows = "".join(f"| [`{s.id}`](#{s.id.replace('.', '')}) | {s.question} |\n" for s in specs)
    return HEAD + rows + "".join(_section(spec) for spec in specs)


def _section(spec: CheckSpec) -> str:
    controls = ", ".join(
        f"{item.control} (`{item.aspect}`, {item.supports.value})" for item in spec.controls
    )
    needs = ", ".join(f"`{kind}`" for kind in spec.needs)
    parameters = msgspec.to_builtins(spec.parameters())
    lines = [
        f"\n## {spec.id}",
        f"\n{spec.title}. Version {spec.version}, kind `{spec.kind}`.\n",
        f"- **Population:** {spec.subjects}",
        f"- **Severity:** usually {spec.severity.value}. {spec.severity_reason}",
        f"- **Controls:** {controls or 'none: it speaks to threats only'}",
        f"- **Threats:** {', '.join(spec.threats)}",
        f"- **Facts:** {needs}; at most {spec.max_age_days} days old",
    ]
    if parameters:
        shown = ", ".join(f"`{name} = {value!r}`" for name, value in parameters.items())
        lines.append(f"- **Parameters:** {shown}")
    lines.append(f"\nWhat to do:\n\n```\n{spec.remediation.strip()}\n```\n")
    return "\n".join(lines)


def main() -> int:
    """Write or check the page."""
    text = render()
    if "--check" in sys.argv[1:]:
        return 0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
