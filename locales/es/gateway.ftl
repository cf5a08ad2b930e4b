# Letters that the gateway sends about accounts.

gateway-mail-invitation-subject = Le invitamos a usar { $gateway }
gateway-mail-invitation-text =
    Hola, { $name }:

    Se ha creado una cuenta para usted en { $gateway }. Elija su contraseña aquí en un plazo de siete días:

    { $link }

    El enlace sirve una sola vez. Si no esperaba una invitación, no haga nada.
gateway-mail-reset-subject = Elija una contraseña nueva
gateway-mail-reset-text =
    Hola, { $name }:

    Alguien ha pedido una contraseña nueva para su cuenta en { $gateway }. Si fue usted, elíjala aquí en el plazo de una hora:

    { $link }

    El enlace sirve una sola vez. Si no fue usted, no haga nada; su contraseña no cambia.
gateway-mail-welcome-subject = Se le han dado más permisos
gateway-mail-welcome-text =
    Hola, { $name }:

    Su cuenta en { $gateway } ha recibido permisos en otra administración. Vuelva a iniciar sesión para usarlos:

    { $link }
gateway-mail-changed-subject = Su acceso ha cambiado
gateway-mail-changed-text =
    Hola, { $name }:

    Se ha cambiado la contraseña o el segundo paso de su cuenta en { $gateway }. Si no fue usted, avise enseguida a su administrador.
gateway-mail-missing-subject = Falta un informe
gateway-mail-missing-text =
    Hola, { $name }:

    No han llegado informes habituales:

    { $reports }

    Lo que llegó y lo que falta:

    { $link }

gateway-waiting-title = Su cuenta aún no está completa
gateway-waiting-public = Lo que está publicado para todos
gateway-waiting-account = Su cuenta

