"""The month's update of an action: a minute's work."""

from datetime import date
from typing import Any

from django import forms
from django.db import transaction

from partnership.evidence.dated_form import DatedForm
from partnership.evidence.fields import DatePartsField
from partnership.evidence.history import recorded_by
from partnership.evidence.months import last_day
from partnership.evidence.precise import HOW_EXACT, keep_first_day
from partnership.evidence.precision import DatePrecision
from partnership.evidence.slips import is_a_move
from partnership.evidence.widgets import Radios
from partnership.strategy.forms.action_date import DATE, precision_field
from partnership.strategy.models import ActionDate, Update
from partnership.strategy.models.update import NO, YES
from partnership.strategy.periods import months_to_update
from partnership.strategy.rating import Rating
from partnership.strategy.standing.ledger import span_of, when_words


class UpdateForm(DatedForm):
    """How an action stands in a month; amber and red say why, and what of the date.

    Where the date moves, the new one goes into the slip ledger with the same reason.
    """

    past = ("stated_on",)
    period = forms.TypedChoiceField(label="Month", coerce=date.fromisoformat)
    rating_reason = forms.CharField(
        label="Why is it amber or red?", max_length=500, required=False
    )
    moves = forms.ChoiceField(
        label="Will the date move?",
        choices=[(NO, "No"), (YES, "Yes")],
        widget=Radios(),
        required=False,
        help_text="Needed where it is amber or red.",
    )
    due_on = DatePartsField(
        label="If it moves: the new date",
        subject="the new date",
        required=False,
        help_text=HOW_EXACT,
    )
    due_precision = precision_field()
    stated_on = DatePartsField(label="Given on", subject="the update")
    field_order = ["period", "rating", "words", "rating_reason", "moves", *DATE]

    class Meta:
        model = Update
        fields = ["period", "rating", "words", "stated_on"]
        labels = {"rating": "How does it go?", "words": "What happened?"}
        widgets = {"rating": Radios(), "words": forms.Textarea({"rows": 3})}
        error_messages = {
            "rating": {"required": "Choose red, amber or green"},
            "words": {"required": "Enter what happened; a sentence will do"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["rating_reason"] = self.instance.reason
        self.initial["moves"] = self.instance.moves
        self._offer_months()
        self.initial["stated_on"] = self.instance.stated_on or self.today
        self.moved = self.is_edit and self.instance.dates.exists()
        if self.moved:
            # The ledger has it; there it is corrected.
            del self.fields["due_on"], self.fields["due_precision"]

    def _offer_months(self) -> None:
        """The month that is due and the running one, once the action was set."""
        set_on = self.instance.action.set_on
        months = [m for m in months_to_update(self.today) if last_day(m) >= set_on]
        if self.is_edit:
            months = [self.instance.period]
        self.fields["period"].choices = [(m.isoformat(), f"{m:%B %Y}") for m in months]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        below = cleaned.get("rating") in (Rating.AMBER, Rating.RED)
        demanded = {
            "rating_reason": "Say why it is not green",
            "moves": "Say whether the date will move",
        }
        for name, words in demanded.items():
            if below and not cleaned.get(name) and not self.has_error(name):
                self.add_error(name, words)
        self._check_period(cleaned)
        self._check_date(cleaned)
        return cleaned

    def _check_period(self, cleaned: dict[str, Any]) -> None:
        period, stated = cleaned.get("period"), cleaned.get("stated_on")
        if period and stated and stated < period:
            self.add_error("stated_on", f"{period:%B %Y} had not begun on that day")
        same = Update.objects.filter(action=self.instance.action_id, period=period)
        if period and not self.is_edit and same.exists():
            words = f"The update for {period:%B %Y} is recorded. Correct that instead"
            self.add_error("period", words)

    def _check_date(self, cleaned: dict[str, Any]) -> None:
        moves = cleaned.get("moves") == YES
        if self.moved:
            if not moves:
                words = "This update moved the date: correct it in the slip ledger"
                self.add_error("moves", words)
            return
        cleaned["due_precision"] = cleaned.get("due_precision") or DatePrecision.DAY
        keep_first_day(self, *DATE)
        new = cleaned.get("due_on")
        if self.has_error("due_on"):
            return
        if moves and not new:
            self.add_error("due_on", "Enter the new date; a month or a year will do")
        elif new and not moves:
            self.add_error("moves", "You entered a new date: say that it moves")
        elif new:
            self._check_move()

    def _check_move(self) -> None:
        """The new date is another than the one that stands, and the day is free."""
        answers = self.cleaned_data
        stated = answers.get("stated_on")
        own = ActionDate.objects.filter(action=self.instance.action_id)
        if stated and own.filter(stated_on=stated).exists():
            words = "A date was stated on this day already. Correct it in the ledger"
            self.add_error("due_on", words)
            return
        seen = own.visible_to(self.reader).filter(stated_on__lt=stated or self.today)
        before = seen.order_by("-stated_on").first()
        now = ActionDate(**{name: answers.get(name) for name in DATE})
        if before and before.due_on and not is_a_move(span_of(before), span_of(now)):
            self.add_error("due_on", f"That is the date before: {when_words(before)}")
        if not answers.get("rating_reason") and not self.has_error("rating_reason"):
            self.add_error("rating_reason", "Say why the date moves")

    @property
    def record_fields(self) -> list[str]:
        """The form's own `reason` is why the record changes, not why it is amber."""
        own = [name for name in super().record_fields if name != "reason"]
        return [*own, "rating_reason", "moves"]

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """The answers by the names that the record has for them."""
        will_move = {YES: True, NO: False}.get(values.pop("moves"))
        return values | {
            "reason": values.pop("rating_reason"),
            "will_move": will_move,
        }

    @transaction.atomic
    def save_new(self, by: Any) -> Update:
        """Write the update with the date that it moves, or neither."""
        update = super().save_new(by)
        self._write_date(update, by)
        return update

    @transaction.atomic
    def save_edit(self, by: Any) -> bool:
        """The same of a correction."""
        saved = super().save_edit(by)
        if saved:
            self._write_date(self.instance, by)
        return saved

    def _write_date(self, update: Update, by: Any) -> None:
        answers = self.cleaned_data
        if self.moved or not answers.get("due_on"):
            return
        with recorded_by(by, reason=answers["reason"], source=self.named_source):
            ActionDate.objects.create(
                action=update.action,
                said_in=update,
                stated_on=answers["stated_on"],
                reason=answers["rating_reason"],
                source=self.named_source,
                marking=answers["marking"],
                created_by=by,
                updated_by=by,
                **{name: answers[name] for name in DATE},
            )
