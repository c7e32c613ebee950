from django.apps import AppConfig


class CoalitionConfig(AppConfig):
    """Second floor: the security line."""

    name = "coalition"
    verbose_name = "Security line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from coalition.alerts import MANDATE_RENEWALS, MANDATE_REVIEWS
        from coalition.calendar.feed import MANDATES
        from coalition.missions.no_option import NO_OPTION
        from coalition.missions.report import MISSIONS
        from partnership.accounts.calendar_feeds import register_feed
        from partnership.alerts.rules import register_rule
        from partnership.evidence.navigation import Place, add_place
        from partnership.exchange.registry import register_report

        register_rule(MANDATE_RENEWALS)
        register_rule(MANDATE_REVIEWS)
        register_rule(NO_OPTION)
        register_report(MISSIONS)
        register_feed(MANDATES)
        place = "coalition:contributor_list"
        add_place(Place(20, "Security", place, "coalition.view_contributor"))
