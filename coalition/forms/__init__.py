from coalition.forms.contributor import ContributorForm
from coalition.forms.filters import ContributorFilter
from coalition.forms.intent import IntentForm
from coalition.forms.mandate import MandateForm
from coalition.forms.renewal import RenewalForm
from coalition.forms.scenario import ScenarioForm
from coalition.forms.status import StatusForm
from coalition.forms.strength import StrengthForm
from coalition.forms.strength_correction import StrengthCorrectionForm

__all__ = [
    "ContributorFilter",
    "ContributorForm",
    "IntentForm",
    "MandateForm",
    "RenewalForm",
    "ScenarioForm",
    "StatusForm",
    "StrengthCorrectionForm",
    "StrengthForm",
]
