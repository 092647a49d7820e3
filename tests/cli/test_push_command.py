"""``muniment push`` and ``assess --push`` against a fake server that has a real ledger."""

from __future__ import annotations

import io
import json
import secrets
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.runs.fake_server import (
    DIGEST_KEY,
    PROJECT,
    TOKEN,
    FakeServer,
    Handler,
    running,
)

from muniment.cli import main as cli
from muniment.cli.interruption import Interruption
from muniment.core.errors import UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.runs.assess import AssessOptions, assess
from muniment.runs.push import Pushed, bundle_file, push
from muniment.runs.server_client import ServerClient
from muniment.runs.server_settings import ServerAddress, ServerSettings

SECRET = "hf_" + "QzXvBnMkLpWrTyUiOpAsDfGhJkLzXcVbNm"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    _project(root)
    target = root.parent / "assessment.mun"
    assess(AssessOptions(root, bundle=target, digest_key=bytes(32)))
    return target


def _project(root: Path) -> None:
    (root / "muniment.toml").write_text(f'[project]\nid = "{PROJECT}"\nname = "churn"\n')
    (root / "config.yaml").write_text(f"token: {SECRET}\n")


@dataclass
class Shell:
    """Runs the command line in this process, and keeps all that it said."""

    fake: FakeServer
    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch
    state: Path
    said: str = ""

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self.patch.setattr(sys, "argv", ["muniment", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = self.capture.readouterr()
        self.said += out + err
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    def kept(self) -> dict[str, bytes]:
        """What the machine remembers."""
        return {
            path.name: path.read_bytes()
            for path in self.state.rglob("*")
            if path.name in ("key", "checkpoint")
        }


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    with running() as fake:
        monkeypatch.setenv("MUNIMENT_URL", fake.url)
        monkeypatch.setenv("MUNIMENT_TOKEN", TOKEN)
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
        monkeypatch.setattr("muniment.runs.server_client._wait", lambda _: None)
        made = Shell(fake, capsys, monkeypatch, tmp_path / "state")
        yield made
    assert TOKEN not in made.said
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or TOKEN.encode() not in path.read_bytes(), path


def test_a_push_is_stored_once_and_verified(shell: Shell, bundle: Path) -> None:
    code, out, err = shell("push", str(bundle))
    assert (code, err) == (0, "")
    assert out.startswith("Stored as S-0001\n")
    assert "entry 0 of 1, signed by muniment.example.com/acme" in out
    assert "first push from this machine" in out
    assert shell.fake.seen[0].body == bundle.read_bytes()
    assert shell.fake.seen[0].headers["Content-Type"] == "application/vnd.muniment.bundle+zip"
    assert "Muniment-Checkpoint-Size" not in shell.fake.seen[0].headers
    code, out, _ = shell("push", str(bundle))
    assert code == 0
    assert out.startswith("Already there as S-0001")
    assert "it begins with the entry seen before" in out
    assert shell.fake.seen[1].headers["Muniment-Checkpoint-Size"] == "1"


def test_json_holds_the_reply_and_the_verdict(shell: Shell, bundle: Path) -> None:
    code, out, _ = shell("push", str(bundle), "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert told["schema"] == "muniment.pushed/1"
    assert told["reply"]["reference"] == "S-0001"
    assert told["verdict"]["standing"] == "first_use"
    assert (told["verdict"]["entry"], told["verdict"]["size"]) == (0, 1)


def test_registers_that_did_not_move_say_why(shell: Shell, bundle: Path) -> None:
    def other_ref(reply: dict[str, Any]) -> None:
        reply.update(
            moved_registers=False,
            reason="it is of another branch than main\x1b[2J",
            unknown_checks=[{"check": "code.unsafe-load", "version": "9.0.0", "here": "1.0.0"}],
        )

    shell.fake.change = other_ref
    code, out, _ = shell("push", str(bundle))
    assert code == 0
    assert "registers  not changed: it is of another branch than main\\x1b[2J" in out
    assert "judged unknown: code.unsafe-load 9.0.0 (the server has 1.0.0)" in out


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "cannot read the bundle"),
        (401, "does not know the token"),
        (403, "may not do this"),
        (404, "no such project"),
        (409, "only reads"),
        (411, "length"),
        (413, "larger than the server takes"),
        (415, "does not take bundles"),
        (422, "refused what the bundle states"),
        (429, "too much to do"),
        (500, "the server failed"),
        (503, "busy or starting"),
        (507, "disk is full"),
        (418, "something else than a push gets"),
    ],
)
def test_every_refusal_is_told_in_words(
    shell: Shell, bundle: Path, status: int, words: str
) -> None:
    problem = {"title": "t", "detail": f"why \x1b[31m {TOKEN}", "where": "outcomes[3].outcome"}
    shell.fake.script = [lambda handler: handler.send(status, problem)] * 5
    code, out, err = shell("push", str(bundle))
    assert (code, out) == (3, "")
    assert words in err
    assert f"({status}): why \\x1b[31m ***" in err
    assert "first difference: outcomes[3].outcome" in err
    assert "\x1b" not in err
    assert len(shell.fake.seen) == (5 if status in (429, 503) else 1)
    assert {seen.body for seen in shell.fake.seen} == {bundle.read_bytes()}
    assert shell.kept() == {}


