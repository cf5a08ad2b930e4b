# Bundles: what is released to other administrations, and what came from them.

## Release of a round

bundle-release = الإتاحة للآخرين
bundle-release-about = لا يغادر شيء من الجولة هذه البوابة قبل إتاحته هنا. يدخل ما يتاح في ملف موقّع تستورده بوابة أخرى. لا تغادر الإجابات السرية أبدًا؛ ومن الأدلة لا يخرج إلا العنوان والجهة المصدرة والتواريخ والبصمة والرقم المقيس.
bundle-release-depend = تُحسب أرقام الحزمة من الإجابات المتاحة وحدها؛ وما لم يُتَح يُعد مفتوحًا. والسؤال الذي يتوقف على سؤال آخر لا يُحسب إلا إذا أُتيح كلاهما. وتخرج الدرجة المنشورة كما وُقّعت مع كل إتاحة.
bundle-release-left = السحب يوقف التصدير اللاحق. وما خرج فقد خرج: اطلب ممن تسلّمه حذفه.
bundle-release-change = تغيير الإتاحة
bundle-release-do = إتاحة
bundle-withdraw = سحب الإتاحة
bundle-released = المتاح
bundle-released-caption = ما أُتيح من كل قسم
bundle-column-released = الأسئلة المتاحة
bundle-column-id = المعرّف
bundle-extent-nothing = لا شيء
bundle-extent-all = كل الأسئلة
bundle-extent-parts = أقسام وأسئلة مسمّاة
bundle-comments = النصوص
bundle-evidence = الأدلة
bundle-tlp = الوسم (TLP)
bundle-goes = يخرج معه
bundle-stays = يبقى هنا
bundle-field-extent = ما يُتاح
bundle-field-sections = أقسام كاملة
bundle-field-items = أسئلة منفردة
bundle-field-items-hint = معرّفاتها، مثل C1 C3، تفصل بينها مسافات أو فواصل
bundle-field-beside = ما يرافق الإجابات
bundle-with-comments = النصوص: التعليقات والأسباب والإجابات الحرة
bundle-with-evidence = وجود الأدلة دون ملفاتها
bundle-field-tlp = وسم الحزمة
bundle-field-tlp-hint = تبقى الأدلة ذات الوسم الأشد. ولا يجوز تسليم TLP:AMBER+STRICT وTLP:RED إلى إدارة أخرى.
bundle-parts-missing = اختر قسمًا أو سمِّ سؤالًا
bundle-download = حفظ الحزمة الموقّعة
bundle-download-about = كل تصدير يُسجَّل في سجل التغييرات.
bundle-history = الإتاحات حتى الآن

## Bundles of others

bundle-list = جولات إدارات أخرى
bundle-list-about = ما أتاحته إدارات أخرى ووقّعته. يُحفظ منفصلًا عن جولاتكم ولا يُغيَّر هنا أبدًا.
bundle-list-caption = الجولات المستوردة
bundle-list-empty = لم يُستورد شيء بعد.
bundle-administration = الإدارة
bundle-gateway = البوابة
bundle-imported = تاريخ الاستيراد
bundle-import = استيراد حزمة
bundle-import-do = استيراد
bundle-import-about = لا يُستورد الملف إلا إذا صح توقيعه وكان مفتاحه موثوقًا هنا لتلك الإدارة. وتكرار الملف نفسه لا يغيّر شيئًا؛ والإتاحة الأحدث تحل محل الأقدم.
bundle-field-file = الحزمة (.cgb)
bundle-back = التقييمات الخاصة
bundle-back-to-one = العودة إلى الجولة
bundle-title = { $administration }: { $round }
bundle-banner = من إدارة أخرى: { $administration }، أُتيح في { $released }، { $tlp }. يُعرض كما ورد ولا يمكن تغييره هنا.
bundle-figures-about = السطر الأول هو الدرجة كما وُقّعت على كل الأسئلة. والثاني ينتج من الإجابات المتاحة وحدها؛ وما لم يُتَح يُعد فيه مفتوحًا.
bundle-as-signed = كما وُقّع
bundle-as-released = مما أُتيح
bundle-column-of = الأساس
bundle-no-answer = لم تُتَح إجابة
bundle-evidence-caption = الأدلة الموجودة (تبقى الملفات لدى إدارتها)
bundle-column-hash-value = SHA-256 أو الرقم

## Comparison

bundle-compare = جنبًا إلى جنب
bundle-compare-of = { $instrument }: { $count ->
    [zero] لا جولات لإدارات أخرى
    [one] جولة واحدة لإدارة أخرى
    [two] جولتان لإدارات أخرى
    [few] { $count } جولات لإدارات أخرى
    [many] { $count } جولة لإدارات أخرى
   *[other] { $count } جولة لإدارات أخرى
}
bundle-compare-about = الترتيب هو ترتيب رموز البلدان ولا يعني غير ذلك. والرقم ينتج مما أُتيح؛ فلا تقارن إلا ما أُتيح وأُجيب عنه بالقدر نفسه.
bundle-compare-wholes = الإدارات
bundle-compare-sections = بحسب القسم: الدرجة المنشورة والإجابات
bundle-compare-differs = في بعض الأقسام أتاحت إدارة أو أجابت أكثر من غيرها. وأرقامها غير قابلة للمقارنة.
bundle-own = هذه الإدارة
bundle-part-none = غير متاح
bundle-part-some = متاح جزئيًا
bundle-column-extent = القدر
bundle-extent-same = واحد
bundle-extent-differs = مختلف: لا تقارن

