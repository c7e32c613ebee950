import shutil
import tempfile
from pathlib import Path

import pytest

from partnership.stack import places


@pytest.fixture
def folder():
    """A state folder of this test alone, short enough for a socket."""
    parent = Path(tempfile.mkdtemp(prefix="stack-test-"))
    yield parent / "var"
    places.remove(parent / "var")
    shutil.rmtree(parent)
