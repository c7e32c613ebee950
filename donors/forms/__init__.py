from donors.forms.change import CancellationForm, RevisionForm
from donors.forms.condition import ConditionForm
from donors.forms.conference import ConferenceForm
from donors.forms.entry import CommitmentForm, DisbursementForm
from donors.forms.explanation import ExplanationForm
from donors.forms.instalment import InstalmentForm
from donors.forms.plan import EqualPartsForm, PlanForm
from donors.forms.pledge import PledgeForm
from donors.forms.reversal import ReversalForm
from donors.forms.statement import StatementForm
from donors.forms.transfer import FindPledgeForm, TransferForm

__all__ = [
    "CancellationForm",
    "CommitmentForm",
    "ConditionForm",
    "ConferenceForm",
    "DisbursementForm",
    "EqualPartsForm",
    "ExplanationForm",
    "FindPledgeForm",
    "InstalmentForm",
    "PlanForm",
    "PledgeForm",
    "ReversalForm",
    "RevisionForm",
    "StatementForm",
    "TransferForm",
]
