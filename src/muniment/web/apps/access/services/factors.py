"""Second factors of a person: enrolled, removed, reset by others; each is in the ledger.

Authenticators are allauth's rows. What they hold is sealed (``access.factors``); the ledger names
the kind alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.core.internal.ratelimit import get_cache_key, get_rates
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.webauthn.internal.auth import WebAuthn
from axes.utils import reset as forget_attempts
from django.core.cache import cache
from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.accounts import attempt_digest
from muniment.web.apps.access.backends import FACTORS
from muniment.web.apps.access.factors import first_use, matching_counter
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.services.sessions import end_other_sessions, end_sessions
from muniment.web.apps.ledger.services import Change, record

MOST_PASSKEYS = 10
_NAME_LETTERS = 80


def new_seed() -> str:
    """Return a fresh seed for an authenticator app, base32."""
    return str(generate_totp_secret())


def add_app(person: Person, seed: str, code: str) -> None:
    """Enrol an authenticator app, once its first code shows that it has the seed.

    Raises:
        UsageError: The code is wrong, or there is an app already.
    """
    counter = matching_counter(seed, code)
    if counter is None:
        raise UsageError(
            "this code does not fit",
            hint="Codes change every 30 seconds. Check that the phone's clock is set by itself.",
        )
    with transaction.atomic():
        _lock(person)
        if Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP).exists():
            raise UsageError("there is an authenticator app already", hint="Remove it first.")
        made = TOTP.activate(person, seed).instance
        made.data |= first_use(counter)
        made.save(update_fields=["data"])
        record(_change("person.factor_added", person, "totp"))


def add_passkey(person: Person, name: str, credential: Mapping[str, Any]) -> None:
    """Enrol a passkey whose answer to the challenge was verified.

    Raises:
        UsageError: There are ten already.
    """
    with transaction.atomic():
        _lock(person)
        held = Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN).count()
        if held >= MOST_PASSKEYS:
            raise UsageError(f"there are {MOST_PASSKEYS} passkeys already", hint="Remove one.")
        WebAuthn.add(person, name.strip()[:_NAME_LETTERS] or f"Passkey {held + 1}", credential)
        record(_change("person.factor_added", person, "webauthn"))


def remove_factor(person: Person, factor: int, kept: str | None = None) -> None:
    """Remove one of a person's factors, never the last, and end their sessions but one.

    The factor may be in other hands, and sessions opened with it too.

    Raises:
        NotFound: There is no such factor of this person.
        UsageError: It is the last one.
    """
    with transaction.atomic():
        _lock(person)
        held = Authenticator.objects.filter(user=person, type__in=FACTORS)
        found = held.filter(pk=factor).first()
        if found is None:
            raise NotFound("there is no such sign-in method")
        if held.count() == 1:
            raise UsageError(
                "this is your only second factor", hint="Add another one before you remove it."
            )
        found.delete()
        end_other_sessions(person, kept)
        record(_change("person.factor_removed", person, found.type))


def make_recovery_codes(person: Person) -> list[str]:
    """Make ten new recovery codes, void the older ones, and return them to be shown once.

    Raises:
        UsageError: There is no second factor that they could stand in for.
    """
    with transaction.atomic():
        _lock(person)
        held = Authenticator.objects.filter(user=person)
        if not held.filter(type__in=FACTORS).exists():
            raise UsageError("recovery codes stand in for a second factor", hint="Add one first.")
        held.filter(type=Authenticator.Type.RECOVERY_CODES).delete()
        made = RecoveryCodes.activate(person)
        record(_change("person.recovery_codes_made", person, "recovery_codes"))
    return [str(code) for code in made.generate_codes()]


def confirm_recovery_codes(person: Person) -> None:
    """Note that the person has kept their codes: they are not shown again."""
    for row in Authenticator.objects.filter(user=person, type=Authenticator.Type.RECOVERY_CODES):
        row.wrap().mark_as_viewed()


def reset_second_factor(principal: Principal, address: str) -> Person:
    """Remove all second factors of somebody who lost theirs, and end their sessions.

    Until they enrol again, their password alone opens the enrolment page, and nothing else.

    Raises:
        Denied: The principal manages no people.
        NotFound: Nobody here has this address.
        UsageError: It is the principal.
    """
    with transaction.atomic():
        principal.require(Permission.MANAGE_PEOPLE)
        person = _by_address(address)
        if person.id == principal.id:
            raise UsageError(
                "nobody resets their own second factor",
                hint="Add and remove factors under your own settings, or ask somebody else.",
            )
        held = Authenticator.objects.filter(user=person)
        kinds = sorted(held.values_list("type", flat=True))
        held.delete()
        end_sessions(person)
        record(
            Change(
                "person.factors_reset", principal.id, "person", person.id, {"kinds": list(kinds)}
            )
        )
    return person


def unlock(principal: Principal, address: str) -> Person:
    """Forget the failed sign-ins that were counted against somebody's address.

    Raises:
        Denied: The principal manages no people.
        NotFound: Nobody here has this address.
    """
    with transaction.atomic():
        principal.require(Permission.MANAGE_PEOPLE)
        person = _by_address(address)
        digest = attempt_digest(person.email)
        forget_attempts(username=digest)
        record(Change("person.unlocked", principal.id, "person", person.id, {}))
    _forget_limit("login_failed_anywhere", digest)
    _forget_limit("login_failed", f"mfa-auth-user-{person.pk}")
    return person


def _forget_limit(action: str, key: str) -> None:
    for rate in get_rates(app="allauth.account", action=action):
        if rate.per == "key":
            cache.delete(
                get_cache_key(None, app="allauth.account", action=action, rate=rate, key=key)
            )


def _by_address(address: str) -> Person:
    person = Person.objects.select_for_update().filter(email=address.strip().lower()).first()
    if person is None:
        raise NotFound("nobody here has this address")
    return person


def _lock(person: Person) -> None:
    # Two requests at once must not both find that theirs is not the last factor.
    Person.objects.select_for_update().get(pk=person.pk)


def _change(what: str, person: Person, kind: str) -> Change:
    return Change(what, person.id, "person", person.id, {"kind": kind})
