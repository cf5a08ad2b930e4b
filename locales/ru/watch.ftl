# Наблюдение: приём отчётов, национальная картина, наблюдения, утренняя страница.

watch-nav-picture = Национальная картина
watch-nav-observations = Наблюдения
watch-nav-morning = Поступления
watch-nav-quarantine = Карантин
watch-nav-query = SQL
watch-nav-feeds = Источники
watch-feeds-about = Откуда забираются отчёты и чем закончился последний раз.
watch-nav-release = Публикация

## The national picture

watch-picture-title = Национальная картина
watch-picture-title-home = Обзор: национальная картина
watch-picture-intro = Что заражено, открыто для атак или атакует в сетях зоны ответственности, сколько, где, с какого времени и становится ли лучше.
watch-picture-intro-own = Что наблюдается в сетях вашей организации.
watch-picture-period = с { $from } по { $to }
watch-picture-as-of = Подсчитано: { $at }
watch-picture-not-computed = Подсчётов ещё не было.
watch-picture-from = С (день UTC)
watch-picture-to = По (день UTC)
watch-picture-show = Показать
watch-picture-critical-title = Государственные органы и критическая инфраструктура
watch-picture-critical-none = За эти дни нет наблюдений, касающихся государственных или критически важных организаций.
watch-picture-critical-undeclared = Ни одна организация ещё не отмечена как государственная или критически важная. Импортируйте список сетей с организациями, чтобы увидеть их здесь.
watch-picture-critical-import = Импортировать сети
watch-picture-organisation = Организация
watch-picture-sector = Отрасль
watch-picture-latest = Последний день
watch-picture-trend = Тенденция
watch-picture-since = С какого дня
watch-picture-since-before = ранее { $day }
watch-picture-new = Новые
watch-picture-continuing = Остающиеся
watch-picture-gone = Исчезнувшие
watch-picture-unknown = неизвестно
watch-picture-missing = нет данных
watch-picture-incomplete = неполно
watch-picture-day = День (UTC)
watch-picture-rate = На 100 000 абонентов
watch-picture-rate-note = Абоненты: { $access }, { $quarter }, { $source }
watch-picture-no-rate = число абонентов неизвестно
watch-picture-total-title = Все сети
watch-picture-breakdown-title = Разбивка
watch-picture-by-type = По типу
watch-picture-by-family = По семейству
watch-picture-by-network = По сети
watch-picture-by-organisation = По организации
watch-picture-by-sector = По отрасли
watch-picture-by-day = По дням
watch-picture-key-type = Тип
watch-picture-key-family = Семейство
watch-picture-key-network = Сеть
watch-picture-key-organisation = Организация
watch-picture-key-sector = Отрасль
watch-picture-key-day = День (UTC)
watch-picture-nothing = За эти дни ничего не наблюдалось.
watch-picture-elsewhere = За эти дни ничего не поступало. Есть данные за период с { $from } по { $to }.
watch-picture-elsewhere-show = Показать последние дни с данными
watch-picture-sorted-type = По числу за последний день, от большего к меньшему.
watch-picture-sorted-family = По числу за последний день, от большего к меньшему.
watch-picture-sorted-network = По номеру AS, а не по количеству.
watch-picture-sorted-organisation = Сначала критически важные организации, затем по названию, а не по количеству.
watch-picture-sorted-sector = В постоянном порядке секторов, а не по количеству.
watch-picture-sorted-day = Сначала самый новый день.
watch-picture-cut-lines = { $count ->
    [one] Ещё { $count } строка не показана. Чтобы увидеть её, сократите период или запросите показатели через SQL.
    [few] Ещё { $count } строки не показаны. Чтобы увидеть их, сократите период или запросите показатели через SQL.
   *[many] Ещё { $count } строк не показано. Чтобы увидеть их, сократите период или запросите показатели через SQL.
}
watch-picture-withheld = За некоторые дни есть наблюдения о ваших сетях, которые нельзя вам передать (TLP:AMBER+STRICT или TLP:RED). Эти дни — пропуски, а не нули.
watch-picture-unassigned = не определено
watch-picture-missing-days = За некоторые дни обычные отчёты не поступили или пришли без единой строки за день, указанный в имени; эти дни — пробелы, а не нули.
watch-picture-missing-day = { $day }: { $reports }
watch-picture-other-days = Об этих днях говорят только отчёты за другие дни: { $days }. Какую часть дня они охватывают, неизвестно; в тенденции эти числа не входят.
watch-picture-other-days-many = О некоторых днях говорят только отчёты за другие дни; последние из них: { $days } (всего дней: { $count }). Какую часть дня они охватывают, неизвестно; в тенденции эти числа не входят.
watch-picture-of-others = { $number } (отчёты за другие дни)
watch-picture-chart-description = { $what } по дням с { $from } по { $to }. Последнее значение: { $latest }, { $day }. Дни без полных данных на линии пропущены.
watch-picture-chart-description-empty = { $what } по дням с { $from } по { $to }. Полных дней нет.
watch-picture-table-twin = Числа этого графика
watch-picture-records = Записи
watch-picture-how-title = Как ведётся подсчёт
watch-picture-how-units = Число показывает, сколько разных объектов замечено за один день UTC: адресов, служб (порт на адресе), доменов, веб-адресов или учётных записей, как указано в строке. Один объект, сообщённый тысячу раз, считается один раз.
watch-picture-how-new = Новый: замечен в этот день, но не в предыдущий день, за который пришёл тот же отчёт. Исчезнувший: был замечен тогда и отсутствует в том же отчёте этого дня. Если отчёт не пришёл, не указывается ни то, ни другое.
watch-picture-how-gaps = День, за который нет обычного отчёта, — пробел. День, о котором говорят только отчёты за другие дни, имеет число, но в тенденции не входит. Строки с датой позже дня, следующего за их получением, не входят ни в одно число. Тенденция не указывается, если изменился набор отчётов, на которых основано число.
watch-picture-how-networks = Сети перечислены по номерам, секторы — в постоянном порядке, организации — по названию; ничто не ранжируется по количеству, потому что у больших числа всегда большие. Для доли нужно число абонентов с указанием квартала и источника.
watch-picture-how-inventory = Списки просто существующих устройств не входят ни в один итог.
watch-picture-sample = Это вымышленные данные для примера.

