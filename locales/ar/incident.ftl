# Reports of incidents, cases, conversations, responders.

watch-nav-cases = القضايا
watch-error-busy = وصلت اليوم بلاغات كثيرة جدًا فلم يُحفظ هذا البلاغ. اتصل بدلًا من ذلك، أو أرسله غدًا.

## The public page
watch-incident-title = الإبلاغ عن احتيال
watch-incident-intro = أبلغ عن التصيّد والمواقع والرسائل الاحتيالية، والاحتيال بالهاتف أو الرسائل القصيرة أو النقود المحمولة، وانتحال الهوية والبرمجيات الضارة. لا تحتاج إلى حساب، ولا يلزم أن تقول من أنت.
watch-incident-abuse-warning = لا ترفع صور الاعتداء على الأطفال ولو كانت دليلًا: حفظها وإرسالها جريمة في بلدان كثيرة. أبلغ عن العنوان وحده، هنا أو لدى الخط الساخن.
watch-incident-follow-link = لديّ رمز وأريد معرفة ما تم في بلاغي
watch-incident-report-link = تقديم بلاغ جديد
watch-incident-administration = لأي بلد أو إدارة
watch-incident-kind = ماذا حدث؟
watch-incident-kind-phishing = طلب أحدهم كلمة المرور أو الرمز أو بيانات البطاقة (تصيّد)
watch-incident-kind-scam-site = موقع أو متجر أو استثمار احتيالي
watch-incident-kind-fraud-mail = رسالة بريد احتيالية
watch-incident-kind-mobile-money = احتيال بالنقود المحمولة
watch-incident-kind-telephone = مكالمة هاتفية احتيالية
watch-incident-kind-sms = رسالة قصيرة احتيالية
watch-incident-kind-identity-theft = شخص يتصرف باسمي
watch-incident-kind-malware = برنامج ضار
watch-incident-kind-other = شيء آخر
watch-incident-text = الرسالة، أو ما حدث
watch-incident-text-hint = ألصق الرسالة كاملة بعناوينها وأرقامها. تُطمس أرقام البطاقات.
watch-incident-file = الرسالة ملفًا، أو صورة للشاشة
watch-incident-file-hint = الحد الأقصى { $megabytes ->
    [zero] { $megabytes } ميغابايت
    [one] ميغابايت واحد
    [two] ميغابايتان
    [few] { $megabytes } ميغابايت
    [many] { $megabytes } ميغابايت
   *[other] { $megabytes } ميغابايت
}. أنفع ما يكون البريد المحفوظ بصيغة .eml.
watch-incident-file-large = الملف أكبر من { $megabytes ->
    [zero] { $megabytes } ميغابايت
    [one] ميغابايت واحد
    [two] ميغابايتين
    [few] { $megabytes } ميغابايت
    [many] { $megabytes } ميغابايت
   *[other] { $megabytes } ميغابايت
}. أرسل ملفًا أصغر، أو ألصق النص.
watch-incident-sender = من تواصل معك
watch-incident-sender-hint = رقم الهاتف أو الاسم الظاهر أو العنوان.
watch-incident-brand = باسم من
watch-incident-brand-hint = مصرف أو مشغّل أو جهة رسمية أو متجر.
watch-incident-happened = في أي يوم
watch-incident-money = إن ضاع مال
watch-incident-money-text = أرسل البلاغ الآن واتصل فورًا: تقول الصفحة التالية بمن تتصل. كثيرًا ما يمكن إيقاف الدفع في الساعات الأولى.
watch-incident-amount = المبلغ
watch-incident-bad-amount = اكتب عددًا أكبر من الصفر، مثل 25000 أو 120.50.
watch-incident-currency = العملة
watch-incident-currency-hint = ثلاثة أحرف، مثل USD؛ وللأصل المشفّر رمزه.
watch-incident-bad-currency = اكتب من ثلاثة إلى خمسة أحرف، مثل USD.
watch-incident-way = طريقة الدفع
watch-incident-way-bank = تحويل مصرفي
watch-incident-way-mobile-money = نقود محمولة
watch-incident-way-card = بطاقة
watch-incident-way-crypto = أصل مشفّر
watch-incident-way-cash = نقدًا أو قسيمة أو حوالة
watch-incident-responder = عن طريق من
watch-incident-none = –
watch-incident-you = إن أمكن أن نسألك
watch-incident-you-text = تُحفظ هذه البيانات مختومة. لا يحصل عليها أحد في الخارج إلا بموافقتك.
watch-incident-name = الاسم
watch-incident-mail = البريد الإلكتروني
watch-incident-bad-mail = اكتب عنوان بريد، مثل name@example.org.
watch-incident-telephone = الهاتف
watch-incident-consent = من يجوز أن يعرفها أيضًا
watch-incident-consent-hint = إن لم تختر شيئًا فلا أحد.
watch-incident-party-police = الشرطة
watch-incident-party-responder = المصرف أو مزوّد الدفع أو المشغّل المعني
watch-incident-abuse = الاعتداء على الأطفال
watch-incident-abuse-yes = يتعلق الأمر بصور اعتداء على طفل
watch-incident-abuse-hint = عندئذ يُختم البلاغ: لا يراه أي محلل، ولا تتسلمه إلا السلطة المختصة.
watch-incident-send = إرسال البلاغ
watch-incident-bad-base64 = المحتوى ليس بترميز base64.

