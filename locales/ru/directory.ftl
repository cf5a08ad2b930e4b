### Справочник: организации, сети, зона ответственности, импорт и основания поиска.

## Sectors
directory-sector-government = Государственное управление
directory-sector-health = Здравоохранение
directory-sector-energy = Энергетика
directory-sector-water = Водоснабжение
directory-sector-transport = Транспорт
directory-sector-finance = Финансы
directory-sector-telecommunications = Электросвязь
directory-sector-education = Образование и наука
directory-sector-digital-infrastructure = Цифровая инфраструктура
directory-sector-media = Средства массовой информации
directory-sector-defence = Оборона
directory-sector-other = Прочее

## Kinds of organisation
directory-kind-government = Государственный орган
directory-kind-regulator = Регулятор
directory-kind-csirt = Группа реагирования на инциденты (CSIRT)
directory-kind-isp = Поставщик услуг Интернета
directory-kind-operator = Оператор критически важных услуг
directory-kind-academia = Университет или научная организация
directory-kind-other = Другая организация

## Access types of subscribers
directory-access-fixed = Фиксированная связь
directory-access-mobile = Подвижная связь
directory-access-all = Фиксированная и подвижная связь

## What is known of an address
directory-explain-route = Префикс { $prefix } анонсирует { $asn } по импортированной таблице маршрутизации.
directory-explain-asn = Автономная система — { $asn }; импортированного префикса для этого нет.
directory-explain-asn-announces = Префиксы, которые анонсирует { $asn } по импортированным таблицам маршрутизации: { $count }.
directory-explain-asn-silent = Среди импортированных префиксов { $asn } не анонсирует ни одного.
directory-explain-as-name = Название { $asn }: { $name }
directory-explain-no-route = Ни одна импортированная таблица не указывает для него автономную систему.
directory-explain-parts = Ни один импортированный префикс не охватывает его целиком; его части анонсируют { $parts }.
directory-explain-country = Страна: { $country }.
directory-explain-special = Адрес относится к пространству особого назначения (RFC 6890), за которое не отвечает ни одна публичная сеть.
directory-explain-organisation = Организация: { $organisation }.

## Why
directory-reason-organisation-prefix-manual = Справочник относит префикс { $prefix } к этой организации (введено вручную).
directory-reason-organisation-prefix-claimed = Справочник относит префикс { $prefix } к этой организации (заявлено ею, согласовано).
directory-reason-organisation-prefix-import = Справочник относит префикс { $prefix } к этой организации (импортировано).
directory-reason-constituency-prefix = Зона ответственности включает префикс { $prefix }; организация не известна.
directory-reason-excluded-prefix = Зона ответственности исключает префикс { $prefix }.
directory-reason-organisation-asn-manual = Справочник относит автономную систему { $asn } к этой организации (введено вручную).
directory-reason-organisation-asn-claimed = Справочник относит автономную систему { $asn } к этой организации (заявлено ею, согласовано).
directory-reason-organisation-asn-import = Справочник относит автономную систему { $asn } к этой организации (импортировано).
directory-reason-constituency-asn = Зона ответственности включает автономную систему { $asn }; организация не известна.
directory-reason-excluded-asn = Зона ответственности исключает автономную систему { $asn }.
directory-reason-organisation-domain-manual = Справочник относит домен { $domain } к этой организации (введено вручную).
directory-reason-organisation-domain-claimed = Справочник относит домен { $domain } к этой организации (заявлено ею, согласовано).
directory-reason-organisation-domain-import = Справочник относит домен { $domain } к этой организации (импортировано).
directory-reason-constituency-domain = Зона ответственности включает домен { $domain }; организация не известна.
directory-reason-excluded-domain = Зона ответственности исключает домен { $domain }.
directory-reason-country = Адресное пространство зарегистрировано в стране { $country }, за которую отвечает эта администрация.
directory-reason-nothing = В справочнике о нём ничего нет.

## Lines and files that are not taken
directory-refused-asn = «{ $text }» не является номером AS. Укажите число от 1 до 4294967294, например AS64500.
directory-refused-prefix = «{ $text }» не является префиксом. Укажите адрес и длину, например 198.18.0.0/15.
directory-refused-host-bits = В «{ $text }» заданы биты за пределами длины. Имелось в виду { $meant }?
directory-refused-not-within = «{ $text }» не входит ни во что, за что отвечает эта администрация; исключать нечего.
directory-refused-too-wide = «{ $text }» слишком велик для одного владельца. Самый широкий допустимый префикс — { $widest }.
directory-refused-resource = «{ $text }» не является ни префиксом, ни номером AS, ни доменом.
directory-refused-network-missing = В строке не указана сеть.
directory-refused-tld-held = «{ $text }» — домен верхнего уровня; он не принадлежит одной организации. Оставьте организацию пустой, чтобы включить его в зону ответственности.
directory-refused-duplicate = «{ $text }» уже указано в строке { $line }.
directory-refused-contradiction = В строке { $line } об организации «{ $organisation }» указано иное. Приведите строки в соответствие.
directory-refused-sector = Сектора «{ $text }» нет в списке.
directory-refused-critical = «{ $text }» — ни «да», ни «нет».
directory-refused-side = «{ $text }» — ни include, ни exclude.
directory-refused-kind = Вида организации «{ $text }» нет в списке.
directory-refused-space = «{ $text }» — не вид адресного пространства; ожидается static, dynamic, carrier-nat или unknown.
directory-refused-country = «{ $text }» не является кодом страны. Укажите две буквы (ISO 3166-1).
directory-refused-mail = «{ $text }» не является адресом электронной почты.
directory-refused-cells = В строке ячеек: { $found }, а в первой строке столбцов: { $expected }. Текст с разделителем заключите в кавычки.
directory-refused-line-break = В ячейке есть перевод строки. Вероятно, не закрыта кавычка.
directory-refused-cell-long = Ячейка длиннее { $limit } байт.
directory-refused-encoding = Кодировку файла нельзя определить надёжно. Сохраните его как «CSV UTF-8» и импортируйте снова.
directory-refused-header = В первой строке нет столбца сетей. Назовите в ней столбцы, например: { $header }
directory-refused-no-header = Первая строка содержит данные ({ $text }) и не называет столбцы. Поставьте над ней такую строку с теми столбцами, которые у вас есть: { $header }
directory-refused-file-size = Файл больше { $limit } МБ. Разделите его и импортируйте части.
directory-refused-rows = В файле больше { $limit } строк. Разделите его и импортируйте части.
directory-refused-name-missing = Не указано название.
directory-refused-name-long = Название длиннее { $limit } знаков.
directory-refused-country-missing = Укажите хотя бы одну страну.
directory-refused-country-unknown = { $code } — не код страны по ISO 3166-1.
directory-refused-country-taken = За { $code } уже отвечает другая администрация этого шлюза.
directory-refused-not-set-up = Этот шлюз ещё не настроен. Сначала заполните страницу настройки: её адрес и токен выведены на консоль.
directory-refused-language-missing = Укажите хотя бы один язык.
directory-refused-parent = Организация не может подчиняться самой себе.
directory-refused-quarter = «{ $text }» не является кварталом. Укажите, например, 2026-Q1.
directory-refused-source-missing = Укажите источник данных.
directory-refused-subscribers = Число абонентов должно быть больше нуля.
directory-refused-figures-header = В первой строке не названы столбцы квартала и абонентов. Назовите столбцы, например: { $header }
directory-refused-access = «{ $text }» — не тип доступа. Напишите fixed, mobile или all.
directory-refused-count = «{ $text }» — не целое число.
directory-refused-table = { $name } не является читаемой таблицей. Сначала распакуйте её; читаются MMDB, диапазоны или префиксы с AS или страной (CSV, TSV, pyasn), имена AS и файлы delegated регистратур.
directory-refused-table-damaged = Файл { $name } повреждён. Получите его заново.
directory-refused-table-empty = В { $name } нет сведений об адресах или номерах AS.

