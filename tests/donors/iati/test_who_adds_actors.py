"""An activity file adds organisations only for who may add actors by hand."""

from datetime import date

from donors.iati.kind import reads_file
from donors.iati.loading.loader import Loader
from partnership.exchange.imports.kind import Context
from tests.donors.iati.theirs import activity, file_of, transaction
from tests.factories import make_actor, make_marking, make_user

PLEDGE = transaction("12", "2004-01-10", "1000", ref="P")


def test_who_may_not_add_actors_is_told_whom_to_ask(db, tmp_path):
    make_actor("Sweden", iati_identifier="SE-0")
    new = '<participating-org ref="XX-9" role="1"><narrative>New</narrative>'
    new += "</participating-org>"
    path = tmp_path / "activities.xml"
    path.write_bytes(file_of(activity(PLEDGE, org=new)))
    officer = make_user("Policy officer")

    def problems(by):
        marked = (None, "", make_marking(), "imported")
        context = Context(officer, by, date(2006, 2, 1), "", *marked)
        (plan,) = Loader(context).plan(list(reads_file(path, context)))
        return [one.message for one in plan.read.problems]

    assert problems(None) == []
    told = "“New” is nobody on record. Ask an administrator to add it, which you may"
    assert told in problems(officer)[0]
