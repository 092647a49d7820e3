"""Reads a TOML file that its writer will mend: every fault is an error with its line."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from muniment.core.errors import ConfigError
from muniment.engine.parsing.plain_data import KEY_PARTS, deep_key_line

_DIGITS = re.compile(r"[0-9_]{1000,}")


def read_own_toml(raw: bytes, name: str, limit: int) -> tuple[str, dict[str, Any]]:
    """Return a file's text and the document in it.

    Args:
        raw: The file's bytes.
        name: How the person named the file, for messages.
        limit: Bytes that it may have.

    Raises:
        ConfigError: Too large, not UTF-8, or not TOML, with its line.
    """
    if len(raw) > limit:
        raise ConfigError(name, None, "a very large file", f"at most {limit} bytes")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigError(name, line, "bytes that are not UTF-8", "UTF-8 text") from error
    # Some editors put a mark of the byte order first.
    text = text.removeprefix("\ufeff")
    deep = deep_key_line(text)
    if deep is not None:
        raise ConfigError(name, deep, "a key of very many parts", f"at most {KEY_PARTS}")
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        reason = re.sub(r" \(at .*\)$", "", str(error))
        raise ConfigError(name, line, reason, "valid TOML") from error
    except RecursionError as error:
        line = _line_with_most(re.compile(r"[\[{]"), text)
        raise ConfigError(name, line, "nested too deeply", "plain tables") from error
    except ValueError as error:
        line = _line_with_most(_DIGITS, text)
        raise ConfigError(name, line, "a number of very many digits", "valid TOML") from error


def describe(value: object) -> str:
    """Return in a word or two what kind of value stands in a document."""
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "text",
        list: "a list",
        dict: "a table",
    }
    return names.get(type(value), type(value).__name__)


def _line_with_most(pattern: re.Pattern[str], text: str) -> int:
    counts = [len(pattern.findall(line)) for line in text.split("\n")]
    return 1 + counts.index(max(counts))
