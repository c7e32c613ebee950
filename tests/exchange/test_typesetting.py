"""PDF by typst: text as data, the same bytes, and nothing that cannot be drawn."""

from pathlib import Path

import pytest

from partnership.exchange.typesetting import NotTypeset, typeset
from tests.paper import words_of

TEMPLATE = Path(__file__).parent / "sheet.typ"


def sheet(text="Words.", marking="RESTRICTED"):
    return typeset(TEMPLATE, {"text": text, "marking": marking})


def test_a_sheet_bears_its_marking_at_the_head_and_foot_of_each_page():
    pdf = sheet("word " * 2000)

    pages = words_of(pdf).count("Page ")
    assert pages > 1
    assert words_of(pdf).count("RESTRICTED") == 2 * pages
    assert f"Page 1 of {pages}" in words_of(pdf)


def test_the_same_data_gives_the_same_bytes():
    assert sheet() == sheet()
    assert sheet() != sheet("Other words.")
    assert b"CreationDate" not in sheet()


def test_a_sheet_is_tagged_and_says_so():
    pdf = sheet()
    assert b"<pdfuaid:part>1" in pdf
    assert b"/MarkInfo" in pdf


def test_text_is_never_read_as_markup():
    typed = '*bold* #panic("x") $x$ @ref <label> = // \\ `raw` [] "quoted"'
    assert typed in words_of(sheet(typed))


def test_letters_of_other_scripts_are_drawn():
    shown = words_of(sheet("Şırnak, Łódź, Ελλάς, Україна, €5"))
    assert "Şırnak, Łódź, Ελλάς, Україна, €5" in shown


@pytest.mark.parametrize("odd", ["日本国", "한국", "\x07", "😀😁", "กำ"])
def test_what_no_font_can_draw_is_replaced_and_the_rest_stays(odd):
    shown = words_of(sheet(f"Before {odd} after"))
    assert "Before \N{REPLACEMENT CHARACTER}" in shown
    assert "after" in shown


def test_data_that_a_template_cannot_take_is_an_error_that_says_why():
    with pytest.raises(NotTypeset, match="does not contain key"):
        typeset(TEMPLATE, {"marking": None})
