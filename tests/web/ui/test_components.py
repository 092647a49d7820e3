"""Parts of pages: words beside colours, times with zones, numbers that add up, hostile names."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.severity import Severity
from muniment.engine.checks.outcome import Excluded, OutcomeState, Population
from muniment.engine.report.assessment import ControlState
from muniment.web.ui.components import badges, fields, moments, names, populations

AT = datetime(2026, 7, 1, 22, 30, 5, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("severity", Severity)
def test_a_severity_is_a_word(severity: Severity) -> None:
    html = badges.severity(severity)
    assert f"tag-{severity.value}" in html
    assert severity.value.capitalize() in html


@pytest.mark.parametrize("state", [*OutcomeState, *ControlState])
def test_every_state_of_the_engine_is_known_here(state: object) -> None:
    assert badges.state_tone(state) in badges.TONES
    assert "_" not in badges.state_word(state)


def test_no_two_kinds_of_knowing_look_alike() -> None:
    tones = {word: badges.state_tone(word) for word in ("passed", "failed", "unknown", "error")}
    assert len(set(tones.values())) == 4


def test_a_state_of_somebody_else_is_shown_and_escaped() -> None:
    assert "Half_x" not in badges.state("half_x")
    assert "Half x" in badges.state("half_x")
    assert "<b>" not in badges.state("<b>")


def test_a_time_is_in_the_zone_that_its_title_names() -> None:
    html = moments.moment(AT, BERLIN)
    assert 'datetime="2026-07-01T22:30:05Z"' in html
    assert "2 Jul 2026, 00:30" in html
    assert "Thursday 2 July 2026, 00:30:05 Europe/Berlin (UTC+02:00)" in html


def test_a_day_of_a_time_depends_on_the_zone_and_that_of_a_date_does_not() -> None:
    assert "2 Jul 2026" in moments.day_of(AT, BERLIN)
    assert "1 Jul 2026" in moments.day_of(AT, ZoneInfo("America/Lima"))
    assert 'datetime="2026-07-01"' in moments.day_of(date(2026, 7, 1), BERLIN)


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=61), "1 minute ago"),
        (timedelta(hours=23, minutes=59), "23 hours ago"),
        (timedelta(days=3, hours=2), "3 days ago"),
        (timedelta(days=61), "2 months ago"),
        (timedelta(days=800), "2 years ago"),
        (timedelta(days=-14), "in 14 days"),
    ],
)
def test_an_age_is_its_largest_whole_unit(ago: timedelta, said: str) -> None:
    assert moments.since(AT - ago, AT) == said


def test_a_population_is_said_in_numbers() -> None:
    excluded = tuple(Excluded(f"x{n}", "generated") for n in range(2))
    said = populations.words(populations.counts(Population(43, 34, 6, 1, excluded)))
    assert said == "34 of 43, 6 failed, 1 unknown, 2 excluded"
    assert populations.words(populations.Counts(0, 0, 0, 0, 0)) == "none of this kind seen"


@given(st.lists(st.integers(0, 10**6), min_size=4, max_size=4))
def test_a_population_shows_no_percent_and_its_bar_never_runs_over(parts: list[int]) -> None:
    html = populations.population(populations.Counts(sum(parts), *parts), drawn=True)
    assert "%" not in html
    drawn = html.split("<rect ")[2:]
    ends = [
        float(one.split('x="')[1].split('"')[0]) + float(one.split('width="')[1].split('"')[0])
        for one in drawn
    ]
    assert all(end <= 100.02 for end in ends)


@pytest.mark.parametrize(
    ("reference", "address"),
    [
        ("F-0001", "/findings/F-0001/"),
        ("A-123456", "/assets/A-123456/"),
        ("A.8.28", "/controls/A.8.28/"),
        ("#12", "/ledger/12/"),
        ("F-1/../../x", ""),
        ("F-1\n", ""),
        ("X-0001", ""),
        ("//evil.example", ""),
    ],
)
def test_only_a_reference_becomes_an_address(reference: str, address: str) -> None:
    assert names.address(reference) == address


@given(st.text(max_size=80))
def test_a_path_is_whole_escaped_and_hides_nothing(text: str) -> None:
    html = names.path(text)
    for character in "\u202e\u200b\x00\x1b":
        assert character not in html
    assert html.count("<span") == html.count("</span>")
    assert html.count("<") == html.count(">")


def test_a_digest_keeps_both_ends_and_copies_whole() -> None:
    digest = "sha256:" + "0123456789abcdef" * 4
    html = names.digest(digest, copied=True)
    assert "sha256:01234567…abcdef" in html
    assert f'data-copy="{digest}"' in html


class Example(forms.Form):
    name = forms.CharField(help_text="What people call it.")
    scopes = forms.MultipleChoiceField(
        choices=[("push", "Push")], widget=forms.CheckboxSelectMultiple
    )


def test_a_field_is_tied_to_its_help_and_its_errors() -> None:
    html = fields.field(Example({})["name"])
    assert 'aria-describedby="id_name_help id_name_errors"' in html
    assert 'id="id_name_help"' in html
    assert 'id="id_name_errors"' in html
    assert 'aria-invalid="true"' in html


def test_a_group_of_boxes_has_a_legend() -> None:
    html = fields.field(Example()["scopes"])
    assert "<fieldset" in html
    assert "<legend>Scopes" in html


def test_a_block_escapes_what_the_page_gives_it() -> None:
    text = (
        '{% card title %}{% definitions %}{% definition "Name" %}{{ value }}{% enddefinition %}'
        "{% enddefinitions %}{% endcard %}"
    )
    html = engines["django"].from_string(text).render({"title": "<i>", "value": "<b>"})
    assert "<i>" not in html
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_an_empty_definition_says_so() -> None:
    html = engines["django"].from_string('{% definition "Owner" %} {% enddefinition %}').render()
    assert "not set" in html


def test_an_address_that_does_not_exist_is_empty() -> None:
    text = '[{% nav_url "no_such_route" %}][{% nav_path "/no/such/page/" %}]'
    assert engines["django"].from_string(text).render() == "[][]"


@pytest.mark.parametrize(
    ("shown", "link"),
    [("D-0001", "/decisions/D-0001/"), ("F-0001", "/findings/F-0001/"), ("Ada <b>", "")],
)
def test_what_something_is_about_is_a_link_where_it_has_a_page(shown: str, link: str) -> None:
    html = names.about(shown)
    assert (f'href="{link}"' in html) if link else (html == "Ada &lt;b&gt;")
