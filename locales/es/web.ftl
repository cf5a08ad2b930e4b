### La envoltura de cada página: navegación, componentes, formularios, problemas, páginas informativas.

web-language-name = Español
web-gateway = CyberGateway
web-home = Inicio
web-skip = Ir al contenido principal
web-navigation = Navegación principal
web-languages = Idioma
web-breadcrumbs = Usted está aquí
web-sign-in = Iniciar sesión
web-administration = Administración
web-administration-page = Administración
web-administration-page-intro = Lo que se ajusta una vez y rara vez cambia. El trabajo diario está en la barra superior.
web-footer = Acerca de este sitio
web-about = Acerca de
web-licence = Licencia
web-accessibility = Accesibilidad
web-as-of = Datos al { $moment }

## Números y horas
web-percent = { $value } %
web-moment = { $moment } UTC
web-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
web-kilobytes = { $value } kB
web-megabytes = { $value } MB
web-gigabytes = { $value } GB

## Componentes
web-notice = Aviso
web-success = Hecho
web-warning = Advertencia
web-error = Error
web-sort-by = Ordenar por { $column }
web-sorted-ascending = orden ascendente
web-sorted-descending = orden descendente
web-table-empty = Todavía no hay nada que mostrar.
web-no-data = sin datos
web-pages = Páginas
web-page-first = Primera página
web-page-next = Página siguiente
web-filter = Filtrar
web-filter-apply = Aplicar filtro
web-filter-clear = Quitar filtro
web-figures-table = Mostrar las cifras en una tabla
web-download = Descargar { $name } ({ $format }, { $size })
web-task-open = Pendiente
web-task-started = En curso
web-task-done = Hecho
web-task-blocked = Aún no puede comenzar

## Formularios
web-error-line = { $field }: { $error }
web-errors = { $count ->
    [one] Hay { $count } error en los datos introducidos
   *[other] Hay { $count } errores en los datos introducidos
}
web-title-error = Error: { $title }
web-optional = (opcional)
web-cancel = Cancelar
web-date-hint = Año, mes y día, por ejemplo 2026-03-27
web-field-missing = Rellene este campo
web-field-again = Lo que introdujo aquí no se vuelve a mostrar. Introdúzcalo de nuevo.
web-field-choice = Elija una de las opciones
web-field-date = Introduzca una fecha en la forma año-mes-día, por ejemplo 2026-03-27
web-field-number = Introduzca un número entero
web-field-range = Introduzca un número entre { $least } y { $most }
web-field-long = { $count ->
    [one] Acorte este texto a { $count } carácter
   *[other] Acorte este texto a { $count } caracteres
}
web-form-repeated = Este formulario ya se había enviado. No se ha repetido ninguna operación.
web-form-outdated = Otra persona modificó esta información mientras usted la editaba. Compare sus datos con el estado actual y envíe de nuevo el formulario.
web-field-one-of = Valores posibles: { $options }.
web-asked-title = No se ha seguido una parte de esta dirección
web-asked-value = No se entiende «{ $value }» como valor de «{ $field }».
web-asked-date = Una fecha se escribe año-mes-día, por ejemplo { $example }.
web-asked-day = En su lugar se usa el { $day }.
web-asked-choice = En su lugar se muestra: { $choice }.
web-asked-all = La lista se muestra sin este filtro.
web-asked-first = La lista se muestra desde el principio.
web-asked-links = Use los enlaces bajo la lista para avanzar por ella.
web-asked-unused = Esta página no tiene en cuenta «{ $field }»: aquí todos ven lo mismo.
web-asked-unknown = «{ $field }» no se conoce aquí. Se conocen: { $known }.
web-asked-no-parameters = «{ $field }» no se conoce aquí: esta dirección no admite parámetros.

