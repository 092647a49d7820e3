import pytest

from muniment.engine.privacy.categories import Basis, Category, Tier
from muniment.engine.privacy.exposure import exposure
from muniment.engine.privacy.recognisers import Match


def column(category, basis=Basis.BOTH):
    return category.value, (Match(category, 9, 10, basis),)


def counted(*columns):
    return {item.match.category for item in exposure(columns)}


def test_every_category_has_a_tier():
    assert all(isinstance(category.tier, Tier) for category in Category)


def test_one_identifier_is_enough():
    assert counted(column(Category.EMAIL)) == {Category.EMAIL}
    assert counted(column(Category.BIRTH_DATE)) == {Category.BIRTH_DATE}


@pytest.mark.parametrize(
    "silent",
    [
        [Category.GENDER],
        [Category.GENDER, Category.AGE],
        [Category.LOCATION],
        [Category.FREE_TEXT],
    ],
)
def test_attributes_that_many_tables_have_stay_silent(silent):
    assert counted(*map(column, silent)) == set()


def test_three_attributes_together_single_people_out():
    three = {Category.GENDER, Category.AGE, Category.POSTCODE}
    assert counted(*map(column, three)) == three


def test_two_columns_of_one_category_are_one():
    assert (
        counted(column(Category.LOCATION), column(Category.LOCATION), column(Category.AGE)) == set()
    )


def test_a_hint_counts_only_beside_people():
    race = column(Category.ETHNICITY, Basis.HINT)
    assert counted(race) == set()
    assert counted(race, column(Category.AGE)) == set()
    assert Category.ETHNICITY in counted(race, column(Category.AGE), column(Category.GENDER))
    assert Category.ETHNICITY in counted(race, column(Category.PERSON_KEY))
    assert counted(race, column(Category.NAME, Basis.HINT)) == set()
