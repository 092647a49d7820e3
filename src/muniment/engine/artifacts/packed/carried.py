"""Says which members of an archive are code by design, and has each read as what it is.

Out of scope: members that are examined as files like any other, which all of these are as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.carried_code import read_carried
from muniment.engine.artifacts.packed.exported_program import read_graph
from muniment.engine.artifacts.packed.roles import Role
from muniment.engine.artifacts.packed.torchscript import read_script
from muniment.engine.artifacts.source import ByteSource

Reader = Callable[[ByteSource, str, Examination], None]

_NATIVE = re.compile(r"\.(?:so|dll|dylib|pyd|cubin|hsaco|ptx|spv|o|a|cpp|cu)(?:\.[\d.]+)?$", re.I)
_GRAPH = re.compile(r"(?:^|/)(?:models/[^/]*\.json|serialized_exported_program\.json)$", re.I)
_CODE = re.compile(r"(?:^|/)code/.*\.py$", re.I | re.DOTALL)
_PYTHON = re.compile(r"\.py[cw]?$", re.I)


def carried(role: Role, name: str) -> tuple[Reader | None, str | None]:
    """Return who reads a member besides, and the rule that its being there falls under."""
    if role is Role.TORCHSCRIPT and _CODE.search(name):
        return read_script, None
    if role is Role.EXPORTED:
        if _GRAPH.search(name):
            return read_graph, None
        if _NATIVE.search(name):
            return None, "script.native-code"
    if role in (Role.TORCH_PACKAGE, Role.TORCHSERVE) and _PYTHON.search(name):
        return read_carried, "script.carried-code"
    return None, None
