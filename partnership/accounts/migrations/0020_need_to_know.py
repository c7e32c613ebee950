import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0011_append_only_audit_log"),
        ("actors", "0001_initial"),
        ("evidence", "0050_caveats"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="NeedToKnow",
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
            ],
            options={
                "verbose_name": "need-to-know group",
                "verbose_name_plural": "need-to-know groups",
            },
        ),
        migrations.CreateModel(
            name="NeedToKnowEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="user",
            name="actor",
            field=models.ForeignKey(
                blank=True,
                help_text="Empty: our own government. Officials of another actor see only what is releasable to it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="actors.actor",
                verbose_name="official of",
            ),
        ),
        migrations.AddField(
            model_name="needtoknow",
            name="group",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.needtoknowgroup",
            ),
        ),
        migrations.AddField(
            model_name="needtoknow",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="need_to_know_rows",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="need_to_know",
            field=models.ManyToManyField(
                related_name="people",
                through="accounts.NeedToKnow",
                to="evidence.needtoknowgroup",
            ),
        ),
        migrations.AddField(
            model_name="needtoknowevent",
            name="group",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.needtoknowgroup",
            ),
        ),
        migrations.AddField(
            model_name="needtoknowevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="needtoknowevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="needtoknowevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="accounts.needtoknow",
            ),
        ),
        migrations.AddConstraint(
            model_name="needtoknow",
            constraint=models.UniqueConstraint(
                fields=("person", "group"), name="person_is_in_a_group_once"
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="needtoknow",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_needtoknowevent" ("group_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."group_id", new_values."id", new_values."person_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="02c922b3e49878550112ce398239b601ba646d2b",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_a133c",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="accounts_needtoknow",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_needtoknowevent" ("group_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."group_id", new_values."id", new_values."person_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="1d5fc22540aab7d75ae1eed08783cbccdb99d754",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_302bf",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="accounts_needtoknow",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_needtoknowevent" ("group_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."group_id", old_values."id", old_values."person_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="2f626adef3b6d97ab7b6220f5d88a28c46f72a88",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_78c41",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="accounts_needtoknow",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="needtoknowevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="accounts_needtoknow_known",
            ),
        ),
    ]
    operations = at_once(operations)
