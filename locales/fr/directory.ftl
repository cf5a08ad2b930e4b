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
directory-explain-contact = Contact de sécurité de { $organisation } : { $mail }
directory-explain-contact-missing = L’annuaire n’a pas de contact de { $organisation }.

## Why
directory-reason-organisation-prefix-manual = L’annuaire attribue le préfixe { $prefix } à cette organisation (saisie manuelle).
directory-reason-organisation-prefix-import = L’annuaire attribue le préfixe { $prefix } à cette organisation (import).
directory-reason-constituency-prefix = Le périmètre comprend le préfixe { $prefix } ; aucune organisation n’est connue.
directory-reason-excluded-prefix = Le périmètre exclut le préfixe { $prefix }.
directory-reason-organisation-asn-manual = L’annuaire attribue l’AS { $asn } à cette organisation (saisie manuelle).
directory-reason-organisation-asn-import = L’annuaire attribue l’AS { $asn } à cette organisation (import).
directory-reason-constituency-asn = Le périmètre comprend l’AS { $asn } ; aucune organisation n’est connue.
directory-reason-excluded-asn = Le périmètre exclut l’AS { $asn }.
directory-reason-organisation-domain-manual = L’annuaire attribue le domaine { $domain } à cette organisation (saisie manuelle).
directory-reason-organisation-domain-import = L’annuaire attribue le domaine { $domain } à cette organisation (import).
directory-reason-constituency-domain = Le périmètre comprend le domaine { $domain } ; aucune organisation n’est connue.
directory-reason-excluded-domain = Le périmètre exclut le domaine { $domain }.
directory-reason-country = L’espace d’adressage est enregistré dans le pays { $country }, dont répond cette administration.
directory-reason-nothing = Rien dans l’annuaire ne s’y rapporte.

## Lines and files that are not taken
directory-refused-asn = « { $text } » n’est pas un numéro d’AS. Écrivez un nombre de 1 à 4294967294, par exemple AS64500.
directory-refused-prefix = « { $text } » n’est pas un préfixe. Écrivez une adresse et une longueur, par exemple 198.18.0.0/15.
directory-refused-host-bits = « { $text } » comporte des bits au-delà de sa longueur. Vouliez-vous dire { $meant } ?
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
directory-page-source-import = Import
directory-page-since = Depuis
directory-page-networks-empty = Aucun réseau n’est encore saisi pour elle.
directory-page-network-add = Ajouter un réseau
directory-page-network-hint = Un préfixe comme 198.18.0.0/24, un numéro d’AS comme AS64500 ou un domaine comme example.org
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
directory-measured-organisations-critical = Organisations critiques
directory-measured-organisations-critical-method = Organisations que l’annuaire signale comme faisant partie des infrastructures critiques.
