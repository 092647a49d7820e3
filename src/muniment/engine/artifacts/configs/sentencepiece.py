"""Recognises a SentencePiece model: a message of pieces, each a text with a score.

Source: ``sentencepiece_model.proto``. Nothing in it runs or names a file that is read.
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource


def read_sentencepiece(source: ByteSource, examination: Examination) -> None:
    """Record the format where the first piece is one."""
    head = source.read_at(0, 128)
    # Field 1, a piece: inside it field 1, the text "<unk>", first of all pieces.
    if len(head) > 12 and head[:1] == b"\n" and head[1] >= 7 and head[2:9] == b"\n\x05<unk>":
        examination.see("sentencepiece")