## Estado de la pasarela
gateway-state-title = Estado
gateway-state-intro = Qué llega, qué espera y qué falta en este momento. Lo mismo figura en /health y /metrics de la dirección del operador y en «cybergateway doctor».
gateway-state-checks = Qué se ha examinado
gateway-state-subject = Asunto
gateway-state-level = Estado
gateway-state-found = Qué se encontró
gateway-state-do = Qué hacer
gateway-state-level-good = En orden
gateway-state-level-warning = Advertencia
gateway-state-level-failing = No funciona
gateway-state-store = Base de datos
gateway-state-store-failing = La base de datos no responde.
gateway-state-store-do = Compruebe que funciona y que su disco tiene espacio; el registro indica el motivo.
gateway-state-feeds = Fuentes
gateway-state-feeds-good = { $count ->
    [one] Hace poco se supo de una fuente y no lleva retraso.
   *[other] Hace poco se supo de { $count } fuentes y ninguna lleva retraso.
}
gateway-state-feeds-none = No ha llegado ningún informe en los últimos 90 días.
gateway-state-feeds-late = En silencio desde hace más de 36 horas aunque solían llegar: { $feeds }
gateway-state-feeds-do = Vea la página de llegadas; después pregunte al proveedor o compruebe lo que entrega los informes.
gateway-state-reports = Informes
gateway-state-reports-good = No falta ningún informe de los que suelen llegar.
gateway-state-reports-missing = Faltan aunque suelen llegar: { $reports }
gateway-state-fetching = Recogida de fuentes
gateway-state-fetching-good = { $count ->
    [0] No hay ninguna fuente configurada para recogerse.
    [one] La última recogida de la única fuente configurada fue bien.
   *[other] Las últimas recogidas de las { $count } fuentes configuradas fueron bien.
}
gateway-state-fetching-failing = La última recogida falló: { $feeds }
gateway-state-fetching-do = La página de fuentes indica el motivo. Se vuelve a intentar cada hora.
gateway-state-backup = Copia de seguridad
gateway-state-backup-good = La última copia de seguridad es del { $at }.
gateway-state-backup-old = La última copia de seguridad es del { $at }, hace más de siete días.
gateway-state-backup-none = Todavía no se ha hecho ninguna copia de seguridad.
gateway-state-backup-do = Ejecute «cybergateway backup ARCHIVO» y guarde el archivo en otra máquina. Un temporizador puede hacerlo a diario.
gateway-state-rollups = Cifras
gateway-state-rollups-good = Todas las cifras están al día.
gateway-state-rollups-waiting = { $count ->
    [one] Un día espera ser contado, desde el { $at }.
   *[other] { $count } días esperan ser contados, el más antiguo desde el { $at }.
}
gateway-state-rollups-failing = { $count ->
    [one] Un día no se puede contar ni compactar: { $day } ({ $reason }).
   *[other] { $count } días no se pueden contar ni compactar; el primero es { $day } ({ $reason }).
}
gateway-state-rollups-do = Los demás días se cuentan, y estos se intentan de nuevo antes de una hora. Haga lo que dice el motivo; «cybergateway doctor» comprueba los archivos.
gateway-state-work-do = Compruebe que «cybergateway serve» funciona y mire su registro: un solo proceso hace el trabajo de fondo.
gateway-state-jobs = Tareas
gateway-state-jobs-good = Ninguna tarea lleva retraso ni fue abandonada.
gateway-state-jobs-late = { $count ->
    [one] Una tarea podría ejecutarse y no lo hace, desde el { $at }.
   *[other] { $count } tareas podrían ejecutarse y no lo hacen, la más antigua desde el { $at }.
}
gateway-state-jobs-dead = { $count ->
    [one] Se abandonó una tarea.
   *[other] Se abandonaron { $count } tareas.
}
gateway-state-jobs-do = Vea el motivo en «Trabajo que falló» de la página «Estado de la pasarela», corríjalo y vuelva a ejecutar la tarea allí.
gateway-state-mail = Correo
gateway-state-mail-good = Las cartas salen.
gateway-state-mail-none = { $count ->
    [0] No hay correo configurado.
    [one] No hay correo configurado; espera una carta.
   *[other] No hay correo configurado; esperan { $count } cartas.
}
gateway-state-mail-none-do = Configure mail.smtp y mail.from, o mail.folder, para que salgan invitaciones y avisos.
gateway-state-mail-late = { $count ->
    [one] Una carta no ha salido, desde el { $at }.
   *[other] { $count } cartas no han salido, la más antigua desde el { $at }.
}
gateway-state-mail-given-up = { $count ->
    [one] Una carta no pudo entregarse y ya no se intenta.
   *[other] { $count } cartas no pudieron entregarse y ya no se intentan.
}
gateway-state-mail-do = Compruebe el servidor de correo y sus ajustes; después haga enviar de nuevo las cartas en la página «Estado de la pasarela».
gateway-state-address = Dirección en los enlaces
gateway-state-address-good = Los enlaces empiezan por { $address }.
gateway-state-address-local = Los enlaces empiezan por { $address }, que solo se abre en la propia máquina de la pasarela, aunque otros la usan.
gateway-state-address-do = Ponga en server.public_url la dirección a la que llegan los usuarios, por ejemplo https://gateway.example, y reinicie.
gateway-state-disk = Disco
gateway-state-disk-free = Está libre el { $share } del disco de la carpeta de datos: { $bytes }.
gateway-state-disk-do = Libere espacio o mueva la carpeta de datos. Por debajo de { $input } se rechazan datos nuevos; por debajo de { $change } no se escribe nada.
gateway-state-disk-unknown = No se pudo medir el espacio libre.
gateway-state-disk-unknown-do = Compruebe el sistema de archivos de la carpeta de datos.
gateway-state-retention = Conservación
gateway-state-retention-good = Se ha decidido cuánto tiempo se conservan los datos.
gateway-state-retention-open = No hay ningún plazo fijado: nada se elimina nunca por su antigüedad.
gateway-state-retention-do = Decida en la página «Conservación» cuánto tiempo se conservan los datos, o que se conservan todos.
gateway-state-retention-nobody = Aún no se ha decidido cuánto tiempo se conservan los datos: no hay ninguna administración configurada.
gateway-state-aside = Archivos dañados
gateway-state-aside-none = No se ha apartado ningún archivo de observaciones dañado.
gateway-state-aside-some = Archivos de observaciones dañados que se apartaron: { $count } ({ $bytes }).
gateway-state-aside-do = Ya nada los necesita. `cybergateway quarantine files` los enumera y, con --remove, los elimina; la conservación elimina los de días que superan su plazo.
gateway-state-catalogue = Catálogo
gateway-state-catalogue-good = El catálogo de observaciones tiene la versión { $version }.
gateway-security-txt-none = Esta pasarela no dice dónde comunicar sus vulnerabilidades: su operador no ha definido security.contact ni security.expires, o solo uno de los dos.
gateway-security-txt-invalid = Lo que los ajustes indican para security.txt ya no es válido, o todavía no. El operador ve el motivo con `cybergateway doctor`.
gateway-state-arrivals = Últimas llegadas
gateway-state-provider = Proveedor
gateway-state-feed = Fuente
gateway-state-last = Última llegada
gateway-state-failed = Trabajo que falló
gateway-state-failed-none = Ningún trabajo ha fallado definitivamente.
gateway-state-kind = Tipo
gateway-state-since = Desde
gateway-state-attempts = Intentos
gateway-state-reason = Motivo
gateway-state-action = Acción
gateway-state-retry = Intentar de nuevo

