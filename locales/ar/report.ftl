# تقارير التقييم: كلمات التقرير المطبوع وجدول القوانين والنموذج الورقي والمصنف.

## Words of every document

report-contents = المحتويات
report-page = صفحة
report-page-of = من
report-comma = ،
report-colon = { $term }: { $said }
report-percent = { "\u200E" }{ $value }%{ "\u200E" }
report-count = { $done } من { $of } ({ $share })
report-of = { $done } من { $of }
report-none = لا يوجد
report-missing = دون إجابة
report-stale = ترجمة أقدم من النص الأصلي

## Cover

report-subtitle = تقرير التقييم الذاتي
report-administration = الإدارة
report-round = الجولة
report-reference = المرجع
report-day = تاريخ التقرير
report-instrument = الأداة
report-version = الإصدار
report-hash = بصمة المحتوى (SHA-256)
report-signed-day = تاريخ الاعتماد
report-signed-hash = بصمة الإجابات المعتمدة
report-not-signed = لم يُعتمد بعد
report-own-statement = هذا بيان البلد نفسه، وليس درجةً صادرة عن أي منظمة ذُكرت وثائقها بين المصادر.
report-draft-instrument = هذا الإصدار من الأداة مسودة، وقد تتغير أسئلته.
report-draft-translation = ترجمة الأسئلة مسودة، ولم يعتمدها بعدُ أي مترجم وطني.
report-missing-translation = نصوص دون ترجمة، معروضة بلغتها الأصلية مع علامة: { $count } من { $all }.
report-stale-translation = نصوص تغيّر أصلها بعد ترجمتها: { $count } من { $all }.

## Summary

report-summary = الملخص
report-figures = الأرقام الإجمالية
report-figure = الرقم
report-value = القيمة
report-meaning = ما يعنيه
report-published = الدرجة المنشورة
report-published-meaning = الأسئلة المفتوحة أو المجهولة الإجابة أو السرية تُحسب بأدنى مرحلة.
report-answered = متوسط ما أُجيب عنه
report-answered-meaning = متوسط الأسئلة المجاب عنها وحدها.
report-best = أفضل نتيجة لا تزال ممكنة
report-best-meaning = الدرجة لو بلغ كل سؤال مفتوح أعلى مرحلة.
report-completeness = الاكتمال
report-completeness-meaning = الأسئلة المحتسبة المجاب عنها من بين ما يُطلب الجواب عنه.
report-evidence-coverage = التغطية بالأدلة
report-evidence-coverage-meaning = الأسئلة المحتسبة المجاب عنها ولها دليل معتبر في تاريخ التقرير.
report-oldest-evidence = أقدم دليل
report-oldest-evidence-meaning = تاريخ أقدم دليل معتبر.
report-withheld = لا يُعرض رقم إجمالي: أُجيب عن أقل من { $from } من الأسئلة المحتسبة.
report-nothing-scored = لا يُعرض رقم إجمالي: لا شيء مما سُئل عنه يحمل درجة.
report-by-section = حسب القسم
report-section = القسم
report-weight = الوزن
report-pictures = الأشكال
report-this-round = هذه الجولة
report-previous-round = الجولة السابقة
report-radar = الدرجة المنشورة حسب القسم
report-radar-shows = مخطط راداري بمحور لكل قسم، وحافته الخارجية هي الدرجة الكاملة. الجدول أدناه يضم الأرقام نفسها.
report-gap-bars = المحقَّق والناقص حسب القسم
report-gap-bars-shows = شريط لكل قسم: الجزء المصمت هو المحقَّق، والمظلل بخطوط هو الفجوة عن الدرجة الكاملة. الجدول أدناه يضم الأرقام نفسها.
report-progress = تقدّم الإجابة حسب القسم
report-progress-shows = شريط لكل قسم: نسبة الأسئلة المطروحة التي لها إجابة. ولا يدل ذلك على جودة الإجابات.
report-answered-of-asked = المعالَج من المطروح
report-stages = مراحل جميع الأسئلة المحتسبة
report-stages-shows = مربع لكل سؤال بترتيب الطرح ومرحلته رقمًا؛ الأغمق أعلى، والمخطط دون إجابة. الجدول أدناه يعدّها.
report-levels = مدى استيفاء كل سؤال محتسب
report-levels-shows = مربع لكل سؤال بترتيب الطرح؛ والرقم من 0 (لا شيء) إلى 4 (كامل)؛ الأغمق أعلى، والمخطط دون إجابة. الجدول أدناه يعدّها.
report-reached = المحقَّق
report-gap = الفجوة
report-findings = الملاحظات
report-findings-note = تنتج هذه الملاحظات عن الإجابات وفق قواعد ثابتة. وهي إشارات للمراجع وليست حكمًا.
report-gravity = الخطورة
report-gravity-note = للعلم
report-gravity-warning = تنبيه
report-gravity-grave = خطير
report-finding = الملاحظة

