from donors.views.conference import (
    conference_add,
    conference_detail,
    conference_edit,
    conference_list,
)
from donors.views.correcting import (
    condition_edit,
    explanation_correct,
    instalment_correct,
    statement_correct,
)
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
from donors.views.ledger import (
    cancellation_add,
    commitment_add,
    disbursement_add,
    revision_add,
    transaction_reverse,
    transfer_add,
)
from donors.views.letter import letter, letter_file, letter_list
from donors.views.plan import plan_edit
from donors.views.pledge import pledge_detail, pledge_edit
from donors.views.pledge_gap import pledge_gap, pledge_gap_file
from donors.views.pledge_list import pledge_list
from donors.views.pledge_report import pledge_report, pledge_report_file
from donors.views.rates import rate_set_detail, rate_set_list
from donors.views.rates_import import rates_import
from donors.views.reasons import reasons
from donors.views.recording import (
    condition_add,
    explanation_add,
    instalment_add,
    pledge_add,
    statement_add,
)
from donors.views.saved_report import (
    saved_report,
    saved_report_add,
    saved_report_delete,
    saved_report_edit,
)

__all__ = [
    "cancellation_add",
    "commitment_add",
    "condition_add",
    "condition_edit",
    "conference_add",
    "conference_detail",
    "conference_edit",
    "conference_list",
    "debt_claim",
    "debt_claim_add",
    "debt_claim_edit",
    "debt_list",
    "disbursement_add",
    "explanation_add",
    "explanation_correct",
    "donor_detail",
    "donor_list",
    "fund_detail",
    "fund_list",
    "instalment_add",
    "instalment_correct",
    "letter",
    "letter_file",
    "letter_list",
    "plan_edit",
    "pledge_add",
    "pledge_detail",
    "pledge_edit",
    "pledge_gap",
    "pledge_gap_file",
    "pledge_list",
    "reasons",
    "relief_stage_add",
    "relief_stage_edit",
    "rate_set_detail",
    "rate_set_list",
    "rates_import",
    "pledge_report",
    "pledge_report_file",
    "saved_report",
    "saved_report_add",
    "saved_report_delete",
    "saved_report_edit",
    "revision_add",
    "statement_add",
    "statement_correct",
    "transaction_reverse",
    "transfer_add",
]
