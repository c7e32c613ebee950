"""What the answers of a quick update come to, and what is wrong with them."""

from typing import Any

from coalition.forms.quick_places import read_strength
from coalition.forms.steps import (
    check_day,
    check_left,
    check_marking,
    check_steps,
    to_repeat,
)
from coalition.forms.strength import refuse_twin
from coalition.keeping.actions import Update
from coalition.keeping.seen import Seen
from coalition.models import Status, Strength
from partnership.evidence.templatetags.display import date_words

CONFIRM = "confirm"
DETAILS = ("likelihood", "takes_effect_on", "personnel_after")
# The question that speaks for each group, when a colleague was first.
SPOKEN = {
    "status": "status",
    "strength": "personnel",
    "intent": "intent",
    "decision": "decision_on",
}
COLLEAGUE = (
    "A colleague has recorded something here since you opened the page. What stands now"
    " is shown with the question. Save again to record yours after it, or leave it out"
)


def read_update(form: Any, cleaned: dict[str, Any]) -> Update:
    """The update that is meant; each fault is said at its question."""
    on, kind = cleaned.get("stated_on"), cleaned.get("intent", "")
    reason = cleaned.get("reason")
    _check_status(form, cleaned.get("status", ""))
    strength = read_strength(form, cleaned)
    if strength and on:
        _check_twin(form, strength)
    kept: tuple = ()
    if kind == CONFIRM:
        kept = form.row.plan
    elif kind:
        kept = cleaned.get("steps", ())
    _check_details(form, cleaned, kind)
    if kind and on:
        _check_plan(form, cleaned, kind, kept)
    _check_decision(form, cleaned.get("decision_on"), on)
    return Update(
        on=on,
        status=cleaned.get("status") or None,
        strength=strength,
        intent=_step(cleaned, kind),
        still_holds=to_repeat(kept, on),
        mandate=form.mandate,
        decision_on=cleaned.get("decision_on"),
        evidence={
            "note": reason.text if reason else "",
            "grade": cleaned.get("grade"),
            "citation": cleaned.get("citation", ""),
            "marking": cleaned.get("marking"),
        },
    )


def _step(cleaned: dict[str, Any], kind: str) -> dict[str, Any] | None:
    if not kind or kind == CONFIRM:
        return None
    return {"intent": kind} | {name: cleaned.get(name) for name in DETAILS}


def _check_status(form: Any, status: str) -> None:
    if status and status == form.contributor.status:
        words = Status(status).label.lower()
        form.add_error(
            "status",
            f"{form.contributor} is recorded as {words} already. Leave it at “No"
            " change”",
        )


def _check_twin(form: Any, strength: Any) -> None:
    of = {"contributor": form.contributor}
    of |= {"force": strength.force, "sector": strength.sector}
    of = {f"deployment__{name}": value for name, value in of.items()}
    refuse_twin(form, Strength.objects.filter(**of))


def _check_details(form: Any, cleaned: dict[str, Any], kind: str) -> None:
    if kind and kind != CONFIRM:
        check_left(form, kind, cleaned.get("personnel_after"))
        return
    given = any(cleaned.get(name) not in (None, "") for name in DETAILS)
    if given and not form.has_error("intent"):
        form.add_error(
            "intent", "Choose what they mean to do, or clear the three answers below"
        )


def _check_plan(form: Any, cleaned: dict[str, Any], kind: str, kept: tuple) -> None:
    on, plan = cleaned["stated_on"], form.row.plan
    check_day(form, form.contributor, plan, on, "stated_on")
    check_marking(form, to_repeat(kept, on), cleaned.get("marking"))
    if kind != CONFIRM:
        check_steps(form, kind=kind, kept=kept, plan=plan, on=on)
    elif not to_repeat(kept, on):
        form.add_error(
            "intent", f"It is recorded as of {date_words(on)} already: nothing to add"
        )


def _check_decision(form: Any, day: Any, on: Any) -> None:
    if day and form.mandate and day == form.mandate.decision_expected_on:
        form.add_error("decision_on", "That day is recorded already. Leave it blank")
    elif day and on and day < on:
        form.add_error(
            "decision_on",
            f"The next decision is still to come on {date_words(on)}. Enter that day or"
            " a later one",
        )


def check_reason(form: Any, update: Update, reason: Any) -> None:
    """A status and a decision change what stands: they need a reason of the list."""
    if not update.kinds & {"status", "decision"} or form.has_error("reason_code"):
        return
    if not reason or not reason.code:
        form.add_error("reason_code", "Choose the reason for the change")


def check_colleagues(form: Any, update: Update, seen: Seen) -> None:
    """Say it where a colleague was first; what is saved again is meant all the same."""
    changed = seen.differs(form.standing, update.kinds)
    for kind in changed:
        form.add_error(SPOKEN[kind], COLLEAGUE)
    if changed:
        form.data["seen"] = str(form.standing)
    if "intent" in changed and "steps" in form.fields:
        form.data.setlist("steps", form.fields["steps"].initial)