## Answers

report-answers = الأسئلة والإجابات
report-answers-note = جميع أسئلة الأداة بترتيب طرحها.
report-question = السؤال
report-question-id = رقم السؤال
report-section-id = معرّف القسم
report-state = الحالة
report-answer = الإجابة
report-answer-blank = دون إجابة
report-answer-dont-know = لا نعلم
report-answer-confidential = سري
report-answer-not-applicable = لا ينطبق
report-answer-not-applicable-open = لا ينطبق؛ لم يُراجع بعد ويُحسب دون إجابة
report-answer-none-ticked = لا شيء من الخيارات
report-answer-no-entries = لا مدخلات
report-answer-evidence = الجواب هو الأدلة أدناه
report-out-of-scope = لم يُطرح: لا يخص هذه الإدارة
report-settled = لم يُطرح بسبب إجابة سابقة منخفضة؛ يُحسب بأدنى مرحلة
report-waiting = لم يُطرح ما دام سؤال سابق مفتوحًا؛ يُحسب بأدنى مرحلة
report-stage = المرحلة { $number }
report-score = الدرجة
report-comment = تعليق
report-dissent = رأي مخالف
report-settlement = الحسم
report-settlement-by = حُسم في { $day }، وحسمه: { $who }. الإجابة المحتسبة: { $voice }.
report-present = الحاضرون
report-evidence = الأدلة
report-evidence-not-counted = غير معتبر: مرفوض أو انتهت صلاحيته
report-source = المصدر

## Gaps and plan

report-gaps = الفجوات وأفضل الممارسات
report-gaps-note = لكل سؤال لم يبلغ الدرجة الكاملة: الوضع الحالي، وأفضل ممارسة، وما تتطلبه المرحلة التالية.
report-no-gaps = لم توجد أي فجوة.
report-open = غير معلوم لعدم وجود إجابة محتسبة
report-best-practice = أفضل ممارسة
report-next = ما تتطلبه المرحلة التالية
report-first = بعد
report-find-out = تبيّنوا الوضع ثم أجيبوا عن السؤال.
report-at-least = { $bound } على الأقل، لبلوغ { $stage }
report-at-most = { $bound } على الأكثر، لبلوغ { $stage }
report-plan = خطة العمل المرتبة
report-plan-note = الأولوية هي الفجوة مضروبة في الوزن وفي الاعتماد، مقسومة على الجهد. وللجهد أربع فئات S وM وL وXL، كل واحدة ضعف سابقتها. ولا يسبق أي إجراء إجراءً يستند إليه. العامل المعلَّم بـ * غيّره شخص، وسائر العوامل كما هي في الأداة. الإجراء الذي تستند إليه إجراءات أخرى يسبقها، ولو كانت أولويته أدنى.
report-plan-table = الإجراءات بترتيب العمل
report-rank = رقم
report-priority = الأولوية
report-dependency = الاعتماد
report-effort = الجهد
report-factor = العامل
report-default = القيمة الأصلية
report-changed-to = غُيّر إلى
report-reason = السبب
report-changed-factors = العوامل التي غُيّرت
report-no-changed-factors = لم يغيّر أحد أي عامل.

