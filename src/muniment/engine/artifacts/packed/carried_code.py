"""Reads Python sources that a model brings along to be run: torch.package, TorchServe handlers.

The code is there by design and runs with the rights of whoever loads the model, so a person has to
read it; where it names what starts programs, evaluates text or opens connections, it says so.

Source: torch ``package/package_importer.py``, TorchServe's model archiver. Out of scope: proving
code harmless.
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.program_text import Word, text_of, words
from muniment.engine.artifacts.packed.wordlist import word_set
from muniment.engine.artifacts.source import ByteSource

_BARE = frozenset({"eval", "exec", "__import__"})
_MODULES = frozenset({"subprocess", "pty", "socket", "ctypes", "marshal", "posix", "nt"})
"""Calling anything of these is worth a look that only a person can give."""
_LAST = word_set(
    "system popen execv execve execvp execvpe execl execle execlp spawnl spawnv spawnve spawnlp "
    "posix_spawn posix_spawnp startfile urlopen urlretrieve run_path run_module"
)
_OF_OS = frozenset({"os", "posix", "nt", "builtins", "__builtins__", "sys"})
_HARMLESS = frozenset({"platform.system"})


def read_carried(source: ByteSource, member: str, examination: Examination) -> None:
    """Look for gadgets in a source file that runs when the model is loaded.

    Raises:
        UnreadableError: The text is larger than is read.
    """
    with examination.within(member):
        text = text_of(source, examination)
        before: Word | None = None
        pending_os = False
        for word in words(text):
            if pending_os and word.name in _OF_OS:
                name = f"getattr({word.name}, ...)"
                examination.sign("script.carried-gadget", offset=word.offset, operand=name)
            pending_os = word.called and word.name == "getattr" and not word.led
            if _gadget(word, before) or _imported(word, before):
                examination.sign("script.carried-gadget", offset=word.offset, operand=word.name)
            before = word


def _gadget(word: Word, before: Word | None) -> bool:
    if not word.called or word.name in _HARMLESS:
        return False
    first, _, rest = word.name.partition(".")
    if not rest:
        defined = before is not None and before.name in ("def", "class")
        return first in _BARE and not word.led and not defined
    if first in _MODULES and not word.led:
        return True
    last = word.name.rpartition(".")[2]
    return last in _LAST or (first in ("builtins", "__builtins__") and last in _BARE)


def _imported(word: Word, before: Word | None) -> bool:
    """Return whether a gadget is brought in by name: ``from os import system``."""
    return before is not None and before.name == "import" and word.name in _LAST
