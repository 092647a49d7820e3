"""Reads the expressions of a template and works out, while reading, what each may come to.

Each access to an attribute or item, each name, call and constant is told to a watcher, with the
value that the access is made on. Reading descends into brackets a bounded number of levels.

Source: the grammar in Jinja 3.1's ``jinja2/parser.py``.

Out of scope: judging (``templates``), statements (``jinja_statements``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from muniment.engine.artifacts.configs.jinja_lexer import NotJinjaError, Token, TokenKind
from muniment.engine.artifacts.configs.jinja_methods import applied, called, percent, reckoned
from muniment.engine.artifacts.configs.jinja_row import TokenRow
from muniment.engine.artifacts.configs.jinja_values import (
    ABSENT,
    HUGE,
    INTERNAL,
    UNKNOWN,
    Origin,
    Value,
    either,
    elements,
    joined,
    listed,
    number,
    sliced,
    text,
    unknown,
)
from muniment.engine.artifacts.configs.jinja_watcher import Watcher
from muniment.engine.artifacts.configs.wordlist import word_set

MAX_NESTING: Final = 40
MAX_POSTFIX: Final = 2_000
INTERNALS: Final = word_set(
    """caller cycler dict get_flashed_messages joiner kwargs lipsum loop namespace raise_exception
    range self strftime_now url_for varargs"""
)
"""Names that templates have without setting them: functions and objects of the engine."""
_CONTENTS: Final = frozenset({"content", "text", "prompt", "query"})
"""Fields of a message that hold what somebody wrote."""
_COMPARES: Final = frozenset({"==", "!=", "<", ">", "<=", ">=", "in", "not in"})
_LEVELS: Final = (
    frozenset({"or"}),
    frozenset({"and"}),
    _COMPARES,
    frozenset({"+", "-"}),
    frozenset({"~"}),
    frozenset({"*", "/", "//", "%"}),
    frozenset({"**"}),
)


class Reading(TokenRow):
    """Reads the tokens of one tag.

    Attributes:
        variables: What each variable may hold; fields of namespaces stand under ``name.field``.
    """

    __slots__ = ("_depth", "_spend", "_watcher", "variables")

    def __init__(
        self,
        tokens: tuple[Token, ...],
        variables: dict[str, Value],
        watcher: Watcher,
        spend: Callable[[int], None],
    ) -> None:
        super().__init__(tokens)
        self._depth = 0
        self._watcher = watcher
        self._spend = spend
        self.variables = variables

    # Expressions --------------------------------------------------------------------------------

    def expression(self, *, conditional: bool = True) -> Value:
        """Read an expression, or several with commas between them, which make a tuple."""
        first = self.single(conditional=conditional)
        if self.here.text != "," or self.here.kind is not TokenKind.OPERATOR:
            return first
        items = [first]
        while self.takes(","):
            if self.ended or self.here.text in ("=", ")", "]"):
                break
            items.append(self.single(conditional=conditional))
        return listed(items)

    def single(self, *, conditional: bool = True) -> Value:
        """Read one expression.

        Raises:
            NotJinjaError: It is none, or brackets are nested too deeply.
        """
        self._depth += 1
        if self._depth > MAX_NESTING:
            raise NotJinjaError("the template has expressions too deeply nested to follow")
        start = self._at
        value = self._binary(0)
        while conditional and self.is_word("if"):
            self.next()
            condition = self._binary(0)
            if condition.trigger:
                self._triggered(start)
            if self.is_word("else"):
                self.next()
                value = either(value, self.single())
            value = replace(value, trigger=False) if value.trigger else value
        self._depth -= 1
        return value

    def _triggered(self, start: int) -> None:
        for token in self._tokens[start : self._at]:
            if token.kind is TokenKind.STRING:
                self._watcher.wrote(token.text, triggered=True)

    def _operator(self, level: int) -> str:
        token = self.here
        if token.kind is TokenKind.OPERATOR:
            return token.text if token.text in _LEVELS[level] else ""
        if token.kind is not TokenKind.NAME:
            return ""
        if token.text == "not" and level == 2 and self.ahead().text == "in":
            return "not in"
        return token.text if token.text in _LEVELS[level] else ""

    def _binary(self, level: int) -> Value:
        if level == 2 and self.is_word("not"):
            self.next()
            return replace(unknown(self._binary(2)), origin=Origin.PLAIN)
        if level == len(_LEVELS):
            return self._unary()
        left = self._binary(level + 1)
        pieces = [left]
        while operator := self._operator(level):
            self.next()
            if operator == "not in":
                self.next()
            right = self._binary(level + 1)
            self._spend(8)
            if operator in ("~", "+"):
                # One after another, so that a long row of them is put together once.
                pieces.append(right)
                if len(pieces) > 64:
                    pieces = [self._added(pieces, operator)]
                left = right
                continue
            if len(pieces) > 1:
                left = self._added(pieces, "+")
            left = self._combined(operator, left, right)
            pieces = [left]
        return self._added(pieces, "+" if level == 3 else "~") if len(pieces) > 1 else left

    def _added(self, pieces: list[Value], operator: str) -> Value:
        if operator == "+":
            if all(piece.number is not None for piece in pieces):
                return number(sum(piece.number or 0 for piece in pieces))
            if all(piece.items is not None for piece in pieces):
                return listed(item for piece in pieces for item in piece.items or ())
            if not any(piece.texts or piece.built for piece in pieces):
                return unknown(*pieces)
        result = joined(pieces)
        self._spend(8 * len(pieces) * (1 + len(result.texts)))
        return result

    def _combined(self, operator: str, left: Value, right: Value) -> Value:
        if operator in ("and", "or"):
            both = either(left, right)
            return replace(both, trigger=left.trigger or right.trigger)
        if operator in _COMPARES:
            trigger = self._watcher.compared(left, operator, right)
            return Value(trigger=trigger or left.trigger or right.trigger)
        if operator == "%" and (left.texts or left.built):
            return percent(left, right)
        if operator == "*":
            for one, other in ((left, right), (right, left)):
                if one.texts and other.number is not None:
                    self._watcher.ran(UNKNOWN, "*", [other], {})
                    return joined([one] * min(max(other.number, 0), 64))
        if left.number is None or right.number is None:
            return unknown(left, right)
        return reckoned(operator, left.number, right.number)

    def _unary(self) -> Value:
        if self.takes("-"):
            value = self._unary_operand()
            return unknown(value) if value.number is None else number(-value.number)
        if self.takes("+"):
            return self._unary_operand()
        return self._postfix(self._primary(), filters=True)

    def _unary_operand(self) -> Value:
        signs = 0
        while self.takes("-", "+"):
            signs += 1
        value = self._postfix(self._primary(), filters=True)
        return value if not signs else unknown(value)

    # Primaries ----------------------------------------------------------------------------------

    def _primary(self) -> Value:
        token = self.next()
        self._spend(4)
        if token.kind is TokenKind.STRING:
            parts = [token.text]
            while self.here.kind is TokenKind.STRING:
                parts.append(self.next().text)
            whole = "".join(parts)
            self._watcher.wrote(whole, triggered=False)
            return text(whole[:4096])
        if token.kind is TokenKind.NUMBER:
            return number(HUGE if token.number < 0 else token.number)
        if token.kind is TokenKind.FLOAT:
            return UNKNOWN
        if token.kind is TokenKind.NAME:
            return self._name(token.text)
        if token.text == "(":
            if self.takes(")"):
                return listed(())
            value = self.expression()
            self.expects(")")
            return value
        if token.text == "[":
            return listed(self._items("]"))
        if token.text == "{":
            return self._dictionary()
        raise NotJinjaError("the template is not Jinja that could be read")

    def _items(self, closing: str) -> list[Value]:
        items: list[Value] = []
        while not self.takes(closing):
            if items:
                self.expects(",")
                if self.takes(closing):
                    break
            items.append(self.single())
        return items

    def _dictionary(self) -> Value:
        keys: list[Value] = []
        values: list[Value] = []
        while not self.takes("}"):
            if keys:
                self.expects(",")
                if self.takes("}"):
                    break
            keys.append(self.single())
            self.expects(":")
            values.append(self.single())
        return listed(keys, values)

    def _name(self, name: str) -> Value:
        if name in ("true", "false", "True", "False", "none", "None"):
            return UNKNOWN
        held = self.variables.get(name)
        if held is not None:
            return replace(held, place=name, literal=held.literal)
        self._watcher.named(name)
        if name in INTERNALS:
            return replace(INTERNAL, place=name)
        content = name in _CONTENTS
        return Value(origin=Origin.CONTENT if content else Origin.PLAIN, place=name)

    # What follows a primary ---------------------------------------------------------------------

    def _postfix(self, value: Value, *, filters: bool) -> Value:
        for _ in range(MAX_POSTFIX):
            token = self.here
            pending = value.method
            if token.text == "(" and token.kind is TokenKind.OPERATOR:
                self.next()
                value = self._call(value)
                continue
            if pending:
                self._watcher.kept(value)
            if token.kind is TokenKind.OPERATOR and token.text == ".":
                value = self._attribute(value)
            elif token.kind is TokenKind.OPERATOR and token.text == "[":
                self.next()
                value = self._subscript(value)
            elif filters and token.kind is TokenKind.OPERATOR and token.text == "|":
                self.next()
                value = self.filter(value)
            elif filters and token.kind is TokenKind.NAME and token.text == "is":
                value = self._test(value)
            else:
                return value
        raise NotJinjaError("the template has an expression too long to follow")

    def _attribute(self, base: Value) -> Value:
        self.next()
        token = self.next()
        if token.kind is TokenKind.NUMBER:
            return self.item(base, number(token.number))
        if token.kind is not TokenKind.NAME:
            raise NotJinjaError("the template is not Jinja that could be read")
        key = text(token.text)
        self._watcher.reached(base, key, ".")
        return self._looked_up(base, token.text)

    def _looked_up(self, base: Value, name: str) -> Value:
        field = self.variables.get(f"{base.place}.{name}") if base.place else None
        if base.values is not None:
            for key, value in zip(base.items or (), base.values, strict=False):
                if name in key.texts:
                    field = value if field is None else either(field, value)
        if field is not None:
            return field
        origin = base.origin
        if name in _CONTENTS and origin is not Origin.INTERNAL:
            origin = Origin.CONTENT
        elif origin in (Origin.PART, Origin.INTERNAL):
            origin = Origin.PLAIN
        bare = replace(base, place="", method="", receiver=None) if base.method else base
        return Value(origin=origin, method=name, receiver=bare, trigger=base.trigger)

    def _subscript(self, base: Value) -> Value:
        bounds = [ABSENT, ABSENT, ABSENT]
        at = 0
        is_slice = False
        keys: list[Value] = []
        while not self.takes("]"):
            if self.takes(":"):
                is_slice = True
                at = min(at + 1, 2)
            elif self.takes(","):
                keys.append(bounds[0])
            else:
                bounds[at] = self.single()
        if is_slice:
            return sliced(base, *bounds)
        return self.item(base, bounds[0])

    def item(self, base: Value, key: Value) -> Value:
        """Return ``base[key]``."""
        self._watcher.reached(base, key, "[")
        if key.number is not None and key.exact:
            parts = elements(base)
            if -len(parts) <= key.number < len(parts):
                return parts[key.number]
            if base.built:
                return replace(base, texts=(), start="")
        if len(key.texts) == 1:
            found = self._looked_up(base, key.texts[0])
            if found.method and base.origin is not Origin.INTERNAL:
                return (
                    found
                    if key.texts[0] in ("format", "format_map")
                    else replace(found, method="", receiver=None)
                )
            return found
        if base.values:
            result = base.values[0]
            for value in base.values[1:]:
                result = either(result, value)
            return result
        part = base.origin is Origin.CONTENT and key.number is not None
        return Value(origin=Origin.PART if part else Origin.PLAIN)

    def arguments(self) -> tuple[list[Value], dict[str, Value]]:
        """Read arguments up to the closing bracket; the opening one has been taken."""
        args: list[Value] = []
        keywords: dict[str, Value] = {}
        first = True
        while not self.takes(")"):
            if not first:
                self.expects(",")
                if self.takes(")"):
                    break
            first = False
            if self.takes("*"):
                args += elements(self.single()) or [UNKNOWN]
            elif self.takes("**"):
                keywords[""] = self.single()
            elif self.here.kind is TokenKind.NAME and self.ahead().text == "=":
                name = self.next().text
                self.next()
                keywords[name] = self.single()
            else:
                args.append(self.single())
        return args, keywords

    def _call(self, function: Value) -> Value:
        args, keywords = self.arguments()
        name = function.method or function.place
        self._watcher.ran(function, name, args, keywords)
        self._spend(16)
        if function.method and function.receiver is not None:
            return called(function.method, function.receiver, args, keywords)
        if function.place in ("dict", "namespace") and function.origin is Origin.INTERNAL:
            return listed([text(key) for key in keywords], keywords.values())
        if function.place == "strftime_now":
            return Value(origin=Origin.DATE)
        if function.place in self.variables:
            return self.variables.get(f"{function.place}()", UNKNOWN)
        return UNKNOWN

    # Filters and tests --------------------------------------------------------------------------

    def filter(self, base: Value) -> Value:
        """Apply the filter that stands next."""
        name = self._dotted_name()
        args: list[Value] = []
        keywords: dict[str, Value] = {}
        if self.takes("("):
            args, keywords = self.arguments()
        self._spend(16)
        self._watcher.filtered(base, name, args)
        if name == "attr":
            key = args[0] if args else keywords.get("name", UNKNOWN)
            self._watcher.reached(base, key, "attr")
            return self._looked_up(base, key.texts[0]) if len(key.texts) == 1 else UNKNOWN
        self._by_attribute(base, name, args, keywords)
        return applied(name, base, args, keywords)

    def _dotted_name(self) -> str:
        token = self.next()
        if token.kind is not TokenKind.NAME:
            raise NotJinjaError("the template is not Jinja that could be read")
        name = token.text
        while self.takes("."):
            name += "." + self.next().text
        return name

    def _by_attribute(
        self, base: Value, name: str, args: list[Value], keywords: dict[str, Value]
    ) -> None:
        position = _ATTRIBUTE_AT.get(name)
        keys = [keywords["attribute"]] if "attribute" in keywords else []
        if position is not None and position < len(args):
            keys.append(args[position])
        if name == "map" and args:
            if "attr" in args[0].texts and len(args) > 1:
                self._watcher.reached(UNKNOWN, args[1], "attr")
            elif not args[0].texts:
                self._watcher.reached(UNKNOWN, Value(built=True, pieces=("_",)), "attr")
            for inner in args[0].texts:
                self._watcher.filtered(base, inner, args[1:])
        for key in keys:
            whole = [part for each in key.texts for part in each.split(".")[:32]]
            self._watcher.reached(
                UNKNOWN, replace(key, texts=tuple(whole)) if whole else key, "attribute"
            )

    def _test(self, base: Value) -> Value:
        self.next()
        if self.is_word("not"):
            self.next()
        name = self._dotted_name()
        argument: Value | None = None
        if self.takes("("):
            args, _ = self.arguments()
            argument = args[0] if args else None
        elif self._starts_operand():
            argument = self._postfix(self._primary(), filters=False)
        operator = _TESTS.get(name)
        if operator is None or argument is None:
            return Value(trigger=base.trigger)
        return Value(trigger=self._watcher.compared(base, operator, argument) or base.trigger)

    def _starts_operand(self) -> bool:
        token = self.here
        if token.kind is TokenKind.NAME:
            return token.text not in ("else", "or", "and", "is", "if", "in", "not", "recursive")
        if token.kind is TokenKind.OPERATOR:
            return token.text in ("(", "[", "{")
        return token.kind is not TokenKind.END


_ATTRIBUTE_AT: Final = {
    "groupby": 0,
    "join": 1,
    "max": 1,
    "min": 1,
    "rejectattr": 0,
    "selectattr": 0,
    "sort": 2,
    "sum": 0,
    "unique": 1,
}
"""Filters that look up an attribute, and which argument names it."""
_TESTS: Final = {
    "==": "==",
    "eq": "==",
    "equalto": "==",
    "sameas": "==",
    "ne": "!=",
    "in": "in",
    "search": "in",
    "match": "in",
    "contains": "in",
}
