"""The pages: one donor's note, and whom to press, ready to be shown."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from donors.letter.donors import ALL, LATE_OR_UNKNOWN, Donor, find_donors
from donors.letter.note import Note, compose
from donors.letter.opening import late_words
from donors.letter.report import DONOR_LETTERS, DONORS_IN_A_PACK
from donors.words import capital, how_many
from partnership.actors.models import Actor
from partnership.evidence.clock import chosen_view
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import Question
from partnership.exchange.writers import formats_of

# In the order in which people want them.
LETTER_FORMATS = ("pdf", "txt")
DONORS_ON_THE_PAGE = 200


@dataclass(frozen=True)
class LetterPage:
    """One donor's note, with the files of it and what hinders its sending."""

    donor: Actor
    note: Note | None
    files: list[dict[str, str]] = field(default_factory=list)
    # Whether what the note bears lets it go to the donor.
    is_releasable: bool = True

    @property
    def found(self) -> str:
        """One pledge, two questions."""
        if self.note is None:
            return "No note"
        asked = sum(len(one.questions) for one in self.note.paragraphs)
        pledges = how_many(len(self.note.paragraphs), "pledge")
        return capital(f"{pledges}, {how_many(asked, 'question')}.")


@dataclass(frozen=True)
class Line:
    """A donor on the list, with the address of the note."""

    donor: Donor
    url: str

    @property
    def is_late(self) -> bool:
        """Whether anything is late, and does not only wait on a condition."""
        late = self.donor.late_by_state
        return bool(late.get("overdue") or late.get("behind_schedule"))

    @property
    def late(self) -> str:
        """What is late, by form of money."""
        return late_words(self.donor)


@dataclass(frozen=True)
class ListPage:
    """Whom to press, widest first; then those of whom nobody has reported."""

    late: list[Line]
    unknown: list[Line]
    found: int
    files: list[dict[str, str]]

    @property
    def found_words(self) -> str:
        """Three donors have something late; for one more, money only waits."""
        number = sum(line.is_late for line in self.late)
        verb = "has" if number == 1 else "have"
        said = f"{how_many(number, 'donor')} {verb} something late"
        if waiting := len(self.late) - number:
            more = how_many(waiting, "more", "more")
            said += f"; for {more}, money only waits on a condition"
        return capital(f"{said}.")

    @property
    def is_cut(self) -> bool:
        """Whether there are more donors than the page names."""
        return self.found > len(self.late) + len(self.unknown)

    @property
    def pack(self) -> str:
        """What a file of the notes holds, where it does not hold them all."""
        if len(self.late) <= DONORS_IN_A_PACK:
            return ""
        return f"A file holds the notes to the widest {DONORS_IN_A_PACK} donors."


def letter_page(
    request: HttpRequest, donor: Actor, question: Question | None
) -> LetterPage:
    """The note to one donor; without a question the donor has no pledge to see."""
    donors = find_donors(question, ALL, 1) if question else []
    if not donors:
        return LetterPage(donor, note=None)
    (note,) = compose(question, donors)
    return LetterPage(
        donor=donor,
        note=note,
        files=_files(request, question, LETTER_FORMATS),
        is_releasable=_may_go_to(donor, request.marking),
    )


def _may_go_to(donor: Actor, marking: OverallMarking | None) -> bool:
    """Whether what the note bears is released to the donor, or limits nobody."""
    if marking is None:
        return True
    released = {key for key, _, _ in marking.releases}
    return donor.pk in released or (marking.rank == 0 and not released)


def list_page(request: HttpRequest, question: Question) -> ListPage:
    """Every donor with something late, or of whose delivery nobody has reported."""
    donors = find_donors(question, LATE_OR_UNKNOWN, DONORS_ON_THE_PAGE)
    lines = [Line(donor, _address(request, question, donor)) for donor in donors]
    return ListPage(
        late=[line for line in lines if line.donor.late_pledges],
        unknown=[line for line in lines if not line.donor.late_pledges],
        found=donors[0].found if donors else 0,
        files=_files(request, question, formats_of(DONOR_LETTERS)),
    )


def _address(request: HttpRequest, question: Question, donor: Donor) -> str:
    """The note's page, with the filters and the clocks of the list."""
    asked = _asked(question, "donor") | chosen_view(request)
    address = reverse("donors:letter", args=[donor.slug])
    return f"{address}?{urlencode(asked)}" if asked else address


def _files(
    request: HttpRequest, question: Question, formats: Any
) -> list[dict[str, str]]:
    """The same notes as files, for those who may have them."""
    if not request.user.has_perm(DONOR_LETTERS.permission):
        return []
    asked = _asked(question) | chosen_view(request)
    query = urlencode(asked | {"as_at": question.on.isoformat()})
    return [
        {"label": name.upper(), "url": f"{_file_address(name)}?{query}"}
        for name in formats
    ]


def _file_address(file_format: str) -> str:
    return reverse("donors:letter_file", args=[file_format])


def _asked(question: Question, *without: str) -> dict[str, str]:
    """The filters that were set, as an address says them."""
    form = question.form
    return {
        name: str(form.fields[name].prepare_value(value))
        for name, value in question.filters.items()
        if value not in (None, "") and name not in (*without, "evidence")
    }
