"""A question whose answer may be kept, and by which rules it is answered."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from django.db import connection

from donors.models import Pledge, StandingQuestion
from donors.position import Positions
from donors.standing.figures import NAMES
from partnership.evidence.counting import FIRM

if TYPE_CHECKING:
    from partnership.accounts.models import User

FOLDER = Path(__file__).parent
# Dates that nobody asks for any more are forgotten each night; beyond so many in a day
# the answers are worked out and not kept.
QUESTIONS_AT_MOST = 500


@dataclass(frozen=True)
class Sight:
    """What readers of one sight see, for a job that asks in their place."""

    visible_marking_ids: tuple[int, ...]


@dataclass(frozen=True)
class Question:
    """The position of all pledges at a date, for one reader's eyes."""

    on: date
    reader: "User | Sight"
    evidence: str = FIRM

    @classmethod
    def of(cls, kept: StandingQuestion) -> Self:
        """The question that is kept."""
        sight = Sight(tuple(map(int, filter(None, kept.sight.split(",")))))
        return cls(kept.on, sight, kept.evidence)

    @property
    def positions(self) -> Positions:
        """Where every pledge stands that the reader may see."""
        pledges = Pledge.objects.visible_to(self.reader).at(self.on).wholes()
        return pledges.with_position(self.on, self.reader, self.evidence)

    @property
    def words(self) -> dict[str, Any]:
        """What finds it among the questions that are kept."""
        return {
            "sight": ",".join(map(str, sorted(self.reader.visible_marking_ids))),
            "on": self.on,
            "evidence": self.evidence,
            "rules": rules(),
        }

    def number(self) -> int | None:
        """Its key, made if it is new; None where nothing may be kept.

        Inside a transaction nothing is: what that changes later is not to be told from
        what it has changed already.
        """
        if connection.in_atomic_block:
            return None
        found = StandingQuestion.objects.filter(**self.words).first()
        if found is None and StandingQuestion.objects.count() < QUESTIONS_AT_MOST:
            found, _ = StandingQuestion.objects.get_or_create(**self.words)
        return found.pk if found else None


@lru_cache
def rules() -> str:
    """A digest of the arithmetic and of its rows; another release may have others."""
    statement, _ = Question(date.min, Sight((0,))).positions.statement()
    folders = (FOLDER, FOLDER.parent / "position")
    files = [one for folder in folders for one in sorted(folder.glob("*.sql"))]
    texts = [statement, *NAMES, *(one.read_text() for one in files)]
    return sha256("\0".join(texts).encode()).hexdigest()
