<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>ت&amp;سمية</translation>
    </message>
    <message>
        <source>&amp;Ends of the span</source>
        <translation>&amp;طرفا التحديد</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ان&amp;تقال</translation>
    </message>
    <message>
        <source>Annotations of a &amp;label</source>
        <translation>تسميات من &amp;نوع واحد</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;مساعدة</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح ال&amp;أخيرة</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الأل&amp;وان</translation>
    </message>
    <message>
        <source>Look of &amp;marks</source>
        <translation>&amp;شكل العلامات</translation>
    </message>
    <message>
        <source>No project opened yet</source>
        <translation>لم يُفتح مشروع بعد</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Tints and bars</source>
        <translation>تظليل وخطوط</translation>
    </message>
    <message>
        <source>Bars alone</source>
        <translation>خطوط فقط</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>مربعات</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <source>&amp;Import texts…</source>
        <translation>ا&amp;ستيراد نصوص…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>استيراد م&amp;جلد…</translation>
    </message>
    <message>
        <source>Pas&amp;te as a new document…</source>
        <translation>ال&amp;صق كوثيقة جديدة…</translation>
    </message>
    <message>
        <source>&amp;Export training data…</source>
        <translation>&amp;تصدير بيانات التدريب…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>ن&amp;سخ</translation>
    </message>
    <message>
        <source>Copy with the so&amp;urce</source>
        <translation>نسخ مع المص&amp;در</translation>
    </message>
    <message>
        <source>&amp;Peel a prefix off</source>
        <translation>&amp;قشر السابقة</translation>
    </message>
    <message>
        <source>&amp;Select more</source>
        <translation>توسيع الت&amp;حديد</translation>
    </message>
    <message>
        <source>Select &amp;less again</source>
        <translation>تضييقه كما &amp;كان</translation>
    </message>
    <message>
        <source>&amp;End a letter on</source>
        <translation>ال&amp;نهاية حرفًا إلى الأمام</translation>
    </message>
    <message>
        <source>End a letter &amp;back</source>
        <translation>النهاية حرفًا إلى ال&amp;خلف</translation>
    </message>
    <message>
        <source>&amp;Start a letter on</source>
        <translation>ال&amp;بداية حرفًا إلى الأمام</translation>
    </message>
    <message>
        <source>Start a letter b&amp;ack</source>
        <translation>البداية حرفًا إلى الخ&amp;لف</translation>
    </message>
    <message>
        <source>End a &amp;word on</source>
        <translation>النهاية &amp;كلمة إلى الأمام</translation>
    </message>
    <message>
        <source>End a word bac&amp;k</source>
        <translation>النهاية كلمة إلى الخل&amp;ف</translation>
    </message>
    <message>
        <source>Start a word &amp;on</source>
        <translation>البداية كلمة إلى الأ&amp;مام</translation>
    </message>
    <message>
        <source>Start a word ba&amp;ck</source>
        <translation>البداية كلمة إ&amp;لى الخلف</translation>
    </message>
    <message>
        <source>Label &amp;whatever is selected</source>
        <translation>تسمية كل &amp;ما يُحدَّد</translation>
    </message>
    <message>
        <source>&amp;Jump to a letter…</source>
        <translation>ال&amp;قفز إلى حرف…</translation>
    </message>
    <message>
        <source>Jump &amp;back to a letter…</source>
        <translation>القفز إلى حرف إلى ال&amp;خلف…</translation>
    </message>
    <message>
        <source>Jump &amp;again</source>
        <translation>القفز &amp;ثانية</translation>
    </message>
    <message>
        <source>Jump again, bac&amp;k</source>
        <translation>القفز ثانية إلى الخل&amp;ف</translation>
    </message>
    <message>
        <source>&amp;Find on the page…</source>
        <translation>ال&amp;بحث في الصفحة…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>ال&amp;موضع التالي</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>الموضع السا&amp;بق</translation>
    </message>
    <message>
        <source>Annotation at the &amp;caret</source>
        <translation>التسمية عند ال&amp;مؤشر</translation>
    </message>
    <message>
        <source>Next paragraph without a la&amp;bel</source>
        <translation>ال&amp;فقرة التالية بلا تسمية</translation>
    </message>
    <message>
        <source>Pre&amp;vious paragraph without a label</source>
        <translation>الفقرة ال&amp;سابقة بلا تسمية</translation>
    </message>
    <message>
        <source>Next &amp;document</source>
        <translation>ال&amp;وثيقة التالية</translation>
    </message>
    <message>
        <source>Previous d&amp;ocument</source>
        <translation>الوثيقة السا&amp;بقة</translation>
    </message>
    <message>
        <source>&amp;Done, go on</source>
        <translation>م&amp;كتملة، إلى التالية</translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation>ا&amp;سمك…</translation>
    </message>
    <message>
        <source>&amp;Earlier guidelines…</source>
        <translation>نُسخ ال&amp;دليل السابقة…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>نص أ&amp;كبر</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>نص أ&amp;صغر</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>الحجم ال&amp;معتاد</translation>
    </message>
    <message>
        <source>Label names &amp;above the words</source>
        <translation>أسماء التسميات &amp;فوق الكلمات</translation>
    </message>
    <message>
        <source>&amp;Paragraph numbers</source>
        <translation>أ&amp;رقام الفقرات</translation>
    </message>
    <message>
        <source>&amp;Invisible characters</source>
        <translation>ال&amp;محارف الخفية</translation>
    </message>
    <message>
        <source>Only what has no la&amp;bel</source>
        <translation>ما ليس له ت&amp;سمية فقط</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>ال&amp;وثائق</translation>
    </message>
    <message>
        <source>Next &amp;zone</source>
        <translation>القسم ال&amp;تالي</translation>
    </message>
    <message>
        <source>Save a&amp;gain</source>
        <translation>أعد ال&amp;حفظ</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;حفظ نسخة…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>النسخ الا&amp;حتياطية…</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>نسخ احتياطي الآ&amp;ن</translation>
    </message>
    <message>
        <source>&amp;Check the project</source>
        <translation>فحص ال&amp;مشروع</translation>
    </message>
    <message>
        <source>Second &amp;folder for backups…</source>
        <translation>مجلد ثانٍ لل&amp;نسخ…</translation>
    </message>
    <message>
        <source>Put this document a&amp;way</source>
        <translation>إبعاد هذه الو&amp;ثيقة</translation>
    </message>
    <message>
        <source>B&amp;in…</source>
        <translation>ال&amp;سلة…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>الس&amp;جل…</translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation>&amp;عن هذا البرنامج</translation>
    </message>
    <message>
        <source>Make an empty project: one file that holds everything</source>
        <translation>إنشاء مشروع فارغ: ملف واحد يضم كل شيء</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>فتح ملف مشروع</translation>
    </message>
    <message>
        <source>Bring texts or annotated files into this project</source>
        <translation>إدخال نصوص أو ملفات مسمّاة إلى هذا المشروع</translation>
    </message>
    <message>
        <source>Bring in every text of a folder, one document a file</source>
        <translation>إدخال كل نصوص مجلد، وثيقة لكل ملف</translation>
    </message>
    <message>
        <source>Bring in the text that was copied elsewhere, or the files</source>
        <translation>أدخل النص المنسوخ من مكان آخر، أو الملفات المنسوخة</translation>
    </message>
    <message>
        <source>Write JSONL or CoNLL, with a report of what the format cannot hold</source>
        <translation>كتابة JSONL أو CoNLL مع تقرير بما لا تتسع له الصيغة</translation>
    </message>
    <message>
        <source>Close the program; everything is saved already</source>
        <translation>إغلاق البرنامج؛ كل شيء محفوظ أصلًا</translation>
    </message>
    <message>
        <source>Take back what you did last, also from an earlier day</source>
        <translation>التراجع عن آخر ما فعلت، ولو كان في يوم سابق</translation>
    </message>
    <message>
        <source>Do again what you took back</source>
        <translation>إعادة ما تراجعت عنه</translation>
    </message>
    <message>
        <source>Copy the selection, or the words of the chosen annotation</source>
        <translation>انسخ المحدَّد، أو كلمات التسمية المختارة</translation>
    </message>
    <message>
        <source>Copy the words with the document&apos;s title and the number of their paragraph</source>
        <translation>انسخ الكلمات مع عنوان الوثيقة ورقم فقرتها</translation>
    </message>
    <message>
        <source>Peel و ف ب ل ك س or ال off the selection; once more at the end gives them back</source>
        <translation>قشر و ف ب ل ك س أو ال عن التحديد؛ ومرة أخرى في النهاية تعيدها</translation>
    </message>
    <message>
        <source>Select the word at the caret; again its phrase, its clause, the quotation, the sentence</source>
        <translation>تحديد الكلمة عند المؤشر، ثم عبارتها، ثم إلى علامة الترقيم التالية، ثم الاقتباس، ثم الجملة</translation>
    </message>
    <message>
        <source>Take the last step of selecting more back</source>
        <translation>الرجوع عن آخر توسيع للتحديد</translation>
    </message>
    <message>
        <source>Move the end of the selection, or of the chosen annotation, one letter on</source>
        <translation>تحريك نهاية المحدَّد أو التسمية المختارة حرفًا إلى الأمام</translation>
    </message>
    <message>
        <source>Move the end of the selection, or of the chosen annotation, one letter back</source>
        <translation>تحريك نهاية المحدَّد أو التسمية المختارة حرفًا إلى الخلف</translation>
    </message>
    <message>
        <source>Move the start of the selection, or of the chosen annotation, one letter on</source>
        <translation>تحريك بداية المحدَّد أو التسمية المختارة حرفًا إلى الأمام</translation>
    </message>
    <message>
        <source>Move the start of the selection, or of the chosen annotation, one letter back</source>
        <translation>تحريك بداية المحدَّد أو التسمية المختارة حرفًا إلى الخلف</translation>
    </message>
    <message>
        <source>Move the end of the selection, or of the chosen annotation, one word on</source>
        <translation>تحريك نهاية المحدَّد أو التسمية المختارة كلمة إلى الأمام</translation>
    </message>
    <message>
        <source>Move the end of the selection, or of the chosen annotation, one word back</source>
        <translation>تحريك نهاية المحدَّد أو التسمية المختارة كلمة إلى الخلف</translation>
    </message>
    <message>
        <source>Move the start of the selection, or of the chosen annotation, one word on</source>
        <translation>تحريك بداية المحدَّد أو التسمية المختارة كلمة إلى الأمام</translation>
    </message>
    <message>
        <source>Move the start of the selection, or of the chosen annotation, one word back</source>
        <translation>تحريك بداية المحدَّد أو التسمية المختارة كلمة إلى الخلف</translation>
    </message>
    <message>
        <source>Label every selection at once, by mouse or with Enter, until Escape; a label&apos;s key changes it</source>
        <translation>تسمية كل ما يُحدَّد فورًا، بالفأرة أو بمفتاح الإدخال، حتى تضغط Esc؛ ومفتاح تسمية أخرى يبدّلها</translation>
    </message>
    <message>
        <source>Then type a letter: select the next word that begins with it, also behind و ف ب ل ك س and ال</source>
        <translation>ثم اكتب حرفًا: تُحدَّد الكلمة التالية التي تبدأ به، ولو سبقته و ف ب ل ك س أو ال</translation>
    </message>
    <message>
        <source>Then type a letter: select the last word before that begins with it</source>
        <translation>ثم اكتب حرفًا: تُحدَّد أقرب كلمة سابقة تبدأ به</translation>
    </message>
    <message>
        <source>The next word that begins with the same letter</source>
        <translation>الكلمة التالية التي تبدأ بالحرف نفسه</translation>
    </message>
    <message>
        <source>The last word before that begins with the same letter</source>
        <translation>أقرب كلمة سابقة تبدأ بالحرف نفسه</translation>
    </message>
    <message>
        <source>Find words on the page as you type, however they are spelled</source>
        <translation>البحث عن كلمات في الصفحة وأنت تكتب، كيفما كُتبت</translation>
    </message>
    <message>
        <source>The next place where the words stand</source>
        <translation>الموضع التالي الذي ترد فيه الكلمات</translation>
    </message>
    <message>
        <source>The place before where the words stand</source>
        <translation>الموضع السابق الذي ترد فيه الكلمات</translation>
    </message>
    <message>
        <source>Choose the annotation at the caret; again the one around it</source>
        <translation>اختيار التسمية التي عند المؤشر، ثم التي تحيط بها</translation>
    </message>
    <message>
        <source>Go to the next paragraph in which nothing is labelled</source>
        <translation>الانتقال إلى الفقرة التالية التي لا تسمية فيها</translation>
    </message>
    <message>
        <source>Go to the last paragraph before in which nothing is labelled</source>
        <translation>الانتقال إلى أقرب فقرة سابقة لا تسمية فيها</translation>
    </message>
    <message>
        <source>Open the document after this one</source>
        <translation>فتح الوثيقة التي بعد هذه</translation>
    </message>
    <message>
        <source>Open the document before this one</source>
        <translation>فتح الوثيقة التي قبل هذه</translation>
    </message>
    <message>
        <source>Mark this document as done and open the next that is not</source>
        <translation>عدّ هذه الوثيقة مكتملة وفتح التالية غير المكتملة</translation>
    </message>
    <message>
        <source>Read every text the guideline ever had, see what each changed, use one again</source>
        <translation>اقرأ كل نص كان للدليل، وانظر ما غيّره كل منها، وأعد العمل بأحدها</translation>
    </message>
    <message>
        <source>Larger text on the page</source>
        <translation>تكبير نص الصفحة</translation>
    </message>
    <message>
        <source>Smaller text on the page</source>
        <translation>تصغير نص الصفحة</translation>
    </message>
    <message>
        <source>Text at 20 pixels</source>
        <translation>النص بحجم 20 بكسل</translation>
    </message>
    <message>
        <source>Show each label&apos;s name above its first word</source>
        <translation>إظهار اسم كل تسمية فوق أول كلماتها</translation>
    </message>
    <message>
        <source>Show the number of each paragraph</source>
        <translation>إظهار رقم كل فقرة</translation>
    </message>
    <message>
        <source>Show signs for blanks, joiners and marks of direction</source>
        <translation>أظهر علامات للفراغات والواصلات ومحارف الاتجاه</translation>
    </message>
    <message>
        <source>Let paragraphs that hold a label stand back, so that the others are seen</source>
        <translation>إخفات الفقرات التي فيها تسمية لتبرز الفقرات الأخرى</translation>
    </message>
    <message>
        <source>Show or hide the list of documents</source>
        <translation>إظهار قائمة الوثائق أو إخفاؤها</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>الانتقال إلى القسم التالي من النافذة</translation>
    </message>
    <message>
        <source>Try again to write what could not be saved</source>
        <translation>محاولة حفظ ما تعذّر حفظه من جديد</translation>
    </message>
    <message>
        <source>Save the project under another name, with what could not be saved here</source>
        <translation>حفظ المشروع باسم آخر، مع ما تعذّر حفظه هنا</translation>
    </message>
    <message>
        <source>List the backups of this project; restore one as a copy</source>
        <translation>عرض النسخ الاحتياطية للمشروع، واستعادة إحداها نسخةً</translation>
    </message>
    <message>
        <source>See whether every change, text and annotation in the file is whole</source>
        <translation>تحقّق من سلامة كل تغيير ونص وتسمية في الملف</translation>
    </message>
    <message>
        <source>Make a verified copy of the project now</source>
        <translation>إنشاء نسخة متحقَّق منها الآن</translation>
    </message>
    <message>
        <source>Keep a copy of every backup in another folder too</source>
        <translation>حفظ نسخة من كل نسخة احتياطية في مجلد آخر أيضًا</translation>
    </message>
    <message>
        <source>Put the document into the bin, with all that was said of it; it can be brought back</source>
        <translation>وضع الوثيقة في السلة مع كل ما قيل عنها؛ ويمكن إعادتها</translation>
    </message>
    <message>
        <source>What was put away, and how to bring it back</source>
        <translation>ما أُبعد وكيف يعاد</translation>
    </message>
    <message>
        <source>Who did what when, to the chosen annotation or this document</source>
        <translation>من فعل ماذا ومتى، بالتسمية المختارة أو بهذه الوثيقة</translation>
    </message>
    <message>
        <source>Version, licence and where things are kept</source>
        <translation>الإصدار والرخصة ومكان الملفات</translation>
    </message>
    <message>
        <source>&amp;Undo: {verb}</source>
        <translation>ت&amp;راجع عن: {verb}</translation>
    </message>
    <message>
        <source>&amp;Redo: {verb}</source>
        <translation>إ&amp;عادة: {verb}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>تسمية</translation>
    </message>
    <message>
        <source>change label</source>
        <translation>تغيير التسمية</translation>
    </message>
    <message>
        <source>change span</source>
        <translation>تغيير الحدود</translation>
    </message>
    <message>
        <source>add document</source>
        <translation>إضافة وثيقة</translation>
    </message>
    <message>
        <source>document&apos;s state</source>
        <translation>حالة الوثيقة</translation>
    </message>
    <message>
        <source>add to the label set</source>
        <translation>إضافة إلى أنواع التسميات</translation>
    </message>
    <message>
        <source>project rule</source>
        <translation>قاعدة المشروع</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>put document away</source>
        <translation>إبعاد وثيقة</translation>
    </message>
    <message>
        <source>bring document back</source>
        <translation>إعادة وثيقة</translation>
    </message>
    <message>
        <source>label offered or not</source>
        <translation>عرض نوع تسمية أو إخفاؤه</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>first work of this annotator</source>
        <translation>أول عمل لهذا المحلل</translation>
    </message>
    <message>
        <source>new project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} من {total} مكتملة</translation>
    </message>
    <message>
        <source>No documents yet.
