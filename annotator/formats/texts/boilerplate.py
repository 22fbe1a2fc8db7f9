"""Lines of a saved page that are no news: buttons, menus, a title shown twice.

They are found by what they say, whatever the spelling, and only where the line says nothing else: a sentence that holds
such a word is never taken.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.arabic.folding import folded_text

_TITLE_WORDS = 5
_LONGEST = 60  # characters of a line that may be a button


class Why(StrEnum):
    """Why a line is taken for boilerplate."""

    CONTROL = "button or menu"
    SHARING = "sharing"
    RELATED = "link to another article"
    REPEATED = "said before"
    OUTSIDE = "outside the article"


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line, counted from 1, and why it is taken for boilerplate."""

    number: int
    text: str
    why: Why


def _folded(line: str) -> str:
    return " ".join(folded_text(line).strip(" :|.-•·*…").split())


def _all(words: str) -> frozenset[str]:
    return frozenset(_folded(one) for one in words.split("،"))


_CONTROLS = _all(
    "icon،icons،image،logo،menu،search،close،حجم الخط،تكبير الخط،تصغير الخط،القائمة،الرئيسية،الصفحة الرئيسية،بحث،ابحث،"
    "إغلاق،تسجيل الدخول،سجل الدخول،اشترك،اشترك الآن،إعلان،إعلانات،advertisement،استمع،استمع إلى المقال،حفظ،"
    "التغطية الحية،بث مباشر،البث المباشر،تعليقات،التعليقات،أضف تعليقا،اترك تعليقا،كلمات مفتاحية،الوسوم،عرض المزيد،"
    "إضافة إلى المفضلة،المزيد،جاري التحميل،loading،skip to content،تخطي إلى المحتوى،عودة إلى الأعلى"
)
_SHARING = _all(
    "شارك،شاركها،مشاركة،شارك المقال،شارك الخبر،مشاركة عبر،شارك على،share،print،طباعة،اطبع،email،بريد إلكتروني،"
    "نسخ الرابط،تم النسخ،copy link،فيسبوك،facebook،تويتر،twitter،إكس،واتساب،whatsapp،تلغرام،تيليغرام،telegram،"
    "ماسنجر،messenger،لينكد إن،linkedin،انستغرام،instagram،يوتيوب،youtube،تابعنا،تابعونا،تابعنا على"
)
_RELATED = _all(
    "اقرأ أيضا،اقرأ أيضاً،إقرأ أيضا،اقرأ المزيد،شاهد أيضا،مواضيع ذات صلة،أخبار ذات صلة،مقالات ذات صلة،ذات صلة،قد يهمك،"
    "قد يعجبك أيضا،الأكثر قراءة،الأكثر مشاهدة،آخر الأخبار،read more،read also،related،most read"
)
_LEADS_ELSEWHERE = tuple(f"{one}:" for one in sorted(_RELATED))
_FONT_SIZE = re.compile(r"\s*(?:[+-]\s*[AaأاآT]|[AaأاآT]\s*[+-])\s*")


def boilerplate_in(text: str) -> tuple[FoundLine, ...]:
    """The lines of the text that are no news, in order; no line without a letter or sign is among them."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[FoundLine]:
    met: set[str] = set()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        why = _why(line) if len(line) <= _LONGEST else None
        folded = _folded(line)
        if why is None and len(folded.split()) >= _TITLE_WORDS and folded in met:
            why = Why.REPEATED
        met.add(folded)
        if why is not None:
            yield FoundLine(number, line, why)


def _why(line: str) -> Why | None:
    folded = _folded(line)
    if _FONT_SIZE.fullmatch(line) or folded in _CONTROLS:
        return Why.CONTROL
    if folded in _SHARING:
        return Why.SHARING
    if folded in _RELATED or folded.startswith(_LEADS_ELSEWHERE):
        return Why.RELATED
    return None


def without_boilerplate(text: str, kept: Collection[str] = ()) -> str:
    """The text without those lines but for the kept ones; blank lines that then stand together become one.

    Unaltered where nothing is left out, or nothing would be left.
    """
    gone = {one.number for one in boilerplate_in(text) if one.text not in kept}
    return _without(text, lambda number: number in gone) if gone else text


def _without(text: str, is_gone: Callable[[int], bool]) -> str:
    lines: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not is_gone(number) and (line.strip() or (lines and lines[-1].strip())):
            lines.append(line)
    while lines and not lines[-1].strip():
        lines.pop()
    left = "\n".join(lines)
    return left if left.strip() else text
