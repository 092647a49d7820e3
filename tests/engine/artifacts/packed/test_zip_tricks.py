"""One test for each way in which an archive shows one thing and holds another."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from tests.engine.artifacts.packed.zip_building import ECHO, PLAIN, Part, build, torch_parts
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict


def rules(content: bytes, name: str = "model.pt") -> dict[str, str]:
    """Return severity by rule, operands left out."""
    return {key.partition(" ")[0]: value for key, value in found(content, name).items()}


def test_an_honest_archive_has_nothing_to_say_about_it() -> None:
    for method in (0, 8):
        content = build(Part("a.txt", b"hello" * 50, method), Part("b.bin", bytes(range(200)), 0))
        scan = scan_bytes(content, "plain.zip")
        assert (scan.verdict, scan.findings, scan.limits) == (Verdict.CLEAN, (), ())


def test_cve_2025_1944_a_name_that_differs_in_the_local_header() -> None:
    parts = torch_parts()
    parts[0].local["name"] = b"archive/dat0.pkl"
    assert rules(build(*parts)) == {"archive.header-mismatch": "high"}


def test_cve_2025_1945_an_encryption_bit_on_plain_bytes() -> None:
    parts = torch_parts()
    parts[0].flags = 1
    assert rules(build(*parts)) == {"archive.false-encryption": "high"}
    parts = torch_parts()
    parts[0].central["flags"] = 1
    assert "archive.header-mismatch" in rules(build(*parts))


def test_cve_2025_10156_a_wrong_checksum_is_a_sign_and_the_member_is_read() -> None:
    parts = [*torch_parts(), Part("archive/inner.zip", build(Part("../x", b"1")))]
    for part in parts:
        part.local["crc"] = part.central["crc"] = 0xDEADBEEF
    assert {"archive.bad-checksum", "archive.path-traversal"} <= set(rules(build(*parts)))


def test_torch_can_be_told_to_leave_checksums_out() -> None:
    parts = torch_parts()
    for part in parts:
        part.local["crc"] = part.central["crc"] = 0
    assert rules(build(*parts)) == {}


@pytest.mark.parametrize("name", ["data.p", "weights.npy", "readme.txt", "noextension"])
def test_cve_2025_10155_and_1889_a_member_is_read_by_content_not_by_its_name(name: str) -> None:
    inner = build(Part("../../escape", b"x"))
    assert "archive.path-traversal" in rules(build(Part(name, inner)), "files.bin")


def test_methods_that_differ_are_both_tried() -> None:
    inner = build(Part("../x", b"1"))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(inner) + packer.flush()
    part = Part("a", packed, central={"method": 0}, local={"method": 8, "size": len(inner)})
    said = rules(build(part))
    assert said["archive.header-mismatch"] == "high"
    assert "archive.path-traversal" in said


def test_sizes_that_differ_are_both_tried() -> None:
    inner = build(Part("../x", b"1"))
    part = Part("a", inner, central={"size": 4, "packed": 4, "crc": zlib.crc32(inner[:4])})
    said = rules(build(part))
    assert said["archive.header-mismatch"] == "high"
    assert "archive.path-traversal" in said


def test_a_size_that_the_data_does_not_have() -> None:
    part = Part("a", b"x" * 100, 8, local={"size": 10}, central={"size": 10})
    assert rules(build(part))["archive.size-mismatch"] == "high"


def test_a_member_that_only_its_own_header_knows() -> None:
    hidden = Part("hidden.zip", build(Part("../x", b"1")), listed=False)
    said = rules(build(Part("a", b"1"), hidden, Part("b", b"2")))
    assert said["archive.unlisted-member"] == "high"
    assert "archive.path-traversal" in said


def test_a_file_between_members() -> None:
    said = found(build(*torch_parts(), between=b"\x80\x04\x95\x10" + bytes(7) + b"\x8c\x01a."))
    assert any(key.startswith("archive.hidden-file pickle") for key in said)


def test_bytes_between_members_and_their_honest_twin_alignment() -> None:
    assert rules(build(*torch_parts(), between=b"note")) == {"archive.hidden-bytes": "medium"}
    assert rules(build(Part("a", b"1"), between=b"note")) == {"archive.bytes-outside": "low"}
    assert rules(build(*torch_parts(), between=bytes(4096))) == {}


def test_a_comment_that_is_no_text() -> None:
    assert rules(build(Part("a", b"1"), comment=b"built on Monday")) == {}
    assert "archive.hidden-file" in rules(
        build(Part("a", b"1"), comment=b"\x7fELF\x02\x01\x01" + bytes(60))
    )


def test_a_second_end_record_in_the_comment() -> None:
    other = build(Part("other", b"2"))
    content = build(Part("first", b"1"), comment=other)
    said = rules(content)
    assert "high" in said.values()


def test_two_directories() -> None:
    first = build(Part("harmless.txt", b"1"))
    second = build(Part("../evil", b"2"), prefix=first)
    said = rules(second)
    assert "archive.path-traversal" in said
    assert "archive.two-directories" in said or "archive.unlisted-member" in said


def test_archives_in_a_row_and_the_checkpoints_of_torch_that_are_built_so() -> None:
    row = build(*torch_parts()) + build(*torch_parts()) + build(*torch_parts())
    assert rules(row, "model.pt") == {"archive.several-archives": "high"}
    assert rules(row, "__0_0.distcp") == {}


def test_a_count_that_hides_the_rest_of_the_directory() -> None:
    content = build(Part("a", b"1"), Part("b", b"2"), end={"entries": 1})
    assert rules(content)["archive.directory-count"] == "high"


def test_a_64_bit_end_record_that_says_otherwise() -> None:
    shown = build(Part("shown", b"1"))
    at = shown.rfind(b"PK\x05\x06")
    directory = shown.find(b"PK\x01\x02")
    wide = struct.pack(
        "<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 7, 7, at - directory, directory
    )
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, at, 1)
    said = rules(shown[:at] + wide + locator + shown[at:])
    assert said["archive.end-records-differ"] == "high"


def test_exact_and_near_duplicates() -> None:
    assert rules(build(Part("a", b"1"), Part("a", b"2")))["archive.duplicate-member"] == "high"
    parts = [*torch_parts(), Part("archive/DATA.PKL", PLAIN)]
    assert rules(build(*parts))["archive.similar-names"] == "medium"
    assert rules(build(Part("a/b", b"1"), Part("a\\b ", b"2")))["archive.similar-names"] == "medium"
    assert rules(build(Part("README", b"1"), Part("readme", b"2"))) == {}


def test_a_name_that_ends_at_a_nul_for_some() -> None:
    parts = [*torch_parts(), Part(b"archive/data.pkl\0.txt", PLAIN)]
    said = rules(build(*parts))
    assert said["archive.deceiving-name"] == "high"
    assert "archive.similar-names" in said


def test_a_unicode_name_that_is_another() -> None:
    name = b"notes.txt"
    other = b"data.pkl"
    field = b"\x01" + zlib.crc32(name).to_bytes(4, "little") + other
    extra = struct.pack("<HH", 0x7075, len(field)) + field
    part = Part(name, b"1", central={"extra": extra})
    assert rules(build(part))["archive.two-names"] == "high"


@pytest.mark.parametrize(
    "name", ["../up", "a/../../up", "/etc/x", "C:\\x", "..\\up", "\\\\host\\x"]
)
def test_names_that_leave_the_folder(name: str) -> None:
    assert rules(build(Part(name, b"1"))) == {"archive.path-traversal": "high"}


@pytest.mark.parametrize("name", ["a/b..c", "..a", "a..", "epoch=1-step=2.ckpt", "a b/c"])
def test_names_that_stay_in_it(name: str) -> None:
    assert rules(build(Part(name, b"1"))) == {}


def test_links_that_leave_the_folder_and_those_that_stay() -> None:
    link = {"mode": 0o120777}
    assert "archive.link-outside" in rules(build(Part("a", b"/etc/passwd", central=link)))
    assert "archive.link-outside" in rules(build(Part("x/a", b"../../b", central=link)))
    assert rules(build(Part("x/a", b"../b", central=link))) == {}


def test_members_on_top_of_one_another() -> None:
    content = build(Part("a", b"x" * 50), Part("b", b"y", central={"offset": 0, "packed": 50}))
    assert "archive.overlapping-members" in rules(content)


def test_an_encrypted_member_cannot_be_read() -> None:
    part = Part("a", b"x" * 20, flags=1, packed=bytes(range(32)))
    scan = scan_bytes(build(part), "a.zip")
    assert scan.verdict is Verdict.INCONCLUSIVE
    assert [each.rule for each in scan.findings] == ["archive.encrypted-member"]


@pytest.mark.parametrize("method", [9, 97, 98, 99, 1])
def test_methods_that_are_not_read_leave_it_inconclusive(method: int) -> None:
    scan = scan_bytes(build(Part("a", b"1", method, packed=b"????")), "a.zip")
    assert scan.verdict is Verdict.INCONCLUSIVE


@pytest.mark.parametrize("method", [8, 12, 14])
def test_packed_members_are_unpacked(method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("inner", build(Part("../x", b"1")))
    assert "archive.path-traversal" in rules(out.getvalue())


def test_a_cut_off_archive_is_read_as_far_as_it_goes() -> None:
    content = build(Part("inner", build(Part("../x", b"1"))), Part("b", b"2"))
    scan = scan_bytes(content[: content.rfind(b"PK\x01\x02")], "a.zip")
    assert "archive.path-traversal" in [each.rule for each in scan.findings]
    assert not scan.complete


def test_a_program_in_a_model_and_in_software() -> None:
    elf = b"\x7fELF\x02\x01\x01" + bytes(100)
    assert "archive.program-inside" in rules(build(*torch_parts(**{"lib.so": elf})))
    wheel = [Part("pkg/lib.so", elf), Part("pkg-1.dist-info/WHEEL", b"Wheel-Version: 1.0\n")]
    assert rules(build(*wheel), "pkg.whl") == {}


def test_strangers_in_a_model() -> None:
    said = found(build(*torch_parts(**{"setup.py": b"import os\n", "other": ECHO})))
    assert said["archive.script-inside archive/setup.py"] == "medium"
    assert said["archive.unexpected-member archive/other"] == "medium"
    keras = [Part("config.json", b"{}"), Part("metadata.json", b"{}"), Part("extra.pkl", ECHO)]
    assert "archive.unexpected-member extra.pkl" in found(build(*keras), "model.keras")


@pytest.mark.parametrize(
    "names",
    [
        ["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"],
        ["META-INF/MANIFEST.MF", "a/b.properties", "run.sh"],
        ["pkg/__init__.py", "pkg-1.dist-info/WHEEL", "pkg-1.dist-info/RECORD"],
        ["readme.md", "run.sh", "train.py", "data/table.csv"],
    ],
)
def test_honest_archives_that_are_no_models(names: list[str]) -> None:
    parts = [Part(name, b"some text\n", 8) for name in names]
    scan = scan_bytes(build(*parts), "thing.zip")
    assert (scan.verdict, scan.findings) == (Verdict.CLEAN, ())
