"""What ``muniment push`` says of a push, for people and for programs."""

from __future__ import annotations

import json
from typing import Any

from muniment.core.errors import WitnessError
from muniment.core.visible import visible
from muniment.runs.push import Pushed
from muniment.runs.push_reply import PushReply, UnknownCheck
from muniment.runs.witness import Standing, Witnessed

SCHEMA = "muniment.pushed/1"


def push_text(done: Pushed) -> str:
    """Return a few lines on a push that is stored and verified."""
    reply = done.reply
    head = (
        f"Already there as {reply.reference}, received {reply.received_at}: nothing is stored twice"
        if reply.repeated
        else f"Stored as {reply.reference}"
    )
    lines = [head, *_registers(reply)]
    if reply.unknown_checks:
        lines.append(f"  judged unknown: {_unknown(reply.unknown_checks)}")
    if done.witnessed is not None:
        lines += _ledger(done.witnessed)
    lines.append(f"  see        {reply.url}")
    return "\n".join(visible(line) for line in lines)


def push_json(done: Pushed) -> str:
    """Return the server's reply and what was verified of it, as JSON."""
    return json.dumps(
        {"schema": SCHEMA, "reply": done.plain, "verdict": _verdict(done)},
        indent=2,
        ensure_ascii=True,
    )


def _registers(reply: PushReply) -> list[str]:
    if not reply.moved_registers:
        why = reply.reason or "the server says no reason"
        return [f"  registers  not changed: {why}"]
    found, assets = reply.findings, reply.assets
    findings = (
        f"{found.opened} opened, {found.reopened} reopened, {found.fixed} fixed,"
        f" {found.superseded} superseded, {found.unchanged} unchanged"
    )
    return [
        f"  findings   {findings}",
        f"  assets     {assets.new} new, {assets.changed} changed, {assets.gone} gone",
    ]


_LISTED = 5


def _unknown(checks: tuple[UnknownCheck, ...]) -> str:
    named = [
        f"{item.check} {item.version} (the server has {item.here or 'none'})"
        for item in checks[:_LISTED]
    ]
    more = len(checks) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def _ledger(seen: Witnessed) -> list[str]:
    lines = [f"  ledger     entry {seen.index} of {seen.size}, signed by {seen.key.name}"]
    if seen.seen:
        before = "the entry" if seen.seen == 1 else f"the {seen.seen} entries"
        lines.append(f"             it begins with {before} seen before")
    if seen.standing is Standing.FIRST:
        until_now = "first push from this machine; the key below is remembered from now on"
        lines.append(f"             {until_now if seen.kept else 'the key below was not known'}")
        lines.append("             (compare it with what the server's operator tells you)")
        lines.append(f"             {seen.key}")
    if not seen.kept:
        lines.append("             this machine could not keep it: the next push is a first one")
    return lines


def _verdict(done: Pushed) -> dict[str, Any]:
    seen, refused = done.witnessed, done.refused
    return {
        "standing": "refused" if seen is None else seen.standing.value,
        "problem": None
        if refused is None
        else {
            "kind": refused.kind if isinstance(refused, WitnessError) else "unverified",
            "message": refused.message,
            "hint": refused.hint,
        },
        "key": None if seen is None else str(seen.key),
        "entry": None if seen is None else seen.index,
        "size": None if seen is None else seen.size,
        "seen": None if seen is None else seen.seen,
        "kept": seen is not None and seen.kept,
    }
