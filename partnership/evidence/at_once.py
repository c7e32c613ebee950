"""Take the steps of a migration together, so that Django draws its models once.

Each step of its own makes Django draw anew every model that is related to what it
changed, and here nearly all are: that was most of the time of a first start.
"""

from collections.abc import Sequence
from typing import Any

from django.db.migrations import operations
from django.db.migrations.operations.base import Operation

from partnership.evidence.triggers import InstallTriggers, SetTriggers

# What asks nothing of the state between two steps.
TOGETHER = (
    operations.AddConstraint,
    operations.AddField,
    operations.AddIndex,
    operations.AlterModelOptions,
    operations.CreateModel,
    operations.RemoveField,
    operations.RunSQL,
    InstallTriggers,
    SetTriggers,
)


class AtOnce(Operation):
    """Several steps in their order, with the models as they are after the last one."""

    def __init__(self, steps: Sequence[Operation]) -> None:
        self.steps = list(steps)
        self.reversible = all(step.reversible for step in self.steps)
        self.reduces_to_sql = all(step.reduces_to_sql for step in self.steps)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Forget the drawn models: they are drawn when they are asked for next."""
        state.__dict__.pop("apps", None)
        for step in self.steps:
            step.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for step in self.steps:
            step.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for step in reversed(self.steps):
            step.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return ". ".join(step.describe() for step in self.steps)


def at_once(steps: Sequence[Operation]) -> list[Operation]:
    """The same steps in the same order, as many at once as may be.

    A table is made as its model is after the last step, so what changes a new model
    begins the next group; a step of any other kind stands alone.
    """
    groups: list[list[Operation]] = [[]]
    for step in steps:
        if not _joins(step, groups[-1]):
            groups.append([])
        groups[-1].append(step)
    return [AtOnce(group) if len(group) > 1 else group[0] for group in groups if group]


def _joins(step: Operation, group: Sequence[Operation]) -> bool:
    if not isinstance(step, TOGETHER):
        return False
    if group and not isinstance(group[-1], TOGETHER):
        return False
    made = {one.name_lower for one in group if isinstance(one, operations.CreateModel)}
    changes = (
        operations.AddConstraint,
        operations.AddField,
        operations.AddIndex,
        operations.RemoveField,
    )
    return not isinstance(step, changes) or step.model_name_lower not in made
