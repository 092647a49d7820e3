"""Where the text or bytes that a call takes come from, inside its own function.

The answer is the most dangerous of what the expression is made of. Nothing is followed across
functions: what a parameter holds is the caller's.
"""

from __future__ import annotations

import ast

from muniment.engine.code.facts import Origin
from muniment.engine.code.io_table import OPENERS
from muniment.engine.code.module import Module
from muniment.engine.code.pathnames import is_uri
from muniment.engine.code.pathvalue import PathValues
from muniment.engine.code.resolve import valued
from muniment.engine.code.scope import Binding, Scope
from muniment.engine.code.wordlist import words

_ORDER = (
    Origin.LITERAL,
    Origin.OWN_DUMP,
    Origin.PROCESS,
    Origin.UNKNOWN,
    Origin.PARAMETER,
    Origin.PROJECT_FILE,
    Origin.FILE,
    Origin.INPUT,
    Origin.MODEL,
    Origin.NETWORK,
)
_RANK = {origin: rank for rank, origin in enumerate(_ORDER)}
_DEPTH = 10
_STEPS = 200

_FILES = OPENERS | {"pathlib.Path"}
_NETWORK_PACKAGES = words(
    "requests httpx urllib urllib2 urllib3 aiohttp boto3 websockets socket zmq redis kafka"
)
_INPUTS = frozenset({"builtins.input", "sys.stdin", "sys.argv"})
_THROUGH = words(
    "builtins.compile builtins.str json.loads json.load base64.b64decode zlib.decompress "
    "gzip.decompress bytes.fromhex codecs.decode yaml.safe_load io.BytesIO io.StringIO "
    "textwrap.dedent lzma.decompress bz2.decompress binascii.unhexlify"
)
_MODEL_METHODS = frozenset({"generate", "invoke", "ainvoke", "complete", "chat"})
_MODEL_PACKAGES = frozenset({"openai", "anthropic", "cohere", "mistralai", "litellm", "ollama"})
_PROCESS = frozenset({"os.fdopen", "subprocess.Popen", "subprocess.run", "subprocess.check_output"})
_SAFE = frozenset({"ast.literal_eval", "builtins.repr"})


class Origins:
    """Traces arguments of one module's calls."""

    def __init__(self, module: Module, paths: PathValues) -> None:
        self._module = module
        self._paths = paths
        self._steps = 0

    def of(self, node: ast.expr, scope: Scope) -> Origin:
        """Return where an argument comes from."""
        self._steps = 0
        return self._trace(node, scope, 0)

    def _worst(self, nodes: list[ast.expr], scope: Scope, depth: int) -> Origin:
        found = [self._trace(node, scope, depth + 1) for node in nodes[:16]]
        return max(found, key=_RANK.__getitem__, default=Origin.UNKNOWN)

    def _trace(self, node: ast.expr, scope: Scope, depth: int) -> Origin:
        self._steps += 1
        if depth > _DEPTH or self._steps > _STEPS:
            return Origin.UNKNOWN
        if isinstance(node, ast.Constant):
            return Origin.LITERAL
        if isinstance(node, ast.Name):
            return self._name(node, scope, depth)
        if isinstance(node, (ast.Attribute, ast.Subscript, ast.Await)):
            return self._part(node, scope, depth)
        if isinstance(node, ast.BinOp):
            return self._worst([node.left, node.right], scope, depth)
        if isinstance(node, ast.BoolOp):
            return self._worst(node.values, scope, depth)
        if isinstance(node, ast.IfExp):
            return self._worst([node.body, node.orelse], scope, depth)
        if isinstance(node, ast.NamedExpr):
            return self._trace(node.value, scope, depth + 1)
        if isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.FormattedValue) else p for p in node.values]
            return self._worst(parts, scope, depth)
        if isinstance(node, ast.Call):
            return self._call(node, scope, depth)
        return Origin.UNKNOWN

    def _name(self, node: ast.Name, scope: Scope, depth: int) -> Origin:
        found = scope.find(node.id)
        if found is None:
            return Origin.UNKNOWN
        holder, bindings = found
        origins = []
        for how, payload in bindings[:8]:
            if how is Binding.PARAMETER:
                origins.append(Origin.PARAMETER)
            elif how in (Binding.VALUE, Binding.ENTERED, Binding.EACH):
                value, at = valued(payload, holder)
                if value is not None:
                    origins.append(self._trace(value, at, depth + 1))
        return max(origins, key=_RANK.__getitem__, default=Origin.UNKNOWN)

    def _part(
        self, node: ast.Attribute | ast.Subscript | ast.Await, scope: Scope, depth: int
    ) -> Origin:
        if isinstance(node, ast.Attribute):
            for name in self._module.resolver.dotted(node, scope):
                if name in _INPUTS:
                    return Origin.INPUT
                if name.startswith("flask.request"):
                    return Origin.NETWORK
        return self._trace(node.value, scope, depth + 1)

    def _call(self, node: ast.Call, scope: Scope, depth: int) -> Origin:
        for name in self._module.resolver.dotted(node.func, scope):
            root = name.partition(".")[0]
            if name in _SAFE:
                return Origin.LITERAL
            if name.endswith(".dumps"):
                return Origin.OWN_DUMP
            if name in _PROCESS or root == "multiprocessing":
                return Origin.PROCESS
            if name in _FILES:
                return self._file(node, scope)
            if name in _INPUTS or (root == "sys" and "stdin" in name):
                return Origin.INPUT
            if name in _THROUGH and node.args:
                return self._trace(node.args[0], scope, depth + 1)
            if name.startswith("flask.request"):
                return Origin.NETWORK
            if root in _NETWORK_PACKAGES and not name.startswith("urllib.parse"):
                return Origin.NETWORK
            if root in _MODEL_PACKAGES:
                return Origin.MODEL
        if not isinstance(node.func, ast.Attribute):
            return Origin.UNKNOWN
        if node.func.attr in _MODEL_METHODS:
            return Origin.MODEL
        if node.func.attr == "dumps":
            return Origin.OWN_DUMP
        if node.func.attr == "recv_bytes":
            # Only connections of multiprocessing have this method.
            return Origin.PROCESS
        if node.func.attr == "format":
            return self._worst([node.func.value, *node.args], scope, depth)
        return self._trace(node.func.value, scope, depth + 1)

    def _file(self, node: ast.Call, scope: Scope) -> Origin:
        if not node.args:
            return Origin.FILE
        # A path built from the project's own place stands here as one part or several.
        found = self._paths.of(node, scope) or self._paths.of(node.args[0], scope)
        own = found and all(
            one.anchored or not (one.text.startswith(("/", "~", "..")) or is_uri(one.text))
            for one in found
        )
        return Origin.PROJECT_FILE if own else Origin.FILE
