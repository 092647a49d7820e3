"""Rules about HDF5 files."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.table import Rule

_COPY: Final = (
    "Do not load this file. Where it is your own, copy what it refers to into it "
    "(`h5repack --merge`, or read and write it with h5py) and scan again."
)

RULES: Final = (
    Rule(
        "hdf5.external-link",
        Severity.HIGH,
        "A link into another file",
        "Reading this file opens {operand} and takes what stands there for its own.",
        "The HDF5 library follows external links without a word, to any path on the machine. A model "
        "or its weights need none; large scientific data sets sometimes have them.",
        _COPY,
        ("CVE-2026-1669", "GHSA-27f4-p4xq-cxg8", "CWE-73"),
    ),
    Rule(
        "hdf5.external-storage",
        Severity.HIGH,
        "Data kept in another file",
        "Reading this file reads {operand} as if it were numbers of its own.",
        "External storage lets a data set be any stretch of any file on the machine: what is read "
        "ends up in the model's weights, and from there elsewhere.",
        _COPY,
        ("CVE-2026-1669", "GHSA-3m4q-jmj6-r34q", "CWE-73"),
    ),
    Rule(
        "hdf5.virtual-dataset",
        Severity.HIGH,
        "Data mapped from another file",
        "Reading this file reads data sets of {operand}.",
        "A virtual data set is put together from others, in files that it names.",
        _COPY,
        ("CVE-2026-1669", "CWE-73"),
    ),
    Rule(
        "hdf5.user-link",
        Severity.MEDIUM,
        "A link of an unknown kind",
        "Reading this file follows a link of type {operand}, which only a registered program can.",
        "Link types from 65 on are for programs to define; no machine learning library does.",
        "Ask who wrote the file and with what.",
        ("CWE-829",),
    ),
    Rule(
        "hdf5.unknown-filter",
        Severity.MEDIUM,
        "A filter that has to be loaded",
        "Reading this file needs the filter {operand}: the HDF5 library looks for a native plug-in "
        "and loads it.",
        "Data may be stored through any filter by number. Which library that loads is decided by the "
        "folders in HDF5_PLUGIN_PATH. The number is not one of the public filters.",
        "Ask which plug-in it is; write the file again with gzip.",
        ("CWE-829", "CWE-114"),
    ),
    Rule(
        "hdf5.two-values",
        Severity.HIGH,
        "An attribute that stands twice",
        "One object has the attribute {operand} twice: readers take different ones.",
        "The library never writes two attributes of one name. A second one hides from whoever looks "
        "at the first.",
        _COPY,
        ("CWE-436",),
    ),
)
