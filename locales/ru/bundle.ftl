# Bundles: what is released to other administrations, and what came from them.

## Release of a round

bundle-release = Передача другим
bundle-release-about = Ничто из раунда не покидает этот шлюз, пока не передано здесь. Переданное попадает в подписанный файл, который принимает другой шлюз. Конфиденциальные ответы не уходят никогда; от доказательств — не более чем название, кто выдал, даты, хеш и измеренный показатель.
bundle-release-depend = Показатели пакета вычисляются только по переданным ответам; непереданное считается открытым. Вопрос, зависящий от другого, учитывается, только если переданы оба. Опубликованная оценка в том виде, в каком она подписана, уходит с каждой передачей.
bundle-release-left = Отзыв прекращает дальнейший вывод. Что ушло, то ушло: попросите получателей удалить это.
bundle-release-change = Изменить передачу
bundle-release-do = Передать
bundle-withdraw = Отозвать передачу
bundle-released = Передано
bundle-released-caption = Что передано из каждого раздела
bundle-column-released = Передано вопросов
bundle-column-id = Обозначение
bundle-extent-nothing = Ничего
bundle-extent-all = Все вопросы
bundle-extent-parts = Названные разделы и вопросы
bundle-comments = Тексты
bundle-evidence = Доказательства
bundle-tlp = Метка (TLP)
bundle-goes = уходит
bundle-stays = остаётся
bundle-field-extent = Что передаётся
bundle-field-sections = Целые разделы
bundle-field-items = Отдельные вопросы
bundle-field-items-hint = Их обозначения, например C1 C3, через пробел или запятую
bundle-field-beside = Что уходит вместе с ответами
bundle-with-comments = Тексты: комментарии, причины и ответы в свободной форме
bundle-with-evidence = Сведения о доказательствах, без файлов
bundle-field-tlp = Метка пакета
bundle-field-tlp-hint = Доказательства с более строгой меткой остаются. TLP:AMBER+STRICT и TLP:RED нельзя передать другой администрации.
bundle-parts-missing = Выберите раздел или назовите вопрос
bundle-download = Сохранить подписанный пакет
bundle-download-about = Каждый вывод записывается в журнал изменений.
bundle-history = Передачи до сих пор

## Bundles of others

bundle-list = Раунды других администраций
bundle-list-about = То, что передали и подписали другие администрации. Хранится отдельно от ваших раундов и здесь не изменяется.
bundle-list-caption = Принятые раунды
bundle-list-empty = Пока ничего не принято.
bundle-administration = Администрация
bundle-gateway = Шлюз
bundle-imported = Принято
bundle-import = Принять пакет
bundle-import-do = Принять
bundle-import-about = Файл принимается, только если подпись верна и её ключу здесь доверяют для этой администрации. Тот же файл дважды ничего не меняет; более новая передача заменяет прежнюю.
bundle-field-file = Пакет (.cgb)
bundle-back = Свои оценки
bundle-back-to-one = Назад к раунду
bundle-title = { $administration }: { $round }
bundle-banner = Другой администрации: { $administration }, передано { $released }, { $tlp }. Показано как получено и здесь не изменяется.
bundle-figures-about = Первая строка — оценка, как она подписана, по всем вопросам. Вторая следует только из переданных ответов; непереданное там считается открытым.
bundle-as-signed = Как подписано
bundle-as-released = Из переданного
bundle-column-of = Основа
bundle-no-answer = Ответ не передан
bundle-evidence-caption = Имеющиеся доказательства (файлы остаются у их администрации)
bundle-column-hash-value = SHA-256 или показатель

## Comparison

bundle-compare = Рядом
bundle-compare-of = { $instrument }: { $count ->
    [one] { $count } раунд других администраций
    [few] { $count } раунда других администраций
    [many] { $count } раундов других администраций
   *[other] { $count } раунда других администраций
}
bundle-compare-about = Порядок — по кодам стран и ничего больше не значит. Показатель следует из переданного; сравнивайте лишь то, что передано и отвечено в одинаковой мере.
bundle-compare-wholes = Администрации
bundle-compare-sections = По разделам: опубликованная оценка и ответы
bundle-compare-differs = В некоторых разделах одна передала или ответила больше другой. Их показатели несопоставимы.
bundle-own = Эта администрация
bundle-part-none = не передано
bundle-part-some = передано частично
bundle-column-extent = Объём
bundle-extent-same = одинаков
bundle-extent-differs = различается: не сравнивать

