"""Credentials known by what stands around them: names, URLs, blocks, well-known files."""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.secrets.detector import END, START, Detector, LatePattern, Reading, named
from muniment.engine.secrets.facts import Hint, Shape
from muniment.engine.secrets.structure import private_key, signed_token
from muniment.engine.secrets.texture import is_stand_in, is_wordlike, words

_DATABASES = words(
    "postgres postgresql mysql mariadb mongodb mongodb+srv redis rediss amqp amqps mssql oracle "
    "cockroachdb clickhouse snowflake redshift trino presto hive db2 couchdb neo4j bolt vertica "
    "elasticsearch opensearch cassandra memcached jdbc sqlserver teradata exasol"
)
_NETWORK = words(
    "http https ftp ftps sftp ssh git svn smb ldap ldaps smtp smtps imap imaps socks5 socks5h ws "
    "wss tcp mqtt mqtts nats kafka dav davs webdav s3 proxy rsync"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{0,30}\Z")
_LOCAL = re.compile(
    r"(?i)(?:localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal|[a-z0-9_-]+\Z)"
)
_RESERVED = re.compile(r"(?i)(?:.*\.)?(?:example\.(?:com|org|net|edu)|example|invalid|test)\.?\Z")
_NO_VALUE = re.compile(r"[\[{<$%*]|\.{3}|\W+\Z")


def url_login(match: re.Match[str]) -> Reading | None:
    """Return what a URL with a password says; None for stand-ins.

    Silent are reserved hosts (RFC 2606), passwords that are default words, and a password equal to
    its user on a local host: such a URL is what a tutorial or a compose file for one's own machine
    holds, and nobody outside can use it.
    """
    user, password, host = match["user"], match["s"], match["host"]
    local = bool(_LOCAL.match(host))
    if _NO_VALUE.match(password) or is_stand_in(password) or _RESERVED.match(host):
        return None
    if len(password) < 4 or (local and password == user):
        return None
    scheme = _SCHEME.search(match.string[max(0, match.start() - 31) : match.start()])
    if scheme is None:
        return None
    base = scheme[0].lower().rpartition(":")[2]
    known = _DATABASES | _NETWORK
    if base.partition("+")[0] not in known and is_wordlike(password):
        return None
    database = base in _DATABASES or base.partition("+")[0] in _DATABASES
    return Reading(
        (Hint.LOCAL_HOST,) if local else (),
        shape=Shape.DATABASE_URL if database else None,
    )


_AWS_SECRET = r"[A-Za-z0-9/+]{40}"  # noqa: S105  # a pattern

NAMED: Final = (
    Detector(
        "aws.secret-access-key",
        Shape.PROVIDER_KEY,
        ("AKIA", "ASIA"),
        # The pair as it stands in calls, CSV files of credentials and consecutive lines.
        LatePattern(
            r"(?:AKIA|ASIA)[A-Z0-9]{16}[\"'\s,;:|]{1,12}(?:aws_?)?(?:secret\w{0,20}[\"'\s=:]{1,8})?"
            rf"(?P<s>{_AWS_SECRET})(?![A-Za-z0-9/+=])"
        ),
        loose=True,
        entropy=4000,
    ),
    named(
        "aws.secret-access-key",
        "secret_access_key secretaccesskey secret_key secretkey aws_secret",
        rf"(?=[A-Za-z0-9/+]{{0,39}}[A-Z])(?=[A-Za-z0-9/+]{{0,39}}[a-z]){_AWS_SECRET}",
        entropy=4000,
    ),
    named("azure.storage-key", "accountkey account_key storage_key", r"[A-Za-z0-9+/]{86}=="),
    named("azure.shared-access-key", "sharedaccesskey", r"[A-Za-z0-9+/]{43}="),
    named(
        "azure.api-key",
        "azure_openai azureopenai ocp-apim-subscription-key cognitive azure_search",
        r"(?:[0-9a-f]{32}|[A-Za-z0-9]{84}|[A-Za-z0-9]{52})",
    ),
    Detector(
        "azure.sas-signature",
        Shape.PROVIDER_KEY,
        ("sig=",),
        LatePattern(r"(?<=[?&;])sig=(?P<s>[A-Za-z0-9%/+]{42,72}(?:%3[dD]|=))(?![A-Za-z0-9])"),
        loose=True,
        entropy=3800,
    ),
    named("wandb.api-key", "wandb", r"[0-9a-f]{40}"),
    named("comet.api-key", "comet_api comet_ml comet.api comet_key", r"[A-Za-z0-9]{25}"),
    named("cohere.api-key", "cohere co_api_key", r"[A-Za-z0-9]{40}", entropy=3600),
    named("mistral.api-key", "mistral", r"[A-Za-z0-9]{32}", entropy=3600),
    named("kaggle.api-key", "kaggle_key kaggle_api", r"[0-9a-f]{32}"),
    named("together.api-key", "together_api", r"[0-9a-f]{64}"),
    named("clearml.secret-key", "clearml", r"[A-Za-z0-9]{50,64}", entropy=3600),
    named("datadog.api-key", "datadog dd_api dd_app", r"(?:[0-9a-f]{32}|[0-9a-f]{40})"),
    named("twilio.auth-token", "twilio", r"[0-9a-f]{32}"),
    named("heroku.api-key", "heroku", r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    named("cloudflare.api-token", "cloudflare cf_api", r"(?:[A-Za-z0-9_-]{40}|[0-9a-f]{37})"),
    named("deepgram.api-key", "deepgram", r"[0-9a-f]{40}"),
    named("assemblyai.api-key", "assemblyai", r"[0-9a-f]{32}"),
    named("labelstudio.api-key", "label_studio labelstudio", r"[0-9a-f]{40}"),
    named("roboflow.api-key", "roboflow", r"[A-Za-z0-9]{20}", entropy=3400),
    named(
        "snowflake.password",
        "snowflake_password snowflake_pwd snowflake_token",
        # Without a digit it is the name of a variable or of the function that reads it.
        r"(?=[^\s\"'()]{0,199}[0-9])[^\s\"'<>${}\[\]()]{8,200}",
        entropy=2500,
        shape=Shape.PASSWORD,
        spaced=False,
    ),
    named(
        "npm.registry-login",
        ":_authtoken :_password :_auth",
        r"[A-Za-z0-9+/=_.-]{16,300}",
        shape=Shape.PASSWORD,
        spaced=False,
    ),
)

STRUCTURED: Final = (
    Detector(
        "gcp.service-account-key",
        Shape.PRIVATE_KEY,
        ('"private_key"', '\\"private_key\\"'),
        LatePattern(
            r"\\?\"private_key\\?\"\s{0,9}:\s{0,9}\\?\""
            r"(?P<s>(?P<p>-----BEGIN (?:RSA )?PRIVATE KEY-----))"
        ),
        loose=True,
        entropy=0,
        examine=private_key,
    ),
    Detector(
        "pem.private-key",
        Shape.PRIVATE_KEY,
        ("-----BEGIN ",),
        LatePattern(
            r"(?P<s>(?P<p>-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|SSH2 ENCRYPTED) )?PRIVATE "
            r"KEY-----|-----BEGIN PGP PRIVATE KEY BLOCK-----))"
        ),
        loose=True,
        entropy=0,
        examine=private_key,
    ),
    Detector(
        "putty.private-key",
        Shape.PRIVATE_KEY,
        ("PuTTY-User-Key-File-",),
        LatePattern(
            r"(?P<p>PuTTY-User-Key-File-\d)[^\x00]{1,2000}?Private-Lines: \d{1,3}\r?\n"
            r"(?P<s>[A-Za-z0-9+/=\r\n]{32,2000})"
        ),
        loose=True,
    ),
    Detector(
        "jwt.signed-token",
        Shape.SIGNED_TOKEN,
        ("eyJ",),
        LatePattern(
            rf"{START}(?P<s>(?P<p>eyJ)[A-Za-z0-9_-]{{10,2000}}\.eyJ[A-Za-z0-9_-]{{8,8000}}"
            rf"\.[A-Za-z0-9_-]{{0,2000}}){END}"
        ),
        examine=signed_token,
    ),
    Detector(
        "url.login",
        Shape.URL_CREDENTIALS,
        ("://",),
        LatePattern(
            r"://(?P<user>[^\s:/@\"'<>?#`,|\\]{0,100}):(?P<s>[^\s/@\"'<>?#`,|\\]{1,200})@"
            r"(?P<host>[A-Za-z0-9_.\-\[\]]{1,200})"
        ),
        loose=True,
        entropy=0,
        examine=url_login,
    ),
    Detector(
        "kaggle.api-key",
        Shape.PROVIDER_KEY,
        ('"username"', '\\"username\\"', "'username'"),
        LatePattern(
            r"\\?[\"']username\\?[\"']\s{0,4}:\s{0,4}\\?[\"'][^\"'\n]{1,60}[\"']\s{0,9},\s{0,9}\\?[\"']key"
            r"\\?[\"']\s{0,4}:\s{0,4}\\?[\"'](?P<s>[0-9a-f]{32})(?![0-9a-f])"
        ),
        loose=True,
    ),
    Detector(
        "netrc.password",
        Shape.PASSWORD,
        ("machine ",),
        LatePattern(
            r"machine[ \t]{1,9}[^\s]{1,200}\s{1,9}login[ \t]{1,9}[^\s]{1,200}\s{1,9}password"
            r"[ \t]{1,9}(?P<s>[^\s\"'<>${}\\]{4,200})"
        ),
        loose=True,
        entropy=1500,
    ),
    Detector(
        "http.bearer",
        Shape.HIGH_ENTROPY,
        ("bearer ", "authorization"),
        LatePattern(
            r"(?i)(?:bearer|authorization[\"']?\s{0,2}[:,=]\s{0,2}[bf]?[\"']?(?:token|basic|bearer))"
            r"[ \t]{1,4}(?P<s>(?=[A-Za-z0-9._~+/-]{0,60}[0-9])[A-Za-z0-9._~+/-]{20,400}={0,2})"
            r"(?![A-Za-z0-9(])"
        ),
        folded=True,
        loose=True,
        entropy=3400,
    ),
)
