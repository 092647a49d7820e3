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
    component_settings,
    framework_settings,
    hub_settings,
    json_tree,
    notebooks,
    tokenizers,
    yaml_tags,
    yaml_tree,
)
from muniment.engine.artifacts.configs.settings_place import Judge, Setting
from muniment.engine.artifacts.configs.spoken_values import foreign_pair, judge_value
from muniment.engine.artifacts.configs.tree import REPEATED, Place, Tree, mappings
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled.written import (
    BEGINNINGS,
    could_be_pickled,
    examine_written,
)
from muniment.engine.artifacts.source import ByteSource, MemorySource

WHOLE: Final = 2 << 20
_NOTEBOOK: Final = 16 << 20
_SMALL: Final = 64 << 10
_WINDOW: Final = 1 << 20
_OVERLAP: Final = 512
_BACK: Final = 512
_PEEK: Final = 4096
_MOST: Final = 512 << 20
_VALUE: Final = 1 << 20
_MOST_HITS: Final = 50_000
_MANY_COPIES: Final = 10_000_000
_JUDGES: Final[dict[str, Judge]] = {
    **hub_settings.JUDGES,
    **framework_settings.JUDGES,
    **component_settings.JUDGES,
}
_WEAK: Final = word_set(
    """_type channels hooks act activation activation_fn activation_function architectures backbone
    callable class commands dependencies download func function handler head index_name lc
    module pip servers target template type types @module _class_name tokenizer_class
    kernel_config basename codecs entry_point filters provider requirements source_code
    library_path"""
)
"""Keys that plain documents have too: a large document is not read for these alone."""
_SENSITIVE: Final = frozenset(_JUDGES) - _WEAK | {"type", "module", "handler", "target"}
_EVALUATED: Final = word_set(
    """bundle_root ckpt_dir dataset_dir device evaluator imports inferer initialize network
    network_def output_dir postprocessing preprocessing run trainer train validate _meta_"""
)
"""Keys of a MONAI bundle, whose texts that begin with a dollar sign are evaluated."""
_DOTTED = re.compile(
    rb'"(?:type|class|function|func|callable|target)"\s{0,8}:\s{0,8}"[A-Za-z_]\w{0,60}\.[\w.]{1,100}"'
)


@cache
def _keys() -> re.Pattern[bytes]:
    names = b"|".join(re.escape(key.encode()) for key in sorted(_JUDGES.keys() - _WEAK))
    return re.compile(rb'"(?P<key>' + names + rb')"\s{0,16}:|\\u00[2-7]|"' + BEGINNINGS)


_YAML_SIGNS = re.compile(rb"[!\\$&]|^%|(?<![\w+/])" + BEGINNINGS, re.MULTILINE)
_YAML_SPOKEN = re.compile(
    rb"\{[{%]|__import__|\b(?:eval|exec)\(|\| {0,4}(?:ba)?sh\b|^['\"]?class_name"
    rb"|\b(?:os|posix|nt|subprocess|builtins|importlib|shutil|pty|runpy|ctypes|sys)[.:]\w",
    re.MULTILINE,
)
"""What ``spoken_values`` speaks of, and how models of Keras begin."""
_YAML_KEY = re.compile(
    rb"(?<![\w@/])([\w@/]++)['\"]?[ \t\r\n]{0,4}:(?:[ \t]{1,8}['\"]?\w++(\.\w)?)?"
)
_YAML_KEYS: Final = frozenset(key.encode() for key in _JUDGES.keys() - {"type", "types"})