## Sources and method

report-sources = المصادر
report-sources-note = تسمّي المصادر وثيقةً وجزءًا منها، وتبيّن منشأ الموضوع. ولم يُنقل منها أي نص.
report-sources-untranslated = ترد عناوين الوثائق باللغة التي كُتبت بها أداة التقييم.
report-unconfirmed-count = تشير العلامة { $mark } إلى مصادر لم تُقارن بالوثيقة نفسها، وعدد أسئلتها { $count } من { $all }.
report-document = الوثيقة
report-publisher = الناشر
report-year = السنة
report-method = المنهجية
report-method-published = إذا وقع الرقم في المنتصف تمامًا قُرِّب إلى الرقم الزوجي.
report-method-hash = تحدد بصمة المحتوى ما سُئل عنه بالضبط. وتقريران لهما البصمة نفسها طرحا الأسئلة نفسها بالأوزان نفسها.
report-weights = الأوزان وأسبابها
report-weights-sections = أوزان الأقسام
report-weights-questions = أوزان الأسئلة

## Heads of the workbook of figures

report-published-percent = الدرجة المنشورة، ٪
report-answered-percent = متوسط ما أُجيب عنه، ٪
report-best-percent = أفضل نتيجة لا تزال ممكنة، ٪
report-completeness-percent = الاكتمال، ٪
report-evidence-percent = التغطية بالأدلة، ٪
report-score-percent = الدرجة، ٪
report-gap-percent = الفجوة، ٪
report-source-state = حالة المصدر

## Law table

report-law-subtitle = جدول مقارنة مادةً بمادة
report-law-not-compliance = يقارن هذا الجدول القانون الداخلي بمواد الصكوك المذكورة. وهو ليس إثباتًا للامتثال ما لم يوقّعه أدناه قانوني مسمّى.
report-law-provision = المادة
report-law-domestic = أحكام القانون الداخلي
report-law-coverage = التغطية
report-law-elements = العناصر والشروط والأرقام
report-law-act = القانون
report-law-number = رقم
report-law-article = المادة
report-law-gazette = الجريدة الرسمية
report-law-version = الصيغة
report-law-bill-stage = مرحلة مشروع القانون
report-law-decree = مرسوم تنفيذي
report-law-link = الرابط
report-law-status-bill = مشروع قانون
report-law-status-enacted = صدر ولم يدخل حيز النفاذ
report-law-status-commenced = نافذ
report-law-status-amended = نافذ بصيغته المعدلة
report-law-status-repealed = ملغى
report-law-status-struck-down = أبطلته محكمة
report-law-official = النص باللغة الرسمية
report-law-translation = ترجمة غير رسمية
report-law-signature = التوقيع
report-law-jurist = اسم القانوني
report-law-function = الصفة
report-law-date = التاريخ والتوقيع

## Paper form

report-paper-subtitle = نموذج يُملأ باليد
report-paper-how = ضعوا علامة في خانة واحدة لكل سؤال، أو في عدة خانات حيث ينص السؤال على ذلك. وإن كنتم لا تعلمون فاذكروا ذلك، فترك السؤال فارغًا أقل إفادة. واذكروا رقم كل وثيقة ترفقونها.
report-paper-respondent = اسم المجيب
report-paper-institution = المؤسسة
report-paper-when = يُطرح تبعًا للإجابة عن: { $questions }

## Files that are sent to us

