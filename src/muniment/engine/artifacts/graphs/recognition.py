"""Says cheaply which formats of this package a file could be, from its first bytes and its name.

These tests run for every file and every member of every archive, so that this module imports no
reader, and each test costs a fraction of a microsecond.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.graphs.varint import varint
from muniment.engine.artifacts.kinds import Look

MESSAGE_SUFFIXES: Final = {
    ".onnx": "onnx",
    ".pb": "tensorflow",
    ".meta": "tensorflow",
    ".mlmodel": "coreml",
    ".pdmodel": "paddle",
    ".caffemodel": "caffe",
}
"""What a file is expected to be by its name; one that is not is a lack."""
TEXT_SUFFIXES: Final = (".pbtxt", ".prototxt", ".textproto", ".txtpb", ".onnxtxt", ".textpb")
MSGPACK_SUFFIXES: Final = (".msgpack", ".mpk")
TABLE_MAGIC: Final = (0xDB4775248B80FB57).to_bytes(8, "little")
TABLE_FOOTER: Final = 48
NCNN_MAGIC: Final = b"7767517"
PARAMS_MAGIC: Final = (0x112).to_bytes(8, "little")
_JSON_MARKS: Final = re.compile(rb'"(?:opType|op_type|irVersion|ir_version)"')
_OPAQUE: Final = (
    (b"ptrt", "tensorrt", "TensorRT"),
    (b"ftrt", "tensorrt", "TensorRT"),
    (b"trtp", "tensorrt", "TensorRT"),
    (b"RKNN", "rknn", "Rockchip's NPU"),
    (b"\x01HEF", "hailo", "Hailo's accelerator"),
    (b"LITERTLM", "litert-lm", "LiteRT-LM"),
    (b"\x83\xafp\xd1\r\x88J?", "riegeli", "records of a split TensorFlow model"),
    (b"\xdd\x85v\x00", "ncnn", "ncnn's binary form"),
    (b"lmgg", "ggml", "older forms of ggml"),
    (b"fmgg", "ggml", "older forms of ggml"),
    (b"algg", "ggml", "adapters of ggml"),
)
_OPAQUE_NAMES: Final = {
    ".engine": ("tensorrt", "TensorRT"),
    ".plan": ("tensorrt", "TensorRT"),
    ".trt": ("tensorrt", "TensorRT"),
    ".rknn": ("rknn", "Rockchip's NPU"),
    ".hef": ("hailo", "Hailo's accelerator"),
    ".mnn": ("mnn", "MNN"),
    ".dlc": ("qualcomm", "Qualcomm's accelerator"),
    ".om": ("ascend", "Ascend's accelerator"),
    ".nb": ("paddle-lite", "Paddle Lite"),
    ".cpb": ("riegeli", "records of a split TensorFlow model"),
    ".vmfb": ("iree", "IREE"),
    ".xmodel": ("vitis", "AMD's accelerator"),
    ".blob": ("myriad", "Intel's Myriad"),
    ".bmodel": ("sophon", "Sophon's accelerator"),
    ".kmodel": ("kendryte", "Kendryte's accelerator"),
}
_OPAQUE_FIRST: Final = frozenset(mark[0] for mark, _, _ in _OPAQUE)


def could_be_message(look: Look) -> bool:
    """Return whether a file could be a protocol buffer message, by its first fields."""
    head = look.head
    if not head:
        return False
    # The first byte is a field's number, at least 1, and its wire type: 0 to 3, or 5.
    if head[0] & 7 in (4, 6, 7) or head[0] < 8:
        return look.suffix in MESSAGE_SUFFIXES
    if look.suffix in MESSAGE_SUFFIXES:
        return True
    found = top_level(head, look.size, 6)
    # Of text and of most other formats the first fields are no fields already.
    return found is not None and any(wire == 2 and length for _, wire, _, length in found)


@cache
def _text_start() -> re.Pattern[bytes]:
    return re.compile(
        rb"(?:\xef\xbb\xbf)?(?:\s|#[^\n]{0,500}\n){0,64}"
        rb"(?:name|node|layers?|saved_model_schema_version|meta_graphs|meta_info_def|ir_version|graph"
        rb"|graph_def|library|versions|input|input_dim|input_shape|state|producer_name|opset_import"
        rb"|force_backward|debug_info|functions)\s{0,16}[:{<]"
    )


def could_be_text_message(look: Look) -> bool:
    """Return whether a file could be a model in the text form."""
    if look.suffix in TEXT_SUFFIXES:
        return True
    first = look.head[:1]
    if not (first.isalpha() or first in b"#\n\r\t \xef") or look.suffix in (".yaml", ".yml", ".py"):
        return False
    return _text_start().match(look.head) is not None


def could_be_json_model(look: Look) -> bool:
    """Return whether a file is JSON with a graph and the version of ONNX."""
    head = look.head
    if look.suffix == ".onnxjson":
        return True
    return head[:1] in b"{ \n\r\t" and _JSON_MARKS.search(head) is not None


def could_be_json_graph(look: Look) -> bool:
    """Return whether a file is JSON with nodes and operators of TensorFlow, or a Paddle program."""
    head = look.head
    if head[:1] not in (b"{", b" ", b"\n", b"\r", b"\t"):
        return False
    return (b'"node"' in head and (b'"op"' in head or look.size is None or look.size > 4096)) or (
        b'"base_code"' in head and b'"pir"' in head
    )


def could_be_safetensors(look: Look) -> bool:
    """Return whether a file begins with a length and a JSON object, or is called so."""
    head = look.head
    # The length of the header is far below 2**40: the upper bytes are zero.
    if head[5:8] == b"\0\0\0" and head[8:9] in (b"{", b" ", b"\t", b"\n", b"\r"):
        return head[8:64].lstrip()[:1] == b"{"
    return look.suffix == ".safetensors"


def could_be_index(look: Look) -> bool:
    """Return whether a file is an index of weights in several files."""
    return look.name.endswith((".index.json", ".weights.json")) or (
        look.head[:1] in b"{ \n\r\t" and b'"weight_map"' in look.head
    )


def could_be_program(look: Look) -> bool:
    """Return whether a file has the mark of an ExecuTorch program."""
    return look.head[4:6] == b"ET" and look.head[6:8].isdigit()


def could_be_msgpack(look: Look) -> bool:
    """Return whether a file begins with a map whose first key is text."""
    if look.suffix in MSGPACK_SUFFIXES:
        return True
    head = look.head
    if len(head) < 4:
        return False
    first = head[0]
    if 0x81 <= first <= 0x8F:
        key = 1
    elif first == 0xDE:
        key = 3
    elif first == 0xDF:
        key = 5
    else:
        return False
    if len(head) <= key:
        return False
    length = head[key] & 0x1F if 0xA1 <= head[key] <= 0xBF else 0
    text = head[key + 1 : key + 1 + length]
    return len(text) == length > 0 and text.isascii() and text.decode().isprintable()


def could_be_symbol(look: Look) -> bool:
    """Return whether a file is JSON with nodes and heads, or is called a symbol."""
    if look.name.endswith("-symbol.json"):
        return True
    head = look.head
    return head[:1] in b"{ \n\r\t" and b'"nodes"' in head and b'"op"' in head


def could_be_params(look: Look) -> bool:
    """Return whether a file has the mark of a list of arrays."""
    return look.head[:8] == PARAMS_MAGIC


def could_be_checkpoint_index(look: Look) -> bool:
    """Return whether a file ends as a sorted table does."""
    return look.suffix == ".index" or (
        look.size is not None
        and look.size >= TABLE_FOOTER
        and look.head[:1] == b"\0"
        and look.tail.endswith(TABLE_MAGIC)
    )


def could_be_checkpoint_data(look: Look) -> bool:
    """Return whether a file is called as the variables of a checkpoint are."""
    return ".data-0" in look.name and "-of-" in look.name


def could_be_ncnn(look: Look) -> bool:
    """Return whether a file has the mark of ncnn's graphs in text."""
    return look.head.startswith(NCNN_MAGIC)


