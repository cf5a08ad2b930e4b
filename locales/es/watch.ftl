# Vigilancia: recepción, situación nacional, observaciones, página de la mañana.

watch-nav-picture = Situación nacional
watch-nav-observations = Observaciones
watch-nav-morning = Llegadas
watch-nav-quarantine = Cuarentena
watch-nav-query = SQL
watch-nav-feeds = Fuentes
watch-feeds-about = De dónde se obtienen los informes y cómo fue la última vez.
watch-nav-release = Publicación

## The national picture

watch-picture-title = Situación nacional
watch-picture-title-home = Resumen: situación nacional
watch-picture-intro = Qué está infectado, expuesto o se usa para atacar en las redes de la comunidad atendida, cuánto, dónde, desde cuándo y si mejora.
watch-picture-intro-own = Lo que se observa en las redes de su organización.
watch-picture-period = del { $from } al { $to }
watch-picture-as-of = Calculado el { $at }
watch-picture-not-computed = Todavía no se ha contado nada.
watch-picture-from = Desde (día UTC)
watch-picture-to = Hasta (día UTC)
watch-picture-show = Mostrar
watch-picture-critical-title = Gobierno e infraestructuras críticas
watch-picture-critical-none = Ninguna observación de estos días se refiere a una organización pública o crítica.
watch-picture-critical-undeclared = Ninguna organización está marcada todavía como pública o crítica. Importe una lista de redes con sus organizaciones para verlas aquí.
watch-picture-critical-import = Importar redes
watch-picture-organisation = Organización
watch-picture-sector = Sector
watch-picture-latest = Último día
watch-picture-trend = Tendencia
watch-picture-since = Desde
watch-picture-since-before = antes del { $day }
watch-picture-new = Nuevos
watch-picture-continuing = Persistentes
watch-picture-gone = Desaparecidos
watch-picture-unknown = no se sabe
watch-picture-missing = sin datos
watch-picture-incomplete = incompleto
watch-picture-day = Día (UTC)
watch-picture-rate = Por cada 100 000 abonados
watch-picture-rate-note = Abonados: { $access }, { $quarter }, { $source }
watch-picture-no-rate = número de abonados desconocido
watch-picture-total-title = Todas las redes
watch-picture-breakdown-title = Desglose
watch-picture-by-type = Por tipo
watch-picture-by-family = Por familia
watch-picture-by-network = Por red
watch-picture-by-organisation = Por organización
watch-picture-by-sector = Por sector
watch-picture-by-day = Por día
watch-picture-key-type = Tipo
watch-picture-key-family = Familia
watch-picture-key-network = Red
watch-picture-key-organisation = Organización
watch-picture-key-sector = Sector
watch-picture-key-day = Día (UTC)
watch-picture-nothing = No se observó nada en estos días.
watch-picture-elsewhere = No llegó nada de estos días. Hay datos del { $from } al { $to }.
watch-picture-elsewhere-show = Mostrar los últimos días con datos
watch-picture-sorted-type = Ordenado por el número del último día, de mayor a menor.
watch-picture-sorted-family = Ordenado por el número del último día, de mayor a menor.
watch-picture-sorted-network = Ordenado por número de AS, no por cantidades.
watch-picture-sorted-organisation = Primero las organizaciones críticas, luego por nombre; no por cantidades.
watch-picture-sorted-sector = En el orden fijo de los sectores, no por cantidades.
watch-picture-sorted-day = Primero el día más reciente.
watch-picture-cut-lines = { $count ->
    [one] Una línea más no se muestra. Reduzca los días, o consulte las cifras con SQL, para verla.
   *[other] { $count } líneas más no se muestran. Reduzca los días, o consulte las cifras con SQL, para verlas.
}
watch-picture-withheld = En algunos días hay observaciones sobre sus redes que no se le pueden transmitir (TLP:AMBER+STRICT o TLP:RED). Esos días son huecos, no ceros.
watch-picture-unassigned = sin asignar
watch-picture-missing-days = Faltan informes habituales de algunos días, o llegaron sin ninguna fila del día de su nombre; esos días son huecos, no ceros.
watch-picture-missing-day = { $day }: { $reports }
watch-picture-other-days = De estos días solo hablan informes con el nombre de otros días: { $days }. No se sabe qué parte del día abarcan; estas cifras no entran en ninguna tendencia.
watch-picture-other-days-many = De algunos días solo hablan informes con el nombre de otros días; los últimos: { $days } (días en total: { $count }). No se sabe qué parte del día abarcan; estas cifras no entran en ninguna tendencia.
watch-picture-of-others = { $number } (informes de otros días)
watch-picture-chart-description = { $what } por día del { $from } al { $to }. Último valor: { $latest } el { $day }. Los días sin datos completos no se dibujan.
watch-picture-chart-description-empty = { $what } por día del { $from } al { $to }. No hay días completos.
watch-picture-table-twin = Las cifras de este gráfico
watch-picture-records = Registros
watch-picture-how-title = Cómo se cuenta
watch-picture-how-units = Una cifra cuenta las cosas distintas vistas en un día UTC: direcciones, servicios (un puerto en una dirección), dominios, direcciones web o cuentas, según indica la línea. Lo mismo notificado mil veces cuenta una vez.
watch-picture-how-new = Nuevo: visto ese día y no el día anterior en que llegó el mismo informe. Desaparecido: visto entonces y ausente del mismo informe de ese día. Si un informe no llegó, no se indica ninguna de las dos cosas.
watch-picture-how-gaps = Un día en que falta un informe habitual es un hueco. Un día del que solo hablan informes con el nombre de otros días tiene cifra, pero no entra en ninguna tendencia. Las filas con fecha posterior al día siguiente de su llegada no entran en ninguna cifra. No se indica tendencia si cambiaron los informes de los que sale una cifra.
watch-picture-how-networks = Las redes se ordenan por su número, los sectores en un orden fijo y las organizaciones por nombre; nada se ordena por cantidades, porque lo grande siempre tiene cantidades grandes. Una tasa exige un número de abonados con su trimestre y su fuente.
watch-picture-how-inventory = Las listas de equipos que simplemente existen nunca forman parte de un total.
watch-picture-sample = Son datos de ejemplo inventados.

