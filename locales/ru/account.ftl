### Учётные записи, вход, роли, настройка

account-title = Ваша учётная запись
account-administration = Администрация
account-administration-title = Сменить администрацию
account-administration-intro = Вы входите в несколько администраций. Страницы показывают одну из них; выбор действует до выхода из системы.
account-administration-button = Работать в этой администрации
account-name = Имя
account-mail = Адрес электронной почты
account-language = Язык писем
account-roles = Роли
account-no-role = нет роли
account-state = Состояние
account-created = Создана
account-action = Действие
account-yes = да
account-no = нет
account-none = нет

## Signing in
account-sign-in-title = Вход
account-sign-in-button = Войти
account-sign-in-refused = Адрес и пароль не соответствуют ни одной учётной записи. Проверьте их и повторите попытку.
account-sign-in-expired = Прошло слишком много времени. Войдите снова, указав пароль.
account-sign-in-again = Начать вход заново
account-sign-out = Выйти
account-password = Пароль
account-code = Код
account-code-hint = Шесть цифр, которые сейчас показывает приложение для входа, или один из кодов восстановления
account-second-step-title = Второй шаг
account-second-step = Второй шаг при входе
account-second-step-on = { $left ->
    [one] Включён; остался { $left } код восстановления
    [few] Включён; осталось { $left } кода восстановления
    [many] Включён; осталось { $left } кодов восстановления
   *[other] Включён; осталось { $left } кода восстановления
}
account-second-step-off = Выключен
account-forgotten-link = Я не помню пароль
account-forgotten-title = Запрос нового пароля
account-forgotten-intro = Укажите адрес электронной почты своей учётной записи. Вы получите ссылку для выбора нового пароля.
account-forgotten-button = Отправить ссылку
account-forgotten-sent = Если учётная запись с этим адресом существует, на него отправлена ссылка. Она действует один час. Если ничего не пришло, обратитесь к администратору.

## Own account
account-sessions = Где выполнен вход
account-session-browser = Браузер
account-session-began = Вход
account-session-seen = Последнее использование
account-session-this = этот сеанс
account-session-unknown = неизвестно
account-session-end = Завершить
account-password-link = Сменить пароль
account-password-title = Смена пароля
account-password-intro = После смены вы останетесь в системе здесь; все остальные ваши сеансы завершатся.
account-password-current = Текущий пароль
account-password-new = Новый пароль
account-password-hint = Не менее 12 знаков, например несколько слов. Вставка и менеджеры паролей приветствуются.
account-password-button = Сменить пароль
account-security-link = Второй шаг и коды восстановления
account-security-title = Второй шаг при входе
account-security-intro = Второй шаг защищает учётную запись, даже если кто-то знает ваш пароль: при входе вы указываете ещё шесть цифр из приложения на телефоне.
account-security-demanded = Для вашей роли при входе обязателен второй шаг. Настройте его здесь; до этого ничего другого вам недоступно.
account-security-begin = Настроить второй шаг
account-security-scan = Считайте этот код приложением для входа или введите в него ключ. Затем укажите шесть цифр, которые покажет приложение.
account-security-qr = Код для приложения для входа
account-security-seed = Ключ
account-security-address = Адрес для приложений на этом устройстве
account-security-finish = Включить
account-security-renew = Создать новые коды восстановления
account-security-remove = Выключить
account-security-remove-title = Выключить второй шаг
account-security-remove-text = После этого для входа будет достаточно одного пароля. Коды восстановления станут недействительными.
account-codes-title = Коды восстановления
account-codes-once = Эти коды показаны только сейчас. Распечатайте или запишите их и храните отдельно от телефона. Каждый код один раз откроет учётную запись, если приложения нет под рукой.
account-codes-kept = Коды сохранены

## Personal links
account-link-invitation-title = Добро пожаловать
account-link-invitation-text = Для { $mail } создана учётная запись. Выберите пароль, затем войдите с этим адресом.
account-link-reset-title = Выбор нового пароля
account-link-reset-text = Вы выбираете новый пароль для { $mail }. Пока кнопка не нажата, действует прежний.
account-link-button = Использовать этот пароль
account-link-by-hand = Ссылка ниже открывает учётную запись. Если почта не доходит, передайте её этому человеку и никому другому. Она показана только сейчас.
account-link-local = Эта ссылка ведёт на саму машину шлюза и больше ни у кого не откроется. Оператор задаёт адрес, которым пользуются другие, в server.public_url; затем создайте новую ссылку.

## Accounts of an administration
account-list-title = Учётные записи
account-list-about = Кто может входить и с какими ролями; пригласить или закрыть доступ.
account-list-caption = Кто может входить
account-lacking-second = { $count ->
    [one] У { $count } человека нет второго шага, которого требует роль.
    [few] У { $count } человек нет второго шага, которого требует роль.
    [many] У { $count } человек нет второго шага, которого требует роль.
   *[other] У { $count } человека нет второго шага, которого требует роль.
    } Кто входит или открывает страницу без него, попадает на страницу его настройки; до этого ничто другое не открывается.
