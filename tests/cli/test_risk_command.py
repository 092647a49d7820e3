"""``muniment risk simulate``: what it writes, and what it says of each mistake."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

import muniment
from muniment.cli.risk import command
from muniment.core.errors import MunimentError, UsageError
from muniment.engine.risk.simulation.report.json_report import SCHEMA_FILE

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "risk"
SOURCE = str(Path(muniment.__file__).parents[1])

PORTFOLIO = """\
[[scenario]]
id = "weights-leak"
frequency = { rate = 0.4 }
loss = { low = 20000, high = 900000 }
treatment = { frequency = 0.5, loss = 0.8, cost = 15000 }

[[scenario]]
id = "poisoned-dataset"
frequency = { low = 0.1, high = 2 }
loss = { min = 5000, mode = 20000, max = 250000 }

[[scenario]]
id = "api-abuse by people whose name is long"
frequency = { rate = 6 }
loss = { low = 200, high = 4000 }
treatment = { frequency = 0.9, cost = 9000 }
"""
RARE = """\
[[scenario]]
id = "meteor"
frequency = { low = 1e-6, high = 1 }
loss = { low = 1000, high = 9e11 }
"""
STEADY = """\
[[scenario]]
id = "rent"
frequency = { rate = 3000 }
loss = { min = 0.10, mode = 0.11, max = 0.13 }
treatment = { frequency = 0 }
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "risks.toml"
    path.write_text(PORTFOLIO)
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, ["simulate", *map(str, arguments)])


def refused(*arguments: object) -> MunimentError:
    result = run(*arguments)
    # The entry point gives 2 to every UsageError.
    assert isinstance(result.exception, UsageError), result.output
    assert result.stdout == ""
    return result.exception


def _as_a_command(*arguments: object, path: str = SOURCE) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "muniment", "risk", "simulate", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": path},
    )


def _plain(text: str) -> str:
    """Return a report without what the versions of programs change in it."""
    import numpy

    text = text.replace(f'"numpy": "{numpy.__version__}"', '"numpy": "N"')
    long, short = f"muniment {muniment.__version__}", "muniment V"
    spaces = " " * (len(long) - len(short))
    return text.replace(long, spaces + short).replace(f'"{muniment.__version__}"', '"V"')


@pytest.mark.parametrize(
    ("name", "text", "options"),
    [
        ("portfolio.txt", PORTFOLIO, ()),
        ("portfolio.json", PORTFOLIO, ("--format", "json")),
        ("rare.txt", RARE, ("--years", "1000", "--seed", "3")),
        ("steady.txt", STEADY, ("--years", "500")),
    ],
    ids=["text", "json", "rare", "steady"],
)
def test_what_is_written(
    name: str,
    text: str,
    options: tuple[str, ...],
    tmp_path: Path,
    golden: Callable[[Path, str | bytes], None],
) -> None:
    (tmp_path / "f.toml").write_text(text)
    result = run(tmp_path / "f.toml", *options)
    assert result.exit_code == 0
    assert result.stderr == ""
    golden(GOLDEN / name, _plain(result.stdout))


def test_text_fits_a_terminal(file: Path) -> None:
    for line in run(file, "--years", 1000).stdout.splitlines():
        assert len(line) <= 80
        assert line == line.rstrip()


def test_json_is_what_its_schema_says(file: Path) -> None:
    schema = json.loads(
        resources.files("muniment.engine.risk.simulation.report")
        .joinpath(SCHEMA_FILE)
        .read_text(encoding="utf-8")
    )
    jsonschema.Draft202012Validator.check_schema(schema)
    found = json.loads(run(file, "--format", "json", "--years", "2000").stdout)
    jsonschema.Draft202012Validator(schema).validate(found)
    assert list(found) == ["schema", "generator", "scenarios", "portfolio"]
    assert found["schema"] == schema["$id"] == "muniment.simulation/1"
    assert [each["id"] for each in found["scenarios"]][:2] == ["weights-leak", "poisoned-dataset"]
    assert found["generator"]["years"] == 2000
    assert found["generator"]["seed"] == 1
    plain = found["scenarios"][1]
    assert plain["residual"] == plain["inherent"]
    assert plain["treatment_cost"] == 0
    for name in ("inherent", "residual"):
        total = sum(each[name]["mean"] for each in found["scenarios"])
        assert found["portfolio"][name]["mean"] == pytest.approx(total, rel=1e-8)
        losses, chances = zip(*found["portfolio"][name]["curve"], strict=True)
        assert list(losses) == sorted(set(losses))
        assert list(chances) == sorted(chances, reverse=True)


