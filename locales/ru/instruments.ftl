### Instruments and assessments: rounds, answers, results, plans.

## Navigation and pages
instruments-nav-assessments = Оценки
instruments-page-of-round = { $page } – { $round }
instruments-saved = Сохранено.
instruments-save = Сохранить
instruments-save-next = Сохранить и продолжить
instruments-save-list = Сохранить и вернуться к списку
instruments-back = Предыдущая страница вопросов
instruments-back-to-list = Список разделов
instruments-next = Далее
instruments-part-of = { $section }, страница { $part } из { $of }

## Instruments
instruments-catalogue = Инструменты
instruments-catalogue-caption = Инструменты этого шлюза
instruments-draft-notice = Проект ещё может меняться в пределах своей версии. Раунд сохраняет точный текст, с которого он начался.
instruments-stand-draft = Проект
instruments-stand-published = Опубликован
instruments-kind-readiness = Самооценка готовности
instruments-kind-short-form = Краткая форма
instruments-kind-law-survey = Обзор законодательства
instruments-kind-csirt-survey = Обзор CSIRT
instruments-kind-survey = Опрос
instruments-language-base = { $language }: исходный текст
instruments-language-part = { $language }: переведено строк { $done } из { $needed }
instruments-language-stale = { $language }: устаревших переводов: { $count }
instruments-language-unapproved = { $language }: полностью, ещё не утверждено названным переводчиком
instruments-language-approved = { $language }: полностью и утверждено
instruments-language-missing = Этот инструмент не переведён на этот язык. Его тексты показаны на языке оригинала.
instruments-language-draft = Этот перевод – проект: названный переводчик его ещё не утвердил.
instruments-version-hash = { $version }, содержание { $hash }

## Rounds
instruments-start = Начать раунд
instruments-start-intro = В раунде один раз задаются вопросы одного инструмента. Раунд сохраняет точный текст, с которого начинается.
instruments-rounds-caption = Раунды
instruments-rounds-empty = Ни одного раунда ещё не начато. Начните раунд, чтобы впервые подвести итоги.
instruments-round-change = Изменить название или дату
instruments-round-open = Идёт
instruments-round-signed-off = Утверждён
instruments-no-date = Дата не задана
instruments-field-instrument = Инструмент
instruments-field-title = Название раунда
instruments-field-title-hint = Например, год и повод
instruments-field-due = Ответить до
instruments-refused-title-long = Название слишком длинное. Не более 200 знаков.
instruments-progress = Ход
instruments-answered-of = отвечено { $done } из { $of }
instruments-task-nothing = Вопросов нет
instruments-task-answered = Всё отвечено
instruments-task-open = Не начато
instruments-task-begun = Начато

## Answering
instruments-answer = Ответ
instruments-answer-it = Ответить на вопрос
instruments-choose = Выберите
instruments-choose-dont-know = Мы не знаем
instruments-choose-not-applicable = Здесь неприменимо (причину укажите ниже)
instruments-choose-confidential = Известно, но конфиденциально
instruments-choose-blank = Пока нет ответа
instruments-none-ticked = Ничего из этого
instruments-evidence-held = Это подтверждение у нас есть; где – сказано в комментарии
instruments-more = Другой ответ, причина, комментарий
instruments-more-pick = Причина, комментарий
instruments-field-state = Вместо ответа
instruments-field-reason = Причина
instruments-field-comment = Комментарий
instruments-why = Почему это важно
instruments-everything = Всё о { $item }
instruments-another-entry = Сохранить и добавить ещё
instruments-entry = Запись { $number }
instruments-no-entries = Записей нет
instruments-range = От { $least } до { $most }
instruments-standing-settled = Не задаётся: всё решает ответ на { $items }. Считается низшей ступенью.
instruments-standing-waiting = Задаётся после ответа на { $items }
instruments-standing-out = Не задаётся: по ответу на { $items } вас не касается. Не учитывается.
instruments-changed-meanwhile = Пока страница была открыта, на вопрос ответил кто-то другой. Ваш текст сохранён здесь. Другой ответ – на странице вопроса; повторное сохранение его заменит.
instruments-refused-both = Есть и ответ, и выбор вместо ответа. Оставьте что-то одно.
instruments-refused-number = Введите число, например 3,5
instruments-refused-range = Введите число от { $least } до { $most }. Десятичных знаков: не более { $decimals }.

## Provisions of law
instruments-citation-act = Закон или кодекс
instruments-citation-number = Номер
instruments-citation-gazette = Официальное издание
instruments-citation-article = Статья или раздел
instruments-citation-version = Редакция, с изменениями
instruments-citation-status = Состояние
instruments-citation-bill-stage = Стадия законопроекта
instruments-citation-official-text = Текст на официальном языке
instruments-citation-translation = Неофициальный перевод
instruments-citation-decree = Подзаконный акт
instruments-citation-link = Ссылка
instruments-law-bill = Законопроект
instruments-law-enacted = Принят, не вступил в силу
instruments-law-commenced = Действует
instruments-law-amended = Действует с изменениями
instruments-law-repealed = Отменён
instruments-law-struck-down = Отменён судом

## Checking and reviewing
instruments-check = Проверить ответы
instruments-check-caption = Ответы по разделам
instruments-check-section = Проверка: { $section }
instruments-state-blank = Пока нет ответа
instruments-state-dont-know = Неизвестно
instruments-state-confidential = Конфиденциально
instruments-state-not-applicable-open = Неприменимо: ждёт проверки
instruments-state-not-applicable-agreed = Неприменимо: подтверждено
instruments-review = Проверка
instruments-review-about = Второй человек решает, действительно ли вопрос неприменим. До этого он считается открытым.
instruments-review-agree = Подтвердить, что неприменимо
instruments-review-withdraw = Отозвать подтверждение
instruments-history = Что было сказано раньше
instruments-history-empty = По этому вопросу пока ничего не сказано.