account-lacking-since = нет с { $day }
account-state-invited = приглашена
account-state-active = активна
account-state-disabled = отключена
account-invite-title = Пригласить человека
account-invite-intro = Человек получит личную ссылку по почте и выберет пароль. Ссылка действует семь дней.
account-invite-button = Отправить приглашение
account-invite-again = Отправить новое приглашение
account-letter-title = Письмо поставлено в очередь
account-letter-queued = Изменение внесено. Письмо будет отправлено в ближайшее время.
account-roles-intro = После изменения ролей человеку нужно войти снова.
account-roles-contact-below = Контактное лицо сети выбирается ниже, для одной организации.
account-roles-no-organisations = Чтобы назначить контактное лицо сети, сначала внесите его организацию в справочник.
account-roles-incomplete = Это лицо — контактное лицо сети без организации и поэтому ничего не видит. Выберите ниже организацию и роль и сохраните.
account-roles-button = Сохранить роли
account-organisation = Ещё одна роль для организации
account-organisation-role = Роль в этой организации
account-manage = Управление учётной записью
account-managed-elsewhere = Этой учётной записью управляет другая администрация. Здесь вы решаете только о её ролях в вашей.
account-reset = Отправить ссылку для нового пароля
account-disable-text = Отключённая учётная запись сразу теряет сеансы и не может входить. Её можно включить снова.
account-disable = Отключить учётную запись
account-enable = Включить учётную запись

## Roles
account-role-reader = Читатель
account-role-respondent = Респондент
account-role-country-officer = Национальный координатор
account-role-analyst = Аналитик CSIRT
account-role-network-contact = Контактное лицо сети
account-role-editor = Редактор
account-role-translator = Переводчик
account-role-reviewer = Проверяющий
account-role-event-organiser = Организатор мероприятий
account-role-administrator = Администратор

## API tokens
account-tokens-title = Токены API
account-tokens-about = С чем входят программы: свой токен для каждой, его можно отозвать.
account-tokens-intro = Токен позволяет программе читать или отправлять данные этой администрации. Создавайте по одному на программу, чтобы каждый можно было отозвать отдельно.
account-token-new = Создать токен
account-token-made = Токен создан
account-token-name = Для чего используется
account-token-name-hint = Например, название программы или сервера
account-token-prefix = Начинается с
account-token-role = Права
account-token-role-hint = Аналитик CSIRT: отправляет отчёты, читает наблюдения и показатели. Читатель: читает только инструменты и оценки, но не наблюдения и не отчёты. Администратор: всё это, а также задаёт ограничения.
account-token-days = Срок действия в днях (от 1 до 366; для администратора не более 90)
account-token-administrator-title = Только для прав администратора
account-token-administrator = Я хочу дать этому токену права администратора
account-token-administrator-hint = Тот, у кого он есть, видит все наблюдения, решает, что публикуется и сколько хранится, и тем самым может вызвать их безвозвратное удаление. Создавать учётные записи и токены он не может. Используйте его, только если другой роли недостаточно, и отзовите, когда работа закончена.
account-token-administrator-missing = Отметьте это поле, чтобы создать токен с правами администратора, или выберите другую роль
account-token-used = Последнее использование
account-token-unused = никогда
account-token-end = Заканчивается
account-token-void = недействителен
account-token-revoke = Отозвать
account-token-button = Создать токен
account-token-once = Этот токен показан только сейчас. Внесите его в программу, которая им пользуется; храните его в тайне, как пароль.

