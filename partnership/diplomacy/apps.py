from django.apps import AppConfig


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from partnership.alerts.rules import register_rule
        from partnership.diplomacy.asks import alerts as asks
        from partnership.diplomacy.asks.beside import find
        from partnership.diplomacy.asks.report import ASKS
        from partnership.diplomacy.diary.alerts import MISSING_OUTCOMES
        from partnership.diplomacy.diary.report import MEETINGS
        from partnership.evidence.beside import register_beside
        from partnership.evidence.navigation import Place, add_place
        from partnership.exchange.registry import register_report

        for rule in (*asks.RULES, MISSING_OUTCOMES):
            register_rule(rule)
        for report in (ASKS, MEETINGS):
            register_report(report)
        register_beside("asks", find)
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))
