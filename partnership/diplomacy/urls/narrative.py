"""Addresses of lines to take, the vocabulary and statements."""

from django.urls import path

from partnership.diplomacy.narrative.line_list_report import LINES
from partnership.diplomacy.narrative.line_report import PUBLIC_LINES
from partnership.diplomacy.narrative.term_report import TERMS
from partnership.diplomacy.views import (
    line,
    line_clearing,
    line_forms,
    statement,
    statement_forms,
    vocabulary,
)
from partnership.exchange.file_view import file_view

urlpatterns = [
    path("lines/", line.line_list, name="line_list"),
    path("lines/public/", line.line_public, name="line_public"),
    path("lines/add/", line_forms.line_add, name="line_add"),
    path("lines/<int:pk>/", line.line_detail, name="line"),
    path("lines/<int:pk>/edit/", line_forms.line_edit, name="line_edit"),
    path("lines/<int:pk>/compare/", line.line_compare, name="line_compare"),
    path("lines/<int:pk>/versions/add/", line_forms.version_add, name="version_add"),
    path("versions/<int:pk>/edit/", line_forms.version_edit, name="version_edit"),
    path("versions/<int:pk>/clear/", line_clearing.version_clear, name="version_clear"),
    path(
        "versions/<int:pk>/withdraw/",
        line_forms.version_withdraw,
        name="version_withdraw",
    ),
    path("versions/<int:pk>/public/", line_forms.version_public, name="version_public"),
    path(
        "versions/<int:pk>/public/clear/",
        line_clearing.version_public_clear,
        name="version_public_clear",
    ),
    path("vocabulary/", vocabulary.term_list, name="term_list"),
    path("vocabulary/add/", vocabulary.term_add, name="term_add"),
    path("vocabulary/found/", vocabulary.term_use, name="term_use"),
    path("vocabulary/<int:pk>/edit/", vocabulary.term_edit, name="term_edit"),
    path("statements/", statement.statement_list, name="statement_list"),
    path("statements/add/", statement_forms.statement_add, name="statement_add"),
    path("statements/<int:pk>/", statement.statement_detail, name="statement"),
    path(
        "statements/<int:pk>/edit/",
        statement_forms.statement_edit,
        name="statement_edit",
    ),
    path("framings/add/", statement_forms.framing_add, name="framing_add"),
    path("framings/<int:pk>/edit/", statement_forms.framing_edit, name="framing_edit"),
    path("lines/<slug:file_format>/", file_view(LINES), name="line_file"),
    path(
        "lines/public/<slug:file_format>/",
        file_view(PUBLIC_LINES),
        name="line_public_file",
    ),
    path(
        "statements/<slug:file_format>/",
        statement.statement_file,
        name="statement_file",
    ),
    path("vocabulary/<slug:file_format>/", file_view(TERMS), name="term_file"),
]
