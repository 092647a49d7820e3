"""Tar archives: names, links, sizes that disagree, and what is behind the end."""

from __future__ import annotations

import gzip
import io
import tarfile

import pytest
from tests.engine.artifacts.packed.zip_building import ECHO, Part, build
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

TRICK = build(Part("../x", b"1"))


def member(name: str, data: bytes = b"", **fields: object) -> tuple[tarfile.TarInfo, bytes]:
    info = tarfile.TarInfo(name)
    info.size = len(data)
    for key, value in fields.items():
        setattr(info, key, value)
    return info, data


def tar(*members: tuple[tarfile.TarInfo, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for info, data in members:
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def rules(content: bytes, name: str = "model.tar") -> dict[str, str]:
    return {key.partition(" ")[0]: value for key, value in found(content, name).items()}


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_an_honest_archive_and_its_members(form: int) -> None:
    long = "folder/" * 12 + "n" * 60
    content = tar(member("a.txt", b"text"), member(long, b"more"), member("empty"), form=form)
    scan = scan_bytes(content, "x.tar")
    assert (scan.verdict, scan.findings, scan.formats[0]) == (Verdict.CLEAN, (), "tar")
    assert "archive.path-traversal" in rules(tar(member(long, TRICK), form=form))


@pytest.mark.parametrize("name", ["../up", "/etc/x", "a/../../b", "C:/x"])
def test_cve_2007_4559_names_that_leave_the_folder(name: str) -> None:
    assert rules(tar(member(name, b"1"))) == {"archive.path-traversal": "high"}


def test_names_and_links_in_records() -> None:
    records = {"path": "../" * 30 + "x"}
    assert "archive.path-traversal" in rules(tar(member("fine", b"1", pax_headers=records)))
    deep = "../" * 60 + "etc/passwd"
    for form in (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
        link = member("a", type=tarfile.SYMTYPE, linkname=deep)
        assert "archive.link-outside" in rules(tar(link, form=form))


@pytest.mark.parametrize(
    ("kind", "target", "outside"),
    [
        (tarfile.SYMTYPE, "/etc/passwd", True),
        (tarfile.SYMTYPE, "../../x", True),
        (tarfile.SYMTYPE, "other", False),
        (tarfile.SYMTYPE, "../other", False),
        (tarfile.LNKTYPE, "../other", True),
        (tarfile.LNKTYPE, "a/other", False),
    ],
)
def test_links(kind: bytes, target: str, outside: bool) -> None:
    said = rules(tar(member("a/link", type=kind, linkname=target)))
    assert ("archive.link-outside" in said) is outside


def test_cve_2025_45582_writing_through_a_link() -> None:
    first = member("a/here", type=tarfile.SYMTYPE, linkname="there")
    said = rules(tar(first, member("a/here/file", b"1")))
    assert said["archive.through-link"] == "high"
    assert rules(tar(first, member("a/heretic", b"1"))) == {}


def test_devices_and_pipes() -> None:
    for kind in (tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE):
        assert rules(tar(member("dev", type=kind))) == {"archive.special-member": "medium"}


def test_cve_2025_62518_a_record_and_a_header_disagree_about_a_size() -> None:
    inner = tar(member("hidden", b"1" * 600))
    honest = tar(member("outer", inner))
    content = tar(member("outer", inner, pax_headers={"size": str(len(inner))}))
    assert rules(honest) == {}
    at = content.find(b"outer", 1024)
    block = bytearray(content[at : at + 512])
    block[124:136] = b"00000000000\0"
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    assert (
        rules(content[:at] + bytes(block) + content[at + 512 :])["archive.header-mismatch"]
        == "high"
    )


def test_base_256_sizes() -> None:
    content = bytearray(tar(member("a", TRICK), form=tarfile.GNU_FORMAT))
    content[124:136] = b"\x80" + len(TRICK).to_bytes(11, "big")
    content[148:156] = b" " * 8
    content[148:156] = b"%06o\0 " % sum(content[:512])
    assert "archive.path-traversal" in rules(bytes(content))


def test_bytes_behind_the_end() -> None:
    content = tar(member("a", b"1"))
    assert rules(content + bytes(20480)) == {}
    assert rules(content + TRICK)["archive.unlisted-member"] == "high"
    assert rules(content + b"a note")["archive.bytes-outside"] == "low"


def test_a_member_twice() -> None:
    assert rules(tar(member("a", b"1"), member("a", b"2"))) == {"archive.member-replaced": "medium"}


def test_a_cut_off_archive_is_inconclusive() -> None:
    content = tar(member("a", TRICK * 20))
    scan = scan_bytes(content[:1500], "x.tar")
    assert not scan.complete
    broken = bytearray(tar(member("a", b"1"), member("b", TRICK)))
    broken[1024 + 150] ^= 1
    assert not scan_bytes(bytes(broken), "x.tar").complete
    assert "archive.path-traversal" in rules(bytes(broken))


def test_a_nemo_checkpoint_is_a_packed_tar() -> None:
    content = gzip.compress(
        tar(member("./model_config.yaml", b"a: 1\n"), member("./w.ckpt", TRICK))
    )
    scan = scan_bytes(content, "model.nemo")
    assert scan.formats[:3] == ("gzip", "tar", "zip")
    assert scan.findings[0].location.member == "model.tar!./w.ckpt"


def _old_torch(hidden: bytes = b"") -> bytes:
    number = b"\x80\x02K\x01."
    kind = b"\x80\x02(X\x01\x00\x00\x000X\x03\x00\x00\x00cpuctorch\nFloatStorage\nt."
    raw = (3).to_bytes(8, "little") + bytes(12)
    shape = (1).to_bytes(4, "little") + bytes(4) + (3).to_bytes(8, "little") + bytes(16)
    tensor = b"\x80\x02(K\x01K\x01ctorch\nFloatTensor\nt."
    return tar(
        member("storages", number + kind + raw + (hidden or b"\x80\x02]q\x00.")),
        member("tensors", number + tensor + shape),
        member("pickle", b"\x80\x02}q\x00."),
    )


def test_the_first_format_of_torch() -> None:
    scan = scan_bytes(_old_torch(), "old.pt")
    assert scan.formats[:2] == ("tar", "torch-tar")
    assert (scan.verdict, scan.findings) == (Verdict.CLEAN, ())
    assert rules(_old_torch(ECHO), "old.pt")["name.known-gadget"] == "critical"


def test_a_debian_package_is_read() -> None:
    head = b"%-16s%-12s%-6s%-6s%-8s%-10d`\n"
    content = b"!<arch>\n"
    for name, data in ((b"debian-binary", b"2.0\n"), (b"data.tar", tar(member("../x", b"1")))):
        content += head % (name, b"0", b"0", b"0", b"100644", len(data)) + data
        content += b"\n" * (len(data) & 1)
    assert rules(content, "x.deb") == {"archive.path-traversal": "high"}
    assert not scan_bytes(content[:-600], "x.deb").complete
