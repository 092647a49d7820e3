"""Turns one file into the fact ``model.file`` and the gaps beside it."""

from __future__ import annotations

from collections.abc import Iterator

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.model_file import ModelFile
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.scanner import examined
from muniment.engine.artifacts.source import FileSpan
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap, GapReason
from muniment.engine.checks.formats import MODEL_FORMATS, Format

_PERHAPS = frozenset(
    {
        Format.NPY,
        Format.NPZ,
        Format.HDF5,
        Format.BINARY,
        Format.HF_CONFIG,
        Format.MLMODEL,
        Format.JSON,
        Format.YAML,
        Format.TEXT,
    }
)
"""Formats that are a model's subject only where something is found in them."""


class ModelFileExtractor:
    """Reads model files, and whatever else could bring code in with a model, without loading it."""

    name = "model-file"
    version = "2.0.0"
    formats = MODEL_FORMATS | _PERHAPS
    emits = (ModelFile.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield what loading the file would bring in, and a gap for each part that was not read.

        What was seen before a part could not be read is in the fact all the same. An array of
        numbers or a plain document yields nothing.

        Raises:
            UnreadableError: The file cannot be opened.
        """
        with file.open() as stream:
            source = FileSpan(stream, 0, file.size)
            examination = examined(source, file.name, file.size, ScanPolicy())
        if file.format in MODEL_FORMATS:
            if not examination.formats and not examination.lacks:
                detail = f"named or begun like {file.format.value}, and no reader knows it"
                examination.lack("broken", detail)
        elif not (examination.imports or examination.signs):
            return
        yield _fact(file.format, examination)
        for lack in examination.lacks:
            detail = f"{lack.member}: {lack.detail}" if lack.member else lack.detail
            yield Gap(file.path, GapReason(lack.reason), detail, self.emits)


def _fact(format_: Format, examination: Examination) -> ModelFile:
    return ModelFile(
        format=format_,
        formats=examination.formats,
        members=examination.members,
        imports=examination.imports,
        signs=examination.signs,
        protocol=examination.protocol,
        pickles=examination.pickles,
        truncated=examination.truncated,
        complete=not examination.lacks,
    )
