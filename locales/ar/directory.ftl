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
directory-explain-no-route = لا يحدد له أي جدول مستورد نظاماً مستقلاً.
directory-explain-country = البلد: { $country }.
directory-explain-special = العنوان ضمن حيّز مخصص لأغراض خاصة (RFC 6890) لا تمثله أي شبكة عمومية.
directory-explain-organisation = المؤسسة: { $organisation }.

## Why
directory-reason-organisation-prefix-manual = يسند الدليل البادئة { $prefix } إلى هذه المؤسسة (إدخال يدوي).
directory-reason-organisation-prefix-import = يسند الدليل البادئة { $prefix } إلى هذه المؤسسة (استيراد).
directory-reason-constituency-prefix = يشمل النطاق المشمول البادئة { $prefix }، ولا تُعرف لها مؤسسة.
directory-reason-excluded-prefix = يستثني النطاق المشمول البادئة { $prefix }.
directory-reason-organisation-asn-manual = يسند الدليل النظام المستقل { $asn } إلى هذه المؤسسة (إدخال يدوي).
directory-reason-organisation-asn-import = يسند الدليل النظام المستقل { $asn } إلى هذه المؤسسة (استيراد).
directory-reason-constituency-asn = يشمل النطاق المشمول النظام المستقل { $asn }، ولا تُعرف له مؤسسة.
directory-reason-excluded-asn = يستثني النطاق المشمول النظام المستقل { $asn }.
directory-reason-organisation-domain-manual = يسند الدليل اسم النطاق { $domain } إلى هذه المؤسسة (إدخال يدوي).
directory-reason-organisation-domain-import = يسند الدليل اسم النطاق { $domain } إلى هذه المؤسسة (استيراد).
directory-reason-constituency-domain = يشمل النطاق المشمول اسم النطاق { $domain }، ولا تُعرف له مؤسسة.
directory-reason-excluded-domain = يستثني النطاق المشمول اسم النطاق { $domain }.
directory-reason-country = حيّز العناوين مسجل في { $country }، وهو من بلدان هذه الإدارة.
directory-reason-nothing = لا يوجد في الدليل ما يخصه.

## Lines and files that are not taken
directory-refused-asn = «{ $text }» ليس رقم نظام مستقل. اكتبوا رقماً من 1 إلى 4294967294، مثل AS64500.
directory-refused-prefix = «{ $text }» ليست بادئة. اكتبوا عنواناً وطولاً، مثل 198.18.0.0/15.
directory-refused-host-bits = «{ $text }» تتضمن بتات بعد طولها. هل المقصود { $meant }؟
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
directory-refused-country = «{ $text }» ليس رمز بلد. اكتبوا حرفين (ISO 3166-1).
directory-refused-mail = «{ $text }» ليس عنوان بريد إلكتروني.
directory-refused-cells = في السطر { $found } خلية بينما يسمي السطر الأول { $expected } عموداً. ضعوا النص الذي يحوي الفاصل بين علامتي اقتباس.
directory-refused-line-break = في إحدى الخلايا فاصل أسطر. لعل علامة اقتباس لم تُغلق.
directory-refused-cell-long = إحدى الخلايا أطول من { $limit } بايت.
directory-refused-encoding = تعذر تحديد ترميز الملف على وجه اليقين. احفظوه بصيغة CSV UTF-8 ثم استوردوه من جديد.
directory-refused-header = لا يسمي السطر الأول أي عمود للشبكات. سمّوا الأعمدة فيه: الشبكة، المؤسسة، القطاع، حرج.
directory-refused-file-size = الملف أكبر من { $limit } ميغابايت. قسّموه واستوردوا الأجزاء.
directory-refused-rows = في الملف أكثر من { $limit } سطر. قسّموه واستوردوا الأجزاء.
directory-refused-name-missing = الاسم مفقود.
directory-refused-name-long = الاسم أطول من { $limit } محرف.
directory-refused-country-missing = اذكروا بلداً واحداً على الأقل.
directory-refused-language-missing = اذكروا لغة واحدة على الأقل.
directory-refused-parent = لا يمكن أن تتبع المؤسسة نفسها.
directory-refused-quarter = «{ $text }» ليس ربع سنة. اكتبوه على شكل 2026-Q1.
directory-refused-source-missing = اذكروا مصدر الرقم.
directory-refused-subscribers = يجب أن يزيد عدد المشتركين على صفر.
directory-refused-table = { $name } ليس جدولاً مقروءاً. فكّوا ضغطه أولاً؛ تُقرأ ملفات MMDB، والنطاقات أو البادئات مع النظام المستقل أو البلد (CSV وTSV وpyasn)، وأسماء الأنظمة المستقلة، وملفات delegated الصادرة عن السجلات.
directory-refused-table-damaged = { $name } تالف. أعيدوا جلبه.
directory-refused-table-empty = لا يتضمن { $name } شيئاً عن العناوين أو أرقام الأنظمة المستقلة.

## Actions that fail
directory-error-forbidden = دوركم لا يتيح ذلك. راجعوا مدير النظام عند الحاجة.
directory-error-not-found = لا يوجد مثل هذا القيد في هذه الإدارة.
directory-error-stale = عدّل شخص آخر هذا القيد منذ فتحتموه. اطلعوا على الحالة الجديدة وأعيدوا تعديلكم.
directory-error-name-taken = توجد مؤسسة باسم «{ $name }» من قبل.
directory-error-network-taken = «{ $text }» موجود في الدليل من قبل.
directory-error-store = تعذر حفظ التعديل ولم يتغير شيء. حاولوا مجدداً، وأبلغوا المشغّل إن تكرر ذلك.

## Pages
directory-page-organisations = المؤسسات
directory-page-organisations-caption = مؤسسات هذه الإدارة
directory-page-organisations-empty = لا توجد مؤسسات بعد. استوردوا قائمة بالشبكات للبدء.
directory-page-name = الاسم
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
directory-page-source-import = استيراد
directory-page-since = منذ
directory-page-constituency = النطاق المشمول
directory-page-constituency-intro = ما تتولاه هذه الإدارة إضافة إلى شبكات مؤسساتها، والنطاقات الأجنبية المستثناة.
directory-page-side = الانتماء
directory-page-side-include = مشمول
directory-page-side-exclude = مستثنى
directory-page-import = استيراد الشبكات
directory-page-import-intro = الصقوا قائمة في كل سطر منها شبكة: بادئة أو رقم نظام مستقل أو اسم نطاق، ثم المؤسسة والقطاع وهل هي حرجة. يسمي السطر الأول الأعمدة. تُستورد القوائم الأطول من سطر الأوامر.
directory-page-import-list = القائمة
directory-page-import-preview = عرض ما سيتغير
directory-page-import-apply = استيراد
directory-page-import-planned = التغييرات المتوقعة
directory-page-import-done = التغييرات المنجزة
directory-page-import-added = شبكات مضافة
directory-page-import-changed = شبكات معدّلة
directory-page-import-unchanged = شبكات لم تتغير
directory-page-import-organisations = مؤسسات مضافة
directory-page-import-refused = أسطر مرفوضة
directory-page-import-line = السطر
directory-page-import-column = العمود
directory-page-import-reason = السبب
