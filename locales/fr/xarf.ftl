### Signalements X-ARF : pourquoi l’un n’est pas lu ou pas écrit.

watch-xarf-too-large = Le signalement dépasse la taille admise. Envoyez ses preuves séparément.
watch-xarf-too-deep = Le signalement est imbriqué plus profondément que nécessaire. Demandez-en un autre à l’expéditeur.
watch-xarf-too-many-values = Le fichier contient plus de valeurs qu’il n’en est lu en une fois. Envoyez moins de signalements à la fois.
watch-xarf-too-many-reports = Le fichier contient plus de signalements qu’il n’en est lu en une fois. Répartissez-les sur plusieurs fichiers.
watch-xarf-too-much-evidence = Le signalement comporte plus de preuves qu’il n’en est lu. Envoyez-en une partie séparément.
watch-xarf-not-json = Le signalement n’est pas du JSON. Redemandez-le à l’expéditeur.
watch-xarf-not-a-report = Ce n’est pas un signalement X-ARF : il n’a ni xarf_version, ni ReporterInfo et Report, ni les lignes de la version 0.2.
watch-xarf-version = Cette version de X-ARF n’est pas lue. Les versions 0.1 à 4 le sont.
watch-xarf-sealed = Le signalement concerne des abus commis sur des enfants. Il n’a pas été pris en compte et rien n’en est affiché ici ; transmettez-le à l’autorité désignée.
watch-xarf-write-type = La version 4 de X-ARF ne connaît pas ce type. Choisissez-en un qu’elle connaît.
watch-xarf-write-older = Un signalement d’une version antérieure ne peut pas être écrit. Convertissez-le d’abord en version 4.
watch-xarf-write-missing = Il manque un champ exigé par la version 4 de X-ARF. Renseignez-le.
watch-xarf-write-wrong = Un champ a une valeur que la version 4 de X-ARF n’admet pas. Corrigez-la.
