### Instruments and assessments: rounds, answers, results, plans.

## Navigation and pages
instruments-nav-assessments = Évaluations
instruments-page-of-round = { $page } – { $round }
instruments-saved = Enregistré.
instruments-save = Enregistrer
instruments-save-next = Enregistrer et continuer
instruments-save-list = Enregistrer et revenir à la liste
instruments-back = Page de questions précédente
instruments-back-to-list = Liste des sections
instruments-next = Suivant
instruments-part-of = { $section }, page { $part } sur { $of }

## Instruments
instruments-catalogue = Instruments
instruments-catalogue-caption = Instruments de cette passerelle
instruments-draft-notice = Un projet peut encore changer sous sa version. Un cycle garde le texte exact avec lequel il a commencé.
instruments-stand-draft = Projet
instruments-stand-published = Publié
instruments-kind-readiness = Auto-évaluation de l'état de préparation
instruments-kind-short-form = Forme courte
instruments-kind-law-survey = Enquête sur la législation
instruments-kind-csirt-survey = Enquête sur le CSIRT
instruments-kind-survey = Enquête
instruments-language-base = { $language } : texte d'origine
instruments-language-part = { $language } : { $done } textes traduits sur { $needed }
instruments-language-stale = { $language } : traductions périmées : { $count }
instruments-language-unapproved = { $language } : complet, pas encore approuvé par un traducteur nommé
instruments-language-approved = { $language } : complet et approuvé
instruments-language-missing = Cet instrument n'est pas traduit dans cette langue. Ses textes sont affichés dans leur langue d'origine.
instruments-language-draft = Cette traduction est un projet : aucun traducteur nommé ne l'a encore approuvée.
instruments-version-hash = { $version }, contenu { $hash }

## Rounds
instruments-start = Commencer un cycle
instruments-start-intro = Un cycle pose une fois les questions d'un instrument. Il garde le texte exact avec lequel il commence.
instruments-rounds-caption = Cycles
instruments-rounds-empty = Aucun cycle n'a été commencé. Commencez-en un pour un premier état des lieux.
instruments-round-change = Modifier le titre ou la date
instruments-round-open = En cours
instruments-round-signed-off = Validé
instruments-no-date = Pas de date
instruments-field-instrument = Instrument
instruments-field-title = Titre du cycle
instruments-field-title-hint = Par exemple l'année et l'occasion
instruments-field-due = À remplir avant le
instruments-refused-title-long = Le titre est trop long. Utilisez 200 caractères au plus.
instruments-progress = Avancement
instruments-answered-of = { $done } réponses sur { $of }
instruments-task-nothing = Rien à répondre
instruments-task-answered = Tout est répondu
instruments-task-open = Pas commencé
instruments-task-begun = Commencé

## Answering
instruments-answer = Réponse
instruments-answer-it = Répondre à cette question
instruments-choose = Choisir
instruments-choose-dont-know = Nous ne savons pas
instruments-choose-not-applicable = Sans objet ici (indiquez la raison ci-dessous)
instruments-choose-confidential = Connu, mais confidentiel
instruments-choose-blank = Pas encore de réponse
instruments-none-ticked = Aucune de ces options
instruments-evidence-held = Nous avons cette preuve ; le commentaire dit où
instruments-more = Autre réponse, raison, commentaire
instruments-more-pick = Raison, commentaire
instruments-field-state = Au lieu d'une réponse
instruments-field-reason = Raison
instruments-field-comment = Commentaire
instruments-why = Pourquoi c'est important
instruments-everything = Tout sur { $item }
instruments-another-entry = Enregistrer et en ajouter un
instruments-entry = Entrée { $number }
instruments-no-entries = Aucune entrée
instruments-range = De { $least } à { $most }
instruments-standing-settled = Non posée : la réponse à { $items } la règle déjà. Elle compte comme le stade le plus bas.
instruments-standing-waiting = Posée dès que { $items } a une réponse
instruments-standing-out = Non posée : selon la réponse à { $items }, elle ne vous concerne pas. Elle ne compte pas.
instruments-changed-meanwhile = Quelqu'un d'autre a répondu à cette question depuis que vous avez ouvert la page. Votre texte est toujours là. L'autre réponse est sur la page de la question ; enregistrer de nouveau la remplace.
instruments-refused-both = Il y a une réponse et aussi un choix au lieu d'une réponse. Gardez l'un des deux.
instruments-refused-number = Saisissez un nombre, par exemple 3,5
instruments-refused-range = Saisissez un nombre de { $least } à { $most }. Décimales : { $decimals } au plus.

