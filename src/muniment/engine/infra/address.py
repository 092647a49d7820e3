"""What may be kept of a URL: its scheme and host, never its user part, path or query.

An index URL carries its token in the user part or in the path, so neither is kept: less than
``core.address`` leaves of addresses whose path says something.

Source: RFC 3986 sections 3.1 and 3.2; scp-like Git addresses: git-clone(1), "Git URLs".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_URL = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,20}):/{2,3}([^/?#\s]{0,2000})")
_SCP = re.compile(r"(?:[A-Za-z0-9._-]{1,64}@)([A-Za-z0-9.-]{1,253}):(?!/)")
_HOST = re.compile(r"[a-z0-9.-]{1,253}(?::[0-9]{1,5})?\Z|\[[0-9a-f:.]{2,45}\](?::[0-9]{1,5})?\Z")
_LOCAL = re.compile(r"(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]{1,5})?\Z")


@dataclass(frozen=True, slots=True)
class Address:
    """Where something comes from.

    Attributes:
        scheme: Lower case, for example ``https`` or ``git+ssh``.
        host: Lower case with its port; "" where there is none or it is not a plain name.
        credentials: True when the address carried a user part with a password or token.
    """

    scheme: str
    host: str
    credentials: bool = False

    @property
    def insecure(self) -> bool:
        """True when what comes from there can be changed on the way; a loopback host cannot."""
        plain = self.scheme in {"http", "ftp", "git", "git+http", "svn", "svn+http"}
        return plain and not _LOCAL.match(self.host)


def read_address(text: str) -> Address | None:
    """Return the address that a text starts with, or None where it is no URL."""
    found = _URL.match(text)
    if found is None:
        scp = _SCP.match(text)
        return None if scp is None else Address("ssh", scp.group(1).lower())
    user, at, host = found.group(2).rpartition("@")
    # git@host names the account that every Git server uses: no credential.
    credentials = bool(at) and user not in {"", "git"}
    host = host.lower()
    return Address(found.group(1).lower(), host if _HOST.match(host) else "", credentials)
