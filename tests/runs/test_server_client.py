"""The HTTP client against servers that are busy, slow, huge, rude, or somebody else."""

from __future__ import annotations

import datetime
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.runs.fake_server import TOKEN, FakeServer, Handler, running

from muniment.core.errors import PushError, UsageError
from muniment.runs import server_client
from muniment.runs.server_client import ATTEMPTS, MAX_REPLY_BYTES, ServerClient
from muniment.runs.server_settings import ServerAddress, ServerSettings, server_settings


@pytest.fixture
def fake() -> Iterator[FakeServer]:
    with running() as server:
        yield server


def _client(
    fake: FakeServer, timeout: float = 20, waits: list[float] | None = None
) -> ServerClient:
    pauses = [] if waits is None else waits
    settings = ServerSettings(ServerAddress.parse(fake.url), TOKEN)
    return ServerClient(settings, timeout, pause=pauses.append)


def _status(status: int, **headers: str) -> Callable[[Handler], None]:
    return lambda handler: handler.send(status, {"detail": "words"}, **headers)


def _close(handler: Handler) -> None:
    handler.connection.close()


def _cut_off(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again(fake: FakeServer, status: int) -> None:
    fake.script = [_status(status)] * 2
    waits: list[float] = []
    assert _client(fake, waits=waits).request("GET", "/ledger/checkpoint?since=0").status == 200
    assert len(fake.seen) == 3
    assert 0.5 <= waits[0] <= 1
    assert 1 <= waits[1] <= 2


@pytest.mark.parametrize("broken", [_close, _cut_off])
def test_a_broken_connection_is_tried_again(
    fake: FakeServer, broken: Callable[[Handler], None]
) -> None:
    fake.script = [broken]
    assert _client(fake).request("GET", "/ledger/checkpoint?since=0").status == 200
    assert len(fake.seen) == 2


def test_attempts_end(fake: FakeServer) -> None:
    fake.script = [_status(503)] * 9
    assert _client(fake).request("GET", "/x").status == 503
    assert len(fake.seen) == ATTEMPTS
    fake.script, fake.seen[:] = [_close] * 9, []
    with pytest.raises(PushError, match="closed without an answer"):
        _client(fake).request("GET", "/x")
    assert len(fake.seen) == ATTEMPTS


def test_the_pause_that_a_server_asks_for_is_kept(fake: FakeServer) -> None:
    waits: list[float] = []
    fake.script = [_status(429, Retry_After="7")]
    _client(fake, waits=waits).request("GET", "/ledger/checkpoint?since=0")
    assert 7.5 <= waits[0] <= 8


def test_a_pause_longer_than_a_person_waits_is_told(fake: FakeServer) -> None:
    waits: list[float] = []
    fake.script = [_status(429, Retry_After="600")]
    reply = _client(fake, 9999, waits=waits).request("GET", "/x")
    assert (reply.status, reply.retry_after, waits) == (429, 600, [])


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [("5", 5), ("Fri, 01 Jan 1999 00:00:00 GMT", 0), ("soon", None), ("-1", None), (None, None)],
)
def test_retry_after_is_read(stated: str | None, seconds: float | None) -> None:
    assert server_client._seconds(stated) == seconds


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(fake: FakeServer, status: int) -> None:
    with running() as other:
        fake.script = [_status(status, Location=f"{other.url}/api/v1/x")]
        with pytest.raises(PushError, match="redirect"):
            _client(fake).request("GET", "/x")
        assert other.seen == []
    assert len(fake.seen) == 1


