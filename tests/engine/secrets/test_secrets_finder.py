"""What is found, and what stays silent."""

from __future__ import annotations

import base64
import inspect
import itertools
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.secrets.planted import (
    ALNUM,
    BASE64,
    HEX,
    IN_CONTEXT,
    LOWER,
    TOKENS,
    base62_token,
    jwt,
    letters,
    pem,
)

from muniment.engine.secrets.assignment import Style
from muniment.engine.secrets.facts import Hint, Shape
from muniment.engine.secrets.finder import DETECTORS, Found, find_secrets
from muniment.engine.secrets.texture import entropy_millibits, is_stand_in, is_wordlike

CODE = Style(bare=False)


def ids(text: str, style: Style | None = None) -> list[str]:
    return [one.detector for one in find_secrets(text, style or Style())]


@pytest.mark.parametrize("detector", TOKENS)
@pytest.mark.parametrize(
    "frame",
    [
        'x = "{}"',
        "KEY={}\n",
        "- name: A\n  value: {}\n",
        "curl -H 'X: {}' https://api.internal/v1",
        'print("key\\n{}")',
        "https://api.internal/v1?x=1&key={}",
        "use {}, please",
        "({})",
    ],
)
def test_a_token_is_found_wherever_it_stands(detector: str, frame: str) -> None:
    text = frame.format(TOKENS[detector])
    (one,) = find_secrets(text, CODE)
    assert one.detector == detector
    assert text[one.start : one.end] == TOKENS[detector]


@pytest.mark.parametrize("detector", IN_CONTEXT)
def test_a_value_is_found_by_its_surroundings(detector: str) -> None:
    secret, text = IN_CONTEXT[detector]
    (one,) = find_secrets(text)
    assert one.detector == detector
    assert secret in text[one.start : one.end]


def test_every_detector_is_named_by_its_provider_and_its_literals_are_what_it_looks_for() -> None:
    assert len({one.provider for one in DETECTORS}) >= 60
    for one in DETECTORS:
        provider, dot, kind = one.id.partition(".")
        assert provider
        assert dot
        assert kind
        assert one.literals
        if one.folded:
            assert all(literal == literal.lower() for literal in one.literals)


