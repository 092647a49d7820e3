"""Whatever the bytes are, a reader ends, does not fail, and costs in proportion to them."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.artifacts.configs.documents import scanned
from tests.engine.artifacts.configs.test_honest_templates import TEMPLATES
from tests.engine.artifacts.configs.test_template_escapes import INTERNALS

NAMES = (
    "config.json", "a.ipynb", "c.yaml", "MLmodel", "chat_template.jinja", "config.cfg", "a.gin",
    "config.pbtxt", "requirements.txt", "Modelfile", "x.pth", "x.sh", "libx.so", "tokenizer.json",
)  # fmt: skip


def word_list(text: str) -> list[str]:
    """Return the words of a text."""
    return text.split()


WORDS = st.sampled_from(
    word_list(
        """{{ }} {% %} {# #} {%- -%} set = x y '' '__class__' ~ + * ** % | . , : ( ) [ ] { } if
        else elif endif for in endfor macro endmacro call filter endset is not and or 1 99999999
        join attr map format replace namespace loop range reverse first list raw endraw self
        with recursive"""
    )
)
KEYS = st.sampled_from(
    word_list(
        """auto_map _target_ target params type chat_template flavors loader_module py/reduce
        download backbone head train @module @class lc id dependencies pip mcpServers cells
        nbformat source outputs pre_tokenizer model added_tokens Regex modules types structure
        activation_function _class_name _diffusers_version unet custom_imports imports a"""
    )
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats()
    | st.sampled_from(["os.system", "$x", "${eval:1}", "gASVAAAA", "a--b.c", "!x", "../x"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(st.binary(max_size=400), st.sampled_from(NAMES))
@settings(max_examples=300, deadline=None)
def test_any_bytes_under_any_name(content: bytes, name: str) -> None:
    scanned(content, name)


@given(st.text(max_size=400), st.sampled_from(NAMES))
@settings(max_examples=300, deadline=None)
def test_any_text_under_any_name(content: str, name: str) -> None:
    scanned(content.encode("utf-8", "surrogatepass"), name)


@given(st.lists(WORDS, max_size=60))
@settings(max_examples=500, deadline=None)
def test_any_row_of_template_tokens(words: list[str]) -> None:
    scanned(" ".join(words), "chat_template.jinja")
    scanned("{{" + " ".join(words) + "}}", "chat_template.jinja")


@given(
    st.sampled_from([*TEMPLATES.values(), *INTERNALS.values()]),
    st.integers(0, 2000),
    st.integers(0, 40),
    st.text(max_size=6),
)
@settings(max_examples=400, deadline=None)
def test_templates_with_a_part_exchanged(template: str, at: int, cut: int, put: str) -> None:
    at %= len(template) + 1
    scanned((template[:at] + put + template[at + cut :]).encode("utf-8", "replace"), "a.jinja")


@given(VALUES, st.sampled_from(NAMES))
@settings(max_examples=500, deadline=None)
def test_any_document_with_keys_that_matter(value: object, name: str) -> None:
    scanned(json.dumps(value), name)
    scanned(json.dumps({"nbformat": 4, "cells": value}), "a.ipynb")


@given(VALUES, st.integers(0, 300), st.binary(max_size=4))
@settings(max_examples=300, deadline=None)
def test_documents_with_a_part_exchanged(value: object, at: int, put: bytes) -> None:
    content = json.dumps({"auto_map": {"a": "b.c"}, "x": value}).encode()
    at %= len(content) + 1
    for name in ("config.json", "config.yaml"):
        scanned(content[:at] + put + content[at + len(put) :], name)


def notebook(source: str) -> str:
    """Return a notebook of one cell."""
    return json.dumps({"nbformat": 4, "cells": [{"cell_type": "code", "source": source}]})


SIZE = 300_000
WORST = {
    "brackets": ("{{" + "(" * SIZE, "chat_template.jinja"),
    "lists": ("{{" + "[" * SIZE + "]" * SIZE + "}}", "chat_template.jinja"),
    "attributes": ("{{ a" + ".a" * SIZE + " }}", "chat_template.jinja"),
    "filters": ("{{ a" + "|e" * SIZE + " }}", "chat_template.jinja"),
    "joins": ("{{ 'ab'" + "~'ab'" * (SIZE // 5) + " }}", "chat_template.jinja"),
    "pluses": ("{{ 1" + "+1" * (SIZE // 2) + " }}", "chat_template.jinja"),
    "powers": ("{{ 9" + "**9" * (SIZE // 3) + " }}", "chat_template.jinja"),
    "nots": ("{{ " + "not " * (SIZE // 4) + "a }}", "chat_template.jinja"),
    "minuses": ("{{ " + "-" * SIZE + "1 }}", "chat_template.jinja"),
    "assignments": ("{% set a = [a, a] %}" * (SIZE // 20), "chat_template.jinja"),
    "growing texts": ("{% set a = a ~ 'ab' ~ a %}" * (SIZE // 26), "chat_template.jinja"),
    "alternatives": (
        "".join(f"{{% set a = 'x{i}_' %}}" for i in range(2000)) + "{{ ''[a~a~a~a~a~a] }}" * 2000,
        "chat_template.jinja",
    ),
    "blocks": ("{% if a %}" * (SIZE // 10), "chat_template.jinja"),
    "sets": ("{% set a %}" * (SIZE // 11), "chat_template.jinja"),
    "conditionals": ("{{ a" + " if a else a" * (SIZE // 12) + " }}", "chat_template.jinja"),
    "open tags": ("{{" * (SIZE // 2), "chat_template.jinja"),
    "open strings": ("{{ '" + "\\'" * SIZE, "chat_template.jinja"),
    "open raw": ("{% raw %}" * (SIZE // 9), "chat_template.jinja"),
    "spaces in raw": ("{%" + " " * SIZE + "raw", "chat_template.jinja"),
    "format fields": ("{{ '" + "{" * SIZE + "'.format(1) }}", "chat_template.jinja"),
    "percents": ("{{ '" + "%" * SIZE + "' % 1 }}", "chat_template.jinja"),
    "curl": ("curl " * (SIZE // 5), "chat_template.jinja"),
    "links": ("http://" * (SIZE // 7), "chat_template.jinja"),
    "json objects": ('{"a":' * (SIZE // 5), "config.json"),
    "json keys": ('{"auto_map":' * (SIZE // 12), "config.json"),
    "json comments": ("{" + "/*" * SIZE, "config.json"),
    "json quotes": ("{" + '"\\' * SIZE, "config.json"),
    "escaped keys": ("{" + '"\\u0061":1,' * (SIZE // 11), "config.json"),
    "large json": ('{"x":"' + "y" * 2_200_000 + '",' + '"auto_map":1,' * 40_000, "a.json"),
    "dollars": ('{"x":"' + "$" * SIZE + '"}', "config.json"),
    "interpolations": ('{"x":"' + "${ " * SIZE + '"}', "config.json"),
    "regex": ('{"target_modules":"' + "(" * SIZE + '"}', "adapter_config.json"),
    "regex classes": ('{"target_modules":"' + "[" * SIZE + '"}', "adapter_config.json"),
    "yaml flow": ("a: " + "[" * SIZE + "!", "c.yaml"),
    "yaml anchors": ("".join(f"a{i}: &a{i} 1\n" for i in range(SIZE // 20)), "c.yaml"),
    "yaml tags": ("- !!python/name:a.b ''\n" * (SIZE // 24), "c.yaml"),
    "yaml indent": ("".join(" " * i + "a:\n" for i in range(700)) + "!", "c.yaml"),
    "yaml questions": ("? " * (SIZE // 2) + "!", "c.yaml"),
    "modelfile": ('FROM x\nTEMPLATE """' + 'TEMPLATE """a' * (SIZE // 13), "Modelfile"),
    "go tags": ('FROM x\nTEMPLATE """' + "{{" * SIZE + '"""', "Modelfile"),
    "notebook lines": (notebook("x = !" * (SIZE // 5)), "a.ipynb"),
    "notebook names": (notebook("eval(" * 30_000), "a.ipynb"),
    "shell": ("#!/bin/sh\n" + "curl " * (SIZE // 5), "x.sh"),
    "spacy": ("[nlp]\n" + "@a = " * (SIZE // 5), "config.cfg"),
    "pbtxt": ("backend" + " " * SIZE, "config.pbtxt"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "name"), WORST.values(), ids=WORST.keys())
def test_the_worst_inputs_end_in_time(content: str, name: str) -> None:
    began = time.process_time()
    scanned(content, name)
    # Some megabytes a second would be 0.2 s; the rest is for machines that are busy.
    assert time.process_time() - began < 6


def test_long_names_from_a_document_are_cut() -> None:
    scan = scanned('{"auto_map": {"a": "' + "b." * 5_000 + 'c"}}', "config.json")
    assert len(scan.findings[0].operand) < 300
