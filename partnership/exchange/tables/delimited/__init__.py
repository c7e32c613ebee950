"""CSV and TSV: from the bytes of a file to its records."""
