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

gateway-waiting-title = Votre compte n’est pas encore complet
gateway-waiting-public = Ce qui est publié pour tous
gateway-waiting-account = Votre compte

## État de la passerelle
gateway-state-title = État de la passerelle
gateway-state-intro = Ce qui arrive, ce qui attend et ce qui manque, à cet instant. Les mêmes indications figurent dans /health et /metrics de l’adresse de l’exploitant et dans « cybergateway doctor ».
gateway-state-checks = Points examinés
gateway-state-subject = Objet
gateway-state-level = État
gateway-state-found = Constat
gateway-state-do = Que faire
gateway-state-level-good = En ordre
gateway-state-level-warning = Avertissement
gateway-state-level-failing = Ne fonctionne pas
gateway-state-store = Base de données
gateway-state-store-failing = La base de données ne répond pas.
gateway-state-store-do = Vérifiez qu’elle fonctionne et que son disque a de la place ; le journal en donne la raison.
gateway-state-feeds = Flux
gateway-state-feeds-good = { $count ->
    [one] Un flux s’est manifesté récemment et n’est pas en retard.
   *[other] { $count } flux se sont manifestés récemment et aucun n’est en retard.
}
gateway-state-feeds-none = Aucun rapport n’est arrivé au cours des 90 derniers jours.
gateway-state-feeds-late = Sans nouvelles depuis plus de 36 heures alors que ces flux arrivaient : { $feeds }
gateway-state-feeds-do = Consultez la page des arrivées, puis interrogez le fournisseur ou vérifiez ce qui achemine les rapports.
gateway-state-reports = Rapports
gateway-state-reports-good = Aucun rapport habituel ne manque.
gateway-state-reports-missing = Manquent alors qu’ils arrivent d’ordinaire : { $reports }
gateway-state-fetching = Collecte des flux
gateway-state-fetching-good = { $count ->
    [0] Aucun flux n’est configuré pour être collecté.
    [one] La dernière collecte du seul flux configuré s’est bien passée.
   *[other] Les dernières collectes des { $count } flux configurés se sont bien passées.
}
gateway-state-fetching-failing = La dernière collecte a échoué : { $feeds }
gateway-state-fetching-do = La page des flux en donne la raison. Une nouvelle tentative a lieu chaque heure.
gateway-state-backup = Sauvegarde
gateway-state-backup-good = La dernière sauvegarde date du { $at }.
gateway-state-backup-old = La dernière sauvegarde date du { $at }, il y a plus de sept jours.
gateway-state-backup-none = Aucune sauvegarde n’a encore été faite.
gateway-state-backup-do = Lancez « cybergateway backup FICHIER » et gardez le fichier sur une autre machine. Un minuteur peut le faire chaque jour.
gateway-state-rollups = Chiffres
gateway-state-rollups-good = Tous les chiffres sont à jour.
gateway-state-rollups-waiting = { $count ->
    [one] Un jour attend d’être compté, depuis le { $at }.
   *[other] { $count } jours attendent d’être comptés, le plus ancien depuis le { $at }.
}
gateway-state-rollups-failing = { $count ->
    [one] Un jour ne peut être ni compté ni compacté : le { $day } ({ $reason }).
   *[other] { $count } jours ne peuvent être ni comptés ni compactés, le premier est le { $day } ({ $reason }).
}
gateway-state-rollups-do = Les autres jours sont comptés, et ceux-ci sont retentés dans l’heure. Faites ce que dit le motif ; « cybergateway doctor » vérifie les fichiers.
gateway-state-work-do = Vérifiez que « cybergateway serve » fonctionne et consultez son journal : un seul processus fait le travail de fond.
gateway-state-jobs = Tâches
gateway-state-jobs-good = Aucune tâche n’est en retard, aucune n’a été abandonnée.
gateway-state-jobs-late = { $count ->
    [one] Une tâche pourrait s’exécuter et ne le fait pas, depuis le { $at }.
   *[other] { $count } tâches pourraient s’exécuter et ne le font pas, la plus ancienne depuis le { $at }.
}
gateway-state-jobs-dead = { $count ->
    [one] Une tâche a été abandonnée.
   *[other] { $count } tâches ont été abandonnées.
}
gateway-state-jobs-do = Voyez la raison sous « Travaux en échec » à la page « État de la passerelle », remédiez-y et relancez la tâche au même endroit.
gateway-state-mail = Courrier
gateway-state-mail-good = Les lettres partent.
gateway-state-mail-none = { $count ->
    [0] Aucun courrier n’est configuré.
    [one] Aucun courrier n’est configuré ; une lettre attend.
   *[other] Aucun courrier n’est configuré ; { $count } lettres attendent.
}
gateway-state-mail-none-do = Réglez mail.smtp et mail.from, ou mail.folder, pour que les invitations et les alertes partent.
gateway-state-mail-late = { $count ->
    [one] Une lettre n’est pas partie, depuis le { $at }.
   *[other] { $count } lettres ne sont pas parties, la plus ancienne depuis le { $at }.
}
gateway-state-mail-given-up = { $count ->
    [one] Une lettre n’a pas pu être remise et n’est plus tentée.
   *[other] { $count } lettres n’ont pas pu être remises et ne sont plus tentées.
}
gateway-state-mail-do = Vérifiez le serveur de courrier et ses réglages, puis faites renvoyer les lettres à la page « État de la passerelle ».
gateway-state-address = Adresse dans les liens
gateway-state-address-good = Les liens commencent par { $address }.
gateway-state-address-local = Les liens commencent par { $address }, qui ne s’ouvre que sur la machine de la passerelle, alors que d’autres l’utilisent.
gateway-state-address-do = Indiquez dans server.public_url l’adresse atteinte par les utilisateurs, par exemple https://gateway.example, puis redémarrez.
gateway-state-disk = Disque
gateway-state-disk-free = { $share } du disque du dossier de données est libre : { $bytes }.
gateway-state-disk-do = Libérez de la place ou déplacez le dossier de données. En dessous de { $input }, les nouvelles données sont refusées ; en dessous de { $change }, rien n’est écrit.
gateway-state-disk-unknown = L’espace libre n’a pas pu être mesuré.
gateway-state-disk-unknown-do = Vérifiez le système de fichiers du dossier de données.
gateway-state-retention = Durée de conservation
gateway-state-retention-good = La durée de conservation a été choisie.
gateway-state-retention-open = Aucune durée n’est fixée : rien n’est jamais supprimé en raison de son âge.
gateway-state-retention-do = Décidez, à la page « Durée de conservation », combien de temps les données sont conservées, ou que tout l’est.
gateway-state-retention-nobody = La durée de conservation n’est pas encore choisie : aucune administration n’est configurée.
gateway-state-aside = Fichiers endommagés
gateway-state-aside-none = Aucun fichier d’observations endommagé n’a été mis de côté.
gateway-state-aside-some = Fichiers d’observations endommagés mis de côté : { $count } ({ $bytes }).
gateway-state-aside-do = Plus rien n’en a besoin. `cybergateway quarantine files` les énumère et, avec --remove, les supprime ; la conservation supprime ceux des jours au-delà de sa limite.
gateway-state-catalogue = Catalogue
gateway-state-catalogue-good = Le catalogue des observations en est à la version { $version }.
gateway-security-txt-none = Cette passerelle ne dit pas où signaler ses failles : son exploitant n’a défini ni security.contact ni security.expires, ou l’un des deux seulement.
gateway-security-txt-invalid = Ce que les réglages indiquent pour security.txt n’est plus valable, ou pas encore. L’exploitant en voit la raison avec `cybergateway doctor`.
gateway-state-arrivals = Dernières arrivées
gateway-state-provider = Fournisseur
gateway-state-feed = Flux
gateway-state-last = Dernière arrivée
gateway-state-failed = Travaux en échec
gateway-state-failed-none = Aucun travail n’a échoué définitivement.
gateway-state-kind = Type
gateway-state-since = Depuis
gateway-state-attempts = Tentatives
gateway-state-reason = Raison
gateway-state-action = Action
gateway-state-retry = Réessayer

