### غلاف كل صفحة: التنقل والمكوّنات والنماذج والمشكلات وصفحات التعريف.

web-language-name = العربية
web-gateway = CyberGateway
web-home = الصفحة الرئيسية
web-skip = الانتقال إلى المحتوى الرئيسي
web-navigation = التنقل الرئيسي
web-languages = اللغة
web-breadcrumbs = موقعك الحالي
web-sign-in = تسجيل الدخول
web-administration = الإدارة
web-administration-page = إدارة البوابة
web-administration-page-intro = ما يُضبط مرة واحدة وقلّما يتغير. أما العمل اليومي ففي الشريط أعلاه.
web-footer = عن هذا الموقع
web-about = نبذة تعريفية
web-licence = الترخيص
web-accessibility = إمكانية النفاذ
web-as-of = حتى { $moment }

## الأرقام والوقت
web-percent = ‎{ $value }%‎
web-moment = { $moment } بالتوقيت العالمي المنسق
web-bytes = { $count ->
    [zero] { $count } بايت
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
    [many] { $count } بايتًا
   *[other] { $count } بايت
}
web-kilobytes = { $value } كيلوبايت
web-megabytes = { $value } ميغابايت
web-gigabytes = { $value } غيغابايت

## المكوّنات
web-notice = ملاحظة
web-success = تم
web-warning = تحذير
web-error = خطأ
web-sort-by = الترتيب حسب { $column }
web-sorted-ascending = ترتيب تصاعدي
web-sorted-descending = ترتيب تنازلي
web-table-empty = لا يوجد ما يُعرض حتى الآن.
web-no-data = لا توجد بيانات
web-pages = الصفحات
web-page-first = الصفحة الأولى
web-page-next = الصفحة التالية
web-filter = التصفية
web-filter-apply = تطبيق التصفية
web-filter-clear = إلغاء التصفية
web-figures-table = عرض الأرقام في جدول
web-download = تنزيل { $name } ({ $format }، { $size })
web-task-open = لم يبدأ
web-task-started = قيد التنفيذ
web-task-done = تم
web-task-blocked = لا يمكن البدء بعد

## النماذج
web-error-line = { $field }: { $error }
web-errors = { $count ->
    [zero] لا توجد أخطاء في البيانات المُدخلة
    [one] يوجد خطأ واحد في البيانات المُدخلة
    [two] يوجد خطآن في البيانات المُدخلة
    [few] توجد { $count } أخطاء في البيانات المُدخلة
    [many] يوجد { $count } خطأً في البيانات المُدخلة
   *[other] يوجد { $count } خطأ في البيانات المُدخلة
}
web-title-error = خطأ: { $title }
web-optional = (اختياري)
web-cancel = إلغاء
web-date-hint = السنة والشهر واليوم، مثل ‎2026-03-27
web-field-missing = املأ هذا الحقل
web-field-again = ما أدخلته هنا لا يُعرض ثانيةً. أدخله مرة أخرى.
web-field-choice = اختر أحد الخيارات
web-field-date = أدخل التاريخ على هيئة سنة-شهر-يوم، مثل ‎2026-03-27
web-field-number = أدخل عددًا صحيحًا
web-field-range = أدخل عددًا من { $least } إلى { $most }
web-field-long = { $count ->
    [zero] احذف هذا النص كله (الحد الأقصى { $count })
    [one] اختصر النص إلى حرف واحد
    [two] اختصر النص إلى حرفين
    [few] اختصر النص إلى { $count } أحرف
    [many] اختصر النص إلى { $count } حرفًا
   *[other] اختصر النص إلى { $count } حرف
}
web-form-repeated = سبق إرسال هذا النموذج، ولم يُنفَّذ أي إجراء مرة ثانية.
web-form-outdated = غيّر شخص آخر هذه المعلومات أثناء قيامك بتحريرها. قارن ما أدخلته بالحالة الراهنة ثم أعد الإرسال.
web-field-one-of = القيم الممكنة: { $options }.
web-asked-title = لم يُتّبع كل ما ورد في هذا العنوان
web-asked-value = لم تُفهم «{ $value }» قيمةً لـ «{ $field }».
web-asked-date = يُكتب التاريخ على هيئة سنة-شهر-يوم، مثل { $example }.
web-asked-day = استُخدم بدلًا منها { $day }.
web-asked-choice = المعروض بدلًا منها: { $choice }.
web-asked-all = تُعرض القائمة من دون هذا المرشّح.
web-asked-first = تُعرض القائمة من أولها.
web-asked-links = استخدموا الروابط أسفل القائمة للمتابعة فيها.
web-asked-unused = لا تأخذ هذه الصفحة «{ $field }» في الحسبان: يرى الجميع الشيء نفسه هنا.
web-asked-unknown = «{ $field }» غير معروف هنا. المعروف: { $known }.
web-asked-no-parameters = «{ $field }» غير معروف هنا: لا يقبل هذا العنوان أي معاملات.

