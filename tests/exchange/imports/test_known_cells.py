"""What is read once of a column, and what is kept of it."""

import traceback

import pytest

from partnership.exchange.imports.known_cells import LONGEST, MOST, KnownCells
from partnership.exchange.imports.named_actors import NamedActors
from partnership.exchange.readers import WholeRecord
from partnership.exchange.tables.values import BadValue


def test_a_text_is_read_once_and_what_is_kept_of_a_column_is_bounded():
    asked = []
    known = KnownCells(lambda cell: asked.append(cell) or len(cell))
    for text in ("Denmark", "Denmark", "x" * (LONGEST + 1), "x" * (LONGEST + 1)):
        assert known[text] == len(text)

    assert [len(text) for text in asked] == [7, LONGEST + 1, LONGEST + 1]
    for number in range(MOST + 5):
        assert known[str(number)] == len(str(number))
    assert len(known) <= MOST


@pytest.mark.django_db
def test_a_name_that_nobody_bears_holds_none_of_the_rows_that_say_it():
    """An exception that is raised again keeps every frame that it came through."""
    actors = NamedActors(WholeRecord(), "", {}, adds=False, may_add=False)
    lengths = []
    for _ in range(3):
        with pytest.raises(BadValue) as wrong:
            actors("Atlantis")
        lengths.append(len(list(traceback.walk_tb(wrong.value.__traceback__))))
    known = KnownCells(actors)["Atlantis"]

    assert len(set(lengths)) == 1
    assert (str(known), known.__traceback__) == (str(wrong.value), None)
