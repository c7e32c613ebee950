"""What an import read, loaded and left out, and what it adds up to."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from partnership.exchange.imports.editions import Gone
from partnership.exchange.imports.kind import Plan, Sum
from partnership.exchange.imports.likely import LikelyChanged
from partnership.exchange.models import Outcome

# More problems than these help nobody to mend a file.
MOST_PROBLEMS = 1000

Sums = dict[str, dict[str, Decimal]]


@dataclass
class Tally:
    """Counts of outcomes, sums by status and currency, and the first problems."""

    outcomes: Counter = field(default_factory=Counter)
    left_out: Counter = field(default_factory=Counter)
    problems: list[dict[str, Any]] = field(default_factory=list)
    problem_count: int = 0
    sums: Sums = field(default_factory=dict)
    by_actor: dict[str, Sums] = field(default_factory=dict)
    repeats: int = 0
    remarks: list[str] = field(default_factory=list)
    gone: Gone | None = None
    likely: LikelyChanged = field(default_factory=LikelyChanged)
    further: Mapping[str, Any] = field(default_factory=dict)
    _digest: Any = field(default_factory=hashlib.sha256)

    def add(self, plan: Plan, sums: Iterable[Sum]) -> None:
        """Count a row; what is neither loaded nor the same adds to no sum."""
        self.outcomes[plan.outcome] += 1
        self._remember(plan)
        if plan.outcome == Outcome.LEFT_OUT:
            self.left_out[plan.reason] += 1
        elif plan.outcome == Outcome.WRONG:
            self._note(plan)
        else:
            for one in sums:
                self._add_up(one)

    @property
    def rows_read(self) -> int:
        """All rows of the file, also those that are left out."""
        return self.outcomes.total()

    @property
    def wrong(self) -> int:
        """Rows in error."""
        return self.outcomes[Outcome.WRONG]

    @property
    def digest(self) -> str:
        """Of every outcome and difference: equal only where the same would be done."""
        return self._digest.hexdigest()

    def as_report(self, *, loaded: bool) -> dict[str, Any]:
        """The report in JSON: sums are decimal strings in whole units of a currency."""
        done = self.outcomes[Outcome.NEW] + self.outcomes[Outcome.CHANGED]
        return {
            "rows_read": self.rows_read,
            "rows_loaded": done if loaded else 0,
            "rows_new": self.outcomes[Outcome.NEW],
            "rows_changed": self.outcomes[Outcome.CHANGED],
            "rows_same": self.outcomes[Outcome.SAME],
            "rows_in_error": self.wrong,
            "rows_left_out": dict(sorted(self.left_out.items())),
            "rows_repeated": self.repeats,
            "errors": self.problems,
            "error_count": self.problem_count,
            "sums": _strings(self.sums),
            "by_actor": {
                name: _strings(sums) for name, sums in sorted(self.by_actor.items())
            },
            "remarks": self.remarks,
            **self._of_earlier_files(),
            **self.likely.as_report,
            **self.further,
        }

    def _of_earlier_files(self) -> dict[str, Any]:
        if self.gone is None:
            return {}
        return {"rows_gone": self.gone.count, "gone": self.gone.listed}

    def _remember(self, plan: Plan) -> None:
        changes = (plan.label, plan.differences)
        said = (plan.read.number, str(plan.outcome), plan.reason, *changes)
        self._digest.update(repr(said).encode())

    def _note(self, plan: Plan) -> None:
        self.problem_count += len(plan.read.problems)
        room = MOST_PROBLEMS - len(self.problems)
        self.problems += [
            {"row": plan.read.number, "column": column, "message": message}
            for column, message in plan.read.problems[:room]
        ]

    def _add_up(self, one: Sum) -> None:
        of_actor = self.by_actor.setdefault(one.actor, {}) if one.actor else {}
        for sums in (self.sums, of_actor):
            currencies = sums.setdefault(one.status, {})
            known = currencies.get(one.currency, Decimal(0))
            currencies[one.currency] = known + one.amount


def _strings(sums: Sums) -> dict[str, dict[str, str]]:
    return {
        status: {code: _plain(amount) for code, amount in sorted(currencies.items())}
        for status, currencies in sorted(sums.items())
    }


def _plain(amount: Decimal) -> str:
    """Without an exponent, and without noughts after the last decimal that counts."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
