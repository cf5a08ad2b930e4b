# Rapports d’évaluation : mots du rapport imprimé, du tableau des lois, du formulaire papier et du classeur.

## Words of every document

report-contents = Table des matières
report-page = Page
report-page-of = sur
report-comma = ,
report-colon = { $term } : { $said }
report-percent = { $value } %
report-count = { $done } sur { $of } ({ $share })
report-of = { $done } sur { $of }
report-none = néant
report-missing = sans réponse
report-stale = traduction antérieure à la source

## Cover

report-subtitle = Rapport d’auto-évaluation
report-administration = Administration
report-round = Cycle
report-reference = Référence
report-day = Date du rapport
report-instrument = Instrument
report-version = Version
report-hash = Empreinte du contenu (SHA-256)
report-signed-day = Validé le
report-signed-hash = Empreinte des réponses validées
report-not-signed = pas encore validé
report-own-statement = Ceci est la déclaration du pays lui-même. Ce n’est pas une note attribuée par l’une des organisations dont les documents sont cités comme sources.
report-draft-instrument = Cette version de l’instrument est un projet. Ses questions peuvent encore changer.
report-draft-translation = La traduction des questions est un projet. Aucun traducteur national ne l’a encore approuvée.
report-missing-translation = Textes sans traduction, reproduits et signalés dans la langue d’origine : { $count } sur { $all }.
report-stale-translation = Textes dont la source a changé depuis leur traduction : { $count } sur { $all }.

## Summary

report-summary = Synthèse
report-figures = Chiffres d’ensemble
report-figure = Chiffre
report-value = Valeur
report-meaning = Ce que cela signifie
report-published = Score publié
report-published-meaning = Les questions ouvertes, inconnues ou confidentielles comptent comme le stade le plus bas.
report-answered = Moyenne des réponses données
report-answered-meaning = La moyenne des seules questions qui ont une réponse.
report-best = Meilleur score encore possible
report-best-meaning = Le score si chaque question ouverte atteignait le stade le plus élevé.
report-completeness = Complétude
report-completeness-meaning = Questions notées qui ont une réponse, parmi celles qui en attendent une.
report-evidence-coverage = Couverture par des preuves
report-evidence-coverage-meaning = Questions notées dont la réponse s’appuie sur une preuve valable à la date du rapport.
report-oldest-evidence = Preuve la plus ancienne
report-oldest-evidence-meaning = La date de la preuve valable la plus ancienne.
report-withheld = Aucun chiffre d’ensemble n’est affiché : moins de { $from } des questions notées ont une réponse.
report-nothing-scored = Aucun chiffre d’ensemble n’est affiché : rien de ce qui a été demandé n’est noté.
report-by-section = Par section
report-section = Section
report-weight = Poids
report-pictures = Figures
report-this-round = Ce cycle
report-previous-round = Cycle précédent
report-radar = Score publié par section
report-radar-shows = Un radar avec un axe par section. Le bord extérieur est le score complet. Le tableau ci-dessous donne les mêmes chiffres.
report-gap-bars = Acquis et manquant par section
report-gap-bars-shows = Une barre par section : en plein ce qui est acquis, en hachures l’écart jusqu’au score complet. Le tableau ci-dessous donne les mêmes chiffres.
report-progress = Avancement des réponses par section
report-progress-shows = Une barre par section : la part des questions posées qui ont une réponse. Elle ne dit rien de la qualité des réponses.
report-answered-of-asked = Traitées, sur celles posées
report-stages = Stades de toutes les questions notées
report-stages-shows = Un carré par question dans l’ordre, avec son stade en chiffre ; plus foncé est plus élevé, hachuré est sans réponse. Le tableau ci-dessous les compte.
report-levels = Mesure dans laquelle chaque question notée est satisfaite
report-levels-shows = Un carré par question dans l’ordre ; le chiffre va de 0 (pas du tout) à 4 (entièrement) ; plus foncé est plus élevé, hachuré est sans réponse. Le tableau ci-dessous les compte.
report-reached = Acquis
report-gap = Écart
report-findings = Remarques
report-findings-note = Ces remarques découlent des réponses selon des règles fixes. Elles guident le relecteur et ne constituent pas un verdict.
report-gravity = Gravité
report-gravity-note = à noter
report-gravity-warning = avertissement
report-gravity-grave = grave
report-finding = Remarque

