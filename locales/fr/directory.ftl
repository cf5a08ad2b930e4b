### Annuaire : organisations, réseaux, périmètre, imports et motifs des recherches.

## Sectors
directory-sector-government = Administration publique
directory-sector-health = Santé
directory-sector-energy = Énergie
directory-sector-water = Eau
directory-sector-transport = Transports
directory-sector-finance = Finances
directory-sector-telecommunications = Télécommunications
directory-sector-education = Enseignement et recherche
directory-sector-digital-infrastructure = Infrastructure numérique
directory-sector-media = Médias
directory-sector-defence = Défense
directory-sector-other = Autre

## Kinds of organisation
directory-kind-government = Organisme public
directory-kind-regulator = Autorité de régulation
directory-kind-csirt = Équipe de réponse aux incidents (CSIRT)
directory-kind-isp = Fournisseur d’accès à Internet
directory-kind-operator = Opérateur de services critiques
directory-kind-academia = Université ou organisme de recherche
directory-kind-other = Autre organisation

## Access types of subscribers
directory-access-fixed = Fixe
directory-access-mobile = Mobile
directory-access-all = Fixe et mobile

## What is known of an address
directory-explain-route = { $prefix } est annoncé par { $asn }, d’après la table de routage importée.
directory-explain-asn = L’AS est { $asn } ; aucun préfixe importé ne le confirme.
directory-explain-asn-announces = Préfixes annoncés par { $asn }, d’après les tables de routage importées : { $count }.
directory-explain-asn-silent = Aucun préfixe importé n’est annoncé par { $asn }.
directory-explain-as-name = Nom de { $asn } : { $name }
directory-explain-no-route = Aucune table importée ne lui attribue d’AS.
directory-explain-parts = Aucun préfixe importé ne le couvre en entier ; des parties en sont annoncées par { $parts }.
directory-explain-country = Pays : { $country }.
directory-explain-special = L’adresse appartient à un espace à usage particulier (RFC 6890) dont aucun réseau public ne répond.
directory-explain-organisation = Organisation : { $organisation }.

## Why
directory-reason-organisation-prefix-manual = L’annuaire attribue le préfixe { $prefix } à cette organisation (saisie manuelle).
directory-reason-organisation-prefix-claimed = L’annuaire attribue le préfixe { $prefix } à cette organisation (revendiqué par elle, approuvé).
directory-reason-organisation-prefix-import = L’annuaire attribue le préfixe { $prefix } à cette organisation (import).
directory-reason-constituency-prefix = Le périmètre comprend le préfixe { $prefix } ; aucune organisation n’est connue.
directory-reason-excluded-prefix = Le périmètre exclut le préfixe { $prefix }.
directory-reason-organisation-asn-manual = L’annuaire attribue l’AS { $asn } à cette organisation (saisie manuelle).
directory-reason-organisation-asn-claimed = L’annuaire attribue l’AS { $asn } à cette organisation (revendiqué par elle, approuvé).
directory-reason-organisation-asn-import = L’annuaire attribue l’AS { $asn } à cette organisation (import).
directory-reason-constituency-asn = Le périmètre comprend l’AS { $asn } ; aucune organisation n’est connue.
directory-reason-excluded-asn = Le périmètre exclut l’AS { $asn }.
directory-reason-organisation-domain-manual = L’annuaire attribue le domaine { $domain } à cette organisation (saisie manuelle).
directory-reason-organisation-domain-claimed = L’annuaire attribue le domaine { $domain } à cette organisation (revendiqué par elle, approuvé).
directory-reason-organisation-domain-import = L’annuaire attribue le domaine { $domain } à cette organisation (import).
directory-reason-constituency-domain = Le périmètre comprend le domaine { $domain } ; aucune organisation n’est connue.
directory-reason-excluded-domain = Le périmètre exclut le domaine { $domain }.
directory-reason-country = L’espace d’adressage est enregistré dans le pays { $country }, dont répond cette administration.
directory-reason-nothing = Rien dans l’annuaire ne s’y rapporte.

## Lines and files that are not taken
directory-refused-asn = « { $text } » n’est pas un numéro d’AS. Écrivez un nombre de 1 à 4294967294, par exemple AS64500.
directory-refused-prefix = « { $text } » n’est pas un préfixe. Écrivez une adresse et une longueur, par exemple 198.18.0.0/15.
directory-refused-host-bits = « { $text } » comporte des bits au-delà de sa longueur. Vouliez-vous dire { $meant } ?
directory-refused-not-within = « { $text } » ne se trouve dans rien de ce dont cette administration répond ; il n’y a donc rien à exclure.
directory-refused-too-wide = « { $text } » est trop étendu pour un seul titulaire. Le préfixe le plus large accepté est { $widest }.
directory-refused-resource = « { $text } » n’est ni un préfixe, ni un numéro d’AS, ni un nom de domaine.
directory-refused-network-missing = La ligne n’indique aucun réseau.
directory-refused-tld-held = « { $text } » est un domaine de premier niveau ; aucune organisation ne le détient seule. Laissez l’organisation vide pour l’inclure dans le périmètre.
directory-refused-duplicate = « { $text } » figure déjà à la ligne { $line }.
directory-refused-contradiction = La ligne { $line } indique autre chose pour « { $organisation } ». Mettez les deux lignes en accord.
directory-refused-sector = « { $text } » n’est pas un secteur de la liste.
directory-refused-critical = « { $text } » n’est ni oui ni non.
directory-refused-side = « { $text } » n’est ni include ni exclude.
directory-refused-kind = « { $text } » n’est pas un type d’organisation de la liste.
directory-refused-space = « { $text } » n’est pas un type d’espace d’adresses ; valeurs attendues : static, dynamic, carrier-nat ou unknown.
directory-refused-country = « { $text } » n’est pas un code de pays. Écrivez deux lettres (ISO 3166-1).
directory-refused-mail = « { $text } » n’est pas une adresse électronique.
directory-refused-cells = La ligne comporte { $found } cellules, mais la première ligne nomme { $expected } colonnes. Placez entre guillemets droits tout texte contenant le séparateur.
directory-refused-line-break = Une cellule contient un saut de ligne. Un guillemet n’est probablement pas fermé.
directory-refused-cell-long = Une cellule dépasse { $limit } octets.
directory-refused-encoding = L’encodage du fichier n’est pas reconnu avec certitude. Enregistrez-le au format « CSV UTF-8 » et importez-le de nouveau.
directory-refused-header = La première ligne ne nomme aucune colonne de réseaux. Nommez-y les colonnes, par exemple : { $header }
directory-refused-no-header = La première ligne contient des données ({ $text }) et ne nomme pas les colonnes. Placez au-dessus cette ligne, avec les colonnes que vous avez : { $header }
directory-refused-file-size = Le fichier dépasse { $limit } Mo. Divisez-le et importez les parties.
directory-refused-rows = Le fichier compte plus de { $limit } lignes. Divisez-le et importez les parties.
directory-refused-name-missing = Il manque un nom.
directory-refused-name-long = Le nom dépasse { $limit } caractères.
directory-refused-country-missing = Indiquez au moins un pays.
directory-refused-country-unknown = { $code } n’est pas un code de pays de la norme ISO 3166-1.
directory-refused-country-taken = Une autre administration de cette passerelle répond déjà de { $code }.
directory-refused-not-set-up = Cette passerelle n’est pas encore configurée. Complétez d’abord la page de configuration ; son adresse et son jeton figurent sur la console.
directory-refused-language-missing = Indiquez au moins une langue.
directory-refused-parent = Une organisation ne peut dépendre d’elle-même.
directory-refused-quarter = « { $text } » n’est pas un trimestre. Écrivez par exemple 2026-Q1.
directory-refused-source-missing = Indiquez la source du chiffre.
directory-refused-subscribers = Le nombre d’abonnés doit être supérieur à zéro.
directory-refused-figures-header = La première ligne ne nomme pas les colonnes du trimestre et des abonnés. Nommez-y les colonnes, par exemple : { $header }
directory-refused-access = « { $text } » n’est pas un type d’accès. Écrivez fixed, mobile ou all.
directory-refused-count = « { $text } » n’est pas un nombre entier.
directory-refused-table = { $name } n’est pas une table lisible. Décompressez-la d’abord ; sont lus : MMDB, plages ou préfixes avec AS ou pays (CSV, TSV, pyasn), noms d’AS et fichiers « delegated » des registres.
directory-refused-table-damaged = { $name } est endommagé. Récupérez-le de nouveau.
directory-refused-table-empty = { $name } ne contient rien sur des adresses ou des numéros d’AS.

