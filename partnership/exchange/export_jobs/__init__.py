"""Files that are too large for a request: made by a worker, kept, and taken."""
