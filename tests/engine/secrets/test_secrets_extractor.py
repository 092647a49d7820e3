"""Files in, facts out: places, lines, cells, bounds, and no secret in any of it."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.memory_file import MemoryFile
from tests.engine.secrets.planted import (
    IN_CONTEXT,
    KEY,
    TOKENS,
    jwt,
    letters,
    notebook,
)

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, Gap, GapReason, fact_line, parse_fact
from muniment.engine.checks.formats import TEXT_FORMATS, Format
from muniment.engine.secrets import SecretCandidate, SecretExtractor, SecretScan, mask_secrets
from muniment.engine.secrets.extractor import CANDIDATES
from muniment.engine.secrets.facts import Hint, Place
from muniment.engine.secrets.finder import find_secrets
from muniment.engine.secrets.mask import keyed_digest, safe_name
from muniment.engine.secrets.window import windows

KINDS = {SecretScan.KIND: SecretScan, SecretCandidate.KIND: SecretCandidate}
ALL = {**{k: (v, f"value = {v}") for k, v in TOKENS.items()}, **IN_CONTEXT}


def run(
    file: MemoryFile, extractor: SecretExtractor | None = None
) -> tuple[SecretScan, list[SecretCandidate], list[Gap]]:
    got = list((extractor or SecretExtractor(KEY)).extract(file))
    (scan,) = [one for one in got if isinstance(one, SecretScan)]
    found = [one for one in got if isinstance(one, SecretCandidate)]
    gaps = [one for one in got if isinstance(one, Gap)]
    assert scan.candidates == len(found)
    return scan, found, gaps


def planted_files(secret: str, text: str) -> list[MemoryFile]:
    line = text.replace("\n", "\\n")
    cell = {"cell_type": "code", "source": text.splitlines(keepends=True), "metadata": {}}
    return [
        MemoryFile("train.py", f'x = "{secret}"\n{text}\n'.encode(), Format.PYTHON),
        MemoryFile("conf.yaml", f"a: 1\n{text}\n".encode(), Format.YAML),
        MemoryFile(".env", f"{text}\n".encode(), Format.DOTENV),
        MemoryFile("run.sh", f"curl {line}\n{text}\n".encode(), Format.SHELL),
        MemoryFile("README.md", f"Use {text} here\n".encode(), Format.README),
        MemoryFile("x.txt", text.encode("utf-16"), Format.TEXT),
        MemoryFile("data.csv", f"1,2,{line}\n{text}".encode(), Format.CSV),
        MemoryFile("data.json", json.dumps({"v": text}).encode(), Format.JSON),
        MemoryFile("poetry.lock", f"u = {text}".encode(), Format.POETRY_LOCK),
        MemoryFile("Dockerfile", f"ENV A={secret}\n{text}".encode(), Format.DOCKERFILE),
        MemoryFile(
            "nb.ipynb",
            notebook(
                [
                    {**cell, "outputs": []},
                    {
                        "cell_type": "code",
                        "source": "",
                        "metadata": {"papermill": {"parameters": {"v": text}}},
                        "outputs": [
                            {"output_type": "stream", "text": [text]},
                            {"output_type": "display_data", "data": {"text/html": f"<b>{text}"}},
                            {
                                "output_type": "error",
                                "ename": "E",
                                "evalue": text,
                                "traceback": [f"\x1b[0;31m{secret}\x1b[0m", text],
                            },
                        ],
                    },
                ]
            ),
            Format.NOTEBOOK,
        ),
        MemoryFile("broken.ipynb", b'{"cells": [' + text.encode(), Format.NOTEBOOK),
    ]


@pytest.mark.parametrize("detector", ALL)
def test_no_fact_holds_a_planted_secret(detector: str) -> None:
    secret, text = ALL[detector]
    shown = max((one.prefix for one in find_secrets(text) if one.detector == detector), key=len)
    body = secret.removeprefix(shown)
    for file in planted_files(secret, text):
        _, found, gaps = run(file)
        if not detector.startswith(("generic.", "http.")) or "lock" not in file.name:
            assert any(one.detector == detector for one in found), file.path
        for one in found:
            line = fact_line(Fact(file.path, None, one))
            assert parse_fact(line, KINDS).body == one
            for at in range(len(body) - 5):
                assert body[at : at + 6].encode() not in line, (file.path, line)
            prefix, _, ending = one.mask.partition("***")
            assert len(ending) <= 2
            assert len(prefix) <= 40
        assert not any(body in gap.detail for gap in gaps)


@pytest.mark.parametrize("detector", ALL)
def test_masking_leaves_nothing_of_the_secret(detector: str) -> None:
    secret, text = ALL[detector]
    masked = mask_secrets(f"failed: {text} (retry)")
    assert secret not in masked
    assert "***" in masked
    assert mask_secrets(masked) == masked
    if "\n" not in secret and "-----" not in text:
        assert secret[-12:] not in masked


def test_masking_leaves_plain_text_alone() -> None:
    text = "FROM python:3.11@sha256:" + letters("h", 64, "0123456789abcdef") + "; password is ok"
    assert mask_secrets(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ENV PASSWORD=hunter" + "2", "ENV PASSWORD=***"),
        ("PGPASS" + "WORD=swordfish psql", "PGPASSWORD=*** psql"),
        ("fatal: password: swordfish", "fatal: password: ***"),
        ("ENV PASSWORD=${DB_PASSWORD}", "ENV PASSWORD=${DB_PASSWORD}"),
        ("unexpected token: function_declaration", "unexpected token: function_declaration"),
        ("x = os.environ['DB_PASSWORD']", "x = os.environ['DB_PASSWORD']"),
    ],
)
def test_masking_takes_weak_passwords_too(text: str, masked: str) -> None:
    assert mask_secrets(text) == masked


def test_a_masked_private_key_has_no_line_left() -> None:
    secret, text = IN_CONTEXT["pem.private-key"]
    assert mask_secrets("a\n" + text + "b") == "a\n-----BEGIN RSA PRIVATE KEY-----***\nb"
    assert secret not in mask_secrets(text)


def test_places_and_lines() -> None:
    token = TOKENS["github.token"]
    expected = {
        "train.py": Place.CODE,
        "conf.yaml": Place.CONFIG,
        ".env": Place.ENV,
        "README.md": Place.DOCUMENT,
        "data.csv": Place.DATA,
        "Dockerfile": Place.ENV,
    }
    for file in planted_files(token, f"1\n2\n{token}"):
        _, found, _ = run(file)
        if file.name in expected:
            assert {one.place for one in found} == {expected[file.name]}
    scan, found, gaps = run(MemoryFile("app.ts", f"//\n\nk = '{token}'\n".encode()))
    assert (found[0].line, found[0].place, found[0].name) == (3, Place.CODE, "k")
    assert (scan.lines, gaps) == (3, [])
    url = IN_CONTEXT["url.login"][1]
    assert run(MemoryFile("a.py", url.encode(), Format.PYTHON))[1][0].place is Place.URL


def test_a_notebook_names_cell_and_line_within_it() -> None:
    token = TOKENS["huggingface.access-token"]
    cells: list[dict[str, object]] = [
        {"cell_type": "markdown", "source": ["# Churn"]},
        {"cell_type": "code", "source": ["import os\n", f'login("{token}")'], "outputs": []},
        {
            "cell_type": "code",
            "source": "print(token)",
            "outputs": [{"output_type": "stream", "text": ["one\n", "two\n", token]}],
        },
    ]
    _, found, gaps = run(MemoryFile("n.ipynb", notebook(cells), Format.NOTEBOOK))
    assert [(one.cell, one.line, one.place) for one in found] == [
        (1, 2, Place.NOTEBOOK_SOURCE),
        (2, 3, Place.NOTEBOOK_OUTPUT),
    ]
    assert gaps == []
    assert found[0].keyed_digest == found[1].keyed_digest


def test_an_old_notebook_is_read() -> None:
    token = TOKENS["github.token"]
    sheet = {"worksheets": [{"cells": [{"cell_type": "code", "input": [token], "outputs": []}]}]}
    _, found, gaps = run(MemoryFile("o.ipynb", json.dumps(sheet).encode(), Format.NOTEBOOK))
    assert [one.cell for one in found] == [0]
    assert gaps == []


def test_images_in_outputs_do_not_alarm() -> None:
    image = letters("png", 3000) + "/" + TOKENS["github.token"] + "+" + letters("png2", 300)
    data = {"image/png": image, "image/svg+xml": "<svg/>", "text/plain": ["<Figure 1>"]}
    cell: dict[str, object] = {
        "cell_type": "code",
        "source": "plot()",
        "outputs": [{"output_type": "display_data", "data": data, "metadata": {}}],
    }
    assert run(MemoryFile("i.ipynb", notebook([cell]), Format.NOTEBOOK))[1] == []


@pytest.mark.parametrize(
    "data", [b"", b"not json", b'{"cells": 3}', b"[]", b"[" * 100_000, b'{"cells": ["\xff"]}']
)
def test_a_broken_notebook_is_a_gap_and_is_still_scanned(data: bytes) -> None:
    token = TOKENS["github.token"].encode()
    scan, found, gaps = run(MemoryFile("b.ipynb", data + b"\n" + token, Format.NOTEBOOK))
    assert [one.detector for one in found] == ["github.token"]
    assert [gap.reason for gap in gaps] == [GapReason.BROKEN]
    assert gaps[0].affects == SecretExtractor.emits
    assert scan.bytes == len(data) + 1 + len(token)


def test_a_notebook_too_large_to_parse_is_a_gap_and_is_still_scanned() -> None:
    data = notebook([{"cell_type": "code", "source": TOKENS["github.token"]}])
    small = SecretExtractor(KEY, notebook_limit=20)
    _, found, gaps = run(MemoryFile("l.ipynb", data, Format.NOTEBOOK), small)
    assert len(found) == 1
    assert [gap.reason for gap in gaps] == [GapReason.TOO_LARGE]


def test_deeply_nested_outputs_are_scanned() -> None:
    value: object = TOKENS["github.token"]
    for _ in range(60):
        value = {"a": [value]}
    cell: dict[str, object] = {"cell_type": "code", "source": "", "outputs": [value]}
    _, found, _ = run(MemoryFile("d.ipynb", notebook([cell]), Format.NOTEBOOK))
    assert [one.detector for one in found] == ["github.token"]


def test_what_lies_after_the_limit_is_a_gap_and_what_lies_before_stands() -> None:
    token = TOKENS["github.token"].encode()
    data = token + b"\n" + b"x" * 5000 + b"\n" + token
    _, found, gaps = run(MemoryFile("big.csv", data, Format.CSV), SecretExtractor(KEY, limit=1000))
    assert len(found) == 1
    assert [(gap.reason, gap.affects) for gap in gaps] == [
        (GapReason.TOO_LARGE, SecretExtractor.emits)
    ]


def test_a_file_full_of_secrets_is_cut_with_a_gap() -> None:
    data = "\n".join(f'password = "q8Rt!vv{n:05}"' for n in range(CANDIDATES + 5)).encode()
    _, found, gaps = run(MemoryFile("a.yaml", data, Format.YAML))
    assert len(found) == CANDIDATES
    assert [gap.reason for gap in gaps] == [GapReason.TOO_LARGE]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 200_000), st.sampled_from(sorted(TOKENS)), st.booleans())
def test_windows_lose_nothing_and_count_nothing_twice(at: int, kind: str, lines: bool) -> None:
    filler = ("ä b\n" if lines else "ä b ") * 70_000
    text = filler[:at] + "\n" + TOKENS[kind] + " " + filler[at:]
    found = []
    for window in windows(io.BytesIO(text.encode()), 1 << 30, step=40_000):
        for one in find_secrets(window.text):
            if window.start <= one.start < window.stop:
                found.append(window.line + window.text.count("\n", 0, one.start))
    assert found == [filler[:at].count("\n") + 2]


def test_one_line_without_end_is_held_a_window_at_a_time() -> None:
    sizes = [len(w.text) for w in windows(io.BytesIO(b"7," * 4_000_000), 1 << 30)]
    assert max(sizes) < 1_200_000


def test_bytes_that_are_no_text_are_scanned_anyway() -> None:
    token = TOKENS["github.token"].encode()
    assert len(run(MemoryFile("l1.txt", b"\xff\xfe"[:1] + b"\xe9\xe9 " + token))[1]) == 1
    for encoding in ("utf-16", "utf-8-sig", "utf-32"):
        data = TOKENS["github.token"].encode(encoding)
        assert len(run(MemoryFile("ps1.env", data, Format.DOTENV))[1]) == 1


def test_an_empty_file_is_a_member_of_the_population() -> None:
    scan, found, gaps = run(MemoryFile("e.txt", b""))
    assert (scan, found, gaps) == (SecretScan(0, 0, 0, Vcs.TRACKED), [], [])


def test_tokens_past_their_date_are_noted_only_when_the_date_is_known() -> None:
    data = jwt({"sub": "a-b", "exp": 1_700_000_000}).encode()
    later = SecretExtractor(KEY, now=datetime(2030, 1, 1, tzinfo=UTC))
    sooner = SecretExtractor(KEY, now=datetime(2020, 1, 1, tzinfo=UTC))
    assert run(MemoryFile("a.txt", data), later)[1][0].hints == (Hint.EXPIRED,)
    assert run(MemoryFile("a.txt", data), sooner)[1][0].hints == ()
    assert run(MemoryFile("a.txt", data))[1][0].expires == 1_700_000_000


def test_digests_depend_on_the_key() -> None:
    assert keyed_digest(KEY, "a") != keyed_digest(KEY[::-1], "a")
    with pytest.raises(ValueError, match="16 bytes"):
        SecretExtractor(b"short")


def test_a_name_that_may_be_a_secret_is_left_out() -> None:
    assert safe_name("DB_PASSWORD") == "DB_PASSWORD"
    assert safe_name(TOKENS["github.token"]) == ""
    assert safe_name("a" + letters("name", 30)) == ""
    data = f'x = {{"{TOKENS["github.token"]}": "{TOKENS["npm.access-token"]}"}}'.encode()
    assert all(one.name in ("", "x") for one in run(MemoryFile("a.py", data, Format.PYTHON))[1])


def test_an_unreadable_file_stays_unreadable() -> None:
    class Locked(MemoryFile):
        def read(self, limit: int) -> bytes:
            raise UnreadableError("unreadable", "permission denied")

    with pytest.raises(UnreadableError, match="permission denied"):
        list(SecretExtractor(KEY).extract(Locked("n.ipynb", b"", Format.NOTEBOOK)))


def test_every_text_format_is_read() -> None:
    assert SecretExtractor.formats == TEXT_FORMATS
