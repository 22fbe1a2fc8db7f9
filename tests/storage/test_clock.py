from hypothesis import given
from hypothesis import strategies as st

from annotator.storage.clock import ZERO, after


@given(st.lists(st.integers(0, 10**13 - 1), min_size=1, max_size=50))
def test_the_clock_never_goes_back_whatever_the_computer_says(instants: list[int]) -> None:
    readings = [ZERO]
    for now in instants:
        readings.append(after(readings[-1], now))
    assert readings == sorted(set(readings))
    assert len({len(one) for one in readings}) == 1


@given(st.integers(-(10**13), 10**13 - 1))
def test_a_wrong_clock_does_not_stop_a_full_counter(now: int) -> None:
    full = "1700000000000-999999"
    assert after(full, now) > full


def test_the_time_of_day_is_kept_where_it_helps() -> None:
    assert after(ZERO, 1_700_000_000_000) == "1700000000000-000000"
    assert after("1700000000000-000000", 1_600_000_000_000) == "1700000000000-000001"
