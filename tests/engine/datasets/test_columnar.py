import builtins
import io
import pickle
import sys
import types

import pytest
from tests.engine.datasets.extracted import extracted
from tests.engine.memory_file import MemoryFile

from muniment.core.errors import UnreadableError
from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.datasets import columnar
from muniment.engine.datasets.columnar import ColumnarExtractor, read_columnar
from muniment.engine.privacy.categories import Category

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def read_here(file):
    """The reader without its process: what it does is what the worker does."""
    with file.open() as stream:
        return read_columnar(stream, file.size, file.head, parquet=file.format is Format.PARQUET)


def people(rows=40):
    return pa.table(
        {
            "id": pa.array(range(rows), pa.int64()),
            "mail": [f"p{n}@firma.se" for n in range(rows)],
            "score": [n / 3 for n in range(rows)],
            "who": [{"age": n % 90, "city": "Lund"} for n in range(rows)],
            "raw": pa.array([b"\0"] * rows, pa.binary()),
        }
    )


def parquet(table, **options):
    sink = io.BytesIO()
    pq.write_table(table, sink, **options)
    return sink.getvalue()


def ipc(table, make=pa.ipc.new_file):
    sink = io.BytesIO()
    with make(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue()


@pytest.mark.parametrize(
    ("data", "kind", "more"),
    [
        (parquet(people()), Format.PARQUET, False),
        (ipc(people()), Format.ARROW, False),
        (ipc(people(), pa.ipc.new_stream), Format.ARROW, True),
    ],
    ids=["parquet", "feather", "stream"],
)
def test_names_kinds_and_counts(data, kind, more):
    (table,) = extracted(ColumnarExtractor(read_here), "t", data, kind)
    assert {column.name: column.kind.value for column in table.columns} == {
        "id": "integer",
        "mail": "text",
        "score": "decimal",
        "who.age": "integer",
        "who.city": "categorical",
        "raw": "binary",
    }
    assert (table.rows_sampled, table.truncated) == (40, more)
    assert [match.category for match in table.columns[1].personal] == [Category.EMAIL]


def test_only_some_rows_of_a_large_file_are_read():
    data = parquet(people(20_000), row_group_size=10_000)
    (table,) = extracted(ColumnarExtractor(read_here), "t", data, Format.PARQUET)
    assert (table.rows_sampled, table.truncated) == (500, True)


def test_a_table_without_rows_still_has_columns():
    for data, kind in [
        (parquet(people(0)), Format.PARQUET),
        (ipc(people(0)), Format.ARROW),
    ]:
        (table,) = extracted(ColumnarExtractor(read_here), "t", data, kind)
        assert [column.name for column in table.columns][:2] == ["id", "mail"]


def test_a_column_that_unpacks_to_far_more_than_it_takes_stays_unread():
    data = parquet(
        pa.table({"bomb": ["a" * 1000] * 100_000, "id": range(100_000)}),
        compression="zstd",
        use_dictionary=False,
        row_group_size=100_000,
    )
    assert len(data) < 2_000_000
    table, gap = extracted(ColumnarExtractor(read_here), "t", data, Format.PARQUET)
    assert [column.name for column in table.columns] == ["id"]
    assert isinstance(gap, Gap)
    assert (gap.reason, gap.affects) == (GapReason.TOO_LARGE, ("table.columns",))


@pytest.mark.parametrize(
    ("data", "kind", "reason"),
    [
        (b"PAR1" + b"\0" * 40, Format.PARQUET, "broken"),
        (b"PAR1", Format.PARQUET, "broken"),
        (parquet(people())[:-100] + parquet(people())[-60:], Format.PARQUET, "broken"),
        (
            b"PAR1" + b"\0" * 17_000_000 + (17_000_000).to_bytes(4, "little") + b"PAR1",
            Format.PARQUET,
            "too_large",
        ),
        (b"PAR1" + b"\0" * 40 + (9).to_bytes(4, "little") + b"PARE", Format.PARQUET, "unsupported"),
        (b"ARROW1\0\0" + b"\xff" * 200, Format.ARROW, "broken"),
        (ipc(people())[:300], Format.ARROW, "broken"),
        (b"FEA1" + b"\0" * 100, Format.ARROW, "unsupported"),
        (b"\xff\xff\xff\xff\xff\xff\xff\x7f" + b"\0" * 100, Format.ARROW, "too_large"),
    ],
)
def test_gaps(data, kind, reason):
    with pytest.raises(UnreadableError) as caught:
        list(ColumnarExtractor(read_here).extract(MemoryFile("t", data, kind)))
    assert caught.value.reason == reason


def reason_of(data, kind):
    try:
        list(ColumnarExtractor(read_here).extract(MemoryFile("t", data, kind)))
    except UnreadableError as error:
        return error.reason
    return "read"


@pytest.mark.parametrize("kind", [Format.PARQUET, Format.ARROW])
def test_cut_and_flipped_files_are_gaps_and_read_nothing_beyond_their_buffers(kind):
    whole = (parquet if kind is Format.PARQUET else ipc)(people(5))
    reasons = set()
    for place in range(0, len(whole), 11):
        reasons.add(reason_of(whole[:place], kind))
        reasons.add(reason_of(whole[:place] + b"\xff" + whole[place + 1 :], kind))
    assert reasons <= {"read", "broken", "too_large"}


def test_nanoseconds_and_zones():
    moments = pa.array([1_700_000_000_123_456_789] * 6, pa.timestamp("ns", tz="No/Where"))
    lasted = pa.array([1_000_000_007] * 6, pa.duration("ns"))
    table = pa.table({"at": moments, "id": range(6), "took": lasted})
    found = extracted(ColumnarExtractor(read_here), "t", ipc(table), Format.ARROW)
    kinds = {column.name: column.kind.value for column in found[0].columns}
    assert (kinds["at"], kinds["id"]) == ("date", "integer")


def test_cve_2023_47248_a_pickle_in_a_schema_is_not_loaded(monkeypatch):
    """Pyarrow before 14.0.1 unpickled what arrow.py_extension_type carries.

    The planted pickle is opcodes for builtins.print("loaded"), never built by running anything.
    """
    planted = b"cbuiltins\nprint\n(S'loaded'\ntR."
    field = pa.field(
        "x",
        pa.int64(),
        metadata={
            b"ARROW:extension:name": b"arrow.py_extension_type",
            b"ARROW:extension:metadata": planted,
        },
    )
    table = pa.table([pa.array([1, 2])], schema=pa.schema([field]))

    def refuse(*args, **options):
        raise AssertionError("a pickle was loaded")

    monkeypatch.setattr(pickle, "loads", refuse)
    monkeypatch.setattr(builtins, "print", refuse)
    for data, kind in [(parquet(table), Format.PARQUET), (ipc(table), Format.ARROW)]:
        (found,) = extracted(ColumnarExtractor(read_here), "t", data, kind)
        assert [column.name for column in found.columns] == ["x"]


def test_an_old_pyarrow_is_refused(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", types.SimpleNamespace(__version__="14.0.0"))
    with pytest.raises(UnreadableError) as caught:
        list(ColumnarExtractor(read_here).extract(MemoryFile("t", b"", Format.PARQUET)))
    assert caught.value.reason == "unsupported"


def test_without_pyarrow_the_gap_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UnreadableError) as caught:
        list(ColumnarExtractor(read_here).extract(MemoryFile("t", b"", Format.PARQUET)))
    assert caught.value.reason == "unsupported"
    assert "pip install 'muniment[data]'" in caught.value.message
    assert columnar.INSTALL == "pip install 'muniment[data]'"