## Actions that fail
directory-error-forbidden = Votre rôle ne le permet pas. Adressez-vous à votre administrateur si nécessaire.
directory-error-not-found = Cette administration ne contient pas d’entrée de ce type.
directory-error-stale = Quelqu’un a modifié cette entrée depuis que vous l’avez ouverte. Consultez le nouvel état et refaites votre modification.
directory-error-name-taken = Il existe déjà une organisation « { $name } ».
directory-error-network-taken = « { $text } » figure déjà dans l’annuaire.
directory-error-holds-others = D’autres organisations dépendent de « { $name } ». Changez d’abord leur rattachement, puis retirez-la.
directory-error-figure-taken = Il existe déjà un chiffre pour ce trimestre, ce type d’accès et cette portée. Modifiez celui-là.
directory-error-store = La modification n’a pas pu être enregistrée ; rien n’a changé. Réessayez, et prévenez l’exploitant si cela se reproduit.

## Pages
directory-page-organisations = Organisations
directory-page-organisations-caption = Organisations de cette administration
directory-page-organisations-empty = Il n’y a encore aucune organisation. Ajoutez-en une, ou importez une liste de réseaux pour commencer.
directory-page-organisation = Organisation
directory-page-organisation-add = Ajouter une organisation
directory-page-organisation-edit = Modifier ces indications
directory-page-organisation-observations = Observations concernant cette organisation
directory-page-organisation-remove = Retirer cette organisation
directory-page-organisation-remove-text = { $count ->
    [0] Elle ne détient aucun réseau.
    [one] Son réseau est retiré avec elle.
    [many] Ses { $count } réseaux sont retirés avec elle.
   *[other] Ses { $count } réseaux sont retirés avec elle.
} Ce qui a été enregistré pour elle reste et garde son nom.
directory-page-change-of = Modifier { $name }
directory-page-save = Enregistrer
directory-page-saved = La modification est enregistrée.
directory-page-removed = C’est retiré.
directory-page-parent = Dépend de
directory-page-critical-yes = Ses services sont critiques
directory-page-critical-hint = Les organisations critiques figurent en tête de la situation.
directory-page-country-hint = Deux lettres (ISO 3166-1)
directory-page-name = Nom
directory-page-name-in = Nom en { $language }
directory-page-administration = Nom de l’administration
directory-page-administration-about = Comment votre administration est appelée en tête de chaque page, dans chaque langue.
directory-page-administration-intro = Une langue sans nom propre affiche le nom dans la première langue de l’administration. Quand la passerelle sert une seule administration, ce nom figure en tête de chaque page.
directory-page-kind = Type
directory-page-sector = Secteur
directory-page-critical = Services critiques
directory-page-yes = Oui
directory-page-no = Non
directory-page-not-stated = Non précisé
directory-page-country = Pays
directory-page-contact = Contact
directory-page-networks = Réseaux
directory-page-network = Réseau
directory-page-source = Origine
directory-page-source-manual = Saisie manuelle
directory-page-source-claimed = Revendiqué, approuvé
directory-page-source-import = Import
directory-page-since = Depuis
directory-page-networks-empty = Aucun réseau n’est encore saisi pour elle.
directory-page-network-add = Ajouter un réseau
directory-page-network-hint = Un préfixe comme 198.18.0.0/24, un numéro d’AS comme AS64500 ou un domaine comme example.org
directory-page-space = Espace d’adresses
directory-page-space-hint = Une adresse statique reste à un abonné ; pour les adresses dynamiques ou derrière un NAT d’opérateur, rien n’est dit d’une adresse prise seule sur plusieurs jours
directory-space-unknown = Non connu
directory-space-static = Statique
directory-space-dynamic = Dynamique
directory-space-carrier-nat = NAT d’opérateur
directory-page-network-remove = Retirer ce réseau
directory-page-network-remove-text = Les nouveaux rapports ne comptent alors pour personne par ce réseau. Ses dates restent enregistrées.
directory-page-constituency = Périmètre
directory-page-constituency-intro = Ce dont répond cette administration au-delà des réseaux de ses organisations, et les plages étrangères exclues.
directory-page-constituency-caption = Entrées du périmètre
directory-page-constituency-empty = Il n’y a encore aucune entrée. Ajoutez ce dont répond l’administration.
directory-page-entry-add = Ajouter une entrée
directory-page-entry-hint = Un préfixe, un numéro d’AS, un domaine de premier niveau national comme xa, ou un domaine hébergé à l’étranger
directory-page-side-hint = Excluez une plage étrangère située dans ce qui est inclus.
directory-page-entry-remove = Retirer cette entrée
directory-page-entry-remove-text = Les nouveaux rapports ne sont alors plus jugés d’après cette entrée. Ses dates restent enregistrées.
directory-page-side = Appartenance
directory-page-side-include = Inclus
directory-page-side-exclude = Exclu
directory-page-subscribers = Abonnés
directory-page-subscribers-intro = Les taux ne sont calculés qu’avec ces chiffres : même type d’accès, même trimestre, source nommée. Sans chiffre, aucun taux n’est affiché.
directory-page-subscribers-caption = Chiffres, trimestre le plus récent en tête
directory-page-subscribers-empty = Aucun chiffre n’est encore saisi ; aucun taux n’est donc affiché.
directory-page-subscribers-count = Nombre d’abonnés
directory-page-quarter = Trimestre
directory-page-quarter-hint = Année et trimestre, comme 2026-Q1
directory-page-access = Type d’accès
directory-page-scope = Abonnés de qui
directory-page-scope-hint = Un numéro d’AS comme AS64500. Laissez vide pour tout le pays.
directory-page-scope-country = Tout le pays
directory-page-figure-source = Publié par
directory-page-figure-source-hint = Tel que les pages l’impriment à côté de chaque taux, par exemple le rapport trimestriel du régulateur
directory-page-figure-add = Ajouter un chiffre
directory-page-figure-title = Abonnés : { $quarter }, { $access }, { $scope }
directory-page-figure-remove = Retirer ce chiffre
directory-page-figure-remove-text = Les taux calculés à partir de lui ne sont plus affichés.
directory-page-figures-import = Importer des chiffres
directory-page-figures-import-intro = Envoyez une liste avec un chiffre par ligne : trimestre, type d’accès (fixed, mobile ou all), numéro d’AS ou rien pour tout le pays, nombre d’abonnés et source. La première ligne nomme les colonnes. Un chiffre déjà présent est remplacé.
directory-page-figures-added = Chiffres ajoutés
directory-page-figures-changed = Chiffres modifiés
directory-page-figures-unchanged = Chiffres inchangés
directory-page-import = Importer des réseaux
directory-page-import-intro = Envoyez une liste avec un réseau par ligne : un préfixe, un numéro d’AS ou un domaine, puis son organisation, son secteur et s’il est critique. La première ligne nomme les colonnes. Rien ne change avant que vous ayez vu ce qui changerait.
directory-page-import-file = Fichier
directory-page-import-file-hint = CSV de { $limit } Mo au plus ; les listes plus longues s’importent en ligne de commande
directory-page-import-kept = Le fichier « { $name } » est prêt. N’en choisissez un autre que pour le remplacer.
directory-page-import-gone = Le fichier n’est plus conservé. Choisissez-le de nouveau.
directory-page-import-nothing = Choisissez un fichier ou collez une liste.
directory-page-import-list = Ou collez la liste
directory-page-import-preview = Afficher les changements
directory-page-import-apply = Importer
directory-page-import-planned = Changements prévus
directory-page-import-done = Changements effectués
directory-page-import-added = Réseaux ajoutés
directory-page-import-changed = Réseaux modifiés
directory-page-import-unchanged = Réseaux inchangés
directory-page-import-organisations = Organisations ajoutées
directory-page-import-refused = Lignes refusées
directory-page-import-unused = Colonnes non utilisées : { $columns }. Le reste de chaque ligne a été lu. Les colonnes sont par exemple : { $header }
directory-page-import-line = Ligne
directory-page-import-column = Colonne
directory-page-import-reason = Motif