def _send(status: int, body: bytes) -> Callable[[Handler], None]:
    return lambda handler: handler.send(status, body)


@pytest.mark.parametrize(
    "answer",
    [
        _send(200, b""),
        _send(201, b"{}"),
        _send(200, b"<html>sign in</html>"),
        _send(200, b"[" * 100_000),
        _send(200, b'{"schema":"muniment.push/2"}'),
        _send(204, b""),
        _send(200, json.dumps({"you": TOKEN}).encode()),
    ],
)
def test_an_answer_that_is_no_reply_is_not_believed(
    shell: Shell, bundle: Path, answer: Callable[[Handler], None]
) -> None:
    shell.fake.script = [answer]
    code, out, err = shell("push", str(bundle))
    assert (code, out) == (3, "")
    assert "Traceback" not in err
    assert "a fault in Muniment" not in err


def test_a_reply_that_repeats_the_token_is_not_used(shell: Shell, bundle: Path) -> None:
    shell.fake.change = lambda reply: reply.update(url=f"https://x/?{TOKEN}")
    for format_ in ("text", "json"):
        code, out, err = shell("push", str(bundle), "--format", format_)
        assert (code, out) == (3, "")
        assert "repeats the token" in err


def test_a_server_whose_ledger_was_rewritten_is_refused(shell: Shell, bundle: Path) -> None:
    for word in ("one", "two", "three"):
        shell.fake.ledger.record("sha256:" + "0" * 64, word)
    assert shell("push", str(bundle))[0] == 0
    before = shell.kept()
    shell.fake.ledger = shell.fake.ledger.cut_to(1)
    shell.fake._pushed.clear()
    code, out, err = shell("push", str(bundle), "--format", "json")
    assert code == 3
    assert json.loads(out)["verdict"]["standing"] == "refused"
    assert json.loads(out)["verdict"]["problem"]["kind"] == "rollback"
    assert "was cut back: it has 2 entries now, and this machine has seen 4" in err
    assert "Kept as evidence: " in err
    assert shell.kept() == before


def test_a_replaced_key_is_accepted_by_name_alone(
    shell: Shell, bundle: Path, tmp_path: Path
) -> None:
    assert shell("push", str(bundle))[0] == 0
    shell.fake.ledger = shell.fake.ledger.with_key(5)
    code, _, err = shell("push", str(bundle))
    assert code == 3
    assert "signed by another key than before" in err
    file = tmp_path / "key.pub"
    file.write_text(f"# from the operator\n{shell.fake.ledger.key.verifier()}\n")
    assert shell("push", str(bundle), "--accept-key", str(file))[0] == 0
    assert shell("push", str(bundle))[0] == 0
    assert shell("push", str(bundle), "--accept-key", "nonsense")[0] == 2


def test_wrong_use(shell: Shell, bundle: Path, tmp_path: Path) -> None:
    assert shell("push", str(tmp_path / "none.mun"))[0] == 2
    (tmp_path / "text.mun").write_text("no bundle")
    assert shell("push", str(tmp_path / "text.mun"))[0] == 2
    code, _, err = shell("push", str(bundle), "--url", "http://muniment.example.com")
    assert code == 2
    assert "in the clear" in err
    shell.patch.delenv("MUNIMENT_TOKEN")
    code, _, err = shell("push", str(bundle))
    assert code == 2
    assert "no token is set" in err
    assert shell.fake.seen == []


def test_a_bundle_of_no_project_is_told(shell: Shell, tmp_path: Path) -> None:
    root = tmp_path / "bare"
    root.mkdir()
    assess(AssessOptions(root, bundle=tmp_path / "bare.mun"))
    code, _, err = shell("push", str(tmp_path / "bare.mun"))
    assert code == 2
    assert "muniment init" in err


def test_a_bundle_changed_while_it_is_sent_is_not_sent_whole(shell: Shell, tmp_path: Path) -> None:
    root = tmp_path / "p"
    root.mkdir()
    _project(root)
    path = tmp_path / "x.mun"
    assess(AssessOptions(root, bundle=path))
    with bundle_file(path) as opened:
        pieces = opened.pieces()
        data = bytearray(path.read_bytes())
        data[40] ^= 1
        path.write_bytes(data)
        with pytest.raises(UsageError, match="was changed while it was sent"):
            list(pieces)


# --- assess --push ---


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    _project(root)
    return root


def test_assess_pushes_what_it_found(shell: Shell, project: Path) -> None:
    code, out, err = shell("assess", str(project), "--push", "--format", "json")
    report = json.loads(out)
    assert code == 1
    assert report["findings"]
    assert "Stored as S-0001" in err
    methods = [seen.method for seen in shell.fake.seen]
    assert methods == ["GET", "POST"]
    assert SECRET[10:25].encode() not in shell.fake.seen[1].body
    assert DIGEST_KEY.hex() not in shell.said


