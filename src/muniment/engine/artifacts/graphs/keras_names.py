"""Says which classes and functions the configuration of a Keras model may name without a question.

The names stand in ``keras_names.txt``. A class counts as known only in the module of its own
package: anything else goes to the lists that judge every name.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final


def words(text: str) -> frozenset[str]:
    """Return the words of a text, which is how long lists of names are easiest to read."""
    return frozenset(text.split())


_ROOTS: Final = (
    "keras",
    "tf_keras",
    "keras_core",
    "tensorflow.keras",
    "tensorflow.python.keras",
    "tensorflow_core.python.keras",
    "tensorflow_core.keras",
)
_PACKAGES: Final = (
    "keras_hub",
    "keras_nlp",
    "keras_cv",
    "tensorflow_addons",
    "official",
    "tensorflow_text",
)
REGISTERED: Final = frozenset(
    {
        *_PACKAGES,
        "keras",
        "tf_keras",
        "Keras",
        "Addons",
        "Text",
        "Vision",
        "TensorFlowText",
        "Official",
    }
)
"""Packages under which known libraries register their own classes: ``keras_hub>Backbone``."""

GADGETS: Final = words(
    """
    audio_dataset_from_directory deserialize_keras_object deserialize_model_from_bytecode
    enable_unsafe_deserialization extract_archive func_load get_file image_dataset_from_directory
    import_module load_data load_img load_model load_weights model_from_config model_from_json
    model_from_yaml model_to_dot plot_model register_keras_serializable save_img save_model
    save_weights text_dataset_from_directory timeseries_dataset_from_array _extract_archive
    load_model_from_hdf5 load_weights_only save_weights_only load_from_saved_model
    load_attributes_from_hdf5_group
    """
)
"""Functions of Keras itself that fetch, unpack, load or switch the safe mode off."""

ACTING: Final = words(
    """
    BackupAndRestore CSVLogger KerasFileEditor LambdaCallback ModelCheckpoint OrbaxCheckpoint
    RemoteMonitor SwapEMAWeights TensorBoard
    """
)
"""Classes of Keras that write files or talk to machines, and are part of no model."""

BUILTINS: Final = words(
    """
    __build_class__ __import__ aiter anext breakpoint callable classmethod compile delattr dir
    eval exec execfile exit filter getattr globals hasattr help input locals map memoryview object
    open print property quit raw_input reload setattr staticmethod super type vars
    """
)
"""Callables that are Python's own; a Keras that imports the module finds these under "builtins"."""


@cache
def _names() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("keras_names.txt").read_text("utf-8")
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in text.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            current.update(line.split())
    return {section: frozenset(names) for section, names in sections.items()}


def is_keras(module: str) -> bool:
    """Return whether a module is Keras's own, under any of its names."""
    return any(module == root or module.startswith(root + ".") for root in _ROOTS)


def is_known_class(module: str | None, name: str) -> bool:
    """Return whether a class is one that Keras or a package of its family saves.

    Args:
        module: As the configuration says, or None where it says nothing: older versions then look
            among Keras's own classes.
        name: Its class.
    """
    if module is None or is_keras(module):
        return name in _names()["classes"]
    package = module.partition(".")[0]
    if package not in _PACKAGES:
        return False
    return name in _names()[package] or name in _names()["classes"]


def is_known_function(name: str) -> bool:
    """Return whether a function is an activation, a loss, an operation or the like of Keras."""
    return name in _names()["functions"]
