"""Judges a Jupyter notebook that lies in a model folder: nobody loads it, but people run it.

Source: nbformat, "The Notebook file format"; IPython, "Built-in magic commands".

Out of scope: what the code means; ``engine.code`` reads notebooks as programs.
"""

from __future__ import annotations

import ast
import re
import warnings
from typing import Final

from muniment.engine.artifacts.configs.targets import is_gadget
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.examination import Examination

_MAX_CELLS: Final = 20_000
_MAX_CELL: Final = 200_000
_SHELL = re.compile(
    r"^[ \t]{0,40}(?:(?:\w{1,40}[ \t]{0,4}=[ \t]{0,4})?!{1,2}"
    r"|%{1,2}(?:bash|sh|script|system|sx|cmd|perl|ruby|powershell)\b)(?P<command>[^\n]{0,400})",
    re.MULTILINE,
)
_FETCHES = re.compile(
    r"(?:curl|wget)\b[^\n|]{0,300}\|[ \t]{0,8}(?:sudo[ \t]{1,4})?(?:ba|z|da)?sh\b"
    r"|base64[ \t]{1,4}(?:-d|--decode)\b"
    r"|/dev/tcp/|\bnc[ \t]{1,4}-e\b|\b(?:rm)[ \t]{1,4}-rf[ \t]{1,4}[/~]|powershell[^\n]{0,100}-enc",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"<script\b|<iframe\b|javascript:", re.IGNORECASE)
_AUTO = ("init_cell", "autorun", "run_on_load", "auto_execute")


def is_notebook(roots: list[object]) -> bool:
    """Return whether a document is a notebook."""
    root = roots[0] if roots else None
    return (
        isinstance(root, dict) and "nbformat" in root and ("cells" in root or "worksheets" in root)
    )


def judge(root: object, examination: Examination) -> None:
    """Record what running or opening a notebook would do."""
    examination.see("notebook")
    if not isinstance(root, dict):
        return
    cells = _cells(root)
    if len(cells) > _MAX_CELLS:
        examination.lack("too_large", "a notebook of more cells than are read")
    for index, cell in enumerate(cells[:_MAX_CELLS]):
        if not isinstance(cell, dict):
            continue
        path = f"/cells/{index}"
        source = _joined(cell.get("source", cell.get("input", "")))
        if cell.get("cell_type") == "code":
            _code(source, examination, path)
            _autorun(cell.get("metadata"), examination, path)
            _outputs(cell.get("outputs"), examination, path)
        elif _SCRIPT.search(source):
            examination.sign("config.notebook-script", path=path, operand="markdown")
    _autorun(root.get("metadata"), examination, "/metadata")


def _cells(root: dict[str, object]) -> list[object]:
    cells = root.get("cells")
    if isinstance(cells, list):
        return cells
    sheets = root.get("worksheets")
    found: list[object] = []
    for sheet in sheets if isinstance(sheets, list) else ():
        inner = sheet.get("cells") if isinstance(sheet, dict) else None
        if isinstance(inner, list):
            found += inner
    return found


def _joined(source: object) -> str:
    if isinstance(source, list):
        source = "".join(part for part in source[:20_000] if isinstance(part, str))
    return source[:_MAX_CELL] if isinstance(source, str) else ""


def _code(source: str, examination: Examination, path: str) -> None:
    examination.spend(16 + 4 * len(source))
    for found in _SHELL.finditer(source):
        command = found["command"].strip()
        if _FETCHES.search(source[found.start() : found.start() + 600]):
            examination.sign("config.notebook-fetches", path=path, operand=command)
        else:
            examination.sign("config.notebook-shell", path=path, operand=command.split(" ")[0])
    if any(word in source for word in _WORDS):
        _calls(source, examination, path)


_WORDS: Final = (
    "eval", "exec", "__import__", "subprocess", "os.system", "popen", "marshal", "ctypes", "pickle",
    "getattr", "compile", "b64decode", "fromhex", "socket",
)  # fmt: skip
_RUNS_TEXT: Final = frozenset({"eval", "exec", "compile", "__import__"})


def _calls(source: str, examination: Examination, path: str) -> None:
    """Record calls that run what they are given where it is decoded first."""
    plain = "\n".join("" if line.lstrip()[:1] in "!%?" else line for line in source.split("\n"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = ast.parse(plain)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(parsed):
        if not isinstance(node, ast.Call):
            continue
        name = _dotted(node.func)
        if name in _RUNS_TEXT and node.args and _decodes(node.args[0]):
            examination.sign("config.notebook-hides", path=path, operand=name)
        elif name.count(".") and name.split(".")[0] in ("os", "subprocess", "socket", "ctypes"):
            module, _, attribute = name.rpartition(".")
            if is_gadget(module, attribute) and attribute in _STARTS:
                examination.sign("config.notebook-runs", path=path, operand=name)


_STARTS: Final = word_set(
    """system popen Popen run call check_output check_call getoutput execv execve spawnl
    fork CDLL"""
)


def _decodes(node: ast.expr) -> bool:
    for each in ast.walk(node):
        if isinstance(each, ast.Call):
            name = _dotted(each.func).rpartition(".")[2]
            if name in (
                "b64decode",
                "b85decode",
                "fromhex",
                "unhexlify",
                "decompress",
                "decode",
                "loads",
            ):
                return True
    return False


def _dotted(node: ast.expr) -> str:
    parts: list[str] = []
    while isinstance(node, ast.Attribute) and len(parts) < 20:
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([node.id, *reversed(parts)])


def _autorun(metadata: object, examination: Examination, path: str) -> None:
    if not isinstance(metadata, dict):
        return
    for key in _AUTO:
        if metadata.get(key) is True:
            examination.sign("config.notebook-autorun", path=path, operand=key)


def _outputs(outputs: object, examination: Examination, path: str) -> None:
    for index, output in enumerate(outputs[:1_000] if isinstance(outputs, list) else ()):
        data = output.get("data", output) if isinstance(output, dict) else None
        if not isinstance(data, dict):
            continue
        for kind in ("text/html", "image/svg+xml", "html", "svg"):
            text = _joined(data.get(kind))
            examination.spend(len(text) // 8)
            if text and _SCRIPT.search(text):
                examination.sign(
                    "config.notebook-script", path=f"{path}/outputs/{index}", operand=kind
                )
        if "application/javascript" in data:
            examination.sign(
                "config.notebook-script",
                path=f"{path}/outputs/{index}",
                operand="application/javascript",
            )
