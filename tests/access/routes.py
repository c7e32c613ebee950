"""The access matrix: every address of the product, and who may open it.

A new route fails the walk until it is declared here. Declare it under the name that
`reverse` takes: which roles it answers, and, where its address names a record, of which
model (`of`) and by which of its fields (`by`, where it is not the key). Anybody else
must get 403, and who has not signed in must be sent to sign in. A record that a reader
may not see must answer 404. Fixed parts of an address stand in `parts`, one walk each.
"""

from dataclasses import dataclass, field

from tests.access.families import ROLES

EVERYBODY = set(ROLES)
READERS = EVERYBODY - {"no role"}
OFFICERS = {"Policy officer", "Administrator"}
EXPORTERS = READERS - {"Minister"}
ADMINISTRATORS = {"Administrator"}
STRANGERS = EVERYBODY | {"anonymous"}


@dataclass(frozen=True)
class Route:
    """Who gets an answer from a route, and what it is then."""

    roles: set[str]
    of: str = ""
    by: str = "pk"
    parts: tuple[dict, ...] = ({},)
    answers: set[int] = field(default_factory=lambda: {200})
    refusal: int = 403
    hidden: int = 404
    # What it answers where it looks back with `?as_known=`; empty: the same as now.
    past: set[int] = field(default_factory=set)
    # Whether an empty form is sent too.
    takes_forms: bool = False
    # One sight is enough for what shows no more than a page beside it does.
    every_sight: bool = True
    # What is asked of it beside the clock.
    query: str = ""


REFUSED = {403}


def form(of: str = "", roles: set[str] | None = None, **values) -> Route:
    """A page with a form, for those who keep the record; the past takes none."""
    values = {"takes_forms": True, "past": REFUSED} | values
    return Route(roles or OFFICERS, of, **values)


def button(of: str = "", roles: set[str] | None = None, **values) -> Route:
    """An address that only takes a form: it answers 405 to who only looks."""
    values = {"answers": {405}, "hidden": 405, "past": {403, 405}} | values
    return form(of, roles, **values)


OPENS = {200, 302}
FILES = tuple({"file_format": name} for name in ("csv", "json", "xlsx", "pdf"))
LETTERS = tuple({"file_format": name} for name in ("txt", "pdf"))
PROVIDER = ({"provider_id": "openid"},)

ROUTES = {
    "dashboard:front_page": Route(READERS),
    "dashboard:changes": Route(READERS, query="period_from="),
    "dashboard:changes_file": Route(EXPORTERS, parts=FILES, query="period_from="),
    "dashboard:country_list": Route(READERS),
    "dashboard:country": Route(READERS, "Actor", "slug"),
    "coalition:contributor_list": Route(READERS),
    "coalition:contributor": Route(READERS, "Contributor"),
    "coalition:contributor_edit": form("Contributor"),
    "coalition:strength_add": form("Contributor"),
    "coalition:intent_add": form("Contributor"),
    "coalition:status_add": form("Contributor"),
    "coalition:mandate_add": form("Contributor"),
    "coalition:strength_correct": form("Strength"),
    "coalition:intent_correct": form("Intent"),
    "coalition:status_correct": form("ContributorStatus"),
    "coalition:mandate_list": Route(READERS),
    "coalition:mandate": Route(READERS, "Mandate"),
    "coalition:mandate_edit": form("Mandate"),
    "coalition:mandate_renew": form("Mandate"),
    "coalition:prt_list": Route(READERS),
    "donors:pledge_list": Route(READERS),
    "donors:pledge_add": form(),
    "donors:pledge": Route(READERS, "Pledge"),
    "donors:pledge_edit": form("Pledge"),
    "donors:disbursement_add": form("Pledge"),
    "donors:commitment_add": form("Pledge"),
    "donors:revision_add": form("Pledge"),
    "donors:cancellation_add": form("Pledge"),
    "donors:transfer_add": form("Pledge"),
    "donors:plan_edit": form("Pledge"),
    "donors:condition_add": form("Pledge"),
    "donors:condition_edit": form("Condition"),
    "donors:explanation_add": form("Pledge"),
    "donors:explanation_correct": form("Explanation"),
    "donors:instalment_add": form("Pledge"),
    "donors:statement_add": form("Pledge"),
    "donors:statement_correct": form("PledgeStatement"),
    "donors:instalment_correct": form("Instalment"),
    "donors:transaction_reverse": form("Transaction"),
    "donors:conference_list": Route(READERS),
    "donors:rate_set_list": Route(READERS),
    "donors:rate_set": Route(READERS, "RateSet", "code"),
    "donors:rates_import": form(),
    "donors:conference": Route(READERS, "Conference", "slug"),
    "donors:donor_list": Route(READERS),
    "donors:donor": Route(READERS, "Actor", "slug"),
    "donors:reasons": Route(READERS),
    "donors:fund_list": Route(READERS),
    "donors:fund": Route(READERS, "Actor", "slug"),
    "donors:debt_list": Route(READERS),
    "donors:debt_claim": Route(READERS, "DebtClaim"),
    "donors:debt_claim_add": form(),
    "donors:debt_claim_edit": form("DebtClaim"),
    "donors:relief_stage_add": form("DebtClaim"),
    "donors:relief_stage_edit": form("ReliefStage"),
    "donors:letter": Route(READERS, "Actor", "slug"),
    "donors:letter_list": Route(READERS),
    "donors:letter_file": Route(EXPORTERS, parts=LETTERS),
    "donors:pledge_gap": Route(READERS),
    "donors:pledge_gap_file": Route(EXPORTERS, parts=FILES),
    "donors:pledge_report": Route(READERS),
    "donors:pledge_report_file": Route(EXPORTERS, parts=FILES),
    "donors:saved_report": Route(READERS, "SavedReport", answers={302}),
    "donors:saved_report_add": form(roles=EXPORTERS),
    # Somebody else’s: it is shared, and only its owner may change it.
    "donors:saved_report_edit": form("SavedReport", EXPORTERS, answers={404}),
    "donors:saved_report_delete": button("SavedReport", EXPORTERS),
    "diplomacy:overview": Route(READERS),
    "diplomacy:meeting_add": form(),
    "diplomacy:meeting": Route(READERS, "Meeting"),
    "diplomacy:meeting_edit": form("Meeting"),
    "diplomacy:point_add": form("Meeting"),
    "diplomacy:point_edit": form("Point"),
    "diplomacy:point_clear": button("Point"),
    "alerts:flag_list": Route(READERS),
    "alerts:flag_acknowledge": form("Flag"),
    "alerts:flag_snooze": form("Flag"),
    "alerts:flag_take_back": button("Flag"),
    "accounts:person_list": Route(ADMINISTRATORS),
    "accounts:person": Route(ADMINISTRATORS, "User", takes_forms=True),
    "accounts:person_add": form(roles=ADMINISTRATORS),
    "accounts:person_invite": button("User", ADMINISTRATORS),
    "accounts:person_sign_out": button("User", ADMINISTRATORS),
    "accounts:person_remove_second_step": button("User", ADMINISTRATORS),
    "accounts:audit_list": Route(ADMINISTRATORS),
    "exchange:audit_log_file": Route(ADMINISTRATORS, parts=FILES),
    "accounts:session_list": Route(EVERYBODY),
    "accounts:session_end": button("Session", EVERYBODY, past={405}),
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
    "admin:index": Route(ADMINISTRATORS, refusal=302),
    "admin:login": Route(STRANGERS, answers=OPENS | {403}),
    "admin:logout": Route(ADMINISTRATORS, answers={405}, refusal=302),
    "admin:password_change": Route(ADMINISTRATORS, refusal=302),
    "admin:password_change_done": Route(ADMINISTRATORS, refusal=302),
    "admin:autocomplete": Route(ADMINISTRATORS, answers={403}, refusal=302),
    "admin:jsi18n": Route(ADMINISTRATORS, refusal=302),
    "admin:view_on_site": Route(
        EVERYBODY, "Actor", "object_id", ({"content_type_id": 1},), {404}
    ),
    "admin/r/<path:rest>": Route(EVERYBODY, parts=({"rest": "1/1/"},), answers={404}),
    "admin:app_list": Route(
        ADMINISTRATORS,
        parts=tuple({"app_label": app} for app in ("donors", "coalition", "evidence")),
        refusal=302,
    ),
    # Its address without a name, for what does not exist.
    "admin/(?P<url>.*)$": Route(
        ADMINISTRATORS, parts=({"url": "nothing"},), answers={404}, refusal=302
    ),
}

