"""No list of the product forgets its files (docs/exports.md)."""

import inspect
import re

from django.urls import URLResolver, get_resolver, reverse

from partnership.exchange.file_links import MAY_EXPORT
from partnership.exchange.registry import REPORTS

LINES = ("coalition", "donors", "diplomacy")
OURS = ("accounts", "alerts", "dashboard", "exchange", "strategy", *LINES)
# A page with an address of its own whose last word says that it is a form.
FORMS = re.compile(r"_(add|import|edit|end_others)$")
# Pages that offer files; a context names them, or a tag of the template does.
OFFERS = re.compile(r"exports|files|list_page\(")
# What is a page of its own, is no list that anybody would take away, and why.
NO_LISTS = {
    "accounts:api_token_all": "who reads by which program; the audit log has it all",
    "accounts:api_token_list": "one’s own tokens; a file of them would be a risk",
    "accounts:calendar_key_list": "one’s own keys; a file of them would be a risk",
    "accounts:session_list": "one’s own sessions; the audit log has all of them",
    "coalition:mandate_calendar": "is a file",
    "coalition:projection_compare": "compares scenarios that have files of their own",
    "dashboard:brief_pack": "offers its briefs as one file; their list has files",
    "dashboard:overviews": "one’s own mails; the audit log has all of them",
    "dashboard:front_page": "figures of lists that have files of their own",
    "diplomacy:overview": "figures of lists that have files of their own",
    "diplomacy:term_use": "passages of texts whose own lists have files",
    "exchange:file_list": "is the list of files",
    "strategy:owners_remind": "whom a reminder reaches; what waits has files",
}
# No page names these by its view: a template does, by the tag of `files`.
BY_TAG = {"alerts:flag_list": "flags", "accounts:person_list": "people"}
# Lists of a past that has no page to come back to: see `Report.address`.
WITHOUT_ADDRESS = {"audit-log"}


def pages(resolver=None, space=""):
    """Every page of ours whose address names no record, with its view."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            inside = f"{one.namespace}:" if one.namespace else space
            if not one.pattern.converters:
                yield from pages(one, inside)
        elif not one.pattern.converters and space.rstrip(":") in OURS:
            yield f"{space}{one.name}", inspect.unwrap(one.callback)


def test_every_list_has_its_files_or_a_reason_why_not():
    found = {name: view for name, view in pages() if not FORMS.search(name)}
    without = {
        name for name, view in found.items() if not OFFERS.search(source_of(view))
    }

    assert len(found) > 45
    assert sorted(without - set(NO_LISTS) - set(BY_TAG)) == []
    assert sorted(set(NO_LISTS) - without) == [], "a reason that is no longer needed"


def source_of(view) -> str:
    """The view, and what stands beside it: a helper of the same file may say it."""
    return inspect.getsource(view)


def test_every_report_has_an_address_and_a_tag_names_a_report():
    assert set(BY_TAG.values()) <= set(REPORTS)
    for report in REPORTS.values():
        if report.name not in WITHOUT_ADDRESS:
            assert reverse(report.address, args=["csv"]).endswith("/csv/")


def test_what_each_list_is_seen_with_is_asked_for_its_file_too():
    """The right to take lists opens none of them by itself."""
    lists = [one for one in REPORTS.values() if one.permission == MAY_EXPORT]

    assert len(lists) > 15
    assert [one.name for one in lists if not one.sees] == []
