### الحسابات والدخول والأدوار والإعداد

account-title = حسابك
account-administration = الإدارة
account-administration-title = تغيير الإدارة
account-administration-intro = أنتم أعضاء في أكثر من إدارة. تعرض الصفحات إدارة واحدة في كل مرة، ويبقى اختياركم قائمًا إلى أن تسجّلوا الخروج.
account-administration-button = العمل في هذه الإدارة
account-name = الاسم
account-mail = عنوان البريد الإلكتروني
account-language = لغة الرسائل
account-roles = الأدوار
account-no-role = لا دور
account-state = الحالة
account-created = تاريخ الإنشاء
account-action = إجراء
account-yes = نعم
account-no = لا
account-none = لا شيء

## Signing in
account-sign-in-title = تسجيل الدخول
account-sign-in-button = تسجيل الدخول
account-sign-in-refused = لا يطابق العنوان وكلمة المرور أي حساب. تحقّق منهما وحاول مرة أخرى.
account-sign-in-expired = مضى وقت طويل. سجّل الدخول مجددًا بكلمة المرور.
account-sign-in-again = البدء بتسجيل الدخول من جديد
account-sign-out = تسجيل الخروج
account-password = كلمة المرور
account-code = الرمز
account-code-hint = الأرقام الستة التي يعرضها تطبيق المصادقة الآن، أو أحد رموز الاسترداد
account-second-step-title = الخطوة الثانية
account-second-step = الخطوة الثانية عند تسجيل الدخول
account-second-step-on = { $left ->
    [zero] مفعّلة؛ لم يبق أي رمز استرداد ({ $left })
    [one] مفعّلة؛ بقي رمز استرداد واحد ({ $left })
    [two] مفعّلة؛ بقي رمزا استرداد ({ $left })
    [few] مفعّلة؛ بقيت { $left } رموز استرداد
    [many] مفعّلة؛ بقي { $left } رمز استرداد
   *[other] مفعّلة؛ بقي { $left } رمز استرداد
}
account-second-step-off = معطّلة
account-forgotten-link = نسيت كلمة المرور
account-forgotten-title = طلب كلمة مرور جديدة
account-forgotten-intro = اكتب عنوان البريد الإلكتروني لحسابك. ستصلك وصلة لاختيار كلمة مرور جديدة.
account-forgotten-button = إرسال الوصلة
account-forgotten-sent = إذا كان هناك حساب بهذا العنوان فقد أُرسلت إليه وصلة، وهي صالحة لساعة واحدة. إذا لم يصلك شيء فاتصل بالمدير.

## Own account
account-sessions = أماكن تسجيل دخولك
account-session-browser = المتصفح
account-session-began = تسجيل الدخول
account-session-seen = آخر استخدام
account-session-this = هذه الجلسة
account-session-unknown = غير معروف
account-session-end = إنهاء
account-password-link = تغيير كلمة المرور
account-password-title = تغيير كلمة المرور
account-password-intro = ستبقى مسجّل الدخول هنا، وتنتهي كل جلساتك الأخرى.
account-password-current = كلمة المرور الحالية
account-password-new = كلمة المرور الجديدة
account-password-hint = 12 حرفًا على الأقل، مثلًا عدة كلمات. يمكن اللصق واستخدام مدير كلمات المرور.
account-password-button = تغيير كلمة المرور
account-security-link = الخطوة الثانية ورموز الاسترداد
account-security-title = الخطوة الثانية عند تسجيل الدخول
account-security-intro = تحمي الخطوة الثانية حسابك حتى إذا عرف أحد كلمة المرور: عند تسجيل الدخول تكتب أيضًا ستة أرقام من تطبيق في هاتفك.
account-security-demanded = يتطلب دورك خطوة ثانية عند تسجيل الدخول. أعدّها هنا؛ ولن يُتاح لك شيء آخر قبل ذلك.
account-security-begin = إعداد الخطوة الثانية
account-security-scan = اقرأ هذا الرمز بتطبيق المصادقة، أو اكتب المفتاح فيه. ثم اكتب الأرقام الستة التي يعرضها التطبيق.
account-security-qr = رمز لتطبيق المصادقة
account-security-seed = المفتاح
account-security-address = عنوان لتطبيقات هذا الجهاز
account-security-finish = تفعيل
account-security-renew = إنشاء رموز استرداد جديدة
account-security-remove = تعطيل
account-security-remove-title = تعطيل الخطوة الثانية
account-security-remove-text = بعد ذلك تكفي كلمة المرور وحدها لفتح حسابك، وتُلغى رموز الاسترداد.
account-codes-title = رموز الاسترداد
account-codes-once = تُعرض هذه الرموز الآن فقط. اطبعها أو اكتبها واحفظها بعيدًا عن هاتفك. يفتح كل رمز حسابك مرة واحدة حين لا يتوفر التطبيق.
account-codes-kept = حفظت الرموز