# The page of measured figures.

gateway-measured-title = Chiffres mesurés
gateway-measured-about = Ce que la passerelle mesure de son propre travail, comme preuve pour les évaluations.
gateway-measured-intro = Chaque chiffre a une date, une méthode et un lien vers ce qui a été compté. Un chiffre inconnu n’est pas un zéro.
gateway-measured-figure = Chiffre
gateway-measured-value = Valeur
gateway-measured-day = Jour (UTC)
gateway-measured-unknown = pas encore connu
gateway-measured-percent = { $n } %
gateway-measured-span = du { $from } au { $to }
gateway-measured-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
gateway-measured-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}

## Networks without a live contact
gateway-unreached-title = Réseaux sans contact à jour
gateway-unreached-intro = Quelque chose a été observé à leur sujet ces deux dernières semaines, et l’annuaire ne nomme personne de confirmé à temps. Le nombre est celui du dernier jour compté. Saisissez un contact, ou demandez à l’organisation de confirmer.
gateway-unreached-organisations = Organisations
gateway-unreached-networks = Numéros d’AS, y compris ce qui a été observé d’organisations en leur sein
gateway-unreached-network = Réseau
gateway-unreached-open = Observations ouvertes
gateway-unreached-day = Jour le plus récent
gateway-unreached-why = Pourquoi personne n’est joint
gateway-unreached-nobody = Aucun contact connu
gateway-unreached-stale = Non confirmé à temps
gateway-unreached-none = Chaque réseau observé a un contact à jour.

## Administrations of this gateway
gateway-administrations-title = Administrations de cette passerelle
gateway-administrations-about = Les administrations que sert cette passerelle, chacune avec ses membres et ses données.
gateway-administrations-intro = Chaque administration ne voit que ses propres données. Qui en ajoute une n’y acquiert aucun droit.
gateway-administrations-caption = Administrations
gateway-administrations-name = Nom
gateway-administrations-countries = Pays
gateway-administrations-languages = Langues
gateway-administrations-state = État
gateway-administrations-run = En service
gateway-administrations-waiting = Attend son premier administrateur
gateway-administrations-again = Nouveau lien personnel
gateway-administrations-again-text = Le premier administrateur de { $name } reçoit par courrier un nouveau lien personnel ; le précédent ne fonctionne plus. À utiliser si le lien a expiré après sept jours ou s’est perdu.
gateway-administrations-not-set-up = Non configurée
gateway-administrations-add = Ajouter une administration
gateway-administrations-add-intro = Pour un organisme régional, ou une passerelle qui sert plusieurs pays. La nouvelle administration saisit elle-même son périmètre, ses membres et ses flux.
gateway-administrations-first = Cette personne reçoit un lien personnel par courrier électronique, choisit un mot de passe et invite les autres.
gateway-administrations-made-title = Administration ajoutée
gateway-administrations-made = L’administration est ajoutée. Son premier administrateur est invité.
gateway-administrations-person = Nom du premier administrateur
gateway-administrations-no-country = { $text } n’est pas un code de pays de la norme ISO 3166-1. Un code attendu est par exemple KE.
gateway-administrations-forbidden = Les administrations sont ajoutées par les administrateurs de celle pour laquelle cette passerelle a été configurée, et par l’exploitant avec la commande « administration add ».
