import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.datasets.extracted import extracted
from tests.engine.memory_file import MemoryFile

from muniment.core.errors import UnreadableError
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.card import (
    REQUIRED_KEYS,
    CardExtractor,
    card_from_mapping,
    card_subject,
)

FULL = """source: https://data.example/churn
licence: CC-BY-4.0
lawful_basis: contract
collected: 2026-01
classification: Confidential-Personal
personal_data: yes
"""


def read(path, text, kind):
    return extracted(CardExtractor(), path, text.encode(), kind)


@pytest.mark.parametrize(
    ("path", "subject"),
    [
        ("data/train.csv.card.md", "data/train.csv"),
        ("train.csv.card.yaml", "train.csv"),
        ("data/README.md", "data"),
        ("README.md", ""),
        ("data/.card.md", "data"),
    ],
)
def test_what_a_card_covers(path, subject):
    assert card_subject(path) == subject


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("data/t.csv.card.yaml", FULL, Format.CARD),
        ("data/t.csv.card.md", f"---\n{FULL}---\n# Churn\n", Format.CARD),
        ("data/t.csv.card.md", f"\ufeff---\r\n{FULL}---\r\n", Format.CARD),
        ("data/README.md", f"---\n{FULL}---\n", Format.README),
    ],
)
def test_a_full_card(path, text, kind):
    (card,) = read(path, text, kind)
    assert set(card.keys) == {*REQUIRED_KEYS, "personal_data"}
    assert (card.licence, card.classification, card.personal_data) == (
        "CC-BY-4.0",
        "confidential-personal",
        "yes",
    )


def test_hugging_face_front_matter():
    text = """---
license: other
license_name: openrail
source_datasets:
- original
pretty_name: Churn
dataset_info:
  features: []
---
"""
    (card,) = read("README.md", text, Format.README)
    assert card.keys == ("licence", "source")
    assert card.licence == "openrail"


def test_the_card_of_a_model_is_marked():
    (card,) = read(
        "README.md", "---\nlicense: mit\npipeline_tag: text-generation\n---\n", Format.README
    )
    assert card.keys == ("licence", "model")


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n",
        "",
        "---\ntitle: My page\nlayout: default\n---\n",
        "---\nlicense: mit\n",
        "----\n",
    ],
)
def test_a_readme_that_states_nothing_is_no_card(text):
    assert read("README.md", text, Format.README) == []


def test_a_card_file_without_front_matter_is_a_gap():
    with pytest.raises(UnreadableError):
        list(CardExtractor().extract(MemoryFile("a.card.md", b"# Churn\n", Format.CARD)))
    with pytest.raises(UnreadableError):
        list(CardExtractor().extract(MemoryFile("a.card.yaml", b"a: [\n", Format.CARD)))


@pytest.mark.parametrize(
    "value",
    ["TODO", "tbd", "unknown", "?", "", None, [], ["..."], "[More Information Needed]", "<url>"],
)
def test_placeholders_state_nothing(value):
    card = card_from_mapping("d", {"source": value, "licence": "MIT"})
    assert card is not None
    assert card.keys == ("licence",)


def test_no_basis_is_needed_where_there_is_no_personal_data():
    stated = {"lawful_basis": "n/a", "personal_data": False}
    card = card_from_mapping("d", stated)
    assert card is not None
    assert "lawful_basis" in card.keys
    assert card.personal_data == "no"
    assert card_from_mapping("d", {"lawful_basis": "n/a"}) is None


def test_synonyms_and_spelling():
    card = card_from_mapping(
        "d",
        {"Data Source": "x", "Legal-Basis": "y", "collection date": 2024, "Sensitivity": "Public"},
    )
    assert card is not None
    assert card.keys == ("classification", "collected", "lawful_basis", "source")
    assert card.classification == "public"


def test_an_address_with_a_password_does_not_travel_on():
    card = card_from_mapping("d", {"licence": "see https://bob:hunter2@firma.se/terms"})
    assert card is not None
    assert "hunter2" not in card.licence


@given(st.dictionaries(st.text(max_size=12), st.text(max_size=30) | st.integers() | st.booleans()))
def test_any_mapping_is_a_card_or_none(stated):
    card = card_from_mapping("d", stated)
    assert card is None or card.keys == tuple(sorted(set(card.keys)))