# What the gateway measures of its own work.

directory-measured-constituency-declared = Périmètre déclaré
directory-measured-constituency-declared-method = Numéros AS, préfixes et domaines dont l’administration répond, ceux de ses organisations compris.
directory-measured-networks-with-contact-percent = Réseaux avec un contact
directory-measured-networks-with-contact-percent-method = Part des réseaux de l’annuaire dont l’organisation a une adresse de contact.
directory-measured-networks-live-contact-percent = Réseaux avec un contact vivant
directory-measured-networks-live-contact-percent-method = Part des réseaux de l’annuaire dont l’organisation a un contact confirmé à temps.
directory-measured-contacts-live-percent = Contacts confirmés à temps
directory-measured-contacts-live-percent-method = Part des contacts vérifiés tous les 90 jours dont la dernière confirmation n’est pas plus ancienne.
directory-measured-drill-answered-percent = Réponses dans les délais à l’exercice
directory-measured-drill-answered-percent-method = Part des contacts du dernier exercice de joignabilité qui ont répondu avant la fin ; ceux sans adresse électronique comptent comme muets.
directory-measured-csirt-services = Services du CSIRT national
directory-measured-csirt-services-method = Services du cadre de services CSIRT de FIRST que l’annuaire indique pour l’équipe nationale.
directory-measured-organisations-critical = Organisations critiques
directory-measured-organisations-critical-method = Organisations que l’annuaire signale comme faisant partie des infrastructures critiques.

## Fiches : pour qui
directory-audience-public = Tout le monde
directory-audience-members = Membres, contacts des réseaux compris
directory-audience-national = L’administration et l’organisation elle-même
directory-consent = Consentement de la personne
directory-consent-screen = Peut être montré hors de l’administration
directory-consent-print = Peut être imprimé
directory-consent-both = Peut être montré hors de l’administration et imprimé
directory-consent-none = Pas de consentement : reste dans l’administration

## Fiches : qui l’a dit
directory-layer-imported = Importé
directory-layer-imported-from = Importé : { $source }
directory-layer-claimed = Dit par l’organisation
directory-layer-asserted = Saisi par ceux qui tiennent l’annuaire

## Types
directory-kind-law-enforcement = Service répressif
directory-kind-vendor = Fournisseur
directory-kind-ngo = Organisation non gouvernementale
directory-kind-igo = Organisation intergouvernementale

## Champs des fiches
directory-field-short-name = Nom court
directory-field-alias = Autres noms
directory-field-mail = Adresse électronique
directory-field-telephone = Téléphone
directory-field-emergency = Téléphone d’urgence
directory-field-fax = Télécopie
directory-field-address = Adresse postale
directory-field-time-zone = Fuseau horaire
directory-field-hours = Heures de travail
directory-field-language = Langues
directory-field-website = Site web
directory-field-key = Empreinte d’une clé
directory-field-established = Création
directory-field-service = Services (cadre des services CSIRT de FIRST)
directory-field-membership = Adhésions
directory-field-constituency = Communauté servie
directory-field-mission = Mission
directory-field-mandate = Mandat et autorité
directory-field-sponsor = Organisme de tutelle ou de parrainage
directory-field-incidents = Types d’incidents et niveau d’appui
directory-field-disclosure = Coopération et divulgation d’informations
directory-field-secure-communication = Communication et authentification
directory-field-response = Réponse aux incidents
directory-field-proactive = Activités proactives
directory-field-region = Région de l’UIT, si le pays ne l’indique pas
directory-field-reporting-form = Formulaire de signalement d’incidents
directory-field-disclaimer = Clause de non-responsabilité
directory-field-description = Où se trouve sa description (RFC 2350)
directory-field-distribution = Qui est averti des changements de la description
directory-field-security-txt = security.txt
directory-field-csaf = Métadonnées de fournisseur CSAF
directory-field-feed = Flux d’actualités
directory-field-honorific = Civilité
directory-field-role = Rôles
directory-field-level = Désigné comme
directory-field-designated-by = Désigné par
directory-field-instrument = Acte de désignation
directory-field-from = À partir du
directory-field-until = Jusqu’au

## Rôles des contacts
directory-role-security = Contact de sécurité
directory-role-duty = De permanence jour et nuit
directory-role-notification = Reçoit les avis sur ses réseaux
directory-role-abuse = Boîte de signalement des abus
directory-role-technical = Contact technique
directory-role-diplomatic = Contact diplomatique
directory-role-cybercrime = Réseau permanent contre la cybercriminalité
directory-role-management = Direction
directory-role-press = Presse

## Niveaux de désignation
directory-level-diplomatic = Point de contact diplomatique
directory-level-technical = Point de contact technique
directory-level-round-the-clock = Point de contact permanent
directory-level-cybercrime = Point de contact d’un réseau contre la cybercriminalité

## Services
directory-service-monitoring = Surveillance et détection
directory-service-event-analysis = Analyse des événements
directory-service-report-acceptance = Réception des signalements d’incidents
directory-service-incident-analysis = Analyse des incidents
directory-service-forensics = Analyse d’artefacts et forensique
directory-service-mitigation = Atténuation et rétablissement
directory-service-coordination = Coordination des incidents
directory-service-crisis = Appui en cas de crise
directory-service-vulnerability-discovery = Découverte de vulnérabilités
directory-service-vulnerability-intake = Réception des signalements de vulnérabilités
directory-service-vulnerability-analysis = Analyse des vulnérabilités
directory-service-vulnerability-coordination = Coordination des vulnérabilités
directory-service-vulnerability-disclosure = Divulgation de vulnérabilités
directory-service-vulnerability-response = Réponse aux vulnérabilités
directory-service-data-acquisition = Acquisition de données sur la situation
directory-service-synthesis = Analyse et synthèse de la situation
directory-service-communication = Communication de la situation
directory-service-awareness = Sensibilisation
directory-service-training = Formation et éducation
directory-service-exercises = Exercices
directory-service-advice = Conseil technique et politique

