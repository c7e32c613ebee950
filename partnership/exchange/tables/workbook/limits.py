"""How much a workbook may ask of the process that reads it."""

MEGABYTE = 1024 * 1024
MOST_MEMORY = 512 * MEGABYTE
MOST_CPU_SECONDS = 900
# A part above this size is no more than so many times what it takes in the file.
NO_BOMB, MOST_TIMES = 64 * MEGABYTE, 150
MOST_ENTRIES = 5000
# Uncompressed, as declared; what is longer than it declares is refused as it is read.
MOST_IN_ALL = 3072 * MEGABYTE
MOST_IN_A_SHEET = 2048 * MEGABYTE
MOST_STRINGS = 160 * MEGABYTE
MOST_IN_A_PART = 32 * MEGABYTE
MOST_COLUMNS = 500
MOST_IN_A_ROW = MEGABYTE
MOST_IN_A_MARK = MEGABYTE
MOST_MERGED = 20_000
PIECE = 64 * 1024


class Refused(Exception):
    """Why a workbook is not read: a finished sentence for people."""