## Guidance
instruments-best-practice = Передовая практика
instruments-stage = Ступень { $number }
instruments-evidence = Убедительные подтверждения
instruments-consider-exists = Что есть
instruments-consider-missing = Чего не хватает
instruments-consider-planned = Что планируется
instruments-consider-owner = Кто отвечает
instruments-prerequisites = Опирается на
instruments-sources = Источники
instruments-unconfirmed = Не подтверждено: не сверено с документом
instruments-weight-reason = Причина выбора веса
instruments-effort-reason = Причина оценки усилий

## Result
instruments-figures = Показатели
instruments-result = Результат
instruments-law-notice = Показатели говорят, насколько внутреннее право охватывает названные статьи. Это не вывод о соответствии: что означает закон, говорят только названные юристы своей подписью.
instruments-withheld-nothing = Общего показателя нет: ни один из заданных вопросов не оценивается.
instruments-withheld-incomplete = При полноте ниже { $percent } % общий показатель не выводится. Отвечено на оцениваемые вопросы: { $done } из { $of }. Ещё открыто:
instruments-open-in-section = { $section }: { $count }
instruments-figure-published = Публикуемая оценка
instruments-figure-published-note = Открытое, неизвестное и конфиденциальное считается низшим
instruments-figure-answered = Среднее по данным ответам
instruments-figure-answered-note = Открытое не учитывается
instruments-figure-best = В лучшем случае
instruments-figure-best-note = Если на всё открытое ответить наилучшим образом
instruments-figure-completeness = Полнота
instruments-figure-evidence = Ответы с подтверждением
instruments-figure-evidence-note = Подтверждений пока не приложено
instruments-oldest-evidence = Самое старое подтверждение: { $day }
instruments-no-figure = Нет показателя
instruments-not-counted = Не учитывается
instruments-sections-caption = Показатели по разделам
instruments-method = Как получены показатели
instruments-remarks = Замечания
instruments-remarks-count = Замечания по ответам: { $count }
instruments-remarks-none = Ответы не вызывают замечаний.
instruments-remarks-notice = Замечание – вопрос специалисту, а не вывод. Оно исчезает, когда меняются ответы.
instruments-gravity-note = К сведению
instruments-gravity-warning = Требует внимания
instruments-gravity-grave = Серьёзно

## Plan
instruments-plan = Разрывы и план
instruments-plan-caption = Действия в порядке выполнения
instruments-plan-about = Приоритет – разрыв, умноженный на вес и на зависимость и делённый на усилия. Ни одно действие не стоит раньше того, на которое опирается.
instruments-plan-empty = Разрывов нет: у каждого учитываемого вопроса полная оценка.
instruments-factor-gap = Разрыв
instruments-factor-weight = Вес
instruments-factor-dependency = Зависимость
instruments-factor-effort = Усилия
instruments-effort-small = Малые: один человек, несколько недель
instruments-effort-medium = Средние: одна организация, несколько месяцев
instruments-effort-large = Большие: несколько организаций, около года
instruments-effort-extra-large = Очень большие: закон или многолетняя программа
instruments-gap-answered = Известно из ответа
instruments-gap-open = Ответа ещё нет
instruments-gap-settled = Следует из другого ответа
instruments-gap-of = Разрыв по { $item }
instruments-default = Исходное значение, не рассмотрено
instruments-adjusted = Скорректировано
instruments-adjust = Скорректировать приоритет
instruments-adjust-about = Пустое поле оставляет исходное значение. Причина сохраняется и показывается рядом с множителями.
instruments-keep-default = Оставить исходное значение
instruments-field-gap = Значимый разрыв, в процентах (от 1 до 100)
instruments-field-weight = Вес (от 1 до 1000)
instruments-field-dependency = Зависимость (от 1 до 1000)
instruments-field-adjust-reason = Причина изменения
instruments-next-stage = Чего требует следующая ступень
instruments-next-find-out = Выяснить положение и ответить на вопрос
instruments-next-at-least = Не менее { $bound } для ступени { $stage }
instruments-next-at-most = Не более { $bound } для ступени { $stage }
instruments-rank = Место в плане
instruments-rank-of = { $rank } из { $of }
instruments-priority-is = Множители приоритета { $priority }

## Columns
instruments-column-instrument = Инструмент
instruments-column-version = Версия
instruments-column-kind = Вид
instruments-column-questions = Вопросы
instruments-column-languages = Языки
instruments-column-hash = Хеш содержания
instruments-column-round = Раунд
instruments-column-stand = Состояние
instruments-column-due = Срок
instruments-column-started = Начат
instruments-column-section = Раздел
instruments-column-blank = Открыто
instruments-column-dont-know = Неизвестно
instruments-column-not-applicable = Неприменимо
instruments-column-confidential = Конфиденциально
instruments-column-number = Номер
instruments-column-question = Вопрос
instruments-column-when = Когда
instruments-column-weight = Доля в целом
instruments-column-gravity = Важность
instruments-column-remark = Замечание
instruments-column-questions-of = Вопросы
instruments-column-action = Действие
instruments-column-priority = Приоритет
instruments-column-after = После
instruments-column-factor = Множитель
instruments-column-value = Значение
instruments-column-default = Исходное

