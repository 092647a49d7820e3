"""Says which members of an archive are code by design, and has each read as what it is.

Out of scope: members that are examined as files like any other, which all of these are as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.roles import Role
from muniment.engine.artifacts.source import ByteSource

Reader = Callable[[ByteSource, str, Examination], None]

_NATIVE = re.compile(
    r"\.(?:so|dll|dylib|pyd|cubin|hsaco|ptx|spv|o|a|cpp|cu)(?:\.[\d.]+)?$", re.IGNORECASE
)


def carried(role: Role, name: str) -> tuple[Reader | None, str | None]:
    """Return who reads a member besides, and the rule that its being there falls under."""
    flat = name.lower()
    if role is Role.TORCHSCRIPT and flat.endswith(".py") and "code/" in flat:
        from muniment.engine.artifacts.packed.torchscript import read_script

        return read_script, None
    if role is Role.EXPORTED:
        if flat.endswith(".json") and ("models/" in flat or "exported_program" in flat):
            from muniment.engine.artifacts.packed.exported_program import read_graph

            return read_graph, None
        return None, "script.native-code" if _NATIVE.search(name) else None
    if role in (Role.TORCH_PACKAGE, Role.TORCHSERVE) and flat.endswith((".py", ".pyc", ".pyw")):
        from muniment.engine.artifacts.packed.carried_code import read_carried

        return read_carried, "script.carried-code"
    return None, None
