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


KINDS: tuple[Kind, ...] = (
    Kind("rds", _r, "trees.r_data:read_r"),
    Kind("xml", _xml, "trees.xml_document:read_xml"),
    Kind("java-object", _java, "trees.java_stream:read_java"),
    Kind("dotnet-binary", _dotnet, "trees.dotnet:read_dotnet"),
)
