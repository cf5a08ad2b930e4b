# Отчёты об оценке: слова печатного отчёта, таблицы законов, бумажной анкеты и книги.

## Words of every document

report-contents = Содержание
report-page = Страница
report-page-of = из
report-comma = ,
report-colon = { $term }: { $said }
report-percent = { $value } %
report-count = { $done } из { $of } ({ $share })
report-of = { $done } из { $of }
report-none = нет
report-missing = нет ответа
report-stale = перевод старше исходного текста

## Cover

report-subtitle = Отчёт о самооценке
report-administration = Администрация
report-round = Раунд
report-reference = Номер документа
report-day = Дата отчёта
report-instrument = Инструмент
report-version = Версия
report-hash = Хеш содержания (SHA-256)
report-signed-day = Дата утверждения
report-signed-hash = Хеш утверждённых ответов
report-not-signed = ещё не утверждено
report-own-statement = Это собственное заявление страны. Это не оценка какой-либо организации, документы которой названы источниками.
report-draft-instrument = Эта версия инструмента является проектом. Вопросы ещё могут измениться.
report-draft-translation = Перевод вопросов является проектом. Ни один национальный переводчик его ещё не утвердил.
report-missing-translation = Тексты без перевода, приведены на языке оригинала с пометой: { $count } из { $all }.
report-stale-translation = Тексты, источник которых изменился после перевода: { $count } из { $all }.

## Summary

report-summary = Сводка
report-figures = Общие показатели
report-figure = Показатель
report-value = Значение
report-meaning = Что это значит
report-published = Публикуемая оценка
report-published-meaning = Вопросы без ответа, с неизвестным или конфиденциальным ответом считаются низшей ступенью.
report-answered = Среднее по данным ответам
report-answered-meaning = Среднее только по вопросам с ответом.
report-best = Наилучшая ещё возможная оценка
report-best-meaning = Оценка, если бы каждый открытый вопрос достиг высшей ступени.
report-completeness = Полнота
report-completeness-meaning = Оцениваемые вопросы с ответом из числа тех, на которые надо ответить.
report-evidence-coverage = Обеспеченность подтверждениями
report-evidence-coverage-meaning = Оцениваемые вопросы с ответом и подтверждением, действующим на дату отчёта.
report-oldest-evidence = Самое старое подтверждение
report-oldest-evidence-meaning = Дата самого старого действующего подтверждения.
report-withheld = Общий показатель не приводится: отвечено менее { $from } оцениваемых вопросов.
report-nothing-scored = Общий показатель не приводится: ни один из заданных вопросов не оценивается.
report-by-section = По разделам
report-section = Раздел
report-weight = Вес
report-pictures = Диаграммы
report-this-round = Этот раунд
report-previous-round = Предыдущий раунд
report-radar = Публикуемая оценка по разделам
report-radar-shows = Лепестковая диаграмма, одна ось на раздел. Внешний край соответствует полной оценке. В таблице ниже те же числа.
report-gap-bars = Достигнутое и недостающее по разделам
report-gap-bars-shows = Полоса на раздел: сплошная часть достигнута, штриховка показывает разрыв до полной оценки. В таблице ниже те же числа.
report-progress = Ход ответов по разделам
report-progress-shows = Полоса на раздел: доля заданных вопросов, на которые есть ответ. О качестве ответов она не говорит.
report-answered-of-asked = Рассмотрено из заданных
report-stages = Ступени всех оцениваемых вопросов
report-stages-shows = Квадрат на вопрос по порядку, ступень указана цифрой; темнее значит выше, штриховка значит нет ответа. Таблица ниже их подсчитывает.
report-levels = Насколько выполнен каждый оцениваемый вопрос
report-levels-shows = Квадрат на вопрос по порядку; цифра от 0 (совсем нет) до 4 (полностью); темнее значит выше, штриховка значит нет ответа. Таблица ниже их подсчитывает.
report-reached = Достигнуто
report-gap = Разрыв
report-findings = Замечания
report-findings-note = Эти замечания вытекают из ответов по установленным правилам. Это подсказки для проверяющего, а не вывод.
report-gravity = Важность
report-gravity-note = к сведению
report-gravity-warning = предупреждение
report-gravity-grave = серьёзно
report-finding = Замечание

## Answers