def could_be_darknet(look: Look) -> bool:
    """Return whether a file is called weights and begins with a version of Darknet's."""
    head = look.head
    return (
        look.suffix == ".weights"
        and len(head) >= 16
        and head[0] <= 1
        and head[1:4] == head[5:8] == head[9:12] == b"\0\0\0"
        and head[4] <= 9
        and head[8] <= 9
    )


def recognised(head: bytes, name: str) -> tuple[str, str] | None:
    """Return format and maker of a model that is not read, by first bytes or name, or None."""
    for mark, format_, shown in _OPAQUE:
        if head.startswith(mark):
            return format_, shown
    dot = name.rfind(".")
    return _OPAQUE_NAMES.get(name[dot:]) if dot >= 0 else None


def could_be_opaque(look: Look) -> bool:
    """Return whether a file is of a format that is recognised but not read."""
    head = look.head
    if look.suffix in _OPAQUE_NAMES:
        return b"\0" in head
    return bool(head) and head[0] in _OPAQUE_FIRST and recognised(head, "") is not None


def top_level(data: bytes, size: int | None, most: int) -> list[tuple[int, int, int, int]] | None:
    """Return the first fields of what may be a message, or None where it cannot be one.

    Args:
        data: The first bytes of it.
        size: All its bytes, or None where that is not known.
        most: How many fields to look at.

    Returns:
        Number, wire type, first byte and length of each field that begins in ``data``.
    """
    found: list[tuple[int, int, int, int]] = []
    groups: list[int] = []
    i, last = 0, len(data)
    try:
        while i < last and len(found) < most:
            tag, i = varint(data, i)
            wire, number, length = tag & 7, tag >> 3, 0
            start = i
            if wire == 2:
                length, i = varint(data, i)
                start = i
                i += length
            elif wire == 0:
                _, i = varint(data, i)
                length = i - start
            elif wire == 1 or wire == 5:
                length = 8 if wire == 1 else 4
                i += length
            elif wire == 3:
                groups.append(number)
            elif wire != 4 or not groups or groups.pop() != number:
                return None
            if number == 0 or number >> 29 or (size is not None and i > size):
                return None
            if not groups and wire not in (3, 4):
                found.append((number, wire, start, length))
    except UnreadableError:
        return None
    except IndexError:
        pass
    return found


def could_be_gguf(look: Look) -> bool:
    """Return whether a file has the mark of its format, or its name."""
    return look.head[:4] == b"GGUF" or look.suffix == ".gguf"


def could_be_tflite(look: Look) -> bool:
    """Return whether a file has the mark of its format, or its name."""
    return look.head[4:8] == b"TFL3" or look.suffix in (".tflite", ".lite")


def could_be_ort(look: Look) -> bool:
    """Return whether a file has the mark of its format, or its name."""
    return look.head[4:8] == b"ORTM" or look.suffix == ".ort"


def could_be_ggjt(look: Look) -> bool:
    """Return whether a file has the mark of its format, or its name."""
    return look.head[:4] == b"tjgg"


def could_be_manifest(look: Look) -> bool:
    """Return whether a file has the mark of its format, or its name."""
    return look.name == "manifest.json" and b'"itemInfoEntries"' in look.head
