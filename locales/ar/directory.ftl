### الدليل: المؤسسات والشبكات والنطاق المشمول والاستيراد وأسباب نتائج البحث.

## Sectors
directory-sector-government = القطاع الحكومي
directory-sector-health = الصحة
directory-sector-energy = الطاقة
directory-sector-water = المياه
directory-sector-transport = النقل
directory-sector-finance = المالية
directory-sector-telecommunications = الاتصالات
directory-sector-education = التعليم والبحث
directory-sector-digital-infrastructure = البنية التحتية الرقمية
directory-sector-media = الإعلام
directory-sector-defence = الدفاع
directory-sector-other = قطاع آخر

## Kinds of organisation
directory-kind-government = جهة حكومية
directory-kind-regulator = هيئة تنظيم
directory-kind-csirt = فريق الاستجابة للحوادث (CSIRT)
directory-kind-isp = مقدم خدمات الإنترنت
directory-kind-operator = مشغّل خدمات حرجة
directory-kind-academia = جامعة أو هيئة بحث
directory-kind-other = مؤسسة أخرى

## Access types of subscribers
directory-access-fixed = ثابت
directory-access-mobile = متنقل
directory-access-all = ثابت ومتنقل

## What is known of an address
directory-explain-route = البادئة { $prefix } تعلن عنها { $asn } وفق جدول التسيير المستورد.
directory-explain-asn = النظام المستقل هو { $asn }، ولا تؤكد ذلك أي بادئة مستوردة.
directory-explain-asn-announces = عدد البادئات التي تعلن عنها { $asn } وفق جداول التسيير المستوردة: { $count }.
directory-explain-asn-silent = لا تعلن { $asn } عن أي بادئة مستوردة.
directory-explain-as-name = اسم { $asn }: { $name }
directory-explain-no-route = لا يحدد له أي جدول مستورد نظاماً مستقلاً.
directory-explain-parts = لا تغطيه بادئة مستوردة بأكمله؛ وتعلن عن أجزاء منه { $parts }.
directory-explain-country = البلد: { $country }.
directory-explain-special = العنوان ضمن حيّز مخصص لأغراض خاصة (RFC 6890) لا تمثله أي شبكة عمومية.
directory-explain-organisation = المؤسسة: { $organisation }.

## Why
directory-reason-organisation-prefix-manual = يسند الدليل البادئة { $prefix } إلى هذه المؤسسة (إدخال يدوي).
directory-reason-organisation-prefix-claimed = يسند الدليل البادئة { $prefix } إلى هذه المؤسسة (طالبت به ووُوفق عليه).
directory-reason-organisation-prefix-import = يسند الدليل البادئة { $prefix } إلى هذه المؤسسة (استيراد).
directory-reason-constituency-prefix = يشمل النطاق المشمول البادئة { $prefix }، ولا تُعرف لها مؤسسة.
directory-reason-excluded-prefix = يستثني النطاق المشمول البادئة { $prefix }.
directory-reason-organisation-asn-manual = يسند الدليل النظام المستقل { $asn } إلى هذه المؤسسة (إدخال يدوي).
directory-reason-organisation-asn-claimed = يسند الدليل النظام المستقل { $asn } إلى هذه المؤسسة (طالبت به ووُوفق عليه).
directory-reason-organisation-asn-import = يسند الدليل النظام المستقل { $asn } إلى هذه المؤسسة (استيراد).
directory-reason-constituency-asn = يشمل النطاق المشمول النظام المستقل { $asn }، ولا تُعرف له مؤسسة.
directory-reason-excluded-asn = يستثني النطاق المشمول النظام المستقل { $asn }.
directory-reason-organisation-domain-manual = يسند الدليل اسم النطاق { $domain } إلى هذه المؤسسة (إدخال يدوي).
directory-reason-organisation-domain-claimed = يسند الدليل اسم النطاق { $domain } إلى هذه المؤسسة (طالبت به ووُوفق عليه).
directory-reason-organisation-domain-import = يسند الدليل اسم النطاق { $domain } إلى هذه المؤسسة (استيراد).
directory-reason-constituency-domain = يشمل النطاق المشمول اسم النطاق { $domain }، ولا تُعرف له مؤسسة.
directory-reason-excluded-domain = يستثني النطاق المشمول اسم النطاق { $domain }.
directory-reason-country = حيّز العناوين مسجل في { $country }، وهو من بلدان هذه الإدارة.
directory-reason-nothing = لا يوجد في الدليل ما يخصه.

## Lines and files that are not taken
directory-refused-asn = «{ $text }» ليس رقم نظام مستقل. اكتبوا رقماً من 1 إلى 4294967294، مثل AS64500.
directory-refused-prefix = «{ $text }» ليست بادئة. اكتبوا عنواناً وطولاً، مثل 198.18.0.0/15.
directory-refused-host-bits = «{ $text }» تتضمن بتات بعد طولها. هل المقصود { $meant }؟
directory-refused-not-within = «{ $text }» لا يقع في أي شيء تُسأل عنه هذه الإدارة، فلا شيء يُستبعد.
directory-refused-too-wide = «{ $text }» أوسع من أن تكون لحائز واحد. أوسع بادئة مقبولة هي { $widest }.
directory-refused-resource = «{ $text }» ليس بادئة ولا رقم نظام مستقل ولا اسم نطاق.
directory-refused-network-missing = لا يذكر السطر أي شبكة.
directory-refused-tld-held = «{ $text }» نطاق من المستوى الأعلى لا تحوزه مؤسسة بمفردها. اتركوا خانة المؤسسة فارغة لإدراجه في النطاق المشمول.
directory-refused-duplicate = «{ $text }» مذكور من قبل في السطر { $line }.
directory-refused-contradiction = السطر { $line } يذكر خلاف ذلك عن «{ $organisation }». وحّدوا السطرين.
directory-refused-sector = «{ $text }» ليس من قطاعات القائمة.
directory-refused-critical = «{ $text }» ليست «نعم» ولا «لا».
directory-refused-side = «{ $text }» ليست include ولا exclude.
directory-refused-kind = «{ $text }» ليس من أنواع المؤسسات في القائمة.
directory-refused-space = «{ $text }» ليس نوعًا من أنواع حيز العناوين؛ المتوقع: static أو dynamic أو carrier-nat أو unknown.
directory-refused-country = «{ $text }» ليس رمز بلد. اكتبوا حرفين (ISO 3166-1).
directory-refused-mail = «{ $text }» ليس عنوان بريد إلكتروني.
directory-refused-cells = في السطر { $found } خلية بينما يسمي السطر الأول { $expected } عموداً. ضعوا النص الذي يحوي الفاصل بين علامتي اقتباس.
directory-refused-line-break = في إحدى الخلايا فاصل أسطر. لعل علامة اقتباس لم تُغلق.
directory-refused-cell-long = إحدى الخلايا أطول من { $limit } بايت.
directory-refused-encoding = تعذر تحديد ترميز الملف على وجه اليقين. احفظوه بصيغة CSV UTF-8 ثم استوردوه من جديد.
directory-refused-header = لا يسمي السطر الأول أي عمود للشبكات. سمّوا الأعمدة فيه، مثلًا: { $header }
directory-refused-no-header = السطر الأول يحوي بيانات ({ $text }) ولا يسمي الأعمدة. ضعوا فوقه هذا السطر، بالأعمدة المتوفرة لديكم: { $header }
directory-refused-file-size = الملف أكبر من { $limit } ميغابايت. قسّموه واستوردوا الأجزاء.
directory-refused-rows = في الملف أكثر من { $limit } سطر. قسّموه واستوردوا الأجزاء.
directory-refused-name-missing = الاسم مفقود.
directory-refused-name-long = الاسم أطول من { $limit } محرف.
directory-refused-country-missing = اذكروا بلداً واحداً على الأقل.
directory-refused-country-unknown = { $code } ليس رمز بلد وفق ISO 3166-1.
directory-refused-country-taken = إدارة أخرى في هذه البوابة مسؤولة بالفعل عن { $code }.
directory-refused-not-set-up = لم تُهيَّأ هذه البوابة بعد. أكملوا أولاً صفحة التهيئة؛ عنوانها ورمزها ظاهران على شاشة التشغيل.
directory-refused-language-missing = اذكروا لغة واحدة على الأقل.
directory-refused-parent = لا يمكن أن تتبع المؤسسة نفسها.
directory-refused-quarter = «{ $text }» ليس ربع سنة. اكتبوه على شكل 2026-Q1.
directory-refused-source-missing = اذكروا مصدر الرقم.
directory-refused-subscribers = يجب أن يزيد عدد المشتركين على صفر.
directory-refused-figures-header = لا يذكر السطر الأول عمودي الربع وعدد المشتركين. سمّوا الأعمدة فيه، مثلًا: { $header }
directory-refused-access = «{ $text }» ليس نوع نفاذ. اكتبوا fixed أو mobile أو all.
directory-refused-count = «{ $text }» ليس عددًا صحيحًا.
directory-refused-table = { $name } ليس جدولاً مقروءاً. فكّوا ضغطه أولاً؛ تُقرأ ملفات MMDB، والنطاقات أو البادئات مع النظام المستقل أو البلد (CSV وTSV وpyasn)، وأسماء الأنظمة المستقلة، وملفات delegated الصادرة عن السجلات.
directory-refused-table-damaged = { $name } تالف. أعيدوا جلبه.
directory-refused-table-empty = لا يتضمن { $name } شيئاً عن العناوين أو أرقام الأنظمة المستقلة.

