# Letters that the gateway sends about accounts.

gateway-mail-invitation-subject = You are invited to use { $gateway }
gateway-mail-invitation-text =
    Hello { $name },

    An account was made for you on { $gateway }. Choose your password here within seven days:

    { $link }

    The link can be used once. If you expected no invitation, do nothing.
gateway-mail-reset-subject = Choose a new password
gateway-mail-reset-text =
    Hello { $name },

    Somebody asked for a new password for your account on { $gateway }. If it was you, choose it here within one hour:

    { $link }

    The link can be used once. If it was not you, do nothing; your password stays as it is.
gateway-mail-welcome-subject = You were given further rights
gateway-mail-welcome-text =
    Hello { $name },

    Your account on { $gateway } was given rights in a further administration. Sign in again to use them:

    { $link }
gateway-mail-changed-subject = Your sign-in was changed
gateway-mail-changed-text =
    Hello { $name },

    The password or the second step of your account on { $gateway } was changed. If it was not you, tell your administrator at once.
gateway-mail-missing-subject = A report is missing
gateway-mail-missing-text =
    Hello { $name },

    Reports that usually come have not arrived:

    { $reports }

    What arrived and what did not:

    { $link }
