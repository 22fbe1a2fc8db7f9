import gzip
import subprocess
import sys
import time

from annotator.arabic.lexicon import frequency
from annotator.paths import resources


def test_common_words_are_more_frequent_than_rare_ones():
    assert frequency("في") > frequency("سوريا") > frequency("البنتاغون") > 0


def test_frequencies_are_shares_of_all_words():
    assert 0.02 < frequency("في") < 0.05


def test_an_unknown_word_has_no_frequency():
    assert frequency("زعزعكب") == frequency("") == 0


def test_every_word_of_the_list_is_found_with_its_own_frequency():
    packed = (resources() / "lexicon" / "frequencies.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    listed = [(word, int(centibels)) for word, centibels in map(str.split, lines)]
    assert len(dict(listed)) == len(listed) == 100_000
    assert all(frequency(word) == 10 ** (-centibels / 100) for word, centibels in listed)


def test_words_beside_those_of_the_list_are_not_found():
    first, last = "\x01", "\U0010ffff"
    assert {frequency(one) for one in (first, last, "في ", "في 146", "ف\u0001", "\ud800")} == {0.0}


def test_the_list_names_its_authors_and_licence():
    attribution = (resources() / "lexicon" / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert "Robyn Speer" in attribution
    assert "CC BY-SA 4.0" in attribution


def test_the_list_is_read_only_when_asked_for_and_fast():
    code = """
import time
import annotator.arabic.clitics
from annotator.arabic import lexicon
assert lexicon._list.cache_info().currsize == 0
began = time.perf_counter()
lexicon.frequency("x")
print(time.perf_counter() - began)
"""
    began = time.perf_counter()
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert float(told.stdout) < 0.5  # 0.05 when nothing else runs
    assert time.perf_counter() - began < 30
