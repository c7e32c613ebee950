from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class StrategyConfig(AppConfig):
    """Above the engine of alerts and the exports, below the lines: the strategy."""

    name = "partnership.strategy"
    verbose_name = "Strategy"

    def ready(self) -> None:
        """Tell the floors below what the strategy adds to them."""
        from partnership.actors.timeline import register_entries
        from partnership.alerts.rules import register_rule
        from partnership.exchange.api.registry import register_resources
        from partnership.exchange.registry import register_report
        from partnership.strategy.alerts import RULES
        from partnership.strategy.api import RESOURCES
        from partnership.strategy.on_timeline import ENTRIES
        from partnership.strategy.reports import REPORTS

        register_resources(RESOURCES)
        for rule in RULES:
            register_rule(rule)
        for report in REPORTS:
            register_report(report)
        register_entries(*ENTRIES)
        add_place(Place(15, "Strategy", "strategy:action_list", "strategy.view_action"))
