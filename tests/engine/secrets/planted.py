"""Artificial credentials: right in structure, made from a hash of their own name, never issued.

They are put together at run time, so that no file here holds one.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib

LOWER = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"
ALNUM = DIGITS + LOWER.upper() + LOWER
HEX = "0123456789abcdef"
URLSAFE = ALNUM + "-_"
BASE64 = ALNUM + "+/"
BASE32 = LOWER.upper() + "234567"
KEY = b"a key of the project, for tests!"


def letters(seed: str, count: int, alphabet: str = ALNUM) -> str:
    """Return characters that look random and are always the same for a seed."""
    stream = b""
    number = 0
    while len(stream) < count:
        stream += hashlib.sha256(f"muniment test {seed} {number}".encode()).digest()
        number += 1
    return "".join(alphabet[byte % len(alphabet)] for byte in stream[:count])


def base62_token(prefix: str, seed: str) -> str:
    body = letters(seed, 30)
    number = zlib.crc32(body.encode())
    tail = ""
    while number:
        number, rest = divmod(number, 62)
        tail = ALNUM[rest] + tail
    return prefix + body + tail.rjust(6, "0")


def jwt(claims: dict[str, object], alg: str = "HS256", seed: str = "jwt") -> str:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    return f"{part({'alg': alg, 'typ': 'JWT'})}.{part(claims)}.{letters(seed, 43, URLSAFE)}"


def pem(kind: str, seed: str, headers: str = "", lines: int = 6) -> str:
    body = "\n".join(letters(f"{seed}{n}", 64, BASE64) for n in range(lines))
    return "-----BEGIN " + kind + "-----\n" + headers + body + "\n-----END " + kind + "-----\n"


_U = LOWER.upper() + DIGITS

# Detector id, and a credential that stands by itself.
TOKENS: dict[str, str] = {
    "anthropic.api-key": "sk-" + "ant-api03-" + letters("anthropic", 93, URLSAFE) + "AA",
    "openrouter.api-key": "sk-" + "or-v1-" + letters("or", 64, HEX),
    "openai.api-key": "sk-" + "proj-" + letters("oa1", 40) + "T3Blbk" + "FJ" + letters("oa2", 40),
    "openai.legacy-key": "sk-" + letters("oa3", 20) + "T3Blbk" + "FJ" + letters("oa4", 20),
    "huggingface.access-token": "hf" + "_" + letters("hf", 34, LOWER + LOWER.upper()),
    "huggingface.organisation-token": "api" + "_org_" + letters("hforg", 34),
    "replicate.api-token": "r8" + "_" + letters("r8", 37),
    "wandb.api-key": "wandb" + "_v1_" + letters("wb", 77),
    "kaggle.api-token": "KG" + "AT_" + letters("kg", 32, HEX),
    "neptune.api-token": base64.b64encode(
        json.dumps(
            {"api_address": "https://ui.neptune.ai", "api_key": letters("np", 36)},
            separators=(",", ":"),
        )
        .replace("{", "{", 1)
        .encode()
    ).decode(),
    "groq.api-key": "gsk" + "_" + letters("gq", 52),
    "perplexity.api-key": "pplx" + "-" + letters("px", 48),
    "xai.api-key": "xai" + "-" + letters("xai", 80),
    "nvidia.api-key": "nvapi" + "-" + letters("nv", 64, URLSAFE[:-2]),
    "together.api-key": "tgp" + "_v1_" + letters("tg", 43),
    "pinecone.api-key": "pcsk" + "_" + letters("pc", 5) + "_" + letters("pc2", 63),
    "langsmith.api-key": "lsv2" + "_pt_" + letters("ls", 32, HEX) + "_" + letters("ls2", 10, HEX),
    "databricks.access-token": "da" + "pi" + letters("db", 32, HEX),
    "aws.access-key-id": "AK" + "IA" + letters("aws", 16, BASE32),
    "aws.session-token": "IQoJb3" + "JpZ2lu" + letters("awss", 300, BASE64),
    "google.api-key": "AI" + "za" + letters("gg", 35, URLSAFE[:-2]),
    "google.oauth-secret": "GOC" + "SPX-" + letters("go", 28, ALNUM),
    "azure.client-secret": letters("az", 3) + "8" + "Q~" + letters("az2", 34),
    "digitalocean.access-token": "dop" + "_v1_" + letters("do", 64, HEX),
    "heroku.api-key": "HR" + "KU-" + letters("hk", 60),
    "vault.token": "hv" + "s." + letters("vt", 95),
    "grafana.token": "gl" + "sa_" + letters("gf", 32) + "_" + letters("gf2", 8, HEX),
    "github.token": base62_token("gh" + "p_", "gh"),
    "github.fine-grained-token": "github" + "_pat_" + letters("fg", 22) + "_" + letters("fg2", 59),
    "npm.access-token": base62_token("np" + "m_", "npm"),
    "gitlab.token": "gl" + "pat-" + letters("gl", 20),
    "pypi.upload-token": "pypi-" + "AgEIcHlwaS5vcmc" + letters("pp", 150, ALNUM),
    "docker.access-token": "dckr" + "_pat_" + letters("dk", 27),
    "slack.token": "xo" + "xb-" + letters("sl", 12, DIGITS) + "-" + letters("sl2", 24),
    "slack.webhook": "hooks.slack"
    ".com/services/T"
    + letters("sw", 9, _U)
    + "/B"
    + letters("sw2", 9, _U)
    + "/"
    + letters("sw3", 24),
    "stripe.secret-key": "sk" + "_live_" + letters("st", 24),
    "sendgrid.api-key": "S" + "G." + letters("sg", 22) + "." + letters("sg2", 43),
    "telegram.bot-token": letters("tl", 9, "123456789") + ":A" + "A" + letters("tl2", 33),
    "jwt.signed-token": jwt({"sub": "churn-service", "exp": 1_600_000_000}),
    "airtable.token": "pa" + "t" + letters("at", 14) + "." + letters("at2", 64, HEX),
}

# Detector id, the secret, and the text that it stands in.
_SECRET40 = letters("awsk", 40, BASE64)
_HEX40 = letters("wandb40", 40, HEX)
_HEX32 = letters("hex32", 32, HEX)
IN_CONTEXT: dict[str, tuple[str, str]] = {
    "aws.secret-access-key": (_SECRET40, f'aws_secret_access_key = "{_SECRET40}"'),
    "azure.storage-key": (
        (_s := letters("azs", 86, BASE64) + "=="),
        f'conn = "DefaultEndpointsProtocol=https;AccountName=churn;AccountKey={_s};"',
    ),
    "azure.sas-signature": (
        (_g := letters("sas", 43) + "%3D"),
        f'u = "https://churn.blob.core.windows.net/raw?sv=2024-01-01&sr=c&sig={_g}"',
    ),
    "wandb.api-key": (_HEX40, f'wandb.login(key="{_HEX40}")'),
    "comet.api-key": ((_c := letters("comet", 25)), f'COMET_API_KEY = "{_c}"'),
    "cohere.api-key": ((_h := letters("cohere", 40)), f'cohere.Client("{_h}")'),
    "mistral.api-key": ((_m := letters("mistral", 32)), f'MISTRAL_API_KEY="{_m}"'),
    "kaggle.api-key": (_HEX32, f'{{"username": "ada", "key": "{_HEX32}"}}'),
    "heroku.api-key": (
        (_r := "-".join(letters(f"hr{n}", n, HEX) for n in (8, 4, 4, 4, 12))),
        f'HEROKU_API_KEY = "{_r}"',
    ),
    "url.login": (
        (_p := letters("pgpw", 14)),
        f'url = "postgresql+psycopg2://churn:{_p}@db.prod.internal:5432/churn"',
    ),
    "netrc.password": (
        (_n := letters("netrc", 18)),
        f"machine git.internal login ada password {_n}",
    ),
    "http.bearer": ((_b := letters("bearer", 36)), f'h = {{"Authorization": "Bearer {_b}"}}'),
    "generic.secret": ((_t := letters("gen", 32)), f'SERVICE_TOKEN = "{_t}"'),
    "generic.password": ((_w := "Rk7" + "!vorn" + "Plo9"), f'db_password = "{_w}"'),
    "gcp.service-account-key": (
        letters("gcp0", 64, BASE64),
        '{"private_key": "'
        + pem("PRIVATE KEY", "gcp").replace("\n", "\\n")
        + '", "client_email": "a@b.iam"}',
    ),
    "pem.private-key": (letters("rsa0", 64, BASE64), pem("RSA PRIVATE KEY", "rsa")),
}


def notebook(cells: list[dict[str, object]]) -> bytes:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()
