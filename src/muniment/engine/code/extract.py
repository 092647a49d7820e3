"""The extractor for Python sources and notebooks."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap, GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.code.asking import model_uses
from muniment.engine.code.calls import Calls
from muniment.engine.code.constants import Constants
from muniment.engine.code.facts import FACT_KINDS, CodeCall, CodeModule, Language
from muniment.engine.code.module import Module, read_module
from muniment.engine.code.notebook import NOTEBOOK_LIMIT, code_cells, neutralise_magics
from muniment.engine.code.paths import Paths
from muniment.engine.code.pathvalue import PathValues
from muniment.engine.code.references import reference_of
from muniment.engine.code.routes import Routes
from muniment.engine.code.source import SOURCE_LIMIT, check_budget, decode_source, parse_source
from muniment.engine.code.vocabulary import VOCABULARY_VERSION

_CELLS_NAMED = 20

_Bodies = list[tuple[list[ast.stmt], int | None]]


class CodeExtractor:
    """Reads Python sources and notebooks into code facts."""

    name = "code"
    version = f"1.0.{VOCABULARY_VERSION}"
    formats = frozenset({Format.PYTHON, Format.NOTEBOOK})
    emits = tuple(FACT_KINDS)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield what one source or notebook would do.

        Cells of a notebook that do not parse become one gap; the others are still read.

        Raises:
            UnreadableError: Too large, not parseable, or in a language other than Python 3.
        """
        if file.format is Format.NOTEBOOK:
            yield from self._notebook(file)
            return
        text = decode_source(file.read(SOURCE_LIMIT))
        check_budget(text)
        lines = text.count("\n") + (not text.endswith("\n") and bool(text))
        bodies: _Bodies = [(parse_source(text).body, None)]
        yield from _facts(file.path, bodies, Language.PYTHON, lines=lines, cells=0)

    def _notebook(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        cells = code_cells(file.read(NOTEBOOK_LIMIT))
        if sum(len(cell.text) for cell in cells) > SOURCE_LIMIT:
            raise UnreadableError("too_large", f"code cells of more than {SOURCE_LIMIT} bytes")
        check_budget("\n".join(cell.text for cell in cells))
        bodies: _Bodies = []
        broken: list[int] = []
        for cell in cells:
            body = _cell_body(cell.text)
            if body is None:
                broken.append(cell.index)
            else:
                bodies.append((body, cell.index))
        lines = sum(cell.text.count("\n") + bool(cell.text) for cell in cells)
        yield from _facts(file.path, bodies, Language.NOTEBOOK, lines=lines, cells=len(cells))
        if broken:
            named = ", ".join(map(str, broken[:_CELLS_NAMED]))
            more = f" and {len(broken) - _CELLS_NAMED} more" if len(broken) > _CELLS_NAMED else ""
            yield Gap(
                file.path,
                GapReason.BROKEN,
                f"cells that do not parse as Python: {named}{more}",
                self.emits,
            )


def _cell_body(text: str) -> list[ast.stmt] | None:
    try:
        return parse_source(text).body
    except UnreadableError:
        pass
    try:
        return parse_source(neutralise_magics(text)).body
    except UnreadableError:
        return None


def _facts(
    path: str, bodies: _Bodies, language: Language, *, lines: int, cells: int
) -> Iterator[FactBody]:
    try:
        module = read_module(path, bodies)
        yield CodeModule(
            language=language,
            lines=lines,
            cells=cells,
            imports=tuple(sorted(module.imports)),
            modules=tuple(sorted(module.modules)),
            serving=module.serving,
        )
        yield from _of_module(module)
    except (RecursionError, MemoryError) as error:
        raise UnreadableError("broken", "is nested too deeply to read") from error


def _of_module(module: Module) -> Iterator[FactBody]:
    values = PathValues(module)
    for fact in Calls(module, values).read():
        yield fact
        if isinstance(fact, CodeCall):
            reference = reference_of(fact, serving=module.serving)
            if reference is not None:
                yield reference
    yield from Paths(module, values).read()
    yield from Constants(module, values).read()
    yield from model_uses(module)
    yield from Routes(module).read()