report-answers = Вопросы и ответы
report-answers-note = Все вопросы инструмента по порядку.
report-question = Вопрос
report-question-id = Номер вопроса
report-section-id = Код раздела
report-state = Состояние
report-answer = Ответ
report-answer-blank = нет ответа
report-answer-dont-know = неизвестно
report-answer-confidential = конфиденциально
report-answer-not-applicable = неприменимо
report-answer-not-applicable-open = неприменимо; ещё не проверено и считается отсутствием ответа
report-answer-none-ticked = ни один из вариантов
report-answer-no-entries = нет записей
report-answer-evidence = ответом служат подтверждения ниже
report-out-of-scope = не задавался: не касается этой администрации
report-settled = не задавался из-за низкого ответа ранее; считается низшей ступенью
report-waiting = не задаётся, пока открыт более ранний вопрос; считается низшей ступенью
report-stage = Ступень { $number }
report-score = Оценка
report-comment = Комментарий
report-dissent = Особое мнение
report-settlement = Решено
report-settlement-by = Решение принято { $day }, принял(а): { $who }. Засчитан ответ: { $voice }.
report-present = Присутствовали
report-evidence = Подтверждения
report-evidence-not-counted = не засчитано: отклонено или просрочено
report-source = Источник

## Gaps and plan

report-gaps = Разрывы и передовая практика
report-gaps-note = По каждому вопросу, не достигшему полной оценки: текущее положение, передовая практика и то, чего требует следующая ступень.
report-no-gaps = Разрывов не найдено.
report-open = неизвестно, поскольку нет учитываемого ответа
report-best-practice = Передовая практика
report-next = Чего требует следующая ступень
report-first = После
report-find-out = Выяснить положение дел и ответить на вопрос.
report-at-least = не менее { $bound }, для: { $stage }
report-at-most = не более { $bound }, для: { $stage }
report-plan = План действий по приоритету
report-plan-note = Приоритет равен разрыву, умноженному на вес и на зависимость и делённому на усилия. У усилий четыре уровня, S, M, L и XL, каждый вдвое больше предыдущего. Ни одно действие не стоит раньше того, на которое опирается. Множитель с пометой * изменён человеком; остальные взяты из инструмента. Действие, на которое опираются другие, стоит раньше них, даже если его собственный приоритет ниже.
report-plan-table = Действия в порядке выполнения
report-rank = №
report-priority = Приоритет
report-dependency = Зависимость
report-effort = Усилия
report-factor = Множитель
report-default = Исходное
report-changed-to = Изменено на
report-reason = Причина
report-changed-factors = Изменённые множители
report-no-changed-factors = Ни один множитель не изменён человеком.

## Sources and method

report-sources = Источники
report-sources-note = Источники называют документ и его часть. Они показывают, откуда взята тема. Текст из них не заимствован.
report-sources-untranslated = Названия документов приводятся на языке, на котором составлен инструмент.
report-unconfirmed-count = { $mark } отмечает источники, не сверенные с самим документом: вопросов с ними { $count } из { $all }.
report-document = Документ
report-publisher = Издатель
report-year = Год
report-method = Метод
report-method-published = Число ровно посередине округляется до чётной цифры.
report-method-hash = Хеш содержания точно указывает, что спрашивалось. Два отчёта с одинаковым хешем содержат одни и те же вопросы с теми же весами.
report-weights = Веса и их обоснование
report-weights-sections = Веса разделов
report-weights-questions = Веса вопросов

## Heads of the workbook of figures

report-published-percent = Публикуемая оценка, %
report-answered-percent = Среднее по данным ответам, %
report-best-percent = Наилучшая ещё возможная оценка, %
report-completeness-percent = Полнота, %
report-evidence-percent = Обеспеченность подтверждениями, %
report-score-percent = Оценка, %
report-gap-percent = Разрыв, %
report-source-state = Состояние источника

## Law table

report-law-subtitle = Постатейная таблица
report-law-not-compliance = Таблица сопоставляет внутреннее право со статьями названных документов. Это не вывод о соответствии, пока её не подпишет ниже названный юрист.
report-law-provision = Статья
report-law-domestic = Внутренние нормы
report-law-coverage = Охват
report-law-elements = Элементы, условия и числа
report-law-act = Акт
report-law-number = №
report-law-article = статья
report-law-gazette = официальное издание
report-law-version = редакция
report-law-bill-stage = стадия законопроекта
report-law-decree = подзаконный акт
report-law-link = ссылка
report-law-status-bill = законопроект
report-law-status-enacted = принят, не вступил в силу
report-law-status-commenced = действует
report-law-status-amended = действует с изменениями
report-law-status-repealed = отменён
report-law-status-struck-down = отменён судом
report-law-official = Текст на официальном языке
report-law-translation = Неофициальный перевод
report-law-signature = Подпись
report-law-jurist = Имя юриста
report-law-function = Должность
report-law-date = Дата и подпись

## Paper form

report-paper-subtitle = Анкета для заполнения от руки
report-paper-how = Отметьте одну клетку на вопрос или несколько, если так сказано в вопросе. Если не знаете, так и укажите: пустое место говорит меньше. Укажите номер каждого приложенного документа.
report-paper-respondent = Имя респондента
report-paper-institution = Учреждение
report-paper-when = Задаётся в зависимости от ответов на: { $questions }

