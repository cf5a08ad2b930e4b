# Reports of incidents, cases, conversations, responders.

watch-nav-cases = Cas
watch-error-busy = Trop de signalements sont arrivés aujourd’hui ; celui-ci n’a pas été conservé. Appelez, ou envoyez-le demain.

## The public page
watch-incident-title = Signaler une fraude
watch-incident-intro = Signalez l’hameçonnage, les sites et courriels frauduleux, les fraudes par téléphone, SMS ou argent mobile, l’usurpation d’identité et les logiciels malveillants. Aucun compte n’est nécessaire, et vous n’avez pas à dire qui vous êtes.
watch-incident-abuse-warning = N’envoyez pas d’images d’abus sur des enfants, même comme preuve : les garder et les envoyer est un crime dans de nombreux pays. Signalez seulement l’adresse, ici ou à la ligne d’assistance.
watch-incident-follow-link = J’ai un code et je veux voir où en est mon signalement
watch-incident-report-link = Faire un nouveau signalement
watch-incident-administration = Pour quel pays ou quelle administration
watch-incident-kind = Que s’est-il passé ?
watch-incident-kind-phishing = On m’a demandé un mot de passe, un code ou des données de carte (hameçonnage)
watch-incident-kind-scam-site = Un site, une boutique ou un placement frauduleux
watch-incident-kind-fraud-mail = Un courriel frauduleux
watch-incident-kind-mobile-money = Une fraude à l’argent mobile
watch-incident-kind-telephone = Un appel téléphonique frauduleux
watch-incident-kind-sms = Un SMS frauduleux
watch-incident-kind-identity-theft = Quelqu’un agit sous mon nom
watch-incident-kind-malware = Un logiciel malveillant
watch-incident-kind-other = Autre chose
watch-incident-text = Le message, ou ce qui s’est passé
watch-incident-text-hint = Collez le message entier, avec ses adresses et ses numéros. Les numéros de carte sont rendus illisibles.
watch-incident-file = Le message en fichier, ou une image de l’écran
watch-incident-file-hint = Au plus { $megabytes ->
    [one] un mégaoctet
   *[other] { $megabytes } mégaoctets
}. Un courriel enregistré en .eml aide le plus.
watch-incident-file-large = Le fichier dépasse { $megabytes ->
    [one] un mégaoctet
   *[other] { $megabytes } mégaoctets
}. Envoyez-en un plus petit, ou collez le texte.
watch-incident-sender = Qui vous a contacté
watch-incident-sender-hint = Le numéro de téléphone, le nom affiché ou l’adresse.
watch-incident-brand = Au nom de qui
watch-incident-brand-hint = Une banque, un opérateur, une autorité, une boutique.
watch-incident-happened = Quel jour
watch-incident-money = Si de l’argent est parti
watch-incident-money-text = Envoyez le signalement maintenant et appelez aussitôt : la page suivante dit qui. Un paiement peut souvent être arrêté dans les premières heures.
watch-incident-amount = Montant
watch-incident-bad-amount = Écrivez un nombre supérieur à zéro, par exemple 25000 ou 120,50.
watch-incident-currency = Monnaie
watch-incident-currency-hint = Trois lettres, par exemple XOF ; pour un cryptoactif, son code.
watch-incident-bad-currency = Écrivez trois à cinq lettres, par exemple XOF.
watch-incident-way = Moyen de paiement
watch-incident-way-bank = Virement bancaire
watch-incident-way-mobile-money = Argent mobile
watch-incident-way-card = Carte
watch-incident-way-crypto = Cryptoactif
watch-incident-way-cash = Espèces, bon ou transfert d’argent
watch-incident-responder = Par l’intermédiaire de
watch-incident-none = –
watch-incident-you = Si l’on peut vous poser des questions
watch-incident-you-text = Ces données restent scellées. Personne à l’extérieur ne les reçoit sans votre accord.
watch-incident-name = Nom
watch-incident-mail = Adresse électronique
watch-incident-bad-mail = Écrivez une adresse électronique, par exemple nom@example.org.
watch-incident-telephone = Téléphone
watch-incident-consent = Qui d’autre peut les connaître
watch-incident-consent-hint = Sans coche, personne.
watch-incident-party-police = La police
watch-incident-party-responder = La banque, le prestataire de paiement ou l’opérateur concerné
watch-incident-abuse = Abus sur des enfants
watch-incident-abuse-yes = Il s’agit d’images d’abus sur un enfant
watch-incident-abuse-hint = Le signalement est alors scellé : aucun analyste ne le voit, seule l’autorité compétente le reçoit.
watch-incident-send = Envoyer le signalement
watch-incident-bad-base64 = Le contenu n’est pas en base64.

