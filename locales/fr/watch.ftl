# Watch : réception, situation nationale, observations, page du matin.

watch-nav-picture = Situation nationale
watch-nav-observations = Observations
watch-nav-morning = Arrivées
watch-nav-quarantine = Quarantaine
watch-nav-query = SQL
watch-nav-feeds = Flux
watch-feeds-about = D’où les rapports sont récupérés, et comment s’est passée la dernière fois.
watch-nav-release = Publication

## The national picture

watch-picture-title = Situation nationale
watch-picture-title-home = Vue d’ensemble : situation nationale
watch-picture-intro = Ce qui est infecté, exposé et détourné dans les réseaux du périmètre, en quelle quantité, où, depuis quand, et si cela s’améliore.
watch-picture-intro-own = Ce qui est observé dans les réseaux de votre organisation.
watch-picture-period = du { $from } au { $to }
watch-picture-as-of = Calculé le { $at }
watch-picture-not-computed = Rien n’a encore été compté.
watch-picture-from = Du (jour UTC)
watch-picture-to = Au (jour UTC)
watch-picture-show = Afficher
watch-picture-critical-title = Administration et infrastructures critiques
watch-picture-critical-none = Aucune observation de ces jours ne concerne une organisation publique ou critique.
watch-picture-critical-undeclared = Aucune organisation n’est encore déclarée publique ou critique. Importez une liste de réseaux avec leurs organisations pour les voir ici.
watch-picture-critical-import = Importer des réseaux
watch-picture-organisation = Organisation
watch-picture-sector = Secteur
watch-picture-latest = Dernier jour
watch-picture-trend = Tendance
watch-picture-since = Depuis
watch-picture-since-before = avant le { $day }
watch-picture-new = Nouveaux
watch-picture-continuing = Persistants
watch-picture-gone = Disparus
watch-picture-unknown = inconnu
watch-picture-missing = pas de données
watch-picture-incomplete = incomplet
watch-picture-day = Jour (UTC)
watch-picture-rate = Pour 100 000 abonnés
watch-picture-rate-note = Abonnés : { $access }, { $quarter }, { $source }
watch-picture-no-rate = nombre d’abonnés inconnu
watch-picture-total-title = Tous les réseaux
watch-picture-breakdown-title = Répartition
watch-picture-by-type = Par type
watch-picture-by-family = Par famille
watch-picture-by-network = Par réseau
watch-picture-by-organisation = Par organisation
watch-picture-by-sector = Par secteur
watch-picture-by-day = Par jour
watch-picture-key-type = Type
watch-picture-key-family = Famille
watch-picture-key-network = Réseau
watch-picture-key-organisation = Organisation
watch-picture-key-sector = Secteur
watch-picture-key-day = Jour (UTC)
watch-picture-nothing = Rien n’a été observé ces jours-là.
watch-picture-elsewhere = Rien n’est arrivé pour ces jours. Il y a des données du { $from } au { $to }.
watch-picture-elsewhere-show = Afficher les derniers jours avec des données
watch-picture-sorted-type = Trié par le nombre du dernier jour, le plus grand d’abord.
watch-picture-sorted-family = Trié par le nombre du dernier jour, le plus grand d’abord.
watch-picture-sorted-network = Trié par numéro d’AS, sans classement par quantité.
watch-picture-sorted-organisation = Les organisations critiques d’abord, puis par nom ; sans classement par quantité.
watch-picture-sorted-sector = Dans l’ordre fixe des secteurs, sans classement par quantité.
watch-picture-sorted-day = Le jour le plus récent d’abord.
watch-picture-cut-lines = { $count ->
    [one] { $count } ligne de plus n’est pas affichée. Réduisez la période, ou interrogez les chiffres en SQL, pour la voir.
   *[other] { $count } lignes de plus ne sont pas affichées. Réduisez la période, ou interrogez les chiffres en SQL, pour les voir.
}
watch-picture-withheld = Pour certains jours, des observations sur vos réseaux ne peuvent pas vous être transmises (TLP:AMBER+STRICT ou TLP:RED). Ces jours sont des lacunes, non des zéros.
watch-picture-unassigned = non attribué
watch-picture-missing-days = Des rapports habituels manquent certains jours, ou sont arrivés sans aucune ligne du jour de leur nom ; ces jours sont des lacunes, non des zéros.
watch-picture-missing-day = { $day } : { $reports }
watch-picture-other-days = De ces jours, seuls parlent des rapports nommés pour d’autres jours : { $days }. La part du jour qu’ils couvrent n’est pas connue ; ces chiffres n’entrent dans aucune tendance.
watch-picture-other-days-many = De certains jours, seuls parlent des rapports nommés pour d’autres jours ; les derniers : { $days } (jours en tout : { $count }). La part du jour qu’ils couvrent n’est pas connue ; ces chiffres n’entrent dans aucune tendance.
watch-picture-of-others = { $number } (rapports d’autres jours)
watch-picture-chart-description = { $what } par jour du { $from } au { $to }. Dernière valeur : { $latest } le { $day }. Les jours sans données complètes ne sont pas tracés.
watch-picture-chart-description-empty = { $what } par jour du { $from } au { $to }. Aucun jour n’est complet.
watch-picture-table-twin = Les chiffres de ce graphique
watch-picture-records = Enregistrements
watch-picture-how-title = Méthode de comptage
watch-picture-how-units = Un chiffre compte les choses différentes vues en un jour UTC : adresses, services (un port à une adresse), domaines, adresses web ou comptes, comme l’indique la ligne. La même chose signalée mille fois compte une fois.
watch-picture-how-new = Nouveau : vu ce jour et non le jour précédent où le même rapport est arrivé. Disparu : vu alors, et absent du même rapport de ce jour. Quand un rapport n’est pas arrivé, ni l’un ni l’autre n’est indiqué.
watch-picture-how-gaps = Un jour où manque un rapport habituel est une lacune. Un jour dont seuls parlent des rapports nommés pour d’autres jours a un chiffre, mais n’entre dans aucune tendance. Les lignes datées au-delà du lendemain de leur arrivée n’entrent dans aucun chiffre. Aucune tendance n’est donnée si les rapports à l’origine d’un chiffre ont changé.
watch-picture-how-networks = Les réseaux sont classés par numéro, les secteurs dans un ordre fixe et les organisations par nom ; aucun classement par quantité, car les plus grands ont toujours de grands nombres. Un taux exige un nombre d’abonnés avec son trimestre et sa source.
watch-picture-how-inventory = Les listes d’équipements simplement présents n’entrent dans aucun total.
watch-picture-sample = Données d’exemple fictives.