## Provisions of law
instruments-citation-act = Loi ou code
instruments-citation-number = Numéro
instruments-citation-gazette = Journal officiel
instruments-citation-article = Article ou section
instruments-citation-version = Version, modifiée par
instruments-citation-status = Où elle en est
instruments-citation-bill-stage = Étape du projet de loi
instruments-citation-official-text = Texte dans la langue officielle
instruments-citation-translation = Traduction non officielle
instruments-citation-decree = Décret d'application
instruments-citation-link = Lien
instruments-law-bill = Projet de loi
instruments-law-enacted = Adoptée, pas encore en vigueur
instruments-law-commenced = En vigueur
instruments-law-amended = En vigueur, modifiée
instruments-law-repealed = Abrogée
instruments-law-struck-down = Annulée par un tribunal

## Checking and reviewing
instruments-check = Vérifier les réponses
instruments-check-caption = Réponses par section
instruments-check-section = Vérifier : { $section }
instruments-state-blank = Pas encore de réponse
instruments-state-dont-know = Non connu
instruments-state-confidential = Confidentiel
instruments-state-not-applicable-open = Sans objet : à relire
instruments-state-not-applicable-agreed = Sans objet : accepté
instruments-review = Relecture
instruments-review-about = Une deuxième personne dit si la question est vraiment sans objet. D'ici là, elle compte comme ouverte.
instruments-review-agree = Accepter qu'elle soit sans objet
instruments-review-withdraw = Retirer l'accord
instruments-history = Ce qui a été dit auparavant
instruments-history-empty = Rien n'a encore été dit à cette question.

## Guidance
instruments-best-practice = Bonne pratique
instruments-stage = Stade { $number }
instruments-evidence = Preuves convaincantes
instruments-consider-exists = Ce qui existe
instruments-consider-missing = Ce qui manque
instruments-consider-planned = Ce qui est prévu
instruments-consider-owner = Qui en répond
instruments-prerequisites = S'appuie sur
instruments-sources = Sources
instruments-unconfirmed = Non confirmée : non comparée au document
instruments-weight-reason = Raison du poids
instruments-effort-reason = Raison de l'effort

## Result
instruments-figures = Chiffres
instruments-result = Résultat
instruments-law-notice = Les chiffres disent jusqu'où le droit interne couvre les articles cités. Ils ne constatent aucune conformité : seuls les juristes nommés, qui signent, disent ce que signifie le droit.
instruments-withheld-nothing = Pas de chiffre d'ensemble : aucune question posée ne donne de score.
instruments-withheld-incomplete = Pas de chiffre d'ensemble au-dessous d'une complétude de { $percent } %. Questions notées répondues : { $done } sur { $of }. Encore ouvert :
instruments-open-in-section = { $section } : { $count }
instruments-figure-published = Score publié
instruments-figure-published-note = Ce qui est ouvert, inconnu ou confidentiel compte comme le plus bas
instruments-figure-answered = Moyenne des réponses données
instruments-figure-answered-note = Ce qui est ouvert est laissé de côté
instruments-figure-best = Au mieux
instruments-figure-best-note = Si tout ce qui est ouvert recevait la meilleure réponse
instruments-figure-completeness = Complétude
instruments-figure-evidence = Réponses avec preuve
instruments-figure-evidence-note = Aucune preuve n'est encore jointe
instruments-oldest-evidence = Preuve la plus ancienne : { $day }
instruments-no-figure = Pas de chiffre
instruments-not-counted = Ne compte pas
instruments-sections-caption = Chiffres par section
instruments-method = Comment les chiffres sont obtenus
instruments-remarks = Remarques
instruments-remarks-count = Remarques suscitées par les réponses : { $count }
instruments-remarks-none = Les réponses ne suscitent aucune remarque.
instruments-remarks-notice = Une remarque est une question à un spécialiste, jamais un verdict. Elle disparaît quand les réponses changent.
instruments-gravity-note = Bon à savoir
instruments-gravity-warning = À examiner
instruments-gravity-grave = Grave

