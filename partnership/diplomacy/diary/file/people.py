"""Who organises or attends an entry: a name and an address."""

import re
from dataclasses import dataclass
from typing import Any

from partnership.evidence.characters import unseen_in

ADDRESS = re.compile(r"[^\s@<>\"']{1,64}@([a-z0-9-]+\.)+[a-z]{2,24}")
MOST_OF_A_NAME = 120


@dataclass(frozen=True)
class Person:
    """A name, an address, or both."""

    name: str
    address: str

    @property
    def key(self) -> str:
        """By what somebody is known again: the address; without one, the name."""
        return self.address or self.name.lower()

    @property
    def domain(self) -> str:
        """What stands behind the address's sign; empty without an address."""
        return self.address.partition("@")[2]

    @property
    def words(self) -> str:
        return self.name or self.address


def person_of(value: Any) -> Person | None:
    """From an ORGANIZER or ATTENDEE; None where neither name nor address can be read.

    A name that nobody could read is none, so that no person looks like another.
    """
    address = str(value).strip().lower().removeprefix("mailto:")
    address = address if ADDRESS.fullmatch(address) else ""
    params = getattr(value, "params", {})
    name = " ".join(str(params.get("CN", "")).split()).strip("'\"")[:MOST_OF_A_NAME]
    if name.lower() == address or "\ufffd" in name or unseen_in(name, has_lines=False):
        name = ""
    return Person(name, address) if name or address else None
