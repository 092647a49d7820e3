"""The server's own settings: environment over ``server.toml`` over defaults (decision 22).

Each is one field of ``Options``. ``MUNIMENT_X`` in the environment, ``x`` in the file. A secret may
also stand in a file named by ``MUNIMENT_X_FILE``. A name that nothing reads is an error: a misspelt
limit would otherwise be no limit.
"""

from __future__ import annotations

import dataclasses
import difflib
import os
import re
import tomllib
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from muniment.core.errors import ConfigError, UsageError

FILE_NAME = "server.toml"
_PREFIX = "MUNIMENT_"
_CLIENT_NAMES = frozenset({"MUNIMENT_URL", "MUNIMENT_TOKEN", "MUNIMENT_TOKEN_FILE"})
"""What the command line's client reads; they may stand in the same environment."""
_OUTSIDE = {"DATABASE_URL": "database_url", "DATABASE_URL_FILE": "database_url"}
_HOST = re.compile(r"([a-z0-9.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?", re.IGNORECASE)
_SECRET_BYTES = 64 * 1024
LOOPBACK = ("localhost", "127.0.0.1", "::1")


def _option(default: Any, text: str, *, secret: bool = False, least: int | None = None) -> Any:
    return field(default=default, metadata={"text": text, "secret": secret, "least": least})


@dataclass(frozen=True, slots=True)
class Options:
    """Every setting of the server, typed. Its fields are its documentation."""

    home: Path = _option(Path("var"), "data folder: database, blobs, keys, logs")
    bind: str = _option("127.0.0.1", "address to listen on")
    port: int = _option(8000, "port to listen on", least=1)
    public_url: str = _option(
        "", "address that people type; fixes cookies, links and the passkeys' domain"
    )
    database_url: str = _option(
        "", "postgresql://user@host/name; empty: SQLite in the data folder", secret=True
    )
    time_zone: str = _option("UTC", "zone in which due dates end, until the organisation sets one")
    push_bytes: int = _option(64 * 1024 * 1024, "largest bundle, bytes", least=1)
    push_facts: int = _option(1_000_000, "most facts in a bundle", least=1)
    push_ratio: int = _option(100, "most unpacked bytes for each packed byte", least=1)
    push_memory: int = _option(1024 * 1024 * 1024, "memory of one replay, bytes", least=2**26)
    push_seconds: int = _option(120, "processor time of one replay, seconds", least=1)
    replays: int = _option(2, "bundles replayed at the same time", least=1)
    scan_bytes: int = _option(
        1024 * 1024 * 1024, "largest file that a browser may send to be scanned, bytes", least=1
    )
    blob_bytes: int = _option(1024 * 1024 * 1024, "largest stored file, bytes", least=1)
    requests_per_minute: int = _option(
        600, "requests to the API that one caller may send in a minute", least=1
    )
    threads: int = _option(8, "requests answered at the same time", least=1)
    backup_folder: str = _option("", "where nightly backups go; empty: backup/ in the data folder")
    backups_kept: int = _option(14, "nightly backups kept", least=1)
    backup_passphrase: str = _option(
        "", "opens and seals the keys in backups made --with-keys", secret=True
    )
    smtp_url: str = _option(
        "", "smtp://user:password@host:587?tls=starttls; empty: no mail is sent", secret=True
    )
    mail_from: str = _option("", "sender of mail")

    @property
    def address(self) -> str:
        """Where people reach the server: ``public_url``, else localhost and the port."""
        return self.public_url.rstrip("/") or f"http://localhost:{self.port}"

    @property
    def host(self) -> str:
        """The host name of ``address``, without the port."""
        return urlsplit(self.address).hostname or "localhost"

    @property
    def https(self) -> bool:
        """True when people reach the server by https."""
        return self.address.startswith("https://")


def read_options(environment: Mapping[str, str], file: Path | None = None) -> Options:
    """Return the settings in force.

    Args:
        environment: For example ``os.environ``.
        file: ``server.toml``; None: the one in the data folder or the working folder, if any.

    Raises:
        ConfigError: A file is malformed.
        UsageError: A name is no setting, a value is wrong, or a combination would be unsafe.
    """
    given = _from_environment(environment)
    values: dict[str, Any] = {}
    chosen = file or _find_file(given)
    if chosen is not None:
        values.update(_from_file(chosen))
    values.update(given)
    options = Options(**{name: _convert(name, value) for name, value in values.items()})
    _check(options)
    return options


