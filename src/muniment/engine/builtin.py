"""The built-in extractors, fact kinds and checks: one static list of each.

Plug-ins register by entry point later; nothing is loaded by scanning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from muniment.engine.checks.asset import AssetSeen
from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.fact import FactBody
from muniment.engine.checks.facts import EncodedFact
from muniment.engine.checks.spec import Check
from muniment.engine.config import Config

_BODIES: tuple[type[FactBody], ...] = (AssetSeen,)

FACT_KINDS: Mapping[str, type[FactBody]] = {body.KIND: body for body in _BODIES}
"""Fact kind to body class."""


def make_extractors(secret_key: bytes) -> Sequence[Extractor]:
    """Return fresh extractors.

    Args:
        secret_key: Key of the digests by which two sightings of a secret are told to be the same.
    """
    del secret_key
    return ()


def configured_facts(config: Config) -> Iterable[EncodedFact]:
    """Return the facts that ``muniment.toml`` itself states, such as dataset cards."""
    del config
    return ()


def checks() -> Sequence[Check]:
    """Return the built-in checks, in the order of the report."""
    return ()