## The receipt
watch-incident-follow-title = Votre signalement
watch-incident-code = Code du reçu
watch-incident-code-hint = Seize lettres et chiffres.
watch-incident-code-unknown = Aucun signalement n’a ce code. Comparez avec votre reçu.
watch-incident-follow = Afficher mon signalement
watch-incident-thanks = Merci. Votre signalement est reçu. Son code :
watch-incident-keep-code = Notez le code : il montre où en est votre signalement et permet de le compléter. Quiconque a le code voit la même chose.
watch-incident-without-file = Le fichier n’a pas été conservé, la place pour les fichiers du jour étant épuisée ; votre texte l’est. Envoyez le fichier demain avec un nouveau signalement.
watch-incident-recall = Appelez maintenant
watch-incident-recall-text = Dites que vous avez été victime d’une fraude, demandez l’arrêt du paiement et le blocage de votre compte ou de votre carte. Ayez sous la main l’heure, le montant et le destinataire.
watch-incident-recall-none = Appelez votre banque ou prestataire de paiement au numéro de votre carte, contrat ou facture, jamais à un numéro tiré du message.
watch-incident-stages = Où en est le signalement
watch-incident-stage = Étape
watch-incident-stage-received = Reçu
watch-incident-stage-looked = Quelqu’un s’en occupe
watch-incident-stage-asked = Ceux qui peuvent agir ont été saisis
watch-incident-stage-gone = Ce que vous avez signalé a disparu
watch-incident-stage-closed = Clos
watch-incident-when = Quand
watch-incident-sealed-text = Ce signalement est scellé. Personne ici ne le lit ; l’autorité compétente le reçoit.
watch-incident-said = Messages
watch-incident-you-wrote = Vous avez écrit :
watch-incident-we-wrote = Nous avons écrit :
watch-incident-add = Ajouter quelque chose
watch-incident-add-hint = Par exemple une réponse à notre question, ou un autre numéro.
watch-incident-add-send = Envoyer
watch-incident-added = Votre message est reçu.