watch-counts-infected = Infectés
watch-counts-exposed = Exposés
watch-counts-abusing = Attaquants
watch-counts-victim = Attaqués
watch-counts-inventory = Inventaire

watch-unit-address = { $count ->
    [one] { $number } adresse
   *[other] { $number } adresses
}
watch-unit-address-port = { $count ->
    [one] { $number } service
   *[other] { $number } services
}
watch-unit-domain = { $count ->
    [one] { $number } domaine
   *[other] { $number } domaines
}
watch-unit-url = { $count ->
    [one] { $number } adresse web
   *[other] { $number } adresses web
}
watch-unit-account = { $count ->
    [one] { $number } compte
   *[other] { $number } comptes
}
watch-unit-name-address = adresses
watch-unit-name-address-port = services
watch-unit-name-domain = domaines
watch-unit-name-url = adresses web
watch-unit-name-account = comptes

watch-trend-falling = en baisse : { $percent } par rapport à la semaine précédente (moyennes par jour)
watch-trend-rising = en hausse : { $percent } par rapport à la semaine précédente (moyennes par jour)
watch-trend-steady = stable
watch-trend-started = nouveau cette semaine
watch-trend-few-days = trop peu de jours complets pour conclure
watch-trend-other-days = pas de tendance : les lignes sont venues dans des rapports nommés pour d’autres jours
watch-trend-feed-changed = pas de tendance : les rapports ont changé
watch-trend-small-numbers = nombres trop petits pour une tendance

## What visitors without an account see

watch-public-title = Chiffres publiés
watch-public-title-home = Vue d’ensemble : chiffres publiés
watch-public-intro = Totaux nationaux par type et par jour, publiés par l’administration après un délai de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
watch-public-none = L’administration n’a pas publié de chiffres.
watch-public-fewer = moins de { $number }
watch-public-head = { $type } ({ $what }, { $unit })
watch-public-day = Jour (UTC)
watch-public-suppressed-note = Les nombres inférieurs à { $number } ne sont pas montrés.
watch-public-country = Pays { $country }
watch-public-countries-total = Tous les pays ensemble (somme des tableaux ci-dessus)
watch-public-countries-note = Chaque pays figure séparément, selon le pays du réseau observé. Ce qui ne relève d’aucun pays de cette administration, ou dont le pays est inconnu, ne figure dans aucun tableau. Un total n’est donné que pour les jours où chaque pays figure.

## Release settings