SILENT = {
    "documented AWS id": 'aws_access_key_id = "AKIA' + 'IOSFODNN7EXAMPLE"',
    "documented AWS secret": 'aws_secret_access_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"',
    "Azurite's account key": "AccountKey=" + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu"
    "Fq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
    "jwt.io": 'x = "' + jwt({"sub": "1234567890", "name": "John Doe"}) + '"',
    "jwt.io as bearer": '"Authorization": "Bearer ' + jwt({"sub": "1234567890"}) + '"',
    "your key": 'openai.api_key = "your-api-key"',
    "sk your key": 'OPENAI_API_KEY="sk-your-openai-api-key-goes-here-please"',
    "change me": "DB_PASSWORD=changeme",
    "x": 'token = "ghp_' + "x" * 36 + '"',
    "ascending": 'key = "sk-' + "1234567890abcdef" * 2 + '"',
    "repeated": 'secret_key = "' + "deadbeef" * 4 + '"',
    "angle": "HF_TOKEN=<your token here>",
    "angle bare": "API_KEY=<API_KEY_1>",
    "shell": "API_KEY=${OPENAI_API_KEY_V2}",
    "shell call": "TOKEN=$(vault kv get -field=token secret/ci)",
    "jinja": "password: {{ vault_db_password_2 }}",
    "actions": "token: ${{ secrets.HF_TOKEN_2 }}",
    "f-string": 'url = f"postgresql://{user}:{password}@{host}/db"',
    "percent": 'url = "postgresql://%s:%s@%s/db" % parts',
    "stars": "password: ********",
    "environ": 'api_key = os.environ["OPENAI_API_KEY_2"]',
    "getenv": 'secret_key = os.getenv("APP_SECRET_KEY_2", "")',
    "environ bare": "api_key = os.environ.get('K8S_TOKEN_2'), 1",
    "integrity": '"integrity": "sha512-' + letters("integrity", 86, BASE64) + '=="',
    "hash in a lock": "    --hash=sha256:" + letters("hash", 64, HEX),
    "hash under a secret name": 'secret = "sha256:' + letters("hash2", 64, HEX) + '"',
    "password hash": 'password = "$2b$12$' + letters("bcrypt", 53) + '"',
    "digest name": 'token_sha256 = "' + letters("d", 64, HEX) + '"',
    "commit": 'revision = "' + letters("commit", 40, HEX) + '"',
    "commit of a wandb checkout": 'wandb_commit = "' + letters("commit", 40, HEX) + '"',
    "uuid": 'api_token = "3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f"',
    "data uri": "src='data:image/png;base64," + letters("png", 400, BASE64) + "'",
    "public key": "-----BEGIN PUBLIC KEY-----\n" + letters("pub", 64, BASE64) + "\n",
    "certificate": "-----BEGIN CERTIFICATE-----\n" + letters("crt", 64, BASE64) + "\n",
    "marker of a private key": 'if text.startswith("-----BEGIN RSA PRIVATE KEY-----"): load(text)',
    "emptied private key": "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n",
    "ssh public key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + letters("ssh", 43, BASE64) + " ada",
    "label": 'password_label = "Enter your password 2"',
    "translation": 'PASSWORD = "Passwort eingeben, mindestens 8 Zeichen"',
    "identifier": 'token_name = "MyVeryLongTokenName2"',
    "dotted path": 'password_hasher = "django.contrib.auth.hashers.PBKDF2PasswordHasher"',
    "dotted path 2": 'secret = "projects.churn.secrets.database_v2"',
    "path": 'token_file = "/run/secrets/hf_token_2"',
    "path under a name": 'HF_TOKEN = "/run/secrets/hf_token_2"',
    "url": 'token_url = "https://login.internal/oauth2/v2.0/token"',
    "variable": "password = generate_password_v2",
    "variable in call": "client = Client(token=hub_token_2, secret=self.secret_v2_value)",
    "tokenizer": 'eos_token = "<|endoftext|>"',
    "tokenizer 2": 'tokenizer.pad_token = "<|reserved_special_token_0|>"',
    "next page": 'next_page_token = "' + letters("page", 32) + '"',
    "public half": 'public_key = "' + letters("pk", 43) + '"',
    "parameter": "max_tokens = 1234567890123456",
    "tutorial": "postgres://user:password@localhost:5432/db",
    "same as user at home": "postgresql://churn:churn@localhost/churn",
    "default of an image": "redis://default:guest@redis:6379/0",
    "reserved host": "https://ada:S3cr3tPassw@example.com/x",
    "no login": "https://pypi.org/simple/?q=a:b@c",
    "at in a path": "https://github.com/a/b@v1.2.3",
    "port": "http://127.0.0.1:8080/a@b",
    "disk": "risk-" + letters("disk", 40) + " task-" + letters("task", 40),
    "hf cache": "hf_transfer_download_with_progress_bar_v2_final = 1",
    "class named after a provider": '("mistral", "MistralForSequenceClassification")',
    "two strings in a row": '("neptune.api-token", "' + letters("two", 24) + '")',
    "a list of names": 'names = "snowflake_password snowflake_pwd_2 snowflake_token_3"',
    "arn": '"arn:aws:secretsmanager:us-west-2:123456789012:secret:MyTestDatabase-a1b2c3"',
    "supabase's public role": 'k = "' + jwt({"role": "anon", "iss": "supabase"}) + '"',
    "kaggle without key": '{"username": "ada", "key": "<your key>"}',
    "regex": r'password = re.compile("(?P<password>[A-Z0-9]{8}!)")',
    "docker config without login": '"auth": "' + base64.b64encode(b"user:changeme").decode() + '"',
}


@pytest.mark.parametrize("case", SILENT)
def test_a_near_miss_stays_silent(case: str) -> None:
    style = CODE if case in ("variable", "variable in call", "environ bare") else Style()
    assert ids(SILENT[case], style) == []


