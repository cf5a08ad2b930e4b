# Reports of incidents, cases, conversations, responders.

watch-nav-cases = Casos
watch-error-busy = Hoy llegaron demasiados avisos y este no se conservó. Llame, o envíelo mañana.

## The public page
watch-incident-title = Denunciar un fraude
watch-incident-intro = Avise de phishing, sitios y correos fraudulentos, fraudes por teléfono, SMS o dinero móvil, suplantación de identidad y programas maliciosos. No necesita cuenta ni tiene que decir quién es.
watch-incident-abuse-warning = No suba imágenes de abuso de menores, ni siquiera como prueba: guardarlas y enviarlas es delito en muchos países. Indique solo la dirección, aquí o en la línea de ayuda.
watch-incident-follow-link = Tengo un código y quiero ver cómo va mi aviso
watch-incident-report-link = Hacer un aviso nuevo
watch-incident-administration = Para qué país o administración
watch-incident-kind = ¿Qué ocurrió?
watch-incident-kind-phishing = Me pidieron contraseña, código o datos de tarjeta (phishing)
watch-incident-kind-scam-site = Un sitio, una tienda o una inversión fraudulenta
watch-incident-kind-fraud-mail = Un correo fraudulento
watch-incident-kind-mobile-money = Un fraude con dinero móvil
watch-incident-kind-telephone = Una llamada fraudulenta
watch-incident-kind-sms = Un SMS fraudulento
watch-incident-kind-identity-theft = Alguien actúa en mi nombre
watch-incident-kind-malware = Un programa malicioso
watch-incident-kind-other = Otra cosa
watch-incident-text = El mensaje, o lo que ocurrió
watch-incident-text-hint = Pegue el mensaje entero, con sus direcciones y números. Los números de tarjeta se hacen ilegibles.
watch-incident-file = El mensaje como archivo, o una imagen de la pantalla
watch-incident-file-hint = Como máximo { $megabytes ->
    [one] un megabyte
   *[other] { $megabytes } megabytes
}. Lo que más ayuda es un correo guardado como .eml.
watch-incident-file-large = El archivo supera { $megabytes ->
    [one] un megabyte
   *[other] { $megabytes } megabytes
}. Envíe uno menor, o pegue el texto.
watch-incident-sender = Quién se puso en contacto con usted
watch-incident-sender-hint = El número de teléfono, el nombre que se mostró o la dirección.
watch-incident-brand = Qué nombre se usó
watch-incident-brand-hint = Un banco, un operador, una autoridad, una tienda.
watch-incident-happened = Qué día
watch-incident-money = Si se perdió dinero
watch-incident-money-text = Envíe el aviso ahora y llame enseguida: la página siguiente dice a quién. A menudo un pago se puede detener en las primeras horas.
watch-incident-amount = Importe
watch-incident-bad-amount = Escriba un número mayor que cero, como 25000 o 120,50.
watch-incident-currency = Moneda
watch-incident-currency-hint = Tres letras, como USD; para un criptoactivo, su código.
watch-incident-bad-currency = Escriba de tres a cinco letras, como USD.
watch-incident-way = Cómo se pagó
watch-incident-way-bank = Transferencia bancaria
watch-incident-way-mobile-money = Dinero móvil
watch-incident-way-card = Tarjeta
watch-incident-way-crypto = Criptoactivo
watch-incident-way-cash = Efectivo, vale o remesa
watch-incident-responder = Por medio de quién
watch-incident-none = –
watch-incident-you = Si podemos preguntarle
watch-incident-you-text = Esto queda sellado. Nadie de fuera lo recibe sin su acuerdo.
watch-incident-name = Nombre
watch-incident-mail = Correo electrónico
watch-incident-bad-mail = Escriba una dirección de correo, como nombre@example.org.
watch-incident-telephone = Teléfono
watch-incident-consent = Quién más puede saberlo
watch-incident-consent-hint = Si no marca nada, nadie.
watch-incident-party-police = La policía
watch-incident-party-responder = El banco, proveedor de pagos u operador afectado
watch-incident-abuse = Abuso de menores
watch-incident-abuse-yes = Se trata de imágenes de abuso de un menor
watch-incident-abuse-hint = Entonces el aviso se sella: ningún analista lo ve y solo lo recibe la autoridad competente.
watch-incident-send = Enviar el aviso
watch-incident-bad-base64 = El contenido no está en base64.

