"""Which ONNX operators come with the runtimes, and which do more than compute."""

from __future__ import annotations

from typing import Final

STANDARD: Final = frozenset(
    {
        "",
        "ai.onnx",
        "ai.onnx.ml",
        "ai.onnx.training",
        "ai.onnx.preview",
        "ai.onnx.preview.training",
        "com.microsoft",
        "com.microsoft.nchwc",
        "com.microsoft.experimental",
        "com.microsoft.dml",
        "com.ms.internal.nhwc",
        "com.ms.internal.rewrite",
        "org.pytorch.aten",
    }
)
"""Domains whose operators come with ONNX itself or with ONNX Runtime."""

VENDED: Final = frozenset(
    {
        "ai.onnx.contrib",
        "com.microsoft.extensions",
        "ai.graphcore",
        "org.openvinotoolkit",
        "mmdeploy",
        "mmcv",
        "trt",
        "trt.plugins",
        "com.amd.quark",
        "com.vai.quantize",
        "com.xilinx",
        "onnx.quantized",
        "onnx.brevitas",
        "qonnx.custom_op.general",
        "qti_aisw",
        "aimet",
        "finn.custom_op.general",
    }
)
"""Domains whose operators come with well-known packages; nothing of them is in the file."""

PYTHON: Final = frozenset(
    {"PyOp", "PyCustomOp", "PythonOp", "PythonOpGrad", "PyFunc", "TritonOp", "PythonFallback"}
)
"""Operators, of any domain, that call Python which the node names."""

CONNECTING: Final = frozenset(
    {
        "AzureTextToText",
        "AzureAudioToText",
        "AzureTritonInvoker",
        "OpenAIAudioToText",
        "OpenAIAudioToTextStreaming",
        "AzureOpenAI",
    }
)
"""Operators of ``onnxruntime-extensions`` that send their input to an address in the node."""

ATEN_FILES: Final = ("from_file", "save", "_pickle", "py_", "eval", "load")
"""Parts of names of torch operators on files, for ``ATen``, which calls any operator."""

BITS: Final = {
    1: 32, 2: 8, 3: 8, 4: 16, 5: 16, 6: 32, 7: 64, 9: 8, 10: 16, 11: 64, 12: 32, 13: 64, 14: 64,
    15: 128, 16: 16, 17: 8, 18: 8, 19: 8, 20: 8, 21: 4, 22: 4, 23: 4, 24: 8, 25: 2, 26: 2,
}  # fmt: skip
"""Bits of an element by type."""
