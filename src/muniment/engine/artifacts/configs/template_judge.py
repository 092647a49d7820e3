"""Judges what a Jinja template does: which attributes it reaches, what it writes and when.

A chat template is a program that comes with the model and runs at every prompt. In a sandbox that
holds, it can only make text; without one, or with a known hole in it, an attribute such as
``__globals__`` leads from any object to any module.

Source: Jinja 3.1 ``sandbox.py`` and its advisories (CVE-2016-10745, CVE-2019-10906, CVE-2024-56326,
CVE-2025-27516); CVE-2024-34359 (templates run without a sandbox).
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.configs import template_words
from muniment.engine.artifacts.configs.jinja_values import Origin, Value
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.examination import Examination

_DUNDER = re.compile(r"__\w{1,60}__")
_MANGLED = re.compile(r"_[A-Z]\w{0,60}__\w{1,60}")
_KNOWN: Final = frozenset(
    f"__{name}__"
    for name in word_set(
        """base bases builtins call class closure code delattr dict enter file func get getattr
        getattribute getitem globals import init init_subclass loader mro new reduce reduce_ex
        self setattr spec subclasses subclasshook traceback wrapped"""
    )
)
PLAIN_DUNDERS: Final = frozenset(
    {"__doc__", "__module__", "__name__", "__qualname__", "__version__"}
)
"""Attributes that are text and lead nowhere."""
_FRAMES: Final = word_set(
    """ag_code ag_frame co_code cr_await cr_code cr_frame f_back f_builtins f_code f_globals
    f_locals func_closure func_code func_defaults func_globals gi_code gi_frame gi_yieldfrom
    im_class im_func im_self mro tb_frame tb_next"""
)
"""Attributes without underscores that lead from a function, frame or class to others."""
_RUNS: Final = word_set(
    """Popen check_output exec_module getoutput getstatusoutput import_module load_module popen
    spawnl spawnv system"""
)
"""Methods of no text, list or number: what is called has been reached by some way."""
_BARE_RUNS: Final = word_set(
    """__import__ compile delattr eval exec execfile getattr globals import_module importlib input
    locals memoryview open os popen setattr subprocess sys system vars"""
)
_ODD: Final = frozenset({"lipsum", "cycler", "joiner", "self", "get_flashed_messages", "url_for"})
_WEB: Final = frozenset({"request", "config", "session", "g", "application", "app"})
_FORMAT_FIELD = re.compile(r"\{[^{}]{0,200}_[^{}]{0,200}\}")
_WIDE = re.compile(r"%[-#0 +]{0,4}[0-9]{6,}|\{[^{}]{0,80}:[^{}]{0,20}[0-9]{6,}[^{}]{0,20}\}")
_MANY: Final = 1_000_000
_MANY_TOGETHER: Final = 10_000_000
_SIZED: Final = frozenset({"center", "indent", "ljust", "rjust", "zfill", "expandtabs", "lipsum"})


class TemplateJudge:
    """Turns what a template does into signs.

    Attributes:
        recording: False during the rounds that only find out what variables may hold.
    """

    def __init__(self, examination: Examination, path: str) -> None:
        self._examination = examination
        self._path = path
        self._range = 0
        self._loops: dict[int, int] = {}
        self.recording = False

    def _sign(self, rule: str, operand: str = "") -> None:
        if self.recording:
            self._examination.sign(f"template.{rule}", path=self._path, operand=operand)

    # Attributes ---------------------------------------------------------------------------------

    def reached(self, base: Value, key: Value, how: str) -> None:
        """Judge a look-up of an attribute or item."""
        if key.number is not None and not key.texts and how == "[":
            return
        for name in key.texts:
            self._name_reached(base, name, how)
        if how != "." and not (key.texts and key.exact) and not self._harmless(base, key, how):
            self._sign("computed-attribute", _shown(key))

    def _name_reached(self, base: Value, name: str, how: str) -> None:
        name = name.strip() if how == "[" else name
        internal = base.origin is Origin.INTERNAL
        if name in PLAIN_DUNDERS:
            self._sign("private-attribute", name)
        elif (
            _DUNDER.search(name)
            or name in _FRAMES
            or _MANGLED.fullmatch(name)
            or (name.startswith("_") and internal)
        ):
            self._sign("object-internals", name)
        elif how == "attr" and name in ("format", "format_map"):
            self._sign("format-reference", name)
        elif name.startswith("_") and len(name) > 1:
            self._sign("private-attribute", name)

    def _harmless(self, base: Value, key: Value, how: str) -> bool:
        """Return whether a key that is not known can hardly be there to hide a name."""
        if any("__" in piece or piece == "_" for piece in key.pieces):
            return False
        if how == "attr":
            return False
        if how == "attribute":
            return not key.built
        if base.origin is Origin.INTERNAL:
            return base.place in ("namespace", "kwargs", "varargs", "loop") or not (
                key.built or key.texts
            )
        if base.literal and base.exact and base.texts and base.items is None:
            return not key.built and key.origin is not Origin.CONTENT
        return True

    def named(self, name: str) -> None:
        """Judge the use of a name that the template does not set."""
        if _DUNDER.fullmatch(name):
            self._sign("object-internals", name)
        elif name in _ODD:
            self._sign("odd-global", name)

    def kept(self, value: Value) -> None:
        """Judge a method that is looked up and not called there."""
        receiver = value.receiver
        if value.method in ("format", "format_map") and receiver is not None and receiver.literal:
            self._sign("format-reference", value.method)

    # Calls --------------------------------------------------------------------------------------

    def ran(
        self, function: Value, name: str, args: list[Value], keywords: dict[str, Value]
    ) -> None:
        """Judge a call."""
        if function.method:
            if name in _RUNS:
                self._sign("runs-program", name)
            if name in ("format", "format_map") and function.receiver is not None:
                self._formatted(function.receiver)
            if name == "replace" and function.receiver is not None:
                self._replaced(function.receiver, args)
        elif name in _BARE_RUNS:
            self._sign("runs-program", name)
        if name == "range":
            self._ranged(args)
        if name == "*" or name in _SIZED:
            self._sized(name, [*args, *keywords.values()])

    def filtered(self, base: Value, name: str, args: list[Value]) -> None:
        """Judge a filter."""
        if name == "replace":
            self._replaced(base, args)
        elif name in _SIZED:
            self._sized(name, args)
        elif name == "format":
            self._formatted(base)

    def _formatted(self, pattern: Value) -> None:
        for words in (*pattern.texts, *pattern.pieces):
            field = _FORMAT_FIELD.search(words)
            if field is not None and "__" in field[0]:
                self._sign("object-internals", field[0])
            elif field is not None and ("._" in field[0] or "[_" in field[0]):
                self._sign("private-attribute", field[0])
            if _WIDE.search(words):
                self._sign("endless", "format")

    def _replaced(self, base: Value, args: list[Value]) -> None:
        if base.origin is Origin.CONTENT and len(args) > 1:
            for words in args[1].texts:
                if template_words.link(words):
                    self._sign("changes-link", template_words.link(words))

    def _ranged(self, args: list[Value]) -> None:
        numbers = [abs(arg.number) for arg in args if arg.number is not None]
        self._range = max(numbers, default=0)
        if self._range >= _MANY:
            self._sign("endless", "range")

    def _sized(self, name: str, args: list[Value]) -> None:
        if any(arg.number is not None and arg.number >= _MANY for arg in args):
            self._sign("endless", name)

    def looped(self, depth: int) -> None:
        """Judge a loop by how often it and those around it run."""
        self._loops[depth] = max(1, self._range)
        self._range = 0
        product = 1
        for size in self._loops.values():
            product = min(product * size, _MANY_TOGETHER)
        if product >= _MANY_TOGETHER:
            self._sign("endless", "range in range")

    def unlooped(self, depth: int) -> None:
        """Forget a loop that has ended."""
        self._loops.pop(depth, None)

    # What is written, and when ------------------------------------------------------------------

    def compared(self, left: Value, operator: str, right: Value) -> bool:
        """Return whether a comparison asks for a word in what was said, or for a date."""
        if Origin.DATE in (left.origin, right.origin) and (left.texts or right.texts):
            return True
        if Origin.DATE in (left.origin, right.origin) and operator in ("<", ">", "<=", ">="):
            return True
        for said, asked in ((left, right), (right, left)):
            if said.origin is Origin.CONTENT and operator in ("in", "not in", "==", "!="):
                words = list(asked.texts)
                for item in asked.items or ():
                    words += item.texts
                if any(template_words.is_trigger(each) for each in words):
                    return True
        return False

    def wrote(self, constant: str, *, triggered: bool) -> None:
        """Judge a constant in an expression."""
        if constant in _KNOWN:
            self._sign("object-internals", constant)
        self.emitted(constant, triggered=triggered)

    def emitted(self, words: str, *, triggered: bool) -> None:
        """Judge text that the template writes."""
        if not self.recording:
            return
        hidden = template_words.invisible(words)
        if hidden:
            self._sign("zero-width" if hidden == "zero-width" else "invisible-text", hidden)
        if triggered and (template_words.is_prose(words) or template_words.link(words)):
            self._sign("conditional-text", "")
        if template_words.markup(words):
            self._sign("markup", "")
        told = template_words.order(words)
        if told:
            self._sign("order", told)
        address = template_words.link(words)
        if address:
            self._sign("link", address)

    def loaded(self, statement: str, names: Value) -> None:
        """Judge a request for another template."""
        self._sign("other-file", f"{statement} {_shown(names)}".strip())

    def dumped(self) -> None:
        """Judge a request for everything that the template can reach."""
        self._sign("odd-global", "debug")


def _shown(value: Value) -> str:
    return value.texts[0] if value.texts else "".join(value.pieces[:8])
