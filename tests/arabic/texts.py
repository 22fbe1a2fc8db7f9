"""Texts as they come, and worse: what the tests of this room draw their examples from."""

import time

from hypothesis import strategies as st

SIGNS = [
    *"ابتسوفلكهءأإىةيﻻﷺـًَُِّْٰ",
    *"،؛؟.!…:-–«»“”\"'()[]%٪_@#/\\",
    *"019٣۳aZéكڪ½²",
    *" \n\t\r\u00a0\u202f\u2028\u3000\x1d\x85",
    *"\u200f\u200e\u200b\u200c\u200d\u2060\ufeff\u061c\u202b\u00ad",
    *"\ufe0f\u20e3\u0301\u093c\u094d\u0915\u1100\u1161\u11a8\u0600\x00",
    *"🇸🇾👩👧🏽❤☺",
    *[
        "https://",
        "www.",
        "...",
        "أ.ف.ب",
        "3.5",
        "ab-",
        "desk@example.org",
        "وبال",
        "لل",
        "1️⃣",
        "👨‍👩‍👧",
        "سوريا",
        "قال د. علي.",
    ],
]
# Without code points this Python's Unicode does not know yet: `regex` may know them already.
KNOWN = st.characters(exclude_categories=("Cs", "Cn"))
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join) | st.text(KNOWN, max_size=30)


def listed(words):
    """The words of a line: a table of short examples, one blank between two."""
    return words.split()


@st.composite
def texts_with_offset(draw):
    text = draw(TEXTS)
    return text, draw(st.integers(0, len(text)))


@st.composite
def texts_with_span(draw):
    text, end = draw(texts_with_offset())
    return text, draw(st.integers(0, end)), end


def seconds_of(work, times=5):
    """The shortest of several runs: what the work takes when nothing else runs."""

    def once():
        began = time.perf_counter()
        work()
        return time.perf_counter() - began

    return min(once() for _ in range(times))


def grows_in_step(work, unit):
    """Whether a text sixteen times as long takes about that much longer; read again from every unit, it takes 256."""
    work(unit)
    short, long = (seconds_of(lambda text=unit * times: work(text), 3) for times in (1_500, 24_000))
    return long < 16 * 5 * short