## The receipt
watch-incident-follow-title = Su aviso
watch-incident-code = Código del recibo
watch-incident-code-hint = Dieciséis letras y cifras.
watch-incident-code-unknown = Ningún aviso tiene este código. Compárelo con su recibo.
watch-incident-follow = Mostrar mi aviso
watch-incident-thanks = Gracias. Su aviso se recibió. Su código es:
watch-incident-keep-code = Apunte el código: con él verá cómo va su aviso y podrá completarlo. Quien tenga el código ve lo mismo.
watch-incident-without-file = El archivo no se conservó porque se agotó el espacio para archivos de hoy; su texto sí. Envíe el archivo mañana con un aviso nuevo.
watch-incident-recall = Llame ahora
watch-incident-recall-text = Diga que fue víctima de un fraude y pida que detengan el pago y bloqueen su cuenta o tarjeta. Tenga a mano la hora, el importe y el destinatario.
watch-incident-recall-none = Llame a su banco o proveedor de pagos al número de su tarjeta, contrato o factura, nunca a un número del mensaje.
watch-incident-stages = Cómo va
watch-incident-stage = Paso
watch-incident-stage-received = Recibido
watch-incident-stage-looked = Alguien se ocupa
watch-incident-stage-asked = Se pidió actuar a quienes pueden hacerlo
watch-incident-stage-gone = Lo que usted denunció ya no está
watch-incident-stage-closed = Cerrado
watch-incident-when = Cuándo
watch-incident-sealed-text = Este aviso está sellado. Nadie aquí lo lee; lo recibe la autoridad competente.
watch-incident-said = Mensajes
watch-incident-you-wrote = Usted escribió:
watch-incident-we-wrote = Escribimos:
watch-incident-add = Añadir algo
watch-incident-add-hint = Por ejemplo, una respuesta a nuestra pregunta u otro número.
watch-incident-add-send = Enviar
watch-incident-added = Su mensaje se recibió.

## For analysts
watch-incident-list = Avisos
watch-incident-list-empty = Ningún aviso.
watch-incident-one = Aviso del { $when }
watch-incident-telephone-title = Tomar un aviso por teléfono
watch-incident-telephone-link = Tomar un aviso por teléfono
watch-incident-save = Guardar el aviso
watch-incident-tell-code = Diga a quien llama este código, con el que se sigue el aviso:
watch-incident-all = Todos
watch-incident-state = Estado
watch-incident-bad-state = No existe ese estado.
watch-incident-state-new = Nuevo
watch-incident-state-in-case = En un caso
watch-incident-state-copy = Igual que otro
watch-incident-state-dismissed = No es incidente
watch-incident-state-sealed = Sellado
watch-incident-state-handed-over = Entregado
watch-incident-channel = Llegó por
watch-incident-channel-page = Página
watch-incident-channel-telephone = Teléfono
watch-incident-channel-api = Programa
watch-incident-channel-mail = Correo
watch-incident-what = Lo que se dijo
watch-incident-received = Recibido
watch-incident-copies = Otros avisos con las mismas palabras
watch-incident-suspected = Sospecha
watch-incident-suspected-text = El formulario volvió como no lo envía ninguna persona. Mírelo antes de abrir un caso.
watch-incident-file-name = Nombre del archivo
watch-incident-file-size = Tamaño
watch-incident-file-hash = SHA-256
watch-incident-file-checked = Comprobado ahora
watch-incident-file-warning = Trátelo como dañino: guárdelo y ábralo solo en un sistema aislado.
watch-incident-file-save = Guardar el archivo
watch-incident-found = Lo que se encontró
watch-incident-found-kind = Qué
watch-incident-found-value = Valor
watch-incident-routes = A quién conduce
watch-incident-ported = Un rango dice a quién se asignó; un número portado puede ser de otro operador.
watch-incident-reporter = Quién avisó
watch-incident-reporter-none = Nadie dijo quién es. Se pueden dejar mensajes a quien tenga el recibo.
watch-incident-reveal = Mostrar quién avisó
watch-incident-reveal-text = Está sellado. Que usted miró queda en el registro de auditoría.
watch-incident-forget = Olvidar quién avisó
watch-incident-forget-text = El nombre, las direcciones y el teléfono de esta persona se eliminan definitivamente, también de las conversaciones. El aviso permanece. Las copias de seguridad los guardan hasta que se sustituyen.
watch-incident-consent-none = No aceptó que nadie de fuera lo sepa.
watch-incident-consent-to = Aceptó que lo sepan: { $parties }
watch-incident-to-case = Al caso
watch-incident-case-number = Número de un caso
watch-incident-case-number-hint = Déjelo vacío para abrir un caso nuevo.
watch-incident-open-case = Poner en un caso
watch-incident-dismiss = No es un incidente
watch-incident-undismiss = Sí es un incidente
watch-incident-hand-over = Guardar para la autoridad
watch-incident-hand-over-text = Guarda todo en un archivo para la autoridad competente en protección de la infancia. No se muestra, y la entrega queda en el registro de auditoría. No lo dé a nadie más.