## Actions that fail
directory-error-forbidden = دوركم لا يتيح ذلك. راجعوا مدير النظام عند الحاجة.
directory-error-not-found = لا يوجد مثل هذا القيد في هذه الإدارة.
directory-error-stale = عدّل شخص آخر هذا القيد منذ فتحتموه. اطلعوا على الحالة الجديدة وأعيدوا تعديلكم.
directory-error-name-taken = توجد مؤسسة باسم «{ $name }» من قبل.
directory-error-network-taken = «{ $text }» موجود في الدليل من قبل.
directory-error-holds-others = تتبع مؤسسات أخرى «{ $name }». غيّروا أولًا الجهة التي تتبعها، ثم احذفوها.
directory-error-figure-taken = يوجد رقم لهذا الربع ونوع النفاذ والنطاق بالفعل. غيّروا ذلك الرقم.
directory-error-store = تعذر حفظ التعديل ولم يتغير شيء. حاولوا مجدداً، وأبلغوا المشغّل إن تكرر ذلك.

## Pages
directory-page-organisations = المؤسسات
directory-page-organisations-caption = مؤسسات هذه الإدارة
directory-page-organisations-empty = لا توجد مؤسسات بعد. أضيفوا مؤسسة أو استوردوا قائمة شبكات للبدء.
directory-page-organisation = المؤسسة
directory-page-organisation-add = إضافة مؤسسة
directory-page-organisation-edit = تغيير هذه البيانات
directory-page-organisation-observations = الملاحظات المتعلقة بهذه المؤسسة
directory-page-organisation-remove = حذف هذه المؤسسة
directory-page-organisation-remove-text = { $count ->
    [0] ليست لها شبكات.
    [one] تُحذف معها شبكتها.
    [two] تُحذف معها شبكتاها.
    [few] تُحذف معها شبكاتها وعددها { $count }.
    [many] تُحذف معها شبكاتها وعددها { $count }.
   *[other] تُحذف معها شبكاتها وعددها { $count }.
} ويبقى ما سُجّل عنها محتفظًا باسمها.
directory-page-change-of = تغيير { $name }
directory-page-save = حفظ
directory-page-saved = حُفظ التغيير.
directory-page-removed = تم الحذف.
directory-page-parent = تتبع
directory-page-critical-yes = خدماتها حرجة
directory-page-critical-hint = تظهر المؤسسات الحرجة أولًا في الصورة الوطنية.
directory-page-country-hint = حرفان (ISO 3166-1)
directory-page-name = الاسم
directory-page-name-in = الاسم بهذه اللغة: { $language }
directory-page-administration = اسم الإدارة
directory-page-administration-about = ما تُسمّى به إدارتكم في رأس كل صفحة، بكل لغة.
directory-page-administration-intro = اللغة التي لا اسم لها تعرض الاسم بلغة الإدارة الأولى. وإذا كانت البوابة تخدم إدارة واحدة، ظهر هذا الاسم في رأس كل صفحة.
directory-page-kind = النوع
directory-page-sector = القطاع
directory-page-critical = خدمات حرجة
directory-page-yes = نعم
directory-page-no = لا
directory-page-not-stated = غير مذكور
directory-page-country = البلد
directory-page-contact = جهة الاتصال
directory-page-networks = الشبكات
directory-page-network = الشبكة
directory-page-source = المصدر
directory-page-source-manual = إدخال يدوي
directory-page-source-claimed = طالبت به المؤسسة ووُوفق عليه
directory-page-source-import = استيراد
directory-page-since = منذ
directory-page-networks-empty = لم تُدخل لها أي شبكة بعد.
directory-page-network-add = إضافة شبكة
directory-page-network-hint = بادئة مثل ⁦198.18.0.0/24⁩، أو رقم نظام مستقل مثل AS64500، أو نطاق مثل example.org
directory-page-space = حيز العناوين
directory-page-space-hint = العنوان الثابت يبقى لمشترك واحد؛ أما العناوين المتغيرة وما خلف NAT المشغّل فلا يقال فيها شيء عن عنوان بعينه عبر الأيام
directory-space-unknown = غير معروف
directory-space-static = ثابت
directory-space-dynamic = متغير
directory-space-carrier-nat = NAT لدى المشغّل
directory-page-network-remove = حذف هذه الشبكة
directory-page-network-remove-text = لن تُحتسب التقارير الجديدة على أحد بهذه الشبكة، وتبقى تواريخها مسجلة.
directory-page-constituency = النطاق المشمول
directory-page-constituency-intro = ما تتولاه هذه الإدارة إضافة إلى شبكات مؤسساتها، والنطاقات الأجنبية المستثناة.
directory-page-constituency-caption = مدخلات النطاق المشمول
directory-page-constituency-empty = لا توجد مدخلات بعد. أضيفوا ما تُسأل عنه الإدارة.
directory-page-entry-add = إضافة مدخل
directory-page-entry-hint = بادئة، أو رقم نظام مستقل، أو نطاق أعلى للدولة مثل xa، أو نطاق مستضاف في الخارج
directory-page-side-hint = استبعدوا نطاق عناوين أجنبيًا يقع داخل ما هو مشمول.
directory-page-entry-remove = حذف هذا المدخل
directory-page-entry-remove-text = لن تُقيَّم التقارير الجديدة وفق هذا المدخل، وتبقى تواريخه مسجلة.
directory-page-side = الانتماء
directory-page-side-include = مشمول
directory-page-side-exclude = مستثنى
directory-page-subscribers = المشتركون
directory-page-subscribers-intro = تُحسب المعدلات من هذه الأرقام وحدها: نوع النفاذ نفسه والربع نفسه ومصدر مسمّى. ومن دون رقم لا يُعرض معدل.
directory-page-subscribers-caption = الأرقام، أحدث ربع أولًا
directory-page-subscribers-empty = لم يُدخل أي رقم بعد، ولذلك لا يُعرض أي معدل.
directory-page-subscribers-count = عدد المشتركين
directory-page-quarter = الربع
directory-page-quarter-hint = السنة والربع، مثل ⁦2026-Q1⁩
directory-page-access = نوع النفاذ
directory-page-scope = مشتركو مَن
directory-page-scope-hint = رقم نظام مستقل مثل AS64500. اتركوه فارغًا للبلد كله.
directory-page-scope-country = البلد كله
directory-page-figure-source = جهة النشر
directory-page-figure-source-hint = كما تطبعه الصفحات بجانب كل معدل، مثل التقرير الفصلي لهيئة التنظيم
directory-page-figure-add = إضافة رقم
directory-page-figure-title = المشتركون: { $quarter }، { $access }، { $scope }
directory-page-figure-remove = حذف هذا الرقم
directory-page-figure-remove-text = لا تُعرض بعد ذلك المعدلات المحسوبة منه.
directory-page-figures-import = استيراد الأرقام
directory-page-figures-import-intro = أرسلوا قائمة في كل سطر منها رقم واحد: الربع، ونوع النفاذ (fixed أو mobile أو all)، ورقم النظام المستقل أو لا شيء للبلد كله، وعدد المشتركين، والمصدر. يسمّي السطر الأول الأعمدة. ويُستبدل الرقم الموجود.
directory-page-figures-added = الأرقام المضافة
directory-page-figures-changed = الأرقام المغيّرة
directory-page-figures-unchanged = الأرقام غير المتغيرة
directory-page-import = استيراد الشبكات
directory-page-import-intro = أرسلوا قائمة في كل سطر منها شبكة واحدة: بادئة أو رقم نظام مستقل أو نطاق، ثم مؤسستها وقطاعها وهل هي حرجة. يسمّي السطر الأول الأعمدة. لا يتغير شيء قبل أن تروا ما سيتغير.
directory-page-import-file = ملف
directory-page-import-file-hint = ملف CSV لا يتجاوز { $limit } ميغابايت؛ وتُستورد القوائم الأطول من سطر الأوامر
directory-page-import-kept = الملف «{ $name }» جاهز. لا تختاروا غيره إلا إذا أردتم استبداله.
directory-page-import-gone = لم يعد الملف محفوظًا. اختاروه من جديد.
directory-page-import-nothing = اختاروا ملفًا أو ألصقوا قائمة.
directory-page-import-list = أو ألصقوا القائمة
directory-page-import-preview = عرض ما سيتغير
directory-page-import-apply = استيراد
directory-page-import-planned = التغييرات المتوقعة
directory-page-import-done = التغييرات المنجزة
directory-page-import-added = شبكات مضافة
directory-page-import-changed = شبكات معدّلة
directory-page-import-unchanged = شبكات لم تتغير
directory-page-import-organisations = مؤسسات مضافة
directory-page-import-refused = أسطر مرفوضة
directory-page-import-unused = أعمدة لم تُستخدم: { $columns }. أما بقية كل سطر فقد قُرئت. الأعمدة المعروفة مثلًا: { $header }
directory-page-import-line = السطر
directory-page-import-column = العمود
directory-page-import-reason = السبب

