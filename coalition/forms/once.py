"""What is said once a day only: a second time is refused at its field."""

from collections.abc import Callable
from typing import Any

from partnership.evidence.forms import RecordForm
from partnership.evidence.models import Record, RecordQuerySet


def refuse_second(
    form: RecordForm,
    name: str,
    others: RecordQuerySet,
    words: Callable[[Any], str],
) -> None:
    """Say that one of the others has the same answer here, and what it says."""
    answer = form.cleaned_data.get(name)
    if answer is None:
        return
    twins = others.filter(**{name: answer})
    twin: Record | None = twins.visible_to(form.reader).first()
    if twin:
        form.add_error(
            name, f"It is recorded already: {words(twin)}. Correct that record instead"
        )
    elif twins.exists():
        form.add_error(name, "It is recorded already; you may not see it")
