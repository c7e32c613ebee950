from typing import Any

from django.db import migrations

from partnership.evidence.reference import MARKINGS, SCHEMES


def load(apps: Any, schema_editor: Any) -> None:
    scheme_model = apps.get_model("evidence", "MarkingScheme")
    marking_model = apps.get_model("evidence", "Marking")
    schemes = {
        code: scheme_model.objects.get_or_create(code=code, defaults={"name": name})[0]
        for code, name in SCHEMES.items()
    }
    for scheme, code, name, note, rank in MARKINGS:
        marking_model.objects.get_or_create(
            code=code,
            defaults={
                "scheme": schemes[scheme],
                "name": name,
                "note": note,
                "rank": rank,
            },
        )


class Migration(migrations.Migration):
    """The marking schemes that every record's marking is chosen from."""

    dependencies = [("evidence", "0004_programme")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
