"""Where the server is and which token opens it, from the environment.

The token is never taken from a command line, where other users of a machine can read it, never
shown, and never sent in the clear: https is demanded unless the server is this machine.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from muniment.core.errors import LedgerError, UsageError
from muniment.runs.regular_files import open_regular, reason

URL, TOKEN, TOKEN_FILE = "MUNIMENT_URL", "MUNIMENT_TOKEN", "MUNIMENT_TOKEN_FILE"

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_TOKEN_SHAPE = re.compile(r"mun_[A-Za-z0-9._~+/=-]{8,500}")
_PREFIX = re.compile(r"(?:/[A-Za-z0-9._~-]+)*")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|[0-9a-f:.]+")
_MAX_TOKEN_FILE = 4096
_PORTS = {"https": 443, "http": 80}
_URL_HINT = "For example: https://muniment.example.com"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A server's address, checked.

    Attributes:
        secure: True for https.
        host: Name or number, lower case, an IPv6 number without brackets.
        port: TCP port.
        prefix: Path below which the server answers, without a slash at the end; mostly empty.
    """

    secure: bool
    host: str
    port: int
    prefix: str = ""

    def __str__(self) -> str:
        scheme = "https" if self.secure else "http"
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[scheme] else f":{self.port}"
        return f"{scheme}://{host}{port}{self.prefix}"

    @classmethod
    def parse(cls, text: str) -> ServerAddress:
        """Return the address that a text states. Messages repeat nothing of the text but its host.

        Raises:
            UsageError: Not an address of a server, or http to another machine.
        """
        try:
            parts = urlsplit(text.strip())
            port = parts.port
            host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii")
        except (ValueError, UnicodeError) as error:
            raise UsageError(f"{URL} is not an address", hint=_URL_HINT) from error
        if parts.scheme not in _PORTS or not _HOST.fullmatch(host) or port == 0:
            raise UsageError(f"{URL} is not an address that begins with https://", hint=_URL_HINT)
        if parts.username is not None or parts.password is not None:
            raise UsageError(
                f"{URL} holds a user name or password; a server is opened with a token",
                hint=f"Put the project's token into {TOKEN}, and the bare address into {URL}.",
            )
        prefix = parts.path.rstrip("/")
        if parts.query or parts.fragment or not _PREFIX.fullmatch(prefix) or "/.." in prefix:
            raise UsageError(
                f"{URL} is the server's address alone, without a question mark or a page",
                hint=_URL_HINT,
            )
        if parts.scheme == "http" and host not in _LOOPBACK:
            raise UsageError(
                f"http to {host} would send the token in the clear",
                hint=f"Use https. Plain http is for {', '.join(_LOOPBACK)} alone.",
            )
        return cls(parts.scheme == "https", host, port or _PORTS[parts.scheme], prefix)


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """A server and the token that opens one project of it. ``repr`` shows no token."""

    address: ServerAddress
    token: str = field(repr=False)

    def hide(self, text: str) -> str:
        """Return a text that came from elsewhere without the token, should that stand in it."""
        return text.replace(self.token, "***")


def server_settings(
    url: str | None = None, environment: Mapping[str, str] | None = None
) -> ServerSettings:
    """Return the settings that hold.

    Args:
        url: An address that goes before ``MUNIMENT_URL``.
        environment: The process's own when left out.

    Raises:
        UsageError: No address or no token, one that is none, or a token file open to everybody.
    """
    stated = os.environ if environment is None else environment
    address = url if url is not None else stated.get(URL, "")
    if not address:
        raise UsageError(
            "no server is named", hint=f"Set {URL}. {_URL_HINT}; and {TOKEN} or {TOKEN_FILE}."
        )
    return ServerSettings(ServerAddress.parse(address), _token(stated))


def _token(stated: Mapping[str, str]) -> str:
    given, file = stated.get(TOKEN, ""), stated.get(TOKEN_FILE, "")
    if given and file:
        raise UsageError(f"both {TOKEN} and {TOKEN_FILE} are set", hint="Unset one of them.")
    if not given and not file:
        raise UsageError(
            "no token is set",
            hint=f"Make one on the project's page of the server; put it into {TOKEN}, or into a"
            f" file that only you can read and its path into {TOKEN_FILE}.",
        )
    token = given.strip() if given else _token_in(Path(file))
    if not _TOKEN_SHAPE.fullmatch(token):
        source = TOKEN if given else TOKEN_FILE
        raise UsageError(
            f"{source} holds no project token; one begins with mun_",
            hint="Copy the token whole, without spaces or line breaks.",
        )
    return token


def _token_in(path: Path) -> str:
    try:
        # A link that a person names is followed: orchestrators mount secrets as links.
        with open_regular(path.resolve()) as stream:
            mode = os.fstat(stream.fileno()).st_mode
            data = stream.read(_MAX_TOKEN_FILE)
    except (OSError, RuntimeError, ValueError, LedgerError) as error:
        raise UsageError(f"{TOKEN_FILE}: {path} cannot be read: {reason(error)}") from error
    if stat.S_IMODE(mode) & 0o007:
        raise UsageError(
            f"{TOKEN_FILE}: everybody on this machine can open {path}",
            hint=f"chmod 600 {path}; and revoke the token if somebody may have read it.",
        )
    return data.decode("ascii", "replace").strip()
