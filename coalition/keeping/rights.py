"""Which groups of the quick update a person may fill in."""

from typing import Any

RIGHTS = {
    "status": "coalition.change_contributor",
    "strength": "coalition.add_strength",
    "intent": "coalition.add_intent",
    "decision": "coalition.change_mandate",
}


def groups_for(person: Any) -> set[str]:
    """The groups that this person may record."""
    return {group for group, right in RIGHTS.items() if person.has_perm(right)}


def may_update(person: Any) -> bool:
    """Whether there is anything that this person may record in a quick update."""
    return bool(groups_for(person))
