"""`{% common_sheets %}`: which stylesheets every page links to."""

from django import template

from partnership.stylesheets import common_sheets

register = template.Library()
register.simple_tag(common_sheets)
