"""Two texts word by word; what both sides add up to is the texts themselves."""

from hypothesis import given
from hypothesis import strategies as st

from partnership.diplomacy.narrative import differences as module
from partnership.diplomacy.narrative.differences import Piece, differences

TEXTS = st.text("ab ,.\n’é", max_size=40)


def test_a_changed_word_is_gone_and_new_and_the_rest_stays():
    found = differences("Stay in the coalition.", "Stay in the partnership.")

    assert found == [
        Piece("same", "Stay in the "),
        Piece("gone", "coalition"),
        Piece("new", "partnership"),
        Piece("same", "."),
    ]


@given(TEXTS, TEXTS)
def test_nothing_is_lost_or_made_up(before, after):
    found = differences(before, after)

    assert "".join(one.text for one in found if one.kind != "new") == before
    assert "".join(one.text for one in found if one.kind != "gone") == after


def test_texts_too_long_to_compare_stand_beside_each_other(monkeypatch):
    monkeypatch.setattr(module, "MOST_PAIRS", 3)

    assert differences("a b", "a c") == [Piece("gone", "a b"), Piece("new", "a c")]
