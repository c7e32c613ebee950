"""A file goes only where a view says that it takes files."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.security.urls")]


@pytest.fixture
def written(tmp_path, settings):
    """Where Django would write a file that is too large for memory."""
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    return tmp_path


def a_file(size=20):
    return {"file": SimpleUploadedFile("../../evil.csv", b"a" * size)}


@pytest.mark.parametrize("address", ["/account/login/", "/nowhere/", "/"])
def test_a_file_that_nobody_asked_for_is_refused_and_not_written(
    login, written, address, monkeypatch
):
    made = []
    monkeypatch.setattr(
        "django.core.files.uploadhandler.TemporaryUploadedFile",
        lambda *args: made.append(args),
    )

    response = login("Policy officer").post(address, a_file())

    assert response.status_code == 400
    assert "This request cannot be read" in response.content.decode()
    assert made == []
    assert list(written.iterdir()) == []


def test_a_view_that_takes_files_gets_them_without_their_path(written):
    response = Client().post("/takes/", a_file())

    assert response.content == b"evil.csv"


def test_a_view_that_takes_files_has_a_bound_of_its_own(settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    assert Client().post("/takes/", a_file(50_000)).status_code == 200
    assert Client().post("/takes/", a_file(150_000)).status_code == 413
    assert Client().post("/account/login/", a_file(50_000)).status_code == 413


def test_more_files_than_ten_are_refused(settings):
    many = {f"file{n}": SimpleUploadedFile("a.csv", b"a") for n in range(11)}

    assert Client().post("/takes/", many).status_code == 400


def test_what_is_too_large_is_told_how_large_it_may_be(settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
    a_form = {"note": "a" * 2_200_000}

    file = Client().post("/economic/rates/import/", a_file(11 * 1024 * 1024))
    form = Client().post("/account/login/", a_form)

    assert (file.status_code, form.status_code) == (413, 413)
    assert "A file for this page may have at most 8 MB" in file.content.decode()
    assert 'href="/economic/rates/import/"' in file.content.decode()
    assert "A form may have at most 2 MB" in form.content.decode()
