"""Lists the assets that facts show, with where each came from and where it goes."""

from __future__ import annotations

from collections.abc import Iterator

from muniment.core.ids import ProjectId, asset_locator
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.code.facts import CodeModule, CodeRoute
from muniment.engine.code.lineage import assets_read, writers_of
from muniment.engine.report.assessment import Asset, LineageLink

_Links = dict[str, list[LineageLink]]


def list_assets(snapshot: Snapshot, facts: Facts) -> tuple[Asset, ...]:
    """Return the assets, sorted by kind and path.

    Files that are assets by themselves; scripts that write a model, as training pipelines; modules
    whose routes ask a model, as inference services; and the source tree as a whole.
    """
    links = _links(facts)
    project = ProjectId(snapshot.project.id)
    tracked = Vcs.NONE if snapshot.project.dirty is None else Vcs.TRACKED
    found = [
        Asset(
            id=asset_locator(project, seen.path),
            kind=seen.body.kind.value,
            name=seen.path.rsplit("/", 1)[-1],
            path=seen.path,
            format=seen.body.format.value,
            vcs=seen.body.vcs.value,
            size=seen.body.size,
            digest=seen.digest,
            lineage=tuple(dict.fromkeys(links.get(seen.path, ()))),
        )
        for seen in facts.of(AssetSeen)
    ]
    for path, kind in _code_assets(facts):
        module = next(iter(facts.at(CodeModule, path)), None)
        found.append(
            Asset(
                id=asset_locator(project, path),
                kind=kind.value,
                name=path.rsplit("/", 1)[-1],
                path=path,
                format=module.body.language.value if module else Format.PYTHON.value,
                vcs=tracked.value,
                size=0,
                digest=module.digest if module else None,
                lineage=tuple(dict.fromkeys(links.get(path, ()))),
            )
        )
    if snapshot.coverage.files:
        found.append(
            Asset(
                id=asset_locator(project, ""),
                kind=AssetKind.SOURCE_CODE.value,
                name=snapshot.project.name,
                path="",
                format="folder",
                vcs=tracked.value,
                size=snapshot.coverage.bytes,
                digest=None,
            )
        )
    return tuple(sorted(found, key=lambda asset: (asset.kind, asset.path)))


def _links(facts: Facts) -> _Links:
    links: _Links = {}
    for target, writers in sorted(writers_of(facts).items()):
        for writer in writers:
            basis = f"{writer.name} ({writer.basis.value})"
            script = writer.name.split("#", 1)[0]
            links.setdefault(target, []).append(LineageLink("written_by", script, basis))
            links.setdefault(script, []).append(LineageLink("writes", target, basis))
            for source, how in writer.reads:
                basis = f"{writer.name} ({how.value})"
                links[target].append(LineageLink("derived_from", source, basis))
                links[script].append(LineageLink("reads", source, basis))
    models = assets_read(facts, AssetKind.MODEL)
    for path in _services(facts):
        for model in models.get(path, ()):
            links.setdefault(path, []).append(LineageLink("reads", model, f"{path} (code)"))
            links.setdefault(model, []).append(LineageLink("served_by", path, f"{path} (code)"))
    return links


def _code_assets(facts: Facts) -> Iterator[tuple[str, AssetKind]]:
    kinds = {seen.path: seen.body.kind for seen in facts.of(AssetSeen)}
    services = set(_services(facts))
    for path in sorted(services):
        yield path, AssetKind.INFERENCE_SERVICE
    scripts = {
        writer.name
        for target, writers in writers_of(facts).items()
        for writer in writers
        if kinds.get(target) is AssetKind.MODEL and "#" not in writer.name
    }
    for path in sorted(scripts - services):
        yield path, AssetKind.TRAINING_PIPELINE


def _services(facts: Facts) -> Iterator[str]:
    for path in facts.paths(CodeRoute):
        if any(seen.body.reaches_predict for seen in facts.at(CodeRoute, path)):
            yield path
