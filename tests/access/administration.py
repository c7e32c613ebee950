"""The addresses of Django's admin, and who may open each."""

from tests.access.route import (
    ADMINISTRATORS,
    EVERYBODY,
    OPENS,
    REFUSED,
    STRANGERS,
    Route,
)

ROUTES = {
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
    "actors": ["actor", "alias", "grouping", "membership", "province"],
    "alerts": ["flag"],
    "coalition": [
        "assumption",
        "contributor",
        "contributorstatus",
        "deployment",
        "force",
        "fundingstatement",
        "intent",
        "mandate",
        "mandatedependency",
        "missionoption",
        "participation",
        "poststatement",
        "prt",
        "prtstatus",
        "responsibility",
        "scenario",
        "sector",
        "strength",
        "teamassessment",
    ],
    "diplomacy": [
        "diary",
        "event",
        "eventdate",
        "meeting",
        "meetingstep",
        "point",
        "regionalgrouping",
    ],
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
    "diary",
    "flag",
    "group",
    "instalment",
    "jobrun",
    "meeting",
    "meetingstep",
    "pledge",
    "pledgestatement",
    "point",
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
