"""Loading: drafts held against the record, and written where they are new."""
