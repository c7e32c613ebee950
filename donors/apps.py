from django.apps import AppConfig


class DonorsConfig(AppConfig):
    """Second floor: the economic line."""

    name = "donors"
    verbose_name = "Economic line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from donors.alerts import LATE_PLEDGES
        from donors.api import RESOURCES
        from donors.files import REPORTS
        from donors.iati.kind import IATI
        from donors.imports import IMPORTS
        from donors.measures import MEASURES
        from donors.on_timeline import ENTRIES
        from donors.scorecard.at_event import CONFERENCES
        from donors.suggestions.sources import SOURCES
        from donors.visible_steps import DISBURSED, RELIEF_AGREED
        from partnership.actors.timeline import register_entries
        from partnership.actors.visible_steps import register_steps
        from partnership.alerts.rules import register_rule
        from partnership.alerts.suggestions import register_suggestions
        from partnership.evidence.navigation import Place, add_place
        from partnership.evidence.pledged_at import register_conferences
        from partnership.exchange.api.registry import register_resources
        from partnership.exchange.imports.registry import register_import
        from partnership.exchange.registry import register_report
        from partnership.strategy.measures import register_measure

        register_import(IATI)
        register_resources(RESOURCES)
        for report in REPORTS:
            register_report(report)
        register_rule(LATE_PLEDGES)
        for steps in (RELIEF_AGREED, DISBURSED):
            register_steps(steps)
        for kind in IMPORTS:
            register_import(kind)
        for source in SOURCES:
            register_suggestions(source)
        register_entries(*ENTRIES)
        register_conferences(CONFERENCES)
        for measure in MEASURES:
            register_measure(measure)
        add_place(Place(40, "Economic", "donors:pledge_list", "donors.view_pledge"))
        add_place(Place(70, "Reports", "donors:pledge_gap", "donors.view_pledge"))