## The receipt
watch-incident-follow-title = بلاغك
watch-incident-code = رمز الإيصال
watch-incident-code-hint = ستة عشر حرفًا ورقمًا.
watch-incident-code-unknown = لا يوجد بلاغ بهذا الرمز. قارنه بإيصالك.
watch-incident-follow = عرض بلاغي
watch-incident-thanks = شكرًا لك. تم استلام بلاغك. رمزه:
watch-incident-keep-code = دوّن الرمز: به ترى ما تم في بلاغك وتضيف إليه. من يحمل الرمز يرى الشيء نفسه.
watch-incident-without-file = لم يُحفظ الملف لنفاد مساحة ملفات اليوم، وحُفظ النص. أرسل الملف غدًا مع بلاغ جديد.
watch-incident-recall = اتصل الآن
watch-incident-recall-text = قل إنك تعرضت للاحتيال، واطلب إيقاف الدفع وتجميد حسابك أو بطاقتك. هيّئ الوقت والمبلغ والمستفيد.
watch-incident-recall-none = اتصل بمصرفك أو بمزوّد الدفع على الرقم المكتوب على بطاقتك أو عقدك أو فاتورتك، لا على رقم من الرسالة.
watch-incident-stages = ما تم فيه
watch-incident-stage = الخطوة
watch-incident-stage-received = استُلم
watch-incident-stage-looked = ينظر فيه أحدهم
watch-incident-stage-asked = طُلب ممن يستطيع أن يتصرف
watch-incident-stage-gone = زال ما أبلغت عنه
watch-incident-stage-closed = أُغلق
watch-incident-when = متى
watch-incident-sealed-text = هذا البلاغ مختوم. لا يقرؤه أحد هنا؛ تتسلمه السلطة المختصة.
watch-incident-said = الرسائل
watch-incident-you-wrote = كتبتَ:
watch-incident-we-wrote = كتبنا:
watch-incident-add = إضافة
watch-incident-add-hint = مثلًا جواب عن سؤالنا، أو رقم آخر.
watch-incident-add-send = إرسال
watch-incident-added = تم استلام رسالتك.

