"""Categories of personal data.

Source: Regulation (EU) 2016/679 (GDPR): article 4(1) identifiers, article 4(5) pseudonyms,
article 9(1) special categories, article 87 national identification numbers.
"""

from __future__ import annotations

from enum import Enum


class Tier(Enum):
    """How a category points at a person."""

    IDENTIFIER = "identifier"
    """Names or reaches one person by itself."""
    SPECIAL = "special"
    """Of a kind that GDPR article 9 forbids to process without a ground of its own."""
    PSEUDONYM = "pseudonym"
    """Tells one person from another; whoever holds the other table knows who it is."""
    QUASI = "quasi"
    """Common to many people; several together single one out."""
    CONTEXT = "context"
    """May hold anything that a person wrote; says nothing by itself."""


class Category(Enum):
    """What kind of personal data a column looks like. The values stand in facts."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    IBAN = "iban"
    CARD_NUMBER = "card_number"
    SSN = "us_ssn"
    NATIONAL_ID = "national_id"
    PASSPORT = "passport"
    HEALTH = "health"
    RELIGION = "religion"
    ETHNICITY = "ethnicity"
    POLITICS = "politics"
    UNION = "trade_union"
    SEXUALITY = "sexuality"
    BIOMETRIC = "biometric"
    GENETIC = "genetic"
    IP_ADDRESS = "ip_address"
    PERSON_KEY = "person_key"
    DEVICE_ID = "device_id"
    HASHED_IDENTIFIER = "hashed_identifier"
    BIRTH_DATE = "birth_date"
    AGE = "age"
    GENDER = "gender"
    POSTCODE = "postcode"
    LOCATION = "location"
    NATIONALITY = "nationality"
    MARITAL_STATUS = "marital_status"
    OCCUPATION = "occupation"
    EDUCATION = "education"
    INCOME = "income"
    FREE_TEXT = "free_text"

    @property
    def tier(self) -> Tier:
        """How this category points at a person."""
        return _TIERS[self]


_TIERS = {
    **dict.fromkeys(
        (
            Category.NAME,
            Category.EMAIL,
            Category.PHONE,
            Category.ADDRESS,
            Category.IBAN,
            Category.CARD_NUMBER,
            Category.SSN,
            Category.NATIONAL_ID,
            Category.PASSPORT,
        ),
        Tier.IDENTIFIER,
    ),
    **dict.fromkeys(
        (
            Category.HEALTH,
            Category.RELIGION,
            Category.ETHNICITY,
            Category.POLITICS,
            Category.UNION,
            Category.SEXUALITY,
            Category.BIOMETRIC,
            Category.GENETIC,
        ),
        Tier.SPECIAL,
    ),
    **dict.fromkeys(
        (
            Category.IP_ADDRESS,
            Category.PERSON_KEY,
            Category.DEVICE_ID,
            Category.HASHED_IDENTIFIER,
        ),
        Tier.PSEUDONYM,
    ),
    **dict.fromkeys(
        (
            Category.BIRTH_DATE,
            Category.AGE,
            Category.GENDER,
            Category.POSTCODE,
            Category.LOCATION,
            Category.NATIONALITY,
            Category.MARITAL_STATUS,
            Category.OCCUPATION,
            Category.EDUCATION,
            Category.INCOME,
        ),
        Tier.QUASI,
    ),
    Category.FREE_TEXT: Tier.CONTEXT,
}


class Basis(Enum):
    """What a match rests on."""

    VALUES = "values"
    """The values alone: a shape with check digits, or one that nothing else has."""
    NAME = "name"
    """The column's name alone; the values do not contradict it."""
    BOTH = "both"
    """The name, and values that fit it."""
    HINT = "hint"
    """A name with other meanings too (``race``, ``name``): counts only beside other columns about
    people."""
