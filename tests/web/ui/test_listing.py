"""Lists: all in the address, two statements, never a fault, never a silent cut."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlencode
from uuid import UUID

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st
from tests.web.ui import gallery

from muniment.web.apps.ledger.models import Entry
from muniment.web.ui.listing import Choice, Column, Listing, Shown, export, selected

PLAIN = Listing(
    name="plain",
    columns=(
        Column("index", "Index", sort="index"),
        Column("type", "Type", sort="type"),
        Column("time", "Time", sort="time"),
    ),
    filters=(
        Choice("type", "Type", [(one, one) for one in gallery.SEVERITIES], default=("high",)),
    ),
    page_size=25,
)


@pytest.fixture
def client(db: None) -> Iterator[Client]:
    gallery.fill(120)
    with gallery.in_force():
        yield Client(HTTP_HOST="localhost")


def _shown(listing: Listing, query: str = "") -> Shown:
    return listing.show(RequestFactory().get(f"/list/{query}"), Entry.objects.all())


def _indexes(shown: Shown) -> list[int]:
    return [entry.index for entry in shown.items]


def _said(query: str) -> list[str]:
    with CaptureQueriesContext(connection) as heard:
        list(_shown(gallery.LIST, query).rows())
    return [one["sql"] for one in heard if "ledger_entry" in one["sql"]]


def test_it_costs_a_count_and_a_page(client: Client) -> None:
    count, page = _said("?severity=high")
    assert "COUNT(*)" in count
    assert "LIMIT" in page


def test_a_search_walks_the_rows_once(client: Client) -> None:
    kind = Entry.objects.values_list("type", flat=True)[0]
    keys, page = _said(f"?q={kind}")
    assert "LIKE" in keys
    assert "COUNT(*)" not in keys
    assert "LIKE" not in page
    assert " IN (" in page


@pytest.mark.parametrize("sort", ["time", "-time"])
def test_pages_read_from_either_end_join_without_a_seam(client: Client, sort: str) -> None:
    pages = [
        _indexes(_shown(gallery.LIST, f"?sort={sort}&page={number}")) for number in range(1, 6)
    ]
    found = [index for page in pages for index in page]
    wanted = list(
        Entry.objects.order_by(sort, "-pk" if "-" in sort else "pk").values_list("pk", flat=True)
    )
    assert found == wanted
    assert [len(page) for page in pages] == [25, 25, 25, 25, len(wanted) - 100]


def test_pages_show_every_row_once_whatever_ties(client: Client) -> None:
    Entry.objects.update(time=gallery.NOW)
    for sort in ("time", "-time"):
        pages = [_shown(PLAIN, f"?type=&sort={sort}&page={page}") for page in range(1, 6)]
        found = [index for page in pages for index in _indexes(page)]
        assert sorted(found) == list(range(1, 121))
        assert found == sorted(found, reverse=sort == "-time")


def test_a_page_after_the_last_is_the_last_and_says_so(client: Client) -> None:
    shown = _shown(PLAIN, "?type=&page=99")
    assert shown.address.page == 5
    assert len(shown.items) == 20
    assert "no page 99" in shown.remarks[0]


def test_a_default_holds_until_the_address_says_all(client: Client) -> None:
    assert _shown(PLAIN).total == 24
    assert _shown(PLAIN, "?type=").total == 120
    assert _shown(PLAIN, "?type=low&type=info").total == 48
    (chip,) = _shown(PLAIN).chips()
    assert _shown(PLAIN, chip.url).total == 120
    assert _shown(PLAIN, _shown(PLAIN, "?type=low").cleared_url()).total == 120


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?colour=red", "colour"),
        ("?severity=grave", "grave"),
        ("?sort=shoe", "shoe"),
        ("?sort=--time", "--time"),
        ("?page=0", "0"),
        ("?page=²", "²"),
        ("?page=1e9", "1e9"),
        ("?size=100000", "25, 50"),
        ("?seen_from=2026-13-01", "2026-13-01"),
        ("?seen_to=0001-01-01", "0001-01-01"),
        (f"?q={'x' * 201}", "too long"),
        (f"?path={'y' * 201}", "yyyy"),
    ],
)
def test_what_makes_no_sense_is_left_out_with_a_remark(
    client: Client, query: str, said: str
) -> None:
    shown = _shown(gallery.LIST, query)
    assert shown.total == 120
    assert len(shown.remarks) == 1
    assert said in shown.remarks[0]
    answer = client.get(f"/list/{query}")
    assert answer.status_code == 200
    assert "message-warning" in answer.content.decode()


names = st.sampled_from(
    ["q", "sort", "page", "size", "severity", "seen_from", "seen_to", "path", "format", "x"]
)
values = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["-time", "time", "high", "2026-01-01", "9999-12-31", "50", "99999999", "\0"]),
)


@effort(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(names, values), max_size=6))
def test_no_address_makes_a_fault(client: Client, pairs: list[tuple[str, str]]) -> None:
    answer = client.get(f"/list/?{urlencode(pairs, errors='replace')}")
    assert answer.status_code == 200
    if not answer.streaming:
        shown = _shown(gallery.LIST, f"?{urlencode(pairs, errors='replace')}")
        again = _shown(gallery.LIST, shown.address.query())
        assert again.address == shown.address
        assert _indexes(again) == _indexes(shown)


def test_days_end_in_the_persons_zone(client: Client) -> None:
    Entry.objects.update(time=gallery.NOW.replace(hour=23, minute=30))
    assert _shown(gallery.LIST, "?seen_from=2026-11-23&seen_to=2026-11-23").total == 120
    assert _shown(gallery.LIST, "?seen_from=2026-11-24").total == 0
    from zoneinfo import ZoneInfo

    period = gallery.LIST.filters[1]
    reading = period.read({"seen_from": ["2026-11-24"]}, RequestFactory().get("/"))
    berlin = period.narrow(Entry.objects.all(), reading.values, ZoneInfo("Europe/Berlin"))
    assert berlin.count() == 120


def test_each_word_of_a_search_is_somewhere(client: Client) -> None:
    both = _shown(gallery.LIST, "?q=CRITICAL+docker")
    assert 0 < both.total < _shown(gallery.LIST, "?q=docker").total
    assert {(entry.type, entry.object_type) for entry in both.items} == {("critical", "Dockerfile")}
    assert _shown(gallery.LIST, "?q=%25").total == 0


@pytest.mark.parametrize("word", ["größe", "GR", "e_100%", "\\"])
def test_words_are_found_among_letters_of_any_script(client: Client, word: str) -> None:
    Entry.objects.filter(index=7).update(object_type="größe_100% \\ Пример")
    listing = Listing(name="x", columns=PLAIN.columns, search=("type", "object_type"))
    Entry.objects.exclude(index=7).update(type="x", object_type="y")
    assert _indexes(_shown(listing, f"?{urlencode({'q': word})}")) == [7]


def test_a_reference_is_looked_up_by_itself(client: Client) -> None:
    listing = Listing(name="x", columns=PLAIN.columns, search=("type",), reference="object_type")
    Entry.objects.filter(index=7).update(object_type="F-0007")
    with CaptureQueriesContext(connection) as heard:
        assert _indexes(_shown(listing, "?q=f-0007")) == [7]
    assert not any("LIKE" in one["sql"] for one in heard)


def test_links_of_heads_turn_the_order_round(client: Client) -> None:
    heads = {head.column.key: head for head in _shown(PLAIN, "?type=&sort=time").headings()}
    assert (heads["time"].aria, heads["time"].url) == ("ascending", "?type=&sort=-time")
    assert (heads["type"].aria, heads["type"].url) == ("", "?type=&sort=type")


def test_a_list_that_cannot_be_sorted_so_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="shoe"):
        Listing(name="x", columns=PLAIN.columns, sort="-shoe")
    with pytest.raises(ValueError, match="page_size"):
        Listing(name="x", columns=PLAIN.columns, page_size=10_000)


def test_htmx_gets_the_table_alone_and_the_tidy_address(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Target": "list-gallery"}
    answer = client.get("/list/?q=&severity=high&seen_from=&page=2", headers=headers)
    assert answer.content.lstrip().startswith(b'<div id="list-gallery"')
    assert answer["HX-Push-Url"] == "/list/?severity=high"
    assert "HX-Request" in answer["Vary"]
    whole = client.get("/list/?severity=high").content.decode()
    assert "<html" in whole
    assert answer.content.decode().strip() in whole or "no page 2" in answer.content.decode()


def test_nothing_yet_and_nothing_matches_are_two_things(client: Client) -> None:
    yet = client.get("/nothing/").content.decode()
    assert "No findings yet." in yet
    assert 'href="/gallery/"' in yet
    assert "Nothing matches" not in yet
    none = client.get("/list/?q=nowhere").content.decode()
    assert "Nothing matches." in none
    assert "No findings yet." not in none


def test_hostile_text_is_escaped_and_shown(client: Client) -> None:
    Entry.objects.update(object_type='<img src=x onerror="alert(1)">\u202e')
    for query in ("", "?q=%3Cscript%3E", "?colour=%3Cscript%3E"):
        text = client.get(f"/list/{query}").content.decode()
        assert "<img src=x" not in text
        assert "<script>" not in text
        assert "\u202e" not in text


def _csv(client: Client, query: str) -> list[list[str]]:
    answer = client.get(f"/list/{query}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert re.fullmatch(
        r'attachment; filename="gallery-\d{4}-\d\d-\d\d\.csv"', answer["Content-Disposition"]
    )
    body = b"".join(answer.streaming_content)
    assert body.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def test_the_csv_holds_the_same_rows_in_the_same_order_on_no_page(client: Client) -> None:
    rows = _csv(client, "?severity=high&sort=-reference&page=2&format=csv")
    assert rows[0][:2] == ["Finding", "Severity"]
    assert [row[0] for row in rows[1:]] == [f"F-{n:04}" for n in range(116, 0, -5)]


def test_a_long_csv_is_cut_aloud(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "EXPORT_ROWS", 50)
    rows = _csv(client, "?format=csv")
    assert len(rows) == 52
    assert rows[-1] == ["Cut: 50 of 120 rows. Filter the list to get the others."]


def test_the_csv_streams(client: Client) -> None:
    with CaptureQueriesContext(connection) as heard:
        answer = client.get("/list/?format=csv")
        rows = [one["sql"] for one in heard if "ledger_entry" in one["sql"]]
        assert len(rows) == 1
        b"".join(answer.streaming_content)
    assert len([one for one in heard if "ledger_entry" in one["sql"]]) == 2


def test_ticked_rows_are_read_once_and_bounded() -> None:
    request = RequestFactory().post("/")
    posted = QueryDict(mutable=True)
    posted.setlist("selected", ["F-1", "F-1", *(f"F-{n}" for n in range(2, 999))])
    request.POST = posted  # type: ignore[assignment]
    found = selected(request)
    assert len(found) == 200
    assert found[:2] == ("F-1", "F-2")


def test_a_row_that_can_be_ticked_belongs_to_the_form(client: Client) -> None:
    text = client.get("/list/").content.decode()
    assert text.count('name="selected"') == 25
    assert text.count('form="bulk-gallery"') == 25
    assert '<form id="bulk-gallery"' in text


def test_old_rows_are_reached_by_their_index(client: Client) -> None:
    Entry.objects.filter(index=1).update(time=gallery.NOW - timedelta(days=999), actor=UUID(int=5))
    assert _indexes(_shown(gallery.LIST, "?sort=time"))[0] == 1