report-file-old = الملف بالصيغة الثنائية القديمة أو محمي بكلمة مرور. احفظوه بصيغة ‎.docx أو ‎.xlsx دون كلمة مرور.
report-file-damaged = الملف تالف أو ليس ملفًا مكتبيًا. احفظوه من جديد وأعيدوا إرساله.
report-file-other = الملف ليس من النوع المنتظر. احفظوه بصيغة ‎.docx أو ‎.xlsx.
report-file-limit = الملف كبير جدًا. احذفوا الصور الكبيرة أو الصفوف الفارغة واحفظوه من جديد.
report-file-active = يحوي الملف وحدات ماكرو أو عناصر تحكم أو ملفات مضمنة. احفظوه من دونها.
report-file-external = يجلب الملف شيئًا من مكان آخر عند فتحه. ضمّنوا الصورة أو افصلوا القالب ثم احفظوه.
report-file-xml = جزء من الملف معطوب. افتحوه واحفظوه من جديد ثم أعيدوا إرساله.
report-template-misplaced = علامة موضع التقرير داخل جدول أو مربع نص أو بجانب كلمات أخرى. ضعوها في فقرة مستقلة.
report-template-twice = علامة موضع التقرير واردة أكثر من مرة. أبقوا واحدة فقط.
report-template-missing = ينقص القالب جزء موجود في كل ملف Word. افتحوه في Word واحفظوه بصيغة ‎.docx ثم أعيدوا إرساله.

## Workbook for answering without a network

report-workbook-start = البداية
report-workbook-subtitle = مصنف للإجابة دون شبكة
report-workbook-voice = المجيب
report-workbook-how-1 = املؤوا الخلايا الصفراء وحدها. لكل قسم ورقة خاصة به.
report-workbook-how-2 = اختاروا من القوائم حيث وُجدت. وفي عمود الحالة بيّنوا نوع الجواب، واتركوه فارغًا عند الإجابة.
report-workbook-how-3 = اكتبوا التواريخ بصيغة سنة-شهر-يوم، مثل 2026-03-31. ولا تكتبوا صيغًا حسابية.
report-workbook-how-4 = لا تعيدوا تسمية الأوراق ولا تحذفوها. احفظوا الملف بصيغة ‎.xlsx وأعيدوه كاملًا.
report-workbook-help = المساعدة
report-workbook-reason = السبب إن كان لا ينطبق
report-workbook-yes = نعم
report-workbook-no = لا
report-workbook-refused-title = ليس في القائمة
report-workbook-refused = اختاروا إحدى قيم القائمة.
report-workbook-entry = المدخل { $number }
report-workbook-provision = الحكم { $number }
report-workbook-evidence = تُرفق الأدلة في البوابة. اكتبوا رقمها في التعليق.
report-law-status = الحالة
report-workbook-too-much = يحوي المصنف أوراقًا أو صفوفًا أو خلايا أكثر مما يمكن. احذفوا ما ليس منه.
report-workbook-sheet = تتعذر قراءة إحدى أوراق المصنف. افتحوه واحفظوه من جديد ثم أعيدوا إرساله.
report-workbook-other = هذا ليس مصنفًا من إنشاء البوابة: ورقته المخفية ناقصة. أعيدوا الملف الذي تسلمتموه.
report-workbook-version = المصنف خاص بـ { $found }، وهذه الجولة تسأل { $expected }. خذوا مصنف هذه الجولة.
report-workbook-round = يخص المصنف جولة أخرى. افتحوا الجولة التي أُنشئ لها.
report-workbook-sheet-missing = الورقة «{ $sheet }» ناقصة أو أُعيدت تسميتها. أعيدوا إليها اسمها أو اطلبوا مصنفًا جديدًا.
report-workbook-row-missing = الورقة «{ $sheet }»: صف { $key } ناقص أو مكرر. تراجعوا عن التغيير أو اطلبوا مصنفًا جديدًا.
report-workbook-formula = الورقة «{ $sheet }»، الخلية { $cell }، السؤال { $question }: توجد صيغة حسابية مكان الإجابة. اكتبوا القيمة نفسها.
report-workbook-cell = الورقة «{ $sheet }»، الخلية { $cell }، السؤال { $question }: القيمة لا تناسب. المتوقع: { $expected }.
report-expected-choice = قيمة من القائمة
report-expected-number = رقم
report-expected-date = تاريخ مثل 2026-03-31
report-expected-text = نص
report-expected-reason = سبب
report-expected-nothing = لا إجابة مع هذه الحالة
report-expected-answer = إجابة يقبلها السؤال

