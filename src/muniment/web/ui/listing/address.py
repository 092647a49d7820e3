"""What the address of a list says, read once: search, order, page, size, filters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

SIZES = (25, 50, 100, 200)
_OWN = ("q", "sort", "page", "size", "format")


@dataclass(frozen=True, slots=True)
class Address:
    """The parameters in force, in one order, so that equal lists have equal addresses.

    Attributes:
        q: Words to search for.
        sort: A column's key, with a minus sign for the other way round; "" for the usual order.
        page: 1 or more.
        size: Rows a page; 0 for the usual.
        filters: Pairs of parameter and value.
    """

    q: str = ""
    sort: str = ""
    page: int = 1
    size: int = 0
    filters: tuple[tuple[str, str], ...] = ()

    def query(self) -> str:
        """Return the parameters as they stand after the path: "" or ``?...``."""
        pairs = [("q", self.q)] if self.q else []
        pairs += self.filters
        pairs += [("sort", self.sort)] if self.sort else []
        pairs += [("size", str(self.size))] if self.size else []
        pairs += [("page", str(self.page))] if self.page > 1 else []
        return f"?{urlencode(pairs)}" if pairs else "?"

    def at_page(self, page: int) -> str:
        """Return the same list at another page."""
        return replace(self, page=page).query()

    def sorted(self, sort: str) -> str:
        """Return the same list in another order, from its first page."""
        return replace(self, sort=sort, page=1).query()

    def sized(self, size: int) -> str:
        """Return the same list with another number of rows a page."""
        return replace(self, size=size, page=1).query()

    def without(self, parameter: str, value: str, keep: bool) -> str:
        """Return the same list without a value; ``keep``: the parameter then stands empty."""
        left = tuple(pair for pair in self.filters if pair != (parameter, value))
        if keep and not any(name == parameter for name, _ in left):
            left = (*left, (parameter, ""))
        return replace(self, filters=left, page=1).query()

    def without_search(self) -> str:
        """Return the same list without its words."""
        return replace(self, q="", page=1).query()

    def export(self, kind: str) -> str:
        """Return the address of the same list as a file: ``csv`` or ``xlsx``."""
        query = replace(self, page=1, size=0).query()
        return f"{query}{'&' if len(query) > 1 else ''}format={kind}"


def unknown(given: Iterable[str], known: set[str]) -> list[str]:
    """Return the parameters that nothing reads."""
    return [name for name in given if name not in known and name not in _OWN]
