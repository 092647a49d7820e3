import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.datasets.extracted import extracted
from tests.engine.memory_file import MemoryFile

from muniment.core.errors import UnreadableError
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.delimited import DelimitedExtractor, read_delimited
from muniment.engine.datasets.table import ColumnKind
from muniment.engine.datasets.windows import HEAD, PLACES, SPREAD, windows
from muniment.engine.privacy.categories import Category


def read(data, kind=Format.CSV):
    if isinstance(data, str):
        data = data.encode()
    (table,) = extracted(DelimitedExtractor(), "data/t.csv", data, kind)
    return table


def names(table):
    return [column.name for column in table.columns]


def kinds(table):
    return {column.name: column.kind.value for column in table.columns}


def test_names_kinds_and_counts():
    rows = "".join(
        f"{n},{n / 7:.3f},{'yes' if n % 2 else 'no'},2024-01-{n % 28 + 1:02},c{n % 3},"
        f"word {n} of it,,\n"
        for n in range(100)
    )
    table = read(
        "id,score,churned,day,plan,remark,nothing,late\n" + rows + "100,NA,yes,2024-02-01,c1,x,,7\n"
    )
    assert kinds(table) == {
        "id": "integer",
        "score": "decimal",
        "churned": "boolean",
        "day": "date",
        "plan": "categorical",
        "remark": "text",
        "nothing": "empty",
        "late": "integer",
    }
    by_name = {column.name: column for column in table.columns}
    assert (by_name["id"].filled, by_name["id"].distinct_capped) == (101, 101)
    assert by_name["score"].filled == 100
    assert by_name["late"].filled == 1
    assert (table.rows_sampled, table.truncated) == (101, False)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter):
    text = "\n".join(delimiter.join(row) for row in [("name", "size"), ("a, b", "1,5"), ("c", "2")])
    if delimiter == ",":
        text = 'name,size\n"a, b",1.5\nc,2\n'
    assert names(read(text)) == ["name", "size"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_encodings(encoding):
    table = read("größe,wert\nä,1\nö,2\n".encode(encoding))
    assert names(table) == ["größe", "wert"]


def test_line_breaks_inside_quotes_and_carriage_returns():
    table = read('id,remark\r\n1,"two\r\nlines"\r\n2,"a ""quote"""\r\n')
    assert (table.rows_sampled, names(table)) == (2, ["id", "remark"])


def test_a_table_of_numbers_has_no_header():
    table = read("5.1,3.5,0\n4.9,3.0,0\n6.2,2.8,1\n")
    assert (names(table), table.rows_sampled) == (["column 1", "column 2", "column 3"], 3)


def test_people_in_the_first_row_do_not_become_names_of_columns():
    table = read("Anna,Lind,Lund\nBo,Ek,Malmö\nCarl,Ljung,Lund\n")
    assert names(table) == ["column 1", "column 2", "column 3"]
    table = read("anna@firma.se,yes\nbo@firma.se,no\n")
    assert names(table) == ["column 1", "column 2"]


@pytest.mark.parametrize(
    "header",
    [
        "anna.lind@firma.se",
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "d41d8cd98f00b204e9800998ecf8427e",
        "wJalrXUtnFEMIK7MDENGbPxRfiCYzK4x9Q2",
    ],
)
def test_a_header_that_is_somebody_or_a_secret_is_masked(header):
    table = read(f"id,{header},score_a,score_b\n1,2,3,4\n5,6,7,8\n")
    assert names(table) == ["id", "(masked 2)", "score_a", "score_b"]


def test_long_ordinary_headers_are_not_masked():
    header = "mean_of_the_last_12_months_normalised_by_customer_segment_2024"
    assert names(read(f"id,{header}\n1,2\n3,4\n")) == ["id", header]
    assert len(names(read(f"id,{'x' * 500}\n1,2\n3,4\n"))[1]) == 120


def test_rows_that_leave_out_fields_at_the_end():
    table = read("id,name_a,late_a,late_b\n1,x\n2,y\n3,z\n4,w,5,6\n")
    assert [column.filled for column in table.columns] == [4, 4, 1, 1]


def test_row_names_without_a_heading():
    table = read("speed,dist,kind\n1,4,2,a\n2,4,10,b\n3,7,4,a\n")
    assert names(table) == ["column 1", "speed", "dist", "kind"]


def test_personal_data_is_counted_and_no_value_kept():
    rows = "".join(f"{n},person{n}@firma.se\n" for n in range(97)) + "98,none\n99,unknown box\n"
    file = MemoryFile("t.csv", ("nr,kontakt\n" + rows).encode(), Format.CSV)
    (table,) = DelimitedExtractor().extract(file)
    (match,) = table.columns[1].personal
    assert (match.category, match.matches, match.of) == (Category.EMAIL, 97, 98)
    assert "firma" not in repr(table)


class Counting(io.RawIOBase):
    """A file of one endless line that counts what is read of it."""

    def __init__(self, size, head=b""):
        self.size, self.head, self.at, self.given = size, head, 0, 0

    def read(self, size=-1):
        assert 0 <= size <= HEAD
        size = min(size, self.size - self.at)
        data = (self.head[self.at : self.at + size]).ljust(size, b"x")
        self.at += size
        self.given += size
        return data

    def seek(self, offset, whence=0):
        self.at = offset
        return offset


@pytest.mark.parametrize("head", [b"", b"id,text\n"])
def test_one_line_of_two_gigabytes_is_a_gap_and_is_not_read(head):
    stream = Counting(2 * 1024**3, head)
    with pytest.raises(UnreadableError) as caught:
        read_delimited(windows(stream, stream.size))
    assert caught.value.reason == "too_large"
    assert stream.given <= HEAD + PLACES * SPREAD


def test_a_large_file_is_sampled_throughout():
    line = b"%07d,%s\n"
    data = b"id,mail\n" + b"".join(
        line % (n, b"-" if n < 100_000 else b"p%d@firma.se" % n) for n in range(250_000)
    )
    table = read(data)
    assert table.truncated
    assert 600 < table.rows_sampled < 1000
    # The addresses begin far behind what the head shows.
    assert {match.category for match in table.columns[1].personal} == {Category.EMAIL}


@pytest.mark.parametrize("data", [b"", b"\n\n\n", b"\0\1\2\3", b"PK\x03\x04\0\0"])
def test_what_is_no_table_is_a_gap(data):
    with pytest.raises(UnreadableError) as caught:
        list(DelimitedExtractor().extract(MemoryFile("t.csv", data, Format.CSV)))
    assert caught.value.reason == "broken"


def test_an_endless_quoted_field():
    table = read('a,b\n1,2\n3,4\n5,"' + "x" * 300_000 + "\n")
    assert table.rows_sampled == 2


@given(st.binary(max_size=400))
def test_any_bytes_give_a_table_or_a_gap(data):
    with contextlib.suppress(UnreadableError):
        list(DelimitedExtractor().extract(MemoryFile("t.csv", data, Format.CSV)))


def test_a_wide_table_costs_no_more_than_others():
    data = ",".join(f"f{n}" for n in range(3000)) + "\n" + ",".join(["1.5"] * 3000) * 1
    table = read(data + "\n" + (",".join(["2.5"] * 3000) + "\n") * 60)
    assert len(table.columns) == 2000
    assert table.truncated
    assert table.rows_sampled <= 33
    assert all(column.kind is ColumnKind.DECIMAL for column in table.columns)


def test_only_line_ends_end_a_row():
    table = read("id,remark\n1,a\u2028b\n2,c\x0cd\n3,e\x85f\n")
    assert [column.filled for column in table.columns] == [3, 3]
