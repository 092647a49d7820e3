import io
import os
import sys

import pytest
from tests.engine.datasets.extracted import extracted
from tests.engine.memory_file import MemoryFile

from muniment.connectors.columnar_apart import ColumnarApart
from muniment.core.errors import UnreadableError
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.columnar import ColumnarExtractor
from muniment.engine.privacy.categories import Category

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def apart():
    reader = ColumnarApart()
    yield reader
    reader.close()


def parquet(rows=20, **options):
    sink = io.BytesIO()
    table = pa.table({"mail": [f"p{n}@firma.se" for n in range(rows)], "n": range(rows)})
    pq.write_table(table, sink, **options)
    return sink.getvalue()


def test_columns_come_back_from_the_worker(apart):
    (table,) = extracted(ColumnarExtractor(apart), "t.parquet", parquet(), Format.PARQUET)
    assert [column.name for column in table.columns] == ["mail", "n"]
    assert [match.category for match in table.columns[0].personal] == [Category.EMAIL]
    assert "pyarrow" not in repr(apart)


def test_a_real_file_is_passed_as_its_descriptor(apart, tmp_path):
    place = tmp_path / "t.parquet"
    place.write_bytes(parquet())

    class OnDisk(MemoryFile):
        def open(self):
            return open(place, "rb")

    table, unread = apart(OnDisk("t.parquet", place.read_bytes(), Format.PARQUET))
    assert (table.rows_sampled, unread) == (20, 0)


def test_a_gap_comes_back_with_its_reason(apart):
    with pytest.raises(UnreadableError) as caught:
        apart(MemoryFile("t.parquet", b"PAR1" + b"\0" * 40, Format.PARQUET))
    assert caught.value.reason == "broken"


def test_a_file_that_ends_the_worker_is_a_gap_and_the_next_one_is_read(apart):
    apart(MemoryFile("t.parquet", parquet(), Format.PARQUET))
    os.kill(apart._worker.pid, 9)
    apart._worker.wait()
    with pytest.raises(UnreadableError) as caught:
        apart(MemoryFile("t.parquet", parquet(), Format.PARQUET))
    assert caught.value.reason == "broken"
    table, _ = apart(MemoryFile("t.parquet", parquet(), Format.PARQUET))
    assert table.rows_sampled == 20


def test_a_reader_that_takes_too_long_is_stopped():
    slow = ColumnarApart(seconds=0.001)
    with pytest.raises(UnreadableError) as caught:
        slow(MemoryFile("t.parquet", parquet(), Format.PARQUET))
    assert caught.value.reason == "too_large"
    assert slow._worker is None


def test_the_folder_under_inspection_is_not_on_the_workers_path(tmp_path, monkeypatch):
    (tmp_path / "pyarrow.py").write_text("raise SystemExit('ran')")
    (tmp_path / "msgspec.py").write_text("raise SystemExit('ran')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", ".", *sys.path])
    reader = ColumnarApart()
    table, _ = reader(MemoryFile("t.parquet", parquet(), Format.PARQUET))
    reader.close()
    assert table.rows_sampled == 20


def test_without_pyarrow_no_worker_is_started(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    reader = ColumnarApart()
    with pytest.raises(UnreadableError) as caught:
        reader(MemoryFile("t.parquet", parquet(), Format.PARQUET))
    assert caught.value.reason == "unsupported"
    assert reader._worker is None
