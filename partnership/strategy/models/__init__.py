from partnership.strategy.models.action import Action, ActionOwner, End
from partnership.strategy.models.action_date import ActionDate
from partnership.strategy.models.action_link import ActionLink, LinkKind
from partnership.strategy.models.action_measure import ActionMeasure
from partnership.strategy.models.objective import Objective
from partnership.strategy.models.reminder import Reminder, ReminderQuerySet
from partnership.strategy.models.update import Update

__all__ = [
    "Action",
    "ActionDate",
    "ActionLink",
    "ActionMeasure",
    "ActionOwner",
    "End",
    "LinkKind",
    "Objective",
    "Reminder",
    "ReminderQuerySet",
    "Update",
]