## Answers

report-answers = Questions et réponses
report-answers-note = Toutes les questions de l’instrument, dans l’ordre.
report-question = Question
report-question-id = Numéro de question
report-section-id = Identifiant de section
report-state = État
report-answer = Réponse
report-answer-blank = sans réponse
report-answer-dont-know = ne sait pas
report-answer-confidential = confidentiel
report-answer-not-applicable = sans objet
report-answer-not-applicable-open = sans objet ; pas encore relu, compté comme sans réponse
report-answer-none-ticked = aucune des options
report-answer-no-entries = aucune entrée
report-answer-evidence = réponse donnée par les preuves ci-dessous
report-out-of-scope = non posée : ne concerne pas cette administration
report-settled = non posée en raison d’une réponse basse antérieure ; compte comme le stade le plus bas
report-waiting = non posée tant qu’une question antérieure est ouverte ; compte comme le stade le plus bas
report-stage = Stade { $number }
report-score = Score
report-comment = Commentaire
report-dissent = Avis divergent
report-settlement = Tranché
report-settlement-by = { $who } a tranché le { $day } : la réponse de { $voice } compte.
report-present = Dans la salle
report-evidence = Preuves
report-evidence-not-counted = non retenue : rejetée ou périmée
report-source = Source

## Gaps and plan

report-gaps = Écarts et bonnes pratiques
report-gaps-note = Pour chaque question en dessous du score complet : la situation, la bonne pratique et ce que demande le stade suivant.
report-no-gaps = Aucun écart n’a été trouvé.
report-open = inconnu, faute de réponse prise en compte
report-best-practice = Bonne pratique
report-next = Ce que demande le stade suivant
report-first = Après
report-find-out = Établir où en est ce point, puis répondre à la question.
report-at-least = au moins { $bound }, pour { $stage }
report-at-most = au plus { $bound }, pour { $stage }
report-plan = Plan d’action hiérarchisé
report-plan-note = La priorité est l’écart multiplié par le poids et par la dépendance, divisé par l’effort. L’effort a quatre niveaux, S, M, L et XL, chacun comptant le double du précédent. Aucune action ne précède celle sur laquelle elle repose. Un facteur marqué * a été modifié par une personne ; les autres viennent de l’instrument. Une action sur laquelle d’autres reposent les précède, même si sa propre priorité est plus basse.
report-plan-table = Actions dans l’ordre de réalisation
report-rank = N°
report-priority = Priorité
report-dependency = Dépendance
report-effort = Effort
report-factor = Facteur
report-default = Valeur d’origine
report-changed-to = Modifié en
report-reason = Raison
report-changed-factors = Facteurs modifiés
report-no-changed-factors = Aucun facteur n’a été modifié par une personne.

## Sources and method

report-sources = Sources
report-sources-note = Les sources nomment un document et une partie de celui-ci. Elles indiquent d’où vient un sujet. Aucun texte n’en a été repris.
report-sources-untranslated = Les titres des documents figurent dans la langue de rédaction de l’instrument.
report-unconfirmed-count = { $mark } signale les sources qui n’ont pas été comparées au document lui-même : celles de { $count } questions sur { $all }.
report-document = Document
report-publisher = Éditeur
report-year = Année
report-method = Méthode
report-method-published = Un chiffre qui tombe exactement au milieu est arrondi au chiffre pair.
report-method-hash = L’empreinte du contenu désigne exactement ce qui a été demandé. Deux rapports de même empreinte ont posé les mêmes questions avec les mêmes poids.
report-weights = Poids et leur justification
report-weights-sections = Poids des sections
report-weights-questions = Poids des questions

## Heads of the workbook of figures

