"""Statements to write and compare: a realistic one, and any that can be."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from muniment.engine.catalogue import catalogue
from muniment.engine.soa.figures import ATTRIBUTES, STATES
from muniment.engine.soa.rows import (
    Implementation,
    Necessity,
    Proof,
    Reason,
    ReasonKind,
    Row,
    Seen,
)
from muniment.engine.soa.statement import Standing, Statement, statement_of

ORGANIZATION = "0197a000-0000-7000-8000-000000000001"
ANNA = "0197a000-0000-7000-8000-00000000000a"
BERT = "0197a000-0000-7000-8000-00000000000b"
NAMES = {ANNA: "Anna Albers", BERT: "Bert Brandt"}
MOMENT = "2026-11-23T09:00:00Z"
_ANNEX = tuple(catalogue().controls.values())


def bare(control: str) -> Row:
    """Return a row that says nothing yet."""
    found = catalogue().controls[control]
    return Row(
        control,
        found.title,
        found.theme.value,
        attributes={name: getattr(found.attributes, name) for name in ATTRIBUTES},
        checkable=bool(found.checks),
    )


def whole(*rows: Row, standing: Standing = Standing.VERSION, words: str = "First.") -> Statement:
    """Return a statement of these rows, and of all others of Annex A bare."""
    given = {row.control: row for row in rows}
    every = [given.pop(one.id, None) or bare(one.id) for one in _ANNEX]
    return statement_of(
        [*every, *given.values()],
        standing=standing,
        reference="SOA-0001",
        organization=ORGANIZATION,
        organization_name="Acme Forecasts GmbH",
        as_of=MOMENT,
        author=BERT,
        words=words,
        catalogue="2026.1",
    )


def realistic(standing: Standing = Standing.VERSION) -> Statement:
    """Return a statement in which everything occurs that a company has after some months."""
    rows = []
    for number, one in enumerate(_ANNEX):
        row = bare(one.id)
        if one.theme.value == "physical" and number % 2:
            exclusion = (
                "Nobody works at premises of ours: the company has no office, all staff work from"
                " home, and all equipment is the cloud provider's, whose report covers it."
            )
            row = replace(row, necessity=Necessity.NO, exclusion=exclusion, shareable=True)
        elif number % 17 == 5 and standing is not Standing.VERSION:
            pass
        else:
            said = (Implementation.IMPLEMENTED, Implementation.PARTLY, Implementation.PLANNED)
            state = STATES[number % 4]
            row = replace(
                row,
                necessity=Necessity.YES,
                reasons=(
                    Reason(
                        ReasonKind.RISK,
                        f"0197a000-0000-7000-8000-{number:012x}",
                        f"R-{number:04d}",
                        "Training data is poisoned by an outside contributor",
                    ),
                    *(
                        (Reason(ReasonKind.CONTRACT, "", "C-Nordbank 12.3", "Audit rights"),)
                        if number % 3 == 0
                        else ()
                    ),
                    *(
                        (Reason(ReasonKind.WORDS, title="Customers ask for it in every tender."),)
                        if number % 5 == 0
                        else ()
                    ),
                ),
                shareable=number % 5 == 0,
                implementation=said[number % 3],
                implementation_words="Written down, rolled out to both teams, looked at quarterly.",
                implementation_on="2026-10-01",
                owner=ANNA if number % 2 else BERT,
                procedure="https://wiki.acme.example/isms/procedures/" + one.id,
                seen=Seen(state, number % 4, 1 if state == "contradicted" else 0, 0, 2, 1, 4, ""),
                proofs=tuple(
                    Proof(
                        f"ev-{number}-{at}",
                        "Files hold no credentials: 41 of 43",
                        "secrets.exposed",
                        "churn",
                        "2026-12-23T09:00:00Z",
                    )
                    for at in range(number % 4)
                ),
            )
        rows.append(row)
    own = Row(
        "own-model-cards",
        "A model card for each served model",
        "own",
        description="Before a model is served, its card says what it learned from.",
        references="Regulation (EU) 2024/1689, article 11",
        necessity=Necessity.YES,
        reasons=(Reason(ReasonKind.OBLIGATION, "", "O-0002", "EU AI Act"),),
        implementation=Implementation.PARTLY,
        implementation_on="2026-09-15",
        owner=ANNA,
    )
    return whole(*rows, own, standing=standing, words="After the risk workshop of October.")


TEXTS = st.text(max_size=40)
_REASONS = st.builds(
    Reason, st.sampled_from(ReasonKind), TEXTS, st.sampled_from(["", "R-0001", "R-0002"]), TEXTS
)
_SEEN = st.builds(Seen, st.sampled_from(STATES), *[st.integers(0, 9)] * 6, st.just(""))
_CONTROLS = st.sampled_from(["A.5.1", "A.5.10", "A.5.9", "A.8.34", "own-b", "own-a"])


def _row(control: str, values: dict[str, object]) -> Row:
    row = bare(control) if control.startswith("A.") else Row(control, "Own", "own")
    return replace(row, **values)  # type: ignore[arg-type]


ROWS = st.builds(
    _row,
    _CONTROLS,
    st.fixed_dictionaries(
        {
            "necessity": st.sampled_from(Necessity),
            "reasons": st.lists(_REASONS, max_size=3).map(tuple),
            "exclusion": TEXTS,
            "shareable": st.booleans(),
            "implementation": st.sampled_from(Implementation),
            "implementation_words": TEXTS,
            "owner": st.sampled_from(["", ANNA, BERT]),
            "procedure": TEXTS,
            "seen": _SEEN,
            "proofs": st.lists(st.builds(Proof, TEXTS, TEXTS), max_size=2).map(tuple),
        }
    ),
)
STATEMENTS = st.builds(
    lambda rows, standing, words, author: statement_of(
        rows,
        standing=standing,
        organization=ORGANIZATION,
        organization_name="Acme",
        as_of=MOMENT,
        catalogue="2026.1",
        words=words,
        author=author,
    ),
    st.lists(ROWS, max_size=6, unique_by=lambda row: row.control),
    st.sampled_from(Standing),
    TEXTS,
    st.sampled_from(["", ANNA]),
)