watch-indicator-asn = Sistema autónomo
watch-indicator-brand = Nombre usado
watch-indicator-cve = Vulnerabilidad
watch-indicator-domain = Dominio
watch-indicator-email = Correo electrónico
watch-indicator-file = Archivo (SHA-256)
watch-indicator-iban = Cuenta bancaria
watch-indicator-ip = Dirección IP
watch-indicator-md5 = MD5
watch-indicator-path = Ruta
watch-indicator-sender = Remitente mostrado
watch-indicator-sha1 = SHA-1
watch-indicator-sha256 = SHA-256
watch-indicator-sha512 = SHA-512
watch-indicator-telephone = Número de teléfono
watch-indicator-url = Dirección web
watch-indicator-wallet = Monedero de criptoactivos

## Responders
watch-responder-title = A quién conducen los avisos
watch-responder-about = Operadores, bancos, proveedores de pagos, policía y línea de ayuda: números para quien perdió dinero, y rangos de números.
watch-responder-intro = El nombre y el teléfono se muestran a quien avisa de una pérdida; ponga números en los que se responde.
watch-responder-empty = La lista está vacía. A quien avisa de una pérdida se le dice que llame al número de su tarjeta o contrato.
watch-responder-name = Nombre
watch-responder-kind = Qué es
watch-responder-kind-operator = Operador telefónico
watch-responder-kind-mobile-money = Dinero móvil
watch-responder-kind-bank = Banco
watch-responder-kind-card = Bloqueo de tarjetas
watch-responder-kind-crypto = Plataforma de criptoactivos
watch-responder-kind-police = Policía
watch-responder-kind-hotline = Línea de protección de menores
watch-responder-telephone = Teléfono
watch-responder-telephone-hint = El número que detiene un pago o toma un aviso.
watch-responder-mail = Correo para avisos
watch-responder-web = Página web
watch-responder-bad-web = Escriba una dirección que empiece por https://.
watch-responder-hours = Cuándo responden
watch-responder-marks = Rangos de números y remitentes
watch-responder-marks-hint = Uno por línea: el comienzo de números de teléfono, como +22177; el comienzo de cuentas con dos veces el punto por los dígitos de control, como SN..K01; o un remitente, como 36700 o MIBANCO.
watch-responder-bad-range = «{ $line }» no es un rango: escriba + y de 1 a 15 cifras.
watch-responder-bad-account = «{ $line }» no es el comienzo de una cuenta: escriba el país, dos veces el punto (..) y luego letras y cifras.
watch-responder-bad-sender = «{ $line }» no es un remitente: como máximo 20 caracteres.
watch-responder-many-marks = Como máximo 200 líneas.
watch-responder-add = Añadir
watch-responder-save = Guardar
watch-responder-saved = Guardado.
watch-responder-remove = Quitar

