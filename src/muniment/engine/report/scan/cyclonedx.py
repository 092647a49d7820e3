"""The model files of a scan as a CycloneDX 1.6 bill of materials.

Every model file is a component of type ``machine-learning-model`` with its digest; what the scan
says of it stands in properties below ``muniment:scan:``.

Source: CycloneDX 1.6 JSON (ECMA-424 first edition), components, hashes and properties.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from muniment.core.visible import visible
from muniment.engine.artifacts.report import FileScan, ScanTally, Verdict

_Object: TypeAlias = "dict[str, object]"


def render(files: Iterable[FileScan], tally: ScanTally, version: str) -> Iterator[bytes]:
    """Yield the bill: UTF-8 JSON, one line for each model file.

    Args:
        files: As they are read, with their digests.
        tally: Counts them; read after the last.
        version: Muniment's.
    """
    yield (
        b'{"$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX",'
        b' "specVersion": "1.6", "version": 1, "components": ['
    )
    before = "\n"
    for number, file in enumerate(files):
        if file.verdict is not Verdict.NOT_A_MODEL:
            yield (before + json.dumps(_component(file, number))).encode()
            before = ",\n"
    tool = {"type": "application", "name": "muniment", "version": version}
    metadata: _Object = {
        "tools": {"components": [tool]},
        "properties": [_property("complete", "false" if tally.stopped else "true")],
    }
    yield f'\n], "metadata": {json.dumps(metadata)}}}\n'.encode()


def _component(file: FileScan, number: int) -> _Object:
    path = visible(file.path)
    component: _Object = {
        "type": "machine-learning-model",
        # One path can be given twice, and a reference must be unique.
        "bom-ref": f"file-{number}:{path}",
        "name": path,
    }
    if file.digest is not None:
        component["hashes"] = [{"alg": "SHA-256", "content": file.digest.removeprefix("sha256:")}]
    properties = [
        _property("verdict", file.verdict.value),
        _property("size", str(file.size)),
        *(_property("format", each) for each in file.formats),
        *(
            _property(
                "finding", f"{each.severity.value} {each.rule} {visible(each.operand)}".strip()
            )
            for each in file.findings
        ),
        *(_property("limit", visible(each)) for each in file.limits),
    ]
    component["properties"] = properties
    return component


def _property(name: str, value: str) -> dict[str, str]:
    return {"name": f"muniment:scan:{name}", "value": value}
