"""Rules about the configurations of Keras models."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.table import Rule

_ANOTHER: Final = (
    "Do not load this file. Ask its maker for the weights alone (`model.save_weights`) and build the "
    "model from code that you have read."
)
_LOOK: Final = (
    "Read the layer in `config.json` (or the attribute `model_config`) and find out where it comes "
    "from. Load with a current Keras and `safe_mode=True`."
)
_READERS_DIFFER: Final = (
    "Do not load this file. Ask its maker for one written by `model.save`, and compare the digests."
)

RULES: Final = (
    Rule(
        "keras.lambda-code",
        Severity.HIGH,
        "A Lambda layer with code",
        "Loading this model makes a function of Python bytecode in the file, which runs when the "
        "layer is built or used.",
        "A Lambda layer saved with a lambda expression carries marshalled bytecode. HDF5 files and "
        "older versions of Keras load it without asking; `.keras` files only with safe mode off. "
        "Honest models have such layers too: what the code does cannot be told from outside.",
        "Replace the Lambda layer by a layer class of your own or by operations of `keras.ops`, and "
        "save again. Do not load a file from elsewhere that has this layer.",
        ("CVE-2024-3660", "CVE-2025-9905", "CWE-502", "CWE-94", "AML.T0011.000"),
    ),
    Rule(
        "keras.lambda-acts",
        Severity.CRITICAL,
        "A Lambda layer that reaches out",
        "Loading this model runs Python bytecode in the file that uses {operand}.",
        "The code of the layer names functions and modules that run programs, open files or "
        "connections, or evaluate text as code. A layer that computes needs none of them.",
        _ANOTHER,
        ("CVE-2024-3660", "CVE-2025-9905", "CWE-502", "CWE-94", "AML.T0011.000"),
    ),
    Rule(
        "keras.lambda-unreadable",
        Severity.HIGH,
        "A Lambda layer whose code cannot be read",
        "Loading this model makes a function of bytes that no known version of Python writes.",
        "Marshalled code that is broken on purpose crashes the interpreter or hides what it does.",
        _ANOTHER,
        ("CVE-2024-3660", "CWE-502"),
    ),
    Rule(
        "keras.gadget",
        Severity.CRITICAL,
        "A function of Keras that acts",
        "Loading this model calls {operand}: a function of Keras that fetches, unpacks or loads "
        "files, or switches the safe mode off.",
        "The configuration may name any function below the module `keras`. These are part of no "
        "model; older versions call them with arguments from the file even in safe mode.",
        _ANOTHER,
        ("CVE-2025-1550", "CVE-2025-8747", "CVE-2025-9906", "CVE-2025-12060", "CWE-502"),
    ),
    Rule(
        "keras.internal-function",
        Severity.HIGH,
        "A function of Keras that no model has",
        "Loading this model looks up and may call {operand}, which is no layer, loss, metric or "
        "operation.",
        "Functions inside Keras that were never meant for a configuration have been used to pass "
        "safe mode. Saved models name activations, losses and operations only.",
        _ANOTHER,
        ("CVE-2025-1550", "CVE-2025-8747", "CWE-502"),
    ),
    Rule(
        "keras.custom-object",
        Severity.MEDIUM,
        "A class of the maker's own",
        "Loading this model needs {operand}, which is not part of Keras: the program that loads it "
        "has to bring it.",
        "The file brings no code here, but what the class or function does with its settings is "
        "decided by code that was not looked at.",
        "Find out where the class comes from, and read it before you register it with "
        "`custom_objects` or `register_keras_serializable`.",
        ("CWE-502",),
    ),
    Rule(
        "keras.name-mismatch",
        Severity.MEDIUM,
        "Two names for one layer",
        "The configuration shows one class and asks for another: {operand}. The registered name wins.",
        "Keras looks for `registered_name` first. A class that is Keras's own has none, so somebody "
        "who reads only the class is misled. Newer versions refuse such files.",
        _LOOK,
        ("CWE-451",),
    ),
    Rule(
        "keras.saved-model",
        Severity.HIGH,
        "A layer that loads another model",
        "Loading this model loads the SavedModel at {operand}, whose graph can read and write files.",
        "`TFSMLayer` loads whatever its path names, a network share included, in versions before "
        "3.13.2 even in safe mode.",
        "Do not load this file. Where the layer is yours, put the model's weights into the same file.",
        ("CVE-2026-1462", "GHSA-4f3f-g24h-fr8m", "CWE-502"),
    ),
    Rule(
        "keras.hub-module",
        Severity.MEDIUM,
        "A layer fetched from a hub",
        "Loading this model fetches the module {operand} and makes it part of the model.",
        "`KerasLayer` of TensorFlow Hub holds an address instead of weights: what stands there may "
        "change, and its graph can read and write files. The program has to bring the class.",
        "Pin the module: download it once, examine it, and point the layer at your copy.",
        ("CWE-829",),
    ),
    Rule(
        "keras.torch-module",
        Severity.MEDIUM,
        "A pickled PyTorch module",
        "Loading this model with the PyTorch backend unpickles a module from the configuration.",
        "`TorchModuleWrapper` keeps its module as a pickle, loaded with `weights_only=False`. The "
        "pickle was examined as one; the layer asks for safe mode to be off.",
        "Save the module's `state_dict` with safetensors and build it from code.",
        ("CWE-502",),
    ),
    Rule(
        "keras.reads-file",
        Severity.HIGH,
        "A setting that reads a file elsewhere",
        "Loading this model reads {operand}, and what it holds becomes part of the model.",
        "Lookup layers take a path or an address for their vocabulary. One that leads out of the "
        "model reads files of the machine that loads it, or fetches from an address.",
        _LOOK,
        ("CVE-2025-12058", "CWE-73", "CWE-918"),
    ),
    Rule(
        "keras.reads-beside",
        Severity.MEDIUM,
        "A setting that reads a file beside the model",
        "Loading this model reads {operand} from the folder where the program runs.",
        "The layer was made from a vocabulary file and the file's name was saved with it.",
        "Give the layer its words instead of a file, and save again.",
        ("CVE-2025-12058", "CWE-73"),
    ),
    Rule(
        "keras.graph-function",
        Severity.HIGH,
        "A function of TensorFlow that acts",
        "Loading this model calls {operand} of TensorFlow, which is no computation.",
        "Layers that stand for a function of TensorFlow look it up by name and call it with "
        "arguments from the file while the model is put together; some functions write files or "
        "load native libraries.",
        _ANOTHER,
        ("CWE-502", "CWE-73"),
    ),
    Rule(
        "keras.duplicate-key",
        Severity.HIGH,
        "A key that stands twice",
        "The configuration has the key {operand} twice with different values: readers take different "
        "ones.",
        "Python's reader takes the last, others the first. No program writes such a document.",
        _READERS_DIFFER,
        ("CWE-436",),
    ),
    Rule(
        "keras.hidden-text",
        Severity.HIGH,
        "Letters written as escapes",
        "The configuration writes plain letters as escapes ({operand}), so that a search does not "
        "find them.",
        "No JSON writer escapes letters and digits. It is done to pass scanners that search the text.",
        _READERS_DIFFER,
        ("CWE-116",),
    ),
    Rule(
        "keras.odd-encoding",
        Severity.HIGH,
        "A configuration in an unusual encoding",
        "The configuration is written in {operand}, which Keras reads and most scanners do not.",
        "Python's JSON reader finds out UTF-16 and UTF-32 by itself. Keras writes UTF-8 only.",
        _READERS_DIFFER,
        ("CWE-116",),
    ),
    Rule(
        "keras.shape-bomb",
        Severity.MEDIUM,
        "A weight far larger than its file",
        "Loading this model asks for memory for {operand}, a thousand times what the file holds.",
        "A dataset may declare any shape and store nothing. Loading it takes all memory.",
        "Do not load this file where other work would suffer.",
        ("CVE-2026-0897", "GHSA-xfhx-r7ww-5995", "CWE-770"),
    ),
)
