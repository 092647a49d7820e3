"""Refuses passwords of twelve characters and more that are easy all the same.

Of the 19,640 common passwords that Django ships only 187 are so long; what people make of the rest
when they are asked for twelve is the short one with a year and a mark. So the list is also asked
about the core of a password, and patterns are refused by what they are.

Out of scope: lists of leaked passwords; they are too large to ship, and asking a service for one
would tell it something.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_LEET = str.maketrans("013457@$!|", "oleastasil")
_OWN = frozenset({"muniment", "passphrase", "changeme", "letmein", "welcome"})
_FEWEST_DIFFERENT = 5
_SHORTEST_CORE = 4
_KEYBOARD = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop")
_STEP_SHARE = 0.75


class PredictablePasswordValidator:
    """A validator for Django's ``AUTH_PASSWORD_VALIDATORS``."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Accept a password that follows no plain pattern.

        Raises:
            ValidationError: It does.
        """
        if is_predictable(password):
            raise ValidationError(
                _("This password is easy to guess. A few unrelated words are better."),
                code="password_predictable",
            )

    def get_help_text(self) -> str:
        """Return what the form says of this rule."""
        return _("No common password, with or without a year and a mark; no pattern of keys.")


def is_predictable(password: str) -> bool:
    """True for a repetition, a run along the keyboard, or a common word in disguise."""
    text = password.casefold()
    return len(set(text)) < _FEWEST_DIFFERENT or _repeats(text) or _runs(text) or _common_core(text)


def _repeats(text: str) -> bool:
    """True when the text is one part over and over, as ``abc1abc1abc1``."""
    return text in (text + text)[1:-1]


def _runs(text: str) -> bool:
    """True when most letters follow their neighbour in the alphabet or on a keyboard."""
    steps = sum(1 for one, two in pairwise(text) if _follows(one, two))
    return steps >= _STEP_SHARE * (len(text) - 1)


def _follows(one: str, two: str) -> bool:
    if abs(ord(one) - ord(two)) <= 1:
        return True
    for row in _KEYBOARD:
        at = row.find(one)
        if at >= 0 and two in (row[(at + 1) % len(row)], row[at - 1]):
            return True
    return False


def _common_core(text: str) -> bool:
    """True when a common word is left once digits and marks around it, or in letters' place, go."""
    for shown in (text, text.translate(_LEET)):
        core = shown.strip("0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ")
        if len(core) < _SHORTEST_CORE or core in _common():
            return True
    return False


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(CommonPasswordValidator().passwords) | _OWN
