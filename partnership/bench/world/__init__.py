"""A world of pledges of any size, which follows from a seed alone."""

from partnership.bench.world.build import LAST_DAY, World, WorldRefused, make_world

__all__ = ["LAST_DAY", "World", "WorldRefused", "make_world"]
