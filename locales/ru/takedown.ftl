### Что сохранено с веб-адресов дела

watch-takedown-title = Сохранённые адреса
watch-takedown-text = Содержимое адреса сохраняется до просьбы о его удалении: путь к нему, заголовки, сертификат и страница, каждое со своим хешем. Шлюз сам обращается к адресу, и его владелец может это увидеть. Файлы сохраняются и никогда не показываются.
watch-takedown-address = Веб-адрес
watch-takedown-preserve = Сохранить сейчас
watch-takedown-saved = Запрос к адресу выполнен; результат указан в таблице.
watch-takedown-no-address = В сообщениях этого дела веб-адресов не найдено.
watch-takedown-none = Пока ничего не сохранено.
watch-takedown-part = Доказательство
watch-takedown-part-record = Протокол
watch-takedown-part-body = Страница
watch-takedown-part-certificate = Сертификат
watch-takedown-taken = Получено
watch-takedown-ended = Результат
watch-takedown-ended-whole = Полностью
watch-takedown-ended-cut = Обрезано: больше 8 МБ
watch-takedown-ended-late = Время истекло
watch-takedown-ended-refused = Отклонено: адрес частный или недопустимый
watch-takedown-ended-redirects = Слишком много перенаправлений
watch-takedown-ended-broken = Нет ответа, или он прервался
watch-takedown-status = Статус
watch-takedown-exit = Выход
watch-takedown-exit-direct = Собственный канал шлюза

### Addresses that are looked at, parties that are asked, figures

watch-takedown-page = Удаление
watch-takedown-intro = Состояние веб-адресов этого дела, кто может их удалить и к кому обращались. Содержимое сохраняется до обращения; затем каждый адрес проверяется снова и снова, от имени шлюза и от имени браузера, пока не пройдёт 30 дней после его исчезновения.
watch-takedown-done = Готово.
watch-takedown-part-dns = Записи DNS
watch-takedown-ended-no-name = Имя не существует
watch-takedown-ended-closed = Соединение не принимается
watch-takedown-parties = К кому обращались
watch-takedown-nobody = Ни к кому ещё не обращались.
watch-takedown-asked = Последнее письмо
watch-takedown-reminders = Напоминания
watch-takedown-next-reminder = Следующее напоминание
watch-takedown-remind = Напоминать автоматически
watch-takedown-remind-not = Больше не напоминать
watch-takedown-reminds = Напоминания
watch-takedown-reminds-yes = Дважды напомнить тем, кто не отвечает, затем вернуть дело в работу
watch-takedown-ask = Кто может удалить
watch-takedown-ask-text = К каждой стороне обращаются в отдельной переписке на её языке и напоминают в её собственный срок. Сообщивший не упоминается ни в одном письме.
watch-takedown-all-asked = Ко всем известным шлюзу сторонам уже обратились. К другим обращаются через переписку.
watch-takedown-whom = Обратиться
watch-takedown-proposal = { $who }: { $address }. { $reason }
watch-takedown-no-mail = адрес почты неизвестен
watch-takedown-mail-of = Адрес почты: { $who }
watch-takedown-send = Сохранить и обратиться
watch-takedown-letter = Письмо: { $who }
watch-takedown-changed = Сведения о стороне изменились после открытия страницы. Проверьте список и отправьте снова.
watch-takedown-tick = Отметьте хотя бы одну сторону.
watch-takedown-reason-address = Обслуживает сайт с адреса { $what }.
watch-takedown-reason-domain = Там зарегистрирован домен { $what }.
watch-takedown-reason-holder = По справочнику, владеет { $what }; сайт мог быть взломан.
watch-takedown-reason-brand = Используется её название: «{ $what }».
watch-takedown-reason-country = Группа реагирования страны, где размещён сайт: { $what }.
watch-takedown-figures = Удаление: показатели
watch-takedown-figures-text = Сколько времени прошло до исчезновения адреса, считая от первого письма каждой стороне.
watch-takedown-median = Медиана часов до исчезновения
watch-takedown-ninth = Часов до исчезновения девяти из десяти
watch-takedown-not-reached = Не достигнуто
watch-takedown-unnamed = Без названия
watch-takedown-addresses = Адреса
watch-takedown-answered = Ответы
watch-takedown-gone = Исчезли
watch-takedown-there = Ещё на месте
watch-takedown-returns = Вернулись
watch-takedown-by-party = По сторонам
watch-takedown-method = Метод: исчезновение датируется первой из двух проверок, которые его увидели, или началом суток молчания, когда другие отвечали. То, что ещё на месте, учитывается за время наблюдения (Каплан и Мейер, 1958). То, что исчезло до обращения к стороне, в её сроки не входит. Стороны различаются по домену почты.
watch-takedown-measured = Медиана часов до удаления веб-адреса
watch-takedown-measured-method = Оценка Каплана–Мейера за последние 180 дней: от первого письма любой стороне до проверки, увидевшей исчезновение адреса; приводится начиная с 20 адресов.
watch-takedown-file = Показатели (CSV)
watch-liveness-title = Адреса
watch-liveness-none = Ни один адрес ещё не проверяется. Первая проверка следует за сохранением или обращением.
watch-liveness-standing = Состояние
watch-liveness-since = С
watch-liveness-last = Последняя проверка
watch-liveness-why = Что увидели
watch-liveness-served = Откуда отвечает
watch-liveness-next = Следующая проверка
watch-liveness-no-more = Нет
watch-liveness-changed = Показывает другую страницу, чем сначала
watch-liveness-pending = Возможно, исчез; последует вторая проверка
watch-liveness-look = Проверить сейчас
watch-liveness-stop = Прекратить проверки
watch-liveness-resume = Снова проверять регулярно
watch-liveness-history = Проверки
watch-liveness-seen = Проверка
watch-liveness-with-status = { $why } (HTTP { $status })
watch-liveness-unknown = Неизвестно
watch-liveness-up = На месте
watch-liveness-cloaked = Маскируется
watch-liveness-down = Исчез
watch-liveness-seen-up = На месте
watch-liveness-seen-cloaked = Виден не всем
watch-liveness-seen-down = Нет на месте
watch-liveness-seen-silent = Нет ответа
watch-liveness-seen-unknown = Определить нельзя
watch-liveness-why-answers = Страница открывается
watch-liveness-why-differs = Браузеру и программе показывают разное
watch-liveness-why-status = Сервер сообщает, что страницы больше нет
watch-liveness-why-no-name = Имя не существует или никуда не ведёт
watch-liveness-why-closed = Соединение не принимается
watch-liveness-why-nowhere = Имя ведёт на частный адрес
watch-liveness-why-suspended = Уведомление о блокировке сайта
watch-liveness-why-fails = Ошибка сервера
watch-liveness-why-no-answer = Нет ответа вовремя
watch-liveness-why-turned-away = Шлюзу отказано в доступе
watch-liveness-why-circle = Бесконечные переадресации
watch-case-what-unanswered = Нет ответа после напоминаний
watch-letter-reminder =
    Уважаемые коллеги!

    { $first } мы просили вас принять меры по следующему и пока не получили ответа:

    { $about }

    Сообщите, пожалуйста, что сделано или к кому нам обратиться. { $last ->
        [yes] Это наше последнее напоминание; мы обратимся и к другим.
       *[no] Если всё уже сделано, достаточно одной строки.
    } Наш номер: { $case }; пожалуйста, оставьте его в теме письма.
