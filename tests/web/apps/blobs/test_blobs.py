"""Files by digest: whole or not there, unchanged or refused, never followed, never shown."""

from __future__ import annotations

import hashlib
import io
import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muniment.core.errors import UsageError
from muniment.web.apps.blobs.reading import BlobDamaged, attachment, open_verified
from muniment.web.apps.blobs.services import DiskFull, TooLarge, folder, keep, path_of, register
from muniment.web.apps.blobs.sweeping import sweep
from muniment.web.ui.pages import status_of

pytestmark = pytest.mark.usefixtures("db")


def digest_of(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def files() -> list[Path]:
    return [path for path in folder().rglob("*") if path.is_file() or path.is_symlink()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=5000))
def test_what_is_kept_is_read_again(data: bytes) -> None:
    digest, size = keep(io.BytesIO(data))
    assert (digest, size) == (digest_of(data), len(data))
    assert keep(io.BytesIO(data)) == (digest, size)
    with open_verified(digest) as file:
        assert file.read() == data


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.binary(min_size=1, max_size=300), st.data())
def test_any_change_is_refused(data: bytes, draw: st.DataObject) -> None:
    digest, _ = keep(io.BytesIO(data))
    at = draw.draw(st.integers(0, len(data) - 1))
    path = path_of(digest)
    path.chmod(0o600)
    path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    with pytest.raises(BlobDamaged):
        open_verified(digest)
    keep(io.BytesIO(data))  # whoever brings the right bytes mends it
    open_verified(digest).close()


def test_files_and_folders_are_for_their_owner_alone() -> None:
    path = path_of(keep(io.BytesIO(b"secret"))[0])
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    for parent in (path.parent, folder(), folder() / "incoming"):
        assert stat.S_IMODE(parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "digest", ["", "sha256:", "sha256:../../../etc/passwd", "sha256:" + "A" * 64, "/etc/passwd"]
)
def test_only_digests_name_files(digest: str) -> None:
    with pytest.raises(UsageError):
        path_of(digest)
    with pytest.raises(UsageError):
        open_verified(digest)


def test_too_large_leaves_nothing() -> None:
    with pytest.raises(TooLarge):
        keep(io.BytesIO(bytes(100)), limit=99)
    assert files() == []
    keep(io.BytesIO(bytes(100)), limit=100)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_nothing_and_says_so() -> None:
    small, _ = keep(io.BytesIO(b"here before"))
    with files_of_at_most(300_000), pytest.raises(DiskFull) as refused:
        keep(io.BytesIO(os.urandom(5_000_000)))
    assert status_of(refused.value) == 507
    assert files() == [path_of(small)]
    keep(io.BytesIO(os.urandom(5_000_000)))


def test_a_stream_that_breaks_off_leaves_nothing() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 0:
                raise ConnectionError("gone")
            return super().read(10)

    with pytest.raises(ConnectionError):
        keep(Broken(bytes(100)))
    assert files() == []


@pytest.mark.parametrize("place", ["incoming", "shard", "root"])
def test_a_link_in_place_of_a_folder_is_not_followed(place: str, tmp_path: Path) -> None:
    data = b"somewhere else"
    outside = tmp_path / "outside"
    outside.mkdir()
    names = {"incoming": "incoming", "shard": digest_of(data)[7:9], "root": "."}
    link = folder() / names[place]
    if place == "root":
        link = folder()
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside)
    with pytest.raises(OSError, match=r"link|directory|exists"):
        keep(io.BytesIO(data))
    assert list(outside.rglob("*")) == []


def test_a_link_in_place_of_a_file_is_neither_read_nor_written_through(tmp_path: Path) -> None:
    data = b"the right bytes"
    outside = tmp_path / "outside"
    outside.write_bytes(data)
    path = path_of(digest_of(data))
    path.parent.mkdir(parents=True)
    path.symlink_to(outside)
    with pytest.raises(BlobDamaged):
        open_verified(digest_of(data))
    keep(io.BytesIO(data))
    assert not path.is_symlink()
    assert outside.read_bytes() == data


def test_a_fifo_does_not_block() -> None:
    path = path_of(digest_of(b"x"))
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    with pytest.raises(BlobDamaged):
        open_verified(digest_of(b"x"))


def test_sweeping_takes_old_rubbish_alone() -> None:
    kept, size = keep(io.BytesIO(b"kept"))
    with transaction.atomic():
        register(kept, size)
    lost, _ = keep(io.BytesIO(b"lost by a crash"))
    fresh, _ = keep(io.BytesIO(b"not registered yet"))
    half = folder() / "incoming" / "half"
    half.write_bytes(b"ha")
    now_half = folder() / "incoming" / "running"
    now_half.write_bytes(b"ha")
    stranger = folder() / "README"
    stranger.write_bytes(b"not ours")
    for path in (path_of(kept), path_of(lost), half, stranger):
        os.utime(path, (1, 1))
    found = sweep(timedelta(hours=1))
    assert (found.half, found.unregistered, found.size) == (1, 1, 17)
    assert set(files()) == {path_of(kept), path_of(fresh), now_half, stranger}


def test_sweeping_before_anything_was_kept() -> None:
    assert sweep().half == 0


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("report.html", 'filename="report.html"'),
        ("../../etc/passwd", 'filename="passwd"'),
        ("C:\\temp\\a.exe", 'filename="a.exe"'),
        ('a"; filename="b.exe', None),
        ("a\r\nSet-Cookie: x=1", None),
        ("gpj.\u202eexe", None),
        ("", 'filename="download"'),
        ("...", 'filename="download"'),
        ("x" * 5000, None),
    ],
)
def test_a_download_is_never_shown(name: str, shown: str | None) -> None:
    digest, _ = keep(io.BytesIO(b"<script>alert(1)</script>"))
    response = attachment(digest, name)
    try:
        header = response["Content-Disposition"]
        assert header.startswith("attachment;")
        assert shown is None or shown in header
        assert "\u202e" not in header
        assert len(header) < 1000
        assert response["Content-Type"] == "application/octet-stream"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"].startswith("sandbox")
        assert b"".join(response.streaming_content) == b"<script>alert(1)</script>"
    finally:
        response.close()


def test_the_server_does_not_replace_a_downloads_policy() -> None:
    from csp.middleware import CSPMiddleware

    digest, _ = keep(io.BytesIO(b"x"))
    middleware = CSPMiddleware(lambda _: attachment(digest, "x"))
    response = middleware(RequestFactory().get("/"))
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    response.close()
