# Letters that the gateway sends about accounts.

gateway-mail-invitation-subject = دعوة لاستخدام { $gateway }
gateway-mail-invitation-text =
    مرحبًا { $name }،

    أُنشئ لك حساب على { $gateway }. اختر كلمة المرور هنا خلال سبعة أيام:

    { $link }

    يُستخدم الرابط مرة واحدة. إذا لم تكن تنتظر دعوة فلا تفعل شيئًا.
gateway-mail-reset-subject = اختر كلمة مرور جديدة
gateway-mail-reset-text =
    مرحبًا { $name }،

    طلب شخص ما كلمة مرور جديدة لحسابك على { $gateway }. إذا كنت أنت فاخترها هنا خلال ساعة واحدة:

    { $link }

    يُستخدم الرابط مرة واحدة. إذا لم تكن أنت فلا تفعل شيئًا؛ تبقى كلمة مرورك كما هي.
gateway-mail-welcome-subject = مُنحت صلاحيات إضافية
gateway-mail-welcome-text =
    مرحبًا { $name }،

    مُنح حسابك على { $gateway } صلاحيات في إدارة أخرى. سجّل الدخول من جديد لاستخدامها:

    { $link }
gateway-mail-changed-subject = تغيّر تسجيل دخولك
gateway-mail-changed-text =
    مرحبًا { $name }،

    تغيّرت كلمة المرور أو الخطوة الثانية لحسابك على { $gateway }. إذا لم تكن أنت فأخبر المسؤول فورًا.
gateway-mail-missing-subject = تقرير لم يصل
gateway-mail-missing-text =
    مرحبًا { $name }،

    لم تصل تقارير معتادة:

    { $reports }

    ما وصل وما لم يصل:

    { $link }

gateway-waiting-title = حسابك غير مكتمل بعد
gateway-waiting-public = ما هو منشور للجميع
gateway-waiting-account = حسابك

