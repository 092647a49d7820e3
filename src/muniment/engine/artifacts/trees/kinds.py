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
    return mark.isalpha() or mark in b"?!_" and bool(mark)


def _java(look: Look) -> bool:
    return look.head.startswith(b"\xac\xed\0\x05")


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


KINDS: tuple[Kind, ...] = (
    Kind("rds", _r, "trees.r_data:read_r"),
    Kind("xml", _xml, "trees.xml_document:read_xml"),
    Kind("java-object", _java, "trees.java_stream:read_java"),
    Kind("dotnet-binary", _dotnet, "trees.dotnet:read_dotnet"),
    Kind("xgboost-json", _xgboost_json, "trees.xgboost:read_xgboost_json"),
    Kind("xgboost-ubjson", _xgboost_ubjson, "trees.xgboost:read_xgboost_ubjson"),
    Kind("xgboost-binary", _xgboost_binary, "trees.xgboost:read_xgboost_binary"),
    Kind("lightgbm", _lightgbm, "trees.lightgbm:read_lightgbm"),
    Kind("catboost", _catboost, "trees.catboost:read_catboost"),
    Kind("catboost-json", _catboost_json, "trees.catboost:read_catboost_json"),
)