watch-counts-infected = Заражённые
watch-counts-exposed = Открытые для атак
watch-counts-abusing = Атакующие других
watch-counts-victim = Атакованные
watch-counts-inventory = Перечень устройств

watch-unit-address = { $count ->
    [one] { $number } адрес
    [few] { $number } адреса
    [many] { $number } адресов
   *[other] { $number } адреса
}
watch-unit-address-port = { $count ->
    [one] { $number } служба
    [few] { $number } службы
    [many] { $number } служб
   *[other] { $number } службы
}
watch-unit-domain = { $count ->
    [one] { $number } домен
    [few] { $number } домена
    [many] { $number } доменов
   *[other] { $number } домена
}
watch-unit-url = { $count ->
    [one] { $number } веб-адрес
    [few] { $number } веб-адреса
    [many] { $number } веб-адресов
   *[other] { $number } веб-адреса
}
watch-unit-account = { $count ->
    [one] { $number } учётная запись
    [few] { $number } учётные записи
    [many] { $number } учётных записей
   *[other] { $number } учётной записи
}
watch-unit-name-address = адреса
watch-unit-name-address-port = службы
watch-unit-name-domain = домены
watch-unit-name-url = веб-адреса
watch-unit-name-account = учётные записи

watch-trend-falling = снижение: { $percent } к предыдущей неделе (в среднем за день)
watch-trend-rising = рост: { $percent } к предыдущей неделе (в среднем за день)
watch-trend-steady = без изменений
watch-trend-started = появилось на этой неделе
watch-trend-few-days = слишком мало полных дней для вывода
watch-trend-other-days = тенденции нет: строки пришли в отчётах за другие дни
watch-trend-feed-changed = тенденции нет: изменились отчёты
watch-trend-small-numbers = числа слишком малы для вывода о тенденции

## What visitors without an account see

watch-public-title = Опубликованные данные
watch-public-title-home = Обзор: опубликованные данные
watch-public-intro = Итоги по стране по типам и дням, опубликованные администрацией с задержкой { $days ->
    [one] в { $days } день
    [few] в { $days } дня
    [many] в { $days } дней
   *[other] в { $days } дня
}.
watch-public-none = Администрация не опубликовала данных.
watch-public-fewer = менее { $number }
watch-public-head = { $type } ({ $what }, { $unit })
watch-public-day = День (UTC)
watch-public-suppressed-note = Числа меньше { $number } не показываются.
watch-public-country = Страна { $country }
watch-public-countries-total = Все страны вместе (сумма таблиц выше)
watch-public-countries-note = Каждая страна показана отдельно, по стране наблюдавшейся сети. Чего нет ни в одной из стран этой администрации или чья страна неизвестна, в таблицы не входит. Итог приводится только за дни, за которые показаны все страны.

