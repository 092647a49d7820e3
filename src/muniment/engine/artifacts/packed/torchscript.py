"""Reads the code in TorchScript archives: which operators it uses that reach beyond tensors.

A scripted model is code by design, and its interpreter knows tensors and little else. Operators
that open files, call other machines or come from libraries of their own are what a person has to
know of. ``__setstate__`` of a scripted class runs while the archive is loaded.

Source: torch ``csrc/jit/serialization``, the schemas that torch 2.13 registers. Out of scope: what
the tensors mean, the debug information (examined as pickles).
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.program_text import text_of, words
from muniment.engine.artifacts.packed.wordlist import word_set
from muniment.engine.artifacts.source import ByteSource

_FILES = frozenset({"save", "from_file", "load_tensor", "load"})
_REMOTE = frozenset({"rpc_async", "rpc_sync", "rpc_remote"})
_REACHING = word_set(
    "read_video write_video download upload fetch exec shell system spawn popen dlopen "
    "load_library load_audio save_audio open"
)
NAMESPACES = word_set(
    "aten prim prims quantized _quantized sparse mkl mkldnn mkldnn_prepacked onednn onnx "
    "profiler inductor export static_runtime prepacked c10d _c10d_functional "
    "_c10d_functional_autograd _dtensor _native symm_mem quantization quantized_decomposed "
    "inductor_prims rngprims debugprims higher_order xnnpack metal metal_prepack vulkan "
    "vulkan_prepack _caffe2 caffe2 fbgemm torchvision image torchaudio torchtext torchao "
    "torch_scatter torch_sparse torch_cluster torch_spline_conv pyg detectron2 xformers "
    "flash_attn bitsandbytes torchrec fb fairseq mmdeploy neuron ipex torch_ipex torchcodec"
)
"""Libraries of operators that are known; what another one does, nobody can say beforehand."""
_CLASSES = word_set(
    "quantized profiler dist_rpc dist_c10d c10d xnnpack sparse rnn mkldnn vulkan metal torchtext "
    "torchaudio torchvision torchrec"
)


def read_script(source: ByteSource, member: str, examination: Examination) -> None:
    """Read one member of a TorchScript archive's code.

    Args:
        source: Its text.
        member: Its name, for the report.
        examination: Takes what is seen.

    Raises:
        UnreadableError: The text is larger than is read.
    """
    with examination.within(member):
        text = text_of(source, examination)
        for word in words(text):
            if word.marked and word.called:
                examination.sign("script.python-call", offset=word.offset, operand=word.name)
            rule = _rule(word.name, called=word.called)
            if rule is not None:
                examination.sign(rule, offset=word.offset, operand=word.name)


def _rule(name: str, *, called: bool) -> str | None:
    parts = name.split(".")
    if len(parts) > 3 and parts[:3] == ["__torch__", "torch", "classes"]:
        known = parts[3] in _CLASSES or parts[3] == "__backends__"
        return None if known else "script.custom-library"
    if not called:
        return None
    if parts[0] == "torch" and len(parts) == 2:
        return _of_torch(parts[1])
    if parts[0] == "ops" and len(parts) >= 3:
        return operator_rule(parts[1], parts[2])
    return "script.calls-machines" if name in _REMOTE else None


def _of_torch(operator: str) -> str | None:
    return "script.opens-files" if operator in _FILES else None


def operator_rule(namespace: str, operator: str) -> str | None:
    """Return the rule that an operator of a library falls under, or None."""
    if operator in _FILES and namespace in ("aten", "prim", "debugprims"):
        return "script.opens-files"
    if operator in _REMOTE:
        return "script.calls-machines"
    if operator in ("PythonOp", "IgnoredPythonOp"):
        return "script.python-call"
    # A profile is no file.
    if operator in _REACHING or "file" in operator.replace("profile", ""):
        return "script.opens-files"
    return None if namespace in NAMESPACES else "script.custom-library"
