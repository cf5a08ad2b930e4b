### Zonas de políticas de respuesta y listas de dominios: lo que no se escribe ni se lee

watch-rpz-twice = { $name } tiene dos entradas. Deje una sola.
watch-rpz-long = { $name } es demasiado largo para una zona con este nombre. Dé a la zona un nombre más corto.
watch-rpz-large = La zona supera los { $limit } bytes. Divídala en varias.
watch-rpz-many = La zona tiene más de { $limit } entradas. Divídala en varias.
watch-rpz-name = La línea { $line } no contiene un nombre de host válido. Escriba letras, cifras y guiones, como en host.example.
watch-rpz-line = La línea { $line }, «{ $found }», no tiene la forma que escribe esta pasarela. Use una zona escrita por ella.
watch-rpz-head = La cabecera de la zona ($TTL, $ORIGIN, SOA) está incompleta. Use el archivo entero.
