"""What each check asked, of which population, with which evidence, and how to replay it."""

from __future__ import annotations

from muniment.engine.checks.outcome import Evidence, Outcome, OutcomeState, Population
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.html.limits import Limits
from muniment.engine.report.html.markup import Child, Markup, clip, code, items, pill, table, tag
from muniment.engine.report.summary import outcome_counts, outcomes_worst_first
from muniment.engine.report.wording import (
    NOTHING_SEEN,
    OUTCOME_WORDS,
    UNKNOWN_WORDS,
    counted,
    is_empty,
    moment_text,
    number,
    outcome_reason,
    population_text,
)

_NAMED = 20
"""How many of those left out or not judged a cell names."""


def checks(assessment: Assessment, limits: Limits) -> Markup:
    """Return the section on outcomes."""
    outcomes = outcomes_worst_first(assessment)
    states = ", ".join(f"{number(count)} {word}" for word, count in outcome_counts(assessment))
    return tag(
        "section",
        tag("h2", "Checks"),
        tag("p", f"{counted(len(outcomes), 'check')}: {states or 'none ran'}."),
        table(
            "checks-caption",
            "Outcome of each check with its population",
            ("Check", "Outcome", "Population", "Speaks to"),
            (_outcome(outcome, limits) for outcome in limits.shown(outcomes)),
        ),
        limits.rest(outcomes, "checks"),
        id="checks",
    )


def _outcome(outcome: Outcome, limits: Limits) -> list[Child]:
    state: Child
    if is_empty(outcome):
        state = pill(NOTHING_SEEN, "none")
    else:
        word = OUTCOME_WORDS[outcome.outcome]
        state = pill(word, word.split()[0])
    reason = "" if is_empty(outcome) else outcome_reason(outcome)
    speaks = ", ".join((*outcome.controls, *outcome.threats))
    return [
        (
            clip(outcome.title, limits.text),
            tag("span", code(f"{outcome.check} {outcome.version}", limits.text), class_="meta"),
        ),
        (state, tag("p", clip(reason, limits.text), class_="why") if reason else None),
        _population(outcome, limits),
        tag("span", clip(speaks, limits.text), class_="meta"),
    ]


def _population(outcome: Outcome, limits: Limits) -> Child:
    population = outcome.population
    if population.size == 0:
        return tag("span", f"no {clip(outcome.subjects, limits.text)}", class_="meta")
    words = f"{population_text(population)} ({clip(outcome.subjects, limits.text)})"
    left_out = [
        (code(one.path or "the project", limits.text), f": {clip(one.reason, limits.text)}")
        for one in population.excluded[:_NAMED]
    ]
    unknown = [
        (
            code(one.path or "the project", limits.text),
            f": {UNKNOWN_WORDS[one.reason]}; {clip(one.note, limits.text)}",
        )
        for one in outcome.undetermined[:_NAMED]
    ]
    return (
        _bar(population),
        words,
        _named("not judged", unknown, population.unknown),
        _named("excluded", left_out, len(population.excluded)),
    )


def _named(word: str, named: list[tuple[Markup, str]], total: int) -> Markup:
    if not named:
        return Markup()
    rest = [f"… and {number(total - len(named))} more"] if total > len(named) else []
    return tag(
        "details", tag("summary", f"{number(total)} {word}"), items([*named, *rest], "named")
    )


def _bar(population: Population) -> Markup:
    """Return the population as a bar; the words beside it say the same."""
    parts = (
        ("failed", population.failed),
        ("unknown", population.unknown),
        ("none", len(population.excluded)),
        ("passed", population.passed),
    )
    left = 0
    drawn = []
    for look, count in parts:
        wide = count * 1000 // population.size
        # One of a hundred thousand that failed must still be seen.
        wide = max(wide, 12) if count else 0
        drawn.append(tag("rect", x=left, y=0, width=wide, height=10, class_=look))
        left += wide
    view = f"0 0 {max(left, 1)} 10"
    return tag(
        "svg", drawn, class_="bar", viewBox=view, preserveAspectRatio="none", aria_hidden="true"
    )


def evidence(assessment: Assessment, limits: Limits) -> Markup:
    """Return the section on evidence."""
    rows = assessment.evidence
    return tag(
        "section",
        tag("h2", "Evidence"),
        tag(
            "p",
            "What was asked, of which population, from which facts. Evidence expires; it is "
            "collected, not concluded.",
        ),
        table(
            "evidence-caption",
            f"{counted(len(rows), 'record')} of evidence",
            ("Evidence", "Question", "Outcome", "Facts", "Vouched for by"),
            (_evidence(one, limits) for one in limits.shown(rows)),
        )
        if rows
        else tag("p", "None: nothing was judged."),
        limits.rest(rows, "records of evidence"),
        id="evidence",
    )


def _evidence(one: Evidence, limits: Limits) -> list[Child]:
    parameters = ", ".join(f"{name} = {value}" for name, value in sorted(one.parameters.items()))
    word = OUTCOME_WORDS[one.outcome]
    look = "none" if one.outcome is OutcomeState.NOT_APPLICABLE else word
    return [
        (
            code(one.id, limits.text),
            tag("span", code(f"{one.check} {one.version}", limits.text), class_="meta"),
        ),
        (
            clip(one.question, limits.text),
            tag("p", f"With {clip(parameters, limits.text)}", class_="why") if parameters else None,
        ),
        (pill(word, look), tag("p", population_text(one.population), class_="why")),
        (
            f"{counted(one.facts, 'fact')} of {clip(', '.join(one.fact_kinds), limits.text)}",
            tag("p", code(one.facts_digest, limits.text), class_="digest"),
        ),
        (
            clip(one.vouched_by, limits.text) or "nobody named",
            tag("p", f"expires {moment_text(one.expires_at)}", class_="why"),
        ),
    ]


def replay(assessment: Assessment) -> Markup:
    """Return the section that says how anybody can compute this report again."""
    commands = sorted({one.replay for one in assessment.evidence})[:3]
    return tag(
        "section",
        tag("h2", "How to replay"),
        tag(
            "p",
            "Believe nothing on this page. Ask for the bundle it was written with (a file that "
            "ends in .mun) and compute the outcomes again from its facts; the same versions of the "
            "checks give the same bytes, and a difference is named.",
        ),
        (tag("pre", command) for command in commands or ("muniment replay FILE.mun",)),
        tag(
            "p", f"Schema {assessment.schema}; collected {assessment.collected_at}.", class_="meta"
        ),
        id="replay",
    )
