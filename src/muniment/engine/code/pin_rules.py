"""Rules on names that do not fix what they load: hub ids, MLflow URIs, addresses, datasets."""

from __future__ import annotations

import json

from muniment.core.severity import Severity
from muniment.engine.code.facts import CodeCall, CodeReference, ReferenceKind
from muniment.engine.code.references import UNSEEN, is_dataset_call
from muniment.engine.code.unsafe import Unsafe
from muniment.engine.code.vocabulary import is_bento

_MEDIUM, _LOW = Severity.MEDIUM, Severity.LOW
_HUB = ("T-rug-pull", "T-hub-account-takeover")
_DATASET = ("T-public-dataset-poison", "T-rug-pull")


def unpinned(call: CodeCall, reference: CodeReference) -> Unsafe | None:
    """Return what is wrong with a name that a call loads by, or None where it is fixed."""
    kind = reference.reference_kind
    if is_bento(call.callee):
        # A store on the machine itself: what it holds is the business of who fills it.
        return None
    if reference.pinned or kind is ReferenceKind.PATH or reference.digest_checked:
        return None
    if is_dataset_call(call):
        return _unpinned_dataset(call, reference)
    shown = reference.reference or "?"
    if kind is ReferenceKind.MLFLOW:
        return Unsafe(
            "mlflow-unpinned",
            _MEDIUM,
            f"{call.callee} loads '{shown}', which names no fixed version: what it gives can"
            " change, and an MLflow model runs code on load.",
            f"{call.callee}({shown})",
            'Name a numbered version, mlflow.pyfunc.load_model("models:/<name>/3"), or a run,'
            ' "runs:/<run id>/model".',
            ("T-model-tamper", "T-registry-compromise", "T-shadow-model"),
        )
    if kind is ReferenceKind.URL:
        severity, what = _MEDIUM, "an address whose content can change"
    elif kind is ReferenceKind.UNKNOWN:
        # It may be a folder of the project; nobody can tell from here.
        severity, what = _LOW, "a name that this code does not show, without a revision"
    elif reference.revision == UNSEEN:
        severity, what = _LOW, "a revision that this code does not show"
    elif reference.revision and reference.revision not in ("main", "master"):
        severity, what = _LOW, f"revision '{reference.revision}', a tag or branch that can be moved"
    else:
        severity, what = _MEDIUM, "whatever its owner last pushed"
    name = f"'{reference.reference}': " if reference.reference else ""
    return Unsafe(
        "unpinned-model",
        severity,
        f"{call.callee} loads {name}{what}.",
        f"{call.callee}({shown})",
        f'Add revision="<40-digit commit>" (huggingface_hub.model_info("{shown}").sha).'
        if kind is ReferenceKind.HUB
        else 'Add revision="<40-digit commit>", or check the file\'s SHA-256 before loading it.',
        _HUB,
    )


def _unpinned_dataset(call: CodeCall, reference: CodeReference) -> Unsafe:
    shown = reference.reference or "?"
    return Unsafe(
        "unpinned-dataset",
        _LOW,
        f"{call.callee} takes '{shown}' without a full commit: training may silently see other"
        " data tomorrow.",
        f"{call.callee}({shown})",
        f'Write {call.callee.rpartition(".")[2]}({json.dumps(shown)}, revision="<40-digit'
        ' commit>").',
        _DATASET,
    )
