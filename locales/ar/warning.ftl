# Warnings: alerts and advisories, and what their writers and readers need.

warning-title = التحذيرات
warning-intro = إنذارات وإرشادات موجهة إلى الجهات المشمولة. يطلب الإنذار التصرف الآن، أما الإرشاد فيُستعد له.
warning-list = التحذيرات المنشورة
warning-none = لم يُنشر شيء.
warning-feed = خلاصة Atom
warning-csaf = بيانات مقدم CSAF الوصفية
warning-csaf-file = هذا التحذير بصيغة وثيقة CSAF
warning-other-forms = لغات وصيغ أخرى
warning-csaf-first = النشر الأول.
warning-csaf-source = النص الذي تُرجم عنه هذا النص
warning-published = تاريخ النشر
warning-published-by = الناشر
warning-revision = المراجعة { $count }
warning-revision-at = المراجعة { $count } بتاريخ
warning-number = الرقم
warning-tlp = الوسم (TLP)
warning-tlp-hint = ما هو موجه إلى الجميع يوسم TLP:CLEAR.
warning-withdrawn = سُحب هذا التحذير في { $at } ولم يعد ساريًا.
warning-withdrawn-why = سبب السحب
warning-not-translated = لم يُترجم هذا التحذير بعد. يُعرض باللغة التي كُتب بها: { $language }.

## What a warning says

warning-kind = النوع
warning-kind-alert = إنذار
warning-kind-advisory = إرشاد
warning-severity = الخطورة
warning-severity-any = أي خطورة
warning-severity-info = للعلم
warning-severity-low = منخفضة
warning-severity-medium = متوسطة
warning-severity-high = عالية
warning-severity-critical = حرجة
warning-least = أدنى خطورة
warning-audience = الجهة المخاطبة
warning-audience-public = الجميع
warning-audience-constituents = الجهات المشمولة
warning-audience-teams = فرق الاستجابة
warning-part = الجزء
warning-part-title = العنوان
warning-part-summary = الملخص
warning-part-happened = ما حدث
warning-part-affected = المتأثرون
warning-part-action = ما ينبغي فعله
warning-part-sms = رسالة نصية (SMS)
warning-sectors = القطاعات
warning-references = معلومات إضافية
warning-references-hint = عنوان ويب واحد في كل سطر.
warning-cves = أرقام CVE
warning-cves-hint = رقم واحد في كل سطر، مثل CVE-2026-12345.
warning-products = المنتجات المتأثرة
warning-products-hint = منتج واحد في كل سطر: المورّد; المنتج; الإصدار. الإصدار مثل <4.2 يعني نطاقًا.
warning-source = كُتب أولًا باللغة
warning-language = اللغة
warning-languages = اللغات
warning-sms-size = الطول
warning-sms-count = { $units } من { $most } حرفًا، { $segments } من 3 أجزاء ({ $alphabet })، بحسب آخر حفظ.

## Writing and publishing