## Personal links
account-link-invitation-title = مرحبًا بك
account-link-invitation-text = أُنشئ حساب للعنوان { $mail }. اختر كلمة مرور، ثم سجّل الدخول بهذا العنوان.
account-link-reset-title = اختيار كلمة مرور جديدة
account-link-reset-text = أنت تختار كلمة مرور جديدة للعنوان { $mail }. تبقى الكلمة القديمة صالحة حتى تضغط الزر.
account-link-button = استخدام كلمة المرور هذه
account-link-by-hand = تفتح الوصلة أدناه الحساب. إذا كان البريد لا يصل فسلّمها إلى هذا الشخص وحده. تُعرض الآن فقط.
account-link-local = يقود هذا الرابط إلى جهاز البوابة نفسه ولا يفتح لأحد سواه. يضبط المشغّل العنوان الذي يستخدمه الآخرون في server.public_url، ثم أنشئ رابطًا جديدًا.

## Accounts of an administration
account-list-title = الحسابات
account-list-about = من يمكنه تسجيل الدخول وبأي أدوار؛ دعوة شخص أو منع شخص من الدخول.
account-list-caption = من يمكنهم تسجيل الدخول
account-lacking-second = { $count ->
    [zero] لا أحد تنقصه الخطوة الثانية التي يتطلبها دوره.
    [one] شخص واحد تنقصه الخطوة الثانية التي يتطلبها دوره.
    [two] شخصان تنقصهما الخطوة الثانية التي يتطلبها دورهما.
    [few] { $count } أشخاص تنقصهم الخطوة الثانية التي تتطلبها أدوارهم.
    [many] { $count } شخصاً تنقصهم الخطوة الثانية التي تتطلبها أدوارهم.
   *[other] { $count } شخص تنقصهم الخطوة الثانية التي تتطلبها أدوارهم.
    } ومن يسجل الدخول أو يفتح صفحة من دونها يُوجَّه إلى صفحة إعدادها؛ ولا يُفتح شيء آخر قبل ذلك.
account-lacking-since = ناقصة منذ { $day }
account-state-invited = مدعو
account-state-active = نشط
account-state-disabled = معطّل
account-invite-title = دعوة شخص
account-invite-intro = يتلقى الشخص وصلة شخصية بالبريد ويختار كلمة مرور. الوصلة صالحة لسبعة أيام.
account-invite-button = إرسال الدعوة
account-invite-again = إرسال دعوة جديدة
account-letter-title = الرسالة في الانتظار
account-letter-queued = تم التغيير. ستُرسل رسالة إلى الشخص قريبًا.
account-roles-intro = عند تغيّر الأدوار يجب على الشخص تسجيل الدخول من جديد.
account-roles-contact-below = يُختار دور جهة اتصال الشبكة أدناه، لمؤسسة واحدة.
account-roles-no-organisations = لتعيين جهة اتصال لشبكة، أدخل أولًا مؤسستها في الدليل.
account-roles-incomplete = هذا الشخص جهة اتصال لشبكة بلا مؤسسة، ولذلك لا يرى شيئًا. اختر المؤسسة والدور أدناه ثم احفظ.
account-roles-button = حفظ الأدوار
account-organisation = دور إضافي للمؤسسة
account-organisation-role = الدور في تلك المؤسسة
account-manage = إدارة الحساب
account-managed-elsewhere = تدير هذا الحساب إدارة أخرى. أنت تقرر هنا أدواره في إدارتك فقط.
account-reset = إرسال وصلة لكلمة مرور جديدة
account-disable-text = يُسجَّل خروج الحساب المعطّل فورًا ولا يمكنه تسجيل الدخول. يمكن تفعيله من جديد.
account-disable = تعطيل الحساب
account-enable = تفعيل الحساب

