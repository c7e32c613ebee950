import pgtrigger.compiler
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("donors", "0011_ledger_in_full"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="pledge",
            name="non_delivery",
        ),
        migrations.AddConstraint(
            model_name="transaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind", "12"),
                        ("nature__in", ["revision", "cancellation", "transfer"]),
                    ),
                    models.Q(models.Q(("kind", "12"), _negated=True), ("nature", "")),
                    _connector="OR",
                ),
                name="transaction_nature_is_of_a_pledged_amount",
            ),
        ),
        migrations.AddConstraint(
            model_name="transaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nature", "cancellation"), _negated=True),
                    ("amount__lt", 0),
                    ("reverses__isnull", False),
                    _connector="OR",
                ),
                name="transaction_cancellation_lowers_the_pledge",
            ),
        ),
        migrations.AddConstraint(
            model_name="transaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("takes_from", None),
                    models.Q(("amount__gt", 0), ("nature", "transfer")),
                    _connector="OR",
                ),
                name="transaction_takes_only_by_transfer",
            ),
        ),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveField(model_name="pledgeevent", name="non_delivery"),
            ],
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="transaction",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="entry_is_never_edited",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."pledge_id" IS DISTINCT FROM (NEW."pledge_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."currency" IS DISTINCT FROM (NEW."currency") OR OLD."amount_usd" IS DISTINCT FROM (NEW."amount_usd") OR OLD."transacted_on" IS DISTINCT FROM (NEW."transacted_on") OR OLD."reverses_id" IS DISTINCT FROM (NEW."reverses_id") OR OLD."nature" IS DISTINCT FROM (NEW."nature") OR OLD."in_pledge_currency" IS DISTINCT FROM (NEW."in_pledge_currency") OR OLD."takes_from_id" IS DISTINCT FROM (NEW."takes_from_id") OR OLD."usd_per_unit" IS DISTINCT FROM (NEW."usd_per_unit"))',
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                        hash="2b01b0f0ae18b162570cfddec453821e0ca2d308",
                        operation="UPDATE",
                        pgid="pgtrigger_entry_is_never_edited_0a225",
                        table="donors_transaction",
                        when="BEFORE",
                    ),
                ),
            ],
        ),
    ]
    operations = at_once(operations)
