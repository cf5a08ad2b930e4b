# الرصد: الاستقبال، والصورة الوطنية، والملاحظات، وصفحة الصباح.

watch-nav-picture = الصورة الوطنية
watch-nav-observations = الملاحظات
watch-nav-morning = ما وصل
watch-nav-quarantine = العزل
watch-nav-query = SQL
watch-nav-feeds = المصادر
watch-feeds-about = من أين تُجلب التقارير، وكيف جرى آخر جلب.
watch-nav-release = النشر للعموم

## The national picture

watch-picture-title = الصورة الوطنية
watch-picture-title-home = نظرة عامة: الصورة الوطنية
watch-picture-intro = ما هو مصاب أو مكشوف أو مستغَل في شبكات النطاق المشمول، وكم عدده، وأين، ومنذ متى، وهل يتحسن.
watch-picture-intro-own = ما يُرصد في شبكات مؤسستكم.
watch-picture-period = من { $from } إلى { $to }
watch-picture-as-of = وقت الحساب: { $at }
watch-picture-not-computed = لم يُحسب شيء بعد.
watch-picture-from = من (يوم UTC)
watch-picture-to = إلى (يوم UTC)
watch-picture-show = عرض
watch-picture-critical-title = الجهات الحكومية والبنية التحتية الحرجة
watch-picture-critical-none = لا توجد في هذه الأيام ملاحظات تخص جهة حكومية أو حرجة.
watch-picture-critical-undeclared = لم تُحدَّد بعد أي مؤسسة على أنها حكومية أو حرجة. استوردوا قائمة بالشبكات ومؤسساتها لتظهر هنا.
watch-picture-critical-import = استيراد الشبكات
watch-picture-organisation = المؤسسة
watch-picture-sector = القطاع
watch-picture-latest = آخر يوم
watch-picture-trend = الاتجاه
watch-picture-since = منذ
watch-picture-since-before = قبل { $day }
watch-picture-new = جديد
watch-picture-continuing = مستمر
watch-picture-gone = اختفى
watch-picture-unknown = غير معروف
watch-picture-missing = لا بيانات
watch-picture-incomplete = غير مكتمل
watch-picture-day = اليوم (UTC)
watch-picture-rate = لكل 100 ألف مشترك
watch-picture-rate-note = المشتركون: { $access }، { $quarter }، { $source }
watch-picture-no-rate = عدد المشتركين غير معروف
watch-picture-total-title = جميع الشبكات
watch-picture-breakdown-title = التفصيل
watch-picture-by-type = حسب النوع
watch-picture-by-family = حسب العائلة
watch-picture-by-network = حسب الشبكة
watch-picture-by-organisation = حسب المؤسسة
watch-picture-by-sector = حسب القطاع
watch-picture-by-day = حسب اليوم
watch-picture-key-type = النوع
watch-picture-key-family = العائلة
watch-picture-key-network = الشبكة
watch-picture-key-organisation = المؤسسة
watch-picture-key-sector = القطاع
watch-picture-key-day = اليوم (UTC)
watch-picture-nothing = لم يُرصد شيء في هذه الأيام.
watch-picture-elsewhere = لم يصل شيء عن هذه الأيام. توجد بيانات من { $from } إلى { $to }.
watch-picture-elsewhere-show = عرض أحدث الأيام التي لها بيانات
watch-picture-sorted-type = الترتيب بحسب عدد أحدث يوم، الأكبر أولًا.
watch-picture-sorted-family = الترتيب بحسب عدد أحدث يوم، الأكبر أولًا.
watch-picture-sorted-network = الترتيب بحسب رقم AS لا بحسب العدد.
watch-picture-sorted-organisation = المؤسسات الحرجة أولًا ثم بحسب الاسم، لا بحسب العدد.
watch-picture-sorted-sector = بالترتيب الثابت للقطاعات لا بحسب العدد.
watch-picture-sorted-day = أحدث يوم أولًا.
watch-picture-cut-lines = { $count ->
    [zero] لا توجد أسطر أخرى غير معروضة.
    [one] لم يُعرض سطر واحد آخر. قلّص عدد الأيام أو استعلم عن الأرقام بلغة SQL لرؤيته.
    [two] لم يُعرض سطران آخران. قلّص عدد الأيام أو استعلم عن الأرقام بلغة SQL لرؤيتهما.
    [few] لم تُعرض { $count } أسطر أخرى. قلّص عدد الأيام أو استعلم عن الأرقام بلغة SQL لرؤيتها.
    [many] لم يُعرض { $count } سطرًا آخر. قلّص عدد الأيام أو استعلم عن الأرقام بلغة SQL لرؤيتها.
   *[other] لم يُعرض { $count } سطر آخر. قلّص عدد الأيام أو استعلم عن الأرقام بلغة SQL لرؤيتها.
}
watch-picture-withheld = في بعض الأيام ملاحظات عن شبكاتكم لا يجوز تمريرها إليكم (TLP:AMBER+STRICT أو TLP:RED). تلك الأيام فجوات لا أصفار.
watch-picture-unassigned = غير منسوب
watch-picture-missing-days = لم تصل تقارير معتادة عن بعض الأيام، أو وصلت بلا أي صف من اليوم المذكور في اسمها؛ هذه الأيام فجوات وليست أصفارًا.
watch-picture-missing-day = { $day }: { $reports }
watch-picture-other-days = لا تتحدث عن هذه الأيام إلا تقارير تحمل أيامًا أخرى: { $days }. ولا يُعرف كم تغطي من اليوم؛ ولا تدخل هذه الأرقام في أي اتجاه.
watch-picture-other-days-many = بعض الأيام لا تتحدث عنها إلا تقارير تحمل أيامًا أخرى، وآخرها: { $days } (مجموع الأيام: { $count }). ولا يُعرف كم تغطي من اليوم؛ ولا تدخل هذه الأرقام في أي اتجاه.
watch-picture-of-others = { $number } (تقارير أيام أخرى)
watch-picture-chart-description = { $what } في اليوم من { $from } إلى { $to }. آخر قيمة: { $latest } في { $day }. الأيام ذات البيانات الناقصة لا تُرسم.
watch-picture-chart-description-empty = { $what } في اليوم من { $from } إلى { $to }. لا توجد أيام مكتملة.
watch-picture-table-twin = أرقام هذا الرسم
watch-picture-records = السجلات
watch-picture-how-title = طريقة العد
watch-picture-how-units = الرقم هو عدد الأشياء المختلفة التي شوهدت في يوم UTC واحد: عناوين أو خدمات (منفذ على عنوان) أو نطاقات أو عناوين ويب أو حسابات، كما يبين السطر. والشيء الواحد المُبلَّغ عنه ألف مرة يُعد مرة واحدة.
watch-picture-how-new = جديد: شوهد في اليوم ولم يُشاهد في اليوم السابق الذي وصل عنه التقرير نفسه. اختفى: شوهد حينها وغاب عن التقرير نفسه لهذا اليوم. وإذا لم يصل تقرير فلا يُذكر هذا ولا ذاك.
watch-picture-how-gaps = اليوم الذي يغيب عنه تقرير معتاد فجوة. واليوم الذي لا تتحدث عنه إلا تقارير تحمل أيامًا أخرى له رقم، لكنه لا يدخل في أي اتجاه. والصفوف التي يقع تاريخها بعد اليوم التالي لورودها لا تدخل في أي رقم. ولا يُذكر اتجاه إذا تغيرت التقارير التي يستند إليها الرقم.
watch-picture-how-networks = تُدرج الشبكات بأرقامها والقطاعات بترتيب ثابت والمؤسسات بأسمائها، ولا يُرتَّب شيء بحسب العدد، لأن أعداد الكبيرة منها كبيرة دائمًا. وتتطلب النسبة عدد المشتركين مع الربع والمصدر.
watch-picture-how-inventory = قوائم الأجهزة الموجودة فحسب لا تدخل في أي مجموع.
watch-picture-sample = هذه بيانات مختلقة على سبيل المثال.

