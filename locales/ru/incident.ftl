# Reports of incidents, cases, conversations, responders.

watch-nav-cases = Дела
watch-error-busy = Сегодня поступило слишком много сообщений, и это не сохранено. Позвоните или отправьте его завтра.

## The public page
watch-incident-title = Сообщить о мошенничестве
watch-incident-intro = Сообщайте о фишинге, мошеннических сайтах и письмах, мошенничестве по телефону, через SMS и мобильные деньги, о краже личности и вредоносных программах. Учётная запись не нужна, и называть себя не обязательно.
watch-incident-abuse-warning = Не загружайте изображения насилия над детьми, даже как доказательство: во многих странах их хранение и отправка — преступление. Сообщите только адрес, здесь или на горячую линию.
watch-incident-follow-link = У меня есть код, хочу узнать, что стало с моим сообщением
watch-incident-report-link = Сообщить о новом случае
watch-incident-administration = Для какой страны или администрации
watch-incident-kind = Что произошло?
watch-incident-kind-phishing = У меня выманивали пароль, код или данные карты (фишинг)
watch-incident-kind-scam-site = Мошеннический сайт, магазин или вложение денег
watch-incident-kind-fraud-mail = Мошенническое письмо
watch-incident-kind-mobile-money = Мошенничество с мобильными деньгами
watch-incident-kind-telephone = Мошеннический звонок
watch-incident-kind-sms = Мошенническое SMS
watch-incident-kind-identity-theft = Кто-то действует от моего имени
watch-incident-kind-malware = Вредоносная программа
watch-incident-kind-other = Другое
watch-incident-text = Сообщение или что произошло
watch-incident-text-hint = Вставьте сообщение целиком, с адресами и номерами. Номера карт становятся нечитаемыми.
watch-incident-file = Сообщение файлом или снимок экрана
watch-incident-file-hint = Не более { $megabytes ->
    [one] { $megabytes } мегабайта
    [few] { $megabytes } мегабайт
    [many] { $megabytes } мегабайт
   *[other] { $megabytes } мегабайта
}. Полезнее всего письмо, сохранённое как .eml.
watch-incident-file-large = Файл больше { $megabytes ->
    [one] { $megabytes } мегабайта
    [few] { $megabytes } мегабайт
    [many] { $megabytes } мегабайт
   *[other] { $megabytes } мегабайта
}. Отправьте файл поменьше или вставьте текст.
watch-incident-sender = Кто с вами связался
watch-incident-sender-hint = Номер телефона, показанное имя или адрес.
watch-incident-brand = Чьё имя использовали
watch-incident-brand-hint = Банк, оператор, орган власти, магазин.
watch-incident-happened = В какой день
watch-incident-money = Если деньги ушли
watch-incident-money-text = Отправьте сообщение сейчас и сразу звоните: на следующей странице сказано кому. В первые часы платёж часто можно остановить.
watch-incident-amount = Сумма
watch-incident-bad-amount = Напишите число больше нуля, например 25000 или 120,50.
watch-incident-currency = Валюта
watch-incident-currency-hint = Три буквы, например USD; для криптоактива — его код.
watch-incident-bad-currency = Напишите от трёх до пяти букв, например USD.
watch-incident-way = Как заплачено
watch-incident-way-bank = Банковский перевод
watch-incident-way-mobile-money = Мобильные деньги
watch-incident-way-card = Карта
watch-incident-way-crypto = Криптоактив
watch-incident-way-cash = Наличные, ваучер или денежный перевод
watch-incident-responder = Через кого
watch-incident-none = –
watch-incident-you = Если можно задать вам вопросы
watch-incident-you-text = Это хранится запечатанным. Никто извне не получит этого без вашего согласия.
watch-incident-name = Имя
watch-incident-mail = Адрес электронной почты
watch-incident-bad-mail = Напишите адрес почты, например name@example.org.
watch-incident-telephone = Телефон
watch-incident-consent = Кому ещё можно это сообщить
watch-incident-consent-hint = Если ничего не отмечено, никому.
watch-incident-party-police = Полиции
watch-incident-party-responder = Банку, платёжной организации или оператору, которых это касается
watch-incident-abuse = Насилие над детьми
watch-incident-abuse-yes = Речь об изображениях насилия над ребёнком
watch-incident-abuse-hint = Тогда сообщение запечатывается: его не видит ни один аналитик, получает только компетентный орган.
watch-incident-send = Отправить сообщение
watch-incident-bad-base64 = Содержимое не в base64.

