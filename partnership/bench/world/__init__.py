"""Worlds of any size, each of which follows from a seed alone."""

from partnership.bench.world.build import World, make_world
from partnership.bench.world.ground import LAST_DAY, WorldRefused
from partnership.bench.world.security_line import SecurityWorld, make_security_world

__all__ = [
    "LAST_DAY",
    "SecurityWorld",
    "World",
    "WorldRefused",
    "make_security_world",
    "make_world",
]