## Release settings

watch-release-title = Публикация
watch-release-about = Какие показатели видят посетители без учётной записи, с какой задержкой и начиная с какого размера.
watch-release-intro = Посетители без учётной записи видят итоги по стране по типам и дням, только если вы их опубликуете. Адреса, сети и организации не публикуются никогда.
watch-release-released = Публиковать итоги по стране
watch-release-delay = Задержка в днях
watch-release-delay-hint = От 1 до 365. Свежие данные могут подсказать злоумышленнику, что уже замечено.
watch-release-threshold = Наименьшее показываемое число
watch-release-threshold-hint = От 1 до 1000. Меньшие числа показываются как «менее».
watch-release-save = Сохранить
watch-release-saved = Настройки публикации сохранены.

## Retention
watch-retention-title = Срок хранения
watch-retention-about = Как долго хранятся наблюдения и исходные данные до удаления.
watch-retention-intro = Как долго хранятся наблюдения и исходные данные. По возрасту ничего не удаляется, пока вы не задали число дней. Показатели национальной картины хранятся всегда.
watch-retention-undecided = Пока никто не выбрал, как долго хранятся наблюдения и исходные данные: по возрасту ничего никогда не удаляется. Решите, как долго; чтобы хранить всё, оставьте оба поля пустыми и подтвердите это.
watch-retention-decide = Выбрать срок хранения
watch-retention-observations = Сколько дней хранить наблюдения
watch-retention-observations-hint = От 1 до 36 500, считая от дня, к которому они относятся. Оставьте пустым, чтобы хранить без срока.
watch-retention-inputs = Сколько дней хранить исходные данные
watch-retention-inputs-hint = От 1 до 36 500, считая от получения. Оставьте пустым, чтобы хранить без срока. Без исходных данных отчёт нельзя прочитать заново по более новому соответствию.
watch-retention-reports = Сколько дней хранить содержание сообщений и закрытых дел
watch-retention-reports-hint = От 1 до 36 500, считая от получения и от закрытия. Затем удаляются сведения о сообщившем, сказанное, файлы, письма и найденное; виды, сроки и показатели остаются. Открытое дело ничего не теряет. Оставьте пустым, чтобы хранить всё.
watch-retention-preview = Показать, что будет удалено
watch-retention-save = Задать эти сроки
watch-retention-saved = Сроки заданы. Они применяются в течение часа и затем каждый час.
watch-retention-not-yet = Пока ничего не изменено. Вот что удалили бы эти сроки сейчас.
watch-retention-would = Что будет удалено
watch-retention-what = Что
watch-retention-count = Количество
watch-retention-size = Размер
watch-retention-days = Дни
watch-retention-row-observations = Наблюдения
watch-retention-row-inputs = Исходные данные
watch-retention-row-held = Исходные данные, которые останутся: на них ссылается карантин
watch-retention-row-reports = Сообщения
watch-retention-row-cases = Закрытые дела

## Observations

