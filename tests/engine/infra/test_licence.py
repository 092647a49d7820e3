"""Licence texts and names, what projects state, and the check licence.stated."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.infra.infra_files import extract, judge, rules
from tests.engine.memory_file import MemoryFile

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, FactBody
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Verdict
from muniment.engine.datasets.card import Card
from muniment.engine.infra.licence import LicenceExtractor, ProjectLicence, RepositoryLicence
from muniment.engine.infra.licence_stated import LicenceStated
from muniment.engine.infra.licence_text import (
    canonical_name,
    identify_text,
    is_restrictive,
    may_be_the_same,
)

MIT = (
    "MIT License\n\nCopyright (c) 2024 X. All rights reserved.\n\nPermission is hereby "
    "granted, free of charge, to any person obtaining a\ncopy of this software, provided "
    "that the above copyright notice and this permission notice shall be included"
)
BSD = (
    "Redistribution and use in source and binary forms, with or without modification, are permitted"
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MIT, "MIT"),
        ("  Apache License\n   Version 2.0, January 2004\n", "Apache-2.0"),
        ('Licensed under the Apache License, Version 2.0 (the "License")', "Apache-2.0"),
        (MIT.partition(", provided")[0], "MIT-0"),
        (BSD, "BSD-2-Clause"),
        (BSD + "\n * Neither the name of the copyright holder", "BSD-3-Clause"),
        ("GNU GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007 ... Affero", "GPL-3.0"),
        ("GNU GENERAL PUBLIC LICENSE\n Version 2, June 1991", "GPL-2.0"),
        ("GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3", "AGPL-3.0"),
        ("GNU LESSER GENERAL PUBLIC LICENSE\n Version 2.1", "LGPL-2.1"),
        ("Mozilla Public License Version 2.0", "MPL-2.0"),
        ("Creative Commons Attribution 4.0 International", "CC-BY-4.0"),
        ("Creative Commons Attribution-NonCommercial-ShareAlike 4.0", "CC-BY-NC-SA-4.0"),
        ("Creative Commons Attribution-NonCommercial-NoDerivatives 4.0", "CC-BY-NC-ND-4.0"),
        ("CC0 1.0 Universal\nCREATIVE COMMONS", "CC0-1.0"),
        ("This is free and unencumbered software released into the public domain.", "Unlicense"),
        ("BigScience OpenRAIL-M License", "OpenRAIL"),
        ("META LLAMA 3 COMMUNITY LICENSE AGREEMENT\nLLAMA 3 COMMUNITY LICENSE", "Llama-Community"),
        ("Copyright 2024 X GmbH. All rights reserved.", "proprietary"),
        ("Do what feels right.", "unknown"),
        ("", "unknown"),
        ("# SPDX-License-Identifier: MPL-2.0\n", "MPL-2.0"),
        (MIT + "\n" + BSD, "MIT"),
        (BSD + "\n" + MIT, "BSD-2-Clause"),
    ],
)
def test_texts(text: str, name: str) -> None:
    assert identify_text(text) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("mit", "MIT"),
        ("The MIT License (MIT)", "The MIT License (MIT)"),
        ("Apache 2.0", "Apache-2.0"),
        ("apache-2.0", "Apache-2.0"),
        ("GPL-3.0-or-later", "GPL-3.0"),
        ("BSD 2-Clause License", "BSD-2-Clause"),
        ("Modified BSD License", "BSD-3-Clause"),
        ("cc-by-nc-4.0", "CC-BY-NC-4.0"),
        ("bigscience-openrail-m", "OpenRAIL"),
        ("llama3.1", "Llama-Community"),
        ("other", "unknown"),
        ("UNLICENSED", "proprietary"),
        ("MIT OR Apache-2.0", "MIT OR Apache-2.0"),
        ("LicenseRef-Proprietary", "LicenseRef-Proprietary"),
        ("\x00bad", ""),
        (MIT, "MIT"),
    ],
)
def test_names(written: str, name: str) -> None:
    assert canonical_name(written) == name


@given(st.text(max_size=150))
def test_naming_twice_changes_nothing(text: str) -> None:
    once = canonical_name(text)
    assert once == "" or canonical_name(once) == once


def test_comparing_names() -> None:
    assert may_be_the_same("BSD", "BSD-3-Clause")
    assert may_be_the_same("MIT", "MIT OR Apache-2.0")
    assert not may_be_the_same("MIT", "Apache-2.0")
    assert not may_be_the_same("GPL-3.0", "AGPL-3.0")
    assert is_restrictive("CC-BY-NC-4.0")
    assert not is_restrictive("LGPL-3.0")


def read(path: str, content: str, kind: Format) -> list[FactBody]:
    bodies, gaps = extract(LicenceExtractor(), MemoryFile(path, content, kind))
    assert not gaps
    return bodies


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('[project]\nlicense = "MIT"', [ProjectLicence("MIT", "license")]),
        (
            '[project]\nlicense = {text = "BSD 3-Clause"}',
            [ProjectLicence("BSD-3-Clause", "license")],
        ),
        ('[project]\nlicense = {file = "L"}', [ProjectLicence("", "file")]),
        ('[tool.poetry]\nlicense = "Apache-2.0"', [ProjectLicence("Apache-2.0", "license")]),
        (
            '[project]\nclassifiers = ["License :: OSI Approved :: MIT License", "Topic :: X"]',
            [ProjectLicence("MIT", "classifier")],
        ),
        ("[project]\nname = 'x'", []),
        ("[tool]\npoetry = 3\n[project]\nlicense = 3", []),
    ],
)
def test_pyproject(content: str, expected: list[ProjectLicence]) -> None:
    assert read("pyproject.toml", content, Format.PYPROJECT) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"license": "MIT"}, [ProjectLicence("MIT", "license")]),
        ({"license": {"type": "ISC"}}, [ProjectLicence("ISC", "license")]),
        ({"private": True}, [ProjectLicence("proprietary", "private")]),
        ({"license": "SEE LICENSE IN X"}, [ProjectLicence("", "file")]),
        ({}, []),
        ([], []),
    ],
)
def test_package_json(content: object, expected: list[ProjectLicence]) -> None:
    assert read("package.json", json.dumps(content), Format.PACKAGE_JSON) == expected


def test_setup_cfg_and_files() -> None:
    assert read("setup.cfg", "[metadata]\nlicense = MIT\n", Format.SETUP_CFG) == [
        ProjectLicence("MIT", "license")
    ]
    assert read("LICENSE", MIT, Format.LICENCE) == [RepositoryLicence("MIT")]


def ask(*facts: tuple[str, FactBody]) -> dict[str, Judgement]:
    return judge(LicenceStated(), Facts([Fact(path, None, body) for path, body in facts]))


def model(licence: str) -> Card:
    return Card("models/m.pt", ("licence", "model"), licence, "", "")


def test_nothing_stated() -> None:
    assert ask() == {}, "an empty folder has nothing to licence"
    copied = ("third_party/x/LICENSE", RepositoryLicence("MIT"))
    assert rules(ask(copied)[""]) == ["none-stated"]


@pytest.mark.parametrize(
    "stated",
    [
        (("LICENSE", RepositoryLicence("MIT")),),
        (("LICENSE", RepositoryLicence("unknown")),),
        (("pyproject.toml", ProjectLicence("MIT", "license")),),
        (("LICENSES/MIT.txt", RepositoryLicence("MIT")),),
        (
            ("LICENSE-MIT", RepositoryLicence("MIT")),
            ("LICENSE-APACHE", RepositoryLicence("Apache-2.0")),
            ("pyproject.toml", ProjectLicence("MIT OR Apache-2.0", "license")),
        ),
        (
            ("LICENSE", RepositoryLicence("BSD-3-Clause")),
            ("pyproject.toml", ProjectLicence("BSD", "classifier")),
        ),
    ],
)
def test_one_statement(stated: tuple[tuple[str, FactBody], ...]) -> None:
    assert ask(*stated)[""].verdict is Verdict.PASSED


def test_statements_that_differ() -> None:
    found = ask(
        ("LICENSE", RepositoryLicence("MIT")),
        ("pyproject.toml", ProjectLicence("Apache-2.0", "license")),
        ("package.json", ProjectLicence("Apache-2.0", "license")),
    )[""]
    assert rules(found) == ["statements-differ"]
    assert "a person must read" in found.problems[0].message


@pytest.mark.parametrize(
    ("licence", "rule", "severity"),
    [
        ("cc-by-nc-4.0", "model-differs", Severity.MEDIUM),
        ("llama3", "model-differs", Severity.MEDIUM),
        ("bsd-3-clause", "model-differs", Severity.LOW),
        ("", "model-without-licence", Severity.LOW),
    ],
)
def test_a_model_card_that_differs(licence: str, rule: str, severity: Severity) -> None:
    found = ask(("LICENSE", RepositoryLicence("Apache-2.0")), ("models/README.md", model(licence)))[
        "models/README.md"
    ]
    assert rules(found) == [rule]
    assert found.problems[0].severity is severity


def test_a_model_card_that_agrees() -> None:
    found = ask(
        ("LICENSE", RepositoryLicence("Apache-2.0")), ("models/README.md", model("apache-2.0"))
    )
    assert [item.verdict for item in found.values()] == [Verdict.PASSED, Verdict.PASSED]


def test_a_dataset_card_is_no_subject_and_a_models_card_is_one() -> None:
    card = Card("data/x.csv", ("licence",), "cc-by-4.0", "", "")
    licence = ("LICENSE", RepositoryLicence("MIT"))
    assert list(ask(licence, ("data/README.md", card))) == [""]
    seen = AssetSeen(AssetKind.MODEL, Format.ONNX, 1, 1, Vcs.TRACKED)
    card = Card("m.onnx", ("licence",), "mit", "", "")
    assert list(ask(licence, ("m.onnx.card.md", card), ("m.onnx", seen))) == ["", "m.onnx.card.md"]
