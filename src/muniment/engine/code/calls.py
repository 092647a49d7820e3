"""Calls in the watch vocabulary, wrappers around them, and calls that may be of a wrapper."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from muniment.engine.code.facts import (
    DYNAMIC,
    PARAMETER_MARK,
    PATH,
    CodeCall,
    CodeLocalCall,
    CodeWrapper,
    Origin,
    WrapperParameter,
)
from muniment.engine.code.module import Module
from muniment.engine.code.origin import Origins
from muniment.engine.code.pathnames import is_local_path, masked, says_path
from muniment.engine.code.pathvalue import PathValues
from muniment.engine.code.resolve import valued
from muniment.engine.code.scope import Binding, Scope
from muniment.engine.code.vocabulary import (
    ALWAYS_WATCHED,
    CALLBACKS,
    KEPT_STRINGS,
    THIRD_PARTY,
    WATCHED_LAST,
    WATCHED_METHODS,
    WRAPPER_HINTS,
    Watch,
    watch_for,
)
from muniment.engine.code.wordlist import words
from muniment.engine.fixtures import is_test

_HINTS = re.compile("|".join(WRAPPER_HINTS), re.IGNORECASE)
_LISTED = 16
_TABLE = 64
_CALLBACK_LAST = frozenset(name.rpartition(".")[2] for name in CALLBACKS)
_LOOKING = ("inspect.", "functools.", "unittest.mock.", "mock.")
_LOOKS_ONLY = frozenset(f"*.{name}" for name in ("callable", "hasattr", "getattr", "id", "repr"))
_DUMPS = words("dump dumps save savez savez_compressed to_pickle save_model write_array")
_MAY_BE_OWN = frozenset({Origin.UNKNOWN, Origin.PARAMETER, Origin.FILE, Origin.PROJECT_FILE})
_DIGEST_WORDS = ("sha256", "sha512", "sha3_", "blake2", "blake3", "checksum", "file_digest")
_DIGEST_CALLS = frozenset(
    {"compare_digest", "verify_digest", "check_digest", "verify_hash", "verify_signature"}
)


class _Arguments(NamedTuple):
    keywords: dict[str, str]
    positional: tuple[str, ...]
    double_star_unknown: bool
    star_unknown: bool
    passes_keywords: bool
    passes_positional: bool


class Calls:
    """Reads the calls of one module."""

    def __init__(self, module: Module, paths: PathValues) -> None:
        self._module = module
        self._resolver = module.resolver
        self._paths = paths
        self._origins = Origins(module, paths)
        self._digests: dict[int, bool] = {}
        self._test = is_test(module.path)
        self._shapes: set[tuple[object, ...]] = set()
        self._wrappers: set[str] = set()
        self._own = module.resolver.own("")

    def read(self) -> Iterator[CodeCall | CodeWrapper | CodeLocalCall]:
        """Yield the facts, scope by scope; those of wrappers before calls of them."""
        others: list[tuple[str, ast.Call, Scope, int | None]] = []
        for scope in self._module.tree.scopes:
            yield from self._held(scope)
            for call, cell in scope.calls:
                local = yield from self._one(call, scope, cell)
                if local:
                    others.append((local, call, scope, cell))
        for target, call, scope, cell in others:
            yield from self._local(target, call, scope, cell)

    def _one(
        self, call: ast.Call, scope: Scope, cell: int | None
    ) -> Generator[CodeCall | CodeWrapper, None, str]:
        """Yield what a call is; return the project's own function that it calls, or ""."""
        func = call.func
        names: tuple[str, ...] = ()
        extra: ast.Call | None = None
        if isinstance(func, ast.Attribute):
            last = func.attr
            if last in WATCHED_LAST or _hinted(last) or isinstance(func.value, ast.Name):
                names = self._resolver.dotted(func, scope)
            if not names and last in WATCHED_METHODS:
                names = (f"*.{last}",)
        else:
            names = self._resolver.dotted(func, scope)
            if not names:
                partial = self._resolver.partial(func, scope)
                if partial is not None:
                    names, extra = partial.callees, partial.node
        yield from self._callbacks(call, scope, cell)
        for name in names:
            watch = None if name.startswith(self._own) and self._own != "." else watch_for(name)
            if watch is not None:
                yield from self._watched(name, watch, call, extra, scope, cell)
                return ""
        if "builtins.dict" not in names and self._gives_trust(call, scope):
            name = names[0] if names else _last_name(func)
            yield from self._watched(name, _ANY, call, extra, scope, cell)
            return ""
        return next((name for name in names if self._of_project(name)), "")

    def _gives_trust(self, call: ast.Call, scope: Scope) -> bool:
        return any(
            keyword.arg in ALWAYS_WATCHED
            or (
                keyword.arg is None
                and not ALWAYS_WATCHED.isdisjoint(self._resolver.mapping(keyword.value, scope)[0])
            )
            for keyword in call.keywords
        )

    def _callbacks(self, call: ast.Call, scope: Scope, cell: int | None) -> Iterator[CodeCall]:
        """Yield unsafe functions that are handed over to be called by someone else."""
        for argument in call.args[:4]:
            for name in self._unsafe(argument, scope):
                takers = self._resolver.dotted(call.func, scope)
                if _last_name(call.func) == "*.setattr" and _puts_back(
                    name, self._resolver.dotted(call.args[0], scope)
                ):
                    continue
                if _last_name(call.func) not in _LOOKS_ONLY and not any(
                    taker.startswith(_LOOKING) for taker in takers
                ):
                    yield _handed(name, argument, scope, cell)

    def _held(self, scope: Scope) -> Iterator[CodeCall]:
        """Yield unsafe functions kept in a table or as a default, to be called later."""
        for bindings in scope.names.values():
            for how, payload in bindings[:_LISTED]:
                value, at = valued(payload, scope)
                held: list[ast.expr] = []
                if how is Binding.VALUE and isinstance(value, ast.Dict):
                    held = value.values[:_TABLE]
                elif how is Binding.VALUE and isinstance(value, (ast.List, ast.Tuple)):
                    held = value.elts[:_TABLE]
                elif how is Binding.PARAMETER and value is not None:
                    held, at = [value], scope.parent or scope
                for one in held:
                    for name in self._unsafe(one, at):
                        yield _handed(name, one, scope, scope.cell)

    def _unsafe(self, node: ast.expr, scope: Scope) -> Sequence[str]:
        if isinstance(node, ast.Attribute):
            if node.attr not in _CALLBACK_LAST:
                return ()
        elif not isinstance(node, ast.Name):
            return ()
        return [name for name in self._resolver.dotted(node, scope) if name in CALLBACKS]

    def _watched(
        self,
        name: str,
        watch: Watch,
        call: ast.Call,
        extra: ast.Call | None,
        scope: Scope,
        cell: int | None,
    ) -> Iterator[CodeCall | CodeWrapper]:
        given = self._arguments(call, watch, scope)
        if extra is not None:
            first = self._arguments(extra, watch, scope)
            given = given._replace(
                keywords={**first.keywords, **given.keywords},
                positional=(*first.positional[1:], *given.positional),
                double_star_unknown=given.double_star_unknown or first.double_star_unknown,
            )
        argument = call.args[0] if call.args else None
        fact = CodeCall(
            callee=masked(name),
            keywords=given.keywords,
            positional=given.positional,
            double_star_unknown=given.double_star_unknown,
            star_unknown=given.star_unknown,
            origin=self._origin(name, argument, scope),
            digest_checked=self._digest_checked(scope),
            line=call.lineno,
            cell=cell,
            function=scope.name,
        )
        decides = any(
            text.startswith(PARAMETER_MARK)
            for keyword, text in given.keywords.items()
            if keyword in watch.decides
        ) or any(
            given.positional[at].startswith(PARAMETER_MARK)
            for at in watch.decides_at
            if at < len(given.positional)
        )
        if watch.decides and (decides or given.passes_keywords or given.passes_positional):
            yield self._wrapper(fact, given, scope)
        else:
            yield replace(
                fact,
                double_star_unknown=given.double_star_unknown or given.passes_keywords,
                star_unknown=given.star_unknown or given.passes_positional,
            )

    def _origin(self, callee: str, argument: ast.expr | None, scope: Scope) -> Origin:
        found = self._origins.of(argument, scope) if argument is not None else Origin.UNKNOWN
        if not self._test:
            return found
        # A test that dumps and loads in one function tests its own dump, or one that stands in it.
        # Outside tests a pickle in the source is how packages have hidden code.
        own = found in _MAY_BE_OWN and any(_dumps(call) for call, _ in scope.calls)
        stands_here = found is Origin.LITERAL and callee.endswith(".loads")
        return Origin.OWN_DUMP if own or stands_here else found

    def _wrapper(self, fact: CodeCall, given: _Arguments, scope: Scope) -> CodeWrapper:
        node = scope.node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            raise TypeError("only a function has parameters")
        arguments = node.args
        plain = [*arguments.posonlyargs, *arguments.args]
        bare = len(plain) - len(arguments.defaults)
        defaults = [None] * bare + list(arguments.defaults)
        outer = scope.parent or scope
        parameters = [
            WrapperParameter(one.arg, self._default(default, outer))
            for one, default in zip(plain, defaults, strict=True)
        ]
        static = any(
            isinstance(one, ast.Name) and one.id == "staticmethod" for one in node.decorator_list
        )
        if isinstance(outer.node, ast.ClassDef) and not static:
            parameters = parameters[1:]
        parameters += [
            WrapperParameter(one.arg, self._default(default, outer), keyword_only=True)
            for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        ]
        self._wrappers.add(self._resolver.own(scope.name.removesuffix(".__init__")))
        return CodeWrapper(
            module=self._module.dotted,
            name=scope.name,
            parameters=tuple(parameters),
            passes_keywords=given.passes_keywords,
            passes_positional=given.passes_positional,
            call=fact,
        )

    def _default(self, node: ast.expr | None, scope: Scope) -> str | None:
        return None if node is None else self._resolver.value_text(node, scope, keep=True)

    def _arguments(self, call: ast.Call, watch: Watch, scope: Scope) -> _Arguments:
        star, double_star = _stars(scope)
        keywords: dict[str, str] = {}
        unknown = passes_keywords = False
        for keyword in call.keywords[:_LISTED]:
            if keyword.arg is not None:
                keywords[keyword.arg] = self._keyword(keyword.arg, keyword.value, scope)
            elif isinstance(keyword.value, ast.Name) and keyword.value.id == double_star:
                passes_keywords = True
                items, _ = self._resolver.mapping(keyword.value, scope)
                for key, value in items.items():
                    keywords.setdefault(key, self._keyword(key, value, scope))
            else:
                items, complete = self._resolver.mapping(keyword.value, scope)
                unknown = unknown or not complete
                for key, value in items.items():
                    keywords.setdefault(masked(key), self._keyword(key, value, scope))
        positional: list[str] = []
        star_unknown = passes_positional = False
        for position, argument in enumerate(call.args[:_LISTED]):
            if isinstance(argument, ast.Starred):
                if isinstance(argument.value, ast.Name) and argument.value.id == star:
                    passes_positional = True
                else:
                    star_unknown = True
                break
            positional.append(self._value(argument, scope, keep=position in watch.strings))
        return _Arguments(
            keywords, tuple(positional), unknown, star_unknown, passes_keywords, passes_positional
        )

    def _keyword(self, name: str, value: ast.expr, scope: Scope) -> str:
        return self._value(value, scope, keep=name in KEPT_STRINGS)

    def _value(self, node: ast.expr, scope: Scope, *, keep: bool) -> str:
        text = self._resolver.value_text(node, scope, keep=keep)
        if not keep or text != DYNAMIC:
            return text
        found = self._paths.of(node, scope) or self._paths.handle(node, scope)
        if len(found) != 1:
            last = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
            return PATH if says_path(last) else DYNAMIC
        value = found[0].text
        if found[0].built and not is_local_path(value):
            value = f"./{value}"
        return json.dumps(masked(value))

    def _digest_checked(self, scope: Scope) -> bool:
        key = id(scope)
        if key not in self._digests:
            self._digests[key] = any(_takes_digest(call) for call, _ in scope.calls)
        return self._digests[key]

    def _of_project(self, name: str) -> bool:
        """True for a function of this project that may be a wrapper."""
        if name.startswith(self._own):
            return True
        root = name.partition(".")[0]
        if root and (root in THIRD_PARTY or root in sys.stdlib_module_names):
            return False
        return root != "builtins" and "." in name and _hinted(name.rpartition(".")[2])

    def _local(
        self, target: str, call: ast.Call, scope: Scope, cell: int | None
    ) -> Iterator[CodeLocalCall]:
        if target.startswith(self._own) and target not in self._wrappers:
            # This module's own functions are known to the last one.
            return
        given = self._arguments(call, _LOCAL, scope)
        shape = (target, scope.name, tuple(sorted(given.keywords.items())), given.positional)
        if shape in self._shapes:
            return
        self._shapes.add(shape)
        yield CodeLocalCall(
            target=masked(target),
            keywords=given.keywords,
            positional=given.positional,
            double_star_unknown=given.double_star_unknown
            or given.passes_keywords
            or given.star_unknown
            or given.passes_positional,
            line=call.lineno,
            cell=cell,
            function=scope.name,
        )


