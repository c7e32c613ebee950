"""Every report that there is; each line of operation registers its own."""

from partnership.exchange.report import Report

REPORTS: dict[str, Report] = {}


class UnknownReport(LookupError):
    """No report has this name; the message lists those that there are."""


def register_report(report: Report) -> None:
    """Make a report known to pages, files and the command."""
    REPORTS[report.name] = report


def find_report(name: str) -> Report:
    """The report of this name, or UnknownReport."""
    try:
        return REPORTS[name]
    except KeyError:
        known = ", ".join(sorted(REPORTS)) or "none"
        raise UnknownReport(
            f"There is no report called “{name}”. The reports are: {known}."
        ) from None