## المشكلات
web-problem-bad-request = تعذّر فهم الطلب
web-problem-bad-request-text = العنوان أو البيانات المُرسلة ليست على الهيئة الصحيحة. ارجع وتحقق منها ثم حاول مرة أخرى.
web-problem-unauthorised = يُرجى تسجيل الدخول
web-problem-unauthorised-text = هذه الصفحة مخصصة لأصحاب الحسابات. سجّل الدخول أو اطلب من المسؤول منحك حق النفاذ.
web-problem-forbidden = لا يحق لك الاطلاع على هذه الصفحة
web-problem-forbidden-text = دورك لا يشمل ذلك. اتصل بالمسؤول إذا كنت بحاجة إليه.
web-problem-no-organisation = أنت جهة اتصال لشبكة، لكن لم تُسجَّل بعد المؤسسة التي تتبع لها. وإلى أن يتم ذلك ليس هنا ما يمكنك الاطلاع عليه. اطلب من أحد مديري { $administration } أن يمنحك هذا الدور لمؤسستك في صفحة «الحسابات».
web-problem-not-found = الصفحة غير موجودة
web-problem-not-found-text = لا توجد صفحة على هذا العنوان. تحقق من العنوان أو ابدأ من الصفحة الرئيسية.
web-problem-language = هذه اللغة غير متاحة هنا. اختر إحدى اللغات الواردة أدناه.
web-problem-method = لا يمكن القيام بذلك هنا
web-problem-method-text = لا يقبل هذا العنوان هذا النوع من الطلبات. ارجع واستخدم النموذج أو الرابط الموجود في الصفحة.
web-problem-conflict = تغيّرت المعلومات
web-problem-conflict-text = عُدّلت المعلومات بعد أن فتحت الصفحة. أعد تحميل الصفحة وكرّر التعديل.
web-problem-precondition-text = للحالة الراهنة قيمة ETag غير المذكورة في If-Match. اطلبها من جديد وكرّر التعديل.
web-problem-precondition-missing = لم تُذكر الحالة التي ينطلق منها تعديلك
web-problem-precondition-missing-text = اطلب الحالة الراهنة، ثم أرسل تعديلك مع قيمة ETag الخاصة بها في If-Match.
web-problem-token-needed = أرسلوا الترويسة «Authorization: Bearer TOKEN» مع رمز صالح لم يُلغَ. ينشئه مدير في صفحة «رموز الواجهة البرمجية»، أو المشغّل بالأمر: cybergateway token add
web-problem-token-clear-text = لا تُقبل الرموز إلا عبر HTTPS. وقد انتقل هذا الرمز بنص صريح: ألغِه وأنشئ غيره واستعمل العنوان الذي يبدأ بـ https. وخلف وكيل، على الوكيل أن يرسل X-Forwarded-Proto: https.
web-problem-idempotency = استُعمل Idempotency-Key هذا لأمر آخر خلال اليوم الماضي. استعمل مفتاحًا مختلفًا لكل طلب.
web-problem-idempotency-key = يجب أن يتكوّن Idempotency-Key من 1 إلى 255 محرفًا من محارف ASCII القابلة للطباعة.
web-problem-too-large = حجم ما أرسلته كبير جدًا
web-problem-too-large-text = أرسل ملفًا أصغر أو نصًا أقصر، أو قسّمه إلى عدة أجزاء.
web-problem-media = هذا النوع من الملفات أو البيانات غير مقبول هنا
web-problem-media-text = تحقق من النسق وأعد الإرسال بأحد الأنساق المذكورة في الصفحة.
web-problem-invalid = بعض البيانات بحاجة إلى تصحيح
web-problem-invalid-text = تحقق من البيانات المذكورة أدناه ثم أعد الإرسال.
web-problem-too-many = عدد الطلبات كبير جدًا
web-problem-too-many-text = أرسلت طلبات كثيرة في وقت قصير. لم يُفقد شيء؛ يُرجى الانتظار ثم المحاولة مرة أخرى.
web-problem-retry = { $count ->
    [zero] حاول مرة أخرى الآن.
    [one] حاول مرة أخرى بعد ثانية واحدة.
    [two] حاول مرة أخرى بعد ثانيتين.
    [few] حاول مرة أخرى بعد { $count } ثوانٍ.
    [many] حاول مرة أخرى بعد { $count } ثانيةً.
   *[other] حاول مرة أخرى بعد { $count } ثانية.
}
web-problem-internal = حدث خطأ
web-problem-internal-text = الخلل من جانبنا وقد سُجِّل. حاول لاحقًا؛ وإذا تكرر فأبلغ الجهة المشغِّلة برقم الطلب أدناه.
web-problem-unavailable = الخدمة مشغولة
web-problem-unavailable-text = استغرق الرد وقتًا طويلًا أو يجري إعادة تشغيل الخدمة. حاول بعد قليل.
web-problem-disk = لا يمكن للبوابة قبول بيانات جديدة الآن
web-problem-disk-text = مساحة التخزين على وشك الامتلاء، ولذلك لا تُقبل بيانات جديدة حفاظًا على البيانات المخزّنة. على الجهة المشغِّلة إخلاء مساحة.
web-problem-cross-site = أُرسل هذا النموذج من موقع آخر ولم يُقبل. افتح الصفحة هنا وأعد إرساله.
web-problem-request = رقم الطلب: { $id }
web-problem-home = الذهاب إلى الصفحة الرئيسية