# The page of measured figures.

gateway-measured-title = Cifras medidas
gateway-measured-about = Lo que la pasarela mide de su propio trabajo, como evidencia para las evaluaciones.
gateway-measured-intro = Cada cifra tiene una fecha, un método y un enlace a lo que se contó. Una cifra desconocida no es un cero.
gateway-measured-figure = Cifra
gateway-measured-value = Valor
gateway-measured-day = Día (UTC)
gateway-measured-unknown = aún no se conoce
gateway-measured-percent = { $n } %
gateway-measured-span = del { $from } al { $to }
gateway-measured-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
gateway-measured-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}

## Networks without a live contact
gateway-unreached-title = Redes sin contacto vigente
gateway-unreached-intro = Se observó algo de estas en las dos últimas semanas y el directorio no nombra a nadie confirmado a tiempo. La cifra es del día más reciente con recuento. Introduzca un contacto o pida a la organización que confirme.
gateway-unreached-organisations = Organizaciones
gateway-unreached-networks = Números AS, con lo observado de organizaciones en ellos
gateway-unreached-network = Red
gateway-unreached-open = Observaciones abiertas
gateway-unreached-day = Día más reciente
gateway-unreached-why = Por qué no se llega a nadie
gateway-unreached-nobody = No se conoce ningún contacto
gateway-unreached-stale = Sin confirmar a tiempo
gateway-unreached-none = Toda red de la que se observó algo tiene un contacto vigente.

## Administrations of this gateway
gateway-administrations-title = Administraciones de esta pasarela
gateway-administrations-about = Las administraciones que atiende esta pasarela, cada una con su personal y sus datos.
gateway-administrations-intro = Cada administración ve solo sus propios datos. Quien añade una no obtiene ningún derecho en ella.
gateway-administrations-caption = Administraciones
gateway-administrations-name = Nombre
gateway-administrations-countries = Países
gateway-administrations-languages = Idiomas
gateway-administrations-state = Estado
gateway-administrations-run = En uso
gateway-administrations-waiting = Espera a su primer administrador
gateway-administrations-again = Nuevo enlace personal
gateway-administrations-again-text = El primer administrador de { $name } recibe por correo un nuevo enlace personal; el anterior deja de funcionar. Úselo si el enlace caducó a los siete días o se perdió.
gateway-administrations-not-set-up = Sin configurar
gateway-administrations-add = Añadir una administración
gateway-administrations-add-intro = Para un organismo regional o una pasarela que atiende a varios países. La nueva administración introduce ella misma su ámbito, su personal y sus fuentes.
gateway-administrations-first = Esta persona recibe un enlace personal por correo, elige una contraseña e invita a los demás.
gateway-administrations-made-title = Administración añadida
gateway-administrations-made = La administración se ha añadido. Su primer administrador está invitado.
gateway-administrations-person = Nombre del primer administrador
gateway-administrations-no-country = { $text } no es un código de país de la norma ISO 3166-1. Se espera un código como KE.
gateway-administrations-forbidden = Añaden administraciones los administradores de aquella para la que se configuró esta pasarela, y el operador con la orden «administration add».
