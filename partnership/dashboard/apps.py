from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DashboardConfig(AppConfig):
    """Roof: the pages that read across the three lines."""

    name = "partnership.dashboard"
    verbose_name = "Dashboard"

    def ready(self) -> None:
        """Add the pages and the report that read across the lines."""
        from partnership.actors.timeline import register_entries
        from partnership.alerts.jobs import watch
        from partnership.dashboard.api import BRIEFS as BRIEF_RESOURCE
        from partnership.dashboard.api import FLAGS as FLAG_RESOURCE
        from partnership.dashboard.balance.measures import RIGHTS
        from partnership.dashboard.balance.records import RECORDS
        from partnership.dashboard.balance.report import BALANCE
        from partnership.dashboard.brief.entries import find
        from partnership.dashboard.brief.listing import BRIEFS
        from partnership.dashboard.changes.report import CHANGES
        from partnership.dashboard.country_report import COUNTRIES
        from partnership.dashboard.flag_report import FLAGS
        from partnership.dashboard.mail.job import JOB, is_wanted
        from partnership.dashboard.timeline.briefs import FROZEN
        from partnership.dashboard.timeline.report import TIMELINE
        from partnership.evidence.beside import register_beside
        from partnership.exchange.api.registry import register_resources
        from partnership.exchange.registry import register_report

        watch(JOB, is_wanted)
        across = (BALANCE, RECORDS, BRIEFS, CHANGES, COUNTRIES, FLAGS, TIMELINE)
        for report in across:
            register_report(report)
        register_resources([FLAG_RESOURCE, BRIEF_RESOURCE])
        register_beside("briefs", find)
        register_entries(FROZEN)
        add_place(Place(10, "Overview", "dashboard:front_page"))
        add_place(Place(17, "Balance", "dashboard:balance", RIGHTS[1]))
        add_place(Place(50, "Countries", "dashboard:country_list"))
        add_place(Place(60, "Briefs", "dashboard:brief_list", "dashboard.view_brief"))
        add_place(Place(80, "Changes", "dashboard:changes", "evidence.view_change"))