# Business records in the admin, by the name in its addresses.
ADMIN_RECORDS = {
    "actors": ["actor", "grouping", "membership", "province"],
    "alerts": ["flag"],
    "coalition": [
        "contributor",
        "contributorstatus",
        "deployment",
        "force",
        "intent",
        "mandate",
        "mandatedependency",
        "prt",
        "prtstatus",
        "responsibility",
        "sector",
        "strength",
    ],
    "diplomacy": ["event", "eventdate", "meeting", "point"],
    "donors": [
        "condition",
        "conference",
        "debtclaim",
        "exchangerate",
        "instalment",
        "pledge",
        "pledgestatement",
        "publishedtotal",
        "rateset",
        "transaction",
    ],
    "evidence": ["source"],
}
# What else stands there: no business record, and no planted word in it.
ADMIN_OTHERS = {
    "accounts": ["user"],
    "alerts": ["jobrun"],
    "auth": ["group"],
    "evidence": ["marking", "markingscheme", "needtoknowgroup", "programme"],
}
# Read or written by rules of their own: nothing is added or removed by hand.
READ_ONLY = {
    "flag",
    "group",
    "instalment",
    "jobrun",
    "pledge",
    "pledgestatement",
    "transaction",
    "user",
}


def admin_routes(app: str, model: str, *, is_record: bool) -> dict[str, Route]:
    """The list, and five addresses of each row; who may not goes to sign in."""
    name = f"admin:{app}_{model}"
    by_hand = {200, 403} if model in {*READ_ONLY, "programme"} else {200}
    row = {"of": model, "by": "object_id", "refusal": 302, "hidden": 302}
    once = row | {"every_sight": False}
    return {
        f"{name}_changelist": Route(ADMINISTRATORS, refusal=302),
        f"{name}_add": Route(
            ADMINISTRATORS, answers=by_hand, refusal=302, past=REFUSED
        ),
        f"{name}_change": Route(ADMINISTRATORS, takes_forms=is_record, **row),
        f"{name}_history": Route(ADMINISTRATORS, **once),
        # Nothing is removed without its row, so that a hidden one cannot be.
        f"{name}_delete": Route(
            ADMINISTRATORS,
            answers={200, 403},
            past=REFUSED,
            **once | {"hidden": 403},
        ),
        # An old address of a row, which leads to its change, whatever is there.
        f"admin/{app}/{model}/<path:object_id>/": Route(
            ADMINISTRATORS, answers={302}, **once
        ),
    }


for app, models in ADMIN_RECORDS.items():
    for model in models:
        ROUTES |= admin_routes(app, model, is_record=True)
for app, models in ADMIN_OTHERS.items():
    for model in models:
        ROUTES |= admin_routes(app, model, is_record=False)
