"""One diary of a principal for each marking, so that a refusal tells of none unseen."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("diplomacy", "0011_events")]

    operations = [
        migrations.AlterModelOptions(
            name="diary",
            options={"ordering": ["principal", "pk"], "verbose_name_plural": "diaries"},
        ),
        migrations.AlterField(
            model_name="diary",
            name="principal",
            field=models.CharField(max_length=120),
        ),
        migrations.AddConstraint(
            model_name="diary",
            constraint=models.UniqueConstraint(
                fields=("principal", "marking"),
                name="diary_of_a_principal_is_one_of_its_marking",
            ),
        ),
    ]
