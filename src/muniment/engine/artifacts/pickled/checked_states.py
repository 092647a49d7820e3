"""Looks into the state of the few classes that run what their state says.

Which classes these are is said by the lists (``Role.CHECKED``), what their honest state looks like
by ``names.states``. A state that cannot be followed is told too: whoever wrote it so had a reason.
"""

from __future__ import annotations

from muniment.engine.artifacts.names.lookup import exact
from muniment.engine.artifacts.names.roles import Role
from muniment.engine.artifacts.names.states import MISSING, checked_keys, is_honest
from muniment.engine.artifacts.pickled import opcodes as op
from muniment.engine.artifacts.pickled.machine import PickleMachine
from muniment.engine.artifacts.pickled.scalars import span_in, text_in
from muniment.engine.artifacts.pickled.values import OPAQUE, Imported, Mapped, Value

_MAX_TEXT = 4096


def is_checked(module: str, name: str) -> bool:
    """Return whether objects of this class are to have their state looked into."""
    found = exact(module, name)
    return found is not None and found.role is Role.CHECKED


def check_state(machine: PickleMachine, cls: Imported, state: Value, offset: int) -> None:
    """Record a state that its class would run."""
    if not is_checked(cls.module, cls.name):
        return
    parts = state if type(state) is tuple else (state,)
    keys = checked_keys(cls.module)
    for part in parts:
        known = _followed(machine, part, keys)
        # SciPy before 1.6 wrote a pair of settings and generator, without the text.
        whole = len(parts) == 1
        if known is None or not (is_honest(cls.module, known) if whole else not known):
            machine.examination.sign(
                "name.state-runs", offset=offset, operand=f"{cls.module}:{cls.name}"
            )
            return


def _followed(
    machine: PickleMachine, state: Value, keys: frozenset[str]
) -> dict[str, object] | None:
    """Return the checked keys of a state with their values; None: not all of it is followed."""
    if type(state) is not Mapped:
        # A generator, None, or what an old save has beside its settings.
        return {} if type(state) is not tuple and type(state) is not int else None
    if state.special or state.computed or state.lost:
        return None
    found: dict[str, object] = {}
    for key, value in zip(state.parts[::2], state.parts[1::2], strict=False):
        text = machine.text(key)
        if text is None:
            return None
        if text in keys:
            found[text] = _plain(machine, value)
    return found


def _plain(machine: PickleMachine, value: Value) -> object:
    if value == OPAQUE and not machine.blurred:
        # None, or a float or an empty list, neither of which is text that could be run.
        return None
    if type(value) is not int or value < 0:
        return MISSING
    head = machine.source.read_at(value, 16)
    span = span_in(head)
    if span is not None:
        if head[0] not in op.TEXTS or span[1] > _MAX_TEXT:
            return MISSING
        raw = machine.source.read_at(value + span[0], span[1])
        return raw.decode("utf-8", "backslashreplace")
    text = text_in(machine.source.read_at(value, _MAX_TEXT))
    return MISSING if text is None else text