## Keys

bundle-keys = Ключи пакетов
bundle-key = Ключ
bundle-key-own = Ключ этого шлюза
bundle-key-about = Пакеты этого шлюза подписаны этим ключом. Передайте открытый ключ получателям и сверьте с ними отпечаток по другому каналу.
bundle-key-public = Открытый ключ
bundle-key-public-hint = Строка, начинающаяся с RW, или файл ключа
bundle-key-fingerprint = Отпечаток (SHA-256)
bundle-key-id = Номер ключа
bundle-key-made = Создан
bundle-key-since = С
bundle-key-check = Без шлюза пакет проверяют этими командами:
bundle-key-unknown = Неизвестный ключ
bundle-key-trusted = доверенный
bundle-key-revoked = отозван
bundle-trusted = Доверенные здесь ключи
bundle-trusted-none = Пока нет доверия ни к одному ключу другой администрации.
bundle-trust = Доверять ключу
bundle-trust-about = Сначала сверьте отпечаток с администрацией по другому каналу. После этого ключ может подписывать пакеты только этой администрации.
bundle-field-administration = Код страны администрации
bundle-field-administration-hint = Две буквы (ISO 3166-1), например XB
bundle-field-name = Как ключ называется здесь
bundle-revoke = Отозвать
bundle-revoke-about = { $name }: больше не доверять этому ключу. Принятое с ним остаётся с пометкой.
bundle-bad-code = Укажите две буквы (ISO 3166-1), например XB
bundle-bad-release = Это не передача; укажите extent, sections, items, comments, evidence и tlp

## What is refused

bundle-error-not-signed = Раунд не утверждён. Передать можно только утверждённое.
bundle-error-not-released = Из этого раунда ничего не передано. Сначала передайте ответы на его странице.
bundle-error-no-such-part = В раунде нет вопроса или раздела { $id }. Смотрите таблицу разделов.
bundle-error-too-large = Пакет или его часть больше { $megabytes } МБ — наибольшего допустимого размера.
bundle-error-not-whole = Это не целый пакет. Скопируйте файл заново оттуда, где он создан.
bundle-error-version = Пакет имеет формат { $format }, который этот шлюз не читает. Обновите шлюз или попросите более старый формат.
bundle-error-signature = Подпись неверна: пакет изменён после подписания. Запросите его снова.
bundle-error-altered = { $entry } не то, что было подписано. Запросите пакет снова.
bundle-error-unknown-key = Ключу пакета здесь не доверяют. Его отпечаток { $fingerprint }. Сверьте его с администрацией по другому каналу; затем администратор добавит ключ на странице ключей.
bundle-error-revoked-key = Ключ { $fingerprint } здесь отозван. Запросите пакет, подписанный новым ключом.
bundle-error-other-administration = Ключу доверяют для { $trusted }, а пакет — от { $claimed }. Он не принят.
bundle-error-instrument = Инструмент в пакете не тот, который он называет. Запросите новый пакет.
bundle-error-figures = Показатели в пакете не следуют из его ответов. Запросите новый пакет.
bundle-error-unreadable = { $entry } нельзя прочитать. Запросите новый пакет.
bundle-error-older = Здесь уже есть более новый пакет этого раунда, переданный { $at }. Ничего не изменено.
bundle-error-key-lost = Ключ подписи нельзя открыть: утрачен файл ключей, которым он запечатан. Оператор создаёт новый: cybergateway bundle key renew
bundle-error-bad-key = Это не открытый ключ minisign. Укажите строку, начинающуюся с RW.
bundle-error-key-taken = Этому ключу уже доверяют для { $of }. Ключ принадлежит одной администрации. Если { $of } указана по ошибке, отзовите ключ и добавьте его снова.

## Removal
bundle-remove = Удалить этот раунд
bundle-remove-do = Удалить
bundle-remove-about = Файл { $administration }, { $round }, удаляется здесь вместе со всеми ответами. То, что он был здесь, кто его удалил, когда и почему, остаётся в списке. Его можно принять снова из файла.
bundle-remove-reason = Причина
bundle-remove-reason-hint = Её читает каждый, кто видит список.
bundle-removed = Удалённые раунды
bundle-removed-at = Удалено
bundle-removed-by = Кто удалил
