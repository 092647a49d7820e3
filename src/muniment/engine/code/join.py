"""Watched calls of a whole project: those made directly, and those made through wrappers.

A wrapper is followed one call deep, within its file and from other files of the project. A wrapper
that nothing calls is judged as it stands, with its own defaults.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from muniment.engine.checks.facts import Facts, Seen, once_per_facts
from muniment.engine.code.facts import (
    DYNAMIC,
    PARAMETER_MARK,
    PATH,
    CodeCall,
    CodeLocalCall,
    CodePath,
    CodeWrapper,
    Operation,
)
from muniment.engine.code.pathnames import says_path, shared_folders


@once_per_facts
def calls_by_path(facts: Facts) -> Mapping[str, Sequence[CodeCall]]:
    """Return every watched call by the path that decides it, in the order of the text."""
    found: dict[str, list[CodeCall]] = {}
    for seen in facts.of(CodeCall):
        found.setdefault(seen.path, []).append(seen.body)
    wrappers = _Index(facts.of(CodeWrapper))
    called: set[int] = set()
    for call in facts.of(CodeLocalCall):
        for number, wrapper in wrappers.named(call.body.target, call.path):
            called.add(number)
            found.setdefault(call.path, []).append(through(wrapper.body, call.body))
    for number, wrapper in enumerate(wrappers.all):
        if number not in called:
            found.setdefault(wrapper.path, []).append(alone(wrapper.body))
    return {
        path: sorted(calls, key=lambda call: (call.cell or 0, call.line, call.callee))
        for path, calls in found.items()
    }


@once_per_facts
def written_paths(facts: Facts) -> frozenset[str]:
    """Return every path that the project's code is seen to write."""
    return frozenset(
        seen.body.path
        for seen in facts.of(CodePath)
        if seen.body.operation is Operation.WRITE and not seen.body.named
    )


class _Index:
    def __init__(self, wrappers: Iterable[Seen[CodeWrapper]]) -> None:
        self.all = list(wrappers)
        self._by_last: dict[str, list[tuple[int, str]]] = {}
        for number, seen in enumerate(self.all):
            name = seen.body.name.removesuffix(".__init__")
            full = f"{seen.body.module}.{name}" if seen.body.module else name
            self._by_last.setdefault(full.rpartition(".")[2], []).append((number, full))

    def named(self, target: str, caller: str) -> Sequence[tuple[int, Seen[CodeWrapper]]]:
        """Return the wrappers that a call means, of equal names the nearest to the caller."""
        certain, name = target.startswith("."), target.lstrip(".")
        numbers = [
            number
            for number, full in self._by_last.get(name.rpartition(".")[2], ())
            if full == name or (not certain and full.endswith(f".{name}"))
        ]
        if len({self.all[number].path for number in numbers}) > 1:
            near = max(shared_folders(self.all[number].path, caller) for number in numbers)
            numbers = [n for n in numbers if shared_folders(self.all[n].path, caller) == near]
        return [(number, self.all[number]) for number in numbers]


def through(wrapper: CodeWrapper, call: CodeLocalCall) -> CodeCall:
    """Return the watched call that a call of a wrapper comes to, at the place of that call."""
    given, rest_positional, rest_keywords = _bound(wrapper, call)
    inner = _filled(wrapper, given)
    keywords = dict(inner.keywords)
    if wrapper.passes_keywords:
        keywords.update(rest_keywords)
    return replace(
        inner,
        keywords=keywords,
        positional=(*inner.positional, *(rest_positional if wrapper.passes_positional else ())),
        double_star_unknown=inner.double_star_unknown or call.double_star_unknown,
        line=call.line,
        cell=call.cell,
        function=call.function,
        via=wrapper.name.removesuffix(".__init__"),
    )


def alone(wrapper: CodeWrapper) -> CodeCall:
    """Return the watched call that a wrapper makes with its own defaults."""
    given = {one.name: one.default for one in wrapper.parameters if one.default is not None}
    inner = _filled(wrapper, given)
    return replace(
        inner,
        double_star_unknown=inner.double_star_unknown or wrapper.passes_keywords,
        star_unknown=inner.star_unknown or wrapper.passes_positional,
    )


def _bound(
    wrapper: CodeWrapper, call: CodeLocalCall
) -> tuple[dict[str, str], Sequence[str], Mapping[str, str]]:
    given = {one.name: one.default for one in wrapper.parameters if one.default is not None}
    plain = [one.name for one in wrapper.parameters if not one.keyword_only]
    given.update(zip(plain, map(_settled, call.positional), strict=False))
    names = {one.name for one in wrapper.parameters}
    rest: dict[str, str] = {}
    for name, text in call.keywords.items():
        (given if name in names else rest)[name] = _settled(text)
    return given, [_settled(text) for text in call.positional[len(plain) :]], rest


def _filled(wrapper: CodeWrapper, given: Mapping[str, str]) -> CodeCall:
    def value(text: str) -> str:
        if not text.startswith(PARAMETER_MARK):
            return text
        name = text[len(PARAMETER_MARK) :]
        return _settled(given[name]) if name in given else _settled(text)

    call = wrapper.call
    return replace(
        call,
        keywords={name: value(text) for name, text in call.keywords.items()},
        positional=tuple(map(value, call.positional)),
    )


def _settled(text: str) -> str:
    """Return a value text, where a parameter of yet another function is unknown: one deep."""
    if not text.startswith(PARAMETER_MARK):
        return text
    return PATH if says_path(text[len(PARAMETER_MARK) :]) else DYNAMIC
