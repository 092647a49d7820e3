"""What the scanner bench found, as tables for people and as JSON."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.scanner_tools import Judged

RECALL, HIGH, REVIEW = 0.99, 0.01, 0.05
"""At least so many techniques found; at most so many honest files called malicious, or review."""

_RANK = {"malicious": 2, "review": 1}


@dataclass(frozen=True, slots=True)
class Attack:
    """A technique and each scanner's worst verdict on its files."""

    technique: str
    family: str
    advisories: tuple[str, ...]
    least: str
    verdicts: Mapping[str, str]

    def found_by(self, scanner: str) -> bool:
        """Return whether the scanner's verdict is at least what the label asks for."""
        return _RANK.get(self.verdicts[scanner], 0) >= _RANK[self.least]

    def flagged_by(self, scanner: str) -> bool:
        """Return whether the scanner found anything at all, however mild."""
        return self.verdicts[scanner] in _RANK


@dataclass(frozen=True, slots=True)
class Honest:
    """An honest file and each scanner's verdict on it."""

    path: str
    library: str
    how: str
    marked: bool
    verdicts: Mapping[str, Judged]


def worst(verdicts: Sequence[str]) -> str:
    """Return the most severe of several verdicts; inconclusive comes between clean and review."""
    order = ("not_a_model", "clean", "inconclusive", "review", "malicious")
    return max(verdicts, key=order.index)


def show_attacks(attacks: Sequence[Attack], scanners: Sequence[str], *, each: bool) -> None:
    """Print how many techniques of each family each scanner found."""
    families: dict[str, list[Attack]] = defaultdict(list)
    for attack in attacks:
        families[attack.family].append(attack)
    print("\nTechniques found: a verdict at least as severe as the label asks for.")
    lines = [["family", "techniques", *scanners]]
    for family, members in [*sorted(families.items()), ("all", list(attacks))]:
        counts = [sum(a.found_by(s) for a in members) for s in scanners]
        cells = [f"{count} ({count / len(members):.0%})" for count in counts]
        lines.append([family, str(len(members)), *cells])
    flagged = [sum(a.flagged_by(s) for a in attacks) for s in scanners]
    flagged_cells = [f"{count} ({count / len(attacks):.0%})" for count in flagged]
    lines.append(["all: malicious or review", str(len(attacks)), *flagged_cells])
    published = [a for a in attacks if a.advisories]
    known = [sum(a.found_by(s) for a in published) for s in scanners]
    known_cells = [f"{count} ({count / len(published):.0%})" for count in known]
    lines.append(["all: with an advisory", str(len(published)), *known_cells])
    _print(lines)
    if each:
        rows = [[a.technique, a.least, *(a.verdicts[s] for s in scanners)] for a in attacks]
        _print([["technique", "asks for", *scanners], *rows])


def show_honest(files: Sequence[Honest], scanners: Sequence[str], *, each: bool) -> None:
    """Print how many honest files each scanner flags, and how many where libraries weigh alike."""
    libraries: dict[str, list[Honest]] = defaultdict(list)
    for file in files:
        libraries[file.library].append(file)
    plain = [file for file in files if not file.marked]
    print(f"\nHonest files: {len(files)} of {len(libraries)} libraries.")
    lines = [["honest files called", *scanners]]
    for words, verdict in (
        ("malicious", "malicious"),
        ("review", "review"),
        ("inconclusive", "inconclusive"),
    ):
        lines.append([words, *(_share(files, scanner, verdict) for scanner in scanners)])
    for verdict in ("malicious", "review"):
        row = [f"{verdict}, without own classes and code ({len(plain)})"]
        lines.append(row + [_share(plain, scanner, verdict) for scanner in scanners])
    for verdict in ("malicious", "review"):
        row = [f"{verdict}, mean over libraries"]
        for scanner in scanners:
            shares = [_ratio(members, scanner, verdict) for members in libraries.values()]
            row.append(f"{sum(shares) / len(shares):.1%}")
        lines.append(row)
    _print(lines)
    if each:
        for scanner in scanners:
            print(f"\n{scanner}:")
            flagged = (f for f in files if _RANK.get(f.verdicts[scanner].verdict))
            for file in flagged:
                found = file.verdicts[scanner]
                print(f"  {found.verdict:<9} {file.path} ({file.how}): {found.words}")


def as_json(attacks: Sequence[Attack], files: Sequence[Honest], scanners: Sequence[str]) -> Any:
    """Return both tables as plain values."""
    honest = {
        scanner: {
            "verdicts": dict(Counter(file.verdicts[scanner].verdict for file in files)),
            "flagged": [
                {"path": f.path, "library": f.library, "how": f.how, "verdict": v.verdict,
                 "words": v.words, "marked": f.marked}
                for f in files
                if (v := f.verdicts[scanner]).verdict in _RANK
            ],
        }
        for scanner in scanners
    }  # fmt: skip
    return {
        "recall": {
            s: round(sum(a.found_by(s) for a in attacks) / len(attacks), 4) for s in scanners
        }
        if attacks
        else {},
        "techniques": [
            {
                "technique": attack.technique,
                "family": attack.family,
                "advisories": list(attack.advisories),
                "least": attack.least,
                "verdicts": dict(attack.verdicts),
            }
            for attack in attacks
        ],
        "honest_files": len(files),
        "honest": honest,
    }


def _ratio(files: Sequence[Honest], scanner: str, verdict: str) -> float:
    return sum(file.verdicts[scanner].verdict == verdict for file in files) / max(1, len(files))


def _share(files: Sequence[Honest], scanner: str, verdict: str) -> str:
    count = sum(file.verdicts[scanner].verdict == verdict for file in files)
    return f"{count} ({count / max(1, len(files)):.1%})"


def _print(lines: Sequence[Sequence[str]]) -> None:
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    for line in lines:
        first = line[0].ljust(widths[0])
        rest = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        print("  ".join([first, *rest]))
