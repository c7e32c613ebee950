"""However long a file is, little of it is held at a time."""

import os
import subprocess
import sys

from django.conf import settings

# ROWS_OF_A_TABLE=1000000 is the long proof.
COUNT = int(os.environ.get("ROWS_OF_A_TABLE", "50000"))
MOST_MEGABYTES = 8
PROGRAM = """
import re, sys
from pathlib import Path
from partnership.exchange.tables import open_table
def used():
    # Not getrusage: there a process begins with what its parent used.
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) // 1024
before = used()
count = sum(1 for row in open_table(Path(sys.argv[1]), "table").rows())
print(count, used() - before)
"""


def test_a_long_table_is_read_in_little_memory(tmp_path):
    path = tmp_path / "table"
    with path.open("w") as file:
        file.write("Donor,Amount,Date,Note\n")
        for number in range(COUNT):
            file.write(
                f'Spain,"{number:,}.50",2006-02-01,"Of the note, number {number}"\n'
            )

    told = subprocess.check_output(
        [sys.executable, "-c", PROGRAM, str(path)], cwd=settings.BASE_DIR, text=True
    )

    count, grown = map(int, told.split())
    assert count == COUNT
    assert grown <= MOST_MEGABYTES
