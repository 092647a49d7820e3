"""``muniment risk``: what risks cost, in money."""

from __future__ import annotations

from pathlib import Path

import click

from muniment.engine.risk.simulation.inputs import SEED_LIMIT, YEARS, YEARS_LIMIT


@click.group("risk")
def command() -> None:
    """Say what risks cost, in money."""


@command.command("simulate")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--years",
    type=click.IntRange(1, YEARS_LIMIT),
    default=YEARS,
    show_default=True,
    help="How many years to draw.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, SEED_LIMIT),
    default=1,
    show_default=True,
    help="The same seed gives the same figures.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="What to write.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file instead of stdout, whole or not at all.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def simulate(
    file: Path, years: int, seed: int, format_: str, output: Path | None, quiet: bool
) -> int:
    """Simulate what the scenarios in FILE cost in a year, with and without treatment.

    FILE is TOML with [[scenario]] tables. Needs the optional part 'risk'.

    Exit codes: 0 done, 2 wrong use, a mistake in FILE, or NumPy is missing.
    """
    from muniment.cli.output import write_output
    from muniment.cli.progress import ProgressLine
    from muniment.engine.risk.simulation.report import json_report, text
    from muniment.runs.simulate import simulate_file

    with ProgressLine(quiet=quiet) as line:
        inputs, found = simulate_file(
            file, years, seed, lambda done, of: line.show(f"{done:,} of {of:,} scenarios drawn")
        )
    report = json_report.render(found) if format_ == "json" else text.render(found, inputs)
    write_output(report, output)
    return 0
