"""What the dialog of settings says."""

from annotator.wording.actions import CHOICES
from annotator.wording.phrase import said

SETTINGS = said("Settings")
PREVIEW = said("How the page looks")
PARTS = {
    "window": said("Window"),
    "page": said("The page"),
    "marks": said("Annotations on the page"),
    "ease": said("Ease"),
    "lists": said("Places that come with the program"),
}
FIELDS = {
    "language": said("&Language"),
    "theme": said("&Colours"),
    "digits": said("&Digits"),
    "page_family": said("&Typeface"),
    "page_size": said("&Size"),
    "leading": said("Space of l&ines"),
    "column": said("Length of li&nes"),
    "numbers": said("&Paragraph numbers"),
    "invisibles": said("Si&gns for invisible characters"),
    "style": said("Look of &marks"),
    "chips": said("Label names a&bove the words"),
    "reduced_motion": said("Less &motion: nothing fades or blinks"),
    "large_targets": said("Lar&ge targets: buttons and rows that are easy to hit"),
    "shipped_territories": said("States (CLDR): {count}"),
    "shipped_areas": said("Provinces and districts (GeoNames): {count}"),
    "shipped_places": said("Cities and towns (GeoNames): {count}"),
}
HINTS = {
    "language": said("The language of the window; texts keep their own. Nothing of your work is touched"),
    "theme": said("Light or dark; like the system follows it through the day"),
    "digits": said("The digits of the window's own numbers; texts keep theirs"),
    "page_family": said("The typeface of the page: shipped ones first, then every installed one with Arabic letters"),
    "page_size": said("The size of the page's text, in pixels"),
    "leading": said("How far lines are apart, in percent of the closest that leaves room for nested annotations"),
    "column": said("How long a line may become, in percent of the usual"),
    "numbers": said("The number of each paragraph in the margin"),
    "invisibles": said("Signs where blanks, joiners and marks of direction stand"),
    "style": said("How annotations are drawn on the page"),
    "chips": said("Each label's name above its first word"),
    "reduced_motion": said("Menus and tooltips appear at once, the caret in fields does not blink"),
    "large_targets": said("For fingers, and for hands that tremble"),
    "shipped_territories": said("Suggest the states of the world by their Arabic names, beside your own lists"),
    "shipped_areas": said("Suggest provinces and districts by their Arabic names, beside your own lists"),
    "shipped_places": said("Suggest cities and towns by their Arabic names, beside your own lists"),
}
OPTIONS = {
    **CHOICES,
    "digits": {"latin": said("123"), "arabic": said("١٢٣")},
}
OWN_FAMILY = said("{family} (usual)")
PIXELS = said("px")
PERCENT = said("%")
KEYS_BUTTON = said("&Keys…")
USUAL_BUTTON = said("&All as usual")
USUAL_HINT = said("Every setting of this dialog as it was when the program was new; keys, projects and your name stay")
SAMPLE = (
    'وقال وزير الدفاع الأميركي لويد أوستن في بيان: "نفذت القوات الأميركية ضربات دقيقة" شرقي سوريا مطلع اليوم الإثنين،\n'
    "ما أدى لمقتل 8 عناصر من ميليشيات مرتبطة بإيران قرب Al-Bukamal في ريف دير الزور.\n"
)
"""Shown on the page of the dialog; it stays Arabic, as what is annotated does."""
SAMPLE_LABELS = (
    ("وزير الدفاع الأميركي لويد أوستن", "actor"),
    ("نفذت القوات الأميركية ضربات دقيقة", "quote"),
    ("القوات الأميركية", "actor"),
    ("سوريا", "location"),
    ("مطلع اليوم الإثنين", "date"),
    ("مقتل 8 عناصر من ميليشيات مرتبطة بإيران", "casualty"),
    ("ميليشيات مرتبطة بإيران", "actor"),
    ("إيران", "location"),
    ("ريف دير الزور", "location"),
)
