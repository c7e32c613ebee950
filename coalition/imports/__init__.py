"""What the security line takes in from files."""

from coalition.imports.mandates import MANDATES
from coalition.imports.posts import POSTS
from coalition.imports.strengths import STRENGTHS

IMPORTS = (STRENGTHS, MANDATES, POSTS)

__all__ = ["IMPORTS"]