report-published-percent = Score publié, %
report-answered-percent = Moyenne des réponses données, %
report-best-percent = Meilleur score encore possible, %
report-completeness-percent = Complétude, %
report-evidence-percent = Couverture par des preuves, %
report-score-percent = Score, %
report-gap-percent = Écart, %
report-source-state = État de la source

## Law table

report-law-subtitle = Tableau article par article
report-law-not-compliance = Ce tableau compare le droit interne aux articles des instruments cités. Ce n’est pas un constat de conformité tant qu’un juriste nommé ne l’a pas signé ci-dessous.
report-law-provision = Article
report-law-domestic = Dispositions internes
report-law-coverage = Couverture
report-law-elements = Éléments, conditions et chiffres
report-law-act = Loi
report-law-number = n°
report-law-article = article
report-law-gazette = journal officiel
report-law-version = version
report-law-bill-stage = étape du projet de loi
report-law-decree = décret d’application
report-law-link = lien
report-law-status-bill = projet de loi
report-law-status-enacted = adopté, pas encore en vigueur
report-law-status-commenced = en vigueur
report-law-status-amended = en vigueur dans sa version modifiée
report-law-status-repealed = abrogé
report-law-status-struck-down = invalidé par un tribunal
report-law-official = Texte dans la langue officielle
report-law-translation = Traduction non officielle
report-law-signature = Signature
report-law-jurist = Nom du juriste
report-law-function = Fonction
report-law-date = Date et signature

## Paper form

report-paper-subtitle = Formulaire à remplir à la main
report-paper-how = Cochez une case par question, ou plusieurs si la question le dit. Si vous ne savez pas, dites-le : un blanc en dit moins. Indiquez le numéro de chaque document joint.
report-paper-respondent = Nom du répondant
report-paper-institution = Institution
report-paper-when = Posée selon les réponses à : { $questions }

## Files that are sent to us

report-file-old = Le fichier est dans l’ancien format binaire ou protégé par un mot de passe. Enregistrez-le en .docx ou .xlsx sans mot de passe.
report-file-damaged = Le fichier est endommagé ou n’est pas un fichier bureautique. Enregistrez-le à nouveau et renvoyez-le.
report-file-other = Le fichier n’est pas du type attendu. Enregistrez-le en .docx ou .xlsx.
report-file-limit = Le fichier est trop volumineux. Retirez les grandes images ou les lignes vides et enregistrez-le à nouveau.
report-file-active = Le fichier contient des macros, des contrôles ou des fichiers incorporés. Enregistrez-le sans eux.
report-file-external = Le fichier va chercher un élément ailleurs à l’ouverture. Incorporez l’image ou détachez le modèle, puis enregistrez-le.
report-file-xml = Une partie du fichier est défectueuse. Ouvrez-le, enregistrez-le à nouveau et renvoyez-le.
report-template-misplaced = La marque du rapport se trouve dans un tableau, une zone de texte ou à côté d’autres mots. Placez-la seule dans un paragraphe.
report-template-twice = La marque du rapport apparaît plusieurs fois. N’en gardez qu’une.
report-template-missing = Il manque au modèle une partie que tout fichier Word possède. Ouvrez-le dans Word, enregistrez-le en .docx et renvoyez-le.

## Workbook for answering without a network

