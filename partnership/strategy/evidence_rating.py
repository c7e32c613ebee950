"""The evidence rating: how an action goes by the records that it is linked to.

The worst of its figures decides. What is not known is not green: an action without a
link, or with a figure that nobody recorded beside green ones, has no rating; nor is a
figure green of which a part is unknown.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.actors.models import Membership
from partnership.evidence.counting import FIRM
from partnership.strategy.measures import MEASURES, Asked, Figure, Measure
from partnership.strategy.models import ActionMeasure
from partnership.strategy.rating import WORST_FIRST, Rating
from partnership.strategy.subjects import ACTOR, GROUPING, Key, names_of, records_of


@dataclass(frozen=True)
class Measured:
    """One link of an action to a measure, with what the measure says at a date."""

    link: ActionMeasure
    measure: Measure
    about: str
    figure: Figure | None

    @property
    def rating(self) -> Rating | None:
        """By the measure's own thresholds; None where too little is known."""
        if self.figure is None or self.figure.amount is None:
            return None
        rating = self.measure.scale.rate(self.figure.amount)
        return None if rating == Rating.GREEN and self.figure.is_partial else rating

    @property
    def is_known_in_part(self) -> bool:
        """Whether it has a figure, and no rating for what is unknown beside it."""
        return bool(self.figure and self.figure.is_partial and self.rating is None)

    @property
    def name(self) -> str:
        """The measure, and of what it is: Mandates of Denmark."""
        return f"{self.measure.label}: {self.about}" if self.about else self.label

    @property
    def label(self) -> str:
        """The measure alone: Mandates."""
        return self.measure.label


@dataclass(frozen=True)
class Evidence:
    """All that an action is measured by at a date, and the rating that follows."""

    measured: tuple[Measured, ...] = ()

    @property
    def rating(self) -> Rating | None:
        """The worst of its figures; None where too little is known to say."""
        found = [one.rating for one in self.measured]
        worst = next((one for one in WORST_FIRST if one in found), None)
        return None if worst == Rating.GREEN and None in found else worst

    @property
    def deciding(self) -> list[Measured]:
        """The figures that the rating rests on."""
        return [
            one for one in self.measured if one.rating and one.rating == self.rating
        ]

    @property
    def unknown(self) -> int:
        """How many of its measures have no rating."""
        return sum(one.rating is None for one in self.measured)

    @property
    def lacks(self) -> str:
        """Why there is no rating, in words; empty where there is one."""
        if self.rating:
            return ""
        if not self.measured:
            return "No record linked"
        if any(one.is_known_in_part for one in self.measured):
            return "Known only in part"
        if self.unknown == len(self.measured):
            return "No figure recorded"
        return f"No figure recorded for {self.unknown:,} of {len(self.measured):,}"


def evidence_of(
    actions: Iterable[int],
    on: date,
    reader: Any,
    evidence: str = FIRM,
    *,
    with_names: bool = True,
) -> dict[int, Evidence]:
    """The evidence of each of these actions; as many queries as there are measures.

    Without names it does not say of what a measure is, which is read apart.
    """
    links = ActionMeasure.objects.visible_to(reader).at(on)
    found = [
        one
        for one in links.filter(action__in=actions)
        if one.measure in MEASURES and reader.has_perm(MEASURES[one.measure].right)
    ]
    figures = {
        (name, key): figure
        for name, asked in _asked(found, on, reader, evidence).items()
        for key, figure in MEASURES[name].read(asked).items()
    }
    names = names_of({key_of(one) for one in found}, reader) if with_names else {}
    by_action: dict[int, list[Measured]] = defaultdict(list)
    for one in found:
        key = key_of(one)
        by_action[one.action_id].append(
            Measured(
                link=one,
                measure=MEASURES[one.measure],
                about=names.get(key, ""),
                figure=figures.get((one.measure, key)),
            )
        )
    return {pk: Evidence(tuple(rows)) for pk, rows in by_action.items()}


def marks_by_measure(
    found: Iterable[Evidence], on: date, reader: Any, evidence: str = FIRM
) -> dict[str, set[int]]:
    """The markings that the figures of each measure rest on, by its name.

    With what each is of, and of a grouping with the memberships that say who is in it.
    """
    links = [row.link for one in found for row in one.measured]
    subjects = _marks_of_subjects({key_of(one) for one in links}, on, reader)
    return {
        name: set(MEASURES[name].marks(one)).union(*(subjects[k] for k in one.actors))
        for name, one in _asked(links, on, reader, evidence).items()
    }


def marks_of_evidence(
    found: Iterable[Evidence], on: date, reader: Any, evidence: str = FIRM
) -> set[int]:
    """The same of all of them together."""
    return set().union(*marks_by_measure(found, on, reader, evidence).values())


def key_of(link: ActionMeasure) -> Key:
    """What a measure is of: the label and the key of a record, or everything."""
    return link.about_model, link.about_id


def _asked(
    links: Iterable[ActionMeasure], on: date, reader: Any, evidence: str
) -> dict[str, Asked]:
    wanted: dict[str, set[Key]] = defaultdict(set)
    for one in links:
        wanted[one.measure].add(key_of(one))
    members = _members(set().union(*wanted.values()), on, reader)
    return {
        name: Asked(on, reader, evidence, {key: members.get(key) for key in keys})
        for name, keys in wanted.items()
    }


def _members(keys: set[Key], on: date, reader: Any) -> dict[Key, frozenset[int]]:
    """The actors that each actor or grouping stands for at a date."""
    found: dict[Key, set[int]] = {key: {key[1]} for key in keys if key[0] == ACTOR}
    groupings = {pk for label, pk in keys if label == GROUPING}
    found |= {(GROUPING, pk): set() for pk in groupings}
    if groupings:
        held = _memberships(groupings, on, reader)
        for grouping, actor in held.values_list("grouping", "actor"):
            found[GROUPING, grouping].add(actor)
    return {key: frozenset(actors) for key, actors in found.items()}


def _marks_of_subjects(keys: set[Key], on: date, reader: Any) -> dict[Key, set[int]]:
    """The markings of what is measured; one query a kind, and one of memberships."""
    found: dict[Key, set[int]] = defaultdict(set)
    for rows in records_of(keys, reader):
        label = rows.model._meta.label_lower
        for pk, mark in rows.order_by().values_list("pk", "marking"):
            found[label, pk].add(mark)
    groupings = {pk for label, pk in keys if label == GROUPING}
    if groupings:
        held = _memberships(groupings, on, reader)
        for pk, *marks in held.values_list("grouping", "marking", "actor__marking"):
            found[GROUPING, pk].update(marks)
    return found


def _memberships(groupings: set[int], on: date, reader: Any) -> QuerySet[Membership]:
    """Who is in these groupings at a date, as far as the reader may see both."""
    seen = Membership.objects.visible_to(reader).at(on).order_by()
    return seen.filter(
        grouping__in=groupings, actor__marking__in=reader.visible_marking_ids
    )
