# Warnings: alerts and advisories, and what their writers and readers need.

warning-title = Avisos
warning-intro = Alertas y recomendaciones para la comunidad atendida. Una alerta pide actuar ahora; una recomendación, prepararse.
warning-list = Avisos publicados
warning-none = No hay nada publicado.
warning-feed = Canal Atom
warning-csaf = Metadatos de proveedor CSAF
warning-csaf-file = Este aviso como documento CSAF
warning-other-forms = Otros idiomas y formatos
warning-csaf-first = Primera publicación.
warning-csaf-source = El texto del que se tradujo este
warning-published = Publicado
warning-published-by = Publicado por
warning-revision = Revisión { $count }
warning-revision-at = Revisión { $count } del
warning-number = Número
warning-tlp = Etiqueta (TLP)
warning-tlp-hint = Lo que es para todos lleva la etiqueta TLP:CLEAR.
warning-withdrawn = Este aviso se retiró el { $at }. Ya no es válido.
warning-withdrawn-why = Motivo de la retirada
warning-not-translated = Este aviso aún no está traducido. Se muestra en el idioma en que se escribió: { $language }.

## What a warning says

warning-kind = Tipo
warning-kind-alert = Alerta
warning-kind-advisory = Recomendación
warning-severity = Gravedad
warning-severity-any = Cualquier gravedad
warning-severity-info = Informativa
warning-severity-low = Baja
warning-severity-medium = Media
warning-severity-high = Alta
warning-severity-critical = Crítica
warning-least = Gravedad mínima
warning-audience = Destinatarios
warning-audience-public = Todos
warning-audience-constituents = La comunidad atendida
warning-audience-teams = Equipos de respuesta
warning-part = Parte
warning-part-title = Título
warning-part-summary = Resumen
warning-part-happened = Qué ha pasado
warning-part-affected = A quién afecta
warning-part-action = Qué hacer
warning-part-sms = Mensaje de texto (SMS)
warning-sectors = Sectores
warning-references = Más información
warning-references-hint = Una dirección web por línea.
warning-cves = Números CVE
warning-cves-hint = Uno por línea, como CVE-2026-12345.
warning-products = Productos afectados
warning-products-hint = Uno por línea: fabricante; producto; versión. Una versión como <4.2 es un intervalo.
warning-source = Escrito primero en
warning-language = Idioma
warning-languages = Idiomas
warning-sms-size = Longitud
warning-sms-count = { $units } de { $most } caracteres, { $segments } de 3 segmentos ({ $alphabet }), según lo último guardado.

## Writing and publishing

warning-work = Borradores y revisiones
warning-work-intro = Lo que se está escribiendo y lo que espera a que otra persona lo publique.
warning-work-none = No se está escribiendo nada.
warning-work-one = Trabajar en este aviso
warning-work-title = Aviso { $number }
warning-subscribers = Suscriptores confirmados por correo: { $count }
warning-new = Nuevo aviso
warning-edit = Escribir
warning-edit-intro = Escriba texto sin formato. Una línea en blanco inicia un párrafo; las líneas que empiezan con un guion forman una lista. Un idioma sin texto no se publica.
warning-save = Guardar como borrador
warning-saved = Guardado.
warning-read = Tal como lo ven los lectores
warning-state = Estado
warning-state-draft = Borrador
warning-state-review = En revisión
warning-state-published = Publicado
warning-state-withdrawn = Retirado
warning-changed = Último cambio
warning-gaps = Qué falta antes de la revisión
warning-mistake = { $part }: { $why }
warning-mistake-in = { $part } ({ $language }): { $why }
warning-submit = Enviar a revisión
warning-submit-intro = Otra persona lo lee y lo publica.
warning-return = Devolver a los autores
warning-publish = Publicar
warning-publish-intro = Al publicar, lo que se muestra aquí queda fijado como revisión. Si es crítico y para todos, los correos salen de inmediato.
warning-own-work = Usted escribió esto. Debe publicarlo otra persona.
warning-correct = Iniciar una corrección
warning-drop = Abandonar la corrección
warning-correct-intro = Lo publicado queda como está hasta que se publique la corrección.
warning-withdraw = Retirar
warning-withdraw-intro = El aviso sigue siendo legible y se marca como retirado. Sale de los canales y de CSAF.
warning-discard = Descartar este borrador
warning-discard-intro = Nunca se publicó; desaparece de los borradores.
warning-change = Qué ha cambiado
warning-change-hint = Una frase para los lectores, en el idioma en que se escribió primero. Toda corrección la necesita.
warning-against = Frente a lo publicado
warning-history = Historial
warning-history-intro = Cada revisión tal como quedó fijada, la más reciente primero.
warning-hash = Contenido (SHA-256)
warning-differences = Diferencias
warning-differences-none = No hay diferencias.
warning-before = Antes
warning-after = Después
warning-refused-content = Falta algo o hay un error; está indicado en esta página. Escríbalo primero.
warning-refused-state = Este paso ya no corresponde al estado. Mírelo de nuevo.
warning-refused-reason = Diga en pocas palabras qué ha cambiado o por qué se retira.
warning-refused-label = Lo que es para todos necesita la etiqueta TLP:CLEAR. Elija esa etiqueta o destinatarios más restringidos.
warning-refused-reference = Una de las líneas no es una dirección web. Empiece cada una por https://.
warning-refused-cve = Una de las líneas no es un número CVE, como CVE-2026-12345.
warning-refused-product = Una de las líneas no es un producto. Escriba fabricante; producto; versión.
warning-refused-lines = Como máximo { $count } líneas.
warning-refused-half = Los números CVE y los productos afectados van juntos. Indique ambos o ninguno.
warning-refused-sms = El mensaje de texto ocupa { $count } segmentos; se envían 3 como máximo. Acórtelo.

## Warnings by mail

warning-subscribe = Avisos por correo
warning-subscribe-intro = Los avisos críticos llegan de inmediato; los demás, una vez al día. Antes, un correo le pide que confirme la dirección. La dirección no se usa para nada más y se borra al darse de baja.
warning-subscribe-send = Suscribirse
warning-subscribe-asked = Si se puede escribir a esa dirección, el correo está en camino. Abra su enlace y confirme en un plazo de siete días.
warning-mail = Dirección de correo
warning-refused-mail = Esto no es una dirección de correo.
warning-subscription = Su suscripción a los avisos
warning-confirm-intro = Confirme que los avisos deben enviarse a su dirección. Antes no se envía nada.
warning-subscription-intro = Su dirección está confirmada. Puede cambiar lo que recibe o darse de baja.
warning-subscription-confirm = Confirmar
warning-subscription-change = Guardar
warning-subscription-end = Darme de baja y borrar mi dirección
warning-subscription-ended = Se ha dado de baja y su dirección se ha borrado.
warning-mail-confirm-subject = Confirme su suscripción a los avisos
warning-mail-confirm-text =
    Alguien pidió que se enviaran avisos a esta dirección. Para confirmar, abra esta página y pulse el botón:

    { $link }

    Si no fue usted, no haga nada: sin confirmación, la dirección se borra a los siete días.
warning-mail-now-subject = Aviso crítico: { $title }
warning-mail-digest-subject = Avisos del día ({ $count })
warning-mail-text =
    { $text }

    Cambiar o cancelar su suscripción:
    { $link }
