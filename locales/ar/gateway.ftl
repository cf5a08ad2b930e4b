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
