### Courriels de l’extérieur : ce qui n’est pas lu, ce qui est endommagé

watch-mail-not-mail = Ce n’est pas un courriel : il n’y a pas d’en-tête au début. Envoyez le courriel en .eml, avec ses en-têtes.
watch-mail-too-large = Le courriel dépasse la taille lue. Envoyez ses pièces jointes une à une.
watch-mail-headers = Les en-têtes d’une partie du courriel dépassent la longueur lue.
watch-mail-too-many-parts = Le courriel a plus de parties qu’il n’en est lu. Envoyez ses pièces jointes une à une.
watch-mail-too-deep = Trop de courriels sont imbriqués les uns dans les autres. Envoyez seul celui de l’intérieur.
watch-mail-too-nested = Les parties du courriel sont imbriquées trop profondément.
watch-mail-too-much = Les parties décodées du courriel dépassent ce qui est conservé. Envoyez les pièces jointes une à une.
watch-mail-damage-header = Un champ d’en-tête est illisible ; il est conservé tel quel.
watch-mail-damage-header-end = Les en-têtes se terminent sans ligne vide.
watch-mail-damage-boundary = Le courriel n’indique pas correctement où commencent ses parties ; elles ont été recherchées.
watch-mail-damage-unclosed = Le courriel n’est pas fermé ; la fin manque peut-être.
watch-mail-damage-encoding = Une partie est mal encodée ; ce qui a pu être décodé est conservé.
watch-mail-damage-charset = Un texte n’est pas dans le jeu de caractères annoncé ; certaines lettres peuvent être fausses.
watch-mail-damage-nested = Une partie se dit courriel et n’en est pas un.

watch-arf-no-report = Le courriel ne contient aucun rapport de retour : ni partie avec ses champs, ni ligne « Feedback-Type: ».
watch-arf-missing = Le rapport de retour est incomplet : il manque un champ exigé par la RFC 5965 ou la RFC 6591.
watch-arf-value = Une valeur du rapport de retour ne peut pas figurer dans un en-tête : elle contient un caractère de contrôle ou est trop longue.
watch-mbox-not-mbox = Ce n’est pas un dossier de courriels : il ne commence pas par « From ». Envoyez un fichier mbox, ou chaque courriel en .eml.
watch-mbox-too-long = Un message du dossier dépasse la longueur lue et a été omis ; les autres ont été lus. Envoyez-le séparément.
