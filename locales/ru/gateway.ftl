# Letters that the gateway sends about accounts.

gateway-mail-invitation-subject = Приглашение в { $gateway }
gateway-mail-invitation-text =
    Здравствуйте, { $name }!

    Для вас создана учётная запись в { $gateway }. Выберите пароль здесь в течение семи дней:

    { $link }

    Ссылкой можно воспользоваться один раз. Если вы не ждали приглашения, ничего не делайте.
gateway-mail-reset-subject = Выберите новый пароль
gateway-mail-reset-text =
    Здравствуйте, { $name }!

    Кто-то запросил новый пароль для вашей учётной записи в { $gateway }. Если это были вы, выберите его здесь в течение часа:

    { $link }

    Ссылкой можно воспользоваться один раз. Если это были не вы, ничего не делайте: пароль останется прежним.
gateway-mail-welcome-subject = Вам даны новые права
gateway-mail-welcome-text =
    Здравствуйте, { $name }!

    Ваша учётная запись в { $gateway } получила права ещё в одной администрации. Войдите снова, чтобы ими пользоваться:

    { $link }
gateway-mail-changed-subject = Ваш вход изменён
gateway-mail-changed-text =
    Здравствуйте, { $name }!

    Пароль или второй шаг вашей учётной записи в { $gateway } изменён. Если это были не вы, сразу сообщите администратору.
gateway-mail-missing-subject = Не поступил отчёт
gateway-mail-missing-text =
    Здравствуйте, { $name }!

    Не поступили отчёты, которые обычно приходят:

    { $reports }

    Что поступило и чего нет:

    { $link }

gateway-waiting-title = Ваша учётная запись ещё не заполнена
gateway-waiting-public = Что опубликовано для всех
gateway-waiting-account = Ваша учётная запись