# What the gateway measures of its own work.

directory-measured-constituency-declared = النطاق المشمول المعلن
directory-measured-constituency-declared-method = أرقام AS والبادئات وأسماء النطاقات التي تتولاها الإدارة، ومنها ما يخص مؤسساتها.
directory-measured-networks-with-contact-percent = الشبكات التي لها جهة اتصال
directory-measured-networks-with-contact-percent-method = نسبة شبكات الدليل التي لمؤسستها عنوان اتصال.
directory-measured-networks-live-contact-percent = الشبكات التي لها جهة اتصال حية
directory-measured-networks-live-contact-percent-method = نسبة شبكات الدليل التي لمنظمتها جهة اتصال أُكدت في موعدها.
directory-measured-contacts-live-percent = جهات الاتصال المؤكدة في موعدها
directory-measured-contacts-live-percent-method = نسبة جهات الاتصال التي يُتحقق منها كل 90 يومًا ولم يمضِ على آخر تأكيد لها أكثر من ذلك.
directory-measured-drill-answered-percent = الإجابات عن التمرين في الموعد
directory-measured-drill-answered-percent-method = نسبة جهات اتصال آخر تمرين التي أجابت قبل نهايته؛ وتُحسب التي ليس لها عنوان بريد صامتة.
directory-measured-csirt-services = خدمات فريق CSIRT الوطني
directory-measured-csirt-services-method = خدمات إطار خدمات CSIRT الصادر عن FIRST التي يذكرها الدليل للفريق الوطني.
directory-measured-organisations-critical = المؤسسات الحرجة
directory-measured-organisations-critical-method = المؤسسات التي يصنّفها الدليل جزءًا من البنية التحتية الحرجة.

## السجلات: لمن
directory-audience-public = الجميع
directory-audience-members = الأعضاء، ومنهم جهات اتصال الشبكات
directory-audience-national = الإدارة والمؤسسة نفسها
directory-consent = موافقة الشخص
directory-consent-screen = يجوز عرضه خارج الإدارة
directory-consent-print = تجوز طباعته
directory-consent-both = يجوز عرضه خارج الإدارة وطباعته
directory-consent-none = لا موافقة: يبقى داخل الإدارة

## السجلات: من قال ذلك
directory-layer-imported = مستورد
directory-layer-imported-from = مستورد: { $source }
directory-layer-claimed = ذكرته المؤسسة
directory-layer-asserted = أدخله القائمون على الدليل

## الأنواع
directory-kind-law-enforcement = جهة إنفاذ القانون
directory-kind-vendor = مورّد
directory-kind-ngo = منظمة غير حكومية
directory-kind-igo = منظمة حكومية دولية

## حقول السجلات
directory-field-short-name = الاسم المختصر
directory-field-alias = أسماء أخرى
directory-field-mail = عنوان البريد الإلكتروني
directory-field-telephone = الهاتف
directory-field-emergency = هاتف الطوارئ
directory-field-fax = الفاكس
directory-field-address = العنوان البريدي
directory-field-time-zone = المنطقة الزمنية
directory-field-hours = ساعات العمل
directory-field-language = اللغات
directory-field-website = الموقع الإلكتروني
directory-field-key = بصمة المفتاح
directory-field-established = تاريخ التأسيس
directory-field-service = الخدمات (إطار FIRST لخدمات فرق الاستجابة)
directory-field-membership = العضويات
directory-field-constituency = الجهات المخدومة
directory-field-mission = المهمة
directory-field-mandate = التكليف والصلاحية
directory-field-sponsor = الجهة الراعية أو الأم
directory-field-incidents = أنواع الحوادث ومستوى الدعم
directory-field-disclosure = التعاون والإفصاح عن المعلومات
directory-field-secure-communication = الاتصال والتحقق من الهوية
directory-field-response = الاستجابة للحوادث
directory-field-proactive = الأنشطة الاستباقية
directory-field-region = منطقة الاتحاد الدولي للاتصالات، إن لم يدل عليها البلد
directory-field-reporting-form = نموذج الإبلاغ عن الحوادث
directory-field-disclaimer = إخلاء المسؤولية
directory-field-description = موضع وصفها (RFC 2350)
directory-field-distribution = من يُبلَّغ بتغييرات الوصف
directory-field-security-txt = ملف security.txt
directory-field-csaf = بيانات مزوّد CSAF
directory-field-feed = موجزات الأخبار
directory-field-honorific = لقب المخاطبة
directory-field-role = الأدوار
directory-field-level = معيَّن بصفة
directory-field-designated-by = جهة التعيين
directory-field-instrument = صك التعيين
directory-field-from = من
directory-field-until = حتى

## أدوار جهات الاتصال
directory-role-security = جهة اتصال أمنية
directory-role-duty = مناوبة على مدار الساعة
directory-role-notification = يتلقى الإشعارات عن شبكاته
directory-role-abuse = صندوق بلاغات الإساءة
directory-role-technical = جهة اتصال فنية
directory-role-diplomatic = جهة اتصال دبلوماسية
directory-role-cybercrime = شبكة الجرائم السيبرانية على مدار الساعة
directory-role-management = الإدارة العليا
directory-role-press = الصحافة

## مستويات التعيين
directory-level-diplomatic = جهة اتصال دبلوماسية للدولة
directory-level-technical = جهة اتصال فنية للدولة
directory-level-round-the-clock = جهة اتصال على مدار الساعة
directory-level-cybercrime = جهة اتصال في شبكة للجرائم السيبرانية

## الخدمات
directory-service-monitoring = الرصد والكشف
directory-service-event-analysis = تحليل الأحداث
directory-service-report-acceptance = استلام بلاغات الحوادث
directory-service-incident-analysis = تحليل الحوادث
directory-service-forensics = تحليل الآثار والأدلة الجنائية
directory-service-mitigation = التخفيف والاستعادة
directory-service-coordination = تنسيق الحوادث
directory-service-crisis = الدعم في الأزمات
directory-service-vulnerability-discovery = اكتشاف الثغرات
directory-service-vulnerability-intake = استلام بلاغات الثغرات
directory-service-vulnerability-analysis = تحليل الثغرات
directory-service-vulnerability-coordination = تنسيق الثغرات
directory-service-vulnerability-disclosure = الإفصاح عن الثغرات
directory-service-vulnerability-response = الاستجابة للثغرات
directory-service-data-acquisition = جمع البيانات عن الوضع
directory-service-synthesis = تحليل الوضع وتركيبه
directory-service-communication = الإعلام بالوضع
directory-service-awareness = التوعية
directory-service-training = التدريب والتعليم
directory-service-exercises = التمارين
directory-service-advice = المشورة الفنية والسياساتية