watch-observations-title = Наблюдения
watch-observations-intro = Отдельные записи, стоящие за числами; новые сверху.
watch-observations-from = С (день UTC)
watch-observations-to = По (день UTC)
watch-observations-type = Тип
watch-observations-any = любой
watch-observations-family = Семейство или идентификатор
watch-observations-address = Адрес или префикс
watch-observations-asn = Сеть (номер AS)
watch-observations-report = Тип отчёта
watch-observations-counts = Считается как
watch-observations-filter = Отобрать
watch-observations-clear = Сбросить
watch-observations-time = Время (UTC)
watch-observations-subject = Замечено
watch-observations-network = Сеть
watch-observations-organisation = Организация
watch-observations-feed = Отчёт
watch-observations-tlp = Метка
watch-observations-flags = Пометки
watch-observations-none = Подходящих наблюдений нет. Расширьте период или уберите условие.
watch-observations-more = Следующая страница
watch-observations-partial = Поиск остановлен, так как длился слишком долго; показано найденное к этому времени. Сократите период, чтобы увидеть всё.
watch-observations-excluded = Запрошенные адреса лежат в диапазонах, исключённых из зоны ответственности: { $ranges }. Наблюдения о них хранятся и показываются в списке, но не входят ни в одно число картины.
watch-observations-csv = Скачать CSV
watch-observations-intelmq = Скачать для IntelMQ (JSON построчно)
watch-observations-bad-filter = Значение «{ $value }» здесь непонятно; { $expected }.
watch-observations-expected-address = Введите адрес или префикс, например 198.18.0.0/15.
watch-observations-expected-asn = Введите номер AS, например 64500.
watch-observations-expected-organisation = Введите название организации так, как оно записано в справочнике, или перейдите по ссылке национальной картины.
watch-observations-sector = Сектор
watch-observations-unit = Единица счёта
watch-observations-counted = { $count ->
    [one] { $count } запись; в подсчёте: { $units }.
    [few] { $count } записи; в подсчёте: { $units }.
    [many] { $count } записей; в подсчёте: { $units }.
   *[other] { $count } записи; в подсчёте: { $units }.
}
watch-days-backwards = Первый день позже последнего: показан только { $day }.
watch-picture-cut = { $count ->
    [one] Картина охватывает не более { $count } дня; она начинается { $day }.
    [few] Картина охватывает не более { $count } дней; она начинается { $day }.
    [many] Картина охватывает не более { $count } дней; она начинается { $day }.
   *[other] Картина охватывает не более { $count } дня; она начинается { $day }.
}
watch-observation-title = Наблюдение { $id }
watch-observation-field = Поле
watch-observation-value = Значение
watch-observation-source = Исходные данные
watch-observation-row = Строка { $row } из { $source }
watch-observation-about = Что о нём известно
watch-observation-unit = Что считается
watch-observation-address = Адрес
watch-observation-prefix = Префикс
watch-observation-country = Страна
watch-observation-domain = Домен
watch-observation-why = Почему оно отнесено так
watch-observation-tables-changed = Это причины по сегодняшним таблицам. Когда оно поступило, таблицы были другими.
watch-observation-reported = Что было сообщено
watch-observation-fields = Поля под именами IntelMQ
watch-observation-origin = Откуда оно поступило
watch-observation-feed = Источник
watch-observation-mapping = Прочитано по
watch-observation-hash = SHA-256 входного файла

watch-flag-special-purpose = адрес специального назначения
watch-flag-outside = вне зоны ответственности: не учитывается
watch-flag-unknown-type = неизвестный тип отчёта
watch-flag-unknown-column = неизвестные столбцы
watch-flag-reference-rejects = неполная строка
watch-flag-sample = пример
watch-flag-asn-differs = номер AS отличается от таблицы
watch-flag-cc-differs = страна отличается от таблицы
watch-flag-repaired-text = исправленный текст
watch-flag-short-row = короткая строка: в конце не хватает столбцов
watch-flag-future = дата в будущем: не учитывается

## The morning page