## For analysts
watch-incident-list = البلاغات
watch-incident-list-empty = لا بلاغ.
watch-incident-one = بلاغ { $when }
watch-incident-telephone-title = تسجيل بلاغ بالهاتف
watch-incident-telephone-link = تسجيل بلاغ بالهاتف
watch-incident-save = حفظ البلاغ
watch-incident-tell-code = أعطِ المتصل هذا الرمز لمتابعة البلاغ:
watch-incident-all = الكل
watch-incident-state = الحالة
watch-incident-bad-state = لا توجد حالة كهذه.
watch-incident-state-new = جديد
watch-incident-state-in-case = في قضية
watch-incident-state-copy = مطابق لغيره
watch-incident-state-dismissed = ليس حادثًا
watch-incident-state-sealed = مختوم
watch-incident-state-handed-over = سُلّم
watch-incident-channel = جاء عبر
watch-incident-channel-page = الصفحة
watch-incident-channel-telephone = الهاتف
watch-incident-channel-api = برنامج
watch-incident-channel-mail = البريد
watch-incident-what = ما قيل
watch-incident-received = الاستلام
watch-incident-copies = بلاغات أخرى بالكلمات نفسها
watch-incident-suspected = اشتباه
watch-incident-suspected-text = عادت الاستمارة على نحو لا يرسله إنسان. انظر فيها قبل فتح قضية.
watch-incident-file-name = اسم الملف
watch-incident-file-size = الحجم
watch-incident-file-hash = SHA-256
watch-incident-file-checked = تم التحقق الآن
watch-incident-file-warning = عامله على أنه ضار: احفظه ولا تفتحه إلا في نظام معزول.
watch-incident-file-save = حفظ الملف
watch-incident-found = ما عُثر عليه
watch-incident-found-kind = النوع
watch-incident-found-value = القيمة
watch-incident-routes = إلى من يقود
watch-incident-ported = يبيّن نطاق الأرقام لمن خُصص؛ وقد يخدم الرقم المنقول مشغّل آخر.
watch-incident-reporter = من أبلغ
watch-incident-reporter-none = لم يذكر المبلّغ هويته. يمكن ترك رسائل لحامل الإيصال.
watch-incident-reveal = إظهار من أبلغ
watch-incident-reveal-text = الهوية مختومة. يُدوَّن اطلاعك في سجل التدقيق.
watch-incident-forget = نسيان من أبلغ
watch-incident-forget-text = يُحذف نهائيًا اسم المبلّغ وعناوينه ورقم هاتفه، ومن المحادثات أيضًا. يبقى البلاغ. وتحتفظ بها النسخ الاحتياطية إلى أن تُستبدل.
watch-incident-consent-none = لم يوافق على أن يعرفها أحد في الخارج.
watch-incident-consent-to = وافق على أن يعرفها: { $parties }
watch-incident-to-case = إلى القضية
watch-incident-case-number = رقم قضية
watch-incident-case-number-hint = اتركه فارغًا لفتح قضية جديدة.
watch-incident-open-case = وضعه في قضية
watch-incident-dismiss = ليس حادثًا
watch-incident-undismiss = بل هو حادث
watch-incident-hand-over = حفظ للسلطة
watch-incident-hand-over-text = يحفظ كل شيء في ملف واحد للسلطة المختصة بحماية الطفل. لا يُعرض المحتوى، ويُدوَّن التسليم في سجل التدقيق. لا تعطه لأحد غيرها.

watch-indicator-asn = نظام مستقل
watch-indicator-brand = الاسم المستعمل
watch-indicator-cve = ثغرة
watch-indicator-domain = نطاق
watch-indicator-email = عنوان بريد
watch-indicator-file = ملف (SHA-256)
watch-indicator-iban = حساب مصرفي
watch-indicator-ip = عنوان IP
watch-indicator-md5 = MD5
watch-indicator-path = مسار
watch-indicator-sender = المرسل الظاهر
watch-indicator-sha1 = SHA-1
watch-indicator-sha256 = SHA-256
watch-indicator-sha512 = SHA-512
watch-indicator-telephone = رقم هاتف
watch-indicator-url = عنوان ويب
watch-indicator-wallet = محفظة أصول مشفّرة

## Responders
watch-responder-title = إلى من تقود البلاغات
watch-responder-about = المشغّلون والمصارف ومزوّدو الدفع والشرطة والخط الساخن: أرقام لمن ضاع ماله، ونطاقات أرقام.
watch-responder-intro = يظهر الاسم والهاتف لكل من يبلغ عن ضياع مال، فاكتب أرقامًا يُرَدّ عليها.
watch-responder-empty = القائمة فارغة. يُقال لمن يبلغ عن ضياع مال أن يتصل بالرقم المكتوب على بطاقته أو عقده.
watch-responder-name = الاسم
watch-responder-kind = النوع
watch-responder-kind-operator = مشغّل هاتف
watch-responder-kind-mobile-money = نقود محمولة
watch-responder-kind-bank = مصرف
watch-responder-kind-card = إيقاف البطاقات
watch-responder-kind-crypto = منصة أصول مشفّرة
watch-responder-kind-police = الشرطة
watch-responder-kind-hotline = خط حماية الطفل
watch-responder-telephone = الهاتف
watch-responder-telephone-hint = الرقم الذي يوقف دفعة أو يتلقى بلاغًا.
watch-responder-mail = بريد البلاغات
watch-responder-web = صفحة ويب
watch-responder-bad-web = اكتب عنوانًا يبدأ بـ https://.
watch-responder-hours = أوقات الرد
watch-responder-marks = نطاقات الأرقام والمرسلون
watch-responder-marks-hint = واحد في كل سطر: بداية أرقام هاتف مثل +22177؛ أو بداية حسابات بنقطة مكررة بدل رقمي التحقق مثل SN..K01؛ أو مرسل مثل 36700 أو MYBANK.
watch-responder-bad-range = «{ $line }» ليس نطاق أرقام: اكتب + ثم من 1 إلى 15 رقمًا.
watch-responder-bad-account = «{ $line }» ليس بداية حساب: اكتب البلد ثم نقطة مكررة (..) ثم أحرفًا وأرقامًا.
watch-responder-bad-sender = «{ $line }» ليس مرسلًا: 20 حرفًا على الأكثر.
watch-responder-many-marks = 200 سطر على الأكثر.
watch-responder-add = إضافة
watch-responder-save = حفظ
watch-responder-saved = تم الحفظ.
watch-responder-remove = إزالة

