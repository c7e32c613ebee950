"""The provinces by who answers for their security, as the table beside the map."""

from dataclasses import dataclass

from coalition.handover.standing import Standing
from coalition.models import ResponsibilityHolder

HOST, JOINT, COALITION = (
    ResponsibilityHolder.HOST_NATION,
    ResponsibilityHolder.JOINT,
    ResponsibilityHolder.COALITION,
)


@dataclass(frozen=True)
class Group:
    """Provinces with the same holder."""

    words: str
    standings: list[Standing]


def groups(found: list[Standing]) -> list[Group]:
    """From the host nation to the coalition; last, those of which nobody knows."""
    words = {holder: holder.label for holder in (HOST, JOINT, COALITION)}
    words |= {"": "Nobody recorded"}
    every = [
        Group(said, [one for one in found if one.holder == holder])
        for holder, said in words.items()
    ]
    return [group for group in every if group.standings]
