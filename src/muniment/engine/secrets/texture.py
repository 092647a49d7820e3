"""What a value looks like: random, a word, a placeholder, a hash.

Everything here is linear in the value's length and knows nothing of providers.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set: how the tables of names in this package are written."""
    return frozenset(text.split())


_RUN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_UUID = re.compile(r"(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HASHED = re.compile(r"(?i)(?:sha\d{1,3}|md5|blake2[bs]?)[-:=]|\$(?:2[abxy]|argon2|pbkdf2|5|6|y)")
_STAND_IN = re.compile(
    r"(?i)example|placehold|change_?-?me|change_?-?this|redact|dummy|fake|sample|insert|replace"
    r"|your|xxxx|\*\*\*|\.\.\.|…|todo|fixme|foobar|not_?-?real|not_?-?a_|(?:my|test|some|the)[-_]?"
    r"(?:secret|token|password|passwd|api|key|pass)|<[^>]{0,80}>|\$\{|\$\(|\{\{|%\(|%s|\{\w{0,40}\}"
    r"|environ|getenv|secretkeyref|(?:secret|token|password|key)[-_]?(?:here|goes|value)"
)
_WORDS = words(
    "password passwd passphrase pass pw pwd secret secrets token tokens key apikey credential "
    "credentials admin administrator root user username test testing tester guest default demo "
    "hunter letmein qwerty welcome none null nil true false undefined empty unset unknown string "
    "str value optional required bearer basic foo bar baz spam eggs abc postgres postgresql mysql "
    "mariadb redis mongo mongodb minio minioadmin rabbitmq airflow mlflow grafana elastic neo "
    "dbpass dbpassword dbuser mypassword mysecret mytoken somepassword supersecret verysecret "
    "topsecret secretpassword adminpassword rootpassword userpassword testpassword "
    "testpass testsecret testtoken devpassword localpassword passwordpassword "
    "p correcthorsebatterystaple"
)
_LEET = str.maketrans("013457@$!", "oieastasi")

# Keys that vendors print in their own documentation. Their digests, so that this file holds none.
_DOCUMENTED = frozenset(
    {
        "0011cc25eb432071",  # Azurite and the Azure storage emulator
        "aa6547439583c3a2",  # Azure Cosmos DB emulator
    }
)


def entropy_millibits(value: str) -> int:
    """Return the Shannon entropy per character in thousandths of a bit, 0 for an empty value."""
    if not value:
        return 0
    total = len(value)
    bits = -sum(n / total * math.log2(n / total) for n in Counter(value).values())
    return max(0, round(bits * 1000))


def is_wordlike(value: str) -> bool:
    """Tell whether a value reads as words: identifiers, dotted paths, file names, phrases.

    Random text changes between lower case, upper case and digits after one or two characters;
    words keep on for four or five.
    """
    runs = _RUN.findall(value)
    if not runs:
        return True
    digits = sum(run[0].isdigit() for run in runs)
    return digits < 4 and sum(map(len, runs)) >= 3 * len(runs)


def is_stand_in(value: str) -> bool:
    """Tell whether a value only holds the place of a secret.

    Covers words such as ``example`` and ``your-key``, template and environment references, default
    words such as ``changeme``, ascending sequences, one block repeated, and documented keys.
    """
    if _STAND_IN.search(value) or value.startswith("$"):
        return True
    letters = "".join(filter(str.isalpha, value.lower()))
    if letters in _WORDS or plain_letters(value) in _WORDS:
        return True
    if len(set(value)) * 6 <= len(value) or _is_sequence(value) or _is_repeated(value):
        return True
    return hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()[:16] in _DOCUMENTED


def plain_letters(value: str) -> str:
    """Return the letters of a value in lower case, with digits that stand for letters read so."""
    return "".join(filter(str.isalpha, value.lower().translate(_LEET)))


def is_hash_or_id(value: str) -> bool:
    """Tell whether a value says of itself that it is a hash, a password's hash, or a UUID."""
    return bool(_HASHED.match(value) or _UUID.fullmatch(value))


def character_classes(value: str) -> int:
    """Return how many of lower case, upper case, digits and symbols a value has, 0 to 4.

    The separators of identifiers and paths (``_ - . / :``) are no symbols.
    """
    return sum(
        (
            any(c.islower() for c in value),
            any(c.isupper() for c in value),
            any(c.isdigit() for c in value),
            any(not c.isalnum() and c not in "_-./:" for c in value),
        )
    )


def _is_sequence(value: str) -> bool:
    """Tell whether runs of five and more consecutive characters make up half of a value."""
    covered = 0
    run = 1
    for before, after in zip(value, value[1:] + "\0", strict=True):
        if ord(after) - ord(before) == 1 or before + after in ("90", "9a", "9A"):
            run += 1
        else:
            covered += run if run >= 5 else 0
            run = 1
    return covered * 2 >= len(value) > 4


def _is_repeated(value: str) -> bool:
    size = len(value)
    for period in range(1, min(size // 2, 12) + 1):
        if value.startswith(value[period:]) and size >= 8:
            return True
    return False
