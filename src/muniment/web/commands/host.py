"""What the host may do for people who cannot sign in; each is an entry of the ledger."""

from __future__ import annotations

from muniment.core.errors import UsageError
from muniment.web.commands.django_ready import make_ready
from muniment.web.commands.hold import make_home
from muniment.web.config.options import options_from_process


def open_database() -> None:
    """Make Django ready and accept only a database that is there and of this version.

    Raises:
        UsageError: There is none, or it is of another version.
    """
    options = options_from_process()
    make_home(options.home)
    make_ready()
    from muniment.web.commands import preparation

    found = preparation.schema()
    preparation.refuse_newer(found)
    if found.pending:
        raise UsageError(
            "the database is not there yet, or of an older version",
            hint="Start the server once: muniment server run",
        )


def setup_link() -> str:
    """Return a fresh link by which the first person sets the server up.

    Raises:
        UsageError: Somebody has an account already.
    """
    open_database()
    from django.conf import settings

    from muniment.web.apps.access.principals import HOST_PRINCIPAL
    from muniment.web.apps.access.services.people import invite_first_person

    return f"{settings.MUNIMENT.address}/setup/{invite_first_person(HOST_PRINCIPAL)}/"


def acknowledge_restore(reason: str) -> int:
    """Take the restored database as it is and return the index of the entry that says so.

    Raises:
        UsageError: There is nothing to acknowledge, or no reason.
    """
    open_database()
    from muniment.web.apps.ledger import checkpoints
    from muniment.web.apps.ledger.services import HOST

    return checkpoints.acknowledge_restore(HOST, reason)


def unlock(address: str) -> str:
    """Forget the failed sign-ins counted against an address; return the person's name.

    Raises:
        NotFound: Nobody here has this address.
    """
    open_database()
    from muniment.web.apps.access.principals import HOST_PRINCIPAL
    from muniment.web.apps.access.services import factors

    return factors.unlock(HOST_PRINCIPAL, address).name


def reset_second_factor(address: str) -> str:
    """Remove somebody's second factors and end their sessions; return the person's name.

    Raises:
        NotFound: Nobody here has this address.
    """
    open_database()
    from muniment.web.apps.access.principals import HOST_PRINCIPAL
    from muniment.web.apps.access.services import factors

    return factors.reset_second_factor(HOST_PRINCIPAL, address).name