## The receipt
watch-incident-follow-title = Ваше сообщение
watch-incident-code = Код квитанции
watch-incident-code-hint = Шестнадцать букв и цифр.
watch-incident-code-unknown = Сообщения с таким кодом нет. Сверьте его с квитанцией.
watch-incident-follow = Показать моё сообщение
watch-incident-thanks = Спасибо. Ваше сообщение получено. Его код:
watch-incident-keep-code = Запишите код: по нему видно, что стало с сообщением, и его можно дополнить. Любой, у кого есть код, видит то же самое.
watch-incident-without-file = Файл не сохранён: место для сегодняшних файлов исчерпано. Текст сохранён. Отправьте файл завтра с новым сообщением.
watch-incident-recall = Звоните сейчас
watch-incident-recall-text = Скажите, что вас обманули, и попросите остановить платёж и заблокировать счёт или карту. Держите под рукой время, сумму и получателя.
watch-incident-recall-none = Звоните в банк или платёжную организацию по номеру на карте, в договоре или счёте, но не по номеру из сообщения.
watch-incident-stages = Что стало с сообщением
watch-incident-stage = Шаг
watch-incident-stage-received = Получено
watch-incident-stage-looked = Им занимаются
watch-incident-stage-asked = Обратились к тем, кто может действовать
watch-incident-stage-gone = То, о чём вы сообщили, исчезло
watch-incident-stage-closed = Закрыто
watch-incident-when = Когда
watch-incident-sealed-text = Это сообщение запечатано. Здесь его никто не читает; его получает компетентный орган.
watch-incident-said = Переписка
watch-incident-you-wrote = Вы написали:
watch-incident-we-wrote = Мы написали:
watch-incident-add = Дополнить
watch-incident-add-hint = Например, ответить на наш вопрос или добавить номер.
watch-incident-add-send = Отправить
watch-incident-added = Ваше дополнение получено.