def _trickle(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(200):
        handler.wfile.write(b"a")
        time.sleep(0.05)


def test_a_server_that_trickles_is_cut_off(fake: FakeServer) -> None:
    fake.script = [_trickle]
    began = time.monotonic()
    with pytest.raises(PushError, match=r"no whole answer within 0\.5 s"):
        _client(fake, 0.5).request("GET", "/x")
    assert time.monotonic() - began < 5


def test_a_silent_server_is_cut_off(fake: FakeServer) -> None:
    fake.script = [lambda _: time.sleep(3)]
    with pytest.raises(PushError, match="no whole answer"):
        _client(fake, 0.5).request("GET", "/x")


def _endless(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(100):
        handler.wfile.write(bytes(2**20))


def test_a_huge_answer_is_not_read_to_its_end(fake: FakeServer) -> None:
    fake.script = [_endless]
    with pytest.raises(PushError, match=f"more than {MAX_REPLY_BYTES} bytes"):
        _client(fake).request("GET", "/x")


def test_an_answer_in_another_coding_is_refused(fake: FakeServer) -> None:
    fake.script = [_status(200, Content_Encoding="gzip")]
    with pytest.raises(PushError, match="coding"):
        _client(fake).request("GET", "/x")


def test_something_else_than_http_is_told(fake: FakeServer) -> None:
    fake.script = [lambda handler: handler.wfile.write(b"220 mail.example.com ESMTP\r\n")]
    with pytest.raises(PushError, match="does not answer as a server of web pages"):
        _client(fake).request("GET", "/x")


def test_nobody_there() -> None:
    settings = ServerSettings(ServerAddress(False, "127.0.0.1", 1), TOKEN)
    with pytest.raises(PushError, match="nobody answers there"):
        ServerClient(settings, 20, pause=[].append).request("GET", "/x")


class _Big:
    size = 32 * 2**20

    def pieces(self) -> Iterator[bytes]:
        for _ in range(32):
            yield bytes(2**20)


def test_a_server_that_refuses_before_the_end_is_heard() -> None:
    # Such as one that sees from the length alone that it will not take this.
    def refuse(handler: Handler) -> None:
        handler.send(413, {"detail": "too large"})
        handler.connection.shutdown(socket.SHUT_WR)
        while handler.rfile.read(2**20):
            pass

    with running() as server:
        server.script, server.early = [refuse], True
        reply = _client(server).request("POST", "/x", {}, _Big())
    assert reply.status == 413


def test_a_server_that_hangs_up_while_it_is_sent_to_is_tried_again(fake: FakeServer) -> None:
    fake.script, fake.early = [_close] * ATTEMPTS, True
    with pytest.raises(PushError, match="closed without an answer"):
        _client(fake).request("POST", "/x", {}, _Big())
    assert len(fake.seen) == ATTEMPTS


def test_every_request_carries_the_token_in_its_header_alone(fake: FakeServer) -> None:
    _client(fake).request("GET", "/ledger/checkpoint?since=0")
    (seen,) = fake.seen
    assert seen.headers["Authorization"] == f"Bearer {TOKEN}"
    assert TOKEN not in seen.path
    assert sum(TOKEN in value for value in seen.headers.values()) == 1


def test_a_proxy_of_the_surroundings_is_not_used(
    fake: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        assert _client(fake).request("GET", "/ledger/checkpoint?since=0").status == 200
        assert proxy.seen == []


# --- TLS, with an authority made for the test and thrown away ---


class Authority:
    """A certificate authority that nobody else knows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Throw-away")])
        self.file = folder / "ca.pem"
        own = self._sign(self.name, self.key, [], days=1, authority=True)
        self.file.write_bytes(own.public_bytes(serialization.Encoding.PEM))

    def context(self, host: str, days: int) -> ssl.SSLContext:
        key = ec.generate_private_key(ec.SECP256R1())
        names: list[x509.GeneralName] = (
            [x509.IPAddress(ipaddress.ip_address(host))]
            if host[0].isdigit()
            else [x509.DNSName(host)]
        )
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        leaf = self._sign(subject, key, names, days=days, authority=False)
        pem = self.folder / "server.pem"
        pem.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + leaf.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        return context

    def _sign(
        self,
        subject: x509.Name,
        key: ec.EllipticCurvePrivateKey,
        names: list[x509.GeneralName],
        *,
        days: int,
        authority: bool,
    ) -> x509.Certificate:
        now = datetime.datetime.now(datetime.UTC)
        identifier = x509.SubjectKeyIdentifier.from_public_key(self.key.public_key())
        made = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=9))
            .not_valid_after(now + datetime.timedelta(days=days))
            .add_extension(x509.BasicConstraints(authority, None), critical=True)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), False
            )
        )
        if authority:
            made = made.add_extension(identifier, critical=False)
        if names:
            made = made.add_extension(x509.SubjectAlternativeName(names), critical=False)
        return made.sign(self.key, hashes.SHA256())


@pytest.mark.parametrize(
    ("host", "days", "known", "words"),
    [
        ("127.0.0.1", 1, True, None),
        ("127.0.0.1", 1, False, "certificate is not accepted"),
        ("other.example.com", 1, True, "certificate is not accepted: IP address mismatch"),
        ("127.0.0.1", -1, True, "certificate is not accepted: certificate has expired"),
    ],
    ids=["good", "unknown authority", "another host", "expired"],
)
def test_tls_accepts_the_right_certificate_alone(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    days: int,
    known: bool,
    words: str | None,
) -> None:
    authority = Authority(tmp_path)
    if known:
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    else:
        monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with running(authority.context(host, days)) as fake:
        client = _client(fake)
        if words is None:
            assert client.request("GET", "/ledger/checkpoint?since=0").status == 200
            return
        with pytest.raises(PushError, match=words):
            client.request("GET", "/ledger/checkpoint?since=0")
        assert fake.seen == [], "the token was sent before the certificate was accepted"


def test_tls_to_a_server_that_has_none(fake: FakeServer) -> None:
    port = ServerAddress.parse(fake.url).port
    settings = ServerSettings(ServerAddress(True, "127.0.0.1", port), TOKEN)
    with pytest.raises(PushError, match=r"no TLS there|closed without"):
        ServerClient(settings, 20, pause=[].append).request("GET", "/x")
    assert fake.seen == []


def test_a_certificate_file_that_is_none_is_told(
    fake: FakeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    settings = ServerSettings(ServerAddress(True, "127.0.0.1", 9), TOKEN)
    with pytest.raises(UsageError, match="SSL_CERT_FILE"):
        ServerClient(settings, 20).request("GET", "/x")


# --- settings ---


def _settings(url: str, token: str = TOKEN) -> ServerSettings:
    return server_settings(None, {"MUNIMENT_URL": url, "MUNIMENT_TOKEN": token})


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://Muniment.Example.com", "https://muniment.example.com"),
        ("https://muniment.example.com:443/", "https://muniment.example.com"),
        ("https://example.com:8443/muniment/", "https://example.com:8443/muniment"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_addresses_that_are_taken(url: str, shown: str) -> None:
    assert str(_settings(url).address) == shown


@pytest.mark.parametrize(
    "url",
    [
        "http://muniment.example.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://10.0.0.1",
        "ftp://localhost",
        "muniment.example.com",
        "https://",
        "https://user:word@example.com",
        "https://example.com/?a=b",
        "https://example.com/#a",
        "https://example.com/a b",
        "https://example.com/a\r\nX: y",
        "https://exam ple.com",
        "https://example.com:0",
        "https://example.com:99999",
        "https://[::1",
        "",
    ],
)
def test_addresses_that_are_refused(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        _settings(url)
    assert "word" not in caught.value.message.replace("password", "")


@pytest.mark.parametrize(
    "token", ["", "secret-of-another-kind", "mun_short", f"{TOKEN} x", f"{TOKEN}\nX: y"]
)
def test_tokens_that_are_none(token: str) -> None:
    with pytest.raises(UsageError) as caught:
        _settings("https://example.com", token)
    assert not token or token not in caught.value.message + caught.value.hint


def test_a_token_file_is_for_its_owner(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN + "\n")
    stated = {"MUNIMENT_URL": "https://example.com", "MUNIMENT_TOKEN_FILE": str(file)}
    file.chmod(0o644)
    with pytest.raises(UsageError, match="everybody on this machine can open"):
        server_settings(None, stated)
    file.chmod(0o600)
    assert server_settings(None, stated).token == TOKEN
    link = tmp_path / "link"
    link.symlink_to(file)
    assert server_settings(None, stated | {"MUNIMENT_TOKEN_FILE": str(link)}).token == TOKEN
    with pytest.raises(UsageError, match="both"):
        server_settings(None, stated | {"MUNIMENT_TOKEN": TOKEN})


def test_settings_do_not_show_the_token() -> None:
    settings = _settings("https://example.com")
    assert TOKEN not in repr(settings) + str(settings) + repr(ServerClient(settings, 1))