## For analysts
watch-incident-list = Signalements
watch-incident-list-empty = Aucun signalement.
watch-incident-one = Signalement du { $when }
watch-incident-telephone-title = Prendre un signalement par téléphone
watch-incident-telephone-link = Prendre un signalement par téléphone
watch-incident-save = Enregistrer le signalement
watch-incident-tell-code = Donnez ce code à la personne ; il sert à suivre le signalement :
watch-incident-all = Tous
watch-incident-state = État
watch-incident-bad-state = Cet état n’existe pas.
watch-incident-state-new = Nouveau
watch-incident-state-in-case = Dans un cas
watch-incident-state-copy = Identique à un autre
watch-incident-state-dismissed = Pas un incident
watch-incident-state-sealed = Scellé
watch-incident-state-handed-over = Remis
watch-incident-channel = Arrivé par
watch-incident-channel-page = Page
watch-incident-channel-telephone = Téléphone
watch-incident-channel-api = Programme
watch-incident-channel-mail = Courriel
watch-incident-what = Ce qui est dit
watch-incident-received = Reçu
watch-incident-copies = Autres signalements dans les mêmes termes
watch-incident-suspected = Soupçon
watch-incident-suspected-text = Le formulaire est revenu comme aucune personne ne l’envoie. À regarder avant d’ouvrir un cas.
watch-incident-file-name = Nom du fichier
watch-incident-file-size = Taille
watch-incident-file-hash = SHA-256
watch-incident-file-checked = Vérifié à l’instant
watch-incident-file-warning = À traiter comme dangereux : enregistrez-le et ne l’ouvrez que sur un système isolé.
watch-incident-file-save = Enregistrer le fichier
watch-incident-found = Ce qui a été trouvé
watch-incident-found-kind = Nature
watch-incident-found-value = Valeur
watch-incident-routes = À qui cela mène
watch-incident-ported = Une tranche de numéros dit à qui elle a été attribuée ; un numéro porté peut relever d’un autre opérateur.
watch-incident-reporter = Auteur du signalement
watch-incident-reporter-none = L’auteur ne s’est pas fait connaître. Des messages peuvent être laissés au détenteur du reçu.
watch-incident-reveal = Montrer l’auteur
watch-incident-reveal-text = Son identité est scellée. Votre consultation est inscrite au journal d’audit.
watch-incident-forget = Oublier l’auteur
watch-incident-forget-text = Le nom, les adresses et le numéro de téléphone de l’auteur sont supprimés définitivement, y compris dans les conversations. Le signalement reste. Les sauvegardes les gardent jusqu’à leur remplacement.
watch-incident-consent-none = L’auteur n’a accepté d’être connu de personne à l’extérieur.
watch-incident-consent-to = L’auteur accepte d’être connu de : { $parties }
watch-incident-to-case = Vers le cas
watch-incident-case-number = Numéro d’un cas
watch-incident-case-number-hint = Laissez vide pour ouvrir un nouveau cas.
watch-incident-open-case = Mettre dans un cas
watch-incident-dismiss = Ce n’est pas un incident
watch-incident-undismiss = C’est bien un incident
watch-incident-hand-over = Enregistrer pour l’autorité
watch-incident-hand-over-text = Enregistre le tout dans un fichier pour l’autorité compétente en matière de protection de l’enfance. Rien n’est affiché, et la remise est inscrite au journal d’audit. Ne le donnez à personne d’autre.

watch-indicator-asn = Système autonome
watch-indicator-brand = Nom utilisé
watch-indicator-cve = Vulnérabilité
watch-indicator-domain = Domaine
watch-indicator-email = Adresse électronique
watch-indicator-file = Fichier (SHA-256)
watch-indicator-iban = Compte bancaire
watch-indicator-ip = Adresse IP
watch-indicator-md5 = MD5
watch-indicator-path = Chemin
watch-indicator-sender = Expéditeur affiché
watch-indicator-sha1 = SHA-1
watch-indicator-sha256 = SHA-256
watch-indicator-sha512 = SHA-512
watch-indicator-telephone = Numéro de téléphone
watch-indicator-url = Adresse web
watch-indicator-wallet = Portefeuille de cryptoactifs

## Responders
watch-responder-title = À qui mènent les signalements
watch-responder-about = Opérateurs, banques, prestataires de paiement, police et ligne d’assistance : numéros pour qui a perdu de l’argent, et tranches de numéros.
watch-responder-intro = Le nom et le téléphone sont montrés à quiconque signale une perte d’argent ; n’inscrivez que des numéros où l’on répond.
watch-responder-empty = La liste est vide. Qui signale une perte d’argent est alors renvoyé au numéro de sa carte ou de son contrat.
watch-responder-name = Nom
watch-responder-kind = Nature
watch-responder-kind-operator = Opérateur téléphonique
watch-responder-kind-mobile-money = Argent mobile
watch-responder-kind-bank = Banque
watch-responder-kind-card = Blocage de cartes
watch-responder-kind-crypto = Plateforme de cryptoactifs
watch-responder-kind-police = Police
watch-responder-kind-hotline = Ligne de protection de l’enfance
watch-responder-telephone = Téléphone
watch-responder-telephone-hint = Le numéro qui arrête un paiement ou prend un signalement.
watch-responder-mail = Adresse électronique pour les signalements
watch-responder-web = Page web
watch-responder-bad-web = Écrivez une adresse qui commence par https://.
watch-responder-hours = Quand on répond
watch-responder-marks = Tranches de numéros et expéditeurs
watch-responder-marks-hint = Un par ligne : le début de numéros de téléphone, comme +22177 ; le début de comptes avec deux fois le point pour la clé, comme SN..K01 ; ou un expéditeur, comme 36700 ou MABANQUE.
watch-responder-bad-range = « { $line } » n’est pas une tranche de numéros : écrivez + et 1 à 15 chiffres.
watch-responder-bad-account = « { $line } » n’est pas un début de compte : écrivez le pays, deux fois le point (..), puis lettres et chiffres.
watch-responder-bad-sender = « { $line } » n’est pas un expéditeur : 20 caractères au plus.
watch-responder-many-marks = 200 lignes au plus.
watch-responder-add = Ajouter
watch-responder-save = Enregistrer
watch-responder-saved = Enregistré.
watch-responder-remove = Retirer

