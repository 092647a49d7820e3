from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core import clock, errors, ids
from muniment.core.canonical import canonical_json
from muniment.core.severity import Severity

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(alphabet=st.characters(codec="utf-8")),
    lambda children: (
        st.lists(children, max_size=4)
        | st.dictionaries(st.text(alphabet=st.characters(codec="utf-8")), children, max_size=4)
    ),
    max_leaves=20,
)

NAMES = st.binary().filter(lambda raw: b"\0" not in raw)


@given(VALUES)
def test_canonical_json_round_trips_and_is_a_fixed_point(value: object) -> None:
    written = canonical_json(value)
    assert json.loads(written) == value
    assert canonical_json(json.loads(written)) == written


def test_keys_are_ordered_by_utf16_units() -> None:
    # RFC 8785 section 3.2.3: U+10000 is D800 DC00 in UTF-16 and comes before U+FFFF.
    assert canonical_json({"\uffff": 1, "\U00010000": 2}).decode() == '{"\U00010000":2,"\uffff":1}'


@pytest.mark.parametrize("value", [1.5, float("nan"), 2**53, -(2**53), {1: 2}, b"x", {"a": {1, 2}}])
def test_what_canonical_json_does_not_have_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        canonical_json(value)


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical_json("\ud800")


@given(
    st.binary().filter(lambda raw: b"\0" not in raw), st.binary().filter(lambda b: b"\0" not in b)
)
def test_different_names_never_become_one(left: bytes, right: bytes) -> None:
    def normal(raw: bytes) -> bytes:
        try:
            return unicodedata.normalize("NFC", raw.decode()).encode()
        except UnicodeDecodeError:
            return raw

    if normal(left) != normal(right):
        assert ids.path_text(left) != ids.path_text(right)


def test_good_names_stay_readable() -> None:
    assert ids.path_text("données/été 100%.csv".encode()) == "données/été 100%.csv"
    assert ids.path_text(b"caf\xe9.csv") == "caf%E9.csv"
    assert ids.path_text(b"caf%E9.csv") == "caf%25E9.csv"


@given(st.integers(0, 2**48 - 1), st.integers(0, 2**48 - 1))
def test_uuid7_sorts_by_time(left: int, right: int) -> None:
    a, b = ids.uuid7(left), ids.uuid7(right)
    assert (a.version, a.variant) == (7, "specified in RFC 4122")
    if left < right:
        assert a.bytes < b.bytes


@given(st.datetimes(datetime(1970, 1, 1), datetime(9990, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_rfc3339_round_trips_to_the_second(moment: datetime) -> None:
    assert clock.from_rfc3339(clock.to_rfc3339(moment)) == moment.replace(microsecond=0)


def test_only_utc_is_read() -> None:
    with pytest.raises(ValueError, match="UTC"):
        clock.from_rfc3339("2026-01-01T00:00:00+02:00")
    berlin = datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))
    assert clock.to_rfc3339(berlin) == "2026-01-01T00:00:00Z"


def test_severities_are_ordered() -> None:
    ranks = [severity.rank for severity in Severity]
    assert ranks == sorted(ranks)
    assert Severity.HIGH.at_least(Severity.MEDIUM)
    assert not Severity.LOW.at_least(Severity.MEDIUM)


def test_every_error_stands_in_the_tree_that_the_module_draws() -> None:
    drawn = errors.__doc__ or ""
    classes = [c for c in vars(errors).values() if isinstance(c, type) and issubclass(c, Exception)]
    assert len(classes) > 5
    for cls in classes:
        assert cls.__name__ in drawn