watch-counts-infected = مصابة
watch-counts-exposed = مكشوفة
watch-counts-abusing = تهاجم غيرها
watch-counts-victim = تعرضت لهجوم
watch-counts-inventory = جرد

watch-unit-address = { $count ->
    [zero] لا عناوين
    [one] عنوان واحد
    [two] عنوانان
    [few] { $number } عناوين
    [many] { $number } عنوانًا
   *[other] { $number } عنوان
}
watch-unit-address-port = { $count ->
    [zero] لا خدمات
    [one] خدمة واحدة
    [two] خدمتان
    [few] { $number } خدمات
    [many] { $number } خدمة
   *[other] { $number } خدمة
}
watch-unit-domain = { $count ->
    [zero] لا نطاقات
    [one] نطاق واحد
    [two] نطاقان
    [few] { $number } نطاقات
    [many] { $number } نطاقًا
   *[other] { $number } نطاق
}
watch-unit-url = { $count ->
    [zero] لا عناوين ويب
    [one] عنوان ويب واحد
    [two] عنوانا ويب
    [few] { $number } عناوين ويب
    [many] { $number } عنوان ويب
   *[other] { $number } عنوان ويب
}
watch-unit-account = { $count ->
    [zero] لا حسابات
    [one] حساب واحد
    [two] حسابان
    [few] { $number } حسابات
    [many] { $number } حسابًا
   *[other] { $number } حساب
}
watch-unit-name-address = عناوين
watch-unit-name-address-port = خدمات
watch-unit-name-domain = نطاقات
watch-unit-name-url = عناوين ويب
watch-unit-name-account = حسابات

watch-trend-falling = انخفاض: { $percent } مقارنة بالأسبوع السابق (المتوسط اليومي)
watch-trend-rising = ارتفاع: { $percent } مقارنة بالأسبوع السابق (المتوسط اليومي)
watch-trend-steady = مستقر
watch-trend-started = جديد هذا الأسبوع
watch-trend-few-days = الأيام المكتملة أقل من أن تسمح بالحكم
watch-trend-other-days = لا اتجاه: وردت الصفوف في تقارير تحمل أيامًا أخرى
watch-trend-feed-changed = لا اتجاه: تغيرت التقارير
watch-trend-small-numbers = أعداد أصغر من أن تُظهر اتجاهًا

## What visitors without an account see

