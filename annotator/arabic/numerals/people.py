"""The nouns for people that are counted in news of conflict, and their duals.

Unvocalised, مدنيين and مسلحين may be two or many: only nouns with a broken plural, and feminine ones, have a dual of
their own in -ين. The dual without its ن (قتيلا, جنديي) is never read: it is written like قتيلاً or like the plural.
"""

from collections.abc import Iterable, Iterator

from annotator.arabic.folding import fold
from annotator.arabic.numerals.forms import Table, phrases

# Their plural is another word (قتلى, جنود), so that -ين is the dual.
_BROKEN = phrases(
    """
    قتيل، جريح، أسير، شهيد، عنصر، جندي، شخص، طفل، رجل، ضابط، شاب، طبيب، فرد، شقيق، رضيع، قائد، حارس، راكب، عميل
    طالب، ولد، أجنبي، تلميذ، حاج، شيخ، قاصر، جثمان
    """
)
# Their plural in -ين is written like the dual.
_SOUND = phrases(
    """
    مدني، مسلح، مقاتل، مصاب، مفقود، معتقل، مواطن، قيادي، محتجز، مختطف، مخطوف، موقوف، متظاهر، محتج، مستوطن، مسعف
    مهاجر، لاجئ، نازح، صحفي، صحافي، إعلامي، متطوع، موظف، معلم، مجند، مرتزق، مهندس، متطرف، عسكري، شرطي، إرهابي، سائق
    عامل، ناشط، فلسطيني، سوري، عراقي، لبناني، يمني، إيراني
    """
)
_FEMININE = phrases(
    "طفلة، امرأة، سيدة، فتاة، ضحية، رهينة، جثة، مدنية، مصابة، جريحة، قتيلة، شهيدة، ممرضة، طالبة، معلمة، صحفية، أسيرة"
)
_PLURALS = phrases(
    """
    قتلى، جرحى، أسرى، شهداء، عناصر، جنود، أشخاص، أطفال، رجال، ضباط، شبان، شباب، عمال، أطباء، أفراد، أشقاء، قادة، حراس
    ركاب، عملاء، طلاب، أولاد، رهائن، أجانب، تلاميذ، شيوخ، نساء، سيدات، فتيات، ضحايا، طفلات، آخرين، آخرون، جثث
    """
)
_FEMININE_END = fold("ة").text


def dual(noun: str) -> tuple[str, str]:
    """The folded noun in the dual, nominative and oblique."""
    stem = noun[: -len(_FEMININE_END)] + "ت" if noun.endswith(_FEMININE_END) else noun
    return stem + "ان", stem + "ين"


def _duals() -> Iterator[str]:
    for noun in (*_BROKEN, *_FEMININE):
        yield from dual(noun)
    for noun in _SOUND:
        yield dual(noun)[0]


def _accusatives(nouns: Iterable[str]) -> Iterator[str]:
    return (noun + "ا" for noun in nouns)


DUALS = Table(dict.fromkeys(_duals(), 2))
# A noun in the singular says one where no number stands in front of it.
_SINGULARS = (*_BROKEN, *_SOUND, *_FEMININE)
_SOUND_PLURALS = (noun + ending for noun in _SOUND for ending in ("ين", "ون"))
SINGULARS = Table(dict.fromkeys(_SINGULARS, 1))
ACCUSATIVES = Table(dict.fromkeys(_accusatives(_SINGULARS), 1))
PEOPLE = Table(dict.fromkeys((*_SINGULARS, *_accusatives(_SINGULARS), *_PLURALS, *_SOUND_PLURALS), True))
