"""Extractors of Dockerfiles and .dockerignore files.

Source: Dockerfile reference; ".dockerignore files" in Docker's "Build context".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody
from muniment.engine.checks.formats import Format
from muniment.engine.infra.address import read_address
from muniment.engine.infra.dockerfile_facts import (
    Base,
    CopySource,
    DockerfileFile,
    DockerfileInstruction,
    DockerIgnore,
    User,
    Value,
    Variable,
)
from muniment.engine.infra.dockerfile_syntax import (
    Instruction,
    read_instructions,
    split_words,
    substitute,
)
from muniment.engine.infra.image_reference import read_image
from muniment.engine.infra.secret_shape import is_secret_name, looks_secret
from muniment.engine.infra.shell_traits import shell_traits
from muniment.engine.parsing.plain_data import read_text

_LIMIT = 1024 * 1024
_KNOWN = frozenset(
    {"ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL"}
    | {"MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"}
)
_PLATFORM = re.compile(r"[a-z0-9/._-]{1,60}\Z")
_ALIAS = re.compile(r"[a-z0-9][a-z0-9_.-]{0,100}\Z")
_VARIABLE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,200}\Z")
_COMMIT_FRAGMENT = re.compile(r"#[0-9a-f]{40}(?::|\Z)")
_ROOT = frozenset({"root", "0"})
_DATA_WORDS = ("data", "dataset", "datasets", "raw", "*.csv", "*.parquet", "*.jsonl", "*.npz")


class DockerfileExtractor:
    """Reads Dockerfiles."""

    name = "dockerfile"
    version = "1.0.0"
    formats = frozenset({Format.DOCKERFILE})
    emits = (DockerfileFile.KIND, DockerfileInstruction.KIND)

    def extract(self, file: SourceFile) -> Iterator[FactBody]:
        """Yield the file as a whole, then its instructions.

        Raises:
            UnreadableError: Too large, binary, or without a FROM.
        """
        instructions = tuple(read_instructions(read_text(file.read(_LIMIT))))
        stages = [item for item in instructions if item.keyword == "FROM"]
        unknown = sum(item.keyword not in _KNOWN for item in instructions)
        if not stages or unknown * 2 > len(instructions):
            raise UnreadableError("broken", "no Dockerfile: no FROM, or unknown instructions")
        facts = list(_Reader().read(instructions))
        chain = _final_chain(facts)
        facts = [replace(fact, final=fact.stage in chain) for fact in facts]
        yield _whole(facts, chain)
        yield from facts


class DockerIgnoreExtractor:
    """Reads .dockerignore files."""

    name = "dockerignore"
    version = "1.0.0"
    formats = frozenset({Format.DOCKERIGNORE})
    emits = (DockerIgnore.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody]:
        """Yield what the file keeps out.

        Raises:
            UnreadableError: Too large, or not text.
        """
        patterns = []
        for line in read_text(file.read(_LIMIT)).splitlines():
            text = line.strip()
            if text and not text.startswith("#"):
                negated = text.startswith("!")
                text = text.removeprefix("!").strip().removeprefix("./").strip("/")
                patterns.append((negated, text.removeprefix("**/") or "*"))
        deny_all = any(text in {"*", "**", "."} and not negated for negated, text in patterns)
        yield DockerIgnore(
            patterns=len(patterns),
            deny_all=deny_all,
            git=_keeps_out(".git", patterns),
            env=_keeps_out(".env", patterns),
            data=deny_all or any(_is_data(text) for negated, text in patterns if not negated),
        )


class _Reader:
    """Walks the instructions with the build arguments and stages seen so far."""

    def __init__(self) -> None:
        self._global: dict[str, str] = {}
        self._values: dict[str, str] = {}
        self._aliases: dict[str, int] = {}
        self._stage = -1

    def read(self, instructions: tuple[Instruction, ...]) -> Iterator[DockerfileInstruction]:
        for item in instructions:
            if item.keyword not in _KNOWN:
                continue
            base = None
            if item.keyword == "FROM":
                base = self._from(item)
                self._stage += 1
                self._values = {}
                if base.alias:
                    self._aliases[base.alias] = self._stage
            yield DockerfileInstruction(
                instruction=item.keyword,
                stage=self._stage,
                final=False,
                line=item.line,
                base=base,
                variables=tuple(self._variables(item)),
                sources=tuple(_sources(item)),
                user=self._user(item),
                traits=shell_traits(_command(item)) if item.keyword == "RUN" else (),
                insecure=item.keyword == "RUN" and item.flags.get("security") == "insecure",
            )

    def _from(self, item: Instruction) -> Base:
        words = item.rest.split()
        alias = words[2].lower() if len(words) > 2 and words[1].lower() == "as" else ""
        platform = item.flags.get("platform", "")
        base = Base(
            name=None,
            platform=platform if _PLATFORM.match(platform) else "",
            alias=alias if _ALIAS.match(alias) else "",
        )
        written = substitute(words[0].strip("\"'"), self._global) if words else None
        if written is None:
            return base
        if written.lower() in self._aliases:
            return replace(base, stage=self._aliases[written.lower()])
        if written == "scratch":
            return replace(base, scratch=True)
        return replace(base, name=read_image(written))

    def _variables(self, item: Instruction) -> Iterator[Variable]:
        if item.keyword not in {"ENV", "ARG"}:
            return
        words = list(split_words(item.rest))
        if item.keyword == "ENV" and words and "=" not in words[0]:
            # The old form: one name, a blank, and the rest of the line.
            words = [f"{words[0]}={' '.join(words[1:])}"]
        for word in words:
            name, equals, value = word.partition("=")
            if not _VARIABLE_NAME.match(name):
                continue
            # Arguments before the first FROM are seen by a stage only where it names them again.
            scope = self._global if self._stage < 0 else self._values
            resolved = substitute(value, scope)
            if item.keyword == "ARG" and self._stage < 0 and resolved is not None and equals:
                self._global[name] = resolved
            elif equals and resolved is not None:
                self._values[name] = resolved
            elif name in self._global:
                self._values[name] = self._global[name]
            kind = Value.LITERAL
            if not value:
                kind = Value.ABSENT
            elif "$" in value:
                kind = Value.REFERENCE
            literal = value if kind is Value.LITERAL else ""
            yield Variable(name, kind, is_secret_name(name), looks_secret(name, literal))

    def _user(self, item: Instruction) -> User | None:
        if item.keyword != "USER":
            return None
        written = substitute(item.rest.strip().strip("\"'"), self._values)
        if written is None:
            return User.UNRESOLVED
        name = written.partition(":")[0].strip()
        return User.ROOT if name in _ROOT or not name else User.OTHER


def _command(item: Instruction) -> str:
    if item.rest.startswith("["):
        words = item.words()
        # ["sh", "-c", "..."] runs its last word as a command.
        return words[-1] if len(words) > 2 and "-c" in words else " ".join(words)
    return "\n".join((item.rest, *item.heredocs))


def _sources(item: Instruction) -> Iterator[CopySource]:
    if item.keyword not in {"COPY", "ADD"} or "from" in item.flags:
        return
    for word in item.words()[:-1]:
        address = read_address(word) if item.keyword == "ADD" else None
        if address is not None:
            fixed = "checksum" in item.flags or _COMMIT_FRAGMENT.search(word) is not None
            yield CopySource("", address, fixed)
        elif not word.startswith("<<"):
            # A path in the context is a name in the repository, kept short; no more is needed.
            yield CopySource("" if "$" in word else word[:200])


def _final_chain(facts: list[DockerfileInstruction]) -> set[int]:
    """Return the indices of the last stage and of the stages that it builds on."""
    bases = {fact.stage: fact.base for fact in facts if fact.base is not None}
    chain: set[int] = set()
    stage: int | None = max(bases)
    while stage is not None and stage not in chain:
        chain.add(stage)
        base = bases[stage]
        stage = base.stage if base is not None else None
    return chain


def _whole(facts: list[DockerfileInstruction], chain: set[int]) -> DockerfileFile:
    final = [fact for fact in facts if fact.stage in chain]
    users = [fact.user for fact in final if fact.user is not None]
    bases = [fact.base for fact in facts if fact.base is not None]
    roots = [fact.base for fact in final if fact.base is not None and fact.base.stage is None]
    return DockerfileFile(
        stages=len(bases),
        final_user=users[-1] if users else User.NONE,
        final_base=roots[0].name if roots else None,
        has_healthcheck=any(fact.instruction == "HEALTHCHECK" for fact in final),
        unresolved=sum(base.unresolved for base in bases),
    )


def _keeps_out(name: str, patterns: list[tuple[bool, str]]) -> bool:
    out = False
    for negated, text in patterns:
        if len(text) <= 100 and text.count("*") <= 4 and fnmatchcase(name, text):
            out = not negated
    return out


def _is_data(text: str) -> bool:
    return any(part in _DATA_WORDS for part in text.lower().split("/"))
