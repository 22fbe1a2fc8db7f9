"""How many date phrases and numbers written by others get a value, and how fast.

Run with `pytest tests/bench -s`. The phrases are the distinct runs tagged B-DATE I-DATE … in the Wojood sample (MIT, no
part of the project). It has no values: counted is how many phrases get *a* value, as seen from one day. Which value is
right for which wording is what tests/arabic/test_dates.py asserts. Nobody can say of 5/12/1948 in this sample whether
its day comes first: it has dates in both orders.
"""

import time
from datetime import date
from pathlib import Path

import pytest

from annotator.arabic.dates import date_of
from annotator.arabic.numerals import counts_in

SAMPLE = Path(__file__).parents[3] / "shared" / "data" / "ner" / "wojood_sample"
ANCHOR = date(2023, 11, 13)


def lines(name):
    if not SAMPLE.exists():
        pytest.skip("the Wojood sample is not beside the project")
    return [*(SAMPLE / name).read_text(encoding="utf-8").splitlines(), ""]


def date_phrases(name):
    run = []
    for line in lines(name):
        word, *tags = line.split() or [""]
        if run and "I-DATE" in tags:
            run.append(word)
            continue
        if run:
            yield " ".join(run)
        run = [word] if "B-DATE" in tags else []


@pytest.mark.parametrize(("names", "least"), [(("train.txt",), 400), (("train.txt", "val.txt"), 455)])
def test_most_distinct_date_phrases_get_a_value(names, least):
    phrases = sorted({phrase for name in names for phrase in date_phrases(name)})
    valued = [phrase for phrase in phrases if date_of(phrase, ANCHOR)]
    alone = [phrase for phrase in phrases if date_of(phrase)]
    print(f"\ndates, {' and '.join(names)}: {len(valued)} of {len(phrases)}; without a day of writing {len(alone)}")
    print("without a value:", " | ".join(phrase for phrase in phrases if phrase not in valued))
    assert len(valued) >= least


def test_a_date_phrase_is_read_in_a_millisecond():
    phrases = sorted(set(date_phrases("train.txt")))
    date_of("15 محرم 1445", ANCHOR)
    began = time.perf_counter()
    for phrase in phrases:
        date_of(phrase, ANCHOR)
    milliseconds = (time.perf_counter() - began) / len(phrases) * 1000
    print(f"\ndates: {milliseconds:.3f} ms a phrase")
    assert milliseconds < 1


def test_counts_are_found_in_twenty_thousand_words_in_two_seconds():
    text = " ".join(word for line in lines("train.txt") for word in line.split()[:1])
    began = time.perf_counter()
    found = counts_in(text)
    seconds = time.perf_counter() - began
    print(f"\ncounts: {len(found)} in {len(text.split())} words, {seconds:.2f} s")
    assert seconds < 2