## Cases
watch-case-queue = Casos
watch-case-queue-empty = Ningún caso.
watch-case-next = Tomar el caso siguiente
watch-case-keys = Teclas, junto con las que pida su navegador (Alt, o Alt y Mayús): N toma el siguiente caso, J y K llevan al caso siguiente y al anterior de la cola, S guarda o envía, C cierra, Q cita el último mensaje.
watch-case-before = Anterior en la cola
watch-case-behind = Siguiente en la cola
watch-case-nothing-waits = Nada espera: en cada caso abierto trabaja alguien.
watch-case-bad-filter = No existe esa opción.
watch-case-unknown-number = Ningún caso tiene este número.
watch-case-show = Mostrar
watch-case-open-now = Casos abiertos
watch-case-new-now = Sin mirar
watch-case-bad-now = Críticos y altos
watch-case-number = Caso
watch-case-title = Asunto
watch-case-type = Tipo
watch-case-severity = Gravedad
watch-case-state = Estado
watch-case-tlp = TLP
watch-case-assignee = Trabaja en ello
watch-case-mine = Yo
watch-case-nobodys = Nadie
watch-case-reports = Avisos
watch-case-opened = Abierto
watch-case-due = Mirar antes de
watch-case-late = Tarde
watch-case-beside = Comparte algo con
watch-case-state-new = Nuevo
watch-case-state-open = En curso
watch-case-state-waiting = Espera a otros
watch-case-state-resolved = Ya no está
watch-case-state-closed = Cerrado
watch-severity-critical = Crítica
watch-severity-high = Alta
watch-severity-medium = Media
watch-severity-low = Baja
watch-case-outcome = Resultado
watch-case-outcome-fixed = Lo avisado ya no está
watch-case-outcome-referred = Se ocupan otros
watch-case-outcome-unresolved = No se pudo hacer nada
watch-case-outcome-no-incident = No era un incidente
watch-case-outcome-merged = Pasó a otro caso
watch-case-mark-answered = Respuesta a quien avisó
watch-case-mark-asked = Petición a otros
watch-case-mark-gone = Visto que ya no está
watch-case-mark-closed = Cerrado
watch-case-take = Tomar
watch-case-release = Devolver
watch-case-to-open = En curso
watch-case-to-waiting = Esperar a otros
watch-case-gone = Ya no está
watch-case-back = Está otra vez
watch-case-close = Cerrar
watch-case-reopen = Reabrir
watch-case-edit = Cambiar tipo, gravedad, etiqueta
watch-case-save = Guardar
watch-case-checklist = Qué hay que tener presente
watch-case-checklist-save = Guardar la lista
watch-case-timeline = Cronología
watch-case-entry = Qué ocurrió
watch-case-detail = Valor
watch-case-who = Quién
watch-case-who-me = Usted
watch-case-who-system = La pasarela
watch-case-who-reporter = Quien avisó
watch-case-who-operator = El operador de la pasarela
watch-case-what-opened = Abierto
watch-case-what-report = Aviso añadido
watch-case-what-assigned = Trabaja en ello
watch-case-what-state = Estado
watch-case-what-type = Tipo
watch-case-what-severity = Gravedad
watch-case-what-title = Asunto
watch-case-what-tlp = Etiqueta
watch-case-what-conversation = Conversación iniciada
watch-case-what-sent = Escrito a
watch-case-what-received = Vino de
watch-case-what-note = Nota
watch-case-what-done = Hecho
watch-case-what-undone = Al final no hecho
watch-case-what-evidence = Prueba conservada
watch-case-what-gone = Visto que ya no está
watch-case-what-back = Visto otra vez
watch-case-what-merged = Unido con
watch-case-what-split = Separado
watch-case-what-exported = Salió como archivo
watch-case-merge = Unir o separar
watch-case-merge-text = Los avisos, conversaciones y hallazgos de este caso pasan al otro; este lleva allí.
watch-case-merge-hint = El número del caso que queda, como 17.
watch-case-merge-do = Unir
watch-case-merged-link = Este caso pasó a otro.
watch-case-split = Separar
watch-case-split-text = El aviso y la conversación con quien lo envió pasan a un caso nuevo.
watch-case-split-report = Qué aviso
watch-case-split-do = Sacar
watch-case-custody = Cadena de custodia
watch-case-custody-text = Cada prueba con su resumen criptográfico, cuándo llegó y todo lo que se hizo desde entonces. «Coincide» significa que los bytes conservados se leyeron para esta página y tienen ese resumen.
watch-case-custody-made = Hoja hecha
watch-case-custody-holds = Coincide
watch-case-custody-broken = No coincide
watch-case-evidence = Pruebas
watch-case-evidence-none = Con los avisos de este caso no llegó ningún archivo.

