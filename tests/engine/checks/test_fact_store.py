from __future__ import annotations

import gc
import json
import weakref

from hypothesis import given
from hypothesis import strategies as st
from tests.engine.checks.examples import Lamp, lamp

from muniment.core.canonical import canonical_json
from muniment.engine.checks.fact import Fact, fact_line, parse_fact
from muniment.engine.checks.facts import Facts, once_per_facts

TEXT = st.text(alphabet=st.characters(codec="utf-8"))


@given(TEXT, st.booleans(), TEXT, st.integers(-(2**53) + 1, 2**53 - 1))
def test_a_line_is_canonical_and_comes_back(path: str, lit: bool, mood: str, line: int) -> None:
    fact = Fact(path, None, Lamp(lit, mood, line))
    written = fact_line(fact)
    assert written == canonical_json(json.loads(written))
    assert parse_fact(written, {"test.lamp": Lamp}) == fact


def test_lone_surrogates_become_replacement_characters() -> None:
    fact = Fact("a", None, Lamp(True, "x\ud800y"))
    back = parse_fact(fact_line(fact), {"test.lamp": Lamp})
    assert back.body.mood == "x\ufffdy"


@given(st.permutations(["b", "a", "c/d", "c"]))
def test_order_of_arrival_of_paths_does_not_matter(paths: list[str]) -> None:
    with Facts(lamp(path) for path in paths) as facts:
        assert list(facts.paths(Lamp)) == ["a", "b", "c", "c/d"]
        assert facts.digest(["test.lamp"]) == Facts(lamp(p) for p in sorted(paths)).digest(
            ["test.lamp"]
        )


def test_facts_of_one_path_keep_their_order() -> None:
    with Facts([lamp("a", line=2), lamp("b"), lamp("a", line=1)]) as facts:
        assert [seen.body.line for seen in facts.at(Lamp, "a")] == [2, 1]
        assert facts.counts() == {"test.lamp": 3}


def test_a_check_may_ask_while_it_iterates() -> None:
    with Facts(lamp(f"{n:05}") for n in range(1_500)) as facts:
        assert sum(len(facts.at(Lamp, seen.path)) for seen in facts.of(Lamp)) == 1_500


def test_a_value_is_computed_once_for_a_store_and_dropped_with_it() -> None:
    asked: list[int] = []

    @once_per_facts
    def lit(facts: Facts) -> int | None:
        asked.append(1)
        return sum(seen.body.lit for seen in facts.of(Lamp)) or None

    bright, dark = Facts([lamp("a"), lamp("b")]), Facts([lamp("a", lit=False)])
    assert [lit(bright), lit(dark), lit(bright), lit(dark)] == [2, None, 2, None]
    assert len(asked) == 2
    gone = weakref.ref(bright)
    del bright
    gc.collect()
    assert gone() is None
