"""The steps of a stated plan that still hold when a new one is recorded.

All that was said on the newest day holds, so what is not said again on a newer day does
not: these questions keep the other steps of a plan from being dropped unseen.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from coalition.keeping.plan import step_words
from coalition.models import Contributor, Intent, IntentKind
from partnership.evidence.models import Marking
from partnership.evidence.templatetags.display import date_words

# What another step replaces rather than joins: it is not ticked beforehand.
REPLACED = (IntentKind.STAY, IntentKind.UNKNOWN)
# Which kinds of step cannot both hold.
AGAINST = {
    IntentKind.STAY: {IntentKind.STAY, IntentKind.LEAVE, IntentKind.UNKNOWN},
    IntentKind.LEAVE: {IntentKind.STAY, IntentKind.LEAVE, IntentKind.UNKNOWN},
    IntentKind.REDUCE: {IntentKind.UNKNOWN},
    IntentKind.CHANGE_MISSION: {IntentKind.UNKNOWN},
    IntentKind.UNKNOWN: set(IntentKind),
}


class StepsField(forms.MultipleChoiceField):
    """Ticks for the steps of a plan; the answer is those that still hold."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, plan: Iterable[Intent]) -> None:
        self.plan = {str(step.pk): step for step in plan}
        super().__init__(
            label="Which steps of the plan still hold?",
            help_text="They are recorded again as of the new day. Untick what the new"
            " intent replaces.",
            choices=[(key, step_words(step)) for key, step in self.plan.items()],
            initial=[
                key for key, step in self.plan.items() if step.intent not in REPLACED
            ],
            required=False,
        )

    def to_python(self, value: Any) -> list[str]:
        """What is no step of this plan, any more, was not answered here."""
        return [key for key in super().to_python(value) if key in self.plan]

    def clean(self, value: Any) -> tuple[Intent, ...]:
        return tuple(self.plan[key] for key in super().clean(value))


def check_steps(
    form: forms.Form,
    *,
    kind: str,
    kept: tuple[Intent, ...],
    plan: tuple[Intent, ...],
    on: date,
) -> None:
    """Say at the ticks what cannot hold beside a new step of this kind, as of a day."""
    for step in kept:
        if step.intent in AGAINST[IntentKind(kind)]:
            new = IntentKind(kind).label.lower()
            form.add_error(
                "steps",
                f"“{step_words(step)}” cannot hold beside “{new}”. Untick it, or leave"
                " the intent as it is",
            )
    for step in plan:
        if step.stated_on == on and step not in kept:
            form.add_error(
                "steps",
                f"“{step_words(step)}” was recorded as of this very day. Leave it"
                " ticked, or correct it on the contributor’s page",
            )


def check_day(
    form: forms.Form,
    contributor: Contributor,
    plan: tuple[Intent, ...],
    on: date,
    field: str,
) -> None:
    """Say at the day if another plan stands on it than the one that is shown."""
    standing = Intent.objects.plan_at(on, form.reader).filter(contributor=contributor)
    if {step.pk for step in standing} == {step.pk for step in plan}:
        return
    form.add_error(
        field,
        f"On {date_words(on)} another intent stands than the one shown here. Open the"
        " page as at that day",
    )


def check_marking(
    form: forms.Form, kept: Iterable[Intent], marking: Marking | None
) -> None:
    """Say at the marking if a step would be seen by more people when said again."""
    for step in kept if marking else ():
        own = step.marking
        is_plain = own.plain_marking_id is None
        if own == marking or (is_plain and marking.rank >= own.rank):
            continue
        form.add_error(
            "marking",
            f"“{step_words(step)}” is marked {own.name}. Choose that marking, or record"
            " the rest on its own",
        )


def to_repeat(kept: Iterable[Intent], on: date) -> tuple[Intent, ...]:
    """Those that are to be recorded again: what is of this day stands already."""
    return tuple(step for step in kept if step.stated_on != on)
