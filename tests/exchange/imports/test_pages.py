"""From the upload to what is in the record, as its user walks it."""

from donors.models import Conference
from partnership.exchange.models import DataImport

TWO = "A1,Madrid,Madrid,Denmark,1.5\nA2,Tokyo,Tokyo,Sweden,2\n"


def test_a_file_is_looked_at_and_then_loaded_as_a_whole(officer):
    brought = officer.bring("Ref,Conference,City,Country,Pledged (EUR million)\n" + TWO)
    columns = officer.look(brought, "columns/")
    assert 'value="million" selected' in columns
    assert 'value="EUR" selected' in columns

    checked = officer.check(TWO)
    assert checked.state == "checked", officer.answer.content.decode()[:3000]
    page = officer.look(checked)
    assert "A load adds 2 and changes 0 of 2 rows read." in page
    assert "1,500,000" in page
    assert Conference.objects.count() == 0

    loaded = officer.load(checked)
    assert loaded.state == "loaded", loaded.message
    assert set(Conference.objects.values_list("name", "place")) == {
        ("Madrid", "Madrid"),
        ("Tokyo", "Tokyo"),
    }
    assert "2 of 2 rows read were loaded" in officer.look(loaded)
    assert DataImport.objects.count() == 2
