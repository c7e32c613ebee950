"""What happens to pledges: each action is one transaction, with who and why."""

from donors.actions.amounts import at_own_rate, counts_for, money, money_of
from donors.actions.changes import cancel_pledge, revise_pledge, transfer_pledge
from donors.actions.entries import record_commitment, record_disbursement
from donors.actions.instalment import record_instalment
from donors.actions.plan import write_plan
from donors.actions.pledge import record_pledge
from donors.actions.reversal import reverse_transaction
from donors.actions.statement import record_statement

__all__ = [
    "at_own_rate",
    "cancel_pledge",
    "counts_for",
    "money",
    "money_of",
    "record_commitment",
    "record_disbursement",
    "record_instalment",
    "record_pledge",
    "record_statement",
    "reverse_transaction",
    "revise_pledge",
    "transfer_pledge",
    "write_plan",
]
