"""Reads the function of a Keras Lambda layer: code that the file brings along.

Source: Keras ``python_utils.func_load`` and ``lambda_layer.py``; Keras 2 ``generic_utils.py``.
Out of scope: what the code's instructions do; its names say enough.
"""

from __future__ import annotations

import binascii
from collections.abc import Iterator
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.keras_names import BUILTINS, is_known_function, words
from muniment.engine.artifacts.graphs.marshalled import CodeNames, code_names

_PLACES: Final = ("function", "output_shape", "mask")
_MAX_CODE: Final = 1 << 20

_ACTS: Final = words(
    """
    __builtins__ __class__ __bases__ __base__ __mro__ __subclasses__ __globals__ __getattribute__
    __loader__ __spec__ __dict__ __code__ __closure__ __reduce__ __reduce_ex__ __init_subclass__
    asyncio base64 builtins cffi code codecs commands ctypes dlopen exec_module exec_command
    f_back f_globals f_builtins f_locals gi_frame cr_frame fork forkpty ftplib getoutput
    getstatusoutput http httplib httpx imp import_module importlib load_dynamic load_library
    load_module load_op_library load_source marshal multiprocessing nt numpy_function os paramiko
    pathlib pickle pip pkgutil popen Popen posix posix_spawn posix_spawnp pty
    py_func py_function read_bytes read_text removedirs requests rmdir rmtree runpy
    run_module run_path shelve shutil smtplib socket socketserver spawnl spawnle spawnlp
    spawnlpe spawnv spawnve spawnvp spawnvpe startfile subprocess symlink sys system tarfile
    telnetlib tempfile threading timeit tofile fromfile unlink urllib urllib2 urllib3 urlopen
    urlretrieve webbrowser winreg write_bytes write_text write_file read_file writelines xmlrpc
    zipfile zipimport check_call check_output
    execl execle execlp execlpe execv execve execvp execvpe
    _io _posixsubprocess _socket atexit cProfile CodeType FileIO FunctionType gc inspect LambdaType
    linecache pdb pydoc profile dill cloudpickle joblib loads get_file gfile GFile makedirs mkdir
    """
)
"""Names by which code reaches beyond the numbers it is given; with Python's own in ``BUILTINS``."""
_QUIET: Final = frozenset(
    {"callable", "classmethod", "dir", "filter", "hasattr", "input", "map", "object", "print"}
    | {"property", "staticmethod", "super", "type"}
)
"""Python's own names that harmless code has too."""
_SPOKEN: Final = ("__import__", "import os", "os.system", "subprocess", "eval(", "exec(", "open(")
"""Pieces of text constants that are code themselves."""


def read_lambda(settings: object, examination: Examination, pointer: str) -> None:
    """Record the code that a Lambda layer, or a lambda by itself, carries.

    Args:
        settings: The ``config`` of the layer or of the ``__lambda__``.
        examination: Where to record.
        pointer: Where the layer stands.
    """
    if not isinstance(settings, dict):
        examination.sign("keras.lambda-code", path=pointer)
        return
    for text in _codes(settings):
        examination.sign("keras.lambda-code", path=pointer)
        _read_code(text, examination, pointer)
    for place in _PLACES:
        name = settings.get(place)
        kind = settings.get(f"{place}_type")
        if isinstance(name, str) and kind == "function" and not is_known_function(name):
            examination.sign("keras.custom-object", path=pointer, operand=name)


def _codes(settings: dict[str, object]) -> Iterator[str]:
    """Yield what may be marshalled code, in the forms of every version."""
    for key in ("code", "value"):
        yield from _strings(settings.get(key))
    for place in _PLACES:
        value = settings.get(place)
        if isinstance(value, dict):
            continue  # a named function, or a ``__lambda__``, which is an object of its own
        if isinstance(value, list) or settings.get(f"{place}_type") == "lambda":
            yield from _strings(value)


def _strings(value: object) -> Iterator[str]:
    """Yield the code of ``"code"`` or ``["code", defaults, closure]``."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, str) and value:
        yield value


def _read_code(text: str, examination: Examination, pointer: str) -> None:
    if len(text) > 2 * _MAX_CODE:
        examination.lack("too_large", "a Lambda layer with more code than is read")
        return
    examination.spend(24 * len(text))  # every layout of every Python is tried
    try:
        found = code_names(_decoded(text))
    except UnreadableError:
        examination.sign("keras.lambda-unreadable", path=pointer)
        return
    acts = risky(found)
    if acts:
        examination.sign("keras.lambda-acts", path=pointer, operand=", ".join(acts[:8]))


def _decoded(text: str) -> bytes:
    # As the loader does it: characters outside base64 are passed over, and what is no base64 at
    # all is taken as the bytes themselves.
    try:
        return binascii.a2b_base64(text.encode("ascii"))
    except (UnicodeEncodeError, binascii.Error):
        return text.encode("raw_unicode_escape", "replace")


def risky(found: CodeNames) -> list[str]:
    """Return what in code reaches beyond the numbers it is given, sorted."""
    names = found.names & (_ACTS | (BUILTINS - _QUIET))
    # A name may also be put together from text: getattr(x, "sys" + "tem") has getattr.
    names |= found.texts & _ACTS
    names |= {piece for piece in _SPOKEN for text in found.texts if piece in text}
    return sorted(names)
