import io
import struct
import zipfile

import pytest
from tests.engine.datasets.extracted import extracted
from tests.engine.memory_file import MemoryFile

from muniment.core.errors import UnreadableError
from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.arrays import ArrayExtractor, ArrayHeader, Hdf5Extractor


def npy(header, version=1, length=None):
    raw = header.encode("utf-8") if isinstance(header, str) else header
    size = len(raw) if length is None else length
    return (
        b"\x93NUMPY" + bytes([version, 0]) + struct.pack("<H" if version == 1 else "<I", size) + raw
    )


def npz(members):
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return sink.getvalue()


MATRIX = "{'descr': '<f4', 'fortran_order': False, 'shape': (569, 30), }\n"


@pytest.mark.parametrize("version", [1, 2, 3])
def test_header(version):
    (header,) = extracted(ArrayExtractor(), "a.npy", npy(MATRIX, version), Format.NPY)
    assert header == ArrayHeader("", (569, 30), "<f4", pickled=False)


def test_an_array_of_objects_is_a_pickle_inside():
    header = "{'descr': '|O', 'fortran_order': False, 'shape': (3,), }"
    (found,) = extracted(ArrayExtractor(), "a.npy", npy(header), Format.NPY)
    assert found.pickled
    structured = "{'descr': [('a', '<i8'), ('b', '|O')], 'fortran_order': False, 'shape': (3,)}"
    header, table = extracted(ArrayExtractor(), "a.npy", npy(structured), Format.NPY)
    assert header.pickled
    assert [(column.name, column.kind.value) for column in table.columns] == [
        ("a", "integer"),
        ("b", "nested"),
    ]
    assert (table.rows_sampled, table.truncated) == (0, True)


def test_members_of_an_archive():
    text = MATRIX.replace("<f4", "<U9")
    facts = extracted(
        ArrayExtractor(), "a.npz", npz({"x.npy": npy(MATRIX), "y.npy": npy(text)}), Format.NPZ
    )
    assert [(fact.member, fact.dtype) for fact in facts] == [("x", "<f4"), ("y", "<U9")]


def test_what_numpy_itself_writes():
    numpy = pytest.importorskip("numpy")
    sink = io.BytesIO()
    numpy.savez_compressed(
        sink, a=numpy.zeros((2, 3)), b=numpy.zeros(4, [("x", "i4"), ("d", "M8[D]")])
    )
    one, two, table = extracted(ArrayExtractor(), "a.npz", sink.getvalue(), Format.NPZ)
    assert (one.shape, one.dtype, two.dtype) == ((2, 3), "<f8", "structured")
    assert [column.kind.value for column in table.columns] == ["integer", "date"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "broken"),
        (npy(MATRIX)[:20], "broken"),
        (npy("__import__('os').getcwd()"), "broken"),
        (npy("{'descr': '<f4', 'shape': (-1,)}"), "broken"),
        (npy("{'descr': '<f4', 'shape': [1]}"), "broken"),
        (npy("{'descr': 7, 'shape': (1,)}"), "broken"),
        (npy("[" * 9000), "broken"),
        (npy("-" * 9000 + "1"), "broken"),
        (npy("{'\\d': 1}"), "broken"),
        (npy("{[]: 1}"), "broken"),
        (npy(MATRIX, 2, 2**31), "too_large"),
        (npy(MATRIX, 9), "broken"),
    ],
)
def test_hostile_headers(data, reason):
    with pytest.raises(UnreadableError) as caught:
        list(ArrayExtractor().extract(MemoryFile("a.npy", data, Format.NPY)))
    assert caught.value.reason == reason


def test_a_member_that_unpacks_to_gigabytes_is_not_unpacked():
    data = npz({"x.npy": npy(MATRIX) + b"\0" * 60_000_000})
    (header,) = extracted(ArrayExtractor(), "a.npz", data, Format.NPZ)
    assert header.shape == (569, 30)


def test_a_directory_too_large_for_memory():
    whole = bytearray(npz({"x.npy": npy(MATRIX)}))
    end = whole.rfind(b"PK\x05\x06")
    struct.pack_into("<I", whole, end + 12, 2**31)
    with pytest.raises(UnreadableError) as caught:
        list(ArrayExtractor().extract(MemoryFile("a.npz", bytes(whole), Format.NPZ)))
    assert caught.value.reason == "too_large"


@pytest.mark.parametrize("share", range(0, 100, 9))
def test_cut_archives(share):
    data = npz({"x.npy": npy(MATRIX)})
    place = len(data) * share // 100
    with pytest.raises(UnreadableError):
        list(ArrayExtractor().extract(MemoryFile("a.npz", data[:place], Format.NPZ)))


def test_more_members_than_are_looked_at():
    data = npz({f"x{n}.npy": npy(MATRIX) for n in range(258)})
    found = extracted(ArrayExtractor(), "a.npz", data, Format.NPZ)
    assert len(found) == 257
    assert isinstance(found[-1], Gap)
    assert found[-1].reason is GapReason.TOO_LARGE


def test_hdf5_is_a_gap_not_a_pass():
    (gap,) = extracted(Hdf5Extractor(), "a.h5", b"\x89HDF\r\n\x1a\n", Format.HDF5)
    assert (gap.reason, gap.affects) == (GapReason.UNSUPPORTED, ("table.columns",))