## Roles
account-role-reader = قارئ
account-role-respondent = مجيب
account-role-country-officer = جهة الاتصال الوطنية
account-role-analyst = محلل في فريق الاستجابة CSIRT
account-role-network-contact = جهة اتصال الشبكة
account-role-editor = محرر
account-role-translator = مترجم
account-role-reviewer = مراجع
account-role-event-organiser = منظم فعاليات
account-role-administrator = مدير

## API tokens
account-tokens-title = رموز API
account-tokens-about = ما تدخل به البرامج: رمز لكل برنامج، يمكن إلغاؤه.
account-tokens-intro = يتيح الرمز لبرنامج أن يقرأ بيانات هذه الإدارة أو يرسلها. أنشئ رمزًا لكل برنامج كي يمكن إلغاء كل منها وحده.
account-token-new = إنشاء رمز
account-token-made = أُنشئ الرمز
account-token-name = الغرض
account-token-name-hint = مثلًا اسم البرنامج أو الخادم
account-token-prefix = يبدأ بـ
account-token-role = الصلاحيات
account-token-role-hint = محلل CSIRT: يرسل التقارير ويقرأ الملاحظات والأرقام. قارئ: يقرأ الأدوات والتقييمات فقط، لا الملاحظات ولا التقارير. مدير: كل ذلك، ويضبط الحدود.
account-token-days = مدة الصلاحية بالأيام (من 1 إلى 366؛ و90 على الأكثر للمدير)
account-token-administrator-title = لصلاحيات المدير فقط
account-token-administrator = أريد أن تكون لهذا الرمز صلاحيات المدير
account-token-administrator-hint = من يحمله يرى جميع الملاحظات ويحدد ما يُنشر للعموم ومدة الحفظ، فيستطيع بذلك التسبب في حذفها نهائيًا. لا يستطيع إنشاء حسابات أو رموز. لا تستخدموه إلا حيث لا يكفي دور آخر، وألغوه عند انتهاء عمله.
account-token-administrator-missing = ضعوا علامة في هذا المربع لإنشاء رمز بصلاحيات المدير، أو اختاروا دورًا آخر
account-token-used = آخر استخدام
account-token-unused = لم يُستخدم
account-token-end = ينتهي
account-token-void = ملغى
account-token-revoke = إلغاء
account-token-button = إنشاء الرمز
account-token-once = يُعرض هذا الرمز الآن فقط. ضعه في البرنامج الذي يستخدمه واحفظه سرًا مثل كلمة المرور.

