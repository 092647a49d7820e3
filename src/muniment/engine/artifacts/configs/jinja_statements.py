"""Goes through the tags of a template, keeping what each variable may hold.

Order and branches are not followed: a variable may hold whatever any assignment gives it. A few
rounds go before the one that counts, so that a name used above its assignment is known too.

Source: Jinja 3.1, "List of Control Structures".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from muniment.engine.artifacts.configs.jinja_expressions import Reading
from muniment.engine.artifacts.configs.jinja_lexer import NotJinjaError, Tag, TagKind, TokenKind
from muniment.engine.artifacts.configs.jinja_values import (
    INTERNAL,
    UNKNOWN,
    Origin,
    Value,
    either,
    element,
    joined,
    text,
)
from muniment.engine.artifacts.configs.jinja_watcher import Watcher

ROUNDS: Final = 3
_MAX_CAPTURED: Final = 64
_MAX_BLOCKS: Final = 500
_OPENS: Final = frozenset(
    {"if", "call", "filter", "block", "with", "autoescape", "trans", "generation", "for", "macro"}
)
_LOADS: Final = frozenset({"include", "import", "from", "extends"})
_BARE: Final = frozenset({"break", "continue", "pluralize", "raw", "endraw"})


class StatementWatcher(Watcher, Protocol):
    """Is told what tags do, besides what expressions do."""

    def loaded(self, statement: str, names: Value) -> None:
        """Another template is asked for."""

    def emitted(self, words: str, *, triggered: bool) -> None:
        """Text is written; whether it depends on what a message says or on the date."""

    def looped(self, depth: int) -> None:
        """A loop begins inside so many others."""

    def unlooped(self, depth: int) -> None:
        """A loop ends."""

    def dumped(self) -> None:
        """The template asks for everything it can reach (``debug``)."""


@dataclass(slots=True)
class _Block:
    kind: str
    trigger: bool
    target: str = ""
    captured: list[Value] | None = None


@dataclass(slots=True)
class Walk:
    """One template's tags and variables.

    Attributes:
        tags: The tags.
        watcher: Is told what they do.
        spend: Called with the work done.
        broken: Gets a line for each tag that could not be read.
    """

    tags: list[Tag]
    watcher: StatementWatcher
    spend: Callable[[int], None]
    broken: list[str]
    variables: dict[str, Value] = field(default_factory=dict)
    _blocks: list[_Block] = field(default_factory=list)

    def round(self) -> None:
        """Go through the tags once."""
        self._blocks = []
        for tag in self.tags:
            if tag.kind is TagKind.TEXT:
                self.watcher.emitted(tag.text, triggered=self._triggered)
                self._capture(text(tag.text[:64]))
            elif tag.kind is TagKind.COMMENT:
                continue
            else:
                self._tag(tag)

    def _tag(self, tag: Tag) -> None:
        reading = Reading(tag.tokens, self.variables, self.watcher, self.spend)
        try:
            if tag.kind is TagKind.OUTPUT:
                value = reading.expression()
                for words in value.texts:
                    self.watcher.emitted(words, triggered=self._triggered)
                self._capture(value)
            else:
                self._statement(reading)
            if reading.here.kind is not TokenKind.END:
                raise NotJinjaError("the template is not Jinja that could be read")
        except NotJinjaError as error:
            self.broken.append(error.message)

    @property
    def _triggered(self) -> bool:
        return bool(self._blocks) and self._blocks[-1].trigger

    def _capture(self, value: Value) -> None:
        for block in reversed(self._blocks):
            if block.captured is not None:
                if len(block.captured) < _MAX_CAPTURED:
                    block.captured.append(value)
                return

    def _bind(self, name: str, value: Value) -> None:
        if len(self.variables) > 20_000:
            return
        held = self.variables.get(name)
        value = replace(value, place="") if value.place else value
        self.variables[name] = value if held is None else either(held, value)

    # Statements ---------------------------------------------------------------------------------

    def _statement(self, reading: Reading) -> None:
        token = reading.next()
        word = token.text
        if token.kind is not TokenKind.NAME:
            raise NotJinjaError("the template is not Jinja that could be read")
        if word.startswith("end"):
            self._close(word[3:])
        elif word in ("elif", "else"):
            self._branch(reading, word)
        elif word == "set":
            self._set(reading)
        elif word in _OPENS:
            self._open(reading, word)
        elif word in _LOADS:
            self.watcher.loaded(word, reading.single())
            _rest(reading)
        elif word in ("do", "print", "return"):
            reading.expression()
        elif word == "debug":
            self.watcher.dumped()
        elif word not in _BARE:
            raise NotJinjaError("the template has a tag that is not known")

    def _branch(self, reading: Reading, word: str) -> None:
        condition = reading.expression(conditional=True) if word == "elif" else UNKNOWN
        if self._blocks and self._blocks[-1].kind == "if":
            outer = self._blocks[-2].trigger if len(self._blocks) > 1 else False
            self._blocks[-1].trigger = condition.trigger or outer

    def _open(self, reading: Reading, word: str) -> None:
        block = _Block(word, self._triggered)
        if word == "if":
            block.trigger = reading.expression().trigger or block.trigger
        elif word == "for":
            self._for(reading)
            self.watcher.looped(len(self._blocks))
        elif word == "macro":
            block.target = self._macro(reading)
            block.captured = []
        elif word == "call":
            if reading.takes("("):
                self._declared(reading)
            reading.expression()
            block.captured = []
        elif word == "filter":
            value = reading.filter(UNKNOWN)
            while reading.takes("|"):
                value = reading.filter(value)
        elif word == "block":
            reading.next()
            while reading.takes("scoped", "required"):
                pass
        elif word == "with":
            self._with(reading)
        elif word == "autoescape":
            reading.expression()
        else:
            _rest(reading)
        if len(self._blocks) >= _MAX_BLOCKS:
            raise NotJinjaError("the template has blocks too deeply nested to follow")
        self._blocks.append(block)

    def _close(self, word: str) -> None:
        while self._blocks:
            block = self._blocks.pop()
            if block.kind == "for":
                self.watcher.unlooped(len(self._blocks))
            if block.captured is not None and block.target:
                whole = joined(block.captured) if block.captured else text("")
                self._bind(block.target, whole)
            if block.kind == word:
                return

    def _set(self, reading: Reading) -> None:
        targets = self._targets(reading)
        if reading.takes("="):
            mentioned = {token.text for token in reading.rest() if token.kind is TokenKind.NAME}
            self._assign(targets, reading.expression(), mentioned)
            return
        value = UNKNOWN
        while reading.takes("|"):
            value = reading.filter(value)
        target = targets[0] if targets else ""
        if len(self._blocks) >= _MAX_BLOCKS:
            raise NotJinjaError("the template has blocks too deeply nested to follow")
        self._blocks.append(_Block("set", self._triggered, target, []))

    def _assign(self, targets: list[str], value: Value, mentioned: set[str]) -> None:
        if len(targets) == 1:
            target = targets[0]
            if target.split(".")[-1] in mentioned and (value.texts or value.built):
                # Put together bit by bit in a loop: what it ends up as is not known.
                value = replace(
                    value, exact=False, built=True, pieces=value.pieces + value.texts, start=""
                )
            self._bind(target, value)
            return
        parts = value.items or ()
        for index, target in enumerate(targets):
            self._bind(target, parts[index] if index < len(parts) else element(value))

    def _targets(self, reading: Reading) -> list[str]:
        targets: list[str] = []
        bracket = reading.takes("(")
        while reading.here.kind is TokenKind.NAME:
            name = reading.next().text
            while reading.takes("."):
                name += "." + reading.next().text
            if reading.takes("["):
                # Not Jinja of any version so far; its key is read all the same.
                reading.expression()
                reading.expects("]")
            targets.append(name)
            if not reading.takes(","):
                break
        if bracket:
            reading.expects(")")
        if not targets:
            raise NotJinjaError("the template is not Jinja that could be read")
        return targets

    def _for(self, reading: Reading) -> None:
        targets = self._targets(reading)
        reading.expects("in")
        value = reading.expression(conditional=False)
        parts = element(value)
        if len(targets) == 1:
            self._bind(targets[0], replace(parts, exact=parts.exact))
        else:
            for index, target in enumerate(targets):
                items = parts.items or ()
                given = items[index] if index < len(items) else Value(origin=Origin.PLAIN)
                for other in value.items or ():
                    if other.items is not None and index < len(other.items):
                        given = either(given, other.items[index])
                self._bind(target, given)
        if reading.takes("if"):
            reading.expression()
        reading.takes("recursive")

    def _macro(self, reading: Reading) -> str:
        name = reading.next().text
        reading.expects("(")
        self._bind(name, replace(INTERNAL))
        self._declared(reading)
        return f"{name}()"

    def _declared(self, reading: Reading) -> None:
        """Read the parameters of a macro or call block, with their defaults."""
        while not reading.takes(")"):
            parameter = reading.next()
            if parameter.kind is not TokenKind.NAME:
                raise NotJinjaError("the template is not Jinja that could be read")
            value = reading.single() if reading.takes("=") else UNKNOWN
            self._bind(parameter.text, value)
            if not reading.takes(",") and reading.here.text != ")":
                raise NotJinjaError("the template is not Jinja that could be read")

    def _with(self, reading: Reading) -> None:
        while reading.here.kind is TokenKind.NAME:
            targets = self._targets(reading)
            reading.expects("=")
            self._assign(targets, reading.single(), set())
            if not reading.takes(","):
                break


def _rest(reading: Reading) -> None:
    while reading.here.kind is not TokenKind.END:
        reading.next()
