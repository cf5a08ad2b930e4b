# Bundles: what is released to other administrations, and what came from them.

## Release of a round

bundle-release = Communication à d’autres
bundle-release-about = Rien d’un cycle ne quitte cette passerelle avant d’être communiqué ici. Ce qui est communiqué entre dans un fichier signé qu’une autre passerelle reprend. Les réponses confidentielles ne partent jamais ; des preuves, au plus le titre, l’émetteur, les dates, l’empreinte et le chiffre mesuré.
bundle-release-depend = Les chiffres du paquet sont calculés sur les seules réponses communiquées ; ce qui ne l’est pas compte comme ouvert. Une question qui dépend d’une autre ne compte que si les deux sont communiquées. Le score publié tel que signé accompagne toute communication.
bundle-release-left = Un retrait arrête les exportations à venir. Ce qui est parti est parti : demandez à ceux qui l’ont reçu de l’effacer.
bundle-release-change = Modifier la communication
bundle-release-do = Communiquer
bundle-withdraw = Retirer la communication
bundle-released = Communiqué
bundle-released-caption = Ce qui est communiqué de chaque section
bundle-column-released = Questions communiquées
bundle-column-id = Identifiant
bundle-extent-nothing = Rien
bundle-extent-all = Toutes les questions
bundle-extent-parts = Sections et questions désignées
bundle-comments = Textes
bundle-evidence = Preuves
bundle-tlp = Marquage (TLP)
bundle-goes = communiqué
bundle-stays = reste ici
bundle-field-extent = Ce qui est communiqué
bundle-field-sections = Sections entières
bundle-field-items = Questions isolées
bundle-field-items-hint = Leurs identifiants, par exemple C1 C3, séparés par des espaces ou des virgules
bundle-field-beside = Ce qui accompagne les réponses
bundle-with-comments = Textes : commentaires, motifs et réponses en texte libre
bundle-with-evidence = L’existence des preuves, sans leurs fichiers
bundle-field-tlp = Marquage du paquet
bundle-field-tlp-hint = Les preuves au marquage plus strict restent. TLP:AMBER+STRICT et TLP:RED ne se transmettent pas à une autre administration.
bundle-parts-missing = Choisissez une section ou désignez une question
bundle-download = Enregistrer le paquet signé
bundle-download-about = Chaque exportation figure au journal des modifications.
bundle-history = Communications à ce jour

## Bundles of others

bundle-list = Cycles d’autres administrations
bundle-list-about = Ce que d’autres administrations ont communiqué et signé. Gardé à part de vos propres cycles, cela n’est jamais modifié ici.
bundle-list-caption = Cycles repris
bundle-list-empty = Rien n’a encore été repris.
bundle-administration = Administration
bundle-gateway = Passerelle
bundle-imported = Repris
bundle-import = Reprendre un paquet
bundle-import-do = Reprendre
bundle-import-about = Le fichier n’est repris que si sa signature est valable et que sa clé est admise ici pour cette administration. Le même fichier deux fois ne change rien ; une communication plus récente remplace l’ancienne.
bundle-field-file = Paquet (.cgb)
bundle-back = Évaluations propres
bundle-back-to-one = Retour au cycle
bundle-title = { $administration } : { $round }
bundle-banner = D’une autre administration : { $administration }, communiqué le { $released }, { $tlp }. Montré tel que reçu, il ne peut être modifié ici.
bundle-figures-about = La première ligne est le score tel que signé, sur toutes les questions. La seconde découle des seules réponses communiquées ; ce qui ne l’est pas y compte comme ouvert.
bundle-as-signed = Tel que signé
bundle-as-released = De ce qui est communiqué
bundle-column-of = Base
bundle-no-answer = Aucune réponse communiquée
bundle-evidence-caption = Preuves existantes (les fichiers restent chez leur administration)
bundle-column-hash-value = SHA-256, ou le chiffre

## Comparison

bundle-compare = Côte à côte
bundle-compare-of = { $instrument } : { $count ->
    [one] un cycle d’une autre administration
    [many] { $count } de cycles d’autres administrations
   *[other] { $count } cycles d’autres administrations
}
bundle-compare-about = L’ordre est celui des codes de pays et ne dit rien d’autre. Un chiffre découle de ce qui est communiqué ; ne comparez que ce qui est communiqué et répondu dans la même mesure.
bundle-compare-wholes = Administrations
bundle-compare-sections = Par section : score publié et réponses
bundle-compare-differs = Dans certaines sections, l’une a communiqué ou répondu davantage que l’autre. Leurs chiffres ne se comparent pas.
bundle-own = Cette administration
bundle-part-none = non communiqué
bundle-part-some = communiqué en partie
bundle-column-extent = Étendue
bundle-extent-same = identique
bundle-extent-differs = diffère : ne pas comparer