watch-release-title = Publication
watch-release-about = Quels chiffres voient les visiteurs sans compte, avec quel délai et à partir de quelle taille.
watch-release-intro = Les visiteurs sans compte ne voient des totaux nationaux par type et par jour que si vous les publiez. Les adresses, réseaux et organisations ne sont jamais publiés.
watch-release-released = Publier les totaux nationaux
watch-release-delay = Jours de délai
watch-release-delay-hint = De 1 à 365. Un jour récent peut apprendre à un attaquant ce qui a été remarqué.
watch-release-threshold = Plus petit nombre montré
watch-release-threshold-hint = De 1 à 1000. Les nombres plus petits apparaissent comme « moins de ».
watch-release-save = Enregistrer
watch-release-saved = Les réglages de publication sont enregistrés.

## Retention
watch-retention-title = Durée de conservation
watch-retention-about = Combien de temps les observations et les données brutes sont conservées avant d’être supprimées.
watch-retention-intro = Combien de temps les observations et les données brutes sont conservées. Rien n’est supprimé en raison de son âge tant que vous n’avez pas fixé un nombre de jours. Les chiffres du tableau national restent toujours.
watch-retention-undecided = Personne n’a encore choisi combien de temps les observations et les données brutes sont conservées : rien n’est jamais supprimé en raison de son âge. Décidez-en ; pour tout conserver, laissez les deux champs vides et confirmez.
watch-retention-decide = Décider de la durée de conservation
watch-retention-observations = Jours de conservation des observations
watch-retention-observations-hint = De 1 à 36 500, à compter du jour concerné. Laissez vide pour les conserver.
watch-retention-inputs = Jours de conservation des données brutes
watch-retention-inputs-hint = De 1 à 36 500, à compter de la réception. Laissez vide pour les conserver. Sans données brutes, un rapport ne peut pas être relu selon une correspondance plus récente.
watch-retention-reports = Jours de conservation du contenu des signalements et des cas clos
watch-retention-reports-hint = De 1 à 36 500, à compter de la réception et de la clôture. L’auteur, les propos, les fichiers, les lettres et les éléments trouvés sont alors supprimés ; les genres, les dates et les chiffres restent. Un cas ouvert ne perd rien. Laissez vide pour tout conserver.
watch-retention-preview = Voir ce qui serait supprimé
watch-retention-save = Fixer ces durées
watch-retention-saved = Les durées sont fixées. Elles s’appliquent dans l’heure, puis chaque heure.
watch-retention-not-yet = Rien n’a encore changé. Voici ce que ces durées supprimeraient maintenant.
watch-retention-would = Ce qui serait supprimé
watch-retention-what = Objet
watch-retention-count = Nombre
watch-retention-size = Taille
watch-retention-days = Jours
watch-retention-row-observations = Observations
watch-retention-row-inputs = Données brutes
watch-retention-row-held = Données brutes conservées : la quarantaine y renvoie
watch-retention-row-reports = Signalements
watch-retention-row-cases = Cas clos

## Observations

