"""A conference's scorecard: pledged, confirmed in writing, and turned into money."""
