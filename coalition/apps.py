from django.apps import AppConfig


class CoalitionConfig(AppConfig):
    """Second floor: the security line."""

    name = "coalition"
    verbose_name = "Security line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from coalition.alerts import MANDATE_RENEWALS, MANDATE_REVIEWS
        from coalition.api import RESOURCES
        from coalition.calendar.feed import MANDATES
        from coalition.handover.alerts import HANDOVER_LATE
        from coalition.imports import IMPORTS
        from coalition.keeping.alerts import FADING_INTENTS
        from coalition.keeping.intervals import tiers
        from coalition.measures import MEASURES
        from coalition.missions.no_option import NO_OPTION
        from coalition.on_timeline import ENTRIES
        from coalition.reports import REPORTS
        from coalition.suggestions.sources import SOURCES
        from coalition.team.alerts import VACANT_POSTS
        from partnership.accounts.calendar_feeds import register_feed
        from partnership.actors.intervals import register_interval
        from partnership.actors.timeline import register_entries
        from partnership.alerts.rules import register_rule
        from partnership.alerts.suggestions import register_suggestions
        from partnership.evidence.navigation import Place, add_place
        from partnership.exchange.api.registry import register_resources
        from partnership.exchange.imports.registry import register_import
        from partnership.exchange.registry import register_report
        from partnership.strategy.measures import register_measure

        register_resources(RESOURCES)
        rules = (HANDOVER_LATE, MANDATE_RENEWALS, MANDATE_REVIEWS, FADING_INTENTS)
        for rule in (*rules, NO_OPTION, VACANT_POSTS):
            register_rule(rule)
        for report in REPORTS:
            register_report(report)
        for kind in IMPORTS:
            register_import(kind)
        for source in SOURCES:
            register_suggestions(source)
        for measure in MEASURES:
            register_measure(measure)
        register_entries(*ENTRIES)
        register_feed(MANDATES)
        register_interval("contributors' tiers", tiers)
        place = "coalition:contributor_list"
        add_place(Place(20, "Security", place, "coalition.view_contributor"))
