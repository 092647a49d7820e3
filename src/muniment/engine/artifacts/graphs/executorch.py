"""Reads ExecuTorch programs (``.pte``): operators and delegates that the runtime must have.

Source: ``program.fbs`` of ExecuTorch (fields by number).
Out of scope: what delegates make of their data.
"""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.flatbuffer import Flat, Table
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.source import ByteSource

_KNOWN: Final = (
    "aten::", "prim::", "executorch_prim::", "et_", "dim_order_ops::", "quantized_decomposed::",
    "cortex_m::", "cadence::", "llama::", "torchao::", "sym_", "_operator::", "math::",
)  # fmt: skip
_PORTABLE: Final = frozenset({"XnnpackBackend", "VulkanBackend", "MPSBackend", "TOSABackend"})
"""Delegates whose data is a graph or weights; that of the others is compiled for one device."""


def read_program(source: ByteSource, examination: Examination) -> None:
    """Record what an ExecuTorch program needs from elsewhere.

    Raises:
        UnreadableError: Broken, cut off, or larger than is read.
    """
    file = Flat(source, examination, "ExecuTorch")
    root = file.root()
    examination.see("executorch")
    for plan in root.tables(1):
        _plan(plan, examination)
    for field in (2, 3):
        for buffer in root.tables(field):
            at, count = buffer.vector(0, 1)
            look_inside(file.source, examination, at, count, "buffer")
    # Behind the tables, from where the extended header says, lie the segments.
    base = file.number(24, 8) if file.size > 32 and file.bytes_at(8, 2) == b"eh" else 0
    for segment in root.tables(4):
        at, count = base + segment.number(0, 8), segment.number(1, 8)
        if at + count > file.size:
            examination.lack("broken", "ExecuTorch: the file ends before its segments do")
            break
        look_inside(file.source, examination, at, count, "segment")


def _plan(plan: Table, examination: Examination) -> None:
    for operator in plan.tables(6):
        name = operator.text(0)
        if not name.startswith(_KNOWN):
            examination.sign("graph.custom-operator", offset=operator.at, operand=name)
    for delegate in plan.tables(7):
        name = delegate.text(0)
        if name not in _PORTABLE:
            examination.sign("graph.native-context", offset=delegate.at, operand=name)