## Set-up
account-setup-title = Настройка этого шлюза
account-setup-intro = Эта страница появляется один раз. Всё указанное здесь можно позже изменить и дополнить.
account-setup-token = Одноразовый токен
account-setup-token-hint = Показан на консоли, где был запущен шлюз
account-setup-administration = Администрация
account-setup-name = Название администрации
account-setup-name-hint = Например, министерство, регулятор или национальная CSIRT
account-setup-countries = Страна или страны
account-setup-countries-hint = Двухбуквенные коды ISO 3166-1 через запятую
account-setup-languages = Рабочие языки
account-setup-administrator = Первый администратор
account-setup-constituency = Зона ответственности
account-setup-constituency-text = За что отвечает эта администрация. По одной записи в строке; всё можно оставить пустым и импортировать позже.
account-setup-asns = Номера AS
account-setup-asns-hint = Например AS64500
account-setup-prefixes = Диапазоны адресов
account-setup-prefixes-hint = Например 198.51.100.0/24 или 2001:db8::/32
account-setup-cctlds = Национальные домены верхнего уровня
account-setup-cctlds-hint = Две буквы или письменность страны
account-setup-domains = Домены, размещённые за рубежом
account-setup-domains-hint = Домены страны, серверы которых находятся в другом месте, например ministry.example.com
account-setup-foreign = Исключаемые чужие диапазоны
account-setup-foreign-hint = Диапазоны внутри указанных, принадлежащие кому-либо в другой стране
account-setup-keep = Срок хранения
account-setup-keep-text = Как долго данные хранятся до удаления. Выбор можно изменить в любое время на странице «Срок хранения», где сначала показано, что будет удалено. При ограничении более старые отчёты также не принимаются.
account-setup-keep-observations = Наблюдения
account-setup-keep-inputs = Исходные данные
account-setup-keep-all = Хранить всё
account-setup-keep-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
account-setup-button = Настроить шлюз
account-setup-error-token = Это не тот токен, что на консоли. Каждый запуск шлюза выводит новый; действует последний.
account-setup-error-name = Укажите название длиной от 1 до 200 знаков в одной строке
account-setup-error-country = { $text } — не код страны; нужны две буквы
account-setup-error-countries = Укажите хотя бы один код страны
account-setup-error-languages = Выберите хотя бы один язык
account-setup-error-line = Строка { $line }: { $text } не распознаётся. Сравните с примером над полем.
account-setup-error-host-bits = Строка { $line }: в { $text } заданы биты за пределами длины. Имелось в виду { $meant }?
account-setup-error-outside = { $text } не входит ни в один из указанных выше диапазонов адресов. Исключайте только диапазоны внутри них.
account-setup-error-more = { $count ->
    [one] И ещё { $count } строка не распознаётся.
    [few] И ещё { $count } строки не распознаются.
    [many] И ещё { $count } строк не распознаются.
   *[other] И ещё { $count } строки не распознаются.
}
account-setup-error-lines = Здесь можно указать не более { $most } строк. Остальное импортируйте позже таблицей.

## What can go wrong
account-error-not-allowed = Это может сделать только администратор этой администрации.
account-error-unknown = Такой учётной записи здесь нет.
account-error-mail = Это не адрес электронной почты; нужен вид имя@узел
account-error-name = Укажите имя длиной от 1 до 120 знаков в одной строке
account-error-password-short = Выберите пароль не короче 12 знаков
account-error-password-long = Выберите более короткий пароль: не более 1024 байт
account-error-password-common = Этот пароль злоумышленники пробуют одним из первых. Выберите другой.
account-error-password-personal = Выберите пароль, который не составлен из вашего имени или адреса
account-error-wrong-password = Текущий пароль указан неверно
account-error-wrong-code = Код неверен или уже использован. Дождитесь следующего и повторите попытку.
account-error-second-step = Состояние второго шага тем временем изменилось. Откройте страницу заново.
account-error-last-administrator = Это последний администратор. Сначала дайте эту роль другой активной учётной записи.
account-error-taken = Учётная запись с этим адресом уже существует.
account-error-changed = Учётная запись тем временем изменилась. Откройте её страницу заново и повторите изменение.
account-error-no-role = Выберите хотя бы одну роль, которую здесь можно дать
account-error-needs-organisation = Контактное лицо сети отвечает за одну организацию. Выберите организацию и эту роль для неё.
account-error-link-spent = Ссылка уже использована или устарела. Запросите новую на странице входа или у администратора.
account-error-throttled-seconds = { $seconds ->
    [one] Слишком много попыток. Повторите через { $seconds } секунду.
    [few] Слишком много попыток. Повторите через { $seconds } секунды.
    [many] Слишком много попыток. Повторите через { $seconds } секунд.
   *[other] Слишком много попыток. Повторите через { $seconds } секунды.
}
account-error-throttled = { $minutes ->
    [one] Слишком много попыток. Повторите через { $minutes } минуту.
    [few] Слишком много попыток. Повторите через { $minutes } минуты.
    [many] Слишком много попыток. Повторите через { $minutes } минут.
   *[other] Слишком много попыток. Повторите через { $minutes } минуты.
}
account-error-clear-text = Пароли не принимаются по незащищённому соединению. Откройте шлюз по https или на самой машине.

## Letters
account-letter-greeting = Здравствуйте, { $name }!
account-letter-invitation-subject = Ваша учётная запись: { $gateway }
account-letter-invitation = Для вас создана учётная запись: { $gateway }. Следующая ссылка открывает страницу, на которой вы выберете пароль. Её можно использовать один раз в течение семи дней.
account-letter-reset-subject = Новый пароль: { $gateway }
account-letter-reset = Для вашей учётной записи запрошен новый пароль: { $gateway }. Следующая ссылка открывает страницу, на которой вы его выберете. Её можно использовать один раз в течение часа. Если вы этого не запрашивали, ничего не делайте: ваш пароль останется прежним.
account-letter-welcome-subject = Новые права: { $gateway }
account-letter-welcome = Вашей учётной записи даны новые права: { $gateway }. Пожалуйста, войдите снова.
account-letter-changed-subject = Ваша учётная запись изменена: { $gateway }
account-letter-changed = Пароль или второй шаг вашей учётной записи изменён: { $gateway }. Если это сделали не вы, сразу сообщите администратору.
account-letter-end = Это письмо отправлено самим шлюзом; пожалуйста, не отвечайте на него.
