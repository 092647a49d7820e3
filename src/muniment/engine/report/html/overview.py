"""The top of the page: what was assessed, the numbers, and what to do next."""

from __future__ import annotations

from muniment.engine.report.assessment import Assessment, ControlState
from muniment.engine.report.html.limits import Limits
from muniment.engine.report.html.markup import Child, Markup, clip, code, pill, tag
from muniment.engine.report.next_steps import next_steps
from muniment.engine.report.summary import (
    asset_counts,
    control_counts,
    errors,
    outcome_counts,
    severity_counts,
    unjudged,
    waiver_requests,
)
from muniment.engine.report.wording import (
    CONTROL_WORDS,
    UNNAMED,
    counted,
    incomplete_text,
    kind_text,
    moment_text,
    number,
    size_text,
)


def masthead(assessment: Assessment, limits: Limits) -> Markup:
    """Return the page's head: which project, which commit, when, and how much was seen."""
    project, coverage = assessment.project, assessment.snapshot.coverage
    left_out = sum(exclusion.files for exclusion in coverage.exclusions)
    if project.commit:
        state = " with uncommitted changes" if project.dirty else ""
        ref = clip(project.ref, limits.text) or "detached"
        version: Child = (tag("bdi", ref), " at ", code(project.commit[:12], 12), state)
    else:
        version = "not under version control"
    facts: list[tuple[str, Child]] = [
        ("Version", version),
        ("Collected", moment_text(assessment.collected_at)),
        ("Judged", moment_text(assessment.evaluated_at)),
        ("Seen", f"{counted(coverage.files, 'file')}, {size_text(coverage.bytes)}"),
        (
            "Left out",
            f"{counted(len(coverage.exclusions), 'place')}, {counted(left_out, 'file')}",
        ),
        ("By", f"{assessment.tool.name} {assessment.tool.version}"),
        ("Catalogue", assessment.tool.catalogue),
    ]
    if project.owner:
        facts.insert(0, ("Owner", clip(project.owner, limits.text)))
    if project.environment:
        facts.insert(1, ("Environment", clip(project.environment, limits.text)))
    name = clip(project.name, limits.text) or UNNAMED
    return tag(
        "header",
        tag("h1", "Assessment of ", tag("bdi", name)),
        tag("dl", (tag("div", tag("dt", k), tag("dd", v)) for k, v in facts), class_="facts"),
        _wholeness(assessment),
    )


def _wholeness(assessment: Assessment) -> Markup:
    if not assessment.incomplete():
        return tag(
            "p",
            tag("strong", "Complete. "),
            "Everything that was seen and that a check asks about was judged: see below.",
            class_="notice whole",
        )
    lacking = incomplete_text(assessment.snapshot, unjudged(assessment), errors(assessment))
    return tag(
        "p",
        tag("strong", "Incomplete. "),
        f"{lacking[:1].upper()}{lacking[1:]}. What was not judged is unknown, not safe.",
        class_="notice lacking",
    )


CONTROL_LOOKS = {
    ControlState.EVIDENCED: "good",
    ControlState.PARTLY: "part",
    ControlState.CONTRADICTED: "bad",
    ControlState.NO_EVIDENCE: "none",
}


def tiles(assessment: Assessment) -> Markup:
    """Return the numbers, each with the population it belongs to."""
    asked = len(waiver_requests(assessment))
    findings = [
        _figure(number(count), pill(severity.value, severity.value))
        for severity, count in severity_counts(assessment)
    ]
    controls = [
        _figure(number(count), pill(CONTROL_WORDS[state], CONTROL_LOOKS[state]))
        for state, count in control_counts(assessment)
    ]
    checks = [
        _figure(number(count), pill(word, word.split()[0]))
        for word, count in outcome_counts(assessment)
    ]
    counts = asset_counts(assessment)
    assets = [_figure(number(count), kind_text(kind, count)) for kind, count in counts[:8]]
    if len(counts) > 8:
        rest = sum(count for _, count in counts[8:])
        assets.append(_figure(number(rest), "of other kinds"))
    gaps = len(assessment.snapshot.gaps)
    return tag(
        "div",
        _tile("Findings", len(assessment.findings), findings, "#findings"),
        _tile("Checks", len(assessment.outcomes), checks, "#checks"),
        _tile("Annex A, draft", len(assessment.soa), controls, "#controls"),
        _tile("Assets", len(assessment.assets), assets, "#assets"),
        _tile(
            "Not settled",
            gaps + asked,
            [
                _figure(number(gaps), "could not be read"),
                _figure(number(asked), "waivers asked for" if asked != 1 else "waiver asked for"),
            ],
            "#gaps",
        ),
        class_="tiles",
    )


def _tile(title: str, total: int, figures: list[Markup], target: str) -> Markup:
    return tag(
        "div",
        tag("h2", tag("a", title, href=target)),
        tag("p", total, class_="total"),
        tag("ul", figures),
        class_="tile",
    )


def _figure(value: str, label: Child) -> Markup:
    return tag("li", tag("b", value), " ", label)


def what_next(assessment: Assessment, limits: Limits, path: str) -> Markup:
    """Return what to do next, the most valuable first."""
    steps = [
        tag(
            "li",
            tag("strong", clip(step.what, limits.text)),
            tag("p", clip(step.why, limits.text), class_="why"),
            tag("pre", clip(step.how, limits.text)),
        )
        for step in next_steps(assessment, path)
    ]
    return tag("section", tag("h2", "What to do next"), tag("ol", steps), id="next", class_="next")
