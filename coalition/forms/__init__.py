from coalition.forms.contributor import ContributorForm
from coalition.forms.decision_body import DecisionBodyForm, RecessForm
from coalition.forms.filters import ContributorFilter
from coalition.forms.handover_condition import (
    ConditionAssessmentForm,
    HandoverConditionForm,
)
from coalition.forms.handover_plan import HandoverPlanForm
from coalition.forms.intent import IntentForm
from coalition.forms.mandate import MandateForm
from coalition.forms.mandate_end import EndForm, ReviewForm
from coalition.forms.mission import MissionForm
from coalition.forms.option import MoveForm, OptionForm, StepCorrectionForm
from coalition.forms.renewal import RenewalForm
from coalition.forms.responsibility import ResponsibilityForm
from coalition.forms.rests_on import RestsOnForm
from coalition.forms.scenario import ScenarioForm
from coalition.forms.status import StatusForm
from coalition.forms.strength import StrengthForm
from coalition.forms.strength_correction import StrengthCorrectionForm
from coalition.forms.vote_count import VoteCountForm

__all__ = [
    "ConditionAssessmentForm",
    "ContributorFilter",
    "ContributorForm",
    "DecisionBodyForm",
    "EndForm",
    "HandoverConditionForm",
    "HandoverPlanForm",
    "IntentForm",
    "MandateForm",
    "MissionForm",
    "MoveForm",
    "OptionForm",
    "RecessForm",
    "RenewalForm",
    "ResponsibilityForm",
    "RestsOnForm",
    "ReviewForm",
    "ScenarioForm",
    "StatusForm",
    "StepCorrectionForm",
    "StrengthCorrectionForm",
    "StrengthForm",
    "VoteCountForm",
]