watch-counts-infected = Infectados
watch-counts-exposed = Expuestos
watch-counts-abusing = Atacantes
watch-counts-victim = Atacados
watch-counts-inventory = Inventario

watch-unit-address = { $count ->
    [one] { $number } dirección
   *[other] { $number } direcciones
}
watch-unit-address-port = { $count ->
    [one] { $number } servicio
   *[other] { $number } servicios
}
watch-unit-domain = { $count ->
    [one] { $number } dominio
   *[other] { $number } dominios
}
watch-unit-url = { $count ->
    [one] { $number } dirección web
   *[other] { $number } direcciones web
}
watch-unit-account = { $count ->
    [one] { $number } cuenta
   *[other] { $number } cuentas
}
watch-unit-name-address = direcciones
watch-unit-name-address-port = servicios
watch-unit-name-domain = dominios
watch-unit-name-url = direcciones web
watch-unit-name-account = cuentas

watch-trend-falling = baja: { $percent } respecto a la semana anterior (medias diarias)
watch-trend-rising = sube: { $percent } respecto a la semana anterior (medias diarias)
watch-trend-steady = estable
watch-trend-started = nuevo esta semana
watch-trend-few-days = muy pocos días completos para decirlo
watch-trend-other-days = sin tendencia: las filas llegaron en informes con el nombre de otros días
watch-trend-feed-changed = sin tendencia: cambiaron los informes
watch-trend-small-numbers = números demasiado pequeños para una tendencia

## What visitors without an account see

