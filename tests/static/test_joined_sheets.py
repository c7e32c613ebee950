"""What is served is one sheet for every page; it says what its parts say, in order."""

import re

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.template.loader import render_to_string

from partnership.stylesheets import JOINED, SHEETS
from tests.static.test_stylesheets import ROOT

LINK = re.compile(r'<link rel="stylesheet"(?: media="[^"]+")? href="/static/([^"]+)">')


def linked() -> list[str]:
    return LINK.findall(render_to_string("components/_stylesheets.html"))


@pytest.fixture
def collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "partnership.stylesheets.JoinedSheets"},
    }
    for _ in range(2):
        call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_the_collected_sheet_is_the_others_in_their_order(collected):
    name, phone, paper = linked()
    assert re.fullmatch(r"css/joined\.[0-9a-f]{12}\.css", name)
    assert (collected / f"{name}.gz").is_file()
    parts = [(ROOT / "static" / sheet).read_text() for sheet in SHEETS]
    assert (collected / name).read_text() == "\n".join(parts)
    assert phone.startswith("css/phone.")
    assert paper.startswith("css/print.")
    assert staticfiles_storage.stored_name(JOINED) == name


def test_where_nothing_is_collected_each_is_linked_to():
    assert linked() == [*SHEETS, "css/phone.css", "css/print.css"]


def test_no_sheet_that_is_joined_says_what_only_the_first_line_may_say():
    """An import or a character set further down is ignored by browsers."""
    for sheet in SHEETS:
        words = (ROOT / "static" / sheet).read_text()
        assert not re.search(r"@(import|charset)\b", words), sheet
