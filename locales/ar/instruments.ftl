### Instruments and assessments: rounds, answers, results, plans.

## Navigation and pages
instruments-nav-assessments = التقييمات
instruments-page-of-round = { $page } – { $round }
instruments-saved = تم الحفظ.
instruments-save = حفظ
instruments-save-next = حفظ ومتابعة
instruments-save-list = حفظ والعودة إلى القائمة
instruments-back = صفحة الأسئلة السابقة
instruments-back-to-list = قائمة الأقسام
instruments-next = التالي
instruments-part-of = { $section }، الصفحة { $part } من { $of }

## Instruments
instruments-catalogue = أدوات التقييم
instruments-catalogue-caption = أدوات التقييم في هذه البوابة
instruments-draft-notice = قد تتغير المسودة تحت رقم إصدارها نفسه. وتحتفظ الجولة بالنص نفسه الذي بدأت به.
instruments-stand-draft = مسودة
instruments-stand-published = منشور
instruments-kind-readiness = تقييم ذاتي للجاهزية
instruments-kind-short-form = نموذج موجز
instruments-kind-law-survey = استقصاء تشريعي
instruments-kind-csirt-survey = استقصاء فريق الاستجابة للحوادث
instruments-kind-survey = استقصاء
instruments-language-base = { $language }: النص الأصلي
instruments-language-part = { $language }: تُرجم { $done } من { $needed } نصًا
instruments-language-stale = { $language }: ترجمات متقادمة: { $count }
instruments-language-unapproved = { $language }: كاملة ولم يعتمدها بعد مترجم مُسمّى
instruments-language-approved = { $language }: كاملة ومعتمدة
instruments-language-missing = لم تُترجم هذه الأداة إلى هذه اللغة، وتظهر نصوصها بلغتها الأصلية.
instruments-language-draft = هذه الترجمة مسودة، ولم يعتمدها بعد مترجم مُسمّى.
instruments-version-hash = { $version }، المحتوى { $hash }

## Rounds
instruments-start = بدء جولة
instruments-start-intro = تطرح الجولة أسئلة أداة واحدة مرة واحدة، وتحتفظ بالنص الذي تبدأ به.
instruments-rounds-caption = الجولات
instruments-rounds-empty = لم تبدأ أي جولة بعد. ابدأ جولة لإجراء أول جرد للوضع.
instruments-round-change = تغيير العنوان أو التاريخ
instruments-round-open = جارية
instruments-round-signed-off = معتمدة
instruments-no-date = لا تاريخ محدد
instruments-field-instrument = الأداة
instruments-field-title = عنوان الجولة
instruments-field-title-hint = مثلًا السنة والمناسبة
instruments-field-due = موعد الإجابة
instruments-refused-title-long = العنوان طويل جدًا. الحد الأقصى 200 حرف.
instruments-progress = التقدم
instruments-answered-of = أُجيب عن { $done } من { $of }
instruments-task-nothing = لا أسئلة
instruments-task-answered = أُجيب عنها كلها
instruments-task-open = لم تبدأ
instruments-task-begun = بدأت

## Answering
instruments-answer = الإجابة
instruments-answer-it = الإجابة عن هذا السؤال
instruments-choose = اختر
instruments-choose-dont-know = لا نعلم
instruments-choose-not-applicable = لا ينطبق هنا (اذكر السبب أدناه)
instruments-choose-confidential = معروف لكنه سري
instruments-choose-blank = لا إجابة بعد
instruments-none-ticked = لا شيء مما سبق
instruments-evidence-held = لدينا هذا الدليل، والتعليق يبيّن مكانه
instruments-more = إجابة أخرى أو سبب أو تعليق
instruments-more-pick = سبب أو تعليق
instruments-field-state = بدلًا من الإجابة
instruments-field-reason = السبب
instruments-field-comment = تعليق
instruments-why = لماذا يهم
instruments-everything = كل شيء عن { $item }
instruments-another-entry = حفظ وإضافة آخر
instruments-entry = المدخل { $number }
instruments-no-entries = لا مدخلات
instruments-range = من { $least } إلى { $most }
instruments-standing-settled = لا يُطرح: حسمته الإجابة عن { $items }، ويُحسب بأدنى مرحلة.
instruments-standing-waiting = يُطرح بعد الإجابة عن { $items }
instruments-standing-out = لا يُطرح: تبيّن من الإجابة عن { $items } أنه لا يعنيكم، ولا يُحتسب.
instruments-changed-meanwhile = أجاب شخص آخر عن هذا السؤال منذ فتحت الصفحة. نصّك ما زال هنا. تجد الإجابة الأخرى في صفحة السؤال، والحفظ مرة أخرى يستبدلها.
instruments-refused-both = توجد إجابة ويوجد أيضًا خيار بدلًا منها. أبقِ أحدهما.
instruments-refused-number = أدخل رقمًا، مثل 3.5
instruments-refused-range = أدخل رقمًا من { $least } إلى { $most }. المنازل العشرية: { $decimals } على الأكثر.

## Provisions of law
instruments-citation-act = القانون أو المدونة
instruments-citation-number = الرقم
instruments-citation-gazette = الجريدة الرسمية
instruments-citation-article = المادة أو القسم
instruments-citation-version = الصيغة وما عدّلها
instruments-citation-status = وضعها القانوني
instruments-citation-bill-stage = مرحلة مشروع القانون
instruments-citation-official-text = النص باللغة الرسمية
instruments-citation-translation = ترجمة غير رسمية
instruments-citation-decree = المرسوم التنفيذي
instruments-citation-link = الرابط
instruments-law-bill = مشروع قانون
instruments-law-enacted = صدر ولم يدخل حيز النفاذ
instruments-law-commenced = نافذ
instruments-law-amended = نافذ بصيغته المعدلة
instruments-law-repealed = ملغى
instruments-law-struck-down = أبطلته محكمة

## Checking and reviewing
instruments-check = مراجعة الإجابات
instruments-check-caption = الإجابات بحسب القسم
instruments-check-section = مراجعة: { $section }
instruments-state-blank = لا إجابة بعد
instruments-state-dont-know = غير معروف
instruments-state-confidential = سري
instruments-state-not-applicable-open = لا ينطبق: بانتظار المراجعة
instruments-state-not-applicable-agreed = لا ينطبق: مقبول
instruments-review = المراجعة
instruments-review-about = يقرر شخص ثانٍ هل السؤال لا ينطبق حقًا. وحتى ذلك الحين يُعد مفتوحًا.
instruments-review-agree = الموافقة على أنه لا ينطبق
instruments-review-withdraw = سحب الموافقة
instruments-history = ما قيل من قبل
instruments-history-empty = لم يُقل شيء في هذا السؤال بعد.

## Guidance
instruments-best-practice = أفضل الممارسات
instruments-stage = المرحلة { $number }
instruments-evidence = أدلة مقنعة
instruments-consider-exists = ما هو موجود
instruments-consider-missing = ما هو ناقص
instruments-consider-planned = ما هو مخطط
instruments-consider-owner = من المسؤول عنه
instruments-prerequisites = يستند إلى
instruments-sources = المصادر
instruments-unconfirmed = غير مؤكَّد: لم يُقارن بالوثيقة
instruments-weight-reason = سبب الوزن
instruments-effort-reason = سبب الجهد

