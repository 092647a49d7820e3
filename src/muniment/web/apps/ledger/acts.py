"""What people do with the log: each asks who may, then calls what does it.

The log is one for all projects and its entries name none, so whoever reads or exports it holds the
permission for every project. Access builds on this app; this module, ``ui`` and ``api`` are its
outermost part and look back at access (the contract of the apps' order names them).
"""

from __future__ import annotations

from collections.abc import Iterator

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Denied, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger import checkpoints, erasure, export, sequencer, verifying
from muniment.web.apps.ledger.models import Head, SignedHead, Verification
from muniment.web.clock import now


def require_log(principal: Principal, permission: Permission = Permission.SEE_LEDGER) -> None:
    """Accept only who may do this with the log of all projects.

    Raises:
        Denied: Anybody else.
    """
    principal.require(permission)
    if not principal.everywhere(permission):
        raise Denied(
            "the ledger is one for all projects, and your role is for some of them",
            hint="Each record's page shows its own history.",
        )


def erase_payload(principal: Principal, index: int, reason: str) -> int:
    """Erase an entry's payload and return the index of the entry that says so.

    Raises:
        Denied: Not an officer of all projects.
        FreshProofNeeded: The person must first prove again who they are.
        UsageError: No such entry, or no reason.
    """
    require_log(principal, Permission.ERASE)
    principal.require_fresh(now())
    return erasure.erase(principal.id, index, reason)


def export_log(principal: Principal) -> Iterator[bytes]:
    """Return the parts of a zip of the log; that it was taken is its last entry, and signed.

    Raises:
        Denied: The principal may not export.
    """
    require_log(principal, Permission.EXPORT_LEDGER)
    size = Head.objects.values_list("size", flat=True).get(pk=1)
    sequencer.append_read(
        principal.id, "ledger.exported", "ledger", checkpoints.LOG_OBJECT, {"entries": size}
    )
    checkpoints.sign_now()
    return export.zip_parts()


def sign(principal: Principal) -> SignedHead:
    """Sign the log now and return the checkpoint.

    Raises:
        Denied: The principal may not see the log.
    """
    require_log(principal)
    return checkpoints.sign_now()


def ask_for_audit(principal: Principal) -> Verification:
    """Ask for an audit of the whole log and return its row, done or to be done.

    Raises:
        Denied: The principal may not see the log.
    """
    require_log(principal)
    return verifying.ask(principal.id)


def acknowledge_restore(principal: Principal, reason: str) -> int:
    """Enter that a restored database is in place, and return the entry's index.

    Raises:
        Denied: The principal may not manage the server.
        UsageError: There is nothing to acknowledge, or no reason.
    """
    principal.require(Permission.MANAGE_SERVER)
    if not principal.everywhere(Permission.MANAGE_SERVER):
        raise UsageError("only who manages the whole server acknowledges a restore")
    return checkpoints.acknowledge_restore(principal.id, reason)