def _fields() -> dict[str, dataclasses.Field[Any]]:
    return {item.name: item for item in dataclasses.fields(Options)}


def _find_file(given: Mapping[str, str]) -> Path | None:
    home = Path(given.get("home", "var"))
    return next((path for path in (home / FILE_NAME, Path(FILE_NAME)) if path.is_file()), None)


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    fields, values = _fields(), dict[str, str]()
    for key, value in sorted(environment.items()):
        if key in _CLIENT_NAMES or not (key.startswith(_PREFIX) or key in _OUTSIDE):
            continue
        name = _OUTSIDE.get(key) or key.removeprefix(_PREFIX).lower()
        name = name.removesuffix("_file") if key.endswith("_FILE") else name
        known = fields.get(name)
        if known is None or (key.endswith("_FILE") and not known.metadata["secret"]):
            raise UsageError(f"{key} is no setting of the server", hint=_near(key, _names()))
        if name in values:
            raise UsageError(f"{key} is given twice, directly and as a file")
        values[name] = _secret_file(key, value) if key.endswith("_FILE") else value
    return values


def _secret_file(key: str, path: str) -> str:
    try:
        with open(path, encoding="utf-8") as stream:
            return stream.read(_SECRET_BYTES).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{key}: {path} cannot be read") from error


def _names() -> list[str]:
    """Return every name that may stand in the environment."""
    names = [_PREFIX + name.upper() for name in _fields() if name != "database_url"]
    files = [_PREFIX + item.name.upper() + "_FILE" for item in _fields().values() if _secret(item)]
    return [*names, *files, *_OUTSIDE, *_CLIENT_NAMES]


def _secret(item: dataclasses.Field[Any]) -> bool:
    return bool(item.metadata["secret"])


def _near(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, 1, 0.5)
    said = f"Did you mean {near[0]}? " if near else ""
    return f"{said}docs/settings.md lists them all."


def _from_file(path: Path) -> dict[str, Any]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(str(path), None, str(error), "TOML") from error
    known = [name for name in _fields() if name != "home"]
    for name in found:
        if name not in known:
            raise UsageError(f"{path}: {name} is no setting of the server", hint=_near(name, known))
    return found


def _convert(name: str, value: Any) -> Any:
    known = _fields()[name]
    if known.type == "int":
        try:
            number = int(value)
        except (TypeError, ValueError) as error:
            raise UsageError(f"{name} is {value!r}; expected a whole number") from error
        least = known.metadata["least"]
        if least is not None and number < least:
            raise UsageError(f"{name} is {number}; at least {least}")
        return number
    if not isinstance(value, str):
        raise UsageError(f"{name} is {value!r}; expected text")
    return Path(value) if known.type == "Path" else value


def _check(options: Options) -> None:
    if options.port > 65535:
        raise UsageError(f"port is {options.port}; at most 65535")
    if options.time_zone not in available_timezones():
        raise UsageError(f"time_zone is {options.time_zone!r}; expected a name like Europe/Berlin")
    address = urlsplit(options.address)
    if address.scheme not in ("http", "https") or not _HOST.fullmatch(address.netloc):
        raise _no_address(options)
    if address.path or address.query or address.fragment:
        raise _no_address(options)
    local = options.bind in LOOPBACK and address.hostname in LOOPBACK
    if not local and address.scheme != "https":
        raise UsageError(
            "the server would be reachable from other machines without https",
            hint="Put a proxy with a certificate before it and set MUNIMENT_PUBLIC_URL=https://...",
        )


def _no_address(options: Options) -> UsageError:
    return UsageError(
        f"public_url is {options.public_url!r}; expected https://host or https://host:port"
    )


def effective(options: Options) -> list[tuple[str, str, str]]:
    """Return name, value and meaning of every setting; of a secret only whether it is set."""
    rows = []
    for item in dataclasses.fields(Options):
        value = getattr(options, item.name)
        shown = ("set" if value else "unset") if item.metadata["secret"] else str(value)
        rows.append((item.name, shown or "(empty)", item.metadata["text"]))
    return rows


def options_from_process() -> Options:
    """Return the settings in force for this process."""
    return read_options(os.environ)


def forget_secrets(environment: MutableMapping[str, str]) -> None:
    """Take the values of secrets out of an environment that children and requests inherit."""
    names = {_PREFIX + item.name.upper() for item in _fields().values() if _secret(item)}
    for name in (names | {"DATABASE_URL", "MUNIMENT_TOKEN"}) & set(environment):
        del environment[name]