report-workbook-start = Début
report-workbook-subtitle = Classeur pour répondre sans réseau
report-workbook-voice = Répondant
report-workbook-how-1 = Remplissez uniquement les cellules jaunes. Chaque section a sa propre feuille.
report-workbook-how-2 = Choisissez dans les listes lorsqu’il y en a. Dans la colonne d’état, dites de quelle sorte de réponse il s’agit ; laissez-la vide si vous répondez.
report-workbook-how-3 = Écrivez les dates sous la forme année-mois-jour, par exemple 2026-03-31. N’écrivez pas de formules.
report-workbook-how-4 = Ne renommez ni ne supprimez les feuilles. Enregistrez le fichier en .xlsx et renvoyez-le entier.
report-workbook-help = Aide
report-workbook-reason = Raison, si sans objet
report-workbook-yes = oui
report-workbook-no = non
report-workbook-refused-title = Pas dans la liste
report-workbook-refused = Choisissez une des valeurs de la liste.
report-workbook-entry = Entrée { $number }
report-workbook-provision = Disposition { $number }
report-workbook-evidence = Les preuves sont jointes dans la passerelle. Écrivez leur numéro dans le commentaire.
report-law-status = statut
report-workbook-too-much = Le classeur contient plus de feuilles, de lignes ou de cellules que possible. Supprimez ce qui n’en fait pas partie.
report-workbook-sheet = Une feuille du classeur est illisible. Ouvrez-le, enregistrez-le à nouveau et renvoyez-le.
report-workbook-other = Ce classeur ne vient pas de la passerelle : sa feuille masquée manque. Renvoyez le fichier que vous avez reçu.
report-workbook-version = Le classeur appartient à { $found }, ce cycle demande { $expected }. Prenez un classeur de ce cycle.
report-workbook-round = Le classeur appartient à un autre cycle. Ouvrez le cycle pour lequel il a été fait.
report-workbook-sheet-missing = La feuille « { $sheet } » manque ou a été renommée. Rendez-lui son nom, ou demandez un nouveau classeur.
report-workbook-row-missing = Feuille « { $sheet } » : la ligne de { $key } manque ou figure deux fois. Annulez la modification ou demandez un nouveau classeur.
report-workbook-formula = Feuille « { $sheet } », cellule { $cell }, question { $question } : une formule se trouve à la place d’une réponse. Écrivez la valeur elle-même.
report-workbook-cell = Feuille « { $sheet } », cellule { $cell }, question { $question } : la valeur ne convient pas. Attendu : { $expected }.
report-expected-choice = une valeur de la liste
report-expected-number = un nombre
report-expected-date = une date telle que 2026-03-31
report-expected-text = du texte
report-expected-reason = une raison
report-expected-nothing = aucune réponse à côté de cet état
report-expected-answer = une réponse que la question admet

## Files of a round, on pages

report-files = Rapports et fichiers
report-files-what = Ce que c’est
report-files-formats = Formats
report-files-caption = Fichiers de ce cycle
report-files-report = Rapport
report-files-report-about = Chaque question avec sa réponse, le résultat, les écarts et le plan
report-files-law = Tableau des lois
report-files-law-about = Article par article, pour les juristes qui le vérifient
report-files-paper = Formulaire papier
report-files-paper-about = Le questionnaire vierge, à remplir à la main
report-files-workbook = Classeur
report-files-workbook-about = Se remplit dans LibreOffice ou Excel sans réseau et revient ci-dessous
report-files-language = Les fichiers sont dans la langue de cette page. Dans une autre langue :
report-files-template = Votre propre modèle Word
report-files-template-about = Le rapport est écrit dans votre papier à en-tête. Écrivez { "{{report}}" } à l’endroit voulu ; sans cette marque, il vient à la fin.
report-files-template-hint = Un fichier .docx ou .dotx sans macros
report-files-make = Créer le fichier Word
report-files-return = Reprendre un classeur
report-files-return-about = Seul ce qui a été modifié dans le classeur est repris. Ce qui a aussi été modifié ici entre-temps reste tel quel ici et vous est montré.
report-files-take = Reprendre les réponses
report-files-taken = Réponses reprises : { $taken }. Inchangées : { $same }. Modifiées des deux côtés : { $conflicts }.
report-files-conflicts = Modifiées ici et dans le classeur
report-files-conflicts-about = Ces réponses restent telles quelles ici. Ouvrez une question pour la modifier.
report-files-here = Ici
report-files-there = Dans le classeur
report-error-format = Ce fichier n’existe pas dans ce format. Choisissez parmi : { $formats }.
report-error-workbook = Le classeur ne correspond pas à ce cycle ; rien n’en a été repris. Corrigez ce qui est indiqué et renvoyez-le.
report-error-unprinted = Le fichier n’a pas pu être créé. Essayez un autre format et prévenez l’exploitant.
report-workbook-voice-other = Le classeur contient les réponses d’un autre répondant. Remettez-le à la personne pour qui il a été fait.
report-workbook-section-other = La question { $key } appartient à une section pour laquelle ce classeur n’est pas fait. Enlevez ses lignes, ou renvoyez le fichier que vous avez reçu.

