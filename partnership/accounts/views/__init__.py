from partnership.accounts.views.audit import audit_list
from partnership.accounts.views.calendar_keys import (
    calendar_key_list,
    calendar_key_revoke,
    person_calendar_key_revoke,
)
from partnership.accounts.views.invitation import invitation
from partnership.accounts.views.invite import person_add, person_invite
from partnership.accounts.views.people import person_detail, person_list
from partnership.accounts.views.sessions import (
    person_remove_second_step,
    person_sign_out,
    session_end,
    session_end_others,
    session_list,
)

__all__ = [
    "audit_list",
    "calendar_key_list",
    "calendar_key_revoke",
    "invitation",
    "person_add",
    "person_calendar_key_revoke",
    "person_detail",
    "person_invite",
    "person_list",
    "person_remove_second_step",
    "person_sign_out",
    "session_end",
    "session_end_others",
    "session_list",
]
