"""A file in pieces comes back whole, or is said to be no longer kept."""

import pytest

from partnership.exchange.imports.parts import PIECE, keep_file, kept_file
from partnership.exchange.models import ImportPart
from partnership.exchange.tables import Unreadable


def test_a_kept_file_comes_back_as_it_was(officer):
    data_import = officer.bring("Ref,Conference\nA1,Madrid\n")
    content = b"abc" * PIECE
    ImportPart.objects.all().delete()
    keep_file(data_import, [content[: PIECE + 7], content[PIECE + 7 :]])

    with kept_file(data_import) as path:
        assert path.read_bytes() == content
    assert data_import.parts.count() == 4


@pytest.mark.parametrize("forgotten", ["before", "meanwhile"])
def test_a_file_that_is_forgotten_is_not_taken_for_an_empty_one(officer, forgotten):
    data_import = officer.bring("Ref,Conference\nA1,Madrid\n")
    pieces = data_import.parts.all().contents()
    if forgotten == "meanwhile":
        ImportPart.objects.create(data_import=data_import, number=1, content=b"more")
        next(pieces)
    ImportPart.objects.all().delete()

    with pytest.raises(ImportPart.DoesNotExist):
        next(pieces)
    with pytest.raises(Unreadable, match="no longer kept"), kept_file(data_import):
        pass
