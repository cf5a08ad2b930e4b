# Warnings: alerts and advisories, and what their writers and readers need.

warning-title = Mises en garde
warning-intro = Alertes et avis destinés aux bénéficiaires. Une alerte demande d’agir maintenant ; un avis, de se préparer.
warning-list = Mises en garde publiées
warning-none = Rien n’est publié.
warning-feed = Flux Atom
warning-csaf = Métadonnées de fournisseur CSAF
warning-csaf-file = Cette mise en garde au format CSAF
warning-other-forms = Autres langues et formats
warning-csaf-first = Première publication.
warning-csaf-source = Le texte dont celui-ci est la traduction
warning-published = Publiée
warning-published-by = Publiée par
warning-revision = Révision { $count }
warning-revision-at = Révision { $count } du
warning-number = Numéro
warning-tlp = Marquage (TLP)
warning-tlp-hint = Ce qui s’adresse à tous porte le marquage TLP:CLEAR.
warning-withdrawn = Cette mise en garde a été retirée le { $at }. Elle n’est plus valable.
warning-withdrawn-why = Motif du retrait
warning-not-translated = Cette mise en garde n’est pas encore traduite. Elle est affichée dans sa langue d’origine : { $language }.

## What a warning says

warning-kind = Type
warning-kind-alert = Alerte
warning-kind-advisory = Avis
warning-severity = Gravité
warning-severity-any = Toute gravité
warning-severity-info = Pour information
warning-severity-low = Faible
warning-severity-medium = Moyenne
warning-severity-high = Élevée
warning-severity-critical = Critique
warning-least = Gravité minimale
warning-audience = Destinataires
warning-audience-public = Tout le monde
warning-audience-constituents = Les bénéficiaires
warning-audience-teams = Équipes de réponse
warning-part = Partie
warning-part-title = Titre
warning-part-summary = Résumé
warning-part-happened = Ce qui s’est passé
warning-part-affected = Qui est concerné
warning-part-action = Ce qu’il faut faire
warning-part-sms = Message texte (SMS)
warning-sectors = Secteurs
warning-references = Pour en savoir plus
warning-references-hint = Une adresse web par ligne.
warning-cves = Numéros CVE
warning-cves-hint = Un par ligne, par exemple CVE-2026-12345.
warning-products = Produits concernés
warning-products-hint = Un par ligne : éditeur; produit; version. Une version telle que <4.2 est un intervalle.
warning-source = Rédigée d’abord en
warning-language = Langue
warning-languages = Langues
warning-sms-size = Longueur
warning-sms-count = { $units } caractères sur { $most }, { $segments } segments sur 3 ({ $alphabet }), d’après le dernier enregistrement.

## Writing and publishing