watch-morning-title = Поступления
watch-morning-intro = Что поступило за последние 24 часа, чего нет, у чего изменились столбцы и что отклонено.
watch-morning-arrived = Поступило
watch-morning-arrived-none = За последние 24 часа ничего не поступило.
watch-morning-missing = Не поступило
watch-morning-missing-none = Все обычные отчёты поступили.
watch-morning-changed = Изменились столбцы
watch-morning-changed-none = За две недели столбцы отчётов не менялись.
watch-morning-dates = Несовпадающие дни
watch-morning-other-days = { $file }: в имени указан день { $day }, но строк за другие дни — { $rows } из { $all }. Они учитываются в свои дни и не входят в тенденции. Проверьте имя файла и часовой пояс поставщика.
watch-morning-future = { $report }: строк с датой позже завтрашнего дня — { $rows }. Они сохранены с пометкой и не входят ни в одно число. Проверьте часы поставщика и этого сервера.
watch-morning-refused = Отклонено
watch-morning-refused-none = Карантин пуст.
watch-morning-refused-some = { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
    [many] { $entries } записей
   *[other] { $entries } записи
} в карантине; строк: { $rows ->
    [one] { $rows }
   *[other] { $rows }
}.
watch-morning-report = Тип отчёта
watch-morning-provider = Поставщик
watch-morning-received = Получено (UTC)
watch-morning-covers = За день (UTC)
watch-morning-rows = Строки
watch-morning-stored = Новые
watch-morning-duplicates = Повторы
watch-morning-rejected = Отклонённые
watch-morning-missing-for = Нет за день
watch-morning-last = Последний раз за день
watch-morning-columns = Неизвестные столбцы
watch-send-title = Отправить отчёт
watch-send-intro = Отчёт в том виде, в каком его дал поставщик: CSV, gzip, zstd, zip, письмо или события IntelMQ. Не более { $megabytes } МБ; большие файлы — из командной строки или через /api/v1/inputs.
watch-send-file = Файл
watch-send-file-hint = Сохраните имя, данное поставщиком: в нём указаны тип отчёта и день.
watch-send-report = Тип отчёта вместо указанного в имени
watch-send-report-hint = Например, scan_telnet.
watch-send-provider = Поставщик
watch-send-feed = Источник
watch-send-send = Отправить
watch-send-kept = Отчёт сохранён и вскоре будет прочитан. Страница поступлений покажет, что с ним стало; нечитаемые строки попадут в карантин.
watch-send-no-file = Выберите непустой файл.
watch-input-title = Входной файл «{ $name }»
watch-input-newest = Последние входные файлы
watch-input-none = Пока ничего не передано.
watch-input-state = Состояние
watch-input-state-waiting = Ожидает чтения
watch-input-state-stored = Сохранён
watch-input-state-duplicate = Всё уже было
watch-input-state-quarantined = В карантине
watch-input-state-expired = Старше срока хранения
watch-input-state-empty = Без строк
watch-input-state-taken-back = Отозван
watch-input-names = Пришёл под именем
watch-input-bytes = Содержимое
watch-input-kept = Хранится
watch-input-not-kept = Удалено по истечении срока
watch-input-hash = SHA-256
watch-input-report = Отчёт
watch-input-reports = Отчёты в нём
watch-input-why = Почему
watch-input-taken-back = Отзывы
watch-input-when = Когда (UTC)
watch-input-who = Кто
watch-input-reason = Причина
watch-input-reason-hint = Почему это ошибка, не более { $count } знаков. Запись хранится; не называйте людей.
watch-input-observations = Наблюдения
watch-input-remove = Отозвать
watch-input-remove-title = Отозвать «{ $name }»?
watch-input-goes = { $observations ->
    [0] Ни одно наблюдение не исчезнет.
    [one] Из всех списков и чисел исчезнет { $observations } наблюдение.
    [few] Из всех списков и чисел исчезнут { $observations } наблюдения.
   *[many] Из всех списков и чисел исчезнут { $observations } наблюдений.
}
watch-input-goes-days = Они относятся к дням с { $from } по { $to } (UTC).
watch-input-goes-lost = В других входных данных были строки-дубликаты этих, а сами данные больше не хранятся: эти строки не вернутся. Таких входных данных: { $inputs }.
watch-input-goes-others = { $inputs ->
    [one] Заново будет прочитан ещё { $inputs } файл, строки которого были повторами, чтобы ничего из сообщённого не пропало.
    [few] Заново будут прочитаны ещё { $inputs } файла, строки которых были повторами, чтобы ничего из сообщённого не пропало.
   *[many] Заново будут прочитаны ещё { $inputs } файлов, строки которых были повторами, чтобы ничего из сообщённого не пропало.
}
watch-input-goes-stays = Содержимое и запись об отзыве остаются. Вернуть наблюдения может только тот же файл, переданный снова.
watch-input-removed = Файл отозван. Числа будут пересчитаны через несколько мгновений.
watch-error-reading = Файл сейчас читается. Дождитесь конца чтения и повторите.
watch-error-taken-back = Этот файл уже отозван. Чтобы он был прочитан снова, передайте его ещё раз.

## Quarantine

watch-quarantine-title = Карантин
watch-quarantine-intro = Строки и файлы, которые не удалось прочитать. Исходные данные сохранены; ничего не потеряно.
watch-quarantine-none = Карантин пуст.
watch-quarantine-file = Файл
watch-quarantine-row = Строка
watch-quarantine-line = Строка файла
watch-quarantine-whole-file = весь файл
watch-quarantine-column = Столбец
watch-quarantine-reason = Причина
watch-quarantine-excerpt = Содержание
watch-quarantine-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}
watch-quarantine-dismiss = Закрыть
watch-quarantine-dismissed = Запись закрыта.
watch-quarantine-retry = Прочитать заново
watch-quarantine-retry-hint = Все файлы с записями здесь читаются заново по сегодняшним правилам, например после загрузки схемы. Что удастся прочитать, уйдёт из этого списка.
watch-quarantine-retried = Файлы прочитаны заново. То, что осталось здесь, не удалось прочитать и на этот раз.
watch-quarantine-more = Следующая страница

