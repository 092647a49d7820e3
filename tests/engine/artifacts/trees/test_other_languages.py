"""Models and objects of Lua, MATLAB, Ruby, PHP, Julia and Spark, hostile beside honest."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from tests.engine.artifacts.scanning import found, scan_bytes

HONEST = Path(__file__).parent / "honest"


def t7(*parts: bytes | int | str) -> bytes:
    out = b""
    for part in parts:
        if isinstance(part, int):
            out += struct.pack("<i", part)
        elif isinstance(part, str):
            out += struct.pack("<i", len(part)) + part.encode()
        else:
            out += part
    return out


def torch(index: int, name: str) -> bytes:
    return t7(4, index, "V 1", name)


STORAGE = torch(3, "torch.FloatStorage") + struct.pack("<q2f", 2, 1, 2)
TENSOR = torch(2, "torch.FloatTensor") + t7(1) + struct.pack("<3q", 2, 1, 1) + STORAGE


def test_torch7_data_is_clean() -> None:
    number = t7(1) + struct.pack("<d", 1.5)
    fields = t7(3, 9, 4, 2, "weight", TENSOR, 2, "n", number, 2, "train", 5, 1, 2, "again", 3, 9)
    scanned = scan_bytes(torch(1, "nn.Linear") + fields, "m.t7")
    assert (scanned.verdict.value, scanned.formats, scanned.limits) == ("clean", ("torch7",), ())


def test_torch7_functions() -> None:
    code = b"\x1bLJ\x01\x00os\x00execute\x00echo\x00"
    function = t7(8, 5, code.decode("latin-1"), 3, 6, 0)
    hostile = t7(3, 1, 1, 2, "forward", function)
    assert found(hostile, "m.t7") == {
        "document.torch7-function-reaches execute": "high",
        "document.torch7-function-reaches os": "high",
    }
    plain = t7(3, 1, 1, 2, "forward", 8, 5, "\x1bLJ\x01\x00x\x00", 3, 6, 0)
    assert found(plain, "m.t7") == {"document.torch7-function": "medium"}


def test_torch7_lengths_that_lie() -> None:
    for content in (
        t7(3, 1, 1 << 30),
        t7(2, 1 << 30),
        torch(1, "torch.FloatStorage") + b"\xff" * 8,
    ):
        assert scan_bytes(content, "m.t7").verdict.value == "inconclusive"


def test_compiled_lua() -> None:
    assert found(b"\x1bLuaQ\0\1\4", "m.luac") == {"document.lua-bytecode": "high"}


def test_matlab_data_is_clean_and_functions_are_shown() -> None:
    assert (
        scan_bytes((HONEST / "teststructnest_7.4_GLNX86.mat").read_bytes()).verdict.value == "clean"
    )
    function = (HONEST / "testfunc_7.4_GLNX86.mat").read_bytes()
    assert found(function) == {"document.matlab-function": "low"}


def matrix(kind: int, content: bytes) -> bytes:
    body = struct.pack("<IIII", 6, 8, kind, 0) + content
    header = b"MATLAB 5.0 MAT-file".ljust(124) + b"\0\1IM"
    return header + struct.pack("<II", 14, len(body)) + body


def test_a_matlab_function_that_runs_a_program() -> None:
    hostile = matrix(16, "@()system('echo')".encode("utf-16-le"))
    assert found(hostile)["document.matlab-function-reaches system"] == "high"


def test_java_objects_inside_matlab() -> None:
    gadget = b"\xac\xed\0\x05\x73\x72\0\x0fbsh.Interpreter" + bytes(8) + b"\2\0\0\x78\x70"
    hostile = matrix(17, gadget)
    assert found(hostile) == {
        "document.java-gadget bsh.Interpreter": "critical",
        "document.matlab-object": "medium",
    }


RUBY = b'\x04\x08{\x07:\x06a[\x08i\x06i\x02\x39\x30I"\x06x\x06:\x06ET:\x06bf\x081.5'


def test_ruby_data_is_clean() -> None:
    scanned = scan_bytes(RUBY, "m.dump")
    assert (scanned.verdict.value, scanned.findings) == ("clean", ())
    known = b"\x04\x08o:\x1fRumale::Tree::DecisionTree\x06:\x07@aai\x06"
    assert found(known) == {}


@pytest.mark.parametrize(
    "content",
    [
        b"\x04\x08[\x06c\x15Gem::SpecFetcher",
        b"\x04\x08U:\x15Gem::Requirement[\x06o:\x1cGem::Package::TarReader\x00",
        b"\x04\x08o:\x08ERB\x06:\x09@srci\x06 and more",
    ],
)
def test_ruby_gadgets(content: bytes) -> None:
    assert "critical" in found(content).values()


def test_bytes_that_only_begin_like_ruby_are_nothing() -> None:
    scanned = scan_bytes(b"\x04\x08[" + bytes(range(256)) * 4)
    assert (scanned.verdict.value, scanned.limits) == ("not_a_model", ())


def test_php_objects() -> None:
    assert found(b'O:8:"stdClass":1:{s:1:"a";i:1;}') == {}
    assert found(b'a:1:{i:0;O:32:"Monolog\\Handler\\SyslogUdpHandler":0:{}}') == {
        "document.php-gadget Monolog\\Handler\\SyslogUdpHandler": "critical"
    }
    assert found(b'O:3:"Own":0:{}') == {"document.php-class Own": "medium"}
    assert found(b'a:1:{s:20:"O:8:\\"stdClass\\" text";i:1;}') == {}


def bson(*items: tuple[int, str, bytes]) -> bytes:
    body = b"".join(bytes([kind]) + key.encode() + b"\0" + value for kind, key, value in items)
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def bson_text(value: str) -> bytes:
    return struct.pack("<i", len(value) + 1) + value.encode() + b"\0"


def tagged(tag: str, *path: str) -> bytes:
    names = bson(*((2, str(at), bson_text(part)) for at, part in enumerate(path)))
    return bson((2, "tag", bson_text(tag)), (4, "name", names))


def test_julia_data_is_clean() -> None:
    honest = bson((3, "model", tagged("datatype", "Main", "Flux", "Dense")), (1, "x", bytes(8)))
    assert found(honest, "m.bson") == {}
    assert scan_bytes(honest, "m.bson").verdict.value == "clean"


def test_julia_code_and_functions_that_reach_outside() -> None:
    runs = bson((3, "model", tagged("ref", "Main", "Base", "run")))
    assert found(runs) == {"document.julia-reaches Main.Base.run": "high"}
    code = bson((3, "model", bson((2, "tag", bson_text("jl_anonymous")))))
    assert found(code) == {"document.julia-code jl_anonymous": "medium"}


def spark(name: str) -> bytes:
    return f'{{"class":"{name}","timestamp":1,"sparkVersion":"3.5.0","uid":"a"}}'.encode()


def test_spark_classes() -> None:
    assert found(spark("org.apache.spark.ml.PipelineModel")) == {}
    assert found(spark("com.example.Stage")) == {"document.spark-class com.example.Stage": "medium"}
    assert (
        found(spark("javax.naming.InitialContext"))[
            "document.spark-gadget javax.naming.InitialContext"
        ]
        == "high"
    )
    assert "critical" in found(spark("os.system")).values()


def test_vowpal_wabbit_options() -> None:
    start = struct.pack("<I", 7) + b"8.11.0\0"
    assert found(start + b"\1\0\0\0m --bit_precision 18 --hash all\0") == {}
    hostile = start + b"\1\0\0\0m --bit_precision 18 --final_regressor /tmp/x\0"
    assert found(hostile) == {"booster.option-writes --final_regressor": "high"}


def test_data_formats_are_recognised() -> None:
    fasttext = (HONEST / "fasttext.bin").read_bytes()
    assert scan_bytes(fasttext).formats == ("fasttext",)
    assert scan_bytes(fasttext).verdict.value == "clean"
    lying = fasttext[:64] + struct.pack("<i", 0x7FFFFFFF) + fasttext[68:]
    assert found(lying) == {"document.model-sizes dictionary": "high"}
    assert scan_bytes(b"svm_type c_svc\nkernel_type rbf\n").formats == ("libsvm",)
    assert scan_bytes(b"[info]\nh2o_version = 3.46\n").formats == ("h2o-mojo",)


@pytest.mark.parametrize("content", [b"pst0\4\x0b\x08", b"Julia data file (HDF5), version 0.1.1"])
def test_what_is_known_and_not_read_is_inconclusive(content: bytes) -> None:
    assert scan_bytes(content).verdict.value == "inconclusive"
