"""Rules whose ids begin with ``weights.``: tables of tensors that hold no code but can lie."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER
from muniment.engine.artifacts.rules.table import Rule

RULES: Final = (
    Rule(
        "weights.malformed",
        Severity.HIGH,
        "A header that no writer makes",
        "The header says {operand}. Loaders that believe it read or write foreign memory, or allocate "
        "far too much.",
        "Counts, lengths, shapes and offsets in the header are what a loader in C or C++ computes sizes "
        "from. Values that overflow, or that contradict each other, are how loaders were attacked.",
        ASK_FOR_ANOTHER,
        (
            "CVE-2024-21802",
            "CVE-2024-21825",
            "CVE-2024-21836",
            "CVE-2024-23496",
            "CVE-2024-23605",
            "CVE-2025-49847",
            "CVE-2025-53630",
            "CWE-190",
            "CWE-787",
        ),
    ),
    Rule(
        "weights.duplicate",
        Severity.HIGH,
        "A name that stands twice",
        "The name {operand} stands twice in the header: which of the two is loaded depends on the reader.",
        "A scanner and a loader that disagree about which entry counts see two different models. No "
        "writer makes such headers.",
        ASK_FOR_ANOTHER,
        ("CWE-436", "CWE-694"),
    ),
    Rule(
        "weights.overlap",
        Severity.HIGH,
        "Tensors that share bytes",
        "The tensor {operand} shares bytes with another one.",
        "Formats of weights give every tensor bytes of its own. Sharing them makes one file mean several "
        "things, or unpack to far more than its size.",
        ASK_FOR_ANOTHER,
        ("CWE-436", "CWE-409"),
    ),
    Rule(
        "weights.left-over",
        Severity.HIGH,
        "Bytes that belong to no tensor",
        "The file holds {operand} that belong to no tensor, and that no loader looks at.",
        "Data between tensors or behind the last one is carried along unseen; a file can be a model and "
        "something else at once. What it holds was looked at.",
        ASK_FOR_ANOTHER,
        ("CWE-436", "CWE-506"),
    ),
    Rule(
        "weights.size",
        Severity.HIGH,
        "A tensor whose data does not fit its shape",
        "The data of the tensor {operand} does not have the size that its type and shape say.",
        "A loader that trusts the shape reads past the end of the data; one that trusts the data leaves "
        "bytes over that nobody looks at.",
        ASK_FOR_ANOTHER,
        ("CWE-125", "CWE-131"),
    ),
    Rule(
        "weights.outside-path",
        Severity.HIGH,
        "A path that leads out of the model's folder",
        "Loading this model opens {operand}, which is outside its folder.",
        "The index of weights in several files names those files. A path that is absolute, goes up by "
        "`..`, or names another machine makes the loader read whatever file the index says, and if that "
        "one is a pickle, run it.",
        ASK_FOR_ANOTHER,
        ("CWE-22", "CWE-73"),
    ),
    Rule(
        "weights.shard-kind",
        Severity.MEDIUM,
        "An index of safe files that names others",
        "The index of safetensors files names {operand}, which is not one: loading it may run code.",
        "Whoever asks for safetensors asks for files that cannot run code. A pickle among them is "
        "loaded by the programs that go by the name of each file.",
        "Load the shards with safetensors alone, or ask for a complete set of safetensors files.",
        ("CWE-502",),
    ),
    Rule(
        "weights.hostile-token",
        Severity.HIGH,
        "A token that breaks tokenizers",
        "The vocabulary holds the token {operand}, which writes outside a table of the loader.",
        "Byte tokens are written `<0x00>` to `<0xFF>`; loaders compute an index from the two digits, and "
        "some do not check that they are digits.",
        ASK_FOR_ANOTHER,
        ("CWE-787", "CWE-129"),
    ),
    Rule(
        "weights.extension",
        Severity.MEDIUM,
        "An unknown extension type",
        "The file holds values of the extension {operand}, which whoever loads it has to turn into an "
        "object by code of their own.",
        "MessagePack leaves the meaning of extension types to programs. Flax uses the types 1 to 3 for "
        "arrays and numbers; programs that put pickles into others load them again as pickles.",
        "Ask its maker what the type means. Load parameters with `flax.serialization` alone.",
        ("CWE-502",),
    ),
    Rule(
        "weights.odd-header",
        Severity.LOW,
        "An odd header",
        "The header is unusual: {operand}.",
        "Loaders accept it. It is recorded because tools that compare files may not.",
        ASK_FOR_ANOTHER,
        ("CWE-1286",),
    ),
)