## قيم وسجلات لا تُقبل
directory-refused-line = القيمة فارغة أو فيها محارف تحكم أو محارف تغيّر اتجاه النص.
directory-refused-telephone = «{ $text }» ليس رقم هاتف. اكتب + ورمز البلد ثم أرقامًا فقط، مثل ‎+41 22 555 01 00.
directory-refused-address = «{ $text }» ليس عنوان ويب. يبدأ العنوان بـ https:// أو http:// ولا يحوي كلمة مرور.
directory-refused-time-zone = «{ $text }» ليست منطقة زمنية. اكتبها مثل UTC أو Africa/Nairobi.
directory-refused-language = «{ $text }» ليس وسم لغة يصلح هنا. اكتبه مثل fr أو zh-hant ‏(BCP 47).
directory-refused-date = «{ $text }» ليس تاريخًا. اكتب سنة أو شهرًا أو يومًا، مثل 2004 أو 2004-03 أو 2004-03-01.
directory-refused-day = «{ $text }» ليس يومًا. اكتب سنة-شهر-يوم، مثل 2026-03-27.
directory-refused-organisation = «{ $text }» ليست مؤسسة في الدليل.
directory-refused-fingerprint = «{ $text }» ليست بصمة. للبصمة 40 أو 64 رقمًا ستعشريًا.
directory-refused-code = «{ $text }» ليس في قائمة هذا الحقل.
directory-refused-values = يقبل هذا الحقل { $limit } قيمة على الأكثر.
directory-refused-field = «{ $text }» ليس حقلًا في سجل كهذا.
directory-refused-audience = «{ $text }» ليست فئة مطّلعين. اكتب public أو members أو national أو وسم TLP مثل tlp:amber.
directory-refused-record = ينقص السجلَّ «{ $text }» أو هو غير مفهوم.
directory-refused-records-header = لا يسمّي السطر الأول الأعمدة record و kind و field و value. اكتبه مثلًا: { $header }
directory-refused-foreign = لم يؤخذ: { $reason }
directory-refused-json = الملف ليس دليلًا بصيغة JSON: { $reason }
directory-refused-nameless = «{ $text }» مؤسسة بلا اسم.
directory-refused-owner = «{ $text }» لا ينتمي إلى شيء معروف. سمِّ مؤسسته، أو جهة الاتصال في حالة التعيين.
directory-refused-other-kind = «{ $text }» سجل من نوع آخر.

## صفحات السجلات
directory-record-person = شخص
directory-record-function = وظيفة
directory-record-designation = تعيين
directory-record-add = إضافة شخص أو وظيفة
directory-record-kind-hint = يمكن عرض الوظيفة، كالضابط المناوب، دون ذكر شاغلها.
directory-record-function-hint = مثل «الضابط المناوب»
directory-record-person-name = اسم الشخص
directory-record-designate = إضافة تعيين
directory-record-claimed = ينتظر موافقة القائمين على الدليل.
directory-record-claim-intro = يُعتدّ بما تُدخله بعد موافقة القائمين على الدليل.
directory-record-missing = أدواره تتطلب المزيد. الناقص: { $fields }
directory-record-stale = لم يُؤكَّد في الوقت المحدد
directory-record-until = حتى { $day }
directory-record-erase = محو ما يخص الشخص
directory-record-erase-text = تُمحى كل قيمة تخص الشخص، بما فيها ما ذُكر سابقًا. لا رجعة في ذلك، ولا يعيدها أي ملف.
directory-record-erased = مُحي ما كان يخص الشخص.
directory-record-remove-text = لا يُعرض بعد ذلك ولا يُتصل به؛ ويبقى ما قيل عنه مسجلًا.
directory-page-record-remove = إخراج هذا السجل
directory-page-record-caption = ما يقوله الدليل
directory-page-record-empty = لم يُذكر شيء بعد.
directory-page-record-unsaid = لم يُذكر بعد
directory-page-field = الحقل
directory-page-value = القيمة
directory-page-value-in = بلغة { $language }
directory-page-value-any = بكل اللغات
directory-page-many-hint = واحدة في كل سطر
directory-page-telephone-hint = مع + ورمز البلد، مثل ‎+41 22 555 01 00
directory-page-audience = لمن
directory-page-audience-hint = يرى المؤسسةَ من يجوز له رؤية اسمها؛ ثم لكل حقل مطّلعوه.
directory-page-verified = مُتحقق منه
directory-page-people = الأشخاص والوظائف
directory-page-people-empty = لم يُدخل أحد بعد.
directory-page-public = الدليل العام
directory-page-public-caption = المؤسسات المتاحة للجميع
directory-page-public-empty = لا توجد مؤسسة متاحة للجميع.
directory-page-waiting = بانتظار قرار

## ما ينتظر
directory-waiting-intro = لا يغيّر شيء من هذا ما يُعتدّ به حتى يقرر أحد.
directory-waiting-empty = لا شيء ينتظر.
directory-waiting-files = ملفات محتجزة
directory-waiting-file = في { $name } ينقص نصف ما كان لدى المصدر «{ $source }» أو أكثر. السجلات الناقصة: { $dropped } من { $known }.
directory-waiting-release = استيراده كما هو
directory-waiting-discard = التخلص منه
directory-waiting-claims = ما ذكرته المؤسسات
directory-waiting-agree = موافقة
directory-waiting-refuse = عدم الأخذ به
directory-waiting-reviews = ملف يقول خلاف ذلك
directory-waiting-ours = المعتدّ به الآن
directory-waiting-theirs = يقول { $source } الآن
directory-waiting-base = قال سابقًا
directory-waiting-take = الأخذ بما في الملف
directory-waiting-keep = إبقاء المعتدّ به

## التحقق
directory-verify-intro = هذا ما يقوله الدليل عنك أو عن مكتبك. هل ما زال صحيحًا؟
directory-verify-confirm = نعم، كل ذلك صحيح
directory-verify-correct-title = تغيّر شيء
directory-verify-correct-intro = يُعتدّ بما تُدخله بعد موافقة القائمين على الدليل.
directory-verify-correct = إرسال التصحيحات
directory-verify-disown-title = هذا ليس أنا
directory-verify-disown-text = يُعدّ القيد حينئذ غير مؤكَّد، وتُسأل مؤسستك.
directory-verify-disown = لستُ جهة الاتصال هذه
directory-verify-confirmed = شكرًا لك. تم تأكيد القيد.
directory-verify-corrected = شكرًا لك. تنتظر تصحيحاتك موافقة القائمين على الدليل.
directory-verify-disowned = شكرًا لك. لم يعد القيد مؤكَّدًا.
directory-verify-spent = استُخدم هذا الرابط أو انتهت مدته. ستأتي الرسالة التالية برابط جديد؛ أو اكتب إلى المكتب الوطني.
directory-letter-contact-subject = هل ما زال قيدك في الدليل صحيحًا؟
directory-letter-contact = يسمّي الدليل «{ $entry }» ({ $organisation }) جهة اتصال بهذا العنوان. ¶ يُرجى تأكيد ذلك أو تصحيحه حتى { $day }: ¶ { $link } ¶ فتح الصفحة لا يغيّر شيئًا؛ أزرارها هي التي تفعل.
directory-letter-reminder-subject = تذكير: قيدك في الدليل
directory-letter-reminder = سألنا هل ما زال القيد «{ $entry }» ({ $organisation }) صحيحًا ولم نتلقَّ جوابًا. من دون جواب يُعدّ غير مؤكَّد بعد { $day }. ¶ { $link } ¶ فتح الصفحة لا يغيّر شيئًا؛ أزرارها هي التي تفعل.
directory-letter-organisation-subject = جهة اتصال في مؤسستك لا تجيب
directory-letter-organisation = لم تؤكد جهة الاتصال «{ $entry }» في { $organisation } قيدها في الدليل، وكان موعده { $day }. ¶ يُرجى تأكيده أو تصحيحه: ¶ { $link } ¶ فتح الصفحة لا يغيّر شيئًا؛ أزرارها هي التي تفعل.
directory-letter-desk-subject = جهة اتصال غير مؤكَّدة
directory-letter-desk = لم يؤكد «{ $entry }» ولا { $organisation } القيد الذي كان موعده { $day }. ¶ كل الأشخاص والوظائف: { $link }
directory-drill-title = تمارين التحقق من الاتصال
directory-drill-about = تتلقى جهات الاتصال رسالة دون إشعار مسبق وتضغط زرًا واحدًا. ويُقاس من يجيب وبأي سرعة؛ ولا يؤكد التمرين شيئًا مما يقوله الدليل عنها.
directory-drill-new = بدء تمرين
directory-drill-name = اسم التمرين
directory-drill-name-hint = مثل «تمرين الربيع». لا تراه جهات الاتصال.
directory-drill-whom = لمن يُكتب
directory-drill-whom-often = جهات الاتصال التي يُتحقق منها كل 90 يومًا
directory-drill-whom-all = جميع جهات الاتصال
directory-drill-hours = مهلة الإجابة بالساعات
directory-drill-hours-hint = من 1 إلى 720. وتُحسب الإجابات بعدها متأخرة.
directory-drill-start = إرسال الرسائل الآن
directory-drill-none = لم يُجرَ أي تمرين بعد.
directory-drill-begun = البداية
directory-drill-ends = النهاية
directory-drill-contacts = جهات الاتصال
directory-drill-contact = جهة الاتصال
directory-drill-organisation = المنظمة
directory-drill-country = البلد
directory-drill-by-country = حسب البلد
directory-drill-stand = الإجابة
directory-drill-in-time = في الموعد
directory-drill-late = متأخرة
directory-drill-open = ما زالت منتظرة
directory-drill-silent = دون إجابة
directory-drill-unwritten = دون عنوان بريد
directory-drill-after = بعد
directory-drill-median = وصل نصف الإجابات خلال
directory-drill-slowest = وصلت آخر إجابة بعد
directory-drill-duration = { $hours } س { $minutes } د
directory-drill-gone = جهة اتصال لم تعد في الدليل
directory-drill-call = تمرين: هل من أحد؟
directory-drill-call-about = هذا تمرين. بالضغط على الزر تبيّنون أن الرسائل الموجهة إلى «{ $entry }» ({ $organisation }) تُقرأ. وتُحسب الإجابات في الموعد حتى { $moment }.
directory-drill-press = قرأتُ الرسالة
directory-drill-thanks = شكرًا. حُسبت إجابتكم، ولا يلزم شيء آخر.
directory-drill-error-name = أدخلوا اسمًا من 1 إلى { $most } حرفًا.
directory-drill-error-hours = أدخلوا عددًا صحيحًا من الساعات من 1 إلى { $most }.
directory-drill-error-nobody = ليس لأي جهة اتصال في الدليل هذا الدور. اختاروا دورًا آخر أو أدخلوا جهات اتصال أولًا.
directory-letter-drill-subject = تمرين: نرجو بيان أن هذه الرسالة قُرئت
directory-letter-drill = هذا تمرين: نختبر هل تُقرأ الرسائل الموجهة إلى «{ $entry }» ({ $organisation }). لم يقع شيء. ¶ نرجو فتح الصفحة والضغط على زرها قبل { $moment }: ¶ { $link } ¶ فتح الصفحة وحده ليس إجابة.

