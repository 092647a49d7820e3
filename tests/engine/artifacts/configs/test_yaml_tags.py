"""Tags that make a YAML loader import or call, and YAML that readers choke on."""

from __future__ import annotations

import pytest
from tests.engine.artifacts.configs.documents import rules, scanned

from muniment.engine.artifacts.report import Verdict


@pytest.mark.parametrize(
    "text",
    [
        "x: !!python/object/apply:os.system [echo]",
        "x: !!python/object/new:os.system [echo]",
        "x: !!python/object:subprocess.Popen {args: echo}",
        "x: !!python/name:os.system ''",
        "x: !!python/module:subprocess ''",
        "x: !<tag:yaml.org,2002:python/object/apply:os.system> [echo]",
        "%TAG !e! tag:yaml.org,2002:python/object/\n---\nx: !e!apply:os.system [echo]",
        "%TAG ! tag:yaml.org,2002:python/object/apply:\n---\nx: !os.system [echo]",
        "%TAG !! tag:yaml.org,2002:python/\n---\nx: !!object/apply:os.system [echo]",
        "a: 1\n---\nb: 2\n---\nx: !!python/object/apply:os.system [echo]",
        "? !!python/object/apply:os.system [echo]\n: 1",
        "x: &a !!python/object/apply:os.system [echo]\ny: *a",
        "x: !!python/object/apply:os%2Esystem [echo]",
        "x: !!python/object/apply:os.system [echo]\ny: [",
        "x: !apply:os.system [echo]",
        "x: !new:subprocess.Popen [echo]",
        "x: !name:os.system",
    ],
)
def test_gadgets_behind_tags_are_critical(text: str) -> None:
    assert "critical" in rules(text, "hparams.yaml").values()


def test_tags_are_seen_in_files_of_any_name() -> None:
    text = "x: !!python/object/apply:os.system [echo]"
    assert "critical" in rules(text, "weights.bin").values()
    assert "critical" in rules(text.encode("utf-16"), "hparams.yaml").values()


@pytest.mark.parametrize(
    "text",
    [
        "x: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",  # CVE-2022-1471
        "--- !ruby/object:Gem::Installer\ni: x",
        "--- !ruby/hash:Gem::Requirement\ni: x",
        "x: !php/object 'O:1'",
        "x: !!js/function 'function(){}'",
        "x: !com.sun.rowset.JdbcRowSetImpl {}",
    ],
)
def test_objects_of_other_languages_are_high(text: str) -> None:
    assert rules(text, "model-config.yaml") == {"config.foreign-object": "high"}


def test_tags_that_evaluate_are_high() -> None:
    assert rules("x: !eval '1+1'", "c.yaml") == {"config.evaluated-tag": "high"}


@pytest.mark.parametrize(
    "text",
    [
        "x: !!python/tuple [1, 2]\ny: !!python/unicode a\nz: !!python/long 1",
        "x: !!binary aGVsbG8=\ny: !!set {a, b}\nz: !!omap [a: 1]",
        "lr: !ref <x>\nmodel: !new:speechbrain.nnet.linear.Linear\nopt: !name:torch.optim.Adam",
        "x: !Ref Bucket\ny: !GetAtt a.b\nz: !include other.yaml",
        "x: !!python/object:argparse.Namespace {lr: 1}",
    ],
)
def test_honest_tags_are_no_finding(text: str) -> None:
    assert not scanned(text, "hparams.yaml").findings


def test_aliases_that_multiply() -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    assert rules("\n".join(lines), "c.yaml") == {"config.alias-bomb": "medium"}
    assert rules("a: &a [1, 2]\nb: [*a, *a]", "c.yaml") == {}


def test_an_anchor_that_contains_itself_ends() -> None:
    assert scanned("a: &a [*a, *a]\nb: &b {c: *b}", "c.yaml").verdict is Verdict.NOT_A_MODEL


def test_nesting_too_deep_is_inconclusive_where_tags_were_seen() -> None:
    text = "x: !!python/tuple [1]\ny: " + "[" * 5_000
    assert scanned(text, "c.yaml").verdict is Verdict.INCONCLUSIVE


def test_hyperpyyaml_includes_files_by_their_tag() -> None:
    assert rules("x: !include:other.yaml\n", "hyperparams.yaml") == {}
    for path in ("/etc/hostname", "../../other.yaml"):
        assert rules(f"x: !include:{path}\n", "hyperparams.yaml") == {
            "config.path-elsewhere": "low"
        }