## حالة البوابة
gateway-state-title = حالة البوابة
gateway-state-intro = ما يصل وما ينتظر وما ينقص في هذه اللحظة. ويظهر الشيء نفسه في /health و/metrics على عنوان المشغّل وفي «cybergateway doctor».
gateway-state-checks = ما جرى فحصه
gateway-state-subject = الموضوع
gateway-state-level = الحالة
gateway-state-found = النتيجة
gateway-state-do = ما العمل
gateway-state-level-good = سليم
gateway-state-level-warning = تحذير
gateway-state-level-failing = لا يعمل
gateway-state-store = قاعدة البيانات
gateway-state-store-failing = قاعدة البيانات لا تستجيب.
gateway-state-store-do = تحقق من أنها تعمل ومن وجود مساحة في قرصها؛ والسبب مذكور في السجل.
gateway-state-feeds = المصادر
gateway-state-feeds-good = { $count ->
    [zero] لم يرد شيء من أي مصدر مؤخرًا.
    [one] ورد مؤخرًا من مصدر واحد، وهو غير متأخر.
    [two] ورد مؤخرًا من مصدرين، ولا تأخير فيهما.
    [few] ورد مؤخرًا من { $count } مصادر، ولا تأخير في أي منها.
    [many] ورد مؤخرًا من { $count } مصدرًا، ولا تأخير في أي منها.
   *[other] ورد مؤخرًا من { $count } مصدر، ولا تأخير في أي منها.
}
gateway-state-feeds-none = لم يصل أي تقرير خلال آخر 90 يومًا.
gateway-state-feeds-late = انقطع منذ أكثر من 36 ساعة بعد أن كان يصل: { $feeds }
gateway-state-feeds-do = راجع صفحة ما وصل، ثم اسأل المزوّد أو تحقق مما يوصل التقارير.
gateway-state-reports = التقارير
gateway-state-reports-good = لا ينقص أي تقرير من التقارير المعتادة.
gateway-state-reports-missing = لم تصل مع أنها معتادة: { $reports }
gateway-state-fetching = جلب المصادر
gateway-state-fetching-good = { $count ->
    [zero] لم يُهيَّأ أي مصدر للجلب.
    [one] نجح آخر جلب للمصدر الوحيد المهيّأ.
    [two] نجح آخر جلب للمصدرين المهيّأين.
    [few] نجح آخر جلب للمصادر المهيّأة وعددها { $count }.
    [many] نجح آخر جلب للمصادر المهيّأة وعددها { $count }.
   *[other] نجح آخر جلب للمصادر المهيّأة وعددها { $count }.
}
gateway-state-fetching-failing = فشل آخر جلب: { $feeds }
gateway-state-fetching-do = انظر السبب في صفحة المصادر. تُعاد المحاولة كل ساعة.
gateway-state-backup = النسخة الاحتياطية
gateway-state-backup-good = آخر نسخة احتياطية بتاريخ { $at }.
gateway-state-backup-old = آخر نسخة احتياطية بتاريخ { $at }، أي قبل أكثر من سبعة أيام.
gateway-state-backup-none = لم تُؤخذ أي نسخة احتياطية بعد.
gateway-state-backup-do = نفّذ «cybergateway backup FILE» واحفظ الملف على جهاز آخر. ويمكن لمؤقّت أن يفعل ذلك يوميًا.
gateway-state-rollups = الأرقام
gateway-state-rollups-good = جميع الأرقام محدّثة.
gateway-state-rollups-waiting = { $count ->
    [zero] لا يوم ينتظر العدّ.
    [one] يوم واحد ينتظر العدّ منذ { $at }.
    [two] يومان ينتظران العدّ، أقدمهما منذ { $at }.
    [few] { $count } أيام تنتظر العدّ، أقدمها منذ { $at }.
    [many] { $count } يومًا تنتظر العدّ، أقدمها منذ { $at }.
   *[other] { $count } يوم تنتظر العدّ، أقدمها منذ { $at }.
}
gateway-state-rollups-failing = { $count ->
    [zero] لا يوجد يوم يتعذّر عدّه أو دمجه.
    [one] يتعذّر عدّ يوم واحد أو دمجه: { $day } ({ $reason }).
    [two] يتعذّر عدّ يومين أو دمجهما، أولهما { $day } ({ $reason }).
    [few] يتعذّر عدّ { $count } أيام أو دمجها، أولها { $day } ({ $reason }).
    [many] يتعذّر عدّ { $count } يومًا أو دمجها، أولها { $day } ({ $reason }).
   *[other] يتعذّر عدّ { $count } يوم أو دمجها، أولها { $day } ({ $reason }).
}
gateway-state-rollups-do = تُعدّ الأيام الأخرى، ويُعاد تناول هذه الأيام خلال ساعة. اعمل بما يقوله السبب؛ ويفحص الأمر «cybergateway doctor» الملفات.
gateway-state-work-do = تحقق من أن «cybergateway serve» يعمل وانظر في سجله: عملية واحدة تنجز العمل في الخلفية.
gateway-state-jobs = المهام
gateway-state-jobs-good = لا مهمة متأخرة ولا مهمة متروكة.
gateway-state-jobs-late = { $count ->
    [zero] لا مهمة متأخرة.
    [one] مهمة واحدة جاهزة ولا تعمل منذ { $at }.
    [two] مهمتان جاهزتان ولا تعملان، أقدمهما منذ { $at }.
    [few] { $count } مهام جاهزة ولا تعمل، أقدمها منذ { $at }.
    [many] { $count } مهمة جاهزة ولا تعمل، أقدمها منذ { $at }.
   *[other] { $count } مهمة جاهزة ولا تعمل، أقدمها منذ { $at }.
}
gateway-state-jobs-dead = { $count ->
    [zero] لم تُترك أي مهمة.
    [one] تُركت مهمة واحدة بعد استنفاد المحاولات.
    [two] تُركت مهمتان بعد استنفاد المحاولات.
    [few] تُركت { $count } مهام بعد استنفاد المحاولات.
    [many] تُركت { $count } مهمة بعد استنفاد المحاولات.
   *[other] تُركت { $count } مهمة بعد استنفاد المحاولات.
}
gateway-state-jobs-do = انظر السبب تحت «عمل فشل» في صفحة «حالة البوابة»، وأصلحه، ثم أعد تشغيل المهمة من هناك.
gateway-state-mail = البريد
gateway-state-mail-good = الرسائل تُرسل.
gateway-state-mail-none = { $count ->
    [zero] البريد غير مهيّأ.
    [one] البريد غير مهيّأ؛ رسالة واحدة تنتظر.
    [two] البريد غير مهيّأ؛ رسالتان تنتظران.
    [few] البريد غير مهيّأ؛ { $count } رسائل تنتظر.
    [many] البريد غير مهيّأ؛ { $count } رسالة تنتظر.
   *[other] البريد غير مهيّأ؛ { $count } رسالة تنتظر.
}
gateway-state-mail-none-do = اضبط mail.smtp وmail.from أو mail.folder كي تُرسل الدعوات والتنبيهات.
gateway-state-mail-late = { $count ->
    [zero] لا رسالة متأخرة.
    [one] رسالة واحدة لم تُرسل منذ { $at }.
    [two] رسالتان لم تُرسلا، أقدمهما منذ { $at }.
    [few] { $count } رسائل لم تُرسل، أقدمها منذ { $at }.
    [many] { $count } رسالة لم تُرسل، أقدمها منذ { $at }.
   *[other] { $count } رسالة لم تُرسل، أقدمها منذ { $at }.
}
gateway-state-mail-given-up = { $count ->
    [zero] لا رسالة متروكة.
    [one] تعذّر تسليم رسالة واحدة وتوقفت المحاولات.
    [two] تعذّر تسليم رسالتين وتوقفت المحاولات.
    [few] تعذّر تسليم { $count } رسائل وتوقفت المحاولات.
    [many] تعذّر تسليم { $count } رسالة وتوقفت المحاولات.
   *[other] تعذّر تسليم { $count } رسالة وتوقفت المحاولات.
}
gateway-state-mail-do = تحقق من خادم البريد وإعداداته، ثم أعد إرسال الرسائل من صفحة «حالة البوابة».
gateway-state-address = العنوان في الروابط
gateway-state-address-good = تبدأ الروابط بـ { $address }.
gateway-state-address-local = تبدأ الروابط بـ { $address }، وهو عنوان لا يفتح إلا على جهاز البوابة نفسه، مع أن آخرين يستخدمونها.
gateway-state-address-do = اضبط server.public_url على العنوان الذي يصل إليه المستخدمون، مثل https://gateway.example، ثم أعد التشغيل.
gateway-state-disk = القرص
gateway-state-disk-free = المساحة الحرة في قرص مجلد البيانات: { $share } ‏({ $bytes }).
gateway-state-disk-do = حرّر مساحة أو انقل مجلد البيانات. دون { $input } تُرفض البيانات الجديدة، ودون { $change } لا يُكتب شيء.
gateway-state-disk-unknown = تعذّر قياس المساحة الحرة.
gateway-state-disk-unknown-do = تحقق من نظام ملفات مجلد البيانات.
gateway-state-retention = مدة الحفظ
gateway-state-retention-good = حُددت مدة الحفظ.
gateway-state-retention-open = لم تُحدد أي مدة: لا يُحذف شيء بسبب قِدمه أبدًا.
gateway-state-retention-do = حددوا في صفحة «مدة الحفظ» كم تُحفظ البيانات، أو أن كل شيء يُحفظ.
gateway-state-retention-nobody = لم تُحدد مدة الحفظ بعد: لم تُنشأ أي إدارة.
gateway-state-aside = ملفات تالفة
gateway-state-aside-none = لم يُنحَّ جانبًا أي ملف ملاحظات تالف.
gateway-state-aside-some = ملفات الملاحظات التالفة التي نُحّيت جانبًا: { $count } ({ $bytes }).
gateway-state-aside-do = لم يعد شيء يحتاج إليها. يسردها الأمر ‎`cybergateway quarantine files`‎ ويحذفها مع ‎--remove‎؛ وتُحذف ملفات الأيام التي تجاوزت مدة الحفظ.
gateway-state-catalogue = الفهرس
gateway-state-catalogue-good = إصدار فهرس الملاحظات: { $version }.
gateway-security-txt-none = لا تذكر هذه البوابة أين يُبلَّغ عن ثغراتها: لم يحدد مشغّلها security.contact و security.expires أو حدد أحدهما فقط.
gateway-security-txt-invalid = ما تحدده الإعدادات لملف security.txt لم يعد صالحًا أو ليس صالحًا بعد. يرى المشغّل السبب بالأمر ‎`cybergateway doctor`‎.
gateway-state-arrivals = آخر ما وصل
gateway-state-provider = المزوّد
gateway-state-feed = المصدر
gateway-state-last = آخر وصول
gateway-state-failed = عمل فشل
gateway-state-failed-none = لا عمل فشل نهائيًا.
gateway-state-kind = النوع
gateway-state-since = منذ
gateway-state-attempts = المحاولات
gateway-state-reason = السبب
gateway-state-action = الإجراء
gateway-state-retry = أعد المحاولة

