"""Every built-in check has a test class that inherits the contract."""

from __future__ import annotations

import importlib
from pathlib import Path

from tests.engine.contract import CheckContract

from muniment.engine.builtin import FACT_KINDS, checks, make_extractors

HERE = Path(__file__).parent


def test_every_check_inherits_the_contract() -> None:
    for path in sorted(HERE.rglob("test_*.py")):
        if "CheckContract" in path.read_text(encoding="utf-8"):
            module = path.relative_to(HERE.parent.parent).with_suffix("")
            importlib.import_module(".".join(module.parts))
    kept = {cls.check.spec.id for cls in _descendants(CheckContract) if hasattr(cls, "check")}
    assert {check.spec.id for check in checks()} <= kept


def test_ids_are_unique() -> None:
    ids = [check.spec.id for check in checks()]
    assert len(ids) == len(set(ids))
    names = [extractor.name for extractor in make_extractors(bytes(32))]
    assert len(names) == len(set(names))


def test_every_fact_that_is_emitted_or_needed_is_known() -> None:
    emitted = {kind for item in make_extractors(bytes(32)) for kind in item.emits}
    needed = {kind for check in checks() for kind in check.spec.needs}
    assert emitted <= set(FACT_KINDS)
    assert needed <= set(FACT_KINDS)


def _descendants(cls: type) -> set[type]:
    return {cls} | {found for child in cls.__subclasses__() for found in _descendants(child)}
