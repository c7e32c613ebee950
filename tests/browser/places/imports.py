"""Pages of imports, each in one of its states, made by whoever walks them."""

from itertools import count

from django.utils import timezone

from partnership.accounts.models import User
from partnership.exchange.imports.jobs import begin_check, begin_load
from partnership.exchange.imports.parts import keep_file
from partnership.exchange.models import DataImport, ImportState
from tests.factories import make_marking

HEADINGS = "Country,Troops,Date,Force,Remarks"
ROWS = """Denmark,530,2006-01-02,MNF-I,As last month
Denmrk,many,2006-01-03,MNF-I,
Denmark,531,2006-01-04,MNF-I,
Denmark,531,2006-01-04,MNF-I,
Total,1592,,,
"""
COLUMNS = {
    "contributor": "Country",
    "personnel": "Troops",
    "stated_on": "Date",
    "force": "Force",
    "note": "Remarks",
}
numbers = count(1)


def of_imports() -> list[str]:
    checked, loaded, waiting = make_checked(), make_checked(), make_import()
    begin_load(loaded, at_once=True, only_good_rows=True)
    DataImport.objects.filter(pk=waiting.pk).update(state=ImportState.CHECKING)
    undone = make_checked()
    ended = {"state": ImportState.UNDONE, "undone_at": timezone.now()}
    DataImport.objects.filter(pk=undone.pk).update(undone_because="A try", **ended)
    own = "/imports/"
    return [
        own,
        f"{own}new/",
        f"{own}{make_import().pk}/columns/",
        f"{own}{waiting.pk}/",
        f"{own}{checked.pk}/",
        f"{own}{checked.pk}/?outcome=wrong",
        f"{own}{checked.pk}/answers/",
        f"{own}{checked.pk}/load/",
        f"{own}{loaded.pk}/",
        f"{own}{loaded.pk}/records/",
        f"{own}{loaded.pk}/undo/",
        f"{own}{undone.pk}/",
    ]


def make_import() -> DataImport:
    """A file that was brought, and of which nothing is said yet."""
    data_import = DataImport(
        kind="strengths",
        sender="MNF-I",
        marking=make_marking(),
        grade="unverified",
        file_name=f"strengths-{next(numbers)}.csv",
        size=0,
        made_by=User.objects.get(username="someone"),
        made_at=timezone.now(),
    )
    data_import.save()
    keep_file(data_import, [f"{HEADINGS}\n{ROWS}".encode()])
    data_import.save()
    return data_import


def make_checked() -> DataImport:
    """One whose rows are new, the same, repeated, doubtful and left out."""
    data_import = make_import()
    begin_check(data_import, at_once=True, columns=COLUMNS, on_duplicates="merge")
    data_import.refresh_from_db()
    assert data_import.state == ImportState.CHECKED, data_import.message
    return data_import