## Files of a round, on pages

report-files = التقارير والملفات
report-files-what = ما هو
report-files-formats = الصيغ
report-files-caption = ملفات هذه الجولة
report-files-report = التقرير
report-files-report-about = كل سؤال مع إجابته، والنتيجة والفجوات والخطة
report-files-law = جدول القوانين
report-files-law-about = مادةً مادة، للقانونيين الذين يراجعونه
report-files-paper = النموذج الورقي
report-files-paper-about = الاستبيان الفارغ، ليُملأ باليد
report-files-workbook = مصنف جداول
report-files-workbook-about = تُكتب إجاباته في LibreOffice أو Excel بلا شبكة ثم يُعاد أدناه
report-files-language = الملفات بلغة هذه الصفحة. بلغة أخرى:
report-files-template = قالب Word الخاص بكم
report-files-template-about = يُكتب التقرير في ورقتكم الرسمية. اكتبوا { "{{report}}" } حيث ينبغي أن يكون؛ وبدون العلامة يأتي في النهاية.
report-files-template-hint = ملف ‎.docx أو ‎.dotx بلا وحدات ماكرو
report-files-make = إنشاء ملف Word
report-files-return = استلام مصنف
report-files-return-about = لا يؤخذ إلا ما تغيّر في المصنف. وما تغيّر هنا أيضًا في هذه الأثناء يبقى كما هو هنا ويُعرض عليكم.
report-files-take = أخذ الإجابات
report-files-taken = الإجابات المأخوذة: { $taken }. دون تغيير: { $same }. المتغيرة في الجانبين: { $conflicts }.
report-files-conflicts = تغيرت هنا وفي المصنف
report-files-conflicts-about = تبقى هذه الإجابات كما هي هنا. افتحوا السؤال لتغييره.
report-files-here = هنا
report-files-there = في المصنف
report-error-format = لا يُنشأ هذا الملف بهذه الصيغة. اختاروا واحدة من: { $formats }.
report-error-workbook = لا يوافق المصنف هذه الجولة، ولم يؤخذ منه شيء. صححوا ما هو مذكور ثم أرسلوه من جديد.
report-error-unprinted = تعذر إنشاء الملف. جربوا صيغة أخرى وأبلغوا المشغّل.
report-workbook-voice-other = يحوي المصنف إجابات مجيب آخر. سلّموه إلى من أُعدّ له.
report-workbook-section-other = السؤال { $key } من قسم لم يُعدّ له هذا المصنف. احذفوا صفوفه أو أعيدوا الملف الذي تسلمتموه.

## What is undertaken about gaps

report-undertakings = من يفعل ماذا، وفي أي موعد
report-owner = الجهة المسؤولة
report-until = الموعد
report-budget = الميزانية
report-indicator = مؤشر النجاح
report-progress-of = حالة التنفيذ
report-status-planned = مخطط
report-status-started = قيد التنفيذ
report-status-done = أُنجز
report-status-dropped = أُلغي
report-no-undertakings = لم يُتعهّد بشيء بعد.
report-figure-start = في البداية
report-figure-now = الآن
report-figure-as-of = بتاريخ
report-figure-target = الهدف
report-figure-unknown = غير معروف
report-figure-course = { $figure }: في البداية { $start }، الآن { $now }، الهدف { $target }
report-budgets = مجموع الميزانيات: { $sums }.
report-disputed = تختلف الإجابات ولم يحسمها أحد. يُعدّ السؤال بلا إجابة.
report-settle = حسم الإجابات المختلفة.
report-differing = إجابات مختلفة لم تُحسم
report-differing-meaning = السؤال الذي تختلف فيه المؤسسات يُعدّ بلا إجابة إلى أن يحسمه أحد.
report-no-figure = غير معروض
report-files-which = أي مستند
report-files-template-file = ملفكم
report-workbook-misfit = الورقة «{ $sheet }»، الخلية { $cell }، السؤال { $question }: { $reason }
report-evidence-withheld =
    { $count ->
        [one] حُجب دليل آخر بسبب تصنيفه.
        [two] حُجب دليلان آخران بسبب تصنيفهما.
        [few] حُجبت { $count } أدلة أخرى بسبب تصنيفها.
        [many] حُجب { $count } دليلًا آخر بسبب تصنيفها.
       *[other] حُجب { $count } دليل آخر بسبب تصنيفها.
    }

