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
