"""What a server says to a push: the reply, and a refusal in words."""

from __future__ import annotations

from typing import Literal, TypeVar

import msgspec

from muniment.core.errors import PushError
from muniment.core.visible import visible
from muniment.runs.server_client import Reply
from muniment.runs.server_settings import ServerSettings

_MAX_WORDS = 400

_T = TypeVar("_T")


class FindingCounts(msgspec.Struct, frozen=True):
    """What became of findings."""

    opened: int
    reopened: int
    fixed: int
    superseded: int
    unchanged: int


class AssetCounts(msgspec.Struct, frozen=True):
    """What became of assets."""

    new: int
    changed: int
    gone: int


class UnknownCheck(msgspec.Struct, frozen=True):
    """A check whose version the server does not have; ``here`` is the server's, or empty."""

    check: str
    version: str
    here: str = ""


class LedgerAnswer(msgspec.Struct, frozen=True):
    """What a server says of its ledger; nothing in it is believed before it is verified.

    Attributes:
        origin: Name of the log.
        key: The verifier key, as text.
        checkpoint: The newest checkpoint, a signed note.
        consistency: Object of schema ``muniment.consistency/1``, or null.
    """

    origin: str
    key: str
    checkpoint: str
    consistency: msgspec.Raw = msgspec.Raw(b"null")

    def proof(self) -> bytes | None:
        """Return the consistency proof's bytes, or None where there is none."""
        raw = bytes(self.consistency)
        return None if raw.strip() == b"null" else raw


class PushReply(LedgerAnswer, frozen=True, kw_only=True):
    """The server's answer to a push that it stored, as ``docs/push.md`` lists it."""

    schema: Literal["muniment.push/1"]
    snapshot: str
    project: str
    reference: str
    received_at: str
    repeated: bool
    moved_registers: bool
    reason: str
    findings: FindingCounts
    assets: AssetCounts
    unknown_checks: tuple[UnknownCheck, ...]
    url: str
    inclusion: msgspec.Raw


class Collecting(msgspec.Struct, frozen=True):
    """What a project's server says to whoever is about to collect facts for it."""

    schema: Literal["muniment.collecting/1"]
    project: str
    name: str
    default_ref: str
    digest_key: str


class _Problem(msgspec.Struct):
    title: str = ""
    detail: str = ""
    hint: str = ""
    where: str = ""


_REFUSALS: dict[int, tuple[str, str]] = {
    400: ("the server cannot read the bundle", "Assess again and push the new bundle."),
    401: (
        "the server does not know the token, or it has expired",
        "Make a new token on the project's page and put it into MUNIMENT_TOKEN.",
    ),
    403: (
        "the token may not do this",
        "Make a token for pushing on the project's page.",
    ),
    404: (
        "the server has no such project for this token, or is no Muniment server",
        "A token belongs to one project: compare the id in muniment.toml with the project's page.",
    ),
    409: (
        "the server only reads at the moment: its ledger is older than the checkpoint beside it",
        "Its operator must acknowledge the restored backup first.",
    ),
    411: ("something on the way took the bundle's length away", ""),
    413: (
        "the bundle is larger than the server takes",
        "Leave out what need not be assessed (--exclude), or ask the operator for a higher limit.",
    ),
    415: ("the server does not take bundles at this address", "Is the address right?"),
    422: ("the server refused what the bundle states", "Assess again and push the new bundle."),
    429: ("the server has too much to do", "Push the same bundle again in a few minutes."),
    503: ("the server is busy or starting", "Push the same bundle again in a few minutes."),
    507: ("the server's disk is full", "Tell its operator; then push the same bundle again."),
}


def decode_reply(
    reply: Reply, kind: type[_T], settings: ServerSettings, failed: str = "not stored"
) -> _T:
    """Return what a server's good answer says.

    Args:
        reply: The answer.
        kind: What it should be.
        settings: Whose answer it is.
        failed: What a refusal means, for the beginning of the message.

    Raises:
        PushError: It refused, or answered with something else.
    """
    if reply.status not in (200, 201):
        raise _refusal(reply, settings, failed)
    try:
        said = msgspec.json.decode(reply.body, type=kind)
        # Once more and spelt anew, so that no escape hides it.
        spelt = msgspec.json.encode(msgspec.json.decode(reply.body))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        # Nothing of the answer: it may be a page that repeats what was sent.
        raise PushError(
            f"{settings.address} answered {reply.status} with something else than Muniment's reply",
            hint="Is this a Muniment server of this version, and nothing else at that address?",
            status=reply.status,
        ) from error
    if settings.token.encode() in spelt:
        # It would go on into reports and into what is kept.
        raise PushError(
            f"{settings.address} repeats the token in its answer, which was therefore not used",
            hint="No Muniment server does that. Revoke the token, and tell the operator.",
            status=reply.status,
        )
    return said


def _refusal(reply: Reply, settings: ServerSettings, failed: str) -> PushError:
    """Return the error that says in words why a server refused."""
    try:
        problem = msgspec.json.decode(reply.body, type=_Problem)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        problem = _Problem()
    words, hint = _REFUSALS.get(
        reply.status,
        ("the server failed", "Push the same bundle again; if it fails again, ask its operator.")
        if reply.status >= 500
        else ("the server answered with something else than a push gets", "Is the address right?"),
    )
    detail = _shown(problem.detail or problem.title, settings)
    where = _shown(problem.where, settings)
    message = f"{failed}: {words} ({reply.status})"
    if detail:
        message += f": {detail}"
    if where and where not in detail:
        message += f" (first difference: {where})"
    if reply.retry_after:
        message += f"; it asks to wait {reply.retry_after:.0f} s"
    return PushError(message, hint=_shown(problem.hint, settings) or hint, status=reply.status)


def _shown(text: str, settings: ServerSettings) -> str:
    plain = settings.hide(visible(settings.hide(text))).strip()
    return plain if len(plain) <= _MAX_WORDS else plain[: _MAX_WORDS - 3] + "..."
