"""Says where an exception arose, without a word of what it holds."""

from __future__ import annotations


def fault_place(error: BaseException) -> str:
    """Return an exception's type, module and line: its text may hold what was read."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    module = trace.tb_frame.f_globals.get("__name__", "?")
    return f"{type(error).__name__} in {module} line {trace.tb_lineno}"