## Problemas
web-problem-bad-request = No se ha podido entender la solicitud
web-problem-bad-request-text = La dirección o los datos enviados no tienen la forma esperada. Vuelva atrás, compruébelos e inténtelo de nuevo.
web-problem-unauthorised = Inicie sesión
web-problem-unauthorised-text = Esta página es para personas con cuenta. Inicie sesión o solicite acceso a su administrador.
web-problem-forbidden = Usted no tiene acceso a esta página
web-problem-forbidden-text = Su función no lo incluye. Consulte a su administrador si lo necesita.
web-problem-no-organisation = Usted es contacto de red, pero nadie ha indicado aún de qué organización. Hasta entonces no hay nada aquí que pueda ver. Pida a un administrador de { $administration } que le asigne la función para su organización, en la página «Cuentas».
web-problem-not-found = Página no encontrada
web-problem-not-found-text = No hay ninguna página en esta dirección. Compruebe la dirección o comience desde la página de inicio.
web-problem-language = Este idioma no está disponible aquí. Elija uno de los idiomas indicados a continuación.
web-problem-method = Esa operación no es posible aquí
web-problem-method-text = Esta dirección no acepta este tipo de solicitud. Vuelva atrás y utilice el formulario o el enlace de la página.
web-problem-conflict = La información ha cambiado
web-problem-conflict-text = Alguien la modificó después de que usted abriera la página. Vuelva a cargar la página y repita el cambio.
web-problem-precondition-text = El estado actual tiene otro ETag que el indicado en If-Match. Solicítelo de nuevo y repita el cambio.
web-problem-precondition-missing = No se indicó el estado del que parte su cambio
web-problem-precondition-missing-text = Solicite el estado actual y envíe el cambio con su ETag en If-Match.
web-problem-token-needed = Envíe la cabecera «Authorization: Bearer TOKEN» con un token válido y no revocado. Lo crea un administrador en la página de tokens, o el operador con: cybergateway token add
web-problem-token-clear-text = Los tokens solo se aceptan por HTTPS. Este viajó sin cifrar: revóquelo, cree otro y use la dirección que empieza por https. Detrás de un proxy, este debe indicar X-Forwarded-Proto: https.
web-problem-idempotency = Esta Idempotency-Key se usó para otra cosa en el último día. Use una clave distinta para cada solicitud.
web-problem-idempotency-key = La Idempotency-Key debe tener de 1 a 255 caracteres ASCII imprimibles.
web-problem-too-large = El envío es demasiado grande
web-problem-too-large-text = Envíe un archivo más pequeño o un texto más corto, o divídalo en varias partes.
web-problem-media = Aquí no se acepta este tipo de archivo o de datos
web-problem-media-text = Compruebe el formato y envíelo de nuevo en uno de los que indica la página.
web-problem-invalid = Es necesario corregir algunos datos
web-problem-invalid-text = Compruebe los datos indicados a continuación y envíe de nuevo.
web-problem-too-many = Demasiadas solicitudes
web-problem-too-many-text = Ha enviado muchas solicitudes en poco tiempo. No se ha perdido nada; espere e inténtelo de nuevo.
web-problem-retry = { $count ->
    [one] Inténtelo de nuevo dentro de { $count } segundo.
   *[other] Inténtelo de nuevo dentro de { $count } segundos.
}
web-problem-internal = Se ha producido un error
web-problem-internal-text = El fallo es nuestro y ha quedado registrado. Inténtelo más tarde; si se repite, comunique al operador el número de solicitud que figura a continuación.
web-problem-unavailable = El servicio está ocupado
web-problem-unavailable-text = La respuesta ha tardado demasiado o el servicio se está reiniciando. Inténtelo de nuevo en un momento.
web-problem-disk = El portal no puede recibir datos nuevos ahora
web-problem-disk-text = Su almacenamiento está casi lleno, por lo que no se aceptan datos nuevos para proteger los ya guardados. El operador debe liberar espacio.
web-problem-cross-site = Este formulario se envió desde otro sitio web y no se ha aceptado. Abra la página aquí y envíelo de nuevo.
web-problem-request = Número de solicitud: { $id }
web-problem-home = Ir a la página de inicio

## Acerca de, licencia, accesibilidad
web-about-text = CyberGateway es un portal nacional de ciberseguridad. Recoge notificaciones de incidentes y vulnerabilidades, muestra la situación de un país y conecta a las personas que pueden actuar. Este portal está a cargo de { $name }.
web-about-version = Versión { $version }
web-about-numbers = Cómo leer las cifras
web-about-numbers-text = Cada cifra indica su fuente, su unidad y su día. Los días se cuentan en tiempo universal coordinado (UTC). Los datos que faltan se muestran como un hueco, nunca como cero. Los visitantes ven únicamente lo que el operador ha hecho público.
web-licence-software = El programa se distribuye con la licencia Apache, versión 2.0.
web-licence-content = Las guías y los instrumentos que lo acompañan se distribuyen con la licencia Creative Commons Atribución 4.0 Internacional.
web-licence-data = Los datos pertenecen a la organización que está a cargo de este portal. Consúltela antes de reutilizarlos.
web-accessibility-text = Queremos que todas las personas puedan utilizar este sitio: con teclado, con lector de pantalla, con texto ampliado, con alto contraste, en una pantalla pequeña o con una conexión lenta. Ninguna página necesita scripts.
web-accessibility-standard = El sitio está diseñado para cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA.
web-accessibility-contact = Si algo no le funciona, indique a { $name } qué página utilizó y qué ocurrió.