## Actions that fail
directory-error-forbidden = Ваша роль этого не предусматривает. При необходимости обратитесь к администратору.
directory-error-not-found = В этой администрации такой записи нет.
directory-error-stale = После открытия запись изменил другой пользователь. Посмотрите новое состояние и повторите изменение.
directory-error-name-taken = Организация «{ $name }» уже существует.
directory-error-network-taken = «{ $text }» уже есть в справочнике.
directory-error-holds-others = К «{ $name }» относятся другие организации. Сначала измените их принадлежность, затем исключите её.
directory-error-figure-taken = Значение для этого квартала, типа доступа и охвата уже есть. Измените его.
directory-error-store = Изменение не удалось сохранить; ничего не изменено. Повторите попытку и сообщите оператору, если это случится снова.

## Pages
directory-page-organisations = Организации
directory-page-organisations-caption = Организации этой администрации
directory-page-organisations-empty = Пока нет ни одной организации. Добавьте её или импортируйте список сетей.
directory-page-organisation = Организация
directory-page-organisation-add = Добавить организацию
directory-page-organisation-edit = Изменить эти сведения
directory-page-organisation-observations = Наблюдения об этой организации
directory-page-organisation-remove = Исключить эту организацию
directory-page-organisation-remove-text = { $count ->
    [0] За ней нет сетей.
    [one] Вместе с ней исключается { $count } сеть.
    [few] Вместе с ней исключаются { $count } сети.
    [many] Вместе с ней исключаются { $count } сетей.
   *[other] Вместе с ней исключается { $count } сети.
} Всё, что о ней записано, остаётся под её именем.
directory-page-change-of = Изменить { $name }
directory-page-save = Сохранить
directory-page-saved = Изменение сохранено.
directory-page-removed = Исключено.
directory-page-parent = Относится к
directory-page-critical-yes = Её услуги критически важны
directory-page-critical-hint = Критически важные организации стоят в обзоре первыми.
directory-page-country-hint = Две буквы (ISO 3166-1)
directory-page-name = Название
directory-page-name-in = Название на языке: { $language }
directory-page-administration = Название администрации
directory-page-administration-about = Как называется ваша администрация вверху каждой страницы, на каждом языке.
directory-page-administration-intro = Если на языке нет названия, показывается название на первом языке администрации. Если шлюз обслуживает одну администрацию, это название стоит вверху каждой страницы.
directory-page-kind = Вид
directory-page-sector = Сектор
directory-page-critical = Критически важные услуги
directory-page-yes = Да
directory-page-no = Нет
directory-page-not-stated = Не указано
directory-page-country = Страна
directory-page-contact = Контакт
directory-page-networks = Сети
directory-page-network = Сеть
directory-page-source = Источник
directory-page-source-manual = Вручную
directory-page-source-claimed = Заявлено, согласовано
directory-page-source-import = Импорт
directory-page-since = С
directory-page-networks-empty = Сетей за ней пока нет.
directory-page-network-add = Добавить сеть
directory-page-network-hint = Префикс, например 198.18.0.0/24, номер AS, например AS64500, или домен, например example.org
directory-page-space = Адресное пространство
directory-page-space-hint = Статический адрес остаётся за одним абонентом; о динамических адресах и за NAT оператора об отдельном адресе по дням ничего не говорится
directory-space-unknown = Неизвестно
directory-space-static = Статическое
directory-space-dynamic = Динамическое
directory-space-carrier-nat = NAT оператора
directory-page-network-remove = Исключить эту сеть
directory-page-network-remove-text = Новые сообщения тогда ни за кем по этой сети не числятся. Её даты сохраняются.
directory-page-constituency = Зона ответственности
directory-page-constituency-intro = За что отвечает администрация помимо сетей своих организаций и какие иностранные диапазоны исключены.
directory-page-constituency-caption = Записи зоны ответственности
directory-page-constituency-empty = Записей пока нет. Добавьте то, за что отвечает администрация.
directory-page-entry-add = Добавить запись
directory-page-entry-hint = Префикс, номер AS, национальный домен верхнего уровня, например xa, или домен, размещённый за рубежом
directory-page-side-hint = Исключите чужой диапазон, лежащий внутри включённого.
directory-page-entry-remove = Исключить эту запись
directory-page-entry-remove-text = Новые сообщения больше не оцениваются по этой записи. Её даты сохраняются.
directory-page-side = Принадлежность
directory-page-side-include = Включено
directory-page-side-exclude = Исключено
directory-page-subscribers = Абоненты
directory-page-subscribers-intro = Доли рассчитываются только по этим данным: тот же тип доступа, тот же квартал, названный источник. Без данных доля не показывается.
directory-page-subscribers-caption = Данные, сначала последний квартал
directory-page-subscribers-empty = Данных пока нет, поэтому доли не показываются.
directory-page-subscribers-count = Число абонентов
directory-page-quarter = Квартал
directory-page-quarter-hint = Год и квартал, например 2026-Q1
directory-page-access = Тип доступа
directory-page-scope = Чьи абоненты
directory-page-scope-hint = Номер AS, например AS64500. Оставьте пустым для всей страны.
directory-page-scope-country = Вся страна
directory-page-figure-source = Опубликовал
directory-page-figure-source-hint = В том виде, в каком страницы печатают его рядом с долей, например квартальный отчёт регулятора
directory-page-figure-add = Добавить значение
directory-page-figure-title = Абоненты: { $quarter }, { $access }, { $scope }
directory-page-figure-remove = Исключить это значение
directory-page-figure-remove-text = Доли, рассчитанные по нему, больше не показываются.
directory-page-figures-import = Импортировать данные
directory-page-figures-import-intro = Отправьте список: в каждой строке квартал, тип доступа (fixed, mobile или all), номер AS или ничего для всей страны, число абонентов и источник. Первая строка называет столбцы. Имеющееся значение заменяется.
directory-page-figures-added = Значений добавлено
directory-page-figures-changed = Значений изменено
directory-page-figures-unchanged = Значений без изменений
directory-page-import = Импорт сетей
directory-page-import-intro = Отправьте список: по одной сети в строке — префикс, номер AS или домен, затем организация, сектор и признак критичности. Первая строка называет столбцы. Ничего не изменится, пока вы не увидите, что изменилось бы.
directory-page-import-file = Файл
directory-page-import-file-hint = CSV не более { $limit } МБ; более длинные списки импортируются из командной строки
directory-page-import-kept = Файл «{ $name }» готов. Выберите другой, только если хотите заменить его.
directory-page-import-gone = Файл больше не хранится. Выберите его снова.
directory-page-import-nothing = Выберите файл или вставьте список.
directory-page-import-list = Или вставьте список
directory-page-import-preview = Показать изменения
directory-page-import-apply = Импортировать
directory-page-import-planned = Предстоящие изменения
directory-page-import-done = Выполненные изменения
directory-page-import-added = Добавлено сетей
directory-page-import-changed = Изменено сетей
directory-page-import-unchanged = Сетей без изменений
directory-page-import-organisations = Добавлено организаций
directory-page-import-refused = Отклонено строк
directory-page-import-unused = Столбцы не использованы: { $columns }. Остальное в каждой строке прочитано. Столбцы бывают такие: { $header }
directory-page-import-line = Строка
directory-page-import-column = Столбец
directory-page-import-reason = Причина

