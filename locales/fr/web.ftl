### L’enveloppe de chaque page : navigation, composants, formulaires, problèmes, pages d’information.

web-language-name = Français
web-gateway = CyberGateway
web-home = Accueil
web-skip = Aller au contenu principal
web-navigation = Navigation principale
web-languages = Langue
web-breadcrumbs = Vous êtes ici
web-sign-in = Se connecter
web-administration = Administration
web-administration-page = Gestion
web-administration-page-intro = Ce qui se règle une fois et change rarement. Le travail quotidien se trouve dans la barre ci-dessus.
web-footer = À propos de ce site
web-about = À propos
web-licence = Licence
web-accessibility = Accessibilité
web-as-of = Situation au { $moment }

## Nombres et heures
web-percent = { $value } %
web-moment = { $moment } UTC
web-bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
web-kilobytes = { $value } ko
web-megabytes = { $value } Mo
web-gigabytes = { $value } Go

## Composants
web-notice = Information
web-success = Terminé
web-warning = Attention
web-error = Erreur
web-sort-by = Trier par { $column }
web-sorted-ascending = tri croissant
web-sorted-descending = tri décroissant
web-table-empty = Il n’y a encore rien à afficher.
web-no-data = pas de données
web-pages = Pages
web-page-first = Première page
web-page-next = Page suivante
web-filter = Filtrer
web-filter-apply = Appliquer le filtre
web-filter-clear = Effacer le filtre
web-figures-table = Afficher les chiffres sous forme de tableau
web-download = Télécharger { $name } ({ $format }, { $size })
web-task-open = À faire
web-task-started = En cours
web-task-done = Terminé
web-task-blocked = Ne peut pas encore commencer

## Formulaires
web-error-line = { $field } : { $error }
web-errors = { $count ->
    [one] Votre saisie comporte { $count } erreur
   *[other] Votre saisie comporte { $count } erreurs
}
web-title-error = Erreur : { $title }
web-optional = (facultatif)
web-cancel = Annuler
web-date-hint = Année, mois et jour, par exemple 2026-03-27
web-field-missing = Remplissez ce champ
web-field-again = Ce que vous avez saisi ici n’est pas réaffiché. Saisissez-le encore une fois.
web-field-choice = Choisissez l’une des options
web-field-date = Saisissez une date sous la forme année-mois-jour, par exemple 2026-03-27
web-field-number = Saisissez un nombre entier
web-field-range = Saisissez un nombre compris entre { $least } et { $most }
web-field-long = { $count ->
    [one] Réduisez ce texte à { $count } caractère
   *[other] Réduisez ce texte à { $count } caractères
}
web-form-repeated = Ce formulaire avait déjà été envoyé. Rien n’a été effectué une seconde fois.
web-form-outdated = Une autre personne a modifié ces informations pendant votre saisie. Comparez vos données avec l’état actuel, puis envoyez de nouveau le formulaire.
web-field-one-of = Valeurs possibles : { $options }.
web-asked-title = Une partie de cette adresse n’a pas été suivie
web-asked-value = « { $value } » n’a pas été compris comme valeur de « { $field } ».
web-asked-date = Une date s’écrit année-mois-jour, par exemple { $example }.
web-asked-day = Le { $day } est utilisé à la place.
web-asked-choice = Affiché à la place : { $choice }.
web-asked-all = La liste est affichée sans ce filtre.
web-asked-first = La liste est affichée depuis le début.
web-asked-links = Utilisez les liens sous la liste pour continuer.
web-asked-unused = Cette page ne tient pas compte de « { $field } » : tout le monde y voit la même chose.
web-asked-unknown = « { $field } » n’est pas connu ici. Sont connus : { $known }.
web-asked-no-parameters = « { $field } » n’est pas connu ici : cette adresse ne prend aucun paramètre.