LOUD = {
    "yaml": ("db:\n  password: Tr1cky-horse-9\n", Style()),
    "ini": ("[pypi]\nusername = ada\npassword = @@\n", Style()),
    "env": ("export DB_PASSWORD=@@\n", Style()),
    "docker ENV": ("ENV DB_PASSWORD @@\n", Style()),
    "option": ("train --db-password @@ --epochs 3", Style()),
    "xml": ("<password>@@</password>", Style()),
    "json": ('{"password": "@@"}', Style(bare=False)),
    "json in a string": ('x = "{\\"password\\": \\"@@\\"}"', CODE),
    "keyword": ('connect(password="@@")', CODE),
    "annotated": ('password: str = "@@"', CODE),
    "environ": ('os.environ["DB_PASSWORD"] = "@@"', CODE),
    "setdefault": ('os.environ.setdefault("DB_PASSWORD", "@@")', CODE),
    "getenv's default": ('os.getenv("DB_PASSWORD", "@@")', CODE),
    "one word": ("PGPASSWORD=@@ psql -h db", Style()),
    "camel case": ("dbPassword: '@@'", CODE),
    "qualifier": ('PASSWORD_PROD = "@@"', CODE),
    "comparison": ('if password == "@@":', CODE),
    "hex of openssl rand": ('SECRET_KEY = "' + letters("rand", 64, HEX) + '"', CODE),
    "pepper": ('PSEUDONYM_KEY = "' + letters("pepper", 44, BASE64) + '"', CODE),
}


@pytest.mark.parametrize("case", LOUD)
def test_an_assignment_is_found_however_it_is_written(case: str) -> None:
    text, style = LOUD[case]
    (one,) = find_secrets(text.replace("@@", "q8Rt!" + "vv0wz"), style)
    assert one.detector.startswith("generic.")


def one(text: str) -> Found:
    (found,) = find_secrets(text)
    return found


def test_github_checksum() -> None:
    # Vector: a revoked token published with the description of the format.
    right = "gh" + "p_" + "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq17"
    assert one(right).hints == (Hint.CHECKSUM_OK,)
    assert one(right[:-1] + "8").hints == (Hint.CHECKSUM_BAD,)
    assert one(base62_token("np" + "m_", "x")).hints == (Hint.CHECKSUM_OK,)


def test_a_signed_token_says_when_it_ends_and_whether_it_is_signed() -> None:
    assert one(jwt({"sub": "a-b", "exp": 1_700_000_000})).expires == 1_700_000_000
    assert one(jwt({"sub": "a-b"}, alg="none")).hints == (Hint.UNSIGNED,)
    assert ids("eyJub3QganNvbg." + "eyJub3QganNvbg." + letters("j", 43)) == []


def test_private_keys_and_their_encryption() -> None:
    plain = one(pem("EC PRIVATE KEY", "ec"))
    assert (plain.shape, plain.hints) == (Shape.PRIVATE_KEY, ())
    assert one(pem("ENCRYPTED PRIVATE KEY", "e")).hints == (Hint.ENCRYPTED,)
    header = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00AA\n\n"
    assert one(pem("RSA PRIVATE KEY", "r", header)).hints == (Hint.ENCRYPTED,)
    assert one(pem("PGP PRIVATE KEY BLOCK", "p", "Version: 2\n\n")).shape is Shape.PRIVATE_KEY
    for cipher, hints in ((b"none", ()), (b"aes256-ctr", (Hint.ENCRYPTED,))):
        raw = b"openssh-key-v1\0" + len(cipher).to_bytes(4, "big") + cipher
        body = base64.b64encode(raw + letters("ssh", 120).encode()).decode()
        text = "-----BEGIN " + "OPENSSH PRIVATE KEY-----\n" + body + "\n-----END OPENSSH "
        assert one(text + "PRIVATE KEY-----\n").hints == hints


def test_a_private_key_within_a_string_literal_is_found_to_its_end() -> None:
    block = pem("RSA PRIVATE KEY", "rsa")
    text = 'KEY = "' + block.replace("\n", "\\n") + '"'
    found = one(text)
    assert text[found.start : found.end].endswith("-----END RSA PRIVATE KEY-----")


def test_the_second_half_of_an_aws_pair_is_found_without_a_name() -> None:
    key = TOKENS["aws.access-key-id"]
    secret = letters("pair", 40, BASE64)
    assert ids(f'boto3.client("s3", "{key}", "{secret}")') == [
        "aws.access-key-id",
        "aws.secret-access-key",
    ]


