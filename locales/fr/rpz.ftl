### Zones de politique de réponse et listes de domaines : ce qui n’est ni écrit ni lu

watch-rpz-twice = { $name } figure deux fois. N’en gardez qu’une entrée.
watch-rpz-long = { $name } est trop long pour une zone de ce nom. Donnez à la zone un nom plus court.
watch-rpz-large = La zone dépasse { $limit } octets. Faites-en plusieurs.
watch-rpz-many = La zone compte plus de { $limit } entrées. Faites-en plusieurs.
watch-rpz-name = La ligne { $line } ne contient pas de nom d’hôte valable. Écrivez des lettres, des chiffres et des traits d’union, comme dans host.example.
watch-rpz-line = La ligne { $line }, « { $found } », n’a pas la forme que cette passerelle écrit. Donnez une zone qu’elle a écrite.
watch-rpz-head = L’en-tête de la zone ($TTL, $ORIGIN, SOA) est incomplet. Donnez le fichier entier.
