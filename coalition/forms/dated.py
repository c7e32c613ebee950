"""What the forms for dated facts share: evidence questions, and who writes them."""

from collections.abc import Callable
from typing import Any

from coalition.models import Contributor
from partnership.evidence.forms import RecordForm


class DatedFactForm(RecordForm):
    """A new dated fact of a contributor, written by an action.

    `now` holds, for each field, what the record says at the date of the page.
    """

    action: Callable[..., Any]

    def __init__(
        self,
        *args: Any,
        contributor: Contributor,
        now: dict[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.contributor = contributor
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

    def save_new(self, by: Any) -> Any:
        """Write the fact; the history is told by whoever saves the form."""
        values = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in ("version", "opened_version")
        }
        return type(self).action(contributor=self.contributor, by=by, **values)
