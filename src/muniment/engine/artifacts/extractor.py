"""Turns one model file into the fact ``model.file`` and the gaps beside it."""

from __future__ import annotations

from collections.abc import Iterator

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.harvest import Harvest, opcode_budget
from muniment.engine.artifacts.model_file import Flag, ModelFile
from muniment.engine.artifacts.reader import READERS, UNREAD
from muniment.engine.artifacts.source import BombError, FileSpan
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap, GapReason


class ModelFileExtractor:
    """Reads model files, and arrays that hold objects, without loading them."""

    name = "model-file"
    version = "1.0.0"
    formats = frozenset(READERS) | UNREAD
    emits = (ModelFile.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield what the file would bring in, and a gap for each part that was not read.

        What was seen before a part could not be read is in the fact all the same. An array or
        array archive that holds numbers only yields nothing.

        Raises:
            UnreadableError: The file cannot be opened.
        """
        reader = READERS.get(file.format)
        if reader is None:
            yield self._gap(
                file, GapReason.UNSUPPORTED, f"{file.format.value} model files are not read yet"
            )
            return
        harvest = Harvest(opcode_bytes=opcode_budget(file.size))
        worth = True
        with file.open() as stream:
            try:
                worth = reader(FileSpan(stream, 0, file.size), harvest, file.format)
            except BombError as error:
                harvest.flags.add(Flag.COMPRESSED_BOMB)
                harvest.lack(GapReason.TOO_LARGE, error.message)
            except UnreadableError as error:
                harvest.lack(GapReason(error.reason), error.message)
        if worth:
            yield harvest.fact(file.format)
        for lack in harvest.lacks:
            yield self._gap(file, lack.reason, lack.detail)

    def _gap(self, file: SourceFile, reason: GapReason, detail: str) -> Gap:
        return Gap(file.path, reason, detail, self.emits)