## Plan
instruments-plan = Écarts et plan
instruments-plan-caption = Actions dans l'ordre où les mener
instruments-plan-about = La priorité est l'écart fois le poids fois la dépendance, divisé par l'effort. Aucune action ne précède celle sur laquelle elle s'appuie.
instruments-plan-empty = Aucun écart : chaque question qui compte a le score complet.
instruments-factor-gap = Écart
instruments-factor-weight = Poids
instruments-factor-dependency = Dépendance
instruments-factor-effort = Effort
instruments-effort-small = Petit : une personne, quelques semaines
instruments-effort-medium = Moyen : une organisation, quelques mois
instruments-effort-large = Grand : plusieurs organisations, environ un an
instruments-effort-extra-large = Très grand : une loi ou un programme de plusieurs années
instruments-gap-answered = Connu par la réponse
instruments-gap-open = Rien n'a encore été dit
instruments-gap-settled = Découle d'une autre réponse
instruments-gap-of = Écart en { $item }
instruments-default = Valeur d'origine, non examinée
instruments-adjusted = Ajusté
instruments-adjust = Ajuster la priorité
instruments-adjust-about = Laissez un champ vide pour garder la valeur d'origine. La raison est conservée et affichée à côté des facteurs.
instruments-keep-default = Garder la valeur d'origine
instruments-field-gap = Écart qui compte, en pour cent (1 à 100)
instruments-field-weight = Poids (1 à 1000)
instruments-field-dependency = Dépendance (1 à 1000)
instruments-field-adjust-reason = Raison de la modification
instruments-next-stage = Ce que demande le stade suivant
instruments-next-find-out = Établir la situation et répondre à la question
instruments-next-at-least = Au moins { $bound } pour le stade { $stage }
instruments-next-at-most = Au plus { $bound } pour le stade { $stage }
instruments-rank = Place dans le plan
instruments-rank-of = { $rank } sur { $of }
instruments-priority-is = Facteurs de la priorité { $priority }

## Columns
instruments-column-instrument = Instrument
instruments-column-version = Version
instruments-column-kind = Type
instruments-column-questions = Questions
instruments-column-languages = Langues
instruments-column-hash = Empreinte du contenu
instruments-column-round = Cycle
instruments-column-stand = État
instruments-column-due = Échéance
instruments-column-started = Commencé le
instruments-column-section = Section
instruments-column-blank = Sans réponse
instruments-column-dont-know = Non connu
instruments-column-not-applicable = Sans objet
instruments-column-confidential = Confidentiel
instruments-column-number = Numéro
instruments-column-question = Question
instruments-column-when = Quand
instruments-column-weight = Part du total
instruments-column-gravity = Gravité
instruments-column-remark = Remarque
instruments-column-questions-of = Questions
instruments-column-action = Action
instruments-column-priority = Priorité
instruments-column-after = Après
instruments-column-factor = Facteur
instruments-column-value = Valeur
instruments-column-default = Valeur d'origine

## Refusals
instruments-error-forbidden = Votre rôle ne le permet pas.
instruments-error-not-found = Cela n'existe pas ici.
instruments-error-own-answer = Une deuxième personne doit la relire : c'est votre propre réponse.
instruments-error-signed-off = Ce cycle est validé ; ses réponses restent telles quelles. Commencez le cycle suivant.
instruments-error-store = La passerelle n'a pas pu lire ou écrire ses données. Réessayez ; si cela persiste, prévenez l'exploitant.
instruments-error-unreadable = { $id } : ceci n'est pas lisible comme réponse.
instruments-error-unusable = Le paquet a des erreurs : { $count }. Corrigez-les et vérifiez-le de nouveau.
instruments-error-version-taken = { $id }, version { $version }, est publié avec un autre contenu. Donnez une nouvelle version à ce qui a changé.
instruments-adjustment-no-gap = Il n'y a pas d'écart à combler ici. Retirez l'ajustement.
instruments-adjustment-no-reason = Dites pourquoi le facteur est modifié.
instruments-adjustment-out-of-range = Saisissez un nombre de 1 à 1000.
instruments-misfit-bad-link = Un lien commence par https:// ou http://. Corrigez-le.
instruments-misfit-empty = Quelque chose d'obligatoire est vide. Remplissez-le.
instruments-misfit-not-alone = « Aucune » ne peut pas être cochée avec d'autres.
instruments-misfit-out-of-range = Le nombre est hors de la plage de la question.
instruments-misfit-too-long = C'est trop long. Raccourcissez.
instruments-misfit-unknown-item = Cet instrument n'a pas cette question.
instruments-misfit-unknown-option = Choisissez l'une des options proposées.
instruments-misfit-wrong-type = La réponse n'est pas du type de la question.

