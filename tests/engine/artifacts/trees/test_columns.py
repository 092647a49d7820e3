"""Column files carry no model, but their schemas may carry code."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

from tests.engine.artifacts.scanning import found, scan_bytes

HONEST = Path(__file__).parent / "honest"
PICKLE = b"\x80\x02cposix\nsystem\nX\x04\0\0\0echo\x85R."


def text(content: bytes) -> bytes:
    return struct.pack("<I", len(content)) + content


def schema(name: bytes = b"arrow.py_extension_type", value: bytes = PICKLE) -> bytes:
    parts = b"ARROW:extension:metadata", value, b"ARROW:extension:name", name
    return bytes(16) + b"".join(text(part) + b"\0" for part in parts)


def stream(message: bytes) -> bytes:
    message += bytes(-len(message) % 8)
    return b"\xff\xff\xff\xff" + struct.pack("<I", len(message)) + message


def thrift_text(field: int, content: bytes) -> bytes:
    length = len(content)
    shown = b""
    while length > 0x7F:
        shown += bytes([length & 0x7F | 0x80])
        length >>= 7
    return bytes([field << 4 | 8]) + shown + bytes([length]) + content


def parquet(key: bytes, value: bytes) -> bytes:
    pair = thrift_text(1, key) + thrift_text(1, value) + b"\0"
    rows = b"\x16\x02" + b"\x19\x0c" + b"\x19\x1c" + pair
    footer = b"\x15\x02\x19\x0c" + rows + b"\0"
    return b"PAR1" + footer + struct.pack("<I", len(footer)) + b"PAR1"


def test_honest_tables_are_no_models() -> None:
    for name in ("good.arrow", "good.arrows", "pickled-column.parquet"):
        scanned = scan_bytes((HONEST / name).read_bytes(), name)
        assert (scanned.verdict.value, scanned.limits) == ("not_a_model", ())


def test_cve_2023_47248_a_pickled_type_in_arrow() -> None:
    for content in (stream(schema()), b"ARROW1\0\0" + stream(schema())):
        assert found(content)["document.arrow-python-type"] == "critical"
        assert found(content)["document.schema-pickle"] == "high"


def test_a_pickled_type_in_the_footer_of_a_file_alone() -> None:
    message = schema()
    harmless = stream(bytes(32))
    content = b"ARROW1\0\0" + harmless + message + struct.pack("<I", len(message)) + b"ARROW1"
    assert found(content)["document.arrow-python-type"] == "critical"


def test_cve_2023_47248_a_pickled_type_in_parquet() -> None:
    content = parquet(b"ARROW:schema", base64.b64encode(stream(schema())))
    assert found(content)["document.arrow-python-type"] == "critical"


def test_a_pickle_under_any_name() -> None:
    own = stream(schema(b"own.type"))
    assert found(own)["document.schema-pickle"] == "high"
    encoded = stream(schema(b"own.type", base64.b64encode(b"\x80\x04" + PICKLE[2:])))
    assert found(encoded)["document.schema-pickle"] == "high"
    assert found(parquet(b"own", PICKLE))["document.schema-pickle"] == "high"
    settings = stream(schema(b"arrow.json", b'{"a": 1}'))
    assert found(settings) == {}


def test_a_parquet_footer_that_lies() -> None:
    for content in (
        b"PAR1" + struct.pack("<I", 1 << 30) + b"PAR1",
        b"PAR1" + b"\x19\xfc\xff\xff\xff\xff\x7f" + struct.pack("<I", 7) + b"PAR1",
        b"PAR1",
    ):
        assert scan_bytes(content).verdict.value == "inconclusive"


def test_cve_2024_47561_a_class_named_by_an_avro_schema() -> None:
    start = b"Obj\x01\x04\x16avro.schema\x80\x02"
    hostile = start + b'{"type":"string","java-class":"org.planted.Loader"}'
    assert found(hostile) == {"document.avro-class org.planted.Loader": "high"}
    escaped = start + b'{"type":"string","java\\u002dclass":"org.planted.Loader"}'
    assert found(escaped) == {"document.avro-class org.planted.Loader": "high"}
    assert found(start + b'{"type":"string","java-class":"java.math.BigDecimal"}') == {}
