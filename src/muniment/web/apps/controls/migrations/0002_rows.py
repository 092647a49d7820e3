"""Every control has its row from the start: a server that nothing was pushed to shows all 93."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from muniment.web.apps.controls.computation import stand
from muniment.web.apps.controls.inputs import Inputs
from muniment.web.clock import now


def add(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the catalogue's controls, of which nothing is known."""
    model = apps.get_model("controls", "Standing")
    columns = {field.name for field in model._meta.get_fields()}
    moment = now()
    model.objects.bulk_create(
        model(
            control=control,
            as_of=moment,
            **{name: value for name, value in stood.values.items() if name in columns},
        )
        for control, stood in stand(Inputs((), (), (), ()), moment).items()
    )


class Migration(migrations.Migration):
    """Adds the rows."""

    dependencies = [("controls", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
