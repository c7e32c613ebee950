"""What the forms for dated facts share: evidence questions, and who writes them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from coalition.models import Contributor
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future


class DatedFactForm(RecordForm):
    """A dated fact of a contributor; a new one is written by an action.

    `dated` names the field of its day, which `today` bounds; `now` holds, for each
    field, what the record says at the date of the page.
    """

    action: Callable[..., Any]
    dated: str

    def __init__(
        self,
        *args: Any,
        contributor: Contributor,
        today: date,
        now: dict[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.contributor, self.today = contributor, today
        for name, words in (now or {}).items():
            field = self.fields[name]
            field.help_text = f"{field.help_text} Now: {words}".strip()
        if "grade" in self.fields:
            self.fields["grade"].label = "How good is the evidence?"
            self.fields[
                "grade"
            ].help_text = (
                "Press and unverified figures are shown as such and left out of totals."
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_future(self, self.dated, self.today)
        return cleaned

    def save_new(self, by: Any) -> Any:
        """Write the fact; the history is told by whoever saves the form."""
        return type(self).action(contributor=self.contributor, by=by, **self.facts())