## What is undertaken about gaps

report-undertakings = Qui fait quoi, pour quand
report-owner = Responsable
report-until = Échéance
report-budget = Budget
report-indicator = Indicateur de réussite
report-progress-of = Avancement
report-status-planned = prévu
report-status-started = en cours
report-status-done = réalisé
report-status-dropped = abandonné
report-no-undertakings = Rien n’a encore été entrepris.
report-figure-start = Au départ
report-figure-now = Maintenant
report-figure-as-of = État au
report-figure-target = Cible
report-figure-unknown = inconnu
report-figure-course = { $figure } : au départ { $start }, maintenant { $now }, cible { $target }
report-budgets = Total des budgets : { $sums }.
report-disputed = Les réponses divergent et personne n’a tranché. Compte comme sans réponse.
report-settle = Trancher entre les réponses qui divergent.
report-differing = Réponses divergentes non tranchées
report-differing-meaning = Une question sur laquelle des institutions divergent compte comme sans réponse jusqu’à ce que quelqu’un tranche.
report-no-figure = non affiché
report-files-which = Quel document
report-files-template-file = Votre fichier
report-workbook-misfit = Feuille « { $sheet } », cellule { $cell }, question { $question } : { $reason }
report-evidence-withheld =
    { $count ->
        [one] Une autre preuve est retenue en raison de sa mention.
       *[other] { $count } autres preuves sont retenues en raison de leur mention.
    }

## At a glance

report-glance = En bref
report-moved = de { $before } à { $now }
report-semicolon = { " ;" }
report-name-value = { $name } ({ $value })
report-highest = Sections les plus fortes
report-lowest = Sections les plus faibles
report-risen = En hausse depuis le cycle précédent
report-fallen = En baisse depuis le cycle précédent
report-first-actions = Par où commencer
report-more-actions =
    { $count ->
        [one] Le plan complet compte une action ; voir le plan d’action hiérarchisé.
       *[other] Le plan complet compte { $count } actions ; voir le plan d’action hiérarchisé.
    }

## Label, signers, survey of laws

report-signers = Signataires
report-scan = Copie numérisée signée
report-scan-attached = jointe le { $day }
report-scan-missing = non jointe : le cycle est validé, mais pas encore signé
report-label = Marquage (TLP 2.0)
report-law-cover = Cette enquête compare le droit interne aux articles des instruments cités. Ce n’est pas un constat de conformité : seuls les juristes qui signent le tableau des lois disent ce que signifie le droit.
report-coverage = Couverture { $number } sur 4
report-law-no-question = aucune question n’est posée ici
report-not-compared = La source n’a pas été comparée au document lui-même.
report-glance-score = Résultat : { $score } du total possible. Une question sans réponse compte au plus bas.
report-glance-before = Au cycle précédent, il était de { $score }.
report-glance-complete = Questions notées déjà répondues : { $count }.
report-glance-evidence = Réponses étayées par une preuve : { $count }.
report-glance-differing = Questions sur lesquelles les institutions divergent, comptées sans réponse : { $figure }.
report-more-findings = Les { $all } remarques figurent toutes dans la synthèse.
report-files-label = Les rapports et tableaux des lois sortent sous { $label }. Le marquage figure sur chaque page, et les preuves d’un marquage plus strict sont omises. Sous un autre marquage :
report-sources-numbers = Les numéros entre crochets sont ceux des documents sous « Sources ». { $mark } signale une source qui n’a pas été comparée au document lui-même.
report-settled-plain = non posée en raison d’une réponse précédente
report-waiting-plain = non posée tant qu’une question précédente est ouverte
report-owner-nobody = personne pour l’instant
report-first-what = Bonne pratique à atteindre
