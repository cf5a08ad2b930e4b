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
