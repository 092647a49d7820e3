"""The check ``dependencies.pinned``: what is installed is named exactly and from one place.

Out of scope: known flaws in what is installed (no network, no database: it does not look), and
packages that a Dockerfile or a notebook installs by a command.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from muniment.core.severity import Severity
from muniment.engine.checks.facts import Facts, once_per_facts
from muniment.engine.checks.judgement import (
    Judgement,
    Problem,
    Subject,
    UnknownReason,
    excluded,
    judged,
    unknown,
)
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.infra.dependency_facts import (
    DependencyDeclared,
    DependencyManifest,
    Ecosystem,
    Group,
    Pin,
)

_ID = "dependencies.pinned"
_NAMED_IN_A_MESSAGE = 5
# Locks that hold every group and every platform, so that a missing name means an old lock. An
# export for pip or a pylock may leave out groups and other machines.
_WHOLE_LOCKS = frozenset(
    {"uv-lock", "poetry-lock", "pipfile-lock", "package-lock", "pnpm-lock", "yarn-lock"}
)
_INSTALLED_AS_WRITTEN = frozenset({"requirements", "conda-environment"})
_READ_MANAGERS = frozenset({"", "uv", "poetry", "pipenv", "npm", "pnpm", "yarn"})


class _Lock(NamedTuple):
    path: str
    body: DependencyManifest
    names: frozenset[str]


class DependenciesPinned:
    """Asks each manifest and lock whether what it names can change by itself."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Dependencies are locked and come from one place",
        question=(
            "Is everything that this file installs fixed to one version and hash, directly or by "
            "a lock beside it, and can each name be answered by one index only?"
        ),
        kind="chk-dep-pin",
        subjects="dependency manifests and locks",
        needs=(DependencyManifest.KIND, DependencyDeclared.KIND),
        severity=Severity.MEDIUM,
        severity_reason=(
            "An unlocked install takes whatever was published last, so one hijacked release "
            "reaches training machines; it needs that release to happen, hence not high."
        ),
        controls=(
            ControlAspect("A.5.21", "chk-dep-pin"),
            ControlAspect("A.8.28", "chk-dep-pin"),
        ),
        threats=("T-malicious-package", "T-rug-pull", "T-hallucinated-dependency"),
        remediation=(
            "Lock with hashes and install from the lock: `uv lock && uv sync --locked`, or "
            "`pip-compile --generate-hashes requirements.in` and "
            "`pip install --require-hashes -r requirements.txt`."
        ),
        parameters=NoParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each file that names dependencies."""
        for path in facts.paths(DependencyManifest):
            yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return what is loose in one manifest or lock."""
        manifest = facts.at(DependencyManifest, subject.path)[0].body
        declared = [seen.body for seen in facts.at(DependencyDeclared, subject.path)]
        if not declared and not manifest.indexes:
            return excluded("names no dependency")
        locks = [] if manifest.lock else _locks_for(subject.path, manifest, facts)
        problems = [*_sources(manifest, declared, locks)]
        if manifest.lock:
            if not manifest.hashes:
                problems.append(_unhashed_lock(declared))
            problems.extend(_addresses(declared, frozenset()))
            return judged(problems)
        if manifest.manifest == "constraints":
            # A constraint file installs nothing; what it narrows counts where it is used.
            return judged(problems) if problems else excluded("constrains, installs nothing")
        names = {name for lock in locks for name in lock.names}
        problems.extend(_addresses(declared, frozenset(names)))
        wanted = [item for item in declared if item.group is not Group.BUILD]
        # A path is code of this project, and addresses have rules of their own.
        named = [item for item in wanted if item.pin in {Pin.EXACT, Pin.RANGE, Pin.NONE}]
        if locks:
            problems.extend(_stale(named, names, locks))
        elif named and manifest.manager not in _READ_MANAGERS:
            note = f"locked by {manifest.manager}, whose lock is not read"
            return judged(problems) if problems else unknown(UnknownReason.UNSUPPORTED, note)
        elif named:
            problems.extend(_unlocked(named, manifest, _constraints(manifest, facts)))
        return judged(problems)


