from partnership.accounts.forms.api_token import ApiTokenForm
from partnership.accounts.forms.audit import AuditFilter
from partnership.accounts.forms.calendar_key import CalendarKeyForm
from partnership.accounts.forms.people import AddPersonForm, PeopleFilter, PersonForm
from partnership.accounts.forms.why import WhyForm

__all__ = [
    "AddPersonForm",
    "ApiTokenForm",
    "AuditFilter",
    "CalendarKeyForm",
    "PeopleFilter",
    "PersonForm",
    "WhyForm",
]