# What the gateway measures of its own work.

directory-measured-constituency-declared = Объявленная зона ответственности
directory-measured-constituency-declared-method = Номера AS, префиксы и домены, за которые отвечает администрация, включая принадлежащие её организациям.
directory-measured-networks-with-contact-percent = Сети, для которых есть контакт
directory-measured-networks-with-contact-percent-method = Доля сетей справочника, у организации которых указан контактный адрес.
directory-measured-networks-live-contact-percent = Сети с действующим контактом
directory-measured-networks-live-contact-percent-method = Доля сетей справочника, у организации которых есть контакт, подтверждённый в срок.
directory-measured-contacts-live-percent = Контакты, подтверждённые в срок
directory-measured-contacts-live-percent-method = Доля контактов, проверяемых каждые 90 дней, чьё последнее подтверждение не старше.
directory-measured-drill-answered-percent = Ответы на проверку в срок
directory-measured-drill-answered-percent-method = Доля контактов последней учебной проверки, ответивших до её конца; контакты без адреса почты считаются не ответившими.
directory-measured-csirt-services = Услуги национальной CSIRT
directory-measured-csirt-services-method = Услуги по каталогу услуг CSIRT организации FIRST, указанные в справочнике для национальной группы.
directory-measured-organisations-critical = Критически важные организации
directory-measured-organisations-critical-method = Организации, отмеченные в справочнике как часть критической инфраструктуры.

## Записи: для кого
directory-audience-public = Все
directory-audience-members = Участники, включая контакты сетей
directory-audience-national = Администрация и сама организация
directory-consent = Согласие лица
directory-consent-screen = Можно показывать за пределами администрации
directory-consent-print = Можно печатать
directory-consent-both = Можно показывать за пределами администрации и печатать
directory-consent-none = Согласия нет: остаётся в администрации

## Записи: кто это сообщил
directory-layer-imported = Импортировано
directory-layer-imported-from = Импортировано: { $source }
directory-layer-claimed = Сообщила организация
directory-layer-asserted = Внесли те, кто ведёт справочник

## Виды
directory-kind-law-enforcement = Правоохранительный орган
directory-kind-vendor = Поставщик
directory-kind-ngo = Неправительственная организация
directory-kind-igo = Межправительственная организация

## Поля записей
directory-field-short-name = Краткое название
directory-field-alias = Другие названия
directory-field-mail = Адрес электронной почты
directory-field-telephone = Телефон
directory-field-emergency = Телефон для срочной связи
directory-field-fax = Факс
directory-field-address = Почтовый адрес
directory-field-time-zone = Часовой пояс
directory-field-hours = Часы работы
directory-field-language = Языки
directory-field-website = Веб-сайт
directory-field-key = Отпечаток ключа
directory-field-established = Создана
directory-field-service = Услуги (перечень услуг CSIRT от FIRST)
directory-field-membership = Членство
directory-field-constituency = Обслуживаемое сообщество
directory-field-mission = Задачи
directory-field-mandate = Мандат и полномочия
directory-field-sponsor = Учредитель или вышестоящий орган
directory-field-incidents = Виды инцидентов и уровень поддержки
directory-field-disclosure = Сотрудничество и раскрытие сведений
directory-field-secure-communication = Связь и проверка подлинности
directory-field-response = Реагирование на инциденты
directory-field-proactive = Предупредительная работа
directory-field-region = Регион МСЭ, если он не следует из страны
directory-field-reporting-form = Форма сообщения об инцидентах
directory-field-disclaimer = Оговорка об ответственности
directory-field-description = Где находится её описание (RFC 2350)
directory-field-distribution = Кому сообщают об изменениях описания
directory-field-security-txt = Файл security.txt
directory-field-csaf = Метаданные поставщика CSAF
directory-field-feed = Ленты новостей
directory-field-honorific = Обращение
directory-field-role = Роли
directory-field-level = Назначен в качестве
directory-field-designated-by = Кем назначен
directory-field-instrument = Документ о назначении
directory-field-from = С
directory-field-until = До

## Роли контактов
directory-role-security = Контакт по безопасности
directory-role-duty = Круглосуточное дежурство
directory-role-notification = Получает уведомления о своих сетях
directory-role-abuse = Ящик для жалоб на злоупотребления
directory-role-technical = Технический контакт
directory-role-diplomatic = Дипломатический контакт
directory-role-cybercrime = Круглосуточная сеть по киберпреступности
directory-role-management = Руководство
directory-role-press = Пресса

## Уровни назначения
directory-level-diplomatic = Дипломатический контактный пункт
directory-level-technical = Технический контактный пункт
directory-level-round-the-clock = Круглосуточный контактный пункт
directory-level-cybercrime = Контактный пункт сети по киберпреступности

## Услуги
directory-service-monitoring = Наблюдение и обнаружение
directory-service-event-analysis = Анализ событий
directory-service-report-acceptance = Приём сообщений об инцидентах
directory-service-incident-analysis = Анализ инцидентов
directory-service-forensics = Анализ образцов и следов
directory-service-mitigation = Смягчение последствий и восстановление
directory-service-coordination = Координация по инцидентам
directory-service-crisis = Поддержка в кризисах
directory-service-vulnerability-discovery = Поиск уязвимостей
directory-service-vulnerability-intake = Приём сообщений об уязвимостях
directory-service-vulnerability-analysis = Анализ уязвимостей
directory-service-vulnerability-coordination = Координация по уязвимостям
directory-service-vulnerability-disclosure = Раскрытие уязвимостей
directory-service-vulnerability-response = Реагирование на уязвимости
directory-service-data-acquisition = Сбор данных об обстановке
directory-service-synthesis = Анализ и обобщение обстановки
directory-service-communication = Информирование об обстановке
directory-service-awareness = Повышение осведомлённости
directory-service-training = Обучение и образование
directory-service-exercises = Учения
directory-service-advice = Консультации по технике и политике

