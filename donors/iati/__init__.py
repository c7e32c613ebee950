"""IATI 2.03: the record as activities that others read, and theirs as our record."""
