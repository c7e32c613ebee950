from django.apps import AppConfig


class CoalitionConfig(AppConfig):
    """Second floor: the security line."""

    name = "coalition"
    verbose_name = "Security line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from coalition.alerts import MANDATE_RENEWALS, MANDATE_REVIEWS
        from coalition.team.alerts import VACANT_POSTS
        from coalition.team.report import PROVINCIAL_TEAMS
        from partnership.alerts.rules import register_rule
        from partnership.evidence.navigation import Place, add_place
        from partnership.exchange.registry import register_report

        register_rule(MANDATE_RENEWALS)
        register_rule(MANDATE_REVIEWS)
        register_rule(VACANT_POSTS)
        register_report(PROVINCIAL_TEAMS)
        place = "coalition:contributor_list"
        add_place(Place(20, "Security", place, "coalition.view_contributor"))