## Cases
watch-case-queue = القضايا
watch-case-queue-empty = لا قضية.
watch-case-next = أخذ القضية التالية
watch-case-keys = المفاتيح، مع ما يطلبه متصفحك (Alt، أو Alt وShift): ‏N لأخذ القضية التالية، وJ وK للانتقال إلى القضية التالية والسابقة في القائمة، وS للحفظ أو الإرسال، وC للإغلاق، وQ لاقتباس آخر رسالة.
watch-case-before = السابقة في القائمة
watch-case-behind = التالية في القائمة
watch-case-nothing-waits = لا شيء ينتظر: لكل قضية مفتوحة من يعمل عليها.
watch-case-bad-filter = لا يوجد خيار كهذا.
watch-case-unknown-number = لا توجد قضية بهذا الرقم.
watch-case-show = عرض
watch-case-open-now = القضايا المفتوحة
watch-case-new-now = لم يُنظر فيها
watch-case-bad-now = الحرجة والعالية
watch-case-number = القضية
watch-case-title = الموضوع
watch-case-type = النوع
watch-case-severity = الخطورة
watch-case-state = الحالة
watch-case-tlp = TLP
watch-case-assignee = يعمل عليها
watch-case-mine = أنا
watch-case-nobodys = لا أحد
watch-case-reports = البلاغات
watch-case-opened = فُتحت
watch-case-due = يُنظر فيها قبل
watch-case-late = متأخرة
watch-case-beside = تشترك في شيء مع
watch-case-state-new = جديدة
watch-case-state-open = قيد العمل
watch-case-state-waiting = تنتظر غيرنا
watch-case-state-resolved = زال
watch-case-state-closed = مغلقة
watch-severity-critical = حرجة
watch-severity-high = عالية
watch-severity-medium = متوسطة
watch-severity-low = منخفضة
watch-case-outcome = النتيجة
watch-case-outcome-fixed = زال ما أُبلغ عنه
watch-case-outcome-referred = يتولاها غيرنا
watch-case-outcome-unresolved = تعذر فعل شيء
watch-case-outcome-no-incident = لم يكن حادثًا
watch-case-outcome-merged = دخلت في قضية أخرى
watch-case-mark-answered = الرد على المبلّغ
watch-case-mark-asked = الطلب من غيرنا
watch-case-mark-gone = شوهد زواله
watch-case-mark-closed = أُغلقت
watch-case-take = أخذ
watch-case-release = إعادة
watch-case-to-open = قيد العمل
watch-case-to-waiting = انتظار غيرنا
watch-case-gone = زال
watch-case-back = عاد
watch-case-close = إغلاق
watch-case-reopen = فتح من جديد
watch-case-edit = تغيير النوع والخطورة والوسم
watch-case-save = حفظ
watch-case-checklist = ما ينبغي التفكير فيه
watch-case-checklist-save = حفظ القائمة
watch-case-timeline = التسلسل الزمني
watch-case-entry = ما حدث
watch-case-detail = القيمة
watch-case-who = من
watch-case-who-me = أنت
watch-case-who-system = البوابة
watch-case-who-reporter = المبلّغ
watch-case-who-operator = مشغّل البوابة
watch-case-what-opened = فُتحت
watch-case-what-report = انضم بلاغ
watch-case-what-assigned = يعمل عليها
watch-case-what-state = الحالة
watch-case-what-type = النوع
watch-case-what-severity = الخطورة
watch-case-what-title = الموضوع
watch-case-what-tlp = الوسم
watch-case-what-conversation = بدأت محادثة
watch-case-what-sent = كُتب إلى
watch-case-what-received = جاء من
watch-case-what-note = ملاحظة
watch-case-what-done = تم
watch-case-what-undone = لم يتم في نهاية الأمر
watch-case-what-evidence = حُفظ دليل
watch-case-what-gone = شوهد زواله
watch-case-what-back = شوهد من جديد
watch-case-what-merged = دُمجت مع
watch-case-what-split = قُسمت
watch-case-what-exported = خرجت ملفًا
watch-case-merge = دمج أو تقسيم
watch-case-merge-text = تنتقل بلاغات هذه القضية ومحادثاتها وما عُثر عليه إلى الأخرى، وتقود هذه إليها.
watch-case-merge-hint = رقم القضية الباقية، مثل 17.
watch-case-merge-do = دمج
watch-case-merged-link = دخلت هذه القضية في أخرى.
watch-case-split = تقسيم
watch-case-split-text = ينتقل البلاغ والمحادثة مع مرسله إلى قضية جديدة.
watch-case-split-report = أي بلاغ
watch-case-split-do = إخراج
watch-case-custody = سلسلة حفظ الأدلة
watch-case-custody-text = كل دليل مع بصمته ووقت وصوله وكل ما جرى منذ ذلك. «مطابق» تعني أن البايتات المحفوظة قُرئت لهذه الصفحة ولها هذه البصمة.
watch-case-custody-made = أُعدت الورقة
watch-case-custody-holds = مطابق
watch-case-custody-broken = غير مطابق
watch-case-evidence = الأدلة
watch-case-evidence-none = لم يصل ملف مع بلاغات هذه القضية.