## Whom to call, whom to write to
directory-field-national = الفريق الوطني لبلده
directory-contact-parent = تتبع لها مؤسسة تحوز هذا المورد.
directory-contact-sector = هو فريق الاستجابة أو الجهة التنظيمية للقطاع.
directory-contact-national = هو فريق الاستجابة الوطني في { $country }، وهو الملاذ الأخير.
directory-contact-team = هو فريق استجابة في { $country }؛ ولم يُحدَّد أي فريق بوصفه الفريق الوطني.
directory-contact-given = تُعطى جهة اتصالها: أُكِّدت أو أُدخلت في { $since }، ويسري ذلك حتى { $until }.
directory-contact-given-stale = تُعطى جهة اتصالها مع علامة: لم تؤكَّد منذ { $until }، ولا توجد جهة أحدث تغطي الشبكة.
directory-contact-stale = جرى تجاوزها: لم تؤكَّد منذ { $until }، وهناك جهة اتصال أحدث تغطي الشبكة.
directory-contact-empty = ليست لها جهة اتصال ذات عنوان بريد.
directory-contact-farther = لا حاجة إليها: أُعطيت جهة أقرب.
directory-contact-beside = تُرسل نسخة إلى صندوق بلاغات الإساءة المسجّل لدى سجل الإنترنت.
directory-contact-beside-missing = لا يُعرف له صندوق بلاغات إساءة لدى أي سجل إنترنت، فلا تُرسل نسخة إلى أحد.
directory-contact-nobody = لا أحد معروف لهذا. أدخِل مؤسسة لها جهة اتصال، أو فريق استجابة (CSIRT) للبلد.
directory-contact-address = عنوان المؤسسة
directory-contact-other = جهة اتصال أخرى
directory-contact-line = اكتب إلى { $name } ({ $office }، { $organisation }): { $addresses }
directory-lookup-title = البحث عن جهة اتصال
directory-lookup-subject = عمَّ تبحث
directory-lookup-hint = عنوان أو بادئة أو رقم نظام مستقل (AS) أو نطاق أو بلد (حرفان) أو قطاع
directory-lookup-intro = القيد الأدق هو الذي يقرر، وما أدخله الناس يسبق ما جلبه ملف. ومع كل مؤسسة سبب اختيارها.
directory-lookup-known = ما هو معروف
directory-lookup-write-to = لمن تكتب
directory-lookup-further = جهات اتصال أخرى
directory-lookup-why = المؤسسات التي نُظر فيها، وأسبابها
directory-lookup-reason = لماذا هذه المؤسسة
directory-lookup-verdict = ما آل إليه الأمر
directory-lookup-designated = نقاط الاتصال المعيَّنة
directory-lookup-copy = نسخة
directory-contact-rule = تسمّيها قاعدة إشعار بدلًا من غيرها.

## Notification rules
directory-error-rule-taken = هناك قاعدة بهذه الشروط. غيِّر تلك القاعدة.
directory-refused-rule-text = اكتب { $limit } حرف على الأكثر في سطر واحد.
directory-refused-destination = «{ $text }» ليست مؤسسة ولا شخصًا ولا وظيفة في هذا الدليل. اكتب اسم مؤسسة، أو المعرّف من عنوان صفحة جهة الاتصال.
directory-refused-lookup = لا يمكن الإجابة عن السؤال: { $reason }
directory-rule-title = قواعد الإشعار
directory-rule-intro = بلا قاعدة يُخطَر من يتولى الشبكة مرة في اليوم بصيغة CSV وبلغته. ومن بين القواعد المنطبقة تسري ذات الموضوع الأضيق، ثم ذات النوع الأضيق، ثم ذات المصدر الأضيق. وصفحة البحث تبيّن أيّها.
directory-rule-caption = قواعد هذه الإدارة
directory-rule-empty = لا توجد قاعدة بعد.
directory-rule-none = لا تنطبق أي قاعدة إشعار.
directory-rule-applies = قاعدة الإشعار السارية
directory-rule-add = إضافة قاعدة
directory-rule-change = تغيير هذه القاعدة
directory-rule-remove = حذف هذه القاعدة
directory-rule-remove-text = تسري بعدها القاعدة المنطبقة التالية، أو لا شيء.
directory-rule-when = متى تسري
directory-rule-does = ما تفعله
directory-rule-any = الكل
directory-rule-what = نوع الحادث (RSIT)
directory-rule-provider = مزوّد المصدر
directory-rule-provider-hint = كما في الأحداث، مثل Shadowserver؛ يُترك فارغًا للكل
directory-rule-feed = المصدر
directory-rule-feed-hint = اسم المصدر أو التقرير؛ يُترك فارغًا للكل
directory-rule-object = بشأن ماذا
directory-rule-object-hint = بادئة أو رقم AS أو نطاق أو بلد (حرفان)؛ يُترك فارغًا لأي شيء
directory-rule-suppress = عدم إخطار أحد
directory-rule-suppressed = لا يُخطَر أحد
directory-rule-destinations = إخطار هؤلاء بدلًا من ذلك
directory-rule-destinations-hint = واحد في كل سطر: اسم مؤسسة أو معرّف جهة اتصال. إذا تُرك فارغًا: من يتولى الشبكة.
directory-rule-language = لغة الإشعار
directory-rule-language-any = لغة جهة الاتصال
directory-rule-format = صيغة البيانات
directory-rule-format-csv = جدول CSV
directory-rule-format-json = JSON بصيغة IntelMQ
directory-rule-format-text = في الرسالة نفسها
directory-rule-interval = عدد المرات
directory-rule-immediate = فورًا
directory-rule-hours = { $count ->
    [one] كل ساعة
    [two] كل ساعتين
    [few] كل { $count } ساعات
   *[other] كل { $count } ساعة
}
directory-rule-days = { $count ->
    [one] كل يوم
    [two] كل يومين
    [few] كل { $count } أيام
   *[other] كل { $count } يومًا
}
directory-rule-weeks = { $count ->
    [one] كل أسبوع
    [two] كل أسبوعين
    [few] كل { $count } أسابيع
   *[other] كل { $count } أسبوعًا
}
directory-rule-comment = سبب وجود القاعدة
directory-rule-comment-hint = لمن يتولى القواعد بعدك