watch-public-title = Cifras publicadas
watch-public-title-home = Resumen: cifras publicadas
watch-public-intro = Totales nacionales por tipo y día, publicados por la administración con un retraso de { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
watch-public-none = La administración no ha publicado cifras.
watch-public-fewer = menos de { $number }
watch-public-head = { $type } ({ $what }, { $unit })
watch-public-day = Día (UTC)
watch-public-suppressed-note = No se muestran números inferiores a { $number }.
watch-public-country = País { $country }
watch-public-countries-total = Todos los países juntos (la suma de las tablas anteriores)
watch-public-countries-note = Cada país figura por separado, según el país de la red observada. Lo que no es de ningún país de esta administración, o cuyo país se desconoce, no figura en ninguna tabla. Solo se da un total para los días en que figuran todos los países.

## Release settings

watch-release-title = Publicación
watch-release-about = Qué cifras ven los visitantes sin cuenta, con qué retraso y a partir de qué tamaño.
watch-release-intro = Los visitantes sin cuenta solo ven totales nacionales por tipo y día si usted los publica. Las direcciones, redes y organizaciones no se publican nunca.
watch-release-released = Publicar los totales nacionales
watch-release-delay = Días de retraso
watch-release-delay-hint = De 1 a 365. Un día reciente puede revelar a un atacante lo que se ha notado.
watch-release-threshold = Número más pequeño que se muestra
watch-release-threshold-hint = De 1 a 1000. Los números menores se muestran como «menos de».
watch-release-save = Guardar
watch-release-saved = Se guardaron los ajustes de publicación.

## Retention
watch-retention-title = Conservación
watch-retention-about = Cuánto tiempo se conservan las observaciones y los datos sin procesar antes de eliminarse.
watch-retention-intro = Cuánto tiempo se conservan las observaciones y los datos sin procesar. Nada se elimina por su antigüedad hasta que usted fije un número de días. Las cifras del panorama se conservan siempre.
watch-retention-undecided = Nadie ha decidido aún cuánto tiempo se conservan las observaciones y los datos sin procesar: nada se elimina nunca por su antigüedad. Decida cuánto; para conservarlo todo, deje vacíos ambos campos y confírmelo.
watch-retention-decide = Decidir cuánto tiempo se conservan
watch-retention-observations = Días que se conservan las observaciones
watch-retention-observations-hint = De 1 a 36 500, desde el día al que se refieren. Deje el campo vacío para conservarlas.
watch-retention-inputs = Días que se conservan los datos sin procesar
watch-retention-inputs-hint = De 1 a 36 500, desde su recepción. Deje el campo vacío para conservarlos. Sin ellos, un informe no puede volver a leerse con una correspondencia más reciente.
watch-retention-reports = Días que los avisos y los casos cerrados conservan su contenido
watch-retention-reports-hint = De 1 a 36 500, desde la recepción y desde el cierre. Se eliminan entonces quién avisó, lo dicho, los archivos, las cartas y los hallazgos; los tipos, las fechas y las cifras permanecen. Un caso abierto no pierde nada. Deje el campo vacío para conservarlo todo.
watch-retention-preview = Mostrar qué se eliminaría
watch-retention-save = Fijar estos plazos
watch-retention-saved = Los plazos están fijados. Se aplican en el plazo de una hora y después cada hora.
watch-retention-not-yet = Todavía no se ha cambiado nada. Esto es lo que los plazos eliminarían ahora.
watch-retention-would = Qué se eliminaría
watch-retention-what = Qué
watch-retention-count = Cantidad
watch-retention-size = Tamaño
watch-retention-days = Días
watch-retention-row-observations = Observaciones
watch-retention-row-inputs = Datos sin procesar
watch-retention-row-held = Datos sin procesar que permanecen: la cuarentena remite a ellos
watch-retention-row-reports = Avisos
watch-retention-row-cases = Casos cerrados

## Observations

watch-observations-title = Observaciones
watch-observations-intro = Los registros que hay detrás de las cifras, los más recientes primero.
watch-observations-from = Desde (día UTC)
watch-observations-to = Hasta (día UTC)
watch-observations-type = Tipo
watch-observations-any = todos
watch-observations-family = Familia o identificador
watch-observations-address = Dirección o prefijo
watch-observations-asn = Red (número de AS)
watch-observations-report = Tipo de informe
watch-observations-counts = Contado como
watch-observations-filter = Filtrar
watch-observations-clear = Borrar
watch-observations-time = Hora (UTC)
watch-observations-subject = Visto
watch-observations-network = Red
watch-observations-organisation = Organización
watch-observations-feed = Informe
watch-observations-tlp = Etiqueta
watch-observations-flags = Notas
watch-observations-none = Ninguna observación coincide. Amplíe los días o quite un filtro.
watch-observations-more = Página siguiente
watch-observations-partial = La búsqueda se detuvo porque tardaba demasiado; estos son los registros hallados hasta entonces. Reduzca los días para verlos todos.
watch-observations-excluded = Algunas direcciones pedidas están en rangos que el ámbito excluye: { $ranges }. Lo que se observa allí se conserva y se lista, pero no entra en ninguna cifra del panorama.
watch-observations-csv = Descargar como CSV
watch-observations-intelmq = Descargar para IntelMQ (JSON por líneas)
watch-observations-bad-filter = «{ $value }» no se entiende aquí; { $expected }.
watch-observations-expected-address = Escriba una dirección o un prefijo, por ejemplo 198.18.0.0/15.
watch-observations-expected-asn = Escriba un número de AS, por ejemplo 64500.
watch-observations-expected-organisation = Escriba el nombre de una organización tal como está en el directorio, o siga un enlace de la situación nacional.
watch-observations-sector = Sector
watch-observations-unit = Contado por
watch-observations-counted = { $count ->
    [one] { $count } registro, contado como { $units }.
   *[other] { $count } registros, contados como { $units }.
}
watch-days-backwards = El primer día es posterior al último: solo se muestra el { $day }.
watch-picture-cut = { $count ->
    [one] El panorama abarca { $count } día como máximo; empieza el { $day }.
   *[other] El panorama abarca { $count } días como máximo; empieza el { $day }.
}
watch-observation-title = Observación { $id }
watch-observation-field = Campo
watch-observation-value = Valor
watch-observation-source = Entrada original
watch-observation-row = Fila { $row } de { $source }
watch-observation-about = Lo que se sabe de ella
watch-observation-unit = Lo que se cuenta
watch-observation-address = Dirección
watch-observation-prefix = Prefijo
watch-observation-country = País
watch-observation-domain = Dominio
watch-observation-why = Por qué se asigna así
watch-observation-tables-changed = Estas son las razones según las tablas de hoy. Las tablas con las que se asignó al llegar eran otras.
watch-observation-reported = Lo que se informó
watch-observation-fields = Campos, con los nombres de IntelMQ
watch-observation-origin = De dónde procede
watch-observation-feed = Fuente
watch-observation-mapping = Leído con
watch-observation-hash = SHA-256 de la entrada

watch-flag-special-purpose = dirección de uso especial
watch-flag-outside = fuera del ámbito: no se cuenta
watch-flag-unknown-type = tipo de informe desconocido
watch-flag-unknown-column = columnas desconocidas
watch-flag-reference-rejects = fila incompleta
watch-flag-sample = ejemplo
watch-flag-asn-differs = número de AS distinto al de la tabla
watch-flag-cc-differs = país distinto al de la tabla
watch-flag-repaired-text = texto reparado
watch-flag-short-row = fila corta: faltan columnas al final
watch-flag-future = con fecha futura: no se cuenta

## The morning page

watch-morning-title = Llegadas
watch-morning-intro = Lo que llegó en las últimas 24 horas, lo que falta, lo que cambió de columnas y lo que se rechazó.
watch-morning-arrived = Llegó
watch-morning-arrived-none = No llegó nada en las últimas 24 horas.
watch-morning-missing = Falta
watch-morning-missing-none = Llegaron todos los informes habituales.
watch-morning-changed = Columnas cambiadas
watch-morning-changed-none = Ningún informe cambió de columnas en las últimas dos semanas.
watch-morning-dates = Días que no concuerdan
watch-morning-other-days = { $file }: el nombre dice { $day }, pero { $rows } de { $all } filas son de otros días. Cuentan en su propio día y no entran en ninguna tendencia. Compruebe el nombre del archivo y la zona horaria del proveedor.
watch-morning-future = { $report }: filas con fecha posterior a mañana: { $rows }. Se conservan, marcadas, y no entran en ninguna cifra. Compruebe el reloj del proveedor y el de este servidor.
watch-morning-refused = Rechazado
watch-morning-refused-none = No hay nada en cuarentena.
watch-morning-refused-some = { $entries ->
    [one] { $entries } entrada
   *[other] { $entries } entradas
} en cuarentena, por { $rows ->
    [one] { $rows } fila
   *[other] { $rows } filas
}.
watch-morning-report = Tipo de informe
watch-morning-provider = Proveedor
watch-morning-received = Recibido (UTC)
watch-morning-covers = Corresponde a (día UTC)
watch-morning-rows = Filas
watch-morning-stored = Nuevas
watch-morning-duplicates = Duplicadas
watch-morning-rejected = Rechazadas
watch-morning-missing-for = Falta para
watch-morning-last = Última llegada para
watch-morning-columns = Columnas desconocidas
watch-send-title = Enviar un informe
watch-send-intro = Un informe tal como lo dio su proveedor: CSV, gzip, zstd, zip, un correo o eventos de IntelMQ. Como máximo { $megabytes } MB; los mayores, por línea de órdenes o por /api/v1/inputs.
watch-send-file = Archivo
watch-send-file-hint = Conserve el nombre que le dio el proveedor: indica el tipo de informe y el día.
watch-send-report = Tipo de informe, en lugar del que da el nombre
watch-send-report-hint = Por ejemplo, scan_telnet.
watch-send-provider = Proveedor
watch-send-feed = Fuente
watch-send-send = Enviar
watch-send-kept = El informe se ha guardado y se leerá en unos instantes. La página de lo llegado muestra qué fue de él; las filas ilegibles van a la cuarentena.
watch-send-no-file = Elija un archivo que no esté vacío.
watch-input-title = Archivo recibido «{ $name }»
watch-input-newest = Últimos archivos recibidos
watch-input-none = Todavía no se ha entregado nada.
watch-input-state = Estado
watch-input-state-waiting = En espera de lectura
watch-input-state-stored = Guardado
watch-input-state-duplicate = Todo estaba ya
watch-input-state-quarantined = En cuarentena
watch-input-state-expired = Más antiguo que el plazo de conservación
watch-input-state-empty = Sin filas
watch-input-state-taken-back = Retirado
watch-input-names = Llegó como
watch-input-bytes = Contenido
watch-input-kept = Conservado
watch-input-not-kept = Eliminado al vencer su plazo
watch-input-hash = SHA-256
watch-input-report = Informe
watch-input-reports = Informes que contiene
watch-input-why = Por qué
watch-input-taken-back = Retiradas
watch-input-when = Cuándo (UTC)
watch-input-who = Quién
watch-input-reason = Motivo
watch-input-reason-hint = Por qué fue un error, en { $count } caracteres como máximo. Se conserva; no nombre a nadie.
watch-input-observations = Observaciones
watch-input-remove = Retirar
watch-input-remove-title = ¿Retirar «{ $name }»?
watch-input-goes = { $observations ->
    [0] No desaparece ninguna observación.
    [one] Desaparece una observación de todas las listas y cifras.
   *[other] Desaparecen { $observations } observaciones de todas las listas y cifras.
}
watch-input-goes-days = Son del { $from } al { $to } (UTC).
watch-input-goes-lost = Otras entradas tienen filas que eran duplicados de estas y sus bytes ya no se conservan: esas filas no vuelven. Entradas: { $inputs }.
watch-input-goes-others = { $inputs ->
    [one] Se vuelve a leer otro archivo con filas que eran duplicados, para que no falte nada de lo que informó.
   *[other] Se vuelven a leer otros { $inputs } archivos con filas que eran duplicados, para que no falte nada de lo que informaron.
}
watch-input-goes-stays = El contenido y un registro de esto permanecen. Solo el mismo archivo, entregado de nuevo, devuelve las observaciones.
watch-input-removed = El archivo se retiró. Las cifras se vuelven a calcular en unos momentos.
watch-error-reading = El archivo se está leyendo. Espere a que termine la lectura y vuelva a intentarlo.
watch-error-taken-back = Este archivo ya se retiró. Entréguelo de nuevo para que se vuelva a leer.

## Quarantine

watch-quarantine-title = Cuarentena
watch-quarantine-intro = Filas y archivos que no se pudieron leer. La entrada original se conserva; no se pierde nada.
watch-quarantine-none = No hay nada en cuarentena.
watch-quarantine-file = Archivo
watch-quarantine-row = Fila
watch-quarantine-line = Línea
watch-quarantine-whole-file = archivo entero
watch-quarantine-column = Columna
watch-quarantine-reason = Motivo
watch-quarantine-excerpt = Contenido
watch-quarantine-rows = { $count ->
    [one] { $count } fila
   *[other] { $count } filas
}
watch-quarantine-dismiss = Descartar
watch-quarantine-dismissed = La entrada se descartó.
watch-quarantine-retry = Leerlas otra vez
watch-quarantine-retry-hint = Cada archivo con una entrada aquí se lee otra vez con las reglas de hoy, por ejemplo tras cargar un esquema. Lo que entonces se pueda leer sale de esta lista.
watch-quarantine-retried = Los archivos se leyeron otra vez. Lo que sigue aquí tampoco se pudo leer esta vez.
watch-quarantine-more = Página siguiente

## SQL

watch-query-title = SQL
watch-query-intro = Un solo SELECT sobre las tablas «events», «figures» y «arrivals». Límites: memoria { $memory } MB, tiempo { $seconds } s, filas { $rows }, y lo que usted puede ver.
watch-query-text = Consulta
watch-query-run = Ejecutar
watch-query-rows = { $count ->
    [one] { $count } fila
   *[other] { $count } filas
}
watch-query-truncated = Solo se muestran las primeras { $count } filas.
watch-query-columns = Columnas de «events»
watch-query-engine = El motor dice:
watch-query-syntax = Desde la línea { $line }, columna { $column }, esto no es SQL. Busque ahí una coma, un paréntesis o una comilla que falte.
watch-query-no-column = No hay ninguna columna «{ $name }». SELECT * muestra las que hay.
watch-query-no-column-similar = No hay ninguna columna «{ $name }». Nombres parecidos: { $near }.
watch-query-no-table = No hay ninguna tabla «{ $name }». Consulte «events», «figures» o «arrivals».
watch-query-no-function = No hay ninguna función «{ $name }» en las consultas.
watch-query-not-select = Solo se permite una instrucción SELECT; { $what } no.
watch-query-not-available = Esto no está disponible en las consultas: { $what }.
watch-query-too-long = La consulta es demasiado larga: { $found } bytes de { $most } como máximo.
watch-query-memory = La consulta necesita más de { $megabytes } MB de memoria. Redúzcala, por ejemplo a menos días.
watch-query-time = La consulta se detuvo tras { $seconds } s. Redúzcala, por ejemplo a menos días.
watch-query-failed = La consulta falló durante su ejecución. Revise las divisiones y conversiones.
watch-query-invalid = La consulta no se entiende. Compruebe que sus partes encajan.
watch-query-types = Los tipos de los valores no concuerdan. Compare números con números y textos con textos, o convierta con CAST(… AS …).
watch-query-group = Se pide una columna que no está ni en GROUP BY ni en una función como COUNT o MAX.
watch-query-division = Se divide un número entre cero. Escriba x / NULLIF(y, 0).
watch-query-conversion = Un valor no se puede convertir al tipo pedido. TRY_CAST(… AS …) da NULL en su lugar.

## Feeds

watch-feeds-title = Fuentes
watch-feeds-intro = Proveedores de los que se recogen informes.
watch-feeds-none = No hay fuentes configuradas. Añada una en la línea de órdenes: cybergateway feed add shadowserver
watch-feeds-name = Nombre
watch-feeds-kind = Clase
watch-feeds-last-ok = Último éxito (UTC)
watch-feeds-last-error = Último error
watch-feeds-never = nunca
watch-feeds-change = Cambiar
watch-feeds-remove = Quitar
watch-feeds-remove-title = ¿Quitar la fuente «{ $name }»?
watch-feeds-remove-intro = No se recogerá nada más de ella y se borran su clave y su secreto. Los informes y observaciones que trajo se conservan.
watch-feeds-removed = La fuente se quitó. Lo que trajo se conserva.

## Errors

watch-error-denied = No puede hacer esto: requiere un rol que su cuenta no tiene.
watch-error-not-found = Ese registro no existe, o usted no puede verlo.
watch-error-invalid = No se entiende lo introducido.
watch-error-disk-low = El disco está casi lleno; se rechazan datos nuevos. Libere espacio y envíelos de nuevo.
watch-error-file = No se pudo leer un archivo.
watch-error-schema = No se entiende el archivo de esquema.
watch-error-outgoing = No se pudo consultar al proveedor.
watch-error-internal = Algo falló y quedó registrado; inténtelo de nuevo.
watch-error-broken-off = El envío se interrumpió y no se conserva nada de él. Envíelo de nuevo.
watch-error-too-large = Se envió más de lo que se admite y no se conserva nada. Envíelo en partes.
watch-upload-bad-name = Esto no es un nombre. Indique de 1 a 100 caracteres, sin finales de línea, caracteres de control ni caracteres que cambien la dirección del texto, y no *.
watch-upload-bad-report = Esto no es un tipo de informe. Indique de 1 a 100 letras minúsculas de la a a la z, cifras y _, por ejemplo scan_telnet.
watch-upload-no-name = Indique el nombre del fichero tal como lo dio el proveedor, por ejemplo 2026-03-27-scan_telnet-country.csv.
watch-upload-bad-file-name = Esto no es un nombre de fichero: tiene más de 200 caracteres, o caracteres invisibles o que cambian la dirección del texto. Indique el nombre tal como lo dio el proveedor.
watch-upload-empty = El cuerpo está vacío: no se recibió nada. Envíe los bytes de un informe, por ejemplo curl --data-binary @FICHERO.
watch-upload-form = Esto es lo que envía un formulario de una página, no un informe. Envíe como cuerpo solo los bytes del fichero, con el nombre en la dirección: curl --data-binary @FICHERO -H "Content-Type: application/octet-stream". Con un navegador, use la página para enviar un informe.

## Classes and types of the Reference Security Incident Taxonomy (RSIT)

watch-class-abusive-content = Contenido abusivo
watch-class-malicious-code = Código malicioso
watch-class-information-gathering = Obtención de información
watch-class-intrusion-attempts = Intentos de intrusión
watch-class-intrusions = Intrusiones
watch-class-availability = Disponibilidad
watch-class-information-content-security = Seguridad del contenido de la información
watch-class-fraud = Fraude
watch-class-vulnerable = Vulnerable
watch-class-other = Otros
watch-class-test = Prueba

watch-type-spam = Correo no deseado
watch-type-harmful-speech = Expresiones dañinas
watch-type-violence = Explotación sexual o contenido violento
watch-type-infected-system = Sistema infectado
watch-type-c2-server = Servidor de mando y control
watch-type-malware-distribution = Distribución de programas maliciosos
watch-type-malware-configuration = Configuración de programa malicioso
watch-type-scanner = Escaneo
watch-type-sniffing = Escucha de red
watch-type-social-engineering = Ingeniería social
watch-type-ids-alert = Explotación de vulnerabilidades conocidas
watch-type-brute-force = Intentos de acceso
watch-type-exploit = Nueva firma de ataque
watch-type-privileged-account-compromise = Compromiso de una cuenta privilegiada
watch-type-unprivileged-account-compromise = Compromiso de una cuenta corriente
watch-type-application-compromise = Compromiso de una aplicación
watch-type-system-compromise = Compromiso de un sistema
watch-type-burglary = Robo con intrusión física
watch-type-dos = Denegación de servicio
watch-type-ddos = Denegación de servicio distribuida
watch-type-misconfiguration = Configuración errónea
watch-type-sabotage = Sabotaje
watch-type-outage = Interrupción
watch-type-unauthorised-information-access = Acceso no autorizado a la información
watch-type-unauthorised-information-modification = Modificación no autorizada de la información
watch-type-data-loss = Pérdida de datos
watch-type-data-leak = Fuga de información confidencial
watch-type-unauthorised-use-of-resources = Uso no autorizado de recursos
watch-type-copyright = Derechos de autor
watch-type-masquerade = Suplantación
watch-type-phishing = Phishing
watch-type-weak-crypto = Criptografía débil
watch-type-ddos-amplifier = Amplificador de DDoS
watch-type-potentially-unwanted-accessible = Servicio accesible quizá sin querer
watch-type-information-disclosure = Revelación de información
watch-type-vulnerable-system = Sistema vulnerable
watch-type-blacklist = En una lista de bloqueo
watch-type-dga-domain = Dominio generado
watch-type-malware = Programa malicioso
watch-type-proxy = Proxy
watch-type-tor = Nodo Tor
watch-type-other = Sin categoría
watch-type-undetermined = Indeterminado
watch-type-test = Prueba

## Why something was refused

watch-reject-column-count = La fila tiene { $found } columnas y el encabezado { $expected }.
watch-reject-no-timestamp = «{ $value }» no es una fecha; se espera AAAA-MM-DD HH:MM:SS (UTC).
watch-reject-cut-off = El archivo termina dentro de un campo entre comillas; probablemente esté cortado. Pídalo de nuevo al proveedor.
watch-reject-too-long = Línea { $line }: la fila supera los { $limit } bytes. Busque una comilla sin cerrar; si la fila es realmente tan larga, acórtela y vuelva a enviar el archivo.
watch-reject-field-too-long = Línea { $line }: la columna { $column } contiene más de { $limit } bytes. Busque una comilla sin cerrar; si el texto es realmente tan largo, acórtelo y vuelva a enviar el archivo.
watch-reject-too-many-columns = Línea { $line }: la fila tiene más de { $limit } columnas. Busque comas fuera de las comillas.
watch-decode-utf16 = El archivo está en UTF-16. Guárdelo como UTF-8 y envíelo de nuevo.
watch-decode-too-large = La línea de encabezado es más larga de lo permitido. Compruebe que el archivo es un informe.
watch-decode-empty = El archivo está vacío; se esperaba una línea de encabezado.
watch-decode-no-timestamp-column = Ninguna columna se llama «timestamp»; no parece un informe. Otros archivos CSV necesitan una correspondencia de columnas.
watch-container-limit = La entrada descomprimida supera lo permitido. Descomprímala y envíe sus archivos uno a uno.
watch-container-truncated = La entrada está cortada; se conserva lo que pudo leerse. Pídala de nuevo.
watch-container-corrupt = La entrada está dañada; se conserva lo que pudo leerse. Pídala de nuevo.
watch-container-unsupported = Esta clase de entrada no se lee. Se espera CSV, gzip, zstd, zip o un correo con adjunto.
watch-container-nothing = El archivo comprimido o el correo no contiene ningún informe.
watch-container-io = La entrada no se pudo leer hasta el final; inténtelo de nuevo.
watch-refused-link = El correo trae un enlace en lugar de un informe, y de ese servidor no se descarga nada: { $url }. Si su proveedor usa ese servidor, añádalo a ingest.link_hosts en la configuración y vuelva a leer lo rechazado; si no, descargue el archivo y envíelo.
watch-refused-link-waiting = El correo trae un enlace y se está descargando su informe: { $url }
watch-refused-link-failed = El correo trae un enlace y su informe no se descargó: { $url } ({ $cause })
watch-refused-damaged = El archivo está dañado: su suma de comprobación o su longitud no es correcta, por lo que no se tomó ninguna de sus filas. Obténgalo de nuevo, o que el operador tome lo que pueda leerse: cybergateway quarantine retry --damaged
watch-refused-unreadable = No se pudo seguir leyendo el archivo: { $problem }
watch-refused-line-too-long = La línea es más larga de lo permitido; las siguientes se leyeron. Se esperaba un objeto JSON por línea.
watch-refused-no-time = El evento no tiene un time.source que sea una fecha.
watch-refused-implausible-time = «{ $value }» no puede ser el momento de la observación: es anterior a { $first } o posterior a { $last }. Compruebe el archivo y el reloj de esta máquina.
watch-refused-more = Otras filas rechazadas, no detalladas: { $rows }. Están en la entrada original.
watch-intelmq-not-json = La línea no es JSON.
watch-intelmq-not-an-object = La línea no es un objeto JSON; se esperaba un evento por línea.

# What the gateway measures of its own work.

watch-measured-feeds-received = Fuentes recibidas
watch-measured-feeds-received-method = Fuentes de las que llegó un informe en los últimos 30 días.
watch-measured-feeds-age-hours = Antigüedad del informe más reciente
watch-measured-feeds-age-hours-method = Horas transcurridas desde que llegó el informe más reciente de cualquier fuente.
watch-measured-tracking-in-use = Días con informes
watch-measured-tracking-in-use-method = Días UTC de los últimos 28 para los que llegaron informes y se contaron.
watch-measured-asn-covered-percent = Números AS propios con observaciones
watch-measured-asn-covered-percent-method = Proporción de los números AS del ámbito y de las organizaciones en los que se observó algo en los últimos 28 días.
watch-measured-observations-by-type = Tipos de incidente observados
watch-measured-observations-by-type-method = Tipos RSIT con al menos una observación en los últimos 28 días.
watch-measured-observations-new = Nuevos en el último día completo
watch-measured-observations-new-method = Unidades de todo tipo que no estaban el día anterior, cada tipo contado en su propia unidad; el inventario queda fuera.
watch-measured-observations-gone = Desaparecidos en el último día completo
watch-measured-observations-gone-method = Unidades del día anterior que los mismos informes, que sí llegaron, ya no contienen.
watch-measured-sinkhole-infected-units = Direcciones infectadas
watch-measured-sinkhole-infected-units-method = Direcciones distintas notificadas como infectadas en el último día UTC completo.
watch-measured-exposed-units = Servicios expuestos
watch-measured-exposed-units-method = Servicios distintos (un puerto en una dirección) notificados como expuestos en el último día UTC completo.
watch-measured-quarantine-open = Entradas rechazadas pendientes
watch-measured-quarantine-open-method = Entradas de la cuarentena que nadie ha resuelto.