watch-public-title = الأرقام المنشورة
watch-public-title-home = نظرة عامة: الأرقام المنشورة
watch-public-intro = مجاميع البلد حسب النوع واليوم، تنشرها الإدارة بعد تأخير قدره { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
watch-public-none = لم تنشر الإدارة أرقامًا.
watch-public-fewer = أقل من { $number }
watch-public-head = { $type } ({ $what }، { $unit })
watch-public-day = اليوم (UTC)
watch-public-suppressed-note = لا تُعرض الأعداد الأقل من { $number }.
watch-public-country = البلد { $country }
watch-public-countries-total = كل البلدان معًا (مجموع الجداول أعلاه)
watch-public-countries-note = يرد كل بلد على حدة، بحسب بلد الشبكة المرصودة. وما لا ينتمي إلى أي من بلدان هذه الإدارة، أو كان بلده مجهولاً، لا يدخل في أي جدول. ولا يظهر المجموع إلا للأيام التي تظهر فيها البلدان كلها.

## Release settings

watch-release-title = النشر للعموم
watch-release-about = أي الأرقام يراها الزوار دون حساب، وبأي تأخير، وابتداءً من أي حجم.
watch-release-intro = لا يرى الزوار بلا حساب مجاميع البلد حسب النوع واليوم إلا إذا نشرتموها. أما العناوين والشبكات والمؤسسات فلا تُنشر أبدًا.
watch-release-released = نشر مجاميع البلد
watch-release-delay = أيام التأخير
watch-release-delay-hint = من 1 إلى 365. قد يكشف يوم قريب لمهاجم ما لوحظ.
watch-release-threshold = أصغر عدد يُعرض
watch-release-threshold-hint = من 1 إلى 1000. تُعرض الأعداد الأصغر بصيغة «أقل من».
watch-release-save = حفظ
watch-release-saved = حُفظت إعدادات النشر.

## Retention
watch-retention-title = مدة الحفظ
watch-retention-about = كم تُحفظ الملاحظات والبيانات الأولية قبل حذفها.
watch-retention-intro = كم تُحفظ الملاحظات والبيانات الأولية. لا يُحذف شيء بسبب قِدمه ما لم تحدّد عددًا من الأيام. أما أرقام الصورة الوطنية فتبقى دائمًا.
watch-retention-undecided = لم يختر أحد بعد مدة حفظ الملاحظات والبيانات الأولية: لا يُحذف شيء بسبب قِدمه أبدًا. حددوا المدة؛ وللاحتفاظ بكل شيء اتركوا الحقلين فارغين واعتمدوا ذلك.
watch-retention-decide = تحديد مدة الحفظ
watch-retention-observations = أيام حفظ الملاحظات
watch-retention-observations-hint = من 1 إلى 36500 يوم، بدءًا من اليوم الذي تخصه. اترك الحقل فارغًا لإبقائها.
watch-retention-inputs = أيام حفظ البيانات الأولية
watch-retention-inputs-hint = من 1 إلى 36500 يوم، بدءًا من استلامها. اترك الحقل فارغًا لإبقائها. من دون البيانات الأولية لا يمكن قراءة تقرير من جديد وفق مطابقة أحدث.
watch-retention-reports = أيام حفظ محتوى البلاغات والقضايا المغلقة
watch-retention-reports-hint = من 1 إلى 36500 يوم، بدءًا من الاستلام ومن الإغلاق. عندئذٍ تُحذف هوية المبلّغ وأقواله والملفات والرسائل وما عُثر عليه، وتبقى الأنواع والأوقات والأرقام. لا تفقد القضية المفتوحة شيئًا. اترك الحقل فارغًا لإبقاء كل شيء.
watch-retention-preview = اعرض ما سيُحذف
watch-retention-save = حدّد هذه المدد
watch-retention-saved = حُدّدت المدد. تُطبَّق خلال ساعة، ثم كل ساعة.
watch-retention-not-yet = لم يتغيّر شيء بعد. هذا ما كانت المدد ستحذفه الآن.
watch-retention-would = ما سيُحذف
watch-retention-what = العنصر
watch-retention-count = العدد
watch-retention-size = الحجم
watch-retention-days = الأيام
watch-retention-row-observations = الملاحظات
watch-retention-row-inputs = البيانات الأولية
watch-retention-row-held = بيانات أولية تبقى لأن الحجر يشير إليها
watch-retention-row-reports = البلاغات
watch-retention-row-cases = القضايا المغلقة

## Observations

watch-observations-title = الملاحظات
watch-observations-intro = السجلات المفردة وراء الأرقام، الأحدث أولًا.
watch-observations-from = من (يوم UTC)
watch-observations-to = إلى (يوم UTC)
watch-observations-type = النوع
watch-observations-any = الكل
watch-observations-family = العائلة أو المعرّف
watch-observations-address = عنوان أو بادئة
watch-observations-asn = الشبكة (رقم AS)
watch-observations-report = نوع التقرير
watch-observations-counts = يُعد ضمن
watch-observations-filter = تصفية
watch-observations-clear = مسح
watch-observations-time = الوقت (UTC)
watch-observations-subject = المرصود
watch-observations-network = الشبكة
watch-observations-organisation = المؤسسة
watch-observations-feed = التقرير
watch-observations-tlp = الوسم
watch-observations-flags = ملاحظات
watch-observations-none = لا ملاحظة مطابقة. وسّعوا الأيام أو احذفوا شرطًا.
watch-observations-more = الصفحة التالية
watch-observations-partial = أُوقف البحث لأنه استغرق وقتًا طويلًا؛ هذه السجلات التي عُثر عليها حتى ذلك الحين. قلّصوا الأيام لرؤيتها كلها.
watch-observations-excluded = تقع عناوين مطلوبة في نطاقات يستثنيها النطاق المشمول: { $ranges }. ما يُلاحظ فيها يُحفظ ويُسرد، ولا يدخل في أي رقم من أرقام الصورة.
watch-observations-csv = تنزيل CSV
watch-observations-intelmq = تنزيل لبرنامج IntelMQ (أسطر JSON)
watch-observations-bad-filter = «{ $value }» غير مفهوم هنا؛ { $expected }.
watch-observations-expected-address = أدخلوا عنوانًا أو بادئة، مثل 198.18.0.0/15.
watch-observations-expected-asn = أدخلوا رقم AS، مثل 64500.
watch-observations-expected-organisation = أدخلوا اسم المؤسسة كما هو في الدليل، أو اتبعوا رابطًا من الصورة الوطنية.
watch-observations-sector = القطاع
watch-observations-unit = وحدة العدّ
watch-observations-counted = { $count ->
    [zero] لا سجلات؛ في العدّ: { $units }.
    [one] سجل واحد؛ في العدّ: { $units }.
    [two] سجلان؛ في العدّ: { $units }.
    [few] { $count } سجلات؛ في العدّ: { $units }.
    [many] { $count } سجلًا؛ في العدّ: { $units }.
   *[other] { $count } سجل؛ في العدّ: { $units }.
}
watch-days-backwards = اليوم الأول بعد اليوم الأخير: يُعرض { $day } وحده.
watch-picture-cut = { $count ->
    [zero] لا تغطي الصورة أي يوم؛ تبدأ في { $day }.
    [one] تغطي الصورة يومًا واحدًا على الأكثر؛ تبدأ في { $day }.
    [two] تغطي الصورة يومين على الأكثر؛ تبدأ في { $day }.
    [few] تغطي الصورة { $count } أيام على الأكثر؛ تبدأ في { $day }.
    [many] تغطي الصورة { $count } يومًا على الأكثر؛ تبدأ في { $day }.
   *[other] تغطي الصورة { $count } يوم على الأكثر؛ تبدأ في { $day }.
}
watch-observation-title = الملاحظة { $id }
watch-observation-field = الحقل
watch-observation-value = القيمة
watch-observation-source = المُدخل الأصلي
watch-observation-row = الصف { $row } من { $source }
watch-observation-about = ما هو معروف عنها
watch-observation-unit = ما يُعَدّ
watch-observation-address = العنوان
watch-observation-prefix = البادئة
watch-observation-country = البلد
watch-observation-domain = النطاق
watch-observation-why = سبب هذا الإسناد
watch-observation-tables-changed = هذه هي الأسباب بحسب جداول اليوم. وكانت الجداول التي أُسندت بها عند وصولها مختلفة.
watch-observation-reported = ما أُبلغ عنه
watch-observation-fields = الحقول بأسماء IntelMQ
watch-observation-origin = مصدرها
watch-observation-feed = التغذية
watch-observation-mapping = قُرئت بواسطة
watch-observation-hash = ‏SHA-256 للمدخل

watch-flag-special-purpose = عنوان لغرض خاص
watch-flag-outside = خارج النطاق المشمول: لا يُعد
watch-flag-unknown-type = نوع تقرير غير معروف
watch-flag-unknown-column = أعمدة غير معروفة
watch-flag-reference-rejects = صف ناقص
watch-flag-sample = مثال
watch-flag-asn-differs = رقم AS يختلف عن الجدول
watch-flag-cc-differs = البلد يختلف عن الجدول
watch-flag-repaired-text = نص مُصلَح
watch-flag-short-row = صف قصير: تنقصه أعمدة في آخره
watch-flag-future = بتاريخ لم يحن بعد: لا يُعد

## The morning page

watch-morning-title = ما وصل
watch-morning-intro = ما وصل في آخر 24 ساعة، وما لم يصل، وما تغيرت أعمدته، وما رُفض.
watch-morning-arrived = وصل
watch-morning-arrived-none = لم يصل شيء في آخر 24 ساعة.
watch-morning-missing = لم يصل
watch-morning-missing-none = وصلت كل التقارير المعتادة.
watch-morning-changed = أعمدة تغيرت
watch-morning-changed-none = لم تتغير أعمدة أي تقرير في آخر أسبوعين.
watch-morning-dates = أيام لا تتطابق
watch-morning-other-days = { $file }: يذكر الاسم { $day }، لكن { $rows } من { $all } من الصفوف تخص أيامًا أخرى. وهي تُحسب في أيامها ولا تدخل في أي اتجاه. تحققوا من اسم الملف ومن المنطقة الزمنية للمزوّد.
watch-morning-future = { $report }: صفوف تاريخها بعد الغد: { $rows }. حُفظت مع علامة ولا تدخل في أي رقم. تحققوا من ساعة المزوّد وساعة هذا الخادم.
watch-morning-refused = مرفوض
watch-morning-refused-none = لا شيء في العزل.
watch-morning-refused-some = { $entries ->
    [zero] لا مدخلات
    [one] مدخل واحد
    [two] مدخلان
    [few] { $entries } مدخلات
    [many] { $entries } مدخلًا
   *[other] { $entries } مدخل
} في العزل، عن { $rows ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفين
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
}.
watch-morning-report = نوع التقرير
watch-morning-provider = المزوّد
watch-morning-received = وقت الاستلام (UTC)
watch-morning-covers = يخص (يوم UTC)
watch-morning-rows = الصفوف
watch-morning-stored = جديدة
watch-morning-duplicates = مكررة
watch-morning-rejected = مرفوضة
watch-morning-missing-for = غائب عن
watch-morning-last = آخر وصول عن
watch-morning-columns = أعمدة غير معروفة
watch-send-title = إرسال تقرير
watch-send-intro = تقرير كما قدّمه مزوّده: CSV أو gzip أو zstd أو zip أو رسالة بريد أو أحداث IntelMQ. بحد أقصى { $megabytes } ميغابايت؛ والأكبر عبر سطر الأوامر أو ‎/api/v1/inputs.
watch-send-file = الملف
watch-send-file-hint = أبقوا الاسم الذي أعطاه المزوّد: فهو يبيّن نوع التقرير واليوم.
watch-send-report = نوع التقرير بدلًا مما في الاسم
watch-send-report-hint = مثلًا scan_telnet.
watch-send-provider = المزوّد
watch-send-feed = التغذية
watch-send-send = إرسال
watch-send-kept = حُفظ التقرير وسيُقرأ خلال لحظات. وتبيّن صفحة ما وصل ما آل إليه؛ وتذهب الصفوف التي لا تُقرأ إلى الحجر.
watch-send-no-file = اختاروا ملفًا غير فارغ.
watch-input-title = الملف الوارد «{ $name }»
watch-input-newest = أحدث الملفات الواردة
watch-input-none = لم يُسلَّم شيء بعد.
watch-input-state = الحالة
watch-input-state-waiting = في انتظار القراءة
watch-input-state-stored = محفوظ
watch-input-state-duplicate = كل ما فيه موجود من قبل
watch-input-state-quarantined = في العزل
watch-input-state-expired = أقدم من مدة الحفظ
watch-input-state-empty = بلا صفوف
watch-input-state-taken-back = مسحوب
watch-input-names = وصل باسم
watch-input-bytes = المحتوى
watch-input-kept = محفوظ
watch-input-not-kept = حُذف بعد انقضاء مدته
watch-input-hash = SHA-256
watch-input-report = التقرير
watch-input-reports = التقارير التي فيه
watch-input-why = السبب
watch-input-taken-back = عمليات السحب
watch-input-when = متى (UTC)
watch-input-who = من
watch-input-reason = السبب
watch-input-reason-hint = لماذا كان ذلك خطأ، في { $count } حرف على الأكثر. يُحفظ السبب؛ لا تذكروا أشخاصًا.
watch-input-observations = الملاحظات
watch-input-remove = سحب
watch-input-remove-title = سحب «{ $name }»؟
watch-input-goes = { $observations ->
    [0] لا تُزال أي ملاحظة.
    [zero] لا تُزال أي ملاحظة.
    [one] تُزال ملاحظة واحدة من كل القوائم والأعداد.
    [two] تُزال ملاحظتان من كل القوائم والأعداد.
    [few] تُزال { $observations } ملاحظات من كل القوائم والأعداد.
    [many] تُزال { $observations } ملاحظة من كل القوائم والأعداد.
   *[other] تُزال { $observations } ملاحظة من كل القوائم والأعداد.
}
watch-input-goes-days = وهي من { $from } إلى { $to } (UTC).
watch-input-goes-lost = في مدخلات أخرى صفوف كانت مكررة لهذه، ولم تعد بايتاتها محفوظة: لن تعود تلك الصفوف. عدد المدخلات: { $inputs }.
watch-input-goes-others = { $inputs ->
    [zero] لا يُقرأ أي ملف آخر من جديد.
    [one] يُقرأ من جديد ملف آخر كانت صفوف منه مكررة، كي لا ينقص شيء مما أبلغ عنه.
    [two] يُقرأ من جديد ملفان آخران كانت صفوف منهما مكررة، كي لا ينقص شيء مما أبلغا عنه.
    [few] تُقرأ من جديد { $inputs } ملفات أخرى كانت صفوف منها مكررة، كي لا ينقص شيء مما أبلغت عنه.
    [many] يُقرأ من جديد { $inputs } ملفًا آخر كانت صفوف منها مكررة، كي لا ينقص شيء مما أبلغت عنه.
   *[other] يُقرأ من جديد { $inputs } ملف آخر كانت صفوف منها مكررة، كي لا ينقص شيء مما أبلغت عنه.
}
watch-input-goes-stays = يبقى المحتوى وسجل هذا السحب. لا يعيد الملاحظات إلا تسليم الملف نفسه من جديد.
watch-input-removed = سُحب الملف. تُحسب الأعداد من جديد خلال لحظات.
watch-error-reading = الملف قيد القراءة الآن. انتظروا حتى تنتهي قراءته ثم أعيدوا المحاولة.
watch-error-taken-back = سُحب هذا الملف من قبل. سلّموا الملف من جديد ليُقرأ من جديد.

## Quarantine

watch-quarantine-title = العزل
watch-quarantine-intro = صفوف وملفات تعذرت قراءتها. المُدخل الأصلي محفوظ؛ لم يضع شيء.
watch-quarantine-none = لا شيء في العزل.
watch-quarantine-file = الملف
watch-quarantine-row = الصف
watch-quarantine-line = سطر الملف
watch-quarantine-whole-file = الملف كله
watch-quarantine-column = العمود
watch-quarantine-reason = السبب
watch-quarantine-excerpt = المحتوى
watch-quarantine-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}
watch-quarantine-dismiss = صرف النظر
watch-quarantine-dismissed = صُرف النظر عن المدخل.
watch-quarantine-retry = إعادة قراءتها
watch-quarantine-retry-hint = يُقرأ كل مدخل له قيد هنا من جديد بقواعد اليوم، مثلًا بعد تحميل مخطط. وما أمكنت قراءته يخرج من هذه القائمة.
watch-quarantine-retried = قُرئت المدخلات من جديد. وما بقي هنا لم تمكن قراءته هذه المرة أيضًا.
watch-quarantine-more = الصفحة التالية