## التعريف والترخيص وإمكانية النفاذ
web-about-text = ‏CyberGateway بوابة وطنية للأمن السيبراني. وهي تجمع التقارير عن الحوادث ومواطن الضعف، وتبيّن وضع البلد، وتصل بين القادرين على اتخاذ الإجراءات. الجهة المشغِّلة لهذه البوابة: { $name }.
web-about-version = الإصدار { $version }
web-about-numbers = كيف تُقرأ الأرقام
web-about-numbers-text = يُذكر مع كل رقم مصدره ووحدته ويومه. وتُحسب الأيام بالتوقيت العالمي المنسق (UTC). وتظهر البيانات الناقصة كفراغ، لا كصفر أبدًا. ولا يرى الزوار إلا ما نشرته الجهة المشغِّلة.
web-licence-software = تخضع البرمجية لرخصة أباتشي، الإصدار 2.0.
web-licence-content = تخضع الأدلة والأدوات المرفقة بها لرخصة المشاع الإبداعي نَسب المُصنَّف 4.0 دولي.
web-licence-data = البيانات ملك للجهة المشغِّلة لهذه البوابة. استشرها قبل إعادة استخدام البيانات.
web-accessibility-text = نريد أن يتمكن الجميع من استخدام هذا الموقع: بلوحة المفاتيح، أو بقارئ الشاشة، أو بنص مكبّر، أو بتباين عالٍ، أو على شاشة صغيرة، أو عبر اتصال بطيء. ولا تحتاج أي صفحة إلى برامج نصية.
web-accessibility-standard = صُمِّم الموقع ليستوفي المبادئ التوجيهية للنفاذ إلى محتوى الويب (WCAG) 2.2، المستوى AA.
web-accessibility-contact = إذا واجهت صعوبة، فأبلغ { $name } بالصفحة التي استخدمتها وبما حدث.