## Result
instruments-figures = الأرقام
instruments-result = النتيجة
instruments-law-notice = تبيّن الأرقام مدى تغطية القانون الداخلي للمواد المذكورة، وليست إثباتًا للامتثال. معنى القانون يقوله القانونيون المسمَّون الموقِّعون وحدهم.
instruments-withheld-nothing = لا رقم إجمالي: لا سؤال مطروح يحمل درجة.
instruments-withheld-incomplete = لا يُعرض رقم إجمالي دون اكتمال { $percent }٪. الأسئلة المحتسبة المجاب عنها: { $done } من { $of }. ما زال مفتوحًا:
instruments-open-in-section = { $section }: { $count }
instruments-figure-published = الدرجة المنشورة
instruments-figure-published-note = المفتوح والمجهول والسري يُحسب بأدنى مرحلة
instruments-figure-answered = متوسط ما أُجيب عنه
instruments-figure-answered-note = لا يشمل المفتوح
instruments-figure-best = في أفضل الأحوال
instruments-figure-best-note = لو أُجيب عن كل المفتوح بأفضل ما يمكن
instruments-figure-completeness = الاكتمال
instruments-figure-evidence = إجابات مدعومة بأدلة
instruments-figure-evidence-note = لم يُرفق أي دليل بعد
instruments-oldest-evidence = أقدم دليل: { $day }
instruments-no-figure = لا رقم
instruments-not-counted = لا يُحتسب
instruments-sections-caption = الأرقام بحسب القسم
instruments-method = كيف تُحسب الأرقام
instruments-remarks = ملاحظات
instruments-remarks-count = ملاحظات تثيرها الإجابات: { $count }
instruments-remarks-none = لا تثير الإجابات أي ملاحظة.
instruments-remarks-notice = الملاحظة سؤال موجه إلى المراجع وليست حكمًا، وتزول حين تتغير الإجابات.
instruments-gravity-note = جدير بالعلم
instruments-gravity-warning = يحتاج إلى نظر
instruments-gravity-grave = خطير

## Plan
instruments-plan = الفجوات والخطة
instruments-plan-caption = الإجراءات بترتيب تنفيذها
instruments-plan-about = الأولوية هي الفجوة مضروبة في الوزن وفي الاعتماد، مقسومة على الجهد. ولا يسبق إجراء ما يستند إليه.
instruments-plan-empty = لا فجوات: كل سؤال محتسب نال الدرجة الكاملة.
instruments-factor-gap = الفجوة
instruments-factor-weight = الوزن
instruments-factor-dependency = الاعتماد
instruments-factor-effort = الجهد
instruments-effort-small = صغير: شخص واحد، بضعة أسابيع
instruments-effort-medium = متوسط: جهة واحدة، بضعة أشهر
instruments-effort-large = كبير: عدة جهات، نحو سنة
instruments-effort-extra-large = كبير جدًا: قانون أو برنامج لسنوات
instruments-gap-answered = معروفة من الإجابة
instruments-gap-open = لم يُقل شيء بعد
instruments-gap-settled = تنتج عن إجابة أخرى
instruments-gap-of = الفجوة في { $item }
instruments-default = القيمة الأصلية، لم تُراجع
instruments-adjusted = معدّلة
instruments-adjust = تعديل الأولوية
instruments-adjust-about = اترك الحقل فارغًا للإبقاء على القيمة الأصلية. يُحفظ السبب ويظهر بجانب العوامل.
instruments-keep-default = إبقاء القيمة الأصلية
instruments-field-gap = الفجوة المهمة بالمئة (من 1 إلى 100)
instruments-field-weight = الوزن (من 1 إلى 1000)
instruments-field-dependency = الاعتماد (من 1 إلى 1000)
instruments-field-adjust-reason = سبب التغيير
instruments-next-stage = ما تتطلبه المرحلة التالية
instruments-next-find-out = معرفة الوضع والإجابة عن السؤال
instruments-next-at-least = { $bound } على الأقل للمرحلة { $stage }
instruments-next-at-most = { $bound } على الأكثر للمرحلة { $stage }
instruments-rank = الترتيب في الخطة
instruments-rank-of = { $rank } من { $of }
instruments-priority-is = عوامل الأولوية { $priority }

## Columns
instruments-column-instrument = الأداة
instruments-column-version = الإصدار
instruments-column-kind = النوع
instruments-column-questions = الأسئلة
instruments-column-languages = اللغات
instruments-column-hash = بصمة المحتوى
instruments-column-round = الجولة
instruments-column-stand = الحالة
instruments-column-due = الموعد
instruments-column-started = تاريخ البدء
instruments-column-section = القسم
instruments-column-blank = مفتوحة
instruments-column-dont-know = غير معروفة
instruments-column-not-applicable = لا تنطبق
instruments-column-confidential = سرية
instruments-column-number = الرقم
instruments-column-question = السؤال
instruments-column-when = متى
instruments-column-weight = الحصة من المجموع
instruments-column-gravity = الخطورة
instruments-column-remark = الملاحظة
instruments-column-questions-of = الأسئلة
instruments-column-action = الإجراء
instruments-column-priority = الأولوية
instruments-column-after = بعد
instruments-column-factor = العامل
instruments-column-value = القيمة
instruments-column-default = القيمة الأصلية

## Refusals
instruments-error-forbidden = دورك لا يشمل هذا.
instruments-error-not-found = لا يوجد هذا هنا.
instruments-error-own-answer = يجب أن يراجعها شخص ثانٍ، فهذه إجابتك أنت.
instruments-error-signed-off = هذه الجولة معتمدة، وتبقى إجاباتها كما هي. ابدأ الجولة التالية.
instruments-error-store = تعذّر على البوابة قراءة بياناتها أو كتابتها. حاول مجددًا، وإن استمر ذلك فأبلغ المشغّل.
instruments-unreadable-state = { $id }: القيمة «state» مفقودة أو غير معروفة. اكتبوا answered أو blank أو dont-know أو not-applicable أو confidential.
instruments-unreadable-value = { $id }: القيمة «value» مفقودة مع الحالة answered.
instruments-unreadable-stage = { $id }: اكتبوا المرحلة رقمًا من 0 إلى 4.
instruments-unreadable-option = { $id }: اكتبوا معرّف أحد خيارات هذا السؤال نصًا.
instruments-unreadable-number = { $id }: اكتبوا العدد نصًا، مثل "3.5".
instruments-unreadable-date = { $id }: اكتبوا التاريخ نصًا، مثل "2026-03-31".
instruments-unreadable-text = { $id }: اكتبوا نصًا.
instruments-unreadable-list = { $id }: اكتبوا قائمة.
instruments-unreadable-object = { $id }: اكتبوا كائنًا.
instruments-unreadable-part = { $id }: سُمّي جزء لا يوجد في هذه الإجابة.
instruments-unreadable-file = هذا ليس تصديرًا لتقييم. استخدموا ملف JSON الذي أنشأته البوابة.
instruments-unreadable-content = يجيب الملف عن أسئلة غير أسئلة هذه الجولة. صدّروا هذه الجولة وأجيبوا في ذلك الملف.
instruments-unreadable-answers = لا يحتوي الملف على «answers».
instruments-unreadable-question = { $id }: لا يوجد هذا السؤال في هذه الأداة.
instruments-unreadable-comment = { $id }: التعليق طويل جدًا.
instruments-error-unusable = في الحزمة أخطاء: { $count }. صححها وافحصها مجددًا.
instruments-error-version-taken = { $id }، الإصدار { $version }، منشور بمحتوى آخر. أعطِ ما تغيّر إصدارًا جديدًا.
instruments-adjustment-no-gap = لا فجوة هنا. تراجع عن التعديل.
instruments-adjustment-no-reason = اذكر سبب تغيير العامل.
instruments-adjustment-out-of-range = أدخل رقمًا من 1 إلى 1000.
instruments-misfit-bad-link = يبدأ الرابط بـ https:// أو http://. صححه.
instruments-misfit-empty = هناك ما يجب ملؤه وهو فارغ. املأه.
instruments-misfit-not-alone = لا يمكن اختيار «لا شيء» مع خيارات أخرى.
instruments-misfit-out-of-range = الرقم خارج نطاق السؤال.
instruments-misfit-too-long = هذا طويل جدًا. اختصره.
instruments-misfit-unknown-item = لا يوجد هذا السؤال في هذه الأداة.
instruments-misfit-unknown-option = اختر أحد الخيارات المعروضة.
instruments-misfit-wrong-type = نوع الإجابة يختلف عن نوع السؤال.