## Cases
watch-case-queue = Cas
watch-case-queue-empty = Aucun cas.
watch-case-next = Prendre le cas suivant
watch-case-keys = Touches, à combiner avec celles de votre navigateur (Alt, ou Alt et Maj) : N prend le cas suivant à traiter, J et K mènent au cas suivant et au cas précédent de la file, S enregistre ou envoie, C clôt, Q cite le dernier message.
watch-case-before = Précédent dans la file
watch-case-behind = Suivant dans la file
watch-case-nothing-waits = Rien n’attend : chaque cas ouvert a quelqu’un qui y travaille.
watch-case-bad-filter = Ce choix n’existe pas.
watch-case-unknown-number = Aucun cas n’a ce numéro.
watch-case-show = Afficher
watch-case-open-now = Cas ouverts
watch-case-new-now = Pas encore vus
watch-case-bad-now = Critiques et élevés
watch-case-number = Cas
watch-case-title = Objet
watch-case-type = Type
watch-case-severity = Gravité
watch-case-state = État
watch-case-tlp = TLP
watch-case-assignee = Y travaille
watch-case-mine = Moi
watch-case-nobodys = Personne
watch-case-reports = Signalements
watch-case-opened = Ouvert
watch-case-due = À voir avant
watch-case-late = En retard
watch-case-beside = Points communs avec
watch-case-state-new = Nouveau
watch-case-state-open = En cours
watch-case-state-waiting = Attend d’autres
watch-case-state-resolved = Disparu
watch-case-state-closed = Clos
watch-severity-critical = Critique
watch-severity-high = Élevée
watch-severity-medium = Moyenne
watch-severity-low = Faible
watch-case-outcome = Issue
watch-case-outcome-fixed = Ce qui était signalé a disparu
watch-case-outcome-referred = D’autres s’en occupent
watch-case-outcome-unresolved = Rien n’a pu être fait
watch-case-outcome-no-incident = Ce n’était pas un incident
watch-case-outcome-merged = Versé dans un autre cas
watch-case-mark-answered = Réponse à l’auteur
watch-case-mark-asked = Tiers saisis
watch-case-mark-gone = Constaté disparu
watch-case-mark-closed = Clos
watch-case-take = Prendre
watch-case-release = Remettre
watch-case-to-open = En cours
watch-case-to-waiting = Attendre d’autres
watch-case-gone = A disparu
watch-case-back = Est revenu
watch-case-close = Clore
watch-case-reopen = Rouvrir
watch-case-edit = Changer type, gravité, marquage
watch-case-save = Enregistrer
watch-case-checklist = À ne pas oublier
watch-case-checklist-save = Enregistrer la liste
watch-case-timeline = Chronologie
watch-case-entry = Événement
watch-case-detail = Valeur
watch-case-who = Par
watch-case-who-me = Vous
watch-case-who-system = La passerelle
watch-case-who-reporter = L’auteur du signalement
watch-case-who-operator = L’exploitant
watch-case-what-opened = Ouvert
watch-case-what-report = Signalement ajouté
watch-case-what-assigned = Y travaille
watch-case-what-state = État
watch-case-what-type = Type
watch-case-what-severity = Gravité
watch-case-what-title = Objet
watch-case-what-tlp = Marquage
watch-case-what-conversation = Échange commencé
watch-case-what-sent = Écrit à
watch-case-what-received = Reçu de
watch-case-what-note = Note
watch-case-what-done = Fait
watch-case-what-undone = Finalement pas fait
watch-case-what-evidence = Preuve conservée
watch-case-what-gone = Constaté disparu
watch-case-what-back = Constaté revenu
watch-case-what-merged = Fusionné avec
watch-case-what-split = Séparé
watch-case-what-exported = Sorti en fichier
watch-case-merge = Fusionner ou séparer
watch-case-merge-text = Les signalements, échanges et éléments trouvés de ce cas passent à l’autre ; celui-ci y mène.
watch-case-merge-hint = Le numéro du cas qui reste, par exemple 17.
watch-case-merge-do = Fusionner
watch-case-merged-link = Ce cas a été versé dans un autre.
watch-case-split = Séparer
watch-case-split-text = Le signalement et l’échange avec son auteur passent à un nouveau cas.
watch-case-split-report = Quel signalement
watch-case-split-do = Sortir
watch-case-custody = Chaîne de conservation
watch-case-custody-text = Chaque pièce avec son empreinte, le moment de son arrivée et tout ce qui a été fait depuis. « Conforme » signifie que les octets conservés ont été lus pour cette page et ont cette empreinte.
watch-case-custody-made = Feuille établie
watch-case-custody-holds = Conforme
watch-case-custody-broken = Non conforme
watch-case-evidence = Pièces
watch-case-evidence-none = Aucun fichier n’est arrivé avec les signalements de ce cas.

