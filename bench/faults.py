"""Kill a server at random while it is used, and find out whether anything was lost.

    python -m bench.faults [--kills 200] [--seed N] [--bundles 400]

A real ``muniment server run``, in a data folder of its own. Two clients push real bundles, each
with ``muniment push``, which keeps checkpoints and refuses a ledger that does not continue them;
two officers change assets over the API; a job runs every second. Meanwhile web, worker, scheduler
and the clients are killed (SIGKILL), one at a time, at random moments. A database trigger refuses
every commit that changes a record without an entry of the ledger.

Afterwards, and the ledger after every restart as well: it verifies; every acknowledged push is
there once; every acknowledged change is there; no task is stuck; and the registers are those of a
second server that got the same bundles in the ledger's order, without a fault.
"""

from __future__ import annotations

import argparse
import hashlib
import http.client
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.web.commands import test_faults as ticking  # noqa: E402
from tests.web.commands.homes import (  # noqa: E402
    SECONDS,
    Running,
    command,
    copy_home,
    environment,
    free_port,
    running,
    until,
)

VICTIMS = ("web", "worker", "scheduler", "client", "client")
_COMMAND = "from muniment.cli.main import main; main()"
_BROKEN = ("does not prove", "another history", "fork", "is not what")


@dataclass
class Noted:
    """What clients were told, and what went wrong."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    over: threading.Event = field(default_factory=threading.Event)
    pushed: list[str] = field(default_factory=list)
    changed: list[tuple[str, int, str]] = field(default_factory=list)
    conflicts: int = 0
    killed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    clients: dict[int, subprocess.Popen[str]] = field(default_factory=dict)
    left: int = 0


def world(word: str, home: Path, *more: str, given: str = "") -> str:
    """Run a part that needs the server's code, and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.faults_world", word, str(home), *more],
        env=environment(home, PYTHONPATH=ticking.PYTHONPATH),
        input=given,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    if done.returncode:
        raise SystemExit(f"bench.faults_world {word}: {done.stderr}")
    return done.stdout


def push_all(number: int, port: int, described: dict[str, Any], noted: Noted, folder: Path) -> None:
    """Push bundle after bundle, each until it is acknowledged, as a CI job does."""
    mine = [item for at, item in enumerate(described["bundles"]) if at % 2 == number]
    for project, path in mine:
        state = folder / f"state{number}"
        environ = environment(
            folder,
            MUNIMENT_URL=f"http://localhost:{port}",
            MUNIMENT_TOKEN=described["tokens"][project],
            XDG_STATE_HOME=str(state),
        )
        del environ["MUNIMENT_HOME"]
        while not noted.over.is_set():
            client = subprocess.Popen(
                [sys.executable, "-c", _COMMAND, "push", path],
                env=environ,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                cwd=folder,
            )
            noted.clients[number] = client
            said = client.communicate(timeout=300)[1]
            if client.returncode == 0:
                digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
                with noted.lock:
                    noted.pushed.append(f"sha256:{digest}")
                break
            line = said.strip().splitlines()[0] if said.strip() else f"exit {client.returncode}"
            with noted.lock:
                noted.refused[line[:90]] += 1
                if any(word in said for word in _BROKEN):
                    noted.wrong.append(f"client {number}: {said}")
            time.sleep(0.3)
        if noted.over.is_set():
            return
    with noted.lock:
        noted.wrong.append("the bundles were used up before the kills: give more --bundles")


def change_all(number: int, port: int, described: dict[str, Any], noted: Noted) -> None:
    """Change one asset again and again, as one of two officers who do so at the same time."""
    session, count = described["sessions"][number], 0
    forgery = "f" * 32
    headers = {
        "Host": f"localhost:{port}",
        "Cookie": f"sessionid={session}; csrftoken={forgery}",
        "X-CSRFToken": forgery,
        "Content-Type": "application/json",
    }
    version = 1
    while not noted.over.is_set():
        time.sleep(0.05)
        word = f"officer{number}-{count}"
        count += 1
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request(
                "PATCH",
                "/api/v1/assets/A-0001",
                json.dumps({"environment": word}),
                {**headers, "If-Match": f'"{version}"'},
            )
            answer = connection.getresponse()
            body = json.loads(answer.read())
            if answer.status == 200:
                version = body["row_version"]
                with noted.lock:
                    noted.changed.append(("A-0001", version, word))
                continue
            if answer.status == 412:
                noted.conflicts += 1
            connection.request("GET", "/api/v1/assets/A-0001", headers=headers)
            read = json.loads(connection.getresponse().read())
            version = read.get("row_version", 1)
        except (OSError, http.client.HTTPException, ValueError):
            continue  # the server was killed: its answer, if there was one, is not known
        finally:
            connection.close()


def kill_all(home: Path, port: int, kills: int, chance: random.Random, noted: Noted) -> None:
    """Run the server, kill something, start it again, until enough was killed."""
    noted.left = kills
    while noted.left:
        with running(home, ticking.SERVER, port=port, PYTHONPATH=ticking.PYTHONPATH) as server:
            while noted.left:
                time.sleep(chance.random() * 2.5)
                if _kill(server, chance, noted):
                    break
        _verify(home, noted)