## SQL

watch-query-title = SQL
watch-query-intro = Один SELECT по таблицам «events», «figures» и «arrivals». Ограничения: память { $memory } МБ, время { $seconds } с, число строк { $rows } и то, что вам разрешено видеть.
watch-query-text = Запрос
watch-query-run = Выполнить
watch-query-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}
watch-query-truncated = Показаны только первые строки: { $count }.
watch-query-columns = Столбцы «events»
watch-query-engine = Сообщение движка:
watch-query-syntax = Со строки { $line }, позиции { $column } это не SQL. Проверьте, не пропущена ли там запятая, скобка или кавычка.
watch-query-no-column = Столбца «{ $name }» нет. SELECT * показывает, какие есть.
watch-query-no-column-similar = Столбца «{ $name }» нет. Похожие имена: { $near }.
watch-query-no-table = Таблицы «{ $name }» нет. Запрашивайте «events», «figures» или «arrivals».
watch-query-no-function = Функции «{ $name }» в запросах нет.
watch-query-not-select = Разрешён только один оператор SELECT; { $what } не разрешён.
watch-query-not-available = Это недоступно в запросах: { $what }.
watch-query-too-long = Запрос слишком длинный: байтов { $found }, допускается не более { $most }.
watch-query-memory = Запросу нужно больше { $megabytes } МБ памяти. Сузьте его, например до меньшего числа дней.
watch-query-time = Запрос остановлен через { $seconds } с. Сузьте его, например до меньшего числа дней.
watch-query-failed = Запрос завершился с ошибкой во время выполнения. Проверьте деления и преобразования.
watch-query-invalid = Запрос непонятен. Проверьте, подходят ли его части друг к другу.
watch-query-types = Типы значений не сочетаются. Сравнивайте число с числом и текст с текстом либо преобразуйте: CAST(… AS …).
watch-query-group = Выбран столбец, которого нет ни в GROUP BY, ни в функции вроде COUNT или MAX.
watch-query-division = Число делится на ноль. Пишите x / NULLIF(y, 0).
watch-query-conversion = Значение не преобразуется в нужный тип. TRY_CAST(… AS …) вместо этого даёт NULL.

## Feeds

watch-feeds-title = Источники
watch-feeds-intro = Поставщики, от которых загружаются отчёты.
watch-feeds-none = Источники не настроены. Добавьте источник в командной строке: cybergateway feed add shadowserver
watch-feeds-name = Название
watch-feeds-kind = Вид
watch-feeds-last-ok = Последний успех (UTC)
watch-feeds-last-error = Последняя ошибка
watch-feeds-never = никогда
watch-feeds-change = Изменить
watch-feeds-remove = Удалить
watch-feeds-remove-title = Удалить источник «{ $name }»?
watch-feeds-remove-intro = Из него больше ничего не загружается, его ключ и секрет удаляются. Полученные из него отчёты и наблюдения остаются.
watch-feeds-removed = Источник удалён. Полученное из него остаётся.

## Errors

watch-error-denied = Это действие вам недоступно: нужна роль, которой у вашей учётной записи нет.
watch-error-not-found = Такой записи нет, или вы не можете её видеть.
watch-error-invalid = Введённое значение непонятно.
watch-error-disk-low = Диск почти заполнен, новые данные не принимаются. Освободите место и отправьте их ещё раз.
watch-error-file = Не удалось прочитать файл.
watch-error-schema = Файл схемы непонятен.
watch-error-outgoing = Не удалось обратиться к поставщику.
watch-error-internal = Произошла ошибка, она записана в журнал; повторите попытку.
watch-error-broken-off = Передача оборвалась, и ничего из неё не сохранено. Отправьте ещё раз.
watch-error-too-large = Отправлено больше, чем принимается, и ничего не сохранено. Отправьте по частям.
watch-upload-bad-name = Это не название. Укажите от 1 до 100 знаков без концов строк, управляющих знаков и знаков, меняющих направление текста, и не *.
watch-upload-bad-report = Это не тип отчёта. Укажите от 1 до 100 строчных букв a–z, цифр и _, например scan_telnet.
watch-upload-no-name = Укажите имя файла, данное поставщиком, например 2026-03-27-scan_telnet-country.csv.
watch-upload-bad-file-name = Это не имя файла: в нём более 200 знаков либо есть невидимые знаки или знаки, меняющие направление текста. Укажите имя, данное поставщиком.
watch-upload-empty = Тело запроса пусто: ничего не принято. Отправьте байты одного отчёта, например curl --data-binary @ФАЙЛ.
watch-upload-form = Так отправляет данные форма на странице; это не отчёт. Отправьте в теле только байты файла, а имя — в адресе: curl --data-binary @ФАЙЛ -H "Content-Type: application/octet-stream". В браузере используйте страницу отправки отчёта.