## For analysts
watch-incident-list = Сообщения
watch-incident-list-empty = Сообщений нет.
watch-incident-one = Сообщение от { $when }
watch-incident-telephone-title = Принять сообщение по телефону
watch-incident-telephone-link = Принять сообщение по телефону
watch-incident-save = Сохранить сообщение
watch-incident-tell-code = Назовите звонящему этот код, по нему можно следить за сообщением:
watch-incident-all = Все
watch-incident-state = Состояние
watch-incident-bad-state = Такого состояния нет.
watch-incident-state-new = Новое
watch-incident-state-in-case = В деле
watch-incident-state-copy = Такое же, как другое
watch-incident-state-dismissed = Не инцидент
watch-incident-state-sealed = Запечатано
watch-incident-state-handed-over = Передано
watch-incident-channel = Пришло
watch-incident-channel-page = Через страницу
watch-incident-channel-telephone = По телефону
watch-incident-channel-api = От программы
watch-incident-channel-mail = По почте
watch-incident-what = Что сказано
watch-incident-received = Получено
watch-incident-copies = Другие сообщения с теми же словами
watch-incident-suspected = Подозрение
watch-incident-suspected-text = Форма вернулась так, как люди её не отправляют. Посмотрите, прежде чем открывать дело.
watch-incident-file-name = Имя файла
watch-incident-file-size = Размер
watch-incident-file-hash = SHA-256
watch-incident-file-checked = Проверено сейчас
watch-incident-file-warning = Считайте его вредоносным: сохраните и открывайте только в изолированной системе.
watch-incident-file-save = Сохранить файл
watch-incident-found = Что найдено
watch-incident-found-kind = Что
watch-incident-found-value = Значение
watch-incident-routes = К кому это ведёт
watch-incident-ported = Диапазон говорит, кому он выделен; перенесённый номер может обслуживать другой оператор.
watch-incident-reporter = Кто сообщил
watch-incident-reporter-none = Сообщивший не назвал себя. Тому, у кого квитанция, можно оставить сообщение.
watch-incident-reveal = Показать, кто сообщил
watch-incident-reveal-text = Это запечатано. То, что вы посмотрели, записывается в журнал аудита.
watch-incident-forget = Забыть, кто сообщил
watch-incident-forget-text = Имя, адреса и телефон сообщившего удаляются безвозвратно, в том числе из переписки. Само сообщение остаётся. В резервных копиях они хранятся до замены копий.
watch-incident-consent-none = Согласия сообщить это кому-либо извне нет.
watch-incident-consent-to = Есть согласие сообщить это: { $parties }
watch-incident-to-case = К делу
watch-incident-case-number = Номер дела
watch-incident-case-number-hint = Оставьте пустым, чтобы открыть новое дело.
watch-incident-open-case = Поместить в дело
watch-incident-dismiss = Это не инцидент
watch-incident-undismiss = Всё же инцидент
watch-incident-hand-over = Сохранить для органа
watch-incident-hand-over-text = Сохраняет всё одним файлом для органа, отвечающего за защиту детей. Содержимое не показывается, передача записывается в журнал аудита. Не давайте файл никому другому.

watch-indicator-asn = Автономная система
watch-indicator-brand = Использованное имя
watch-indicator-cve = Уязвимость
watch-indicator-domain = Домен
watch-indicator-email = Адрес почты
watch-indicator-file = Файл (SHA-256)
watch-indicator-iban = Банковский счёт
watch-indicator-ip = IP-адрес
watch-indicator-md5 = MD5
watch-indicator-path = Путь
watch-indicator-sender = Показанный отправитель
watch-indicator-sha1 = SHA-1
watch-indicator-sha256 = SHA-256
watch-indicator-sha512 = SHA-512
watch-indicator-telephone = Номер телефона
watch-indicator-url = Веб-адрес
watch-indicator-wallet = Криптокошелёк

## Responders
watch-responder-title = К кому ведут сообщения
watch-responder-about = Операторы, банки, платёжные организации, полиция и горячая линия: номера для потерявших деньги и диапазоны номеров.
watch-responder-intro = Имя и телефон видит каждый, кто сообщает о потере денег; указывайте номера, по которым отвечают.
watch-responder-empty = Список пуст. Сообщившему о потере денег предлагается звонить по номеру на карте или в договоре.
watch-responder-name = Название
watch-responder-kind = Что это
watch-responder-kind-operator = Оператор связи
watch-responder-kind-mobile-money = Мобильные деньги
watch-responder-kind-bank = Банк
watch-responder-kind-card = Блокировка карт
watch-responder-kind-crypto = Криптобиржа
watch-responder-kind-police = Полиция
watch-responder-kind-hotline = Горячая линия защиты детей
watch-responder-telephone = Телефон
watch-responder-telephone-hint = Номер, по которому останавливают платёж или принимают сообщение.
watch-responder-mail = Почта для сообщений
watch-responder-web = Веб-страница
watch-responder-bad-web = Напишите адрес, который начинается с https://.
watch-responder-hours = Когда отвечают
watch-responder-marks = Диапазоны номеров и отправители
watch-responder-marks-hint = По одному на строку: начало телефонных номеров, например +22177; начало счетов с двумя точками вместо контрольных цифр, например SN..K01; или отправитель, например 36700 или MYBANK.
watch-responder-bad-range = «{ $line }» — не диапазон: напишите + и от 1 до 15 цифр.
watch-responder-bad-account = «{ $line }» — не начало счёта: напишите страну, две точки, затем буквы и цифры.
watch-responder-bad-sender = «{ $line }» — не отправитель: не более 20 знаков.
watch-responder-many-marks = Не более 200 строк.
watch-responder-add = Добавить
watch-responder-save = Сохранить
watch-responder-saved = Сохранено.
watch-responder-remove = Убрать

