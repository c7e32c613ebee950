"""A draft with all that it names looked up and its amounts converted; or why not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from donors.iati.drafting import Draft, Line
from donors.iati.drafting.ours import Cells, borne_of, carried_of
from donors.iati.loading.converting import Converting
from donors.iati.loading.names import Found, Names, Nobody
from donors.iati.loading.said import said_columns
from donors.iati.reading import Organisation
from donors.iati.reading.cells import WrongValue
from donors.models import Conference, Pledge
from donors.rates import MissingRate
from partnership.actors.models import Actor


@dataclass
class Columns:
    """The columns of the pledge and of what is its own; a Found in place of a key."""

    pledge: dict[str, Any] = field(default_factory=dict)
    # Those of an entry are worked out anew when it is written: there may be many.
    entry: Callable[[Line], dict[str, Any]] | None = None
    instalments: list[dict[str, Any]] = field(default_factory=list)
    conditions: list[dict[str, Any]] = field(default_factory=list)
    said: list[tuple[str, dict[str, Any]]] = field(default_factory=list)


def columns_of(
    draft: Draft, names: Names, converting: Converting, pledge: Pledge | None
) -> Columns:
    """Everything that would be written; what hinders it becomes a problem."""
    found = Columns()
    if draft.problems:
        return found
    looking = _Looking(draft, names, converting, pledge)
    found.pledge = looking.pledge()
    found.entry = looking.entry
    for line in draft.lines:
        looking.entry(line)
    if not draft.problems:
        found.instalments = looking.instalments()
        found.conditions = looking.conditions()
    if pledge is None and not draft.problems:
        found.said = looking.said()
    return found


class _Looking:
    def __init__(
        self,
        draft: Draft,
        names: Names,
        converting: Converting,
        pledge: Pledge | None,
    ) -> None:
        self._draft = draft
        self._names = names
        self._converting = converting
        self._reporter: Organisation = draft.activity.reporter
        self._currency = pledge.currency if pledge else draft.currency
        self._line = draft.activity.line

    def pledge(self) -> dict[str, Any]:
        draft, names, line = self._draft, self._names, self._line
        columns = dict(draft.columns)
        rated_on = columns.pop("rated_on", None)
        money = {"currency": draft.currency, "rated_on": rated_on}
        if draft.stated:
            money = self._try(
                draft.stated.line,
                "transaction/value",
                lambda: self._converting.money(draft.stated),
            )
        return {
            **columns,
            **(money or {}),
            "iati_identifier": draft.activity.identifier,
            "donor": self._actor(draft.donor, "participating-org"),
            "through": self._through(),
            "reported_by": self._actor(draft.reporter, "reporting-org"),
            "conference": self._try(
                line,
                "own:pledge/@conference",
                lambda: draft.conference and names.coded(Conference, draft.conference),
            )
            or None,
            **self._evidence(draft.borne, line),
        }

    def entry(self, line: Line) -> dict[str, Any]:
        at, path = line.stated.line, "transaction/value"
        money = self._try(at, path, lambda: self._converting.money(line.stated)) or {}
        usd = money.get("amount_usd")
        counted = None
        if usd is not None:
            counted = self._try(
                at,
                path,
                lambda: self._converting.counted(line.stated, usd, self._currency),
            )
        return {
            "kind": line.kind,
            "nature": line.nature,
            "transacted_on": line.on,
            "reference": line.reference,
            "reason": line.reason,
            "in_pledge_currency": counted,
            **money,
            **self._evidence(line.borne, at),
        }

    def instalments(self) -> list[dict[str, Any]]:
        draft = self._draft
        return [
            {
                "amount": one.amount,
                "amount_usd": one.usd
                if one.usd is not None
                else self._try(
                    one.line,
                    "planned-disbursement/value",
                    lambda one=one: self._converting.planned(
                        one.amount,
                        draft.stated,
                        draft.columns["pledged_on"],
                        draft.currency,
                    ),
                ),
                "due_on": one.due_on,
                "agreed_on": one.agreed_on,
                "marking_id": self._marking(one.marking, one.line),
            }
            for one in draft.parts
        ]

    def conditions(self) -> list[dict[str, Any]]:
        return [
            {
                "text": one.text,
                "set_on": one.set_on,
                "met_on": one.met_on,
                "owner": self._try(
                    self._line,
                    "condition",
                    lambda one=one: one.owner and self._names.coded(Actor, one.owner),
                )
                or None,
                "marking_id": self._marking(one.marking, self._line),
            }
            for one in self._draft.terms
        ]

    def said(self) -> list[tuple[str, dict[str, Any]]]:
        """Statements and explanations, which only files of ours have."""
        found = []
        for own in self._draft.said:
            cells = Cells(self._draft, own.line, f"own:{own.name}")
            columns, stated = said_columns(own, cells, carried_of(own.attributes))
            if stated:
                money = self._try(
                    own.line, cells.path, lambda s=stated: self._converting.money(s)
                )
                columns |= money or {}
                if money:
                    columns["in_pledge_currency"] = self._try(
                        own.line,
                        cells.path,
                        lambda s=stated, m=money: self._converting.counted(
                            s, m["amount_usd"], self._currency
                        ),
                    )
            columns |= self._evidence(borne_of(own.attributes), own.line)
            found.append((own.name, columns))
        return found

    def _through(self) -> Found | None:
        who = self._draft.through
        if isinstance(who, Organisation):
            return self._names.known_actor(who)
        return self._actor(who, "own:pledge/@through") if who else None

    def _actor(self, who: Any, path: str) -> Found | None:
        if not who:
            return None
        return self._try(self._line, path, lambda: self._names.actor(who))

    def _marking(self, code: str, line: int) -> int | None:
        return self._try(line, "own:marking", lambda: self._names.marking(code))

    def _evidence(self, borne: Any, line: int) -> dict[str, Any]:
        found = self._try(
            line, "own:source", lambda: self._names.evidence(borne, self._reporter)
        )
        return found or {}

    def _try(self, line: int, path: str, look: Callable[[], Any]) -> Any:
        """What is found, or None and a problem that says what is not."""
        try:
            return look()
        except (Nobody, MissingRate, WrongValue) as wrong:
            self._draft.wrong(line, path, str(wrong))
            return None
