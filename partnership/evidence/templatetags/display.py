"""How figures and dates are written on pages. These only format; they never query.

Plain functions, because Django's `floatformat` and `date` cost more than the SQL in a
long table. Templates have them without `{% load %}`: see `builtins` in the settings.
"""

from calendar import month_name
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from urllib.parse import urlencode

from django import template
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.forms import BoundField, CheckboxInput, Field
from django.forms.widgets import ChoiceWidget
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnership.evidence.clock import dated
from partnership.evidence.days_words import in_days_words
from partnership.evidence.kept_text import TOKEN, sign_form
from partnership.evidence.models.record import Grade

register = template.Library()

MONTHS = list(month_name)  # MONTHS[6] is June
SEASONS = ("winter", "spring", "summer", "autumn")
MILLION = Decimal(1_000_000)
REQUIRED = Field.default_error_messages["required"]
OUT_OF_RANGE = (MinValueValidator.message, MaxValueValidator.message)
MINUS = "\N{MINUS SIGN}"


@register.filter
def usd_millions(amount: Decimal | None, decimals: int = 1) -> str:
    """US dollars as millions, 177.0; a small amount is never 0.0; None is empty."""
    if amount is None or amount == "":
        return ""
    step = Decimal(1).scaleb(-decimals)
    size = (abs(amount) / MILLION).quantize(step, ROUND_HALF_UP)
    if amount and not size:
        return f"under {step}" if amount > 0 else f"above {MINUS}{step}"
    return f"{MINUS if amount < 0 else ''}{size:,}"


@register.filter
def usd_words(amount: Decimal | None, decimals: int = 0) -> str:
    """US dollars in a sentence: US$345m, US$32,065m; None is empty."""
    words, _, figure = usd_millions(amount, decimals).rpartition(" ")
    if not figure:
        return ""
    sign = MINUS if figure.startswith(MINUS) else ""
    return f"{words} {sign}US${figure.removeprefix(MINUS)}m".lstrip()


@register.filter
def count(number: int | None) -> str:
    """A whole number with commas: 19,502; None is empty."""
    return "" if number is None or number == "" else f"{number:,}"


@register.filter
def or_none_recorded(value: Any, words: str = "none recorded") -> Any:
    """The value, or words that say it is not there; nought is a value."""
    if value is None or value == "":
        return format_html('<span class="none">{}</span>', words)
    return value


@register.filter
def short_day(on: date | None) -> str:
    """1 Feb 2006, as in tables."""
    return f"{on.day} {MONTHS[on.month][:3]} {on.year}" if on else ""


@register.filter
def long_day(on: date | None) -> str:
    """1 February 2006, as in sentences."""
    return f"{on.day} {MONTHS[on.month]} {on.year}" if on else ""


@register.filter
def iso_day(on: date | None) -> str:
    """2006-02-01, as in attributes and addresses."""
    return on.isoformat() if on else ""


@register.filter
def moment(at: datetime | None) -> str:
    """09:00 on 3 March 2006, in the installation's own time zone."""
    if not at:
        return ""
    local = timezone.localtime(at)
    return f"{local:%H:%M} on {long_day(local)}"


@register.filter
def local_minute(at: datetime | None) -> str:
    """2006-03-03T09:00, as an input of a day and time has it; None is empty."""
    return f"{timezone.localtime(at):%Y-%m-%dT%H:%M}" if at else ""


@register.filter
def grade_words(grade: str | None) -> str:
    """How good the evidence is, from its code: Official document; None is empty."""
    return Grade(grade).label if grade else ""


@register.filter
def in_days(days: int | None) -> str:
    """In 134 days, 134 days ago, today; None is empty."""
    return "" if days == "" else in_days_words(days)


@register.simple_tag
def fuzzy_date(on: date | None, precision: str = "day", style: str = "short") -> str:
    """A <time> that says no more than is known: 1 Jul 2006, Jul 2006, summer 2006."""
    if not on:
        return or_none_recorded(None)
    machine = {"day": on.isoformat(), "month": f"{on:%Y-%m}"}.get(
        precision, f"{on.year:04}"
    )
    words = date_words(on, precision, style)
    return SafeString(f'<time datetime="{machine}">{words}</time>')