## Значения и записи, которые не приняты
directory-refused-line = Значение пусто либо содержит управляющие символы или символы, меняющие направление текста.
directory-refused-telephone = «{ $text }» — не номер телефона. Напишите + и код страны, затем только цифры, например +41 22 555 01 00.
directory-refused-address = «{ $text }» — не веб-адрес. Он начинается с https:// или http:// и не содержит пароля.
directory-refused-time-zone = «{ $text }» — не часовой пояс. Напишите, например, UTC или Africa/Nairobi.
directory-refused-language = «{ $text }» — не подходящая здесь метка языка. Напишите, например, fr или zh-hant (BCP 47).
directory-refused-date = «{ $text }» — не дата. Напишите год, месяц или день, например 2004, 2004-03 или 2004-03-01.
directory-refused-day = «{ $text }» — не день. Напишите год-месяц-день, например 2026-03-27.
directory-refused-organisation = «{ $text }» — не организация из справочника.
directory-refused-fingerprint = «{ $text }» — не отпечаток. В нём 40 или 64 шестнадцатеричные цифры.
directory-refused-code = «{ $text }» нет в списке этого поля.
directory-refused-values = Это поле принимает не больше значений, чем { $limit }.
directory-refused-field = «{ $text }» — не поле такой записи.
directory-refused-audience = «{ $text }» — не круг читателей. Напишите public, members, national или метку TLP, например tlp:amber.
directory-refused-record = В записи нет «{ $text }» или оно непонятно.
directory-refused-records-header = Первая строка не называет столбцов record, kind, field и value. Напишите её, например: { $header }
directory-refused-foreign = Не взято: { $reason }
directory-refused-json = Файл — не справочник в JSON: { $reason }
directory-refused-nameless = «{ $text }» — организация без названия.
directory-refused-owner = «{ $text }» не принадлежит ничему известному. Назовите организацию, а для назначения — контакт.
directory-refused-other-kind = «{ $text }» — запись другого вида.

## Страницы записей
directory-record-person = Лицо
directory-record-function = Должность
directory-record-designation = Назначение
directory-record-add = Добавить лицо или должность
directory-record-kind-hint = Должность, например дежурный, можно показать, не называя, кто её занимает.
directory-record-function-hint = Например, «Дежурный»
directory-record-person-name = Имя лица
directory-record-designate = Добавить назначение
directory-record-claimed = Ожидает согласия тех, кто ведёт справочник.
directory-record-claim-intro = То, что вы внесёте, будет действовать после согласия тех, кто ведёт справочник.
directory-record-missing = Его роли требуют большего. Не хватает: { $fields }
directory-record-stale = Не подтверждено вовремя
directory-record-until = До { $day }
directory-record-erase = Стереть сведения о лице
directory-record-erase-text = Стираются все значения о лице, в том числе прежние. Отменить это нельзя, и никакой файл их не вернёт.
directory-record-erased = Сведения о лице стёрты.
directory-record-remove-text = Больше не показывается и не используется; сказанное остаётся в журнале.
directory-page-record-remove = Убрать эту запись
directory-page-record-caption = Что говорит справочник
directory-page-record-empty = Пока ничего не сказано.
directory-page-record-unsaid = Пока не указано
directory-page-field = Поле
directory-page-value = Значение
directory-page-value-in = На языке: { $language }
directory-page-value-any = На всех языках
directory-page-many-hint = По одному в строке
directory-page-telephone-hint = С + и кодом страны, например +41 22 555 01 00
directory-page-audience = Для кого
directory-page-audience-hint = Организацию видит тот, кому видно её название; далее каждое поле — по своему кругу.
directory-page-verified = Подтверждено
directory-page-people = Лица и должности
directory-page-people-empty = Пока никого нет.
directory-page-public = Открытый справочник
directory-page-public-caption = Организации, открытые для всех
directory-page-public-empty = Ни одна организация не открыта для всех.
directory-page-waiting = Ожидает решения

## Что ожидает
directory-waiting-intro = Ничто из этого не меняет действующего, пока кто-нибудь не решит.
directory-waiting-empty = Ничего не ожидает.
directory-waiting-files = Задержанные файлы
directory-waiting-file = В { $name } нет половины или больше того, что было у источника «{ $source }». Недостаёт записей: { $dropped } из { $known }.
directory-waiting-release = Импортировать как есть
directory-waiting-discard = Отбросить
directory-waiting-claims = Сообщили организации
directory-waiting-agree = Согласиться
directory-waiting-refuse = Не принимать
directory-waiting-reviews = Файл говорит иное
directory-waiting-ours = Действует сейчас
directory-waiting-theirs = { $source } говорит теперь
directory-waiting-base = Говорил раньше
directory-waiting-take = Принять то, что в файле
directory-waiting-keep = Оставить действующее

## Подтверждение
directory-verify-intro = Вот что справочник говорит о вас или вашей службе. Это всё ещё верно?
directory-verify-confirm = Да, всё верно
directory-verify-correct-title = Что-то изменилось
directory-verify-correct-intro = То, что вы внесёте, будет действовать после согласия тех, кто ведёт справочник.
directory-verify-correct = Отправить исправления
directory-verify-disown-title = Это не я
directory-verify-disown-text = Тогда запись считается неподтверждённой, и спросят вашу организацию.
directory-verify-disown = Я не этот контакт
directory-verify-confirmed = Спасибо. Запись подтверждена.
directory-verify-corrected = Спасибо. Ваши исправления ожидают согласия тех, кто ведёт справочник.
directory-verify-disowned = Спасибо. Запись больше не подтверждена.
directory-verify-spent = Эта ссылка использована или устарела. Следующее письмо принесёт новую; или напишите в национальную службу.
directory-letter-contact-subject = Ваша запись в справочнике всё ещё верна?
directory-letter-contact = В справочнике «{ $entry }» ({ $organisation }) указан как контакт с этим адресом. ¶ Подтвердите или исправьте это до { $day }: ¶ { $link } ¶ Открытие страницы ничего не меняет; меняют кнопки.
directory-letter-reminder-subject = Напоминание: ваша запись в справочнике
directory-letter-reminder = Мы спрашивали, верна ли ещё запись «{ $entry }» ({ $organisation }), и не получили ответа. Без него после { $day } она считается неподтверждённой. ¶ { $link } ¶ Открытие страницы ничего не меняет; меняют кнопки.
directory-letter-organisation-subject = Контакт вашей организации не отвечает
directory-letter-organisation = Контакт «{ $entry }» ({ $organisation }) не подтвердил свою запись в справочнике, срок — { $day }. ¶ Подтвердите или исправьте её: ¶ { $link } ¶ Открытие страницы ничего не меняет; меняют кнопки.
directory-letter-desk-subject = Контакт не подтверждён
directory-letter-desk = Ни «{ $entry }», ни { $organisation } не подтвердили запись, срок — { $day }. ¶ Все лица и должности: { $link }
directory-drill-title = Учебные проверки связи
directory-drill-about = Контакты получают письмо без предупреждения и нажимают одну кнопку. Измеряется, кто отвечает и как быстро; проверка не подтверждает того, что сказано о них в справочнике.
directory-drill-new = Начать проверку
directory-drill-name = Название проверки
directory-drill-name-hint = Например, «Весенняя проверка». Контакты его не видят.
directory-drill-whom = Кому пишут
directory-drill-whom-often = Контакты, которые проверяются каждые 90 дней
directory-drill-whom-all = Все контакты
directory-drill-hours = Часов на ответ
directory-drill-hours-hint = От 1 до 720. Более поздние ответы считаются запоздавшими.
directory-drill-start = Отправить письма сейчас
directory-drill-none = Проверок ещё не было.
directory-drill-begun = Начало
directory-drill-ends = Конец
directory-drill-contacts = Контакты
directory-drill-contact = Контакт
directory-drill-organisation = Организация
directory-drill-country = Страна
directory-drill-by-country = По странам
directory-drill-stand = Ответ
directory-drill-in-time = Вовремя
directory-drill-late = С опозданием
directory-drill-open = Ещё ожидается
directory-drill-silent = Нет ответа
directory-drill-unwritten = Нет адреса почты
directory-drill-after = Через
directory-drill-median = Половина ответов пришла за
directory-drill-slowest = Последний ответ пришёл через
directory-drill-duration = { $hours } ч { $minutes } мин
directory-drill-gone = контакта больше нет в справочнике
directory-drill-call = Проверка: есть ли кто на связи?
directory-drill-call-about = Это учебная проверка. Кнопкой вы показываете, что письма для «{ $entry }» ({ $organisation }) читают. Ответы принимаются как своевременные до { $moment }.
directory-drill-press = Письмо прочитано
directory-drill-thanks = Спасибо. Ответ учтён. Больше ничего делать не нужно.
directory-drill-error-name = Введите название длиной от 1 до { $most } знаков.
directory-drill-error-hours = Введите целое число часов от 1 до { $most }.
directory-drill-error-nobody = Ни у одного контакта справочника нет этой роли. Выберите другую роль или сначала внесите контакты.
directory-letter-drill-subject = Проверка: покажите, что письмо прочитано
directory-letter-drill = Это учебная проверка: мы проверяем, читают ли письма для «{ $entry }» ({ $organisation }). Ничего не случилось. ¶ Откройте страницу и нажмите её кнопку до { $moment }: ¶ { $link } ¶ Само открытие страницы ответом не считается.