## Refusals
instruments-error-forbidden = Ваша роль этого не позволяет.
instruments-error-not-found = Здесь такого нет.
instruments-error-own-answer = Проверить должен другой человек: это ваш собственный ответ.
instruments-error-signed-off = Этот раунд утверждён; его ответы не меняются. Начните следующий раунд.
instruments-error-store = Шлюз не смог прочитать или записать данные. Повторите; если не поможет, сообщите оператору.
instruments-unreadable-state = { $id }: «state» отсутствует или неизвестно. Укажите answered, blank, dont-know, not-applicable или confidential.
instruments-unreadable-value = { $id }: при состоянии answered нет «value».
instruments-unreadable-stage = { $id }: укажите стадию числом от 0 до 4.
instruments-unreadable-option = { $id }: укажите идентификатор варианта этого вопроса как текст.
instruments-unreadable-number = { $id }: укажите число как текст, например "3.5".
instruments-unreadable-date = { $id }: укажите дату как текст, например "2026-03-31".
instruments-unreadable-text = { $id }: укажите текст.
instruments-unreadable-list = { $id }: укажите список.
instruments-unreadable-object = { $id }: укажите объект.
instruments-unreadable-part = { $id }: названа часть, которой у ответа нет.
instruments-unreadable-file = Это не выгрузка оценки. Возьмите файл JSON, созданный шлюзом.
instruments-unreadable-content = Файл отвечает на другие вопросы, чем в этом раунде. Выгрузите этот раунд и ответьте в том файле.
instruments-unreadable-answers = В файле нет «answers».
instruments-unreadable-question = { $id }: в этом инструменте нет такого вопроса.
instruments-unreadable-comment = { $id }: комментарий слишком длинный.
instruments-error-unusable = В пакете ошибки: { $count }. Исправьте их и проверьте снова.
instruments-error-version-taken = { $id }, версия { $version }, опубликован с другим содержанием. Дайте изменённому новую версию.
instruments-adjustment-no-gap = Здесь нет разрыва. Отмените корректировку.
instruments-adjustment-no-reason = Укажите, почему множитель изменён.
instruments-adjustment-out-of-range = Введите число от 1 до 1000.
instruments-misfit-bad-link = Ссылка начинается с https:// или http://. Исправьте её.
instruments-misfit-empty = Не заполнено обязательное. Заполните.
instruments-misfit-not-alone = «Ничего» нельзя отметить вместе с другими.
instruments-misfit-out-of-range = Число вне диапазона вопроса.
instruments-misfit-too-long = Слишком длинно. Сократите.
instruments-misfit-unknown-item = В этом инструменте нет такого вопроса.
instruments-misfit-unknown-option = Выберите один из предложенных вариантов.
instruments-misfit-wrong-type = Ответ не того типа, что вопрос.

## Respondents
instruments-respondents = Респонденты
instruments-respondents-empty = Пока никого не просили отвечать.
instruments-respondent-ask = Попросить ответить на разделы
instruments-respondent-about = Они получают личную ссылку по почте и код при каждом входе. Учётная запись не нужна; видны только эти разделы и собственные ответы.
instruments-respondent-link = Письмо отправлено. Если оно не дойдёт, передайте эту ссылку сами; больше она не показывается.
instruments-respondent-invited = Приглашён
instruments-respondent-reminded = Напомнено
instruments-respondent-withdrawn = Отозвано
instruments-respondent-remind = Отправить напоминание
instruments-respondent-remind-about = Напоминание содержит ещё одну ссылку. Не чаще раза в день.
instruments-respondent-withdraw = Отозвать приглашение
instruments-respondent-withdraw-about = Все ссылки и сеансы сразу прекращаются. Данные ответы остаются.
instruments-field-institution = Учреждение
instruments-field-person = Лицо
instruments-field-mail = Адрес почты
instruments-field-language = Язык писем
instruments-column-sections = Разделы
instruments-column-invited = Приглашён
instruments-column-reminded = Напомнено
instruments-refused-name-long = Слишком длинно. Не более 200 знаков.
instruments-refused-mail = Это не адрес почты. Введите адрес вида name@ministry.example.
instruments-respond-title = Ваша часть: { $round }
instruments-respond-about = Чтобы убедиться, что это вы, код отправляется на ваш адрес. До нажатия кнопки ничего не происходит.
instruments-code-send = Прислать мне код
instruments-code-again = Прислать другой код
instruments-code-enter = Начать
instruments-code-sent = Код отправлен на ваш адрес. Он действует 15 минут.
instruments-field-code = Код
instruments-field-code-hint = 8 цифр
instruments-sitting-about = Это разделы, на которые вас просят ответить. Каждая сохранённая страница остаётся; вернуться можно по ссылке. Другие респонденты ваших ответов не видят.
instruments-sitting-workbook = Ответить без сети
instruments-sitting-workbook-about = В книге вопросы ваших разделов и ваши ответы на данный момент. Заполняйте её столько дней, сколько нужно, в LibreOffice или Excel, и верните на этой странице; её снова откроет ваша личная ссылка.
instruments-sitting-workbook-download = Сохранить книгу
instruments-respondent-workbook-about = Книга этих разделов — для передачи туда, где страницу открыть нельзя. То, что вернётся в ней, остаётся ответами самого респондента; история называет того, кто их внёс.
instruments-back-to-respondent = Назад к респонденту
instruments-error-link-ended = Ссылка больше не действует: она устарела, отозвана или скопирована не полностью. Попросите новую у того, кто вас пригласил.
instruments-error-too-soon = Это было сделано только что. Подождите и попробуйте снова.
instruments-error-wrong-code = Код неверен, устарел или введён слишком много раз. Запросите другой.
instruments-error-clear-text = Эта страница доступна только по защищённому соединению.
instruments-letter-due = Просим ответить до { $day }.
instruments-letter-invitation-subject = Просим ваших ответов: { $round }
instruments-letter-invitation = Здравствуйте, { $person }! ¶ От имени { $institution } просим вас ответить на вопросы «{ $round }». { $due } ¶ Ваша личная ссылка: { $link } ¶ Открытие ничего не меняет. Перед началом страница отправит код на этот адрес. Пожалуйста, не пересылайте ссылку.
instruments-letter-reminder-subject = Напоминание: { $round }
instruments-letter-reminder = Здравствуйте, { $person }! ¶ Мы ещё ждём ответов { $institution } на «{ $round }». { $due } ¶ Ваша личная ссылка: { $link } ¶ Сохранённое ранее остаётся.
instruments-letter-code-subject = Ваш код
instruments-letter-code = Здравствуйте, { $person }! ¶ Ваш код: { $code }. Он действует 15 минут. ¶ Если вы его не запрашивали, ничего делать не нужно.

