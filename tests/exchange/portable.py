"""Read PDF as people do, with poppler's program."""

import os
import shutil
import subprocess

import pytest


def words_of(pdf: bytes) -> str:
    """The text of a PDF as one line, as a reader would copy it."""
    program = shutil.which("pdftotext")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no pdftotext: .ci/run installs it.")
        pytest.skip("This machine has no pdftotext; .ci/run shows how to install it.")
    shown = subprocess.run(
        [program, "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(shown.stdout.decode().split())