watch-observations-title = Observations
watch-observations-intro = Les enregistrements derrière les chiffres, les plus récents d’abord.
watch-observations-from = Du (jour UTC)
watch-observations-to = Au (jour UTC)
watch-observations-type = Type
watch-observations-any = tous
watch-observations-family = Famille ou identifiant
watch-observations-address = Adresse ou préfixe
watch-observations-asn = Réseau (numéro d’AS)
watch-observations-report = Type de rapport
watch-observations-counts = Compté comme
watch-observations-filter = Filtrer
watch-observations-clear = Effacer
watch-observations-time = Heure (UTC)
watch-observations-subject = Vu
watch-observations-network = Réseau
watch-observations-organisation = Organisation
watch-observations-feed = Rapport
watch-observations-tlp = Marquage
watch-observations-flags = Remarques
watch-observations-none = Aucune observation ne correspond. Élargissez la période ou retirez un filtre.
watch-observations-more = Page suivante
watch-observations-partial = La recherche a été arrêtée car elle durait trop longtemps ; voici ce qui a été trouvé jusque-là. Réduisez la période pour tout voir.
watch-observations-excluded = Des adresses demandées se trouvent dans des plages que le périmètre exclut : { $ranges }. Ce qui y est observé est conservé et listé, mais n’entre dans aucun chiffre de la situation.
watch-observations-csv = Télécharger en CSV
watch-observations-intelmq = Télécharger pour IntelMQ (JSON par lignes)
watch-observations-bad-filter = « { $value } » n’est pas compris ici ; { $expected }.
watch-observations-expected-address = Saisissez une adresse ou un préfixe, par exemple 198.18.0.0/15.
watch-observations-expected-asn = Saisissez un numéro d’AS, par exemple 64500.
watch-observations-expected-organisation = Saisissez le nom d’une organisation tel que l’annuaire le donne, ou suivez un lien de la situation nationale.
watch-observations-sector = Secteur
watch-observations-unit = Compté par
watch-observations-counted = { $count ->
    [one] { $count } enregistrement, compté pour { $units }.
   *[other] { $count } enregistrements, comptés pour { $units }.
}
watch-days-backwards = Le premier jour est postérieur au dernier : seul le { $day } est affiché.
watch-picture-cut = { $count ->
    [one] La situation couvre { $count } jour au plus ; elle commence le { $day }.
   *[other] La situation couvre { $count } jours au plus ; elle commence le { $day }.
}
watch-observation-title = Observation { $id }
watch-observation-field = Champ
watch-observation-value = Valeur
watch-observation-source = Donnée brute
watch-observation-row = Ligne { $row } de { $source }
watch-observation-about = Ce que l’on en sait
watch-observation-unit = Ce qui est compté
watch-observation-address = Adresse
watch-observation-prefix = Préfixe
watch-observation-country = Pays
watch-observation-domain = Domaine
watch-observation-why = Pourquoi elle est ainsi attribuée
watch-observation-tables-changed = Ce sont les raisons d’après les tables d’aujourd’hui. Les tables utilisées à son arrivée étaient différentes.
watch-observation-reported = Ce qui a été signalé
watch-observation-fields = Champs, sous les noms d’IntelMQ
watch-observation-origin = D’où elle vient
watch-observation-feed = Flux
watch-observation-mapping = Lu par
watch-observation-hash = SHA-256 de l’entrée

watch-flag-special-purpose = adresse à usage spécial
watch-flag-outside = hors du périmètre : non compté
watch-flag-unknown-type = type de rapport inconnu
watch-flag-unknown-column = colonnes inconnues
watch-flag-reference-rejects = ligne incomplète
watch-flag-sample = exemple
watch-flag-asn-differs = numéro d’AS différent de la table
watch-flag-cc-differs = pays différent de la table
watch-flag-repaired-text = texte réparé
watch-flag-short-row = ligne courte : il manque des colonnes à la fin
watch-flag-future = datée dans le futur : non comptée

## The morning page

