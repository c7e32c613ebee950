"""What a page or a file of the handover bears: what it counts, and whom it names."""

from datetime import date
from typing import Any

from coalition.handover.standing import Standing
from coalition.models import (
    ConditionAssessment,
    HandoverCondition,
    HandoverPlan,
    Responsibility,
)
from partnership.actors.models import Province
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.charts.sources import Sources, sources_among
from partnership.evidence.models import Record, RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking


def counted(on: date, reader: Any, **province: Any) -> list[RecordQuerySet]:
    """Every record that was known of the provinces, or of the one that is given."""
    of_condition = {f"condition__{name}": value for name, value in province.items()}
    return [
        Responsibility.objects.visible_to(reader).filter(since__lte=on, **province),
        HandoverPlan.objects.visible_to(reader).filter(stated_on__lte=on, **province),
        HandoverCondition.objects.visible_to(reader).filter(set_on__lte=on, **province),
        ConditionAssessment.objects.visible_to(reader).filter(
            assessed_on__lte=on, condition__set_on__lte=on, **of_condition
        ),
    ]


def named_by(found: list[Standing]) -> list[Record | None]:
    """Sources, sectors and leads; None where the reader may not see one."""
    records = [one.held for one in found] + [one.handed for one in found]
    held = [record for record in records if record]
    plans = [plan for one in found for plan in one.plans]
    return [
        *(record.source for record in (*held, *plans)),
        *(record.sector for record in held),
        *(record.lead for record in held),
    ]


def sources_of_plans(found: list[Standing]) -> Sources:
    """What bears the plans and the handovers, which `named_by` has too."""
    records = [plan for one in found for plan in one.plans]
    records += [one.handed for one in found if one.handed]
    return sources_among(record.source for record in records)


def marking_of_all(
    found: list[Standing], on: date, reader: Any, **only: Any
) -> OverallMarking | None:
    """The highest marking of the provinces and of what is named beside them."""
    provinces = Province.objects.visible_to(reader).filter(**only)
    of_these = {"province__in": provinces.order_by().values("pk")} if only else {}
    return highest_marking(
        [provinces, *counted(on, reader, **of_these)], also=marks_of(named_by(found))
    )