## Respondents
instruments-respondents = Répondants
instruments-respondents-empty = Personne n'a encore été sollicité.
instruments-respondent-ask = Demander à quelqu'un de répondre à des sections
instruments-respondent-about = Ils reçoivent un lien personnel par courriel, et un code chaque fois qu'ils commencent. Ils n'ont pas besoin de compte et ne voient que ces sections et leurs propres réponses.
instruments-respondent-link = L'invitation est en route. Si elle n'arrive pas, transmettez vous-même ce lien ; il ne sera plus affiché.
instruments-respondent-invited = Invité
instruments-respondent-reminded = Relancé
instruments-respondent-withdrawn = Retiré
instruments-respondent-remind = Envoyer un rappel
instruments-respondent-remind-about = Le rappel apporte un nouveau lien. Un par jour au plus.
instruments-respondent-withdraw = Retirer l'invitation
instruments-respondent-withdraw-about = Tous les liens et séances prennent fin aussitôt. Les réponses données restent.
instruments-field-institution = Institution
instruments-field-person = Personne
instruments-field-mail = Adresse électronique
instruments-field-language = Langue des courriels
instruments-column-sections = Sections
instruments-column-invited = Invité le
instruments-column-reminded = Relancé le
instruments-refused-name-long = C'est trop long. Utilisez 200 caractères au plus.
instruments-refused-mail = Ce n'est pas une adresse électronique. Saisissez-en une comme nom@ministere.example.
instruments-respond-title = Votre part dans : { $round }
instruments-respond-about = Pour s'assurer que c'est bien vous, un code est envoyé à votre adresse. Rien ne se passe avant que vous appuyiez sur le bouton.
instruments-code-send = M'envoyer un code
instruments-code-again = Envoyer un autre code
instruments-code-enter = Commencer
instruments-code-sent = Un code est en route vers votre adresse. Il est valable 15 minutes.
instruments-field-code = Code
instruments-field-code-hint = 8 chiffres
instruments-sitting-about = Voici les sections auxquelles on vous demande de répondre. Chaque page enregistrée est conservée ; vous pouvez revenir par votre lien. Les autres ne voient pas vos réponses ici.
instruments-sitting-workbook = Répondre sans réseau
instruments-sitting-workbook-about = Le classeur contient les questions de vos sections avec vos réponses jusqu’ici. Remplissez-le pendant autant de jours qu’il faut, dans LibreOffice ou Excel, et rapportez-le sur cette page ; votre lien personnel la rouvre.
instruments-sitting-workbook-download = Enregistrer le classeur
instruments-respondent-workbook-about = Le classeur de ces sections, à remettre là où la page ne peut être ouverte. Ce qu’il rapporte reste les réponses du répondant ; l’historique nomme qui les a saisies.
instruments-back-to-respondent = Retour au répondant
instruments-error-link-ended = Ce lien ne fonctionne plus : il est trop ancien, a été retiré ou copié en partie. Demandez-en un nouveau à la personne qui vous a invité.
instruments-error-too-soon = Cela vient d'être fait. Attendez un peu et réessayez.
instruments-error-wrong-code = Ce code est faux, trop ancien ou a été essayé trop souvent. Demandez-en un autre.
instruments-error-clear-text = Cette page n'est offerte que par une connexion chiffrée.
instruments-letter-due = Merci de répondre avant le { $day }.
instruments-letter-invitation-subject = Vos réponses sont demandées : { $round }
instruments-letter-invitation = Bonjour { $person }, ¶ au nom de { $institution }, vous êtes invité à répondre à des questions de « { $round } ». { $due } ¶ Votre lien personnel : { $link } ¶ L'ouvrir ne change rien. La page envoie un code à cette adresse avant que vous commenciez. Merci de ne pas transmettre ce lien.
instruments-letter-reminder-subject = Rappel : { $round }
instruments-letter-reminder = Bonjour { $person }, ¶ les réponses de { $institution } à « { $round } » sont encore attendues. { $due } ¶ Votre lien personnel : { $link } ¶ Ce que vous avez enregistré est conservé.
instruments-letter-code-subject = Votre code
instruments-letter-code = Bonjour { $person }, ¶ votre code est { $code }. Il est valable 15 minutes. ¶ Si vous ne l'avez pas demandé, vous n'avez rien à faire.

