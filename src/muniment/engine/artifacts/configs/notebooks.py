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
_KERNEL = re.compile(
    r"\b(?:kernel\.execute|execute_cell|execute_all_cells|insert_cell_below|set_text\s{0,4}\(|comm_manager\.new_comm)"
)
"""Scripts of a page that make the kernel run code."""
_SENDS = re.compile(
    r"<script[^<>]{0,200}\ssrc\s{0,4}=\s{0,4}['\"]?(?:https?:)?//|"
    r"document\.cookie|XMLHttpRequest|\bfetch\s{0,4}\(|sendBeacon|new\s{1,4}WebSocket|\beval\s{0,4}\(|\batob\s{0,4}\("
)
_SHOWS = re.compile(
    r"cdn|unpkg|jsdelivr|googleapis|gstatic|observablehq|plotly|bokeh|vega|altair|MathJax|require(?:js)?\s{0,4}[.(]|ipywidget|jupyter-widgets|colab|shap|d3[.v]"
    r"|jquery|pyLDAvis|mpld3|leaflet|folium|holoviews|tensorboard|wandb|echarts|highcharts|three(?:\.min)?\.js"
    r"|cytoscape|vis-network|perspective|datatables|itables|react|animation|_animOptions|sklearn|dash",
    re.IGNORECASE,
)
"""Words that the scripts of libraries for charts and widgets have."""
_HANDLER = re.compile(
    r"<[a-z][^<>]{0,400}\son(?:error|load|begin|toggle|focus)\s{0,4}=", re.IGNORECASE
)
_HIDDEN_TAGS: Final = frozenset(
    {"hide-cell", "remove-cell", "remove_cell", "hide_cell", "hidden", "remove-input", "hide-input"}
    | {"hide_input", "remove_input"}
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
            _code(source, examination, path, hidden=_is_hidden(cell.get("metadata")))
            _autorun(cell.get("metadata"), examination, path)
            _outputs(cell.get("outputs"), examination, path)
        else:
            _page(source, "markdown", examination, path)
            _attachments(cell.get("attachments"), examination, path)
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


def _is_hidden(metadata: object) -> bool:
    """Return whether a cell is shown to nobody who only looks."""
    if not isinstance(metadata, dict):
        return False
    jupyter, tags = metadata.get("jupyter"), metadata.get("tags")
    return (
        metadata.get("hide_input") is True
        or (isinstance(jupyter, dict) and jupyter.get("source_hidden") is True)
        or (isinstance(tags, list) and any(tag in _HIDDEN_TAGS for tag in tags[:50]))
    )


def _page(text: str, kind: str, examination: Examination, path: str) -> None:
    """Record scripts in what a notebook shows."""
    examination.spend(len(text) // 8)
    scripted = _SCRIPT.search(text) is not None
    if not scripted and "on" in text:
        scripted = _HANDLER.search(text) is not None and kind != "image/svg+xml"
    if scripted:
        _script(text, kind, examination, path)


def _script(text: str, kind: str, examination: Examination, path: str) -> None:
    shows = _SHOWS.search(text) is not None
    if _KERNEL.search(text) is not None and not shows:
        examination.sign("config.notebook-drives-kernel", path=path, operand=kind)
    elif (_SENDS.search(text) is not None and not shows) or (
        kind == "application/javascript" and not shows and len(text) < 2_000
    ):
        examination.sign("config.notebook-odd-script", path=path, operand=kind)
    else:
        examination.sign("config.notebook-script", path=path, operand=kind)


def _attachments(attachments: object, examination: Examination, path: str) -> None:
    for data in list(attachments.values())[:200] if isinstance(attachments, dict) else ():
        for kind in ("text/html", "image/svg+xml"):
            text = _joined(data.get(kind)) if isinstance(data, dict) else ""
            if text and (_SCRIPT.search(text) or _HANDLER.search(text)):
                _script(text, kind, examination, path)


def _code(source: str, examination: Examination, path: str, *, hidden: bool) -> None:
    examination.spend(16 + 4 * len(source))
    if source.startswith(("%%javascript", "%%js", "%%html")) and _KERNEL.search(source):
        examination.sign("config.notebook-drives-kernel", path=path, operand="a cell")
    for found in _SHELL.finditer(source):
        command = found["command"].strip()
        if _FETCHES.search(source[found.start() : found.start() + 600]):
            examination.sign("config.notebook-fetches", path=path, operand=command)
        else:
            examination.sign("config.notebook-shell", path=path, operand=command.split(" ")[0])
    if any(word in source for word in _WORDS):
        _calls(source, examination, path, hidden=hidden)


_WORDS: Final = (
    "eval", "exec", "__import__", "subprocess", "os.system", "popen", "marshal", "ctypes", "pickle",
    "getattr", "compile", "b64decode", "fromhex", "socket", "joblib", "torch.load", "yaml.load",
    "np.load",
)  # fmt: skip
_RUNS_TEXT: Final = frozenset({"eval", "exec", "compile", "__import__"})


def _calls(source: str, examination: Examination, path: str, *, hidden: bool) -> None:
    """Record calls that run what they are given where it is decoded or fetched first."""
    plain = "\n".join("" if line.lstrip()[:1] in "!%?" else line for line in source.split("\n"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = ast.parse(plain)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    connects = starts = False
    fetched = _fetched_names(parsed)
    for node in ast.walk(parsed):
        if isinstance(node, ast.Attribute) and node.attr in ("dup2", "connect"):
            connects = connects or "socket" in source
        if not isinstance(node, ast.Call):
            continue
        name = _dotted(node.func)
        if name in _RUNS_TEXT and node.args and _decodes(node.args[0]):
            examination.sign("config.notebook-hides", path=path, operand=name)
        elif (name in _RUNS_TEXT or name in _LOADS) and _fetches(node, fetched):
            examination.sign("config.notebook-fetches", path=path, operand=name)
        elif isinstance(node.func, ast.Call) and _reaches(node.func):
            examination.sign("config.notebook-hides", path=path, operand="getattr(__import__(...))")
        elif name.count(".") and name.split(".")[0] in _STARTERS:
            module, _, attribute = name.rpartition(".")
            starts = starts or attribute in ("spawn", "call", "Popen", "system")
            if is_gadget(module, attribute) and attribute in _STARTS:
                aside = hidden or _far_right(plain, node)
                rule = "config.notebook-hidden-cell" if aside else "config.notebook-runs"
                examination.sign(rule, path=path, operand=name)
    if connects and starts and "dup2" in source:
        examination.sign("config.notebook-hides", path=path, operand="a shell over a connection")


_STARTERS: Final = frozenset({"os", "subprocess", "socket", "ctypes", "pty"})
_LOADS: Final = word_set(
    """pickle.load pickle.loads cPickle.load cPickle.loads _pickle.load dill.load dill.loads
    cloudpickle.load cloudpickle.loads joblib.load marshal.loads torch.load pd.read_pickle
    pandas.read_pickle np.load numpy.load yaml.load yaml.unsafe_load jsonpickle.decode"""
)
_READS_URL: Final = word_set(
    """urlopen urllib.request.urlopen request.urlopen requests.get requests.post requests.request
    httpx.get urllib.urlopen urllib2.urlopen http.client.HTTPConnection get_file"""
)


def _fetched_names(parsed: ast.AST) -> frozenset[str]:
    """Return names that are given what comes from the network."""
    return frozenset(
        target.id
        for node in ast.walk(parsed)
        if isinstance(node, ast.Assign) and _has_fetch(node.value, frozenset())
        for target in node.targets
        if isinstance(target, ast.Name)
    )


def _reads_url(name: str) -> bool:
    # Whatever name its module was given.
    return name in _READS_URL or name.rpartition(".")[2] == "urlopen"


def _has_fetch(node: ast.AST, fetched: frozenset[str]) -> bool:
    return any(
        (isinstance(each, ast.Call) and _reads_url(_dotted(each.func)))
        or (isinstance(each, ast.Name) and each.id in fetched)
        for each in ast.walk(node)
    )


def _fetches(call: ast.Call, fetched: frozenset[str]) -> bool:
    """Return whether a call is given what comes from the network."""
    if any(_has_fetch(node, fetched) for node in call.args[:4]):
        return True
    first = call.args[0] if call.args else None
    return (
        isinstance(first, ast.Constant)
        and isinstance(first.value, str)
        and first.value.startswith(("http://", "https://", "ftp://"))
        and _dotted(call.func).endswith("read_pickle")
    )


def _reaches(call: ast.Call) -> bool:
    """Return whether a call looks a name up in a module that is imported by a text put together."""
    if _dotted(call.func) != "getattr" or not call.args:
        return False
    return any(
        isinstance(each, ast.Call) and _dotted(each.func) == "__import__"
        for each in ast.walk(call.args[0])
    )


def _far_right(source: str, node: ast.Call) -> bool:
    """Return whether a call stands behind a run of spaces that pushes it out of sight."""
    lines = source.split("\n")
    line = lines[node.lineno - 1] if node.lineno <= len(lines) else ""
    return " " * 100 in line.lstrip()[: node.col_offset]


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
            if text:
                _page(text, kind, examination, f"{path}/outputs/{index}")
        if "application/javascript" in data:
            text = _joined(data["application/javascript"])
            _script(text, "application/javascript", examination, f"{path}/outputs/{index}")