## Cases
watch-case-queue = Дела
watch-case-queue-empty = Дел нет.
watch-case-next = Взять следующее дело
watch-case-keys = Клавиши вместе с теми, которых требует браузер (Alt или Alt и Shift): N — взять следующее дело, J и K — перейти к следующему и предыдущему делу очереди, S — сохранить или отправить, C — закрыть, Q — процитировать последнее сообщение.
watch-case-before = Предыдущее в очереди
watch-case-behind = Следующее в очереди
watch-case-nothing-waits = Ничего не ждёт: каждым открытым делом кто-то занимается.
watch-case-bad-filter = Такого выбора нет.
watch-case-unknown-number = Дела с таким номером нет.
watch-case-show = Показать
watch-case-open-now = Открытые дела
watch-case-new-now = Не просмотрены
watch-case-bad-now = Критические и высокие
watch-case-number = Дело
watch-case-title = О чём
watch-case-type = Тип
watch-case-severity = Тяжесть
watch-case-state = Состояние
watch-case-tlp = TLP
watch-case-assignee = Занимается
watch-case-mine = Я
watch-case-nobodys = Никто
watch-case-reports = Сообщения
watch-case-opened = Открыто
watch-case-due = Посмотреть до
watch-case-late = Просрочено
watch-case-beside = Общее с
watch-case-state-new = Новое
watch-case-state-open = В работе
watch-case-state-waiting = Ждёт других
watch-case-state-resolved = Исчезло
watch-case-state-closed = Закрыто
watch-severity-critical = Критическая
watch-severity-high = Высокая
watch-severity-medium = Средняя
watch-severity-low = Низкая
watch-case-outcome = Итог
watch-case-outcome-fixed = То, о чём сообщили, исчезло
watch-case-outcome-referred = Занимаются другие
watch-case-outcome-unresolved = Сделать ничего не удалось
watch-case-outcome-no-incident = Это не было инцидентом
watch-case-outcome-merged = Вошло в другое дело
watch-case-mark-answered = Ответ сообщившему
watch-case-mark-asked = Обращение к другим
watch-case-mark-gone = Замечено исчезновение
watch-case-mark-closed = Закрыто
watch-case-take = Взять
watch-case-release = Вернуть
watch-case-to-open = В работу
watch-case-to-waiting = Ждать других
watch-case-gone = Исчезло
watch-case-back = Появилось снова
watch-case-close = Закрыть
watch-case-reopen = Открыть снова
watch-case-edit = Изменить тип, тяжесть, метку
watch-case-save = Сохранить
watch-case-checklist = О чём не забыть
watch-case-checklist-save = Сохранить список
watch-case-timeline = Хронология
watch-case-entry = Что произошло
watch-case-detail = Значение
watch-case-who = Кто
watch-case-who-me = Вы
watch-case-who-system = Шлюз
watch-case-who-reporter = Сообщивший
watch-case-who-operator = Оператор шлюза
watch-case-what-opened = Открыто
watch-case-what-report = Добавлено сообщение
watch-case-what-assigned = Занимается
watch-case-what-state = Состояние
watch-case-what-type = Тип
watch-case-what-severity = Тяжесть
watch-case-what-title = О чём
watch-case-what-tlp = Метка
watch-case-what-conversation = Начата переписка
watch-case-what-sent = Написано
watch-case-what-received = Пришло от
watch-case-what-note = Заметка
watch-case-what-done = Сделано
watch-case-what-undone = Всё же не сделано
watch-case-what-evidence = Сохранено доказательство
watch-case-what-gone = Замечено исчезновение
watch-case-what-back = Замечено снова
watch-case-what-merged = Объединено с
watch-case-what-split = Разделено
watch-case-what-exported = Вышло файлом
watch-case-merge = Объединить или разделить
watch-case-merge-text = Все сообщения, переписка и находки этого дела переходят в другое; это ведёт туда.
watch-case-merge-hint = Номер дела, которое остаётся, например 17.
watch-case-merge-do = Объединить
watch-case-merged-link = Это дело вошло в другое.
watch-case-split = Разделить
watch-case-split-text = Сообщение и переписка с его отправителем переходят в новое дело.
watch-case-split-report = Какое сообщение
watch-case-split-do = Выделить
watch-case-custody = Цепочка хранения доказательств
watch-case-custody-text = Каждое доказательство с его хешем, временем поступления и всем, что сделано с тех пор. «Совпадает» означает, что хранимые байты прочитаны для этой страницы и имеют этот хеш.
watch-case-custody-made = Лист составлен
watch-case-custody-holds = Совпадает
watch-case-custody-broken = Не совпадает
watch-case-evidence = Доказательства
watch-case-evidence-none = С сообщениями этого дела файлов не пришло.