## Respondents
instruments-respondents = المجيبون
instruments-respondents-empty = لم يُطلب من أحد الإجابة بعد.
instruments-respondent-ask = طلب الإجابة عن أقسام
instruments-respondent-about = يتلقون رابطًا شخصيًا بالبريد ورمزًا في كل مرة يبدؤون فيها. لا يحتاجون إلى حساب ولا يرون إلا هذه الأقسام وإجاباتهم.
instruments-respondent-link = الرسالة في الطريق. إن لم تصل فسلّم هذا الرابط بنفسك، فلن يظهر مرة أخرى.
instruments-respondent-invited = تمت دعوته
instruments-respondent-reminded = تم تذكيره
instruments-respondent-withdrawn = سُحبت الدعوة
instruments-respondent-remind = إرسال تذكير
instruments-respondent-remind-about = يحمل التذكير رابطًا آخر. مرة في اليوم على الأكثر.
instruments-respondent-withdraw = سحب الدعوة
instruments-respondent-withdraw-about = تنتهي كل الروابط والجلسات فورًا، وتبقى الإجابات.
instruments-field-institution = المؤسسة
instruments-field-person = الشخص
instruments-field-mail = البريد الإلكتروني
instruments-field-language = لغة الرسائل
instruments-column-sections = الأقسام
instruments-column-invited = تاريخ الدعوة
instruments-column-reminded = تاريخ التذكير
instruments-refused-name-long = هذا طويل جدًا. الحد الأقصى 200 حرف.
instruments-refused-mail = هذا ليس عنوان بريد. أدخل عنوانًا مثل name@ministry.example.
instruments-respond-title = دورك في: { $round }
instruments-respond-about = للتأكد من أنك أنت، يُرسل رمز إلى بريدك. لا يحدث شيء قبل أن تضغط الزر.
instruments-code-send = أرسل لي رمزًا
instruments-code-again = إرسال رمز آخر
instruments-code-enter = ابدأ
instruments-code-sent = أُرسل رمز إلى بريدك، وهو صالح مدة 15 دقيقة.
instruments-field-code = الرمز
instruments-field-code-hint = 8 أرقام
instruments-sitting-about = هذه هي الأقسام المطلوب منك الإجابة عنها. كل صفحة تحفظها تبقى، ويمكنك العودة عبر رابطك. لا يرى الآخرون إجاباتك هنا.
instruments-sitting-workbook = الإجابة بلا شبكة
instruments-sitting-workbook-about = يحوي المصنف أسئلة أقسامكم مع إجاباتكم حتى الآن. املأوه في الأيام التي تحتاجونها، في LibreOffice أو Excel، وأعيدوه في هذه الصفحة؛ رابطكم الشخصي يفتحها من جديد.
instruments-sitting-workbook-download = حفظ المصنف
instruments-respondent-workbook-about = مصنف هذه الأقسام، لتسليمه حيث لا يمكن فتح الصفحة. ما يعود فيه يبقى إجابات المجيب نفسه، ويذكر السجل من أدخلها.
instruments-back-to-respondent = العودة إلى المجيب
instruments-error-link-ended = لم يعد هذا الرابط يعمل: انتهت مدته أو سُحب أو نُسخ ناقصًا. اطلب رابطًا جديدًا ممن دعاك.
instruments-error-too-soon = تم ذلك قبل قليل. انتظر ثم حاول مجددًا.
instruments-error-wrong-code = الرمز غير صحيح أو انتهت مدته أو جُرّب مرات كثيرة. اطلب رمزًا آخر.
instruments-error-clear-text = لا تُعرض هذه الصفحة إلا عبر اتصال مشفر.
instruments-letter-due = نرجو الإجابة قبل { $day }.
instruments-letter-invitation-subject = نطلب إجاباتك: { $round }
instruments-letter-invitation = السيد/ة { $person }، ¶ نرجو منكم باسم { $institution } الإجابة عن أسئلة "{ $round }". { $due } ¶ رابطكم الشخصي: { $link } ¶ فتحه لا يغيّر شيئًا. ترسل الصفحة رمزًا إلى هذا العنوان قبل أن تبدؤوا. يُرجى عدم تمرير الرابط.
instruments-letter-reminder-subject = تذكير: { $round }
instruments-letter-reminder = السيد/ة { $person }، ¶ ما زلنا ننتظر إجابات { $institution } عن "{ $round }". { $due } ¶ رابطكم الشخصي: { $link } ¶ ما حفظتموه سابقًا باقٍ.
instruments-letter-code-subject = رمزك
instruments-letter-code = السيد/ة { $person }، ¶ رمزكم هو { $code }، وهو صالح مدة 15 دقيقة. ¶ إن لم تطلبوه فلا حاجة إلى أي إجراء.

## Several answers
instruments-voice-team = الفريق
instruments-column-voice = من
instruments-column-voices = الإجابات
instruments-disputed = إجابات مختلفة
instruments-settled = حُسم
instruments-disagreements = إجابات مختلفة
instruments-disagreements-count = إجابات مختلفة لم تُحسم: { $count }
instruments-disagreements-about = حيث تختلف الإجابات يُعد السؤال بلا إجابة حتى يحسمه أحد. وتبقى كل إجابة ظاهرة.
instruments-disagreements-empty = كل الإجابات متفقة حتى الآن.
instruments-disagreement-at = الإجابات عن { $item }
instruments-side-by-side = الإجابات جنبًا إلى جنب
instruments-settle = الحسم
instruments-settle-about = اختر الإجابة المعتمدة. في ورشة العمل يُدخل الفريق الإجابة المتفق عليها أولًا، ثم اخترها ودوّن من حضر.
instruments-field-settle-voice = الإجابة المعتمدة
instruments-field-present = من كان حاضرًا
instruments-field-present-hint = املأه إن حُسم في ورشة عمل
instruments-field-dissent = من لم يوافق ولماذا