## Several answers
instruments-voice-team = Команда
instruments-column-voice = Кто
instruments-column-voices = Ответов
instruments-disputed = Ответы расходятся
instruments-settled = Урегулировано
instruments-disagreements = Расхождения в ответах
instruments-disagreements-count = Неурегулированные расхождения: { $count }
instruments-disagreements-about = Где ответы расходятся, вопрос считается без ответа, пока это не урегулировано. Каждый ответ остаётся виден.
instruments-disagreements-empty = Пока все ответы совпадают.
instruments-disagreement-at = Ответы на { $item }
instruments-side-by-side = Ответы рядом
instruments-settle = Урегулировать
instruments-settle-about = Выберите, чей ответ учитывается. На рабочей встрече команда сначала вносит согласованный ответ; затем выберите его и укажите присутствовавших.
instruments-field-settle-voice = Учитываемый ответ
instruments-field-present = Кто присутствовал
instruments-field-present-hint = Заполните, если решено на рабочей встрече
instruments-field-dissent = Кто не согласился и почему

## Sign-off
instruments-sign-off = Утвердить
instruments-sign-off-about = Утверждение фиксирует раунд: ответы, решения и приоритеты больше не меняются. Затем титульный лист печатается и подписывается от руки.
instruments-field-people = Кто подписывает: имя и должность, по одному в строке
instruments-field-reference = Номер решения
instruments-sign-off-open = Оцениваемые вопросы без ответа: { $open }. Показать их.
instruments-sign-off-final = Это нельзя отменить
instruments-sign-off-final-yes = Я просмотрел(а) то, что осталось открытым; раунд фиксируется как есть
instruments-sign-off-final-missing = Подтвердите, что раунд можно зафиксировать: открыть его снова нельзя.
instruments-changed-since-shown = С момента открытия страницы что-то изменилось. Просмотрите раунд ещё раз и утвердите.
instruments-cover = Титульный лист
instruments-cover-about = Распечатайте страницу, получите подписи и приложите скан.
instruments-column-round-hash = Хеш раунда (SHA-256)
instruments-column-signed-off = Утверждён
instruments-column-name-function = Имя и должность
instruments-column-signature = Дата и подпись
instruments-signed = Подписан: скан приложен
instruments-not-signed = Утверждён, ещё не подписан
instruments-scan = Подписанный скан
instruments-scan-attach = Приложить подписанный скан
instruments-scan-again = Приложить ещё одну подписанную копию
instruments-scan-again-about = Подписанная копия приложена. Следующая встанет рядом со своей датой; ни одна не убирается.
instruments-scans = Подписанные копии, новейшая первой
instruments-scan-number = Копия { $number }
instruments-scan-attached = Приложена
instruments-scan-hint = PDF, PNG или JPEG, не более 10 МБ
instruments-refused-scan-large = Файл больше 10 МБ. Отсканируйте с меньшим разрешением.
instruments-refused-scan-kind = Это не PDF, PNG или JPEG. Приложите скан в одном из этих форматов.

## The next round
instruments-next-round = Начать следующий раунд
instruments-next-round-about = Ответы этого раунда переносятся. Новые и изменённые вопросы отмечаются и задаются первыми.
instruments-news-new = Новый вопрос
instruments-news-changed = Изменён с прошлого раунда: проверьте ответ
instruments-news-refused = Прежний ответ больше не подходит
instruments-first = Посмотреть сначала
instruments-first-about = Новые, изменённые или открытые вопросы: { $count }
instruments-first-empty = Смотреть больше нечего.
instruments-looked-at = Я посмотрел эти
instruments-looked-at-save = Убрать из списка
instruments-since = С прошлого раунда
instruments-since-about = Сравниваются только вопросы с теми же словами. Ставшее известным или неизвестным отделено от лучшего и худшего.
instruments-since-empty = Ничего сопоставимого не изменилось.
instruments-column-before = Раньше
instruments-column-now = Сейчас
instruments-went-better = Лучше
instruments-went-worse = Хуже
instruments-went-known = Теперь известно
instruments-went-unknown = Больше не известно
instruments-error-not-signed = Прошлый раунд ещё не утверждён. Утвердите его и начните следующий.

## What is undertaken about gaps