warning-work = المسودات والمراجعات
warning-work-intro = ما يُكتب الآن، وما ينتظر أن ينشره شخص آخر.
warning-work-none = لا شيء قيد الكتابة.
warning-work-one = العمل على هذا التحذير
warning-work-title = التحذير { $number }
warning-subscribers = المشتركون المؤكدون بالبريد: { $count }
warning-new = تحذير جديد
warning-edit = الكتابة
warning-edit-intro = اكتب نصًا عاديًا. يبدأ السطر الفارغ فقرة، والأسطر التي تبدأ بشرطة قائمة. لا تُنشر لغة بلا نص.
warning-save = حفظ كمسودة
warning-saved = تم الحفظ.
warning-read = كما يراه القراء
warning-state = الحالة
warning-state-draft = مسودة
warning-state-review = قيد المراجعة
warning-state-published = منشور
warning-state-withdrawn = مسحوب
warning-changed = آخر تغيير
warning-gaps = ما ينقص قبل المراجعة
warning-mistake = { $part }: { $why }
warning-mistake-in = { $part } ({ $language }): { $why }
warning-submit = إحالة إلى المراجعة
warning-submit-intro = يقرؤه شخص آخر ثم ينشره.
warning-return = إعادة إلى الكتّاب
warning-publish = نشر
warning-publish-intro = يجمّد النشر ما يظهر هنا بوصفه مراجعة. وإذا كان حرجًا وموجهًا إلى الجميع، أُرسلت الرسائل فورًا.
warning-own-work = أنت كتبت هذا. يجب أن ينشره شخص آخر.
warning-correct = بدء تصحيح
warning-drop = التخلي عن التصحيح
warning-correct-intro = يبقى المنشور كما هو حتى يُنشر التصحيح.
warning-withdraw = سحب
warning-withdraw-intro = يبقى التحذير مقروءًا ويوسم بأنه مسحوب، ويخرج من الخلاصات ومن CSAF.
warning-discard = التخلي عن هذه المسودة
warning-discard-intro = لم تُنشر قط، وستختفي من المسودات.
warning-change = ما الذي تغيّر
warning-change-hint = جملة للقراء باللغة التي كُتب بها أولًا. يحتاج إليها كل تصحيح.
warning-against = مقارنةً بالمنشور
warning-history = السجل
warning-history-intro = كل مراجعة كما جُمّدت، الأحدث أولًا.
warning-hash = المحتوى (SHA-256)
warning-differences = الفروق
warning-differences-none = لا فرق.
warning-before = قبل
warning-after = بعد
warning-refused-content = ينقص شيء أو فيه خطأ، وهو مذكور في هذه الصفحة. اكتبه أولًا.
warning-refused-state = لم تعد هذه الخطوة ممكنة في الحالة الراهنة. راجعها من جديد.
warning-refused-reason = اذكر بإيجاز ما تغيّر أو سبب السحب.
warning-refused-label = ما هو موجه إلى الجميع يحتاج إلى الوسم TLP:CLEAR. اختر هذا الوسم أو جهة أضيق.
warning-refused-reference = أحد الأسطر ليس عنوان ويب. ابدأ كل سطر بـ https://.
warning-refused-cve = أحد الأسطر ليس رقم CVE، مثل CVE-2026-12345.
warning-refused-product = أحد الأسطر ليس منتجًا. اكتب المورّد; المنتج; الإصدار.
warning-refused-lines = { $count } سطرًا على الأكثر.
warning-refused-half = أرقام CVE والمنتجات المتأثرة متلازمة. اذكرهما معًا أو لا تذكر أيًّا منهما.
warning-refused-sms = تشغل الرسالة النصية { $count } أجزاء، ولا يُرسل أكثر من 3. اختصرها.

## Warnings by mail

warning-subscribe = التحذيرات بالبريد
warning-subscribe-intro = تصل التحذيرات الحرجة فورًا، وغيرها مرة في اليوم. تطلب منك رسالة تأكيد العنوان أولًا. لا يُستخدم العنوان لأي غرض آخر ويُحذف عند إلغاء الاشتراك.
warning-subscribe-send = اشتراك
warning-subscribe-asked = إذا كان العنوان صالحًا للمراسلة فالرسالة في الطريق. افتح رابطها وأكّد خلال سبعة أيام.
warning-mail = عنوان البريد
warning-refused-mail = هذا ليس عنوان بريد.
warning-subscription = اشتراكك في التحذيرات
warning-confirm-intro = أكّد أنك تريد إرسال التحذيرات إلى عنوانك. لا يُرسل شيء قبل ذلك.
warning-subscription-intro = عنوانك مؤكد. يمكنك تغيير ما يصلك أو إلغاء الاشتراك.
warning-subscription-confirm = تأكيد
warning-subscription-change = حفظ
warning-subscription-end = إلغاء الاشتراك وحذف عنواني
warning-subscription-ended = أُلغي اشتراكك وحُذف عنوانك.
warning-mail-confirm-subject = أكّد اشتراكك في التحذيرات
warning-mail-confirm-text =
    طلب شخص ما إرسال التحذيرات إلى هذا العنوان. للتأكيد، افتح هذه الصفحة واضغط الزر:

    { $link }

    إذا لم تكن أنت، فلا تفعل شيئًا: يُحذف العنوان بعد سبعة أيام إن لم يؤكَّد.
warning-mail-now-subject = تحذير حرج: { $title }
warning-mail-digest-subject = تحذيرات اليوم ({ $count })
warning-mail-text =
    { $text }

    لتغيير اشتراكك أو إلغائه:
    { $link }