## Files that are sent to us

report-file-old = Файл в старом двоичном формате или с паролем. Сохраните его как .docx или .xlsx без пароля.
report-file-damaged = Файл повреждён или не является офисным. Сохраните его заново и отправьте ещё раз.
report-file-other = Файл не того вида. Сохраните его как .docx или .xlsx.
report-file-limit = Файл слишком велик. Удалите большие картинки или пустые строки и сохраните заново.
report-file-active = В файле есть макросы, элементы управления или вложенные файлы. Сохраните его без них.
report-file-external = При открытии файл обращается к внешнему источнику. Встройте картинку или отсоедините шаблон и сохраните заново.
report-file-xml = Часть файла повреждена. Откройте его, сохраните заново и отправьте ещё раз.
report-template-misplaced = Метка отчёта стоит в таблице, надписи или рядом с другими словами. Поместите её в отдельный абзац.
report-template-twice = Метка отчёта встречается несколько раз. Оставьте одну.
report-template-missing = В шаблоне нет части, которая есть в любом файле Word. Откройте его в Word, сохраните как .docx и отправьте ещё раз.

## Workbook for answering without a network

report-workbook-start = Начало
report-workbook-subtitle = Книга для ответов без сети
report-workbook-voice = Респондент
report-workbook-how-1 = Заполняйте только жёлтые ячейки. У каждого раздела свой лист.
report-workbook-how-2 = Выбирайте из списков там, где они есть. В столбце состояния укажите вид ответа; если отвечаете, оставьте его пустым.
report-workbook-how-3 = Даты пишите как год-месяц-день, например 2026-03-31. Формул не пишите.
report-workbook-how-4 = Не переименовывайте и не удаляйте листы. Сохраните файл как .xlsx и верните целиком.
report-workbook-help = Справка
report-workbook-reason = Причина, если неприменимо
report-workbook-yes = да
report-workbook-no = нет
report-workbook-refused-title = Нет в списке
report-workbook-refused = Выберите одно из значений списка.
report-workbook-entry = Запись { $number }
report-workbook-provision = Норма { $number }
report-workbook-evidence = Подтверждения прилагаются в шлюзе. Укажите их номер в комментарии.
report-law-status = статус
report-workbook-too-much = В книге больше листов, строк или ячеек, чем может быть. Удалите лишнее.
report-workbook-sheet = Один из листов книги не читается. Откройте её, сохраните заново и отправьте ещё раз.
report-workbook-other = Эта книга создана не шлюзом: нет её скрытого листа. Верните полученный файл.
report-workbook-version = Книга относится к { $found }, а этот раунд — к { $expected }. Возьмите книгу этого раунда.
report-workbook-round = Книга относится к другому раунду. Откройте раунд, для которого она сделана.
report-workbook-sheet-missing = Лист «{ $sheet }» отсутствует или переименован. Верните ему имя или запросите новую книгу.
report-workbook-row-missing = Лист «{ $sheet }»: строка { $key } отсутствует или повторяется. Отмените изменение или запросите новую книгу.
report-workbook-formula = Лист «{ $sheet }», ячейка { $cell }, вопрос { $question }: на месте ответа стоит формула. Впишите само значение.
report-workbook-cell = Лист «{ $sheet }», ячейка { $cell }, вопрос { $question }: значение не подходит. Ожидается: { $expected }.
report-expected-choice = значение из списка
report-expected-number = число
report-expected-date = дата вида 2026-03-31
report-expected-text = текст
report-expected-reason = причина
report-expected-nothing = никакого ответа рядом с этим состоянием
report-expected-answer = ответ, который допускает вопрос

## Files of a round, on pages

report-files = Отчёты и файлы
report-files-what = Что это
report-files-formats = Форматы
report-files-caption = Файлы этого раунда
report-files-report = Отчёт
report-files-report-about = Каждый вопрос с ответом, результат, разрывы и план
report-files-law = Таблица законов
report-files-law-about = По статьям, для проверяющих её юристов
report-files-paper = Бумажная форма
report-files-paper-about = Пустая анкета для заполнения от руки
report-files-workbook = Рабочая книга
report-files-workbook-about = Заполняется в LibreOffice или Excel без сети и возвращается ниже
report-files-language = Файлы — на языке этой страницы. На другом языке:
report-files-template = Собственный шаблон Word
report-files-template-about = Отчёт вписывается в ваш бланк. Напишите { "{{report}}" } там, где он должен стоять; без метки он окажется в конце.
report-files-template-hint = Файл .docx или .dotx без макросов
report-files-make = Создать файл Word
report-files-return = Принять рабочую книгу
report-files-return-about = Принимается только то, что изменено в книге. То, что за это время изменено и здесь, остаётся здесь как есть и будет показано вам.
report-files-take = Принять ответы
report-files-taken = Принято ответов: { $taken }. Без изменений: { $same }. Изменено с обеих сторон: { $conflicts }.
report-files-conflicts = Изменено здесь и в книге
report-files-conflicts-about = Эти ответы остаются здесь как есть. Откройте вопрос, чтобы изменить его.
report-files-here = Здесь
report-files-there = В книге
report-error-format = В этом формате такой файл не создаётся. Выберите один из: { $formats }.
report-error-workbook = Книга не подходит к этому раунду; из неё ничего не принято. Исправьте указанное и отправьте снова.
report-error-unprinted = Файл создать не удалось. Попробуйте другой формат и сообщите оператору.
report-workbook-voice-other = В книге ответы другого респондента. Передайте её тому, для кого она сделана.
report-workbook-section-other = Вопрос { $key } относится к разделу, для которого эта книга не предназначена. Удалите его строки или верните полученный файл.

