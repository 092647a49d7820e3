"""Pages of an import: send the file, choose columns, see what was checked, write.

An app whose records are of its own kind opens both under its own permission: ``paths`` among its
addresses, before any that takes a reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.engine.sheets.cells import BadSheet, Row, text_of
from muniment.engine.sheets.reading import BYTES
from muniment.web.apps.access.policies import page, taking_file
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.blobs.uploads import FIELD, OneFile, expect_file
from muniment.web.apps.records import queries
from muniment.web.apps.records.importables import Importable
from muniment.web.apps.records.models import Import, ImportState
from muniment.web.apps.records.services import importing
from muniment.web.apps.records.services.tabling import importable_of
from muniment.web.apps.records.ui.forms import FileForm, MappingForm

EDIT = page(Permission.EDIT_REGISTERS)
_SHOWN = 5


def paths(register: Importable, permission: Permission) -> list[URLPattern]:
    """Return both pages of a register, as ``import_SLUG`` and ``import_SLUG_page``."""
    opened = page(permission)

    @opened
    @taking_file
    @csrf_exempt
    @require_http_methods(["GET", "POST"])
    def begin(request: HttpRequest) -> HttpResponse:
        return _take(request, register)

    @opened
    @require_http_methods(["GET", "POST"])
    def decide(request: HttpRequest, key: UUID) -> HttpResponse:
        return _decide(request, register, key)

    where, name = register.path.removeprefix("/"), f"import_{register.slug.replace('-', '_')}"
    return [
        path(f"{where}import/", begin, name=name),
        path(f"{where}import/<uuid:key>/", decide, name=f"{name}_page"),
    ]


@EDIT
@taking_file
@csrf_exempt
@require_http_methods(["GET", "POST"])
def import_begin(request: HttpRequest, register: str) -> HttpResponse:
    """Take a file for a declared register."""
    return _take(request, importable_of(register))


def _take(request: HttpRequest, register: Importable) -> HttpResponse:
    """Take a file, or show what it may hold; forms are guarded here."""
    register.require(principal_of(request))
    if request.GET.get("template"):
        return _template(register)
    handler = expect_file(request, BYTES)
    if handler.too_large:
        return _begin_page(request, register, FileForm(), _too_large(), 413)
    return _begin(request, register, handler)


@csrf_protect
def _begin(request: HttpRequest, register: Importable, handler: OneFile) -> HttpResponse:
    if request.method == "GET":
        return _begin_page(request, register, FileForm())
    form = FileForm(request.POST, request.FILES)
    if handler.too_large:
        return _begin_page(request, register, FileForm(), _too_large(), 413)
    if not form.is_valid():
        return _begin_page(request, register, form, "", 400)
    with form.cleaned_data[FIELD] as file:
        try:
            row = importing.begin(register, principal_of(request), file, file.name)
        except BadSheet as error:
            return _begin_page(
                request, register, FileForm(), f"{error.message}. {error.hint}".strip(), 400
            )
    return redirect(_address(register, row))


@EDIT
@require_http_methods(["GET", "POST"])
def import_page(request: HttpRequest, register: str, key: UUID) -> HttpResponse:
    """Choose columns, see how far it is and what was found, and write it."""
    return _decide(request, importable_of(register), key)


def _decide(request: HttpRequest, found: Importable, key: UUID) -> HttpResponse:
    """Show an import and take what is decided about it."""
    principal = principal_of(request)
    found.require(principal)
    row = queries.import_of(found, principal, key)
    if request.method == "GET":
        if request.headers.get("HX-Request"):
            return render(request, "records/_import_state.html", _context(found, row))
        return _page(request, found, row)
    if request.POST.get("act") == "write":
        importing.write(principal, row)
        return redirect(_address(found, row))
    form = _mapping_form(found, row, request.POST)
    if not form.is_valid():
        return _page(request, found, row, form, status=400)
    try:
        importing.check(principal, row, form.mapping())
    except Conflict:
        raise
    except UsageError as error:
        form.add_error(None, f"{error.message}. {error.hint}".strip())
        return _page(request, found, row, form, status=400)
    return redirect(_address(found, row))


def _page(
    request: HttpRequest,
    register: Importable,
    row: Import,
    form: MappingForm | None = None,
    status: int = 200,
) -> HttpResponse:
    context = _context(register, row)
    if row.state != ImportState.DONE:
        context["before"] = queries.written_before(row)
    if row.state in (ImportState.MAPPING, ImportState.CHECKED, ImportState.REFUSED):
        try:
            context["form"] = form or _mapping_form(register, row)
        except BadSheet as error:
            context["why"] = f"{error.message}. {error.hint}".strip()
    return render(request, "records/import.html", context, status=status)


def _context(register: Importable, row: Import) -> dict[str, Any]:
    moving = row.state in (ImportState.CHECKING, ImportState.WRITING)
    return {
        "register": register,
        "import": row,
        "address": _address(register, row),
        "moving": moving,
        "state": ImportState(row.state).label,
        "why": row.why,
        "may_write": row.state == ImportState.CHECKED
        and not row.error_count
        and row.fresh + row.changed > 0,
    }


def _mapping_form(register: Importable, row: Import, data: Any = None) -> MappingForm:
    with importing.opened(row) as sheet:
        samples = _samples(sheet.heads, list(islice(sheet.rows, _SHOWN)))
        return MappingForm(register, sheet.heads, row.mapping, samples, data)


def _samples(heads: Sequence[str], rows: Sequence[Row]) -> list[str]:
    samples = []
    for index in range(len(heads)):
        values = [text_of(row.cells[index]) for row in rows if row.cells[index] is not None]
        said = ", ".join(value[:30] for value in values[:3])
        samples.append(gettext("for example: %(values)s") % {"values": said} if said else "")
    return samples


def _begin_page(
    request: HttpRequest, register: Importable, form: FileForm, why: str = "", status: int = 200
) -> HttpResponse:
    context = {"register": register, "form": form, "why": why, "limit": BYTES}
    return render(request, "records/import_begin.html", context, status=status)


def _template(register: Importable) -> HttpResponse:
    """Return an empty workbook with the headings that are known by themselves."""
    from muniment.engine.sheets.writing import workbook

    heads = [str(each.label) for each in (register.key_field, *register.fields)]
    answer = HttpResponse(
        workbook(str(register.many), heads, []),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    answer["Content-Disposition"] = f'attachment; filename="{register.slug}-template.xlsx"'
    return answer


def _address(register: Importable, row: Import) -> str:
    return f"{register.path}import/{row.pk}/"


def _too_large() -> str:
    return gettext("The file is larger than %(limit)s. Split it.") % {
        "limit": filesizeformat(BYTES)
    }