## Состояние шлюза
gateway-state-title = Состояние шлюза
gateway-state-intro = Что поступает, что ждёт и чего не хватает на данный момент. То же показывают /health и /metrics по адресу оператора и команда «cybergateway doctor».
gateway-state-checks = Что проверено
gateway-state-subject = Предмет
gateway-state-level = Состояние
gateway-state-found = Что обнаружено
gateway-state-do = Что делать
gateway-state-level-good = В порядке
gateway-state-level-warning = Предупреждение
gateway-state-level-failing = Не работает
gateway-state-store = База данных
gateway-state-store-failing = База данных не отвечает.
gateway-state-store-do = Проверьте, что она работает и на её диске есть место; причина указана в журнале.
gateway-state-feeds = Источники
gateway-state-feeds-good = { $count ->
    [one] Недавно поступали данные от { $count } источника, задержек нет.
    [few] Недавно поступали данные от { $count } источников, задержек нет.
    [many] Недавно поступали данные от { $count } источников, задержек нет.
   *[other] Недавно поступали данные от { $count } источника, задержек нет.
}
gateway-state-feeds-none = За последние 90 дней не поступило ни одного отчёта.
gateway-state-feeds-late = Молчат более 36 часов, хотя раньше поступали: { $feeds }
gateway-state-feeds-do = Посмотрите страницу поступлений, затем обратитесь к поставщику или проверьте, что доставляет отчёты.
gateway-state-reports = Отчёты
gateway-state-reports-good = Все обычно поступающие отчёты на месте.
gateway-state-reports-missing = Не поступили, хотя обычно поступают: { $reports }
gateway-state-fetching = Получение источников
gateway-state-fetching-good = { $count ->
    [0] Источники для получения не настроены.
    [one] Последнее получение { $count } настроенного источника прошло успешно.
    [few] Последние получения { $count } настроенных источников прошли успешно.
    [many] Последние получения { $count } настроенных источников прошли успешно.
   *[other] Последние получения { $count } настроенного источника прошли успешно.
}
gateway-state-fetching-failing = Последнее получение не удалось: { $feeds }
gateway-state-fetching-do = Причина указана на странице источников. Попытка повторяется каждый час.
gateway-state-backup = Резервная копия
gateway-state-backup-good = Последняя резервная копия: { $at }.
gateway-state-backup-old = Последняя резервная копия: { $at }, более семи дней назад.
gateway-state-backup-none = Резервных копий ещё не было.
gateway-state-backup-do = Выполните «cybergateway backup ФАЙЛ» и храните файл на другой машине. Это можно поручить ежедневному таймеру.
gateway-state-rollups = Показатели
gateway-state-rollups-good = Все показатели актуальны.
gateway-state-rollups-waiting = { $count ->
    [one] { $count } день ждёт подсчёта, самый ранний с { $at }.
    [few] { $count } дня ждут подсчёта, самый ранний с { $at }.
    [many] { $count } дней ждут подсчёта, самый ранний с { $at }.
   *[other] { $count } дня ждут подсчёта, самый ранний с { $at }.
}
gateway-state-rollups-failing = { $count ->
    [one] { $count } день не удаётся подсчитать или уплотнить, первый — { $day } ({ $reason }).
    [few] { $count } дня не удаётся подсчитать или уплотнить, первый — { $day } ({ $reason }).
   *[many] { $count } дней не удаётся подсчитать или уплотнить, первый — { $day } ({ $reason }).
}
gateway-state-rollups-do = Остальные дни подсчитываются, а эти будут обработаны повторно в течение часа. Сделайте то, о чём говорит причина; «cybergateway doctor» проверяет файлы.
gateway-state-work-do = Проверьте, что «cybergateway serve» работает, и посмотрите его журнал: фоновую работу выполняет один процесс.
gateway-state-jobs = Задания
gateway-state-jobs-good = Задержанных и снятых заданий нет.
gateway-state-jobs-late = { $count ->
    [one] { $count } задание могло бы выполняться, но ждёт с { $at }.
    [few] { $count } задания могли бы выполняться, но ждут, самое раннее с { $at }.
    [many] { $count } заданий могли бы выполняться, но ждут, самое раннее с { $at }.
   *[other] { $count } задания могли бы выполняться, но ждут, самое раннее с { $at }.
}
gateway-state-jobs-dead = { $count ->
    [one] { $count } задание снято после всех попыток.
    [few] { $count } задания сняты после всех попыток.
    [many] { $count } заданий снято после всех попыток.
   *[other] { $count } задания снято после всех попыток.
}
gateway-state-jobs-do = Посмотрите причину в разделе «Невыполненная работа» на странице «Состояние шлюза», устраните её и запустите задание там же.
gateway-state-mail = Почта
gateway-state-mail-good = Письма уходят.
gateway-state-mail-none = { $count ->
    [0] Почта не настроена.
    [one] Почта не настроена; ждёт { $count } письмо.
    [few] Почта не настроена; ждут { $count } письма.
    [many] Почта не настроена; ждут { $count } писем.
   *[other] Почта не настроена; ждут { $count } письма.
}
gateway-state-mail-none-do = Задайте mail.smtp и mail.from или mail.folder, чтобы приглашения и оповещения уходили.
gateway-state-mail-late = { $count ->
    [one] { $count } письмо не ушло с { $at }.
    [few] { $count } письма не ушли, самое раннее с { $at }.
    [many] { $count } писем не ушли, самое раннее с { $at }.
   *[other] { $count } письма не ушли, самое раннее с { $at }.
}
gateway-state-mail-given-up = { $count ->
    [one] { $count } письмо не удалось передать, попытки прекращены.
    [few] { $count } письма не удалось передать, попытки прекращены.
    [many] { $count } писем не удалось передать, попытки прекращены.
   *[other] { $count } письма не удалось передать, попытки прекращены.
}
gateway-state-mail-do = Проверьте почтовый сервер и настройки почты, затем отправьте письма снова на странице «Состояние шлюза».
gateway-state-address = Адрес в ссылках
gateway-state-address-good = Ссылки начинаются с { $address }.
gateway-state-address-local = Ссылки начинаются с { $address }; этот адрес открывается только на самой машине шлюза, хотя шлюзом пользуются и другие.
gateway-state-address-do = Задайте в server.public_url адрес, по которому приходят пользователи, например https://gateway.example, и перезапустите.
gateway-state-disk = Диск
gateway-state-disk-free = На диске папки данных свободно { $share }: { $bytes }.
gateway-state-disk-do = Освободите место или перенесите папку данных. Ниже { $input } новые данные не принимаются, ниже { $change } ничего не записывается.
gateway-state-disk-unknown = Не удалось измерить свободное место.
gateway-state-disk-unknown-do = Проверьте файловую систему папки данных.
gateway-state-retention = Срок хранения
gateway-state-retention-good = Выбрано, как долго хранятся данные.
gateway-state-retention-open = Срок не задан: по возрасту ничего никогда не удаляется.
gateway-state-retention-do = Решите на странице «Срок хранения», как долго хранить данные или хранить ли всё.
gateway-state-retention-nobody = Срок хранения ещё не выбран: ни одна администрация не настроена.
gateway-state-aside = Повреждённые файлы
gateway-state-aside-none = Повреждённых файлов наблюдений не отложено.
gateway-state-aside-some = Отложено повреждённых файлов наблюдений: { $count } ({ $bytes }).
gateway-state-aside-do = Они больше ни для чего не нужны. `cybergateway quarantine files` перечисляет их, с --remove — удаляет; файлы дней старше срока хранения удаляются вместе с ними.
gateway-state-catalogue = Каталог
gateway-state-catalogue-good = Версия каталога наблюдений: { $version }.
gateway-security-txt-none = Этот шлюз не сообщает, куда писать о его уязвимостях: оператор не задал security.contact и security.expires или задал только одно из них.
gateway-security-txt-invalid = То, что задано для security.txt, уже или ещё недействительно. Причину оператор увидит командой `cybergateway doctor`.
gateway-state-arrivals = Последние поступления
gateway-state-provider = Поставщик
gateway-state-feed = Источник
gateway-state-last = Последнее поступление
gateway-state-failed = Невыполненная работа
gateway-state-failed-none = Окончательно невыполненной работы нет.
gateway-state-kind = Вид
gateway-state-since = С какого времени
gateway-state-attempts = Попытки
gateway-state-reason = Причина
gateway-state-action = Действие
gateway-state-retry = Попробовать снова

