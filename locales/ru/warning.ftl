# Warnings: alerts and advisories, and what their writers and readers need.

warning-title = Предупреждения
warning-intro = Оповещения и рекомендации для обслуживаемых организаций. Оповещение требует действовать сейчас, рекомендация — подготовиться.
warning-list = Опубликованные предупреждения
warning-none = Ничего не опубликовано.
warning-feed = Лента Atom
warning-csaf = Метаданные поставщика CSAF
warning-csaf-file = Это предупреждение в виде документа CSAF
warning-other-forms = Другие языки и форматы
warning-csaf-first = Первая публикация.
warning-csaf-source = Текст, с которого сделан этот перевод
warning-published = Опубликовано
warning-published-by = Опубликовал
warning-revision = Редакция { $count }
warning-revision-at = Редакция { $count } от
warning-number = Номер
warning-tlp = Метка (TLP)
warning-tlp-hint = То, что предназначено всем, имеет метку TLP:CLEAR.
warning-withdrawn = Это предупреждение отозвано { $at } и больше не действует.
warning-withdrawn-why = Причина отзыва
warning-not-translated = Это предупреждение ещё не переведено. Оно показано на языке, на котором написано: { $language }.

## What a warning says

warning-kind = Вид
warning-kind-alert = Оповещение
warning-kind-advisory = Рекомендация
warning-severity = Опасность
warning-severity-any = Любая опасность
warning-severity-info = Для сведения
warning-severity-low = Низкая
warning-severity-medium = Средняя
warning-severity-high = Высокая
warning-severity-critical = Критическая
warning-least = Не ниже опасности
warning-audience = Кому
warning-audience-public = Всем
warning-audience-constituents = Обслуживаемым организациям
warning-audience-teams = Группам реагирования
warning-part = Часть
warning-part-title = Заголовок
warning-part-summary = Кратко
warning-part-happened = Что произошло
warning-part-affected = Кого это касается
warning-part-action = Что делать
warning-part-sms = Текстовое сообщение (SMS)
warning-sectors = Отрасли
warning-references = Дополнительные сведения
warning-references-hint = По одному веб-адресу в строке.
warning-cves = Номера CVE
warning-cves-hint = По одному в строке, например CVE-2026-12345.
warning-products = Затронутые продукты
warning-products-hint = По одному в строке: производитель; продукт; версия. Версия вида <4.2 означает диапазон.
warning-source = Сначала написано на языке
warning-language = Язык
warning-languages = Языки
warning-sms-size = Длина
warning-sms-count = Знаков: { $units } из { $most }, частей: { $segments } из 3 ({ $alphabet }), по последнему сохранению.

## Writing and publishing

warning-work = Черновики и проверка
warning-work-intro = То, что пишется, и то, что ждёт публикации другим сотрудником.
warning-work-none = Сейчас ничего не пишется.
warning-work-one = Работать с этим предупреждением
warning-work-title = Предупреждение { $number }
warning-subscribers = Подтверждённых подписчиков по почте: { $count }
warning-new = Новое предупреждение
warning-edit = Написать
warning-edit-intro = Пишите простым текстом. Пустая строка начинает абзац; строки, начинающиеся с дефиса, образуют список. Язык без текста не публикуется.
warning-save = Сохранить черновик
warning-saved = Сохранено.
warning-read = Как видят читатели
warning-state = Состояние
warning-state-draft = Черновик
warning-state-review = На проверке
warning-state-published = Опубликовано
warning-state-withdrawn = Отозвано
warning-changed = Последнее изменение
warning-gaps = Чего не хватает перед проверкой
warning-mistake = { $part }: { $why }
warning-mistake-in = { $part } ({ $language }): { $why }
warning-submit = Передать на проверку
warning-submit-intro = Другой сотрудник прочитает и опубликует.
warning-return = Вернуть авторам
warning-publish = Опубликовать
warning-publish-intro = При публикации показанное здесь закрепляется как редакция. Если оно критическое и для всех, письма уходят сразу.
warning-own-work = Вы это написали. Опубликовать должен другой сотрудник.
warning-correct = Начать исправление
warning-drop = Отказаться от исправления
warning-correct-intro = Опубликованное остаётся прежним до публикации исправления.
warning-withdraw = Отозвать
warning-withdraw-intro = Предупреждение остаётся доступным с пометкой «отозвано» и исчезает из лент и CSAF.
warning-discard = Отказаться от черновика
warning-discard-intro = Он не публиковался и исчезнет из черновиков.
warning-change = Что изменилось
warning-change-hint = Одно предложение для читателей на языке оригинала. Для исправления оно обязательно.
warning-against = По сравнению с опубликованным
warning-history = История
warning-history-intro = Каждая редакция в закреплённом виде, новые сверху.
warning-hash = Содержание (SHA-256)
warning-differences = Различия
warning-differences-none = Различий нет.
warning-before = Было
warning-after = Стало
warning-refused-content = Чего-то не хватает или есть ошибка; она указана на этой странице. Сначала исправьте её.
warning-refused-state = Этот шаг больше не соответствует состоянию. Посмотрите ещё раз.
warning-refused-reason = Кратко укажите, что изменилось или почему предупреждение отзывается.
warning-refused-label = То, что предназначено всем, требует метки TLP:CLEAR. Выберите её или более узкий круг.
warning-refused-reference = Одна из строк не является веб-адресом. Начинайте каждую с https://.
warning-refused-cve = Одна из строк не является номером CVE, например CVE-2026-12345.
warning-refused-product = Одна из строк не является продуктом. Пишите: производитель; продукт; версия.
warning-refused-lines = Не более { $count } строк.
warning-refused-half = Номера CVE и затронутые продукты указываются вместе. Укажите и то и другое или ничего.
warning-refused-sms = Текстовое сообщение занимает частей: { $count }; отправляется не более 3. Сократите его.

## Warnings by mail

warning-subscribe = Предупреждения по почте
warning-subscribe-intro = Критические предупреждения приходят сразу, остальные — раз в день. Сначала письмо попросит подтвердить адрес. Адрес не используется ни для чего другого и удаляется при отписке.
warning-subscribe-send = Подписаться
warning-subscribe-asked = Если на адрес можно писать, письмо уже отправлено. Откройте ссылку и подтвердите в течение семи дней.
warning-mail = Адрес почты
warning-refused-mail = Это не адрес почты.
warning-subscription = Ваша подписка на предупреждения
warning-confirm-intro = Подтвердите, что предупреждения следует присылать на ваш адрес. До этого ничего не отправляется.
warning-subscription-intro = Ваш адрес подтверждён. Вы можете изменить настройки или отписаться.
warning-subscription-confirm = Подтвердить
warning-subscription-change = Сохранить
warning-subscription-end = Отписаться и удалить мой адрес
warning-subscription-ended = Вы отписаны, адрес удалён.
warning-mail-confirm-subject = Подтвердите подписку на предупреждения
warning-mail-confirm-text =
    Кто-то попросил присылать предупреждения на этот адрес. Чтобы подтвердить, откройте страницу и нажмите кнопку:

    { $link }

    Если это были не вы, ничего не делайте: без подтверждения адрес будет удалён через семь дней.
warning-mail-now-subject = Критическое предупреждение: { $title }
warning-mail-digest-subject = Предупреждения за день ({ $count })
warning-mail-text =
    { $text }

    Изменить или отменить подписку:
    { $link }
