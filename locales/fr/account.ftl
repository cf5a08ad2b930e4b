### Comptes, connexion, rôles, mise en place

account-title = Votre compte
account-administration = Administration
account-administration-title = Changer d’administration
account-administration-intro = Vous appartenez à plusieurs administrations. Les pages en montrent une à la fois ; votre choix vaut jusqu’à la déconnexion.
account-administration-button = Travailler dans cette administration
account-name = Nom
account-mail = Adresse électronique
account-language = Langue des messages
account-roles = Rôles
account-no-role = aucun rôle
account-state = État
account-created = Créé
account-action = Action
account-yes = oui
account-no = non
account-none = aucun

## Signing in
account-sign-in-title = Se connecter
account-sign-in-button = Se connecter
account-sign-in-refused = L’adresse et le mot de passe ne correspondent à aucun compte. Vérifiez-les et réessayez.
account-sign-in-expired = Le délai est dépassé. Connectez-vous de nouveau avec votre mot de passe.
account-sign-in-again = Reprendre la connexion depuis le début
account-sign-out = Se déconnecter
account-password = Mot de passe
account-code = Code
account-code-hint = Les six chiffres que votre application d’authentification affiche maintenant, ou l’un de vos codes de secours
account-second-step-title = Seconde étape
account-second-step = Seconde étape à la connexion
account-second-step-on = { $left ->
    [one] Activée ; il reste { $left } code de secours
   *[other] Activée ; il reste { $left } codes de secours
}
account-second-step-off = Désactivée
account-forgotten-link = J’ai oublié mon mot de passe
account-forgotten-title = Demander un nouveau mot de passe
account-forgotten-intro = Indiquez l’adresse électronique de votre compte. Vous recevrez un lien pour choisir un nouveau mot de passe.
account-forgotten-button = Envoyer le lien
account-forgotten-sent = S’il existe un compte avec cette adresse, un lien y a été envoyé. Il est utilisable pendant une heure. Si rien n’arrive, adressez-vous à votre administrateur.

## Own account
account-sessions = Où vous êtes connecté
account-session-browser = Navigateur
account-session-began = Connexion
account-session-seen = Dernière utilisation
account-session-this = cette session
account-session-unknown = inconnu
account-session-end = Fermer
account-password-link = Changer le mot de passe
account-password-title = Changer le mot de passe
account-password-intro = Vous resterez connecté ici ; toutes vos autres sessions seront fermées.
account-password-current = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-hint = Au moins 12 caractères, par exemple plusieurs mots. Le collage et les gestionnaires de mots de passe sont bienvenus.
account-password-button = Changer le mot de passe
account-security-link = Seconde étape et codes de secours
account-security-title = Seconde étape à la connexion
account-security-intro = Une seconde étape protège votre compte même si quelqu’un connaît votre mot de passe : à la connexion, vous indiquez aussi six chiffres donnés par une application de votre téléphone.
account-security-demanded = Votre rôle exige une seconde étape à la connexion. Configurez-la ici ; d’ici là, rien d’autre ne vous est ouvert.
account-security-begin = Mettre en place la seconde étape
account-security-scan = Lisez ce code avec une application d’authentification, ou saisissez-y la clé. Indiquez ensuite les six chiffres que l’application affiche.
account-security-qr = Code pour l’application d’authentification
account-security-seed = Clé
account-security-address = Adresse pour les applications de cet appareil
account-security-finish = Activer
account-security-renew = Créer de nouveaux codes de secours
account-security-remove = Désactiver
account-security-remove-title = Désactiver la seconde étape
account-security-remove-text = Votre mot de passe seul ouvrira alors votre compte. Les codes de secours seront annulés.
account-codes-title = Codes de secours
account-codes-once = Ces codes ne sont affichés que maintenant. Imprimez-les ou notez-les et gardez-les à l’écart de votre téléphone. Chacun ouvre votre compte une fois lorsque vous n’avez pas l’application.
account-codes-kept = J’ai conservé les codes

