"""Each number is the example that the issuer, or a standard text about it, publishes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.privacy import national
from muniment.engine.privacy.national import ALONE, WITH_NAME, luhn

PUBLISHED = {
    national.german_tax_id: "86095742719",
    national.spanish_dni: "12345678Z",
    national.french_nir: "255081416802538",
    national.italian_cf: "RSSMRA85T10A562S",
    national.polish_pesel: "44051401359",
    national.swedish_personnummer: "8112189876",
    national.finnish_hetu: "131052308T",
    national.norwegian_id: "01010750160",
    national.belgian_id: "85073003328",
    national.swiss_ahv: "7569217076985",
    national.brazilian_cpf: "52998224725",
    national.chinese_id: "11010519491231002X",
    national.korean_rrn: "8812121234568",
    national.turkish_id: "10000000146",
    national.south_african_id: "8001015009087",
    national.dutch_bsn: "111222333",
    national.british_nhs: "9434765919",
    national.british_nino: "AB123456C",
    national.canadian_sin: "046454286",
    national.australian_tfn: "123456782",
    national.portuguese_nif: "123456789",
    national.indian_aadhaar: "234123412346",
    national.danish_cpr: "0707614285",
}
NO_CHECK_DIGIT = {national.british_nino, national.danish_cpr}


def test_every_recogniser_has_an_example():
    assert set(PUBLISHED) == {*ALONE, *WITH_NAME}


@pytest.mark.parametrize("recogniser", PUBLISHED, ids=lambda function: function.__name__)
def test_accepts_a_published_number_and_refuses_its_neighbours(recogniser):
    number = PUBLISHED[recogniser]
    assert recogniser(number)
    assert not recogniser(number[:-1])
    assert not recogniser(number + "0")
    assert not recogniser("0" * len(number))
    if recogniser in NO_CHECK_DIGIT:
        return
    digits = [place for place, character in enumerate(number) if character.isdigit()]
    neighbours = [
        number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        for place in digits[-3:]
    ]
    assert not any(recogniser(neighbour) for neighbour in neighbours)


@pytest.mark.parametrize("recogniser", PUBLISHED, ids=lambda function: function.__name__)
@given(text=st.text(max_size=30))
def test_never_raises(recogniser, text):
    assert recogniser(text) in (True, False)


@given(st.integers(min_value=0, max_value=10**15))
def test_exactly_one_last_digit_satisfies_luhn(number):
    assert sum(luhn(f"{number}{last}") for last in range(10)) == 1