watch-morning-title = Arrivées
watch-morning-intro = Ce qui est arrivé ces dernières 24 heures, ce qui manque, ce qui a changé de colonnes et ce qui a été refusé.
watch-morning-arrived = Arrivé
watch-morning-arrived-none = Rien n’est arrivé ces dernières 24 heures.
watch-morning-missing = Manquant
watch-morning-missing-none = Tous les rapports habituels sont arrivés.
watch-morning-changed = Colonnes changées
watch-morning-changed-none = Aucun rapport n’a changé de colonnes depuis deux semaines.
watch-morning-dates = Jours qui ne concordent pas
watch-morning-other-days = { $file } : le nom indique le { $day }, mais { $rows } lignes sur { $all } sont d’autres jours. Elles comptent pour leur propre jour et n’entrent dans aucune tendance. Vérifiez le nom du fichier et le fuseau horaire du fournisseur.
watch-morning-future = { $report } : lignes datées au-delà de demain : { $rows }. Elles sont conservées, signalées et n’entrent dans aucun chiffre. Vérifiez l’horloge du fournisseur et celle de ce serveur.
watch-morning-refused = Refusé
watch-morning-refused-none = La quarantaine est vide.
watch-morning-refused-some = { $entries ->
    [one] { $entries } entrée
   *[other] { $entries } entrées
} en quarantaine, pour { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}.
watch-morning-report = Type de rapport
watch-morning-provider = Fournisseur
watch-morning-received = Reçu (UTC)
watch-morning-covers = Concerne (jour UTC)
watch-morning-rows = Lignes
watch-morning-stored = Nouvelles
watch-morning-duplicates = Doublons
watch-morning-rejected = Refusées
watch-morning-missing-for = Manque pour
watch-morning-last = Dernière arrivée pour
watch-morning-columns = Colonnes inconnues
watch-send-title = Envoyer un rapport
watch-send-intro = Un rapport tel que le fournisseur l’a donné : CSV, gzip, zstd, zip, courriel ou événements IntelMQ. Au plus { $megabytes } Mo ; au-delà, par la ligne de commande ou par /api/v1/inputs.
watch-send-file = Fichier
watch-send-file-hint = Gardez le nom donné par le fournisseur : il indique le type de rapport et le jour.
watch-send-report = Type de rapport, au lieu de celui du nom
watch-send-report-hint = Par exemple scan_telnet.
watch-send-provider = Fournisseur
watch-send-feed = Flux
watch-send-send = Envoyer
watch-send-kept = Le rapport est conservé et sera lu dans quelques instants. La page des arrivées montre ce qu’il est devenu ; les lignes illisibles vont en quarantaine.
watch-send-no-file = Choisissez un fichier non vide.
watch-input-title = Fichier reçu « { $name } »
watch-input-newest = Derniers fichiers reçus
watch-input-none = Rien n’a encore été remis.
watch-input-state = État
watch-input-state-waiting = En attente de lecture
watch-input-state-stored = Enregistré
watch-input-state-duplicate = Tout était déjà là
watch-input-state-quarantined = En quarantaine
watch-input-state-expired = Plus ancien que la durée de conservation
watch-input-state-empty = Sans lignes
watch-input-state-taken-back = Retiré
watch-input-names = Reçu sous le nom
watch-input-bytes = Contenu
watch-input-kept = Conservé
watch-input-not-kept = Supprimé à l’échéance
watch-input-hash = SHA-256
watch-input-report = Rapport
watch-input-reports = Rapports contenus
watch-input-why = Motif
watch-input-taken-back = Retraits
watch-input-when = Quand (UTC)
watch-input-who = Par qui
watch-input-reason = Raison
watch-input-reason-hint = Pourquoi c’était une erreur, en { $count } caractères au plus. Elle est conservée ; ne nommez personne.
watch-input-observations = Observations
watch-input-remove = Retirer
watch-input-remove-title = Retirer « { $name } » ?
watch-input-goes = { $observations ->
    [0] Aucune observation ne disparaît.
    [one] { $observations } observation disparaît de toutes les listes et de tous les chiffres.
   *[other] { $observations } observations disparaissent de toutes les listes et de tous les chiffres.
}
watch-input-goes-days = Elles vont du { $from } au { $to } (UTC).
watch-input-goes-lost = D’autres données reçues ont des lignes qui en étaient des doublons, et leurs octets ne sont plus conservés : ces lignes ne reviennent pas. Nombre : { $inputs }.
watch-input-goes-others = { $inputs ->
    [one] { $inputs } autre fichier, dont des lignes étaient des doublons, est relu, afin que rien de ce qu’il signalait ne manque.
   *[other] { $inputs } autres fichiers, dont des lignes étaient des doublons, sont relus, afin que rien de ce qu’ils signalaient ne manque.
}
watch-input-goes-stays = Le contenu et une trace de ce retrait restent. Seul le même fichier, remis de nouveau, ramène les observations.
watch-input-removed = Le fichier a été retiré. Les chiffres sont recalculés dans quelques instants.
watch-error-reading = Ce fichier est en cours de lecture. Attendez la fin de la lecture, puis réessayez.
watch-error-taken-back = Ce fichier a déjà été retiré. Remettez-le pour qu’il soit relu.

## Quarantine

watch-quarantine-title = Quarantaine
watch-quarantine-intro = Lignes et fichiers qui n’ont pas pu être lus. La donnée brute est conservée ; rien n’est perdu.
watch-quarantine-none = La quarantaine est vide.
watch-quarantine-file = Fichier
watch-quarantine-row = Ligne
watch-quarantine-line = Ligne
watch-quarantine-whole-file = fichier entier
watch-quarantine-column = Colonne
watch-quarantine-reason = Raison
watch-quarantine-excerpt = Contenu
watch-quarantine-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
watch-quarantine-dismiss = Classer
watch-quarantine-dismissed = L’entrée a été classée.
watch-quarantine-retry = Les relire
watch-quarantine-retry-hint = Chaque entrée d’origine est relue avec les correspondances d’aujourd’hui, par exemple après le chargement d’un schéma. Ce qui devient lisible quitte cette liste.
watch-quarantine-retried = Les entrées ont été relues. Ce qui reste ici n’a pas pu être lu cette fois non plus.
watch-quarantine-more = Page suivante

## SQL

