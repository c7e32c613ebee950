"""An activity that we wrote: what stands in our own namespace is taken as it stands."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from donors.iati import codes
from donors.iati.drafting.draft import Borne, Draft, Line, Part, Stated, Term
from donors.iati.drafting.terms import country_of
from donors.iati.reading import Activity, Entry, Own
from donors.iati.reading.cells import WrongValue, amount, day
from donors.models import (
    Channel,
    Instrument,
    OperationLine,
    TransactionKind,
    TransactionNature,
)
from partnership.evidence.models import Grade
from partnership.evidence.precision import DatePrecision
from partnership.evidence.sectors import NAMES as SECTORS

CONVERSION = ("usd", "rate-set", "usd-per-unit", "in-pledge-currency")
Said = Mapping[str, str]


def draft_ours(activity: Activity, own: Own) -> Draft:
    """The pledge, its ledger, and what was said of it, as the file has them in full."""
    said = own.attributes
    draft = Draft(
        activity,
        is_ours=True,
        donor=said.get("donor", ""),
        through=said.get("through") or None,
        reporter=said.get("reporter") or None,
        conference=said.get("conference", ""),
        parent=next(iter(activity.parents), ""),
        currency=activity.currency,
        borne=borne_of(said),
        said=[one for one in activity.own if one.name in ("statement", "explanation")],
    )
    draft.problems += activity.problems
    cells = Cells(draft, own.line, own.name)
    draft.columns = _columns(activity, said, cells)
    cells.is_of(said, "grade", Grade.values)
    _ledger(draft)
    _plan(draft)
    return draft


class Cells:
    """Reads values of our own attributes; what is wrong is a problem of the draft."""

    def __init__(self, draft: Draft, line: int, path: str) -> None:
        self._draft = draft
        self._line = line
        self.path = path

    def day(self, said: Said, name: str) -> date | None:
        """A date; None where there is none."""
        return self._read(said, name, lambda text: day(text, "date"))

    def amount(self, said: Said, name: str) -> Decimal | None:
        """An amount; None where there is none."""
        return self._read(said, name, amount)

    def place(self, said: Said, name: str) -> int | None:
        """A number from 1; None where there is none."""
        return self._read(said, name, _place)

    def is_of(self, said: Said, name: str, known: list[str]) -> str:
        """One of these words, or a problem."""
        word = said.get(name, "")
        if word not in known:
            self.wrong(name, f"“{word[:40]}” is none of {', '.join(known)}.")
        return word

    def flag(self, said: Said, name: str) -> bool:
        """1 or 0."""
        return self.is_of(said, name, ["0", "1"]) == "1"

    def text(self, said: Said, name: str, most: int) -> str:
        """Words that fit."""
        words = said.get(name, "")
        if len(words) > most:
            self.wrong(name, f"It has more than {most} characters.")
        return words[:most]

    def wrong(self, name: str, message: str) -> None:
        """Note a problem at an attribute."""
        self._draft.wrong(self._line, f"{self.path}/@{name}", message)

    def _read(self, said: Said, name: str, read: Callable[[str], Any]) -> Any:
        if not said.get(name):
            return None
        try:
            return read(said[name])
        except WrongValue as wrong:
            self.wrong(name, str(wrong))
            return None


def borne_of(said: Said) -> Borne:
    """What a record bears, as its attributes say."""
    names = ("marking", "grade", "source", "citation")
    return Borne(**{name: said.get(name, "") for name in names})


def carried_of(said: Said) -> dict[str, str] | None:
    """What converted an amount before; None for one that needed nothing."""
    return {name: said[name] for name in CONVERSION if said.get(name)} or None


def _place(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) < 1:
        raise WrongValue(f"“{text[:20]}” is no number from 1.")
    return int(text)


def _columns(activity: Activity, said: Said, cells: Cells) -> dict[str, Any]:
    sector = next(iter(activity.sectors), "")
    pledged_on = cells.day(said, "pledged-on")
    if pledged_on is None:
        cells.wrong("pledged-on", "There is no date.")
    return {
        "title": cells.text({"title": activity.title}, "title", 200),
        "instrument": cells.is_of(said, "instrument", Instrument.values),
        "channel": cells.is_of(said, "channel", Channel.values),
        "line": cells.is_of(said, "line", OperationLine.values),
        "sector": sector if sector in SECTORS else "",
        "is_onward": cells.flag(said, "onward"),
        "delivery_is_tracked": cells.flag(said, "tracked"),
        "pledged_on": pledged_on,
        "pledged_precision": cells.is_of(said, "precision", DatePrecision.values),
        "period_from": cells.day(said, "period-from"),
        "period_to": cells.day(said, "period-to"),
        "high_usd": cells.amount(said, "high-usd"),
        "note": cells.text(said, "note", 500),
        "rated_on": cells.day(said, "rated-on"),
        "recipient_country": country_of(activity),
    }


def _ledger(draft: Draft) -> None:
    """The amount of the pledge, and each entry at the place that its number says."""
    for one in draft.activity.entries:
        said = one.own or {}
        stated = Stated(
            one.amount, one.currency, one.valued_on, one.line, carried_of(said)
        )
        if said.get("is") == "amount":
            draft.stated = stated
        elif one.kind not in codes.HELD:
            draft.wrong(one.line, "transaction-type", "The ledger holds none of these.")
        else:
            _add(draft, one, stated, said)


def _add(draft: Draft, one: Entry, stated: Stated, said: Said) -> None:
    cells = Cells(draft, one.line, "transaction")
    place = cells.place(said, "reverses")
    if place is not None and place > len(draft.lines):
        cells.wrong("reverses", "There is no such entry before it.")
        place = None
    is_pledge = one.kind in codes.PLEDGES
    natures = TransactionNature.values if is_pledge else [""]
    if said:
        cells.is_of(said, "grade", Grade.values)
    if stated.amount == 0 or (stated.amount < 0 and place is None and not is_pledge):
        draft.wrong(one.line, "transaction/value", "It takes back no entry before it.")
    draft.lines.append(
        Line(
            TransactionKind.PLEDGE if is_pledge else one.kind,
            one.on,
            stated,
            cells.text({"ref": one.reference}, "ref", 100),
            nature=cells.is_of({"nature": said.get("nature", "")}, "nature", natures),
            reverses=None if place is None else place - 1,
            takes_from=said.get("takes-from", ""),
            reason=cells.text(said, "reason", 300),
            borne=borne_of(said),
        )
    )


def _plan(draft: Draft) -> None:
    for one in draft.activity.planned:
        said = one.own or {}
        cells = Cells(draft, one.line, "planned-disbursement")
        draft.parts.append(
            Part(
                one.amount,
                one.due_on,
                one.line,
                cells.day(said, "agreed-on"),
                cells.amount(said, "usd"),
                said.get("marking", ""),
            )
        )
    for one in draft.activity.conditions:
        said = one.own or {}
        cells = Cells(draft, one.line, "condition")
        draft.terms.append(
            Term(
                cells.text({"text": one.text}, "text", 300),
                cells.day(said, "set-on") or draft.columns["pledged_on"],
                cells.day(said, "met-on"),
                said.get("owner", ""),
                said.get("marking", ""),
            )
        )
