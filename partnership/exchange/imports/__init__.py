"""From a file that somebody has to records: checked first, loaded whole, undone."""