## Valeurs et fiches refusées
directory-refused-line = Une valeur est vide, ou contient des caractères de contrôle ou qui inversent le sens du texte.
directory-refused-telephone = « { $text } » n’est pas un numéro de téléphone. Écrivez + et l’indicatif du pays, puis des chiffres seulement, comme +41 22 555 01 00.
directory-refused-address = « { $text } » n’est pas une adresse web. Elle commence par https:// ou http:// et ne contient pas de mot de passe.
directory-refused-time-zone = « { $text } » n’est pas un fuseau horaire. Écrivez-le comme UTC ou Africa/Nairobi.
directory-refused-language = « { $text } » n’est pas une étiquette de langue valable ici. Écrivez-la comme fr ou zh-hant (BCP 47).
directory-refused-date = « { $text } » n’est pas une date. Écrivez une année, un mois ou un jour, comme 2004, 2004-03 ou 2004-03-01.
directory-refused-day = « { $text } » n’est pas un jour. Écrivez année-mois-jour, comme 2026-03-27.
directory-refused-organisation = « { $text } » n’est pas une organisation de l’annuaire.
directory-refused-fingerprint = « { $text } » n’est pas une empreinte. Elle a 40 ou 64 chiffres hexadécimaux.
directory-refused-code = « { $text } » n’est pas dans la liste de ce champ.
directory-refused-values = Ce champ prend au plus { $limit } valeurs.
directory-refused-field = « { $text } » n’est pas un champ d’une telle fiche.
directory-refused-audience = « { $text } » n’est pas un public. Écrivez public, members, national ou une étiquette TLP comme tlp:amber.
directory-refused-record = Il manque « { $text } » à une fiche, ou ce n’est pas compris.
directory-refused-records-header = La première ligne ne nomme pas les colonnes record, kind, field et value. Écrivez-la, par exemple : { $header }
directory-refused-foreign = Non pris : { $reason }
directory-refused-json = Le fichier n’est pas un annuaire en JSON : { $reason }
directory-refused-nameless = « { $text } » est une organisation sans nom.
directory-refused-owner = « { $text } » n’appartient à rien de connu. Indiquez son organisation ou, pour une désignation, son contact.
directory-refused-other-kind = « { $text } » est une fiche d’un autre type.

## Pages des fiches
directory-record-person = Personne
directory-record-function = Fonction
directory-record-designation = Désignation
directory-record-add = Ajouter une personne ou une fonction
directory-record-kind-hint = Une fonction, comme l’officier de permanence, peut être montrée sans dire qui l’exerce.
directory-record-function-hint = Comme « Officier de permanence »
directory-record-person-name = Nom de la personne
directory-record-designate = Ajouter une désignation
directory-record-claimed = En attente de l’accord de ceux qui tiennent l’annuaire.
directory-record-claim-intro = Ce que vous saisissez comptera une fois approuvé par ceux qui tiennent l’annuaire.
directory-record-missing = Ses rôles demandent davantage. Il manque : { $fields }
directory-record-stale = Non confirmé à temps
directory-record-until = Jusqu’au { $day }
directory-record-erase = Effacer ce qui concerne la personne
directory-record-erase-text = Toute valeur concernant la personne est effacée, y compris ce qui a été dit avant. C’est irréversible, et aucun fichier ne la ramène.
directory-record-erased = Ce qui concernait la personne a été effacé.
directory-record-remove-text = Elle n’est plus montrée ni contactée ; ce qui en a été dit reste enregistré.
directory-page-record-remove = Retirer cette fiche
directory-page-record-caption = Ce que dit l’annuaire
directory-page-record-empty = Rien n’est encore dit.
directory-page-record-unsaid = Pas encore indiqué
directory-page-field = Champ
directory-page-value = Valeur
directory-page-value-in = En { $language }
directory-page-value-any = Dans toutes les langues
directory-page-many-hint = Un par ligne
directory-page-telephone-hint = Avec + et l’indicatif du pays, comme +41 22 555 01 00
directory-page-audience = Pour qui
directory-page-audience-hint = Une organisation est vue par qui peut voir son nom ; puis chaque champ selon son public.
directory-page-verified = Vérifié
directory-page-people = Personnes et fonctions
directory-page-people-empty = Personne n’est encore saisi.
directory-page-public = Annuaire public
directory-page-public-caption = Organisations publiées pour tout le monde
directory-page-public-empty = Aucune organisation n’est publiée pour tout le monde.
directory-page-waiting = En attente de décision

## Ce qui attend
directory-waiting-intro = Rien de ceci ne change ce qui compte avant qu’on décide.
directory-waiting-empty = Rien n’attend.
directory-waiting-files = Fichiers retenus
directory-waiting-file = Dans { $name }, il manque la moitié ou plus de ce qu’avait la source « { $source } ». Fiches manquantes : { $dropped } sur { $known }.
directory-waiting-release = L’importer tel quel
directory-waiting-discard = Le rejeter
directory-waiting-claims = Dit par les organisations
directory-waiting-agree = Approuver
directory-waiting-refuse = Ne pas le prendre
directory-waiting-reviews = Un fichier dit autre chose
directory-waiting-ours = Compte maintenant
directory-waiting-theirs = { $source } dit maintenant
directory-waiting-base = Disait avant
directory-waiting-take = Prendre ce que dit le fichier
directory-waiting-keep = Garder ce qui compte

## Vérification
directory-verify-intro = Voici ce que l’annuaire dit de vous ou de votre service. Est-ce toujours exact ?
directory-verify-confirm = Oui, tout est exact
directory-verify-correct-title = Quelque chose a changé
directory-verify-correct-intro = Ce que vous saisissez comptera une fois approuvé par ceux qui tiennent l’annuaire.
directory-verify-correct = Envoyer les corrections
directory-verify-disown-title = Ce n’est pas moi
directory-verify-disown-text = L’entrée sera considérée comme non confirmée et votre organisation sera interrogée.
directory-verify-disown = Je ne suis pas ce contact
directory-verify-confirmed = Merci. L’entrée est confirmée.
directory-verify-corrected = Merci. Vos corrections attendent l’accord de ceux qui tiennent l’annuaire.
directory-verify-disowned = Merci. L’entrée n’est plus confirmée.
directory-verify-spent = Ce lien a été utilisé ou est trop ancien. La prochaine lettre en apportera un nouveau ; ou écrivez au bureau national.
directory-letter-contact-subject = Votre entrée dans l’annuaire est-elle toujours exacte ?
directory-letter-contact = L’annuaire nomme « { $entry } » ({ $organisation }) comme contact à cette adresse. ¶ Veuillez confirmer ou corriger avant le { $day } : ¶ { $link } ¶ Ouvrir la page ne change rien ; ses boutons, si.
directory-letter-reminder-subject = Rappel : votre entrée dans l’annuaire
directory-letter-reminder = Nous avons demandé si l’entrée « { $entry } » ({ $organisation }) est toujours exacte et n’avons pas de réponse. Sans réponse, elle sera considérée comme non confirmée après le { $day }. ¶ { $link } ¶ Ouvrir la page ne change rien ; ses boutons, si.
directory-letter-organisation-subject = Un contact de votre organisation ne répond pas
directory-letter-organisation = Le contact « { $entry } » de { $organisation } n’a pas confirmé son entrée dans l’annuaire, attendue pour le { $day }. ¶ Veuillez la confirmer ou la corriger : ¶ { $link } ¶ Ouvrir la page ne change rien ; ses boutons, si.
directory-letter-desk-subject = Un contact n’est pas confirmé
directory-letter-desk = Ni « { $entry } » ni { $organisation } n’ont confirmé l’entrée attendue pour le { $day }. ¶ Toutes les personnes et fonctions : { $link }
directory-drill-title = Exercices de joignabilité
directory-drill-about = Les contacts reçoivent une lettre sans préavis et appuient sur un bouton. On mesure qui répond et en combien de temps ; un exercice ne confirme rien de ce que l’annuaire dit d’eux.
directory-drill-new = Lancer un exercice
directory-drill-name = Nom de l’exercice
directory-drill-name-hint = Par exemple « Exercice de printemps ». Les contacts ne le voient pas.
directory-drill-whom = À qui écrire
directory-drill-whom-often = Contacts vérifiés tous les 90 jours
directory-drill-whom-all = Tous les contacts
directory-drill-hours = Heures pour répondre
directory-drill-hours-hint = De 1 à 720. Les réponses ultérieures comptent comme tardives.
directory-drill-start = Envoyer les lettres maintenant
directory-drill-none = Aucun exercice n’a encore eu lieu.
directory-drill-begun = Début
directory-drill-ends = Fin
directory-drill-contacts = Contacts
directory-drill-contact = Contact
directory-drill-organisation = Organisation
directory-drill-country = Pays
directory-drill-by-country = Par pays
directory-drill-stand = Réponse
directory-drill-in-time = Dans les délais
directory-drill-late = Tardive
directory-drill-open = Encore attendue
directory-drill-silent = Aucune réponse
directory-drill-unwritten = Sans adresse électronique
directory-drill-after = Après
directory-drill-median = La moitié des réponses est arrivée en
directory-drill-slowest = La dernière réponse est arrivée après
directory-drill-duration = { $hours } h { $minutes } min
directory-drill-gone = contact qui n’est plus dans l’annuaire
directory-drill-call = Exercice : y a-t-il quelqu’un ?
directory-drill-call-about = Ceci est un exercice. Par le bouton, vous montrez que les lettres à « { $entry } » ({ $organisation }) sont lues. Les réponses sont dans les délais jusqu’au { $moment }.
directory-drill-press = J’ai lu la lettre
directory-drill-thanks = Merci. Votre réponse est comptée. Il n’y a rien d’autre à faire.
directory-drill-error-name = Saisissez un nom de 1 à { $most } caractères.
directory-drill-error-hours = Saisissez un nombre entier d’heures de 1 à { $most }.
directory-drill-error-nobody = Aucun contact de l’annuaire n’a ce rôle. Choisissez un autre rôle ou saisissez d’abord des contacts.
directory-letter-drill-subject = Exercice : montrez que cette lettre est lue
directory-letter-drill = Ceci est un exercice : nous vérifions que les lettres à « { $entry } » ({ $organisation }) sont lues. Il ne s’est rien passé. ¶ Veuillez ouvrir la page et appuyer sur son bouton avant le { $moment } : ¶ { $link } ¶ Ouvrir la page seule n’est pas une réponse.

