"""Say on the form what an action refused since the form was checked."""

from collections.abc import Callable
from functools import partial

from django.http import HttpResponse

from coalition.mandates.actions import Refused
from partnership.evidence.forms import RecordForm

FormMaker = Callable[..., RecordForm]


def or_say_why(
    save: Callable[[FormMaker], HttpResponse], form: FormMaker
) -> HttpResponse:
    """Save with the form or, where a colleague was first, show it with the refusal."""
    try:
        return save(form)
    except Refused as refused:
        return save(partial(form, refused=str(refused)))