## Whom to call, whom to write to
directory-field-national = Национальная группа своей страны
directory-contact-parent = К ней относится организация, за которой это закреплено.
directory-contact-sector = Это группа реагирования или регулятор отрасли.
directory-contact-national = Это национальная группа реагирования ({ $country }): к ней обращаются в последнюю очередь.
directory-contact-team = Это группа реагирования ({ $country }); национальной не отмечена ни одна.
directory-contact-given = Указан её контакт: подтверждён или внесён { $since }, действует до { $until }.
directory-contact-given-stale = Контакт указан с пометкой: он не подтверждён с { $until }, а более свежего для этой сети нет.
directory-contact-stale = Пропущен: не подтверждён с { $until }, а для сети есть более свежий контакт.
directory-contact-empty = У неё нет контакта с адресом почты.
directory-contact-farther = Не требуется: указан более близкий.
directory-contact-beside = Копия направляется в ящик для жалоб, указанный в реестре.
directory-contact-beside-missing = Ящик для жалоб из реестра неизвестен, поэтому копия никому не направляется.
directory-contact-nobody = Никто не известен. Внесите организацию с контактом или группу реагирования (CSIRT) страны.
directory-contact-address = Адрес организации
directory-contact-other = Другой контакт
directory-contact-line = Пишите: { $name } ({ $office }, { $organisation }): { $addresses }
directory-lookup-title = Поиск контакта
directory-lookup-subject = Для чего
directory-lookup-hint = Адрес, префикс, номер АС, домен, страна (две буквы) или отрасль
directory-lookup-intro = Решает самая точная запись; внесённое людьми важнее загруженного из файла. Для каждой организации указано основание.
directory-lookup-known = Что известно
directory-lookup-write-to = Кому писать
directory-lookup-further = Другие контакты
directory-lookup-why = Кто рассмотрен и почему
directory-lookup-reason = Почему она
directory-lookup-verdict = Результат
directory-lookup-designated = Назначенные контактные лица
directory-lookup-copy = Копия
directory-contact-rule = Вместо этого её указывает правило уведомления.

## Notification rules
directory-error-rule-taken = Правило с такими условиями уже есть. Измените его.
directory-refused-rule-text = Напишите не более { $limit } символов в одной строке.
directory-refused-destination = «{ $text }» — не организация, не лицо и не должность этого справочника. Укажите название организации или идентификатор из адреса страницы контакта.
directory-refused-lookup = На вопрос нельзя ответить: { $reason }
directory-rule-title = Правила уведомления
directory-rule-intro = Без правила отвечающий за сеть получает уведомление раз в день, в CSV и на своём языке. Из подходящих правил действует то, у которого уже объект, затем тип, затем источник. Поиск показывает, какое именно.
directory-rule-caption = Правила этой администрации
directory-rule-empty = Правил ещё нет.
directory-rule-none = Ни одно правило уведомления не подходит.
directory-rule-applies = Действующее правило уведомления
directory-rule-add = Добавить правило
directory-rule-change = Изменить это правило
directory-rule-remove = Убрать это правило
directory-rule-remove-text = Тогда действует следующее подходящее правило или никакое.
directory-rule-when = Когда действует
directory-rule-does = Что делает
directory-rule-any = Любые
directory-rule-what = Тип инцидента (RSIT)
directory-rule-provider = Поставщик источника
directory-rule-provider-hint = Как в событиях, например Shadowserver; пусто — любой
directory-rule-feed = Источник
directory-rule-feed-hint = Название источника или отчёта; пусто — любой
directory-rule-object = О чём
directory-rule-object-hint = Префикс, номер АС, домен или страна (две буквы); пусто — всё
directory-rule-suppress = Никого не уведомлять
directory-rule-suppressed = Никто не уведомляется
directory-rule-destinations = Уведомлять вместо этого
directory-rule-destinations-hint = По одному в строке: название организации или идентификатор контакта. Пусто — отвечающий за сеть.
directory-rule-language = Язык уведомления
directory-rule-language-any = Язык контакта
directory-rule-format = Формат данных
directory-rule-format-csv = Таблица CSV
directory-rule-format-json = JSON IntelMQ
directory-rule-format-text = В самом письме
directory-rule-interval = Как часто
directory-rule-immediate = Сразу
directory-rule-hours = { $count ->
    [one] Каждый { $count } час
    [few] Каждые { $count } часа
   *[other] Каждые { $count } часов
}
directory-rule-days = { $count ->
    [one] Каждый { $count } день
    [few] Каждые { $count } дня
   *[other] Каждые { $count } дней
}
directory-rule-weeks = { $count ->
    [one] Каждую { $count } неделю
    [few] Каждые { $count } недели
   *[other] Каждые { $count } недель
}
directory-rule-comment = Зачем это правило
directory-rule-comment-hint = Для тех, кто будет вести правила после вас