watch-query-title = SQL
watch-query-intro = Un seul SELECT sur les tables « events », « figures » et « arrivals ». Limites : mémoire { $memory } Mo, durée { $seconds } s, lignes { $rows }, et ce que vous avez le droit de voir.
watch-query-text = Requête
watch-query-run = Exécuter
watch-query-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
watch-query-truncated = Seules les { $count } premières lignes sont montrées.
watch-query-columns = Colonnes de « events »
watch-query-engine = Le moteur indique :
watch-query-syntax = À partir de la ligne { $line }, colonne { $column }, ce n’est plus du SQL. Cherchez-y une virgule, une parenthèse ou un guillemet manquant.
watch-query-no-column = Il n’y a pas de colonne « { $name } ». SELECT * montre les colonnes existantes.
watch-query-no-column-similar = Il n’y a pas de colonne « { $name } ». Noms proches : { $near }.
watch-query-no-table = Il n’y a pas de table « { $name } ». Interrogez « events », « figures » ou « arrivals ».
watch-query-no-function = Il n’y a pas de fonction « { $name } » dans les requêtes.
watch-query-not-select = Une seule instruction SELECT est permise ; { $what } ne l’est pas.
watch-query-not-available = Ceci n’est pas disponible dans les requêtes : { $what }.
watch-query-too-long = La requête est trop longue : { $found } octets pour { $most } au plus.
watch-query-memory = La requête demande plus de { $megabytes } Mo de mémoire. Restreignez-la, par exemple à moins de jours.
watch-query-time = La requête a été arrêtée après { $seconds } s. Restreignez-la, par exemple à moins de jours.
watch-query-failed = La requête a échoué pendant son exécution. Vérifiez les divisions et les conversions.
watch-query-invalid = La requête n’est pas comprise. Vérifiez que ses parties vont ensemble.
watch-query-types = Les types des valeurs ne s’accordent pas. Comparez un nombre à un nombre et un texte à un texte, ou convertissez avec CAST(… AS …).
watch-query-group = Une colonne est demandée qui n’est ni dans GROUP BY ni dans une fonction comme COUNT ou MAX.
watch-query-division = Un nombre est divisé par zéro. Écrivez x / NULLIF(y, 0).
watch-query-conversion = Une valeur ne peut pas être convertie dans le type demandé. TRY_CAST(… AS …) donne NULL à la place.

## Feeds

watch-feeds-title = Flux
watch-feeds-intro = Fournisseurs auprès desquels des rapports sont relevés.
watch-feeds-none = Aucun flux n’est configuré. Ajoutez-en un en ligne de commande : cybergateway feed add shadowserver
watch-feeds-name = Nom
watch-feeds-kind = Genre
watch-feeds-last-ok = Dernier succès (UTC)
watch-feeds-last-error = Dernière erreur
watch-feeds-never = jamais
watch-feeds-change = Modifier
watch-feeds-remove = Retirer
watch-feeds-remove-title = Retirer le flux « { $name } » ?
watch-feeds-remove-intro = Plus rien n’en est récupéré ; sa clé et son secret sont supprimés. Les rapports et observations qu’il a apportés restent.
watch-feeds-removed = Le flux a été retiré. Ce qu’il a apporté reste.

## Errors

watch-error-denied = Vous ne pouvez pas faire cela : il faut un rôle que votre compte n’a pas.
watch-error-not-found = Cet enregistrement n’existe pas, ou vous ne pouvez pas le voir.
watch-error-invalid = La saisie n’est pas comprise.
watch-error-disk-low = Le disque est presque plein ; les nouvelles données sont refusées. Libérez de la place, puis renvoyez-les.
watch-error-file = Un fichier n’a pas pu être lu.
watch-error-schema = Le fichier de schéma n’est pas compris.
watch-error-outgoing = Le fournisseur n’a pas pu être interrogé.
watch-error-internal = Une erreur s’est produite et a été journalisée ; réessayez.
watch-error-broken-off = L’envoi a été interrompu et rien n’en est conservé. Envoyez-le de nouveau.
watch-error-too-large = L’envoi dépasse la taille admise et rien n’en est conservé. Envoyez-le en plusieurs parties.
watch-upload-bad-name = Ce n’est pas un nom. Donnez de 1 à 100 caractères, sans fin de ligne, ni caractère de commande, ni caractère qui inverse le sens du texte, et pas *.
watch-upload-bad-report = Ce n’est pas un type de rapport. Donnez de 1 à 100 lettres minuscules a à z, chiffres et _, par exemple scan_telnet.
watch-upload-no-name = Donnez le nom du fichier tel que le fournisseur l’a donné, par exemple 2026-03-27-scan_telnet-country.csv.
watch-upload-bad-file-name = Ce n’est pas un nom de fichier : il a plus de 200 caractères, ou des caractères invisibles ou qui inversent le sens du texte. Donnez le nom tel que le fournisseur l’a donné.
watch-upload-empty = Le corps est vide : rien n’a été reçu. Envoyez les octets d’un rapport, par exemple curl --data-binary @FICHIER.
watch-upload-form = C’est ce qu’envoie un formulaire de page, pas un rapport. Envoyez comme corps les seuls octets du fichier, avec le nom dans l’adresse : curl --data-binary @FICHIER -H "Content-Type: application/octet-stream". Avec un navigateur, utilisez la page d’envoi d’un rapport.

