"""What a form said could be done, and the record, once locked, does not allow."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpResponse


class Refused(ValueError):
    """Nothing was written. `field` is the question that it is about; None for all."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


def or_say_why(
    save: Callable[[Callable[..., Any]], HttpResponse], form: Callable[..., Any]
) -> HttpResponse:
    """Show or save a form; if a colleague was first, it stands there with the refusal.

    The form takes it as `refused`, and says it among its own errors.
    """
    try:
        return save(form)
    except Refused as refused:
        return save(partial(form, refused=refused))
