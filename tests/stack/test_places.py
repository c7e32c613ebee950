import os
import stat

import pytest

from partnership.stack import places
from partnership.stack.errors import StackError

OTHERS = 12345
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives folders away")


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """A folder that stands for /var/tmp, where anyone may have written first."""
    monkeypatch.setattr(places, "SHARED", tmp_path)
    return tmp_path


def test_our_own_folder_outside_is_taken_again(shared, tmp_path):
    made = places.make_folder_outside(tmp_path / "var")

    assert places.make_folder_outside(tmp_path / "var") == made
    assert not stat.S_IMODE(made.stat().st_mode) & 0o066


@as_root
def test_a_foreign_folder_outside_is_refused(shared, tmp_path):
    foreign = places.folder_outside(tmp_path / "var")
    foreign.mkdir()
    os.chown(foreign, OTHERS, OTHERS)

    with pytest.raises(StackError, match="belongs to another user"):
        places.make_folder_outside(tmp_path / "var")


def test_a_link_in_place_of_the_folder_outside_is_refused(shared, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    places.folder_outside(tmp_path / "var").symlink_to(elsewhere)

    with pytest.raises(StackError, match="cannot be trusted"):
        places.make_folder_outside(tmp_path / "var")


def test_removing_follows_no_link(shared, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "var").symlink_to(elsewhere)

    places.remove(tmp_path / "var")

    assert elsewhere.exists()


def test_two_state_folders_have_two_folders_outside(shared, tmp_path):
    assert places.folder_outside(tmp_path / "a") != places.folder_outside(
        tmp_path / "b"
    )
