"""Recognises formats of models that hold data alone, and what else their loaders take from them.

fastText, LIBSVM, LIBLINEAR, H2O MOJO and others are numbers and settings. Vowpal Wabbit keeps
command line options in its models and takes them over.
"""

from __future__ import annotations

import re
import struct

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

_OPTION = re.compile(rb"(?:^|\s)(--?[a-z][a-z_]*)")
_REACHING = frozenset(
    [
        "-f",
        "--final_regressor",
        "-i",
        "--initial_regressor",
        "-p",
        "--predictions",
        "-r",
        "--raw_predictions",
        "-d",
        "--data",
        "--readable_model",
        "--invert_hash",
        "--cache_file",
        "-c",
        "--cache",
        "--daemon",
        "--port",
        "--foreground",
        "--span_server",
        "--feature_mask",
        "--dictionary",
        "--dictionary_path",
        "--output_feature_regularizer_text",
        "--output_feature_regularizer_binary",
        "--pid_file",
        "--port_file",
        "--audit_regressor",
        "--extra_metrics",
        "--active_reward_file",
        "--input_feature_regularizer",
        "--flatbuffer",
        "--per_feature_regularizer_input",
        "--per_feature_regularizer_output",
        "--unix_socket",
    ]
)


def read_fasttext(source: ByteSource, examination: Examination) -> None:
    """Check the header of a fastText model.

    Raises:
        UnreadableError: A number of words that the file cannot hold.
    """
    examination.see("fasttext")
    head = source.read_at(0, 100)
    if len(head) < 92:
        raise UnreadableError("broken", "fastText: the file ends inside its header")
    words = struct.unpack_from("<3i", head, 56 + 8)
    size = source.size
    if any(number < 0 for number in words) or (size is not None and words[0] > size):
        examination.sign("document.model-sizes", operand="dictionary")


def read_text_model(source: ByteSource, examination: Examination) -> None:
    """Recognise a model of LIBSVM, LIBLINEAR or H2O, which are lines of numbers and settings."""
    head = source.read_at(0, 64)
    if head.startswith(b"svm_type"):
        examination.see("libsvm")
    elif head.startswith(b"solver_type"):
        examination.see("liblinear")
    else:
        examination.see("h2o-mojo")


def read_vowpal(source: ByteSource, examination: Examination) -> None:
    """Look at the options that a Vowpal Wabbit model keeps."""
    examination.see("vowpal-wabbit")
    head = source.read_at(0, 1 << 16)
    examination.spend(len(head))
    for text in re.findall(rb"[ -~]{8,}", head):
        for found in _OPTION.finditer(text):
            option = found.group(1).decode("ascii")
            if option in _REACHING:
                examination.sign("booster.option-writes", operand=option)


def read_unread(source: ByteSource, examination: Examination) -> None:
    """Tell of a format that can carry code and that no reader follows.

    Raises:
        UnreadableError: Always.
    """
    head = source.read_at(0, 64)
    for mark, format_, name in _UNREAD:
        if head.startswith(mark):
            examination.see(format_)
            examination.sign("document.carries-objects", operand=name)
            raise UnreadableError("unsupported", f"{name}: objects of this language are not read")


_UNREAD = (
    (b"pst0", "perl-storable", "Perl Storable"),
    (b"\x83P", "erlang-term", "Erlang term"),
    (b"\x83h", "erlang-term", "Erlang term"),
    (b"\x83t", "erlang-term", "Erlang term"),
    (b"Julia data file (HDF5)", "jld2", "Julia JLD2"),
    (b"7JL", "julia-serialized", "Julia Serialization"),
    (b"\x0bE\x0a\x0b", "qs", "R qs"),
    (b"\x0bE\x0e", "qs", "R qs"),
)
