"""Reads ``config.json`` of the transformers library.

``auto_map`` is the field that matters: it names Python files, possibly in another repository, that
run when a model is loaded with ``trust_remote_code=True``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.foreign_text import short
from muniment.engine.datasets.tracking import HfConfig
from muniment.engine.parsing.plain_data import read_json

_SIZE: Final = 4 * 1024 * 1024
_ITEMS: Final = 100


class HfConfigExtractor:
    """Reads configurations of transformers models."""

    name = "hf-config"
    version = "1.0.0"
    formats = frozenset({Format.HF_CONFIG})
    emits = (HfConfig.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield what the configuration says about its code and origin.

        Raises:
            UnreadableError: Too large, or not a JSON object.
        """
        stated = read_json(file.read(_SIZE))
        if not isinstance(stated, dict):
            raise UnreadableError("broken", "a model configuration that is no JSON object")
        architectures = stated.get("architectures")
        listed = architectures if isinstance(architectures, list) else []
        names = [name for name in listed[:_ITEMS] if isinstance(name, str)]
        named = short(stated.get("_name_or_path")).replace("\\", "/")
        yield HfConfig(
            model_type=short(stated.get("model_type")),
            architectures=tuple(filter(None, map(short, names))),
            auto_map=tuple(sorted(set(_targets(stated)))),
            # An absolute path names somebody's machine; only its last part says anything.
            name_or_path=named.rpartition("/")[2] if named.startswith("/") else named,
            transformers_version=short(stated.get("transformers_version")),
        )


def _targets(stated: dict[str, object]) -> Iterator[str]:
    maps: list[object] = [stated.get("auto_map")]
    pipelines = stated.get("custom_pipelines")
    if isinstance(pipelines, dict):
        maps += [
            {"impl": entry.get("impl")} for entry in pipelines.values() if isinstance(entry, dict)
        ]
    for entry in maps[:_ITEMS]:
        values = list(entry.values()) if isinstance(entry, dict) else []
        for value in values[:_ITEMS]:
            # A tokenizer's entry is a pair: the slow class and the fast one.
            for target in value if isinstance(value, list) else [value]:
                if text := short(target):
                    yield text