def _worth_yaml(data: bytes) -> bool:
    """Return whether a YAML document may hold anything that matters."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or _YAML_SIGNS.search(data) is not None:
        return True
    if _YAML_SPOKEN.search(data) is not None:
        return True
    return any(
        found[1] in _YAML_KEYS or (found[2] and found[1] in (b"type", b"types"))
        for found in _YAML_KEY.finditer(data)
    )


# JSON -------------------------------------------------------------------------------------------


def read_json(source: ByteSource, examination: Examination) -> None:
    """Record what a JSON document makes a loader import, run or fetch.

    Raises:
        UnreadableError: The file cannot be read, or costs more than a file may.
    """
    data = source.read_at(0, WHOLE + 1)
    examination.spend(len(data) // 4)
    if len(data) > WHOLE and b'"cells"' in data and examination.name.lower().endswith(".ipynb"):
        # Nearly all of a notebook is pictures in its outputs.
        data = source.read_at(0, _NOTEBOOK + 1)
        if len(data) > _NOTEBOOK:
            examination.lack("too_large", f"a notebook of more than {_NOTEBOOK} bytes")
            return
    elif len(data) > WHOLE:
        _large(source, data, examination)
        return
    text = _text(data)
    if text is None or (len(data) > _SMALL and not _worth(data)):
        return
    tree = json_tree.read_tree(text)
    examination.spend(len(data))
    if tree.broken:
        _broken(tree, data, examination)
        return
    if notebooks.is_notebook(tree.roots):
        notebooks.judge(tree.roots[0], examination)
        return
    if tokenizers.is_tokenizer(tree.roots):
        tokenizers.judge(tree.roots[0], examination)
    judge_tree(tree, examination)


def _worth(data: bytes) -> bool:
    return (
        data[:2] in (b"\xff\xfe", b"\xfe\xff")
        or b"$" in data
        or b"__import__(" in data
        or _keys().search(data) is not None
        or _DOTTED.search(data) is not None
        or b'"nbformat"' in data
        or b'"pre_tokenizer"' in data
    )


def _broken(tree: Tree, data: bytes, examination: Examination) -> None:
    """Look at the values that can be read in a document that is not JSON as a whole."""
    hits = 0
    for found in _keys().finditer(data):
        hits += 1
        if hits > _MOST_HITS:
            break
        _hit(found, data, 0, MemorySource(data), examination)
    if hits or tree.broken == "nested too deeply":
        named = examination.name.lower().endswith((".json", ".ipynb"))
        if named or examination.signs or examination.imports:
            examination.lack("broken", f"JSON: {tree.broken}")


def _large(source: ByteSource, head: bytes, examination: Examination) -> None:
    """Look at the values under the names that matter, window by window."""
    if b'"pre_tokenizer"' in head and b'"added_tokens"' in head:
        examination.see("tokenizer")
        for part in tokenizers.PARTS:
            at = head.find(f'"{part}":'.encode())
            if at >= 0:
                value = _decoded(head, at + len(part) + 3, 0, source, examination)
                tokenizers.judge_part(part, value, examination)
    at = hits = 0
    while at < _MOST:
        base = max(0, at - _BACK)
        data = source.read_at(base, at - base + _WINDOW + _OVERLAP)
        examination.spend(len(data) // 4)
        for found in _keys().finditer(data, at - base):
            if base + found.start() >= at + _WINDOW:
                break
            hits += 1
            if hits > _MOST_HITS:
                examination.lack("too_large", "JSON with more settings than are looked at")
                return
            _hit(found, data, base, source, examination)
        at += _WINDOW
        if len(data) < at - base + _OVERLAP:
            break
    else:
        examination.lack("too_large", f"JSON of more than {_MOST} bytes")
    examination.limit("JSON of this size is searched for the settings that matter, not read whole")


def _hit(
    found: re.Match[bytes],
    data: bytes,
    base: int,
    source: ByteSource,
    examination: Examination,
) -> None:
    """Judge the object around a key that matters, or at least the key's value."""
    start = found.start()
    if found["key"] is None and found[0].startswith(b"\\u"):
        _escaped(data, start, examination)
        return
    if found["key"] is None:
        value = _decoded(data, start, base, source, examination)
        judge_tree(Tree([{"text": value}]), examination)
        return
    key = found["key"].decode()
    opening = data.rfind(b"{", max(0, start - _BACK), start)
    if opening >= 0:
        around = _decoded(data, opening, base, source, examination, quiet=True)
        if isinstance(around, dict) and key in around:
            judge_tree(Tree([around]), examination)
            return
    value = _decoded(data, found.end(), base, source, examination)
    if value is not None:
        judge_tree(Tree([{key: value}]), examination)


def _decoded(
    data: bytes,
    at: int,
    base: int,
    source: ByteSource,
    examination: Examination,
    *,
    quiet: bool = False,
) -> object:
    """Return the value that begins at a place, or None where there is none that can be read."""
    for most in (_PEEK, _VALUE):
        piece = data[at : at + most]
        if len(piece) < most:
            piece = source.read_at(base + at, most)
        examination.spend(len(piece) // 4)
        text = piece.decode("utf-8", "replace").lstrip()
        try:
            value, end = _DECODER.raw_decode(text)
        except (ValueError, RecursionError):
            if len(piece) < most:
                return None
            continue
        if end < len(text) or len(piece) < most:
            found: object = value
            return found
    if not quiet:
        examination.lack("too_large", "a setting that is longer than is read")
    return None


def _escaped(data: bytes, at: int, examination: Examination) -> None:
    """Look at a key of which letters are written as escapes."""
    examination.spend(64)
    near = data[max(0, at - 64) : at + 192]
    plain = _ESCAPE.sub(_letter, near)
    found = _keys().search(plain)
    if found is not None and found["key"] is not None and plain != near:
        plain = _ESCAPE.sub(_letter, data[max(0, at - 64) : at + _VALUE])
        found = _keys().search(plain) or found
        value = _decoded(plain, found.end(), 0, MemorySource(plain), examination)
        if value is not None:
            judge_tree(Tree([{found["key"].decode(): value}]), examination)


def _letter(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])


