"""Streams of objects of Java and .NET: what is told of them, and what is not."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

import pytest
from tests.engine.artifacts.scanning import found, scan_bytes

HONEST = Path(__file__).parent / "honest"
JAVA = b"\xac\xed\0\x05"


def utf(text: str) -> bytes:
    return struct.pack(">H", len(text)) + text.encode()


def described(name: str, flags: int = 2) -> bytes:
    return b"\x72" + utf(name) + bytes(8) + bytes([flags]) + b"\0\0" + b"\x78\x70"


def lps(text: str) -> bytes:
    return bytes([len(text)]) + text.encode()


def dotnet(*records: bytes) -> bytes:
    return b"\0" + struct.pack("<iiii", 1, -1, 1, 0) + b"".join(records) + b"\x0b"


def system_class(name: str) -> bytes:
    return b"\x04" + struct.pack("<i", 1) + lps(name) + struct.pack("<i", 0)


def test_honest_java_objects_are_clean() -> None:
    scanned = scan_bytes((HONEST / "plain.ser").read_bytes(), "m.model")
    assert (scanned.verdict.value, scanned.findings, scanned.limits) == ("clean", (), ())


def test_a_class_of_ones_own_is_for_review() -> None:
    assert found((HONEST / "own-class.ser").read_bytes()) == {
        "document.java-class MakeObjects$Node": "medium"
    }
    assert found(JAVA + b"\x73" + described("weka.classifiers.trees.J48")) == {}


@pytest.mark.parametrize(
    "name",
    [
        "org.apache.commons.collections.functors.InvokerTransformer",
        "com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl",
        "sun.rmi.server.ActivationGroupImpl",
        "[Lorg.apache.commons.collections4.functors.ChainedTransformer;",
        "org.aspectj.weaver.tools.cache.SimpleCache$StoreableCachingMap",
        "java.lang.invoke.SerializedLambda",
    ],
)
def test_java_gadgets(name: str) -> None:
    content = JAVA + b"\x73" + described(name)
    assert list(found(content).values()) == ["critical"]


def test_a_java_gadget_behind_a_part_that_cannot_be_followed() -> None:
    old = JAVA + b"\x73" + described("java.util.ArrayList", flags=4) + b"\x01\x02"
    content = old + described("bsh.Interpreter")
    scanned = scan_bytes(content)
    assert [each.severity.value for each in scanned.findings] == ["critical"]
    assert not scanned.complete


def test_urldns_looks_up_a_host() -> None:
    assert found(JAVA + b"\x73" + described("java.net.URL")) == {
        "document.java-fetches java.net.URL": "high"
    }


def test_java_objects_as_base64() -> None:
    content = JAVA + b"\x73" + described("bsh.Interpreter")
    encoded = base64.b64encode(content) + b"\n"
    assert "critical" in found(encoded, "model.txt").values()


def test_ml_net_loads_a_library() -> None:
    def part(name: str) -> bytes:
        return b"ML MODEL" + bytes(200) + f"{name}, Version=1.0.0.0".encode("utf-16-le")

    assert found(part("Planted.Loader")) == {"document.dotnet-library Planted.Loader": "medium"}
    assert found(part("Microsoft.ML.Data")) == {}


def test_a_java_proxy() -> None:
    proxy = b"\x73\x7d" + struct.pack(">i", 1) + utf("java.util.Map") + b"\x78\x70"
    assert found(JAVA + proxy) == {"document.java-proxy": "medium"}


def test_java_classes_that_descend_from_themselves() -> None:
    itself = b"\x73\x72" + utf("java.util.ArrayList") + bytes(8) + b"\2\0\0\x78\x71\0\x7e\0\0"
    assert scan_bytes(JAVA + itself).verdict.value == "inconclusive"


def test_lying_java_lengths_are_inconclusive() -> None:
    for tail in (
        b"\x75" + described("[D") + b"\x7f\xff\xff\xff",
        b"\x7c" + b"\xff" * 8,
        b"\x77\xff",
    ):
        assert scan_bytes(JAVA + tail).verdict.value == "inconclusive"


def test_dotnet_gadgets() -> None:
    hostile = dotnet(system_class("System.Windows.Data.ObjectDataProvider"))
    assert "critical" in found(hostile).values()
    inside = dotnet(
        system_class("System.Collections.Generic.List`1[[System.Diagnostics.Process, System]]")
    )
    assert "critical" in found(inside).values()


def test_dotnet_data_is_for_review() -> None:
    array = b"\x0f" + struct.pack("<iiB", 1, 2, 6) + bytes(16)
    scanned = scan_bytes(dotnet(array))
    assert scanned.verdict.value == "review"
    assert [each.rule for each in scanned.findings] == ["document.dotnet-formatter"]


def test_dotnet_members_of_every_type() -> None:
    members = struct.pack("<i", 4) + lps("a") + lps("b") + lps("c") + lps("d")
    types = bytes([0, 1, 2, 4]) + b"\x08" + lps("Accord.Vector") + struct.pack("<i", 2)
    one = (
        b"\x05" + struct.pack("<i", 1) + lps("Accord.Tree") + members + types + struct.pack("<i", 2)
    )
    values = struct.pack("<i", 7) + b"\x06\3\0\0\0" + lps("text") + b"\x0a"
    library = b"\x0c\2\0\0\0" + lps("Accord")
    last = library + b"\x09\1\0\0\0"
    again = b"\x01\4\0\0\0\1\0\0\0" + values + b"\x0a"
    scanned = scan_bytes(dotnet(library, one + values + last, again))
    assert (scanned.verdict.value, scanned.limits) == ("review", ())


def test_java_objects_as_base64_with_any_white_space() -> None:
    plain = base64.b64encode((HONEST / "plain.ser").read_bytes())
    for space in (b" ", b"\t", b"\v", b"\f", b"\r\n"):
        scanned = scan_bytes(plain[:9] + space + plain[9:], "x.txt")
        assert not [limit for limit in scanned.limits if "fault in Muniment" in limit]
        assert "java-object" in scanned.formats
