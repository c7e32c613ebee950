"""Record or correct what was stated of the date of a handover."""

from datetime import date
from typing import Any

from django import forms

from coalition.forms.once import refuse_second
from coalition.handover.ledger import plan_words, span_of
from coalition.models import HandoverPlan, Responsibility, SlipReason
from partnership.evidence.fields import DatePartsField
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.slips import is_a_move
from partnership.evidence.spans import Span
from partnership.evidence.templatetags.display import date_words, long_day

NOT_A_MOVE = ("", "It does not move: it is the first, or the same date")


class HandoverPlanForm(RecordForm):
    """A date for a handover, on the day it was stated; a move says why."""

    planned_on = DatePartsField(
        label="Planned for",
        subject="the planned handover",
        required=False,
        help_text=f"Leave empty if the date was taken back. {HOW_EXACT}",
    )
    stated_on = DatePartsField(
        label="Stated on",
        subject="the statement",
        help_text="When it was said. Older statements stay as history.",
    )
    field_order = ["planned_on", "planned_precision", "stated_on"]

    class Meta:
        model = HandoverPlan
        fields = [
            "planned_on",
            "planned_precision",
            "stated_on",
            "slip_reason",
            "note",
            "grade",
            "citation",
        ]
        labels = {
            "planned_precision": "How exactly is it known?",
            "slip_reason": "Why does the date move?",
            "grade": "How good is the evidence?",
        }
        widgets = {"note": forms.Textarea({"rows": 2})}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["slip_reason"].choices = [NOT_A_MOVE, *SlipReason.choices]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, "stated_on", self.today)
        keep_first_day(self, "planned_on", "planned_precision")
        stated = cleaned.get("stated_on")
        if stated and not self.errors.keys() & {"planned_on", "planned_precision"}:
            plans = HandoverPlan.objects.filter(province=self.instance.province)
            others = plans.exclude(pk=self.instance.pk)
            refuse_second(self, "stated_on", others, plan_words)
            self._refuse_past(stated)
            self._refuse_after_handover(stated)
            self._demand_reason(stated, others.visible_to(self.reader))
        if cleaned.get("slip_reason") == SlipReason.OTHER and not cleaned.get("note"):
            self.add_error("note", "Say what the reason is")
        return cleaned

    @property
    def _span(self) -> Span | None:
        answers = self.cleaned_data
        return span_of(
            HandoverPlan(
                planned_on=answers.get("planned_on"),
                planned_precision=answers.get("planned_precision"),
            )
        )

    def _refuse_past(self, stated: date) -> None:
        """Nobody plans for a day that is over."""
        if self._span and self._span.last < stated:
            self.add_error(
                "planned_on",
                f"That was over on {long_day(stated)}, when it was stated. Enter a"
                " later date or, if the province was handed over, record who is"
                " responsible",
            )

    def _refuse_after_handover(self, stated: date) -> None:
        """What is handed over is not planned any more."""
        responsible = Responsibility.objects.visible_to(self.reader)
        own = responsible.filter(province=self.instance.province)
        handed = own.handed_over(stated).first()
        if handed and handed.since < stated:
            self.add_error(
                "stated_on",
                f"{self.instance.province} was handed over on"
                f" {long_day(handed.since)}. Enter that day or a day before it",
            )

    def _demand_reason(self, stated: date, others: Any) -> None:
        """A date that leaves the one before it says why; a first one moves nothing."""
        dated = others.dated().filter(stated_on__lt=stated)
        before = dated.order_by("-stated_on", "-pk").first()
        if before is None:
            if self._span is None and not self.has_error("planned_on"):
                self.add_error(
                    "planned_on", "No date was stated before. Enter the planned date"
                )
            return
        moves = is_a_move(span_of(before), self._span)
        if moves and not self.cleaned_data.get("slip_reason"):
            words = date_words(before.planned_on, before.planned_precision)
            self.add_error(
                "slip_reason", f"Choose why it moves: the date before is {words}"
            )