## Sign-off
instruments-sign-off = الاعتماد
instruments-sign-off-about = الاعتماد يجمّد الجولة: لا تتغير بعده إجابة ولا حسم ولا أولوية. ثم تُطبع صفحة الغلاف وتوقَّع باليد.
instruments-field-people = من يوقّع: الاسم والصفة، واحد في كل سطر
instruments-field-reference = مرجع القرار
instruments-sign-off-open = أسئلة محتسبة بلا إجابة: { $open }. اعرضها.
instruments-sign-off-final = لا يمكن التراجع عن هذا
instruments-sign-off-final-yes = اطلعت على ما بقي مفتوحًا؛ تُجمَّد الجولة كما هي
instruments-sign-off-final-missing = أكّد أنه يمكن تجميد الجولة: لا يمكن فتحها من جديد.
instruments-changed-since-shown = تغيّر شيء منذ فتح هذه الصفحة. راجع الجولة ثم اعتمدها.
instruments-cover = صفحة الغلاف
instruments-cover-about = اطبع هذه الصفحة ووقّعها ثم أرفق المسح الضوئي.
instruments-column-round-hash = بصمة الجولة (SHA-256)
instruments-column-signed-off = تاريخ الاعتماد
instruments-column-name-function = الاسم والصفة
instruments-column-signature = التاريخ والتوقيع
instruments-signed = موقّعة: المسح الضوئي مرفق
instruments-not-signed = معتمدة ولم توقّع بعد
instruments-scan = المسح الموقّع
instruments-scan-attach = إرفاق المسح الموقّع
instruments-scan-again = إرفاق نسخة موقعة أخرى
instruments-scan-again-about = أُرفقت نسخة موقعة. تظهر النسخة الأخرى بجانبها بتاريخها، ولا تُزال أي منها.
instruments-scans = النسخ الموقعة، الأحدث أولًا
instruments-scan-number = النسخة { $number }
instruments-scan-attached = أُرفقت في
instruments-scan-hint = PDF أو PNG أو JPEG، بحد أقصى 10 ميغابايت
instruments-refused-scan-large = حجم الملف يتجاوز 10 ميغابايت. امسحه بدقة أقل.
instruments-refused-scan-kind = هذا ليس PDF ولا PNG ولا JPEG. أرفق مسحًا بإحدى هذه الصيغ.

## The next round
instruments-next-round = بدء الجولة التالية
instruments-next-round-about = تُنقل إجابات هذه الجولة. وتُعلَّم الأسئلة الجديدة أو المعدلة وتُطرح أولًا.
instruments-news-new = سؤال جديد
instruments-news-changed = تغيّر منذ الجولة السابقة: راجع الإجابة
instruments-news-refused = الإجابة السابقة لم تعد مناسبة
instruments-first = ما يُنظر فيه أولًا
instruments-first-about = أسئلة جديدة أو معدلة أو مفتوحة: { $count }
instruments-first-empty = لم يبق ما يُنظر فيه.
instruments-looked-at = راجعت هذه
instruments-looked-at-save = إزالة من القائمة
instruments-since = منذ الجولة السابقة
instruments-since-about = لا تُقارن إلا الأسئلة بالألفاظ نفسها. وما صار معروفًا أو لم يعد معروفًا يُميَّز عن الأفضل والأسوأ.
instruments-since-empty = لم يتغير شيء قابل للمقارنة.
instruments-column-before = قبل
instruments-column-now = الآن
instruments-went-better = أفضل
instruments-went-worse = أسوأ
instruments-went-known = صار معروفًا
instruments-went-unknown = لم يعد معروفًا
instruments-error-not-signed = الجولة السابقة لم تُعتمد بعد. اعتمدها ثم ابدأ التالية.

## What is undertaken about gaps

instruments-error-superseded = بدأت الجولة التالية. غيّروا ما تُعهّد به هناك.
instruments-column-undertaking = الجهة المسؤولة والموعد
instruments-undertaking = ما تُعهّد به
instruments-undertaking-about = اذكروا الجهة المسؤولة عن سد هذه الفجوة، والموعد، والأموال المخصصة. ويمكن تغيير ذلك بعد الاعتماد أيضًا إلى أن تتابعه الجولة التالية.
instruments-undertaking-planned = مخطط
instruments-undertaking-started = قيد التنفيذ
instruments-undertaking-done = أُنجز
instruments-undertaking-dropped = أُلغي
instruments-undertaking-late = متأخر
instruments-undertaking-field = لا تناسب هذه القيمة. يذكر وصف العمليات ما هو متوقع.
instruments-undertaking-amount = اكتبوا مبلغًا بالأرقام وبنقطة واحدة على الأكثر، مثل 120000.50.
instruments-undertaking-currency = اكتبوا أحرف العملة الثلاثة، مثل XAF أو USD.
instruments-target = الهدف
instruments-target-figure = رقم تقيسه البوابة
instruments-target-figure-hint = ما تقيسه البوابة كل يوم يبيّن هل أفاد ذلك. أما مدى التقدم فيبيّنه الأشخاص.
instruments-target-none = لا رقم
instruments-target-number = اكتبوا عددًا بأرقام وبنقطة واحدة على الأكثر، مثل 90 أو 62.5.
instruments-target-start = في البداية
instruments-targets = ما تقيسه البوابة من ذلك
instruments-targets-about = البداية هي الرقم كما كان عند تحديد الهدف؛ والجولة التالية تنقله معها.
instruments-field-owner = الجهة المسؤولة
instruments-field-owner-hint = مؤسسة أو وظيفة لا شخص
instruments-field-until = الموعد
instruments-field-budget = الميزانية
instruments-field-currency = العملة
instruments-field-currency-hint = ثلاثة أحرف، مثل XAF أو USD
instruments-field-indicator = مؤشر النجاح
instruments-field-indicator-hint = والأفضل رقم تقيسه البوابة أو يرد في الجولة التالية
instruments-amount = { $amount } { $currency }
instruments-undertakings-closed = تُعهّد به ولم تعد فيه فجوة
instruments-undertakings-closed-about = كانت في هذه الأسئلة فجوة حين تُعهّد بشيء بشأنها، ولم تعد فيها فجوة.
instruments-undertakings-money = ميزانيات ما تُعهّد به ولم يُترك: { $sums }.
## Evidence
instruments-guidance = إرشادات
instruments-who-operator = المشغّل
instruments-who-gateway = البوابة
instruments-evidence-of = الأدلة
instruments-evidence-own = أدلتك
instruments-evidence-about = ما يسند الإجابات: ملفات، وروابط مع نسخة من الصفحة، وأرقام قاستها البوابة. ويجمّد الاعتماد ذلك كله تحت بصمة الجولة.
instruments-evidence-none = لا توجد أدلة بعد.
instruments-evidence-withheld = أدلة لا تُعرض عليك بسبب وسم TLP: { $count }
instruments-evidence-add = إضافة دليل
instruments-evidence-add-to = دليل للسؤال { $item }
instruments-evidence-added = أُضيف في
instruments-evidence-title = العنوان
instruments-evidence-issuer = الجهة المصدرة
instruments-evidence-kind = النوع
instruments-evidence-file = ملف
instruments-evidence-link = رابط
instruments-evidence-measured = قاسته البوابة
instruments-evidence-file-hint = PDF أو PNG أو JPEG أو Word أو Excel بلا وحدات ماكرو، أو صفحة محفوظة أو نص عادي، 10 ميغابايت على الأكثر
instruments-evidence-address-hint = أرفق الصفحة ملفًا أعلاه، أو اترك الحقل فارغًا فتجلب البوابة الصفحة الآن وتحفظها.
instruments-evidence-address-hint-file = احفظ الصفحة وأرفقها أيضًا ملفًا أعلاه: لا تفتح البوابة عناوين للمجيبين.
instruments-evidence-day = التاريخ
instruments-evidence-valid-until = صالح حتى
instruments-evidence-valid = صالح حتى { $day }
instruments-evidence-expired = انتهت صلاحيته في { $day }: لا يُحتسب
instruments-evidence-carried = من الجولة السابقة
instruments-evidence-label = من يجوز له الاطلاع (TLP)
instruments-evidence-label-hint = لا يُعرض TLP:RED إلا على جهات الاتصال الوطنية والمراجعين والمديرين.
instruments-evidence-snapshot-of = نسخة بتاريخ
instruments-evidence-save = حفظ الملف ({ $kind }، { $size })
instruments-evidence-hash = بصمة SHA-256 للملف
instruments-evidence-value = القيمة
instruments-evidence-days = اليوم (UTC)
instruments-evidence-method = طريقة الحساب
instruments-evidence-figure = الرقم
instruments-evidence-verdict = رأي المراجع
instruments-verdict-open = لم يُراجع
instruments-verdict-accepted = مقبول
instruments-verdict-rejected = مرفوض: لا يُحتسب
instruments-evidence-judged = تمت المراجعة
instruments-evidence-reason-hint = الرفض يحتاج إلى سبب.
instruments-evidence-remove = إزالة هذا الدليل
instruments-evidence-remove-about = تبقى الإجابة، ويحتفظ سجل التغييرات بمن أزاله.
instruments-amount-percent = { $n }٪
instruments-amount-span = من { $from } إلى { $to }
instruments-amount-hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
instruments-amount-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
instruments-refused-file-large = الملف أكبر من 10 ميغابايت. قدّم ملفًا أصغر أو الجزء المهم منه.
instruments-refused-file-active = يحتوي ملف PDF على برنامج نصي أو يشغّل برنامجًا عند فتحه. اطبعوه ملف PDF جديدًا وأعطوا الجديد.
instruments-refused-file-kind = هذا النوع من الملفات غير مقبول. قدّم PDF أو PNG أو JPEG أو ملف Word أو Excel بلا ماكرو أو صفحة محفوظة أو نصًا عاديًا.
instruments-refused-fetch = لا يمكن جلب الصفحة من هنا. احفظها وأرفقها ملفًا.
instruments-refused-fetch-private = هذا العنوان من شبكة خاصة لا تصل إليها البوابة. احفظ الصفحة وأرفقها ملفًا.
instruments-refused-evidence-many = لهذا السؤال 50 دليلًا. أزل واحدًا أولًا.
instruments-refused-evidence-twice = هذا الملف دليل على هذا السؤال أصلًا. أعطوا ملفًا آخر.
instruments-refused-evidence-nothing = اختر ملفًا أو قدّم رابطًا.
instruments-refused-valid-until = هذا قبل تاريخ الدليل.

