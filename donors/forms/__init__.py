from donors.forms.instalment import InstalmentForm
from donors.forms.ledger import DisbursementForm, ReversalForm
from donors.forms.pledge import PledgeForm
from donors.forms.statement import StatementForm

__all__ = [
    "DisbursementForm",
    "InstalmentForm",
    "PledgeForm",
    "ReversalForm",
    "StatementForm",
]
