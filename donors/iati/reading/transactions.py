"""Transactions and planned disbursements, with the line of each wrong value."""

from collections.abc import Callable
from datetime import date
from sys import intern

from donors.iati.codes import TYPES, sector_of
from donors.iati.namespace import OWN
from donors.iati.reading import cells
from donors.iati.reading.cells import WrongValue
from donors.iati.reading.nodes import Node
from donors.iati.reading.values import Activity, Entry, Organisation, Planned

Miss = Callable[..., None]
OURS = OWN + " "
OF_TRANSACTIONS = {
    "transaction-type",
    "transaction-date",
    "value",
    "description",
    "provider-org",
    "receiver-org",
    "sector",
    "finance-type",
    "aid-type",
}
OF_PLANS = {"period-start", "period-end", "value"}
PLAN_KINDS = ("", "1", "2")


def transaction(one: Activity, node: Node, miss: Miss) -> None:
    """Add a transaction, or say what is wrong with it."""
    missed(node, OF_TRANSACTIONS, "transaction", miss)
    stated = node.child("value")
    try:
        path = "transaction-type/@code"
        kind = cells.attribute(node, "transaction-type", "code").strip()
        if kind not in TYPES:
            raise WrongValue(f"“{kind[:20]}” is no transaction type; 1 to 13 are.")
        path = "transaction-date/@iso-date"
        said = cells.attribute(node, "transaction-date", "iso-date")
        on = cells.day(said, "transaction date")
        path = "value"
        amount = cells.amount(stated.text if stated else "")
        path = "value/@currency"
        currency = cells.currency(stated.attributes.get("currency"), one.currency)
        path = "value/@value-date"
        valued_on = _valued_on(stated, on, miss)
    except WrongValue as wrong:
        at = stated.line if stated and path.startswith("value") else node.line
        one.problem(at, f"transaction/{path}", str(wrong))
        return
    one.entries.append(
        Entry(
            intern(kind),
            on,
            amount,
            intern(currency),
            valued_on,
            " ".join(node.attributes.get("ref", "").split()),
            node.line,
            sector=_sector(node, miss),
            finance=intern(cells.attribute(node, "finance-type", "code")),
            aid=intern(cells.attribute(node, "aid-type", "code")),
            provider=_party(node, "provider-org", one),
            receiver=_party(node, "receiver-org", one),
            own=_ours(node, stated),
        )
    )


def _valued_on(stated: Node, on: date, miss: Miss) -> date:
    """The day whose rate converts the value; without one the transaction's own."""
    said = stated.attributes.get("value-date", "")
    if not said.strip():
        miss("transaction/value without a value-date (its own date is taken)")
        return on
    return cells.day(said, "value date")


def planned(one: Activity, node: Node, miss: Miss) -> None:
    """Add a planned disbursement; it is due at the end of its period."""
    missed(node, OF_PLANS, "planned-disbursement", miss)
    stated = node.child("value")
    kind = node.attributes.get("type", "").strip()
    try:
        path = "@type"
        if kind not in PLAN_KINDS:
            raise WrongValue(f"“{kind[:20]}” is no type of plan; 1 and 2 are.")
        path = "period-start/@iso-date"
        said = cells.attribute(node, "period-start", "iso-date")
        starts_on = cells.day(said, "start of the period")
        path = "period-end/@iso-date"
        ends = cells.attribute(node, "period-end", "iso-date")
        due_on = cells.day(ends, "end of the period") if ends.strip() else starts_on
        path = "value"
        amount = cells.amount(stated.text if stated else "")
        path = "value/@currency"
        currency = cells.currency(stated.attributes.get("currency"), one.currency)
    except WrongValue as wrong:
        at = stated.line if stated and path.startswith("value") else node.line
        one.problem(at, f"planned-disbursement/{path}", str(wrong))
        return
    ours = _ours(node, None)
    one.planned.append(
        Planned(amount, currency, starts_on, due_on, kind, node.line, ours)
    )


def missed(node: Node, known: set[str], path: str, miss: Miss) -> None:
    """Count what stands inside and is not read."""
    for inside in node.children:
        if inside.name not in known:
            miss(f"iati-activity/{path}/{inside.name}")


def _sector(node: Node, miss: Miss) -> str:
    """The one sector of the DAC that it names; of several none."""
    found = set()
    for one in node.all("sector"):
        vocabulary = one.attributes.get("vocabulary", "")
        code = sector_of(vocabulary, one.attributes.get("code", "").strip())
        if code:
            found.add(code)
        else:
            miss("iati-activity/transaction/sector (not of the DAC)")
    return found.pop() if len(found) == 1 else ""


def _party(node: Node, name: str, one: Activity) -> Organisation | None:
    inside = node.child(name)
    return cells.organisation(inside, one.language) if inside else None


def _ours(node: Node, stated: Node | None) -> dict[str, str] | None:
    """Our own attributes of it and of its value; None where it has none."""
    said = [*node.attributes.items(), *(stated.attributes.items() if stated else ())]
    ours = {k.removeprefix(OURS): v for k, v in said if k.startswith(OURS)}
    return ours or None