def test_the_same_command_gives_the_same_bytes_in_another_process(file: Path) -> None:
    first = _as_a_command(file, "--format", "json", "--years", 500)
    assert first.returncode == 0
    assert first.stdout == run(file, "--format", "json", "--years", 500).stdout
    other = run(file, "--format", "json", "--years", 500, "--seed", 2).stdout
    assert first.stdout != other


def test_an_output_file_gets_it_whole(file: Path, tmp_path: Path) -> None:
    result = run(file, "--years", 100, "-o", tmp_path / "out.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "out.txt").read_text() == run(file, "--years", 100).stdout
    refused(file, "--years", 100, "-o", tmp_path / "no" / "out.txt")


def test_many_scenarios_are_not_all_listed(tmp_path: Path) -> None:
    text = "".join(
        f'[[scenario]]\nid = "s{n}"\nfrequency = {{ rate = 1 }}\nloss = {{ low = 1, high = 2 }}\n'
        for n in range(50)
    )
    (tmp_path / "many.toml").write_text(text)
    shown = run(tmp_path / "many.toml", "--years", 50).stdout
    assert "... and 10 more; --format json lists all" in shown


def test_a_mistake_is_one_line_and_exit_code_2(file: Path) -> None:
    file.write_text(PORTFOLIO.replace("rate = 0.4", "rate = -0.4"))
    done = _as_a_command(file)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        f"Error: {file}:3: scenario 'weights-leak': frequency.rate is -0.4;"
        " expected 0 to 10,000, events a year\n"
    )


def test_what_is_no_file(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "none.toml").message
    assert "not a regular file but a folder" in refused(tmp_path).message
    os.mkfifo(tmp_path / "pipe")
    error = refused(tmp_path / "pipe")
    assert "not a regular file but a named pipe" in error.message
    assert error.hint == "Name a TOML file."
    (tmp_path / "empty.toml").touch()
    assert "no scenario in it; expected one [[scen" in refused(tmp_path / "empty.toml").message


@pytest.mark.parametrize(
    "options",
    [
        ("--years", "0"),
        ("--years", "-5"),
        ("--years", "1000001"),
        ("--years", "9" * 30),
        ("--years", "many"),
        ("--years", "1e5"),
        ("--seed", "-1"),
        ("--seed", str(2**53)),
        ("--seed", "x"),
        ("--format", "sarif"),
    ],
)
def test_options_out_of_range_are_exit_code_2(file: Path, options: tuple[str, str]) -> None:
    result = run(file, *options)
    assert result.exit_code == 2
    assert f"Invalid value for '{options[0]}'" in result.stderr


def test_too_much_to_draw_is_said_before_it_is_drawn(file: Path) -> None:
    file.write_text(PORTFOLIO.replace("rate = 6", "rate = 9999"))
    error = refused(file, "--years", 1_000_000)
    assert error.message.startswith("scenario 'api-abuse by people whose name is long': 1,000,000")
    assert "fewer years, or a lower frequency" in error.message


def test_without_numpy_the_command_to_install_it_is_said(file: Path, tmp_path: Path) -> None:
    shadow = tmp_path / "shadow" / "numpy"
    shadow.mkdir(parents=True)
    (shadow / "__init__.py").write_text("raise ModuleNotFoundError('numpy')\n")
    done = _as_a_command(file, path=f"{shadow.parent}{os.pathsep}{SOURCE}")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        "Error: simulating what risks cost needs the optional part 'risk', which is not installed\n"
        "Next:  pip install 'muniment[risk]'\n"
    )


def test_help_and_mistakes_need_no_numpy(file: Path) -> None:
    script = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from muniment.cli.risk import command\n"
        "assert CliRunner().invoke(command, ['simulate', '--help']).exit_code == 0\n"
        "CliRunner().invoke(command, ['simulate', sys.argv[1]])\n"
        "assert 'numpy' not in sys.modules\n"
    )
    file.write_text("scenario = 1")
    environment = os.environ | {"PYTHONPATH": SOURCE}
    subprocess.run([sys.executable, "-c", script, str(file)], check=True, env=environment)
