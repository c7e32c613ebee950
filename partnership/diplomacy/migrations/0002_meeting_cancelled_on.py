import pgtrigger.compiler
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once

# The best that is known of cancellations from before they had a date: the day that the
# product answered when the record was last written, and never after the meeting's own.
DATE_WHAT_IS_CANCELLED = """
    UPDATE diplomacy_meeting SET cancelled_on = least(held_on, coalesce(
        (SELECT pinned_as_at FROM evidence_programme), updated_at::date
    ))
    WHERE status = 'cancelled'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("diplomacy", "0001_initial"),
        ("evidence", "0004_programme"),
    ]

    operations = [
        migrations.AddField(
            model_name="meeting",
            name="cancelled_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="cancelled_on",
            field=models.DateField(blank=True, null=True),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="meeting",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingevent" ("actor_id", "arranged_on", "cancelled_on", "cancelled_reason", "counterpart", "created_at", "created_by_id", "event_id", "held_on", "id", "marking_id", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal", "status", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."arranged_on", new_values."cancelled_on", new_values."cancelled_reason", new_values."counterpart", new_values."created_at", new_values."created_by_id", new_values."event_id", new_values."held_on", new_values."id", new_values."marking_id", new_values."occasion", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."place", new_values."principal", new_values."status", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="ae02cea7c23930e6a33949d9a6fee69142b3a536",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_b03bf",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_meeting",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingevent" ("actor_id", "arranged_on", "cancelled_on", "cancelled_reason", "counterpart", "created_at", "created_by_id", "event_id", "held_on", "id", "marking_id", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal", "status", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."arranged_on", new_values."cancelled_on", new_values."cancelled_reason", new_values."counterpart", new_values."created_at", new_values."created_by_id", new_values."event_id", new_values."held_on", new_values."id", new_values."marking_id", new_values."occasion", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."place", new_values."principal", new_values."status", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="7dd2a7ce69283fa48c4a76cee74fd9d9ec8d5ee3",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_77d69",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_meeting",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingevent" ("actor_id", "arranged_on", "cancelled_on", "cancelled_reason", "counterpart", "created_at", "created_by_id", "event_id", "held_on", "id", "marking_id", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal", "status", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."arranged_on", old_values."cancelled_on", old_values."cancelled_reason", old_values."counterpart", old_values."created_at", old_values."created_by_id", old_values."event_id", old_values."held_on", old_values."id", old_values."marking_id", old_values."occasion", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."place", old_values."principal", old_values."status", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="97860c6e56c4cdd614c6fca42d7c62ee52aac1d1",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_5e579",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_meeting",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.RunSQL(DATE_WHAT_IS_CANCELLED, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "cancelled"), _negated=True),
                    ("cancelled_on__isnull", False),
                    _connector="OR",
                ),
                name="meeting_is_cancelled_on_a_date",
            ),
        ),
    ]
    operations = at_once(operations)