def test_digests_of_secrets_use_the_key_of_the_project(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    def digests(*more: str) -> set[str]:
        shell("assess", str(project), "-b", str(tmp_path / "b.mun"), "-q", *more)
        with zipfile.ZipFile(tmp_path / "b.mun") as archive:
            facts = [json.loads(line) for line in archive.read("facts.jsonl").splitlines()]
        return {
            fact["body"]["keyed_digest"] for fact in facts if fact["kind"] == "secret.candidate"
        }

    local, first = digests(), digests("--push")
    shutil.rmtree(shell.state)
    assert first == digests("--push")
    assert local
    assert local.isdisjoint(first)


def test_a_push_that_fails_ends_with_3_after_the_report(shell: Shell, project: Path) -> None:
    collecting = len(shell.fake.seen)
    shell.fake.change = lambda reply: reply.update(inclusion={})
    code, out, err = shell("assess", str(project), "--push")
    assert code == 3
    assert "Findings:" in out
    assert (
        "stored as S-0001, but not verified: the server did not prove that its ledger holds" in err
    )
    assert collecting == 0


def test_nothing_is_assessed_when_the_server_does_not_know_the_project(
    shell: Shell, project: Path
) -> None:
    shell.patch.setenv("MUNIMENT_TOKEN", "mun_" + "AnotherProjectsToken000")
    code, out, err = shell("assess", str(project), "--push")
    assert (code, out) == (3, "")
    assert "nothing was assessed: the server does not know the token" in err
    (project / "muniment.toml").unlink()
    code, out, err = shell("assess", str(project), "--push")
    assert (code, out) == (2, "")
    assert "muniment init" in err


def test_help_of_push_loads_no_network(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "sys.argv = ['muniment', 'push', '--help']\n"
        "from muniment.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'ssl', 'http.client', 'msgspec', 'cryptography'} & set(sys.modules)))\n"
    )
    source = str(Path(__file__).parents[2] / "src")
    done = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": source}, capture_output=True, check=True
    )
    assert done.stdout.splitlines()[-1] == b"[]"


def test_pushes_at_the_same_time_accuse_nobody(shell: Shell, bundle: Path) -> None:
    """The fake answers late and out of order, as a busy server does."""
    settings = ServerSettings(ServerAddress.parse(shell.fake.url), TOKEN)
    data = bundle.read_bytes()

    def one(at: int) -> Pushed:
        path = bundle.with_name(f"{at}.mun")
        # Another comment in the zip's directory makes other bytes of the same bundle.
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(path, "w") as new:
            for info in old.infolist():
                info.comment = str(at).encode()
                new.writestr(info, old.read(info.filename))
        with bundle_file(path) as opened:
            return push(ServerClient(settings, 60), opened)

    shell.fake.delay = lambda: time.sleep(secrets.randbelow(30) / 1000)
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(one, range(24)))
    assert [item.refused for item in done] == [None] * 24
    entries = {item.witnessed.index for item in done if item.witnessed is not None}
    assert entries == set(range(24))
    kept = SignedCheckpoint.parse(shell.kept()["checkpoint"]).checkpoint
    assert kept.size == 24


def test_an_assessment_that_was_stopped_is_not_pushed(shell: Shell, project: Path) -> None:
    shell.patch.setattr("muniment.cli.interruption.Interruption.__enter__", _stopped)
    code, out, err = shell("assess", str(project), "--push")
    assert code == 3
    assert out
    assert "not pushed: the assessment was stopped" in err
    assert [seen.method for seen in shell.fake.seen] == ["GET"]


def _stopped(interruption: Interruption) -> Interruption:
    interruption.stop = True
    return interruption


@pytest.mark.parametrize(
    ("status", "kind"),
    [(404, "proof"), (422, "proof"), (401, "unverified"), (500, "unverified")],
)
def test_a_server_that_cannot_continue_what_was_seen_is_not_believed(
    shell: Shell, bundle: Path, status: int, kind: str
) -> None:
    """As after a restore: the newest is older, and what was signed since is unknown to it."""
    for word in ("one", "two", "three"):
        shell.fake.ledger.record("sha256:" + "0" * 64, word)
    assert shell("push", str(bundle))[0] == 0
    before = shell.kept()
    shell.fake.ledger = shell.fake.ledger.cut_to(1)
    shell.fake._pushed.clear()

    def break_the_next(_: dict[str, Any]) -> None:
        shell.fake.script = [lambda handler: handler.send(status, {"detail": "none"})]

    shell.fake.change = break_the_next
    code, out, err = shell("push", str(bundle), "--format", "json")
    assert code == 3
    assert json.loads(out)["verdict"]["problem"]["kind"] == kind
    assert "stored as S-0002, but not verified" in err
    assert shell.kept() == before