## In the forms of others
directory-publish-files = Файлы
directory-publish-card = Визитная карточка (vCard)
directory-publish-description = Описание группы (RFC 2350)
directory-publish-text = Описание текстом
directory-publish-security = security.txt для её сайта
directory-publish-checker = Проверить security.txt
directory-publish-checker-intro = Вставьте security.txt, чтобы узнать, соответствует ли он RFC 9116. Он не сохраняется. Подпись не проверяется.
directory-publish-feed = Изменения команд в виде ленты (Atom)
directory-publish-file = Текст файла
directory-publish-url = Где он найден
directory-publish-url-hint = Например https://www.example.org/.well-known/security.txt, для сравнения с Canonical
directory-publish-check = Проверить
directory-publish-valid = Файл соответствует RFC 9116.
directory-publish-invalid = Файл не соответствует RFC 9116. Исправьте каждую ошибку.
directory-publish-findings = Результаты
directory-publish-none = Замечаний нет.
directory-publish-severity = Степень
directory-publish-error = Ошибка
directory-publish-advice = Совет
directory-refused-security-txt = Для security.txt нужен общедоступный адрес. Откройте адрес почты или форму https этой организации.
directory-securitytxt-too-large = В файле { $found } байт; читается не более { $limit }. Уберите то, что не является полем.
directory-securitytxt-not-utf8 = Текст не в UTF-8. Сохраните его в UTF-8.
directory-securitytxt-byte-order-mark = Файл начинается с метки порядка байтов. Сохраните его без неё.
directory-securitytxt-line-end = Строка кончается одним CR. Завершайте строки LF или CRLF.
directory-securitytxt-no-last-line-end = У последней строки нет конца строки. Добавьте его.
directory-securitytxt-not-a-field = Не поле и не комментарий. Напишите «Name: value» или начните с #.
directory-securitytxt-space-before-colon = Перед двоеточием поля { $name } стоит пробел. Уберите его.
directory-securitytxt-no-space = После двоеточия поля { $name } нет пробела. Добавьте его.
directory-securitytxt-empty = Поле { $name } пусто. Заполните или уберите его.
directory-securitytxt-no-contact = Нет поля Contact. Добавьте его, например mailto:security@example.org.
directory-securitytxt-no-scheme = { $name } — не URI. Начните с https://, mailto: или tel:.
directory-securitytxt-not-https = { $name } начинается с http://. Адрес сайта должен начинаться с https://.
directory-securitytxt-mail = В адресе после mailto: нет имени или домена.
directory-securitytxt-no-expires = Нет поля Expires. Добавьте его, не более чем на год вперёд.
directory-securitytxt-several-expires = Expires встречается несколько раз. Оставьте одно.
directory-securitytxt-bad-expires = Expires — не момент времени. Пишите так: 2027-01-31T00:00:00Z.
directory-securitytxt-expired = Срок файла истёк. Полных дней с тех пор: { $days }. Проверьте файл и сдвиньте Expires.
directory-securitytxt-expires-soon = Срок файла скоро истекает. Осталось полных дней: { $days }. Проверьте файл и сдвиньте Expires.
directory-securitytxt-expires-late = Срок файла истекает нескоро. Осталось полных дней: { $days }. Рекомендуется меньше года.
directory-securitytxt-several-languages = Preferred-Languages встречается несколько раз. Соедините в одно.
directory-securitytxt-bad-language = { $tag } — не тег языка. Пишите теги вроде en, fr через запятую.
directory-securitytxt-not-canonical = Ни одно поле Canonical не называет адрес, где найден файл. Добавьте его.
directory-securitytxt-no-canonical = Файл подписан, но без Canonical. Добавьте его, чтобы он действовал только там.
directory-securitytxt-csaf = CSAF не ведёт к файлу provider-metadata.json.
directory-securitytxt-unknown = Поле { $name } не зарегистрировано. Проверьте опечатку.
directory-securitytxt-no-encryption = Есть адрес почты, но нет Encryption. Укажите ключ.
directory-securitytxt-not-signed = Файл не подписан. Рекомендуется подпись открытого текста.
directory-securitytxt-before-signed = Перед подписанным сообщением есть текст. Оно должно стоять в первой строке.
directory-securitytxt-after-signature = После подписи есть текст. Уберите его.
directory-securitytxt-bad-signature = Подпись отсутствует, обрезана или повреждена. Подпишите файл заново.
directory-securitytxt-weak-hash = Подписано с { $hash }. Подпишите заново с SHA-256 или лучше.

## Regions, and editions of the Who’s Who
directory-region-africa = Африка
directory-region-americas = Северная и Южная Америка
directory-region-arab-states = Арабские государства
directory-region-asia-pacific = Азиатско-Тихоокеанский регион
directory-region-cis = Содружество Независимых Государств
directory-region-europe = Европа
directory-region-other = Другие территории и коды
directory-country-disclaimer = Названия, коды и группы стран не выражают какого-либо мнения о правовом статусе стран, территорий, городов или районов, их властей либо об их границах.
directory-edition-publications = Публикации
directory-edition-title = Кто есть кто в кибербезопасности { $year }
directory-edition-revision-number = Редакция { $number }
directory-edition-contents = Содержание
directory-edition-page = Страница
directory-edition-page-of = из
directory-edition-colon = { ": " }
directory-edition-year = Год
directory-edition-language = Язык
directory-edition-revision = Редакция
directory-edition-made = Зафиксирована
directory-edition-files = Файлы
directory-edition-isbn = ISBN
directory-edition-issn = ISSN
directory-edition-hash = Хеш содержания (SHA-256)
directory-edition-label = Распространение
directory-edition-replaces = Эта редакция заменяет редакцию { $number }, которая больше не выдаётся.
directory-edition-disclaimer = Включение записи не означает одобрения, а её отсутствие ни о чём не говорит. Приведены сведения, которые открыли сами организации и лица; издатель не отвечает за последствия их использования.
directory-edition-method = Об этом издании
directory-edition-method-what = Издание содержит то, что было в справочнике в день его фиксации, насколько это открыто и может быть напечатано. Впоследствии содержание не меняется; изменения включаются в следующую редакцию со своим номером и хешем.
directory-edition-method-people = Лицо названо только с его согласия на печать. Без согласия вместо имени указана должность.
directory-edition-method-order = Организации расположены по регионам МСЭ, странам и секторам, затем по названиям в алфавитном порядке языка издания. Каждая имеет номер, на который ссылаются указатели.
directory-edition-method-truth = «Подтверждено» — последний день, когда контакт организации подтвердил свою запись. Если день не указан, её никто не подтвердил.
directory-edition-count = { $count ->
    [one] Приведена { $count } организация.
    [few] Приведены { $count } организации.
   *[other] Приведено { $count } организаций.
}
directory-edition-no-country = Страна не указана
directory-edition-no-sector = Сектор не указан
directory-edition-term = Срок
directory-edition-points = Контактные пункты
directory-edition-index-organisations = Указатель организаций
directory-edition-index-people = Указатель лиц
directory-edition-index-acronyms = Указатель сокращений
directory-edition-entry = №
directory-edition-region = Регион
directory-edition-record = Запись
directory-edition-caption = Издания «Кто есть кто»
directory-edition-empty = Ни одно издание пока не зафиксировано.
directory-edition-intro = Каждое издание содержит то, что открыто и может быть напечатано, по состоянию на день фиксации.
directory-edition-new = Зафиксировать издание
directory-edition-new-intro = То, что сейчас открыто и может быть напечатано, становится изданием, доступным каждому. Если содержание за год изменилось, новая редакция заменяет прежнюю.
directory-edition-freeze = Зафиксировать
directory-edition-superseded = Заменена, больше не выдаётся
directory-edition-same = Содержание совпадает с действующим изданием; ничего не изменено.
directory-refused-isbn = «{ $text }» не является номером ISBN. Укажите его 10 или 13 цифр, как они присвоены, например 978-3-16-148410-0.
directory-refused-issn = «{ $text }» не является номером ISSN. Укажите его восемь знаков, как они присвоены, например 2049-3630.
directory-refused-year = «{ $text }» не является годом издания. Укажите год от 1990 до 2100.
directory-error-superseded = Эту редакцию заменила более новая. Возьмите её из списка публикаций.
directory-error-unmade = Файл не создан. Выберите другой формат или повторите попытку позже.

