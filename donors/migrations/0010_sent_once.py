import pgtrigger.compiler
from django.db import migrations

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("donors", "0002_entered_once_and_agreed_on"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="instalment",
            name="entry_token",
        ),
        migrations.RemoveField(
            model_name="instalmentevent",
            name="entry_token",
        ),
        migrations.RemoveField(
            model_name="pledge",
            name="entry_token",
        ),
        migrations.RemoveField(
            model_name="pledgeevent",
            name="entry_token",
        ),
        migrations.RemoveField(
            model_name="transaction",
            name="entry_token",
        ),
        migrations.RemoveField(
            model_name="transactionevent",
            name="entry_token",
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="instalment",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_instalmentevent" ("agreed_on", "amount", "amount_usd", "created_at", "created_by_id", "due_on", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "updated_at", "updated_by_id", "version") SELECT new_values."agreed_on", new_values."amount", new_values."amount_usd", new_values."created_at", new_values."created_by_id", new_values."due_on", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."pledge_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="f74e3269bfa9413fa03558e713045f279a04915f",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_6f227",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="donors_instalment",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_instalmentevent" ("agreed_on", "amount", "amount_usd", "created_at", "created_by_id", "due_on", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "updated_at", "updated_by_id", "version") SELECT new_values."agreed_on", new_values."amount", new_values."amount_usd", new_values."created_at", new_values."created_by_id", new_values."due_on", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."pledge_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="d249ebd830a6de2ac8fb59668186955dda311420",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_54540",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="donors_instalment",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_instalmentevent" ("agreed_on", "amount", "amount_usd", "created_at", "created_by_id", "due_on", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "updated_at", "updated_by_id", "version") SELECT old_values."agreed_on", old_values."amount", old_values."amount_usd", old_values."created_at", old_values."created_by_id", old_values."due_on", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."pledge_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="ce3d831f0ec991a10f5e65e371849432b9d86368",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_731fc",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="donors_instalment",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="pledge",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_pledgeevent" ("amount", "amount_usd", "channel", "citation", "conference_id", "created_at", "created_by_id", "currency", "delivery_is_tracked", "donor_id", "grade", "high_usd", "id", "instrument", "marking_id", "non_delivery", "note", "parent_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledged_on", "pledged_precision", "rate_set_id", "rated_on", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT new_values."amount", new_values."amount_usd", new_values."channel", new_values."citation", new_values."conference_id", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."delivery_is_tracked", new_values."donor_id", new_values."grade", new_values."high_usd", new_values."id", new_values."instrument", new_values."marking_id", new_values."non_delivery", new_values."note", new_values."parent_id", new_values."period_from", new_values."period_to", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."pledged_on", new_values."pledged_precision", new_values."rate_set_id", new_values."rated_on", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="beda68f2e0d7b68e784ed05a012dc7b2505dc225",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_25d0d",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="donors_pledge",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_pledgeevent" ("amount", "amount_usd", "channel", "citation", "conference_id", "created_at", "created_by_id", "currency", "delivery_is_tracked", "donor_id", "grade", "high_usd", "id", "instrument", "marking_id", "non_delivery", "note", "parent_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledged_on", "pledged_precision", "rate_set_id", "rated_on", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT new_values."amount", new_values."amount_usd", new_values."channel", new_values."citation", new_values."conference_id", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."delivery_is_tracked", new_values."donor_id", new_values."grade", new_values."high_usd", new_values."id", new_values."instrument", new_values."marking_id", new_values."non_delivery", new_values."note", new_values."parent_id", new_values."period_from", new_values."period_to", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."pledged_on", new_values."pledged_precision", new_values."rate_set_id", new_values."rated_on", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="2d7a84214f44f54d1274e904c7a9a90d00bee859",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_0b9c3",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="donors_pledge",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_pledgeevent" ("amount", "amount_usd", "channel", "citation", "conference_id", "created_at", "created_by_id", "currency", "delivery_is_tracked", "donor_id", "grade", "high_usd", "id", "instrument", "marking_id", "non_delivery", "note", "parent_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledged_on", "pledged_precision", "rate_set_id", "rated_on", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT old_values."amount", old_values."amount_usd", old_values."channel", old_values."citation", old_values."conference_id", old_values."created_at", old_values."created_by_id", old_values."currency", old_values."delivery_is_tracked", old_values."donor_id", old_values."grade", old_values."high_usd", old_values."id", old_values."instrument", old_values."marking_id", old_values."non_delivery", old_values."note", old_values."parent_id", old_values."period_from", old_values."period_to", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."pledged_on", old_values."pledged_precision", old_values."rate_set_id", old_values."rated_on", old_values."source_id", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="fd59a49f938b903c690c9d10ff9082fabb32fde6",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_f214b",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="donors_pledge",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="transaction",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_transactionevent" ("amount", "amount_usd", "citation", "created_at", "created_by_id", "currency", "grade", "id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "rate_set_id", "rated_on", "reason", "reference", "reverses_id", "source_id", "transacted_on", "updated_at", "updated_by_id", "version") SELECT new_values."amount", new_values."amount_usd", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."grade", new_values."id", new_values."kind", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."pledge_id", new_values."rate_set_id", new_values."rated_on", new_values."reason", new_values."reference", new_values."reverses_id", new_values."source_id", new_values."transacted_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="21e47b84324a69276886a7da79ff2d03baa9e885",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_5af71",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="donors_transaction",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_transactionevent" ("amount", "amount_usd", "citation", "created_at", "created_by_id", "currency", "grade", "id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "rate_set_id", "rated_on", "reason", "reference", "reverses_id", "source_id", "transacted_on", "updated_at", "updated_by_id", "version") SELECT new_values."amount", new_values."amount_usd", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."grade", new_values."id", new_values."kind", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."pledge_id", new_values."rate_set_id", new_values."rated_on", new_values."reason", new_values."reference", new_values."reverses_id", new_values."source_id", new_values."transacted_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="6a0d60d4a3df93af02cc1857a59e211f5f85dd95",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_b876b",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="donors_transaction",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_transactionevent" ("amount", "amount_usd", "citation", "created_at", "created_by_id", "currency", "grade", "id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "rate_set_id", "rated_on", "reason", "reference", "reverses_id", "source_id", "transacted_on", "updated_at", "updated_by_id", "version") SELECT old_values."amount", old_values."amount_usd", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."currency", old_values."grade", old_values."id", old_values."kind", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."pledge_id", old_values."rate_set_id", old_values."rated_on", old_values."reason", old_values."reference", old_values."reverses_id", old_values."source_id", old_values."transacted_on", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="36ff99f04eba9ea07ff9547beeebc472645eaff6",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_eba59",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="donors_transaction",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
    operations = at_once(operations)