## Keys

bundle-keys = Clés des paquets
bundle-key = Clé
bundle-key-own = Clé de cette passerelle
bundle-key-about = Les paquets de cette passerelle sont signés avec cette clé. Remettez la clé publique aux destinataires et faites-leur comparer l’empreinte avec vous par une autre voie.
bundle-key-public = Clé publique
bundle-key-public-hint = La ligne qui commence par RW, ou le fichier de la clé
bundle-key-fingerprint = Empreinte (SHA-256)
bundle-key-id = Identifiant de la clé
bundle-key-made = Créée
bundle-key-since = Depuis
bundle-key-check = Sans passerelle, un paquet se vérifie avec ces commandes :
bundle-key-unknown = Clé inconnue
bundle-key-trusted = admise
bundle-key-revoked = révoquée
bundle-trusted = Clés admises ici
bundle-trusted-none = Aucune clé d’une autre administration n’est encore admise.
bundle-trust = Admettre une clé
bundle-trust-about = Comparez d’abord l’empreinte avec l’administration par une autre voie. La clé pourra alors signer les paquets de cette seule administration.
bundle-field-administration = Code de pays de l’administration
bundle-field-administration-hint = Deux lettres (ISO 3166-1), par exemple XB
bundle-field-name = Nom de la clé ici
bundle-revoke = Révoquer
bundle-revoke-about = { $name } : ne plus admettre cette clé. Ce qui a été repris avec elle reste et le signale.
bundle-bad-code = Indiquez deux lettres (ISO 3166-1), par exemple XB
bundle-bad-release = Ceci n’est pas une communication ; indiquez extent, sections, items, comments, evidence et tlp

## What is refused

bundle-error-not-signed = Le cycle n’est pas validé. Seul ce qui est validé peut être communiqué.
bundle-error-not-released = Rien de ce cycle n’est communiqué. Communiquez d’abord des réponses sur sa page.
bundle-error-no-such-part = Le cycle n’a ni question ni section { $id }. Voyez le tableau des sections.
bundle-error-too-large = Le paquet, ou une partie, dépasse { $megabytes } Mo, le maximum admis.
bundle-error-not-whole = Ce n’est pas un paquet entier. Copiez de nouveau le fichier depuis son origine.
bundle-error-version = Le paquet a le format { $format }, que cette passerelle ne lit pas. Mettez la passerelle à jour ou demandez un format plus ancien.
bundle-error-signature = La signature n’est pas valable : le paquet a été modifié après sa signature. Redemandez-le.
bundle-error-altered = { $entry } n’est pas ce qui a été signé. Redemandez le paquet.
bundle-error-unknown-key = La clé du paquet n’est pas admise ici. Son empreinte est { $fingerprint }. Comparez-la avec l’administration par une autre voie ; un administrateur admet ensuite la clé sur la page des clés.
bundle-error-revoked-key = La clé { $fingerprint } a été révoquée ici. Demandez un paquet signé avec une nouvelle clé.
bundle-error-other-administration = La clé est admise pour { $trusted }, mais le paquet est de { $claimed }. Il n’est pas repris.
bundle-error-instrument = L’instrument du paquet n’est pas celui qu’il nomme. Demandez un nouveau paquet.
bundle-error-figures = Les chiffres du paquet ne découlent pas de ses réponses. Demandez un nouveau paquet.
bundle-error-unreadable = { $entry } est illisible. Demandez un nouveau paquet.
bundle-error-older = Un paquet plus récent de ce cycle est déjà ici, communiqué le { $at }. Rien n’a été modifié.
bundle-error-key-lost = La clé de signature ne peut être ouverte, car le fichier de clés qui la scellait est perdu. L’exploitant en crée une nouvelle : cybergateway bundle key renew
bundle-error-bad-key = Ce n’est pas une clé publique de minisign. Indiquez la ligne qui commence par RW.
bundle-error-key-taken = Cette clé est déjà admise pour { $of }. Une clé appartient à une seule administration. Si { $of } était une erreur, révoquez la clé puis admettez-la de nouveau.

## Removal
bundle-remove = Retirer ce tour
bundle-remove-do = Retirer
bundle-remove-about = Le fichier de { $administration }, { $round }, est supprimé ici, avec toutes ses réponses. Le fait qu’il était là, qui l’a retiré, quand et pourquoi restent dans la liste. Il peut être repris de son fichier.
bundle-remove-reason = Raison
bundle-remove-reason-hint = Quiconque lit la liste la lit.
bundle-removed = Tours retirés
bundle-removed-at = Retiré le
bundle-removed-by = Retiré par