## Figures
watch-case-figures = أرقام القضايا
watch-case-from = من
watch-case-to = إلى
watch-case-reports-span = البلاغات
watch-case-opened-span = قضايا فُتحت
watch-case-closed-span = قضايا أُغلقت
watch-case-late-now = لم يُنظر فيها في الوقت
watch-case-oldest = أقدمها بتاريخ { $day }.
watch-case-times = المدد
watch-case-times-text = تُحسب من الفتح، للقضايا التي فُتحت في هذه الأيام وبلغت الخطوة. أما ما لا يزال ينتظر فهو في المتراكم لا في هذه المدد.
watch-case-time = من الفتح حتى
watch-case-time-looked = نظر فيها أحدهم
watch-case-time-answered = رُدّ على المبلّغ
watch-case-time-asked = طُلب من أحد أن يتصرف
watch-case-time-gone = زال
watch-case-time-closed = أُغلقت
watch-case-median = النصف خلال
watch-case-ninth = تسعة من عشرة خلال
watch-case-cases = القضايا
watch-case-hours = { $hours } سا
watch-case-by-type = القضايا المفتوحة حسب النوع

## Checklists
watch-step-confirm = التأكد من صحة ما أُبلغ عنه
watch-step-evidence = حفظ الدليل قبل أي إزالة
watch-step-ask-hoster = الطلب من المستضيف
watch-step-ask-registrar = الطلب من المسجّل أو السجل
watch-step-ask-operator = الطلب من مشغّل الرقم
watch-step-ask-upstream = الطلب من المزوّد الأعلى
watch-step-tell-brand = إخبار من استُعمل اسمه
watch-step-tell-owner = إخبار من يدير النظام
watch-step-tell-police = إخبار الشرطة إن وافق المبلّغ
watch-step-tell-peers = إخبار فرق CSIRT المعنية
watch-step-tell-regulator = إخبار سلطة حماية البيانات
watch-step-recall-money = العمل على إيقاف الدفع
watch-step-block = العمل على حجبه في المحلّلات والمرشّحات
watch-step-sample = حفظ عينة وبصمتها
watch-step-contain = الحد من الضرر
watch-step-logs = تأمين السجلات
watch-step-restore = الاستعادة والتحقق
watch-step-warn-public = النظر في تحذير عام
watch-step-check-again = النظر هل زال
watch-step-tell-reporter = الرد على المبلّغ
watch-step-lessons = تدوين الدروس