## Figures
watch-case-figures = Показатели дел
watch-case-from = С
watch-case-to = По
watch-case-reports-span = Сообщения
watch-case-opened-span = Открыто дел
watch-case-closed-span = Закрыто дел
watch-case-late-now = Не просмотрены вовремя
watch-case-oldest = Самое старое — от { $day }.
watch-case-times = Сколько времени заняло
watch-case-times-text = От открытия, по делам, открытым в эти дни и дошедшим до шага. Те, что ещё ждут, — среди открытых, а не в этих сроках.
watch-case-time = От открытия до того, как
watch-case-time-looked = кто-то посмотрел
watch-case-time-answered = ответили сообщившему
watch-case-time-asked = обратились к другим
watch-case-time-gone = исчезло
watch-case-time-closed = закрыли
watch-case-median = Половина за
watch-case-ninth = Девять из десяти за
watch-case-cases = Дела
watch-case-hours = { $hours } ч
watch-case-by-type = Открытые дела по типам

## Checklists
watch-step-confirm = Убедиться, что это то, о чём сообщили
watch-step-evidence = Сохранить доказательства до удаления
watch-step-ask-hoster = Обратиться к хостеру
watch-step-ask-registrar = Обратиться к регистратору или в реестр
watch-step-ask-operator = Обратиться к оператору номера
watch-step-ask-upstream = Обратиться к вышестоящему провайдеру
watch-step-tell-brand = Сообщить тому, чьё имя использовано
watch-step-tell-owner = Сообщить владельцу системы
watch-step-tell-police = Сообщить полиции, если сообщивший согласен
watch-step-tell-peers = Сообщить другим CSIRT, которых это касается
watch-step-tell-regulator = Сообщить органу по защите данных
watch-step-recall-money = Добиться остановки платежа
watch-step-block = Добиться блокировки резолверами и фильтрами
watch-step-sample = Сохранить образец и его хеш
watch-step-contain = Ограничить ущерб
watch-step-logs = Сохранить журналы
watch-step-restore = Восстановить и проверить
watch-step-warn-public = Подумать о предупреждении для всех
watch-step-check-again = Проверить, исчезло ли
watch-step-tell-reporter = Ответить сообщившему
watch-step-lessons = Записать выводы