## In the forms of others
directory-publish-files = ملفات
directory-publish-card = بطاقة اتصال (vCard)
directory-publish-description = وصف الفريق (RFC 2350)
directory-publish-text = الوصف نصًّا
directory-publish-security = ملف security.txt لموقعها
directory-publish-checker = فحص ملف security.txt
directory-publish-checker-intro = الصق ملف security.txt لمعرفة ما إذا كان كما يطلب RFC 9116. لا يُحفظ الملف ولا يُتحقق من توقيعه.
directory-publish-feed = تغييرات الفرق كخلاصة (Atom)
directory-publish-file = نص الملف
directory-publish-url = المكان الذي وُجد فيه
directory-publish-url-hint = مثل https://www.example.org/.well-known/security.txt للمقارنة مع Canonical
directory-publish-check = فحص
directory-publish-valid = الملف صالح وفق RFC 9116.
directory-publish-invalid = الملف غير صالح وفق RFC 9116. صحّح كل خطأ.
directory-publish-findings = النتائج
directory-publish-none = لم يُعثر على شيء.
directory-publish-severity = الخطورة
directory-publish-error = خطأ
directory-publish-advice = نصيحة
directory-refused-security-txt = يحتاج ملف security.txt إلى عنوان عام للمراسلة. أتح للعموم عنوان بريد أو نموذج https لهذه المؤسسة.
directory-securitytxt-too-large = في الملف { $found } بايت؛ ويُقرأ { $limit } على الأكثر. احذف ما ليس حقلًا.
directory-securitytxt-not-utf8 = النص ليس UTF-8. احفظه بترميز UTF-8.
directory-securitytxt-byte-order-mark = يبدأ الملف بعلامة ترتيب البايتات. احفظه من دونها.
directory-securitytxt-line-end = ينتهي السطر بمحرف CR وحده. اجعل نهاية الأسطر LF أو CRLF.
directory-securitytxt-no-last-line-end = ليس للسطر الأخير نهاية سطر. أضفها.
directory-securitytxt-not-a-field = ليس حقلًا ولا تعليقًا. اكتب «Name: value» أو ابدأ بالرمز #.
directory-securitytxt-space-before-colon = هناك فراغ قبل نقطتي { $name }. احذفه.
directory-securitytxt-no-space = لا فراغ بعد نقطتي { $name }. أضفه.
directory-securitytxt-empty = الحقل { $name } بلا قيمة. املأه أو احذفه.
directory-securitytxt-no-contact = لا يوجد Contact. أضف واحدًا، مثل mailto:security@example.org.
directory-securitytxt-no-scheme = { $name } ليس معرّف URI. ابدأه بـ https:// أو mailto: أو tel:.
directory-securitytxt-not-https = يبدأ { $name } بـ http://. يجب أن يبدأ عنوان الويب بـ https://.
directory-securitytxt-mail = العنوان بعد mailto: بلا اسم أو بلا نطاق.
directory-securitytxt-no-expires = لا يوجد Expires. أضفه بما لا يتجاوز سنة.
directory-securitytxt-several-expires = يرد Expires أكثر من مرة. أبقِ واحدًا.
directory-securitytxt-bad-expires = Expires ليس وقتًا صحيحًا. اكتبه هكذا 2027-01-31T00:00:00Z.
directory-securitytxt-expired = انتهت صلاحية الملف. الأيام منذ ذلك: { $days }. راجعه ومدّد Expires.
directory-securitytxt-expires-soon = تنتهي صلاحية الملف قريبًا. الأيام الباقية: { $days }. راجعه ومدّد Expires.
directory-securitytxt-expires-late = تنتهي صلاحية الملف بعد مدة طويلة. الأيام الباقية: { $days }. يُنصح بأقل من سنة.
directory-securitytxt-several-languages = يرد Preferred-Languages أكثر من مرة. اجمعها في واحد.
directory-securitytxt-bad-language = { $tag } ليست وسم لغة. اكتب وسومًا مثل en, fr بينها فواصل.
directory-securitytxt-not-canonical = لا يذكر أي Canonical العنوان الذي وُجد فيه. أضفه.
directory-securitytxt-no-canonical = الملف موقَّع لكن بلا Canonical. أضفه كي يسري هناك فقط.
directory-securitytxt-csaf = لا يؤدي CSAF إلى ملف اسمه provider-metadata.json.
directory-securitytxt-unknown = الحقل { $name } غير مسجَّل. تحقق من خطأ كتابة.
directory-securitytxt-no-encryption = هناك عنوان بريد بلا Encryption. اذكر مفتاحًا.
directory-securitytxt-not-signed = الملف غير موقَّع. يُنصح بتوقيع نص واضح.
directory-securitytxt-before-signed = هناك نص قبل الرسالة الموقَّعة. يجب أن تكون في السطر الأول.
directory-securitytxt-after-signature = هناك نص بعد التوقيع. احذفه.
directory-securitytxt-bad-signature = التوقيع مفقود أو مقطوع أو تالف. وقّع الملف من جديد.
directory-securitytxt-weak-hash = وُقّع بـ { $hash }. وقّعه من جديد بـ SHA-256 أو أفضل.

## Regions, and editions of the Who’s Who
directory-region-africa = أفريقيا
directory-region-americas = الأمريكتان
directory-region-arab-states = الدول العربية
directory-region-asia-pacific = آسيا والمحيط الهادئ
directory-region-cis = كومنولث الدول المستقلة
directory-region-europe = أوروبا
directory-region-other = مناطق ورموز أخرى
directory-country-disclaimer = لا تنطوي أسماء البلدان ورموزها ومجموعاتها على أي رأي في المركز القانوني لأي بلد أو إقليم أو مدينة أو منطقة أو لسلطاتها، ولا في حدودها.
directory-edition-publications = المنشورات
directory-edition-title = دليل الجهات والأشخاص في الأمن السيبراني { $year }
directory-edition-revision-number = المراجعة { $number }
directory-edition-contents = المحتويات
directory-edition-page = صفحة
directory-edition-page-of = من
directory-edition-colon = { ": " }
directory-edition-year = السنة
directory-edition-language = اللغة
directory-edition-revision = المراجعة
directory-edition-made = تاريخ التثبيت
directory-edition-files = الملفات
directory-edition-isbn = ISBN
directory-edition-issn = ISSN
directory-edition-hash = بصمة المحتوى (SHA-256)
directory-edition-label = يجوز تداوله
directory-edition-replaces = تحل هذه المراجعة محل المراجعة { $number } التي لم تعد تُوزع.
directory-edition-disclaimer = لا يُعد إدراج قيد ما تأييداً له، ولا يدل غيابه على شيء. البيانات هي ما أتاحته كل مؤسسة وكل شخص، ولا يتحمل الناشر مسؤولية ما يترتب على استخدامها.
directory-edition-method = عن هذا الإصدار
directory-edition-method-what = يضم هذا الإصدار ما كان في الدليل يوم تثبيته، في حدود ما هو عام ويجوز طبعه. ولا يتغير محتواه بعد ذلك؛ وما تغيّر يرد في مراجعة لاحقة لها رقمها وبصمتها.
directory-edition-method-people = لا يُذكر اسم أي شخص إلا بموافقته على الطبع، وإلا حلت الوظيفة محل الاسم.
directory-edition-method-order = تُرتب المؤسسات بحسب منطقة الاتحاد الدولي للاتصالات والبلد والقطاع، ثم بحسب الاسم وفق الترتيب الأبجدي للغة هذا الإصدار. ولكل منها رقم تشير إليه الفهارس.
directory-edition-method-truth = «مُتحقق منه» هو آخر يوم أكدت فيه جهة اتصال بالمؤسسة قيدها. وحيث لا يرد، لم يؤكده أحد.
directory-edition-count = { $count ->
    [zero] لم تُدرج أي مؤسسة.
    [one] أُدرجت مؤسسة واحدة.
    [two] أُدرجت مؤسستان.
    [few] أُدرجت { $count } مؤسسات.
    [many] أُدرجت { $count } مؤسسة.
   *[other] أُدرجت { $count } مؤسسة.
}
directory-edition-no-country = البلد غير مذكور
directory-edition-no-sector = القطاع غير مذكور
directory-edition-term = المدة
directory-edition-points = جهات الاتصال
directory-edition-index-organisations = فهرس المؤسسات
directory-edition-index-people = فهرس الأشخاص
directory-edition-index-acronyms = فهرس المختصرات
directory-edition-entry = الرقم
directory-edition-region = المنطقة
directory-edition-record = القيد
directory-edition-caption = إصدارات دليل الجهات والأشخاص
directory-edition-empty = لم يُثبت أي إصدار بعد.
directory-edition-intro = يضم كل إصدار ما هو عام ويجوز طبعه، كما كان يوم تثبيته.
directory-edition-new = تثبيت إصدار
directory-edition-new-intro = يصبح ما هو عام ويجوز طبعه الآن هو الإصدار، ويمكن للجميع الحصول عليه. وإذا تغيّر محتوى سنة ما، حلت مراجعة جديدة محل السابقة.
directory-edition-freeze = تثبيت
directory-edition-superseded = حلت محلها مراجعة أحدث، ولم تعد تُوزع
directory-edition-same = المحتوى هو محتوى الإصدار القائم؛ لم يتغير شيء.
directory-refused-isbn = «{ $text }» ليس رقم ISBN. اكتبوا أرقامه العشرة أو الثلاثة عشر كما خُصصت، مثل ‎978-3-16-148410-0‎.
directory-refused-issn = «{ $text }» ليس رقم ISSN. اكتبوا رموزه الثمانية كما خُصصت، مثل ‎2049-3630‎.
directory-refused-year = «{ $text }» ليست سنة إصدار. اكتبوا سنة من 1990 إلى 2100.
directory-error-superseded = حلت مراجعة أحدث محل هذه. خذوها من قائمة المنشورات.
directory-error-unmade = لم يُنشأ الملف. اختاروا صيغة أخرى، أو أعيدوا المحاولة لاحقاً.

