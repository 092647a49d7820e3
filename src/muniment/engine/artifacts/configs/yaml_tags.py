"""Judges the tags of a YAML document: what a loader that follows them would make.

Source: PyYAML ``constructor.py``; HyperPyYAML ``core.py``; SnakeYAML (global tags name classes);
Ruby ``psych``.
"""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.configs.targets import brings_in
from muniment.engine.artifacts.configs.tree import Tagged
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.observed import Use

_CORE: Final = "tag:yaml.org,2002:"
_PYTHON: Final = _CORE + "python/"
_USES: Final = {
    "object/apply": Use.CALLED,
    "object/new": Use.CALLED,
    "object": Use.MADE,
    "name": Use.NAMED,
    "module": Use.NAMED,
}
_HYPER: Final = {
    "!new:": Use.CALLED,
    "!apply:": Use.CALLED,
    "!name:": Use.NAMED,
    "!module:": Use.NAMED,
    "!pyobject:": Use.CALLED,
    "!obj:": Use.CALLED,
}
_OTHER_LANGUAGES: Final = ("ruby/", "perl/", "php/", "js/function", "java/", "net/", "cs/")
_EVALUATES: Final = word_set("""!eval !exec !lambda !python !py !code !sh !shell !func !expr""")


def judge_tags(tags: list[Tagged], examination: Examination) -> None:
    """Record what tags bring in."""
    for each in tags:
        examination.spend(16)
        tag = each.tag
        path = f"line {each.line}"
        if tag.startswith(_PYTHON):
            _python(tag[len(_PYTHON) :], each, examination, path)
        elif tag.startswith(_CORE):
            _global(tag[len(_CORE) :], examination, path)
        elif tag.startswith(("tag:ruby.yaml.org,2002:", "!ruby/")):
            _foreign(tag, examination, path)
        elif tag in _EVALUATES:
            examination.sign("config.evaluated-tag", path=path, operand=tag)
        elif tag.startswith("!"):
            _local(tag, each, examination, path)
        elif "python/" in tag or "ruby/" in tag:
            _foreign(tag, examination, path)


def _python(kind: str, each: Tagged, examination: Examination, path: str) -> None:
    what, _, name = kind.partition(":")
    use = _USES.get(what)
    if use is None:
        return
    if not name:
        examination.sign("config.yaml-object", path=path, operand=each.tag)
        return
    if use is Use.CALLED:
        examination.sign("config.yaml-call", path=path, operand=name)
    elif what != "object":
        examination.sign("config.yaml-object", path=path, operand=name)
    if what == "module":
        brings_in(examination, f"{name}.__all__", use, offset=each.line)
        return
    brings_in(examination, name if "." in name else f"builtins.{name}", use, offset=each.line)


def _global(name: str, examination: Examination, path: str) -> None:
    """A tag under ``!!`` that YAML does not define: SnakeYAML takes it for a Java class."""
    if name.startswith(_OTHER_LANGUAGES) or name.count(".") >= 1:
        _foreign(name, examination, path)


def _foreign(tag: str, examination: Examination, path: str) -> None:
    examination.sign("config.foreign-object", path=path, operand=tag)


def _local(tag: str, each: Tagged, examination: Examination, path: str) -> None:
    for prefix, use in _HYPER.items():
        if tag.startswith(prefix):
            examination.see("hyperpyyaml")
            name = tag[len(prefix) :].removesuffix("()")
            if prefix == "!module:":
                brings_in(examination, f"{name}.__all__", use, offset=each.line)
            elif name:
                brings_in(
                    examination, name if "." in name else f"builtins.{name}", use, offset=each.line
                )
            return
    elsewhere = tag.removeprefix("!include:") if tag.startswith("!include:") else each.value
    if tag.startswith(("!php/", "!perl/", "!java")) or (tag.count(".") >= 2 and "/" not in tag):
        _foreign(tag, examination, path)
    elif tag.startswith("!include") and isinstance(elsewhere, str):
        parts = elsewhere.replace("\\", "/")
        if parts.startswith("/") or ".." in parts.split("/") or "://" in parts:
            examination.sign("config.path-elsewhere", path=path, operand=elsewhere)
