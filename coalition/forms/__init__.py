from coalition.forms.contributor import ContributorForm
from coalition.forms.filters import ContributorFilter
from coalition.forms.handover_condition import (
    ConditionAssessmentForm,
    HandoverConditionForm,
)
from coalition.forms.handover_plan import HandoverPlanForm
from coalition.forms.intent import IntentForm
from coalition.forms.mandate import MandateForm
from coalition.forms.renewal import RenewalForm
from coalition.forms.responsibility import ResponsibilityForm
from coalition.forms.status import StatusForm
from coalition.forms.strength import StrengthForm
from coalition.forms.strength_correction import StrengthCorrectionForm

__all__ = [
    "ConditionAssessmentForm",
    "ContributorFilter",
    "ContributorForm",
    "HandoverConditionForm",
    "HandoverPlanForm",
    "IntentForm",
    "MandateForm",
    "RenewalForm",
    "ResponsibilityForm",
    "StatusForm",
    "StrengthCorrectionForm",
    "StrengthForm",
]