## The inventory by region
directory-inventory-title = المراقبة والإنذار والاستجابة للحوادث حسب المنطقة
directory-inventory-intro = البلدان التي لديها فريق وطني للاستجابة للحوادث وجهات اتصال، في حدود ما يعرفه هذا الدليل وما يجوز لكم الاطلاع عليه. تُرتب البلدان حسب مناطق الاتحاد الدولي للاتصالات، ولكل بلد مربع واحد. وعبارة «لا شيء معروف» لا تعني أن البلد ليس لديه شيء.
directory-inventory-finding = يُعرف فريق وطني في { $with } من أصل { $all } بلداً ومنطقة.
directory-inventory-whole = فريق وطني و24/7
directory-inventory-national = فريق وطني
directory-inventory-other = فريق أو جهة اتصال أخرى
directory-inventory-nothing = لا شيء معروف
directory-inventory-code = الرمز
directory-inventory-stands = ما هو معروف
directory-inventory-figures = البلدان حسب المنطقة
directory-inventory-countries = البلدان
directory-inventory-round-the-clock = جهة اتصال على مدار الساعة
directory-inventory-year = المقارنة بنهاية سنة
directory-inventory-year-hint = مثل 2015
directory-inventory-then = فريق وطني بنهاية { $year }
directory-inventory-since-unknown = غير معروف منذ متى
directory-inventory-since-note = تُحسب الفرق القائمة اليوم فقط بحسب سنة إنشائها. ولا يدخل في حساب السنة السابقة أي فريق انتهى منذ ذلك الحين أو لا يُعرف تاريخ إنشائه.
directory-inventory-known = بلدان يُعرف عنها شيء
directory-inventory-known-empty = لا يُعرف شيء عن أي بلد بعد.
directory-inventory-teams = فرق الاستجابة
directory-inventory-gaps = الثغرات
directory-inventory-gaps-caption = بلدان لا يُعرف عنها شيء
directory-inventory-gaps-empty = يُعرف شيء عن كل بلد.
directory-inventory-without = بلدان بلا فريق أو جهة اتصال معروفة

## Search
directory-search-title = البحث في الدليل
directory-search-field = الاسم أو المختصر أو الوظيفة
directory-search-hint = بأي كتابة؛ ولا أثر للتشكيل أو لأشكال الحروف.
directory-search-nothing = اكتبوا حرفاً أو رقماً واحداً على الأقل.
directory-search-found = ما عُثر عليه
directory-search-empty = لا شيء بهذا الاسم مما يجوز لكم الاطلاع عليه.
directory-search-more = عُثر على أكثر مما يُعرض. أضيفوا كلمة لتضييق البحث.

## Duplicates
directory-duplicate-title = سجلات قد تكون مكررة
directory-duplicate-intro = تشترك هذه السجلات في شيء لا يملكه عادةً إلا سجل واحد. لا يتغير شيء حتى يُتخذ قرار. ولا يُحسب ما تشترك فيه أكثر من ثمانية سجلات.
directory-duplicate-caption = أزواج قد تكون واحدة
directory-duplicate-empty = لا يشترك سجلان في شيء من هذا القبيل.
directory-duplicate-one = السجل
directory-duplicate-other = السجل الآخر
directory-duplicate-shared = المشترك بينهما
directory-duplicate-do = القرار
directory-duplicate-mail = عنوان البريد { $text }
directory-duplicate-telephone = الهاتف { $text }
directory-duplicate-key = المفتاح { $text }
directory-duplicate-name = الاسم «{ $text }»
directory-duplicate-compare = مقارنة
directory-duplicate-compare-title = سجلان جنبًا إلى جنب
directory-duplicate-beside = ما يقوله كل من السجلين
directory-duplicate-distinct = ليسا الشيء نفسه
directory-duplicate-why = السبب
directory-duplicate-why-hint = كي لا يُسأل عنه مرة أخرى، مثل «مكتبان ببدالة واحدة»
directory-duplicate-who = القائل
directory-duplicate-apart = ما تبيّن أنه مختلف
directory-duplicate-told = ذكر { $who } في { $day } أنهما ليسا الشيء نفسه: { $why }
directory-duplicate-again = اقتراحهما من جديد
directory-refused-why = اذكر السبب في { $limit } حرف على الأكثر.

## Merging and splitting
directory-merging-title = ما دُمج وما قُسم
directory-merging-about = يعيد التراجع السجلين كما كانا. ويُرفض إذا تغير شيء منذ ذلك الحين.
directory-merging-empty = لم يُدمج شيء ولم يُقسم.
directory-merging-what = ما جرى
directory-merging-merged = دمج
directory-merging-split = تقسيم
directory-merging-stayed = السجل الباقي
directory-merging-went = السجل المدموج أو الجديد
directory-merging-undo = تراجع
directory-merging-undone = جرى التراجع عنه في { $day }
directory-merging-do = دمجهما في سجل واحد
directory-merging-intro = تنتقل الشبكات والأشخاص والتعيينات والقواعد وحقوق الحسابات والمنظمات التابعة ومفاتيح الملفات إلى السجل الباقي، وتقود إليه روابط السجل الآخر. ويمكن التراجع.
directory-merging-stays = أي السجلين يبقى
directory-merging-stays-hint = ما لا يقوله إلا أحدهما يُحفظ. وعند الاختلاف اختر أدناه.
directory-merging-both = كلاهما
directory-merging-below = السجل الباقي تابع للآخر. أبقِ السجل الأعلى.
directory-merging-split-do = تقسيم إلى سجلين
directory-merging-split-intro = ينتقل ما تختاره إلى سجل جديد. ويمكن التراجع ما لم يتغير منه شيء.
directory-merging-new = اسم السجل الجديد
directory-merging-new-hint = وللوظيفة اسم الوظيفة، مثل «ضابط المناوبة»
directory-merging-fields = الحقول المنتقلة
directory-merging-field = { $field }: { $value }
directory-merging-nothing = اختر حقلًا أو شخصًا أو شبكة على الأقل.
directory-merging-later-values = لا يمكن التراجع: تغير منذ ذلك الحين ما يقال عن أحد السجلين. أعد ذلك أولًا.
directory-merging-later-record = لا يمكن التراجع: تغير منذ ذلك الحين أحد السجلين أو سجل تابع له. أعد ذلك أولًا.
directory-merging-later-networks = لا يمكن التراجع: تغيرت منذ ذلك الحين شبكة منقولة.
directory-merging-later-rules = لا يمكن التراجع: تغيرت منذ ذلك الحين قاعدة إشعار تذكر أحد السجلين.
directory-merging-later-files = لا يمكن التراجع: ذكر استيرادٌ لاحق أحد السجلين.
directory-merging-later-gone = لا يمكن التراجع: أُزيل أحد السجلين أو مُحي أو دُمج منذ ذلك الحين.
directory-merging-later-added = لا يمكن التراجع: أُضيف شيء إلى السجل الجديد منذ ذلك الحين. ادمج السجلين بدلًا من ذلك.

## History
directory-history-title = السجل الزمني
directory-history-caption = ما قيل، الأحدث أولًا
directory-history-standing = حاله الآن
directory-history-counts = هو المعتمد
directory-history-beside = قائم إلى جانب المعتمد
directory-history-waits = ينتظر قرارًا
directory-history-ended = حتى { $day }
directory-history-merged = قيل عن سجل دُمج في هذا السجل
directory-history-erased = مُحي

