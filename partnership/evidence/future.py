"""What is recorded has happened: a day ahead is refused at its field."""

from datetime import date
from typing import TYPE_CHECKING

from partnership.evidence.templatetags.display import long_day

if TYPE_CHECKING:
    from partnership.evidence.forms import RecordForm


def refuse_future(form: "RecordForm", name: str, today: date) -> None:
    """Say it at the field; a day that is on record already may stay."""
    on = form.cleaned_data.get(name)
    if on is None or on <= today or (form.is_edit and on == form.initial.get(name)):
        return
    form.add_error(
        name,
        f"{long_day(on)} is in the future. Enter {long_day(today)} or a day before it",
    )
