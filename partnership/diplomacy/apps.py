from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from partnership.alerts.rules import register_rule
        from partnership.alerts.suggestions import register_suggestions
        from partnership.diplomacy.points.alerts import LOST_LINE, WITHOUT_A_POINT
        from partnership.diplomacy.points.reports import POINT_COVERAGE, RED_LIST
        from partnership.diplomacy.points.sources import SOURCES
        from partnership.exchange.registry import register_report

        for rule in (WITHOUT_A_POINT, LOST_LINE):
            register_rule(rule)
        for source in SOURCES:
            register_suggestions(source)
        for report in (POINT_COVERAGE, RED_LIST):
            register_report(report)
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))
