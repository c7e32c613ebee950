"""The two questions that ask why: a choice from the list, and words of one's own."""

from collections.abc import Iterable
from typing import Any

from django import forms

from partnership.evidence.fields import TOO_LONG
from partnership.evidence.reasons import Reason, ReasonCode, choices_of
from partnership.evidence.widgets import Radios

SAY_WHAT = "Say what the reason is"


def code_field(
    codes: Iterable[ReasonCode], label: str = "Why does it change?", **kwargs: Any
) -> forms.ChoiceField:
    """The choice; `read_reason` asks for the words where the choice needs them."""
    kwargs.setdefault("widget", Radios)
    missing = {"required": "Choose the reason for the change"}
    kwargs.setdefault("error_messages", missing)
    return forms.ChoiceField(choices=choices_of(codes), label=label, **kwargs)


def text_field(
    longest: int = 500, label: str = "Say what, if it is other", **kwargs: Any
) -> forms.CharField:
    """The words: they may add to any reason, and must where the reason is “other”."""
    kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 3}))
    kwargs.setdefault(
        "help_text",
        "One or two sentences, kept in the history. They may add to any reason.",
    )
    kwargs.setdefault("required", False)
    kwargs.setdefault("error_messages", {"max_length": TOO_LONG})
    return forms.CharField(label=label, max_length=longest, **kwargs)


def read_reason(form: forms.Form, cleaned: dict[str, Any]) -> None:
    """Put one Reason, or None, in the place of the two answers.

    “Other” without words is an error at the words.
    """
    code, text = cleaned.pop("reason_code", ""), cleaned.get("reason", "")
    if code == ReasonCode.OTHER and not text and not form.has_error("reason"):
        form.add_error("reason", SAY_WHAT)
    said = text or code not in ("", ReasonCode.OTHER)
    cleaned["reason"] = Reason(code, text) if said else None