def date_words(on: date, precision: str = "day", style: str = "long") -> str:
    """A date no more exact than it is known: 1 July 2006, July 2006, summer 2006."""
    month = MONTHS[on.month] if style == "long" else MONTHS[on.month][:3]
    return {
        "day": f"{on.day} {month} {on.year}",
        "month": f"{month} {on.year}",
        "season": _season(on),
        "year": f"{on.year}",
    }[precision]


def _season(on: date) -> str:
    """Three months from this one: summer 2006, winter 2006-07."""
    season = SEASONS[on.month % 12 // 3]
    if on.month < 12:
        return f"{season} {on.year}"
    return f"{season} {on.year}–{(on.year + 1) % 100:02}"


@register.simple_tag(takes_context=True)
def signed_form(context: dict[str, Any]) -> str:
    """Let what is typed into this form outlive the session; for forms that edit."""
    request = getattr(context, "request", None)
    if request is None or not request.user.is_authenticated:
        return ""
    return format_html(
        '<input type="hidden" name="{}" value="{}">', TOKEN, sign_form(request)
    )


@register.simple_tag(takes_context=True)
def link(context: dict[str, Any], url_name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page of ours, which keeps the clocks and evidence chosen."""
    # Not the variable: a partial that is included with "only" has none.
    request = getattr(context, "request", None)
    return dated(request, reverse(url_name, args=args, kwargs=kwargs))


@register.simple_tag(takes_context=True)
def dated_link(context: dict[str, Any], address: str) -> str:
    """The same of an address that a record knows itself."""
    return dated(getattr(context, "request", None), address)


@register.simple_tag(takes_context=True)
def of_the_records_you_may_see(context: Any, lead: str = " Totals are") -> str:
    """A sentence beside totals, where a marking is hidden from the reader.

    It never depends on whether a record bears that marking.
    """
    reader = getattr(getattr(context, "request", None), "user", None)
    if getattr(reader, "sees_everything", True):
        return ""
    return f"{lead} of the records you may see."


@register.simple_tag
def query_string(pairs: list[tuple[str, Any]] | None, **changes: Any) -> str:
    """?key=value of pairs, with some of them replaced; None takes one away."""
    kept = [pair for pair in pairs or [] if pair[0] not in changes]
    kept += [pair for pair in changes.items() if pair[1] is not None]
    return f"?{urlencode(kept)}" if kept else ""


# Where in a list the reader stands; another count may order the rows anew.
PLACES_IN_A_LIST = ("page", "before", "after", "bars", "trees")


@register.simple_tag(takes_context=True)
def counting_link(context: dict[str, Any], evidence: str) -> str:
    """This page with the same date and filters, and other evidence counted."""
    query = context["request"].GET.copy()
    for name in (*PLACES_IN_A_LIST, "evidence"):
        query.pop(name, None)
    if evidence != "firm":
        query["evidence"] = evidence
    path = context["request"].path
    return f"{path}?{query.urlencode()}" if query else path


@register.filter
def plain_errors(field: BoundField) -> list[str]:
    """What is wrong with a field; what is missing is named, not "This field"."""
    return [
        _plain_error(field, error, message)
        for error, message in zip(field.errors.as_data(), field.errors, strict=True)
    ]


def _plain_error(field: BoundField, error: ValidationError, message: str) -> str:
    """A number beyond its limits is told the limit: Enter 0 or more."""
    if error.message == REQUIRED:
        return _what_is_missing(field)
    if error.message in OUT_OF_RANGE:
        side = "more" if error.code == "min_value" else "less"
        return f"Enter {count(error.params['limit_value'])} or {side}"
    return message


def _what_is_missing(field: BoundField) -> str:
    label = str(field.label)
    if label[1:2].islower():
        label = label[0].lower() + label[1:]
    chosen = isinstance(field.field.widget, ChoiceWidget | CheckboxInput)
    return f"{'Choose' if chosen else 'Enter'} {label}"


@register.filter
def error_target(field: BoundField) -> str:
    """The id of the input to which an error in this field should take the reader."""
    widget = field.field.widget
    if hasattr(widget, "first_wrong_id"):
        return widget.first_wrong_id(field.value(), field.auto_id)
    return field.id_for_label or f"{field.auto_id}_0"
