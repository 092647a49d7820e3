"""Reads what Spark keeps beside a model: which class reads it, and its parameters.

Source: Spark ML ``DefaultParamsWriter`` and ``DefaultParamsReader``, PySpark ``ml/util.py``: the
class that ``metadata`` names is loaded, by the virtual machine or by Python's import.
"""

from __future__ import annotations

import re

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.observed import Use
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.java_names import judged

_CLASS = re.compile(rb'"class"\s*:\s*"([^"\\]{1,300})"')
_KNOWN = re.compile(
    r"(?:org\.apache\.spark\.(?:ml|mllib|sql\.types)|ml\.dmlc\.xgboost4j|com\.microsoft\.azure\.synapse\.ml|"
    r"com\.microsoft\.ml\.spark|com\.johnsnowlabs\.nlp|ai\.h2o\.sparkling|ml\.combust\.mleap|"
    r"com\.salesforce\.op|com\.nvidia\.spark|xgboost\.spark|pyspark\.ml|synapse\.ml|sparknlp|"
    r"sparkxgb|mmlspark)\..+"
)


def read_spark(source: ByteSource, examination: Examination) -> None:
    """Judge the class that reading the model makes Spark load."""
    head = source.read_at(0, 1 << 16)
    examination.spend(len(head))
    found = _CLASS.search(head)
    if found is None:
        return
    examination.see("spark-ml")
    name = found.group(1).decode("utf-8", "replace")
    if _KNOWN.fullmatch(name):
        return
    module, _, attribute = name.rpartition(".")
    last = module.rpartition(".")[2]
    if module and last == last.lower() and not name.startswith(("java", "org.", "com.", "sun.")):
        # PySpark's own classes are imported by Python.
        examination.use(module, attribute, Use.NAMED, offset=found.start())
    gadget = judged(name) in ("document.java-gadget", "document.java-fetches")
    rule = "document.spark-gadget" if gadget or not module else "document.spark-class"
    if name.startswith(("java.", "javax.", "sun.", "com.sun.", "jdk.")):
        rule = "document.spark-gadget"
    examination.sign(rule, offset=found.start(), operand=name)
