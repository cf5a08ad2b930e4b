### Ce qui a été conservé des adresses web d’un dossier

watch-takedown-title = Adresses conservées
watch-takedown-text = Ce qui se trouve à une adresse est conservé avant de demander son retrait : le chemin suivi, les en-têtes, le certificat et la page, chacun avec son empreinte. La passerelle interroge l’adresse elle-même, ce que son exploitant peut voir. Les fichiers sont enregistrés, jamais affichés.
watch-takedown-address = Adresse web
watch-takedown-preserve = Conserver maintenant
watch-takedown-saved = L’adresse a été interrogée ; le tableau indique le résultat.
watch-takedown-no-address = Aucune adresse web n’a été trouvée dans les signalements de ce dossier.
watch-takedown-none = Rien n’a encore été conservé.
watch-takedown-part = Pièce
watch-takedown-part-record = Procès-verbal
watch-takedown-part-body = Page
watch-takedown-part-certificate = Certificat
watch-takedown-taken = Prélevé
watch-takedown-ended = Résultat
watch-takedown-ended-whole = Complet
watch-takedown-ended-cut = Tronqué : plus de 8 Mo
watch-takedown-ended-late = Délai dépassé
watch-takedown-ended-refused = Refusé : l’adresse est privée ou invalide
watch-takedown-ended-redirects = Trop de redirections
watch-takedown-ended-broken = Pas de réponse, ou réponse interrompue
watch-takedown-status = Statut
watch-takedown-exit = Sortie
watch-takedown-exit-direct = Ligne propre de la passerelle

### Addresses that are looked at, parties that are asked, figures

