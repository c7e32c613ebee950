"""What the forms for a team's dated facts share: evidence, no future, no twins."""

from datetime import date
from typing import Any

from django import forms

from coalition.models import PRT
from partnership.actors.models import Actor
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future

GRADE_HELP = "Press and unverified figures are shown as such and left out of totals."


def ask_how_good(form: RecordForm) -> None:
    """Word the question for the grade."""
    form.fields["grade"].label = "How good is the evidence?"
    form.fields["grade"].help_text = GRADE_HELP


def count_errors(what: str) -> dict[str, str]:
    """What is said where a number is none: of the posts authorised, say."""
    return {
        "invalid": f"Enter the number of {what} in figures, such as 12",
        "min_value": f"The number of {what} cannot be below zero",
        "max_value": f"Enter a smaller number of {what}",
    }


class ActorField(forms.ModelChoiceField):
    """One actor; the form limits it to those that its reader may see."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Actor.objects.none(), **kwargs)


class TeamFactForm(RecordForm):
    """A dated fact of one team. `today` bounds the day, which `dated` names.

    Of one line, day and source there is one record; `line` names the fields that make
    a line.
    """

    dated = "stated_on"
    line: tuple[str, ...] = ()

    def __init__(self, *args: Any, prt: PRT, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.prt, self.today = prt, today
        for field in self.fields.values():
            if isinstance(field, ActorField):
                field.queryset = Actor.objects.visible_to(self.reader)
        ask_how_good(self)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, self.dated, self.today)
        self.refuse_twin("source")
        return cleaned

    def refuse_twin(self, *also: str) -> None:
        """Say that the same is recorded; null is one source too."""
        names = [*self.line, self.dated, *also]
        if not self.line or any(name not in self.cleaned_data for name in names):
            return
        asked = {name: self.cleaned_data[name] for name in names}
        others = self._meta.model.objects.filter(prt=self.prt, **asked)
        others = others.exclude(pk=self.instance.pk)
        if others.exists():
            seen = others.visible_to(self.reader).exists()
            hidden = "" if seen else "; you may not see it"
            self.add_error(self.dated, f"{self.twin_words}{hidden}")

    twin_words = "This source’s figure for that day is recorded already"