## Conversations
watch-conversation-title = Переписка
watch-conversation-begin = Обратиться к кому-либо
watch-conversation-with = С кем
watch-conversation-with-reporter = Сообщивший
watch-conversation-with-internal = Между собой
watch-conversation-with-hoster = Хостер
watch-conversation-with-registrar = Регистратор
watch-conversation-with-registry = Реестр
watch-conversation-with-brand = Тот, чьё имя использовано
watch-conversation-with-operator = Оператор связи
watch-conversation-with-payment = Банк или платёжная организация
watch-conversation-with-police = Полиция
watch-conversation-with-csirt = CSIRT
watch-conversation-with-network = Сеть
watch-conversation-with-other = Другой
watch-conversation-name = Название
watch-conversation-address = Адрес электронной почты
watch-conversation-address-hint = Оставьте пустым, если звоните или пользуетесь их формой, и запишите здесь, что сказали.
watch-conversation-language = Язык
watch-conversation-state = Состояние
watch-conversation-state-new = Ничего не сказано
watch-conversation-state-asked = Последними писали мы
watch-conversation-state-answered = Последними писали они
watch-conversation-state-done = Завершено
watch-conversation-last = Последнее
watch-conversation-due = Напомнить с
watch-conversation-remind = Напомнить
watch-conversation-reference = Их номер
watch-conversation-direction-out = От нас
watch-conversation-direction-in = Нам
watch-conversation-direction-note = Заметка
watch-conversation-automatic = Автоответ
watch-conversation-subject = Тема
watch-conversation-text = Текст
watch-conversation-send = Отправить
watch-conversation-send-hint = Уйдёт по почте сразу после отправки.
watch-conversation-leave = Оставить сообщение
watch-conversation-leave-hint = Адрес неизвестен: его прочтёт там тот, у кого квитанция.
watch-conversation-record = Записать
watch-conversation-record-hint = Адрес неизвестен: запишите, что сказали или написали в другом месте.
watch-conversation-note = Сделать заметку
watch-conversation-note-hint = Читают только сотрудники администрации.
watch-conversation-hear = Записать, что они сказали
watch-conversation-heard = Что они сказали
watch-conversation-heard-hint = По телефону, через форму, лично.
watch-conversation-quote = Процитировать в другом месте
watch-conversation-quote-text = То, что вы цитируете, дойдёт до другого. Уберите всё, что указывает на сообщившего, и то, что запрещает метка.

## First words of letters
watch-letter-reporter =
    Благодарим за сообщение. У нас оно под номером { $case }.

    { "" }
watch-letter-takedown =
    Уважаемые коллеги!

    Нам сообщили о следующем, и мы это подтвердили: { $about }

    Просим удалить это или приостановить, сохранить то, что может служить доказательством, и сообщить нам, что сделано. Наш номер — { $case }; пожалуйста, оставьте его в теме.
watch-letter-brand =
    Уважаемые коллеги!

    Ваше имя используют для мошенничества: { $about }

    Мы обращаемся к тем, кто может это удалить. Сообщите, действуете ли вы сами и с кем у вас можно связаться. Наш номер — { $case }; пожалуйста, оставьте его в теме.
watch-letter-responder =
    Уважаемые коллеги!

    Нам сообщили о следующем как о мошенничестве: { $about }

    Просим проверить это, остановить то, что ещё можно остановить, и сообщить нам, что сделано. Наш номер — { $case }; пожалуйста, оставьте его в теме.
watch-letter-other =
    Уважаемые коллеги!

    Нам сообщили о следующем: { $about }

    Сообщите, что вам об этом известно и что сделано. Наш номер — { $case }; пожалуйста, оставьте его в теме.