## Personal links
account-link-invitation-title = Bienvenue
account-link-invitation-text = Un compte a été créé pour { $mail }. Choisissez un mot de passe, puis connectez-vous avec cette adresse.
account-link-reset-title = Choisir un nouveau mot de passe
account-link-reset-text = Vous choisissez un nouveau mot de passe pour { $mail }. Tant que vous n’appuyez pas sur le bouton, l’ancien reste valable.
account-link-button = Utiliser ce mot de passe
account-link-by-hand = Le lien ci-dessous ouvre le compte. Là où le courrier n’arrive pas, remettez-le à cette personne et à nulle autre. Il n’est affiché que maintenant.
account-link-local = Ce lien mène à la machine de la passerelle elle-même et ne s’ouvre pour personne d’autre. L’exploitant indique l’adresse utilisée par les autres dans server.public_url ; créez ensuite un nouveau lien.

## Accounts of an administration
account-list-title = Comptes
account-list-about = Qui peut se connecter et avec quels rôles ; inviter quelqu’un, lui retirer l’accès.
account-list-caption = Personnes pouvant se connecter
account-lacking-second = { $count ->
    [one] { $count } personne n’a pas la seconde étape que son rôle exige.
   *[other] { $count } personnes n’ont pas la seconde étape que leur rôle exige.
    } Qui se connecte ou ouvre une page sans elle est mené à la page qui l’active ; rien d’autre ne s’ouvre avant.
account-lacking-since = manque depuis le { $day }
account-state-invited = invité
account-state-active = actif
account-state-disabled = désactivé
account-invite-title = Inviter une personne
account-invite-intro = La personne reçoit un lien personnel par courrier électronique et choisit un mot de passe. Le lien est utilisable pendant sept jours.
account-invite-button = Envoyer l’invitation
account-invite-again = Envoyer une nouvelle invitation
account-letter-title = Message en attente d’envoi
account-letter-queued = La modification est faite. Un message sera envoyé sous peu à la personne.
account-roles-intro = Après un changement de rôles, la personne doit se reconnecter.
account-roles-contact-below = Un contact réseau se choisit plus bas, pour une organisation.
account-roles-no-organisations = Pour désigner un contact réseau, saisissez d’abord son organisation dans l’annuaire.
account-roles-incomplete = Cette personne est contact réseau sans organisation et ne voit donc rien. Choisissez l’organisation et le rôle ci-dessous, puis enregistrez.
account-roles-button = Enregistrer les rôles
account-organisation = Un rôle supplémentaire pour l’organisation
account-organisation-role = Rôle dans cette organisation
account-manage = Gérer le compte
account-managed-elsewhere = Ce compte est géré par une autre administration. Vous ne décidez ici que de ses rôles dans la vôtre.
account-reset = Envoyer un lien pour un nouveau mot de passe
account-disable-text = Un compte désactivé est déconnecté aussitôt et ne peut plus se connecter. Il peut être réactivé.
account-disable = Désactiver le compte
account-enable = Réactiver le compte

## Roles
account-role-reader = Lecteur
account-role-respondent = Répondant
account-role-country-officer = Point focal national
account-role-analyst = Analyste CSIRT
account-role-network-contact = Contact de réseau
account-role-editor = Rédacteur
account-role-translator = Traducteur
account-role-reviewer = Relecteur
account-role-event-organiser = Organisateur d’événements
account-role-administrator = Administrateur