## At a glance

report-glance = لمحة عامة
report-moved = من { $before } إلى { $now }
report-semicolon = ؛
report-name-value = { $name } ({ $value })
report-highest = أقوى الأقسام
report-lowest = أضعف الأقسام
report-risen = أعلى مما في الجولة السابقة
report-fallen = أدنى مما في الجولة السابقة
report-first-actions = ما ينبغي فعله أولًا
report-more-actions =
    { $count ->
        [one] تضم الخطة الكاملة إجراءً واحدًا؛ انظر خطة العمل المرتبة.
        [two] تضم الخطة الكاملة إجراءين؛ انظر خطة العمل المرتبة.
        [few] تضم الخطة الكاملة { $count } إجراءات؛ انظر خطة العمل المرتبة.
        [many] تضم الخطة الكاملة { $count } إجراءً؛ انظر خطة العمل المرتبة.
       *[other] تضم الخطة الكاملة { $count } إجراء؛ انظر خطة العمل المرتبة.
    }

## Label, signers, survey of laws

report-signers = الموقّعون
report-scan = النسخة الموقّعة الممسوحة ضوئيًا
report-scan-attached = أُرفقت في { $day }
report-scan-missing = غير مرفقة: اعتُمدت الجولة ولم تُوقَّع بعد
report-label = تصنيف التداول (TLP 2.0)
report-law-cover = يقارن هذا المسح القانون الداخلي بمواد الصكوك المذكورة. وهو ليس إثباتًا للامتثال: فالقانونيون الذين يوقّعون جدول القوانين هم وحدهم من يقول ما يعنيه القانون.
report-coverage = التغطية { $number } من 4
report-law-no-question = لا يُطرح سؤال هنا
report-not-compared = لم يُقارن المصدر بالوثيقة نفسها.
report-glance-score = النتيجة: { $score } من الدرجة الكاملة. ويُحتسب السؤال بلا إجابة عند أدنى درجة.
report-glance-before = وكانت في الجولة السابقة { $score }.
report-glance-complete = الأسئلة المحتسبة التي أُجيب عنها حتى الآن: { $count }.
report-glance-evidence = الإجابات المدعومة بدليل: { $count }.
report-glance-differing = الأسئلة التي تختلف فيها المؤسسات، وتُحتسب بلا إجابة: { $figure }.
report-more-findings = ترد الملاحظات كلها، وعددها { $all }، في الملخص.
report-files-label = تخرج التقارير وجداول القوانين بتصنيف { $label }. ويظهر التصنيف في كل صفحة، وتُستبعد الأدلة ذات التصنيف الأشد. بتصنيف آخر:
report-sources-numbers = الأرقام بين الأقواس المربعة هي أرقام الوثائق تحت «المصادر». وتشير العلامة { $mark } إلى مصدر لم يُقارن بالوثيقة نفسها.
report-settled-plain = لا يُطرح بسبب إجابة سابقة
report-waiting-plain = لا يُطرح ما دام سؤال سابق مفتوحًا
report-owner-nobody = لا أحد بعد
report-first-what = أفضل ممارسة ينبغي بلوغها
