"""The log's one head row, with an origin of its own."""

import secrets

from django.db import migrations


def add_head(apps, schema_editor):
    head = apps.get_model("ledger", "Head")
    head.objects.get_or_create(pk=1, defaults={"origin": f"muniment/{secrets.token_hex(8)}"})


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(add_head, migrations.RunPython.noop)]
