"""Judges code that an R file carries by the functions that it calls.

Code in a file runs when somebody uses what holds it: a promise when its variable is read, a
function when it is called, a formula when a model is asked to predict. Out of scope: following what
values flow where; a function is judged by the names that stand in it.
"""

from __future__ import annotations

from enum import Enum

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.trees.r_names import (
    BENIGN,
    BUILDERS,
    CALLS_FIRST,
    CALLS_LATER,
    CHANGES,
    DELETES,
    EVALUATORS,
    IN_CALLS,
    PACKAGES,
    PARSERS,
    RUNS,
    WATCHED,
)

_MAX_NAMES = 4_000
_ANY = 1_000_000


class Carrier(Enum):
    """What holds code, and so when it runs."""

    DATA = "data"
    FUNCTION = "function"
    WAITING = "waiting"
    """A promise in an environment, as every call of a function makes them."""
    VALUE = "value"
    """A promise where only values stand in honest files."""


_RUNS_RULE = {
    Carrier.DATA: "document.r-language-runs",
    Carrier.FUNCTION: "document.r-function-runs",
    Carrier.WAITING: "document.r-promise-runs",
    Carrier.VALUE: "document.r-promise-runs",
}


_DELETES_RULE = {**_RUNS_RULE, Carrier.FUNCTION: "document.r-function-deletes"}
_PROMISES = (Carrier.WAITING, Carrier.VALUE)


class Scope:
    """One piece of code: the body of a function, a promise, or all language that is data."""

    __slots__ = ("_evaluates", "_examination", "_parses", "_seen", "builds", "carrier", "offset")

    def __init__(self, carrier: Carrier, examination: Examination, offset: int) -> None:
        self.carrier = carrier
        self.offset = offset
        self._examination = examination
        self._seen: set[str] = set()
        self._parses = False
        self._evaluates = False
        self.builds = False

    def calls(self, name: str) -> None:
        """Take note that a function of this name is called."""
        if name in self._seen or len(self._seen) > _MAX_NAMES:
            return
        self._seen.add(name)
        if name in RUNS and not (self.carrier is Carrier.DATA and name in IN_CALLS):
            self.sign(_RUNS_RULE[self.carrier], name)
            return
        if name in DELETES or (name in CHANGES and self.carrier in _PROMISES):
            self.sign(_DELETES_RULE[self.carrier], name)
            return
        self._parses |= name in PARSERS
        self._evaluates |= name in EVALUATORS
        self.builds |= name in BUILDERS
        if self._parses and self._evaluates:
            self._evaluated_text()
        if self.carrier is Carrier.DATA:
            return
        if name in WATCHED:
            rule = "function-reaches" if self.carrier is Carrier.FUNCTION else "promise-waiting"
            self.sign(f"document.r-{rule}", name)
        elif name not in BENIGN:
            rule = "functions" if self.carrier is Carrier.FUNCTION else "promise-waiting"
            self.sign(f"document.r-{rule}", name if self.carrier is not Carrier.FUNCTION else "")

    def calls_package(self, name: str) -> None:
        """Take note that a function of a package that runs programs or connects is called."""
        self.sign(_RUNS_RULE[self.carrier], f"{name}::")

    def _evaluated_text(self) -> None:
        if self.carrier in _PROMISES:
            self.sign("document.r-promise-runs", "eval(parse())")
        else:
            self.sign("document.r-evaluates-text", "eval(parse())")

    def sign(self, rule: str, operand: str) -> None:
        """Record what a rule says of this piece of code."""
        self._examination.sign(rule, offset=self.offset, operand=operand)


class Call:
    """A call as it is read: first what is called, then its arguments."""

    __slots__ = ("_arguments", "_outer", "head", "scope")

    def __init__(self, scope: Scope, outer: Call | None) -> None:
        """Begin.

        Args:
            scope: The piece of code that it stands in.
            outer: The call whose argument it is.
        """
        self.scope = scope
        self.head = ""
        self._outer = outer
        self._arguments = 0

    def called(self, name: str) -> None:
        """Take note of the name that is called."""
        self.head = name
        self.scope.calls(name)
        if self._outer is not None:
            self._outer.computed(name)

    def symbol(self, name: str) -> None:
        """Take note of an argument that is a name."""
        self._arguments += 1
        if self.head in ("::", ":::"):
            if self._arguments == 2:
                self.scope.calls(name)
            elif name in PACKAGES:
                self.scope.calls_package(name)
        elif name in RUNS and self._calls_argument(_ANY):
            self.scope.calls(name)

    def text(self, content: str) -> None:
        """Take note of an argument that is a short text."""
        self._arguments += 1
        if content in RUNS and self._calls_argument(2):
            self.scope.calls(content)

    def _calls_argument(self, last: int) -> bool:
        """Return whether what is called calls the argument that was just read."""
        if self.head in CALLS_FIRST:
            return self._arguments == 1
        return self.head in CALLS_LATER and 2 <= self._arguments <= last

    def computed(self, name: str) -> None:
        """Take note of an argument that is the outcome of another call."""
        self._arguments += 1
        if (
            self._arguments == 1
            and name in BUILDERS
            and self.head in ("do.call", "get", "get0", "match.fun", "getExportedValue")
            and self.scope.carrier is not Carrier.DATA
        ):
            self.scope.sign("document.r-computed-name", f"{self.head}({name}())")
