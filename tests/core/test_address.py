from __future__ import annotations

import pytest

from muniment.core.address import without_login


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("https://ada:hunter2@h.example/x", "https://h.example/x"),
        ("https://ada@h.example:8443/x@v2", "https://h.example:8443/x@v2"),
        ("postgresql://ada:hun@ter2@db/churn", "postgresql://db/churn"),
        ("postgresql://ada:hun#ter2@db/churn", "postgresql://db/churn"),
        ("postgresql://ada:hun?ter2@db", "postgresql://db"),
        (
            "git clone https://t@a.example/r git@b.example:r",
            "git clone https://a.example/r git@b.example:r",
        ),
        ("https://h.example/x", "https://h.example/x"),
        ("ada@example.com", "ada@example.com"),
        ("a // b@c", "a // b@c"),
        ("", ""),
    ],
)
def test_the_login_goes_and_the_rest_stays(text: str, left: str) -> None:
    assert without_login(text) == left
    assert without_login(left) == left


def test_a_long_text_of_slashes_is_gone_through_once() -> None:
    assert without_login("//" * 200_000) == "//" * 200_000
    assert without_login("//" + "a" * 400_000) == "//" + "a" * 400_000