## Classes and types of the Reference Security Incident Taxonomy (RSIT)

watch-class-abusive-content = Contenu abusif
watch-class-malicious-code = Code malveillant
watch-class-information-gathering = Collecte d’informations
watch-class-intrusion-attempts = Tentatives d’intrusion
watch-class-intrusions = Intrusions
watch-class-availability = Disponibilité
watch-class-information-content-security = Sécurité du contenu de l’information
watch-class-fraud = Fraude
watch-class-vulnerable = Vulnérable
watch-class-other = Autre
watch-class-test = Test

watch-type-spam = Courrier indésirable
watch-type-harmful-speech = Propos nuisibles
watch-type-violence = Exploitation sexuelle ou contenu violent
watch-type-infected-system = Système infecté
watch-type-c2-server = Serveur de commande et de contrôle
watch-type-malware-distribution = Distribution de logiciels malveillants
watch-type-malware-configuration = Configuration de logiciel malveillant
watch-type-scanner = Balayage
watch-type-sniffing = Écoute du réseau
watch-type-social-engineering = Ingénierie sociale
watch-type-ids-alert = Exploitation de vulnérabilités connues
watch-type-brute-force = Tentatives de connexion
watch-type-exploit = Nouvelle signature d’attaque
watch-type-privileged-account-compromise = Compromission d’un compte privilégié
watch-type-unprivileged-account-compromise = Compromission d’un compte ordinaire
watch-type-application-compromise = Compromission d’une application
watch-type-system-compromise = Compromission d’un système
watch-type-burglary = Cambriolage
watch-type-dos = Déni de service
watch-type-ddos = Déni de service distribué
watch-type-misconfiguration = Mauvaise configuration
watch-type-sabotage = Sabotage
watch-type-outage = Panne
watch-type-unauthorised-information-access = Accès non autorisé à l’information
watch-type-unauthorised-information-modification = Modification non autorisée de l’information
watch-type-data-loss = Perte de données
watch-type-data-leak = Fuite d’informations confidentielles
watch-type-unauthorised-use-of-resources = Usage non autorisé de ressources
watch-type-copyright = Droit d’auteur
watch-type-masquerade = Usurpation
watch-type-phishing = Hameçonnage
watch-type-weak-crypto = Chiffrement faible
watch-type-ddos-amplifier = Amplificateur de DDoS
watch-type-potentially-unwanted-accessible = Service accessible sans doute à tort
watch-type-information-disclosure = Divulgation d’informations
watch-type-vulnerable-system = Système vulnérable
watch-type-blacklist = Sur une liste de blocage
watch-type-dga-domain = Domaine généré
watch-type-malware = Logiciel malveillant
watch-type-proxy = Mandataire
watch-type-tor = Nœud Tor
watch-type-other = Sans catégorie
watch-type-undetermined = Indéterminé
watch-type-test = Test

## Why something was refused

