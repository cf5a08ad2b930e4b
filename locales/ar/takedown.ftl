### ما حُفظ من عناوين الويب الخاصة بقضية

watch-takedown-title = العناوين المحفوظة
watch-takedown-text = يُحفظ ما يوجد على العنوان قبل أن يُطلب من أي جهة إزالته: المسار إليه والترويسات والشهادة والصفحة، ولكل منها بصمته. تتصل البوابة بالعنوان بنفسها، وقد يرى مشغّله ذلك. تُنزَّل الملفات ولا تُعرض أبدًا.
watch-takedown-address = عنوان الويب
watch-takedown-preserve = احفظ الآن
watch-takedown-saved = جرى الاتصال بالعنوان؛ والنتيجة في الجدول.
watch-takedown-no-address = لم يُعثر على عنوان ويب في بلاغات هذه القضية.
watch-takedown-none = لم يُحفظ شيء بعد.
watch-takedown-part = الدليل
watch-takedown-part-record = المحضر
watch-takedown-part-body = الصفحة
watch-takedown-part-certificate = الشهادة
watch-takedown-taken = وقت الأخذ
watch-takedown-ended = النتيجة
watch-takedown-ended-whole = كامل
watch-takedown-ended-cut = مقتطع: أكبر من 8 ميغابايت
watch-takedown-ended-late = انتهى الوقت
watch-takedown-ended-refused = مرفوض: يؤدي إلى عنوان خاص أو غير صالح
watch-takedown-ended-redirects = عمليات إعادة توجيه كثيرة جدًا
watch-takedown-ended-broken = لا إجابة، أو انقطعت
watch-takedown-status = الحالة
watch-takedown-exit = المخرج
watch-takedown-exit-direct = خط البوابة نفسه

### Addresses that are looked at, parties that are asked, figures