## Several answers
instruments-voice-team = L'équipe
instruments-column-voice = Qui
instruments-column-voices = Réponses
instruments-disputed = Réponses divergentes
instruments-settled = Tranché
instruments-disagreements = Réponses divergentes
instruments-disagreements-count = Réponses divergentes non tranchées : { $count }
instruments-disagreements-about = Là où les réponses divergent, la question compte comme sans réponse tant que personne n'a tranché. Chaque réponse reste visible.
instruments-disagreements-empty = Toutes les réponses concordent jusqu'ici.
instruments-disagreement-at = Réponses à { $item }
instruments-side-by-side = Réponses côte à côte
instruments-settle = Trancher
instruments-settle-about = Choisissez la réponse qui compte. En atelier, l'équipe saisit d'abord la réponse convenue ; choisissez-la ensuite et notez qui était présent.
instruments-field-settle-voice = La réponse qui compte
instruments-field-present = Qui était présent
instruments-field-present-hint = À remplir si cela a été tranché en atelier
instruments-field-dissent = Qui n'était pas d'accord, et pourquoi

## Sign-off
instruments-sign-off = Valider
instruments-sign-off-about = La validation fige le cycle : plus aucune réponse, décision ou priorité ne change. La page de garde est ensuite imprimée et signée à la main.
instruments-field-people = Qui signe : nom et fonction, un par ligne
instruments-field-reference = Référence de la décision
instruments-sign-off-open = Questions notées sans réponse : { $open }. Réponses divergentes non tranchées : { $disputed }.
instruments-changed-since-shown = Quelque chose a changé depuis l'ouverture de cette page. Revoyez le cycle, puis validez-le.
instruments-cover = Page de garde
instruments-cover-about = Imprimez cette page, faites-la signer et joignez la version numérisée.
instruments-column-round-hash = Empreinte du cycle (SHA-256)
instruments-column-signed-off = Validé le
instruments-column-name-function = Nom et fonction
instruments-column-signature = Date et signature
instruments-signed = Signé : la version numérisée est jointe
instruments-not-signed = Validé, pas encore signé
instruments-scan = Version signée numérisée
instruments-scan-attach = Joindre la version signée
instruments-scan-hint = PDF, PNG ou JPEG, 10 Mo au plus
instruments-refused-scan-large = Le fichier dépasse 10 Mo. Numérisez-le avec une résolution plus faible.
instruments-refused-scan-kind = Ce n'est ni PDF, ni PNG, ni JPEG. Joignez une version dans l'un de ces formats.

## The next round
instruments-next-round = Commencer le cycle suivant
instruments-next-round-about = Les réponses de ce cycle sont reprises. Les questions nouvelles ou modifiées depuis sont marquées et posées d'abord.
instruments-news-new = Question nouvelle
instruments-news-changed = Modifiée depuis le dernier cycle : revoir la réponse
instruments-news-refused = L'ancienne réponse ne convient plus
instruments-first = À voir d'abord
instruments-first-about = Questions nouvelles, modifiées ou ouvertes : { $count }
instruments-first-empty = Il ne reste rien à voir.
instruments-looked-at = J'ai revu celles-ci
instruments-looked-at-save = Retirer de la liste
instruments-since = Depuis le cycle précédent
instruments-since-about = Seules les questions aux mêmes termes sont comparées. Ce qui est devenu connu ou ne l'est plus est distingué du mieux et du moins bien.
instruments-since-empty = Rien de comparable n'a changé.
instruments-column-before = Avant
instruments-column-now = Maintenant
instruments-went-better = Mieux
instruments-went-worse = Moins bien
instruments-went-known = Connu maintenant
instruments-went-unknown = N'est plus connu
instruments-error-not-signed = Le cycle précédent n'est pas encore validé. Validez-le, puis commencez le suivant.

## What is undertaken about gaps