## Problèmes
web-problem-bad-request = La demande n’a pas pu être comprise
web-problem-bad-request-text = L’adresse ou les données envoyées ne sont pas dans la forme attendue. Revenez en arrière, vérifiez et réessayez.
web-problem-unauthorised = Veuillez vous connecter
web-problem-unauthorised-text = Cette page est réservée aux titulaires d’un compte. Connectez-vous ou demandez un accès à votre administrateur.
web-problem-forbidden = Vous n’avez pas accès à cette page
web-problem-forbidden-text = Votre rôle ne le prévoit pas. Adressez-vous à votre administrateur si vous en avez besoin.
web-problem-no-organisation = Vous êtes contact réseau, mais personne n’a encore indiqué de quelle organisation. D’ici là, il n’y a rien ici que vous puissiez voir. Demandez à un administrateur de { $administration } de vous donner ce rôle pour votre organisation, à la page « Comptes ».
web-problem-not-found = Page introuvable
web-problem-not-found-text = Il n’existe pas de page à cette adresse. Vérifiez l’adresse ou repartez de la page d’accueil.
web-problem-language = Cette langue n’est pas disponible ici. Choisissez l’une des langues ci-dessous.
web-problem-method = Cette opération n’est pas possible ici
web-problem-method-text = Cette adresse n’accepte pas ce type de demande. Revenez en arrière et utilisez le formulaire ou le lien de la page.
web-problem-conflict = Les informations ont changé
web-problem-conflict-text = Une modification a été faite depuis que vous avez ouvert la page. Rechargez la page et refaites votre modification.
web-problem-precondition-text = L’état actuel a un autre ETag que celui d’If-Match. Demandez-le de nouveau et refaites votre modification.
web-problem-precondition-missing = L’état de départ de votre modification n’a pas été indiqué
web-problem-precondition-missing-text = Demandez l’état actuel et envoyez votre modification avec son ETag dans If-Match.
web-problem-token-needed = Envoyez l’en-tête « Authorization: Bearer TOKEN » avec un jeton valable et non révoqué. Un administrateur en crée un à la page des jetons, ou l’exploitant avec : cybergateway token add
web-problem-token-clear-text = Les jetons ne sont acceptés que par HTTPS. Celui-ci a circulé en clair : révoquez-le, créez-en un autre et utilisez l’adresse qui commence par https. Derrière un mandataire, celui-ci doit indiquer X-Forwarded-Proto: https.
web-problem-idempotency = Cette Idempotency-Key a servi à autre chose au cours du dernier jour. Utilisez une autre clé pour chaque requête.
web-problem-idempotency-key = L’Idempotency-Key doit comporter de 1 à 255 caractères ASCII imprimables.
web-problem-too-large = Votre envoi est trop volumineux
web-problem-too-large-text = Envoyez un fichier plus petit ou un texte plus court, ou divisez-le en plusieurs parties.
web-problem-media = Ce type de fichier ou de données n’est pas accepté ici
web-problem-media-text = Vérifiez le format et refaites l’envoi dans l’un de ceux que la page indique.
web-problem-invalid = Certaines données sont à corriger
web-problem-invalid-text = Vérifiez les données indiquées ci-dessous et envoyez de nouveau.
web-problem-too-many = Trop de demandes
web-problem-too-many-text = Vous avez envoyé de nombreuses demandes en peu de temps. Rien n’a été perdu ; veuillez patienter puis réessayer.
web-problem-retry = { $count ->
    [one] Réessayez dans { $count } seconde.
   *[other] Réessayez dans { $count } secondes.
}
web-problem-internal = Une erreur s’est produite
web-problem-internal-text = Le problème vient de notre côté et a été enregistré. Réessayez plus tard ; s’il se répète, communiquez à l’exploitant le numéro de demande ci-dessous.
web-problem-unavailable = Le service est occupé
web-problem-unavailable-text = La réponse a pris trop de temps ou le service redémarre. Réessayez dans un instant.
web-problem-disk = La passerelle ne peut pas recevoir de nouvelles données
web-problem-disk-text = Son espace de stockage est presque plein : aucune donnée nouvelle n’est acceptée, afin de protéger celles déjà enregistrées. L’exploitant doit libérer de l’espace.
web-problem-cross-site = Ce formulaire a été envoyé depuis un autre site et n’a pas été accepté. Ouvrez la page ici et envoyez-le de nouveau.
web-problem-request = Numéro de demande : { $id }
web-problem-home = Aller à la page d’accueil

## À propos, licence, accessibilité
web-about-text = CyberGateway est une passerelle nationale de cybersécurité. Elle recueille les signalements d’incidents et de vulnérabilités, montre la situation d’un pays et met en relation les personnes qui peuvent agir. Cette passerelle est exploitée par { $name }.
web-about-version = Version { $version }
web-about-numbers = Comment lire les chiffres
web-about-numbers-text = Chaque chiffre indique sa source, son unité et son jour. Les jours sont comptés en temps universel coordonné (UTC). Une donnée manquante apparaît comme une lacune, jamais comme un zéro. Les visiteurs ne voient que ce que l’exploitant a rendu public.
web-licence-software = Le logiciel est diffusé sous la licence Apache, version 2.0.
web-licence-content = Les guides et instruments fournis avec lui sont diffusés sous la licence Creative Commons Attribution 4.0 International.
web-licence-data = Les données appartiennent à l’organisme qui exploite cette passerelle. Consultez-le avant de les réutiliser.
web-accessibility-text = Nous voulons que chacun puisse utiliser ce site : au clavier, avec un lecteur d’écran, un texte agrandi, un contraste élevé, un petit écran ou une connexion lente. Aucune page n’a besoin de scripts.
web-accessibility-standard = Le site est conçu pour respecter les Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA.
web-accessibility-contact = Si quelque chose ne fonctionne pas pour vous, indiquez à { $name } la page utilisée et ce qui s’est passé.
