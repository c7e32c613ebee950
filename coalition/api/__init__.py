"""The records of the security line, as the API reads them."""

from coalition.api.contributors import CONTRIBUTORS
from coalition.api.missions import MISSIONS
from coalition.api.places import PLACES

RESOURCES = (*CONTRIBUTORS, *PLACES, *MISSIONS)
