"""Sources and grades: what bears each row (design, section 2)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from partnership.evidence.models import Grade, Source
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import (
    needed,
    one_of,
    partial_date,
    text,
    words,
)
from partnership.examples.loading.plan import Plan
from partnership.examples.loading.rows import Row, Table, date_in

SOURCES = Table(
    "sources.csv",
    {
        "code": needed(text),
        "title": needed(text),
        "url": text,
        "published_on": partial_date,
        "grade": needed(one_of(Grade)),
        "paragraph": text,
        "quoted_as": needed(text),
    },
)
# What the files that name their sources in full say of each row beside them.
WRITTEN_OUT = {"source": needed(words), "provenance": text, "confidence": text}
IN_CODES = {"source": needed(words)}
LOW = "low"


def plan_sources(book: Book, plan: Plan) -> None:
    """Ask for every source, to be found by its code or as the files quote it."""
    for row in book[SOURCES]:
        ref = plan.add(
            Source,
            row,
            key=("code",),
            called=row["code"],
            code=row["code"],
            title=row["title"],
            url=_address(row),
            grade=row["grade"],
            **dated(row, "published_on", "published_on", "published_precision"),
        )
        plan.also_called(ref, row["quoted_as"])
        book.paragraphs[ref] = row["paragraph"]


def evidence(
    book: Book, plan: Plan, row: Row, grade: str | None = None
) -> dict[str, Any]:
    """Source, citation and grade of a row.

    The source that the row names first bears it, and lends it its grade; what the files
    hold with low confidence is unverified, whoever said it.
    """
    found = [
        plan.find(Source, name, row, "source") for name in row["source"] or [] if name
    ]
    refs = [ref for ref in found if ref]
    first = refs[0] if refs else None
    if not grade and row.values.get("confidence") == LOW:
        grade = Grade.UNVERIFIED
    return {
        "source": first,
        "citation": _citation(book, plan, refs),
        "grade": grade or plan.value(first, "grade") or Grade.UNVERIFIED,
    }


def source_of_date(book: Book, plan: Plan, row: Row, heading: str) -> dict[str, Any]:
    """The evidence of a column with a date: the row's source published on that day."""
    for name in row["source"] or []:
        found = plan.find(Source, name, row, "source")
        if plan.value(found, "published_on") == date_in(heading):
            return {
                "source": found,
                "citation": book.paragraphs[found].capitalize(),
                "grade": plan.value(found, "grade"),
            }
    row.problem(heading, "has no source of its date among those of the row")
    return {"source": None, "citation": "", "grade": Grade.UNVERIFIED}


def dated(row: Row, column: str, on: str, precision: str) -> dict[str, Any]:
    """The two fields of a date that may be known only to the month."""
    partial = row[column]
    if partial is None:
        return {on: None}
    return {on: partial.on, precision: partial.precision.value}


def _address(row: Row) -> str:
    try:
        if row["url"]:
            URLValidator()(row["url"])
    except ValidationError:
        row.problem("url", f"“{row['url']}” is not an address")
    return row["url"] or ""


def _citation(book: Book, plan: Plan, refs: list) -> str:
    """The paragraph, and the further sources that say the same."""
    if not refs:
        return ""
    others = "; ".join(_named(book, plan, ref) for ref in refs[1:])
    paragraph = book.paragraphs[refs[0]]
    parts = [paragraph.capitalize(), f"Also: {others}" if others else ""]
    return ". ".join(part for part in parts if part)


def _named(book: Book, plan: Plan, ref: Any) -> str:
    title, paragraph = plan.value(ref, "title"), book.paragraphs[ref]
    return f"{title}, {paragraph}" if paragraph else title