instruments-error-superseded = Le cycle suivant a commencé. Modifiez-y ce qui est entrepris.
instruments-column-undertaking = Qui, pour quand
instruments-undertaking = Ce qui est entrepris
instruments-undertaking-about = Dites qui répond de combler cet écart, pour quand et avec quels moyens. Cela peut aussi être modifié après la validation, jusqu’à ce que le cycle suivant le reprenne.
instruments-undertaking-planned = prévu
instruments-undertaking-started = commencé
instruments-undertaking-done = fait
instruments-undertaking-dropped = abandonné
instruments-undertaking-late = en retard
instruments-undertaking-field = Cette valeur ne convient pas. La description des opérations dit ce qui est attendu.
instruments-undertaking-amount = Écrivez un montant en chiffres avec un point au plus, par exemple 120000.50.
instruments-undertaking-currency = Écrivez les trois lettres de la monnaie, par exemple XAF ou USD.
instruments-target = Cible
instruments-target-figure = Chiffre de la passerelle
instruments-target-figure-hint = Ce que la passerelle mesure chaque jour montre si cela aide. Où en est l’engagement, ce sont des personnes qui le disent.
instruments-target-none = Aucun chiffre
instruments-target-number = Écrivez un nombre en chiffres avec un point au plus, par exemple 90 ou 62.5.
instruments-target-start = Au départ
instruments-targets = Ce que la passerelle en mesure
instruments-targets-about = Le départ est le chiffre tel qu’il était quand la cible a été fixée ; le cycle suivant le reprend.
instruments-field-owner = Qui en répond
instruments-field-owner-hint = Une institution ou une fonction plutôt qu’une personne
instruments-field-until = Pour quand
instruments-field-budget = Budget
instruments-field-currency = Monnaie
instruments-field-currency-hint = Trois lettres, par exemple XAF ou USD
instruments-field-indicator = À quoi l’on verra que cela a aidé
instruments-field-indicator-hint = De préférence un chiffre que la passerelle mesure ou qui figure dans le cycle suivant
instruments-amount = { $amount } { $currency }
instruments-undertakings-closed = Entrepris, et sans écart désormais
instruments-undertakings-closed-about = Ces questions avaient un écart quand quelque chose a été entrepris. Elles n’en ont plus.
instruments-undertakings-money = Budgets de ce qui est entrepris et n’a pas été abandonné : { $sums }.
## Evidence
instruments-guidance = Aide à la réponse
instruments-who-operator = L’exploitant
instruments-who-gateway = La passerelle
instruments-evidence-of = Preuves
instruments-evidence-own = Vos preuves
instruments-evidence-about = Ce qui appuie les réponses : fichiers, liens avec une copie de la page, et chiffres mesurés par la passerelle. La validation fige le tout sous l'empreinte du cycle.
instruments-evidence-none = Aucune preuve pour le moment.
instruments-evidence-withheld = Preuves non montrées en raison de leur marquage TLP : { $count }
instruments-evidence-add = Ajouter une preuve
instruments-evidence-add-to = Preuve pour { $item }
instruments-evidence-added = Ajoutée le
instruments-evidence-title = Intitulé
instruments-evidence-issuer = Émise par
instruments-evidence-kind = Type
instruments-evidence-file = Fichier
instruments-evidence-link = Lien
instruments-evidence-measured = Mesuré par la passerelle
instruments-evidence-file-hint = PDF, PNG, JPEG, Word ou Excel sans macros, page enregistrée ou texte simple, 10 Mo au plus
instruments-evidence-address-hint = Joignez la page comme fichier ci-dessus, ou laissez ce champ vide : la passerelle récupère alors la page et la conserve.
instruments-evidence-address-hint-file = Enregistrez la page et joignez-la aussi comme fichier ci-dessus : la passerelle n'ouvre aucune adresse pour les répondants.
instruments-evidence-day = Date
instruments-evidence-valid-until = Valable jusqu'au
instruments-evidence-valid = Valable jusqu'au { $day }
instruments-evidence-expired = N'est plus valable depuis le { $day } : ne compte pas
instruments-evidence-carried = Du cycle précédent
instruments-evidence-label = Qui peut la voir (TLP)
instruments-evidence-label-hint = TLP:RED n'est montré qu'aux points focaux nationaux, aux relecteurs et aux administrateurs.
instruments-evidence-snapshot-of = Copie du
instruments-evidence-save = Enregistrer le fichier ({ $kind }, { $size })
instruments-evidence-hash = SHA-256 du fichier
instruments-evidence-value = Valeur
instruments-evidence-days = Jour (UTC)
instruments-evidence-method = Mode de calcul
instruments-evidence-figure = Chiffre
instruments-evidence-verdict = Avis du relecteur
instruments-verdict-open = Non examinée
instruments-verdict-accepted = Acceptée
instruments-verdict-rejected = Rejetée : ne compte pas
instruments-evidence-judged = Examinée
instruments-evidence-reason-hint = Un rejet demande une raison.
instruments-evidence-remove = Retirer cette preuve
instruments-evidence-remove-about = La réponse reste. Le journal des modifications garde le nom de la personne.
instruments-amount-percent = { $n } %
instruments-amount-span = du { $from } au { $to }
instruments-amount-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
instruments-amount-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
instruments-refused-file-large = Le fichier dépasse 10 Mo. Donnez-en un plus petit, ou la partie utile.
instruments-refused-file-kind = Ce type de fichier n'est pas accepté. Donnez un PDF, PNG, JPEG, un fichier Word ou Excel sans macros, une page enregistrée ou du texte simple.
instruments-refused-fetch = La page ne peut pas être récupérée d'ici. Enregistrez-la et joignez-la comme fichier.
instruments-refused-fetch-private = Cette adresse appartient à un réseau privé, que la passerelle n'atteint pas. Enregistrez la page et joignez-la comme fichier.
instruments-refused-evidence-many = Cette question a déjà 50 preuves. Retirez-en une d'abord.
instruments-refused-evidence-nothing = Choisissez un fichier ou donnez un lien.
instruments-refused-valid-until = C'est avant la date de la preuve.

