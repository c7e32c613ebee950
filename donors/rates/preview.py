"""What a kept file would do to its rate set, before it does it; and doing it."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from donors.models import RateSet
from donors.rates.importing import import_rates, record_rate_set
from donors.rates.kept_file import KeptFile
from donors.rates.quotes import Quote
from donors.rates.reading import read_rates
from donors.rates.used import amounts_converted
from donors.rates.writing import Comparison, Correction, compare, corrections
from partnership.evidence.models import Marking, Source
from partnership.evidence.refusal import Refused

if TYPE_CHECKING:
    from partnership.accounts.models import User

SHOWN = 20
GONE = "The set, its source or its marking is no longer there. Choose the file again"

TAKEN = "A colleague has just recorded a set of this name"


@dataclass(frozen=True)
class Preview:
    """How many rates are new, the same or corrected, and what rests on old values."""

    rate_set: RateSet | None
    name: str
    quotes: list[Quote]
    counts: Comparison
    corrected: list[Correction] = field(default_factory=list)
    amounts_converted: int = 0

    @property
    def currencies(self) -> list[str]:
        return sorted({quote.currency for quote in self.quotes})

    @property
    def first(self) -> date:
        return min(quote.on for quote in self.quotes)

    @property
    def last(self) -> date:
        return max(quote.on for quote in self.quotes)

    @property
    def expected(self) -> str:
        """The counts in one word, by which a form says what its reader looked at."""
        counts = self.counts
        return f"{counts.new}-{counts.same}-{counts.changed}"


def preview(file: KeptFile, reader: "User", today: date) -> Preview:
    """What the file would do now; Refused if its set is not there any more."""
    rate_set = None
    base = file.base_currency
    if file.rate_set:
        rate_set = _find(RateSet, file.rate_set, reader)
        base = rate_set.base_currency
    quotes = read_rates(file.content, base=base, today=today).quotes
    if rate_set is None:
        return Preview(None, file.name, quotes, Comparison(len(quotes), 0, 0))
    counts = compare(rate_set, quotes, reader)
    if not counts.changed:
        return Preview(rate_set, rate_set.name, quotes, counts)
    return Preview(
        rate_set,
        rate_set.name,
        quotes,
        counts,
        corrections(rate_set, quotes, reader, SHOWN),
        amounts_converted(rate_set, quotes, reader),
    )


@transaction.atomic
def import_previewed(
    file: KeptFile, seen: Preview, *, by: "User", reason: Any = None
) -> RateSet:
    """Import the file as it was looked at; Refused if its set has changed since."""
    rate_set = seen.rate_set or _new_set(file, by)
    import_rates(
        rate_set=rate_set,
        quotes=seen.quotes,
        by=by,
        reason=reason,
        expected=seen.counts,
    )
    return rate_set


def _new_set(file: KeptFile, by: "User") -> RateSet:
    """The set that the file is to make; Refused if somebody made it meanwhile."""
    source = _find(Source, file.source, by) if file.source else None
    try:
        return record_rate_set(
            code=file.code,
            name=file.name,
            base_currency=file.base_currency,
            source=source,
            marking=_find(Marking, file.marking, by),
            by=by,
        )
    except IntegrityError as taken:
        raise Refused(TAKEN) from taken


def _find(model: Any, pk: int | None, reader: "User") -> Any:
    found = model.objects.visible_to(reader).filter(pk=pk).first()
    if found is None:
        raise Refused(GONE)
    return found
