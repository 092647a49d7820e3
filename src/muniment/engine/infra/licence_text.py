"""Which licence a text or a name stands for.

A guess by words that stand in one licence's text and in no other's; SPDX ids are the names. Out of
scope: legal meaning, exceptions, and several licences in one file (the first stands).

Source: SPDX License List 3.24; the licences' own texts; Hugging Face Hub, "Licenses".
"""

from __future__ import annotations

import re
from typing import Final

UNKNOWN: Final = "unknown"
PROPRIETARY: Final = "proprietary"

_READ = 64 * 1024
_SPACE = re.compile(r"[\s*#>\"'`\u201c\u201d]+")
_SPDX_LINE = re.compile(r"spdx-license-identifier: ([a-z0-9.+() -]{1,100}?)(?: \*/| -->|\Z| {2})")
_GNU = re.compile(
    r"gnu (affero |lesser |library )?general public licen[cs]e,? (?:as published [a-z ,;]{0,80})?"
    r"(?:either )?\(?v(?:ersion )?([0-9])(?:\.([0-9]))?"
)
_GNU_NAMES = {"": "GPL", "affero ": "AGPL", "lesser ": "LGPL", "library ": "LGPL"}
_CREATIVE = re.compile(
    r"attribution(-noncommercial)?(-sharealike|-noderivatives|-noderivs)? ([1-4]\.[0-9])"
)
_PHRASES: Final = (
    ("Apache-2.0", "apache license version 2.0"),
    ("Apache-2.0", "apache license, version 2.0"),
    ("MPL-2.0", "mozilla public license version 2.0"),
    ("MPL-2.0", "mozilla public license, version 2.0"),
    ("MPL-2.0", "mozilla public license, v. 2.0"),
    ("BlueOak-1.0.0", "blue oak model license"),
    ("BSL-1.0", "boost software license - version 1.0"),
    ("Artistic-2.0", "artistic license 2.0"),
    ("MIT", "permission is hereby granted, free of charge, to any person obtaining a copy of this"),
    ("MIT-CMU", "by obtaining, using, and/or copying this software and/or its associated"),
    ("ISC", "permission to use, copy, modify, and/or distribute this software for any purpose"),
    ("ISC", "permission to use, copy, modify, and distribute this software for any purpose"),
    ("BSD", "redistribution and use in source and binary forms"),
    ("Unlicense", "this is free and unencumbered software released into the public domain"),
    ("CC0-1.0", "cc0 1.0 universal"),
    ("CC0-1.0", "creative commons zero"),
    ("PSF-2.0", "python software foundation license version 2"),
    ("BUSL-1.1", "business source license 1.1"),
    ("EUPL-1.2", "european union public licence v. 1.2"),
    ("OpenRAIL", "openrail"),
    ("OpenRAIL", "open rail"),
    ("RAIL", "responsible ai license"),
    ("Llama-Community", "llama 2 community license"),
    ("Llama-Community", "llama 3 community license"),
    ("Llama-Community", "llama 3.1 community license"),
    ("Llama-Community", "llama 3.2 community license"),
    ("Llama-Community", "llama 3.3 community license"),
    ("Llama-Community", "llama 4 community license"),
    ("Gemma", "gemma terms of use"),
)
_RESERVED = ("all rights reserved", "proprietary and confidential", "proprietary software")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,+()/:_-]{0,99}\Z")


def identify_text(text: str) -> str:
    """Return the SPDX id (or family) of a licence's text, ``proprietary`` or ``unknown``.

    Where several are in the text, the one that stands first.
    """
    flat = _SPACE.sub(" ", text[:_READ].lower())
    stated = _SPDX_LINE.search(flat[:2000])
    if stated is not None:
        return canonical_name(stated[1].strip()) or UNKNOWN
    found: list[tuple[int, str]] = []
    for name, phrase in _PHRASES:
        place = flat.find(phrase)
        if place >= 0:
            found.append((place, _variant(name, flat[place : place + 4000])))
    gnu = _GNU.search(flat)
    if gnu is not None:
        found.append((gnu.start(), f"{_GNU_NAMES[gnu[1] or '']}-{gnu[2]}.{gnu[3] or '0'}"))
    creative = _CREATIVE.search(flat)
    if creative is not None and "creative commons" in flat:
        parts = {"-noncommercial": "-NC", "-sharealike": "-SA"}
        kind = parts.get(creative[1] or "", "")
        kind += parts.get(creative[2] or "", "-ND" if creative[2] else "")
        found.append((creative.start(), f"CC-BY{kind}-{creative[3]}"))
    if found:
        return min(found)[1]
    return PROPRIETARY if any(phrase in flat for phrase in _RESERVED) else UNKNOWN