## Whom to call, whom to write to
directory-field-national = Équipe nationale de son pays
directory-contact-parent = Une organisation qui le détient en fait partie.
directory-contact-sector = C’est l’équipe de réponse ou le régulateur du secteur.
directory-contact-national = C’est l’équipe nationale de réponse de { $country } : le dernier recours.
directory-contact-team = C’est une équipe de réponse de { $country } ; aucune n’est marquée comme nationale.
directory-contact-given = Son contact est donné : confirmé ou saisi le { $since }, valable jusqu’au { $until }.
directory-contact-given-stale = Son contact est donné avec une marque : il n’a pas été confirmé depuis le { $until } et aucun plus récent ne couvre le réseau.
directory-contact-stale = Passé : non confirmé depuis le { $until }, et un contact plus récent couvre le réseau.
directory-contact-empty = Elle n’a aucun contact avec une adresse électronique.
directory-contact-farther = Inutile : un contact plus proche est donné.
directory-contact-beside = La boîte de signalement des abus du registre reçoit une copie.
directory-contact-beside-missing = Aucune boîte de signalement des abus d’un registre n’est connue : personne ne reçoit de copie.
directory-contact-nobody = Personne n’est connu. Saisissez une organisation avec un contact, ou une équipe de réponse (CSIRT) du pays.
directory-contact-address = Adresse de l’organisation
directory-contact-other = Autre contact
directory-contact-line = Écrivez à { $name } ({ $office }, { $organisation }) : { $addresses }
directory-lookup-title = Chercher un contact
directory-lookup-subject = Pour quoi
directory-lookup-hint = Une adresse, un préfixe, un numéro d’AS, un domaine, un pays (deux lettres) ou un secteur
directory-lookup-intro = L’entrée la plus précise décide, et ce que des personnes ont saisi passe avant ce qu’un fichier a apporté. Chaque organisation est donnée avec sa raison.
directory-lookup-known = Ce qui est connu
directory-lookup-write-to = À qui écrire
directory-lookup-further = Autres contacts
directory-lookup-why = Qui a été considéré, et pourquoi
directory-lookup-reason = Pourquoi celle-ci
directory-lookup-verdict = Ce qu’il en est advenu
directory-lookup-designated = Points de contact désignés
directory-lookup-copy = Copie
directory-contact-rule = Une règle de notification la désigne à la place.

## Notification rules
directory-error-rule-taken = Une règle avec ces conditions existe déjà. Modifiez celle-là.
directory-refused-rule-text = Écrivez au plus { $limit } caractères sur une ligne.
directory-refused-destination = « { $text } » n’est ni une organisation, ni une personne, ni une fonction de cet annuaire. Écrivez le nom d’une organisation, ou l’identifiant dans l’adresse de la page d’un contact.
directory-refused-lookup = La question ne peut pas recevoir de réponse : { $reason }
directory-rule-title = Règles de notification
directory-rule-intro = Sans règle, qui répond d’un réseau est averti une fois par jour, en CSV, dans sa langue. Parmi les règles qui conviennent s’applique celle de l’objet le plus étroit, puis du type le plus étroit, puis du flux le plus étroit. La recherche dit laquelle.
directory-rule-caption = Règles de cette administration
directory-rule-empty = Il n’y a pas encore de règle.
directory-rule-none = Aucune règle de notification ne convient.
directory-rule-applies = La règle de notification qui s’applique
directory-rule-add = Ajouter une règle
directory-rule-change = Modifier cette règle
directory-rule-remove = Retirer cette règle
directory-rule-remove-text = La règle suivante qui convient s’applique alors, ou aucune.
directory-rule-when = Quand elle s’applique
directory-rule-does = Ce qu’elle fait
directory-rule-any = Tous
directory-rule-what = Type d’incident (RSIT)
directory-rule-provider = Fournisseur du flux
directory-rule-provider-hint = Comme dans les événements, par exemple Shadowserver ; vide pour tous
directory-rule-feed = Flux
directory-rule-feed-hint = Le nom du flux ou du rapport ; vide pour tous
directory-rule-object = À propos de quoi
directory-rule-object-hint = Un préfixe, un numéro d’AS, un domaine ou un pays (deux lettres) ; vide pour tout
directory-rule-suppress = N’avertir personne
directory-rule-suppressed = Personne n’est averti
directory-rule-destinations = Avertir plutôt
directory-rule-destinations-hint = Un par ligne : le nom d’une organisation ou l’identifiant d’un contact. Vide : qui répond du réseau.
directory-rule-language = Langue de l’avis
directory-rule-language-any = Celle du contact
directory-rule-format = Forme des données
directory-rule-format-csv = Tableau CSV
directory-rule-format-json = JSON d’IntelMQ
directory-rule-format-text = Dans la lettre elle-même
directory-rule-interval = À quelle fréquence
directory-rule-immediate = Aussitôt
directory-rule-hours = { $count ->
    [one] Toutes les heures
   *[other] Toutes les { $count } heures
}
directory-rule-days = { $count ->
    [one] Une fois par jour
   *[other] Tous les { $count } jours
}
directory-rule-weeks = { $count ->
    [one] Une fois par semaine
   *[other] Toutes les { $count } semaines
}
directory-rule-comment = Pourquoi cette règle existe
directory-rule-comment-hint = Pour qui tiendra les règles après vous