## Set-up
account-setup-title = إعداد هذه البوابة
account-setup-intro = تظهر هذه الصفحة مرة واحدة. ما تكتبه هنا يمكن تغييره وإكماله لاحقًا.
account-setup-token = رمز لمرة واحدة
account-setup-token-hint = يظهر في وحدة التحكم التي شُغّلت منها البوابة
account-setup-administration = الإدارة
account-setup-name = اسم الإدارة
account-setup-name-hint = مثلًا وزارة أو هيئة تنظيمية أو فريق استجابة وطني
account-setup-countries = البلد أو البلدان
account-setup-countries-hint = رموز من حرفين وفق ISO 3166-1 تفصلها فواصل
account-setup-languages = لغات العمل
account-setup-administrator = المدير الأول
account-setup-constituency = نطاق المسؤولية
account-setup-constituency-text = ما تُسأل عنه هذه الإدارة. مدخل واحد في كل سطر؛ يمكن ترك كل شيء فارغًا واستيراده لاحقًا.
account-setup-asns = أرقام AS
account-setup-asns-hint = مثلًا AS64500
account-setup-prefixes = نطاقات العناوين
account-setup-prefixes-hint = مثلًا 198.51.100.0/24 أو ⁦2001:db8::/32⁩
account-setup-cctlds = نطاقات المستوى الأعلى للبلد
account-setup-cctlds-hint = حرفان، أو بكتابة البلد نفسه
account-setup-domains = نطاقات مستضافة في الخارج
account-setup-domains-hint = نطاقات البلد التي تقع خوادمها في مكان آخر، مثلًا ministry.example.com
account-setup-foreign = نطاقات أجنبية مستبعدة
account-setup-foreign-hint = نطاقات ضمن ما سبق تعود إلى جهة في بلد آخر
account-setup-keep = مدة الحفظ
account-setup-keep-text = كم تُحفظ البيانات قبل إزالتها. يمكن تغيير الاختيار في أي وقت في صفحة «مدة الحفظ» التي تعرض أولًا ما سيُزال. وعند وضع حد، لا تُقبل التقارير الأقدم منه أيضًا.
account-setup-keep-observations = الملاحظات
account-setup-keep-inputs = البيانات الأولية
account-setup-keep-all = حفظ كل شيء
account-setup-keep-days = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
account-setup-button = إعداد البوابة
account-setup-error-token = ليس هذا هو الرمز المعروض في وحدة التحكم. كل تشغيل للبوابة يعرض رمزًا جديدًا، والأخير هو الصالح.
account-setup-error-name = اكتب اسمًا من 1 إلى 200 حرف في سطر واحد
account-setup-error-country = { $text } ليس رمز بلد؛ المتوقع حرفان
account-setup-error-countries = اكتب رمز بلد واحدًا على الأقل
account-setup-error-languages = اختر لغة واحدة على الأقل
account-setup-error-line = السطر { $line }: لا يمكن قراءة { $text }. قارنه بالمثال فوق الحقل.
account-setup-error-host-bits = السطر { $line }: ‏{ $text } تتضمن بتات بعد طولها. هل المقصود { $meant }؟
account-setup-error-outside = { $text } لا يقع في أي من نطاقات العناوين المدخلة أعلاه. استبعدوا النطاقات الواقعة داخلها فقط.
account-setup-error-more = { $count ->
    [zero] ولا سطر آخر.
    [one] ولا يمكن قراءة سطر آخر.
    [two] ولا يمكن قراءة سطرين آخرين.
    [few] ولا يمكن قراءة { $count } أسطر أخرى.
    [many] ولا يمكن قراءة { $count } سطرًا آخر.
   *[other] ولا يمكن قراءة { $count } سطر آخر.
}
account-setup-error-lines = يمكن كتابة { $most } سطر هنا على الأكثر. استورد الباقي لاحقًا في جدول.