watch-takedown-page = Retrait
watch-takedown-intro = État des adresses web de ce dossier, qui peut les retirer et qui a été saisi. Ce qui s’y trouve est conservé avant toute demande ; ensuite chaque adresse est revue régulièrement, en tant que passerelle et en tant que navigateur, jusqu’à ce qu’elle ait disparu depuis 30 jours.
watch-takedown-done = C’est fait.
watch-takedown-part-dns = Enregistrements DNS
watch-takedown-ended-no-name = Le nom n’existe pas
watch-takedown-ended-closed = Aucun service n’écoute
watch-takedown-parties = Parties saisies
watch-takedown-nobody = Personne n’a encore été saisi.
watch-takedown-asked = Dernière lettre
watch-takedown-reminders = Rappels
watch-takedown-next-reminder = Prochain rappel
watch-takedown-remind = Rappeler automatiquement
watch-takedown-remind-not = Ne plus rappeler
watch-takedown-reminds = Rappels
watch-takedown-reminds-yes = Rappeler deux fois ceux qui ne répondent pas, puis signaler le dossier
watch-takedown-ask = Qui peut la retirer
watch-takedown-ask-text = Chaque partie est saisie dans une conversation à part, dans sa langue, et rappelée selon son propre délai. L’auteur du signalement ne figure dans aucune lettre.
watch-takedown-all-asked = Toutes les parties connues de la passerelle ont été saisies. Les autres le sont par une conversation.
watch-takedown-whom = Saisir
watch-takedown-proposal = { $who } : { $address }. { $reason }
watch-takedown-no-mail = aucune adresse électronique connue
watch-takedown-mail-of = Adresse électronique : { $who }
watch-takedown-send = Conserver et saisir
watch-takedown-letter = Lettre : { $who }
watch-takedown-changed = Les données d’une partie ont changé depuis l’ouverture de la page. Vérifiez la liste et renvoyez-la.
watch-takedown-tick = Cochez au moins une partie.
watch-takedown-reason-address = Héberge le site à l’adresse { $what }.
watch-takedown-reason-domain = Le domaine { $what } y est enregistré.
watch-takedown-reason-holder = Détient { $what } selon l’annuaire ; le site a peut-être été piraté.
watch-takedown-reason-brand = Son nom, « { $what } », est utilisé.
watch-takedown-reason-country = Équipe de réponse du pays où le site est hébergé : { $what }.
watch-takedown-figures = Retrait : chiffres
watch-takedown-figures-text = Temps écoulé jusqu’à la disparition d’une adresse, à partir de la première lettre à chaque partie.
watch-takedown-median = Médiane des heures jusqu’à la disparition
watch-takedown-ninth = Heures jusqu’à la disparition de neuf sur dix
watch-takedown-not-reached = Non atteinte
watch-takedown-unnamed = Sans nom
watch-takedown-addresses = Adresses
watch-takedown-answered = Réponses
watch-takedown-gone = Disparues
watch-takedown-there = Encore présentes
watch-takedown-returns = Revenues
watch-takedown-by-party = Par partie
watch-takedown-method = Méthode : la disparition date du premier de deux examens qui l’ont constatée, ou du début d’un jour de silence pendant lequel d’autres répondaient. Ce qui est encore présent compte pour la durée de l’observation (Kaplan et Meier 1958). Ce qui avait disparu avant la saisie d’une partie n’entre pas dans ses délais. Les parties se distinguent par leur domaine de messagerie.
watch-takedown-measured = Médiane des heures jusqu’au retrait d’une adresse web
watch-takedown-measured-method = Estimation de Kaplan–Meier sur les 180 derniers jours, de la première lettre à une partie jusqu’à ce qu’un examen constate la disparition de l’adresse ; donnée à partir de 20 adresses.
watch-takedown-file = Chiffres (CSV)
watch-liveness-title = Adresses
watch-liveness-none = Aucune adresse n’est encore suivie. Le premier examen suit la conservation ou la première demande.
watch-liveness-standing = État
watch-liveness-since = Depuis
watch-liveness-last = Dernier examen
watch-liveness-why = Constat
watch-liveness-served = Hébergée à
watch-liveness-next = Prochain examen
watch-liveness-no-more = Aucun
watch-liveness-changed = Montre une autre page qu’au début
watch-liveness-pending = Peut-être disparue ; un second examen suit
watch-liveness-look = Examiner maintenant
watch-liveness-stop = Cesser l’examen
watch-liveness-resume = Reprendre l’examen régulier
watch-liveness-history = Examens
watch-liveness-seen = Examen
watch-liveness-with-status = { $why } (HTTP { $status })
watch-liveness-unknown = Inconnu
watch-liveness-up = Présente
watch-liveness-cloaked = Dissimulée
watch-liveness-down = Disparue
watch-liveness-seen-up = Présente
watch-liveness-seen-cloaked = Présente pour certains seulement
watch-liveness-seen-down = Absente
watch-liveness-seen-silent = Sans réponse
watch-liveness-seen-unknown = Indéterminée
watch-liveness-why-answers = Une page est servie
watch-liveness-why-differs = Un navigateur et un programme ne voient pas la même chose
watch-liveness-why-status = Le serveur indique qu’elle a disparu
watch-liveness-why-no-name = Le nom n’existe pas ou ne mène nulle part
watch-liveness-why-closed = Aucun service n’écoute
watch-liveness-why-nowhere = Le nom mène à une adresse privée
watch-liveness-why-suspended = Un avis indique que le site est suspendu
watch-liveness-why-fails = Le serveur est en échec
watch-liveness-why-no-answer = Pas de réponse à temps
watch-liveness-why-turned-away = La passerelle est refusée
watch-liveness-why-circle = Redirections sans fin
watch-case-what-unanswered = Sans réponse après les rappels
watch-letter-reminder =
    Chers collègues,

    le { $first }, nous vous avons demandé d’agir sur ce qui suit et restons sans réponse :

    { $about }

    Veuillez nous dire ce que vous avez fait ou à qui nous adresser. { $last ->
        [yes] Ceci est notre dernier rappel ; nous nous adresserons aussi à d’autres.
       *[no] Si c’est déjà fait, une ligne suffit.
    } Notre numéro est { $case } ; veuillez le laisser dans l’objet.
