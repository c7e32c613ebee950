"""Instalments and conditions of a newer edition, held against those on record.

Equal ones stay. One that came by an import moves to what the newer edition says; what
people have recorded stays as it is, and so does what the file no longer has.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from donors.iati.drafting import Draft
from donors.iati.loading.following import is_same
from donors.models import Condition, Instalment
from partnership.evidence.models import Record
from partnership.exchange.imports.kind import Difference
from partnership.exchange.models import ImportedRecord

GONE = {
    Instalment: "instalment on record that the file does not have; it stays",
    Condition: "condition on record that the file does not have; it stays",
}
# By what one is told from another, the first by itself before all together; what a
# publisher says, and what only files of ours do.
SAID = {Instalment: ("due_on", "amount"), Condition: ("text",)}
OURS = {Instalment: ("agreed_on",), Condition: ("set_on", "met_on")}
WITH = {Instalment: ("amount_usd",), Condition: ()}


@dataclass
class Beside:
    """What is recorded beside some pledges, as a reader sees it."""

    of_pledge: Mapping[tuple[type[Record], int], list[Any]]
    imported: set[tuple[str, int]]


@dataclass
class Moved:
    """What is new, and what changes of which record; how many the file lacks."""

    new: list[tuple[type[Record], dict[str, Any]]] = field(default_factory=list)
    changed: list[tuple[Any, dict[str, Any]]] = field(default_factory=list)
    gone: dict[str, int] = field(default_factory=dict)

    def differences(self) -> Iterable[Difference]:
        """In words, before and after."""
        for model, columns in self.new:
            name = str(model._meta.verbose_name).capitalize()
            yield Difference(name, "nothing", _words(model(**_said(model, columns))))
        for record, columns in self.changed:
            model = type(record)
            name = str(model._meta.verbose_name).capitalize()
            after = model(**{one: getattr(record, one) for one in SAID[model]})
            for one, value in _said(model, columns).items():
                setattr(after, one, value)
            yield Difference(name, _words(record), _words(after))


def _words(one: Any) -> str:
    if isinstance(one, Condition):
        return one.text
    return f"{one.amount.normalize():,f} due on {one.due_on}"


def _said(model: type[Record], columns: Mapping[str, Any]) -> dict[str, Any]:
    return {name: columns[name] for name in SAID[model] if name in columns}


def beside_of(keys: Sequence[int], reader: Any) -> Beside:
    """Instalments and conditions of these pledges; three queries."""
    found, wanted = defaultdict(list), Q(pk=None)
    for model in SAID:
        rows = model.objects.visible_to(reader).filter(pledge__in=keys)
        rows = list(rows.order_by(SAID[model][0], "pk"))
        for one in rows:
            found[model, one.pledge_id].append(one)
        label = model._meta.label_lower
        wanted |= Q(model=label, object_id__in=[one.pk for one in rows])
    imported = ImportedRecord.objects.standing().filter(wanted).order_by()
    return Beside(found, {*imported.values_list("model", "object_id")})


def moved(
    draft: Draft,
    wanted: Mapping[type[Record], list[dict[str, Any]]],
    pledge: int,
    beside: Beside,
) -> Moved:
    """What the newer edition says otherwise than the record."""
    result = Moved()
    for model, columns in wanted.items():
        known = beside.of_pledge.get((model, pledge), [])
        names = SAID[model] + (OURS[model] if draft.is_ours else ())
        old, new = _unequal(known, columns, names)
        label = model._meta.label_lower
        able = [one for one in old if (label, one.pk) in beside.imported]
        pairs = _pairs(able, new, names[0])
        for one, said in pairs:
            values = {n: said[n] for n in names if not _is_same(n, said, one)}
            values |= {n: said[n] for n in WITH[model]}
            result.changed.append((one, values))
        taken = {id(said) for _, said in pairs}
        result.new += [(model, one) for one in new if id(one) not in taken]
        if gone := len(old) - len(pairs):
            result.gone[GONE[model]] = gone
    return result


def _unequal(
    known: Sequence[Any], wanted: Sequence[dict[str, Any]], names: Sequence[str]
) -> tuple[list[Any], list[dict[str, Any]]]:
    """What is on one side only; of equal ones as many as there are on both."""
    old, new = list(known), []
    for said in wanted:
        equal = (one for one in old if all(_is_same(n, said, one) for n in names))
        same = next(equal, None)
        if same is None:
            new.append(said)
        else:
            old.remove(same)
    return old, new


def _is_same(name: str, said: Mapping[str, Any], one: Any) -> bool:
    """A file of an earlier date does not know that a condition was met since."""
    is_not_known = name == "met_on" and said[name] is None
    return is_not_known or is_same(said[name], getattr(one, name))


def _pairs(
    old: Sequence[Any], new: Sequence[dict[str, Any]], first: str
) -> list[tuple[Any, dict[str, Any]]]:
    """Each old one with what it becomes: of the same day or words, else in order."""
    left, pairs = list(new), []
    rest = []
    for one in old:
        same = next((s for s in left if _is_same(first, s, one)), None)
        if same is None:
            rest.append(one)
        else:
            left.remove(same)
            pairs.append((one, same))
    return pairs + list(zip(rest, left, strict=False))