## SQL

watch-query-title = SQL
watch-query-intro = استعلام SELECT واحد على الجداول «events» و«figures» و«arrivals». الحدود: الذاكرة { $memory } ميغابايت، والزمن { $seconds } ث، وعدد الصفوف { $rows }، وما يحق لكم رؤيته.
watch-query-text = الاستعلام
watch-query-run = تنفيذ
watch-query-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}
watch-query-truncated = لا تُعرض إلا الصفوف الأولى وعددها { $count }.
watch-query-columns = أعمدة «events»
watch-query-engine = يقول المحرك:
watch-query-syntax = بدءًا من السطر { $line }، العمود { $column }، ليس هذا SQL. ابحثوا هناك عن فاصلة أو قوس أو علامة اقتباس ناقصة.
watch-query-no-column = لا يوجد عمود «{ $name }». يعرض SELECT * الأعمدة الموجودة.
watch-query-no-column-similar = لا يوجد عمود «{ $name }». أسماء مشابهة: { $near }.
watch-query-no-table = لا يوجد جدول «{ $name }». استعلموا من «events» أو «figures» أو «arrivals».
watch-query-no-function = لا توجد دالة «{ $name }» في الاستعلامات.
watch-query-not-select = يُسمح بعبارة SELECT واحدة فقط؛ أما { $what } فلا.
watch-query-not-available = هذا غير متاح في الاستعلامات: { $what }.
watch-query-too-long = الاستعلام طويل جدًا: { $found } بايت، والحد الأقصى { $most }.
watch-query-memory = يحتاج الاستعلام إلى أكثر من { $megabytes } ميغابايت من الذاكرة. ضيّقوه، مثلًا إلى أيام أقل.
watch-query-time = أُوقف الاستعلام بعد { $seconds } ث. ضيّقوه، مثلًا إلى أيام أقل.
watch-query-failed = فشل الاستعلام أثناء تنفيذه. تحققوا من القسمة والتحويلات.
watch-query-invalid = الاستعلام غير مفهوم. تحققوا من توافق أجزائه.
watch-query-types = أنواع القيم لا تتوافق. قارنوا رقمًا برقم ونصًا بنص، أو حوّلوا باستخدام ‎CAST(… AS …)‎.
watch-query-group = اختير عمود ليس في GROUP BY ولا في دالة مثل COUNT أو MAX.
watch-query-division = قُسم رقم على صفر. اكتبوا ‎x / NULLIF(y, 0)‎.
watch-query-conversion = تعذّر تحويل قيمة إلى النوع المطلوب. ‎TRY_CAST(… AS …)‎ يعطي NULL بدلًا من ذلك.

