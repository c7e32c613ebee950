"""Compare what is kept with what the ledger says; they may not differ by a cent."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from donors.models import StandingQuestion
from donors.position.donor_gaps import MOST_DONORS, DonorGaps, read_donor_gaps
from donors.position.group import COUNTED, Group, read_groups, together
from donors.standing.donors import EACH, Groups, by_donor, groups_of_donors_now
from donors.standing.kept import ADDED_UP, OF_ALL, OF_EACH, fetched, words_of
from donors.standing.question import Question, rules
from partnership.exchange.snapshot import snapshot


@dataclass(frozen=True)
class Reconciled:
    """How many sums were compared, and each that differs, in a sentence."""

    sums: int
    differences: list[str]


def reconcile() -> Reconciled:
    """Work out every question that is kept, and compare; each in one picture."""
    sums, differences = 0, []
    for kept in StandingQuestion.objects.filter(rules=rules()).order_by("pk"):
        with snapshot():
            compared, found = _compare(Question.of(kept))
        sums += compared
        differences += [f"{kept}: {one}" for one in found]
    return Reconciled(sums, differences)


def _compare(question: Question) -> tuple[int, list[str]]:
    """The sums of a question that hold, and where the ledger says otherwise."""
    words = words_of(question)
    of_each = by_donor(fetched(OF_EACH + EACH, words))
    [(text, _, _, gaps)] = fetched(OF_ALL + ADDED_UP, words)
    of_all = read_groups(text)
    if not of_each and not of_all:
        return 0, []
    now = groups_of_donors_now(question)
    compared = [
        (f"donor {key}", kept, now.get(key, {})) for key, kept in of_each.items()
    ]
    if of_all:
        compared.append(("all donors", of_all, _together(now)))
    pairs = [
        (f"{whose}, {name}", kept.get(name), found.get(name))
        for whose, kept, found in compared
        for name in {**kept, **found}
    ]
    found = [one for pair in pairs for one in _differences(*pair)]
    if of_all:
        found += _other_donors(read_donor_gaps(gaps), now)
    return len(pairs), found


def _other_donors(kept: DonorGaps, now: Groups) -> Iterator[str]:
    """Where the widest gaps of donors are not those of the ledger."""
    gaps = [
        together([groups[name] for name in COUNTED if name in groups], "").used_gap_usd
        for groups in now.values()
    ]
    widest = sorted(filter(None, gaps), reverse=True)
    ours = (kept.donors, [one.usd for one in kept.widest])
    theirs = (len(widest), widest[:MOST_DONORS])
    if ours != theirs:
        yield f"the donors with the widest gaps are kept as {ours}; now {theirs}."


def _together(donors: Groups) -> dict[str, Group]:
    names = dict.fromkeys(name for groups in donors.values() for name in groups)
    return {
        name: together([one[name] for one in donors.values() if name in one], name)
        for name in names
    }


def _differences(what: str, kept: Group | None, now: Group | None) -> Iterator[str]:
    if kept is None or now is None:
        yield f"{what}: {'nothing is kept' if now else 'kept, and not in the ledger'}."
        return
    for field in fields(Group):
        ours, theirs = getattr(kept, field.name), getattr(now, field.name)
        if field.name != "name" and ours != theirs:
            yield f"{what}: {field.name} is kept as {ours}; the ledger says {theirs}."
