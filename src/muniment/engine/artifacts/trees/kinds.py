"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.kinds import Kind, Look

_R_VERSIONS = (
    b"X\n\0\0\0\2",
    b"X\n\0\0\0\3",
    b"A\n2\n",
    b"A\n3\n",
    b"B\n\2\0\0\0",
    b"B\n\3\0\0\0",
    b"B\n\0\0\0\2",
    b"B\n\0\0\0\3",
)
_R_WORKSPACES = tuple(
    b"RD" + form + version + b"\n" for form in (b"X", b"A", b"B") for version in (b"1", b"2", b"3")
)
_R = _R_VERSIONS + _R_WORKSPACES


def _r(look: Look) -> bool:
    return look.head.startswith(_R)


def _xml(look: Look) -> bool:
    head = look.head
    if head[:1] != b"<":
        head = head[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
        if head[:1] != b"<":
            return look.head.startswith(b"\x4c\x6f\xa7\x94")
    mark = head[1:8].lstrip(b"\0")[:1]
    return mark.isalpha() or mark in (b"?", b"!", b"_")


def _java(look: Look) -> bool:
    return look.head.startswith(b"\xac\xed\0\x05")


def _encoded_java(look: Look) -> bool:
    return look.head.startswith(b"rO0AB")


def _mlnet(look: Look) -> bool:
    return look.head.startswith(b"ML MODEL")


def _lazy_r(look: Look) -> bool:
    return look.suffix == ".rdb" and look.head[4:5] == b"\x78"


def _dotnet(look: Look) -> bool:
    return look.head.startswith(b"\0") and look.head[9:17] == b"\x01\0\0\0\0\0\0\0"


def _xgboost_json(look: Look) -> bool:
    return look.head[:1] in b"{ \t\r\n" and b'"learner"' in look.head[:512]


def _xgboost_ubjson(look: Look) -> bool:
    return look.head.startswith(b"{L\0\0\0\0\0\0\0") and b"learner" in look.head[:64]


def _xgboost_binary(look: Look) -> bool:
    head = look.head
    if head.startswith(b"binf"):
        return True
    # The name of the objective follows the parameters: eight bytes of length, then letters.
    return head[137:144] == bytes(7) and head[144:147] in (b"reg", b"bin", b"mul", b"ran", b"cou")


def _lightgbm(look: Look) -> bool:
    return look.head.startswith((b"tree\n", b"tree\r\n")) and b"version=" in look.head[:64]


def _catboost(look: Look) -> bool:
    return look.head.startswith(b"CBM1")


def _catboost_json(look: Look) -> bool:
    return look.head[:1] == b"{" and b'"features_info"' in look.head[:256]


def _arrow(look: Look) -> bool:
    head = look.head
    if head.startswith(b"ARROW1\0\0"):
        return True
    # A stream begins with a mark and the length of its schema, a multiple of eight.
    return head.startswith(b"\xff\xff\xff\xff") and head[4] % 8 == 0 if len(head) > 16 else False


def _parquet(look: Look) -> bool:
    return look.head.startswith((b"PAR1", b"PARE"))


def _avro(look: Look) -> bool:
    return look.head.startswith(b"Obj\x01")


def _lua(look: Look) -> bool:
    return look.head.startswith((b"\x1bLua", b"\x1bLJ\x01", b"\x1bLJ\x02"))


def _torch7(look: Look) -> bool:
    head = look.head
    if (
        look.suffix in (".t7", ".t7b")
        and head[:1] in b"\1\2\3\4\5\6\7\x08"
        and head[1:4] == bytes(3)
    ):
        return True
    return head[:4] == b"\4\0\0\0" and head[8:15] == b"\3\0\0\0V 1"


def _torch7_text(look: Look) -> bool:
    return look.head.startswith(b"4\n1\n3\nV 1\n")


def _octave(look: Look) -> bool:
    return look.head.startswith((b"# Created by Octave", b"# name: "))


def _matlab(look: Look) -> bool:
    return look.head.startswith(b"MATLAB ") and look.head[126:128] in (b"IM", b"MI")


def _ruby(look: Look) -> bool:
    return look.head.startswith(b"\x04\x08") and look.head[2:3] in b'[{}IoSCeuU"'


def _php(look: Look) -> bool:
    head = look.head
    if head[1:2] == b":" and head[:1] in b"OCa" and head[2:3].isdigit():
        return True
    return head.startswith(b":RBX")


def _bson(look: Look) -> bool:
    head = look.head
    size = int.from_bytes(head[:4], "little")
    return head[4:5] in _BSON_TYPES and (look.size == size or look.suffix == ".bson") and size > 5


_BSON_TYPES = (b"\2", b"\3", b"\4", b"\5", b"\x10", b"\x12", b"\1")


def _spark(look: Look) -> bool:
    head = look.head
    return head[:1] == b"{" and b'"class"' in head and b'"sparkVersion"' in head


def _fasttext(look: Look) -> bool:
    return look.head.startswith(b"\xba\x16\x4f\x2f")


def _text_model(look: Look) -> bool:
    head = look.head
    if head.startswith((b"svm_type ", b"solver_type ")):
        return True
    return head.startswith(b"[info]\n") and b"h2o_version" in head


def _vowpal(look: Look) -> bool:
    head = look.head
    length = int.from_bytes(head[:4], "little")
    version = head[4 : 4 + length]
    return 5 < length < 16 and version[-1:] == b"\0" and version[:-1].replace(b".", b"").isdigit()


def _unread(look: Look) -> bool:
    head = look.head
    return head.startswith(
        (b"pst0", b"Julia data file (HDF5)", b"7JL", b"\x0bE\x0a\x0b", b"\x0bE\x0e")
    ) or (head.startswith((b"\x83P\0", b"\x83h", b"\x83t\0")) and look.suffix in _ERLANG)


_ERLANG = (".nx", ".axon", ".etf", ".erl", ".term", ".ex")


KINDS: tuple[Kind, ...] = (
    Kind("rds", _r, "trees.r_data:read_r"),
    Kind("r-database", _lazy_r, "trees.lazy_r:read_lazy_r"),
    Kind("xml", _xml, "trees.xml_document:read_xml"),
    Kind("java-object", _java, "trees.java_stream:read_java"),
    Kind("java-object", _encoded_java, "trees.java_stream:read_encoded_java"),
    Kind("mlnet", _mlnet, "trees.dotnet:read_mlnet"),
    Kind("dotnet-binary", _dotnet, "trees.dotnet:read_dotnet"),
    Kind("xgboost-json", _xgboost_json, "trees.xgboost:read_xgboost_json"),
    Kind("xgboost-ubjson", _xgboost_ubjson, "trees.xgboost:read_xgboost_ubjson"),
    Kind("xgboost-binary", _xgboost_binary, "trees.xgboost:read_xgboost_binary"),
    Kind("lightgbm", _lightgbm, "trees.lightgbm:read_lightgbm"),
    Kind("catboost", _catboost, "trees.catboost:read_catboost"),
    Kind("catboost-json", _catboost_json, "trees.catboost:read_catboost_json"),
    Kind("arrow", _arrow, "trees.columns:read_arrow"),
    Kind("parquet", _parquet, "trees.columns:read_parquet"),
    Kind("avro", _avro, "trees.columns:read_avro"),
    Kind("lua-bytecode", _lua, "trees.lua:read_lua_code"),
    Kind("torch7", _torch7, "trees.lua:read_torch7"),
    Kind("torch7", _torch7_text, "trees.lua:read_torch7_text"),
    Kind("matlab", _matlab, "trees.matlab:read_matlab"),
    Kind("octave", _octave, "trees.octave:read_octave"),
    Kind("ruby-marshal", _ruby, "trees.ruby:read_ruby"),
    Kind("php-serialized", _php, "trees.php:read_php"),
    Kind("bson", _bson, "trees.julia:read_bson"),
    Kind("spark-ml", _spark, "trees.spark:read_spark"),
    Kind("fasttext", _fasttext, "trees.plain_models:read_fasttext"),
    Kind("libsvm", _text_model, "trees.plain_models:read_text_model"),
    Kind("vowpal-wabbit", _vowpal, "trees.plain_models:read_vowpal"),
    Kind("objects", _unread, "trees.plain_models:read_unread"),
)
