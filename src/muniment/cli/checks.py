"""``muniment checks``: what the checks ask, and of what."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from muniment.engine.checks.spec import CheckSpec


@click.command("checks")
@click.argument("check", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="What to write.",
)
def command(check: str | None, format_: str) -> int:
    """List the checks, or explain the one named CHECK.

    Exit codes: 0 done, 2 no such check.
    """
    from muniment.core.errors import UsageError
    from muniment.engine.builtin import checks

    specs = {item.spec.id: item.spec for item in checks()}
    if check is None:
        _list(list(specs.values()), format_)
        return 0
    if check not in specs:
        raise UsageError(f"there is no check '{check}'", hint="List them: muniment checks")
    if format_ == "json":
        click.echo(json.dumps(_data(specs[check]), indent=2))
    else:
        _explain(specs[check])
    return 0


def _list(specs: list[CheckSpec], format_: str) -> None:
    if format_ == "json":
        click.echo(json.dumps([_data(spec) for spec in specs], indent=2))
        return
    width = max((len(spec.id) for spec in specs), default=0)
    for spec in specs:
        click.echo(f"{spec.id:<{width}}  {spec.severity.value:<8}  {spec.title}")
    click.echo("\nExplain one: muniment checks code.unsafe-load", err=True)


def _explain(spec: CheckSpec) -> None:
    def paragraph(label: str, text: str) -> None:
        click.echo(
            textwrap.fill(text, 80, initial_indent=f"{label:<12}", subsequent_indent=" " * 12)
        )

    click.echo(f"{spec.id} {spec.version}: {spec.title}\n")
    paragraph("Asks", spec.question)
    paragraph("Of", spec.subjects)
    paragraph("Severity", f"{spec.severity.value}: {spec.severity_reason}")
    paragraph("Kind", spec.kind)
    paragraph(
        "Controls",
        ", ".join(
            f"{item.control} ({item.aspect}, {item.supports.value})" for item in spec.controls
        )
        or "none: it speaks to threats only",
    )
    paragraph("Threats", ", ".join(spec.threats))
    paragraph("Facts", f"{', '.join(spec.needs)}; at most {spec.max_age_days} days old")
    if parameters := _parameters(spec):
        paragraph("Parameters", "; ".join(f"{k} = {v!r}" for k, v in parameters.items()))
    click.echo("\nWhat to do")
    click.echo(textwrap.indent(spec.remediation, "  "))


def _data(spec: CheckSpec) -> dict[str, object]:
    return {
        "id": spec.id,
        "version": spec.version,
        "title": spec.title,
        "question": spec.question,
        "kind": spec.kind,
        "subjects": spec.subjects,
        "severity": spec.severity.value,
        "severity_reason": spec.severity_reason,
        "controls": [
            {"control": item.control, "aspect": item.aspect, "supports": item.supports.value}
            for item in spec.controls
        ],
        "threats": list(spec.threats),
        "needs": list(spec.needs),
        "max_age_days": spec.max_age_days,
        "parameters": _parameters(spec),
        "remediation": spec.remediation,
    }


def _parameters(spec: CheckSpec) -> dict[str, object]:
    import msgspec

    values: dict[str, object] = msgspec.to_builtins(spec.parameters())
    return values
