"""Every page is walked in a real browser, and so is what only a form leads to."""

import re
from itertools import chain
from urllib.parse import urlsplit

import pytest
from django.urls import resolve
from playwright.sync_api import expect

from tests.access.walking import names_of_routes
from tests.browser.accessibility import faults
from tests.browser.places import addresses_by_room
from tests.factories import make_user

# No page: a file, or only a form that is sent; and what its own test looks at.
NO_PAGES = {
    "account_login",
    "account_set_password",
    "accounts:api_token_revoke",
    "accounts:calendar_key_revoke",
    "accounts:person_api_token_revoke",
    "accounts:person_calendar_key_revoke",
    "accounts:person_invite",
    "accounts:person_remove_second_step",
    "accounts:person_sign_out",
    "accounts:session_end",
    "accounts:session_end_others",
    "alerts:flag_take_back",
    "api:beginning",
    "api:detail",
    "api:list",
    "api:nowhere",
    "api:openapi",
    "api:report",
    "coalition:catalogue_file",
    "coalition:contributor_file",
    "coalition:decision_body_file",
    "coalition:handover_file",
    "coalition:ladder_file",
    "coalition:mandate_calendar",
    "coalition:mandate_calendar_by_key",
    "coalition:mandate_file",
    "coalition:mission_file",
    "coalition:projection_file",
    "coalition:prt_file",
    "coalition:prt_post",
    "coalition:scenario_list_file",
    "coalition:strength_changes_file",
    "coalition:strength_file",
    "coalition:tree_file",
    "dashboard:balance_file",
    "dashboard:balance_records_file",
    "dashboard:brief_begin",
    "dashboard:brief_correct",
    "dashboard:brief_file",
    "dashboard:brief_list_file",
    "dashboard:brief_pack_file",
    "dashboard:brief_section_act",
    "dashboard:brief_settings",
    "dashboard:changes_file",
    "dashboard:country_file",
    "dashboard:timeline_file",
    "dashboard:flag_file",
    "diplomacy:ask_file",
    "diplomacy:coverage_file",
    "diplomacy:diary_preview",
    "diplomacy:edition_file",
    "diplomacy:event_file",
    "diplomacy:forum_action",
    "diplomacy:forum_action_file",
    "diplomacy:forum_file",
    "diplomacy:forum_issue_file",
    "diplomacy:influence_file",
    "diplomacy:interest_file",
    "diplomacy:line_file",
    "diplomacy:line_public_file",
    "diplomacy:meeting_file",
    "diplomacy:need_file",
    "diplomacy:offer_file",
    "diplomacy:plan_step",
    "diplomacy:point_clear",
    "diplomacy:point_suggested",
    "diplomacy:point_use",
    "diplomacy:presence_file",
    "diplomacy:red_list_file",
    "diplomacy:region_file",
    "diplomacy:report_due_file",
    "diplomacy:reporting_due",
    "diplomacy:resolution_file",
    "diplomacy:statement_file",
    "diplomacy:task_file",
    "diplomacy:term_file",
    "diplomacy:version_clear",
    "donors:conference_file",
    "donors:debt_file",
    "donors:donor_file",
    "donors:fund_file",
    "donors:letter_file",
    "donors:pledge_file",
    "donors:pledge_gap_file",
    "donors:pledge_report_file",
    "donors:rate_set_file",
    "donors:reason_file",
    "donors:saved_report_delete",
    "exchange:audit_log_file",
    "exchange:file_remove",
    "exchange:kept_file",
    "exchange:people_file",
    "imports:import_again",
    "imports:import_give_up",
    "imports:import_rows_file",
    "openid_connect_callback",
    "openid_connect_login",
    "strategy:action_file",
    "strategy:silent_file",
    "strategy:slip_file",
    "strategy:update_file",
}

pytestmark = pytest.mark.django_db(transaction=True)


def test_every_page_is_in_the_list(sign_in):
    sign_in("Administrator")
    listed = chain.from_iterable(addresses_by_room().values())
    paths = [urlsplit(address).path for address in [*listed, "/"]]

    met = {resolve(path).view_name for path in paths}

    ours = {name for name in names_of_routes() if not name.startswith(("admin", "mfa"))}
    assert sorted(ours - met - NO_PAGES) == []


def test_the_sign_in_page_is_accessible(page, axe):
    page.goto("/account/login/")
    assert faults(page, axe) == []

    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_title(re.compile("^Error:"))
    assert faults(page, axe) == []


def test_what_a_form_is_answered_is_accessible(sign_in, axe):
    page = sign_in("Policy officer", "Administrator")
    page.set_viewport_size({"width": 320, "height": 900})
    person = make_user("Minister", username="minister").pk

    page.goto(f"/account/people/{person}/")
    page.get_by_role("button", name="Make a link").click()
    page.get_by_role("heading", level=1).wait_for()
    assert "/account/invitation/" in page.content()
    assert faults(page, axe) == []

    page.goto("/economic/pledges/add/")
    page.evaluate(
        "document.querySelector('main form').action += '?as_known=2006-03-01'"
    )
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Nothing was saved").wait_for()
    assert faults(page, axe) == []
