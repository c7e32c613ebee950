"""The map of the provinces by who answers for their security."""

from coalition.handover.standing import Standing
from coalition.models import ResponsibilityHolder
from partnership.actors.map import Map, Mark, draw
from partnership.evidence.counting import is_soft

HOST, JOINT = ResponsibilityHolder.HOST_NATION, ResponsibilityHolder.JOINT


def handover_map(found: list[Standing], iso3: str | None) -> Map | None:
    """Solid: host nation; hatched: joint; dotted: planned; bold: planned next."""
    coming = {one.province.pk for one in planned_next(found)}
    marks = {
        one.province.map_code: _mark(one, one.province.pk in coming)
        for one in found
        if one.province.map_code
    }
    label = (
        f"{len(found)} provinces by who answers for security;"
        " the table beside it says the same"
    )
    return draw(iso3, marks, label)


def planned_next(found: list[Standing]) -> list[Standing]:
    """Those whose plan can be kept soonest, of the plans that are not late."""
    ahead = [one for one in found if one.open_plan and not one.is_late]
    soonest = min((one.open_plan.planned_by for one in ahead), default=None)
    return [one for one in ahead if one.open_plan.planned_by == soonest]


def _mark(one: Standing, is_next: bool) -> Mark:
    holder = one.held.get_holder_display().lower() if one.held else "nobody recorded"
    said = [f"{one.province}: {holder}"]
    if one.open_plan:
        late = ", late" if one.is_late else ", next" if is_next else ""
        said.append(f"planned for {one.plan_words}{late}")
    return Mark(
        css_class=_class(one), title="; ".join(said), bold=is_next or bool(one.handed)
    )


def _class(one: Standing) -> str:
    if one.held and one.holder != ResponsibilityHolder.COALITION:
        graded = one.handed or one.held
        if is_soft(graded.grade):
            return "soft"
        return "operating" if one.holder == HOST else "approved"
    return "planned" if one.open_plan else ""