## In the forms of others
directory-publish-files = Fichiers
directory-publish-card = Carte de visite (vCard)
directory-publish-description = Description de l’équipe (RFC 2350)
directory-publish-text = Description en texte
directory-publish-security = security.txt pour son site web
directory-publish-checker = Vérifier un security.txt
directory-publish-checker-intro = Collez un security.txt pour voir s’il est conforme à la RFC 9116. Il n’est pas conservé. Sa signature n’est pas vérifiée.
directory-publish-feed = Changements des équipes en flux (Atom)
directory-publish-file = Texte du fichier
directory-publish-url = Où il a été trouvé
directory-publish-url-hint = Par exemple https://www.example.org/.well-known/security.txt, à comparer avec Canonical
directory-publish-check = Vérifier
directory-publish-valid = Le fichier est valide selon la RFC 9116.
directory-publish-invalid = Le fichier n’est pas valide selon la RFC 9116. Corrigez chaque erreur.
directory-publish-findings = Constats
directory-publish-none = Rien n’a été relevé.
directory-publish-severity = Gravité
directory-publish-error = Erreur
directory-publish-advice = Conseil
directory-refused-security-txt = Un security.txt demande une adresse publique. Publiez une adresse électronique ou un formulaire https de cette organisation.
directory-securitytxt-too-large = Le fichier a { $found } octets ; { $limit } au plus sont lus. Retirez ce qui n’est pas un champ.
directory-securitytxt-not-utf8 = Le texte n’est pas en UTF-8. Enregistrez-le en UTF-8.
directory-securitytxt-byte-order-mark = Le fichier commence par une marque d’ordre des octets. Enregistrez-le sans elle.
directory-securitytxt-line-end = La ligne finit par CR seul. Terminez les lignes par LF ou CRLF.
directory-securitytxt-no-last-line-end = La dernière ligne n’a pas de fin de ligne. Ajoutez-la.
directory-securitytxt-not-a-field = Ni un champ ni un commentaire. Écrivez « Name: value », ou commencez par #.
directory-securitytxt-space-before-colon = Un espace précède les deux-points de { $name }. Retirez-le.
directory-securitytxt-no-space = Il manque un espace après les deux-points de { $name }. Ajoutez-le.
directory-securitytxt-empty = Le champ { $name } n’a pas de valeur. Remplissez-le ou retirez-le.
directory-securitytxt-no-contact = Il n’y a pas de Contact. Ajoutez-en un, comme mailto:security@example.org.
directory-securitytxt-no-scheme = { $name } n’est pas un URI. Commencez-le par https://, mailto: ou tel:.
directory-securitytxt-not-https = { $name } commence par http://. Une adresse web doit commencer par https://.
directory-securitytxt-mail = L’adresse après mailto: n’a pas de nom ou de domaine.
directory-securitytxt-no-expires = Il n’y a pas d’Expires. Ajoutez-le, à un an au plus.
directory-securitytxt-several-expires = Expires figure plusieurs fois. Gardez-en un.
directory-securitytxt-bad-expires = Expires n’est pas un instant. Écrivez-le comme 2027-01-31T00:00:00Z.
directory-securitytxt-expired = Le fichier a expiré. Jours entiers depuis : { $days }. Relisez-le et repoussez Expires.
directory-securitytxt-expires-soon = Le fichier expire bientôt. Jours entiers restants : { $days }. Relisez-le et repoussez Expires.
directory-securitytxt-expires-late = Le fichier expire tard. Jours entiers restants : { $days }. Moins d’un an est recommandé.
directory-securitytxt-several-languages = Preferred-Languages figure plusieurs fois. Réunissez tout en un.
directory-securitytxt-bad-language = { $tag } n’est pas une étiquette de langue. Écrivez des étiquettes comme en, fr, avec des virgules.
directory-securitytxt-not-canonical = Aucun Canonical ne nomme l’adresse où il a été trouvé. Ajoutez-le.
directory-securitytxt-no-canonical = Il est signé, mais sans Canonical. Ajoutez-le pour qu’il ne vaille que là.
directory-securitytxt-csaf = CSAF ne mène pas à un fichier nommé provider-metadata.json.
directory-securitytxt-unknown = Le champ { $name } n’est pas enregistré. Cherchez une faute de frappe.
directory-securitytxt-no-encryption = Il y a une adresse électronique et pas d’Encryption. Indiquez une clé.
directory-securitytxt-not-signed = Il n’est pas signé. Une signature en clair est recommandée.
directory-securitytxt-before-signed = Du texte précède le message signé. Il doit être à la première ligne.
directory-securitytxt-after-signature = Du texte suit la signature. Retirez-le.
directory-securitytxt-bad-signature = La signature manque, est coupée ou abîmée. Signez à nouveau le fichier.
directory-securitytxt-weak-hash = Il est signé avec { $hash }. Signez à nouveau avec SHA-256 ou mieux.

## Regions, and editions of the Who’s Who
directory-region-africa = Afrique
directory-region-americas = Amériques
directory-region-arab-states = États arabes
directory-region-asia-pacific = Asie-Pacifique
directory-region-cis = Communauté des États indépendants
directory-region-europe = Europe
directory-region-other = Autres zones et codes
directory-country-disclaimer = Les noms, codes et groupes de pays n’impliquent aucune prise de position sur le statut juridique d’un pays, d’un territoire, d’une ville ou d’une zone, ni de ses autorités, ni sur ses frontières.
directory-edition-publications = Publications
directory-edition-title = Qui est qui en cybersécurité { $year }
directory-edition-revision-number = Révision { $number }
directory-edition-contents = Table des matières
directory-edition-page = Page
directory-edition-page-of = sur
directory-edition-colon = { " : " }
directory-edition-year = Année
directory-edition-language = Langue
directory-edition-revision = Révision
directory-edition-made = Figée le
directory-edition-files = Fichiers
directory-edition-isbn = ISBN
directory-edition-issn = ISSN
directory-edition-hash = Empreinte du contenu (SHA-256)
directory-edition-label = Diffusion permise
directory-edition-replaces = Cette révision remplace la révision { $number }, qui n’est plus distribuée.
directory-edition-disclaimer = Une inscription ne vaut pas approbation, et une absence ne signifie rien. Les données sont celles que chaque organisation et chaque personne ont rendues publiques ; l’éditeur ne répond pas des suites de leur utilisation.
directory-edition-method = À propos de cette édition
directory-edition-method-what = Cette édition contient ce que l’annuaire contenait le jour où elle a été figée, dans la mesure où c’est public et imprimable. Son contenu ne change plus ; ce qui a changé figure dans une révision suivante, avec son numéro et son empreinte.
directory-edition-method-people = Une personne n’est nommée qu’avec son accord pour l’impression. À défaut, la fonction figure à sa place.
directory-edition-method-order = Les organisations sont classées par région de l’UIT, pays et secteur, puis par nom, dans l’ordre alphabétique de la langue de cette édition. Chacune porte un numéro, auquel renvoient les index.
directory-edition-method-truth = « Vérifié » est le dernier jour où un contact de l’organisation a confirmé son inscription. En son absence, personne ne l’a confirmée.
directory-edition-count = { $count ->
    [one] { $count } organisation figure dans cette édition.
   *[other] { $count } organisations figurent dans cette édition.
}
directory-edition-no-country = Pays non indiqué
directory-edition-no-sector = Secteur non indiqué
directory-edition-term = Durée
directory-edition-points = Points de contact
directory-edition-index-organisations = Index des organisations
directory-edition-index-people = Index des personnes
directory-edition-index-acronyms = Index des sigles
directory-edition-entry = N°
directory-edition-region = Région
directory-edition-record = Inscription
directory-edition-caption = Éditions du « Qui est qui »
directory-edition-empty = Aucune édition n’a encore été figée.
directory-edition-intro = Chaque édition contient ce qui est public et imprimable, tel qu’au jour où elle a été figée.
directory-edition-new = Figer une édition
directory-edition-new-intro = Ce qui est public et imprimable maintenant devient l’édition, que chacun peut obtenir. Si le contenu d’une année a changé, une nouvelle révision remplace la précédente.
directory-edition-freeze = Figer
directory-edition-superseded = Remplacée, n’est plus distribuée
directory-edition-same = Le contenu est celui de l’édition en vigueur ; rien n’a été modifié.
directory-refused-isbn = « { $text } » n’est pas un ISBN. Écrivez ses 10 ou 13 chiffres tels qu’ils ont été attribués, par exemple 978-3-16-148410-0.
directory-refused-issn = « { $text } » n’est pas un ISSN. Écrivez ses huit caractères tels qu’ils ont été attribués, par exemple 2049-3630.
directory-refused-year = « { $text } » n’est pas l’année d’une édition. Écrivez une année de 1990 à 2100.
directory-error-superseded = Une révision plus récente remplace celle-ci. Prenez-la dans la liste des publications.
directory-error-unmade = Le fichier n’a pas été créé. Choisissez un autre format ou réessayez plus tard.