## The inventory by region
directory-inventory-title = Наблюдение, предупреждение и реагирование на инциденты по регионам
directory-inventory-intro = В каких странах есть национальная группа реагирования на инциденты и контактные пункты, насколько это известно справочнику и доступно вам. Страны сгруппированы по регионам МСЭ, по одной плитке на страну. «Неизвестно» не означает, что в стране их нет.
directory-inventory-finding = Национальная группа известна в { $with } из { $all } стран и территорий.
directory-inventory-whole = Нац. группа и 24/7
directory-inventory-national = Национальная группа
directory-inventory-other = Иная группа, контакт
directory-inventory-nothing = Неизвестно
directory-inventory-code = Код
directory-inventory-stands = Что известно
directory-inventory-figures = Страны по регионам
directory-inventory-countries = Страны
directory-inventory-round-the-clock = Круглосуточный контакт
directory-inventory-year = Сравнить с концом года
directory-inventory-year-hint = Например, 2015
directory-inventory-then = Национальная группа к концу { $year } года
directory-inventory-since-unknown = Неизвестно, с какого времени
directory-inventory-since-note = Учитываются только существующие ныне группы по году их создания. Группы, прекратившие работу, и группы с неизвестной датой создания в числе прежнего года не учтены.
directory-inventory-known = Страны, о которых есть сведения
directory-inventory-known-empty = Пока нет сведений ни об одной стране.
directory-inventory-teams = Группы реагирования
directory-inventory-gaps = Пробелы
directory-inventory-gaps-caption = Страны, о которых нет сведений
directory-inventory-gaps-empty = Есть сведения о каждой стране.
directory-inventory-without = Страны без известной группы или контакта

## Search
directory-search-title = Поиск в справочнике
directory-search-field = Название, сокращение или должность
directory-search-hint = Любым письмом; диакритические знаки и формы букв не важны.
directory-search-nothing = Укажите хотя бы одну букву или цифру.
directory-search-found = Найдено
directory-search-empty = Под этим названием нет ничего доступного вам.
directory-search-more = Найдено больше, чем показано. Добавьте слово, чтобы сузить поиск.

## Duplicates
directory-duplicate-title = Возможные дубликаты
directory-duplicate-intro = У этих записей есть общее, что обычно принадлежит только одной. Ничего не меняется, пока никто не решил. Общее более чем для восьми записей не учитывается.
directory-duplicate-caption = Пары, которые могут быть одним и тем же
directory-duplicate-empty = Нет двух записей с чем-либо подобным общим.
directory-duplicate-one = Запись
directory-duplicate-other = Другая запись
directory-duplicate-shared = Общее
directory-duplicate-do = Решение
directory-duplicate-mail = Адрес почты { $text }
directory-duplicate-telephone = Телефон { $text }
directory-duplicate-key = Ключ { $text }
directory-duplicate-name = Название «{ $text }»
directory-duplicate-compare = Сравнить
directory-duplicate-compare-title = Две записи рядом
directory-duplicate-beside = Что сказано в каждой из двух
directory-duplicate-distinct = Это не одно и то же
directory-duplicate-why = Почему
directory-duplicate-why-hint = Чтобы больше никто не спрашивал, например «Два отдела с одним коммутатором»
directory-duplicate-who = Кто сказал
directory-duplicate-apart = Признаны разными
directory-duplicate-told = { $who }, { $day }: это не одно и то же. Причина: { $why }
directory-duplicate-again = Предлагать снова
directory-refused-why = Укажите причину, не более { $limit } знаков.

## Merging and splitting
directory-merging-title = Объединения и разделения
directory-merging-about = Отмена возвращает обе записи в прежний вид. Если с тех пор что-то изменилось, она отклоняется.
directory-merging-empty = Ничего не объединялось и не разделялось.
directory-merging-what = Что сделано
directory-merging-merged = Объединение
directory-merging-split = Разделение
directory-merging-stayed = Оставшаяся запись
directory-merging-went = Поглощённая или новая запись
directory-merging-undo = Отменить
directory-merging-undone = Отменено { $day }
directory-merging-do = Объединить в одну запись
directory-merging-intro = Сети, люди, назначения, правила, права учётных записей, подчинённые организации и ключи файлов переходят к оставшейся записи; ссылки на другую ведут к ней. Это можно отменить.
directory-merging-stays = Какая запись остаётся
directory-merging-stays-hint = Сказанное только в одной сохраняется. Где они расходятся, выберите ниже.
directory-merging-both = Оба
directory-merging-below = Остающаяся запись подчинена другой. Оставьте вышестоящую.
directory-merging-split-do = Разделить на две
directory-merging-split-intro = Выбранное перейдёт в новую запись. Это можно отменить, пока ничего из этого не изменилось.
directory-merging-new = Название новой записи
directory-merging-new-hint = Для должности — сама должность, например «Дежурный»
directory-merging-fields = Переходящие поля
directory-merging-field = { $field }: { $value }
directory-merging-nothing = Выберите хотя бы одно поле, человека или сеть.
directory-merging-later-values = Отменить нельзя: с тех пор изменилось сказанное об одной из записей. Сначала верните это.
directory-merging-later-record = Отменить нельзя: с тех пор изменилась одна из записей или подчинённая ей. Сначала верните это.
directory-merging-later-networks = Отменить нельзя: с тех пор изменилась одна из перенесённых сетей.
directory-merging-later-rules = Отменить нельзя: с тех пор изменилось правило оповещения, называющее одну из записей.
directory-merging-later-files = Отменить нельзя: с тех пор импорт назвал одну из записей.
directory-merging-later-gone = Отменить нельзя: одна из записей с тех пор изъята, стёрта или объединена.
directory-merging-later-added = Отменить нельзя: к новой записи с тех пор что-то добавлено. Объедините обе записи.

## History
directory-history-title = История
directory-history-caption = Что было сказано, сначала новое
directory-history-standing = Состояние
directory-history-counts = Действует
directory-history-beside = Стоит рядом с действующим
directory-history-waits = Ждёт решения
directory-history-ended = До { $day }
directory-history-merged = Сказано о записи, объединённой с этой
directory-history-erased = Стёрто

