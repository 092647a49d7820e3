import hashlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.privacy.categories import Basis, Category
from muniment.engine.privacy.column_names import Strength, suggested
from muniment.engine.privacy.recognisers import looks_personal, recognise

MAILS = [f"person{number}@firma.se" for number in range(50)]


def categories(name, values):
    return {match.category for match in recognise(name, values)}


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("customerEmail", Category.EMAIL),
        ("e-mail", Category.EMAIL),
        ("Vorname", Category.NAME),
        ("prénom", Category.NAME),
        ("last_name", Category.NAME),
        ("Geburtsdatum", Category.BIRTH_DATE),
        ("fecha_de_nacimiento", Category.BIRTH_DATE),
        ("Straße", Category.ADDRESS),
        ("patient.age", Category.AGE),
        ("age_years", Category.AGE),
        ("Sex", Category.GENDER),
        ("client_ip", Category.IP_ADDRESS),
        ("diagnosis_code", Category.HEALTH),
        ("religiousAffiliation", Category.RELIGION),
        ("userId", Category.PERSON_KEY),
        ("PLZ", Category.POSTCODE),
        ("codice fiscale", Category.NATIONAL_ID),
    ],
)
def test_a_name_suggests(name, category):
    assert suggested(name) == {category: Strength.PLAIN}


@pytest.mark.parametrize(
    "name",
    [
        "HouseAge",
        "image",
        "page",
        "product_name",
        "file_name",
        "ip_count",
        "zip_path",
        "sexton",
        "capital",
        "status_code",
        "petal length (cm)",
        "feature_001",
        "trace_id",
        "",
        "日付",
    ],
)
def test_a_name_that_suggests_nothing(name):
    assert suggested(name) == {}


@pytest.mark.parametrize("name", ["race", "name", "condition", "party", "orientation"])
def test_a_name_with_other_meanings_is_a_hint(name):
    assert set(suggested(name).values()) == {Strength.HINT}


def test_addresses_are_found_under_any_name():
    (match,) = recognise("col7", [*MAILS, "n.n."])
    assert (match.category, match.matches, match.of, match.basis) == (
        Category.EMAIL,
        50,
        51,
        Basis.VALUES,
    )


def test_a_name_lowers_the_share_that_is_needed():
    mixed = MAILS[:4] + ["unknown mailbox"] * 6
    assert categories("email", mixed) == {Category.EMAIL}
    assert Category.EMAIL not in categories("col7", MAILS[:2] + ["call only"] * 8)


def test_order_numbers_that_pass_luhn_by_chance_are_no_cards():
    chance = random.Random(7)
    orders = [f"4{chance.randrange(10**15):015}" for _ in range(500)]
    assert categories("order_number", orders) == set()
    assert categories("order_number", [str(4_000_000_000_000_000 + n) for n in range(500)]) == set()


def test_random_digits_of_any_length_are_no_national_ids():
    chance = random.Random(11)
    for length in range(8, 19):
        column = [str(chance.randrange(10 ** (length - 1), 10**length)) for _ in range(300)]
        assert categories("reference", column) == set(), length


def test_isbn_10_is_no_nhs_number():
    # Both end in the same check digit; only the column's name tells them apart.
    books = ["0306406152", "0131103628", "0201633612", "0596007124", "0132350882", "0262033844"]
    assert categories("isbn", books) == set()
    assert categories("nhs_number", ["9434765919", "4010232137"]) == {Category.NATIONAL_ID}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("email_sent", ["true", "false"] * 20),
        ("phone_model", ["iPhone 12", "Pixel 6", "Galaxy S9"] * 10),
        ("telephone", ["yes", "no"] * 20),
        ("version", ["8.8.4.4", "8.8.4.5", "8.8.4.6", "8.9.0.1", "9.1.0.2", "9.2.0.1"]),
        ("address", ["0x7ffe01", "0x7ffe08", "0x7ffe10"] * 5),
        ("ip", ["10.0.0.1", "192.168.1.7", "172.16.0.2"] * 5),
        ("timestamp", [str(1_700_000_000_000 + n * 977) for n in range(300)]),
        ("contact", ["support@firma.se"] * 20),
        ("sex", ["3", "7", "12"] * 10),
        ("age", ["1893", "1920", "2001"] * 10),
        ("latitude", ["1", "2", "3"] * 10),
        ("decorated", ["@property", "@staticmethod"] * 10),
    ],
)
def test_values_that_contradict_a_name_or_only_resemble(name, values):
    assert categories(name, values) == set()


def test_hashed_addresses_are_pseudonyms_not_addresses():
    hashes = [hashlib.sha256(mail.encode()).hexdigest() for mail in MAILS]
    assert categories("email", hashes) == {Category.HASHED_IDENTIFIER}
    assert categories("checksum", hashes) == set()


def test_addresses_in_running_text():
    text = [f"Hello, please write to {mail} about my order." for mail in MAILS[:3]]
    found = recognise("message", text + ["Thank you, all is well with it."] * 97)
    assert {(match.category, match.matches, match.of) for match in found} >= {
        (Category.EMAIL, 3, 100)
    }
    assert categories("docs", ["Write to jane@example.com or see @jane."] * 50) == set()


def test_a_column_called_name_needs_varied_names_of_people():
    people = [f"{first} {last}" for first in ("Anna", "Bo", "Carl") for last in ("Ek", "Ljung")]
    (match,) = recognise("name", people)
    assert match.basis is Basis.HINT
    assert recognise("name", ["Apple", "Pear", "Plum"] * 30) == ()


def test_a_header_that_is_somebody():
    assert looks_personal("anna.lind@firma.se")
    assert looks_personal("DE89370400440532013000")
    assert not looks_personal("email")
    assert not looks_personal("2024-01-15")


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=30))
def test_counts_add_up_and_nothing_raises(name, values):
    for match in recognise(name, values):
        assert 0 < match.matches <= match.of <= len(values)