## Figures
watch-case-figures = Cifras de los casos
watch-case-from = Desde
watch-case-to = Hasta
watch-case-reports-span = Avisos
watch-case-opened-span = Casos abiertos
watch-case-closed-span = Casos cerrados
watch-case-late-now = Sin mirar a tiempo
watch-case-oldest = El más antiguo es del { $day }.
watch-case-times = Cuánto se tardó
watch-case-times-text = Desde la apertura, para los casos abiertos en esos días que llegaron al paso. Los que aún esperan están entre los pendientes y no en estos tiempos.
watch-case-time = De la apertura hasta que
watch-case-time-looked = alguien miró
watch-case-time-answered = se respondió a quien avisó
watch-case-time-asked = se pidió a alguien que actúe
watch-case-time-gone = ya no estaba
watch-case-time-closed = se cerró
watch-case-median = La mitad en
watch-case-ninth = Nueve de diez en
watch-case-cases = Casos
watch-case-hours = { $hours } h
watch-case-by-type = Casos abiertos por tipo

## Checklists
watch-step-confirm = Confirmar que es lo que se dice
watch-step-evidence = Conservar las pruebas antes de retirar nada
watch-step-ask-hoster = Solicitar actuación al alojador
watch-step-ask-registrar = Solicitar actuación al registrador o al registro
watch-step-ask-operator = Solicitar actuación al operador del número
watch-step-ask-upstream = Solicitar actuación al proveedor de tránsito
watch-step-tell-brand = Informar a aquel cuyo nombre se usa
watch-step-tell-owner = Informar a quien opera el sistema
watch-step-tell-police = Informar a la policía, si quien avisó lo acepta
watch-step-tell-peers = Informar a otros CSIRT afectados
watch-step-tell-regulator = Informar a la autoridad de protección de datos
watch-step-recall-money = Hacer detener el pago
watch-step-block = Hacer bloquear en resolutores y filtros
watch-step-sample = Conservar una muestra y su resumen
watch-step-contain = Limitar el daño
watch-step-logs = Asegurar los registros
watch-step-restore = Restablecer y comprobar
watch-step-warn-public = Valorar una alerta pública
watch-step-check-again = Mirar si ya no está
watch-step-tell-reporter = Responder a quien avisó
watch-step-lessons = Anotar lo aprendido