## Proposals
instruments-proposals = المقترحات
instruments-proposals-about = تقترح البوابة ما تُظهره أرقامها والأدوات الأقصر. ولا يؤخذ شيء تلقائيًا: يقبله شخص أو يجيب بغيره أو يتركه مع ذكر السبب.
instruments-proposals-open = بانتظار القرار: { $count }
instruments-proposals-none = لا مقترحات الآن.
instruments-proposal-to = مقترح للسؤال { $item }
instruments-proposal-origin = على ماذا يستند
instruments-proposal-projected = إجابات { $instrument } عن { $items }
instruments-proposal-answer = الإجابة المقترحة
instruments-proposal-now = حاليًا
instruments-proposal-lower = أدنى من الحالي
instruments-proposal-evidence-only = بلا إجابة: دليل فقط
instruments-proposal-open = بانتظار القرار
instruments-proposal-accepted = قُبل
instruments-proposal-changed = أُجيب بغيره
instruments-proposal-dismissed = تُرك
instruments-proposal-said = هذه هي الإجابة الحالية
instruments-proposal-beyond = الإجابة تتجاوز ما يمكن أن يُظهره هذا الرقم
instruments-proposal-attached = دليل في هذه الجولة
instruments-proposal-take-both = قبول الإجابة والدليل
instruments-proposal-take-answer = قبول الإجابة
instruments-proposal-take-evidence = قبول كدليل
instruments-proposal-otherwise = الإجابة بغيره أو تركه
instruments-proposal-other = الإجابة البديلة
instruments-proposal-take-other = إعطاء هذه الإجابة
instruments-proposal-dismiss = ترك المقترح

## Figures of the law survey
instruments-measured-law-survey = الاستقصاء التشريعي: الأسئلة المجاب عنها
instruments-measured-law-survey-method = نسبة الأسئلة المحتسبة التي أُجيب عنها في أحدث استقصاء تشريعي معتمد.
instruments-measured-law-substantive = مواد الجرائم النافذة
instruments-measured-law-substantive-method = نسبة المواد المتعلقة بالجرائم التي يقول أحدث استقصاء تشريعي معتمد إن لها نصًا نافذًا بجميع عناصره. وليس ذلك إثباتًا للامتثال.
instruments-measured-law-procedural = مواد الصلاحيات النافذة
instruments-measured-law-procedural-method = نسبة المواد المتعلقة بالصلاحيات الإجرائية التي يقول أحدث استقصاء تشريعي معتمد إن لها نصًا نافذًا بجميع عناصره. وليس ذلك إثباتًا للامتثال.
instruments-measured-law-safeguards = مواد الضمانات النافذة
instruments-measured-law-safeguards-method = نسبة المواد المتعلقة بالضمانات والاختصاص التي يقول أحدث استقصاء تشريعي معتمد إن لها نصًا نافذًا بجميع عناصره. وليس ذلك إثباتًا للامتثال.
instruments-measured-law-cooperation = مواد التعاون النافذة
instruments-measured-law-cooperation-method = نسبة المواد المتعلقة بالتعاون الدولي التي يقول أحدث استقصاء تشريعي معتمد إن لها نصًا نافذًا بجميع عناصره. وليس ذلك إثباتًا للامتثال.

## Figures then and now
instruments-moved = الأرقام المقيسة سابقًا والآن
instruments-moved-about = أرقام كانت دليلًا في الجولة السابقة، بجانب الأرقام نفسها الآن. ولا يُقال أفضل أو أسوأ إلا حيث تحدد الأداة الاتجاه.
instruments-moved-course = التغيّر
instruments-moved-up = ارتفع
instruments-moved-down = انخفض
instruments-moved-level = دون تغيّر
instruments-moved-today = اليوم، لم يُقبل بعد
instruments-moved-unknown = غير معروف