def _variant(name: str, flat: str) -> str:
    """Return which one of a family of licences a text is, by a clause that it has or lacks."""
    if name == "MIT":
        return "MIT" if "permission notice shall be included" in flat else "MIT-0"
    if name != "BSD":
        return name
    if "all advertising materials mentioning features" in flat:
        return "BSD-4-Clause"
    return "BSD-3-Clause" if "neither the name" in flat else "BSD-2-Clause"


_ALIASES: Final = {
    "mit license": "MIT",
    "the mit license": "MIT",
    "expat": "MIT",
    "apache": "Apache-2.0",
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache2": "Apache-2.0",
    "apache-2": "Apache-2.0",
    "apache license": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": "BSD",
    "bsd license": "BSD",
    "new bsd": "BSD-3-Clause",
    "new bsd license": "BSD-3-Clause",
    "3-clause bsd license": "BSD-3-Clause",
    "bsd 3-clause": "BSD-3-Clause",
    "modified bsd": "BSD-3-Clause",
    "asl 2": "Apache-2.0",
    "asl 2.0": "Apache-2.0",
    "simplified bsd": "BSD-2-Clause",
    "bsd 2-clause": "BSD-2-Clause",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "mpl 2.0": "MPL-2.0",
    "isc license (iscl)": "ISC",
    "isc license": "ISC",
    "python software foundation license": "PSF-2.0",
    "psf": "PSF-2.0",
    "the unlicense (unlicense)": "Unlicense",
    "public domain": "CC0-1.0",
    "gnu general public license v3 (gplv3)": "GPL-3.0",
    "gnu general public license v3 or later (gplv3+)": "GPL-3.0",
    "gnu general public license v2 (gplv2)": "GPL-2.0",
    "gnu affero general public license v3": "AGPL-3.0",
    "gnu affero general public license v3 or later (agplv3+)": "AGPL-3.0",
    "gnu lesser general public license v3 (lgplv3)": "LGPL-3.0",
    "gnu lesser general public license v2 or later (lgplv2+)": "LGPL-2.0",
    "gplv3": "GPL-3.0",
    "gplv2": "GPL-2.0",
    "agplv3": "AGPL-3.0",
    "lgplv3": "LGPL-3.0",
    "openrail++": "OpenRAIL",
    "gemma": "Gemma",
    "other": UNKNOWN,
    "unknown": UNKNOWN,
    "unlicensed": PROPRIETARY,
    "other/proprietary license": PROPRIETARY,
    "proprietary": PROPRIETARY,
    "commercial": PROPRIETARY,
}
_LATER = re.compile(r"(?:-only|-or-later|\+)\Z")


def canonical_name(name: str) -> str:
    """Return one spelling for a licence's name, or "" where the text is no name.

    ``-only`` and ``-or-later`` fall away: whether they matter is for a person to read.
    """
    text = " ".join(name.split())
    if len(text) > 100:
        return identify_text(text)
    if not _NAME.match(text):
        return ""
    lower = text.lower()
    short = lower.removeprefix("the ").removesuffix(" license").removesuffix(" licence")
    for known in (lower, short):
        if known in _ALIASES:
            return _ALIASES[known]
        if known in _BY_LOWER:
            return _BY_LOWER[known]
    if "openrail" in lower:
        return "OpenRAIL"
    if lower.startswith("llama"):
        return "Llama-Community"
    base = _LATER.sub("", text)
    return _BY_LOWER.get(base.lower(), base)


_BY_LOWER: Final = {
    name.lower(): name
    for name in (
        *(name for name, _ in _PHRASES),
        *_ALIASES.values(),
        *("GPL-2.0", "LGPL-2.1", "BSD-4-Clause", "Zlib", "BSL-1.0", "EPL-2.0", "0BSD"),
        *("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-ND-4.0", "CC-BY-NC-SA-4.0"),
        *("CC-BY-NC-ND-4.0", "CC-BY-3.0"),
    )
}
_RESTRICTIVE = re.compile(
    r"-NC|-ND|^A?GPL|RAIL|^Llama|^Gemma|^BUSL|^proprietary$|research|non-?commercial", re.IGNORECASE
)


def is_restrictive(name: str) -> bool:
    """True when a licence limits use or asks the same licence of what contains it."""
    return _RESTRICTIVE.search(name) is not None


def may_be_the_same(one: str, other: str) -> bool:
    """True when two canonical names can stand for the same licence (``BSD``, BSD-3-Clause)."""
    first, second = one.lower(), other.lower()
    if first == second:
        return True
    pairs = ((first, second), (second, first))
    # An expression of several ("MIT OR Apache-2.0") agrees with each of its parts.
    parts = re.compile(r"\s+(?:or|and|with)\s+|[()/]")
    return any(
        (wide == "bsd" and narrow.startswith("bsd-"))
        or narrow in {part.strip() for part in parts.split(wide)}
        for wide, narrow in pairs
    )