## Proposals
instruments-proposals = Propositions
instruments-proposals-about = La passerelle propose ce que montrent ses propres chiffres et des instruments plus courts. Rien n'est repris de lui-même : une personne accepte, répond autrement ou écarte en donnant une raison.
instruments-proposals-open = À décider : { $count }
instruments-proposals-none = Aucune proposition pour le moment.
instruments-proposal-to = Proposition pour { $item }
instruments-proposal-origin = Sur quoi elle repose
instruments-proposal-projected = Réponses de { $instrument } à { $items }
instruments-proposal-answer = Réponse proposée
instruments-proposal-evidence-only = Pas de réponse : preuve seulement
instruments-proposal-open = À décider
instruments-proposal-accepted = Acceptée
instruments-proposal-changed = Réponse différente
instruments-proposal-dismissed = Écartée
instruments-proposal-said = C'est la réponse actuelle
instruments-proposal-beyond = La réponse va plus loin que ce que ce chiffre peut montrer
instruments-proposal-attached = Figure parmi les preuves de ce cycle
instruments-proposal-take-both = Accepter la réponse et la preuve
instruments-proposal-take-answer = Accepter la réponse
instruments-proposal-take-evidence = Accepter comme preuve
instruments-proposal-otherwise = Répondre autrement ou écarter
instruments-proposal-other = La réponse à la place
instruments-proposal-take-other = Donner cette réponse
instruments-proposal-dismiss = Écarter la proposition

## Figures of the law survey
instruments-measured-law-survey = Enquête sur la législation : questions répondues
instruments-measured-law-survey-method = Part des questions notées de la dernière enquête sur la législation validée qui ont reçu une réponse.
instruments-measured-law-substantive = Articles sur les infractions en vigueur
instruments-measured-law-substantive-method = Part des articles sur les infractions pour lesquels la dernière enquête sur la législation validée dit qu'une disposition complète est en vigueur. Ce n'est pas un constat de conformité.
instruments-measured-law-procedural = Articles sur les pouvoirs en vigueur
instruments-measured-law-procedural-method = Part des articles sur les pouvoirs de procédure pour lesquels la dernière enquête sur la législation validée dit qu'une disposition complète est en vigueur. Ce n'est pas un constat de conformité.
instruments-measured-law-safeguards = Articles sur les garanties en vigueur
instruments-measured-law-safeguards-method = Part des articles sur les garanties et la compétence pour lesquels la dernière enquête sur la législation validée dit qu'une disposition complète est en vigueur. Ce n'est pas un constat de conformité.
instruments-measured-law-cooperation = Articles sur la coopération en vigueur
instruments-measured-law-cooperation-method = Part des articles sur la coopération internationale pour lesquels la dernière enquête sur la législation validée dit qu'une disposition complète est en vigueur. Ce n'est pas un constat de conformité.

