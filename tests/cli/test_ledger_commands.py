"""``muniment ledger`` and ``muniment verify`` as an operator and an auditor use them."""

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from muniment.cli import ledger, verify
from muniment.core.errors import ConfigError, MunimentError, UsageError

ACTOR = "01890000-0000-7000-8000-000000000001"
ORIGIN = "example.com/acme"


def line(number: int, **changes: object) -> str:
    fields = {
        "type": "risk.accepted",
        "actor": ACTOR,
        "object_type": "risk",
        "object": ACTOR,
        "payload": {"number": number},
    }
    return json.dumps({**fields, **changes}) + "\n"


def run(*words: str | Path, text: str | None = None) -> Result:
    command = {"ledger": ledger.command, "verify": verify.command}[str(words[0])]
    result = CliRunner().invoke(command, [str(word) for word in words[1:]], input=text)
    if isinstance(result.exception, MunimentError):
        raise result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def log(tmp_path: Path) -> Path:
    made = run("ledger", "init", tmp_path / "log", "--origin", ORIGIN, "--key-file", key(tmp_path))
    assert made.exit_code == 0
    return tmp_path / "log"


def key(home: Path) -> Path:
    return home / "key"


def test_from_init_to_verified(log: Path) -> None:
    home = log.parent
    added = run("ledger", "append", log, text=line(0) + "\n" + line(1) + line(2))
    assert added.stdout == "0 2\n"
    assert "3 of 3 not yet signed" in added.stderr
    signed = run("ledger", "checkpoint", log, "--key-file", key(home), "-o", home / "kept")
    assert signed.stdout.startswith(f"{ORIGIN}\n3\n")
    assert (home / "kept").read_text() == signed.stdout == (log / "checkpoint").read_text()

    alone = run("verify", log)
    assert alone.exit_code == 3
    assert "consistent in itself; signer not established" in alone.stdout
    assert run("verify", log, "--key", home / "key.pub").exit_code == 0
    assert run("verify", log, "--key", (home / "key.pub").read_text().strip()).exit_code == 0
    assert run("verify", log, "--checkpoint", home / "kept").exit_code == 0

    source = home / "more.jsonl"
    source.write_text(line(3))
    assert run("ledger", "append", log, source).stdout == "3 3\n"
    assert run("verify", log, "--key", home / "key.pub").exit_code == 3
    run("ledger", "checkpoint", log, "--key-file", key(home))

    run("ledger", "prove", log, "1", "--payload", "-o", home / "proof")
    proved = run("verify", home / "proof", "--key", home / "key.pub")
    assert proved.exit_code == 0
    assert "entry 1 (risk.accepted" in proved.stdout
    grown = run("ledger", "prove", log, "--since", home / "kept")
    (home / "grown").write_text(grown.stdout)
    trusted = ("--key", home / "key.pub", "--checkpoint", home / "kept")
    assert run("verify", home / "grown", *trusted).exit_code == 0


def test_tampering_exits_1_and_names_the_entry(log: Path) -> None:
    home = log.parent
    run("ledger", "append", log, text=line(0) + line(1) + line(2))
    run("ledger", "checkpoint", log, "--key-file", key(home))
    entries = log / "entries.jsonl"
    lines = entries.read_text().splitlines(keepends=True)
    lines[1] = lines[1].replace("risk.accepted", "risk.rejected")
    entries.write_text("".join(lines))
    result = run("verify", log, "--key", home / "key.pub")
    assert result.exit_code == 1
    assert "first difference: entry 1: " in result.stdout
    told = json.loads(run("verify", log, "--format", "json").stdout)
    assert told["standing"] == "broken"
    assert told["difference"]["where"] == "entry 1"


def test_one_entry_that_nobody_signed_is_named(log: Path) -> None:
    home = log.parent
    run("ledger", "append", log, text=line(0))
    run("ledger", "checkpoint", log, "--key-file", key(home))
    run("ledger", "append", log, text=line(1))
    result = run("verify", log, "--key", home / "key.pub")
    assert result.exit_code == 3
    assert "entry 1 is under no checkpoint that you can trust" in result.stdout


def test_an_erased_payload_is_told_and_not_called_fine(log: Path) -> None:
    home = log.parent
    run("ledger", "append", log, text=line(0) + line(1))
    said = run("ledger", "erase", log, "0", "--actor", ACTOR, "--reason", "request of a person")
    assert said.stdout == "2\n"
    run("ledger", "checkpoint", log, "--key-file", key(home))
    result = run("verify", log, "--key", home / "key.pub")
    assert result.exit_code == 0
    assert "payload erased: 1 of 3 entries (index 0)" in result.stdout
    shown = json.loads(run("ledger", "show", log, "0").stdout)
    assert shown["payload_state"] == "erased"
    assert "payload" not in shown
    assert json.loads(run("ledger", "show", log, "1").stdout)["payload"] == {"number": 1}
    with pytest.raises(UsageError, match="not kept any more"):
        run("ledger", "prove", log, "0", "--payload")
    run("ledger", "prove", log, "0", "-o", home / "proof")
    assert run("verify", home / "proof", "--key", home / "key.pub").exit_code == 0
    assert json.loads(run("ledger", "show", log).stdout) == {
        "origin": ORIGIN,
        "size": 3,
        "checkpoint": 3,
        "payloads": 2,
    }


