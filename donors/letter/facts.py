"""What is known of one pledge at a date, for the sentences of a note."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from donors.letter.words import amount_words
from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
)
from donors.position import PledgePosition
from donors.rates import USD
from partnership.actors.templatetags.names import with_article


@dataclass(frozen=True)
class Facts:
    """A pledge, its position, and the records that a note names; all of them seen."""

    on: date
    row: PledgePosition
    pledge: Pledge
    # The actor that the programme is about, where the reader may see it.
    host: int | None = None
    parts: list[Pledge] = field(default_factory=list)
    # Why the pledged amount changed, such as revision or cancellation.
    natures: list[str] = field(default_factory=list)
    # Still to come by their plan, oldest first.
    instalments: list[Instalment] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    explanation: Explanation | None = None
    # The statement that the reported gap is of, and another one that disagrees.
    reported: PledgeStatement | None = None
    other_pledged: PledgeStatement | None = None
    other_undelivered: PledgeStatement | None = None

    @property
    def donor(self) -> str:
        """The donor's name as it stands in a sentence."""
        return with_article(self.row.donor)

    def money(self, usd: Decimal) -> str:
        """US dollars at the pledge's own rate, after the same in its currency."""
        pledge = self.pledge
        if pledge.currency == USD or not pledge.amount_usd:
            return amount_words(usd)
        own = usd * pledge.amount / pledge.amount_usd
        return f"{amount_words(own, pledge.currency)} ({amount_words(usd)})"

    @property
    def late_usd(self) -> Decimal:
        """What should have come by now, in US dollars; nought where nobody knows."""
        return self.row.late_usd or Decimal(0)

    @property
    def remaining_usd(self) -> Decimal:
        """What is still to come of the pledge on record."""
        row = self.row
        return row.used_gap_usd - row.above_pledge_usd
