"""Steps of actors that one line records anyway, and another shows beside its own.

The line that records them registers them in its `apps.py`, so that nobody types a
disbursement or a debt agreement a second time.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet

# What a step says, in this order; the names are ours, the source's own do not matter.
COLUMNS = (
    "record_id",
    "actor_id",
    "kind",
    "took_on",
    "what",
    "grade",
    "marking_ids",
)


@dataclass(frozen=True)
class StepSource:
    """Records of a line that are steps of an actor, and visible to the public.

    `steps(on, reader)` gives seven columns in the order of COLUMNS, one row for each
    step taken by the date: a `values_list` of a QuerySet, or a pair of SQL and its
    parameters. `kind` is "debt" or "disbursement"; `marking_ids` is an array of the
    markings of all that the step names. Readers without the right see none.
    """

    name: str
    label: str
    right: str
    url_name: str
    steps: Callable[[date, Any], QuerySet | tuple[str, Sequence | Mapping]]


STEP_SOURCES: dict[str, StepSource] = {}


def register_steps(source: StepSource) -> None:
    """Make a source known, once; two may not share a name."""
    if STEP_SOURCES.setdefault(source.name, source) != source:
        raise ImproperlyConfigured(f"Two sources of steps are named {source.name}.")


def sources_for(reader: Any) -> list[StepSource]:
    """The sources that a reader has the right to see."""
    return [one for one in STEP_SOURCES.values() if reader.has_perm(one.right)]
