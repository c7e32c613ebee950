from partnership.accounts.models.api_token import ApiToken
from partnership.accounts.models.audit_entry import AuditEntry, AuditKind
from partnership.accounts.models.calendar_key import CalendarKey
from partnership.accounts.models.invitation import Invitation
from partnership.accounts.models.need_to_know import NeedToKnow
from partnership.accounts.models.user import User

__all__ = [
    "ApiToken",
    "AuditEntry",
    "AuditKind",
    "CalendarKey",
    "Invitation",
    "NeedToKnow",
    "User",
]