## Classes and types of the Reference Security Incident Taxonomy (RSIT)

watch-class-abusive-content = Недопустимое содержание
watch-class-malicious-code = Вредоносный код
watch-class-information-gathering = Сбор сведений
watch-class-intrusion-attempts = Попытки вторжения
watch-class-intrusions = Вторжения
watch-class-availability = Доступность
watch-class-information-content-security = Безопасность содержания информации
watch-class-fraud = Мошенничество
watch-class-vulnerable = Уязвимость
watch-class-other = Прочее
watch-class-test = Проверка

watch-type-spam = Спам
watch-type-harmful-speech = Вредоносные высказывания
watch-type-violence = Сексуальная эксплуатация или насилие
watch-type-infected-system = Заражённая система
watch-type-c2-server = Сервер управления
watch-type-malware-distribution = Распространение вредоносных программ
watch-type-malware-configuration = Настройки вредоносной программы
watch-type-scanner = Сканирование
watch-type-sniffing = Перехват трафика
watch-type-social-engineering = Социальная инженерия
watch-type-ids-alert = Использование известных уязвимостей
watch-type-brute-force = Попытки входа
watch-type-exploit = Новая сигнатура атаки
watch-type-privileged-account-compromise = Взлом привилегированной учётной записи
watch-type-unprivileged-account-compromise = Взлом обычной учётной записи
watch-type-application-compromise = Взлом приложения
watch-type-system-compromise = Взлом системы
watch-type-burglary = Физическое проникновение
watch-type-dos = Отказ в обслуживании
watch-type-ddos = Распределённый отказ в обслуживании
watch-type-misconfiguration = Ошибка настройки
watch-type-sabotage = Саботаж
watch-type-outage = Сбой
watch-type-unauthorised-information-access = Несанкционированный доступ к информации
watch-type-unauthorised-information-modification = Несанкционированное изменение информации
watch-type-data-loss = Потеря данных
watch-type-data-leak = Утечка конфиденциальной информации
watch-type-unauthorised-use-of-resources = Несанкционированное использование ресурсов
watch-type-copyright = Авторское право
watch-type-masquerade = Выдача себя за другого
watch-type-phishing = Фишинг
watch-type-weak-crypto = Слабая криптография
watch-type-ddos-amplifier = Усилитель DDoS
watch-type-potentially-unwanted-accessible = Возможно, лишняя открытая служба
watch-type-information-disclosure = Раскрытие информации
watch-type-vulnerable-system = Уязвимая система
watch-type-blacklist = В списке блокировки
watch-type-dga-domain = Сгенерированный домен
watch-type-malware = Вредоносная программа
watch-type-proxy = Прокси
watch-type-tor = Узел Tor
watch-type-other = Без категории
watch-type-undetermined = Не определено
watch-type-test = Проверка

## Why something was refused