watch-case-iodef = Передать в формате IODEF
watch-case-iodef-text = В документе — что найдено, тип, метка и наш номер дела. В нём нет ни слова из сообщений, ни переписки, ни тех, кто сообщил. Отправляйте его путём, который подходит его метке.
watch-case-iodef-form = Форма
watch-case-iodef-save = Сохранить документ
watch-case-iodef-xml = другой команде: IODEF 2, XML (RFC 7970)
watch-case-iodef-json = другой команде: IODEF 2, JSON (RFC 8727)
watch-case-iodef-fraud = сообщение о мошенничестве: IODEF 1 (RFC 5901), новое или обновлённое
watch-case-iodef-taken-back = сообщение о мошенничестве: отозвать отправленное
watch-case-types = Что означают виды
watch-rsit-spam = Массовые сообщения, о которых получатели не просили.
watch-rsit-harmful-speech = Оскорбления, угрозы или подстрекательство против кого-либо.
watch-rsit-violence = Сексуальное насилие над детьми, прославление насилия и подобное. Не открывайте и не пересылайте такие материалы.
watch-rsit-infected-system = Устройство с работающей вредоносной программой, часто часть ботнета.
watch-rsit-c2-server = Сервер, с которого управляют заражёнными устройствами.
watch-rsit-malware-distribution = Адрес, с которого распространяют вредоносную программу.
watch-rsit-malware-configuration = Адрес, с которого вредоносная программа берёт настройки.
watch-rsit-scanner = Проверка систем в поисках слабых мест и открытых служб.
watch-rsit-sniffing = Наблюдение за чужим трафиком и его запись.
watch-rsit-social-engineering = Получение сведений или действий от людей обманом, уловками или угрозами.
watch-rsit-ids-alert = Попытка использовать известную уязвимость, успешная или нет.
watch-rsit-brute-force = Многократные попытки входа подбором или с украденными паролями.
watch-rsit-exploit = Попытка ранее неизвестным способом.
watch-rsit-privileged-account-compromise = Кто-то без права пользуется учётной записью администратора.
watch-rsit-unprivileged-account-compromise = Кто-то без права пользуется обычной учётной записью.
watch-rsit-application-compromise = Взломана программа или сайт, например через SQL-инъекцию.
watch-rsit-system-compromise = Система взломана целиком или ею управляет посторонний.
watch-rsit-burglary = Взлом помещений, где находятся оборудование или данные.
watch-rsit-dos = Служба выведена из строя из одного источника.
watch-rsit-ddos = Служба выведена из строя сразу из многих источников.
watch-rsit-misconfiguration = Из-за неверной настройки служба недоступна.
watch-rsit-sabotage = Кто-то намеренно повредил оборудование, линии или программы.
watch-rsit-outage = Сбой без умысла, например питания, линии или машины.
watch-rsit-unauthorised-information-access = Кто-то прочитал сведения, не предназначенные для него.
watch-rsit-unauthorised-information-modification = Кто-то изменил сведения без разрешения, например шифровальщиком или подменой страниц сайта.
watch-rsit-data-loss = Сведения утрачены, например из-за поломки диска или кражи устройства.
watch-rsit-data-leak = Конфиденциальные сведения стали известны другим.
watch-rsit-unauthorised-use-of-resources = Кто-то использует чужое оборудование в своих целях, например для майнинга.
watch-rsit-copyright = Защищённые произведения или программы предлагают или используют без лицензии.
watch-rsit-masquerade = Кто-то выдаёт себя за другое лицо или организацию ради выгоды.
watch-rsit-phishing = Страница или сообщение, которые выдают себя за другие, чтобы получить пароли, карты и иные тайны.
watch-rsit-weak-crypto = Служба с устаревшим или слабым шифрованием.
watch-rsit-ddos-amplifier = Служба, с помощью которой можно усилить атаку, например открытый резолвер.
watch-rsit-potentially-unwanted-accessible = Служба, доступная всем, вероятно, непреднамеренно.
watch-rsit-information-disclosure = Служба, которая сообщает всем то, что должно остаться внутри.
watch-rsit-vulnerable-system = Система с известной уязвимостью, которую можно использовать.
watch-rsit-other = Не подходит ни под один вид. Если таких много, вида не хватает.
watch-rsit-undetermined = Вид пока неизвестен.
watch-rsit-test = Проверка, а не инцидент.
