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
