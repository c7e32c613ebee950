"""What each element of an activity says; what is inside it and not read is counted."""

from collections.abc import Callable

from donors.iati.codes import sector_of
from donors.iati.namespace import OWN
from donors.iati.reading import cells
from donors.iati.reading.cells import WrongValue
from donors.iati.reading.nodes import Node
from donors.iati.reading.transactions import planned, transaction
from donors.iati.reading.values import Activity, Condition, Own

Miss = Callable[..., None]
Reader = Callable[[Activity, Node, Miss], None]

SEVERAL_DATES = {"1", "2", "3", "4"}


def identifier(one: Activity, node: Node, miss: Miss) -> None:
    text = " ".join(node.text.split())
    if len(text) > 200:
        one.problem(node.line, "iati-identifier", "It is longer than 200 characters.")
    one.identifier = text[:200]


def reporter(one: Activity, node: Node, miss: Miss) -> None:
    one.reporter = cells.organisation(node, one.language)


def title(one: Activity, node: Node, miss: Miss) -> None:
    one.title = cells.words(node, one.language)


def description(one: Activity, node: Node, miss: Miss) -> None:
    if one.description:
        miss("iati-activity/description (a further one)")
    else:
        one.description = cells.words(node, one.language)


def participant(one: Activity, node: Node, miss: Miss) -> None:
    one.organisations.append(cells.organisation(node, one.language))


def status(one: Activity, node: Node, miss: Miss) -> None:
    one.status = node.attributes.get("code", "")


def activity_date(one: Activity, node: Node, miss: Miss) -> None:
    kind = node.attributes.get("type", "")
    if kind not in SEVERAL_DATES:
        words = f"“{kind[:20]}” is no type of date; 1 to 4 are."
        one.problem(node.line, "activity-date/@type", words)
        return
    try:
        one.dates[kind] = cells.day(node.attributes.get("iso-date"), "date")
    except WrongValue as wrong:
        one.problem(node.line, "activity-date/@iso-date", str(wrong))


def country(one: Activity, node: Node, miss: Miss) -> None:
    code = node.attributes.get("code", "").strip().upper()
    if len(code) == 2 and code.isascii() and code.isalpha():
        one.countries.append(code)
    else:
        miss("iati-activity/recipient-country (no code of two letters)")


def sector(one: Activity, node: Node, miss: Miss) -> None:
    code = node.attributes.get("code", "")
    found = sector_of(node.attributes.get("vocabulary", ""), code.strip())
    if found:
        one.sectors.append(found)
    else:
        vocabulary = node.attributes.get("vocabulary", "1")[:20]
        miss(f"iati-activity/sector (vocabulary {vocabulary}, not of the DAC)")


def finance(one: Activity, node: Node, miss: Miss) -> None:
    one.finance = node.attributes.get("code", "")


def aid(one: Activity, node: Node, miss: Miss) -> None:
    if node.attributes.get("vocabulary", "1") == "1":
        one.aid = node.attributes.get("code", "")
    else:
        miss("iati-activity/default-aid-type (another vocabulary)")


def conditions(one: Activity, node: Node, miss: Miss) -> None:
    for inside in node.children:
        if inside.name != "condition":
            miss(f"iati-activity/conditions/{inside.name}")
            continue
        ours = next((o for o in inside.children if o.name == f"{OWN} condition"), None)
        text = cells.words(inside, one.language)
        attributes = dict(ours.attributes) if ours else None
        one.conditions.append(Condition(text, inside.line, attributes))


def related(one: Activity, node: Node, miss: Miss) -> None:
    if node.attributes.get("type") == "1":
        one.parents.append(node.attributes.get("ref", "").strip())
    elif node.attributes.get("type") != "2":
        miss("iati-activity/related-activity (neither parent nor child)")


def own(one: Activity, node: Node, miss: Miss) -> None:
    name = node.name.rpartition(" ")[2]
    one.own.append(Own(name, node.line, dict(node.attributes)))


READERS: dict[str, Reader] = {
    "iati-identifier": identifier,
    "reporting-org": reporter,
    "title": title,
    "description": description,
    "participating-org": participant,
    "activity-status": status,
    "activity-date": activity_date,
    "recipient-country": country,
    "sector": sector,
    "default-finance-type": finance,
    "default-aid-type": aid,
    "planned-disbursement": planned,
    "transaction": transaction,
    "conditions": conditions,
    "related-activity": related,
    # Those of our own namespace.
    "": own,
}
