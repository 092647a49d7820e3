"""Reads JSON and YAML beside and inside models for what makes a loader import, run or fetch.

Most such files hold none of it: a search for the names that matter says so, and only the others are
read. Small documents are read whole; of large ones only the values under those names.

Out of scope: whether other settings make sense.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Final

from muniment.engine.artifacts.configs import (
    framework_settings,
    hub_settings,
    json_tree,
    notebooks,
    tokenizers,
    yaml_tags,
    yaml_tree,
)
from muniment.engine.artifacts.configs.settings_place import Judge, Setting
from muniment.engine.artifacts.configs.tree import REPEATED, Place, Tree, mappings
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

WHOLE: Final = 2 << 20
_SMALL: Final = 64 << 10
_WINDOW: Final = 1 << 20
_OVERLAP: Final = 512
_MOST: Final = 512 << 20
_VALUE: Final = 1 << 20
_MOST_HITS: Final = 2_000
_MANY_COPIES: Final = 10_000_000
_JUDGES: Final[dict[str, Judge]] = {**hub_settings.JUDGES, **framework_settings.JUDGES}
_WEAK: Final = frozenset(
    """_type act activation activation_fn activation_function architectures backbone callable class
    commands dependencies download func function handler head index_name lc module pip servers
    target template type types @module _class_name tokenizer_class kernel_config""".split()
)
"""Keys that plain documents have too: a large document is not read for these alone."""
_SENSITIVE: Final = frozenset(_JUDGES) - _WEAK | {"type", "module", "handler", "target"}
_PICKLE = re.compile(r"gA[IJMNQSUW][A-Za-z0-9+/_-]{20,}={0,2}")
_DOTTED_WEAK = rb'"(?:type|class|function|func|callable|target)"\s{0,8}:\s{0,8}"[A-Za-z_]\w{0,60}\.[\w.]{1,100}"'


@cache
def _markers() -> re.Pattern[bytes]:
    names = b"|".join(re.escape(key.encode()) for key in sorted(_JUDGES.keys() - _WEAK))
    return re.compile(
        rb'"(?P<key>' + names + rb')"\s{0,16}:|\\u00[2-7]|' + _DOTTED_WEAK + rb'|"gA[IJMNQSUW]'
    )


@cache
def _yaml_markers() -> re.Pattern[bytes]:
    names = b"|".join(re.escape(key.encode()) for key in sorted(_JUDGES.keys() - {"type", "types"}))
    return re.compile(
        rb"(?:" + names + rb")['\"]?\s{0,4}:|!|\\|^%|\$\{|&|gA[IJMNQSUW]", re.MULTILINE
    )


# JSON -------------------------------------------------------------------------------------------


def read_json(source: ByteSource, examination: Examination) -> None:
    """Record what a JSON document makes a loader import, run or fetch.

    Raises:
        UnreadableError: The file cannot be read, or costs more than a file may.
    """
    data = source.read_at(0, WHOLE + 1)
    examination.spend(len(data) // 4)
    if len(data) > WHOLE:
        _large(source, examination)
        return
    text = _text(data)
    if text is None or (len(data) > _SMALL and not _worth(data, examination)):
        return
    tree = json_tree.read_tree(text)
    examination.spend(len(data))
    if tree.broken:
        _broken(tree, data, text, examination)
        return
    if notebooks.is_notebook(tree.roots):
        notebooks.judge(tree.roots[0], examination)
        return
    if tokenizers.is_tokenizer(tree.roots):
        tokenizers.judge(tree.roots[0], examination)
    judge_tree(tree, examination)


def _worth(data: bytes, examination: Examination) -> bool:
    return (
        data[:2] in (b"\xff\xfe", b"\xfe\xff")
        or _markers().search(data) is not None
        or b'"nbformat"' in data
        or b'"pre_tokenizer"' in data
    )


def _broken(tree: Tree, data: bytes, text: str, examination: Examination) -> None:
    """Look at the values that can be read in a document that is not JSON as a whole."""
    hits = _values(data, 0, examination)
    if hits or tree.broken == "nested too deeply":
        named = examination.name.lower().endswith((".json", ".ipynb"))
        if named or examination.signs or examination.imports:
            examination.lack("broken", f"JSON: {tree.broken}")


def _large(source: ByteSource, examination: Examination) -> None:
    """Look at the values under the names that matter, window by window."""
    at = hits = 0
    while at < _MOST:
        data = source.read_at(at, _WINDOW + _OVERLAP)
        examination.spend(len(data) // 4)
        for found in _markers().finditer(data):
            hits += 1
            if hits > _MOST_HITS:
                examination.lack("too_large", "JSON with more settings than are looked at")
                return
            start = found.start()
            piece = (
                data[start:] if start + _VALUE < len(data) else source.read_at(at + start, _VALUE)
            )
            _values(piece, at + start, examination, most=1)
        if len(data) < _WINDOW + _OVERLAP:
            break
        at += _WINDOW
    examination.limit("JSON of this size is searched for the settings that matter, not read whole")


def _values(data: bytes, base: int, examination: Examination, most: int = _MOST_HITS) -> int:
    """Judge the values that stand after names that matter; return how many there were."""
    hits = 0
    decoder = json.JSONDecoder(strict=False)
    for found in _markers().finditer(data):
        if hits >= most:
            break
        hits += 1
        key = found["key"]
        if key is None:
            continue
        text = data[found.end() : found.end() + _VALUE].decode("utf-8", "replace").lstrip()
        examination.spend(len(text) // 8)
        try:
            value, _ = decoder.raw_decode(text)
        except (ValueError, RecursionError):
            continue
        around = {key.decode(): value}
        judge_tree(Tree([around]), examination)
    return hits


# YAML -------------------------------------------------------------------------------------------


def read_yaml(source: ByteSource, examination: Examination) -> None:
    """Record what a YAML document makes a loader import, run or fetch.

    Raises:
        UnreadableError: The file cannot be read, or costs more than a file may.
    """
    data = source.read_at(0, WHOLE + 1)
    examination.spend(len(data) // 4)
    named = examination.name.lower().endswith((".yaml", ".yml"))
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff") and _yaml_markers().search(data) is None:
        return
    if len(data) > WHOLE:
        if named or b"!!python" in data:
            examination.lack("too_large", f"YAML of more than {WHOLE} bytes")
        data = data[: WHOLE >> 2]
    text = _text(data)
    if text is None:
        return
    with examination.trial() as trial:
        tree = yaml_tree.read_tree(text, examination.spend)
        if tree.tags or tree.roots:
            judge_tree(tree, examination)
            yaml_tags.judge_tags(tree.tags, examination)
        if tree.expanded > _MANY_COPIES:
            examination.sign("config.alias-bomb", operand="aliases")
        seen = bool(trial.signs or trial.imports)
        if tree.broken and (seen or (named and tree.tags)):
            examination.lack("broken", f"YAML: {tree.broken}")
        if seen or named or tree.tags or examination.formats:
            trial.keep()


# Both -------------------------------------------------------------------------------------------


def judge_tree(tree: Tree, examination: Examination) -> None:
    """Judge every setting of a document."""
    for root in tree.roots:
        top = root if isinstance(root, dict) else {}
        for place, node in mappings([root], examination.spend):
            for key, value in node.items():
                if not isinstance(key, str):
                    continue
                judge = _JUDGES.get(key)
                if judge is not None:
                    judge(Setting(examination, place, key, value, node, top))
                if isinstance(value, str) and len(value) > 3:
                    _value(examination, place, key, value, node)
                elif isinstance(value, list):
                    _in_list(examination, place, key, value, node)
    for key in tree.repeated[:50]:
        if key in _SENSITIVE:
            examination.sign("config.repeated-key", operand=key)


def _value(
    examination: Examination, place: Place, key: str, value: str, around: dict[str, object]
) -> None:
    if "${" in value:
        framework_settings.interpolated(Setting(examination, place, key, value, around, {}))
    if value.startswith("gA") and key != ":serialized:" and _PICKLE.fullmatch(value[:4096]):
        framework_settings.pickled_text(Setting(examination, place, key, value, around, {}))


def _in_list(
    examination: Examination, place: Place, key: str, value: list[object], around: dict[str, object]
) -> None:
    if key == REPEATED:
        return
    for index, part in enumerate(value[:1_000]):
        if isinstance(part, str) and len(part) > 3 and ("${" in part or part.startswith("gA")):
            _value(examination, Place(place, key), str(index), part, around)


def _text(data: bytes) -> str | None:
    """Return a document's text, or None where it is not text."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if data[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff"):
        return data.decode("utf-32", "replace")
    if b"\0" in data[:64]:
        if data[:1] == b"\0" or data[1:2] == b"\0":
            return data.decode("utf-16-be" if data[:1] == b"\0" else "utf-16-le", "replace")
        return None
    return data.decode("utf-8-sig", "replace")
