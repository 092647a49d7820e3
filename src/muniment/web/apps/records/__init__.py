"""Registers that are declared, and what every record of any register has beside its fields.

A register in full, in an app's ``registers.py`` (all are found when Django starts)::

    PARTIES = Register(
        slug="parties",
        model=Party,                     # a ``Kept``
        prefix="IP",
        one=_("interested party"),
        many=_("Interested parties"),
        about=_("Who relies on you, and what they need."),
        clause="4.2",
        fields=(
            Field("title", _("Name"), Form.LINE, required=True, column=True, search=True),
            Field("kind", _("Kind"), Form.CHOICE, choices=KINDS, filter=True, bulk=True),
            Field("owner", _("Owner"), Form.PERSON, column=True, filter=True, bulk=True),
            Field("needs", _("What they need"), Form.TEXT, search=True),
        ),
    )
    keep(PARTIES)

That gives it, under ``/registers/parties/`` and ``/api/v1/registers/parties``: a list with search,
filters, order, saved views, CSV and XLSX; bulk edit; import with mapping, dry run and errors by
cell; a page with history, comments and attachments; change with a conflict page; archive and
restore. All doors go through ``services.keeping``, so a rule in ``Register.check`` holds for each.

A record that is no ``Kept`` gets comments and attachments by naming itself in ``subjects.py``.
"""
