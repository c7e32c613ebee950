"""A contingent's figures on two days, why they differ, and what says so."""

from dataclasses import dataclass
from typing import NamedTuple

from coalition.models import ContributorStatus, Intent, Mandate, Strength
from coalition.strength.reasons import CAME_BACK, FIRST_FIGURE, reason_words
from partnership.evidence.models import Record, Source
from partnership.evidence.templatetags.display import MINUS, date_words

Fact = Strength | ContributorStatus | Mandate | Intent


class Found(NamedTuple):
    """A row of the query."""

    contributor_id: int
    name: str
    is_lead: bool
    force: str
    sector: str | None
    was_here: bool
    is_here: bool
    before: int | None
    after: int | None
    difference: int
    before_id: int | None
    after_id: int | None
    reason: str
    recorded_id: int | None
    gone_id: int | None
    turned_id: int | None
    cut_id: int | None
    waning_id: int | None
    meant_id: int | None
    raised_id: int | None
    found: int


@dataclass(frozen=True)
class Difference:
    """A contingent's figures on the two days, and why they differ."""

    found: Found
    before_said: Strength | None
    after_said: Strength | None
    # What the reason rests on; none where nothing explains the difference.
    bases: tuple[Fact, ...]

    @property
    def reason_words(self) -> str:
        """Reduced, withdrawn, no reason recorded, and so on."""
        return reason_words(self.found.reason)

    @property
    def signed(self) -> str:
        """+70, −300, or 0."""
        return signed(self.found.difference)

    @property
    def grades(self) -> list[str]:
        """How good the evidence of those records is, each grade once."""
        return list(dict.fromkeys(basis.grade for basis in self.bases))

    @property
    def is_first_figure(self) -> bool:
        """Whether no change is known: a figure came where there had been none."""
        return self.found.reason == FIRST_FIGURE

    @property
    def is_recorded(self) -> bool:
        """Whether a person recorded the reason; otherwise it follows from a record."""
        return self.found.recorded_id is not None and self.found.reason != CAME_BACK

    @property
    def basis_words(self) -> str:
        """Which records those are; empty where nothing explains the difference."""
        return "; ".join(map(words_of, self.bases))

    @property
    def links(self) -> list[tuple[str, str, int]]:
        """The same records, each with the page it stands on, and whose page that is."""
        return [
            (words_of(one), "coalition:mandate", one.pk)
            if isinstance(one, Mandate)
            else (words_of(one), "coalition:contributor", self.found.contributor_id)
            for one in self.bases
        ]

    @property
    def named(self) -> list[Record | None]:
        """Every record that the row names beside the figures; a page bears them."""
        holders = [b.holder for b in self.bases if isinstance(b, Mandate)]
        return [*self.bases, *self.sources, *holders]

    @property
    def notes(self) -> str:
        """What those records say in their own words."""
        said = (b.terms if isinstance(b, Mandate) else b.note for b in self.bases)
        return " ".join(f"{words.rstrip('.')}." for words in said if words)

    @property
    def sources(self) -> list[Source]:
        """What bears those records, each once; a hidden one is not there."""
        found = (basis.source for basis in self.bases)
        return list(dict.fromkeys(source for source in found if source))


def signed(number: int) -> str:
    """+70, −300, or 0."""
    sign = "+" if number > 0 else MINUS if number < 0 else ""
    return f"{sign}{abs(number):,}"


def words_of(fact: Fact) -> str:
    """The status departed since 27 December 2005; the strength of 10 February 2006."""
    if isinstance(fact, Mandate):
        return str(fact)
    if isinstance(fact, Strength):
        return f"the strength of {date_words(fact.stated_on)}"
    if isinstance(fact, Intent):
        kind = fact.get_intent_display().lower()
        return f"the intent of {date_words(fact.stated_on)}: {kind}"
    return f"the status {fact.status} since {date_words(fact.since)}"
