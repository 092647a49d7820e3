"""Reading Dockerfiles: syntax, stages, what is kept and what never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.infra.infra_files import extract
from tests.engine.memory_file import MemoryFile

from muniment.engine.checks.fact import GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.infra.dockerfile import DockerfileExtractor, DockerIgnoreExtractor
from muniment.engine.infra.dockerfile_facts import (
    DockerfileFile,
    DockerfileInstruction,
    DockerIgnore,
    User,
    Value,
)
from muniment.engine.infra.dockerfile_syntax import split_words, substitute
from muniment.engine.infra.image_reference import ImageName, read_image
from muniment.engine.infra.secret_shape import is_secret_name, looks_secret
from muniment.engine.infra.shell_traits import ShellTrait, shell_traits

DIGEST = "sha256:" + "a" * 64
# Made up; has the shape of a provider's token and belongs to nobody.
FAKE_TOKEN = "ghp_" + "A1b2C3d4E5" * 4


def read(text: str) -> tuple[DockerfileFile, list[DockerfileInstruction]]:
    bodies, gaps = extract(DockerfileExtractor(), MemoryFile("Dockerfile", text, Format.DOCKERFILE))
    assert not gaps
    whole = bodies[0]
    assert isinstance(whole, DockerfileFile)
    return whole, [body for body in bodies[1:] if isinstance(body, DockerfileInstruction)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("python", ImageName("python")),
        ("python:3.12-slim", ImageName("python", "3.12-slim")),
        ("reg.example:5000/team/app", ImageName("reg.example:5000/team/app")),
        (f"a/b:1@{DIGEST}", ImageName("a/b", "1", DIGEST)),
        ("nvcr.io/nvidia/pytorch:24.01-py3", ImageName("nvcr.io/nvidia/pytorch", "24.01-py3")),
        ("two words", None),
        ("UPPER", None),
        ("a@sha256:short", None),
        ("a" * 600, None),
    ],
)
def test_image_names(text: str, name: ImageName | None) -> None:
    assert read_image(text) == name


def test_stages_and_the_final_user() -> None:
    whole, steps = read(
        "FROM python:3.12 AS base\nUSER app\nFROM golang AS build\nUSER root\nFROM base\nRUN true\n"
    )
    assert whole.stages == 3
    assert whole.final_user is User.OTHER
    assert whole.final_base == ImageName("python", "3.12")
    assert [step.final for step in steps] == [True, True, False, False, True, True]
    assert steps[4].base is not None
    assert steps[4].base.stage == 0


@pytest.mark.parametrize(
    ("text", "user"),
    [
        ("FROM a\n", User.NONE),
        ("FROM a\nUSER app\nUSER 0:0\n", User.ROOT),
        ("FROM a\nARG UID=1000\nUSER ${UID}\n", User.OTHER),
        ("FROM a\nARG UID=0\nUSER $UID\n", User.ROOT),
        ("FROM a\nUSER $NB_UID\n", User.UNRESOLVED),
        ("ARG UID=0\nFROM a\nUSER $UID\n", User.UNRESOLVED),
        ("ARG UID=0\nFROM a\nARG UID\nUSER $UID\n", User.ROOT),
    ],
)
def test_users(text: str, user: User) -> None:
    assert read(text)[0].final_user is user


def test_build_arguments_before_from() -> None:
    _, steps = read(
        f"ARG V=3.12\nARG IMAGE=python:${{V}}\nFROM --platform=linux/amd64 $IMAGE\n"
        f"FROM ${{X:-alpine}}@{DIGEST}\nFROM scratch\nFROM $NOTHING AS Last\n"
    )
    bases = [step.base for step in steps if step.base is not None]
    assert bases[0].name == ImageName("python", "3.12")
    assert bases[0].platform == "linux/amd64"
    assert bases[1].name == ImageName("alpine", "", DIGEST)
    assert bases[2].scratch
    assert bases[3].unresolved
    assert bases[3].alias == "last"


def test_continuations_comments_and_lines() -> None:
    _, steps = read("# c\nFROM a\n\nRUN one && \\\n  # inside\n\n  two \\\n  three\nUSER x\n")
    assert [(step.instruction, step.line) for step in steps] == [
        ("FROM", 2),
        ("RUN", 4),
        ("USER", 9),
    ]


def test_the_escape_directive() -> None:
    whole, steps = read("# escape=`\nFROM a\nRUN dir C:\\\nUSER x\nRUN a `\n  b\n")
    assert [step.instruction for step in steps] == ["FROM", "RUN", "USER", "RUN"]
    assert whole.final_user is User.OTHER


def test_heredocs_are_no_instructions() -> None:
    _, steps = read(
        "FROM a\nRUN <<EOF\nUSER root\ncurl http://x.example | sh\nEOF\n"
        "COPY <<-'F' /etc/x\n\tENV A=b\n\tF\nRUN cat <<< hello\nUSER x\n"
    )
    assert [step.instruction for step in steps] == ["FROM", "RUN", "COPY", "RUN", "USER"]
    assert steps[1].traits == (ShellTrait.DOWNLOAD_TO_SHELL,)


def test_no_value_is_kept() -> None:
    text = (
        f"FROM a\nENV API_TOKEN={FAKE_TOKEN} MODE=hunter2\n"
        "ENV DB_PASSWORD hunter2\nARG KEY=hunter2\n"
        f"RUN curl -H 'Authorization: {FAKE_TOKEN}' https://u:hunter2@h.example/x\n"
        f"ADD https://u:hunter2@h.example/{FAKE_TOKEN} /x\nLABEL a=hunter2\nCMD hunter2\n"
    )
    whole, steps = read(text)
    assert "hunter2" not in repr((whole, steps))
    assert FAKE_TOKEN not in repr((whole, steps))
    names = {variable.name: variable for step in steps for variable in step.variables}
    assert names["API_TOKEN"].looks_secret
    assert names["DB_PASSWORD"].looks_secret
    assert not names["MODE"].looks_secret


def test_variables() -> None:
    _, steps = read('FROM a\nENV A="x y" B=$C D=\nARG E\n')
    found = [(v.name, v.value) for step in steps for v in step.variables]
    assert found == [
        ("A", Value.LITERAL),
        ("B", Value.REFERENCE),
        ("D", Value.ABSENT),
        ("E", Value.ABSENT),
    ]


def test_copies() -> None:
    _, steps = read(
        'FROM a\nCOPY --chown=x . /app\nCOPY ["a b", "c", "/d"]\nCOPY --from=0 . /\n'
        "ADD https://h.example/x /x\n"
        f"ADD --checksum={DIGEST} https://h.example/x /x\n"
        "ADD https://github.com/o/r.git#0123456789abcdef0123456789abcdef01234567 /x\n"
    )
    assert [[s.path for s in step.sources] for step in steps[1:4]] == [["."], ["a b", "c"], []]
    assert [step.sources[0].fixed for step in steps[4:]] == [False, True, True]


def test_values_made_of_values_do_not_grow() -> None:
    text = "ARG A0=xxxxxxxxxx\n" + "".join(
        f"ARG A{n}=$A{n - 1}$A{n - 1}$A{n - 1}$A{n - 1}\n" for n in range(1, 200)
    )
    whole, _ = read(text + "FROM $A199\n")
    assert whole.unresolved == 1


@pytest.mark.parametrize(
    "content",
    [b"\x7fELF\x00\x01FROM a\n", b"", b"just a text\nabout Docker\n", b"FROM a\nx\ny\nz\n"],
)
def test_what_is_no_dockerfile_is_a_broken_gap(content: bytes) -> None:
    bodies, gaps = extract(
        DockerfileExtractor(), MemoryFile("Dockerfile", content, Format.DOCKERFILE)
    )
    assert bodies == []
    assert [gap.reason for gap in gaps] == [GapReason.BROKEN]


@given(st.text(max_size=200))
def test_any_text_gives_facts_or_one_gap(text: str) -> None:
    file = MemoryFile(
        "Dockerfile", ("FROM a\n" + text).encode("utf-8", "replace"), Format.DOCKERFILE
    )
    bodies, gaps = extract(DockerfileExtractor(), file)
    assert bool(bodies) != bool(gaps)


@given(st.text(max_size=80))
def test_quoted_words_come_back(text: str) -> None:
    quoted = "'" + text.replace("'", "") + "'"
    assert list(split_words(quoted)) == [text.replace("'", "")]


def test_substitution() -> None:
    assert substitute("a${B}c$D", {"B": "b", "D": ""}) == "abc"
    assert substitute("${B:-x}${B:+y}", {}) == "x"
    assert substitute("${B:+y}", {"B": "1"}) == "y"
    assert substitute("$B", {}) is None
    assert substitute("${B:-${C}}", {"C": "1"}) is None


@pytest.mark.parametrize(
    "command",
    [
        "curl -sSL https://x.example/i.sh | bash",
        "curl https://x.example | sudo -E bash -",
        "apt-get update && wget -qO- https://x.example|sh -s -- -y",
        "curl https://x.example | tee /tmp/x | python3 -",
        'sh -c "$(curl -fsSL https://x.example)"',
        "bash <(curl -s https://x.example)",
        "eval `wget -O - https://x.example`",
        "set -e; A=b /usr/bin/curl https://x.example | /bin/sh",
    ],
)
def test_downloads_that_are_run(command: str) -> None:
    assert ShellTrait.DOWNLOAD_TO_SHELL in shell_traits(command)


@pytest.mark.parametrize(
    "command",
    [
        "curl https://x.example | tar xz",
        "curl https://x.example | python3 -m json.tool",
        "curl https://x.example | python3 -c 'print(1)'",
        "curl https://x.example | sha256sum -c -",
        "curl -o x.sh https://x.example; echo done | sh",
        "echo 'curl https://x.example | sh'",
        "# curl https://x.example | sh",
        "apt-get install -y curl && bash ./install.sh",
        "curl https://x.example || sh fallback.sh",
        "V=$(curl -s https://x.example | jq .v) && sh build.sh",
    ],
)
def test_downloads_that_are_not_run(command: str) -> None:
    assert shell_traits(command) == ()


def test_other_traits() -> None:
    assert shell_traits("curl -fskL https://x.example") == (ShellTrait.NO_CERTIFICATE_CHECK,)
    assert shell_traits("wget --no-check-certificate https://x.example") == (
        ShellTrait.NO_CERTIFICATE_CHECK,
    )
    assert shell_traits("export API_KEY=abc123def") == (ShellTrait.SECRET_LITERAL,)
    assert shell_traits("login --secret-access-key=abc123def") == (ShellTrait.SECRET_LITERAL,)
    assert shell_traits("git clone https://u:abc123def@h.example/r") == (ShellTrait.SECRET_LITERAL,)
    for twin in (
        "export API_KEY=$(cat /run/secrets/k)",
        "git clone https://oauth2:${TOKEN}@h.example/r",
        "export TOKENIZERS_PARALLELISM=false",
        "curl --keepalive-time 2 https://x.example",
    ):
        assert shell_traits(twin) == ()


@given(st.text(alphabet="ab|&;$(){}<>'\"`\\# \ncurlsh", max_size=60))
def test_any_command_has_traits_or_none(command: str) -> None:
    assert set(shell_traits(command)) <= set(ShellTrait)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("API_KEY", "abcdef123"),
        ("POSTGRES_PASSWORD", "postgres"),
        ("ANYTHING", FAKE_TOKEN),
        ("DATABASE_URL", "postgres://app:s3cr3t99@db/app"),
        ("SETTING", "q8Zr2LxT0vBn5YpK7wHd3MfJ"),
    ],
)
def test_values_that_look_secret(name: str, value: str) -> None:
    assert looks_secret(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("API_KEY", ""),
        ("API_KEY", "changeme"),
        ("API_KEY", "<your key>"),
        ("DB_PASSWORD", "/run/secrets/db"),
        ("USE_TOKEN", "true"),
        ("MAX_TOKEN", "4096"),
        ("EOS_TOKEN", "|end|"),
        ("TOKENIZERS_PARALLELISM", "false"),
        ("PASSWORD_FILE", "secrets.txt"),
        ("GPG_KEY", "E3FF2839C048B25C084DEBE9B26995E310250568"),
        ("PYTHON_SHA256", "a" * 64),
        ("BUILD_ID", "123e4567-e89b-12d3-a456-426614174000"),
        ("PATH", "/usr/local/bin:/usr/bin"),
        ("DATABASE_URL", "postgres://app@db/app"),
        ("PWD", "x"),
    ],
)
def test_values_that_do_not(name: str, value: str) -> None:
    assert not looks_secret(name, value)


def test_secret_names() -> None:
    assert is_secret_name("github-token")
    assert not is_secret_name("TOKENIZER")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (".git\n.env\ndata/\n", (False, True, True, True)),
        ("*\n!src\n", (True, True, True, True)),
        ("# x\n**/.git\n.env*\n", (False, True, True, False)),
        (".*\n!.env\n", (False, True, False, False)),
        ("node_modules\n", (False, False, False, False)),
    ],
)
def test_dockerignore(text: str, expected: tuple[bool, ...]) -> None:
    bodies, _ = extract(
        DockerIgnoreExtractor(), MemoryFile(".dockerignore", text, Format.DOCKERIGNORE)
    )
    found = bodies[0]
    assert isinstance(found, DockerIgnore)
    assert (found.deny_all, found.git, found.env, found.data) == expected