## Spreadsheets
directory-spreadsheet-title = Импорт таблицы контактов
directory-spreadsheet-intro = Отправьте список в том виде, в каком его ведёте: CSV или XLSX. Шлюз предложит, что содержит каждый столбец; вы исправите и до импорта увидите первые строки и каждую ячейку, которую нельзя принять.
directory-spreadsheet-file = Таблица
directory-spreadsheet-file-hint = CSV или XLSX, не более 100 000 строк. Первая строка называет столбцы; из книги читается первый видимый лист.
directory-spreadsheet-encoding = Кодировка
directory-spreadsheet-told = Определить по файлу
directory-spreadsheet-known = Читать как
directory-spreadsheet-proposed = Как предложит шлюз
directory-spreadsheet-open = Открыть
directory-spreadsheet-form = Прочитано как
directory-spreadsheet-rows = Строки
directory-spreadsheet-faults = Ячейки, которые нельзя принять
directory-spreadsheet-faults-more = Есть и другие; показано: { $count }.
directory-spreadsheet-first = Первые строки
directory-spreadsheet-columns = Что содержит каждый столбец
directory-spreadsheet-column = Столбец { $number }
directory-spreadsheet-not-read = Не читается
directory-spreadsheet-organisation-mail = Почта организации
directory-spreadsheet-organisation-telephone = Телефон организации
directory-spreadsheet-source = Название источника
directory-spreadsheet-source-hint = Например, «список министерства». Следующий файл того же источника сравнивается с этим.
directory-spreadsheet-source-missing = Назовите источник.
directory-spreadsheet-organisation-missing = Укажите, в каком столбце организация.
directory-spreadsheet-country = Страна телефонных номеров
directory-spreadsheet-country-hint = Две буквы, для номеров без кода страны
directory-spreadsheet-extent = Полнота
directory-spreadsheet-whole = Это всё, что есть у источника; чего он больше не называет, то больше не сказано
directory-spreadsheet-keep = Сохранить этот разбор под именем
directory-spreadsheet-keep-hint = На следующий раз; столбцы узнаются по заголовкам
directory-spreadsheet-look = Посмотреть
directory-spreadsheet-reviews = Значения на рассмотрение
directory-spreadsheet-dropped = Больше не названы
directory-spreadsheet-held = Половины записей этого источника или больше нет, поэтому ничего не изменено. Файл ждёт решения.
directory-spreadsheet-empty = В файле нет ни одной строки.
directory-spreadsheet-columns-many = В файле больше { $limit } столбцов. Удалите лишнее.
directory-spreadsheet-workbook = Книга не прочитана: { $reason }
directory-spreadsheet-formula = В ячейке формула или ошибка. Поставьте значение.
directory-spreadsheet-no-organisation = В строке нет организации, и выше её тоже нет.
directory-spreadsheet-nobody = В строке нет ни человека, ни должности.

## Sources
directory-refused-source = Имя источника «{ $text }» использует сам шлюз. Выберите другое.

## Registrars
directory-registrar-title = Через кого зарегистрирован
directory-registrar-domain = Домен
directory-registrar-registrar = Регистратор
directory-registrar-registry = Реестр
directory-registrar-abuse = Адрес для жалоб
directory-refused-registrar-header = Первая строка не называет столбцы domain и registrar. Напишите её, например: { $header }
directory-refused-registrar-domain = «{ $text }» — не домен.
directory-refused-registrar-missing = Для «{ $text }» не указан регистратор.

## Comparing
directory-duplicate-any = Сравнить любые две записи
directory-duplicate-any-hint = Название или идентификатор
directory-duplicate-unknown = Нет записи с таким названием или идентификатором, либо она другого вида.

## Claims of networks
directory-claim-title = Заявить сети
directory-claim-intro = Заявленное действует после согласия тех, кто ведёт справочник. То, что лежит внутри согласованных сетей вашей организации, действует сразу.
directory-claim-networks = Сети вашей организации
directory-claim-networks-hint = По одной на строку: префикс (198.18.0.0/16), номер автономной системы (AS64500) или домен (bank.example); до 50.
directory-claim-note = Примечание
directory-claim-note-hint = Для тех, кто решает: чем подтверждается, что сети ваши.
directory-claim-list = Заявленные сети
directory-claim-of = Заявка на { $network }
directory-claim-state = Состояние
directory-claim-waiting = Заявка ожидает решения
directory-claim-agreed = Согласована
directory-claim-refused = Отклонена
directory-claim-withdrawn = Отозвана
directory-claim-overlap = { $count ->
    [0] Ничего
    [one] { $count } сеть или заявка
    [few] { $count } сети или заявки
   *[other] { $count } сетей или заявок
}
directory-claim-overlaps = Что там принадлежит другим или заявлено ими
directory-claim-overlaps-none = Никому другому там ничего не принадлежит и никем не заявлено.
directory-claim-relation = Расположение
directory-claim-same = Та же сеть
directory-claim-around = Вокруг
directory-claim-inside = Внутри
directory-claim-reason = Причина отказа
directory-claim-reason-hint = Организация её увидит.
directory-claim-withdraw = Отозвать заявку
directory-claim-withdraw-text = После этого сеть по этой заявке больше не считается принадлежащей вашей организации.
directory-claim-clear = Согласовать всё, где у других ничего нет
directory-claim-more = { $count ->
    [one] Ожидает ещё { $count } заявка; она появится, когда будет решено по этим.
    [few] Ожидают ещё { $count } заявки; они появятся, когда будет решено по этим.
   *[other] Ожидает ещё { $count } заявок; они появятся, когда будет решено по этим.
}
directory-claim-error-text = Больше { $most } знаков; сократите.
directory-claim-error-many = Больше { $most } сетей; заявите меньше за один раз.
directory-claim-error-reason = Укажите причину, чтобы организация могла исправить заявку.
directory-waiting-networks = Сети, заявленные организациями

## Keys
directory-key-add = Добавить ключ OpenPGP
directory-key-text = Открытый ключ
directory-key-text-hint = Все строки от «BEGIN PGP PUBLIC KEY BLOCK» до «END PGP PUBLIC KEY BLOCK», один ключ. Чужие подписи на нём не проверяются.
directory-key-file = Ключ файлом
directory-key-until = действует до { $day }
directory-key-soon = истекает { $day }: обновите его
directory-key-expired = истёк { $day }
directory-key-endless = бессрочный
directory-refused-key-secret = Это закрытый ключ. Он не сохранён. Выгрузите открытый ключ; замените закрытый, если его мог видеть кто-то ещё.
directory-refused-key-unread = Это не один открытый ключ в текстовой форме: { $reason }
directory-refused-key-several = Здесь несколько ключей. Отправляйте по одному.
directory-refused-key-revoked = Ключ отозван. Отправьте тот, который его заменил.
directory-refused-key-expired = Срок ключа истёк { $day }. Продлите и выгрузите его снова или отправьте более новый.
directory-refused-key-short = Ключ слишком короткий (менее 2048 бит). Создайте новый.
directory-refused-key-dsa = Это ключ DSA, которым больше не следует пользоваться (RFC 9580). Создайте новый.
directory-refused-key-sha1 = Всё, что ключ сообщает о себе, подписано с SHA-1 или более старой хеш-функцией. Подпишите его заново более новой программой или создайте новый.