## The inventory by region
directory-inventory-title = Veille, alerte et intervention en cas d’incident par région
directory-inventory-intro = Quels pays ont une équipe nationale de réponse aux incidents et des points de contact, selon ce que cet annuaire sait et ce que vous pouvez voir. Les pays sont classés par région de l’UIT, une case chacun. « Rien de connu » ne signifie pas qu’un pays n’en a pas.
directory-inventory-finding = Une équipe nationale est connue dans { $with } pays et zones sur { $all }.
directory-inventory-whole = Équipe nationale, 24/7
directory-inventory-national = Équipe nationale
directory-inventory-other = Autre équipe, contact
directory-inventory-nothing = Rien de connu
directory-inventory-code = Code
directory-inventory-stands = Ce qui est connu
directory-inventory-figures = Pays par région
directory-inventory-countries = Pays
directory-inventory-round-the-clock = Contact permanent
directory-inventory-year = Comparer avec la fin de l’année
directory-inventory-year-hint = Par exemple 2015
directory-inventory-then = Équipe nationale à la fin de { $year }
directory-inventory-since-unknown = Depuis une date inconnue
directory-inventory-since-note = Seules les équipes qui existent aujourd’hui sont comptées, d’après l’année de leur création. Une équipe disparue depuis, ou dont la date de création est inconnue, ne figure pas parmi celles de l’année antérieure.
directory-inventory-known = Pays dont on sait quelque chose
directory-inventory-known-empty = Rien n’est encore connu d’aucun pays.
directory-inventory-teams = Équipes de réponse
directory-inventory-gaps = Lacunes
directory-inventory-gaps-caption = Pays dont on ne sait rien
directory-inventory-gaps-empty = On sait quelque chose de chaque pays.
directory-inventory-without = Pays sans équipe ni contact connus

## Search
directory-search-title = Chercher dans l’annuaire
directory-search-field = Nom, sigle ou fonction
directory-search-hint = Dans toute écriture ; les accents et les formes des lettres ne comptent pas.
directory-search-nothing = Écrivez au moins une lettre ou un chiffre.
directory-search-found = Résultats
directory-search-empty = Rien de ce nom que vous puissiez voir.
directory-search-more = Il y a plus de résultats qu’affichés. Ajoutez un mot pour préciser la recherche.

## Duplicates
directory-duplicate-title = Doublons possibles
directory-duplicate-intro = Ces fiches ont en commun ce qu’une seule possède d’ordinaire. Rien ne change tant que personne ne décide. Ce que plus de huit fiches partagent ne compte pas.
directory-duplicate-caption = Paires qui désignent peut-être la même chose
directory-duplicate-empty = Aucune paire de fiches n’a rien de tel en commun.
directory-duplicate-one = Fiche
directory-duplicate-other = Autre fiche
directory-duplicate-shared = En commun
directory-duplicate-do = Décider
directory-duplicate-mail = Adresse électronique { $text }
directory-duplicate-telephone = Téléphone { $text }
directory-duplicate-key = Clé { $text }
directory-duplicate-name = Nom « { $text } »
directory-duplicate-compare = Comparer
directory-duplicate-compare-title = Deux fiches côte à côte
directory-duplicate-beside = Ce que dit chacune des deux
directory-duplicate-distinct = Ce ne sont pas les mêmes
directory-duplicate-why = Pourquoi
directory-duplicate-why-hint = Pour que personne ne repose la question, par exemple « Deux bureaux avec un même standard »
directory-duplicate-who = Dit par
directory-duplicate-apart = Paires distinguées
directory-duplicate-told = { $who } a dit le { $day } que ce ne sont pas les mêmes : { $why }
directory-duplicate-again = Les proposer de nouveau
directory-refused-why = Dites pourquoi, en { $limit } caractères au plus.

## Merging and splitting
directory-merging-title = Fusions et scissions
directory-merging-about = L’annulation rétablit les deux fiches telles quelles. Elle est refusée si quelque chose a changé depuis.
directory-merging-empty = Rien n’a été fusionné ni scindé.
directory-merging-what = Opération
directory-merging-merged = Fusion
directory-merging-split = Scission
directory-merging-stayed = Fiche conservée
directory-merging-went = Fiche fusionnée ou nouvelle
directory-merging-undo = Annuler
directory-merging-undone = Annulé le { $day }
directory-merging-do = Fusionner en une seule fiche
directory-merging-intro = Réseaux, personnes, désignations, règles, droits des comptes, organisations rattachées et clés des fichiers passent à la fiche conservée ; les liens vers l’autre y mènent. L’opération peut être annulée.
directory-merging-stays = Quelle fiche est conservée
directory-merging-stays-hint = Ce qu’une seule dit est gardé. Là où elles diffèrent, choisissez ci-dessous.
directory-merging-both = Les deux
directory-merging-below = La fiche conservée est rattachée à l’autre. Conservez celle du dessus.
directory-merging-split-do = Scinder en deux
directory-merging-split-intro = Ce que vous choisissez passe à une nouvelle fiche. On peut l’annuler tant que rien n’en a changé.
directory-merging-new = Nom de la nouvelle fiche
directory-merging-new-hint = Pour une fonction, la fonction, par exemple « Officier de permanence »
directory-merging-fields = Champs transférés
directory-merging-field = { $field } : { $value }
directory-merging-nothing = Choisissez au moins un champ, une personne ou un réseau.
directory-merging-later-values = Annulation impossible : ce qui est dit d’une des fiches a changé depuis. Rétablissez-le d’abord.
directory-merging-later-record = Annulation impossible : une des fiches, ou une fiche rattachée, a changé depuis. Rétablissez-la d’abord.
directory-merging-later-networks = Annulation impossible : un réseau transféré a changé depuis.
directory-merging-later-rules = Annulation impossible : une règle de notification qui nomme une des fiches a changé depuis.
directory-merging-later-files = Annulation impossible : une importation a nommé une des fiches depuis.
directory-merging-later-gone = Annulation impossible : une des fiches a été retirée, effacée ou fusionnée depuis.
directory-merging-later-added = Annulation impossible : quelque chose a été ajouté à la nouvelle fiche depuis. Fusionnez plutôt les deux fiches.

## History
directory-history-title = Historique
directory-history-caption = Ce qui a été dit, du plus récent au plus ancien
directory-history-standing = Situation
directory-history-counts = Compte
directory-history-beside = Figure à côté de ce qui compte
directory-history-waits = Attend une décision
directory-history-ended = Jusqu’au { $day }
directory-history-merged = Dit d’une fiche fusionnée dans celle-ci
directory-history-erased = Effacé

