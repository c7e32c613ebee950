"""Read a PDF as a person does."""

import os
import shutil
import subprocess

import pytest


def words_on_paper(file: bytes) -> bytes:
    """Everything that is written in it, line by line."""
    if shutil.which("pdftotext") is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no pdftotext: .ci/run installs poppler-utils.")
        pytest.skip("This machine has no pdftotext (poppler-utils); see .ci/run.")
    command = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(command, input=file, capture_output=True, check=True).stdout