## What is undertaken about gaps

report-undertakings = Кто что делает и к какому сроку
report-owner = Ответственный
report-until = Срок
report-budget = Бюджет
report-indicator = Показатель успеха
report-progress-of = Состояние
report-status-planned = запланировано
report-status-started = выполняется
report-status-done = выполнено
report-status-dropped = отменено
report-no-undertakings = Пока ничего не намечено.
report-figure-start = В начале
report-figure-now = Сейчас
report-figure-as-of = На день
report-figure-target = Цель
report-figure-unknown = неизвестно
report-figure-course = { $figure }: в начале { $start }, сейчас { $now }, цель { $target }
report-budgets = Всего по бюджетам: { $sums }.
report-disputed = Ответы расходятся, и никто этого не урегулировал. Считается, что ответа нет.
report-settle = Урегулировать расхождение ответов.
report-differing = Неурегулированные расхождения в ответах
report-differing-meaning = Вопрос, по которому учреждения расходятся, считается оставшимся без ответа, пока кто-нибудь этого не урегулирует.
report-no-figure = не показано
report-files-which = Какой документ
report-files-template-file = Ваш файл
report-workbook-misfit = Лист «{ $sheet }», ячейка { $cell }, вопрос { $question }: { $reason }
report-evidence-withheld =
    { $count ->
        [one] Ещё { $count } подтверждение не показано из-за своей метки.
        [few] Ещё { $count } подтверждения не показаны из-за своих меток.
       *[many] Ещё { $count } подтверждений не показаны из-за своих меток.
    }

## At a glance

report-glance = Краткий обзор
report-moved = с { $before } до { $now }
report-semicolon = ;
report-name-value = { $name } ({ $value })
report-highest = Самые сильные разделы
report-lowest = Самые слабые разделы
report-risen = Выше, чем в предыдущем раунде
report-fallen = Ниже, чем в предыдущем раунде
report-first-actions = Что сделать в первую очередь
report-more-actions =
    { $count ->
        [one] Весь план содержит { $count } действие; см. план действий по приоритету.
        [few] Весь план содержит { $count } действия; см. план действий по приоритету.
       *[many] Весь план содержит { $count } действий; см. план действий по приоритету.
    }

## Label, signers, survey of laws

report-signers = Подписывают
report-scan = Скан с подписями
report-scan-attached = приложен { $day }
report-scan-missing = не приложен: раунд утверждён, но ещё не подписан
report-label = Метка (TLP 2.0)
report-law-cover = Обзор сопоставляет внутреннее право со статьями названных документов. Это не вывод о соответствии: что означает право, говорят только юристы, подписывающие таблицу законов.
report-coverage = Охват { $number } из 4
report-law-no-question = здесь вопрос не задаётся
report-not-compared = Источник не сверен с самим документом.
report-glance-score = Результат: { $score } от полного балла. Вопрос без ответа считается низшим баллом.
report-glance-before = В предыдущем раунде было { $score }.
report-glance-complete = Оцениваемых вопросов, на которые уже дан ответ: { $count }.
report-glance-evidence = Ответов с подтверждениями: { $count }.
report-glance-differing = Вопросов, по которым учреждения расходятся (считаются без ответа): { $figure }.
report-more-findings = Все замечания ({ $all }) стоят в сводке.
report-files-label = Отчёты и таблицы законов выходят под { $label }. Метка стоит на каждой странице, подтверждения с более строгой меткой опускаются. Под другой меткой:
report-sources-numbers = Числа в квадратных скобках — номера документов в разделе «Источники». { $mark } отмечает источник, не сверенный с самим документом.
report-settled-plain = не задаётся из-за предыдущего ответа
report-waiting-plain = не задаётся, пока открыт предыдущий вопрос
report-owner-nobody = пока никто
report-first-what = Передовая практика, к которой нужно прийти