@once_per_facts
def _locks(facts: Facts) -> Sequence[_Lock]:
    """Return every lock, with the names in it: each manifest asks for all."""
    return [
        _Lock(
            seen.path,
            seen.body,
            frozenset(entry.body.name for entry in facts.at(DependencyDeclared, seen.path)),
        )
        for seen in facts.of(DependencyManifest)
        if seen.body.lock
    ]


def _locks_for(path: str, manifest: DependencyManifest, facts: Facts) -> Sequence[_Lock]:
    """Return the hashed locks that can stand for a manifest.

    They lie in its folder, in one above it (a workspace has one lock at its root), or one level
    below (``requirements/``, ``locks/``).
    """
    folder = posixpath.dirname(path)
    found = []
    for seen in _locks(facts):
        lock = seen.body
        if seen.path == path or not _same_world(manifest, lock):
            continue
        # pip installs a requirements file as it stands and never looks at another tool's lock, so
        # only a file that calls itself its lock stands for it. Inputs of a compiler end in ".in".
        if manifest.manifest == "requirements" and (
            lock.manifest != "requirements" or "lock" not in posixpath.basename(seen.path)
        ):
            continue
        where = posixpath.dirname(seen.path)
        above = where == "" or folder == where or folder.startswith(where + "/")
        if above or posixpath.dirname(where) == folder:
            found.append(seen)
    return found


def _same_world(manifest: DependencyManifest, lock: DependencyManifest) -> bool:
    if manifest.ecosystem is Ecosystem.NPM or lock.ecosystem is Ecosystem.NPM:
        return manifest.ecosystem is lock.ecosystem
    if manifest.ecosystem is Ecosystem.CONDA:
        return lock.ecosystem is Ecosystem.CONDA
    return lock.ecosystem is Ecosystem.PYPI


def _sources(
    manifest: DependencyManifest,
    declared: Sequence[DependencyDeclared],
    locks: Sequence[_Lock],
) -> Iterator[Problem]:
    verified = manifest.hashes or any(lock.body.hashes for lock in locks)
    if manifest.extra_index and not verified:
        # High: in December 2022 a package of the same name on the default index was installed
        # in place of one that PyTorch served from an extra index, on every such machine.
        yield Problem(
            f"{_ID}/extra-index",
            Severity.HIGH,
            "Names are looked up in more than one index and no hash decides between them: "
            "whoever registers one of them on the public index is installed instead.",
            "more than one index without hashes",
            remediation=(
                "Give each private package its own index (uv: `[[tool.uv.index]]` with "
                "`explicit = true` and `[tool.uv.sources]`), or lock with hashes: "
                "`pip-compile --generate-hashes`."
            ),
            threats=("T-malicious-package",),
        )
    insecure = sorted({item.host for item in manifest.indexes if item.insecure})
    insecure += sorted(
        {item.address.host for item in declared if item.address and item.address.insecure}
    )
    if insecure or manifest.trusted_host:
        what = f"over plain http from {', '.join(insecure[:3])}" if insecure else "unchecked"
        how = "" if insecure else " (certificate checks are switched off)"
        yield Problem(
            f"{_ID}/insecure-index",
            Severity.HIGH,
            f"Packages are fetched {what}{how}: anyone on the way can replace them with code "
            "that runs at install.",
            "package source without transport security",
            remediation="Use https and remove `--trusted-host`; give pip your company's "
            "certificate instead: `pip config set global.cert /path/to/ca.pem`.",
            threats=("T-malicious-package", "T-registry-compromise"),
        )


def _unhashed_lock(declared: Sequence[DependencyDeclared]) -> Problem:
    bare = [
        item
        for item in declared
        if not item.hashed and not item.commit and item.pin is not Pin.PATH
    ]
    # Low: versions are fixed, so an attack needs a file replaced on the index itself.
    return Problem(
        f"{_ID}/lock-without-hashes",
        Severity.LOW,
        f"{len(bare)} of {len(declared)} locked entries carry no hash ({_names(bare)}): a file "
        "replaced on the index would be installed unnoticed.",
        "lock without hashes",
        line=bare[0].line if bare else None,
    )


