"""Measure in turn: what disturbs one measurement disturbs its neighbours too."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter


def _nothing() -> None:
    """Most measurements need nothing made ready."""


@dataclass(frozen=True)
class Probe:
    """Something to measure.

    `run` may return further seconds, by the end of their name: {"first byte": 0.01}.
    `before` makes ready, outside the time.
    """

    name: str
    run: Callable[[], Mapping[str, float] | None]
    before: Callable[[], None] = _nothing


def medians(probes: Sequence[Probe], runs: int) -> dict[str, float]:
    """Seconds by name: each probe once in each round; the first round only warms up."""
    seconds: dict[str, list[float]] = defaultdict(list)
    for turn in range(runs + 1):
        for probe in probes:
            probe.before()
            began = perf_counter()
            further = probe.run() or {}
            taken = perf_counter() - began
            if turn:
                seconds[probe.name].append(taken)
                for name, value in further.items():
                    seconds[f"{probe.name}, {name}"].append(value)
    return {name: median(values) for name, values in seconds.items()}
