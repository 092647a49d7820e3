"""Access roles as pages show them."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from muniment.web.apps.access.queries import Held
from muniment.web.apps.access.ui.forms import ROLE_NAMES


def tags(grants: Iterable[Held]) -> SafeString:
    """Return access roles as tags, those that are over in grey; a quiet word for none."""
    shown = format_html_join(
        " ",
        '<span class="tag {}">{}</span>',
        (("tag-grey" if each.over else "tag-note", words(each)) for each in grants),
    )
    return shown or format_html('<span class="quiet">{}</span>', gettext("no role"))


def words(grant: Held) -> str:
    """Return an access role in one line: what, of which project, until when."""
    parts = [str(ROLE_NAMES[grant.role]), grant.project]
    if grant.until is not None:
        ends = gettext("ended %(day)s") if grant.over else gettext("until %(day)s")
        parts.append(ends % {"day": date_format(grant.until, "j M Y")})
    return " · ".join(filter(None, parts))