## Conversations
watch-conversation-title = Conversaciones
watch-conversation-begin = Solicitar actuación
watch-conversation-with = Con
watch-conversation-with-reporter = Quien avisó
watch-conversation-with-internal = Entre nosotros
watch-conversation-with-hoster = Alojador
watch-conversation-with-registrar = Registrador
watch-conversation-with-registry = Registro
watch-conversation-with-brand = Aquel cuyo nombre se usa
watch-conversation-with-operator = Operador telefónico
watch-conversation-with-payment = Banco o proveedor de pagos
watch-conversation-with-police = Policía
watch-conversation-with-csirt = CSIRT
watch-conversation-with-network = Red
watch-conversation-with-other = Otro
watch-conversation-name = Nombre
watch-conversation-address = Correo electrónico
watch-conversation-address-hint = Déjelo vacío si llama o usa un formulario suyo, y anote aquí lo que dijo.
watch-conversation-language = Idioma
watch-conversation-state = Estado
watch-conversation-state-new = Nada dicho
watch-conversation-state-asked = Escribimos los últimos
watch-conversation-state-answered = Escribieron los últimos
watch-conversation-state-done = Terminada
watch-conversation-last = Último
watch-conversation-due = Recordar desde
watch-conversation-remind = Recordar
watch-conversation-reference = Su número
watch-conversation-direction-out = De nosotros
watch-conversation-direction-in = A nosotros
watch-conversation-direction-note = Nota
watch-conversation-automatic = Respuesta automática
watch-conversation-subject = Asunto
watch-conversation-text = Texto
watch-conversation-send = Enviar
watch-conversation-send-hint = Sale por correo en cuanto lo envía.
watch-conversation-leave = Dejar el mensaje
watch-conversation-leave-hint = No se conoce dirección: lo lee allí quien tenga el recibo.
watch-conversation-record = Anotar
watch-conversation-record-hint = No se conoce dirección: anote lo que dijo o escribió en otro lugar.
watch-conversation-note = Hacer una nota
watch-conversation-note-hint = Solo la leen los de la administración.
watch-conversation-hear = Anotar lo que dijeron
watch-conversation-heard = Lo que dijeron
watch-conversation-heard-hint = Por teléfono, por formulario, en persona.
watch-conversation-quote = Citar en otro lugar
watch-conversation-quote-text = Lo que cite llega a otra persona. Quite todo lo que diga quién avisó y lo que la etiqueta prohíba.

## First words of letters
watch-letter-reporter =
    Gracias por su aviso. Aquí tiene el número { $case }.

    { "" }
watch-letter-takedown =
    Estimados colegas:

    se nos avisó de lo siguiente y lo confirmamos: { $about }

    Les rogamos que lo retiren o suspendan, conserven lo que pueda servir de prueba y nos digan qué hicieron. Nuestro número es { $case }; déjenlo en el asunto.
watch-letter-brand =
    Estimados colegas:

    su nombre se usa para un fraude: { $about }

    Pedimos a quienes pueden retirarlo que lo hagan. Dígannos si actúan ustedes mismos y con quién podemos hablar. Nuestro número es { $case }; déjenlo en el asunto.
watch-letter-responder =
    Estimados colegas:

    se nos avisó de lo siguiente como fraude: { $about }

    Les rogamos que lo comprueben, detengan lo que aún se pueda detener y nos digan qué hicieron. Nuestro número es { $case }; déjenlo en el asunto.
watch-letter-other =
    Estimados colegas:

    se nos avisó de lo siguiente: { $about }

    Dígannos qué saben de ello y qué hicieron. Nuestro número es { $case }; déjenlo en el asunto.
