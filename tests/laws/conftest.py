"""Laws hold in ten thousand cases each, the same ones in every run of the checks."""

from hypothesis import settings

settings.register_profile("laws", settings(max_examples=10_000, deadline=None))
