"""What falls if a mandate lapses: how many mandates, contributors and personnel."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from coalition.mandates.tree import Node
from coalition.models import Contributor, Mandate
from coalition.queries.dependence import falls_with
from coalition.queries.strengths import soft_columns, strength_columns
from partnership.evidence.counting import FIRM, Soft
from partnership.evidence.models.record import UNCOUNTED_GRADES
from partnership.evidence.templatetags.display import date_words


@dataclass(frozen=True)
class Falls:
    """The mandates that stand at a date and end on the day on which one lapses.

    What rests on it too, and ends before that day, stands apart as `before`.
    """

    # By what would become of them otherwise; all stand without a known expiry.
    same_day: list[Mandate]
    otherwise_stand: list[Mandate]
    before: list[Mandate]
    contributors: int
    # Each contributor once; None where nobody stated a figure.
    personnel: int | None
    without_figure: int
    # Contributors that also hold a mandate which does not fall.
    also_held: list[str]
    soft: Soft
    evidence: str = FIRM

    @property
    def mandates(self) -> list[Mandate]:
        """What falls on the day itself."""
        return [*self.same_day, *self.otherwise_stand]

    @property
    def resting(self) -> list[Mandate]:
        """All that rests on it, whenever it ends."""
        return [*self.mandates, *self.before]

    @property
    def lapse_words(self) -> str:
        """If it lapses, 10 others fall with it, and 900 personnel; 11 end before it."""
        number, earlier = len(self.mandates), len(self.before)
        if not number:
            return "Nothing falls with it: what rests on it ends before it."
        others = "other falls" if number == 1 else "others fall"
        words = f"If it lapses, {number:,} {others} with it"
        if self.personnel is not None:
            words += f", and {self.personnel:,} personnel"
        if earlier:
            end = "rests on it and ends" if earlier == 1 else "rest on it and end"
            words += f"; {earlier:,} more {end} before it"
        return f"{words}."

    @property
    def left_out(self) -> list[str]:
        """Sentences on what the personnel leaves out, or counts too much."""
        said = [self.soft.in_words(self.evidence)]
        if self.without_figure:
            number = self.without_figure
            who = "contributor has" if number == 1 else "contributors have"
            said.append(f"{number} {who} no figure that counts")
        if self.also_held:
            names = ", ".join(self.also_held)
            said.append(f"All personnel is counted of {names}, also under a mandate")
            said[-1] += " that does not fall"
        return [f"{one.rstrip('.')}." for one in said if one]


def falls(mandate: Mandate, on: date, reader: Any, evidence: str = FIRM) -> Falls:
    """What falls with a mandate at a date, in four queries."""
    resting = list(falls_with(mandate, on, reader, evidence))
    groups: dict[str, list[Mandate]] = {"same_day": [], "before": [], "otherwise": []}
    for one in resting:
        groups[_group(one, mandate)].append(one)
    falling = [*groups["same_day"], *groups["otherwise"]]
    contributors = {one.contributor_id for one in falling} - {None}
    totals = _totals(contributors, on, reader, evidence)
    return Falls(
        same_day=groups["same_day"],
        otherwise_stand=groups["otherwise"],
        before=groups["before"],
        contributors=totals["contributors"],
        personnel=totals["personnel"],
        without_figure=totals["contributors"] - totals["with_figure"],
        also_held=_also_held(resting, contributors, on, reader),
        soft=_soft(totals),
        evidence=evidence,
    )


def heading(mandate: Mandate, found: Falls) -> str:
    """10 mandates fall with it; of one that is renewed, how many rest on it."""
    if not found.resting:
        return "Nothing recorded falls with it"
    if mandate.renewal_pk:
        number, verb = len(found.resting), ("rests", "rest")
        tail = "on it, and on its renewal"
    elif not found.mandates:
        return "What rests on it ends before it"
    else:
        number, verb, tail = len(found.mandates), ("falls", "fall"), "with it"
    what = f"mandate {verb[0]}" if number == 1 else f"mandates {verb[1]}"
    return f"{number:,} {what} {tail}"


def otherwise_words(mandate: Mandate, upstream: Mandate) -> str:
    """What would become of a mandate if the one that it rests on did not lapse."""
    if mandate.expires_on is None:
        return "would stand otherwise: it has no expiry on record"
    ends = date_words(mandate.expires_on, mandate.expires_precision)
    return {
        "same_day": "ends the same day anyway",
        "before": f"ends before it, {ends}",
        "otherwise": f"would stand otherwise, to {ends}",
    }[_group(mandate, upstream)]


def say_otherwise(nodes: Iterable[Node], upstream: Mandate) -> None:
    """Write beside each node of a tree what would become of it otherwise."""
    for node in nodes:
        node.otherwise = otherwise_words(node.mandate, upstream)
        say_otherwise(node.beneath, upstream)


def _group(mandate: Mandate, upstream: Mandate) -> str:
    """By the last day on which each can expire."""
    lapses, ends = upstream.expires_by, mandate.expires_by
    if ends is None or lapses is None or ends > lapses:
        return "otherwise"
    return "same_day" if ends == lapses else "before"


def _totals(
    contributors: set[int], on: date, reader: Any, evidence: str
) -> dict[str, Any]:
    rows = Contributor.objects.visible_to(reader).filter(pk__in=contributors)
    stated = strength_columns(on, reader, evidence=evidence)["personnel"]
    soft = {
        f"{grade}{of}": Coalesce(Sum(f"latest_{grade}{of}"), 0)
        for grade in UNCOUNTED_GRADES
        for of in ("", "_personnel")
    }
    return (
        rows.annotate(stated=stated, **soft_columns(on, reader))
        .order_by()
        .aggregate(
            contributors=Count("pk"),
            personnel=Sum("stated"),
            with_figure=Count("pk", filter=Q(stated__isnull=False)),
            **soft,
        )
    )


def _soft(totals: dict[str, Any]) -> Soft:
    press, unverified = totals["press_personnel"], totals["unverified_personnel"]
    return Soft(
        "figure",
        press=totals["press"],
        press_much=f"{press:,}",
        unverified=totals["unverified"],
        unverified_much=f"{unverified:,}",
        much=f"{press + unverified:,} personnel",
    )


def _also_held(
    resting: list[Mandate], contributors: set[int], on: date, reader: Any
) -> list[str]:
    others = (
        Mandate.objects.standing(on, reader)
        .filter(contributor__in=contributors)
        .exclude(pk__in=[one.pk for one in resting])
        .order_by("holder__name")
    )
    return list(others.values_list("holder__name", flat=True).distinct())
