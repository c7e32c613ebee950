from donors.views.conference import conference_detail
from donors.views.correcting import instalment_correct, statement_correct
from donors.views.letter import letter, letter_file, letter_list
from donors.views.pledge import pledge_detail, pledge_edit
from donors.views.pledge_gap import pledge_gap, pledge_gap_file
from donors.views.pledge_list import pledge_list
from donors.views.pledge_report import pledge_report, pledge_report_file
from donors.views.rates import rate_set_detail, rate_set_list
from donors.views.rates_import import rates_import
from donors.views.recording import (
    disbursement_add,
    instalment_add,
    pledge_add,
    statement_add,
    transaction_reverse,
)
from donors.views.saved_report import (
    saved_report,
    saved_report_add,
    saved_report_delete,
    saved_report_edit,
)

__all__ = [
    "conference_detail",
    "disbursement_add",
    "instalment_add",
    "instalment_correct",
    "letter",
    "letter_file",
    "letter_list",
    "pledge_add",
    "pledge_detail",
    "pledge_edit",
    "pledge_gap",
    "pledge_gap_file",
    "pledge_list",
    "rate_set_detail",
    "rate_set_list",
    "rates_import",
    "pledge_report",
    "pledge_report_file",
    "saved_report",
    "saved_report_add",
    "saved_report_delete",
    "saved_report_edit",
    "statement_add",
    "statement_correct",
    "transaction_reverse",
]