def _kill(server: Running, chance: random.Random, noted: Noted) -> bool:
    """Kill one, and return True when the server ended of it."""
    victim = chance.choice(VICTIMS)
    if victim == "client":
        client = noted.clients.get(chance.choice((0, 1)))
        if client is None or client.poll() is not None:
            return False
        client.kill()
    else:
        server.kill(victim)
    noted.left -= 1
    noted.killed[victim] += 1
    if noted.left % 20 == 0:
        print(
            f"{noted.left} kills left; {len(noted.pushed)} pushes, {len(noted.changed)} changes",
            file=sys.stderr,
            flush=True,
        )
    if victim == "web":
        if server.process.wait(SECONDS) != 3:
            noted.wrong.append(f"killed web: exit {server.process.returncode}")
        return True
    return False


def _verify(home: Path, noted: Noted) -> None:
    """Audit the ledger against its key; exit 3: sound, signer not established."""
    verdict = command(home, "verify", "--key", str(home / "keys" / "ledger.pub"))
    if verdict.returncode not in (0, 3) or "BROKEN" in verdict.stdout:
        noted.wrong.append(f"verify: {verdict.returncode} {verdict.stdout} {verdict.stderr}")


def judge(home: Path, twin: Path, folder: Path, noted: Noted) -> dict[str, Any]:
    """Compare what is there with what was acknowledged, and with a server that nobody killed."""
    found = json.loads(world("look", home))
    doubled = [push for push, times in Counter(found["pushes"]).items() if times > 1]
    lost = sorted(set(noted.pushed) - set(found["pushes"]))
    gone = [item for item in noted.changed if found["edited"]["A-0001"][1] < item[1]]
    versions = Counter(version for _, version, _ in noted.changed)
    world("receive", twin, str(folder), given=json.dumps(found["pushes"]))
    expected = json.loads(world("look", twin))
    for name, rows in found["registers"].items():
        other = expected["registers"][name]
        if rows != other:
            odd = sorted(set(rows) ^ set(other))[:4]
            noted.wrong.append(f"{name} differ from the twin's: {len(rows)}, {len(other)}: {odd}")
    for what, many in (
        ("acknowledged pushes lost", lost),
        ("pushes doubled", doubled),
        ("acknowledged changes lost", gone),
        ("versions acknowledged twice", [it for it, times in versions.items() if times > 1]),
        ("records without an entry", found["records_without_entry"]),
        ("entries without a snapshot", found["entries_without_snapshot"]),
    ):
        if many:
            noted.wrong.append(f"{what}: {many[:4]}")
    if len(found["edits"]) < len(noted.changed):
        noted.wrong.append(f"{len(noted.changed)} changes, {len(found['edits'])} entries of them")
    try:
        ticking.judge(home)
    except AssertionError as error:
        noted.wrong.append(f"jobs: {error}")
    return found


def run(kills: int, seed: int, bundles: int, folder: Path) -> list[str]:
    """Run it all and return what was wrong."""
    chance, noted = random.Random(seed), Noted()
    home, port = folder / "var", free_port()
    with running(home, ticking.SERVER, port=port, PYTHONPATH=ticking.PYTHONPATH) as server:
        until((home / "checkpoint").exists)
        server.stop()
    print(f"making {bundles} bundles", file=sys.stderr, flush=True)
    world("fill", home, str(folder), str(bundles))
    described = json.loads((folder / "world.json").read_text())
    twin = copy_home(home, folder / "twin")
    begin = time.monotonic()
    threads = [
        threading.Thread(target=push_all, args=(number, port, described, noted, folder))
        for number in (0, 1)
    ] + [
        threading.Thread(target=change_all, args=(number, port, described, noted))
        for number in (0, 1)
    ]
    for thread in threads:
        thread.start()
    try:
        kill_all(home, port, kills, chance, noted)
    finally:
        noted.over.set()
    took = time.monotonic() - begin
    with running(home, ticking.SERVER, port=port, PYTHONPATH=ticking.PYTHONPATH) as server:
        for thread in threads:
            thread.join()
        ticking.wait_for_more(home)
        ticking.wait_for_more(home)
        server.stop()
    _verify(home, noted)
    found = judge(home, twin, folder, noted)
    registers = found["registers"]
    for what, value in (
        ("killed", ", ".join(f"{name} {times}" for name, times in sorted(noted.killed.items()))),
        ("seconds", f"{took:.0f}"),
        ("pushes acknowledged", len(noted.pushed)),
        ("pushes recorded", len(found["pushes"])),
        ("changes acknowledged", len(noted.changed)),
        ("changes refused: somebody else was faster", noted.conflicts),
        ("assets, findings", f"{len(registers['assets'])}, {len(registers['findings'])}"),
        ("wrong", len(noted.wrong)),
    ):
        print(f"{what:<44} {value}")
    for line, times in noted.refused.most_common(6):
        print(f"  client told {times} times: {line}", file=sys.stderr)
    return noted.wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_RAW)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--bundles", type=int, default=400)
    parser.add_argument("--keep", type=Path, help="a folder for everything, which is kept")
    given = parser.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="muniment-faults-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        wrong = run(given.kills, given.seed, given.bundles, folder.resolve())
    finally:
        if given.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    for line in wrong:
        print(f"WRONG: {line}")
    return 1 if wrong else 0


_RAW = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    sys.exit(main())
