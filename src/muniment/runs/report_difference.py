"""Compares the report in a bundle with the one computed again, and names the first difference.

Both may be large and one of them is not to be trusted: parts with equal bytes are never parsed, and
of lists only the rows that differ.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from muniment.core.errors import BundleError, ReplayMismatch
from muniment.engine.checks.bundle import REPORT

_CATALOGUE_PARTS: Final = ("risks", "soa", "readiness")
_CHECK_PARTS: Final = ("outcomes", "evidence", "findings")
_CHANGED: Final = "The report was changed or comes from other facts. Do not rely on it."
_SLACK: Final = 2
_OTHERS: Final = 64 * 1024 * 1024
_ABSENT: Final = object()


class _Row(msgspec.Struct):
    check: str = ""


def compare_reports(
    stated: bytes, computed: bytes, without: Collection[str], *, other_catalogue: bool
) -> None:
    """Do nothing where a report is what the facts give.

    Args:
        stated: The report in the bundle.
        computed: The report computed here.
        without: Checks whose version here is another: what they judged is not compared, nor what
            was derived from it.
        other_catalogue: The catalogue here is another: what was derived from it is not compared.

    Raises:
        ReplayMismatch: Names the first difference.
        BundleError: What is stated is no report.
    """
    if stated == computed:
        return
    partly = bool(without) or other_catalogue
    # Before it is parsed: what a bundle states may be of any size, and a tree is far larger.
    if len(stated) > _SLACK * len(computed) + (_OTHERS if partly else 0):
        raise ReplayMismatch(
            "",
            f"{REPORT}: it is {len(stated)} bytes; the facts give {len(computed)}",
            hint=_CHANGED,
        )
    try:
        left, right = _parts(stated), _parts(computed)
        if partly:
            for part in _CATALOGUE_PARTS:
                left.pop(part, None)
                right.pop(part, None)
        found = next(_differences(left, right, frozenset(without)), None)
    except (ValueError, RecursionError, msgspec.MsgspecError) as error:
        raise BundleError(f"{REPORT}: not JSON that a report has") from error
    if found is not None:
        where, stated_value, computed_value = found
        raise ReplayMismatch(
            where,
            f"{REPORT}: {where} is {_show(stated_value)}; the facts give {_show(computed_value)}",
            hint=_CHANGED,
        )
    if not partly:
        raise ReplayMismatch("", f"{REPORT}: same values, other bytes than Muniment writes")


def first_difference(left: Any, right: Any, where: str = "") -> tuple[str, Any, Any] | None:
    """Return the place of the first difference between two JSON values and both values there.

    None when they are equal. Order of keys follows the left value.
    """
    if isinstance(left, dict) and isinstance(right, dict):
        for key in [*left, *(key for key in right if key not in left)]:
            found = first_difference(
                left.get(key, _ABSENT), right.get(key, _ABSENT), f"{where}.{key}".lstrip(".")
            )
            if found is not None:
                return found
        return None
    if isinstance(left, list) and isinstance(right, list):
        for index in range(max(len(left), len(right))):
            found = first_difference(
                left[index] if index < len(left) else _ABSENT,
                right[index] if index < len(right) else _ABSENT,
                f"{where}[{index}]",
            )
            if found is not None:
                return found
        return None
    if type(left) is type(right) and left == right:
        return None
    return where, left, right


def _parts(report: bytes) -> dict[str, msgspec.Raw]:
    return msgspec.json.decode(report, type=dict[str, msgspec.Raw])


def _differences(
    left: Mapping[str, msgspec.Raw], right: Mapping[str, msgspec.Raw], without: frozenset[str]
) -> Iterator[tuple[str, Any, Any]]:
    for key in [*left, *(key for key in right if key not in left)]:
        one, two = left.get(key), right.get(key)
        if one is None or two is None:
            yield key, _value(one), _value(two)
        elif memoryview(one) != memoryview(two):
            if _is_list(one) and _is_list(two):
                dropped = without if key in _CHECK_PARTS else frozenset[str]()
                yield from _row_differences(key, _rows(one, dropped), _rows(two, dropped))
                continue
            found = first_difference(_value(one), _value(two), key)
            if found is not None:
                yield found


def _row_differences(
    key: str, left: Sequence[msgspec.Raw], right: Sequence[msgspec.Raw]
) -> Iterator[tuple[str, Any, Any]]:
    for index in range(max(len(left), len(right))):
        one = left[index] if index < len(left) else None
        two = right[index] if index < len(right) else None
        if one is not None and two is not None and memoryview(one) == memoryview(two):
            continue
        found = first_difference(_value(one), _value(two), f"{key}[{index}]")
        if found is not None:
            yield found


def _rows(raw: msgspec.Raw, without: frozenset[str]) -> list[msgspec.Raw]:
    rows = msgspec.json.decode(raw, type=list[msgspec.Raw])
    if not without:
        return rows
    return [row for row in rows if msgspec.json.decode(row, type=_Row).check not in without]


def _is_list(raw: msgspec.Raw) -> bool:
    return bytes(memoryview(raw)[:1]) == b"["


def _value(raw: msgspec.Raw | None) -> Any:
    return _ABSENT if raw is None else json.loads(bytes(raw))


def _show(value: Any) -> str:
    if value is _ABSENT:
        return "absent"
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 80 else text[:77] + "..."
