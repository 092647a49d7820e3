"""What is here and what was not seen: assets, coverage, exclusions and gaps."""

from __future__ import annotations

from muniment.engine.report.assessment import Assessment, Asset
from muniment.engine.report.html.limits import Limits
from muniment.engine.report.html.markup import Child, Markup, clip, code, items, pill, table, tag
from muniment.engine.report.summary import asset_counts
from muniment.engine.report.wording import (
    GAP_WORDS,
    counted,
    kind_text,
    kinds_text,
    number,
    size_text,
)

_LINKS = 12


def assets(assessment: Assessment, limits: Limits) -> Markup:
    """Return the assets with their lineage."""
    rows = assessment.assets
    if not rows:
        body: Child = tag("p", "No dataset, model, pipeline or service was seen.")
    else:
        body = (
            tag("p", f"{counted(len(rows), 'asset')}: {kinds_text(asset_counts(assessment))}."),
            table(
                "assets-caption",
                "Assets and where each came from",
                ("Asset", "Kind", "Format", "Size", "Git", "Lineage"),
                (_asset(asset, limits) for asset in limits.shown(rows)),
                look="assets",
            ),
            limits.rest(rows, "assets"),
        )
    return tag("section", tag("h2", "Assets"), body, id="assets")


def _asset(asset: Asset, limits: Limits) -> list[Child]:
    links: list[Child] = [
        (
            f"{clip(link.relation, 80).replace('_', ' ')} ",
            code(link.target, limits.text),
            tag("span", f" ({clip(link.basis, limits.text)})", class_="meta"),
        )
        for link in asset.lineage[:_LINKS]
    ]
    if len(asset.lineage) > _LINKS:
        links.append(f"… and {number(len(asset.lineage) - _LINKS)} more")
    return [
        (
            code(asset.path or "the project", limits.text),
            tag("span", code(asset.digest, 80), class_="meta digest") if asset.digest else None,
        ),
        clip(kind_text(asset.kind), limits.text),
        clip(asset.format, limits.text),
        tag("span", size_text(asset.size), class_="number"),
        clip(asset.vcs, 40),
        items(links, "points") or tag("span", "none seen", class_="meta"),
    ]


def coverage(assessment: Assessment, limits: Limits) -> Markup:
    """Return what was looked at."""
    seen = assessment.snapshot.coverage
    formats = sorted(seen.formats.items(), key=lambda item: (-item[1], item[0]))
    facts = sorted(seen.facts.items(), key=lambda item: (-item[1], item[0]))
    return tag(
        "section",
        tag("h2", "Coverage"),
        tag(
            "p",
            f"{counted(seen.files, 'file')}, {size_text(seen.bytes)}, read by the connector ",
            code(assessment.snapshot.source, limits.text),
            ". Files that git ignores are looked at too.",
        ),
        _counts("formats", "Files by format", ("Format", "Files"), formats, limits),
        _counts("facts", "Facts by kind", ("Kind of fact", "Facts"), facts, limits),
        id="coverage",
    )


def _counts(
    name: str,
    caption: str,
    heads: tuple[str, str],
    rows: list[tuple[str, int]],
    limits: Limits,
) -> Markup:
    if not rows:
        return Markup()
    cells: list[list[Child]] = [
        [code(key, limits.text), value] for key, value in limits.shown(rows)
    ]
    return Markup(
        table(f"{name}-caption", caption, heads, cells, look="counts") + limits.rest(rows, "rows")
    )


def gaps(assessment: Assessment, limits: Limits) -> Markup:
    """Return what could not be read and what was left out, each with its reason."""
    found = assessment.snapshot.gaps
    left_out = assessment.snapshot.coverage.exclusions
    if found:
        gap_table: Child = (
            table(
                "gaps-caption",
                f"{counted(len(found), 'gap')}: unknown, not safe",
                ("Where", "Why", "Detail", "Facts that are missing"),
                (
                    [
                        code(gap.path or "the project", limits.text),
                        pill(GAP_WORDS[gap.reason], "unknown"),
                        clip(gap.detail, limits.text),
                        clip(", ".join(gap.affects) or "all", limits.text),
                    ]
                    for gap in limits.shown(found)
                ),
            ),
            limits.rest(found, "gaps"),
        )
    else:
        gap_table = tag("p", "Nothing that was looked at was left unread.")
    if left_out:
        exclusions: Child = (
            table(
                "exclusions-caption",
                f"{counted(len(left_out), 'place')} left out on purpose",
                ("Where", "Why", "Files"),
                (
                    [code(one.path, limits.text), clip(one.reason, limits.text), one.files]
                    for one in limits.shown(left_out)
                ),
            ),
            limits.rest(left_out, "exclusions"),
        )
    else:
        exclusions = tag("p", "Nothing was left out.")
    return tag(
        "section", tag("h2", "Not seen"), gap_table, tag("h3", "Exclusions"), exclusions, id="gaps"
    )