def _handed(name: str, node: ast.expr, scope: Scope, cell: int | None) -> CodeCall:
    return CodeCall(
        callee=name,
        keywords={},
        positional=(),
        double_star_unknown=False,
        star_unknown=True,
        origin=Origin.UNKNOWN,
        digest_checked=False,
        line=node.lineno,
        cell=cell,
        function=scope.name,
    )


_ANY = Watch(decides=ALWAYS_WATCHED)
_LOCAL = Watch(strings=(0, 1))


def _hinted(name: str) -> bool:
    return _HINTS.search(name) is not None


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"*.{node.attr}"
    return f"*.{node.id}" if isinstance(node, ast.Name) else "*"


def _stars(scope: Scope) -> tuple[str | None, str | None]:
    """Return the names of a function's ``*`` and ``**`` parameters."""
    node = scope.node
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return None, None
    star, double_star = node.args.vararg, node.args.kwarg
    return (star.arg if star else None), (double_star.arg if double_star else None)


def _puts_back(name: str, owners: Sequence[str]) -> bool:
    """True where a function is set under its own name on the module that it comes from."""
    return name.rpartition(".")[0] in owners


def _dumps(call: ast.Call) -> bool:
    func = call.func
    name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
    return name in _DUMPS


def _takes_digest(call: ast.Call) -> bool:
    func = call.func
    name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
    return name in _DIGEST_CALLS or any(word in name.lower() for word in _DIGEST_WORDS)
