from typing import Any

from django.db import migrations

from partnership.evidence.reference import EQUIVALENTS


def load(apps: Any, schema_editor: Any) -> None:
    marking_model = apps.get_model("evidence", "Marking")
    equivalent_model = apps.get_model("evidence", "EquivalentCeiling")
    markings = {marking.code: marking for marking in marking_model.objects.all()}
    for code, ceiling, note in EQUIVALENTS:
        if code in markings and ceiling in markings:
            equivalent_model.objects.get_or_create(
                marking=markings[code],
                ceiling=markings[ceiling],
                defaults={"note": note},
            )


class Migration(migrations.Migration):
    """Which ceiling of the other scheme a person needs for each marking."""

    dependencies = [("evidence", "0050_caveats")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