watch-reject-column-count = Столбцов в строке: { $found }, в заголовке: { $expected }.
watch-reject-no-timestamp = «{ $value }» — не дата; нужен вид ГГГГ-ММ-ДД ЧЧ:ММ:СС (UTC).
watch-reject-cut-off = Файл обрывается внутри поля в кавычках; вероятно, он усечён. Запросите его у поставщика ещё раз.
watch-reject-too-long = Строка файла { $line }: запись длиннее предела в байтах ({ $limit }). Ищите незакрытую кавычку; если запись действительно такая длинная, сократите её и отправьте файл снова.
watch-reject-field-too-long = Строка файла { $line }: в столбце { $column } больше байтов, чем допустимо ({ $limit }). Ищите незакрытую кавычку; если текст действительно такой длинный, сократите его и отправьте файл снова.
watch-reject-too-many-columns = Строка файла { $line }: столбцов больше, чем допустимо ({ $limit }). Ищите запятые вне кавычек.
watch-decode-utf16 = Файл в кодировке UTF-16. Сохраните его в UTF-8 и отправьте снова.
watch-decode-too-large = Строка заголовка длиннее допустимого. Проверьте, что файл — отчёт.
watch-decode-empty = Файл пуст; ожидалась строка заголовка.
watch-decode-no-timestamp-column = Нет столбца «timestamp»; это не похоже на отчёт. Для других файлов CSV нужно сопоставление столбцов.
watch-container-limit = После распаковки данных больше допустимого. Распакуйте архив вручную и отправьте файлы по одному.
watch-container-truncated = Данные обрываются; прочитанное сохранено. Запросите их ещё раз.
watch-container-corrupt = Данные повреждены; прочитанное сохранено. Запросите их ещё раз.
watch-container-unsupported = Данные такого вида не читаются. Ожидаются CSV, gzip, zstd, zip или письмо с вложением.
watch-container-nothing = В архиве или письме нет отчёта.
watch-container-io = Не удалось прочитать данные до конца; повторите попытку.
watch-refused-link = В письме вместо отчёта ссылка, а с этого сервера ничего не загружается: { $url }. Если ваш поставщик использует этот сервер, добавьте его в ingest.link_hosts в конфигурации и перечитайте отклонённое; иначе загрузите файл сами и отправьте его.
watch-refused-link-waiting = В письме ссылка, отчёт по ней загружается: { $url }
watch-refused-link-failed = В письме ссылка, отчёт по ней не загружен: { $url } ({ $cause })
watch-refused-damaged = Файл повреждён: его контрольная сумма или длина неверна, поэтому ни одна его строка не принята. Получите его ещё раз, или пусть оператор примет то, что можно прочитать: cybergateway quarantine retry --damaged
watch-refused-unreadable = Файл не удалось прочитать дальше: { $problem }
watch-refused-line-too-long = Строка длиннее допустимого; следующие за ней прочитаны. Ожидался один объект JSON на строку.
watch-refused-no-time = У события нет time.source с датой.
watch-refused-implausible-time = «{ $value }» не может быть временем наблюдения: это раньше { $first } или позже { $last }. Проверьте файл и часы этой машины.
watch-refused-more = Ещё отклонённые строки, не перечисленные по одной: { $rows }. Они есть в исходных данных.
watch-intelmq-not-json = Строка не является JSON.
watch-intelmq-not-an-object = Строка не является объектом JSON; ожидалось одно событие на строку.

# What the gateway measures of its own work.

watch-measured-feeds-received = Полученные источники
watch-measured-feeds-received-method = Источники, от которых за последние 30 дней пришёл хотя бы один отчёт.
watch-measured-feeds-age-hours = Давность последнего отчёта
watch-measured-feeds-age-hours-method = Часы, прошедшие с поступления последнего отчёта любого источника.
watch-measured-tracking-in-use = Дни, за которые есть отчёты
watch-measured-tracking-in-use-method = Дни UTC из последних 28, за которые отчёты поступили и были учтены.
watch-measured-asn-covered-percent = Собственные номера AS с наблюдениями
watch-measured-asn-covered-percent-method = Доля номеров AS зоны ответственности и организаций, по которым за последние 28 дней что-либо наблюдалось.
watch-measured-observations-by-type = Наблюдавшиеся типы инцидентов
watch-measured-observations-by-type-method = Типы RSIT, по которым за последние 28 дней есть хотя бы одно наблюдение.
watch-measured-observations-new = Новое за последний полный день
watch-measured-observations-new-method = Единицы всех видов, которых накануне не было; каждый вид считается в своих единицах, инвентарь не учитывается.
watch-measured-observations-gone = Исчезло за последний полный день
watch-measured-observations-gone-method = Единицы предыдущего дня, которых в тех же поступивших отчётах больше нет.
watch-measured-sinkhole-infected-units = Заражённые адреса
watch-measured-sinkhole-infected-units-method = Различные адреса, о заражении которых сообщено за последний полный день UTC.
watch-measured-exposed-units = Открытые уязвимые службы
watch-measured-exposed-units-method = Различные службы (порт на адресе), об уязвимости которых сообщено за последний полный день UTC.
watch-measured-quarantine-open = Нерассмотренные отклонённые записи
watch-measured-quarantine-open-method = Записи карантина, по которым никто не принял решения.