## Figures
watch-case-figures = Chiffres des cas
watch-case-from = Du
watch-case-to = Au
watch-case-reports-span = Signalements
watch-case-opened-span = Cas ouverts
watch-case-closed-span = Cas clos
watch-case-late-now = Pas vus à temps
watch-case-oldest = Le plus ancien est du { $day }.
watch-case-times = Durées
watch-case-times-text = Comptées depuis l’ouverture, pour les cas ouverts ces jours-là qui ont atteint l’étape. Les cas en attente figurent dans l’encours et non dans ces durées.
watch-case-time = De l’ouverture jusqu’à
watch-case-time-looked = quelqu’un a regardé
watch-case-time-answered = l’auteur a reçu une réponse
watch-case-time-asked = quelqu’un a été saisi
watch-case-time-gone = la disparition
watch-case-time-closed = la clôture
watch-case-median = La moitié en
watch-case-ninth = Neuf sur dix en
watch-case-cases = Cas
watch-case-hours = { $hours } h
watch-case-by-type = Cas ouverts par type

## Checklists
watch-step-confirm = Confirmer ce qui est signalé
watch-step-evidence = Conserver les preuves avant tout retrait
watch-step-ask-hoster = Saisir l’hébergeur
watch-step-ask-registrar = Saisir le bureau d’enregistrement ou le registre
watch-step-ask-operator = Saisir l’opérateur du numéro
watch-step-ask-upstream = Saisir le fournisseur amont
watch-step-tell-brand = Informer celui dont le nom est utilisé
watch-step-tell-owner = Informer l’exploitant du système
watch-step-tell-police = Informer la police, si l’auteur l’accepte
watch-step-tell-peers = Informer les autres CSIRT concernés
watch-step-tell-regulator = Informer l’autorité de protection des données
watch-step-recall-money = Faire arrêter le paiement
watch-step-block = Faire bloquer par résolveurs et filtres
watch-step-sample = Conserver un échantillon et son empreinte
watch-step-contain = Limiter les dommages
watch-step-logs = Sauvegarder les journaux
watch-step-restore = Rétablir et vérifier
watch-step-warn-public = Envisager une alerte publique
watch-step-check-again = Vérifier la disparition
watch-step-tell-reporter = Répondre à l’auteur
watch-step-lessons = Noter les enseignements

