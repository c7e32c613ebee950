"""A grade is what its source is worth: only the unverified has none to name."""

from partnership.evidence.hidden import KeepsHidden
from partnership.evidence.models import Grade

NAME_THE_SOURCE = {
    Grade.OFFICIAL: "Name the source that makes it official",
    Grade.STATEMENT: "Name the source of the statement",
    Grade.PUBLISHED: "Name the source in which it is published",
    Grade.PRESS: "Name the press report",
}


def refuse_unsourced_grade(form: KeepsHidden) -> None:
    """Ask for the source at its question; one that is hidden, and stays, is named."""
    grade = form.cleaned_data.get("grade")
    named = form.cleaned_data.get("source") or "source" in form.kept_hidden
    if named or grade not in NAME_THE_SOURCE or form.has_error("source"):
        return
    form.add_error("source", NAME_THE_SOURCE[grade])
