"""Which evidence a total counts: firm sources, or everything that is recorded.

A reader asks for everything with `?evidence=all`; a total then says what it includes,
and without it what it leaves out (design, section 2).
"""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse

from partnership.evidence.models.record import UNCOUNTED_GRADES

FIRM = "firm"
ALL = "all"

EVIDENCE_CHOICES = [
    (FIRM, "Firm sources only"),
    (ALL, "All, with press and unverified"),
]


def left_out_grades(evidence: str) -> list[str]:
    """Grades whose figures are shown as such and left out (design, section 2)."""
    return [] if evidence == ALL else [str(grade) for grade in UNCOUNTED_GRADES]


def evidence_asked_for(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Put on each request which evidence its totals count; an unknown word is said."""

    def handle(request: HttpRequest) -> HttpResponse:
        asked = request.GET.get("evidence", "") or FIRM
        known = asked in dict(EVIDENCE_CHOICES)
        request.evidence = asked if known else FIRM
        request.evidence_error = "" if known else _unknown(asked)
        response = get_response(request)
        if not known and response.status_code == 200:
            response.status_code = 400
        return response

    return handle


def _unknown(asked: str) -> str:
    return (
        f"“{asked[:40]}” does not say which evidence to count. Ask for “{FIRM}” or"
        f" “{ALL}”. You see firm sources only."
    )


def is_soft(grade: str | None) -> bool:
    """Whether a figure of this grade is drawn hollow: press only, or unverified."""
    return grade in UNCOUNTED_GRADES


def resting_words(soft: int, number: int) -> str:
    """All three, say, are press only or unverified; empty if none is.

    States are counted whatever bears them, since nothing else would be true instead.
    """
    if not soft:
        return ""
    if number == 1:
        return "It is press only or unverified."
    who = "All" if soft == number else "Of these"
    verb = "is" if soft == 1 else "are"
    return f"{who} {soft:,} {verb} press only or unverified."


class EvidenceField(forms.ChoiceField):
    """Which evidence counts, in the filters of a list or a report."""

    def __init__(self) -> None:
        super().__init__(choices=EVIDENCE_CHOICES, required=False, label="Evidence")

    def clean(self, value: str) -> str:
        return super().clean(value) or FIRM


@dataclass(frozen=True)
class Soft:
    """How many figures are press only, how many unverified, and how much each is."""

    noun: str
    press: int = 0
    press_much: str = ""
    unverified: int = 0
    unverified_much: str = ""
    # Both together, such as US$173.8m; empty where they cannot be added up.
    much: str = ""

    @property
    def number(self) -> int:
        """How many in all."""
        return self.press + self.unverified

    def in_words(self, evidence: str) -> str:
        """Leaves out 9 pledges of US$173.8m: press only (2, …) or unverified (7, …).

        Where everything is counted it says what that includes; empty without any.
        """
        if not self.number:
            return ""
        why = " or ".join(
            f"{words} ({', '.join(filter(None, [f'{count:,}', much]))})"
            for words, count, much in (
                ("press only", self.press, self.press_much),
                ("unverified", self.unverified, self.unverified_much),
            )
            if count
        )
        what = f"{self.number:,} {self.noun}{'' if self.number == 1 else 's'}"
        what += f" of {self.much}" if self.much else ""
        if evidence == ALL:
            verb = "is" if self.number == 1 else "are"
            return f"Includes {what} that {verb} {why}."
        return f"Leaves out {what}: {why}."