## Conversations
watch-conversation-title = Échanges
watch-conversation-begin = Saisir quelqu’un
watch-conversation-with = Avec
watch-conversation-with-reporter = Auteur du signalement
watch-conversation-with-internal = Entre nous
watch-conversation-with-hoster = Hébergeur
watch-conversation-with-registrar = Bureau d’enregistrement
watch-conversation-with-registry = Registre
watch-conversation-with-brand = Celui dont le nom est utilisé
watch-conversation-with-operator = Opérateur téléphonique
watch-conversation-with-payment = Banque ou prestataire de paiement
watch-conversation-with-police = Police
watch-conversation-with-csirt = CSIRT
watch-conversation-with-network = Réseau
watch-conversation-with-other = Autre
watch-conversation-name = Nom
watch-conversation-address = Adresse électronique
watch-conversation-address-hint = Laissez vide si vous téléphonez ou remplissez leur formulaire, et notez ici ce que vous avez dit.
watch-conversation-language = Langue
watch-conversation-state = État
watch-conversation-state-new = Rien n’a été dit
watch-conversation-state-asked = Nous avons écrit en dernier
watch-conversation-state-answered = Ils ont écrit en dernier
watch-conversation-state-done = Terminé
watch-conversation-last = Dernier
watch-conversation-due = Relancer à partir de
watch-conversation-remind = Relancer
watch-conversation-reference = Leur numéro
watch-conversation-direction-out = De nous
watch-conversation-direction-in = À nous
watch-conversation-direction-note = Note
watch-conversation-automatic = Réponse automatique
watch-conversation-subject = Objet
watch-conversation-text = Texte
watch-conversation-send = Envoyer
watch-conversation-send-hint = Part par courriel dès l’envoi.
watch-conversation-leave = Laisser le message
watch-conversation-leave-hint = Aucune adresse connue : le détenteur du reçu le lit là.
watch-conversation-record = Consigner
watch-conversation-record-hint = Aucune adresse connue : notez ce que vous avez dit ou écrit ailleurs.
watch-conversation-note = Ajouter une note
watch-conversation-note-hint = Lue seulement au sein de l’administration.
watch-conversation-hear = Noter ce qu’ils ont dit
watch-conversation-heard = Ce qu’ils ont dit
watch-conversation-heard-hint = Par téléphone, par formulaire, de vive voix.
watch-conversation-quote = Citer ailleurs
watch-conversation-quote-text = Ce que vous citez parvient à quelqu’un d’autre. Retirez tout ce qui dit qui a signalé, et ce que le marquage interdit.

## First words of letters
watch-letter-reporter =
    Merci de votre signalement. Il porte chez nous le numéro { $case }.

    { "" }
watch-letter-takedown =
    Mesdames, Messieurs,

    ce qui suit nous a été signalé et nous l’avons confirmé : { $about }

    Merci de le retirer ou de le suspendre, de conserver ce qui peut servir de preuve et de nous dire ce que vous avez fait. Notre numéro est { $case } ; veuillez le laisser dans l’objet.
watch-letter-brand =
    Mesdames, Messieurs,

    votre nom est utilisé pour une fraude : { $about }

    Nous saisissons ceux qui peuvent la faire cesser. Dites-nous si vous agissez vous-mêmes et qui nous pouvons joindre chez vous. Notre numéro est { $case } ; veuillez le laisser dans l’objet.
watch-letter-responder =
    Mesdames, Messieurs,

    ce qui suit nous a été signalé comme fraude : { $about }

    Merci de le vérifier, d’arrêter ce qui peut encore l’être et de nous dire ce que vous avez fait. Notre numéro est { $case } ; veuillez le laisser dans l’objet.
watch-letter-other =
    Mesdames, Messieurs,

    ce qui suit nous a été signalé : { $about }

    Dites-nous ce que vous en savez et ce que vous avez fait. Notre numéro est { $case } ; veuillez le laisser dans l’objet.
