"""The political line's asks: what we want of whom, and each step that a source states."""

from django.db.models import Model

from coalition.models import PRT, Contributor, Mandate, Mission, MissionOption
from donors.models import DebtClaim, Pledge
from partnership.actors.models import Actor
from partnership.diplomacy.models import Ask, AskState, AskStep, Line
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, partial_date, text
from partnership.examples.loading.evidence import IN_CODES, dated, evidence
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table

ASKS = Table(
    "asks.csv",
    {
        "actor": needed(text),
        "wanted": needed(text),
        "line": needed(one_of(Line)),
        "lead": needed(text),
        "opened_on": needed(day),
        "wanted_by": partial_date,
        "about": text,
        "about_name": text,
        "paragraph": text,
        "detail": text,
        "state": one_of(AskState),
        "state_on": day,
        "asked_by": text,
        "answer": text,
    }
    | IN_CODES,
)
# What an ask may be about in the files: the kind of record by its word there.
KINDS: dict[str, type[Model]] = {
    "mandate": Mandate,
    "mission": Mission,
    "option": MissionOption,
    "team": PRT,
    "pledge": Pledge,
    "debt": DebtClaim,
}


def plan_asks(book: Book, plan: Plan) -> None:
    """Ask for each ask, and for the step that its row states, if any."""
    for row in book[ASKS]:
        who = plan.must_find(Actor, row["actor"], row, "actor")
        about = _about(plan, row, who)
        borne = evidence(book, plan, row)
        # The paragraph of the row is more exact than that of the source.
        borne["citation"] = f"Paragraph {row['paragraph']}" if row["paragraph"] else ""
        ask = plan.add(
            Ask,
            row,
            key=("actor", "wanted"),
            actor=who,
            wanted=row["wanted"],
            line=row["line"],
            lead=plan.must_find(Actor, row["lead"], row, "lead"),
            opened_on=row["opened_on"],
            **dated(row, "wanted_by", "wanted_by", "wanted_by_precision"),
            about_model=about.model._meta.label_lower if about else "",
            about_id=about,
            paragraph=row["paragraph"],
            detail=row["detail"],
            **borne,
        )
        if row["state"]:
            plan.add(
                AskStep,
                row,
                key=("ask", "state", "took_on"),
                ask=ask,
                state=row["state"],
                took_on=row["state_on"],
                asked_by=plan.find(Actor, row["asked_by"], row, "asked_by"),
                answer=row["answer"],
                **borne,
            )


def _about(plan: Plan, row: Row, who: Ref | None) -> Ref | None:
    """The record that the row names: an actor's own by the actor and its name."""
    kind, name = row["about"], row["about_name"]
    if not kind:
        return None
    if kind not in KINDS:
        row.problem("about", f"“{kind}” is not one of {', '.join(KINDS)}")
        return None
    called = {
        "mandate": (who, name),
        "option": (Ref(Contributor, who), Ref(Mission, name)),
        "pledge": who,
    }.get(kind, name)
    return plan.must_find(KINDS[kind], called, row, "about_name")