# The page of measured figures.

gateway-measured-title = الأرقام المقيسة
gateway-measured-about = ما تقيسه البوابة من عملها، دليلًا للتقييمات.
gateway-measured-intro = لكل رقم يوم وطريقة ورابط إلى ما جرى عدّه. والرقم غير المعروف ليس صفرًا.
gateway-measured-figure = الرقم
gateway-measured-value = القيمة
gateway-measured-day = اليوم (UTC)
gateway-measured-unknown = غير معروف بعد
gateway-measured-percent = { $n }%
gateway-measured-span = من { $from } إلى { $to }
gateway-measured-hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
gateway-measured-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}

## Networks without a live contact
gateway-unreached-title = الشبكات التي ليست لها جهة اتصال حية
gateway-unreached-intro = رُصد شيء عن هذه خلال الأسبوعين الماضيين، ولا يذكر الدليل لها أحدًا أُكِّد في حينه. والعدد لأحدث يوم حُسب فيه شيء. أدخِل جهة اتصال أو اطلب من المؤسسة التأكيد.
gateway-unreached-organisations = المؤسسات
gateway-unreached-networks = أرقام AS، بما فيها ما رُصد عن مؤسسات داخلها
gateway-unreached-network = الشبكة
gateway-unreached-open = الأرصاد المفتوحة
gateway-unreached-day = أحدث يوم
gateway-unreached-why = لماذا لا يُبلَغ أحد
gateway-unreached-nobody = لا تُعرف جهة اتصال
gateway-unreached-stale = لم يؤكَّد في حينه
gateway-unreached-none = لكل شبكة رُصد عنها شيء جهة اتصال حية.