## Feeds

watch-feeds-title = المصادر
watch-feeds-intro = المزوّدون الذين تُجلب منهم التقارير.
watch-feeds-none = لا مصدر مضبوط. أضيفوا مصدرًا من سطر الأوامر: cybergateway feed add shadowserver
watch-feeds-name = الاسم
watch-feeds-kind = الصنف
watch-feeds-last-ok = آخر نجاح (UTC)
watch-feeds-last-error = آخر خطأ
watch-feeds-never = أبدًا
watch-feeds-change = تغيير
watch-feeds-remove = إزالة
watch-feeds-remove-title = هل تريدون إزالة التغذية «{ $name }»؟
watch-feeds-remove-intro = لن يُجلب منها شيء بعد ذلك، ويُحذف مفتاحها وسرّها. وتبقى التقارير والملاحظات التي جلبتها.
watch-feeds-removed = أُزيلت التغذية. ويبقى ما جلبته.

## Errors

watch-error-denied = لا يمكنكم القيام بهذا: يتطلب دورًا ليس لحسابكم.
watch-error-not-found = لا يوجد هذا السجل، أو لا يحق لكم رؤيته.
watch-error-invalid = المُدخل غير مفهوم.
watch-error-disk-low = القرص شبه ممتلئ، فتُرفض المدخلات الجديدة. أفرغوا مساحة ثم أعيدوا الإرسال.
watch-error-file = تعذرت قراءة ملف.
watch-error-schema = ملف المخطط غير مفهوم.
watch-error-outgoing = تعذر سؤال المزوّد.
watch-error-internal = حدث خطأ وسُجّل؛ حاولوا مرة أخرى.
watch-error-broken-off = انقطع الإرسال ولم يُحفظ منه شيء. أرسله من جديد.
watch-error-too-large = أُرسل أكثر مما يُقبل ولم يُحفظ منه شيء. أرسله على أجزاء.
watch-upload-bad-name = هذا ليس اسمًا. اكتب من 1 إلى 100 محرف دون نهايات أسطر أو محارف تحكم أو محارف تغيّر اتجاه النص، وليس *.
watch-upload-bad-report = هذا ليس نوع تقرير. اكتب من 1 إلى 100 من الأحرف الصغيرة a إلى z والأرقام و_، مثل scan_telnet.
watch-upload-no-name = اكتبوا اسم الملف كما سمّاه المزوّد، مثل 2026-03-27-scan_telnet-country.csv.
watch-upload-bad-file-name = هذا ليس اسم ملف: فيه أكثر من 200 محرف، أو محارف لا تُرى أو تغيّر اتجاه النص. اكتبوا الاسم كما سمّاه المزوّد.
watch-upload-empty = جسم الطلب فارغ: لم يُستلم شيء. أرسلوا بايتات تقرير واحد، مثل ‎curl --data-binary @FILE‎.
watch-upload-form = هذا ما يرسله نموذج في صفحة، وليس تقريرًا. أرسلوا بايتات الملف وحدها في جسم الطلب والاسم في العنوان: ‎curl --data-binary @FILE -H "Content-Type: application/octet-stream"‎. ومن يستخدم متصفحًا فله صفحة إرسال التقارير.

