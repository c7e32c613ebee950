import django.contrib.postgres.fields
import pgtrigger.compiler
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once

# A flag from before kept one marking, and nobody knows on which others it rests: it bears
# all that not everybody may see, until the next run of the checks writes its own.
BEAR_ALL = """
    UPDATE alerts_flag SET further_marking_ids = limited.ids
    FROM (
        SELECT array_agg(id ORDER BY id) AS ids FROM evidence_marking AS marking
        WHERE rank > 0
            OR EXISTS (SELECT FROM evidence_markinggroup WHERE marking_id = marking.id)
            OR EXISTS (SELECT FROM evidence_markingrelease WHERE marking_id = marking.id)
    ) AS limited
    WHERE limited.ids IS NOT NULL
"""
# Until then pages work the flags out anew, as after a run that failed.
ASK_ANEW = """
    UPDATE alerts_jobrun
    SET error = 'Its flags kept one marking each. The next run keeps all that they bear.'
    WHERE ended_at IS NOT NULL AND error = ''
"""


class Migration(migrations.Migration):
    dependencies = [
        ("alerts", "0002_job_runs_in_history"),
        ("evidence", "0050_caveats"),
    ]

    operations = [
        migrations.AddField(
            model_name="flag",
            name="further_marking_ids",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(),
                blank=True,
                default=list,
                editable=False,
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="flagevent",
            name="further_marking_ids",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(),
                blank=True,
                default=list,
                editable=False,
                size=None,
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="flag",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "alerts_flagevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_reason", "actor_id", "closed_on", "created_at", "created_by_id", "due_on", "escalated_on", "further_marking_ids", "id", "marking_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "severity", "snoozed_until", "step", "subject_id", "subject_model", "title", "updated_at", "updated_by_id", "version") SELECT new_values."acknowledged_at", new_values."acknowledged_by_id", new_values."acknowledged_reason", new_values."actor_id", new_values."closed_on", new_values."created_at", new_values."created_by_id", new_values."due_on", new_values."escalated_on", new_values."further_marking_ids", new_values."id", new_values."marking_id", new_values."opened_on", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."rule", new_values."severity", new_values."snoozed_until", new_values."step", new_values."subject_id", new_values."subject_model", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="3da6685a28f86c7d022f1e74d25caf55d7fdf86c",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_3f09b",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="alerts_flag",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "alerts_flagevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_reason", "actor_id", "closed_on", "created_at", "created_by_id", "due_on", "escalated_on", "further_marking_ids", "id", "marking_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "severity", "snoozed_until", "step", "subject_id", "subject_model", "title", "updated_at", "updated_by_id", "version") SELECT new_values."acknowledged_at", new_values."acknowledged_by_id", new_values."acknowledged_reason", new_values."actor_id", new_values."closed_on", new_values."created_at", new_values."created_by_id", new_values."due_on", new_values."escalated_on", new_values."further_marking_ids", new_values."id", new_values."marking_id", new_values."opened_on", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."rule", new_values."severity", new_values."snoozed_until", new_values."step", new_values."subject_id", new_values."subject_model", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="9299565621ad2a25c8e4da18d10c1ebb5b90e5fd",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_029d7",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="alerts_flag",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "alerts_flagevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_reason", "actor_id", "closed_on", "created_at", "created_by_id", "due_on", "escalated_on", "further_marking_ids", "id", "marking_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "severity", "snoozed_until", "step", "subject_id", "subject_model", "title", "updated_at", "updated_by_id", "version") SELECT old_values."acknowledged_at", old_values."acknowledged_by_id", old_values."acknowledged_reason", old_values."actor_id", old_values."closed_on", old_values."created_at", old_values."created_by_id", old_values."due_on", old_values."escalated_on", old_values."further_marking_ids", old_values."id", old_values."marking_id", old_values."opened_on", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."rule", old_values."severity", old_values."snoozed_until", old_values."step", old_values."subject_id", old_values."subject_model", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="7ff5fad7463c6d58472d5c122afca9bc5f94cc91",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_db8bb",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="alerts_flag",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.RunSQL(BEAR_ALL, migrations.RunSQL.noop),
        migrations.RunSQL(ASK_ANEW, migrations.RunSQL.noop),
    ]
    operations = at_once(operations)