## Keys

bundle-keys = مفاتيح الحزم
bundle-key = المفتاح
bundle-key-own = مفتاح هذه البوابة
bundle-key-about = تُوقَّع حزم هذه البوابة بهذا المفتاح. سلّم المفتاح العام لمن يتسلّمها ودعه يقارن البصمة معك عبر قناة أخرى.
bundle-key-public = المفتاح العام
bundle-key-public-hint = السطر الذي يبدأ بـ RW، أو ملف المفتاح
bundle-key-fingerprint = البصمة (SHA-256)
bundle-key-id = معرّف المفتاح
bundle-key-made = تاريخ الإنشاء
bundle-key-since = منذ
bundle-key-check = دون بوابة، تُفحص الحزمة بهذه الأوامر:
bundle-key-unknown = مفتاح غير معروف
bundle-key-trusted = موثوق
bundle-key-revoked = ملغى
bundle-trusted = المفاتيح الموثوقة هنا
bundle-trusted-none = لا يوجد بعد مفتاح موثوق لإدارة أخرى.
bundle-trust = الوثوق بمفتاح
bundle-trust-about = قارن البصمة أولًا مع الإدارة عبر قناة أخرى. عندئذ يوقّع المفتاح حزم تلك الإدارة وحدها دون سواها.
bundle-field-administration = رمز بلد الإدارة
bundle-field-administration-hint = حرفان (ISO 3166-1)، مثل XB
bundle-field-name = اسم المفتاح هنا
bundle-revoke = إلغاء
bundle-revoke-about = { $name }: لا يوثق بهذا المفتاح بعد الآن. ويبقى ما استُورد به مع الإشارة إلى ذلك.
bundle-bad-code = أدخل حرفين (ISO 3166-1)، مثل XB
bundle-bad-release = هذه ليست إتاحة؛ أدخل extent وsections وitems وcomments وevidence وtlp

## What is refused

bundle-error-not-signed = لم تُعتمد الجولة. ولا يُتاح إلا ما اعتُمد.
bundle-error-not-released = لم يُتَح شيء من هذه الجولة. أتح إجابات في صفحتها أولًا.
bundle-error-no-such-part = لا يوجد في الجولة سؤال أو قسم { $id }. انظر جدول الأقسام.
bundle-error-too-large = الحزمة أو جزء منها أكبر من { $megabytes } م.ب، وهو الحد الأقصى.
bundle-error-not-whole = هذه ليست حزمة كاملة. انسخ الملف من مصدره مرة أخرى.
bundle-error-version = للحزمة الصيغة { $format } التي لا تقرؤها هذه البوابة. حدّث البوابة أو اطلب صيغة أقدم.
bundle-error-signature = التوقيع غير صحيح: غُيّرت الحزمة بعد توقيعها. اطلبها من جديد.
bundle-error-altered = { $entry } ليس ما وُقّع. اطلب الحزمة من جديد.
bundle-error-unknown-key = مفتاح الحزمة غير موثوق هنا. بصمته { $fingerprint }. قارنها مع الإدارة عبر قناة أخرى؛ ثم يضيف المسؤول المفتاح في صفحة المفاتيح.
bundle-error-revoked-key = أُلغي المفتاح { $fingerprint } هنا. اطلب حزمة موقّعة بمفتاح جديد.
bundle-error-other-administration = المفتاح موثوق لـ { $trusted }، والحزمة من { $claimed }. لا تُستورد.
bundle-error-instrument = الأداة في الحزمة ليست التي تسمّيها. اطلب حزمة جديدة.
bundle-error-figures = أرقام الحزمة لا تنتج من إجاباتها. اطلب حزمة جديدة.
bundle-error-unreadable = تتعذر قراءة { $entry }. اطلب حزمة جديدة.
bundle-error-older = توجد هنا حزمة أحدث لهذه الجولة، أُتيحت في { $at }. لم يتغير شيء.
bundle-error-key-lost = يتعذر فتح مفتاح التوقيع لأن ملف المفاتيح الذي ختمه مفقود. ينشئ المشغّل مفتاحًا جديدًا: cybergateway bundle key renew
bundle-error-bad-key = هذا ليس مفتاحًا عامًا لـ minisign. أدخل السطر الذي يبدأ بـ RW.
bundle-error-key-taken = هذا المفتاح موثوق أصلًا لـ { $of }. والمفتاح يخص إدارة واحدة. وإذا كان { $of } خطأً، فألغِ المفتاح ثم ثِق به من جديد.

## Removal
bundle-remove = إزالة هذه الجولة
bundle-remove-do = أزِلها
bundle-remove-about = يُحذف هنا ملف { $administration }، { $round }، بكل إجاباته. ويبقى في القائمة أنه كان هنا ومن أزاله ومتى ولماذا. ويمكن إدخاله من جديد من ملفه.
bundle-remove-reason = السبب
bundle-remove-reason-hint = يقرؤه كل من يقرأ القائمة.
bundle-removed = الجولات المُزالة
bundle-removed-at = أُزيلت في
bundle-removed-by = أزالها