## API tokens
account-tokens-title = Jetons d’API
account-tokens-about = Ce avec quoi les programmes se connectent : un jeton par programme, révocable.
account-tokens-intro = Un jeton permet à un programme de lire ou d’envoyer des données pour cette administration. Créez-en un par programme, afin que chacun puisse être révoqué seul.
account-token-new = Créer un jeton
account-token-made = Jeton créé
account-token-name = Utilisé pour
account-token-name-hint = Par exemple le nom du programme ou du serveur
account-token-prefix = Commence par
account-token-role = Droits
account-token-role-hint = Analyste CSIRT : envoie des rapports, lit les observations et les chiffres. Lecteur : lit seulement les instruments et les évaluations, ni les observations ni les rapports. Administrateur : tout cela, et fixe les limites.
account-token-days = Valable combien de jours (1 à 366 ; 90 au plus pour un administrateur)
account-token-administrator-title = Uniquement pour les droits d’administrateur
account-token-administrator = Je veux que ce jeton ait les droits d’un administrateur
account-token-administrator-hint = Qui le détient voit toutes les observations, décide de ce qui est publié et de la durée de conservation, et peut donc les faire supprimer définitivement. Il ne permet pas de créer des comptes ou des jetons. Ne l’utilisez que si aucun autre rôle ne suffit, et révoquez-le une fois le travail fait.
account-token-administrator-missing = Cochez cette case pour créer un jeton avec les droits d’administrateur, ou choisissez un autre rôle
account-token-used = Dernière utilisation
account-token-unused = jamais
account-token-end = Fin
account-token-void = annulé
account-token-revoke = Révoquer
account-token-button = Créer le jeton
account-token-once = Ce jeton n’est affiché que maintenant. Inscrivez-le dans le programme qui l’utilise ; gardez-le secret comme un mot de passe.

## Set-up
account-setup-title = Mettre en place cette passerelle
account-setup-intro = Cette page n’apparaît qu’une fois. Ce que vous saisissez ici peut être modifié et complété plus tard.
account-setup-token = Jeton à usage unique
account-setup-token-hint = Affiché sur la console où la passerelle a été démarrée
account-setup-administration = Administration
account-setup-name = Nom de l’administration
account-setup-name-hint = Par exemple un ministère, un régulateur ou un CSIRT national
account-setup-countries = Pays
account-setup-countries-hint = Codes à deux lettres de la norme ISO 3166-1, séparés par des virgules
account-setup-languages = Langues de travail
account-setup-administrator = Premier administrateur
account-setup-constituency = Périmètre
account-setup-constituency-text = Ce dont cette administration a la charge. Une entrée par ligne ; tout peut rester vide et être importé plus tard.
account-setup-asns = Numéros d’AS
account-setup-asns-hint = Par exemple AS64500
account-setup-prefixes = Plages d’adresses
account-setup-prefixes-hint = Par exemple 198.51.100.0/24 ou 2001:db8::/32
account-setup-cctlds = Domaines de premier niveau nationaux
account-setup-cctlds-hint = Deux lettres, ou dans l’écriture du pays
account-setup-domains = Domaines hébergés à l’étranger
account-setup-domains-hint = Domaines du pays dont les serveurs se trouvent ailleurs, par exemple ministry.example.com
account-setup-foreign = Plages étrangères à exclure
account-setup-foreign-hint = Plages comprises dans les précédentes mais appartenant à un tiers d’un autre pays
account-setup-keep = Durée de conservation
account-setup-keep-text = Combien de temps les données sont conservées avant d’être supprimées. Ce choix peut être modifié à tout moment à la page « Durée de conservation », qui montre d’abord ce qui disparaîtrait. Avec une limite, les rapports plus anciens ne sont plus pris en compte non plus.
account-setup-keep-observations = Observations
account-setup-keep-inputs = Données brutes
account-setup-keep-all = Tout conserver
account-setup-keep-days = { $count ->
    [one] { $count } jour
    [many] { $count } de jours
   *[other] { $count } jours
}
account-setup-button = Mettre en place la passerelle
account-setup-error-token = Ce n’est pas le jeton de la console. Chaque démarrage de la passerelle en affiche un nouveau ; le dernier compte.
account-setup-error-name = Indiquez un nom de 1 à 200 caractères sur une ligne
account-setup-error-country = { $text } n’est pas un code de pays ; deux lettres sont attendues
account-setup-error-countries = Indiquez au moins un code de pays
account-setup-error-languages = Choisissez au moins une langue
account-setup-error-line = Ligne { $line } : { $text } n’est pas lisible. Comparez avec l’exemple au-dessus du champ.
account-setup-error-host-bits = Ligne { $line } : { $text } comporte des bits au-delà de sa longueur. Vouliez-vous dire { $meant } ?
account-setup-error-outside = { $text } ne se trouve dans aucune des plages d’adresses saisies ci-dessus. N’excluez que des plages qu’elles contiennent.
account-setup-error-more = { $count ->
    [one] Et { $count } autre ligne n’est pas lisible.
    [many] Et { $count } d’autres lignes ne sont pas lisibles.
   *[other] Et { $count } autres lignes ne sont pas lisibles.
}
account-setup-error-lines = Au plus { $most } lignes peuvent être saisies ici. Importez le reste plus tard sous forme de tableau.

