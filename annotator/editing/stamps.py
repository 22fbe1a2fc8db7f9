"""New ids and the time of day, where commands take them from."""

import datetime
import secrets


def new_id() -> str:
    """A random id that never meets another: 80 bits."""
    return secrets.token_hex(10)


def now() -> str:
    """This instant in UTC, ISO, to the second."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