## Questions marked as unclear or unfit
instruments-mark = وسم السؤال بأنه غامض أو غير مناسب
instruments-mark-of = وسم السؤال { $item }
instruments-mark-about = يقرأ مسؤول الجولة هذا ويرد عليه، ويرى واضع الأداة كليهما. وتبقى إجابتك كما هي.
instruments-mark-kind = ما المشكلة؟
instruments-mark-unclear = السؤال غامض
instruments-mark-unfit = السؤال غير مناسب هنا
instruments-mark-comment = ما الغامض أو غير المناسب
instruments-mark-answered = تم الرد
instruments-mark-reply = الرد
instruments-mark-reply-again = تعديل الرد
instruments-mark-reply-to = الرد بشأن { $item }
instruments-marks = الأسئلة الموسومة
instruments-marks-about = أسئلة يراها أحدهم غامضة أو غير مناسبة. أجب عن كل منها، فيقرأ صاحبها ردك بجانب السؤال.
instruments-marks-all = علامات جميع الجولات
instruments-marks-csv = حفظ بصيغة CSV
instruments-marks-author = ما قيل عن أسئلة هذه الأداة في جميع الجولات، لمن يكتب إصدارها التالي. وتقرأ البرامج الشيء نفسه بصيغة JSON.
instruments-marks-count = أسئلة موسومة بلا رد: { $count }
instruments-marks-none = لا أسئلة موسومة.
instruments-marks-on = الأسئلة الموسومة في { $instrument }

## Review of what is said not to apply
instruments-reviews = قيل إنها لا تنطبق
instruments-reviews-none = لا أحد يقول إن سؤالًا لا ينطبق.
instruments-reviews-count = قيل إنها لا تنطبق ولم تُراجع: { $count }
instruments-review-of = هل { $item } لا ينطبق؟ ({ $who })
instruments-review-back = إعادة
instruments-review-back-reason = سبب الإعادة
instruments-review-back-hint = يقرؤه من قال ذلك بجانب السؤال.
instruments-review-returned = أُعيد
instruments-review-returned-because = أُعيدت إجابتك بأن السؤال لا ينطبق: { $reason }
instruments-sitting-elsewhere = أدخل رمزًا من جديد
instruments-sitting-elsewhere-about = لا تُفتح هذه الصفحة إلا في المتصفح الذي أُدخل فيه الرمز، وحتى انتهاء الجلسة فقط. افتح رابطك الشخصي في الرسالة مرة أخرى واطلب رمزًا جديدًا. ما حفظته باقٍ.
instruments-sitting-end = إنهاء هذه الجلسة
instruments-sitting-end-about = أنهِها إذا كان آخرون يستخدمون هذا المتصفح أيضًا. ما حفظته باقٍ، ويمكنك المتابعة برابطك الشخصي ورمز جديد.
instruments-sitting-ended = انتهت هذه الجلسة
instruments-sitting-ended-about = ما حفظته باقٍ. للمتابعة افتح رابطك الشخصي في الرسالة واطلب رمزًا جديدًا.
instruments-respond-closed = هذه الجولة معتمدة، ولم يعد تعديل إجاباتها ممكنًا، ولا يلزمك فعل شيء. إن كان فيها خطأ فأبلغ من دعاك.
instruments-refused-evidence-page = أرفق الصفحة المحفوظة أيضًا: لا تفتح البوابة عناوين للمجيبين.
instruments-settle-enter = إدخال إجابة الفريق
instruments-settle-return = بعد حفظ هذه الصفحة تعود إلى حيث يُحسم السؤال: { $item }.
instruments-disagreements-left = { $count ->
    [zero] لم يبق سؤال ينتظر الحسم.
    [one] بقي سؤال واحد ينتظر الحسم.
    [two] بقي سؤالان ينتظران الحسم.
    [few] بقيت { $count } أسئلة تنتظر الحسم.
    [many] بقي { $count } سؤالًا ينتظر الحسم.
   *[other] بقي { $count } سؤال ينتظر الحسم.
}
instruments-respondent-answers = إجابات المجيب
instruments-respondent-answers-none = لا توجد إجابات بعد.

## Checking a package
instruments-package-check = فحص حزمة
instruments-package-check-about = الحزمة هي مجلد أداة خاصة بكم. تُفحص كما تُفحص عند الاستيراد، ولا يُحفظ منها شيء. إذا اجتازت الفحص فسلّمها إلى المشغّل ليستوردها.
instruments-package-check-file = المجلد في أرشيف ZIP
instruments-package-check-hint = فيه الملف instrument.toml والمجلدان sections وlang، وحجمه 10 ميغابايت على الأكثر.
instruments-package-check-do = افحصها
instruments-package-check-found = ما وُجد
instruments-package-check-clean = لا شيء يمنع استخدام هذه الحزمة.
instruments-package-check-warnings = يمكن استخدام هذه الحزمة. ينبغي أن ينظر أحد في التنبيهات: { $count }.
instruments-package-check-extent = { $id } الإصدار { $version }: الأسئلة: { $count }، المحتوى { $hash }
instruments-package-check-more = مشكلات أخرى غير معروضة: { $count }. صحح هذه أولًا ثم افحص مجددًا.
instruments-package-check-caption = مشكلات هذه الحزمة وما يجب فعله
instruments-package-check-error = خطأ
instruments-package-check-warning = تنبيه
instruments-package-check-column-kind = النوع
instruments-package-check-column-place = الملف والسطر
instruments-package-check-column-what = ما الخطأ وما العمل
instruments-refused-package-archive = هذا ليس أرشيف ZIP، أو هو تالف أو محمي بكلمة مرور. اضغط المجلد من جديد دون كلمة مرور.
instruments-refused-package-large = يحتوي الأرشيف على أكثر مما تتسع له حزمة (16 ميغابايت و2000 ملف). أرسل مجلد الحزمة وحده.
instruments-refused-package-none = لا يوجد instrument.toml في الأرشيف. اضغط مجلد الحزمة.
instruments-refused-package-several = في الأرشيف عدة حزم. أرسل حزمة واحدة في كل مرة.