watch-reject-column-count = La ligne a { $found } colonnes, l’en-tête en a { $expected }.
watch-reject-no-timestamp = « { $value } » n’est pas une date ; AAAA-MM-JJ HH:MM:SS (UTC) est attendu.
watch-reject-cut-off = Le fichier se termine dans un champ entre guillemets ; il est sans doute tronqué. Redemandez-le au fournisseur.
watch-reject-too-long = Ligne { $line } : la ligne de données dépasse { $limit } octets. Cherchez un guillemet jamais fermé ; si elle est vraiment si longue, raccourcissez-la et renvoyez le fichier.
watch-reject-field-too-long = Ligne { $line } : la colonne { $column } contient plus de { $limit } octets. Cherchez un guillemet jamais fermé ; si le texte est vraiment si long, raccourcissez-le et renvoyez le fichier.
watch-reject-too-many-columns = Ligne { $line } : la ligne de données a plus de { $limit } colonnes. Cherchez des virgules hors des guillemets.
watch-decode-utf16 = Le fichier est en UTF-16. Enregistrez-le en UTF-8 et renvoyez-le.
watch-decode-too-large = La ligne d’en-tête dépasse la longueur permise. Vérifiez que le fichier est un rapport.
watch-decode-empty = Le fichier est vide ; une ligne d’en-tête était attendue.
watch-decode-no-timestamp-column = Aucune colonne ne s’appelle « timestamp » ; cela ne ressemble pas à un rapport. Les autres fichiers CSV demandent une correspondance des colonnes.
watch-container-limit = L’entrée décompressée dépasse ce qui est permis. Décompressez-la et envoyez ses fichiers un à un.
watch-container-truncated = L’entrée est tronquée ; ce qui a pu être lu est conservé. Redemandez-la.
watch-container-corrupt = L’entrée est endommagée ; ce qui a pu être lu est conservé. Redemandez-la.
watch-container-unsupported = Ce genre d’entrée n’est pas lu. CSV, gzip, zstd, zip ou un courriel avec pièce jointe sont attendus.
watch-container-nothing = L’archive ou le courriel ne contient aucun rapport.
watch-container-io = L’entrée n’a pas pu être lue jusqu’au bout ; réessayez.
watch-refused-link = Le courriel contient un lien au lieu d’un rapport, et rien n’est téléchargé depuis ce serveur : { $url }. Si votre fournisseur utilise ce serveur, ajoutez-le à ingest.link_hosts dans la configuration et relisez ce qui a été refusé ; sinon, téléchargez le fichier et envoyez-le.
watch-refused-link-waiting = Le courriel contient un lien, dont le rapport est en cours de téléchargement : { $url }
watch-refused-link-failed = Le courriel contient un lien, dont le rapport n’a pas été téléchargé : { $url } ({ $cause })
watch-refused-damaged = Le fichier est endommagé : sa somme de contrôle ou sa longueur est fausse, aucune de ses lignes n’a donc été prise. Redemandez-le, ou que l’exploitant prenne ce qui peut en être lu : cybergateway quarantine retry --damaged
watch-refused-unreadable = Le fichier n’a pas pu être lu plus loin : { $problem }
watch-refused-line-too-long = La ligne dépasse la longueur permise ; les suivantes ont été lues. Un objet JSON par ligne était attendu.
watch-refused-no-time = L’événement n’a pas de time.source qui soit une date.
watch-refused-implausible-time = « { $value } » ne peut pas être le moment de l’observation : c’est avant { $first } ou après { $last }. Vérifiez le fichier et l’horloge de cette machine.
watch-refused-more = Autres lignes refusées, non détaillées : { $rows }. Elles sont dans la donnée brute.
watch-intelmq-not-json = La ligne n’est pas du JSON.
watch-intelmq-not-an-object = La ligne n’est pas un objet JSON ; un événement par ligne était attendu.

# What the gateway measures of its own work.

watch-measured-feeds-received = Sources reçues
watch-measured-feeds-received-method = Sources dont un rapport est arrivé au cours des 30 derniers jours.
watch-measured-feeds-age-hours = Âge du rapport le plus récent
watch-measured-feeds-age-hours-method = Heures écoulées depuis l’arrivée du rapport le plus récent, toutes sources confondues.
watch-measured-tracking-in-use = Jours avec des rapports
watch-measured-tracking-in-use-method = Jours UTC, parmi les 28 derniers, pour lesquels des rapports sont arrivés et ont été comptés.
watch-measured-asn-covered-percent = Numéros AS nationaux avec des observations
watch-measured-asn-covered-percent-method = Part des numéros AS du périmètre et des organisations pour lesquels quelque chose a été observé au cours des 28 derniers jours.
watch-measured-observations-by-type = Types d’incident observés
watch-measured-observations-by-type-method = Types RSIT avec au moins une observation au cours des 28 derniers jours.
watch-measured-observations-new = Nouveautés du dernier jour complet
watch-measured-observations-new-method = Unités de tout genre absentes la veille, chaque genre étant compté dans sa propre unité ; l’inventaire n’est pas compris.
watch-measured-observations-gone = Disparus le dernier jour complet
watch-measured-observations-gone-method = Unités de la veille que les mêmes rapports, bien arrivés, ne contiennent plus.
watch-measured-sinkhole-infected-units = Adresses infectées
watch-measured-sinkhole-infected-units-method = Adresses distinctes signalées comme infectées le dernier jour UTC complet.
watch-measured-exposed-units = Services exposés
watch-measured-exposed-units-method = Services distincts (un port à une adresse) signalés comme exposés le dernier jour UTC complet.
watch-measured-quarantine-open = Entrées refusées non réglées
watch-measured-quarantine-open-method = Entrées de la quarantaine que personne n’a réglées.
