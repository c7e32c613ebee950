"""The API to read from: every record and every report, by the rules of the pages."""
