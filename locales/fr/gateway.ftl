# Letters that the gateway sends about accounts.

gateway-mail-invitation-subject = Vous êtes invité à utiliser { $gateway }
gateway-mail-invitation-text =
    Bonjour { $name },

    Un compte a été créé pour vous sur { $gateway }. Choisissez votre mot de passe ici dans les sept jours :

    { $link }

    Le lien ne sert qu’une fois. Si vous n’attendiez pas d’invitation, ne faites rien.
gateway-mail-reset-subject = Choisissez un nouveau mot de passe
gateway-mail-reset-text =
    Bonjour { $name },

    Quelqu’un a demandé un nouveau mot de passe pour votre compte sur { $gateway }. Si c’était vous, choisissez-le ici dans l’heure :

    { $link }

    Le lien ne sert qu’une fois. Si ce n’était pas vous, ne faites rien ; votre mot de passe reste le même.
gateway-mail-welcome-subject = De nouveaux droits vous ont été donnés
gateway-mail-welcome-text =
    Bonjour { $name },

    Votre compte sur { $gateway } a reçu des droits dans une autre administration. Connectez-vous de nouveau pour les utiliser :

    { $link }
gateway-mail-changed-subject = Votre connexion a été modifiée
gateway-mail-changed-text =
    Bonjour { $name },

    Le mot de passe ou la seconde étape de votre compte sur { $gateway } a été modifié. Si ce n’était pas vous, prévenez tout de suite votre administrateur.
gateway-mail-missing-subject = Un rapport manque
gateway-mail-missing-text =
    Bonjour { $name },

    Des rapports habituels ne sont pas arrivés :

    { $reports }

    Ce qui est arrivé et ce qui manque :

    { $link }