instruments-error-superseded = Следующий раунд начат. Измените намеченное там.
instruments-column-undertaking = Кто и к какому сроку
instruments-undertaking = Что намечено
instruments-undertaking-about = Укажите, кто отвечает за устранение этого разрыва, к какому сроку и на какие средства. Это можно менять и после утверждения, пока следующий раунд не перенимет намеченное.
instruments-undertaking-planned = запланировано
instruments-undertaking-started = выполняется
instruments-undertaking-done = выполнено
instruments-undertaking-dropped = отменено
instruments-undertaking-late = просрочено
instruments-undertaking-field = Это значение не подходит. Что ожидается, сказано в описании операций.
instruments-undertaking-amount = Напишите сумму цифрами, не более чем с одной точкой, например 120000.50.
instruments-undertaking-currency = Напишите три буквы валюты, например XAF или USD.
instruments-target = Цель
instruments-target-figure = Показатель шлюза
instruments-target-figure-hint = То, что шлюз измеряет каждый день, показывает, помогает ли это. Насколько продвинулось дело, говорят люди.
instruments-target-none = Без показателя
instruments-target-number = Напишите число цифрами, не более чем с одной точкой, например 90 или 62.5.
instruments-target-start = В начале
instruments-targets = Что об этом измеряет шлюз
instruments-targets-about = Начало — показатель на момент, когда была поставлена цель; следующий раунд переносит его дальше.
instruments-field-owner = Ответственный
instruments-field-owner-hint = Учреждение или должность, а не человек
instruments-field-until = Срок
instruments-field-budget = Бюджет
instruments-field-currency = Валюта
instruments-field-currency-hint = Три буквы, например XAF или USD
instruments-field-indicator = Показатель успеха
instruments-field-indicator-hint = Лучше всего показатель, который измеряет шлюз или который есть в следующем раунде
instruments-amount = { $amount } { $currency }
instruments-undertakings-closed = Намечено, и разрыва больше нет
instruments-undertakings-closed-about = Когда это намечали, по этим вопросам был разрыв. Теперь его нет.
instruments-undertakings-money = Бюджеты намеченного и не отменённого: { $sums }.
## Evidence
instruments-guidance = Пояснения
instruments-who-operator = Оператор
instruments-who-gateway = Шлюз
instruments-evidence-of = Подтверждения
instruments-evidence-own = Ваши подтверждения
instruments-evidence-about = Что стоит за ответами: файлы, ссылки со снимком страницы и показатели, измеренные шлюзом. Утверждение фиксирует всё это под хешем раунда.
instruments-evidence-none = Подтверждений пока нет.
instruments-evidence-withheld = Подтверждения, скрытые от вас из-за метки TLP: { $count }
instruments-evidence-add = Добавить подтверждение
instruments-evidence-add-to = Подтверждение к { $item }
instruments-evidence-added = Добавлено
instruments-evidence-title = Название
instruments-evidence-issuer = Кем выдано
instruments-evidence-kind = Вид
instruments-evidence-file = Файл
instruments-evidence-link = Ссылка
instruments-evidence-measured = Измерено шлюзом
instruments-evidence-file-hint = PDF, PNG, JPEG, Word или Excel без макросов, сохранённая страница или простой текст, не более 10 МБ
instruments-evidence-address-hint = Приложите страницу файлом выше или оставьте поле пустым: тогда шлюз сам получит страницу и сохранит её.
instruments-evidence-address-hint-file = Сохраните страницу и тоже приложите её файлом выше: для респондентов шлюз адресов не открывает.
instruments-evidence-day = Дата
instruments-evidence-valid-until = Действительно до
instruments-evidence-valid = Действительно до { $day }
instruments-evidence-expired = Срок истёк { $day }: не учитывается
instruments-evidence-carried = Из прошлого раунда
instruments-evidence-label = Кто может видеть (TLP)
instruments-evidence-label-hint = TLP:RED видят только национальные координаторы, проверяющие и администраторы.
instruments-evidence-snapshot-of = Снимок от
instruments-evidence-save = Сохранить файл ({ $kind }, { $size })
instruments-evidence-hash = SHA-256 файла
instruments-evidence-value = Значение
instruments-evidence-days = День (UTC)
instruments-evidence-method = Как считается
instruments-evidence-figure = Показатель
instruments-evidence-verdict = Заключение проверяющего
instruments-verdict-open = Не проверено
instruments-verdict-accepted = Принято
instruments-verdict-rejected = Отклонено: не учитывается
instruments-evidence-judged = Проверено
instruments-evidence-reason-hint = Для отклонения нужна причина.
instruments-evidence-remove = Убрать подтверждение
instruments-evidence-remove-about = Ответ остаётся. В журнале изменений сохраняется, кто убрал.
instruments-amount-percent = { $n } %
instruments-amount-span = с { $from } по { $to }
instruments-amount-hours = { $n ->
    [one] { $n } час
    [few] { $n } часа
    [many] { $n } часов
   *[other] { $n } часа
}
instruments-amount-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дня
}
instruments-refused-file-large = Файл больше 10 МБ. Дайте файл меньше или только нужную часть.
instruments-refused-file-active = PDF содержит сценарий или запускает программу при открытии. Напечатайте его в новый PDF и приложите тот.
instruments-refused-file-kind = Файлы этого вида не принимаются. Дайте PDF, PNG, JPEG, файл Word или Excel без макросов, сохранённую страницу или простой текст.
instruments-refused-fetch = Страницу отсюда получить нельзя. Сохраните её и приложите файлом.
instruments-refused-fetch-private = Это адрес частной сети, к которой шлюз не обращается. Сохраните страницу и приложите её файлом.
instruments-refused-evidence-many = У этого вопроса уже 50 подтверждений. Сначала уберите одно.
instruments-refused-evidence-twice = Этот файл уже приложен к этому вопросу. Приложите другой файл.
instruments-refused-evidence-nothing = Выберите файл или дайте ссылку.
instruments-refused-valid-until = Это раньше даты подтверждения.

## Proposals
instruments-proposals = Предложения
instruments-proposals-about = Шлюз предлагает то, что показывают его показатели и более короткие инструменты. Само ничего не принимается: человек соглашается, отвечает иначе или отклоняет с указанием причины.
instruments-proposals-open = Ждут решения: { $count }
instruments-proposals-none = Сейчас предложений нет.
instruments-proposal-to = Предложение к { $item }
instruments-proposal-origin = На чём основано
instruments-proposal-projected = Ответы в { $instrument } на { $items }
instruments-proposal-answer = Предлагаемый ответ
instruments-proposal-now = Сейчас
instruments-proposal-lower = ниже, чем сейчас
instruments-proposal-evidence-only = Без ответа: только подтверждение
instruments-proposal-open = Ждёт решения
instruments-proposal-accepted = Принято
instruments-proposal-changed = Дан другой ответ
instruments-proposal-dismissed = Отклонено
instruments-proposal-said = Это текущий ответ
instruments-proposal-beyond = Ответ идёт дальше, чем может показать этот показатель
instruments-proposal-attached = Подтверждение этого раунда
instruments-proposal-take-both = Принять ответ и подтверждение
instruments-proposal-take-answer = Принять ответ
instruments-proposal-take-evidence = Принять как подтверждение
instruments-proposal-otherwise = Ответить иначе или отклонить
instruments-proposal-other = Ответ вместо предложенного
instruments-proposal-take-other = Дать этот ответ
instruments-proposal-dismiss = Отклонить предложение

## Figures of the law survey
instruments-measured-law-survey = Обзор законодательства: доля ответов
instruments-measured-law-survey-method = Доля оцениваемых вопросов последнего утверждённого обзора законодательства, на которые дан ответ.
instruments-measured-law-substantive = Действующие статьи о преступлениях
instruments-measured-law-substantive-method = Доля статей о преступлениях, по которым последний утверждённый обзор указывает действующую норму со всеми элементами. Это не вывод о соответствии.
instruments-measured-law-procedural = Действующие статьи о полномочиях
instruments-measured-law-procedural-method = Доля статей о процессуальных полномочиях, по которым последний утверждённый обзор указывает действующую норму со всеми элементами. Это не вывод о соответствии.
instruments-measured-law-safeguards = Действующие статьи о гарантиях
instruments-measured-law-safeguards-method = Доля статей о гарантиях и юрисдикции, по которым последний утверждённый обзор указывает действующую норму со всеми элементами. Это не вывод о соответствии.
instruments-measured-law-cooperation = Действующие статьи о сотрудничестве
instruments-measured-law-cooperation-method = Доля статей о международном сотрудничестве, по которым последний утверждённый обзор указывает действующую норму со всеми элементами. Это не вывод о соответствии.