def _addresses(declared: Sequence[DependencyDeclared], locked: frozenset[str]) -> Iterator[Problem]:
    for item in declared:
        if item.name in locked and item.name:
            continue
        host = item.address.host if item.address is not None else "an address"
        what = item.name or "A dependency"
        if item.pin is Pin.URL and not item.hashed:
            yield Problem(
                f"{_ID}/direct-url",
                Severity.MEDIUM,
                f"{what} is installed from a file at {host} without a hash: the file can be "
                "exchanged at any time.",
                f"url {item.name or host}",
                line=item.line,
                remediation=f"Add the hash: `{item.name or 'name'} @ https://...#sha256=<digest>`.",
            )
        elif item.pin is Pin.VCS and not item.commit:
            yield Problem(
                f"{_ID}/vcs-not-pinned",
                Severity.MEDIUM,
                f"{what} is installed from a repository at {host} by branch or tag: whoever can "
                "push there decides what runs here.",
                f"vcs {item.name or host}",
                line=item.line,
                remediation=f"Name the commit: `{item.name or 'name'} @ "
                "git+https://...@<40 hex digits>`.",
            )


def _stale(
    named: Sequence[DependencyDeclared],
    names: set[str],
    locks: Sequence[_Lock],
) -> Iterator[Problem]:
    whole = any(lock.body.manifest in _WHOLE_LOCKS for lock in locks)
    missing = [
        item
        for item in named
        if item.name not in names and (whole or (item.group is Group.MAIN and not item.conditional))
    ]
    if missing:
        yield Problem(
            f"{_ID}/stale-lock",
            Severity.MEDIUM,
            f"{len(missing)} declared dependencies are not in the lock ({_names(missing)}): it "
            "is older than this file, so an install resolves them anew or fails.",
            "declared names absent from the lock",
            line=missing[0].line,
            remediation="Lock again and commit it: `uv lock`, `poetry lock`, `npm install` or "
            "`pip-compile --generate-hashes`.",
        )


def _constraints(manifest: DependencyManifest, facts: Facts) -> set[str]:
    return {
        seen.body.name
        for path in manifest.constrained_by
        for seen in facts.at(DependencyDeclared, path)
        if seen.body.pin is Pin.EXACT
    }


def _unlocked(
    named: Sequence[DependencyDeclared], manifest: DependencyManifest, constrained: set[str]
) -> Iterator[Problem]:
    loose = [item for item in named if item.pin is not Pin.EXACT and item.name not in constrained]
    # Low where nothing is installed by default: extras and tools of development touch no data or
    # weights, as a rule.
    main = any(item.group is Group.MAIN for item in named)
    severity = Severity.MEDIUM if main else Severity.LOW
    total = len({item.name for item in named})
    if manifest.manifest not in _INSTALLED_AS_WRITTEN:
        yield Problem(
            f"{_ID}/unlocked",
            severity,
            f"{total} dependencies are declared ({_names(named)}) and no lock with hashes "
            "is beside them: two installs of the same commit can give different code.",
            "no lock",
            line=named[0].line,
        )
    elif loose:
        yield Problem(
            f"{_ID}/unpinned",
            severity,
            f"{len({item.name for item in loose})} of {total} dependencies are not fixed to one "
            f"version ({_names(loose)}) and no lock is beside them: an install takes whatever was "
            "published last.",
            "dependencies not fixed to one version",
            line=loose[0].line,
        )
    elif not all(item.hashed for item in named):
        yield Problem(
            f"{_ID}/lock-without-hashes",
            Severity.LOW,
            f"{total} dependencies are fixed to a version but carry no hash, and what they "
            "need in turn is not listed or not verified.",
            "lock without hashes",
            line=named[0].line,
        )


def _names(items: Sequence[DependencyDeclared]) -> str:
    names = list(dict.fromkeys(item.name or "unnamed" for item in items))
    shown = ", ".join(names[:_NAMED_IN_A_MESSAGE])
    more = len(names) - _NAMED_IN_A_MESSAGE
    return f"{shown} and {more} more" if more > 0 else shown