Drop a folder here, or press {key}.</source>
        <translation>لا وثائق بعد.
أفلت مجلدًا هنا أو اضغط {key}.</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>لم تبدأ</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>معلَّمة</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Re&amp;move the annotation</source>
        <translation>إ&amp;زالة التسمية</translation>
    </message>
    <message>
        <source>&amp;Next annotation</source>
        <translation>التسمية ال&amp;تالية</translation>
    </message>
    <message>
        <source>&amp;Previous annotation</source>
        <translation>التسمية ال&amp;سابقة</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>ال&amp;تسميات</translation>
    </message>
    <message>
        <source>Take the chosen annotation off its words</source>
        <translation>رفع التسمية المختارة عن كلماتها</translation>
    </message>
    <message>
        <source>Choose the next annotation on the page</source>
        <translation>اختيار التسمية التالية في الصفحة</translation>
    </message>
    <message>
        <source>Choose the annotation before</source>
        <translation>اختيار التسمية التي قبلها</translation>
    </message>
    <message>
        <source>The name your annotations go by</source>
        <translation>الاسم الذي تُنسب إليه تسمياتك</translation>
    </message>
    <message>
        <source>Show or hide the list of annotations</source>
        <translation>إظهار قائمة التسميات أو إخفاؤها</translation>
    </message>
    <message>
        <source>remove annotation</source>
        <translation>إزالة تسمية</translation>
    </message>
    <message>
        <source>No annotations yet.
Select words on the page, then press a label&apos;s key.</source>
        <translation>لا تسميات بعد.
حدّد كلمات في الصفحة ثم اضغط مفتاح التسمية.</translation>
    </message>
    <message>
        <source>{title}, {status}, annotations: {count}</source>
        <translation>{title}، {status}، التسميات: {count}</translation>
    </message>
    <message>
        <source>Annotations of each label</source>
        <translation>عدد التسميات من كل نوع</translation>
    </message>
    <message>
        <source>More labels</source>
        <translation>أنواع أخرى</translation>
    </message>
    <message>
        <source>Label the selection “{label}”, or change the chosen annotation to it ({key})</source>
        <translation>تسمية المحدَّد «{label}»، أو تغيير التسمية المختارة إليها ({key})</translation>
    </message>
    <message>
        <source>Show only “{label}”; click again to show all</source>
        <translation>إظهار «{label}» وحدها؛ وانقر ثانية لإظهار الكل</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>محفوظ {time}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>Selected: {text}</source>
        <translation>المحدَّد: {text}</translation>
    </message>
    <message>
        <source>Chosen: {text} · {label}</source>
        <translation>المختار: {text} · {label}</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>الفقرة {number}</translation>
    </message>
    <message>
        <source>Changed: {text} · {label}</source>
        <translation>عُدّلت: {text} · {label}</translation>
    </message>
    <message>
        <source>Taken back: {verb}</source>
        <translation>تم التراجع عن: {verb}</translation>
    </message>
    <message>
        <source>Done again: {verb}</source>
        <translation>أُعيد: {verb}</translation>
    </message>
    <message>
        <source>Taking back: {verb}…</source>
        <translation>جارٍ التراجع عن: {verb}…</translation>
    </message>
    <message>
        <source>Doing again: {verb}…</source>
        <translation>جارٍ الإعادة: {verb}…</translation>
    </message>
    <message>
        <source>Type the letter a word begins with.</source>
        <translation>اكتب الحرف الذي تبدأ به الكلمة.</translation>
    </message>
    <message>
        <source>No further word begins with {letter}.</source>
        <translation>لا كلمة أخرى تبدأ بالحرف {letter}.</translation>
    </message>
    <message>
        <source>There is no annotation at the caret.</source>
        <translation>لا تسمية عند المؤشر.</translation>
    </message>
    <message>
        <source>There is no further annotation with this label.</source>
        <translation>لا تسمية أخرى من هذا النوع.</translation>
    </message>
    <message>
        <source>Every further paragraph holds a label.</source>
        <translation>في كل فقرة باقية تسمية.</translation>
    </message>
    <message>
        <source>It cannot go further.</source>
        <translation>لا يمكن أن يتحرك أبعد من ذلك.</translation>
    </message>
    <message>
        <source>Next: {label}</source>
        <translation>التالية: {label}</translation>
    </message>
    <message>
        <source>Previous: {label}</source>
        <translation>السابقة: {label}</translation>
    </message>
    <message>
        <source>Label whatever is selected: {label}</source>
        <translation>تسمية كل ما يُحدَّد: {label}</translation>
    </message>
    <message>
        <source>Labelling every selection: {label} (Esc ends)</source>
        <translation>كل ما يُحدَّد يُسمّى: {label} (Esc للإنهاء)</translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation>البحث في الصفحة</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>That was the last document.</source>
        <translation>هذه آخر وثيقة.</translation>
    </message>
    <message>
        <source>This is the first document.</source>
        <translation>هذه أول وثيقة.</translation>
    </message>
    <message>
        <source>All documents are done.</source>
        <translation>كل الوثائق مكتملة.</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>المحلل: {name}</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>Texts and annotated files</source>
        <translation>نصوص وملفات مسمّاة</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Choose a folder of texts</source>
        <translation>اختر مجلد نصوص</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>تعذّر ذلك</translation>
    </message>
    <message>
        <source>Nothing was imported. Problems found: {count}.</source>
        <translation>لم يُستورد شيء. عدد المشكلات: {count}.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>The name your annotations go by:</source>
        <translation>الاسم الذي تُنسب إليه تسمياتك:</translation>
    </message>
    <message>
        <source>Nested annotations</source>
        <translation>التسميات المتداخلة</translation>
    </message>
    <message>
        <source>leave the annotation out</source>
        <translation>ترك التسمية</translation>
    </message>
    <message>
        <source>Export training data</source>
        <translation>تصدير بيانات التدريب</translation>
    </message>
    <message>
        <source>draw an arrow</source>
        <translation>رسم سهم</translation>
    </message>
    <message>
        <source>take an arrow away</source>
        <translation>حذف سهم</translation>
    </message>
    <message>
        <source>accept a suggestion</source>
        <translation>قبول اقتراح</translation>
    </message>
    <message>
        <source>refuse a suggestion</source>
        <translation>رفض اقتراح</translation>
    </message>
    <message>
        <source>Labelled: {text} · {label}</source>
        <translation>سُمّي: {text} · {label}</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>only those that are done</source>
        <translation>المكتملة فقط</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <source>not split</source>
        <translation>بلا تقسيم</translation>
    </message>
    <message>
        <source>train, dev, test: {parts}</source>
        <translation>train وdev وtest: ‏{parts}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Pseudonyms in place of names</source>
        <translation>أسماء مستعارة بدل الأسماء</translation>
    </message>
    <message>
        <source>JSONL: everything, loses nothing</source>
        <translation>JSONL: كل شيء بلا فقدان</translation>
    </message>
    <message>
        <source>CoNLL: tokens and tags for training</source>
        <translation>CoNLL: كلمات ووسوم للتدريب</translation>
    </message>
    <message>
        <source>CoNLL-2002: tokens and tags, two columns</source>
        <translation>CoNLL-2002: كلمات ووسوم في عمودين</translation>
    </message>
    <message>
        <source>Wojood: tokens with nested tags</source>
        <translation>Wojood: كلمات بوسوم متداخلة</translation>
    </message>
    <message>
        <source>GermEval: tokens with two levels of tags</source>
        <translation>GermEval: كلمات بمستويين من الوسوم</translation>
    </message>
    <message>
        <source>CoNLL-U: sentences, tokens and nested tags, with the text</source>
        <translation>CoNLL-U: جمل وكلمات ووسوم متداخلة، مع النص</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>An edge inside a token</source>
        <translation>حدٌّ داخل وحدة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>words, with و ف ب ل ك س cut off</source>
        <translation>كلمات مع فصل و ف ب ل ك س</translation>
    </message>
    <message>
        <source>label the whole token</source>
        <translation>تسمية الوحدة كاملة</translation>
    </message>
    <message>
        <source>cut the token there</source>
        <translation>قطع الوحدة هناك</translation>
    </message>
    <message>
        <source>keep the innermost</source>
        <translation>إبقاء الأعمق</translation>
    </message>
    <message>
        <source>keep the outermost</source>
        <translation>إبقاء الأوسع</translation>
    </message>
    <message>
        <source>one column for each level</source>
        <translation>عمود لكل مستوى</translation>
    </message>
    <message>
        <source>one column for each label</source>
        <translation>عمود لكل تسمية</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>عن هذا البرنامج</translation>
    </message>
    <message>
        <source>Annotator {version}
Annotate Arabic news by hand.
MIT licence. No network, ever.

Project: {project}</source>
        <translation>Annotator {version}
تسمية الأخبار العربية يدويًا.
رخصة MIT. بلا اتصال بالشبكة إطلاقًا.