## Figures then and now
instruments-moved = Измеренные показатели тогда и сейчас
instruments-moved-about = Показатели, бывшие подтверждением в прошлом раунде, рядом с теми же показателями сейчас. «Лучше» и «хуже» сказано только там, где инструмент указывает направление.
instruments-moved-course = Изменение
instruments-moved-up = Выросло
instruments-moved-down = Снизилось
instruments-moved-level = Без изменений
instruments-moved-today = Сегодня, ещё не принято
instruments-moved-unknown = Неизвестно

## Questions marked as unclear or unfit
instruments-mark = Отметить как неясный или неподходящий
instruments-mark-of = Отметить вопрос { $item }
instruments-mark-about = Ведущий раунда прочтёт и ответит; автор инструмента увидит и то и другое. Ваш ответ не меняется.
instruments-mark-kind = Что не так?
instruments-mark-unclear = Вопрос неясен
instruments-mark-unfit = Вопрос здесь не подходит
instruments-mark-comment = Что неясно или не подходит
instruments-mark-answered = Дан ответ
instruments-mark-reply = Ответить
instruments-mark-reply-again = Изменить ответ
instruments-mark-reply-to = Ответ о { $item }
instruments-marks = Отмеченные вопросы
instruments-marks-about = Вопросы, которые кто-то считает неясными или неподходящими. Ответьте на каждый: ответ виден рядом с вопросом.
instruments-marks-all = Отметки всех раундов
instruments-marks-csv = Сохранить как CSV
instruments-marks-author = Что говорили о вопросах этого инструмента во всех раундах: для автора следующей версии. Программы получают то же в JSON.
instruments-marks-count = Отмечено и без ответа: { $count }
instruments-marks-none = Отмеченных вопросов нет.
instruments-marks-on = Отмеченные вопросы: { $instrument }

## Review of what is said not to apply
instruments-reviews = Названо неприменимым
instruments-reviews-none = Никто не назвал вопрос неприменимым.
instruments-reviews-count = Названо неприменимым и не проверено: { $count }
instruments-review-of = Неприменим ли { $item }? ({ $who })
instruments-review-back = Вернуть
instruments-review-back-reason = Почему возвращено
instruments-review-back-hint = Автор ответа прочтёт это рядом с вопросом.
instruments-review-returned = Возвращено
instruments-review-returned-because = Ваш ответ о неприменимости возвращён: { $reason }
instruments-sitting-elsewhere = Введите код ещё раз
instruments-sitting-elsewhere-about = Эта страница открывается только в том браузере, в котором был введён код, и только до конца сеанса. Снова откройте личную ссылку из письма и запросите новый код. Всё сохранённое остаётся.
instruments-sitting-end = Завершить сеанс
instruments-sitting-end-about = Завершите его, если этим браузером пользуются и другие. Всё сохранённое остаётся; личная ссылка и новый код откроют его снова.
instruments-sitting-ended = Сеанс завершён
instruments-sitting-ended-about = Всё сохранённое остаётся. Чтобы продолжить, откройте личную ссылку из письма и запросите новый код.
instruments-respond-closed = Этот раунд утверждён. Его ответы больше нельзя изменить, и от вас ничего не требуется. Если в них что-то неверно, сообщите тому, кто вас пригласил.
instruments-refused-evidence-page = Приложите и сохранённую страницу: для респондентов шлюз адресов не открывает.
instruments-settle-enter = Внести ответ команды
instruments-settle-return = После сохранения страницы вы вернётесь туда, где урегулируется вопрос: { $item }.
instruments-disagreements-left = { $count ->
    [one] Осталось урегулировать { $count } вопрос.
    [few] Осталось урегулировать { $count } вопроса.
    [many] Осталось урегулировать { $count } вопросов.
   *[other] Осталось урегулировать { $count } вопроса.
}
instruments-respondent-answers = Ответы респондента
instruments-respondent-answers-none = Ответов пока нет.

## Checking a package
instruments-package-check = Проверить пакет
instruments-package-check-about = Пакет — это папка вашего собственного инструмента. Он проверяется так же, как при импорте; ничего из него не сохраняется. Если замечаний нет, передайте его оператору, который его импортирует.
instruments-package-check-file = Папка в виде архива ZIP
instruments-package-check-hint = С файлом instrument.toml и папками sections и lang; не более 10 МБ.
instruments-package-check-do = Проверить
instruments-package-check-found = Что найдено
instruments-package-check-clean = Ничто не мешает использовать этот пакет.
instruments-package-check-warnings = Этот пакет можно использовать. Следует посмотреть предупреждения: { $count }.
instruments-package-check-extent = { $id }, версия { $version }: вопросов: { $count }, содержание { $hash }
instruments-package-check-more = Остальные замечания не показаны: { $count }. Исправьте сначала эти и проверьте снова.
instruments-package-check-caption = Замечания к этому пакету и что сделать
instruments-package-check-error = Ошибка
instruments-package-check-warning = Предупреждение
instruments-package-check-column-kind = Вид
instruments-package-check-column-place = Файл и строка
instruments-package-check-column-what = Что не так и что сделать
instruments-refused-package-archive = Это не архив ZIP, либо он повреждён или защищён паролем. Упакуйте папку заново, без пароля.
instruments-refused-package-large = В архиве больше, чем может быть в пакете (16 МБ, 2000 файлов). Отправьте только папку пакета.
instruments-refused-package-none = В архиве нет файла instrument.toml. Упакуйте папку пакета.
instruments-refused-package-several = В архиве несколько пакетов. Отправляйте по одному.

