import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("diplomacy", "0005_diary"),
        ("evidence", "0063_who_may_read_changes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="point",
            options={
                "ordering": ["meeting", "pk"],
                "permissions": [
                    ("clear_point", "Can clear points"),
                    ("export_point", "Can export the coverage of meetings by points"),
                ],
            },
        ),
        migrations.AddField(
            model_name="point",
            name="suggested_because",
            field=models.CharField(blank=True, editable=False, max_length=600),
        ),
        migrations.AddField(
            model_name="point",
            name="suggestion",
            field=models.CharField(blank=True, editable=False, max_length=120),
        ),
        migrations.AddField(
            model_name="pointevent",
            name="suggested_because",
            field=models.CharField(blank=True, editable=False, max_length=600),
        ),
        migrations.AddField(
            model_name="pointevent",
            name="suggestion",
            field=models.CharField(blank=True, editable=False, max_length=120),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="point",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_pointevent" ("ask_id", "cleared_by_id", "cleared_on", "created_at", "created_by_id", "id", "line_to_take", "line_version_id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "suggested_because", "suggestion", "text", "updated_at", "updated_by_id", "used_on", "version") SELECT new_values."ask_id", new_values."cleared_by_id", new_values."cleared_on", new_values."created_at", new_values."created_by_id", new_values."id", new_values."line_to_take", new_values."line_version_id", new_values."marking_id", new_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."status", new_values."suggested_because", new_values."suggestion", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."used_on", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="dc8f11f9ddcb694368bb14d7f33bb833dbaa9bd9",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_9d1d8",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_point",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_pointevent" ("ask_id", "cleared_by_id", "cleared_on", "created_at", "created_by_id", "id", "line_to_take", "line_version_id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "suggested_because", "suggestion", "text", "updated_at", "updated_by_id", "used_on", "version") SELECT new_values."ask_id", new_values."cleared_by_id", new_values."cleared_on", new_values."created_at", new_values."created_by_id", new_values."id", new_values."line_to_take", new_values."line_version_id", new_values."marking_id", new_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."status", new_values."suggested_because", new_values."suggestion", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."used_on", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="d9d50ad85e8497a3f4d5152172f1efeed3e4fc9b",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_25553",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_point",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_pointevent" ("ask_id", "cleared_by_id", "cleared_on", "created_at", "created_by_id", "id", "line_to_take", "line_version_id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "suggested_because", "suggestion", "text", "updated_at", "updated_by_id", "used_on", "version") SELECT old_values."ask_id", old_values."cleared_by_id", old_values."cleared_on", old_values."created_at", old_values."created_by_id", old_values."id", old_values."line_to_take", old_values."line_version_id", old_values."marking_id", old_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."status", old_values."suggested_because", old_values."suggestion", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."used_on", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="80037c8a79e74886c0095a86378a1afa02291e04",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_205e1",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_point",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="point",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("used_on", None), ("status", "used"), _connector="OR"
                ),
                name="point_that_is_used_says_so",
            ),
        ),
        migrations.AddConstraint(
            model_name="point",
            constraint=models.UniqueConstraint(
                condition=models.Q(("suggestion", ""), _negated=True),
                fields=("meeting", "suggestion"),
                name="point_is_drafted_once_from_a_suggestion",
            ),
        ),
    ]
    operations = at_once(operations)
