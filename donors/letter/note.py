"""A note to one donor: its paragraphs, its questions, and what bears them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from donors.letter.delivery import delivery_sentences
from donors.letter.donors import Donor
from donors.letter.facts import Facts
from donors.letter.late import late_sentences
from donors.letter.opening import closing, opening
from donors.letter.promise import promise_sentences
from donors.letter.question import questions
from donors.letter.reading import read_facts
from donors.letter.reason import reason_sentence
from donors.letter.reported import other_pledge, reported_sentences
from donors.letter.sources import footnotes
from partnership.actors.models import Actor
from partnership.actors.templatetags.names import with_article
from partnership.evidence.models import Programme
from partnership.evidence.templatetags.display import long_day
from partnership.exchange.report import Question


@dataclass(frozen=True)
class Paragraph:
    """What a note says of one pledge, and what it asks."""

    title: str
    status: str
    late_usd: Decimal | None
    overdue_since: date | None
    text: str
    questions: list[str] = field(default_factory=list)
    # What bears it: the rate, then the sources.
    footnotes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Note:
    """A letter-ready note: plain words in order, for a page, a telegram or a sheet."""

    donor: str
    iso3: str | None
    sender: str
    subject: str
    opening: str
    paragraphs: list[Paragraph]
    closing: str

    def numbered(self) -> Iterator[tuple[Paragraph, list[tuple[int, str]]]]:
        """Each paragraph with its footnotes, numbered through the note."""
        first = 1
        for paragraph in self.paragraphs:
            yield paragraph, list(enumerate(paragraph.footnotes, first))
            first += len(paragraph.footnotes)


def compose(question: Question, donors: list[Donor]) -> list[Note]:
    """A note to each of these donors, in their order."""
    facts = read_facts([key for donor in donors for key in donor.keys], question)
    parties = _parties(question)
    return [
        Note(
            donor=donor.name,
            iso3=donor.iso3,
            sender=parties["home_government"],
            subject=_subject(donor.name, parties["host_nation"], question.on),
            opening=opening(donor, question.on),
            # A pledge that went between two queries is told of by neither.
            paragraphs=[_paragraph(facts[key]) for key in donor.keys if key in facts],
            closing=closing(donor, question.filters["evidence"]),
        )
        for donor in donors
    ]


def _parties(question: Question) -> dict[str, str]:
    """Who writes, and about whom: empty where the reader may not see it."""
    names = ("home_government", "host_nation")
    keys = Programme.objects.values(*names).first() or dict.fromkeys(names)
    seen = Actor.objects.visible_to(question.reader).filter(pk__in=keys.values())
    found = dict(seen.values_list("pk", "name"))
    return {name: found.get(keys[name], "") for name in names}


def _subject(donor: str, host: str, on: date) -> str:
    to = f" to {with_article(host)}" if host else ""
    return f"{donor}: pledges{to}, as at {long_day(on)}"


def _paragraph(facts: Facts) -> Paragraph:
    row = facts.row
    sentences = [
        *promise_sentences(facts),
        *delivery_sentences(facts),
        *reported_sentences(facts),
        other_pledge(facts),
        *late_sentences(facts),
        reason_sentence(facts),
    ]
    return Paragraph(
        title=row.title,
        status=row.status_words,
        late_usd=row.late_usd,
        overdue_since=row.overdue_since,
        text=" ".join(filter(None, sentences)),
        questions=questions(facts),
        footnotes=footnotes(facts),
    )
