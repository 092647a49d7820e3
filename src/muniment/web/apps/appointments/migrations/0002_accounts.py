"""Puts everybody who has an account into the register of people."""

from django.db import migrations


def enter(apps, schema_editor):
    Person = apps.get_model("access", "Person")
    Staff = apps.get_model("appointments", "Staff")
    Numbering = apps.get_model("organization", "Numbering")
    people = list(Person.objects.filter(staff=None).order_by("created_at", "pk"))
    if not people:
        return
    row, _ = Numbering.objects.get_or_create(prefix="ST")
    for person in people:
        row.last += 1
        Staff.objects.create(
            reference=f"ST-{row.last:04d}",
            account=person,
            created_at=person.created_at,
            erased_at=person.erased_at,
        )
    row.save()


class Migration(migrations.Migration):
    dependencies = [("appointments", "0001_initial")]

    operations = [migrations.RunPython(enter, migrations.RunPython.noop)]
