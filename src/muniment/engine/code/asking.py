"""What asks a model for an answer, by the names in the syntax."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from muniment.engine.code.facts import CodeModelUse
from muniment.engine.code.module import Module
from muniment.engine.code.pathnames import masked
from muniment.engine.code.wordlist import words

NODES = 2000
"""Most nodes of one expression that are looked at for names."""


def identifiers(node: ast.AST, limit: int = NODES) -> Iterator[str]:
    """Yield the names and attributes in an expression, out of at most ``limit`` nodes of it."""
    stack = [node]
    for _ in range(limit):
        if not stack:
            return
        one = stack.pop()
        if isinstance(one, ast.Name):
            yield one.id
        elif isinstance(one, ast.Attribute):
            yield one.attr
        stack.extend(itertools.islice(ast.iter_child_nodes(one), limit))


def model_uses(module: Module) -> Iterator[CodeModelUse]:
    """Yield the functions of a module, and methods of its classes, that themselves ask a model."""
    for scope in module.tree.scopes:
        node, outer = scope.node, scope.parent
        if isinstance(node, ast.ClassDef) or node is None or outer is None:
            continue
        if isinstance(outer.node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if any(asks_model(call) for call, _ in scope.calls):
            name = module.resolver.own(scope.name).lstrip(".")
            yield CodeModelUse(masked(name), node.lineno)


_ASKS = words(
    "predict predict_proba predict_log_proba predict_on_batch predict_one decision_function"
    " generate agenerate transform infer inference forward classify transcribe invoke ainvoke"
    " async_run embed_query embed_documents completion acompletion"
)
_MODELISH = re.compile(
    r"(?:.*_)?(?:model|net|network|pipe|pipeline|classifier|clf|regressor|predictor|generator|llm"
    r"|chain|detector|recognizer|embedder|reranker|transcriber|captioner|summarizer|translator)\d*"
)
_IMPORTED = re.compile(r"(?:.*_)?(?:predict|infer|inference|classify|predictions?)(?:_.*)?")
_RECEIVED = words("run encode score embed kneighbors create")
_CREATES = words("completions messages embeddings responses images transcriptions speech")


def asks_model(call: ast.Call) -> bool:
    """True for a call that most probably asks a model for an answer."""
    func = call.func
    if isinstance(func, ast.Name):
        return _names_model(func.id)
    if isinstance(func, ast.Subscript):
        return any(_MODELISH.fullmatch(name.rstrip("s")) for name in identifiers(func.value))
    if not isinstance(func, ast.Attribute):
        return False
    last = func.attr
    if last in _ASKS or _names_model(last):
        return True
    if last not in _RECEIVED:
        return False
    receiver = next(identifiers(func.value), "").lower()
    if last == "run":
        return "sess" in receiver or "onnx" in receiver or _MODELISH.fullmatch(receiver) is not None
    if last in ("encode", "score", "embed", "kneighbors"):
        return _MODELISH.fullmatch(receiver) is not None or "encoder" in receiver
    return last == "create" and receiver in _CREATES


def asks_inside(node: ast.AST) -> bool:
    """True where a call inside an expression asks a model; looks at ``NODES`` nodes at most."""
    found = itertools.islice(ast.walk(node), NODES)
    return any(isinstance(one, ast.Call) and asks_model(one) for one in found)


@lru_cache(maxsize=8192)
def _names_model(name: str) -> bool:
    return _MODELISH.fullmatch(name) is not None or _IMPORTED.fullmatch(name) is not None
