"""The sums of each donor, for the pages that list donors."""

from collections import defaultdict

from django.db import connection

from donors.position.group import Group, read_groups
from donors.position.positions import ALL_GROUPS
from donors.standing.figures import added_up
from donors.standing.kept import BY_DONOR, OF_EACH, fetched, lacking_is_kept
from donors.standing.question import Question

EACH = f"""
SELECT json_agg(grouped)::text FROM (
    SELECT donor_key || ' ' || grouping AS name, {added_up()} FROM holding
    WHERE grouping <> '' GROUP BY donor_key, grouping
) AS grouped
"""
Groups = dict[int, dict[str, Group]]


def groups_of_donors(question: Question) -> Groups:
    """Every donor's sums by group, by the donor's key; one query if they are kept."""
    words = lacking_is_kept(question)
    if words is None:
        return groups_of_donors_now(question)
    return by_donor(fetched(OF_EACH + EACH, words))


def kept_of_each(question: Question) -> str | None:
    """A WITH whose last table, `holding`, has the sums of each donor by group.

    None where nothing may be kept.
    """
    words = lacking_is_kept(question)
    return None if words is None else connection.ops.compose_sql(OF_EACH, words)


def groups_of_donors_now(question: Question) -> Groups:
    """The same, worked out without what is kept."""
    return by_donor(fetched(*question.positions.select(BY_DONOR + ALL_GROUPS)))


def by_donor(found: list[tuple]) -> Groups:
    donors: Groups = defaultdict(dict)
    for name, group in read_groups(found[0][0]).items():
        donor, _, grouping = name.partition(" ")
        donors[int(donor)][grouping] = group
    return dict(donors)