## Administrations of this gateway
gateway-administrations-title = إدارات هذه البوابة
gateway-administrations-about = الإدارات التي تخدمها هذه البوابة، ولكل منها أشخاصها وبياناتها.
gateway-administrations-intro = لا ترى كل إدارة إلا بياناتها. ومن يضيف إدارة لا ينال أي حق فيها.
gateway-administrations-caption = الإدارات
gateway-administrations-name = الاسم
gateway-administrations-countries = البلدان
gateway-administrations-languages = اللغات
gateway-administrations-state = الحالة
gateway-administrations-run = قيد العمل
gateway-administrations-waiting = تنتظر مديرها الأول
gateway-administrations-again = رابط شخصي جديد
gateway-administrations-again-text = يتلقى المدير الأول لدى { $name } رابطًا شخصيًا جديدًا بالبريد؛ ولا يعود الرابط السابق صالحًا. استعملوا ذلك إذا انتهت صلاحية الرابط بعد سبعة أيام أو فُقد.
gateway-administrations-not-set-up = غير مهيأة
gateway-administrations-add = إضافة إدارة
gateway-administrations-add-intro = لهيئة إقليمية أو بوابة تخدم عدة بلدان. وتُدخل الإدارة الجديدة بنفسها نطاق مسؤوليتها وأشخاصها ومصادرها.
gateway-administrations-first = يتلقى هذا الشخص رابطاً شخصياً بالبريد، ويختار كلمة مرور ويدعو الآخرين.
gateway-administrations-made-title = أُضيفت الإدارة
gateway-administrations-made = أُضيفت الإدارة ودُعي مديرها الأول.
gateway-administrations-person = اسم المدير الأول
gateway-administrations-no-country = { $text } ليس رمز بلد وفق ISO 3166-1. المتوقع رمز مثل KE.
gateway-administrations-forbidden = يضيف الإدارات مديرو الإدارة التي هُيئت لها هذه البوابة، والمشغّل بالأمر «administration add».
