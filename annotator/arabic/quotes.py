"""Quotations in running text: what is quoted, after which verb, and whose words they are.

Marks are paired as they are written: « », “ ”, „ “, and straight ones by whether they stand before or behind a word.
Between them may stand a name instead of words that were said (قناة "فوكس نيوز"); that is told by what stands before.
A speech verb and a colon open a quotation without marks. Offsets are code points.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from annotator.arabic.numerals.forms import Form, forms, phrases, stems

_MOST_LETTERS = 3_000  # of one quotation
_VERB_WITHIN = 30  # words before the marks
_LONGEST_SPEAKER = 8
_FEWEST_WORDS = 2
_NAME_WORDS = 4  # names are not longer

_VERBS = frozenset(
    phrases(
        """
        قال، قالت، قالوا، يقول، تقول، أضاف، أضافت، أكد، أكدت، صرح، صرحت، أوضح، أوضحت، ذكر، ذكرت، أشار، أشارت، لفت، لفتت
        أعلن، أعلنت، كتب، كتبت، شدد، شددت، اعتبر، اعتبرت، تابع، تابعت، زعم، زعمت، ادعى، ادعت، حذر، حذرت، وصف، وصفت
        أفاد، أفادت، نفى، نفت، كشف، كشفت، رد، ردت، غرد، غردت، أعرب، أعربت، استدرك، علق، علقت، ختم، أردف، نوه، طالب
        قائلا، قائلة، قائلين، قوله، قولها، قولهم، مضيفا، مضيفة، مؤكدا، مؤكدة، مشيرا، موضحا، معتبرا، متهما، زاعما، مشددا
        نقل، نقلت، دعا، دعت، هدد، هددت، توعد، رأى، رأت، وعد، تساءل، أجاب، أجابت، جاء، ورد، بيان، تصريح، تصريحات
        """
    )
)
_ACCORDING_TO = frozenset(phrases("بحسب، حسب، وفق، وفقا، قال، قالت، يقول، تقول، أضاف، أكد، ذكر، كما قال، على حد قول"))
_NOT_IN_FRONT = frozenset(phrases("بيان، تصريح، تصريحات، جاء، ورد"))  # verbs without a speaker behind them
_HIS_WORDS = frozenset(phrases("قوله، قولها، قولهم"))
_ABOUT = frozenset(phrases("عن"))
_SPEAKER_ENDS = frozenset(
    phrases(
        """
        إن، أن، بأن، إنه، إنها، إنهم، أنه، أنها، في، خلال، عبر، على، إلى، لدى، عقب، بعد، قبل، أمس، اليوم، من، عن، حول
        ضمن، بشأن، أثناء، كما، ما، أول، يوم، قائلا، قائلة
        """
    )
)
_NAMED_BY = frozenset(
    phrases(
        """
        قناة، وكالة، صحيفة، موقع، شبكة، تنظيم، حركة، جماعة، ميليشيا، مليشيا، ميليشيات، لواء، كتائب، كتيبة، منظمة، هيئة
        مركز، حزب، تحالف، غرفة، عملية، حملة، مبادرة، برنامج، صاروخ، صواريخ، طائرة، طائرات، قاعدة، منصة، معبر، فصيل
        فرقة، مجموعة، قوات، مؤسسة، شركة، مجلة، إذاعة، راديو، تلفزيون، فيلم، كتاب، رواية، اسم، باسم، سفينة، حقل، مسيرة
        دبابة، فوج، جيش، سرايا، ألوية، جبهة، فيلق، جريدة، مدرسة، مستشفى، فندق، مخيم، مقهى، نادي، مسلسل، أغنية، مقاتلة
        مدينة، بلدة، قرية، منطقة، حي، جسر، سجن، مطار، ميناء، مصنع، جامعة، معركة، مسمى، لقب، المدعو، الملقب، تطبيق، وسم
        """
    )
)

_PAIRS = regex.compile(
    rf"«(?P<said>[^«»]{{1,{_MOST_LETTERS}}})»|[“„](?P<said>[^“”„]{{1,{_MOST_LETTERS}}})[”“]"
    rf"|(?:(?<![\p{{L}}\p{{N}}.,،!؟?…])|(?<=(?<![\p{{L}}\p{{N}}])[وفبلك]ـ?))\"(?=\S)(?P<said>[^\"\n]{{1,{_MOST_LETTERS}}}?)(?<=\S)\"(?![\p{{L}}\p{{N}}])"
)
_AFTER_COLON = regex.compile(r":[ \u00a0]+(?=[^\s«“„\"\d])(?P<said>[^\n«»“”\"]{15,}?)(?=[.!؟?]*\s*$)", regex.MULTILINE)
_SENTENCE_ENDS = regex.compile(r"[.!؟?…][ \u00a0]|\n|[»”\"][ \u00a0]*[.،]")


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """What is quoted, end exclusive and without its marks; the verb before or behind it, and the run of who said it.

    `sure` is between 0 and 1: long and after a verb is a quotation, two words alone may be irony or a name.
    """

    start: int
    end: int
    verb: str
    speaker: tuple[int, int] | None
    sure: float


def quotes_in(text: str) -> Iterator[FoundQuote]:
    """The quotations of a text in order; names between marks are left out."""
    past = 0
    for found in _PAIRS.finditer(text):
        start, end = _trimmed(text, *found.span("said"))
        yield from _after_colon(text, past, found.start())
        past = found.end()
        quote = _quote(text, start, end, found.start(), found.end())
        if quote:
            yield quote
    yield from _after_colon(text, past, len(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    said = text[start:end]
    return start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())


def _quote(text: str, start: int, end: int, opens: int, closes: int) -> FoundQuote | None:
    if start >= end:
        return None
    words = forms(text[start:end])
    if len(words) < _FEWEST_WORDS:
        return None
    before = _clause_before(text, opens)
    if _is_name(words, before):
        return None
    verb, speaker = _told_before(text, before)
    if not verb:
        verb, speaker = _told_behind(text, closes)
    return FoundQuote(start, end, verb, speaker, _sureness(len(words), bool(verb)))


def _sureness(length: int, has_verb: bool) -> float:
    if length < _NAME_WORDS:
        return 0.65 if has_verb else 0.55
    return 0.92 if has_verb else 0.75


def _clause_before(text: str, at: int) -> tuple[Form, ...]:
    """The words of the sentence before an offset."""
    begin = max(0, at - 400)
    for end in _SENTENCE_ENDS.finditer(text, begin, at):
        begin = end.end()
    words = forms(text[begin:at])
    return tuple(word._replace(start=word.start + begin, end=word.end + begin) for word in words)[-_VERB_WITHIN:]


def _is_name(said: Sequence[Form], before: Sequence[Form]) -> bool:
    """Whether what stands between the marks is called, not said: قناة "فوكس نيوز", "حركة الشباب"."""
    if len(said) > _NAME_WORDS:
        return False
    return bool(before and _is_among(before[-1], _NAMED_BY)) or _is_among(said[0], _NAMED_BY)


def _is_among(word: Form, known: frozenset[str]) -> bool:
    return any(stem in known for _, stem in stems(word.folded))


def _told_before(text: str, before: Sequence[Form]) -> tuple[str, tuple[int, int] | None]:
    """The last verb of the sentence before the marks, and whoever stands behind it."""
    for at in range(len(before) - 1, -1, -1):
        if _is_among(before[at], _VERBS):
            verb = text[before[at].start : before[at].end]
            if before[at].folded in _HIS_WORDS:
                return verb, _from_whom(text, before[:at])
            if _is_among(before[at], _NOT_IN_FRONT):
                return _told_before(text, before[:at]) if at else (verb, None)
            return verb, _speaker(text, before[at + 1 :])
    return "", None


def _from_whom(text: str, before: Sequence[Form]) -> tuple[int, int] | None:
    """نقلت … عن مسؤول قوله."""
    for at in range(len(before) - 1, -1, -1):
        if before[at].folded in _ABOUT:
            return _speaker(text, before[at + 1 :])
    return None


def _told_behind(text: str, closes: int) -> tuple[str, tuple[int, int] | None]:
    """«…»، بحسب وكالة رويترز."""
    line_end = text.find("\n", closes)
    words = forms(text[closes : min(closes + 200, len(text) if line_end < 0 else line_end)])
    behind = [word._replace(start=word.start + closes, end=word.end + closes) for word in words]
    at = 1 if behind and behind[0].folded == "," else 0
    if at < len(behind) and behind[at].folded in _ACCORDING_TO:
        return text[behind[at].start : behind[at].end], _speaker(text, behind[at + 1 :])
    return "", None


def _speaker(text: str, behind: Sequence[Form]) -> tuple[int, int] | None:
    """The words up to a sign, a preposition or إن; those in marks belong to it."""
    named = []
    for word in behind[:_LONGEST_SPEAKER]:
        if word.folded in _SPEAKER_ENDS or not word.folded[0].isalnum() or _opens_talk(text, word):
            break
        named.append(word)
    return (named[0].start, named[-1].end) if named else None


def _opens_talk(text: str, word: Form) -> bool:
    return text[word.start - 1 : word.start] == "\n"


def _after_colon(text: str, start: int, end: int) -> Iterator[FoundQuote]:
    """وقال فلان: لن نتراجع."""
    for found in _AFTER_COLON.finditer(text, start, end):
        before = _clause_before(text, found.start())
        verb, speaker = _told_before(text, before)
        if verb and speaker:
            begins, stops = _trimmed(text, *found.span("said"))
            yield FoundQuote(begins, stops, verb, speaker, 0.65)
