from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from partnership.actors.timeline import register_entries
        from partnership.alerts.rules import register_rule
        from partnership.alerts.suggestions import register_suggestions
        from partnership.diplomacy.api import RESOURCES
        from partnership.diplomacy.asks.beside import find
        from partnership.diplomacy.imports import IMPORTS
        from partnership.diplomacy.measures import KINDS, MEASURES
        from partnership.diplomacy.on_timeline import ENTRIES
        from partnership.diplomacy.points.sources import SOURCES
        from partnership.diplomacy.reports import REPORTS
        from partnership.diplomacy.rules import RULES
        from partnership.evidence.beside import register_beside
        from partnership.exchange.api.registry import register_resources
        from partnership.exchange.imports.registry import register_import
        from partnership.exchange.registry import register_report
        from partnership.strategy.measures import register_measure
        from partnership.strategy.subjects import register_kind

        register_resources(RESOURCES)
        for rule in RULES:
            register_rule(rule)
        for report in REPORTS:
            register_report(report)
        for kind in IMPORTS:
            register_import(kind)
        for source in SOURCES:
            register_suggestions(source)
        for label, one in KINDS.items():
            register_kind(label, one)
        for measure in MEASURES:
            register_measure(measure)
        register_entries(*ENTRIES)
        register_beside("asks", find)
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))
