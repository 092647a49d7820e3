"""What XML documents can make a loader do, one test for each way, beside their honest twins."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from fuzz.containment import CONTAINMENT
from tests.engine.artifacts.scanning import found, scan_bytes

HONEST = Path(__file__).parent / "honest"
DECODER = b'<java version="17" class="java.beans.XMLDecoder">'


def pmml(body: str, before: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?>{before}<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">'
        f"<Header/>{body}</PMML>"
    ).encode()


def test_honest_documents_are_clean() -> None:
    for name in ("catboost.pmml", "tiny.xml"):
        scanned = scan_bytes((HONEST / name).read_bytes(), name)
        assert (scanned.verdict.value, scanned.findings) == ("clean", ())


def test_xxe_reads_a_file() -> None:
    hostile = pmml("<A>&x;</A>", '<!DOCTYPE PMML [<!ENTITY x SYSTEM "file:///etc/hostname">]>')
    assert found(hostile, "m.pmml") == {"document.xml-external-entity file:///etc/hostname": "high"}


def test_xxe_by_a_parameter_entity() -> None:
    dtd = "<!DOCTYPE PMML [<!-- ] > --> <!ENTITY % x PUBLIC \"-\" 'http://127.0.0.1/x.dtd'> %x;]>"
    assert found(pmml("", dtd)) == {"document.xml-external-entity http://127.0.0.1/x.dtd": "high"}


def test_a_dtd_elsewhere() -> None:
    dtd = '<!DOCTYPE PMML SYSTEM "http://127.0.0.1/x.dtd">'
    assert found(pmml("", dtd)) == {"document.xml-external-dtd http://127.0.0.1/x.dtd": "medium"}


def test_billion_laughs_are_not_expanded() -> None:
    laughs = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'
    scanned = scan_bytes(pmml("<A>&c;</A>", f"<!DOCTYPE PMML [{laughs}]>"))
    assert {each.rule for each in scanned.findings} >= {"document.xml-entity-bomb"}
    assert not scanned.complete


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
def test_other_encodings_hide_nothing(encoding: str) -> None:
    dtd = '<!DOCTYPE PMML [<!ENTITY x SYSTEM "file:///x">]>'
    apply = '<Apply function="java.lang.Runtime.exec"/>'
    text = (
        pmml(apply, dtd).decode().replace('"1.0"', f'"1.0" encoding="{encoding[:6].rstrip("-")}"')
    )
    assert set(found(text.encode(encoding))) == {
        "document.xml-external-entity file:///x",
        "document.pmml-class java.lang.Runtime.exec",
    }


def test_a_function_that_is_a_java_class() -> None:
    assert found(pmml('<Apply function="com.example.Planted"/>')) == {
        "document.pmml-class com.example.Planted": "high"
    }
    own = '<DefineFunction name="a.b"/><Apply function="a.b"/><Apply function="uppercase"/>'
    assert found(pmml(own)) == {}


def test_extensions() -> None:
    assert found(pmml('<Extension name="x" value="javax.script.ScriptEngine"/>')) == {
        "document.pmml-extension javax.script.ScriptEngine": "high"
    }
    honest = '<Extension name="user" value="Rattle" extender="Rattle/PMML"/>'
    assert found(pmml(honest)) == {}


def test_log4shell_in_a_field_name() -> None:
    hostile = pmml('<DataField name="${jndi:ldap://127.0.0.1/a}"/>')
    assert found(hostile) == {"document.lookup-text ${jndi:ldap://127.0.0.1/a}": "high"}


def test_inclusion_script_and_stylesheet() -> None:
    inner = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///x"/><script/>'
    assert found(pmml(inner, '<?xml-stylesheet type="text/xsl" href="x.xsl"?>')) == {
        "document.xml-include file:///x": "high",
        "document.xml-script": "high",
        'document.xml-stylesheet type="text/xsl" href="x.xsl"': "medium",
    }


def test_an_openvino_operation_from_outside() -> None:
    layer = '<layer id="0" name="a" type="Planted" version="extension"/>'
    assert found(f'<net name="m" version="11"><layers>{layer}</layers></net>'.encode()) == {
        "document.openvino-extension extension:Planted": "medium"
    }


@pytest.mark.parametrize(
    ("offset", "size", "shape"),
    [("-1", "4", "1"), ("0", "4", "1000000"), ("18446744073709551615", "4", "1"), ("0", "x", "1")],
)
def test_openvino_weights_outside_their_file(offset: str, size: str, shape: str) -> None:
    data = f'<data element_type="f32" shape="{shape}" offset="{offset}" size="{size}"/>'
    layer = f'<layer id="0" name="a" type="Const" version="opset1">{data}</layer>'
    assert found(f'<net name="m" version="11">{layer}</net>'.encode()) == {
        "document.openvino-outside a": "high"
    }


def test_openvino_plugins_load_a_library() -> None:
    hostile = b'<ie><plugins><plugin name="CPU" location="./libplanted.so"/></plugins></ie>'
    assert found(hostile) == {"document.openvino-library ./libplanted.so": "high"}


def test_xml_decoder_starts_a_program() -> None:
    hostile = (
        DECODER + b'<object class="java.lang.ProcessBuilder">'
        b'<array class="java.lang.String" length="1"/><void method="start"/></object></java>'
    )
    assert found(hostile) == {"document.xml-object java.lang.ProcessBuilder": "critical"}
    honest = DECODER + b'<object class="java.util.ArrayList"/></java>'
    assert found(honest) == {}


@pytest.mark.parametrize(
    "content",
    [
        b"<set><dynamic-proxy><handler class='java.beans.EventHandler'/></dynamic-proxy></set>",
        b'<r:D xmlns:r="x"><ObjectDataProvider MethodName="Start"/></r:D>',
        b'<beans><bean class="java.lang.ProcessBuilder" init-method="start"/></beans>',
    ],
    ids=["xstream", "xaml", "spring"],
)
def test_other_documents_that_make_objects(content: bytes) -> None:
    assert "critical" in found(content, "model.xml").values()


def test_documents_that_are_no_models() -> None:
    for content in (
        b"<html><body>a<br></body>",
        b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg.dtd"><svg/>',
        b"<graphml><graph/></graphml>",
        b"<",
        b"<a",
    ):
        scanned = scan_bytes(content, "page.xml")
        assert (scanned.verdict.value, scanned.limits) == ("not_a_model", ()), content


def test_deep_broken_and_cut_documents_are_inconclusive() -> None:
    whole = pmml("<A/>")
    for content in (
        whole[:-4],
        pmml("<A></B>"),
        pmml("<A>" * 100_000),
        pmml('<A b="' + "c" * 9_000_000),
    ):
        assert scan_bytes(content, "m.pmml").verdict.value == "inconclusive"


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "cp1252", "US-ASCII", "UTF-8"])
def test_listed_encodings_are_read(encoding: str) -> None:
    document = pmml("<A>e</A>").replace(b'"1.0"', f'"1.0" encoding = "{encoding}"'.encode(), 1)
    assert scan_bytes(document, "m.pmml").verdict.value == "clean"


def test_no_codec_is_looked_up_by_the_name_in_a_document() -> None:
    document = pmml("").replace(b'"1.0"', b"'1.0' encoding='containment_canary'", 1)
    with CONTAINMENT.strict() as broken:
        scanned = scan_bytes(document, "m.pmml")
    assert broken == []
    assert not scanned.complete


@pytest.mark.parametrize(
    "prolog",
    [b"<!DOCTYPE a [" + b"<!--" * 250_000, b"<!DOCTYPE a [" + b"<?" * 500_000, b"<??> " * 200_000],
    ids=["comments never closed", "instructions never closed", "many instructions"],
)
def test_prologs_are_read_in_one_pass(prolog: bytes) -> None:
    started = time.process_time()
    assert "fault" not in str(scan_bytes(b"<?xml version='1.0'?>" + prolog, "m.pmml").limits)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "extension",
    [
        'xmlns:rt="http://xml.apache.org/xalan/java/java.lang.Runtime"',
        'xmlns:rt="http://xml.apache.org/xslt/java"',
        'xmlns:msxsl="urn:schemas-microsoft-com:xslt"',
    ],
)
def test_style_sheets_that_run_programs(extension: str) -> None:
    space = 'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
    script = "<msxsl:script language='C#'>x()</msxsl:script>" if "msxsl" in extension else ""
    sheet = f"<xsl:stylesheet {space} {extension}>{script}</xsl:stylesheet>".encode()
    assert scan_bytes(sheet, "model.xml").verdict.value == "malicious"
    plain = f"<xsl:stylesheet {space}><xsl:template match='/'/></xsl:stylesheet>".encode()
    assert scan_bytes(plain, "model.xml").verdict.value == "not_a_model"
