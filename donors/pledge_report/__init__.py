"""The report an analyst lives in: pledges by up to three dimensions, at two dates."""