## Conversations
watch-conversation-title = المحادثات
watch-conversation-begin = الطلب من جهة
watch-conversation-with = مع
watch-conversation-with-reporter = المبلّغ
watch-conversation-with-internal = فيما بيننا
watch-conversation-with-hoster = المستضيف
watch-conversation-with-registrar = المسجّل
watch-conversation-with-registry = السجل
watch-conversation-with-brand = من استُعمل اسمه
watch-conversation-with-operator = مشغّل الهاتف
watch-conversation-with-payment = المصرف أو مزوّد الدفع
watch-conversation-with-police = الشرطة
watch-conversation-with-csirt = فريق CSIRT
watch-conversation-with-network = الشبكة
watch-conversation-with-other = جهة أخرى
watch-conversation-name = الاسم
watch-conversation-address = البريد الإلكتروني
watch-conversation-address-hint = اتركه فارغًا إن كنت تتصل هاتفيًا أو تستعمل استمارتهم، ودوّن هنا ما قلته.
watch-conversation-language = اللغة
watch-conversation-state = الحالة
watch-conversation-state-new = لم يُقل شيء
watch-conversation-state-asked = كتبنا آخرًا
watch-conversation-state-answered = كتبوا آخرًا
watch-conversation-state-done = انتهت
watch-conversation-last = الأخير
watch-conversation-due = التذكير ابتداء من
watch-conversation-remind = تذكير
watch-conversation-reference = رقمهم
watch-conversation-direction-out = منا
watch-conversation-direction-in = إلينا
watch-conversation-direction-note = ملاحظة
watch-conversation-automatic = رد آلي
watch-conversation-subject = الموضوع
watch-conversation-text = النص
watch-conversation-send = إرسال
watch-conversation-send-hint = تخرج بالبريد فور الإرسال.
watch-conversation-leave = ترك الرسالة
watch-conversation-leave-hint = لا عنوان معروف: يقرؤها حامل الإيصال هناك.
watch-conversation-record = تدوين
watch-conversation-record-hint = لا عنوان معروف: دوّن ما قلته أو كتبته في موضع آخر.
watch-conversation-note = كتابة ملاحظة
watch-conversation-note-hint = لا يقرؤها إلا من في الإدارة.
watch-conversation-hear = تدوين ما قالوه
watch-conversation-heard = ما قالوه
watch-conversation-heard-hint = بالهاتف أو باستمارة أو وجهًا لوجه.
watch-conversation-quote = اقتباس في موضع آخر
watch-conversation-quote-text = ما تقتبسه يصل إلى غيرك. احذف كل ما يدل على المبلّغ، وما يمنعه الوسم.

## First words of letters
watch-letter-reporter =
    شكرًا على بلاغك. رقمه لدينا { $case }.

    { "" }
watch-letter-takedown =
    الزملاء الكرام،

    أُبلغنا بما يلي وتأكدنا منه: { $about }

    نرجو إزالته أو تعليقه، وحفظ ما قد يصلح دليلًا، وإخبارنا بما فعلتم. رقمنا { $case }؛ نرجو إبقاءه في الموضوع.
watch-letter-brand =
    الزملاء الكرام،

    يُستعمل اسمكم في احتيال: { $about }

    نطلب ممن يستطيع إزالته. نرجو إخبارنا هل تتصرفون بأنفسكم وبمن يمكننا الاتصال لديكم. رقمنا { $case }؛ نرجو إبقاءه في الموضوع.
watch-letter-responder =
    الزملاء الكرام،

    أُبلغنا بما يلي على أنه احتيال: { $about }

    نرجو التحقق منه، وإيقاف ما لا يزال يمكن إيقافه، وإخبارنا بما فعلتم. رقمنا { $case }؛ نرجو إبقاءه في الموضوع.
watch-letter-other =
    الزملاء الكرام،

    أُبلغنا بما يلي: { $about }

    نرجو إخبارنا بما تعرفونه عنه وبما فعلتم. رقمنا { $case }؛ نرجو إبقاءه في الموضوع.
