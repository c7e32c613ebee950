from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0020_seals"),
    ]

    operations = [
        migrations.CreateModel(
            name="SentForm",
            fields=[
                (
                    "token",
                    models.UUIDField(editable=False, primary_key=True, serialize=False),
                ),
                ("sent_at", models.DateTimeField(auto_now_add=True, db_index=True)),
            ],
        ),
    ]
