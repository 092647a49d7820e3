"""The lists hold together: one role a name, a reason for each, the compiled form up to date."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.artifacts.names.compile import compiled_files, stale_files
from muniment.engine.artifacts.names.lookup import exact, tree
from muniment.engine.artifacts.names.roles import HARMFUL, Role
from muniment.engine.artifacts.names.source import LISTS, ListError, Lists, read_lists, spellings

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*")


@pytest.fixture(scope="module")
def lists() -> Lists:
    return read_lists()


def test_the_compiled_form_is_what_the_lists_give(lists: Lists) -> None:
    assert stale_files() == {}
    assert compiled_files(lists).keys() >= {"index.py", "standard.py", "of_sklearn.py"}


def test_every_entry_has_a_reason_that_is_a_sentence_part(lists: Lists) -> None:
    for role, reason in (*lists.names.values(), *lists.trees.values()):
        assert len(reason) >= 10, role
        assert not reason.endswith("."), reason
    for role, reason in lists.names.values():
        if role in HARMFUL:
            assert reason.split()[0].rstrip(",").endswith("s"), reason  # completes "it ..."


def test_every_pair_is_exact(lists: Lists) -> None:
    for module, name in lists.names:
        assert _NAME.fullmatch(name) or name in ("*",), (module, name)
        assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]*", module), module


def test_nothing_allowed_is_harmful_under_another_spelling(lists: Lists) -> None:
    harmful = {
        f"{module}.{name}" for (module, name), (role, _) in lists.names.items() if role in HARMFUL
    }
    for (module, name), (role, _) in lists.names.items():
        if role not in HARMFUL:
            assert f"{module}.{name}" not in harmful, (module, name)


def test_no_function_is_allowed_by_a_class_list(lists: Lists) -> None:
    """What only its class list allows is spelled like a class in all libraries but a few."""
    for (module, name), (role, _) in lists.names.items():
        if role in (Role.CLASS, Role.ENUM) and name.rpartition(".")[2] in ("eval", "exec", "load"):
            pytest.fail(f"{module}:{name}")


@pytest.mark.parametrize("top", ["os", "subprocess", "importlib", "ctypes", "pickle", "socket"])
def test_whole_modules_are_harmful_with_what_is_below_them(top: str) -> None:
    assert tree(top) is not None
    assert tree(f"{top}.anything.below") is not None
    assert tree(f"{top}x") is None


def test_aliases_name_the_same_thing() -> None:
    assert exact("numpy._core.multiarray", "_reconstruct") == exact(
        "numpy.core.multiarray", "_reconstruct"
    )
    assert set(spellings("numpy._core.x", {"numpy._core": "numpy.core"})) == {
        "numpy._core.x",
        "numpy.core.x",
    }


def test_a_contradiction_is_found(tmp_path: Path) -> None:
    (tmp_path / "aliases.toml").write_text('[aliases]\nnew = "old"\n')
    (tmp_path / "one.toml").write_text(
        '[[group]]\nrole = "gadget"\nreason = "runs what it is given"\n[group.names]\nold = "f"\n'
    )
    (tmp_path / "two.toml").write_text(
        '[[group]]\nrole = "name"\nreason = "computes a number"\n[group.names]\nnew = "f"\n'
    )
    with pytest.raises(ListError, match="new:f"):
        read_lists(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        'role = "clas"\nreason = "holds plain values"',
        'role = "class"\nreason = "short"',
        'role = "class"\nreason = "holds plain values"\ntrees = "os"',
        'role = "class"\nreason = "holds plain values"\nprefix = "os"',
    ],
)
def test_a_badly_written_group_is_found(tmp_path: Path, text: str) -> None:
    (tmp_path / "aliases.toml").write_text("[aliases]\n")
    (tmp_path / "one.toml").write_text(f"[[group]]\n{text}\n")
    with pytest.raises(ListError, match=r"one\.toml"):
        read_lists(tmp_path)


def test_looking_a_name_up_imports_only_lists_of_ours() -> None:
    before = set(sys.modules)
    exact("xml.dom.minidom_of_nobody", "parse")
    exact("antigravity", "fly")
    exact("sklearn.svm._classes", "SVC")
    added = set(sys.modules) - before
    assert all(name.startswith("muniment.engine.artifacts.names.compiled") for name in added)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_looked_up(module: str, name: str) -> None:
    exact(module, name)
    tree(module)


def test_lists_are_where_the_package_is() -> None:
    assert (LISTS / "stdlib.toml").is_file()