## Spreadsheets
directory-spreadsheet-title = استيراد جدول جهات الاتصال
directory-spreadsheet-intro = أرسل القائمة كما تحتفظ بها، بصيغة CSV أو XLSX. تقترح البوابة محتوى كل عمود، فتصححه وترى الصفوف الأولى وكل خلية يتعذر أخذها قبل أي استيراد.
directory-spreadsheet-file = الجدول
directory-spreadsheet-file-hint = ملف CSV أو XLSX، لا يتجاوز 100٬000 صف. الصف الأول يسمي الأعمدة، ويُقرأ من المصنف أول ورقة ظاهرة.
directory-spreadsheet-encoding = الترميز
directory-spreadsheet-told = يُعرف من الملف
directory-spreadsheet-known = اقرأه مثل
directory-spreadsheet-proposed = كما تقترح البوابة
directory-spreadsheet-open = فتح
directory-spreadsheet-form = قُرئ بصيغة
directory-spreadsheet-rows = الصفوف
directory-spreadsheet-faults = خلايا يتعذر أخذها
directory-spreadsheet-faults-more = هناك المزيد؛ المعروض { $count }.
directory-spreadsheet-first = الصفوف الأولى
directory-spreadsheet-columns = محتوى كل عمود
directory-spreadsheet-column = العمود { $number }
directory-spreadsheet-not-read = لا يُقرأ
directory-spreadsheet-organisation-mail = بريد المنظمة
directory-spreadsheet-organisation-telephone = هاتف المنظمة
directory-spreadsheet-source = اسم المصدر
directory-spreadsheet-source-hint = مثل «قائمة الوزارة». ويُقارن الملف التالي من المصدر نفسه بهذا الملف.
directory-spreadsheet-source-missing = اذكر اسم المصدر.
directory-spreadsheet-organisation-missing = حدد العمود الذي يحوي المنظمة.
directory-spreadsheet-country = بلد أرقام الهاتف
directory-spreadsheet-country-hint = حرفان، للأرقام التي لا رمز بلد لها
directory-spreadsheet-extent = النطاق
directory-spreadsheet-whole = هو كل ما لدى المصدر، وما لم يعد يذكره لا يُعتد به
directory-spreadsheet-keep = احفظ طريقة القراءة باسم
directory-spreadsheet-keep-hint = للمرة القادمة؛ تُعرف الأعمدة من عناوينها
directory-spreadsheet-look = معاينة
directory-spreadsheet-reviews = قيم تنتظر النظر
directory-spreadsheet-dropped = لم يعد يُذكر
directory-spreadsheet-held = نصف سجلات هذا المصدر أو أكثر مفقود، فلم يتغير شيء. الملف ينتظر القرار.
directory-spreadsheet-empty = لا صف في الملف.
directory-spreadsheet-columns-many = في الملف أكثر من { $limit } عمودًا. احذف ما لا يخص القائمة.
directory-spreadsheet-workbook = تعذرت قراءة المصنف: { $reason }
directory-spreadsheet-formula = في الخلية صيغة أو خطأ. ضع القيمة مكانها.
directory-spreadsheet-no-organisation = الصف لا يسمي منظمة ولا منظمة فوقه.
directory-spreadsheet-nobody = الصف لا يسمي شخصًا ولا وظيفة.

## Sources
directory-refused-source = تستخدم البوابة نفسها اسم المصدر «{ $text }». اختر اسمًا آخر.

## Registrars
directory-registrar-title = جهة تسجيل النطاق
directory-registrar-domain = النطاق
directory-registrar-registrar = المسجِّل
directory-registrar-registry = السجل
directory-registrar-abuse = بريد الإبلاغ عن إساءة الاستخدام
directory-refused-registrar-header = السطر الأول لا يسمي العمودين domain وregistrar. اكتبه مثلًا: { $header }
directory-refused-registrar-domain = «{ $text }» ليس نطاقًا.
directory-refused-registrar-missing = لم يُذكر مسجِّل للنطاق «{ $text }».

## Comparing
directory-duplicate-any = مقارنة أي سجلين
directory-duplicate-any-hint = اسمه أو معرِّفه
directory-duplicate-unknown = لا سجل بهذا الاسم أو المعرِّف، أو هو من نوع آخر.

## Claims of networks
directory-claim-title = المطالبة بشبكات
directory-claim-intro = يُعتدّ بما تطالبون به بعد موافقة القائمين على الدليل. وما يقع داخل شبكات حازتها مؤسستكم بالموافقة يُعتدّ به فورًا.
directory-claim-networks = شبكات مؤسستكم
directory-claim-networks-hint = واحدة في كل سطر: بادئة (198.18.0.0/16) أو رقم نظام مستقل (AS64500) أو اسم نطاق (bank.example)؛ حتى 50.
directory-claim-note = ملاحظة
directory-claim-note-hint = لمن يقررون: ما يثبت أن الشبكات لكم.
directory-claim-list = الشبكات المطالَب بها
directory-claim-of = المطالبة بـ { $network }
directory-claim-state = الحالة
directory-claim-waiting = مطالبة تنتظر
directory-claim-agreed = موافَق عليها
directory-claim-refused = مرفوضة
directory-claim-withdrawn = مسحوبة
directory-claim-overlap = { $count ->
    [0] لا شيء
    [one] شبكة أو مطالبة واحدة
    [two] شبكتان أو مطالبتان
    [few] { $count } شبكات أو مطالبات
   *[other] { $count } شبكة أو مطالبة
}
directory-claim-overlaps = ما يحوزه آخرون أو يطالبون به هناك
directory-claim-overlaps-none = لا أحد غيركم يحوز شيئًا هناك أو يطالب به.
directory-claim-relation = الموقع
directory-claim-same = الشبكة نفسها
directory-claim-around = تحيط بها
directory-claim-inside = بداخلها
directory-claim-reason = سبب الرفض
directory-claim-reason-hint = تقرؤه المؤسسة.
directory-claim-withdraw = سحب المطالبة
directory-claim-withdraw-text = لا تُحسب الشبكة بعد ذلك لمؤسستكم بموجب هذه المطالبة.
directory-claim-clear = الموافقة على كل ما لا يحوز فيه آخرون شيئًا
directory-claim-more = { $count ->
    [one] تنتظر مطالبة أخرى، وتظهر بعد البت في هذه.
    [two] تنتظر مطالبتان أخريان، وتظهران بعد البت في هذه.
    [few] تنتظر { $count } مطالبات أخرى، وتظهر بعد البت في هذه.
   *[other] تنتظر { $count } مطالبة أخرى، وتظهر بعد البت في هذه.
}
directory-claim-error-text = أكثر من { $most } حرفًا؛ اختصروا النص.
directory-claim-error-many = أكثر من { $most } شبكة؛ طالبوا بعدد أقل في المرة الواحدة.
directory-claim-error-reason = اذكروا السبب كي تتمكن المؤسسة من تصحيح مطالبتها.
directory-waiting-networks = شبكات تطالب بها المؤسسات

## Keys
directory-key-add = إضافة مفتاح OpenPGP
directory-key-text = المفتاح العام
directory-key-text-hint = جميع الأسطر من «BEGIN PGP PUBLIC KEY BLOCK» إلى «END PGP PUBLIC KEY BLOCK» لمفتاح واحد. لا يُتحقق من توقيعات الآخرين عليه.
directory-key-file = المفتاح كملف
directory-key-until = صالح حتى { $day }
directory-key-soon = ينتهي في { $day }: جدّدوه
directory-key-expired = انتهى في { $day }
directory-key-endless = بلا نهاية
directory-refused-key-secret = هذا مفتاح سري ولم يُحفظ. صدّروا المفتاح العام، واستبدلوا السري إن كان غيركم قد رآه.
directory-refused-key-unread = ليس هذا مفتاحًا عامًا واحدًا بصيغة ASCII: { $reason }
directory-refused-key-several = فيه عدة مفاتيح. أرسلوا مفتاحًا واحدًا في كل مرة.
directory-refused-key-revoked = المفتاح ملغى. أرسلوا المفتاح الذي حل محله.
directory-refused-key-expired = انتهى المفتاح في { $day }. مددوه وصدّروه من جديد، أو أرسلوا مفتاحًا أحدث.
directory-refused-key-short = المفتاح قصير جدًا (أقل من 2048 بتًا). أنشئوا مفتاحًا جديدًا.
directory-refused-key-dsa = هذا مفتاح DSA ولم يعد يُستعمل (RFC 9580). أنشئوا مفتاحًا جديدًا.
directory-refused-key-sha1 = كل ما يقوله المفتاح عن نفسه يستند إلى SHA-1 أو دالة أقدم. أعيدوا توقيعه ببرنامج أحدث أو أنشئوا مفتاحًا جديدًا.
