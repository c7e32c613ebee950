"""The vocabulary as a report: words on the list at the date, then the others."""

from itertools import chain

from partnership.diplomacy.models import Term
from partnership.evidence.banner import highest_marking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question


def rows(question: Question) -> chain[Term]:
    """As the page has them; `is_listed` says which."""
    seen = Term.objects.visible_to(question.reader)
    listed = seen.at(question.on)
    others = seen.exclude(pk__in=listed.order_by().values("pk"))
    return chain(_said(listed, True), _said(others, False))


def _said(terms, is_listed: bool):
    for term in terms.iterator():
        term.is_listed = is_listed
        yield term


TERMS = list_report(
    name="vocabulary",
    title="Vocabulary",
    sees="diplomacy.view_term",
    address="diplomacy:term_file",
    cells=(
        cell("word", "Word or phrase"),
        cell("other_forms", "Other forms"),
        cell("say_instead", "Say instead"),
        cell("why", "Why"),
        cell("paragraph", "Paragraph"),
        cell("holds", "Where", "get_holds_display"),
        cell("held_from", "From", kind=Kind.DATE),
        cell("held_until", "Until", kind=Kind.DATE),
        cell("listed", "On the list at the date", "is_listed", Kind.YES_NO),
    ),
    rows=rows,
    marking=lambda asked: highest_marking([Term.objects.visible_to(asked.reader)]),
)