watch-case-iodef = Entregar como IODEF
watch-case-iodef-text = El documento nombra lo hallado, el tipo, la etiqueta y nuestro número del caso. No contiene ninguna palabra de un reporte, ninguna conversación ni a nadie que haya reportado. Envíelo por una vía acorde con su etiqueta.
watch-case-iodef-form = Forma
watch-case-iodef-save = Guardar el documento
watch-case-iodef-xml = para otro equipo: IODEF 2, XML (RFC 7970)
watch-case-iodef-json = para otro equipo: IODEF 2, JSON (RFC 8727)
watch-case-iodef-fraud = informe de un fraude: IODEF 1 (RFC 5901), nuevo o actualizado
watch-case-iodef-taken-back = informe de un fraude: retirar lo enviado
watch-case-types = Qué significan los tipos
watch-rsit-spam = Mensajes masivos que los destinatarios no han pedido.
watch-rsit-harmful-speech = Expresiones que insultan, amenazan o incitan contra alguien.
watch-rsit-violence = Abuso sexual de menores, apología de la violencia y contenidos similares. No abra ni difunda el material.
watch-rsit-infected-system = Equipo en el que se ejecuta software malicioso, a menudo parte de una red de bots.
watch-rsit-c2-server = Servidor desde el que se dirigen equipos infectados.
watch-rsit-malware-distribution = Dirección desde la que se distribuye software malicioso.
watch-rsit-malware-configuration = Dirección de la que el software malicioso toma su configuración.
watch-rsit-scanner = Sondeo de sistemas en busca de puntos débiles o servicios abiertos.
watch-rsit-sniffing = Observación y registro del tráfico ajeno.
watch-rsit-social-engineering = Obtención de datos o actos de personas con mentiras, trucos o amenazas.
watch-rsit-ids-alert = Intento de aprovechar una vulnerabilidad conocida, tenga éxito o no.
watch-rsit-brute-force = Muchos intentos de acceso, adivinando o con contraseñas robadas.
watch-rsit-exploit = Intento por una vía hasta ahora desconocida.
watch-rsit-privileged-account-compromise = Alguien usa sin permiso una cuenta con derechos de administración.
watch-rsit-unprivileged-account-compromise = Alguien usa sin permiso una cuenta corriente.
watch-rsit-application-compromise = Se ha entrado en un programa o sitio web, por ejemplo por inyección SQL.
watch-rsit-system-compromise = Se ha entrado en un sistema completo, o lo dirige otra persona.
watch-rsit-burglary = Alguien ha entrado por la fuerza en locales con equipos o datos.
watch-rsit-dos = Un servicio queda inutilizable por obra de un solo origen.
watch-rsit-ddos = Un servicio queda inutilizable por obra de muchos orígenes a la vez.
watch-rsit-misconfiguration = Una configuración errónea ha dejado un servicio fuera de uso.
watch-rsit-sabotage = Alguien ha dañado a propósito equipos, líneas o programas.
watch-rsit-outage = Fallo sin intención, por ejemplo de corriente, de una línea o de una máquina.
watch-rsit-unauthorised-information-access = Alguien ha leído información que no le correspondía.
watch-rsit-unauthorised-information-modification = Alguien ha cambiado información sin permiso, por ejemplo con secuestro de datos o alteración de un sitio.
watch-rsit-data-loss = Se ha perdido información, por ejemplo por un disco averiado o el robo de un equipo.
watch-rsit-data-leak = Información confidencial ha llegado a otros.
watch-rsit-unauthorised-use-of-resources = Alguien usa equipos ajenos para sus fines, por ejemplo para minar.
watch-rsit-copyright = Obras o programas protegidos ofrecidos o usados sin licencia.
watch-rsit-masquerade = Alguien se hace pasar por otra persona u organización para sacar provecho.
watch-rsit-phishing = Página o mensaje que imita a otro para obtener contraseñas, tarjetas u otros secretos.
watch-rsit-weak-crypto = Servicio que ofrece un cifrado anticuado o débil.
watch-rsit-ddos-amplifier = Servicio del que se puede abusar para multiplicar un ataque, por ejemplo un resolutor abierto.
watch-rsit-potentially-unwanted-accessible = Servicio al que cualquiera puede llegar, probablemente sin intención.
watch-rsit-information-disclosure = Servicio que revela a todos lo que debería quedar dentro.
watch-rsit-vulnerable-system = Sistema con una vulnerabilidad conocida que se puede aprovechar.
watch-rsit-other = No encaja en ningún tipo. Si hay muchos así, falta un tipo.
watch-rsit-undetermined = Todavía no se conoce el tipo.
watch-rsit-test = Una prueba, no un incidente.
