import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0020_need_to_know"),
        ("evidence", "0063_who_may_read_changes"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("feed", models.CharField(max_length=30)),
                ("name", models.CharField(max_length=60)),
                (
                    "digest",
                    models.CharField(editable=False, max_length=64, unique=True),
                ),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("last_used_at", models.DateTimeField(blank=True, null=True)),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="auditentry",
            name="audit_entry_has_a_known_kind",
        ),
        migrations.AlterField(
            model_name="auditentry",
            name="kind",
            field=models.CharField(
                choices=[
                    ("signed_in", "Signed in"),
                    ("sign_in_failed", "Sign-in failed"),
                    ("locked", "Too many attempts"),
                    ("signed_out", "Signed out"),
                    ("sessions_ended", "Sessions ended"),
                    ("second_step_added", "Second step added"),
                    ("second_step_removed", "Second step removed"),
                    ("second_step_used", "Second step used"),
                    ("password_changed", "Password changed"),
                    ("invited", "Invitation made"),
                    ("invitation_used", "Invitation used"),
                    ("calendar_key_made", "Calendar key made"),
                    ("calendar_key_revoked", "Calendar key revoked"),
                    ("person_added", "Person added"),
                    ("rights_changed", "Rights changed"),
                    ("export_begun", "Export begun"),
                    ("export_ended", "Export ended"),
                    ("refused", "Access refused"),
                ],
                max_length=30,
            ),
        ),
        migrations.AddConstraint(
            model_name="auditentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "signed_in",
                            "sign_in_failed",
                            "locked",
                            "signed_out",
                            "sessions_ended",
                            "second_step_added",
                            "second_step_removed",
                            "second_step_used",
                            "password_changed",
                            "invited",
                            "invitation_used",
                            "calendar_key_made",
                            "calendar_key_revoked",
                            "person_added",
                            "rights_changed",
                            "export_begun",
                            "export_ended",
                            "refused",
                        ],
                    )
                ),
                name="audit_entry_has_a_known_kind",
            ),
        ),
        migrations.AddField(
            model_name="calendarkey",
            name="ceiling",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="calendarkey",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="calendar_keys",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="calendarkey",
            constraint=models.CheckConstraint(
                condition=models.Q(("expires_at__gte", models.F("made_at"))),
                name="calendar_key_expires_after_it_is_made",
            ),
        ),
    ]
    operations = at_once(operations)