watch-case-iodef = التسليم بصيغة IODEF
watch-case-iodef-text = يذكر المستند ما عُثر عليه والنوع والتصنيف ورقم القضية لدينا. ليس فيه كلمة من بلاغ ولا محادثة ولا أحد ممن أبلغوا. يُرسل بطريق يناسب تصنيفه.
watch-case-iodef-form = الصيغة
watch-case-iodef-save = حفظ المستند
watch-case-iodef-xml = لفريق آخر: IODEF 2، XML ‏(RFC 7970)
watch-case-iodef-json = لفريق آخر: IODEF 2، JSON ‏(RFC 8727)
watch-case-iodef-fraud = بلاغ عن احتيال: IODEF 1 ‏(RFC 5901)، جديد أو محدَّث
watch-case-iodef-taken-back = بلاغ عن احتيال: سحب ما أُرسل
watch-case-types = معاني الأنواع
watch-rsit-spam = رسائل جماعية لم يطلبها متلقوها.
watch-rsit-harmful-speech = عبارات تسيء إلى شخص أو تهدده أو تحرّض عليه.
watch-rsit-violence = استغلال جنسي للأطفال أو تمجيد للعنف وما شابه. لا تفتح المواد ولا تنقلها.
watch-rsit-infected-system = جهاز تعمل عليه برمجية خبيثة، وغالبًا ما يكون ضمن شبكة روبوتات.
watch-rsit-c2-server = خادم تتلقى منه الأجهزة المصابة أوامرها.
watch-rsit-malware-distribution = عنوان تُوزَّع منه برمجية خبيثة.
watch-rsit-malware-configuration = عنوان تأخذ منه البرمجية الخبيثة إعداداتها.
watch-rsit-scanner = فحص الأنظمة بحثًا عن ثغرات أو خدمات مفتوحة.
watch-rsit-sniffing = مراقبة حركة بيانات الآخرين وتسجيلها.
watch-rsit-social-engineering = الحصول من الناس على معلومات أو أفعال بالكذب أو الحيلة أو التهديد.
watch-rsit-ids-alert = محاولة استغلال ثغرة معروفة، نجحت أم لم تنجح.
watch-rsit-brute-force = محاولات دخول كثيرة بالتخمين أو بكلمات مرور مسروقة.
watch-rsit-exploit = محاولة بطريقة لم تكن معروفة من قبل.
watch-rsit-privileged-account-compromise = استخدام حساب بصلاحيات مدير دون إذن.
watch-rsit-unprivileged-account-compromise = استخدام حساب عادي دون إذن.
watch-rsit-application-compromise = اختراق برنامج أو موقع، مثلًا بحقن SQL.
watch-rsit-system-compromise = اختراق نظام بأكمله أو سيطرة طرف آخر عليه.
watch-rsit-burglary = اقتحام أماكن فيها معدات أو بيانات.
watch-rsit-dos = تعطيل خدمة من مصدر واحد.
watch-rsit-ddos = تعطيل خدمة من مصادر كثيرة في وقت واحد.
watch-rsit-misconfiguration = إعداد خاطئ جعل خدمة غير متاحة.
watch-rsit-sabotage = إتلاف متعمّد لمعدات أو خطوط أو برامج.
watch-rsit-outage = عطل غير متعمّد، مثل انقطاع الكهرباء أو خط أو جهاز.
watch-rsit-unauthorised-information-access = اطلاع شخص على معلومات ليست له.
watch-rsit-unauthorised-information-modification = تغيير معلومات دون إذن، مثلًا ببرمجية فدية أو تشويه موقع.
watch-rsit-data-loss = فقدان معلومات، مثلًا بعطل قرص أو سرقة جهاز.
watch-rsit-data-leak = وصول معلومات سرية إلى غير أصحابها.
watch-rsit-unauthorised-use-of-resources = استخدام معدات الآخرين لغرض خاص، مثل التعدين.
watch-rsit-copyright = عرض مصنفات أو برامج محمية أو استخدامها دون ترخيص.
watch-rsit-masquerade = انتحال صفة شخص أو جهة أخرى لتحقيق منفعة.
watch-rsit-phishing = صفحة أو رسالة تنتحل صفة غيرها للحصول على كلمات مرور أو بطاقات أو أسرار أخرى.
watch-rsit-weak-crypto = خدمة تعرض تشفيرًا قديمًا أو ضعيفًا.
watch-rsit-ddos-amplifier = خدمة يمكن إساءة استخدامها لتضخيم هجوم، مثل محلّل أسماء مفتوح.
watch-rsit-potentially-unwanted-accessible = خدمة يمكن للجميع الوصول إليها، والأرجح دون قصد.
watch-rsit-information-disclosure = خدمة تكشف للجميع ما ينبغي أن يبقى داخليًا.
watch-rsit-vulnerable-system = نظام فيه ثغرة معروفة يمكن استغلالها.
watch-rsit-other = لا ينطبق عليه أي نوع. وإن كثرت هذه الحالات فثمة نوع ناقص.
watch-rsit-undetermined = النوع غير معروف بعد.
watch-rsit-test = تجربة وليست حادثًا.
