"""Long passwords that are easy are refused; honest ones pass."""

from __future__ import annotations

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.passwords import is_predictable

ADA = Person(email="ada.lovelace@example.org", name="Ada Lovelace")


@pytest.mark.parametrize(
    "password",
    [
        "shortshort1",
        "password1234",
        "123456789012",
        "012345678901",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "qwertyuiop12",
        "asdfghjklasdf",
        "abcdefghijkl",
        "Password2026!",
        "P@ssw0rd2026!!",
        "Dragon!!!!1999",
        "Muniment2026!",
        "welcome123456",
        "2026-11-23-00",
        "ada.lovelace@example.org",
        "AdaLovelace12",
    ],
)
def test_easy_passwords_are_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password, ADA)


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery",
        "k7#qL0vz!T2m",
        "Der Regen fällt",
        "mein-altes-fahrrad",
        "blue kettle 1999",
        "зимний вечер дома",
        "x9 ostrich lamp",
    ],
)
def test_honest_passwords_pass(password: str) -> None:
    validate_password(password, ADA)


@given(st.text(min_size=1, max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    assert is_predictable(text) in (True, False)


@given(st.text(min_size=1, max_size=20))
def test_a_part_over_and_over_is_refused(part: str) -> None:
    assert is_predictable(part * 3)