المشروع: {project}</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>A second folder for backups, on another disk if you have one</source>
        <translation>مجلد ثانٍ للنسخ الاحتياطية، على قرص آخر إن وُجد</translation>
    </message>
    <message>
        <source>Restore as a copy…</source>
        <translation>استعادة نسخةً…</translation>
    </message>
    <message>
        <source>No backups yet. One is made when something has changed: at opening, every half hour, and at closing.</source>
        <translation>لا نسخ احتياطية بعد. تُنشأ واحدة كلما تغيّر شيء: عند الفتح، وكل نصف ساعة، وعند الإغلاق.</translation>
    </message>
    <message>
        <source>Saved a copy: {path}</source>
        <translation>حُفظت نسخة: {path}</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be changed here.</source>
        <translation>مفتوح للقراءة فقط: لا يمكن تغيير شيء هنا.</translation>
    </message>
    <message>
        <source>A safe start: your settings, keys and recent projects are set aside, and come back at the next start.</source>
        <translation>بدء آمن: وُضعت إعداداتك ومفاتيحك ومشاريعك الأخيرة جانبًا، وتعود في البدء التالي.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Open it to read only</source>
        <translation>فتحه للقراءة فقط</translation>
    </message>
    <message>
        <source>Brought back what could not be saved last time. Actions: {count}.</source>
        <translation>استُعيد ما تعذّر حفظه في المرة الماضية. عدد الأفعال: {count}.</translation>
    </message>
    <message>
        <source>This folder is copied about by another program. Keep the project in a folder of this computer, and copy it when it is closed.</source>
        <translation>هذا المجلد يزامنه برنامج آخر. أبقِ المشروع في مجلد على هذا الحاسوب، وانسخه وهو مغلق.</translation>
    </message>
    <message>
        <source>This folder is on another computer. The project is safer on this one.</source>
        <translation>هذا المجلد على حاسوب آخر. المشروع أسلم على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Recover it</source>
        <translation>استعادته</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>تمت الاستعادة</translation>
    </message>
    <message>
        <source>The newest good backup and the project&apos;s own journal will be put together. The damaged file is kept as it is.</source>
        <translation>ستُجمع أحدث نسخة احتياطية سليمة مع سجل المشروع نفسه. ويبقى الملف التالف كما هو.</translation>
    </message>
    <message>
        <source>Recovered from the backup of {base} and {changes} changes of the journal. Could not be brought back: {lost}. The damaged file is kept as {path}.</source>
        <translation>تمت الاستعادة من نسخة {base} و{changes} تغييرًا من السجل. ما تعذّرت استعادته: {lost}. الملف التالف محفوظ باسم {path}.</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>سلة المحفوظات</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>وُضعت</translation>
    </message>
    <message>
        <source>label, no longer offered</source>
        <translation>نوع لم يعد معروضًا</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>The bin is empty. What is put away keeps everything that was said of it.</source>
        <translation>السلة فارغة. ما يوضع فيها يبقى معه كل ما قيل عنه.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Restore as it was then</source>
        <translation>استعادتها كما كانت</translation>
    </message>
    <message>
        <source>Nothing has happened to this yet.</source>
        <translation>لم يجرِ على هذا شيء بعد.</translation>
    </message>
    <message>
        <source>Something in the program went wrong</source>
        <translation>حدث خلل في البرنامج</translation>
    </message>
    <message>
        <source>Your work is saved, and the program goes on. If it happens again, please send the details below to whoever looks after the program; they hold nothing of your documents.</source>
        <translation>عملك محفوظ والبرنامج مستمر. إن تكرر ذلك فأرسل التفاصيل أدناه إلى من يتولى البرنامج؛ وليس فيها شيء من وثائقك.</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>مشروع تجريبي</translation>
    </message>
    <message>
        <source>project</source>
        <translation>مشروع</translation>
    </message>
    <message>
        <source>A span needs at least one letter.</source>
        <translation>لا بد من حرف واحد على الأقل.</translation>
    </message>
    <message>
        <source>The span {start}–{end} ends past the text, which has {length} characters.</source>
        <translation>الحدود {start}–{end} تتجاوز النص وطوله {length} حرفًا.</translation>
    </message>
    <message>
        <source>This would cross “{text}”, and the project allows spans to nest but not to cross.</source>
        <translation>هذا يقطع «{text}»، والمشروع يسمح بالتداخل لا بالتقاطع.</translation>
    </message>
    <message>
        <source>These words already carry this label.</source>
        <translation>هذه الكلمات تحمل هذه التسمية أصلًا.</translation>
    </message>
    <message>
        <source>The project has no label “{label}”.</source>
        <translation>ليس في المشروع تسمية «{label}».</translation>
    </message>
    <message>
        <source>The project already has a label “{label}”.</source>
        <translation>في المشروع تسمية «{label}» أصلًا.</translation>
    </message>
    <message>
        <source>“{label}” cannot be a label&apos;s id: use a lower-case English word such as “actor”.</source>
        <translation>لا يصلح «{label}» معرّفًا لتسمية: استعمل كلمة إنجليزية بحروف صغيرة مثل “actor”.</translation>
    </message>
    <message>
        <source>An annotator needs a name with at least one letter.</source>
        <translation>لا بد للاسم من حرف واحد على الأقل.</translation>
    </message>
    <message>
        <source>The project has no document {document}.</source>
        <translation>ليس في المشروع الوثيقة {document}.</translation>
    </message>
    <message>
        <source>The annotation {annotation} is not there any more.</source>
        <translation>لم تعد التسمية {annotation} موجودة.</translation>
    </message>
    <message>
        <source>The arrow {relation} is not there any more.</source>
        <translation>لم يعد السهم {relation} موجودًا.</translation>
    </message>
    <message>
        <source>An arrow leads from one annotation of a document to another of the same document.</source>
        <translation>يصل السهم بين تسميتين مختلفتين من الوثيقة نفسها.</translation>
    </message>
    <message>
        <source>The project already has “{title}”.</source>
        <translation>في المشروع «{title}» أصلًا.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>Select some words first, or choose an annotation; then press the label&apos;s key.</source>
        <translation>حدّد كلمات أولًا أو اختر تسمية، ثم اضغط مفتاح التسمية.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>أُلغي. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This cannot be done any more: what it would change has changed since.</source>
        <translation>لم يعد هذا ممكنًا: ما كان سيغيّره قد تغيّر.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name, or open it.</source>
        <translation>{path} موجود أصلًا. اختر اسمًا آخر أو افتحه.</translation>
    </message>
    <message>
        <source>{path} is not a project of this program. It was not changed.</source>
        <translation>{path} ليس مشروعًا لهذا البرنامج. لم يُغيَّر.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this program (format {version}). It was not changed; update the program.</source>
        <translation>{path} من إصدار أحدث من هذا البرنامج (الصيغة {version}). لم يُغيَّر؛ حدّث البرنامج.</translation>
    </message>
    <message>
        <source>{path} holds what this program did not put there: {names}. It was not changed; do not trust it.</source>
        <translation>في {path} ما لم يضعه هذا البرنامج: {names}. لم يُغيَّر؛ لا تثق به.</translation>
    </message>
    <message>
        <source>{path} is open for reading only. Save a copy of it to work on.</source>
        <translation>{path} مفتوح للقراءة فقط. احفظ نسخة منه لتعمل عليها.</translation>
    </message>
    <message>
        <source>{path} was moved, deleted or replaced. Your work is kept here: save a copy of the project.</source>
        <translation>نُقل {path} أو حُذف أو استُبدل. عملك باقٍ هنا: احفظ نسخة من المشروع.</translation>
    </message>
    <message>
        <source>{path} is open elsewhere: {who} on {where}, since {since}. Close it there first.</source>
        <translation>{path} مفتوح في مكان آخر: {who} على {where} منذ {since}. أغلقه هناك أولًا.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Keep the file as it is and open a backup of it.</source>
        <translation>تتعذر قراءة {path}: {reason}. أبقِ الملف كما هو وافتح نسخة احتياطية منه.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be used: {reason}. Choose another folder.</source>
        <translation>لا يمكن استعمال المجلد {path}: {reason}. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Not saved: {path} cannot be written ({reason}). Your work is kept here; make room, then retry.</source>
        <translation>غير محفوظ: تتعذر الكتابة في {path} ({reason}). عملك باقٍ هنا؛ أفسح مكانًا ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The backup of {path} did not work: {reason}. The project itself is untouched.</source>
        <translation>لم تنجح النسخة الاحتياطية لـ {path}: {reason}. المشروع نفسه لم يُمسّ.</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Check the name.</source>
        <translation>لا شيء في {path}. تحقّق من الاسم.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>تتعذر قراءة {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} is empty: there is no text to import.</source>
        <translation>{path} فارغ: لا نص لاستيراده.</translation>
    </message>
    <message>
        <source>{path} is not a text. Save it as plain text (.txt) first.</source>
        <translation>{path} ليس نصًا. احفظه نصًا عاديًا (.txt) أولًا.</translation>
    </message>
    <message>
        <source>{path} holds no text that can be read: pictures of pages, or letters that a printer drew. Read it with a text recogniser (OCR) first, or import what it was printed from.</source>
        <translation>ليس في {path} نص يمكن قراءته: صور صفحات، أو حروف رسمتها الطباعة. اقرأه أولًا ببرنامج للتعرف على النصوص (OCR)، أو استورد الأصل الذي طُبع منه.</translation>
    </message>
    <message>
        <source>{path}: choose the column that holds the texts (in a command: --column NAME). The columns are: {columns}.</source>
        <translation>‏{path}: اختر العمود الذي فيه النصوص (في سطر الأوامر: ‎--column NAME). الأعمدة هي: {columns}.</translation>
    </message>
    <message>
        <source>{path} has no column “{column}”. The columns are: {columns}.</source>
        <translation>ليس في {path} عمود «{column}». الأعمدة هي: {columns}.</translation>
    </message>
    <message>
        <source>{path} has no sheet “{sheet}”. The sheets are: {sheets}.</source>
        <translation>ليس في {path} ورقة عمل «{sheet}». الأوراق هي: {sheets}.</translation>
    </message>
    <message>
        <source>The folder {path} holds no file that can be imported.</source>
        <translation>ليس في المجلد {path} ملف يمكن استيراده.</translation>
    </message>
    <message>
        <source>{path} tells of an export and holds no documents. Import the export that lies beside it.</source>
        <translation>يصف {path} عملية تصدير وليس فيه وثائق. استورد الملف المصدَّر الموجود بجانبه.</translation>
    </message>
    <message>
        <source>The encoding of {path} cannot be told. Choose it (in a command, for instance: --encoding cp1256).</source>
        <translation>لا يُعرف ترميز {path}. اختره (في سطر الأوامر مثلًا: ‎--encoding cp1256).</translation>
    </message>
    <message>
        <source>The format of {path} cannot be told. Choose it (in a command: --format NAME).</source>
        <translation>لا تُعرف صيغة {path}. اخترها (في سطر الأوامر: ‎--format NAME).</translation>
    </message>
    <message>
        <source>{path}, line {line}: the project has no label “{label}” (annotations with it: {count}). Rename it, add it or leave it out (in a command: --map {label}=…, --labels add or --labels drop).</source>
        <translation>{path}، السطر {line}: ليس في المشروع تسمية «{label}» (عدد ما يحملها: {count}). غيّر اسمها أو أضفها أو استبعدها (في سطر الأوامر: ‎--map {label}=… أو ‎--labels add أو ‎--labels drop).</translation>
    </message>
    <message>
        <source>Several people annotated here. Choose whose layer to export (in a command: --layer NAME): {names}.</source>
        <translation>سمّى هنا أكثر من شخص. اختر طبقة من تُصدَّر (في سطر الأوامر: ‎--layer NAME): {names}.</translation>
    </message>
    <message>
        <source>There is no document to export. Mark one as done, or export all (in a command: --documents all).</source>
        <translation>لا وثيقة للتصدير. عدّ إحداها مكتملة، أو صدّر الكل (في سطر الأوامر: ‎--documents all).</translation>
    </message>
    <message>
        <source>{path}, line {line}: this is not {encoding}. Name another encoding, or leave it out.</source>
        <translation>{path}، السطر {line}: هذا ليس {encoding}. سمِّ ترميزًا آخر أو اتركه.</translation>
    </message>
    <message>
        <source>There is no project at {path}. Look where it is now, or make one (in a command: annotator new {path}).</source>
        <translation>لا مشروع في {path}. ابحث عن مكانه الآن، أو أنشئ مشروعًا (بالأمر: annotator new {path}).</translation>
    </message>
    <message>
        <source>There is no encoding named “{encoding}”. Try utf-8, cp1256 or iso8859_6.</source>
        <translation>لا ترميز باسم «{encoding}». جرّب utf-8 أو cp1256 أو iso8859_6.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column {column}: this is not JSON. Correct the line, or remove it.</source>
        <translation>{path}، السطر {line}، العمود {column}: هذا ليس JSON. صحّح السطر أو احذفه.</translation>
    </message>
    <message>
        <source>{path}, line {line}: “{field}” should be {expected}.</source>
        <translation>{path}، السطر {line}: ينبغي أن يكون «{field}»: {expected}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the offsets {start}–{end} do not fit the text, which has {length} characters.</source>
        <translation>{path}، السطر {line}: المواضع {start}–{end} لا توافق النص وطوله {length} حرفًا.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the offsets {start}–{end} cover “{found}”, but the file says “{said}”.</source>
        <translation>{path}، السطر {line}: المواضع {start}–{end} تغطي «{found}»، والملف يقول «{said}».</translation>
    </message>
    <message>
        <source>{path}, line {line}: the offsets {start}–{end} fit the words in several ways of counting ({units}), and mean another place in each.</source>
        <translation>{path}، السطر {line}: تطابق المواضع {start}–{end} الكلمات بأكثر من طريقة عدّ ({units})، ولكل منها مكان مختلف.</translation>
    </message>
    <message>
        <source>{path}, line {line}: nothing in the file has the id {id}.</source>
        <translation>{path}، السطر {line}: لا شيء في الملف يحمل المعرّف {id}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the id {id} was used before in this file.</source>
        <translation>{path}، السطر {line}: المعرّف {id} استُعمل قبلًا في هذا الملف.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {found} columns where {expected} belong.</source>
        <translation>{path}، السطر {line}: عدد الأعمدة {found} والمطلوب {expected}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: “{tag}” is not a tag such as O, B-actor or I-actor.</source>
        <translation>{path}، السطر {line}: «{tag}» ليس وسمًا مثل O أو B-actor أو I-actor.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>تتعذر الكتابة في {path}: {reason}. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The folder {path} holds other files, so nothing was written there. Choose a new folder, or empty this one.</source>
        <translation>في المجلد {path} ملفات أخرى، ولذلك لم يُكتب فيه شيء. اختر مجلدًا جديدًا أو أفرغ هذا المجلد.</translation>
    </message>
    <message>
        <source>--{option} cannot be “{value}”. It can be: {allowed}.</source>
        <translation>لا يكون الخيار {option} «{value}». يمكن أن يكون: {allowed}.</translation>
    </message>
    <message>
        <source>Nobody named “{name}” annotated here. There is: {names}.</source>
        <translation>لم يسمِّ هنا أحد باسم «{name}». يوجد: {names}.</translation>
    </message>
    <message>
        <source>Created {path}.</source>
        <translation>أُنشئ {path}.</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>ما استُورد</translation>
    </message>
    <message>
        <source>Imported. Documents: {documents} new, {documents_known} already here. Annotations: {annotations} new, {annotations_known} already here.</source>
        <translation>تم الاستيراد. الوثائق: {documents} جديدة و{documents_known} موجودة أصلًا. التسميات: {annotations} جديدة و{annotations_known} موجودة أصلًا.</translation>
    </message>
    <message>
        <source>Labels added: {labels}.</source>
        <translation>أنواع أُضيفت: {labels}.</translation>
    </message>
    <message>
        <source>Annotations dropped, as asked, with the label “{label}”: {count}.</source>
        <translation>تسميات تُركت كما طُلب، ونوعها «{label}»: {count}.</translation>
    </message>
    <message>
        <source>{path}: bytes that mean nothing were replaced: {count}.</source>
        <translation>{path}: استُبدلت بايتات لا معنى لها، وعددها: {count}.</translation>
    </message>
    <message>
        <source>{path}: offsets counted in {unit}, as the words they cover show. Documents: {count}.</source>
        <translation>{path}: المواضع معدودة بوحدة {unit} كما يتبيّن من الكلمات التي تغطيها. الوثائق: {count}.</translation>
    </message>
    <message>
        <source>The label “{word}” of the files is “{label}” here.</source>
        <translation>النوع «{word}» في الملفات هو «{label}» هنا.</translation>
    </message>
    <message>
        <source>Left out, as a project has no place for it: {what}. Found: {count}.</source>
        <translation>تُرك لأن المشروع لا مكان فيه له: {what}. العدد: {count}.</translation>
    </message>
    <message>
        <source>Passed over in folders: {what}. Found: {count}.</source>
        <translation>لم يُقرأ مما في المجلدات: {what}. العدد: {count}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {what}: {detail}</source>
        <translation>{path}، السطر {line}: {what}: {detail}</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>رموز يونيكود</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>bytes of UTF-8</source>
        <translation>بايتات UTF-8</translation>
    </message>
    <message>
        <source>whole letters</source>
        <translation>حروف كاملة</translation>
    </message>
    <message>
        <source>span of no characters</source>
        <translation>حدود بلا أي حرف</translation>
    </message>
    <message>
        <source>span in several pieces</source>
        <translation>حدود من عدة قطع</translation>
    </message>
    <message>
        <source>event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>attribute of something left out</source>
        <translation>خاصية لشيء تُرك</translation>
    </message>
    <message>
        <source>arrow with an end left out</source>
        <translation>سهم تُرك أحد طرفيه</translation>
    </message>
    <message>
        <source>equivalence</source>
        <translation>تكافؤ</translation>
    </message>
    <message>
        <source>link to a knowledge base</source>
        <translation>إحالة إلى قاعدة معرفة</translation>
    </message>
    <message>
        <source>note on something left out</source>
        <translation>ملاحظة على شيء تُرك</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>سلسلة إحالات</translation>
    </message>
    <message>
        <source>slot</source>
        <translation>خانة دور</translation>
    </message>
    <message>
        <source>label of the whole document</source>
        <translation>تصنيف للوثيقة كلها</translation>
    </message>
    <message>
        <source>result of another kind</source>
        <translation>نتيجة من نوع آخر</translation>
    </message>
    <message>
        <source>cancelled work</source>
        <translation>عمل ملغى</translation>
    </message>
    <message>
        <source>answer that was not yes</source>
        <translation>إجابة غير القبول</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>row without a text</source>
        <translation>صف بلا نص</translation>
    </message>
    <message>
        <source>hidden files and folders</source>
        <translation>ملفات ومجلدات مخفية</translation>
    </message>
    <message>
        <source>files of the system or of an open program</source>
        <translation>ملفات للنظام أو لبرنامج مفتوح</translation>
    </message>
    <message>
        <source>parts of saved pages</source>
        <translation>أجزاء من صفحات محفوظة</translation>
    </message>
    <message>
        <source>reports of exports, and what else is written beside them</source>
        <translation>تقارير التصدير وما يُكتب معها بجانبه</translation>
    </message>
    <message>
        <source>links to folders, or to nothing</source>
        <translation>روابط إلى مجلدات أو إلى لا شيء</translation>
    </message>
    <message>
        <source>files of formats that are not read</source>
        <translation>ملفات بصيغ لا تُقرأ</translation>
    </message>
    <message>
        <source>files not of the format asked for</source>
        <translation>ملفات بغير الصيغة المطلوبة</translation>
    </message>
    <message>
        <source>Exported {out}. Documents: {documents}. Annotations: {exported} of {stored}.</source>
        <translation>صُدّر {out}. الوثائق: {documents}. التسميات: {exported} من {stored}.</translation>
    </message>
    <message>
        <source>Not in the file, and listed in {report}: {count}.</source>
        <translation>ليس في الملف، ومذكور في {report}: {count}.</translation>
    </message>
    <message>
        <source>Exported with wider edges, listed in {report}: {count}.</source>
        <translation>صُدّر بحدود أوسع، ومذكور في {report}: {count}.</translation>
    </message>
    <message>
        <source>Exported in pieces, one a sentence, listed in {report}: {count}.</source>
        <translation>صُدّر مقطّعًا، قطعة لكل جملة، ومذكور في {report}: {count}.</translation>
    </message>
    <message>
        <source>Note: {warning}.</source>
        <translation>ملاحظة: {warning}.</translation>
    </message>
    <message>
        <source>The project is whole.</source>
        <translation>المشروع سليم.</translation>
    </message>
    <message>
        <source>The project is not whole. Faults found: {count}.</source>
        <translation>المشروع غير سليم. عدد العيوب: {count}.</translation>
    </message>
    <message>
        <source>Backed up to {path}.</source>
        <translation>نُسخ احتياطيًا إلى {path}.</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was changed.</source>
        <translation>قُطع. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… و{count} أخرى.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>Changes in the journal</source>
        <translation>التغييرات في السجل</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>يُفتح {name}…</translation>
    </message>
    <message>
        <source>Recovering the project…</source>
        <translation>يُستعاد المشروع…</translation>
    </message>
    <message>
        <source>Making a backup and checking it…</source>
        <translation>تُعدّ نسخة احتياطية وتُفحص…</translation>
    </message>
    <message>
        <source>Restoring a copy and checking it…</source>
        <translation>تُستعاد نسخة وتُفحص…</translation>
    </message>
    <message>
        <source>Checking the project…</source>
        <translation>يُفحص المشروع…</translation>
    </message>
    <message>
        <source>Check of the project</source>
        <translation>فحص المشروع</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>The project is not whole. Faults: {count}. Nothing was changed. Go back to a backup (File › Backups), or open the project again to have it recovered.</source>
        <translation>المشروع غير سليم. عدد العيوب: {count}. لم يُغيَّر شيء. عُد إلى نسخة احتياطية (ملف ‹ النسخ الاحتياطية)، أو افتح المشروع من جديد ليُستعاد.</translation>
    </message>
    <message>
        <source>label all mentions</source>
        <translation>وسم كل المواضع</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>باليد</translation>
    </message>
    <message>
        <source>all mentions</source>
        <translation>كل المواضع</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>list</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Labelled {label} before: {labelled}. Left alone: {left_alone}.</source>
        <translation>وُسم سابقًا «{label}»: {labelled}. تُرك بلا تسمية: {left_alone}.</translation>
    </message>
    <message>
        <source>In the list {list}: {name}</source>
        <translation>في القائمة {list}: {name}</translation>
    </message>
    <message>
        <source>In the list {list}: {name} ({place})</source>
        <translation>في القائمة {list}: {name} ({place})</translation>
    </message>
    <message>
        <source>Reads as a date: {value}</source>
        <translation>يُقرأ تاريخًا: {value}</translation>
    </message>
    <message>
        <source>Reads as a date.</source>
        <translation>يُقرأ تاريخًا.</translation>
    </message>
    <message>
        <source>Tells of people harmed: {counts}</source>
        <translation>يذكر ضحايا: {counts}</translation>
    </message>
    <message>
        <source>Stands in quotation marks.</source>
        <translation>بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>Quoted after “{verb}”.</source>
        <translation>اقتباس بعد «{verb}».</translation>
    </message>
    <message>
        <source>Said by {said_by}.</source>
        <translation>قاله {said_by}.</translation>
    </message>
    <message>
        <source>Learned from your sentences ({sentences}); probability: {percent}%</source>
        <translation>تعلّمه النموذج من جملك ({sentences})؛ الاحتمال: {percent}%</translation>
    </message>
    <message>
        <source>killed: {count}</source>
        <translation>القتلى: {count}</translation>
    </message>
    <message>
        <source>injured: {count}</source>
        <translation>الجرحى: {count}</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation>المفقودون: {count}</translation>
    </message>
    <message>
        <source>captured: {count}</source>
        <translation>الأسرى والمعتقلون: {count}</translation>
    </message>
    <message>
        <source>count: {count}</source>
        <translation>العدد: {count}</translation>
    </message>
    <message>
        <source>{one}, {more}</source>
        <translation>{one}، {more}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Whose annotations</source>
        <translation>تسميات مَن</translation>
    </message>
    <message>
        <source>everyone&apos;s</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>أنواع التسميات</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>ت&amp;صدير</translation>
    </message>
    <message>
        <source>WebAnno TSV: what INCEpTION reads</source>
        <translation>WebAnno TSV: ما يقرؤه INCEpTION</translation>
    </message>
    <message>
        <source>brat: a folder of texts and annotations</source>
        <translation>brat: مجلد نصوص وتسميات</translation>
    </message>
    <message>
        <source>doccano: JSONL with spans and relations</source>
        <translation>doccano: ‏JSONL فيه الحدود والعلاقات</translation>
    </message>
    <message>
        <source>Label Studio: JSON tasks with their labels</source>
        <translation>Label Studio: مهام JSON مع تسمياتها</translation>
    </message>
    <message>
        <source>Prodigy: JSONL with tokens and spans</source>
        <translation>Prodigy: ‏JSONL فيه الوحدات والحدود</translation>
    </message>
    <message>
        <source>spaCy: a DocBin to train on</source>
        <translation>spaCy: ملف DocBin للتدريب</translation>
    </message>
    <message>
        <source>Hugging Face: a folder that datasets loads</source>
        <translation>Hugging Face: مجلد تفتحه مكتبة datasets</translation>
    </message>
    <message>
        <source>CSV: a table with one annotation a row</source>
        <translation>CSV: جدول، في كل صف تسمية</translation>
    </message>
    <message>
        <source>HTML: a page to read and print</source>
        <translation>HTML: صفحة للقراءة والطباعة</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>هكذا يبدأ الملف</translation>
    </message>
    <message>
        <source>This format is no text: its beginning cannot be shown.</source>
        <translation>هذه الصيغة ليست نصًا، فلا تُعرض بدايتها.</translation>
    </message>
    <message>
        <source>Files in the folder: {count}. This is {name}.</source>
        <translation>عدد الملفات في المجلد: {count}. المعروض هنا {name}.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>Documents: {documents}. Annotations: {exported} of {stored}.</source>
        <translation>الوثائق: {documents}. التسميات: {exported} من {stored}.</translation>
    </message>
    <message>
        <source>Every annotation is in the file as it is.</source>
        <translation>كل تسمية في الملف كما هي.</translation>
    </message>
    <message>
        <source>Left out and listed in the report: {count}. {reason}</source>
        <translation>تُركت وذُكرت في التقرير: {count}. {reason}</translation>
    </message>
    <message>
        <source>Arrows left out and listed in the report: {count}. {reason}</source>
        <translation>أسهم تُركت وذُكرت في التقرير: {count}. {reason}</translation>
    </message>
    <message>
        <source>Exported with wider edges: {count}.</source>
        <translation>صُدّرت بحدود أوسع: {count}.</translation>
    </message>
    <message>
        <source>Exported in pieces, one a sentence: {count}.</source>
        <translation>صُدّرت مقسّمة على الجمل: {count}.</translation>
    </message>
    <message>
        <source>They overlap an annotation that is kept, and this format has one column.</source>
        <translation>تتداخل مع تسمية باقية، ولهذه الصيغة عمود واحد.</translation>
    </message>
    <message>
        <source>An edge lies inside a token.</source>
        <translation>يقع أحد حدودها داخل وحدة.</translation>
    </message>
    <message>
        <source>They cover no token.</source>
        <translation>لا تغطي أي وحدة.</translation>
    </message>
    <message>
        <source>They are nested deeper than this format holds.</source>
        <translation>تداخلها أعمق مما تحمله هذه الصيغة.</translation>
    </message>
    <message>
        <source>This format holds no arrows.</source>
        <translation>هذه الصيغة لا تحمل الأسهم.</translation>
    </message>
    <message>
        <source>Why is said in the report.</source>
        <translation>السبب مذكور في التقرير.</translation>
    </message>
    <message>
        <source>The report is {report}.</source>
        <translation>التقرير: {report}.</translation>
    </message>
    <message>
        <source>Take the &amp;value</source>
        <translation>أ&amp;خذ القيمة</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>كتابة &amp;ملاحظة</translation>
    </message>
    <message>
        <source>&amp;Unsure or not</source>
        <translation>&amp;غير متأكد أو متأكد</translation>
    </message>
    <message>
        <source>Draw an a&amp;rrow, name a speaker</source>
        <translation>رسم &amp;سهم أو تعيين القائل</translation>
    </message>
    <message>
        <source>D&amp;etails of the annotation</source>
        <translation>ت&amp;فاصيل التسمية</translation>
    </message>
    <message>
        <source>N&amp;ote on this document…</source>
        <translation>ملاح&amp;ظة على الوثيقة…</translation>
    </message>
    <message>
        <source>&amp;Flag this document or not</source>
        <translation>&amp;تعليم الوثيقة أو رفع العلامة</translation>
    </message>
    <message>
        <source>S&amp;kip this document</source>
        <translation>ت&amp;خطّي هذه الوثيقة</translation>
    </message>
    <message>
        <source>Give the chosen annotation the number or date that its words say; else type it in the details</source>
        <translation>إعطاء التسمية المختارة العدد أو التاريخ الذي تقوله كلماتها، وإلا فاكتبه في التفاصيل</translation>
    </message>
    <message>
        <source>Write a note on the chosen annotation</source>
        <translation>كتابة ملاحظة على التسمية المختارة</translation>
    </message>
    <message>
        <source>Mark the chosen annotation as unsure, or no longer</source>
        <translation>وسم التسمية المختارة بأنك غير متأكد منها، أو رفع ذلك</translation>
    </message>
    <message>
        <source>From the chosen annotation to the one chosen next: from a quote to who said it</source>
        <translation>من التسمية المختارة إلى التي تُختار بعدها: من الاقتباس إلى قائله</translation>
    </message>
    <message>
        <source>Show or hide what is known of the chosen annotation</source>
        <translation>إظهار ما يُعرف عن التسمية المختارة أو إخفاؤه</translation>
    </message>
    <message>
        <source>Write a note on this document as a whole</source>
        <translation>كتابة ملاحظة على الوثيقة كلها</translation>
    </message>
    <message>
        <source>Flag this document as one to come back to, or take the flag off</source>
        <translation>تعليم الوثيقة للعودة إليها، أو رفع العلامة عنها</translation>
    </message>
    <message>
        <source>Leave this document out and open the next</source>
        <translation>ترك هذه الوثيقة وفتح التالية</translation>
    </message>
    <message>
        <source>value</source>
        <translation>قيمة</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>mark as unsure</source>
        <translation>الوسم بعدم التأكد</translation>
    </message>
    <message>
        <source>no longer unsure</source>
        <translation>رفع عدم التأكد</translation>
    </message>
    <message>
        <source>note on the document</source>
        <translation>ملاحظة على الوثيقة</translation>
    </message>
    <message>
        <source>“{typed}” is neither a number nor a date that can be read; write 8, 6..7, 10.. or 2023-11-13.</source>
        <translation>«{typed}» ليس عددًا ولا تاريخًا يمكن قراءته؛ اكتب مثلًا 8 أو 6..7 أو 10.. أو 2023-11-13.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Choose an annotation to see what is known of it.</source>
        <translation>اختر تسمية لترى ما يُعرف عنها.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>قتلى</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>جرحى</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>مفقودون</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>أسرى</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>2023-11-13, or less: 2023-11; from and to: 2011/2014; or in words, seen from the document&apos;s date</source>
        <translation>2023-11-13، أو أقل: 2023-11، ومن وإلى: 2011/2014، أو بالكلمات انطلاقًا من تاريخ الوثيقة</translation>
    </message>
    <message>
        <source>A number: 8; at least and at most: 6..7; no upper end: 10..; in words too</source>
        <translation>عدد: 8، والأدنى والأقصى: 6..7، وبلا حد أعلى: 10..، وبالكلمات أيضًا</translation>
    </message>
    <message>
        <source>Take what the words say: {value}</source>
        <translation>خذ ما تقوله الكلمات: {value}</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>Say that you are not sure of this annotation</source>
        <translation>قل إنك غير متأكد من هذه التسمية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>A note on this annotation, for you and for who reads it after you</source>
        <translation>ملاحظة على هذه التسمية، لك ولمن يقرؤها بعدك</translation>
    </message>
    <message>
        <source>Arrow to…</source>
        <translation>سهم إلى…</translation>
    </message>
    <message>
        <source>Speaker…</source>
        <translation>القائل…</translation>
    </message>
    <message>
        <source>Draw an arrow: then choose where it leads</source>
        <translation>ارسم سهمًا ثم اختر إلى أين يقود</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>related</source>
        <translation>صلة</translation>
    </message>
    <message>
        <source>{relation}: {text}</source>
        <translation>{relation}: {text}</translation>
    </message>
    <message>
        <source>{relation} of: {text}</source>
        <translation>{relation} في: {text}</translation>
    </message>
    <message>
        <source>Take this arrow away: {arrow}</source>
        <translation>إزالة هذا السهم: {arrow}</translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation>من {origin}</translation>
    </message>
    <message>
        <source>certainty {percent}%</source>
        <translation>درجة الثقة {percent}%</translation>
    </message>
    <message>
        <source>Value: {value}</source>
        <translation>القيمة: {value}</translation>
    </message>
    <message>
        <source>The words do not say a value for certain. Type it in the details.</source>
        <translation>لا تقول الكلمات قيمة مؤكدة. اكتبها في التفاصيل.</translation>
    </message>
    <message>
        <source>Only dates and casualties have values.</source>
        <translation>للتواريخ والضحايا وحدها قيم.</translation>
    </message>
    <message>
        <source>The value stands already: {value}</source>
        <translation>القيمة مثبتة من قبل: {value}</translation>
    </message>
    <message>
        <source>Marked as unsure.</source>
        <translation>وُسمت بعدم التأكد.</translation>
    </message>
    <message>
        <source>No longer marked as unsure.</source>
        <translation>لم تعد موسومة بعدم التأكد.</translation>
    </message>
    <message>
        <source>Choose where the arrow from “{text}” leads, then Enter (Esc ends)</source>
        <translation>اختر إلى أين يقود السهم من «{text}» ثم Enter (Esc للإنهاء)</translation>
    </message>
    <message>
        <source>Who said “{text}”? Choose, then Enter (Esc ends)</source>
        <translation>من قال «{text}»؟ اختر ثم Enter (Esc للإنهاء)</translation>
    </message>
    <message>
        <source>Drawn. {relation}: {text}</source>
        <translation>رُسم. {relation}: {text}</translation>
    </message>
    <message>
        <source>There is no other annotation for an arrow to lead to.</source>
        <translation>لا توجد تسمية أخرى يقود إليها السهم.</translation>
    </message>
    <message>
        <source>Flagged. The document stays among those to come back to.</source>
        <translation>عُلّمت الوثيقة، وتبقى بين ما يُعاد إليه.</translation>
    </message>
    <message>
        <source>The document is no longer flagged.</source>
        <translation>لم تعد الوثيقة معلّمة.</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>تُخطّيت.</translation>
    </message>
    <message>
        <source>Note on this document</source>
        <translation>ملاحظة على هذه الوثيقة</translation>
    </message>
    <message>
        <source>What should you, or who comes after you, know of this document?</source>
        <translation>ما الذي ينبغي أن تعرفه أنت أو من يأتي بعدك عن هذه الوثيقة؟</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>unsure: {count}</source>
        <translation>غير مؤكدة: {count}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>label&apos;s name</source>
        <translation>اسم نوع التسمية</translation>
    </message>
    <message>
        <source>label&apos;s colour</source>
        <translation>لون نوع التسمية</translation>
    </message>
    <message>
        <source>label&apos;s key</source>
        <translation>مفتاح نوع التسمية</translation>
    </message>
    <message>
        <source>order of the labels</source>
        <translation>ترتيب أنواع التسميات</translation>
    </message>
    <message>
        <source>merge labels</source>
        <translation>دمج نوعين</translation>
    </message>
    <message>
        <source>label set from a file</source>
        <translation>أنواع تسميات من ملف</translation>
    </message>
    <message>
        <source>guideline</source>
        <translation>دليل التسمية</translation>
    </message>
    <message>
        <source>annotation stands</source>
        <translation>تثبيت تسمية</translation>
    </message>
    <message>
        <source>The key {key} belongs to the label “{label}” already.</source>
        <translation>المفتاح {key} مستعمل لنوع التسمية «{label}».</translation>
    </message>
    <message>
        <source>“{key}” cannot be a label&apos;s key. Use a digit from 1 to 9, or none.</source>
        <translation>لا يصلح «{key}» مفتاحاً لنوع تسمية. استعمل رقماً من 1 إلى 9، أو اتركه بلا مفتاح.</translation>
    </message>
    <message>
        <source>The label “{label}” is called “{name}” already. Choose another name.</source>
        <translation>الاسم «{name}» مستعمل لنوع التسمية «{label}». اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>“{colour}” is not a colour such as #1D44DB.</source>
        <translation>ليس «{colour}» لوناً مكتوباً على مثال ‎#1D44DB.</translation>
    </message>
    <message>
        <source>“{label}” cannot be merged into itself. Choose another label.</source>
        <translation>لا يُدمج النوع «{label}» في نفسه. اختر نوعاً آخر.</translation>
    </message>
    <message>
        <source>The label “{label}” is not offered any more. Offer it again first.</source>
        <translation>لم يعد النوع «{label}» معروضاً. أعد عرضه أولاً.</translation>
    </message>
    <message>
        <source>The guideline of “{label}” is empty. Write something, or leave it as it was.</source>
        <translation>دليل «{label}» فارغ. اكتب شيئاً أو اتركه كما كان.</translation>
    </message>
    <message>
        <source>{path} is not a label set of this program.</source>
        <translation>{path} ليس ملف أنواع تسميات لهذا البرنامج.</translation>
    </message>
    <message>
        <source>{path}: “{place}” should be {expected}. Nothing was taken from it.</source>
        <translation>{path}: ينبغي أن يكون «{place}» {expected}. لم يؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>ا&amp;بحث عن أمر…</translation>
    </message>
    <message>
        <source>Find a command, a document or a recent project by its name, in Arabic or English</source>
        <translation>اعثر على أمر أو وثيقة أو مشروع حديث باسمه، بالعربية أو الإنجليزية</translation>
    </message>
    <message>
        <source>Find or do something…</source>
        <translation>ابحث أو نفّذ أمراً…</translation>
    </message>
    <message>
        <source>Find a command, a document or a place by its name, and go there or do it ({key})</source>
        <translation>اعثر على أمر أو وثيقة أو موضع باسمه، واذهب إليه أو نفّذه ({key})</translation>
    </message>
    <message>
        <source>Commands and documents</source>
        <translation>الأوامر والوثائق</translation>
    </message>
    <message>
        <source>What to find or do</source>
        <translation>ما تبحث عنه أو تنفّذه</translation>
    </message>
    <message>
        <source>Nothing goes by that name.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes</source>
        <translation>↑ ↓ للاختيار · Enter للتنفيذ · Esc للإغلاق</translation>
    </message>
    <message>
        <source>document</source>
        <translation>وثيقة</translation>
    </message>
    <message>
        <source>needs an open project</source>
        <translation>يلزمه مشروع مفتوح</translation>
    </message>
    <message>
        <source>needs a document in the project</source>
        <translation>يلزمه وثيقة في المشروع</translation>
    </message>
    <message>
        <source>needs an open document</source>
        <translation>يلزمه وثيقة مفتوحة</translation>
    </message>
    <message>
        <source>needs a chosen annotation</source>
        <translation>يلزمه اختيار تسمية</translation>
    </message>
    <message>
        <source>needs selected words or a chosen annotation</source>
        <translation>يلزمه تحديد كلمات أو اختيار تسمية</translation>
    </message>
    <message>
        <source>there is nothing to take back</source>
        <translation>لا شيء للتراجع عنه</translation>
    </message>
    <message>
        <source>there is nothing to do again</source>
        <translation>لا شيء لإعادته</translation>
    </message>
    <message>
        <source>suggestions are off</source>
        <translation>الاقتراحات متوقفة</translation>
    </message>
    <message>
        <source>everything is saved</source>
        <translation>كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Find in all documents</source>
        <translation>بحث في كل الوثائق</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Words, however they are spelled: hamza, ة, vowel marks and digits may differ</source>
        <translation>كلمات كيفما كُتبت: قد تختلف الهمزة والتاء المربوطة والحركات والأرقام</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>in the texts</source>
        <translation>في النصوص</translation>
    </message>
    <message>
        <source>annotations: {label}</source>
        <translation>في التسميات: {label}</translation>
    </message>
    <message>
        <source>Type the words to look for, or choose the annotations of a label.</source>
        <translation>اكتب الكلمات المطلوبة، أو اختر تسميات نوع ما.</translation>
    </message>
    <message>
        <source>Found here. {key} shows the list of places again.</source>
        <translation>الموضع هنا. يُظهر {key} قائمة المواضع من جديد.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Found: {count}. Documents looked through: {documents} of {total}.</source>
        <translation>عُثر على: {count}. الوثائق المفحوصة: {documents} من {total}.</translation>
    </message>
    <message>
        <source>Found: {count}. All {documents} documents were looked through.</source>
        <translation>عُثر على: {count}. فُحصت الوثائق كلها: {documents}.</translation>
    </message>
    <message>
        <source>Found: {count}. Stopped after {documents} of {total} documents.</source>
        <translation>عُثر على: {count}. توقف بعد {documents} من {total} وثيقة.</translation>
    </message>
    <message>
        <source>Only the first {count} are shown. Say more to find fewer.</source>
        <translation>يُعرض أول {count} فقط. زِد الكلمات لتقلّ النتائج.</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Filter: title, source or text</source>
        <translation>تصفية: العنوان أو المصدر أو النص</translation>
    </message>
    <message>
        <source>Show only documents that hold these words in title, source or text, however spelled</source>
        <translation>إظهار الوثائق التي في عنوانها أو مصدرها أو نصها هذه الكلمات، كيفما كُتبت</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>إظهار كل الوثائق</translation>
    </message>
    <message>
        <source>Which documents</source>
        <translation>أيّ الوثائق</translation>
    </message>
    <message>
        <source>All: {count}</source>
        <translation>الكل: {count}</translation>
    </message>
    <message>
        <source>{status}: {count}</source>
        <translation>{status}: {count}</translation>
    </message>
    <message>
        <source>with unsure ones: {count}</source>
        <translation>فيها غير مؤكد: {count}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>as they came</source>
        <translation>كما وردت</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>بحسب الحالة</translation>
    </message>
    <message>
        <source>most to learn from</source>
        <translation>الأكثر إفادة للتعلّم</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>عُثر على: {count}</translation>
    </message>
    <message>
        <source>Found: {count}…</source>
        <translation>عُثر على: {count}…</translation>
    </message>
    <message>
        <source>No document is like that.
