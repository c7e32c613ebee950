"""Addresses of the economic line."""

from django.urls import path

from donors import views
from donors.debt.report import DEBT
from donors.donor_list.report import DONORS
from donors.funds.report import FUNDS
from donors.pledge_list_report import PLEDGES
from donors.rates.report import RATE_SETS
from donors.reasons.report import REASONS
from donors.scorecard.report import CONFERENCES
from partnership.exchange.file_view import file_view

app_name = "donors"
urlpatterns = [
    path("", views.pledge_list, name="pledge_list"),
    path("pledges/add/", views.pledge_add, name="pledge_add"),
    path("pledges/<int:pk>/", views.pledge_detail, name="pledge"),
    path("pledges/<int:pk>/edit/", views.pledge_edit, name="pledge_edit"),
    path(
        "pledges/<int:pk>/disbursements/add/",
        views.disbursement_add,
        name="disbursement_add",
    ),
    path(
        "pledges/<int:pk>/instalments/add/", views.instalment_add, name="instalment_add"
    ),
    path("pledges/<int:pk>/statements/add/", views.statement_add, name="statement_add"),
    path(
        "pledges/<int:pk>/commitments/add/", views.commitment_add, name="commitment_add"
    ),
    path("pledges/<int:pk>/revisions/add/", views.revision_add, name="revision_add"),
    path(
        "pledges/<int:pk>/cancellations/add/",
        views.cancellation_add,
        name="cancellation_add",
    ),
    path("pledges/<int:pk>/transfers/add/", views.transfer_add, name="transfer_add"),
    path("pledges/<int:pk>/plan/", views.plan_edit, name="plan_edit"),
    path("pledges/<int:pk>/conditions/add/", views.condition_add, name="condition_add"),
    path(
        "pledges/<int:pk>/explanations/add/",
        views.explanation_add,
        name="explanation_add",
    ),
    path("conditions/<int:pk>/edit/", views.condition_edit, name="condition_edit"),
    path(
        "explanations/<int:pk>/correct/",
        views.explanation_correct,
        name="explanation_correct",
    ),
    path(
        "statements/<int:pk>/correct/",
        views.statement_correct,
        name="statement_correct",
    ),
    path(
        "instalments/<int:pk>/correct/",
        views.instalment_correct,
        name="instalment_correct",
    ),
    path(
        "transactions/<int:pk>/correct/",
        views.transaction_reverse,
        name="transaction_reverse",
    ),
    path("donors/", views.donor_list, name="donor_list"),
    path("donors/<slug:slug>/", views.donor_detail, name="donor"),
    path("conferences/", views.conference_list, name="conference_list"),
    path("conferences/add/", views.conference_add, name="conference_add"),
    path("rates/", views.rate_set_list, name="rate_set_list"),
    path("rates/import/", views.rates_import, name="rates_import"),
    path("rates/sets/<slug:code>/", views.rate_set_detail, name="rate_set"),
    path("conferences/<slug:slug>/", views.conference_detail, name="conference"),
    path(
        "conferences/<slug:slug>/edit/", views.conference_edit, name="conference_edit"
    ),
    path("reasons/", views.reasons, name="reasons"),
    path("funds/", views.fund_list, name="fund_list"),
    path("funds/<slug:slug>/", views.fund_detail, name="fund"),
    path("debt/", views.debt_list, name="debt_list"),
    path("debt/add/", views.debt_claim_add, name="debt_claim_add"),
    path("debt/<int:pk>/", views.debt_claim, name="debt_claim"),
    path("debt/<int:pk>/edit/", views.debt_claim_edit, name="debt_claim_edit"),
    path("debt/<int:pk>/stages/add/", views.relief_stage_add, name="relief_stage_add"),
    path(
        "debt/stages/<int:pk>/edit/", views.relief_stage_edit, name="relief_stage_edit"
    ),
    path("donors/<slug:slug>/letter/", views.letter, name="letter"),
    path("letters/", views.letter_list, name="letter_list"),
    path("letters/<slug:file_format>/", views.letter_file, name="letter_file"),
    path("reports/pledge-gap/", views.pledge_gap, name="pledge_gap"),
    path(
        "reports/pledge-gap/<slug:file_format>/",
        views.pledge_gap_file,
        name="pledge_gap_file",
    ),
    path("reports/pledges/", views.pledge_report, name="pledge_report"),
    path("reports/saved/add/", views.saved_report_add, name="saved_report_add"),
    path("reports/saved/<int:pk>/", views.saved_report, name="saved_report"),
    path(
        "reports/saved/<int:pk>/edit/",
        views.saved_report_edit,
        name="saved_report_edit",
    ),
    path(
        "reports/saved/<int:pk>/delete/",
        views.saved_report_delete,
        name="saved_report_delete",
    ),
    path(
        "reports/pledges/<slug:file_format>/",
        views.pledge_report_file,
        name="pledge_report_file",
    ),
    path("pledges/<slug:file_format>/", file_view(PLEDGES), name="pledge_file"),
    # What follows the name of these lists names one of their rows.
    path("donors/all/<slug:file_format>/", file_view(DONORS), name="donor_file"),
    path(
        "conferences/all/<slug:file_format>/",
        file_view(CONFERENCES),
        name="conference_file",
    ),
    path("funds/all/<slug:file_format>/", file_view(FUNDS), name="fund_file"),
    path("rates/<slug:file_format>/", file_view(RATE_SETS), name="rate_set_file"),
    path("reasons/<slug:file_format>/", file_view(REASONS), name="reason_file"),
    path("debt/<slug:file_format>/", file_view(DEBT), name="debt_file"),
]