## Classes and types of the Reference Security Incident Taxonomy (RSIT)

watch-class-abusive-content = محتوى مسيء
watch-class-malicious-code = شفرة خبيثة
watch-class-information-gathering = جمع المعلومات
watch-class-intrusion-attempts = محاولات اختراق
watch-class-intrusions = اختراقات
watch-class-availability = التوافر
watch-class-information-content-security = أمن محتوى المعلومات
watch-class-fraud = احتيال
watch-class-vulnerable = قابلية للاختراق
watch-class-other = أخرى
watch-class-test = اختبار

watch-type-spam = بريد مزعج
watch-type-harmful-speech = خطاب ضار
watch-type-violence = استغلال جنسي أو محتوى عنيف
watch-type-infected-system = نظام مصاب
watch-type-c2-server = خادم قيادة وتحكم
watch-type-malware-distribution = توزيع برمجيات خبيثة
watch-type-malware-configuration = ضبط برمجية خبيثة
watch-type-scanner = مسح
watch-type-sniffing = تنصت على الشبكة
watch-type-social-engineering = هندسة اجتماعية
watch-type-ids-alert = استغلال ثغرات معروفة
watch-type-brute-force = محاولات دخول
watch-type-exploit = توقيع هجوم جديد
watch-type-privileged-account-compromise = اختراق حساب ذي امتيازات
watch-type-unprivileged-account-compromise = اختراق حساب عادي
watch-type-application-compromise = اختراق تطبيق
watch-type-system-compromise = اختراق نظام
watch-type-burglary = اقتحام مادي
watch-type-dos = حجب الخدمة
watch-type-ddos = حجب الخدمة الموزع
watch-type-misconfiguration = خطأ في الضبط
watch-type-sabotage = تخريب
watch-type-outage = انقطاع
watch-type-unauthorised-information-access = وصول غير مصرح به إلى المعلومات
watch-type-unauthorised-information-modification = تعديل غير مصرح به للمعلومات
watch-type-data-loss = فقدان بيانات
watch-type-data-leak = تسرب معلومات سرية
watch-type-unauthorised-use-of-resources = استخدام غير مصرح به للموارد
watch-type-copyright = حقوق المؤلف
watch-type-masquerade = انتحال
watch-type-phishing = تصيد
watch-type-weak-crypto = تعمية ضعيفة
watch-type-ddos-amplifier = مضخّم لحجب الخدمة الموزع
watch-type-potentially-unwanted-accessible = خدمة متاحة ربما بلا قصد
watch-type-information-disclosure = إفشاء معلومات
watch-type-vulnerable-system = نظام قابل للاختراق
watch-type-blacklist = في قائمة حظر
watch-type-dga-domain = نطاق مولَّد
watch-type-malware = برمجية خبيثة
watch-type-proxy = وكيل
watch-type-tor = عقدة Tor
watch-type-other = غير مصنف
watch-type-undetermined = غير محدد
watch-type-test = اختبار

