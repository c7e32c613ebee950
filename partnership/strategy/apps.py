from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class StrategyConfig(AppConfig):
    """Above the engine of alerts and the exports, below the lines: the strategy."""

    name = "partnership.strategy"
    verbose_name = "Strategy"

    def ready(self) -> None:
        """Tell the floors below what the strategy adds to them."""
        from partnership.exchange.registry import register_report
        from partnership.strategy.reports import REPORTS

        for report in REPORTS:
            register_report(report)
        add_place(Place(15, "Strategy", "strategy:action_list", "strategy.view_action"))