warning-work = Brouillons et relectures
warning-work-intro = Ce qui est en cours de rédaction, et ce qui attend qu’une autre personne le publie.
warning-work-none = Rien n’est en cours de rédaction.
warning-work-one = Travailler sur cette mise en garde
warning-work-title = Mise en garde { $number }
warning-subscribers = Abonnés par courriel confirmés : { $count }
warning-new = Nouvelle mise en garde
warning-edit = Rédiger
warning-edit-intro = Écrivez du texte brut. Une ligne vide ouvre un paragraphe ; les lignes commençant par un trait d’union forment une liste. Une langue sans texte n’est pas publiée.
warning-save = Enregistrer comme brouillon
warning-saved = Enregistré.
warning-read = Telle que la voient les lecteurs
warning-state = État
warning-state-draft = Brouillon
warning-state-review = En relecture
warning-state-published = Publiée
warning-state-withdrawn = Retirée
warning-changed = Dernière modification
warning-gaps = Ce qui manque avant la relecture
warning-mistake = { $part } : { $why }
warning-mistake-in = { $part } ({ $language }) : { $why }
warning-submit = Soumettre à relecture
warning-submit-intro = Une autre personne la relit et la publie.
warning-return = Renvoyer aux rédacteurs
warning-publish = Publier
warning-publish-intro = La publication fige ce qui est affiché ici en une révision. Si elle est critique et s’adresse à tous, les courriels partent aussitôt.
warning-own-work = Vous l’avez rédigée. Une autre personne doit la publier.
warning-correct = Commencer une correction
warning-drop = Abandonner la correction
warning-correct-intro = Ce qui est publié reste tel quel jusqu’à la publication de la correction.
warning-withdraw = Retirer
warning-withdraw-intro = La mise en garde reste lisible et est marquée comme retirée. Elle quitte les flux et CSAF.
warning-discard = Abandonner ce brouillon
warning-discard-intro = Il n’a jamais été publié ; il disparaît des brouillons.
warning-change = Ce qui a changé
warning-change-hint = Une phrase pour les lecteurs, dans la langue de première rédaction. Toute correction en a besoin.
warning-against = Par rapport à ce qui est publié
warning-history = Historique
warning-history-intro = Chaque révision telle qu’elle a été figée, la plus récente d’abord.
warning-hash = Contenu (SHA-256)
warning-differences = Différences
warning-differences-none = Aucune différence.
warning-before = Avant
warning-after = Après
warning-refused-content = Il manque quelque chose ou il y a une erreur, indiquée sur cette page. Rédigez-la d’abord.
warning-refused-state = Cette étape ne correspond plus à l’état. Regardez à nouveau.
warning-refused-reason = Dites en quelques mots ce qui a changé ou pourquoi elle est retirée.
warning-refused-label = Ce qui s’adresse à tous doit porter TLP:CLEAR. Choisissez ce marquage ou des destinataires plus restreints.
warning-refused-reference = Une des lignes n’est pas une adresse web. Commencez chacune par https://.
warning-refused-cve = Une des lignes n’est pas un numéro CVE, tel que CVE-2026-12345.
warning-refused-product = Une des lignes n’est pas un produit. Écrivez éditeur; produit; version.
warning-refused-lines = Au plus { $count } lignes.
warning-refused-half = Les numéros CVE et les produits concernés vont ensemble. Indiquez les deux, ou aucun.
warning-refused-sms = Le message texte occupe { $count } segments ; 3 au plus sont envoyés. Raccourcissez-le.

## Warnings by mail

warning-subscribe = Mises en garde par courriel
warning-subscribe-intro = Les mises en garde critiques arrivent aussitôt, les autres une fois par jour. Un courriel vous demande d’abord de confirmer l’adresse. Elle ne sert à rien d’autre et est effacée à la désinscription.
warning-subscribe-send = S’abonner
warning-subscribe-asked = Si l’adresse peut recevoir du courrier, un courriel est en route. Ouvrez son lien et confirmez sous sept jours.
warning-mail = Adresse de courriel
warning-refused-mail = Ce n’est pas une adresse de courriel.
warning-subscription = Votre abonnement aux mises en garde
warning-confirm-intro = Confirmez que les mises en garde doivent être envoyées à votre adresse. Rien n’est envoyé avant.
warning-subscription-intro = Votre adresse est confirmée. Vous pouvez changer ce que vous recevez ou vous désabonner.
warning-subscription-confirm = Confirmer
warning-subscription-change = Enregistrer
warning-subscription-end = Me désabonner et effacer mon adresse
warning-subscription-ended = Vous êtes désabonné et votre adresse est effacée.
warning-mail-confirm-subject = Confirmez votre abonnement aux mises en garde
warning-mail-confirm-text =
    Quelqu’un a demandé l’envoi de mises en garde à cette adresse. Pour confirmer, ouvrez cette page et appuyez sur le bouton :

    { $link }

    Si ce n’était pas vous, ne faites rien : sans confirmation, l’adresse est effacée après sept jours.
warning-mail-now-subject = Mise en garde critique : { $title }
warning-mail-digest-subject = Mises en garde du jour ({ $count })
warning-mail-text =
    { $text }

    Modifier ou résilier votre abonnement :
    { $link }
