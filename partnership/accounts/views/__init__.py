from partnership.accounts.views.api_tokens import api_token_list, api_token_revoke
from partnership.accounts.views.api_tokens_of_all import (
    api_token_all,
    person_api_token_revoke,
)
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
    "api_token_all",
    "api_token_list",
    "api_token_revoke",
    "audit_list",
    "calendar_key_list",
    "calendar_key_revoke",
    "invitation",
    "person_add",
    "person_api_token_revoke",
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
