from donors.views.conference import conference_detail, conference_list
from donors.views.correcting import instalment_correct, statement_correct
from donors.views.debt import (
    debt_claim,
    debt_claim_add,
    debt_claim_edit,
    debt_list,
    relief_stage_add,
    relief_stage_edit,
)
from donors.views.donor import donor_detail, donor_list
from donors.views.funds import fund_detail, fund_list
from donors.views.pledge import pledge_detail, pledge_edit
from donors.views.pledge_gap import pledge_gap, pledge_gap_file
from donors.views.pledge_list import pledge_list
from donors.views.reasons import reasons
from donors.views.recording import (
    disbursement_add,
    instalment_add,
    pledge_add,
    statement_add,
    transaction_reverse,
)

__all__ = [
    "conference_detail",
    "conference_list",
    "debt_claim",
    "debt_claim_add",
    "debt_claim_edit",
    "debt_list",
    "disbursement_add",
    "donor_detail",
    "donor_list",
    "fund_detail",
    "fund_list",
    "instalment_add",
    "instalment_correct",
    "pledge_add",
    "pledge_detail",
    "pledge_edit",
    "pledge_gap",
    "pledge_gap_file",
    "pledge_list",
    "reasons",
    "relief_stage_add",
    "relief_stage_edit",
    "statement_add",
    "statement_correct",
    "transaction_reverse",
]
