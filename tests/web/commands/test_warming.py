"""What the server reads before it answers: all of its pages' templates, once and for good."""

from __future__ import annotations

import gc

from django.template import engines
from django.template.backends.django import DjangoTemplates

from muniment.web.commands.warming import templates, warm


def test_every_template_of_ours_is_compiled_and_left_to_no_collection() -> None:
    engine = engines["django"]
    assert isinstance(engine, DjangoTemplates)
    names = list(templates(engine))
    assert {"muniment/base.html", "muniment/list.html", "assets/lineage.html"} <= set(names)
    try:
        warm()
        frozen = gc.get_freeze_count()
        assert frozen > 0
        kept = {id(found) for found in gc.get_objects()}
        for name in names:
            template = engine.get_template(name).template
            assert template is engine.get_template(name).template
            assert id(template) not in kept, name
    finally:
        gc.unfreeze()
