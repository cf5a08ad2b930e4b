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