## Figures then and now
instruments-moved = Chiffres mesurés, avant et maintenant
instruments-moved-about = Chiffres qui étaient des preuves au cycle précédent, à côté des mêmes chiffres maintenant. « Mieux » et « moins bien » ne sont dits que là où l'instrument indique le sens.
instruments-moved-course = Évolution
instruments-moved-up = En hausse
instruments-moved-down = En baisse
instruments-moved-level = Inchangé
instruments-moved-today = Aujourd'hui, pas encore accepté
instruments-moved-unknown = Inconnu

## Questions marked as unclear or unfit
instruments-mark = Signaler comme peu claire ou inadaptée
instruments-mark-of = Signaler la question { $item }
instruments-mark-about = Le responsable du cycle lit ce signalement et y répond ; l'auteur de l'instrument voit les deux. Votre réponse ne change pas.
instruments-mark-kind = Quel est le problème ?
instruments-mark-unclear = La question n'est pas claire
instruments-mark-unfit = La question n'est pas adaptée ici
instruments-mark-comment = Ce qui est peu clair ou inadapté
instruments-mark-answered = Répondu
instruments-mark-reply = Répondre
instruments-mark-reply-again = Modifier la réponse
instruments-mark-reply-to = Réponse sur { $item }
instruments-marks = Questions signalées
instruments-marks-about = Questions jugées peu claires ou inadaptées. Répondez à chacune ; votre réponse est lue à côté de la question.
instruments-marks-all = Signalements de tous les cycles
instruments-marks-csv = Enregistrer en CSV
instruments-marks-author = Ce qui a été dit des questions de cet instrument, dans tous les cycles : pour qui en écrit la prochaine version. Les programmes lisent la même chose en JSON.
instruments-marks-count = Questions signalées sans réponse : { $count }
instruments-marks-none = Aucune question n'est signalée.
instruments-marks-on = Questions signalées dans { $instrument }

## Review of what is said not to apply
instruments-reviews = Déclarées sans objet
instruments-reviews-none = Personne ne déclare une question sans objet.
instruments-reviews-count = Déclarées sans objet, à relire : { $count }
instruments-review-of = { $item } est-elle sans objet ? ({ $who })
instruments-review-back = Renvoyer
instruments-review-back-reason = Raison du renvoi
instruments-review-back-hint = La personne concernée le lit à côté de la question.
instruments-review-returned = Renvoyée
instruments-review-returned-because = Votre réponse « sans objet » a été renvoyée : { $reason }
instruments-sitting-elsewhere = Saisissez un nouveau code
instruments-sitting-elsewhere-about = Cette page ne s'ouvre que dans le navigateur où le code a été saisi, et seulement jusqu'à la fin de la séance. Rouvrez le lien personnel de votre lettre et demandez un nouveau code. Ce que vous avez enregistré est conservé.
instruments-sitting-end = Terminer cette séance
instruments-sitting-end-about = Terminez-la si d'autres utilisent aussi ce navigateur. Ce que vous avez enregistré est conservé ; votre lien personnel et un nouveau code permettent de continuer.
instruments-sitting-ended = Cette séance est terminée
instruments-sitting-ended-about = Ce que vous avez enregistré est conservé. Pour continuer, ouvrez le lien personnel de votre lettre et demandez un nouveau code.
instruments-respond-closed = Ce cycle est validé. Ses réponses ne peuvent plus être modifiées, et vous n'avez plus rien à faire. Si quelque chose est inexact, dites-le à la personne qui vous a invité.
instruments-refused-evidence-page = Joignez aussi la page enregistrée : la passerelle n'ouvre aucune adresse pour les répondants.
instruments-settle-enter = Saisir la réponse de l'équipe
instruments-settle-return = Après l'enregistrement de cette page, vous revenez là où la question est tranchée : { $item }.
instruments-disagreements-left = { $count ->
    [one] Il reste { $count } question à trancher.
   *[other] Il reste { $count } questions à trancher.
}
instruments-respondent-answers = Ses réponses
instruments-respondent-answers-none = Pas encore de réponses.
