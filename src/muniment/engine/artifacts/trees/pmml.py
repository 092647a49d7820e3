"""What a PMML document makes its evaluator load.

Source: PMML 4.4 "Built-in functions", "Extension"; JPMML-Evaluator's user-defined functions, which
are named by their Java class. Out of scope: what the model computes.
"""

from __future__ import annotations

import re

from muniment.engine.artifacts.examination import Examination

_CLASS = re.compile(r"(?:[A-Za-z_$][\w$]*\.)+[A-Za-z_$][\w$]*")
_CODE = re.compile(
    r"(?i)java\.lang\.|javax\.|java\.net\.|java\.io\.|processbuilder|getruntime|javascript:|"
    r"<script|jndi:|groovy|javassist|classloader|beanshell"
)


class Pmml:
    """Sees the elements of a document."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self._defined: set[str] = set()

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """See an element begin."""
        if name == "Apply":
            self._function(attributes.get("function", ""), offset)
        elif name == "DefineFunction":
            self._defined.add(attributes.get("name", ""))
        elif name == "Extension":
            for part in ("name", "value", "extender"):
                if _CODE.search(attributes.get(part, "")):
                    self._sign("document.pmml-extension", attributes[part], offset)
        elif name == "TableLocator":
            self._sign("document.pmml-table", attributes.get("name", ""), offset)

    def end(self, name: str) -> None:
        """See an element end."""

    def _function(self, function: str, offset: int) -> None:
        if function not in self._defined and _CLASS.fullmatch(function):
            self._sign("document.pmml-class", function, offset)

    def _sign(self, rule: str, operand: str, offset: int) -> None:
        self._examination.sign(rule, offset=max(0, offset), operand=operand)
