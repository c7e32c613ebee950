"""Export, import, export: the same bytes, in an empty record and in the same one."""

from datetime import date

from donors.models import Pledge
from partnership.examples.loading.example import EXAMPLES, load
from tests.donors.iati.files import assert_valid, exported, forgotten, imported

ON = date(2006, 2, 1)


def test_the_example_comes_back_the_same(db, tmp_path):
    import time
    t=time.time()
    with forgotten():
        load(EXAMPLES / "iraq2006")
        print("load", time.time()-t); t=time.time()
        file = exported(ON)
        print("export", time.time()-t); t=time.time()
        again = imported(file, tmp_path)
        print("import", time.time()-t); t=time.time()
        assert exported(ON) == file
        count = Pledge.objects.count()
    assert (again["rows_same"], again["rows_read"]) == (count, count)
    assert_valid(file)

    print("valid", time.time()-t); t=time.time()
    assert imported(file, tmp_path)["rows_loaded"] == count
    print("import", time.time()-t); t=time.time()
    assert exported(ON) == file
    assert imported(file, tmp_path)["rows_same"] == count
