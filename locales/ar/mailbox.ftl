mailbox-title = البريد
mailbox-mailboxes = صناديق البريد
mailbox-none = لم يُضبط أي صندوق بريد. يحدد الإعداد mailbox.from مصدر جلب البريد.
mailbox-never = لم يحدث بعد
mailbox-works = يعمل
mailbox-name = الصندوق
mailbox-fetched = آخر قراءة
mailbox-state = الحالة
mailbox-received = وقت الجلب
mailbox-from = من
mailbox-subject = الموضوع
mailbox-date = وقت الكتابة
mailbox-size = الحجم
mailbox-outcome = ما آلت إليه
mailbox-all = الكل
mailbox-empty = لا توجد رسائل.
mailbox-bad-outcome = لا توجد نتيجة بهذا الاسم؛ تعرض القائمة كل الرسائل.
mailbox-waiting = { $count ->
    [zero] لا رسالة تنتظر من ينظر فيها.
    [one] رسالة واحدة تنتظر من ينظر فيها.
    [two] رسالتان تنتظران من ينظر فيهما.
    [few] { $count } رسائل تنتظر من ينظر فيها.
    [many] { $count } رسالة تنتظر من ينظر فيها.
   *[other] { $count } رسالة تنتظر من ينظر فيها.
 }
mailbox-no-subject = (بلا موضوع)
mailbox-sealed = (محفوظ مع البلاغ)
mailbox-sealed-text = صارت هذه الرسالة بلاغًا. محتواها هناك، وهوية المرسل مختومة.
mailbox-text = النص
mailbox-parts = المرفقات
mailbox-part-name = الاسم
mailbox-part-kind = النوع
mailbox-part-lies = يقول إنه { $declared } وهو { $found }
mailbox-problem = المشكلة
mailbox-save = حفظ الرسالة في ملف
mailbox-to-report = إلى البلاغ
mailbox-to-conversation = إلى المحادثة
mailbox-to-notice = إلى الإشعار
mailbox-again = المحاولة من جديد
mailbox-again-text = تسلك الرسالة طريقها من جديد كأنها وصلت الآن.
mailbox-aside = وضعها جانبًا
mailbox-problem-too-large = الرسالة أكبر مما يُجلب. بقيت في صندوقها؛ يُنظر فيها هناك.
mailbox-problem-content = تعذر العثور على الرسالة المحفوظة. تُجلب من جديد أو تُستعاد نسخة احتياطية.
mailbox-problem-empty = ليس في الرسالة نص ولا ملف.
mailbox-problem-rejected = رُفض جزء مما تبلغ عنه؛ انظر الحجر.
mailbox-outcome-new = لم تُعالج بعد
mailbox-outcome-report = بلاغ
mailbox-outcome-conversation = في محادثة
mailbox-outcome-notice = رد على إشعار
mailbox-outcome-observations = مشاهدات
mailbox-outcome-bounce = عادت
mailbox-outcome-automatic = رد آلي
mailbox-outcome-loop = رسالتنا أو رسالة تدور في حلقة
mailbox-outcome-failed = تعذرت معالجتها
mailbox-outcome-too-large = كبيرة جدًا
mailbox-outcome-aside = وُضعت جانبًا
mailbox-receipt-subject = وصلنا بلاغكم
mailbox-receipt-text = وصلت رسالتكم وحُفظت بلاغًا، وسيقرؤها شخص. ¶ رمزكم هو { $code }. به ترون أين وصل بلاغكم وتضيفون إليه: ¶ { $link } ¶ أو أجيبوا عن هذه الرسالة. ¶ هل فقدتم مالًا؟ اتصلوا فورًا بمصرفكم أو مزود الدفع على الرقم الذي تعرفونه. ¶ كتب هذه الرسالةَ برنامج. لا نطلب أبدًا كلمة مرور ولا رمزًا.