def test_the_key_is_private_and_outside(tmp_path: Path, log: Path) -> None:
    assert stat.S_IMODE(key(tmp_path).stat().st_mode) == 0o600
    secret = key(tmp_path).read_text().strip()
    assert not any(secret.encode() in path.read_bytes() for path in log.iterdir())
    outputs = [
        run("ledger", "append", log, text=line(0)),
        run("ledger", "checkpoint", log, "--key-file", key(tmp_path)),
        run("ledger", "show", log),
    ]
    assert not any(secret[-30:] in result.output for result in outputs)
    inside = tmp_path / "other" / "key"
    with pytest.raises(UsageError, match="outside the log"):
        run("ledger", "init", tmp_path / "other", "--origin", ORIGIN, "--key-file", inside)
    key(tmp_path).chmod(0o640)
    with pytest.raises(UsageError, match="others can read"):
        run("ledger", "checkpoint", log, "--key-file", key(tmp_path))


def test_nothing_is_written_over(tmp_path: Path, log: Path) -> None:
    with pytest.raises(UsageError, match="not empty"):
        run("ledger", "init", log, "--origin", ORIGIN, "--key-file", tmp_path / "key2")
    assert not (tmp_path / "key2").exists()
    before = key(tmp_path).read_bytes()
    with pytest.raises(UsageError, match="cannot be made"):
        run("ledger", "init", tmp_path / "b", "--origin", ORIGIN, "--key-file", key(tmp_path))
    assert key(tmp_path).read_bytes() == before


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "[]",
        "\udcff",
        line(1, type="Bad Type"),
        line(1, actor="me"),
        line(1, payload=0.5),
        line(1, payload=2**53),
        line(1, payload="x" * 2**20),
        line(1, extra=1),
        '{"type": "a"}',
        "[" * 100_000,
    ],
)
def test_a_malformed_line_appends_nothing_and_is_named(log: Path, bad: str) -> None:
    source = log.parent / "in.jsonl"
    source.write_text(line(0) + bad + "\n", errors="surrogateescape")
    with pytest.raises(ConfigError, match=r"in\.jsonl:2: "):
        run("ledger", "append", log, source)
    assert (log / "entries.jsonl").read_bytes() == b""


def test_a_crash_is_told_when_it_is_mended(log: Path) -> None:
    run("ledger", "append", log, text=line(0))
    with (log / "entries.jsonl").open("ab") as file:
        file.write(b'{"actor":"01')
    assert "cut short" in run("verify", log).stdout
    added = run("ledger", "append", log, text=line(1))
    assert "Recovered after a crash: entry 1 was torn" in added.stderr
    assert added.stdout == "1 1\n"


@pytest.mark.parametrize(
    "words", [(), ("0", "--since", "x"), ("--payload",), ("--since", "x", "--payload")]
)
def test_prove_wants_one_thing(log: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="either INDEX"):
        run("ledger", "prove", log, *words)


def test_what_is_no_key_and_no_checkpoint(log: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("# no key\n")
    for given in ("no-such-file", str(tmp_path / "empty"), str(log / "log.json")):
        with pytest.raises(UsageError):
            run("verify", log, "--key", given)
    with pytest.raises(UsageError, match="not a checkpoint"):
        run("verify", log, "--checkpoint", log / "log.json")


def test_a_file_of_keys_may_have_remarks(log: Path, tmp_path: Path) -> None:
    run("ledger", "append", log, text=line(0))
    run("ledger", "checkpoint", log, "--key-file", key(tmp_path))
    (tmp_path / "keys").write_text("# the log\n\n" + (tmp_path / "key.pub").read_text())
    assert run("verify", log, "--key", tmp_path / "keys").exit_code == 0


@pytest.mark.parametrize("words", [("append",), ("show",), ("show", "0"), ("prove", "0")])
def test_a_folder_that_is_no_log(tmp_path: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="not a log"):
        run("ledger", words[0], tmp_path, *words[1:], text="")


def test_the_commands_import_nothing_heavy() -> None:
    import subprocess
    import sys

    program = (
        "import sys, muniment.cli.ledger, muniment.cli.verify;"
        "print([name for name in ('cryptography', 'msgspec') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(Path(ledger.__file__).parents[2])},
    )
    assert told.stdout.strip() == "[]"
