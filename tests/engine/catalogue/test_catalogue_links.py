"""Entries are found by id, and links hold both ways."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.kinds import Entry, all_entries
from muniment.engine.catalogue.links import LinkGroup, find, links, suggestions
from muniment.engine.catalogue.references import references


@cache
def entries() -> dict[str, Entry]:
    return dict(all_entries(catalogue()))


@cache
def groups(entry_id: str) -> list[LinkGroup]:
    return links(catalogue(), entries(), entries()[entry_id])


def linked(entry_id: str, heading: str) -> list[str]:
    return [
        entry.id
        for group in groups(entry_id)
        if group.heading == heading
        for entry in group.entries
    ]


def test_a_control_knows_its_threats_documents_and_training() -> None:
    assert "T-bucket-exposed" in linked("A.8.12", "Threats that it works against")
    assert "doc-classification" in linked("A.8.12", "Documents that cover it")
    assert "mod-phishing" in linked("A.6.3", "Training")
    assert linked("A.8.12", "Check kinds") == []


def test_a_sub_technique_and_its_technique_know_each_other() -> None:
    assert "AML.T0018.000" in linked("AML.T0018", "Sub-techniques")
    assert linked("AML.T0018.000", "Sub-technique of") == ["AML.T0018"]


_SHOWN_BOTH_WAYS = [
    reference
    for reference in references(catalogue())
    if reference.rule.forward and reference.rule.backward
]


@given(st.sampled_from(_SHOWN_BOTH_WAYS))
def test_every_reference_is_seen_from_both_ends(reference: object) -> None:
    assert isinstance(reference, type(_SHOWN_BOTH_WAYS[0]))
    assert reference.target in linked(reference.source, reference.rule.forward)
    assert reference.source in linked(reference.target, reference.rule.backward)


@given(st.sampled_from(sorted(entries())))
def test_every_id_is_found_in_any_case(entry_id: str) -> None:
    for written in (entry_id, entry_id.upper(), entry_id.lower(), f" {entry_id} "):
        assert find(entries(), written).id == entry_id


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("A.8.122", "A.8.12"),
        ("C.6.1.2", "C.6.1.2-a"),
        ("T0020", "AML.T0020"),
        ("LLM01", "LLM01:2025"),
        ("role-cso", "role-ciso"),
        ("t-data-poison", "T-data-poisoning"),
    ],
)
def test_an_unknown_id_suggests_near_ones(wanted: str, near: str) -> None:
    with pytest.raises(UsageError) as caught:
        find(entries(), wanted)
    assert near in caught.value.hint
    assert caught.value.hint.count(",") < 5
    assert "\n" not in caught.value.message + caught.value.hint


@given(st.text(max_size=200))
def test_any_text_gives_an_entry_or_one_printable_line(wanted: str) -> None:
    folded = {name.casefold() for name in entries()}
    if wanted.strip().casefold() in folded:
        assert find(entries(), wanted).id.casefold() == wanted.strip().casefold()
        return
    with pytest.raises(UsageError) as caught:
        find(entries(), wanted)
    assert (caught.value.message + caught.value.hint).isprintable()
    assert len(caught.value.message) < 120


def test_nothing_is_near_nothing() -> None:
    assert suggestions(entries(), "  ") == []
