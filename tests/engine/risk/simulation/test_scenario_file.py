"""What a file of scenarios may say, and what is said of each mistake in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.errors import ConfigError
from muniment.engine.risk.simulation.scenario_file import parse_scenarios
from muniment.engine.risk.simulation.scenarios import (
    FixedRate,
    Interval,
    Pert,
    Scenario,
    Treatment,
)

GOOD = """\
# what may happen
[[scenario]]
id = "weights-leak"
frequency = { rate = 0.4 }                 # events per year
loss = { low = 20000, high = 900000 }
treatment = { frequency = 0.5, loss = 0.8, cost = 15000 }

[[scenario]]
id = "outage"
frequency = { low = 0.1, high = 2 }
loss = { min = 0, mode = 4_000, max = 9e4 }
"""


def test_all_forms() -> None:
    assert parse_scenarios(GOOD.encode(), "p.toml") == (
        Scenario(
            "weights-leak", FixedRate(0.4), Interval(20_000, 900_000), Treatment(0.5, 0.8, 15_000)
        ),
        Scenario("outage", Interval(0.1, 2), Pert(0, 4_000, 90_000)),
    )


def test_tables_written_out_dotted_keys_and_other_line_ends_say_the_same() -> None:
    out = (
        '[[scenario]]\nid = "a"\nloss.low = 1\nloss.high = 2\n[scenario.frequency]\nrate = 1\n'
        "[scenario.treatment]\ncost = 3\n"
    )
    line = (
        'scenario = [{ id = "a", frequency = { rate = 1 }, loss = { low = 1, high = 2 },'
        " treatment = { cost = 3 } }]"
    )
    found = {
        parse_scenarios(raw, "p.toml")
        for raw in (
            out.encode(),
            out.replace("\n", "\r\n").encode(),
            line.encode(),
            b"\xef\xbb\xbf" + line.encode(),
        )
    }
    assert found == {
        (Scenario("a", FixedRate(1), Interval(1, 2), Treatment(cost=3)),),
    }


def _second(text: str) -> str:
    """Return the good file with its second scenario, which begins on line 8, in other words."""
    return GOOD[: GOOD.rindex("[[scenario]]")] + text


def _with(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


RATE = "{ rate = 0.4 }"
LOSS = "{ low = 20000, high = 900000 }"
CUT = "{ frequency = 0.5, loss = 0.8, cost = 15000 }"
LEAK = "scenario 'weights-leak': "

BAD = {
    "empty file": ("", "p.toml: no scenario in it; expected one [[scenario]] or more"),
    "only a comment": ("# soon\n", "p.toml: no scenario in it"),
    "no list": ("scenario = []", "p.toml: no scenario in it"),
    "one bracket": ('[scenario]\nid = "a"\n', "p.toml:1: [scenario]; expected two brackets"),
    "scenario is text": ('scenario = "a"', "p.toml:1: scenario is text; expected [[scenario]]"),
    "a scenario is text": ('scenario = ["a"]', "p.toml: scenario 1 is text; expected a [[scen"),
    "not TOML": ("[[scenario]]\nid = weights\n", "p.toml:2: Invalid value; expected valid TOML"),
    "key twice": (
        '[[scenario]]\nid = "a"\nid = "b"\n',
        "p.toml:3: Cannot overwrite a value; expected valid TOML",
    ),
    "other top key": (GOOD + '[[scenarios]]\nid = "c"\n', "p.toml:12: unknown key 'scenarios'"),
    "unknown key": (
        _with("frequency = { rate", "frequenzy = { rate"),
        f"p.toml:4: {LEAK}unknown key 'frequenzy'; expected only id, frequency, loss, treatment",
    ),
    "unknown key of any length": (
        _with("frequency = { rate", f"{'x' * 9999} = {{ rate"),
        f"p.toml:4: {LEAK}unknown key '{'x' * 100}'; expected only",
    ),
    "unknown key in frequency": (
        _with(RATE, "{ rate = 0.4, per = 'year' }"),
        f"p.toml:4: {LEAK}unknown key 'per' in frequency; expected only rate, low, high",
    ),
    "unknown key in loss": (_with(LOSS, "{ lo = 1, high = 2 }"), f"p.toml:5: {LEAK}unknown key"),
    "unknown key in treatment": (
        _with(CUT, "{ frequency = 0.5, price = 3 }"),
        f"p.toml:6: {LEAK}unknown key 'price' in treatment; expected only frequency, loss, cost",
    ),
    "no id": (
        _second("[[scenario]]\nfrequency = { rate = 1 }\nloss = { low = 1, high = 2 }\n"),
        'p.toml:8: scenario 2 has no id; expected id = "weights-leak"',
    ),
    "no frequency": (
        _second('[[scenario]]\nid = "x"\nloss = { low = 1, high = 2 }\n'),
        "p.toml:8: scenario 'x' has no frequency; expected frequency = { rate = 0.4 } or {",
    ),
    "no loss": (
        _second('[[scenario]]\nid = "x"\nfrequency = { rate = 1 }\n'),
        "p.toml:8: scenario 'x' has no loss; expected loss = { low = 20000, high = 900000 } or",
    ),
    "id is a number": (
        _with('"outage"', "7"),
        "p.toml:9: scenario 2: id is a number; expected text: id =",
    ),
    "empty id": (_with('"outage"', '"  "'), "p.toml:9: scenario 2: an empty id; expected 1 to 100"),
    "hidden character": (
        _with('"outage"', '"out\\u202eage"'),
        "p.toml:9: scenario 'out\\u202eage': the id 'out",
    ),
    "long id": (_with('"outage"', f'"{"x" * 101}"'), "expected 1 to 100 visible characters"),
    "same id": (
        _with('"outage"', '"weights-leak"'),
        f"p.toml:9: {LEAK}this id stands twice; expected an id of its own",
    ),
    "ids that look the same": (
        _with('"weights-leak"', '"caf\\u00e9"').replace('"outage"', '"cafe\\u0301"'),
        "this id stands twice",
    ),
    "frequency is a number": (
        _with(RATE, "0.4"),
        f"p.toml:4: {LEAK}frequency is a number; expected frequency = {{ rate = 0.4 }}",
    ),
    "frequency is empty": (_with(RATE, "{}"), f"p.toml:4: {LEAK}frequency is empty; expected"),
    "both frequencies": (
        _with(RATE, "{ rate = 0.4, low = 0.1, high = 2 }"),
        f"p.toml:4: {LEAK}frequency holds rate and low, which do not go together; expected one:",
    ),
    "half an interval": (
        _with(RATE, "{ low = 0.1 }"),
        f"p.toml:4: {LEAK}frequency lacks high; expected frequency =",
    ),
    "rate is text": (
        _with(RATE, '{ rate = "0.4" }'),
        f"p.toml:4: {LEAK}frequency.rate is text; expected a number, without quotes",
    ),
    "rate is true": (_with(RATE, "{ rate = true }"), "frequency.rate is true or false; expected"),
    "rate is a date": (_with(RATE, "{ rate = 2026-11-23 }"), "frequency.rate is date; expected a"),
    "rate is a list": (_with(RATE, "{ rate = [1] }"), "frequency.rate is a list; expected a numb"),
    "negative rate": (
        _with(RATE, "{ rate = -0.4 }"),
        f"p.toml:4: {LEAK}frequency.rate is -0.4; expected 0 to 10,000, events a year",
    ),
    "nan rate": (_with(RATE, "{ rate = nan }"), "frequency.rate is not a number (nan); expected 0"),
    "infinite rate": (_with(RATE, "{ rate = inf }"), "frequency.rate is infinite; expected 0 to"),
    "huge rate": (_with(RATE, "{ rate = 1e6 }"), "frequency.rate is 1,000,000; expected 0 to 10,"),
    "rate of 400 digits": (_with(RATE, f"{{ rate = {'9' * 400} }}"), "rate has very many digits"),
    "rate of 5000 digits": (
        _with(RATE, f"{{ rate = {'9' * 5000} }}"),
        "p.toml:4: a number of very many digits; expected valid TOML",
    ),
    "low is 0": (
        _with("low = 0.1, high = 2", "low = 0, high = 2"),
        "p.toml:10: scenario 'outage': frequency.low is 0; expected more than 0, and at most",
    ),
    "low above high": (
        _with("low = 0.1, high = 2", "low = 2, high = 0.1"),
        "frequency.low is 2 and frequency.high is 0.1; expected low below high: you are 90 % sure",
    ),
    "low is high": (_with("low = 0.1, high = 2", "low = 2, high = 2"), "expected low below high"),
    "nan low": (_with("low = 0.1, high = 2", "low = nan, high = 2"), "frequency.low is not a num"),
    "inf high": (_with("low = 0.1, high = 2", "low = 1, high = inf"), "frequency.high is infinite"),
    "tiny low": (
        _with("low = 0.1, high = 2", "low = 1e-12, high = 2"),
        "frequency.low is 1e-12; expected 1e-09, and at most",
    ),
    "crowded interval": (
        _with("low = 0.1, high = 2", "low = 0.001, high = 10000"),
        "events a year on average; expected at most 10,000: a narrower interval",
    ),
    "loss is a number": (_with(LOSS, "20000"), f"p.toml:5: {LEAK}loss is a number; expected loss"),
    "both losses": (
        _with(LOSS, "{ low = 1, high = 2, mode = 3 }"),
        f"p.toml:5: {LEAK}loss holds low and mode, which do not go together",
    ),
    "half a PERT": (_with(LOSS, "{ min = 1 }"), f"p.toml:5: {LEAK}loss lacks mode and max; exp"),
    "negative loss": (_with(LOSS, "{ low = -1, high = 2 }"), f"p.toml:5: {LEAK}loss.low is -1; ex"),
    "loss of 0": (_with(LOSS, "{ low = 0, high = 2 }"), "loss.low is 0; expected more than 0"),
    "loss low above high": (_with(LOSS, "{ low = 3, high = 2 }"), "loss.low is 3 and loss.high is"),
    "loss beyond all money": (_with(LOSS, "{ low = 3, high = 1e16 }"), "loss.high is 1e16; expect"),
    "loss of any size": (
        _with(LOSS, "{ low = 1e-3, high = 1e9 }"),
        "loss.high is over 1,000,000,000 times loss.low; expected a narrower interval",
    ),
    "negative min": (_with("min = 0", "min = -5"), "p.toml:11: scenario 'outage': loss.min is -5"),
    "min is max": (_with("max = 9e4", "max = 0"), "loss.min is 0 and loss.max is 0; expected min"),
    "mode below min": (
        _with("min = 0", "min = 5_000"),
        "loss.mode is 4,000; expected a value from",
    ),
    "mode above max": (
        _with("max = 9e4", "max = 100"),
        "loss.mode is 4,000; expected a value from",
    ),
    "nan mode": (_with("mode = 4_000", "mode = nan"), "loss.mode is not a number (nan); expected"),
    "min nearly max": (
        _second(
            '[[scenario]]\nid = "x"\nfrequency = { rate = 1 }\n'
            "loss = { min = 99999999999, mode = 99999999999, max = 100000000000 }"
        ),
        "p.toml:11: scenario 'x': loss.min and loss.max are nearly equal; expected them further",
    ),
    "treatment is a number": (_with(CUT, "0.5"), f"p.toml:6: {LEAK}treatment is a number; expect"),
    "treatment in per cent": (
        _with(CUT, "{ frequency = 50 }"),
        f"p.toml:6: {LEAK}treatment.frequency is 50; expected 0 to 10, a factor: 0.5 halves",
    ),
    "negative factor": (_with(CUT, "{ loss = -0.5 }"), "treatment.loss is -0.5; expected 0 to 10"),
    "nan factor": (_with(CUT, "{ loss = nan }"), "treatment.loss is not a number (nan); expected"),
    "negative cost": (_with(CUT, "{ cost = -1 }"), "treatment.cost is -1; expected 0 to 1e15, mon"),
    "cost is text": (_with(CUT, '{ cost = "15k" }'), "treatment.cost is text; expected a number"),
    "in a table of its own": (
        _second(
            '[[scenario]]\nid = "x"\nfrequency = { rate = 1 }\n'
            "[scenario.loss]\n  # guessed\n  low = 10\n  high = 9\n"
        ),
        "p.toml:13: scenario 'x': loss.low is 10 and loss.high is 9",
    ),
    "dotted": (
        _second('[[scenario]]\nid = "x"\nloss.low = 1\nloss.high = -2\nfrequency.rate = 1\n'),
        "p.toml:11: scenario 'x': loss.high is -2",
    ),
    "deep": ("scenario = " + "[" * 5000, "p.toml:1: nested too deeply; expected plain tables"),
    "a key of many parts": ("a." * 50 + "b = 1", "p.toml:1: a key of very many parts; expected"),
}


@pytest.mark.parametrize(("text", "message"), BAD.values(), ids=BAD.keys())
def test_each_mistake_is_named(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_scenarios(text.encode(), "p.toml")
    assert message in caught.value.message
    assert "\n" not in caught.value.message
    assert len(caught.value.message) < 400


def test_a_file_that_is_not_text_or_too_large_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"p.toml:2: bytes that are not UTF-8; expected UTF-8"):
        parse_scenarios(b"# \n\xff", "p.toml")
    with pytest.raises(ConfigError, match=r"p.toml: a very large file; expected at most"):
        parse_scenarios(b"#" * 5_000_000, "p.toml")
    many = "".join(f'[[scenario]]\nid = "{number}"\n' for number in range(1001))
    with pytest.raises(ConfigError, match=r"p.toml: 1001 scenarios; expected at most 1000"):
        parse_scenarios(many.encode(), "p.toml")


@given(st.integers(0, len(GOOD) - 1), st.text(max_size=8), st.integers(0, 20))
def test_any_change_is_read_or_refused(place: int, put: str, cut: int) -> None:
    text = GOOD[:place] + put + GOOD[place + cut :]
    try:
        found = parse_scenarios(text.encode("utf-8", "replace"), "p.toml")
    except ConfigError:
        return
    assert 1 <= len(found) <= 2
