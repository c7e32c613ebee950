"""Factories of the strategy; defaults from the paper, 1 February 2006."""

from datetime import date

from partnership.accounts.models import User
from partnership.evidence.models import Grade
from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    ActionMeasure,
    ActionOwner,
    Objective,
    Reminder,
    Update,
)
from tests.factories import TODAY, make_actor, make_marking, make_user

JANUARY = date(2006, 1, 1)


def _marked(values):
    values.setdefault("marking", make_marking())
    return values


def _fact(values):
    values.setdefault("grade", Grade.OFFICIAL)
    return _marked(values)


def make_objective(title: str = "Partners retain their presence", **values):
    known = Objective.objects.filter(title=title).first()
    if known:
        return known
    values.setdefault("text", "Encourage our partners to retain their presence.")
    values.setdefault("line", "security")
    values.setdefault("paragraph", "2")
    values.setdefault("set_on", JANUARY)
    return Objective.objects.create(title=title, **_fact(values))


def make_action(title: str = "Keep the Danes engaged", **values) -> Action:
    known = Action.objects.filter(title=title).first()
    if known:
        return known
    values.setdefault("objective", None)
    values["objective"] = values["objective"] or make_objective()
    values.setdefault("text", "The UK will work to keep the Danes engaged.")
    values.setdefault("line", "security")
    values.setdefault("paragraph", "5")
    values.setdefault("set_on", JANUARY)
    return Action.objects.create(title=title, **_fact(values))


def _action(action) -> Action:
    return action if isinstance(action, Action) else make_action(action)


def make_owner(action="Keep the Danes engaged", actor="United Kingdom", **values):
    values.setdefault("since", JANUARY)
    return ActionOwner.objects.create(
        action=_action(action), actor=make_actor(actor), **_marked(values)
    )


def make_date(
    action="Keep the Danes engaged",
    due_on: date | None = date(2006, 7, 1),
    stated_on: date = JANUARY,
    **values,
) -> ActionDate:
    return ActionDate.objects.create(
        action=_action(action), due_on=due_on, stated_on=stated_on, **_fact(values)
    )


def make_update(
    action="Keep the Danes engaged",
    rating: str = "green",
    period: date = JANUARY,
    **values,
) -> Update:
    values.setdefault("words", "The Folketing votes in May.")
    values.setdefault("stated_on", TODAY)
    if rating != "green":
        values.setdefault("reason", "The opposition is against.")
        values.setdefault("will_move", False)
    return Update.objects.create(
        action=_action(action), rating=rating, period=period, **_marked(values)
    )


def make_link(action, to, kind: str = "enables", **values) -> ActionLink:
    values.setdefault("why", "One rests on the other.")
    values.setdefault("stated_on", JANUARY)
    return ActionLink.objects.create(
        action=_action(action),
        to_action=_action(to),
        kind=kind,
        **_fact(values),
    )


def make_measure(
    action="Keep the Danes engaged", measure: str = "coalition.mandates", of=None, **v
) -> ActionMeasure:
    v.setdefault("since", JANUARY)
    if of is not None:
        v |= {"about_model": of._meta.label_lower, "about_id": of.pk}
    return ActionMeasure.objects.create(
        action=_action(action), measure=measure, **_marked(v)
    )


def make_reminder(period: date = JANUARY, sent_on: date = TODAY) -> Reminder:
    desk = User.objects.filter(username="desk").first() or make_user(username="desk")
    return Reminder.objects.create(person=desk, period=period, sent_on=sent_on, by=desk)
