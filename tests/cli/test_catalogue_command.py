"""``muniment catalogue`` as a person and a program meet it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.cli.catalogue import command, make_command
from muniment.cli.catalogue_layout import cut, definitions, hanging, table
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.kinds import KINDS, all_entries


def run(*arguments: str, of: click.Group = command) -> Result:
    return CliRunner().invoke(of, arguments)


def ok(*arguments: str, of: click.Group = command) -> str:
    result = run(*arguments, of=of)
    assert result.exit_code == 0, result.exception
    return result.stdout


def answer(*arguments: str, of: click.Group = command) -> Any:
    return json.loads(ok(*arguments, "--format", "json", of=of))


def refused(*arguments: str) -> UsageError:
    result = run(*arguments)
    assert isinstance(result.exception, UsageError), result.exception
    assert result.stdout == ""
    return result.exception


def test_list_controls_of_a_theme() -> None:
    lines = ok("list", "controls", "--theme", "technological").splitlines()
    assert lines[0].split() == ["ID", "THEME", "CHECKS", "HUMAN", "TITLE"]
    assert len(lines) == 1 + 34
    assert all(line.startswith("A.8.") for line in lines[1:])
    data = answer("list", "controls", "--theme", "technological")
    assert data["schema"] == "muniment.catalogue-list/1"
    assert data["catalogue"] == catalogue().version
    assert data["count"] == 34 == len(data["entries"])
    assert {entry["theme"] for entry in data["entries"]} == {"technological"}
    first = data["entries"][0]
    assert {aspect["kind"] for aspect in first["aspects"]} == {"automated", "human"}


def test_counts_go_to_the_error_stream() -> None:
    result = run("list", "controls", "--theme", "people")
    assert result.stderr == "8 entries; muniment catalogue show A.6.1\n"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_lists_within_80_columns(kind: str) -> None:
    text = ok("list", kind)
    rows = [entry.id for entry in KINDS[kind].entries(catalogue())]
    assert [line.split()[0] for line in text.splitlines()[1:]] == rows
    assert max(map(len, text.splitlines())) <= 80
    assert [entry["id"] for entry in answer("list", kind)["entries"]] == rows


def test_list_without_a_kind_names_the_kinds() -> None:
    lines = ok("list").splitlines()
    assert [line.split()[0] for line in lines[1:]] == list(KINDS)
    data = answer("list")
    assert {row["kind"]: row["count"] for row in data["kinds"]}["threats"] == 112


def test_threats_and_checks_on_one_kind_of_asset() -> None:
    for entry in answer("list", "threats", "--asset-kind", "dataset")["entries"]:
        assert "dataset" in entry["asset_kinds"]
    checks = answer("list", "checks", "--asset-kind", "dataset")["entries"]
    assert len(checks) == 12
    assert {entry["asset_kind"] for entry in checks} == {"dataset"}


def test_checks_of_ours_stand_beside_the_kinds_they_implement() -> None:
    ours = make_command(lambda: {"chk-sast": ("code.unsafe-load", "code.other")})
    text = ok("list", "checks", of=ours)
    row = next(line for line in text.splitlines() if line.startswith("chk-sast"))
    assert row.split()[1:3] == ["code.unsafe-load", "+1"]
    assert max(map(len, text.splitlines())) <= 80
    page = ok("show", "chk-sast", of=ours)
    assert "Checked by\n  - code.unsafe-load\n  - code.other\n" in page
    assert "checked by code.unsafe-load, code.other" in ok("show", "A.8.28", of=ours)
    entry = answer("show", "chk-sast", of=ours)["entry"]
    assert entry["checked_by"] == ["code.unsafe-load", "code.other"]


def test_show_a_control() -> None:
    text = ok("show", "A.8.12")
    assert text.startswith("A.8.12  Data leakage prevention\ncontrol of Annex A\n")
    for part in (
        "Aspects (6): all must be shown",
        "  chk-dlp              Egress rules",
        "  human-1              Rules",
        "Who operates it in a cloud",
        "Threats that it works against (10)",
        "Documents that cover it (2)",
        "soc2_tsc     CC6.7         intersects  high",
        "gdpr         Art.32(1)(b)",
    ):
        assert part in text
    data = answer("show", "a.8.12")
    assert data["id"] == "A.8.12"
    assert data["entry"]["aspects"][0]["id"] == "chk-dlp"
    assert data["cloud"]["iaas"] == "C"
    assert {"framework": "soc2_tsc", "ref": "CC6.7"}.items() <= data["mappings"][0].items()
    threats = next(group for group in data["links"] if group["kind"] == "threats")
    assert threats["direction"] == "named_by"
    assert len(threats["entries"]) == 10


def test_long_groups_are_cut_unless_all_is_asked_for() -> None:
    short, long = ok("show", "dataset"), ok("show", "dataset", "--all")
    assert "and 27 more: --all" in short
    assert "more: --all" not in long
    assert "T-annotator-leak" in long
    assert len(answer("show", "dataset")["links"][1]["entries"]) == 39


@pytest.mark.parametrize(
    ("entry_id", "says"),
    [
        ("C.6.1.2-a", "To be documented  yes"),
        ("T-data-poisoning", "likelihood 3, impact 5 (1 to 5)"),
        ("doc-scope", "Sections (7)"),
        ("role-ciso", "Accountable for\n  - Training programme"),
        ("S-65", "Proof by test  Report verifies offline"),
        ("AML.T0020", "Threats that use it (5)"),
        ("pb-model-theft", "Detect\n  1. Find out which identity"),
        ("clk-gdpr-33", "Limit        72 hours"),
        ("clk-gdpr-34", "Limit        at once"),
        ("kpi-mfa", "Target   100 %"),
        ("sev4", "Take within  48 h"),
        ("mod-general", "Minutes  20 minutes"),
        ("quiz-general-1", "  right  Report it through"),
        ("gdpr", "  Art.17        A.7.14, A.8.10"),
        ("svc-aws", "Left to the customer\n  - Own key service"),
        ("ex-small", "initial usd             37680"),
        ("LLM01:2025", "Prompt Injection\nOWASP class"),
        ("cb-accredited", "Weight  25"),
    ],
)
def test_show_tells_what_each_kind_holds(entry_id: str, says: str) -> None:
    assert says in ok("show", entry_id)


def test_frameworks_sort_items_as_people_count() -> None:
    text = ok("show", "gdpr")
    assert text.index("Art.9 ") < text.index("Art.12 ") < text.index("Art.32 ")


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(all_entries(catalogue()))))
def test_every_page_fits_80_columns_and_every_json_parses(entry_id: str) -> None:
    text = ok("show", entry_id)
    assert text.startswith(entry_id)
    assert max(map(len, text.splitlines())) <= 80
    assert not any(line != line.rstrip() for line in text.splitlines())
    assert answer("show", entry_id)["id"] == entry_id


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("show", "A.8.122"), "the catalogue has no entry 'A.8.122'", "A.8.12"),
        (("show", "qqqqqq"), "no entry 'qqqqqq'", "muniment catalogue list"),
        (("list", "control"), "the catalogue has no kind 'control'", "controls"),
        (("list", "controls", "--theme", "digital"), "no theme 'digital'", "physical"),
        (("list", "roles", "--theme", "people"), "--theme is for controls", ""),
        (("list", "roles", "--asset-kind", "model"), "--asset-kind is for threats", ""),
        (("list", "threats", "--asset-kind", "moon"), "no asset kind 'moon'", "dataset"),
        (("list", "--theme", "people"), "a filter needs a kind", "list controls"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: tuple[str, ...], message: str, hint: str
) -> None:
    error = refused(*arguments)
    assert message in error.message
    assert hint in error.hint
    assert "\n" not in error.message + error.hint


def test_click_refuses_an_unknown_format() -> None:
    assert run("list", "controls", "--format", "xml").exit_code == 2


@given(st.text(max_size=300), st.integers(4, 80))
def test_a_cut_text_fits_and_keeps_its_beginning(text: str, room: int) -> None:
    short = cut(text, room)
    assert len(short) <= room
    assert short == text or (short.endswith("...") and text.startswith(short[:-3]))


def test_listing_controls_loads_nothing_that_it_does_not_need() -> None:
    # What keeps the first use within its share of a second; bench measures the time itself.
    script = (
        "import sys; from muniment.cli.catalogue import command;"
        "command(['list', 'controls'], standalone_mode=False);"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        text=True,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    loaded = done.stderr.split()
    assert "muniment.engine.catalogue.standard" in loaded
    for heavy in ("yaml", "importlib.resources", "difflib", "muniment.engine.catalogue.threats"):
        assert heavy not in loaded


def test_layout_of_long_labels_and_empty_lists() -> None:
    assert definitions([]) == []
    assert hanging("  a-label-of-some-length", "text", 8) == [
        "  a-label-of-some-length",
        "        text",
    ]
    assert table(["ID", "TITLE"], []) == ["ID  TITLE"]