# The page of measured figures.

gateway-measured-title = Показатели
gateway-measured-about = Что шлюз измеряет в собственной работе, как подтверждение для оценок.
gateway-measured-intro = У каждого показателя есть день, способ подсчёта и ссылка на учтённое. Неизвестный показатель — не ноль.
gateway-measured-figure = Показатель
gateway-measured-value = Значение
gateway-measured-day = День (UTC)
gateway-measured-unknown = пока неизвестно
gateway-measured-percent = { $n } %
gateway-measured-span = с { $from } по { $to }
gateway-measured-hours = { $n ->
    [one] { $n } час
    [few] { $n } часа
    [many] { $n } часов
   *[other] { $n } часа
}
gateway-measured-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дня
}

## Networks without a live contact
gateway-unreached-title = Сети без действующего контакта
gateway-unreached-intro = За последние две недели о них есть наблюдения, а в справочнике никто не подтверждён вовремя. Число — за последний день с данными. Внесите контакт или попросите организацию подтвердить.
gateway-unreached-organisations = Организации
gateway-unreached-networks = Номера АС, включая наблюдения об организациях в них
gateway-unreached-network = Сеть
gateway-unreached-open = Открытые наблюдения
gateway-unreached-day = Последний день
gateway-unreached-why = Почему некому сообщить
gateway-unreached-nobody = Контакт неизвестен
gateway-unreached-stale = Не подтверждён вовремя
gateway-unreached-none = У каждой сети с наблюдениями есть действующий контакт.

## Administrations of this gateway
gateway-administrations-title = Администрации этого шлюза
gateway-administrations-about = Администрации, которые обслуживает шлюз; у каждой свои люди и данные.
gateway-administrations-intro = Каждая администрация видит только свои данные. Тот, кто её добавляет, прав в ней не получает.
gateway-administrations-caption = Администрации
gateway-administrations-name = Название
gateway-administrations-countries = Страны
gateway-administrations-languages = Языки
gateway-administrations-state = Состояние
gateway-administrations-run = Работает
gateway-administrations-waiting = Ждёт первого администратора
gateway-administrations-again = Новая персональная ссылка
gateway-administrations-again-text = Первый администратор ({ $name }) получит по почте новую персональную ссылку; прежняя перестанет действовать. Используйте это, если ссылка истекла через семь дней или утеряна.
gateway-administrations-not-set-up = Не настроена
gateway-administrations-add = Добавить администрацию
gateway-administrations-add-intro = Для региональной организации или шлюза, обслуживающего несколько стран. Зону ответственности, людей и каналы новая администрация вносит сама.
gateway-administrations-first = Этот человек получит по почте личную ссылку, выберет пароль и пригласит остальных.
gateway-administrations-made-title = Администрация добавлена
gateway-administrations-made = Администрация добавлена. Её первый администратор приглашён.
gateway-administrations-person = Имя первого администратора
gateway-administrations-no-country = { $text } — не код страны по ISO 3166-1. Нужен код вида KE.
gateway-administrations-forbidden = Администрации добавляют администраторы той, для которой шлюз был настроен, и оператор командой «administration add».