def test_a_password_in_a_url_is_rated_by_scheme_and_host() -> None:
    word = letters("url", 12)
    assert one(f"mysql://churn:{word}@db.prod.internal/x").shape is Shape.DATABASE_URL
    assert one(f"https://ada:{word}@git.internal/x").shape is Shape.URL_CREDENTIALS
    assert one(f"postgres://churn:{word}@localhost/x").hints == (Hint.LOCAL_HOST,)
    assert one(f"postgres://churn:{word}@db:5432/x").hints == (Hint.LOCAL_HOST,)


def test_lock_files_are_searched_for_tokens_and_urls_only() -> None:
    style = Style(bare=False, generic=False)
    text = 'token = "' + letters("lock", 40) + '"\n'
    assert ids(text, style) == []
    assert ids(f"index = https://ada:{letters('i', 12)}@pypi.internal/simple", style) == [
        "url.login"
    ]


def test_generic_values_in_minified_lines_are_noise_but_tokens_are_not() -> None:
    noise = "a" * 5000 + 'token="' + letters("min", 32) + '";' + "b" * 5000
    assert ids(noise, CODE) == []
    assert ids(noise + TOKENS["anthropic.api-key"][:0] + ";" + TOKENS["github.token"], CODE) == [
        "github.token"
    ]


@pytest.mark.parametrize(
    ("alphabet", "size", "share"),
    [(HEX, 32, 0.98), (HEX, 64, 0.98), (ALNUM, 24, 0.97), (ALNUM, 32, 0.97), (BASE64, 44, 0.97)],
)
def test_random_values_are_recognised(alphabet: str, size: int, share: float) -> None:
    hits = sum(
        bool(ids(f'api_key = "{letters(f"r{n}", size, alphabet)}"', CODE)) for n in range(300)
    )
    assert hits >= share * 300


def test_texture() -> None:
    assert entropy_millibits("") == 0
    assert entropy_millibits("abcd") == 2000
    assert is_wordlike("my_long_variable_name_v2")
    assert not is_wordlike(letters("t", 32))
    assert is_stand_in("P@ssw0rd")
    assert not is_stand_in(letters("t", 32))


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=60),
    st.sampled_from(sorted(TOKENS)),
    st.text(alphabet=" \n\t,;)]}'\"", min_size=1, max_size=5),
)
def test_what_stands_before_hides_no_token(before: str, detector: str, after: str) -> None:
    secret = TOKENS[detector]
    text = f"{before}\n{secret}{after}"
    assert any(text[o.start : o.end] == secret for o in find_secrets(text, CODE))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_searched_and_spans_do_not_overlap(text: str) -> None:
    found = find_secrets(text)
    for left, right in itertools.pairwise(found):
        assert left.end <= right.start


HOSTILE = {
    "jwt": "eyJ",
    "jwt dots": "eyJ" + "a" * 12 + ".eyJ.",
    "sk": "sk-",
    "pem": "-----BEGIN RSA PRIVATE KEY-----",
    "pem spaces": "-----BEGIN RSA PRIVATE KEY-----\\n\\n",
    "url": "://a:",
    "url at": "://a:b@",
    "name": "token",
    "assignment": 'token="',
    "escapes": "token=\\\\",
    "wandb": "wandb",
    "wandb spaces": "wandb    ",
    "machine": "machine a login b ",
    "telegram": ":AA",
    "azure": "Q~",
    "bearer": "authorization: bearer ",
    "putty": "PuTTY-User-Key-File-3",
    "username": '"username":"a","key":"',
    "one letter": "a",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_text_costs_a_constant_per_character(case: str) -> None:
    text = HOSTILE[case] * (200_000 // len(HOSTILE[case]))
    began = time.process_time()
    find_secrets(text)
    assert time.process_time() - began < 3.0


def test_lower_case_that_changes_length_moves_no_finding() -> None:
    text = "İ" * 50 + f'\nAPI_KEY = "{letters("turkish", 32)}"\n' + LOWER
    (found,) = find_secrets(text, CODE)
    assert text[found.start : found.end] == letters("turkish", 32)


def test_this_package_and_its_tests_hold_nothing_that_it_finds() -> None:
    tests = Path(__file__).parent
    package = Path(inspect.getfile(find_secrets)).parent
    for file in (*tests.glob("*.py"), *package.glob("*.py")):
        assert ids(file.read_text("utf-8"), CODE) == [], file.name