## What can go wrong
account-error-not-allowed = Seul un administrateur de cette administration peut le faire.
account-error-unknown = Il n’y a pas ici de tel compte.
account-error-mail = Ce n’est pas une adresse électronique ; la forme attendue est nom@hôte
account-error-name = Indiquez un nom de 1 à 120 caractères sur une ligne
account-error-password-short = Choisissez un mot de passe d’au moins 12 caractères
account-error-password-long = Choisissez un mot de passe plus court : au plus 1024 octets
account-error-password-common = Ce mot de passe est parmi les premiers que les attaquants essaient. Choisissez-en un autre.
account-error-password-personal = Choisissez un mot de passe qui ne soit pas formé de votre nom ou de votre adresse
account-error-wrong-password = Le mot de passe actuel n’est pas exact
account-error-wrong-code = Le code n’est pas exact ou a déjà servi. Attendez le suivant et réessayez.
account-error-second-step = La seconde étape a changé d’état entre-temps. Ouvrez la page de nouveau.
account-error-last-administrator = C’est le dernier administrateur. Donnez d’abord ce rôle à un autre compte actif.
account-error-taken = Il existe déjà un compte avec cette adresse.
account-error-changed = Le compte a été modifié entre-temps. Ouvrez de nouveau sa page et refaites la modification.
account-error-no-role = Choisissez au moins un rôle pouvant être donné ici
account-error-needs-organisation = Un contact réseau répond d’une organisation. Choisissez l’organisation, et ce rôle pour elle.
account-error-link-spent = Ce lien a déjà servi ou est trop ancien. Demandez-en un nouveau sur la page de connexion ou à votre administrateur.
account-error-throttled-seconds = { $seconds ->
    [one] Trop de tentatives. Réessayez dans { $seconds } seconde.
   *[other] Trop de tentatives. Réessayez dans { $seconds } secondes.
}
account-error-throttled = { $minutes ->
    [one] Trop de tentatives. Réessayez dans { $minutes } minute.
   *[other] Trop de tentatives. Réessayez dans { $minutes } minutes.
}
account-error-clear-text = Les mots de passe ne sont pas acceptés sur une connexion non protégée. Ouvrez cette passerelle en https, ou sur la machine elle-même.

## Letters
account-letter-greeting = Bonjour { $name },
account-letter-invitation-subject = Votre compte auprès de { $gateway }
account-letter-invitation = un compte a été créé pour vous auprès de { $gateway }. Le lien suivant ouvre une page où vous choisissez votre mot de passe. Il est utilisable une fois, dans les sept jours.
account-letter-reset-subject = Nouveau mot de passe pour { $gateway }
account-letter-reset = un nouveau mot de passe a été demandé pour votre compte auprès de { $gateway }. Le lien suivant ouvre une page où vous le choisissez. Il est utilisable une fois, dans l’heure. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste valable.
account-letter-welcome-subject = Nouveaux droits auprès de { $gateway }
account-letter-welcome = votre compte auprès de { $gateway } a reçu de nouveaux droits. Veuillez vous reconnecter.
account-letter-changed-subject = Votre compte auprès de { $gateway } a été modifié
account-letter-changed = le mot de passe ou la seconde étape de votre compte auprès de { $gateway } a été modifié. Si ce n’est pas vous, prévenez aussitôt votre administrateur.
account-letter-end = Ce message a été envoyé par la passerelle elle-même ; veuillez ne pas y répondre.
