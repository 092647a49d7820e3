import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.privacy import values


@pytest.mark.parametrize(
    ("recogniser", "text"),
    [
        (values.email, "anna.lind@firma.se"),
        (values.email, "o'neil+news@mail.co.uk"),
        (values.phone, "+49 30 901820"),
        (values.phone, "(212) 736-5000"),
        (values.phone, "212-736-5000"),
        (values.iban, "DE89 3704 0044 0532 0130 00"),
        (values.iban, "GB82WEST12345698765432"),
        (values.card_number, "4539 1488 0343 6467"),
        (values.card_number, "6011000990139424"),
        (values.ssn, "123-45-6789"),
        (values.ip_address, "8.8.8.8"),
        (values.ip_address, "2001:4860:4860::8888"),
        (values.mac_address, "00:1B:44:11:3A:B7"),
        (values.gps_pair, "52.52001, 13.40495"),
        (values.hashed, "5f4dcc3b5aa765d61d8327deb882cf99"),
        (values.date_like, "1985-04-12"),
        (values.date_like, "12.04.1985"),
        (values.name_like, "Anna-Lena Müller"),
        (values.name_like, "Braund, Mr. Owen Harris"),
    ],
)
def test_recognises(recogniser, text):
    assert recogniser(text)


@pytest.mark.parametrize(
    ("recogniser", "text"),
    [
        (values.email, "jane@example.com"),
        (values.email, "info@firma.se"),
        (values.email, "icon@2x.png"),
        (values.email, "user@localhost"),
        (values.email, "@mentions"),
        (values.phone, "(212) 555-0143"),
        (values.phone, "2024-01-15"),
        (values.phone, "5551234567"),
        (values.phone, "0011223344"),
        (values.iban, "DE89 3704 0044 0532 0130 01"),
        (values.iban, "DE8937040044053201300"),
        (values.card_number, "4242 4242 4242 4242"),
        (values.card_number, "4539 1488 0343 6468"),
        (values.card_number, "9999999999999995"),
        (values.card_number, "0000000000000000"),
        (values.ssn, "666-12-3456"),
        (values.ssn, "900-12-3456"),
        (values.ssn, "123-00-4567"),
        (values.ssn, "078-05-1120"),
        (values.ssn, "123456789"),
        (values.ip_address, "192.168.1.10"),
        (values.ip_address, "127.0.0.1"),
        (values.ip_address, "192.0.2.4"),
        (values.ip_address, "1.2.3"),
        (values.ip_address, "fe80::1"),
        (values.ip_address, "12:30:45"),
        (values.mac_address, "ff:ff:ff:ff:ff:ff"),
        (values.gps_pair, "1.5, 2.5"),
        (values.gps_pair, "95.12345, 13.40495"),
        (values.hashed, "0" * 32),
        (values.date_like, "31"),
        (values.name_like, "SKU-4411"),
        (values.name_like, "lower case"),
    ],
)
def test_stays_silent(recogniser, text):
    assert not recogniser(text)


EVERY = [
    values.email,
    values.phone,
    values.phone_national,
    values.iban,
    values.card_number,
    values.ssn,
    values.national_id,
    values.national_id_named,
    values.ip_address,
    values.mac_address,
    values.gps_pair,
    values.degrees,
    values.hashed,
    values.date_like,
    values.name_like,
    values.email_inside,
]


@pytest.mark.parametrize("recogniser", EVERY, ids=lambda function: function.__name__)
@given(
    text=st.one_of(st.text(max_size=200), st.text(alphabet="0123456789 .:-+()/@aA", max_size=200))
)
def test_never_raises(recogniser, text):
    recogniser(text)


@pytest.mark.parametrize("recogniser", EVERY, ids=lambda function: function.__name__)
@pytest.mark.parametrize("text", ["a" * 200 + "@", "a." * 100, "1 " * 100, "A, " * 66, "@a." * 60])
def test_a_hostile_value_costs_no_more_than_its_length(recogniser, text):
    start = time.process_time()
    for _ in range(20):
        recogniser(text)
    assert time.process_time() - start < 1


def test_finds_an_address_inside_a_text():
    assert values.email_inside("Please call back, or write to anna@firma.se.") == "anna@firma.se"
    assert values.email_inside("the decorator @property, or user@host") == ""