## Why something was refused

watch-reject-column-count = عدد أعمدة الصف { $found } وعدد أعمدة الترويسة { $expected }.
watch-reject-no-timestamp = «{ $value }» ليس تاريخًا؛ المتوقع YYYY-MM-DD HH:MM:SS (UTC).
watch-reject-cut-off = ينتهي الملف داخل حقل بين علامتي اقتباس؛ الأرجح أنه مبتور. اطلبوه من المزوّد مجددًا.
watch-reject-too-long = السطر { $line }: الصف أطول من الحد بالبايت ({ $limit }). ابحثوا عن علامة اقتباس لم تُغلق؛ وإن كان الصف بهذا الطول فعلًا فاختصروه وأرسلوا الملف مجددًا.
watch-reject-field-too-long = السطر { $line }: في العمود { $column } أكثر من الحد بالبايت ({ $limit }). ابحثوا عن علامة اقتباس لم تُغلق؛ وإن كان النص بهذا الطول فعلًا فاختصروه وأرسلوا الملف مجددًا.
watch-reject-too-many-columns = السطر { $line }: أعمدة الصف أكثر من الحد ({ $limit }). ابحثوا عن فواصل خارج علامات الاقتباس.
watch-decode-utf16 = الملف بترميز UTF-16. احفظوه بترميز UTF-8 وأعيدوا إرساله.
watch-decode-too-large = سطر الترويسة أطول من المسموح. تحققوا من أن الملف تقرير.
watch-decode-empty = الملف فارغ؛ كان المتوقع سطر ترويسة.
watch-decode-no-timestamp-column = لا يوجد عمود باسم «timestamp»؛ لا يبدو هذا تقريرًا. ملفات CSV الأخرى تحتاج إلى تعيين أعمدة.
watch-container-limit = يتجاوز المُدخل بعد فك ضغطه المسموح به. فكّوا ضغطه يدويًا وأرسلوا ملفاته واحدًا واحدًا.
watch-container-truncated = المُدخل مبتور؛ حُفظ ما أمكنت قراءته. اطلبوه مجددًا.
watch-container-corrupt = المُدخل تالف؛ حُفظ ما أمكنت قراءته. اطلبوه مجددًا.
watch-container-unsupported = هذا الصنف من المُدخلات لا يُقرأ. المتوقع CSV أو gzip أو zstd أو zip أو رسالة بمرفق.
watch-container-nothing = لا يحتوي الأرشيف أو الرسالة على تقرير.
watch-container-io = تعذرت قراءة المُدخل إلى نهايته؛ حاولوا مرة أخرى.
watch-refused-link = تحمل الرسالة رابطًا بدل تقرير، ولا يُنزَّل شيء من هذا الخادم: { $url }. إذا كان المزوّد يستخدم هذا الخادم فأضيفوه إلى ingest.link_hosts في الإعدادات وأعيدوا قراءة ما رُفض؛ وإلا فنزّلوا الملف وأرسلوه.
watch-refused-link-waiting = تحمل الرسالة رابطًا، ويجري تنزيل تقريره: { $url }
watch-refused-link-failed = تحمل الرسالة رابطًا، ولم يُنزَّل تقريره: { $url } ({ $cause })
watch-refused-damaged = الملف تالف: مجموعه الاختباري أو طوله غير صحيح، لذلك لم يؤخذ أي صف منه. اجلبوه مجددًا، أو ليأخذ المشغّل ما تمكن قراءته منه: cybergateway quarantine retry --damaged
watch-refused-unreadable = تعذرت متابعة قراءة الملف: { $problem }
watch-refused-line-too-long = السطر أطول من المسموح؛ وقد قُرئت السطور التي بعده. المتوقع كائن JSON واحد في كل سطر.
watch-refused-no-time = ليس للحدث time.source يكون تاريخًا.
watch-refused-implausible-time = لا يمكن أن يكون «{ $value }» وقت الرصد: فهو قبل { $first } أو بعد { $last }. افحصوا الملف وساعة هذا الجهاز.
watch-refused-more = صفوف أخرى مرفوضة لم تُفصَّل: { $rows }. وهي في المُدخل الأصلي.
watch-intelmq-not-json = السطر ليس JSON.
watch-intelmq-not-an-object = السطر ليس كائن JSON؛ المتوقع حدث واحد في كل سطر.

