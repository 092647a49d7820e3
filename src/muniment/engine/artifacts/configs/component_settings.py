"""Settings of agents, environments, data sets and serving tools that import, run or read.

Source: AutoGen ``autogen_core/_component_config.py`` and ``tools/_function_tool.py``; smolagents
``agents.py``; Gymnasium ``envs/registration.py``; GluonTS ``core/serde``; MosaicML Streaming
``base/format/mds/encodings.py``; Zarr ``.zarray``; ONNX Runtime GenAI; Olive; LangChain prompts.
"""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.configs.settings_place import Judge, Setting, leaves, strings
from muniment.engine.artifacts.configs.targets import brings_in
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.trees.columns import HARMLESS_CLASSES


def _tool_source(setting: Setting) -> None:
    """AutoGen's ``FunctionTool``: the source of a function, run when the component is loaded."""
    own = {"global_imports", "has_cancellation_support"} & setting.around.keys()
    if isinstance(setting.value, str) and own:
        setting.sign("evaluated", setting.value.strip().partition("\n")[0][:80])


def _avro_class(setting: Setting) -> None:
    """Avro's schema: a Java class that its reader makes of a text."""
    if isinstance(setting.value, str) and setting.value not in HARMLESS_CLASSES:
        setting.examination.sign("document.avro-class", path=setting.path, operand=setting.value)


def _component(setting: Setting) -> None:
    """AutoGen's ``provider``: a class that is imported and made from what stands beside it."""
    if (
        isinstance(setting.value, str)
        and "component_type" in setting.around
        and not setting.value.startswith("autogen")
    ):
        brings_in(setting.examination, setting.value)


def _entry_point(setting: Setting) -> None:
    """Gymnasium's ``entry_point``: what is imported and called to make an environment."""
    if (
        isinstance(setting.value, str)
        and {"id", "kwargs", "name"} & setting.around.keys()
        and not setting.value.startswith(("gymnasium.", "gym.", "ale_py", "minigrid."))
    ):
        brings_in(setting.examination, setting.value)


def _gluonts(setting: Setting) -> None:
    """GluonTS's ``__kind__``: a class that is looked up by its path and called."""
    name = setting.around.get("class")
    if (
        isinstance(name, str)
        and setting.value in ("instance", "stateful", "type")
        and not name.startswith("gluonts.")
    ):
        brings_in(setting.examination, name)


def _imports_allowed(setting: Setting) -> None:
    """What the code that an agent of smolagents writes may import."""
    for name in strings(setting.value):
        if name == "*" or name.partition(".")[0] in _AGENT_DOORS:
            setting.sign("trusts-code", f"{setting.key} {name}")


_AGENT_DOORS: Final = word_set(
    """builtins ctypes importlib os pickle posix pty runpy shutil socket subprocess sys"""
)


def _encodings(setting: Setting) -> None:
    """Columns of a streaming data set that are pickles (``pkl``)."""
    if "pkl" in strings(setting.value):
        setting.sign("pickle-beside", "pkl")


def _codecs(setting: Setting) -> None:
    """Zarr's filters and codecs: one of them is pickle."""
    if not {"zarr_format", "chunks", "node_type", "data_type"} & setting.around.keys():
        return
    for each in setting.value if isinstance(setting.value, list) else ():
        name = each.get("id", each.get("name")) if isinstance(each, dict) else None
        if name in ("pickle", "numcodecs.pickle"):
            setting.sign("pickle-beside", str(name))


def _own_path(setting: Setting) -> None:
    """Paths that are meant to lie beside the document."""
    if isinstance(setting.value, str) and leaves(setting.value):
        setting.sign("path-outside", setting.value)


def _own_script(setting: Setting) -> None:
    if isinstance(setting.value, str) and setting.value.endswith(".py"):
        setting.sign("own-code", setting.value)


def _library(setting: Setting) -> None:
    if isinstance(setting.value, str) and setting.value.endswith((".so", ".dll", ".dylib")):
        setting.sign("native-library", setting.value)


JUDGES: Final[dict[str, Judge]] = {
    "__kind__": _gluonts,
    "authorized_imports": _imports_allowed,
    "basename": _own_path,
    "codecs": _codecs,
    "column_encodings": _encodings,
    "entry_point": _entry_point,
    "filters": _codecs,
    "java-class": _avro_class,
    "java-element-class": _avro_class,
    "java-key-class": _avro_class,
    "library_path": _library,
    "llm_path": _own_path,
    "model_script": _own_script,
    "provider": _component,
    "session.model_external_initializers_file_folder_path": _own_path,
    "source_code": _tool_source,
    "template_path": _own_path,
    "user_script": _own_script,
}
