"""A hybrid logical clock: the time of day where it helps, and never backwards whatever the computer's clock does.

After Kulkarni et al., Logical Physical Clocks (2014).
"""

import time

ZERO = "0000000000000-000000"


def after(last: str, now_ms: int | None = None) -> str:
    """A reading greater than `last`: milliseconds since 1970 and a counter, padded so that text order is time order."""
    now = time.time_ns() // 1_000_000 if now_ms is None else now_ms
    last_ms, counter = (int(part) for part in last.split("-"))
    if now > last_ms:
        return f"{now:013d}-000000"
    if counter == 999_999:
        return f"{last_ms + 1:013d}-000000"
    return f"{last_ms:013d}-{counter + 1:06d}"