## Problems of a package, each with its remedy
instruments-problem-missing-file = الملف ناقص. أضفه، أو احذف اسمه من instrument.toml.
instruments-problem-folder-name = اسم المجلد { $folder } واسم الأداة { $id }. سمِّ المجلد باسم الأداة.
instruments-problem-stray-file = الملف لا يتبع شيئًا ولم يُقرأ. احذفه، أو اذكر قسمه في instrument.toml.
instruments-problem-not-utf8 = الملف ليس بترميز UTF-8. احفظه بترميز UTF-8.
instruments-problem-too-large = { $what }: { $found }. لا يُقرأ أكثر من { $limit }: اختصر أو قسّم.
instruments-problem-syntax = هذا ليس TOML: { $said }. صحح السطر.
instruments-problem-unknown-key = المفتاح { $key } غير معروف هنا. هل قصدت { $near }؟ وإلا فاحذفه.
instruments-problem-missing-key = المفتاح { $key } ناقص. أضفه.
instruments-problem-wrong-type = قيمة { $key } هي { $found }. المطلوب: { $expected }.
instruments-problem-bad-value = قيمة { $key } هي { $value }. المتوقع: { $expected }.
instruments-problem-empty = المفتاح { $key } فارغ. املأه أو احذفه.
instruments-problem-duplicate-id = المعرّف { $id } مستعمل مرتين، وأولهما في { $first }. أعطِ أحدهما معرّفًا آخر.
instruments-problem-unknown-item = يذكر { $key } السؤال { $id }، وليس من أسئلة هذه الأداة. هل قصدت { $near }؟
instruments-problem-own-item = يذكر { $key } السؤال نفسه. اذكر سؤالًا آخر أو احذفه.
instruments-problem-prerequisite-loop = المتطلبات السابقة (مع الشروط) تدور في حلقة: { $path }. احذف ما لا يلزم أن يأتي أولًا.
instruments-problem-unknown-document = يذكر المصدر { $id }، وليس في [documents]. هل قصدت { $near }؟ وإلا فأعلنه في instrument.toml.
instruments-problem-unknown-scheme = لا مخطط في [tags] من instrument.toml يناسب الوسم { $tag }. هل قصدت وسمًا من { $near }؟ وإلا فأعلن المخطط.
instruments-problem-unknown-target = يذكر projects_to السؤال { $target }، ولا تسأله تلك الأداة. صحح المعرّف.
instruments-problem-unknown-figure = ليس في البوابة رقم باسم { $figure }. هل قصدت { $near }؟
instruments-problem-branch-loop = الشروط تدور في حلقة: { $path }. اجعل السؤال الأول يُطرح دائمًا.
instruments-problem-later-item = يذكر الشرط { $id }، وهو يُسأل لاحقًا. ضع { $id } قبل هذا السؤال أو غيّر الشرط.
instruments-problem-never-true = لا إجابات تحقق الشرط، فلا يظهر هذا أبدًا. صحح الشرط أو احذفه.
instruments-problem-always-true = كل إجابة تحقق الشرط. احذف الشرط أو صححه.
instruments-problem-wrong-operator = لا يناسب { $operator } السؤال { $id } ونوعه { $found }. استعمل { $fits }.
instruments-problem-unknown-option = ليس في { $id } خيار أو صف أو عمود باسم { $option }. هل قصدت { $near }؟
instruments-problem-out-of-range = لا إجابة عن { $id } قيمتها { $value }. استعمل قيمة { $range }.
instruments-problem-falls-with-maturity = سيُحذف هذا السؤال المحسوب عندما يتحسن { $id }. اسأله ابتداءً من مرحلة ما فقط (at_least أو الخيارات الأفضل)، أو اجعل وزنه 0.
instruments-problem-stage-missing = النص stage_{ $stage } ناقص. قل ما تعنيه المرحلة { $stage } في هذا السؤال.
instruments-problem-stages-alike = يقول stage_{ $stage } ما يقوله { $other } بعد حذف كلمات السؤالين. قل ما يُرى في هذه المرحلة من هذا السؤال بعينه.
instruments-problem-stage-repeated = يقول stage_{ $stage } ما يقوله stage_{ $other }. قل ما في المرحلة الأعلى وليس في الأدنى.
instruments-problem-incomplete = المفتاح { $key } ناقص، وهذا النوع من الأدوات يحتاج إليه في كل سؤال محسوب. اكتبه.
instruments-problem-unreasoned = المفتاح { $key } ناقص. اذكر السبب، فقرّاء الخطة سيسألون عنه.
instruments-problem-ceiling-unreachable = تكتمل الدرجة عند { $full } من النقاط، ولا يمكن بلوغ أكثر من { $reachable }. اخفضها إلى { $reachable } على الأكثر، أو أعطِ نقاطًا أكثر.
instruments-problem-no-spread = كل خيار يعطي { $points } من النقاط، فلا تختلف إجابة عن أخرى. أعطِ الخيار الأفضل أكثر، أو احذف النقاط.
instruments-problem-points-in-part = ليس للخيار { $option } نقاط ولغيره نقاط. أعطه نقاطًا (0 إن لم تكن).
instruments-problem-nothing-tickable = كل الخيارات حصرية. احذف exclusive من بعضها، أو اجعله اختيارًا واحدًا.
instruments-problem-steps-out-of-order = يجب أن تتجاوز كل درجة ما قبلها وتؤدي إلى مرحلة أعلى، من 1 إلى 4. رتّب الدرجات.
instruments-problem-top-unreachable = تؤدي الدرجات إلى المرحلة { $top } على الأكثر، فلا يمكن بلوغ الدرجة الكاملة. أضف درجة المرحلة 4.
instruments-problem-bottom-unreachable = كل عدد يبلغ المرحلة { $lowest } على الأقل. اجعل الدرجة الأولى تبدأ بين minimum وmaximum لا عند طرفهما.
instruments-problem-step-outside-range = لا إجابة تبلغ الدرجة عند { $bound }. غيّر الدرجة، أو minimum وmaximum.
instruments-problem-empty-section = القسم لا يسأل شيئًا. أضف سؤالًا أو احذف القسم.
instruments-problem-weight-without-score = للقسم وزن ولا سؤال محسوب فيه. اجعل وزنه 0.
instruments-problem-nothing-scored = لا قسم ذا وزن فيه سؤال محسوب، فلا رقم إجمالي. أعطِ قسمًا وزنًا إن أردت رقمًا.
instruments-problem-points-too-varied = ليس لنقاط الأسئلة كلها مقياس مشترك معقول. استعمل نقاطًا أبسط مثل 0 و1 و2 و4.
instruments-problem-range-empty = قيمة minimum أكبر من maximum. بدّل بينهما.
instruments-problem-published-changed = نُشر الإصدار { $version } بالمحتوى { $recorded } وفيه الآن { $found }. تراجع عن التغيير، أو أعطه إصدارًا جديدًا.
instruments-problem-published-unrecorded = الحزمة منشورة، لكن الإصدار { $version } ليس في [[published]]. أضفه مع hash = { $found }.
instruments-problem-version-behind = الإصدار { $version } أقدم من الإصدار المنشور { $latest }. ارفع رقم الإصدار.
instruments-problem-nothing-changed = يسأل الإصدار { $version } ما سأله الإصدار { $same } تمامًا. أبقِ الإصدار الأقدم.
instruments-problem-undeclared-language = اللغة { $language } ليست في [languages]. أضفها تحت complete أو core أو begun.
instruments-problem-base-translated = { $language } هي لغة النصوص الأصلية. احذف الملف.
instruments-problem-missing-strings = لم يُترجم إلى { $language }: { $keys }. ترجمه، أو اطلب من { $language } أقل في [languages].
instruments-problem-unknown-string = { $key } لا يترجم شيئًا. هل قصدت { $near }؟ وإلا فاحذفه.
instruments-problem-stale-string = تغيّر أصل { $key } بعد ترجمته إلى { $language }. قارن بينهما وصحح الترجمة ثم علّمها بالأمر stamp.
instruments-problem-unstamped-string = لا يقول { $key } أي نص أصلي يترجم. علّم الحزمة بالأمر stamp.
instruments-problem-approved-by-nobody = هناك نصوص معتمدة، ولا يقول الملف من اعتمدها. أضف approved_by تحت [translation]، أو أعدها إلى draft.
instruments-problem-placeholders = في { $key } العناصر النائبة { $found }، وفي أصله { $source }. استعمل العناصر نفسها وبالعدد نفسه.
instruments-problem-numbers = في { $key } الأعداد { $found }، وفي أصله { $source }. صححها؛ ويمكن أن تبقى الأعداد المكتوبة بالحروف في أحدهما.
instruments-problem-glossary-term = لا يستعمل { $key } الكلمة { $translation } مقابل { $term }. استعمل كلمة المسرد، أو أضف الصيغة التي استعملتها إلى forms.
instruments-problem-untranslated = { $key } هو النص الأصلي نفسه. ترجمه، أو احذفه ليُعدّ ناقصًا.

