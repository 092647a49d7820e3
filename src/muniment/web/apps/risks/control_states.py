"""How the controls of a treatment stand, which a later app knows: it answers through this port."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from muniment.engine.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Shown:
    """What is known of a control.

    Attributes:
        control: Its id.
        title: What it is called; "" for one that nobody knows.
        state: ``evidenced``, ``partly``, ``contradicted`` or ``no_evidence``; "" where nothing is
            known of it.
    """

    control: str
    title: str
    state: str

    @property
    def evidenced(self) -> bool:
        """True where its evidence carries it whole."""
        return self.state == "evidenced"


Answer = Callable[[Collection[str]], Mapping[str, Shown]]


def _nothing(controls: Collection[str]) -> Mapping[str, Shown]:
    return {}


_source: list[Answer] = [_nothing]


def answers_control_states(function: Answer) -> Answer:
    """Ask this function from now on how controls stand. It takes one statement."""
    _source[0] = function
    return function


def states_of(controls: Collection[str]) -> dict[str, Shown]:
    """Return what is known of each of some controls. One statement at most; none for none."""
    if not controls:
        return {}
    found = _source[0](controls)
    titles = catalogue().controls
    return {
        name: found.get(name) or Shown(name, titles[name].title if name in titles else "", "")
        for name in controls
    }
