"""Dataset and model cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Card:
    """What one card states about an asset or a folder of assets.

    Attributes:
        subject: Path of the asset, or of the folder that the card covers; "" for the root.
        keys: Which known keys are filled, sorted; ``model`` among them for a model card.
        licence: As stated; "" where it is not.
        classification: As stated, in lower case.
        personal_data: As stated, in lower case.
    """

    KIND: ClassVar[str] = "card"

    subject: str
    keys: tuple[str, ...]
    licence: str
    classification: str
    personal_data: str
