"""Arabic news, annotated by hand: actor, location, casualty, date and quote, span by span."""

__version__ = "0.1.0"
