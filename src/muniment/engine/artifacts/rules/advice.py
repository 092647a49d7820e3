"""Sentences of advice that many rules share."""

from __future__ import annotations

from typing import Final

DO_NOT_LOAD: Final = (
    "Do not load this file. Find out who made it, and load a copy from a source that you trust, in "
    "a format that cannot run code: `safetensors.torch.load_file(path)` or "
    "`torch.load(path, weights_only=True)`; for scikit-learn `skops.io.load(path)`."
)
LOOK_UP: Final = (
    "Look up what this name does when it is loaded. If it is yours, keep the class but save its "
    "weights and settings alone (`torch.save(model.state_dict(), path)`, `safetensors`, "
    "`skops.io.dump`)."
)
ASK_FOR_ANOTHER: Final = (
    "Ask its maker for a file written by the library's own save function, and compare the digests."
)