## What can go wrong
account-error-not-allowed = لا يمكن أن يفعل هذا إلا مدير هذه الإدارة.
account-error-unknown = لا يوجد هنا حساب كهذا.
account-error-mail = هذا ليس عنوان بريد إلكتروني؛ الشكل المتوقع اسم@مضيف
account-error-name = اكتب اسمًا من 1 إلى 120 حرفًا في سطر واحد
account-error-password-short = اختر كلمة مرور من 12 حرفًا على الأقل
account-error-password-long = اختر كلمة مرور أقصر: 1024 بايت على الأكثر
account-error-password-common = هذه الكلمة من أول ما يجرّبه المهاجمون. اختر غيرها.
account-error-password-personal = اختر كلمة مرور ليست من اسمك أو عنوانك
account-error-wrong-password = كلمة المرور الحالية غير صحيحة
account-error-wrong-code = الرمز غير صحيح أو استُخدم من قبل. انتظر الرمز التالي وحاول مرة أخرى.
account-error-second-step = تغيّرت حالة الخطوة الثانية في هذه الأثناء. افتح الصفحة من جديد.
account-error-last-administrator = هذا هو المدير الأخير. أعط هذا الدور لحساب نشط آخر أولًا.
account-error-taken = يوجد حساب بهذا العنوان من قبل.
account-error-changed = تغيّر الحساب في هذه الأثناء. افتح صفحته من جديد وكرر التغيير.
account-error-no-role = اختر دورًا واحدًا على الأقل مما يمكن إعطاؤه هنا
account-error-needs-organisation = جهة اتصال الشبكة مسؤولة عن مؤسسة واحدة. اختر المؤسسة وهذا الدور لها.
account-error-link-spent = استُخدمت هذه الوصلة أو انتهت صلاحيتها. اطلب وصلة جديدة من صفحة تسجيل الدخول أو من المدير.
account-error-throttled-seconds = { $seconds ->
    [zero] محاولات كثيرة. حاول مجددًا بعد { $seconds } ثانية.
    [one] محاولات كثيرة. حاول مجددًا بعد ثانية واحدة ({ $seconds }).
    [two] محاولات كثيرة. حاول مجددًا بعد ثانيتين ({ $seconds }).
    [few] محاولات كثيرة. حاول مجددًا بعد { $seconds } ثوانٍ.
    [many] محاولات كثيرة. حاول مجددًا بعد { $seconds } ثانية.
   *[other] محاولات كثيرة. حاول مجددًا بعد { $seconds } ثانية.
}
account-error-throttled = { $minutes ->
    [zero] محاولات كثيرة. حاول مجددًا بعد { $minutes } دقيقة.
    [one] محاولات كثيرة. حاول مجددًا بعد دقيقة واحدة ({ $minutes }).
    [two] محاولات كثيرة. حاول مجددًا بعد دقيقتين ({ $minutes }).
    [few] محاولات كثيرة. حاول مجددًا بعد { $minutes } دقائق.
    [many] محاولات كثيرة. حاول مجددًا بعد { $minutes } دقيقة.
   *[other] محاولات كثيرة. حاول مجددًا بعد { $minutes } دقيقة.
}
account-error-clear-text = لا تُقبل كلمات المرور عبر اتصال غير محمي. افتح هذه البوابة عبر https أو على الجهاز نفسه.

## Letters
account-letter-greeting = السيد/السيدة { $name }،
account-letter-invitation-subject = حسابك في { $gateway }
account-letter-invitation = أُنشئ لك حساب في { $gateway }. تفتح الوصلة التالية صفحة تختار فيها كلمة المرور. يمكن استخدامها مرة واحدة خلال سبعة أيام.
account-letter-reset-subject = كلمة مرور جديدة في { $gateway }
account-letter-reset = طُلبت كلمة مرور جديدة لحسابك في { $gateway }. تفتح الوصلة التالية صفحة تختارها فيها. يمكن استخدامها مرة واحدة خلال ساعة. إذا لم تطلب ذلك فلا تفعل شيئًا: تبقى كلمة المرور كما هي.
account-letter-welcome-subject = صلاحيات جديدة في { $gateway }
account-letter-welcome = مُنح حسابك في { $gateway } صلاحيات جديدة. يرجى تسجيل الدخول من جديد.
account-letter-changed-subject = تغيّر حسابك في { $gateway }
account-letter-changed = تغيّرت كلمة المرور أو الخطوة الثانية لحسابك في { $gateway }. إذا لم تكن أنت من فعل ذلك فأبلغ المدير فورًا.
account-letter-end = أرسلت البوابة نفسها هذه الرسالة؛ يرجى عدم الرد عليها.