## Problems of a package, each with its remedy
instruments-problem-missing-file = Файла нет. Добавьте его или уберите его имя из instrument.toml.
instruments-problem-folder-name = Папка называется { $folder }, а инструмент — { $id }. Дайте папке имя инструмента.
instruments-problem-stray-file = Файл ни к чему не относится и не прочитан. Удалите его или назовите его раздел в instrument.toml.
instruments-problem-not-utf8 = Файл не в кодировке UTF-8. Сохраните его в UTF-8.
instruments-problem-too-large = { $what }: { $found }. Читается не более { $limit }: сократите или разделите.
instruments-problem-syntax = Это не TOML: { $said }. Исправьте строку.
instruments-problem-unknown-key = Ключ { $key } здесь не известен. Возможно, имелся в виду { $near }? Если нет, удалите его.
instruments-problem-missing-key = Нет ключа { $key }. Добавьте его.
instruments-problem-wrong-type = В { $key } стоит не то: { $found }. Нужно: { $expected }.
instruments-problem-bad-value = { $key } имеет значение { $value }. Ожидается: { $expected }.
instruments-problem-empty = { $key } пуст. Заполните его или удалите ключ.
instruments-problem-duplicate-id = Идентификатор { $id } использован дважды; впервые в { $first }. Дайте одному из двух другой.
instruments-problem-unknown-item = { $key } называет { $id }, но такого вопроса в этом инструменте нет. Возможно, имелся в виду { $near }?
instruments-problem-own-item = { $key } называет сам этот вопрос. Назовите другой вопрос или удалите.
instruments-problem-prerequisite-loop = Предпосылки (вместе с условиями) образуют круг: { $path }. Уберите ту, которая не обязана идти раньше.
instruments-problem-unknown-document = Источник называет { $id }, которого нет в [documents]. Возможно, имелся в виду { $near }? Если нет, объявите его в instrument.toml.
instruments-problem-unknown-scheme = Ни одна схема в [tags] файла instrument.toml не подходит к метке { $tag }. Возможно, имелась в виду метка схемы { $near }? Если нет, объявите схему.
instruments-problem-unknown-target = projects_to называет { $target }, но тот инструмент об этом не спрашивает. Исправьте идентификатор.
instruments-problem-unknown-figure = В шлюзе нет показателя { $figure }. Возможно, имелся в виду { $near }?
instruments-problem-branch-loop = Условия образуют круг: { $path }. Пусть первый из вопросов задаётся всегда.
instruments-problem-later-item = Условие называет { $id }, который задаётся позже. Поставьте { $id } перед этим вопросом или измените условие.
instruments-problem-never-true = Никакие ответы не выполняют это условие, поэтому это никогда не показывается. Исправьте условие или удалите его.
instruments-problem-always-true = Любой ответ выполняет это условие. Удалите условие или исправьте его.
instruments-problem-wrong-operator = { $operator } не подходит к { $id }, тип которого { $found }. Используйте { $fits }.
instruments-problem-unknown-option = У { $id } нет варианта, строки или столбца { $option }. Возможно, имелся в виду { $near }?
instruments-problem-out-of-range = Ни один ответ на { $id } не равен { $value }. Используйте значение { $range }.
instruments-problem-falls-with-maturity = Этот вопрос с баллами выпал бы, когда { $id } становится лучше. Задавайте его только начиная со ступени (at_least, лучшие варианты) или дайте ему вес 0.
instruments-problem-stage-missing = Нет stage_{ $stage }. Скажите, что ступень { $stage } значит для этого вопроса.
instruments-problem-stages-alike = stage_{ $stage } говорит то же, что и { $other }, если убрать слова вопросов. Скажите, что видно на этой ступени именно этого вопроса.
instruments-problem-stage-repeated = stage_{ $stage } говорит то же, что и stage_{ $other }. Скажите, что есть на высшей ступени и чего нет на низшей.
instruments-problem-incomplete = Нет { $key }; инструменту такого вида он нужен для каждого вопроса с баллами. Напишите его.
instruments-problem-unreasoned = Нет { $key }. Укажите причину: читатели плана о ней спросят.
instruments-problem-ceiling-unreachable = Полная оценка — { $full } баллов, а набрать можно только { $reachable }. Снизьте её до { $reachable } или дайте больше баллов.
instruments-problem-no-spread = Каждый вариант даёт { $points } баллов, поэтому ответы не различаются. Дайте лучшему варианту больше или уберите баллы.
instruments-problem-points-in-part = У { $option } нет баллов, а у других есть. Дайте ему баллы (0, если нисколько).
instruments-problem-nothing-tickable = Все варианты исключают друг друга. Уберите exclusive у некоторых или сделайте это выбором одного.
instruments-problem-steps-out-of-order = Каждый порог должен лежать дальше предыдущего и вести к более высокой ступени, от 1 до 4. Расположите пороги по порядку.
instruments-problem-top-unreachable = Пороги ведут самое большее к ступени { $top }, и полной оценки не достичь. Добавьте порог ступени 4.
instruments-problem-bottom-unreachable = Любое число даёт не ниже ступени { $lowest }. Пусть первый порог лежит между minimum и maximum, а не на их краю.
instruments-problem-step-outside-range = Ни один ответ не достигает порога { $bound }. Измените порог либо minimum и maximum.
instruments-problem-empty-section = В разделе нет вопросов. Добавьте вопрос или уберите раздел.
instruments-problem-weight-without-score = У раздела есть вес, но ни один его вопрос не даёт баллов. Поставьте вес 0.
instruments-problem-nothing-scored = Ни в одном разделе с весом нет вопроса с баллами, поэтому общего показателя не будет. Если он нужен, дайте разделу вес.
instruments-problem-points-too-varied = У баллов всех вопросов нет общей меры разумной величины. Используйте более круглые баллы, например 0, 1, 2, 4.
instruments-problem-range-empty = minimum больше, чем maximum. Поменяйте их местами.
instruments-problem-published-changed = Версия { $version } опубликована с содержанием { $recorded }, а теперь в ней { $found }. Отмените изменение или дайте новую версию.
instruments-problem-published-unrecorded = Пакет опубликован, но версии { $version } нет в [[published]]. Добавьте её с hash = { $found }.
instruments-problem-version-behind = Версия { $version } старее опубликованной версии { $latest }. Увеличьте номер версии.
instruments-problem-nothing-changed = Версия { $version } спрашивает ровно то же, что и версия { $same }. Оставьте прежнюю.
instruments-problem-undeclared-language = Языка { $language } нет в [languages]. Добавьте его под complete, core или begun.
instruments-problem-base-translated = { $language } — язык исходных текстов. Удалите файл.
instruments-problem-missing-strings = Не переведено на { $language }: { $keys }. Переведите или требуйте от { $language } меньше в [languages].
instruments-problem-unknown-string = { $key } ничего не переводит. Возможно, имелся в виду { $near }? Если нет, удалите.
instruments-problem-stale-string = Исходный текст { $key } изменился после перевода на { $language }. Сравните, исправьте перевод и отметьте его командой stamp.
instruments-problem-unstamped-string = { $key } не говорит, какой исходный текст переводит. Отметьте пакет командой stamp.
instruments-problem-approved-by-nobody = Тексты утверждены, но в файле не сказано кем. Добавьте approved_by под [translation] или верните им draft.
instruments-problem-placeholders = В { $key } подстановки { $found }, а в исходном тексте { $source }. Используйте те же и столько же раз.
instruments-problem-numbers = В { $key } числа { $found }, а в исходном тексте { $source }. Исправьте; числа, написанные словами в одном из двух, могут остаться.
instruments-problem-glossary-term = В { $key } для { $term } не использовано { $translation }. Возьмите слово из глоссария или добавьте свою форму в forms.
instruments-problem-untranslated = { $key } — это сам исходный текст. Переведите его или удалите, чтобы он считался непереведённым.