Press Esc in the filter to show all.</source>
        <translation>لا وثيقة كهذه.
اضغط Esc في خانة التصفية لإظهار الكل.</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>لبرنامج Excel</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>yes, and no cell is a formula</source>
        <translation>نعم، وبلا أي خلية تُحسب صيغة</translation>
    </message>
    <message>
        <source>{path} is too large: more than {most} MB. Cut it into smaller files.</source>
        <translation>‏{path} كبير جدًا: أكثر من {most} ميغابايت. قسّمه إلى ملفات أصغر.</translation>
    </message>
    <message>
        <source>This needs {package}, which is not installed: run “pip install annotator[{extra}]”, then try again.</source>
        <translation>يحتاج هذا إلى {package}، وهو غير مثبّت: نفّذ الأمر «pip install annotator[{extra}]» ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>From: {source}</source>
        <translation>المصدر: {source}</translation>
    </message>
    <message>
        <source>From: {source} · certainty {percent}%</source>
        <translation>المصدر: {source} · درجة الثقة {percent}%</translation>
    </message>
    <message>
        <source>Suggested: {label}</source>
        <translation>اقتراح: {label}</translation>
    </message>
    <message>
        <source>Find a docume&amp;nt…</source>
        <translation>البحث عن &amp;وثيقة…</translation>
    </message>
    <message>
        <source>Show only the documents that hold some words, are in some state, or in another order</source>
        <translation>إظهار الوثائق التي فيها كلمات ما أو لها حالة ما فقط، أو بترتيب آخر</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>نص ملصق</translation>
    </message>
    <message>
        <source>Nothing was copied that holds a text.</source>
        <translation>لم يُنسخ ما فيه نص.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>تُقرأ الملفات…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>مشكلات</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>The files, and what they were read as</source>
        <translation>الملفات وكيف قُرئت</translation>
    </message>
    <message>
        <source>Read it as</source>
        <translation>اقرأه على أنه</translation>
    </message>
    <message>
        <source>told by the file</source>
        <translation>كما يدل الملف</translation>
    </message>
    <message>
        <source>Document {place} of {count}</source>
        <translation>الوثيقة {place} من {count}</translation>
    </message>
    <message>
        <source>Previous document (Alt+Left)</source>
        <translation>الوثيقة السابقة (Alt+Left)</translation>
    </message>
    <message>
        <source>Next document (Alt+Right)</source>
        <translation>الوثيقة التالية (Alt+Right)</translation>
    </message>
    <message>
        <source>Nothing can be shown of this file.</source>
        <translation>لا شيء يُعرض من هذا الملف.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>The beginning of the document, as it will be</source>
        <translation>بداية الوثيقة كما ستكون</translation>
    </message>
    <message>
        <source>Files: {files}. Documents: {documents} new, {known} already here. Annotations: {annotations}.</source>
        <translation>الملفات: {files}. الوثائق: {documents} جديدة، {known} موجودة. التسميات: {annotations}.</translation>
    </message>
    <message>
        <source>Labels the project does not know</source>
        <translation>تسميات لا يعرفها المشروع</translation>
    </message>
    <message>
        <source>{label}: {count}</source>
        <translation>{label}: {count}</translation>
    </message>
    <message>
        <source>add it to the project</source>
        <translation>أضفها إلى المشروع</translation>
    </message>
    <message>
        <source>leave these out</source>
        <translation>اتركها</translation>
    </message>
    <message>
        <source>Import the rest, without what has problems</source>
        <translation>استورد الباقي دون ما فيه مشكلات</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>The column of the texts</source>
        <translation>عمود النصوص</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>اختر عمودًا</translation>
    </message>
    <message>
        <source>Of titles</source>
        <translation>عمود العناوين</translation>
    </message>
    <message>
        <source>Of sources</source>
        <translation>عمود المصادر</translation>
    </message>
    <message>
        <source>Of days</source>
        <translation>عمود التواريخ</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>لا عمود</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>ورقة العمل</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>الصف الأول أسماء الأعمدة</translation>
    </message>
    <message>
        <source>Leave out lines that are no news: {count}</source>
        <translation>اترك الأسطر التي ليست من الخبر: {count}</translation>
    </message>
    <message>
        <source>Put letters right that were read in a wrong encoding</source>
        <translation>أصلح الحروف المقروءة بترميز خاطئ</translation>
    </message>
    <message>
        <source>Find &amp;in all documents…</source>
        <translation>البحث في &amp;كل الوثائق…</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>الإ&amp;حصاءات…</translation>
    </message>
    <message>
        <source>Find words in all documents, however they are spelled, or annotations by their words</source>
        <translation>البحث عن كلمات في كل الوثائق كيفما كُتبت، أو عن تسميات بكلماتها</translation>
    </message>
    <message>
        <source>What was done today and on the days before; by label, person and document</source>
        <translation>ما أُنجز اليوم وفي الأيام السابقة، بحسب النوع والشخص والوثيقة</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصاءات</translation>
    </message>
    <message>
        <source>annotations today</source>
        <translation>تسميات اليوم</translation>
    </message>
    <message>
        <source>documents done today</source>
        <translation>وثائق أُنجزت اليوم</translation>
    </message>
    <message>
        <source>annotations an hour</source>
        <translation>تسميات في الساعة</translation>
    </message>
    <message>
        <source>documents done, of {total}</source>
        <translation>وثائق مكتملة من {total}</translation>
    </message>
    <message>
        <source>Annotations by day</source>
        <translation>التسميات في كل يوم</translation>
    </message>
    <message>
        <source>{day}: annotations {annotations}, documents done {done}</source>
        <translation>{day}: التسميات {annotations}، الوثائق المكتملة {done}</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>بحسب النوع</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>بحسب الشخص</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>بحسب الوثيقة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>هذه الوثيقة</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>المشروع كله</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>المحلل</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>المفا&amp;تيح…</translation>
    </message>
    <message>
        <source>&amp;All keys…</source>
        <translation>&amp;كل المفاتيح…</translation>
    </message>
    <message>
        <source>Give commands other keys, or their own again</source>
        <translation>أعطِ الأوامر مفاتيح أخرى، أو أعد إليها مفاتيحها</translation>
    </message>
    <message>
        <source>Every command with its key on one sheet, to look at or to print</source>
        <translation>كل أمر ومفتاحه في صفحة واحدة، للنظر أو للطباعة</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>اطبع…</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>على الصفحة</translation>
    </message>
    <message>
        <source>label the selection: {label}</source>
        <translation>سمِّ المحدد: {label}</translation>
    </message>
    <message>
        <source>with Shift: the brush with that label</source>
        <translation>مع Shift: الفرشاة بهذه التسمية</translation>
    </message>
    <message>
        <source>with Ctrl: its next annotation; with Shift too, the one before</source>
        <translation>مع Ctrl: التالية من نوعها؛ ومع Shift أيضًا: السابقة</translation>
    </message>
    <message>
        <source>by letter; ← goes forward in Arabic</source>
        <translation>حرفًا حرفًا؛ ← إلى الأمام في العربية</translation>
    </message>
    <message>
        <source>by word</source>
        <translation>كلمةً كلمة</translation>
    </message>
    <message>
        <source>by sentence</source>
        <translation>جملةً جملة</translation>
    </message>
    <message>
        <source>by paragraph</source>
        <translation>فقرةً فقرة</translation>
    </message>
    <message>
        <source>held with any of them: selects</source>
        <translation>مع أي منها: يحدِّد</translation>
    </message>
    <message>
        <source>lets go of what is selected or chosen</source>
        <translation>يترك المحدد أو المختار</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>صفِّ بالاسم أو المفتاح</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>غيّر المفتاح…</translation>
    </message>
    <message>
        <source>Press the new key of “{action}”. Esc leaves it as it is.</source>
        <translation>اضغط المفتاح الجديد للأمر «{action}». ‏Esc يتركه كما هو.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>أعد الأصلي</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>أعد الكل</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>المفتاح {key} للأمر «{action}».</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>خذه منه</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>اتركه له</translation>
    </message>
    <message>
        <source>{key} belongs to the label “{label}”; labels keep their keys.</source>
        <translation>المفتاح {key} لنوع التسمية «{label}»، وأنواع التسميات تحتفظ بمفاتيحها.</translation>
    </message>
    <message>
        <source>{key} is kept for labels, as every digit is. Choose another key.</source>
        <translation>المفتاح {key} محجوز لأنواع التسميات ككل الأرقام. اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>{key} is kept for menus, which Alt with a letter opens. Choose another key.</source>
        <translation>المفتاح {key} محجوز للقوائم، فهي تُفتح بمفتاح Alt مع حرف. اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>{key} moves on the page, and cannot be given away.</source>
        <translation>المفتاح {key} للتنقل في الصفحة، ولا يُعطى لغيره.</translation>
    </message>
    <message>
        <source>“{action}” has the key {key} now.</source>
        <translation>صار المفتاح {key} للأمر «{action}».</translation>
    </message>
    <message>
        <source>“{action}” has the key {key} now; “{other}” has none of it any more.</source>
        <translation>صار المفتاح {key} للأمر «{action}»، ولم يعد للأمر «{other}».</translation>
    </message>
    <message>
        <source>Everything is as it was.</source>
        <translation>كل شيء كما كان.</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>لم يعد للأمر «{action}» مفتاح.</translation>
    </message>
    <message>
        <source>“{action}” has its own key again.</source>
        <translation>عاد إلى الأمر «{action}» مفتاحه الأصلي.</translation>
    </message>
    <message>
        <source>All commands have their own keys again.</source>
        <translation>عادت إلى كل الأوامر مفاتيحها الأصلية.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>معدَّل</translation>
    </message>
    <message>
        <source>Choose a command and press Enter, then the new key. Keys count by their place, with an Arabic layout too.</source>
        <translation>اختر أمرًا واضغط Enter، ثم المفتاح الجديد. العبرة بموضع المفتاح، فهو يعمل بلوحة المفاتيح العربية أيضًا.</translation>
    </message>
    <message>
        <source>Learning from your annotations…</source>
        <translation>يتعلّم من تسمياتك…</translation>
    </message>
    <message>
        <source>S&amp;uggestions</source>
        <translation>ا&amp;قتراحات</translation>
    </message>
    <message>
        <source>From &amp;where</source>
        <translation>م&amp;صادرها</translation>
    </message>
    <message>
        <source>&amp;Next suggestion</source>
        <translation>الاقتراح ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Previous suggestion</source>
        <translation>الاقتراح ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Accept it</source>
        <translation>ا&amp;قبله</translation>
    </message>
    <message>
        <source>&amp;Refuse it</source>
        <translation>ا&amp;رفضه</translation>
    </message>
    <message>
        <source>Accept &amp;every one of this name</source>
        <translation>اقبل كل اقتراحات هذا الا&amp;سم</translation>
    </message>
    <message>
        <source>Accept all in this para&amp;graph</source>
        <translation>اقبل كل ما في هذه ال&amp;فقرة</translation>
    </message>
    <message>
        <source>&amp;Show suggestions</source>
        <translation>أ&amp;ظهر الاقتراحات</translation>
    </message>
    <message>
        <source>What you labelled &amp;before</source>
        <translation>ما سمّيته من &amp;قبل</translation>
    </message>
    <message>
        <source>&amp;Dates, casualties and quotations</source>
        <translation>ال&amp;تواريخ والضحايا والاقتباسات</translation>
    </message>
    <message>
        <source>&amp;Lists of names</source>
        <translation>&amp;قوائم الأسماء</translation>
    </message>
    <message>
        <source>What was &amp;learned from you</source>
        <translation>ما تع&amp;لّمه البرنامج منك</translation>
    </message>
    <message>
        <source>Go to the next suggestion; a label&apos;s key then accepts it as that label</source>
        <translation>انتقل إلى الاقتراح التالي، ومفتاح أي نوع يقبله عندئذ بذلك النوع</translation>
    </message>
    <message>
        <source>Go to the suggestion before</source>
        <translation>انتقل إلى الاقتراح السابق</translation>
    </message>
    <message>
        <source>Make the suggestion an annotation and go on to the next; Enter does it too</source>
        <translation>اجعل الاقتراح تسمية وانتقل إلى التالي، ومفتاح الإدخال يفعل ذلك أيضًا</translation>
    </message>
    <message>
        <source>Say no: it is not suggested there again, and counts against the name</source>
        <translation>ارفضه، فلا يُقترح هنا ثانية، ويُحسب الرفض على الاسم</translation>
    </message>
    <message>
        <source>Accept what is suggested on this page for the same name, in one step</source>
        <translation>اقبل كل ما يُقترح في هذه الصفحة للاسم نفسه، في خطوة واحدة</translation>
    </message>
    <message>
        <source>Accept all that is suggested in the paragraph of the caret, in one step</source>
        <translation>اقبل كل ما يُقترح في الفقرة التي فيها المؤشر، في خطوة واحدة</translation>
    </message>
    <message>
        <source>Show what the program would label, as dashed outlines, or nothing of it</source>
        <translation>أظهر ما يقترح البرنامج تسميته داخل إطارات متقطعة، أو أخفه كله</translation>
    </message>
    <message>
        <source>Suggest names as you labelled them before</source>
        <translation>اقترح الأسماء كما سمّيتها من قبل</translation>
    </message>
    <message>
        <source>Suggest what is written as dates, casualties and quotations are</source>
        <translation>اقترح ما صيغ صياغة التواريخ والضحايا والاقتباسات</translation>
    </message>
    <message>
        <source>Suggest names of places, actors and roles that stand in lists</source>
        <translation>اقترح أسماء الأماكن والفاعلين والمناصب الواردة في القوائم</translation>
    </message>
    <message>
        <source>Suggest what a model makes out that learns from your own labels on this computer</source>
        <translation>اقترح ما يستنتجه نموذج يتعلم من تسمياتك على هذا الحاسوب</translation>
    </message>
    <message>
        <source>accept suggestions</source>
        <translation>قبول اقتراحات</translation>
    </message>
    <message>
        <source>Suggestions: {count}</source>
        <translation>الاقتراحات: {count}</translation>
    </message>
    <message>
        <source>Suggestions accepted: {count}</source>
        <translation>اقتراحات مقبولة: {count}</translation>
    </message>
    <message>
        <source>There is no further suggestion in this direction.</source>
        <translation>لا اقتراح آخر في هذا الاتجاه.</translation>
    </message>
    <message>
        <source>Nothing is suggested on this page.</source>
        <translation>لا اقتراحات في هذه الصفحة.</translation>
    </message>
    <message>
        <source>First go to a suggestion.</source>
        <translation>انتقل إلى اقتراح أولًا.</translation>
    </message>
    <message>
        <source>Nothing more is suggested for this name.</source>
        <translation>لا اقتراحات أخرى لهذا الاسم.</translation>
    </message>
    <message>
        <source>Nothing is suggested in this paragraph.</source>
        <translation>لا اقتراحات في هذه الفقرة.</translation>
    </message>
    <message>
        <source>Suggestions are on.</source>
        <translation>الاقتراحات مفعّلة.</translation>
    </message>
    <message>
        <source>Suggestions are switched off.</source>
        <translation>الاقتراحات متوقفة.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>Language, colours, digits, how the page is set, and what makes work easier</source>
        <translation>اللغة والألوان والأرقام، وخط الصفحة وسطورها، وما ييسّر العمل</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>How the page looks</source>
        <translation>كيف تبدو الصفحة</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Annotations on the page</source>
        <translation>التسميات على الصفحة</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>التيسير</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>الأر&amp;قام</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>ال&amp;خط</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>ال&amp;حجم</translation>
    </message>
    <message>
        <source>Space of l&amp;ines</source>
        <translation>تبا&amp;عد السطور</translation>
    </message>
    <message>
        <source>Length of li&amp;nes</source>
        <translation>&amp;طول السطور</translation>
    </message>
    <message>
        <source>Si&amp;gns for invisible characters</source>
        <translation>&amp;علامات للمحارف الخفية</translation>
    </message>
    <message>
        <source>Label names a&amp;bove the words</source>
        <translation>أسماء التسميات &amp;فوق الكلمات</translation>
    </message>
    <message>
        <source>Less &amp;motion: nothing fades or blinks</source>
        <translation>&amp;حركة أقل: لا شيء يتلاشى أو يومض</translation>
    </message>
    <message>
        <source>Lar&amp;ge targets: buttons and rows that are easy to hit</source>
        <translation>أهداف &amp;كبيرة: أزرار وصفوف تسهل إصابتها</translation>
    </message>
    <message>
        <source>The language of the window; texts keep their own. Nothing of your work is touched</source>
        <translation>لغة النافذة؛ أما النصوص فتبقى بلغتها، ولا يُمس شيء من عملك</translation>
    </message>
    <message>
        <source>Light or dark; like the system follows it through the day</source>
        <translation>فاتحة أو داكنة؛ و«كالنظام» تتبعه طوال اليوم</translation>
    </message>
    <message>
        <source>The digits of the window&apos;s own numbers; texts keep theirs</source>
        <translation>أرقام النافذة نفسها؛ أما النصوص فتبقى بأرقامها</translation>
    </message>
    <message>
        <source>The typeface of the page: shipped ones first, then every installed one with Arabic letters</source>
        <translation>خط الصفحة: خطوط البرنامج أولًا، ثم كل خط مثبّت فيه حروف عربية</translation>
    </message>
    <message>
        <source>The size of the page&apos;s text, in pixels</source>
        <translation>حجم نص الصفحة بالبكسل</translation>
    </message>
    <message>
        <source>How far lines are apart, in percent of the closest that leaves room for nested annotations</source>
        <translation>تباعد السطور، بالمئة من أضيق ما يسع التسميات المتداخلة</translation>
    </message>
    <message>
        <source>How long a line may become, in percent of the usual</source>
        <translation>أقصى طول للسطر، بالمئة من المعتاد</translation>
    </message>
    <message>
        <source>The number of each paragraph in the margin</source>
        <translation>رقم كل فقرة في الهامش</translation>
    </message>
    <message>
        <source>Signs where blanks, joiners and marks of direction stand</source>
        <translation>علامات في مواضع الفراغات والواصلات ومحارف الاتجاه</translation>
    </message>
    <message>
        <source>How annotations are drawn on the page</source>
        <translation>كيف تُرسم التسميات على الصفحة</translation>
    </message>
    <message>
        <source>Each label&apos;s name above its first word</source>
        <translation>اسم كل تسمية فوق أول كلماتها</translation>
    </message>
    <message>
        <source>Menus and tooltips appear at once, the caret in fields does not blink</source>
        <translation>تظهر القوائم والتلميحات فورًا، ولا يومض المؤشر في الحقول</translation>
    </message>
    <message>
        <source>For fingers, and for hands that tremble</source>
        <translation>للأصابع، ولليد التي ترتجف</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
    <message>
        <source>١٢٣</source>
        <translation>١٢٣</translation>
    </message>
    <message>
        <source>{family} (usual)</source>
        <translation>{family} (المعتاد)</translation>
    </message>
    <message>
        <source>px</source>
        <translation>بكسل</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;All as usual</source>
        <translation>الكل &amp;كالمعتاد</translation>
    </message>
    <message>
        <source>Every setting of this dialog as it was when the program was new; keys, projects and your name stay</source>
        <translation>كل ما في هذه النافذة كما كان أول مرة؛ وتبقى المفاتيح والمشاريع واسمك</translation>
    </message>
    <message>
        <source>add name to a list</source>
        <translation>إضافة اسم إلى قائمة</translation>
    </message>
    <message>
        <source>change name in a list</source>
        <translation>تعديل اسم في قائمة</translation>
    </message>
    <message>
        <source>take name out of a list</source>
        <translation>إزالة اسم من قائمة</translation>
    </message>
    <message>
        <source>import list of names</source>
        <translation>استيراد قائمة أسماء</translation>
    </message>
    <message>
        <source>A name in a list needs at least one letter.</source>
        <translation>الاسم في القائمة يحتاج إلى حرف واحد على الأقل.</translation>
    </message>
    <message>
        <source>G&amp;uidelines</source>
        <translation>الأ&amp;دلة</translation>
    </message>
    <message>
        <source>Label &amp;set…</source>
        <translation>&amp;أنواع التسميات…</translation>
    </message>
    <message>
        <source>&amp;Write a guideline…</source>
        <translation>&amp;كتابة دليل…</translation>
    </message>
    <message>
        <source>Annotated under an &amp;older guideline…</source>
        <translation>ما سُمّي وفق دليل أ&amp;قدم…</translation>
    </message>
    <message>
        <source>&amp;Next under an older guideline</source>
        <translation>ال&amp;تالية وفق دليل أقدم</translation>
    </message>
    <message>
        <source>It &amp;stands under the guideline</source>
        <translation>التسمية &amp;صحيحة وفق الدليل</translation>
    </message>
    <message>
        <source>G&amp;uideline</source>
        <translation>ال&amp;دليل</translation>
    </message>
    <message>
        <source>Add, name, colour, order, merge and retire labels; take a label set from a file</source>
        <translation>إضافة أنواع التسميات وتسميتها وتلوينها وترتيبها ودمجها وإيقاف عرضها، أو أخذها من ملف</translation>
    </message>
    <message>
        <source>Write what the label means; earlier texts are kept, and annotations remember theirs</source>
        <translation>كتابة ما يعنيه النوع؛ تُحفظ النصوص السابقة وتبقى كل تسمية منسوبة إلى نصها</translation>
    </message>
    <message>
        <source>List what was annotated under an older guideline than its label has now</source>
        <translation>عرض ما سُمّي وفق دليل أقدم من دليل نوعه الآن</translation>
    </message>
    <message>
        <source>Open the next annotation made under an older guideline, with the guideline beside it</source>
        <translation>فتح التسمية التالية مما سُمّي وفق دليل أقدم، والدليل إلى جانبها</translation>
    </message>
    <message>
        <source>Say that the chosen annotation stands under the guideline as it is now, and go on to the next</source>
        <translation>إقرار التسمية المختارة وفق الدليل كما هو الآن، ثم الانتقال إلى التالية</translation>
    </message>
    <message>
        <source>Show or hide the guideline of the chosen annotation&apos;s label, or of the one used last</source>
        <translation>إظهار دليل نوع التسمية المختارة، أو آخر نوع استُعمل، أو إخفاؤه</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>أنواع التسميات</translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation>الاسم العربي</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>الاسم الإنجليزي</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>The word that stands in files; it never changes</source>
        <translation>الكلمة التي تُكتب في الملفات؛ لا تتغيّر أبدًا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>{key} (now “{label}”: the two swap keys)</source>
        <translation>{key} (الآن لـ«{label}»، فيتبادلان)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Choose other colours, for the light page and the dark one</source>
        <translation>اختيار لونين آخرين، للصفحة الفاتحة وللداكنة</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>الاستعمال</translation>
    </message>
    <message>
        <source>Annotations: {annotations} · documents: {documents} · annotators: {annotators}</source>
        <translation>التسميات: {annotations} · الوثائق: {documents} · المحللون: {annotators}</translation>
    </message>
    <message>
        <source>Suggestions: {suggestions} · refused: {rejections}</source>
        <translation>الاقتراحات: {suggestions} · المرفوض: {rejections}</translation>
    </message>
    <message>
        <source>Nothing carries it yet.</source>
        <translation>لا شيء يحمله بعد.</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>غير معروض</translation>
    </message>
    <message>
        <source>{name}, key {key}, annotations: {count}</source>
        <translation>{name}، المفتاح {key}، التسميات: {count}</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>إ&amp;ضافة…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>إلى أ&amp;على</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>إلى أ&amp;سفل</translation>
    </message>
    <message>
        <source>&amp;Merge into another…</source>
        <translation>&amp;دمج في نوع آخر…</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>إ&amp;يقاف العرض</translation>
    </message>
    <message>
        <source>Offer it no more; annotations that carry it keep it: {count}</source>
        <translation>لا يُعرض بعد الآن؛ وتحتفظ به التسميات التي تحمله، وعددها: {count}</translation>
    </message>
    <message>
        <source>&amp;Offer again</source>
        <translation>إعادة ال&amp;عرض</translation>
    </message>
    <message>
        <source>Offer it again, by button and by key</source>
        <translation>يُعرض من جديد بزرّه ومفتاحه</translation>
    </message>
    <message>
        <source>&amp;Guideline…</source>
        <translation>الد&amp;ليل…</translation>
    </message>
    <message>
        <source>Write what this label means, and where its spans begin and end</source>
        <translation>كتابة ما يعنيه هذا النوع، وأين تبدأ حدوده وأين تنتهي</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>Take labels, colours, keys and guidelines from a file; labels it does not name stay</source>
        <translation>أخذ الأنواع وألوانها ومفاتيحها وأدلتها من ملف؛ ويبقى ما لا يذكره الملف</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <source>Write this label set and its guidelines into a small file, for other projects</source>
        <translation>كتابة هذه الأنواع وأدلتها في ملف صغير لمشاريع أخرى</translation>
    </message>
    <message>
        <source>Label sets</source>
        <translation>ملفات أنواع التسميات</translation>
    </message>
    <message>
        <source>label set</source>
        <translation>أنواع التسميات</translation>
    </message>
    <message>
        <source>Label set written: {path}</source>
        <translation>كُتبت أنواع التسميات في {path}</translation>
    </message>
    <message>
        <source>Label set taken from {path}.</source>
        <translation>أُخذت أنواع التسميات من {path}.</translation>
    </message>
    <message>
        <source>Label set taken from {path}. Colours replaced, because they could not be read or told apart: {count}.</source>
        <translation>أُخذت أنواع التسميات من {path}. ألوان استُبدلت لأنها لا تُقرأ أو لا تتمايز: {count}.</translation>
    </message>
    <message>
        <source>The project has all of {path} already.</source>
        <translation>كل ما في {path} موجود في المشروع أصلًا.</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>نوع جديد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>سمِّ النوع.</translation>
    </message>
    <message>
        <source>Merge “{label}”</source>
        <translation>دمج «{label}»</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Everything that carries “{label}” will carry “{into}”: annotations {annotations}, in documents {documents}, by annotators {annotators}; suggestions {suggestions}; refused {rejections}.</source>
        <translation>كل ما يحمل «{label}» سيحمل «{into}»: التسميات: {annotations}، الوثائق: {documents}، المحللون: {annotators}، الاقتراحات: {suggestions}، المرفوض: {rejections}.</translation>
    </message>
    <message>
        <source>“{label}” is then offered no more. Where an annotator put both on the same words, one stays and keeps what either said. A backup is made first, and undo takes all of it back.</source>
        <translation>ثم لا يُعرض «{label}» بعد ذلك. وحيث وضع محلل النوعين على الكلمات نفسها تبقى تسمية واحدة تجمع ما في الاثنتين. تُعدّ نسخة احتياطية أولًا، والتراجع يعيد كل شيء كما كان.</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>يجري الدمج…</translation>
    </message>
    <message>
        <source>Merged: annotations {relabelled}, and {settled} that were there under both labels.</source>
        <translation>تم الدمج: التسميات: {relabelled}، وما كان منها تحت النوعين معًا: {settled}.</translation>
    </message>
    <message>
        <source>Merged: annotations {relabelled}, and {settled} that were there under both labels. Of these, {differing} had another value; it stands in the history.</source>
        <translation>تم الدمج: التسميات: {relabelled}، وما كان منها تحت النوعين معًا: {settled}، ومن هذا ما اختلفت قيمته: {differing}؛ والقيمة الأخرى في السجل.</translation>
    </message>
    <message>
        <source>Colours of “{label}”</source>
        <translation>لونا «{label}»</translation>
    </message>
    <message>
        <source>On the light page</source>
        <translation>على الصفحة الفاتحة</translation>
    </message>
    <message>
        <source>On the dark page</source>
        <translation>على الصفحة الداكنة</translation>
    </message>
    <message>
        <source>Colour as #RRGGBB</source>
        <translation>اللون على صورة ‎#RRGGBB</translation>
    </message>
    <message>
        <source>Reads well ({contrast}:1) and is told from the others.</source>
        <translation>يُقرأ جيدًا (التباين {contrast}) ويتميّز عن غيره.</translation>
    </message>
    <message>
        <source>Too faint on this page: {contrast}:1, and it takes 4.5:1 to read it.</source>
        <translation>باهت على هذه الصفحة: تباينه {contrast}، والقراءة تحتاج إلى 4.5.</translation>
    </message>
    <message>
        <source>Too like “{label}” for some eyes, among them colour-blind ones.</source>
        <translation>قريب جدًا من لون «{label}» عند بعض العيون، ومنها المصابة بعمى الألوان.</translation>
    </message>
    <message>
        <source>That is no colour: write a number sign and six digits, such as #1D44DB.</source>
        <translation>ليس هذا لونًا: اكتب علامة # وستة أرقام ست عشرية، على مثال ‎#1D44DB.</translation>
    </message>
    <message>
        <source>Use {colour}</source>
        <translation>استعمال {colour}</translation>
    </message>
    <message>
        <source>The colour most like it that reads well and is told from the others</source>
        <translation>أقرب الألوان إليه مما يُقرأ جيدًا ويتميّز عن غيره</translation>
    </message>
    <message>
        <source>{colour}, contrast {contrast}:1</source>
        <translation>{colour}، التباين {contrast}</translation>
    </message>
    <message>
        <source>{colour}, cannot be used beside the other labels</source>
        <translation>{colour}، لا يصلح إلى جانب الأنواع الأخرى</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Guideline of the label</source>
        <translation>دليل النوع</translation>
    </message>
    <message>
        <source>The guideline</source>
        <translation>نص الدليل</translation>
    </message>
    <message>
        <source>Version {version} · {day}</source>
        <translation>الإصدار {version} · {day}</translation>
    </message>
    <message>
        <source>Version {version} · {day} · version {newest} stands in the other language</source>
        <translation>الإصدار {version} · {day} · الإصدار {newest} باللغة الأخرى</translation>
    </message>
    <message>
        <source>This label has no guideline yet. Say what counts, and where its spans begin and end.</source>
        <translation>ليس لهذا النوع دليل بعد. اكتب ما يُسمّى به، وأين تبدأ حدوده وأين تنتهي.</translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <translation>&amp;كتابة…</translation>
    </message>
    <message>
        <source>Annotated under an older guideline: {count}</source>
        <translation>سُمّي وفق دليل أقدم: {count}</translation>
    </message>
    <message>
        <source>Annotated under an older guideline: {count} or more</source>
        <translation>سُمّي وفق دليل أقدم: {count} أو أكثر</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>ال&amp;تالية</translation>
    </message>
    <message>
        <source>It &amp;stands</source>
        <translation>&amp;صحيحة</translation>
    </message>
    <message>
        <source>Nothing was annotated under an older guideline.</source>
        <translation>لا تسميات وفق دليل أقدم.</translation>
    </message>
    <message>
        <source>Annotated under an older guideline: {text} · {label}</source>
        <translation>سُمّي وفق دليل أقدم: {text} · {label}</translation>
    </message>
    <message>
        <source>It stands under the guideline as it is now: {text}</source>
        <translation>صحيحة وفق الدليل كما هو الآن: {text}</translation>
    </message>
    <message>
        <source>It was annotated under the guideline as it is now.</source>
        <translation>سُمّيت وفق الدليل كما هو الآن.</translation>
    </message>
    <message>
        <source>&amp;Earlier…</source>
        <translation>ال&amp;سابقة…</translation>
    </message>
    <message>
        <source>Earlier guidelines of “{label}”</source>
        <translation>نُسخ دليل «{label}» السابقة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>مع البرنامج</translation>
    </message>
    <message>
        <source>Show &amp;what it changed</source>
        <translation>إظهار ما &amp;غيّره النص</translation>
    </message>
    <message>
        <source>New words (underlined): {new}. Words gone (struck out): {gone}.</source>
        <translation>كلمات جديدة (تحتها خط): {new}. كلمات محذوفة (يشطبها خط): {gone}.</translation>
    </message>
    <message>
        <source>The first text of this guideline.</source>
        <translation>أول نص لهذا الدليل.</translation>
    </message>
    <message>
        <source>This label has no guideline yet. Write one, and every text of it stands here from then on.</source>
        <translation>لا دليل لهذا النوع بعد. اكتب دليلًا، فيبقى هنا كل نص له.</translation>
    </message>
    <message>
        <source>&amp;Use this text again</source>
        <translation>ال&amp;عمل بهذا النص ثانيةً</translation>
    </message>
    <message>
        <source>Begin a new version with this text; Ctrl+Z takes it back, and no version is lost</source>
        <translation>ابدأ إصدارًا جديدًا بهذا النص؛ يرجعه Ctrl+Z، ولا يضيع أي إصدار</translation>
    </message>
    <message>
        <source>The text of version {version} is in force again, as a new version.</source>
        <translation>عاد العمل بنص الإصدار {version}، في إصدار جديد.</translation>
    </message>
    <message>
        <source>Annotated under an older guideline</source>
        <translation>ما سُمّي وفق دليل أقدم</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>{version} of {newest}</source>
        <translation>{version} من {newest}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الذهاب إليها</translation>
    </message>
    <message>
        <source>Guideline of “{label}”</source>
        <translation>دليل «{label}»</translation>
    </message>
    <message>
        <source>Text in Markdown</source>
        <translation>النص بصيغة Markdown</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>كما سيظهر</translation>
    </message>
    <message>
        <source>What you wrote is not saved.</source>
        <translation>لم يُحفظ ما كتبته.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>تجاهله</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saving begins version {version}; what was annotated before is then under an older one.</source>
        <translation>الحفظ يبدأ الإصدار {version}؛ وما سُمّي قبله يصير وفق دليل أقدم.</translation>
    </message>
    <message>
        <source>Saving gives version {version} its text in this language; no annotation becomes older by it.</source>
        <translation>الحفظ يعطي الإصدار {version} نصه بهذه اللغة؛ ولا تصير به أي تسمية أقدم.</translation>
    </message>
    <message>
        <source>Nothing is changed. In force: version {version}.</source>
        <translation>لم يتغيّر شيء. المعمول به: الإصدار {version}.</translation>
    </message>
    <message>
        <source># and ## begin headings, - an item, ** bold. Square brackets show where a span begins and ends.</source>
        <translation>بعلامة # أو ## يبدأ العنوان، وبعلامة - البند، وبين ** و** الخط العريض. والقوسان المعقوفان يبيّنان أين تبدأ الحدود وأين تنتهي.</translation>
    </message>
    <message>
        <source>The model could not learn ({reason}). Suggestions go on without it.</source>
        <translation>تعذّر تعلّم النموذج ({reason}). تستمر الاقتراحات بدونه.</translation>
    </message>
    <message>
        <source>Label all &amp;mentions…</source>
        <translation>سمِّ كل مواضع الا&amp;سم…</translation>
    </message>
    <message>
        <source>Find every mention of the name that is selected or chosen, however spelled, and label those you tick</source>
        <translation>جد كل موضع ورد فيه الاسم المحدد أو المختار مهما كان رسمه، وسمِّ ما تؤشّر عليه منها</translation>
    </message>
    <message>
        <source>Suggested: {text} · {label} · {reason} · {source}</source>
        <translation>اقتراح: {text} · {label} · {reason} · {source}</translation>
    </message>
    <message>
        <source>learning…</source>
        <translation>يتعلم…</translation>
    </message>
    <message>
        <source>All mentions of a name</source>
        <translation>كل مواضع الاسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label (its key: 1, 2, …)</source>
        <translation>النوع (مفتاحه: 1، 2، …)</translation>
    </message>
    <message>
        <source>Where (P)</source>
        <translation>أين (P)</translation>
    </message>
    <message>
        <source>In this document</source>
        <translation>في هذه الوثيقة</translation>
    </message>
    <message>
        <source>In the whole project</source>
        <translation>في المشروع كله</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Space ticks or not, A ticks all or none, Enter labels what is ticked, Esc leaves all as it is</source>
        <translation>المسافة تؤشّر أو تزيل التأشير، وA للكل أو لا شيء، ومفتاح الإدخال يسمّي المؤشَّر عليه، وEsc يترك كل شيء كما هو</translation>
    </message>
    <message>
        <source>Label what is ticked</source>
        <translation>سمِّ المؤشَّر عليه</translation>
    </message>
    <message>
        <source>Ticked: {ticked} of {count}. Labelled already: {labelled}.</source>
        <translation>المؤشَّر عليه: {ticked} من {count}. المسمّى من قبل: {labelled}.</translation>
    </message>
    <message>
        <source>Ticked: {ticked} of {count}. Labelled already: {labelled}. Documents read: {documents}…</source>
        <translation>المؤشَّر عليه: {ticked} من {count}. المسمّى من قبل: {labelled}. الوثائق المقروءة: {documents}…</translation>
    </message>
    <message>
        <source>Only the first are shown ({count}). Label them, then ask again.</source>
        <translation>لا تظهر إلا المواضع الأولى ({count}). سمِّها ثم ابحث من جديد.</translation>
    </message>
    <message>
        <source>There is no other mention of this name here.</source>
        <translation>لا موضع آخر لهذا الاسم هنا.</translation>
    </message>
    <message>
        <source>{line} · {title} · {why}</source>
        <translation>{line} · {title} · {why}</translation>
    </message>
    <message>
        <source>You refused this one before</source>
        <translation>رفضت هذا من قبل</translation>
    </message>
    <message>
        <source>Inside “{text}”, which is labelled</source>
        <translation>داخل «{text}» المسمّاة</translation>
    </message>
    <message>
        <source>Labelled: {chosen}. Refused: {refused}.</source>
        <translation>سُمّي: {chosen}. رُفض: {refused}.</translation>
    </message>
    <message>
        <source>{path} was not opened, because it is not safe: {what}.</source>
        <translation>لم يُفتح {path} لأنه غير آمن: {what}.</translation>
    </message>
    <message>
        <source>{path} is a table of annotations without the texts they stand in. Import the jsonl export instead.</source>
        <translation>‏{path} جدول تسميات بلا النصوص التي ترد فيها. استورد بدلًا منه ملف jsonl.</translation>
    </message>
    <message>
        <source>a button or a menu</source>
        <translation>زر أو قائمة</translation>
    </message>
    <message>
        <source>for sharing</source>
        <translation>للمشاركة</translation>
    </message>
    <message>
        <source>a link to another article</source>
        <translation>رابط إلى مقال آخر</translation>
    </message>
    <message>
        <source>said above already</source>
        <translation>ورد أعلاه</translation>
    </message>
    <message>
        <source>outside the article</source>
        <translation>خارج المقال</translation>
    </message>
    <message>
        <source>Start with your &amp;folder…</source>
        <translation>ابدأ ب&amp;مجلدك…</translation>
    </message>
    <message>
        <source>A short &amp;tour</source>
        <translation>&amp;جولة قصيرة</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>افتح ال&amp;عيّنة</translation>
    </message>
    <message>
        <source>Only the &amp;page</source>
        <translation>الصفحة &amp;وحدها</translation>
    </message>
    <message>
        <source>Make a project for a folder of texts, and bring them all in</source>
        <translation>أنشئ مشروعًا لمجلد من النصوص، واستوردها كلها</translation>
    </message>
    <message>
        <source>Three cards that show where things are</source>
        <translation>ثلاث بطاقات تدلك على مواضع الأشياء</translation>
    </message>
    <message>
        <source>Open the sample project: an article that is annotated already</source>
        <translation>افتح مشروع العيّنة: مقالة سُمّي ما فيها</translation>
    </message>
    <message>
        <source>Put everything but the page out of sight; Escape brings it back</source>
        <translation>أخفِ كل شيء سوى الصفحة؛ وEsc يعيده</translation>
    </message>
    <message>
        <source>Your texts</source>
        <translation>نصوصك</translation>
    </message>
    <message>
        <source>They stand in this list once you have imported them. The sample is for trying things out: nothing in it can break.</source>
        <translation>تظهر في هذه القائمة حين تستوردها. والعيّنة للتجربة، فلا شيء فيها يفسد.</translation>
    </message>
    <message>
        <source>Select, then press a key</source>
        <translation>حدّد، ثم اضغط مفتاحًا</translation>
    </message>
    <message>
        <source>Select words on the page and press the number on a label. {grow} selects the word at the caret, {trim} peels a prefix off, {undo} takes anything back.</source>
        <translation>حدّد كلمات في الصفحة واضغط رقم التسمية. المفتاح {grow} يحدد الكلمة عند المؤشر، و{trim} يقشر السابقة، و{undo} يتراجع عن أي شيء.</translation>
    </message>
    <message>
        <source>Everything by its name</source>
        <translation>كل شيء باسمه</translation>
    </message>
    <message>
        <source>{palette} finds every command and document, in Arabic or English. {sheet} shows all keys. Your work is saved as you go.</source>
        <translation>المفتاح {palette} يجد كل أمر ووثيقة، بالعربية أو الإنجليزية، و{sheet} يعرض كل المفاتيح. وعملك يُحفظ أولًا بأول.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Skip (Esc)</source>
        <translation>تخطَّ (Esc)</translation>
    </message>
    <message>
        <source>Start with your folder…</source>
        <translation>ابدأ بمجلدك…</translation>
    </message>
    <message>
        <source>Choose the folder with your texts</source>
        <translation>اختر المجلد الذي فيه نصوصك</translation>
    </message>
    <message>
        <source>Where the project of these texts is kept</source>
        <translation>أين يُحفظ مشروع هذه النصوص</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>لا وثائق بعد</translation>
    </message>
    <message>
        <source>Drop files or a folder anywhere on this window, or:</source>
        <translation>أفلت ملفات أو مجلدًا في أي موضع من هذه النافذة، أو:</translation>
    </message>
    <message>
        <source>Nothing was learned from you yet: label a hundred sentences first. Until then documents keep their order.</source>
        <translation>لم يتعلم البرنامج منك شيئًا بعد: سمِّ مئة جملة أولًا، وإلى ذلك الحين تبقى الوثائق على ترتيبها.</translation>
    </message>
    <message>
        <source>the same label on the same words again</source>
        <translation>النوع نفسه على الكلمات نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>They cover line breaks and tabs alone.</source>
        <translation>لا تغطي إلا فواصل أسطر أو علامات جدولة.</translation>
    </message>
    <message>
        <source>An end of the arrow is not in the file.</source>
        <translation>أحد طرفي السهم غير موجود في الملف.</translation>
    </message>
    <message>
        <source>They do not begin and end where tokens do.</source>
        <translation>لا تبدأ وتنتهي عند حدود الوحدات.</translation>
    </message>
    <message>
        <source>{side}: documents {documents}, annotations {annotations}.</source>
        <translation>‏{side}: الوثائق {documents}، التسميات {annotations}.</translation>
    </message>
    <message>
        <source>Left out and listed in the report, because they belong to two sides: documents {count}.</source>
        <translation>تُركت وأُدرجت في التقرير لأنها تنتمي إلى جانبين: الوثائق {count}.</translation>
    </message>
    <message>
        <source>On two sides: sources of one day {days}, near-duplicates {copies}. Closest pair: {closest}.</source>
        <translation>على جانبين: مصادر اليوم الواحد {days}، والنصوص شبه المكررة {copies}. أقرب نصين: {closest}.</translation>
    </message>
    <message>
        <source>Their documents belong to two sides of the split.</source>
        <translation>تنتمي وثائقها إلى جانبين من التقسيم.</translation>
    </message>
    <message>
        <source>&amp;Lists of names…</source>
        <translation>قوا&amp;ئم الأسماء…</translation>
    </message>
    <message>
        <source>Names of places, actors and roles that this project knows, and lists to import</source>
        <translation>أسماء الأماكن والفاعلين والمناصب التي يعرفها هذا المشروع، وقوائم تُستورد</translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation>قوائم الأسماء</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>كتابات أخرى</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Filter: a name or a spelling</source>
        <translation>تصفية: اسم أو كتابة</translation>
    </message>
    <message>
        <source>No names yet. Add one, or import a list: one name a line, with other spellings, places and codes.</source>
        <translation>لا أسماء بعد. أضف اسمًا، أو استورد قائمة: اسم في كل سطر، مع كتاباته الأخرى وموقعه ورموزه.</translation>
    </message>
    <message>
        <source>Names: {shown} of {count}</source>
        <translation>الأسماء: {shown} من {count}</translation>
    </message>
    <message>
        <source>&amp;Add… (Ins)</source>
        <translation>&amp;أضف… (Ins)</translation>
    </message>
    <message>
        <source>&amp;Change… (Enter)</source>
        <translation>&amp;عدّل… (Enter)</translation>
    </message>
    <message>
        <source>&amp;Take out (Del)</source>
        <translation>أ&amp;خرج (Del)</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>ا&amp;ستورد قائمة…</translation>
    </message>
    <message>
        <source>Lists (CSV)</source>
        <translation>قوائم (CSV)</translation>
    </message>
    <message>
        <source>A name in a list</source>
        <translation>اسم في قائمة</translation>
    </message>
    <message>
        <source>Other spellings, one a line</source>
        <translation>كتابات أخرى، واحدة في كل سطر</translation>
    </message>
    <message>
        <source>own names</source>
        <translation>أسماء المشروع</translation>
    </message>
    <message>
        <source>Codes, as in iso=SY</source>
        <translation>الرموز، مثل iso=SY</translation>
    </message>
    <message>
        <source>What other lists call it, one a line: the list, an equals sign, the code</source>
        <translation>رمزه في قوائم أخرى، واحد في كل سطر: القائمة ثم علامة التساوي ثم الرمز</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>That is no place on Earth: latitude is from -90 to 90, longitude from -180 to 180.</source>
        <translation>ليس هذا موقعًا على الأرض: خط العرض بين -90 و90، وخط الطول بين -180 و180.</translation>
    </message>
    <message>
        <source>Import a list of names</source>
        <translation>استيراد قائمة أسماء</translation>
    </message>
    <message>
        <source>Names in the file: {count}. The first of them:</source>
        <translation>الأسماء في الملف: {count}. وأولها:</translation>
    </message>
    <message>
        <source>Label where the file names none</source>
        <translation>النوع حيث لا يذكره الملف</translation>
    </message>
    <message>
        <source>Names: {added} new, {altered} with new spellings, {known} here already.</source>
        <translation>الأسماء: {added} جديدة، و{altered} بكتابات جديدة، و{known} موجودة من قبل.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>الحفظ بصيغة P&amp;DF…</translation>
    </message>
    <message>
        <source>Print this document or all of them, with their marks and a legend</source>
        <translation>طباعة هذه الوثيقة أو الوثائق كلها بعلاماتها ومفتاح الألوان</translation>
    </message>
    <message>
        <source>Write this document or all of them into a PDF file, with their marks and a legend</source>
        <translation>كتابة هذه الوثيقة أو الوثائق كلها في ملف PDF بعلاماتها ومفتاح الألوان</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>الحفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>كل الوثائق</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>صغير</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>معتاد</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Names of labels above the words</source>
        <translation>أسماء التسميات فوق الكلمات</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>متابعة…</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>ملفات PDF</translation>
    </message>
    <message>
        <source>Printing, documents through:</source>
        <translation>الطباعة جارية، الوثائق المنجزة:</translation>
    </message>
    <message>
        <source>Documents printed: {documents}</source>
        <translation>الوثائق المطبوعة: {documents}</translation>
    </message>
    <message>
        <source>Documents in {out}: {documents}</source>
        <translation>الوثائق في {out}: {documents}</translation>
    </message>
    <message>
        <source>Annotations: {count}</source>
        <translation>التسميات: {count}</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number} من {of}</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;دليل الاستخدام</translation>
    </message>
    <message>
        <source>How everything is done, chapter by chapter, to read and to search</source>
        <translation>كيف يُفعل كل شيء، فصلًا فصلًا، للقراءة والبحث</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>دليل الاستخدام</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>البحث في دليل الاستخدام</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>No section holds all these words.</source>
        <translation>لا فقرة فيها هذه الكلمات كلها.</translation>
    </message>
    <message>
        <source>{path}: the text of these annotations is missing. Put {text} beside them.</source>
        <translation>{path}: نص هذه التسميات مفقود. ضع {text} بجانبها.</translation>
    </message>
    <message>
        <source>the same arrow again</source>
        <translation>السهم نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>arrow from something to itself</source>
        <translation>سهم من الشيء إلى نفسه</translation>
    </message>
    <message>
        <source>another value of the same attribute</source>
        <translation>قيمة أخرى للخاصية نفسها</translation>
    </message>
    <message>
        <source>note of another kind</source>
        <translation>ملاحظة من نوع آخر</translation>
    </message>
    <message>
        <source>column or field without labels</source>
        <translation>عمود أو حقل لا تسميات فيه</translation>
    </message>
    <message>
        <source>Places that come with the program</source>
        <translation>أماكن ترافق البرنامج</translation>
    </message>
    <message>
        <source>States (CLDR): {count}</source>
        <translation>الدول (CLDR): {count}</translation>
    </message>
    <message>
        <source>Provinces and districts (GeoNames): {count}</source>
        <translation>المحافظات والأقضية (GeoNames): {count}</translation>
    </message>
    <message>
        <source>Cities and towns (GeoNames): {count}</source>
        <translation>المدن والبلدات (GeoNames): {count}</translation>
    </message>
    <message>
        <source>Suggest the states of the world by their Arabic names, beside your own lists</source>
        <translation>اقترح دول العالم بأسمائها العربية، إلى جانب قوائمك</translation>
    </message>
    <message>
        <source>Suggest provinces and districts by their Arabic names, beside your own lists</source>
        <translation>اقترح المحافظات والأقضية بأسمائها العربية، إلى جانب قوائمك</translation>
    </message>
    <message>
        <source>Suggest cities and towns by their Arabic names, beside your own lists</source>
        <translation>اقترح المدن والبلدات بأسمائها العربية، إلى جانب قوائمك</translation>
    </message>
    <message>
        <source>The same text was in the project, or came before. Documents: {count}.</source>
        <translation>النص نفسه في المشروع أو سبق في الاستيراد. الوثائق: {count}.</translation>
    </message>
    <message>
        <source>Resembling another document. Documents: {count}.</source>
        <translation>ما يشبه وثيقة أخرى. الوثائق: {count}.</translation>
    </message>
    <message>
        <source>“{title}” resembles “{other}” in the project, {percent} %.</source>
        <translation>«{title}» تشبه «{other}» التي في المشروع بنسبة {percent}٪.</translation>
    </message>
    <message>
        <source>“{title}” resembles “{other}” of this import, {percent} %.</source>
        <translation>«{title}» تشبه «{other}» التي في هذا الاستيراد بنسبة {percent}٪.</translation>
    </message>
    <message>
        <source>Reading the files… {count}</source>
        <translation>تُقرأ الملفات… {count}</translation>
    </message>
    <message>
        <source>Documents that come a second time, or nearly; those ticked are imported</source>
        <translation>وثائق تتكرر أو تكاد؛ لا يُستورد منها إلا المؤشَّر عليه</translation>
    </message>
    <message>
        <source>Resembles</source>
        <translation>تشبه</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>التشابه</translation>
    </message>
    <message>
        <source>Where that is</source>
        <translation>أين تلك</translation>
    </message>
    <message>
        <source>in the project</source>
        <translation>في المشروع</translation>
    </message>
    <message>
        <source>in this import</source>
        <translation>في هذا الاستيراد</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}٪</translation>
    </message>
    <message>
        <source>Leave out what is the same text: {count}</source>
        <translation>استبعد النصوص المطابقة: {count}</translation>
    </message>
    <message>
        <source>Leave out what only resembles another: {count}</source>
        <translation>استبعد ما يشبه غيره فحسب: {count}</translation>
    </message>
    <message>
        <source>The project has the same text: {other}</source>
        <translation>النص نفسه في المشروع: {other}</translation>
    </message>
    <message>
        <source>The same text comes in once more: {other}</source>
        <translation>النص نفسه مكرر في هذا الاستيراد: {other}</translation>
    </message>
    <message>
        <source>Resembles a document of the project, {percent} %: {other}</source>
        <translation>تشبه وثيقة في المشروع بنسبة {percent}٪: {other}</translation>
    </message>
    <message>
        <source>Resembles a document of this import, {percent} %: {other}</source>
        <translation>تشبه وثيقة في هذا الاستيراد بنسبة {percent}٪: {other}</translation>
    </message>
    <message>
        <source>Comparing texts… {count}</source>
        <translation>تُقارَن النصوص… {count}</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>بلا مقارنة</translation>
    </message>
    <message>
        <source>Not compared with other texts.</source>
        <translation>لم تُقارَن بنصوص أخرى.</translation>
    </message>
    <message>
        <source>Only the newest of the project and the first of the import were compared: {count} each.</source>
        <translation>قورن أحدث ما في المشروع وأول ما في الاستيراد فحسب، ومن كل منهما: {count}.</translation>
    </message>
    <message>
        <source>a colour such as #1D44DB</source>
        <translation>لونًا مثل #1D44DB</translation>
    </message>
    <message>
        <source>a digit from 1 to 9, or empty</source>
        <translation>رقمًا من 1 إلى 9 أو فارغًا</translation>
    </message>
    <message>
        <source>a layer such as #T_SP=name|value</source>
        <translation>طبقة مثل #T_SP=name|value</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>قائمة نصوص</translation>
    </message>
    <message>
        <source>a list of words</source>
        <translation>قائمة كلمات</translation>
    </message>
    <message>
        <source>a lower-case ASCII word</source>
        <translation>كلمة بحروف لاتينية صغيرة (ASCII)</translation>
    </message>
    <message>
        <source>a name without signs that turn directions</source>
        <translation>اسمًا بلا محارف تقلب اتجاه الكتابة</translation>
    </message>
    <message>
        <source>a name, an id and at most a value, such as A1⇥Mention T1 Name</source>
        <translation>اسمًا ومعرّفًا وقيمة واحدة على الأكثر، مثل A1⇥Mention T1 Name</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عددًا</translation>
    </message>
    <message>
        <source>a number such as 1-1 or 1-1.1</source>
        <translation>رقمًا مثل 1-1 أو 1-1.1</translation>
    </message>
    <message>
        <source>a span of the text, with start and end</source>
        <translation>حدودًا في النص لها start و end</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نصًّا</translation>
    </message>
    <message>
        <source>a type and an id, such as #1⇥AnnotatorNotes T1⇥…</source>
        <translation>نوعًا ومعرّفًا، مثل #1⇥AnnotatorNotes T1⇥…</translation>
    </message>
    <message>
        <source>a type and two arguments, such as R1⇥speaker Arg1:T1 Arg2:T2</source>
        <translation>نوعًا وطرفين، مثل R1⇥speaker Arg1:T1 Arg2:T2</translation>
    </message>
    <message>
        <source>a type and two ids or more, such as *⇥Equiv T1 T2</source>
        <translation>نوعًا ومعرّفين أو أكثر، مثل *⇥Equiv T1 T2</translation>
    </message>
    <message>
        <source>a type with an id and roles, such as E1⇥Attack:T4 Agent:T1</source>
        <translation>نوعًا بمعرّف وأدوار، مثل E1⇥Attack:T4 Agent:T1</translation>
    </message>
    <message>
        <source>a type, an id and a reference, such as N1⇥Reference T1 Wikipedia:534366⇥…</source>
        <translation>نوعًا ومعرّفًا ومرجعًا، مثل N1⇥Reference T1 Wikipedia:534366⇥…</translation>
    </message>
    <message>
        <source>a type, offsets and words, such as T1⇥actor 4 18⇥…</source>
        <translation>نوعًا ومواضع وكلمات، مثل T1⇥actor 4 18⇥…</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عددًا صحيحًا</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>كلمة</translation>
    </message>
    <message>
        <source>an id such as T1 or R1, and a tab</source>
        <translation>معرّفًا مثل T1 أو R1 تليه علامة جدولة</translation>
    </message>
    <message>
        <source>an id that begins with T, E, R, A, M, N, * or #</source>
        <translation>معرّفًا يبدأ بأحد هذه: T, E, R, A, M, N, *, #</translation>
    </message>
    <message>
        <source>an id, and `to_id` another</source>
        <translation>معرّفًا، و`to_id` معرّفًا آخر</translation>
    </message>
    <message>
        <source>an id, with `to_id` and `type`</source>
        <translation>معرّفًا، ومعه `to_id` و`type`</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائن JSON</translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation>كائن JSON قيمه نصوص</translation>
    </message>
    <message>
        <source>an object with the text</source>
        <translation>كائن JSON فيه النص</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>فراغات</translation>
    </message>
    <message>
        <source>cells of a table</source>
        <translation>خانات جدول</translation>
    </message>
    <message>
        <source>different for each label</source>
        <translation>مختلفًا لكل نوع</translation>
    </message>
    <message>
        <source>followed by #Text= and tokens</source>
        <translation>متبوعًا بـ #Text= ثم الوحدات</translation>
    </message>
    <message>
        <source>followed by all of its tokens</source>
        <translation>متبوعًا بوحداته كلها</translation>
    </message>
    <message>
        <source>the token or part that comes next</source>
        <translation>الوحدة أو الجزء التالي</translation>
    </message>
    <message>
        <source>followed by its tokens</source>
        <translation>متبوعًا بوحداته</translation>
    </message>
    <message>
        <source>in a sentence that begins with #Text=</source>
        <translation>في جملة تبدأ بـ #Text=</translation>
    </message>
    <message>
        <source>O, B-LABEL or I-LABEL, or the number of one that the card names</source>
        <translation>O أو B-LABEL أو I-LABEL، أو رقم وسم تذكره بطاقة البيانات</translation>
    </message>
    <message>
        <source>of finite numbers, whole letters and few levels</source>
        <translation>من أعداد منتهية وحروف كاملة ومستويات قليلة</translation>
    </message>
    <message>
        <source>on tokens that follow one another</source>
        <translation>على وحدات متتالية</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>أقصر</translation>
    </message>
    <message>
        <source>start, end and labels</source>
        <translation>start و end و labels</translation>
    </message>
    <message>
        <source>text without NUL or lone surrogates</source>
        <translation>نصًّا بلا NUL ولا أنصاف محارف</translation>
    </message>
    <message>
        <source>the id of one annotation of the document, and `to` of another</source>
        <translation>معرّف تسمية في الوثيقة، و`to` معرّف تسمية أخرى</translation>
    </message>
    <message>
        <source>the same in each of its rows</source>
        <translation>هو نفسه في كل سطر من سطوره</translation>
    </message>
    <message>
        <source>the same number in each column</source>
        <translation>العدد نفسه في كل عمود</translation>
    </message>
    <message>
        <source>the token that begins at start, and `token_end` that ends at end</source>
        <translation>الوحدة التي تبدأ عند start، و`token_end` الوحدة التي تنتهي عند end</translation>
    </message>
    <message>
        <source>the words of its rows</source>
        <translation>كلمات سطوره</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true أو false</translation>
    </message>
    <message>
        <source>XML entities</source>
        <translation>كيانات XML</translation>
    </message>
    <message>
        <source>zip bomb</source>
        <translation>قنبلة ضغط (zip)</translation>
    </message>
    <message>
        <source>zip of too many members</source>
        <translation>ملف مضغوط فيه ملفات أكثر مما يُقبل</translation>
    </message>
    <message>
        <source>Note: more than 5 % of the project belong together with “{title}”. Documents: {documents}.</source>
        <translation>تنبيه: أكثر من 5٪ من المشروع ينتمي معًا إلى مجموعة «{title}». الوثائق: {documents}.</translation>
    </message>
    <message>
        <source>Counting… {count}</source>
        <translation>يجري العدّ… {count}</translation>
    </message>
    <message>
        <source>Comparing texts for the split…</source>
        <translation>تُقارن النصوص قبل التقسيم…</translation>
    </message>
    <message>
        <source>Comparing texts for the split… {count}</source>
        <translation>تُقارن النصوص قبل التقسيم… {count}</translation>
    </message>
    <message>
        <source>Documents go out that nobody is done with: {count}.</source>
        <translation>تُصدَّر أيضًا وثائق لم يُنجزها أحد: {count}.</translation>
    </message>
    <message>
        <source>No document fell to {side}.</source>
        <translation>لم تقع أي وثيقة في {side}.</translation>
    </message>
    <message>
        <source>Attributes and notes of annotations are not in the file: {count}.</source>
        <translation>خصائص التسميات وملاحظاتها ليست في الملف: {count}.</translation>
    </message>
    <message>
        <source>Attributes of arrows are not in the file: {count}.</source>
        <translation>خصائص الأسهم ليست في الملف: {count}.</translation>
    </message>
    <message>
        <source>Document {id} begins with a byte order mark, which readers take away.</source>
        <translation>تبدأ الوثيقة {id} بعلامة ترتيب البايتات، والقارئات تحذفها.</translation>
    </message>
    <message>
        <source>Document {id} has no token, and is not in the file.</source>
        <translation>ليس في الوثيقة {id} أي وحدة، فهي ليست في الملف.</translation>
    </message>
    <message>
        <source>The file holds several documents. INCEpTION takes one a file, so cut it before each line with #FORMAT.</source>
        <translation>في الملف عدة وثائق، وINCEpTION يأخذ وثيقة واحدة من كل ملف، فقسّمه قبل كل سطر يبدأ بـ #FORMAT.</translation>
    </message>
    <message>
        <source>The file does not say where a document ends.</source>
        <translation>لا يبيّن الملف أين تنتهي كل وثيقة.</translation>
    </message>
    <message>
        <source>Tokens are cut where annotations begin or end, so that their borders reveal labels: not for training.</source>
        <translation>قُطعت الوحدات عند حدود التسميات، فحدودها تكشف الأنواع: لا يصلح للتدريب.</translation>
    </message>
</context>
</TS>
