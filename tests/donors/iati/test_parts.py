"""Parts come with their whole, or stand for themselves; never below a hidden one."""

import re
from datetime import date

import pytest

from donors.iati.kind import IATI
from donors.models import Pledge
from partnership.evidence.history import change_by
from partnership.evidence.refusal import Refused
from partnership.exchange.imports import passing
from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.passing import Pass
from tests.donors.factories import make_pledge
from tests.donors.iati.files import exported
from tests.exchange.imports.factories import make_context
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db
ACTIVITY = re.compile(rb"<iati-activity .*?</iati-activity>", re.DOTALL)


@pytest.fixture
def file():
    """A whole and its part, as we write them; only the actor is recorded still."""
    whole = make_pledge("Spain", "100")
    part = make_pledge("Spain", "40", parent=whole)
    found = exported(date(2006, 2, 1))
    with change_by(None, reason="Forgotten"):
        part.delete()
    return whole, found


def write(path, content: bytes, context) -> None:
    path.write_bytes(content)
    course = Pass(IATI, path, {}, Asked(), context)
    with change_by(None, reason="Imported"):
        for plans in course.batches():
            course.loader.write([one for one in plans if one.outcome == "new"])


def test_a_part_is_put_below_no_whole_that_its_importer_may_not_see(file, tmp_path):
    whole, content = file
    with change_by(None, reason="Marked"):
        Pledge.objects.update(marking=make_marking("secret"))
    context = make_context(reader=make_user(ceiling="restricted"), writes=True)

    write(tmp_path / "a.xml", content, context)

    assert Pledge.objects.exclude(pk=whole.pk).get().parent is None


def test_a_whole_after_its_parts_is_refused(file, tmp_path, monkeypatch):
    """They would count as pledges of their own, and the whole once more."""
    whole, content = file
    with change_by(None, reason="Forgotten"):
        whole.delete()
    monkeypatch.setattr(passing, "BATCH", 1)
    first, second = ACTIVITY.findall(content)
    turned = content.replace(first, b"#").replace(second, first).replace(b"#", second)

    with pytest.raises(Refused, match="a whole stands after its parts"):
        write(tmp_path / "a.xml", turned, make_context(writes=True))