_DECODER = json.JSONDecoder(strict=False)
_ESCAPE = re.compile(rb"\\u00([2-7][0-9a-fA-F])(?<!22)(?<!5c)(?<!5C)")


# YAML -------------------------------------------------------------------------------------------


def read_yaml(source: ByteSource, examination: Examination) -> None:
    """Record what a YAML document makes a loader import, run or fetch.

    Raises:
        UnreadableError: The file cannot be read, or costs more than a file may.
    """
    data = source.read_at(0, WHOLE + 1)
    examination.spend(len(data) // 4)
    named = examination.name.lower().endswith((".yaml", ".yml"))
    if not _worth_yaml(data):
        return
    if len(data) > WHOLE:
        if named or b"!!python" in data:
            examination.lack("too_large", f"YAML of more than {WHOLE} bytes")
        data = data[: WHOLE >> 2]
    text = _text(data)
    if text is None:
        return
    tree = yaml_tree.read_tree(text, examination.spend)
    judge_tree(tree, examination)
    if "class_name" in text:
        _keras(tree, examination)
    yaml_tags.judge_tags(tree.tags, examination)
    if tree.expanded > _MANY_COPIES:
        examination.sign("config.alias-bomb", operand="aliases")
    if tree.broken and (examination.signs or examination.imports or (named and tree.tags)):
        examination.lack("broken", f"YAML: {tree.broken}")


def _keras(tree: Tree, examination: Examination) -> None:
    """Judge a model that Keras wrote as YAML before version 2.6."""
    for root in tree.roots:
        if isinstance(root, dict) and "class_name" in root and "config" in root:
            try:
                data = json.dumps(root, default=str).encode()
            except (ValueError, RecursionError):
                examination.lack("too_large", "a Keras model in YAML that is nested too deep")
                return
            examination.examine(MemorySource(data), "architecture.json")


def read_toml(source: ByteSource, examination: Examination) -> None:
    """Record what a TOML document makes a loader import, run or fetch.

    Raises:
        UnreadableError: The file cannot be read, or costs more than a file may.
    """
    data = source.read_at(0, WHOLE + 1)
    examination.spend(len(data) // 4)
    if len(data) > WHOLE or not _worth_yaml(data.replace(b" =", b":")):
        return
    import tomllib

    try:
        root = tomllib.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return
    judge_tree(Tree([root]), examination)


# Both -------------------------------------------------------------------------------------------


def judge_tree(tree: Tree, examination: Examination) -> None:
    """Judge every setting of a document."""
    for root in tree.roots:
        top: dict[str, object] = root if isinstance(root, dict) else {}
        if isinstance(root, list):
            _in_list(Setting(examination, Place(None, ""), "", root, top, top))
        for place, node in mappings([root], examination.spend):
            for key, value in node.items():
                judge = _JUDGES.get(key)
                if judge is not None:
                    judge(Setting(examination, place, key, value, node, top))
                if isinstance(value, str) and len(value) > 3:
                    _value(Setting(examination, place, key, value, node, top))
                elif isinstance(value, list) and key != REPEATED:
                    _in_list(Setting(examination, place, key, value, node, top))
    for key in tree.repeated[:50]:
        if key in _SENSITIVE:
            examination.sign("config.repeated-key", operand=key)


def _value(setting: Setting) -> None:
    """Judge a text for what it says by itself, whatever its key."""
    value = setting.value
    if not isinstance(value, str):
        return
    if "${" in value:
        framework_settings.interpolated(setting)
    elif value[0] == "$" and not _EVALUATED.isdisjoint(setting.top):
        framework_settings.expression(setting)
    if setting.key != ":serialized:" and could_be_pickled(value):
        examine_written(value, setting.examination, f"{setting.path.lstrip('/')}.pkl")
    judge_value(setting)


def _in_list(setting: Setting) -> None:
    parts = setting.value
    if isinstance(parts, list) and len(parts) == 2:
        foreign_pair(setting)
    place = Place(setting.place, setting.key)
    for index, part in enumerate(parts[:1_000] if isinstance(parts, list) else ()):
        if (
            isinstance(part, str)
            and len(part) > 3
            and ("$" in part or "|" in part or "__import__" in part or could_be_pickled(part))
        ):
            _value(
                Setting(setting.examination, place, str(index), part, setting.around, setting.top)
            )


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
