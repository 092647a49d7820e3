"""Whether a variable looks like it holds a secret, by its name and by the shape of its value.

The value is looked at and never kept. Out of scope: finding secrets in text, which the package
``secrets`` does for every file, these among them. It is silent about default passwords, stand-ins
and tokens of the wrong length, since it says "this leaked". Here the question is whether a build
puts a secret where an image keeps it, and ``POSTGRES_PASSWORD=postgres`` does.
"""

from __future__ import annotations

import math
import re
from collections import Counter

_SECRET_NAME = re.compile(
    r"(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|SECRETS|TOKEN|APIKEY|CREDENTIALS?"
    r"|(?:API|ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION|AUTH|MASTER|LICENSE)_?KEY)(?:_[0-9]{1,3})?\Z"
)
_WORKING_FOLDER = frozenset({"PWD", "OLDPWD"})
# A token of a language model is no credential.
_WORD_PIECE = re.compile(r"(?:^|_)(?:BOS|EOS|PAD|UNK|MASK|SEP|CLS|SPECIAL|STOP|START|END)_TOKEN\Z")
_PROVIDER = re.compile(
    r"(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20}|github_pat_[A-Za-z0-9_]{20}"
    r"|glpat-[A-Za-z0-9_-]{16}|hf_[A-Za-z0-9]{20}|sk-[A-Za-z0-9_-]{20}|xox[abprs]-[0-9A-Za-z-]{10}"
    r"|AIza[0-9A-Za-z_-]{30}|npm_[A-Za-z0-9]{30}|pypi-[A-Za-z0-9_-]{30}"
    r"|-----BEGIN [A-Z ]{0,30}PRIVATE KEY"
)
_USER_PART = re.compile(r"[a-z][a-z0-9+]{1,20}://[^/\s:@$]{0,100}:[^/\s@$<{]{3,200}@")
_HARMLESS = re.compile(
    r"(?:true|false|yes|no|on|off|none|null|[0-9.]{1,20}|x{2,40}|\*+|\.{3}|<.{0,100}>|\[.{0,100}\]"
    r"|change[-_ ]?(?:me|it|this).{0,20}|(?:your|my|some|insert|enter)[-_ ].{0,60}|placeholder"
    r"|dummy|example|redacted|todo|/.{0,200}|\./.{0,200}|~/.{0,200})\Z",
    re.IGNORECASE,
)
_RANDOM = re.compile(r"[A-Za-z0-9+/_=-]{24,200}\Z")
_HASH = re.compile(r"(?:sha[0-9]{1,3}[-:])?[0-9A-Fa-f-]{24,128}\Z")
_ENOUGH_BITS = 4.2


def is_secret_name(name: str) -> bool:
    """True when a variable of this name usually holds a secret."""
    upper = name.upper().replace("-", "_")
    if upper in _WORKING_FOLDER or _WORD_PIECE.search(upper):
        return False
    return _SECRET_NAME.search(upper) is not None


def is_secret_value(value: str) -> bool:
    """True when a value looks like a secret whatever it is called.

    Provider prefixes, a password inside a URL, or a long random word with small and capital
    letters and digits. Hashes and UUIDs are none.
    """
    if _PROVIDER.search(value) or _USER_PART.search(value):
        return True
    if not _RANDOM.match(value) or _HASH.match(value) or "/" in value:
        return False
    mixed = any(c.islower() for c in value) and any(c.isupper() for c in value)
    digits = sum(c.isdigit() for c in value)
    return mixed and digits >= 3 and _entropy(value) >= _ENOUGH_BITS


def looks_secret(name: str, value: str) -> bool:
    """True when a literal value under a name looks like a secret; placeholders are none."""
    if not value or _HARMLESS.match(value):
        return False
    return is_secret_name(name) or is_secret_value(value)


def _entropy(value: str) -> float:
    """Return the entropy of a text's characters in bits per character."""
    return -sum(n / len(value) * math.log2(n / len(value)) for n in Counter(value).values())
