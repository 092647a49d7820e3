"""Whom the rows of a table may mean: everybody in the register, and who else the table brings.

A company sends its whole list at once, and the manager of the first row may stand in the last.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext

from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.presence import has_left
from muniment.web.apps.appointments.services.staffing import Misfit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.organization.queries import organization_kept
from muniment.web.apps.records.importables import REFERENCE

Row = Mapping[str, str]
AHEAD = ("name", "mail", "manager")
"""What rows have to say before the first of them is taken."""


class Everybody:
    """Everybody as they will be once all rows are written. One statement, and no further one.

    Attributes:
        taken: Address to number, of those in the register whose address the rows leave as it is.
        away: Keys of those who are put away or erased.
        circles: Keys of those who would be above themselves.
    """

    def __init__(self, day: date, rows: Sequence[Row] = ()) -> None:
        """Read the register.

        Args:
            day: Which day it is.
            rows: Of each row its number in the register and ``AHEAD``, as far as they were given.
        """
        staff = list(Staff.objects.select_related("account"))
        self.taken: dict[str, str] = {}
        self.away = {row.pk for row in staff if row.archived_at or row.erased_at}
        self._by_number = {row.reference: row for row in staff}
        self._by_mail: dict[str, set[UUID]] = defaultdict(set)
        self._by_name: dict[str, set[UUID]] = defaultdict(set)
        self._fresh: dict[tuple[str, str], deque[UUID]] = defaultdict(deque)
        said: dict[UUID, Row] = {}
        for row in rows:
            there = self._by_number.get(row.get(REFERENCE, ""))
            key = there.pk if there is not None else self._bring(row)
            said.setdefault(key, row)
        with organization_kept():
            for each in staff:
                if each.pk not in self.away:
                    self._enter(each, said.get(each.pk, {}), day)
        above = {row.pk: row.manager_id for row in staff}
        for key, row in said.items():
            if "manager" in row:
                above[key] = self._meant(row["manager"])
        self.circles = _circles(above)

    def find(self, text: str) -> UUID | None:
        """Return whom a number, an address or a full name means; None for nobody at all.

        Raises:
            Misfit: It means nobody, or more than one.
        """
        wanted = _plain(text)
        if not wanted:
            return None
        if wanted.upper() in self._by_number:
            return self._by_number[wanted.upper()].pk
        found = self._by_mail.get(wanted) or self._by_name.get(wanted, set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            what = gettext("%(count)d people are called so: give a number or an address")
            raise Misfit({"manager": what % {"count": len(found)}})
        what = gettext("nobody in the register or in this file has this number, address or name")
        raise Misfit({"manager": what})

    def key_of(self, name: str, mail: str) -> UUID:
        """Return the key of somebody whom the rows bring: of the next one who is called so."""
        waiting = self._fresh.get((_plain(name), _plain(mail)))
        return waiting.popleft() if waiting else new_id()

    def _bring(self, row: Row) -> UUID:
        name, mail = _plain(row.get("name", "")), _plain(row.get("mail", ""))
        key = new_id()
        self._fresh[name, mail].append(key)
        self._call(key, name, mail)
        return key

    def _enter(self, staff: Staff, said: Row, day: date) -> None:
        if staff.account is not None:
            name, mail = staff.account.name, staff.account.email
        else:
            name, mail = said.get("name", staff.name), said.get("mail", staff.mail)
        mail = _plain(mail)
        # Whoever has left manages nobody by their name alone, which somebody here may have too.
        self._call(staff.pk, "" if has_left(staff, day) else _plain(name), mail)
        if mail and (staff.account is not None or mail == staff.mail):
            self.taken[mail] = staff.reference

    def _call(self, key: UUID, name: str, mail: str) -> None:
        if name:
            self._by_name[name].add(key)
        if mail:
            self._by_mail[mail].add(key)

    def _meant(self, text: str) -> UUID | None:
        try:
            return self.find(text)
        except Misfit:
            return None


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _circles(above: Mapping[UUID, UUID | None]) -> frozenset[UUID]:
    """Return who is above themself, each looked at once."""
    done: set[UUID] = set()
    found: set[UUID] = set()
    for key in above:
        line: list[UUID] = []
        places: dict[UUID, int] = {}
        at: UUID | None = key
        while at is not None and at not in done and at not in places:
            places[at] = len(line)
            line.append(at)
            at = above.get(at)
        if at is not None and at in places:
            found.update(line[places[at] :])
        done.update(line)
    return frozenset(found)