## Parts of these sentences
instruments-phrase-files = عدد الملفات
instruments-phrase-bytes = عدد البايتات
instruments-phrase-bytes-in-all = عدد البايتات في كل الملفات
instruments-phrase-questions = عدد الأسئلة
instruments-phrase-levels = مستويات الشروط
instruments-phrase-characters-in = عدد الأحرف في { $key }
instruments-phrase-entries-of = عدد عناصر { $key }
instruments-phrase-text = نص
instruments-phrase-whole = عدد صحيح
instruments-phrase-number = عدد
instruments-phrase-flag = true أو false
instruments-phrase-date = تاريخ
instruments-phrase-list = قائمة
instruments-phrase-table = جدول
instruments-phrase-quoted = نص بين علامتي اقتباس
instruments-phrase-bracketed = قائمة بين قوسين مربعين
instruments-phrase-one-of = واحد من { $list }
instruments-phrase-exactly-one-of = واحد فقط من { $list }
instruments-phrase-whole-from-to = عدد صحيح من { $from } إلى { $to }
instruments-phrase-decimal = عدد من 18 رقمًا و6 منازل عشرية على الأكثر
instruments-phrase-lower-id = حرف لاتيني صغير ثم حروف صغيرة وأرقام وواصلات، 32 على الأكثر
instruments-phrase-section-id = حرف لاتيني صغير ثم حروف صغيرة وأرقام وواصلات، 32 على الأكثر، وليس instrument
instruments-phrase-item-id = حرف لاتيني ثم حروف وأرقام وواصلات، 32 على الأكثر، وليس section ولا glossary ولا instrument ولا translation
instruments-phrase-other-entry = معرّف لا يحمله عنصر آخر
instruments-phrase-other-field = معرّف لا يحمله حقل آخر
instruments-phrase-other-section = معرّف لا يحمله قسم آخر
instruments-phrase-bound = at_least أو at_most، أحدهما
instruments-phrase-same-bound = at_least في كل درجة، أو at_most في كل درجة
instruments-phrase-language = وسم لغة بحسب BCP 47، مثل fr أو zh-hant
instruments-phrase-language-once = كل لغة مرة واحدة، وليست لغة الأصل
instruments-phrase-scheme = حروف لاتينية وأرقام وواصلات، 32 على الأكثر
instruments-phrase-hash = 64 رقمًا ستَّ عشريًّا
instruments-phrase-stamp = اثنا عشر رقمًا ستَّ عشريًّا كما يكتبها stamp
instruments-phrase-string-once = كل نص مرة واحدة؛ وهو أيضًا في { $file }
instruments-phrase-target = الأداة/السؤال، مثل readiness/S1
instruments-phrase-figure = اسم رقم: كلمات بحروف لاتينية صغيرة تفصلها نقاط، مثل watch.feeds.received
instruments-phrase-fits-levels = at_least أو at_most أو answered
instruments-phrase-fits-choice = is أو one_of أو answered
instruments-phrase-fits-matrix = is أو one_of مع row، أو answered دونه
instruments-phrase-fits-multiple = includes أو answered
instruments-phrase-fits-citation = has_status أو answered
instruments-phrase-fits-answered = answered
instruments-phrase-from-to = من { $from } إلى { $to }
instruments-phrase-from = من { $from } فما فوق
instruments-phrase-up-to = حتى { $to }
instruments-phrase-nothing = لا شيء
instruments-phrase-listed = { $list }

## What next, and the plan narrowed
instruments-onward = الخطوة التالية
instruments-onward-answer = أجب عن السؤال { $item }
instruments-onward-settle = احسم السؤال { $item }
instruments-onward-review = راجع ما قيل إنه لا ينطبق
instruments-onward-sign = تحقق من إجاباتك ثم اعتمد الجولة
instruments-onward-scan = أرفق النسخة الموقعة
instruments-onward-plan = تابع الخطة
instruments-undertaking-nobody = لا أحد بعد
instruments-plan-any = الكل
instruments-plan-none-fits = لا إجراء يطابق هذه التصفية. امسحها لترى الخطة كلها.

## Two rounds, and many at once

instruments-compare-with = سمِّ الجولة التي تُقارَن بها: with=ID.
instruments-compare-other-instrument = تستخدم الجولتان أداتين مختلفتين. قارن جولتين للأداة نفسها.
instruments-together = حسم عدة أسئلة دفعة واحدة
instruments-together-about = في هذه الأسئلة يقول كل من سُئل الشيء نفسه ويقول الفريق غيره. اختر ما يحسمه سبب واحد. يبيّن كل سطر ما سيُحتسب، ولا يتغير شيء قبل الضغط على الزر.
instruments-together-items = الأسئلة
instruments-together-others = ما اتفق عليه من سُئلوا
instruments-together-beside = { $item } · من سُئلوا: { $others } · الفريق: { $team }
instruments-together-settle = حسم الأسئلة المختارة
instruments-together-review = مراجعة عدة أسئلة دفعة واحدة
instruments-together-claims = قال آخرون إنها لا تنطبق ولم تُراجع
instruments-together-claims-about = اختر ما تقتنع بسببه. ولإعادة أحدها افتحه في الجدول.
instruments-together-claim = { $item } · { $who }: { $reason }

instruments-profiles = الملامح القانونية
instruments-profiles-about = ما نشرته الإدارات من مسوح القوانين: أحكام الاتفاقيات إلى جانب أحكام القانون الوطني، مادة مادة.
instruments-profiles-none = لم يُنشر أي ملمح قانوني.
instruments-profile = الملمح القانوني
instruments-profile-round = المسح
instruments-profile-since = تاريخ النشر
instruments-profile-signed = تاريخ الإقفال
instruments-profile-people = الموقّعون
instruments-profile-scan = التوقيع
instruments-profile-sections = الجدول قسمًا قسمًا
instruments-profile-file = الجدول كاملًا في ملف واحد للطباعة
instruments-profile-own = هذا الملمح القانوني غير منشور، ولا تراه إلا إدارتكم.
instruments-profile-published = منشور منذ { $day }، ويراه الجميع.
instruments-profile-publish = نشر الملمح القانوني
instruments-profile-publish-about = سيرى الجميع جدول هذا المسح بإجاباته وأسبابه وملاحظاته، وأسماء الموقّعين ووظائفهم. ولا تظهر الإجابات السرية ولا التعليقات ولا الأدلة.
instruments-profile-withdraw = سحب الملمح القانوني
instruments-profile-withdraw-about = لا يُعرض الملمح القانوني على أحد بعد الآن. وتبقى النسخ المأخوذة لدى من أخذها.
instruments-reviews-one = حدّدوا طلبًا واحدًا: الموافقة وحدها تشمل عدة طلبات معًا.
