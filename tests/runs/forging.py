"""Editing a bundle as somebody does who knows how: the digests fit again."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import Any

Members = dict[str, bytes]
"""Name of a member to its bytes."""


def sealed(members: Members, **manifest: Any) -> Members:
    """Return the members with digests that fit them."""
    document = json.loads(members["manifest.json"]) | manifest
    for name in ("facts.jsonl", "report.json"):
        document["files"][name] = "sha256:" + hashlib.sha256(members[name]).hexdigest()
    return members | {"manifest.json": spelt(document)}


def spelt(document: object) -> bytes:
    """Return JSON as a manifest or report is spelt."""
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()


def line(fact: object) -> bytes:
    """Return JSON as a fact is spelt."""
    text = json.dumps(fact, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode() + b"\n"


def packed(members: Members, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the members as a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def unpacked(path: Any) -> Members:
    """Return what a bundle holds."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
