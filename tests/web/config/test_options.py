"""Settings: environment over file over defaults; what nothing reads, or is unsafe, is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from muniment.core.errors import ConfigError, UsageError
from muniment.web.config.options import Options, effective, forget_secrets, read_options


def test_the_environment_goes_over_the_file_over_defaults(tmp_path: Path) -> None:
    file = tmp_path / "server.toml"
    file.write_text('port = 9000\nthreads = 3\nmail_from = "a@example.org"\n', encoding="utf-8")
    found = read_options({"MUNIMENT_PORT": "9001", "PATH": "/bin"}, file)
    assert (found.port, found.threads, found.mail_from) == (9001, 3, "a@example.org")
    assert found.replays == Options().replays
    assert found.address == "http://localhost:9001"


def test_the_file_is_found_in_the_data_folder(tmp_path: Path) -> None:
    (tmp_path / "server.toml").write_text("port = 9000\n", encoding="utf-8")
    assert read_options({"MUNIMENT_HOME": str(tmp_path)}).port == 9000


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("MUNIMENT_PROT", "MUNIMENT_PORT"),
        ("MUNIMENT_PUSH_BYTE", "MUNIMENT_PUSH_BYTES"),
        ("MUNIMENT_SMTP_URL_FIEL", "MUNIMENT_SMTP_URL_FILE"),
        ("MUNIMENT_DATABASE_URL_", "DATABASE_URL"),
    ],
)
def test_a_misspelt_name_is_an_error_that_suggests_the_nearest(name: str, near: str) -> None:
    with pytest.raises(UsageError, match=f"{name} is no setting") as caught:
        read_options({name: "1"})
    assert near in caught.value.hint


def test_a_misspelt_name_in_the_file_suggests_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "server.toml"
    file.write_text("thread = 3\n", encoding="utf-8")
    with pytest.raises(UsageError, match="thread is no setting") as caught:
        read_options({}, file)
    assert caught.value.hint.startswith("Did you mean threads?")


@pytest.mark.parametrize("text", ["home = '/elsewhere'\n", "HOME = 1\n"])
def test_the_data_folder_is_not_set_in_a_file_within_it(tmp_path: Path, text: str) -> None:
    file = tmp_path / "server.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="is no setting"):
        read_options({}, file)


@pytest.mark.parametrize("text", ["port = ", "\ufffe", 'port = "no"\n', "mail_from = 3\n"])
def test_a_malformed_file_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "server.toml"
    file.write_bytes(text.encode("utf-16") if text == "\ufffe" else text.encode())
    with pytest.raises((ConfigError, UsageError)):
        read_options({}, file)


def test_a_secret_may_stand_in_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("postgresql://u:p@db/m\n", encoding="utf-8")
    for name in ("DATABASE_URL_FILE", "MUNIMENT_DATABASE_URL_FILE"):
        assert read_options({name: str(secret)}).database_url == "postgresql://u:p@db/m"


def test_only_secrets_may_stand_in_files(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no setting"):
        read_options({"MUNIMENT_PORT_FILE": str(tmp_path / "missing")})


def test_a_secrets_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"DATABASE_URL_FILE: .* cannot be read"):
        read_options({"DATABASE_URL_FILE": str(tmp_path / "missing")})


def test_one_secret_given_twice_is_an_error(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="given twice"):
        read_options({"DATABASE_URL": "y", "DATABASE_URL_FILE": str(secret)})


@pytest.mark.parametrize(
    "given",
    [
        {"MUNIMENT_BIND": "0.0.0.0"},
        {"MUNIMENT_BIND": "192.168.1.2"},
        {"MUNIMENT_PUBLIC_URL": "http://muniment.example"},
        {"MUNIMENT_BIND": "::", "MUNIMENT_PUBLIC_URL": "http://localhost:8000"},
    ],
)
def test_nobody_else_reaches_it_without_https(given: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="without https"):
        read_options(given)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"MUNIMENT_BIND": "::1"},
        {"MUNIMENT_PUBLIC_URL": "https://muniment.example"},
        {"MUNIMENT_BIND": "0.0.0.0", "MUNIMENT_PUBLIC_URL": "https://muniment.example:8443"},
    ],
)
def test_the_loopback_and_https_are_taken(given: dict[str, str]) -> None:
    assert read_options(given).https == ("MUNIMENT_PUBLIC_URL" in given)


@pytest.mark.parametrize(
    "address", ["muniment.example", "ftp://x", "https://", "https://x/path", "https://x:port"]
)
def test_an_address_is_an_address(address: str) -> None:
    with pytest.raises(UsageError, match="public_url"):
        read_options({"MUNIMENT_PUBLIC_URL": address})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MUNIMENT_PORT", "0"),
        ("MUNIMENT_PORT", "65536"),
        ("MUNIMENT_PORT", "8000.5"),
        ("MUNIMENT_THREADS", "-1"),
        ("MUNIMENT_TIME_ZONE", "Mars/Olympus"),
    ],
)
def test_a_value_out_of_range_is_refused(name: str, value: str) -> None:
    with pytest.raises(UsageError):
        read_options({name: value})


def test_the_clients_names_may_stand_beside() -> None:
    assert read_options({"MUNIMENT_URL": "https://x", "MUNIMENT_TOKEN": "mun_x"}) == Options()


def test_secrets_are_shown_as_set_or_unset() -> None:
    found = read_options(
        {"DATABASE_URL": "postgresql://u:hunter2@db/m", "MUNIMENT_SMTP_URL": "smtp://u:hunter2@h"}
    )
    shown = {name: value for name, value, _ in effective(found)}
    assert "hunter2" not in str(shown)
    assert (shown["database_url"], shown["backup_passphrase"]) == ("set", "unset")


def test_secrets_leave_the_environment() -> None:
    environment = {
        "DATABASE_URL": "a",
        "MUNIMENT_SMTP_URL": "b",
        "MUNIMENT_BACKUP_PASSPHRASE": "c",
        "MUNIMENT_TOKEN": "d",
        "MUNIMENT_PORT": "8000",
    }
    forget_secrets(environment)
    assert environment == {"MUNIMENT_PORT": "8000"}
