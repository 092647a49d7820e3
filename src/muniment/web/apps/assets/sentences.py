"""What entries about assets say."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "asset.edited": _("Asset {reference} was changed"),
        "asset.registered": _("Asset {reference} was entered by hand"),
        "asset.imported": _("{file} was imported: {recorded} assets entered, {edited} changed"),
        "asset.archived": _("Asset {reference} was taken out of the register: {reason}"),
        "asset.restored": _("Asset {reference} was taken back into the register: {reason}"),
        "asset.linked": _("A link from {reference} to {other} was recorded: {reason}"),
        "asset.unlinked": _("A link from {reference} to {other} was removed: {reason}"),
        "asset.merged": _("{other} was merged into {reference}: {reason}"),
        "asset.moved": _("{reference} was moved to another place: {reason}"),
        "asset.split": _("{other} was split off {reference}: {reason}"),
        "asset.act-undone": _("A {act} of {reference} and {other} was undone: {reason}"),
        "class.requested": _("Class {class} was asked for {reference}, below that of its data"),
        "class.granted": _("{reference} was given class {class}, below that of its data"),
        "class.refused": _("Class {class} was refused for {reference}"),
        "class.withdrawn": _("The request for class {class} of {reference} was taken back"),
        "class.revoked": _("The lower class of {reference} was ended: {reason}"),
        "class.expired": _("Requests and decisions about classes ended with their last day"),
    }
)