## Parts of these sentences
instruments-phrase-files = файлов
instruments-phrase-bytes = байт
instruments-phrase-bytes-in-all = байт во всех файлах
instruments-phrase-questions = вопросов
instruments-phrase-levels = уровней условий
instruments-phrase-characters-in = знаков в { $key }
instruments-phrase-entries-of = записей в { $key }
instruments-phrase-text = текст
instruments-phrase-whole = целое число
instruments-phrase-number = число
instruments-phrase-flag = true или false
instruments-phrase-date = дата
instruments-phrase-list = список
instruments-phrase-table = таблица
instruments-phrase-quoted = текст в кавычках
instruments-phrase-bracketed = список в квадратных скобках
instruments-phrase-one-of = одно из { $list }
instruments-phrase-exactly-one-of = ровно одно из { $list }
instruments-phrase-whole-from-to = целое число от { $from } до { $to }
instruments-phrase-decimal = число не более чем из 18 цифр, из них 6 после запятой
instruments-phrase-lower-id = строчная латинская буква, затем строчные буквы, цифры и дефисы, не более 32
instruments-phrase-section-id = строчная латинская буква, затем строчные буквы, цифры и дефисы, не более 32, и не instrument
instruments-phrase-item-id = латинская буква, затем буквы, цифры и дефисы, не более 32, и не section, glossary, instrument или translation
instruments-phrase-other-entry = идентификатор, которого нет у другой записи
instruments-phrase-other-field = идентификатор, которого нет у другого поля
instruments-phrase-other-section = идентификатор, которого нет у другого раздела
instruments-phrase-bound = at_least или at_most, одно из двух
instruments-phrase-same-bound = at_least в каждом пороге или at_most в каждом пороге
instruments-phrase-language = языковой тег BCP 47, например fr или zh-hant
instruments-phrase-language-once = каждый язык один раз и не исходный язык
instruments-phrase-scheme = латинские буквы, цифры и дефисы, не более 32
instruments-phrase-hash = 64 шестнадцатеричные цифры
instruments-phrase-stamp = двенадцать шестнадцатеричных цифр, как их пишет stamp
instruments-phrase-string-once = каждый текст один раз; он есть и в { $file }
instruments-phrase-target = ИНСТРУМЕНТ/ВОПРОС, например readiness/S1
instruments-phrase-figure = имя показателя: слова строчными латинскими буквами через точку, например watch.feeds.received
instruments-phrase-fits-levels = at_least, at_most или answered
instruments-phrase-fits-choice = is, one_of или answered
instruments-phrase-fits-matrix = is или one_of с row либо answered без него
instruments-phrase-fits-multiple = includes или answered
instruments-phrase-fits-citation = has_status или answered
instruments-phrase-fits-answered = answered
instruments-phrase-from-to = от { $from } до { $to }
instruments-phrase-from = от { $from }
instruments-phrase-up-to = до { $to }
instruments-phrase-nothing = нет
instruments-phrase-listed = { $list }

## What next, and the plan narrowed
instruments-onward = Что дальше
instruments-onward-answer = Ответить на вопрос { $item }
instruments-onward-settle = Решить вопрос { $item }
instruments-onward-review = Проверить то, что названо неприменимым
instruments-onward-sign = Проверить ответы, затем утвердить
instruments-onward-scan = Приложить подписанную копию
instruments-onward-plan = Следить за планом
instruments-undertaking-nobody = Пока никто
instruments-plan-any = Все
instruments-plan-none-fits = Этому фильтру не отвечает ни одно действие. Сбросьте его, чтобы увидеть весь план.

## Two rounds, and many at once

instruments-compare-with = Укажите раунд для сравнения: with=ID.
instruments-compare-other-instrument = Раунды проведены по разным инструментам. Сравнивайте раунды одного инструмента.
instruments-together = Урегулировать несколько сразу
instruments-together-about = В этих вопросах все опрошенные говорят одно и то же, а команда другое. Отметьте те, которые урегулирует одна причина. В каждой строке указано, что будет учтено; до нажатия кнопки ничего не меняется.
instruments-together-items = Вопросы
instruments-together-others = То, в чём сходятся опрошенные
instruments-together-beside = { $item } · опрошенные: { $others } · команда: { $team }
instruments-together-settle = Урегулировать отмеченные
instruments-together-review = Проверить несколько сразу
instruments-together-claims = Названы неприменимыми другими и не проверены
instruments-together-claims-about = Отметьте те, причина которых убеждает. Чтобы вернуть одну, откройте её в таблице.
instruments-together-claim = { $item } · { $who }: { $reason }
