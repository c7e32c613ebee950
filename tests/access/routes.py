"""The access matrix: every address of the product, and who may open it.

A new route fails the walk until it is declared here. Declare it under the name that
`reverse` takes: which roles it answers, and, where its address names a record, of which
model (`of`) and by which of its fields (`by`, where it is not the key). Anybody else
must get 403, and who has not signed in must be sent to sign in. A record that a reader
may not see must answer 404. Fixed parts of an address stand in `parts`, one walk each.
The three lines and Django's admin have files of their own.
"""

from tests.access import (
    administration,
    economic,
    imports,
    political,
    security,
    strategy,
)
from tests.access.route import (
    ADMINISTRATORS,
    DAYS,
    EVERYBODY,
    EXPORTERS,
    FILES,
    LETTERS,
    LISTED,
    OPENS,
    PLEDGES,
    PROVIDER,
    READERS,
    STRANGERS,
    Route,
    api,
    button,
    form,
)

ROUTES = {
    **economic.ROUTES,
    **administration.ROUTES,
    **security.ROUTES,
    **political.ROUTES,
    **strategy.ROUTES,
    "dashboard:front_page": Route(READERS),
    "dashboard:overviews": Route(EVERYBODY, takes_forms=True, past={200, 403}),
    # Whoever holds a link that is signed ends one person's mails, and sees nothing.
    "dashboard:overviews_end": Route(STRANGERS, "EndingLink", "token"),
    "dashboard:balance": Route(READERS),
    "dashboard:balance_file": Route(EXPORTERS, parts=LISTED),
    "dashboard:balance_records": Route(READERS),
    "dashboard:balance_records_file": Route(EXPORTERS, parts=LISTED),
    "dashboard:changes": Route(READERS, query="period_from="),
    # The planted changes are more than a PDF bears, and slow in the other formats.
    "dashboard:changes_file": Route(EXPORTERS, parts=FILES[:1], query="period_from="),
    "dashboard:country_list": Route(READERS),
    "dashboard:country_file": Route(EXPORTERS, parts=LISTED),
    "dashboard:flag_file": Route(EXPORTERS, parts=DAYS),
    "dashboard:country": Route(READERS, "Actor", "slug"),
    "dashboard:timeline": Route(READERS, "Actor", "slug"),
    # A file names its actor: one that everybody sees, but while it was secret.
    "dashboard:timeline_file": Route(
        EXPORTERS, parts=LISTED, query="actor=QZA", past={200, 400}
    ),
    "dashboard:brief_list": Route(READERS),
    "dashboard:brief_list_file": Route(EXPORTERS, parts=LISTED),
    # The planted ones are drafts, for those alone who work on briefs; looking back
    # takes that right away.
    "dashboard:brief": Route(
        READERS, "Brief", answers={200, 403}, past={200, 403, 404}
    ),
    "dashboard:brief_file": Route(
        READERS, "Brief", parts=LETTERS, answers={200, 403}, past={200, 403, 404}
    ),
    "dashboard:brief_pack": Route(READERS),
    # Nothing is chosen yet.
    "dashboard:brief_pack_file": Route(
        READERS, parts=({"file_format": "pdf"},), answers={400}
    ),
    "dashboard:brief_begin": button("Meeting"),
    "dashboard:brief_clear": form("Brief", every_sight=False),
    "dashboard:brief_discard": form("Brief", every_sight=False),
    "dashboard:brief_settings": button("Brief"),
    "dashboard:brief_correct": button("Brief"),
    "dashboard:brief_section_edit": form("BriefSection", every_sight=False),
    "dashboard:brief_section_act": button("BriefSection"),
    "alerts:flag_list": Route(READERS),
    "alerts:flag_acknowledge": form("Flag"),
    "alerts:flag_snooze": form("Flag"),
    "alerts:flag_take_back": button("Flag"),
    "accounts:person_list": Route(ADMINISTRATORS),
    "accounts:person": Route(ADMINISTRATORS, "User", takes_forms=True),
    "accounts:person_add": form(roles=ADMINISTRATORS),
    "accounts:person_invite": button("User", ADMINISTRATORS),
    "accounts:person_sign_out": button("User", ADMINISTRATORS),
    "accounts:person_calendar_key_revoke": button("CalendarKey", ADMINISTRATORS),
    "accounts:person_remove_second_step": button("User", ADMINISTRATORS),
    "accounts:audit_list": Route(ADMINISTRATORS),
    "exchange:audit_log_file": Route(ADMINISTRATORS, parts=FILES),
    "exchange:people_file": Route(ADMINISTRATORS, parts=LISTED),
    "exchange:file_list": Route(EXPORTERS),
    "exchange:file_make": Route(EXPORTERS, parts=({"name": "contributors"},)),
    # Somebody else’s: the matrix holds to it that nobody but its person takes it.
    "exchange:kept_file": Route(EXPORTERS, "ExportJob", answers={404}),
    "exchange:file_remove": button("ExportJob", EXPORTERS),
    # Every resource has a walk of its own in test_api.py.
    "api:beginning": api(EVERYBODY),
    "api:openapi": api(EVERYBODY, past={400}),
    "api:list": api(READERS, parts=PLEDGES),
    "api:detail": api(READERS, "Pledge", parts=PLEDGES),
    "api:report": api(EXPORTERS, parts=({"name": "pledge-gap"},)),
    "api:nowhere": api(EVERYBODY, parts=({"rest": "nothing"},), answers={404}),
    **imports.ROUTES,
    "accounts:session_list": Route(EVERYBODY),
    "accounts:session_end": button("Session", EVERYBODY, past={405}),
    "accounts:calendar_key_list": Route(EVERYBODY, takes_forms=True, past={200, 403}),
    "accounts:calendar_key_revoke": button("CalendarKey", EVERYBODY, past={405}),
    "api_reference:index": Route(EVERYBODY),
    "api_reference:resource": Route(
        EVERYBODY, parts=({"name": "actors"},), answers={200, 404}
    ),
    "api_reference:report": Route(
        EVERYBODY, parts=({"name": "pledge-gap"},), answers={200, 404}
    ),
    "accounts:api_token_list": Route(EVERYBODY, takes_forms=True, past={200, 403}),
    "accounts:api_token_revoke": button("ApiToken", EVERYBODY, past={405}),
    "accounts:api_token_all": Route(ADMINISTRATORS),
    "accounts:person_api_token_revoke": button("ApiToken", ADMINISTRATORS),
    "accounts:session_end_others": button(roles=EVERYBODY, past={405}),
    "accounts:invitation": Route(STRANGERS, "Invitation", "token"),
    "account_login": Route(STRANGERS, answers=OPENS),
    "account_logout": Route(EVERYBODY, answers=OPENS),
    "account_inactive": Route(STRANGERS, answers=OPENS),
    "account_change_password": Route(EVERYBODY, answers=OPENS),
    "account_set_password": Route(STRANGERS, answers={404}),
    "account_reauthenticate": Route(EVERYBODY, answers=OPENS),
    "mfa_index": Route(EVERYBODY, answers=OPENS),
    "mfa_authenticate": Route(STRANGERS, answers=OPENS),
    "mfa_reauthenticate": Route(EVERYBODY, answers=OPENS),
    "mfa_activate_totp": Route(EVERYBODY, answers=OPENS),
    "mfa_deactivate_totp": Route(EVERYBODY, answers=OPENS | {404}),
    "mfa_view_recovery_codes": Route(EVERYBODY, answers=OPENS | {404}),
    "mfa_generate_recovery_codes": Route(EVERYBODY, answers=OPENS | {404}),
    "mfa_download_recovery_codes": Route(EVERYBODY, answers=OPENS | {404}),
    "mfa_list_webauthn": Route(EVERYBODY, answers=OPENS),
    "mfa_add_webauthn": Route(EVERYBODY, answers=OPENS),
    "mfa_reauthenticate_webauthn": Route(EVERYBODY, answers=OPENS),
    "mfa_login_webauthn": Route(STRANGERS, answers=OPENS),
    "mfa_edit_webauthn": Route(EVERYBODY, "Key", answers={302, 404}),
    "mfa_remove_webauthn": Route(EVERYBODY, "Key", answers=OPENS | {404}),
    # No provider is set, and who turned back there has nothing to see.
    "openid_connect_login": Route(STRANGERS, parts=PROVIDER, answers={404}),
    "openid_connect_callback": Route(STRANGERS, parts=PROVIDER, answers={404}),
    "socialaccount_login_cancelled": Route(STRANGERS, answers=OPENS),
}