## Spreadsheets
directory-spreadsheet-title = Importer un tableau de contacts
directory-spreadsheet-intro = Envoyez la liste telle que vous la tenez, en CSV ou XLSX. La passerelle propose ce que contient chaque colonne ; vous corrigez, et voyez les premières lignes et chaque cellule inexploitable avant toute importation.
directory-spreadsheet-file = Tableau
directory-spreadsheet-file-hint = CSV ou XLSX, 100 000 lignes au plus. La première ligne nomme les colonnes ; d’un classeur, la première feuille visible est lue.
directory-spreadsheet-encoding = Encodage
directory-spreadsheet-told = D’après le fichier
directory-spreadsheet-known = Lire comme
directory-spreadsheet-proposed = Comme la passerelle le propose
directory-spreadsheet-open = Ouvrir
directory-spreadsheet-form = Lu comme
directory-spreadsheet-rows = Lignes
directory-spreadsheet-faults = Cellules inexploitables
directory-spreadsheet-faults-more = Il y en a d’autres ; { $count } sont affichées.
directory-spreadsheet-first = Premières lignes
directory-spreadsheet-columns = Ce que contient chaque colonne
directory-spreadsheet-column = Colonne { $number }
directory-spreadsheet-not-read = Non lue
directory-spreadsheet-organisation-mail = Adresse électronique de l’organisation
directory-spreadsheet-organisation-telephone = Téléphone de l’organisation
directory-spreadsheet-source = Nom de la source
directory-spreadsheet-source-hint = Par exemple « liste du ministère ». Le prochain fichier de la même source est comparé à celui-ci.
directory-spreadsheet-source-missing = Nommez la source.
directory-spreadsheet-organisation-missing = Indiquez quelle colonne contient l’organisation.
directory-spreadsheet-country = Pays des numéros de téléphone
directory-spreadsheet-country-hint = Deux lettres, pour les numéros sans indicatif de pays
directory-spreadsheet-extent = Étendue
directory-spreadsheet-whole = C’est tout ce que la source possède ; ce qu’elle ne nomme plus n’est plus dit
directory-spreadsheet-keep = Garder cette lecture sous le nom
directory-spreadsheet-keep-hint = Pour la prochaine fois ; les colonnes se retrouvent par leurs en-têtes
directory-spreadsheet-look = Voir le résultat
directory-spreadsheet-reviews = Valeurs à examiner
directory-spreadsheet-dropped = Plus nommées
directory-spreadsheet-held = La moitié des fiches de cette source ou plus manquent ; rien n’a été changé. Le fichier attend une décision.
directory-spreadsheet-empty = Le fichier ne contient aucune ligne.
directory-spreadsheet-columns-many = Le fichier a plus de { $limit } colonnes. Supprimez ce qui n’appartient pas à la liste.
directory-spreadsheet-workbook = Le classeur n’a pas été lu : { $reason }
directory-spreadsheet-formula = La cellule contient une formule ou une erreur. Mettez-y la valeur.
directory-spreadsheet-no-organisation = La ligne ne nomme aucune organisation, et aucune ne figure au-dessus.
directory-spreadsheet-nobody = La ligne ne nomme ni personne ni fonction.

## Sources
directory-refused-source = La passerelle emploie elle-même le nom de source « { $text } ». Choisissez-en un autre.

## Registrars
directory-registrar-title = Par qui il est enregistré
directory-registrar-domain = Domaine
directory-registrar-registrar = Bureau d’enregistrement
directory-registrar-registry = Registre
directory-registrar-abuse = Adresse pour les abus
directory-refused-registrar-header = La première ligne ne nomme pas les colonnes domain et registrar. Écrivez-la, par exemple : { $header }
directory-refused-registrar-domain = « { $text } » n’est pas un domaine.
directory-refused-registrar-missing = Aucun bureau d’enregistrement n’est indiqué pour « { $text } ».

## Comparing
directory-duplicate-any = Comparer deux fiches quelconques
directory-duplicate-any-hint = Son nom ou son identifiant
directory-duplicate-unknown = Aucune fiche de ce nom ou identifiant, ou elle est d’un autre type.

## Claims of networks
directory-claim-title = Revendiquer des réseaux
directory-claim-intro = Ce que vous revendiquez compte une fois approuvé par ceux qui tiennent l’annuaire. Ce qui se trouve à l’intérieur de réseaux que votre organisation détient avec leur accord compte aussitôt.
directory-claim-networks = Réseaux de votre organisation
directory-claim-networks-hint = Un par ligne : préfixe (198.18.0.0/16), numéro d’AS (AS64500) ou domaine (bank.example) ; 50 au plus.
directory-claim-note = Note
directory-claim-note-hint = Pour ceux qui décident : ce qui montre que les réseaux sont les vôtres.
directory-claim-list = Réseaux revendiqués
directory-claim-of = Revendication de { $network }
directory-claim-state = État
directory-claim-waiting = Revendication en attente
directory-claim-agreed = Approuvée
directory-claim-refused = Refusée
directory-claim-withdrawn = Retirée
directory-claim-overlap = { $count ->
    [0] Rien
    [one] { $count } réseau ou revendication
   *[other] { $count } réseaux ou revendications
}
directory-claim-overlaps = Ce que d’autres y détiennent ou revendiquent
directory-claim-overlaps-none = Personne d’autre n’y détient ni n’y revendique quoi que ce soit.
directory-claim-relation = Position
directory-claim-same = Le même réseau
directory-claim-around = Autour
directory-claim-inside = À l’intérieur
directory-claim-reason = Motif du refus
directory-claim-reason-hint = L’organisation le lit.
directory-claim-withdraw = Retirer la revendication
directory-claim-withdraw-text = Le réseau ne compte alors plus comme celui de votre organisation par cette revendication.
directory-claim-clear = Approuver tout ce où personne d’autre ne détient rien
directory-claim-more = { $count ->
    [one] { $count } autre revendication attend ; elle apparaît quand celles-ci sont tranchées.
   *[other] { $count } autres revendications attendent ; elles apparaissent quand celles-ci sont tranchées.
}
directory-claim-error-text = Plus de { $most } caractères ; raccourcissez.
directory-claim-error-many = Plus de { $most } réseaux ; revendiquez-en moins à la fois.
directory-claim-error-reason = Dites pourquoi, afin que l’organisation puisse corriger sa revendication.
directory-waiting-networks = Réseaux revendiqués par des organisations

## Keys
directory-key-add = Ajouter une clé OpenPGP
directory-key-text = Clé publique
directory-key-text-hint = Toutes les lignes de « BEGIN PGP PUBLIC KEY BLOCK » à « END PGP PUBLIC KEY BLOCK », d’une seule clé. Les signatures d’autrui ne sont pas vérifiées.
directory-key-file = Clé en fichier
directory-key-until = valable jusqu’au { $day }
directory-key-soon = expire le { $day } : à renouveler
directory-key-expired = expirée le { $day }
directory-key-endless = sans fin
directory-refused-key-secret = C’est une clé secrète. Elle n’a pas été conservée. Exportez la clé publique ; remplacez la clé secrète si quelqu’un d’autre a pu la voir.
directory-refused-key-unread = Ce n’est pas une clé publique unique en armure ASCII : { $reason }
directory-refused-key-several = Il y a plusieurs clés. Envoyez-en une à la fois.
directory-refused-key-revoked = La clé est révoquée. Envoyez celle qui la remplace.
directory-refused-key-expired = La clé a expiré le { $day }. Prolongez-la et exportez-la de nouveau, ou envoyez-en une plus récente.
directory-refused-key-short = La clé est trop courte (moins de 2048 bits). Créez-en une nouvelle.
directory-refused-key-dsa = C’est une clé DSA, qui ne doit plus servir (RFC 9580). Créez-en une nouvelle.
directory-refused-key-sha1 = Tout ce que la clé dit d’elle-même repose sur SHA-1 ou un hachage plus ancien. Signez-la de nouveau avec un programme récent, ou créez-en une nouvelle.