watch-case-iodef = Transmettre en IODEF
watch-case-iodef-text = Le document nomme ce qui a été trouvé, le type, le marquage et notre numéro du cas. Il ne contient aucun mot d’un signalement, aucune conversation et personne qui ait signalé. Envoyez-le par une voie qui convient à son marquage.
watch-case-iodef-form = Forme
watch-case-iodef-save = Enregistrer le document
watch-case-iodef-xml = pour une autre équipe : IODEF 2, XML (RFC 7970)
watch-case-iodef-json = pour une autre équipe : IODEF 2, JSON (RFC 8727)
watch-case-iodef-fraud = rapport sur une fraude : IODEF 1 (RFC 5901), nouveau ou mis à jour
watch-case-iodef-taken-back = rapport sur une fraude : retirer ce qui a été envoyé
watch-case-types = Ce que désignent les types
watch-rsit-spam = Messages envoyés en masse sans l’accord des destinataires.
watch-rsit-harmful-speech = Propos injurieux, menaçants ou incitant à la haine.
watch-rsit-violence = Abus sexuels d’enfants, apologie de la violence et contenus semblables. N’ouvrez pas et ne transmettez pas le contenu.
watch-rsit-infected-system = Appareil sur lequel un logiciel malveillant s’exécute, souvent membre d’un botnet.
watch-rsit-c2-server = Serveur d’où les appareils infectés reçoivent leurs ordres.
watch-rsit-malware-distribution = Adresse d’où un logiciel malveillant est diffusé.
watch-rsit-malware-configuration = Adresse où un logiciel malveillant lit sa configuration.
watch-rsit-scanner = Sondage de systèmes à la recherche de faiblesses ou de services ouverts.
watch-rsit-sniffing = Observation et enregistrement du trafic d’autrui.
watch-rsit-social-engineering = Obtention d’informations ou d’actes par mensonge, ruse ou menace.
watch-rsit-ids-alert = Tentative d’exploiter une vulnérabilité connue, réussie ou non.
watch-rsit-brute-force = Nombreux essais de connexion, par devinette ou avec des mots de passe volés.
watch-rsit-exploit = Tentative par un procédé jusqu’ici inconnu.
watch-rsit-privileged-account-compromise = Quelqu’un utilise sans droit un compte d’administration.
watch-rsit-unprivileged-account-compromise = Quelqu’un utilise sans droit un compte ordinaire.
watch-rsit-application-compromise = Un programme ou un site a été forcé, par exemple par injection SQL.
watch-rsit-system-compromise = Un système entier a été forcé ou est commandé par autrui.
watch-rsit-burglary = Intrusion dans des locaux où se trouvent du matériel ou des données.
watch-rsit-dos = Un service est rendu inutilisable depuis une seule source.
watch-rsit-ddos = Un service est rendu inutilisable depuis de nombreuses sources à la fois.
watch-rsit-misconfiguration = Un mauvais réglage a rendu un service indisponible.
watch-rsit-sabotage = Quelqu’un a endommagé exprès du matériel, des lignes ou des programmes.
watch-rsit-outage = Panne sans intention, par exemple de courant, de ligne ou de machine.
watch-rsit-unauthorised-information-access = Quelqu’un a lu des informations qui ne lui étaient pas destinées.
watch-rsit-unauthorised-information-modification = Quelqu’un a modifié des informations sans droit, par exemple par rançongiciel ou défiguration.
watch-rsit-data-loss = Des informations ont été perdues, par exemple par panne de disque ou vol d’appareil.
watch-rsit-data-leak = Des informations confidentielles ont été divulguées.
watch-rsit-unauthorised-use-of-resources = Quelqu’un utilise le matériel d’autrui à ses fins, par exemple pour le minage.
watch-rsit-copyright = Œuvres ou programmes protégés offerts ou utilisés sans licence.
watch-rsit-masquerade = Quelqu’un se fait passer pour une autre personne ou organisation afin d’en tirer profit.
watch-rsit-phishing = Page ou message qui imite un tiers pour obtenir mots de passe, cartes ou autres secrets.
watch-rsit-weak-crypto = Service qui propose un chiffrement dépassé ou faible.
watch-rsit-ddos-amplifier = Service dont on peut abuser pour amplifier une attaque, par exemple un résolveur ouvert.
watch-rsit-potentially-unwanted-accessible = Service accessible à tous, sans doute sans intention.
watch-rsit-information-disclosure = Service qui révèle à tous ce qui devrait rester interne.
watch-rsit-vulnerable-system = Système présentant une vulnérabilité connue et exploitable.
watch-rsit-other = Ne correspond à aucun type. S’il y en a beaucoup, un type manque.
watch-rsit-undetermined = Le type n’est pas encore connu.
watch-rsit-test = Essai, pas un incident.
