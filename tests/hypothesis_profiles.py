"""How many examples a property is tried on: HYPOTHESIS_PROFILE=normal or nightly."""

import os

from hypothesis import settings

# No deadline: a shared machine is sometimes slow, and a test is not wrong for that.
settings.register_profile("normal", max_examples=500, deadline=None)
settings.register_profile("nightly", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "normal"))
