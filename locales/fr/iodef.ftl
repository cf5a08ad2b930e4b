### IODEF : pourquoi un document n’est pas lu ou pas écrit.

watch-iodef-too-large = Le document dépasse la taille admise. Divisez-le ou envoyez ses incidents un par un.
watch-iodef-too-deep = Le document est imbriqué plus profondément que ne l’exige un incident. Demandez-en un autre à l’expéditeur.
watch-iodef-too-many = Le document contient plus d’éléments qu’il n’en est lu en une fois. Envoyez moins d’incidents à la fois.
watch-iodef-dtd = Le document contient une définition de type de document (DOCTYPE), ce qui n’est pas accepté. Demandez-le sans cette définition.
watch-iodef-entity = Le document emploie une entité autre que les cinq entités de XML. Demandez-le avec le caractère lui-même.
watch-iodef-encoding = Le document n’est pas en UTF-8. Demandez-le en UTF-8.
watch-iodef-broken = Le document est tronqué ou endommagé. Demandez-le de nouveau à l’expéditeur.
watch-iodef-not-iodef = Ce n’est pas un document IODEF de version 1.00 ou 2.00.
watch-iodef-incomplete = Il manque au document un élément que son schéma exige. Ajoutez-le avant l’envoi.
watch-iodef-unfit = Une valeur n’a pas la forme exigée par le schéma. Corrigez-la avant l’envoi.
watch-iodef-nothing = Le document ne nomme rien qui ait été observé. Un document qui demande seulement de surveiller quelque chose n’est pas repris ici.
