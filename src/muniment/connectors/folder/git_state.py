"""Asks git what it tracks and ignores, without letting the repository run anything.

A repository under inspection is hostile: its configuration can name programs that git would run
(file system monitors, hooks, filters, transports). Only commands that need none of them are used,
with each of those doors shut. Content is compared by hashing it here, never by git's filters.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from muniment.engine.checks.extractor import Vcs

_SHUT = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.sshCommand=false",
    "core.askPass=false",
    "credential.helper=",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
    "core.quotePath=false",
)
_TIMEOUT = 120
_HASH_LIMIT = 64 * 1024 * 1024
_DIRTY_LOOKED_AT = 2_000
_SLASH = ord("/")


@dataclass(frozen=True, slots=True)
class GitHead:
    """Where a working tree stands: branch or tag, full commit id, and whether files differ."""

    ref: str
    commit: str
    dirty: bool


class GitState:
    """How git sees the files below one folder. Paths are bytes relative to that folder.

    Attributes:
        head: Where the working tree stands; None without version control.
        prefix: The folder's own path relative to the top of its repository, b"" for the top.
        refusal: Why git says nothing of a folder that has a repository, or "".
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._program = _program()
        self.head: GitHead | None = None
        self.prefix = b""
        self.refusal = ""
        self._tracked = array("Q")
        self._ignored: frozenset[bytes] = frozenset()
        self._read()

    def vcs(self, path: bytes) -> Vcs:
        """Return how git sees one file."""
        if self.head is None:
            return Vcs.NONE
        key = _key(path)
        at = bisect_left(self._tracked, key)
        if at < len(self._tracked) and self._tracked[at] == key:
            return Vcs.TRACKED
        return Vcs.IGNORED if self._is_ignored(path) else Vcs.UNTRACKED

    def _is_ignored(self, path: bytes) -> bool:
        # Git names an ignored folder once, with a slash at its end, and not what is in it.
        ends = (at + 1 for at, byte in enumerate(path) if byte == _SLASH)
        return path in self._ignored or any(path[:end] in self._ignored for end in ends)

    def _read(self) -> None:
        top = self._git("rev-parse", "--show-toplevel")
        if top is None:
            if not self._has_store():
                self.refusal = ""
            return
        toplevel = Path(os.fsdecode(top.rstrip(b"\n"))).resolve()
        root = self._root.resolve()
        if not root.is_relative_to(toplevel):
            self.refusal = "its git configuration points at another folder"
            return
        tracked = self._git("ls-files", "-z")
        ignored = self._git("ls-files", "-z", "-o", "-i", "--exclude-standard", "--directory")
        if tracked is None or ignored is None:
            return
        self._tracked = array("Q", sorted(_key(path) for path in _names(tracked)))
        self._ignored = frozenset(_names(ignored))
        self.prefix = b"" if root == toplevel else os.fsencode(root.relative_to(toplevel))
        commit = (self._git("rev-parse", "--verify", "-q", "HEAD") or b"").decode().strip()
        self.head = GitHead(self._ref(), commit, self._dirty(commit, os.fsencode(toplevel)))

    def _has_store(self) -> bool:
        root = self._root.resolve()
        # os.path.exists says no where a parent may not be read; Path.exists raises.
        return any(os.path.exists(folder / ".git") for folder in (root, *root.parents))

    def _ref(self) -> str:
        branch = self._git("symbolic-ref", "-q", "--short", "HEAD")
        if branch is None:
            branch = self._git("describe", "--exact-match", "--tags", "HEAD")
        return (branch or b"").decode("utf-8", "replace").strip()

    def _dirty(self, commit: str, top: bytes) -> bool:
        if not commit:
            return True
        staged = self._git("diff-index", "--cached", "--raw", "-z", "HEAD")
        if staged is None or staged:
            return True
        # Entries whose size or time differ from the index; the content decides.
        touched = self._git("diff-files", "--raw", "-z", "--no-textconv", "--no-ext-diff")
        if touched is None:
            return True
        fields = touched.split(b"\0")
        pairs = list(zip(fields[::2], fields[1::2], strict=False))
        if len(pairs) > _DIRTY_LOOKED_AT:
            return True
        return any(_differs(meta, os.path.join(top, path)) for meta, path in pairs)

    def _git(self, *arguments: str) -> bytes | None:
        if self._program is None:
            self.refusal = "git is not installed"
            return None
        command = [self._program, "--no-pager", "--literal-pathspecs"]
        for setting in _SHUT:
            command += ["-c", setting]
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("GIT_")
        }
        environment |= {
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_ALLOW_PROTOCOL": "none",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C",
        }
        try:
            done = subprocess.run(
                [*command, *arguments],
                cwd=self._root,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_TIMEOUT,
                check=False,
            )
        except OSError as error:
            self.refusal = f"git cannot be started: {error.strerror or type(error).__name__}"
            return None
        except subprocess.TimeoutExpired:
            self.refusal = f"git did not answer within {_TIMEOUT} s"
            return None
        if done.returncode != 0:
            if b"dubious ownership" in done.stderr:
                self.refusal = "git refuses it: the folder belongs to another user"
            return None
        return done.stdout


def _program() -> str | None:
    # Git runs inside the inspected folder: a relative place on PATH would be looked up in there.
    places = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return shutil.which("git", path=os.pathsep.join(filter(os.path.isabs, places)))


def _differs(meta: bytes, path: bytes) -> bool:
    parts = meta.split(b" ")
    if len(parts) < 5 or not parts[4].startswith(b"M") or parts[0][1:] != parts[1]:
        return True
    try:
        if parts[1] == b"120000":
            # Of a link, git keeps where it points; what stands there is not the repository's.
            content = os.readlink(path)
        else:
            # What was a file a moment ago may be a link or a pipe by now.
            handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            with os.fdopen(handle, "rb") as stream:
                content = stream.read(_HASH_LIMIT + 1)
    except OSError:
        return True
    # Git names a blob by this digest; nothing here relies on its strength.
    algorithm = "sha256" if len(parts[2]) == 64 else "sha1"
    blob = hashlib.new(algorithm, usedforsecurity=False)
    blob.update(b"blob %d\0" % len(content))
    blob.update(content)
    return len(content) > _HASH_LIMIT or blob.hexdigest().encode() != parts[2]


def _names(listing: bytes) -> Iterable[bytes]:
    return (name for name in listing.split(b"\0") if name)


def _key(path: bytes) -> int:
    # 64 bits a path keep 100,000 of them in 0.8 MB; a collision would mark one file as tracked.
    return int.from_bytes(hashlib.blake2b(path, digest_size=8).digest(), "little")