# What the gateway measures of its own work.

watch-measured-feeds-received = المصادر الواردة
watch-measured-feeds-received-method = المصادر التي وصل منها تقرير خلال آخر 30 يومًا.
watch-measured-feeds-age-hours = عمر أحدث تقرير
watch-measured-feeds-age-hours-method = عدد الساعات منذ وصول أحدث تقرير من أي مصدر.
watch-measured-tracking-in-use = الأيام التي وردت عنها تقارير
watch-measured-tracking-in-use-method = أيام UTC من آخر 28 يومًا التي وصلت عنها تقارير وجرى عدّها.
watch-measured-asn-covered-percent = أرقام AS الخاصة التي رُصد فيها شيء
watch-measured-asn-covered-percent-method = نسبة أرقام AS التابعة للنطاق المشمول وللمؤسسات التي رُصد فيها شيء خلال آخر 28 يومًا.
watch-measured-observations-by-type = أنواع الحوادث المرصودة
watch-measured-observations-by-type-method = أنواع RSIT التي سُجّل لها رصد واحد على الأقل خلال آخر 28 يومًا.
watch-measured-observations-new = الجديد في آخر يوم مكتمل
watch-measured-observations-new-method = وحدات من جميع الأنواع لم تكن في اليوم السابق، ويُعدّ كل نوع بوحدته؛ ولا يدخل الجرد في ذلك.
watch-measured-observations-gone = ما اختفى في آخر يوم مكتمل
watch-measured-observations-gone-method = وحدات اليوم السابق التي لم تعد ترد في التقارير نفسها مع أنها وصلت.
watch-measured-sinkhole-infected-units = العناوين المصابة
watch-measured-sinkhole-infected-units-method = العناوين المختلفة المبلَّغ عن إصابتها في آخر يوم UTC مكتمل.
watch-measured-exposed-units = الخدمات المكشوفة
watch-measured-exposed-units-method = الخدمات المختلفة (منفذ على عنوان) المبلَّغ عن انكشافها في آخر يوم UTC مكتمل.
watch-measured-quarantine-open = الإدخالات المرفوضة التي لم تُسوَّ بعد
watch-measured-quarantine-open-method = إدخالات الحجر التي لم يسوّها أحد.