watch-takedown-page = الإزالة
watch-takedown-intro = حالة عناوين الويب في هذه القضية، ومن يمكنه إزالتها، ومن طُلب منه ذلك. يُحفظ ما فيها قبل الطلب من أي جهة، ثم يُفحص كل عنوان مرارا، بصفة البوابة وبصفة متصفح، إلى أن يمضي على اختفائه 30 يوما.
watch-takedown-done = تم.
watch-takedown-part-dns = سجلات نظام أسماء النطاقات
watch-takedown-ended-no-name = الاسم غير موجود
watch-takedown-ended-closed = لا خدمة تستمع هناك
watch-takedown-parties = الجهات المطلوب منها
watch-takedown-nobody = لم يُطلب من أي جهة بعد.
watch-takedown-asked = آخر رسالة
watch-takedown-reminders = التذكيرات
watch-takedown-next-reminder = التذكير التالي
watch-takedown-remind = التذكير تلقائيا
watch-takedown-remind-not = إيقاف التذكير
watch-takedown-reminds = التذكيرات
watch-takedown-reminds-yes = تذكير من لا يجيب مرتين، ثم إدراج القضية ضمن المستحق
watch-takedown-ask = من يمكنه الإزالة
watch-takedown-ask-text = يُطلب من كل جهة في محادثة خاصة بها وبلغتها، وتُذكَّر وفق مهلتها. ولا يُذكر المُبلِّغ في أي رسالة.
watch-takedown-all-asked = طُلب من جميع الجهات التي تعرفها البوابة. ويُطلب من غيرها عبر محادثة.
watch-takedown-whom = الطلب من
watch-takedown-proposal = { $who }: { $address }. { $reason }
watch-takedown-no-mail = لا عنوان بريد معروف
watch-takedown-mail-of = عنوان البريد: { $who }
watch-takedown-send = الحفظ والطلب
watch-takedown-letter = الرسالة: { $who }
watch-takedown-changed = تغيّرت بيانات إحدى الجهات منذ فتح الصفحة. راجع القائمة وأرسلها من جديد.
watch-takedown-tick = حدد جهة واحدة على الأقل.
watch-takedown-reason-address = تستضيف الموقع من { $what }.
watch-takedown-reason-domain = النطاق { $what } مسجل لديها.
watch-takedown-reason-holder = تملك { $what } بحسب الدليل؛ وربما اختُرق الموقع.
watch-takedown-reason-brand = اسمها «{ $what }» مستعمل.
watch-takedown-reason-country = فريق الاستجابة في البلد الذي يُستضاف فيه الموقع: { $what }.
watch-takedown-figures = الإزالة: أرقام
watch-takedown-figures-text = المدة حتى اختفاء العنوان، بدءا من أول رسالة إلى كل جهة.
watch-takedown-median = وسيط الساعات حتى الاختفاء
watch-takedown-ninth = الساعات حتى اختفاء تسعة من عشرة
watch-takedown-not-reached = لم يُبلغ
watch-takedown-unnamed = بلا اسم
watch-takedown-addresses = العناوين
watch-takedown-answered = الإجابات
watch-takedown-gone = اختفت
watch-takedown-there = ما زالت موجودة
watch-takedown-returns = عادت
watch-takedown-by-party = حسب الجهة
watch-takedown-method = الطريقة: يُؤرَّخ الاختفاء بأول فحصين لاحظاه، أو ببداية يوم من الصمت كان غيره يجيب خلاله. وما زال موجودا يُحسب بمدة مراقبته (كابلان وماير 1958). وما اختفى قبل الطلب من الجهة لا يدخل في مددها. وتُميَّز الجهات بنطاق بريدها.
watch-takedown-measured = وسيط الساعات حتى إزالة عنوان ويب
watch-takedown-measured-method = تقدير كابلان–ماير لآخر 180 يوما، من أول رسالة إلى أي جهة حتى لاحظ فحص اختفاء العنوان؛ ويُعطى ابتداء من 20 عنوانا.
watch-takedown-file = الأرقام (CSV)
watch-liveness-title = العناوين
watch-liveness-none = لا يُفحص أي عنوان بعد. يأتي الفحص الأول بعد الحفظ أو الطلب من جهة.
watch-liveness-standing = الحالة
watch-liveness-since = منذ
watch-liveness-last = آخر فحص
watch-liveness-why = ما لوحظ
watch-liveness-served = مستضاف من
watch-liveness-next = الفحص التالي
watch-liveness-no-more = لا يوجد
watch-liveness-changed = يعرض صفحة غير الأولى
watch-liveness-pending = ربما اختفى؛ يتبعه فحص ثان
watch-liveness-look = الفحص الآن
watch-liveness-stop = إيقاف الفحص
watch-liveness-resume = استئناف الفحص المنتظم
watch-liveness-history = الفحوص
watch-liveness-seen = الفحص
watch-liveness-with-status = { $why } (HTTP { $status })
watch-liveness-unknown = غير معروف
watch-liveness-up = موجود
watch-liveness-cloaked = متخفٍّ
watch-liveness-down = اختفى
watch-liveness-seen-up = موجود
watch-liveness-seen-cloaked = موجود لبعضهم فقط
watch-liveness-seen-down = غير موجود
watch-liveness-seen-silent = لا إجابة
watch-liveness-seen-unknown = لا يمكن الحكم
watch-liveness-why-answers = تصل صفحة
watch-liveness-why-differs = يُعرض على المتصفح غير ما يُعرض على البرنامج
watch-liveness-why-status = يقول الخادم إنها اختفت
watch-liveness-why-no-name = الاسم غير موجود أو لا يقود إلى شيء
watch-liveness-why-closed = لا خدمة تستمع هناك
watch-liveness-why-nowhere = الاسم يقود إلى عنوان خاص
watch-liveness-why-suspended = إشعار بتعليق الموقع
watch-liveness-why-fails = عطل في الخادم
watch-liveness-why-no-answer = لا إجابة في الوقت المحدد
watch-liveness-why-turned-away = رُفض دخول البوابة
watch-liveness-why-circle = إعادة توجيه بلا نهاية
watch-case-what-unanswered = لا إجابة بعد التذكير
watch-letter-reminder =
    الزملاء الأعزاء،

    طلبنا منكم في { $first } التصرف في ما يلي ولم تصلنا إجابة بعد:

    { $about }

    نرجو إبلاغنا بما فعلتم أو بمن ينبغي أن نخاطب. { $last ->
        [yes] هذا تذكيرنا الأخير؛ وسنخاطب جهات أخرى أيضا.
       *[no] وإن تم ذلك فيكفي سطر واحد.
    } رقمنا { $case }؛ نرجو إبقاءه في الموضوع.
