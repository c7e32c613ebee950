from django.db import migrations, models


class Migration(migrations.Migration):
    """Every rate of a few days is read at once, whatever its set and currency."""

    dependencies = [("donors", "0012_entries_say_why")]

    operations = [
        migrations.AddIndex(
            model_name="exchangerate",
            index=models.Index(fields=["on"], name="donors_exch_on_92191a_idx"),
        ),
    ]
