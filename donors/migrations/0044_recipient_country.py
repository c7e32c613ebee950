import pgtrigger.compiler
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("donors", "0043_iati_identifiers"),
        ("evidence", "0063_who_may_read_changes"),
    ]

    operations = [
        migrations.AddField(
            model_name="pledge",
            name="recipient_country",
            field=models.CharField(
                blank=True, db_default="", default="", editable=False, max_length=2
            ),
        ),
        migrations.AddField(
            model_name="pledgeevent",
            name="recipient_country",
            field=models.CharField(
                blank=True, db_default="", default="", editable=False, max_length=2
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="pledge",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_pledgeevent" ("amount", "amount_usd", "channel", "citation", "conference_id", "created_at", "created_by_id", "currency", "delivery_is_tracked", "donor_id", "grade", "high_usd", "iati_identifier", "id", "instrument", "is_onward", "line", "marking_id", "note", "parent_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledged_on", "pledged_precision", "rate_set_id", "rated_on", "recipient_country", "reported_by_id", "sector", "source_id", "through_id", "title", "updated_at", "updated_by_id", "usd_per_unit", "version") SELECT new_values."amount", new_values."amount_usd", new_values."channel", new_values."citation", new_values."conference_id", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."delivery_is_tracked", new_values."donor_id", new_values."grade", new_values."high_usd", new_values."iati_identifier", new_values."id", new_values."instrument", new_values."is_onward", new_values."line", new_values."marking_id", new_values."note", new_values."parent_id", new_values."period_from", new_values."period_to", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."pledged_on", new_values."pledged_precision", new_values."rate_set_id", new_values."rated_on", new_values."recipient_country", new_values."reported_by_id", new_values."sector", new_values."source_id", new_values."through_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."usd_per_unit", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="9cf0d56ba9dc45e08257e4649ee25713b5c2daf6",
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
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_pledgeevent" ("amount", "amount_usd", "channel", "citation", "conference_id", "created_at", "created_by_id", "currency", "delivery_is_tracked", "donor_id", "grade", "high_usd", "iati_identifier", "id", "instrument", "is_onward", "line", "marking_id", "note", "parent_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledged_on", "pledged_precision", "rate_set_id", "rated_on", "recipient_country", "reported_by_id", "sector", "source_id", "through_id", "title", "updated_at", "updated_by_id", "usd_per_unit", "version") SELECT new_values."amount", new_values."amount_usd", new_values."channel", new_values."citation", new_values."conference_id", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."delivery_is_tracked", new_values."donor_id", new_values."grade", new_values."high_usd", new_values."iati_identifier", new_values."id", new_values."instrument", new_values."is_onward", new_values."line", new_values."marking_id", new_values."note", new_values."parent_id", new_values."period_from", new_values."period_to", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."pledged_on", new_values."pledged_precision", new_values."rate_set_id", new_values."rated_on", new_values."recipient_country", new_values."reported_by_id", new_values."sector", new_values."source_id", new_values."through_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."usd_per_unit", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="cf254b693641c0d6fdfb893c7b6dd3c3ba8ed50f",
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
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "donors_pledgeevent" ("amount", "amount_usd", "channel", "citation", "conference_id", "created_at", "created_by_id", "currency", "delivery_is_tracked", "donor_id", "grade", "high_usd", "iati_identifier", "id", "instrument", "is_onward", "line", "marking_id", "note", "parent_id", "period_from", "period_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledged_on", "pledged_precision", "rate_set_id", "rated_on", "recipient_country", "reported_by_id", "sector", "source_id", "through_id", "title", "updated_at", "updated_by_id", "usd_per_unit", "version") SELECT old_values."amount", old_values."amount_usd", old_values."channel", old_values."citation", old_values."conference_id", old_values."created_at", old_values."created_by_id", old_values."currency", old_values."delivery_is_tracked", old_values."donor_id", old_values."grade", old_values."high_usd", old_values."iati_identifier", old_values."id", old_values."instrument", old_values."is_onward", old_values."line", old_values."marking_id", old_values."note", old_values."parent_id", old_values."period_from", old_values."period_to", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."pledged_on", old_values."pledged_precision", old_values."rate_set_id", old_values."rated_on", old_values."recipient_country", old_values."reported_by_id", old_values."sector", old_values."source_id", old_values."through_id", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."usd_per_unit", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="0feb3e22b04cbfa45aef7b7b3f529046cdc2905f",
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
    ]
    operations = at_once(operations)
