"""What an import found as it was checked."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]

    operations = [
        migrations.AddField("import", "seen", models.JSONField(default=dict)),
    ]
