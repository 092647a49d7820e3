"""XML that rebuilds Java objects: ``java.beans.XMLDecoder`` and Spring's bean definitions.

Both call what the document says: a decoder any constructor and method, Spring the constructors of
the classes it names. Source: the documentation of ``java.beans.XMLEncoder`` and of Spring's
XML-based configuration.
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.trees.java_names import PLAIN_IN_XML, judged

_PARTS = frozenset({"object", "void", "new", "class", "method", "field", "property"})


class Decoder:
    """Sees the elements of a document for ``XMLDecoder``."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """See an element begin."""
        if name not in _PARTS:
            return
        class_name = attributes.get("class", "")
        if not class_name or class_name in PLAIN_IN_XML:
            return
        method = attributes.get("method", "")
        critical = judged(class_name) == "document.java-gadget" or class_name.startswith(
            ("java.lang.", "java.net.", "java.io.", "javax.", "sun.", "com.sun.")
        )
        rule = "document.xml-object" if critical else "document.xml-unknown-object"
        operand = f"{class_name}.{method}" if method else class_name
        self._examination.sign(rule, offset=max(0, offset), operand=operand)

    def end(self, name: str) -> None:
        """See an element end."""


class Beans:
    """Sees the elements of Spring's bean definitions."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """See an element begin."""
        class_name = attributes.get("class", "")
        if name == "bean" and class_name:
            gadget = judged(class_name) == "document.java-gadget" or "#{" in class_name
            rule = "document.xml-object" if gadget else "document.xml-unknown-object"
            self._examination.sign(rule, offset=max(0, offset), operand=class_name)
        elif name in ("value", "property", "constructor-arg"):
            value = attributes.get("value", "")
            if "#{" in value and "T(" in value:
                self._examination.sign("document.xml-object", offset=max(0, offset), operand=value)

    def end(self, name: str) -> None:
        """See an element end."""
