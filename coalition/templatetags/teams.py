"""How money of teams is written on pages."""

from django import template

from coalition.team.money import amount_words

register = template.Library()
register.filter("in_currency", amount_words)
