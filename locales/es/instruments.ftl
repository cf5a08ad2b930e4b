### Instruments and assessments: rounds, answers, results, plans.

## Navigation and pages
instruments-nav-assessments = Evaluaciones
instruments-page-of-round = { $page } – { $round }
instruments-saved = Guardado.
instruments-save = Guardar
instruments-save-next = Guardar y continuar
instruments-save-list = Guardar y volver a la lista
instruments-back = Página de preguntas anterior
instruments-back-to-list = Lista de secciones
instruments-next = Siguiente
instruments-part-of = { $section }, página { $part } de { $of }

## Instruments
instruments-catalogue = Instrumentos
instruments-catalogue-caption = Instrumentos de esta pasarela
instruments-draft-notice = Un borrador aún puede cambiar dentro de su versión. Una ronda conserva el texto exacto con el que empezó.
instruments-stand-draft = Borrador
instruments-stand-published = Publicado
instruments-kind-readiness = Autoevaluación de la preparación
instruments-kind-short-form = Formulario abreviado
instruments-kind-law-survey = Encuesta sobre la legislación
instruments-kind-csirt-survey = Encuesta sobre el CSIRT
instruments-kind-survey = Encuesta
instruments-language-base = { $language }: texto original
instruments-language-part = { $language }: { $done } de { $needed } textos traducidos
instruments-language-stale = { $language }: traducciones desactualizadas: { $count }
instruments-language-unapproved = { $language }: completo, aún sin aprobar por un traductor identificado
instruments-language-approved = { $language }: completo y aprobado
instruments-language-missing = Este instrumento no está traducido a este idioma. Sus textos se muestran en el idioma en que se escribieron.
instruments-language-draft = Esta traducción es un borrador: ningún traductor identificado la ha aprobado todavía.
instruments-version-hash = { $version }, contenido { $hash }

## Rounds
instruments-start = Iniciar una ronda
instruments-start-intro = Una ronda plantea una vez las preguntas de un instrumento. Conserva el texto exacto con el que empieza.
instruments-rounds-caption = Rondas
instruments-rounds-empty = No se ha iniciado ninguna ronda. Inicie una para hacer un primer balance.
instruments-round-change = Cambiar título o fecha
instruments-round-open = En curso
instruments-round-signed-off = Aprobada
instruments-no-date = Sin fecha
instruments-field-instrument = Instrumento
instruments-field-title = Título de la ronda
instruments-field-title-hint = Por ejemplo, el año y el motivo
instruments-field-due = Responder antes del
instruments-refused-title-long = El título es demasiado largo. Use 200 caracteres como máximo.
instruments-progress = Avance
instruments-answered-of = { $done } de { $of } respondidas
instruments-task-nothing = Nada que responder
instruments-task-answered = Todo respondido
instruments-task-open = Sin empezar
instruments-task-begun = Empezado

## Answering
instruments-answer = Respuesta
instruments-answer-it = Responder a esta pregunta
instruments-choose = Elegir
instruments-choose-dont-know = No lo sabemos
instruments-choose-not-applicable = No aplicable aquí (indique el motivo abajo)
instruments-choose-confidential = Se sabe, pero es confidencial
instruments-choose-blank = Sin respuesta todavía
instruments-none-ticked = Ninguna de estas
instruments-evidence-held = Tenemos esta evidencia; el comentario dice dónde
instruments-more = Otra respuesta, motivo, comentario
instruments-more-pick = Motivo, comentario
instruments-field-state = En lugar de una respuesta
instruments-field-reason = Motivo
instruments-field-comment = Comentario
instruments-why = Por qué importa
instruments-everything = Todo sobre { $item }
instruments-another-entry = Guardar y añadir otro
instruments-entry = Entrada { $number }
instruments-no-entries = Sin entradas
instruments-range = De { $least } a { $most }
instruments-standing-settled = No se pregunta: la respuesta a { $items } ya la resuelve. Cuenta como la etapa más baja.
instruments-standing-waiting = Se pregunta cuando se responda { $items }
instruments-standing-out = No se pregunta: según la respuesta a { $items }, no les atañe. No cuenta.
instruments-changed-meanwhile = Otra persona respondió a esta pregunta desde que abrió la página. Su texto sigue aquí. La otra respuesta está en la página de la pregunta; si guarda otra vez, la sustituye.
instruments-refused-both = Hay una respuesta y además una opción en su lugar. Deje solo una.
instruments-refused-number = Escriba un número, por ejemplo 3,5
instruments-refused-range = Escriba un número de { $least } a { $most }. Decimales: { $decimals } como máximo.

## Provisions of law
instruments-citation-act = Ley o código
instruments-citation-number = Número
instruments-citation-gazette = Boletín oficial
instruments-citation-article = Artículo o sección
instruments-citation-version = Versión, modificada por
instruments-citation-status = En qué situación está
instruments-citation-bill-stage = Fase del proyecto de ley
instruments-citation-official-text = Texto en el idioma oficial
instruments-citation-translation = Traducción no oficial
instruments-citation-decree = Decreto de aplicación
instruments-citation-link = Enlace
instruments-law-bill = Proyecto de ley
instruments-law-enacted = Promulgada, aún no vigente
instruments-law-commenced = Vigente
instruments-law-amended = Vigente con modificaciones
instruments-law-repealed = Derogada
instruments-law-struck-down = Anulada por un tribunal

## Checking and reviewing
instruments-check = Comprobar las respuestas
instruments-check-caption = Respuestas por sección
instruments-check-section = Comprobar: { $section }
instruments-state-blank = Sin respuesta todavía
instruments-state-dont-know = No se sabe
instruments-state-confidential = Confidencial
instruments-state-not-applicable-open = No aplicable: por revisar
instruments-state-not-applicable-agreed = No aplicable: aceptado
instruments-review = Revisión
instruments-review-about = Una segunda persona dice si la pregunta realmente no es aplicable. Hasta entonces cuenta como abierta.
instruments-review-agree = Aceptar que no es aplicable
instruments-review-withdraw = Retirar la aceptación
instruments-history = Lo que se dijo antes
instruments-history-empty = Aún no se ha dicho nada a esta pregunta.

## Guidance
instruments-best-practice = Buena práctica
instruments-stage = Etapa { $number }
instruments-evidence = Evidencia convincente
instruments-consider-exists = Qué existe
instruments-consider-missing = Qué falta
instruments-consider-planned = Qué está previsto
instruments-consider-owner = Quién responde de ello
instruments-prerequisites = Se apoya en
instruments-sources = Fuentes
instruments-unconfirmed = Sin confirmar: no cotejada con el documento
instruments-weight-reason = Motivo del peso
instruments-effort-reason = Motivo del esfuerzo

## Result
instruments-figures = Cifras
instruments-result = Resultado
instruments-law-notice = Las cifras dicen hasta dónde el derecho interno cubre los artículos citados. No son una constatación de cumplimiento: solo los juristas identificados, que firman, dicen qué significa la ley.
instruments-withheld-nothing = No hay cifra global: nada de lo que se pregunta lleva puntuación.
instruments-withheld-incomplete = No hay cifra global por debajo de una completitud del { $percent } %. Preguntas puntuadas respondidas: { $done } de { $of }. Aún abiertas:
instruments-open-in-section = { $section }: { $count }
instruments-figure-published = Puntuación publicada
instruments-figure-published-note = Lo abierto, desconocido o confidencial cuenta como lo más bajo
instruments-figure-answered = Media de lo respondido
instruments-figure-answered-note = Lo abierto queda fuera
instruments-figure-best = En el mejor caso
instruments-figure-best-note = Si todo lo abierto se respondiera de la mejor manera
instruments-figure-completeness = Completitud
instruments-figure-evidence = Respuestas con evidencia
instruments-figure-evidence-note = Aún no hay evidencia adjunta
instruments-oldest-evidence = Evidencia más antigua: { $day }
instruments-no-figure = Sin cifra
instruments-not-counted = No cuenta
instruments-sections-caption = Cifras por sección
instruments-method = Cómo se obtienen las cifras
instruments-remarks = Observaciones
instruments-remarks-count = Observaciones que suscitan las respuestas: { $count }
instruments-remarks-none = Las respuestas no suscitan observaciones.
instruments-remarks-notice = Una observación es una pregunta a un experto, nunca un veredicto. Desaparece cuando cambian las respuestas.
instruments-gravity-note = Conviene saberlo
instruments-gravity-warning = Por examinar
instruments-gravity-grave = Grave

## Plan
instruments-plan = Brechas y plan
instruments-plan-caption = Acciones en el orden en que conviene tomarlas
instruments-plan-about = La prioridad es la brecha por el peso por la dependencia, dividida por el esfuerzo. Ninguna acción precede a otra en la que se apoya.
instruments-plan-empty = No hay brechas: toda pregunta que cuenta tiene la puntuación completa.
instruments-factor-gap = Brecha
instruments-factor-weight = Peso
instruments-factor-dependency = Dependencia
instruments-factor-effort = Esfuerzo
instruments-effort-small = Pequeño: una persona, unas semanas
instruments-effort-medium = Mediano: una organización, unos meses
instruments-effort-large = Grande: varias organizaciones, cerca de un año
instruments-effort-extra-large = Muy grande: una ley o un programa de años
instruments-gap-answered = Conocida por la respuesta
instruments-gap-open = Aún sin respuesta
instruments-gap-settled = Se deduce de otra respuesta
instruments-gap-of = Brecha en { $item }
instruments-default = Valor original, sin revisar
instruments-adjusted = Ajustado
instruments-adjust = Ajustar la prioridad
instruments-adjust-about = Deje un campo vacío para mantener el valor original. El motivo se guarda y se muestra junto a los factores.
instruments-keep-default = Mantener el valor original
instruments-field-gap = Brecha que importa, en porcentaje (1 a 100)
instruments-field-weight = Peso (1 a 1000)
instruments-field-dependency = Dependencia (1 a 1000)
instruments-field-adjust-reason = Motivo del cambio
instruments-next-stage = Qué exige la etapa siguiente
instruments-next-find-out = Averiguar la situación y responder a la pregunta
instruments-next-at-least = Al menos { $bound } para la etapa { $stage }
instruments-next-at-most = Como máximo { $bound } para la etapa { $stage }
instruments-rank = Lugar en el plan
instruments-rank-of = { $rank } de { $of }
instruments-priority-is = Factores de la prioridad { $priority }

## Columns
instruments-column-instrument = Instrumento
instruments-column-version = Versión
instruments-column-kind = Tipo
instruments-column-questions = Preguntas
instruments-column-languages = Idiomas
instruments-column-hash = Huella del contenido
instruments-column-round = Ronda
instruments-column-stand = Estado
instruments-column-due = Plazo
instruments-column-started = Iniciada el
instruments-column-section = Sección
instruments-column-blank = Sin respuesta
instruments-column-dont-know = No se sabe
instruments-column-not-applicable = No aplicable
instruments-column-confidential = Confidencial
instruments-column-number = Número
instruments-column-question = Pregunta
instruments-column-when = Cuándo
instruments-column-weight = Parte del total
instruments-column-gravity = Gravedad
instruments-column-remark = Observación
instruments-column-questions-of = Preguntas
instruments-column-action = Acción
instruments-column-priority = Prioridad
instruments-column-after = Después de
instruments-column-factor = Factor
instruments-column-value = Valor
instruments-column-default = Valor original

## Refusals
instruments-error-forbidden = Su función no lo incluye.
instruments-error-not-found = Aquí no existe.
instruments-error-own-answer = Debe revisarlo otra persona: es su propia respuesta.
instruments-error-signed-off = Esta ronda está aprobada; sus respuestas quedan como están. Inicie la siguiente ronda.
instruments-error-store = La pasarela no pudo leer o escribir sus datos. Inténtelo de nuevo; si persiste, avise al operador.
instruments-error-unreadable = { $id }: no se puede leer como respuesta.
instruments-error-unusable = El paquete tiene errores: { $count }. Corríjalos y compruébelo de nuevo.
instruments-error-version-taken = { $id }, versión { $version }, está publicado con otro contenido. Dé una versión nueva a lo que cambió.
instruments-adjustment-no-gap = Aquí no hay brecha que cerrar. Retire el ajuste.
instruments-adjustment-no-reason = Diga por qué se cambia el factor.
instruments-adjustment-out-of-range = Escriba un número de 1 a 1000.
instruments-misfit-bad-link = Un enlace empieza por https:// o http://. Corríjalo.
instruments-misfit-empty = Falta algo obligatorio. Rellénelo.
instruments-misfit-not-alone = «Ninguna» no puede marcarse junto con otras.
instruments-misfit-out-of-range = El número está fuera del rango de la pregunta.
instruments-misfit-too-long = Es demasiado largo. Acórtelo.
instruments-misfit-unknown-item = Este instrumento no tiene esa pregunta.
instruments-misfit-unknown-option = Elija una de las opciones ofrecidas.
instruments-misfit-wrong-type = La respuesta no es del tipo de la pregunta.

## Respondents
instruments-respondents = Quienes responden
instruments-respondents-empty = Aún no se ha consultado a nadie.
instruments-respondent-ask = Pedir a alguien que responda secciones
instruments-respondent-about = Reciben un enlace personal por correo y un código cada vez que empiezan. No necesitan cuenta y solo ven estas secciones y sus propias respuestas.
instruments-respondent-link = La invitación está en camino. Si no llega, entregue usted este enlace; no se volverá a mostrar.
instruments-respondent-invited = Invitado
instruments-respondent-reminded = Recordado
instruments-respondent-withdrawn = Retirado
instruments-respondent-remind = Enviar un recordatorio
instruments-respondent-remind-about = El recordatorio lleva otro enlace. Uno al día como máximo.
instruments-respondent-withdraw = Retirar la invitación
instruments-respondent-withdraw-about = Todos los enlaces y sesiones terminan de inmediato. Lo respondido se conserva.
instruments-field-institution = Institución
instruments-field-person = Persona
instruments-field-mail = Correo electrónico
instruments-field-language = Idioma de los correos
instruments-column-sections = Secciones
instruments-column-invited = Invitado el
instruments-column-reminded = Recordado el
instruments-refused-name-long = Es demasiado largo. Use 200 caracteres como máximo.
instruments-refused-mail = No es una dirección de correo. Escriba una como nombre@ministerio.example.
instruments-respond-title = Su parte en: { $round }
instruments-respond-about = Para comprobar que es usted, se envía un código a su correo. No ocurre nada hasta que pulse el botón.
instruments-code-send = Enviarme un código
instruments-code-again = Enviar otro código
instruments-code-enter = Empezar
instruments-code-sent = Se ha enviado un código a su correo. Vale 15 minutos.
instruments-field-code = Código
instruments-field-code-hint = 8 cifras
instruments-sitting-about = Estas son las secciones que se le pide responder. Cada página guardada se conserva; puede volver con su enlace. Los demás no ven aquí sus respuestas.
instruments-sitting-workbook = Responder sin red
instruments-sitting-workbook-about = El libro contiene las preguntas de sus secciones con sus respuestas hasta ahora. Rellénelo durante los días que necesite, en LibreOffice o Excel, y tráigalo de vuelta en esta página; su enlace personal la abre de nuevo.
instruments-sitting-workbook-download = Guardar el libro
instruments-respondent-workbook-about = El libro de estas secciones, para entregarlo donde no se pueda abrir la página. Lo que traiga de vuelta sigue siendo la respuesta de quien responde; el historial nombra a quien la introdujo.
instruments-back-to-respondent = Volver a quien responde
instruments-error-link-ended = Este enlace ya no sirve: es demasiado antiguo, fue retirado o se copió incompleto. Pida otro a quien le invitó.
instruments-error-too-soon = Se acaba de hacer. Espere un poco e inténtelo de nuevo.
instruments-error-wrong-code = El código no es correcto, caducó o se probó demasiadas veces. Pida otro.
instruments-error-clear-text = Esta página solo se ofrece por conexión cifrada.
instruments-letter-due = Le rogamos que responda antes del { $day }.
instruments-letter-invitation-subject = Se solicitan sus respuestas: { $round }
instruments-letter-invitation = Estimado/a { $person }: ¶ en nombre de { $institution } se le pide responder preguntas de «{ $round }». { $due } ¶ Su enlace personal: { $link } ¶ Abrirlo no cambia nada. La página envía un código a esta dirección antes de empezar. No reenvíe el enlace.
instruments-letter-reminder-subject = Recordatorio: { $round }
instruments-letter-reminder = Estimado/a { $person }: ¶ aún se esperan respuestas de { $institution } a «{ $round }». { $due } ¶ Su enlace personal: { $link } ¶ Lo que guardó se conserva.
instruments-letter-code-subject = Su código
instruments-letter-code = Estimado/a { $person }: ¶ su código es { $code }. Vale 15 minutos. ¶ Si no lo pidió, no tiene que hacer nada.

## Several answers
instruments-voice-team = El equipo
instruments-column-voice = Quién
instruments-column-voices = Respuestas
instruments-disputed = Respuestas distintas
instruments-settled = Resuelto
instruments-disagreements = Respuestas distintas
instruments-disagreements-count = Respuestas distintas sin resolver: { $count }
instruments-disagreements-about = Donde las respuestas difieren, la pregunta cuenta como no respondida hasta que alguien lo resuelva. Todas las respuestas siguen visibles.
instruments-disagreements-empty = Hasta ahora todas las respuestas coinciden.
instruments-disagreement-at = Respuestas a { $item }
instruments-side-by-side = Respuestas en paralelo
instruments-settle = Resolver
instruments-settle-about = Elija qué respuesta cuenta. En un taller, el equipo introduce primero la respuesta acordada; elíjala después y anote quién estaba en la sala.
instruments-field-settle-voice = La respuesta que cuenta
instruments-field-present = Quién estaba en la sala
instruments-field-present-hint = Rellénelo si se resolvió en un taller
instruments-field-dissent = Quién no estuvo de acuerdo y por qué

## Sign-off
instruments-sign-off = Aprobar
instruments-sign-off-about = La aprobación congela la ronda: ya no cambia ninguna respuesta, resolución ni prioridad. La portada se imprime después y se firma a mano.
instruments-field-people = Quién firma: nombre y cargo, uno por línea
instruments-field-reference = Referencia de la decisión
instruments-sign-off-open = Preguntas puntuadas sin respuesta: { $open }. Respuestas distintas sin resolver: { $disputed }.
instruments-changed-since-shown = Algo cambió desde que abrió esta página. Revise la ronda y luego apruébela.
instruments-cover = Portada
instruments-cover-about = Imprima esta página, hágala firmar y adjunte el escaneo.
instruments-column-round-hash = Huella de la ronda (SHA-256)
instruments-column-signed-off = Aprobada el
instruments-column-name-function = Nombre y cargo
instruments-column-signature = Fecha y firma
instruments-signed = Firmada: escaneo adjunto
instruments-not-signed = Aprobada, aún sin firmar
instruments-scan = Escaneo firmado
instruments-scan-attach = Adjuntar el escaneo firmado
instruments-scan-hint = PDF, PNG o JPEG, 10 MB como máximo
instruments-refused-scan-large = El archivo supera 10 MB. Escanéelo con menos resolución.
instruments-refused-scan-kind = No es PDF, PNG ni JPEG. Adjunte un escaneo en uno de esos formatos.

## The next round
instruments-next-round = Iniciar la siguiente ronda
instruments-next-round-about = Las respuestas de esta ronda se trasladan. Las preguntas nuevas o modificadas se marcan y se preguntan primero.
instruments-news-new = Pregunta nueva
instruments-news-changed = Modificada desde la última ronda: revise la respuesta
instruments-news-refused = La respuesta anterior ya no encaja
instruments-first = Qué mirar primero
instruments-first-about = Preguntas nuevas, modificadas o abiertas: { $count }
instruments-first-empty = No queda nada por mirar.
instruments-looked-at = He revisado estas
instruments-looked-at-save = Quitar de la lista
instruments-since = Desde la ronda anterior
instruments-since-about = Solo se comparan preguntas con el mismo texto. Lo que se ha sabido o ya no se sabe se distingue de mejor y peor.
instruments-since-empty = No cambió nada comparable.
instruments-column-before = Antes
instruments-column-now = Ahora
instruments-went-better = Mejor
instruments-went-worse = Peor
instruments-went-known = Ahora se sabe
instruments-went-unknown = Ya no se sabe
instruments-error-not-signed = La ronda anterior aún no está aprobada. Apruébela y luego inicie la siguiente.

## What is undertaken about gaps

instruments-error-superseded = La ronda siguiente ha comenzado. Cambie allí lo que se emprende.
instruments-column-undertaking = Quién y para cuándo
instruments-undertaking = Lo que se emprende
instruments-undertaking-about = Diga quién responde de cerrar esta brecha, para cuándo y con qué dinero. También puede cambiarse después de la aprobación, hasta que la ronda siguiente lo retome.
instruments-undertaking-planned = previsto
instruments-undertaking-started = empezado
instruments-undertaking-done = hecho
instruments-undertaking-dropped = abandonado
instruments-undertaking-late = con retraso
instruments-undertaking-field = Este valor no sirve. La descripción de las operaciones dice qué se espera.
instruments-undertaking-amount = Escriba un importe con cifras y como mucho un punto, por ejemplo 120000.50.
instruments-undertaking-currency = Escriba las tres letras de la moneda, por ejemplo XAF o USD.
instruments-target = Meta
instruments-target-figure = Cifra de la pasarela
instruments-target-figure-hint = Lo que la pasarela mide cada día muestra si ayuda. Hasta dónde se ha llegado lo dicen las personas.
instruments-target-none = Ninguna cifra
instruments-target-number = Escriba un número con cifras y como mucho un punto, por ejemplo 90 o 62.5.
instruments-target-start = Al inicio
instruments-targets = Lo que la pasarela mide de ello
instruments-targets-about = El inicio es la cifra tal como era cuando se fijó la meta; la ronda siguiente la conserva.
instruments-field-owner = Quién responde de ello
instruments-field-owner-hint = Una institución o una función mejor que una persona
instruments-field-until = Para cuándo
instruments-field-budget = Presupuesto
instruments-field-currency = Moneda
instruments-field-currency-hint = Tres letras, por ejemplo XAF o USD
instruments-field-indicator = En qué se verá que ayudó
instruments-field-indicator-hint = Mejor una cifra que mida la pasarela o que figure en la ronda siguiente
instruments-amount = { $amount } { $currency }
instruments-undertakings-closed = Emprendido y ya sin brecha
instruments-undertakings-closed-about = Estas preguntas tenían una brecha cuando se emprendió algo. Ya no la tienen.
instruments-undertakings-money = Presupuestos de lo que se emprende y no se abandonó: { $sums }.
## Evidence
instruments-guidance = Orientación
instruments-who-operator = El operador
instruments-who-gateway = La pasarela
instruments-evidence-of = Evidencia
instruments-evidence-own = Su evidencia
instruments-evidence-about = Lo que respalda las respuestas: archivos, enlaces con una copia de la página y cifras que midió la pasarela. La aprobación lo congela todo bajo la huella de la ronda.
instruments-evidence-none = Todavía no hay evidencia.
instruments-evidence-withheld = Evidencias que no se le muestran por su etiqueta TLP: { $count }
instruments-evidence-add = Añadir una evidencia
instruments-evidence-add-to = Evidencia para { $item }
instruments-evidence-added = Añadida el
instruments-evidence-title = Título
instruments-evidence-issuer = Emitida por
instruments-evidence-kind = Tipo
instruments-evidence-file = Archivo
instruments-evidence-link = Enlace
instruments-evidence-measured = Medido por la pasarela
instruments-evidence-file-hint = PDF, PNG, JPEG, Word o Excel sin macros, una página guardada o texto simple, 10 MB como máximo
instruments-evidence-address-hint = Adjunte la página como archivo arriba o deje ese campo vacío: la pasarela obtendrá la página ahora y la conservará.
instruments-evidence-address-hint-file = Guarde la página y adjúntela también como archivo arriba: la pasarela no abre direcciones para quienes responden.
instruments-evidence-day = Fecha
instruments-evidence-valid-until = Válida hasta
instruments-evidence-valid = Válida hasta { $day }
instruments-evidence-expired = Dejó de ser válida el { $day }: no cuenta
instruments-evidence-carried = De la ronda anterior
instruments-evidence-label = Quién puede verla (TLP)
instruments-evidence-label-hint = TLP:RED se muestra solo a puntos focales nacionales, revisores y administradores.
instruments-evidence-snapshot-of = Copia del
instruments-evidence-save = Guardar el archivo ({ $kind }, { $size })
instruments-evidence-hash = SHA-256 del archivo
instruments-evidence-value = Valor
instruments-evidence-days = Día (UTC)
instruments-evidence-method = Cómo se cuenta
instruments-evidence-figure = Cifra
instruments-evidence-verdict = Dictamen del revisor
instruments-verdict-open = Sin revisar
instruments-verdict-accepted = Aceptada
instruments-verdict-rejected = Rechazada: no cuenta
instruments-evidence-judged = Revisada
instruments-evidence-reason-hint = Un rechazo necesita un motivo.
instruments-evidence-remove = Quitar esta evidencia
instruments-evidence-remove-about = La respuesta permanece. El registro de cambios conserva quién la quitó.
instruments-amount-percent = { $n } %
instruments-amount-span = del { $from } al { $to }
instruments-amount-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
instruments-amount-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
instruments-refused-file-large = El archivo supera los 10 MB. Entregue uno más pequeño o la parte que importa.
instruments-refused-file-kind = Este tipo de archivo no se acepta. Entregue un PDF, PNG, JPEG, un archivo Word o Excel sin macros, una página guardada o texto simple.
instruments-refused-fetch = La página no se puede obtener desde aquí. Guárdela y adjúntela como archivo.
instruments-refused-fetch-private = Esta dirección es de una red privada, a la que la pasarela no accede. Guarde la página y adjúntela como archivo.
instruments-refused-evidence-many = Esta pregunta ya tiene 50 evidencias. Quite una primero.
instruments-refused-evidence-nothing = Elija un archivo o indique un enlace.
instruments-refused-valid-until = Es anterior a la fecha de la evidencia.

## Proposals
instruments-proposals = Propuestas
instruments-proposals-about = La pasarela propone lo que muestran sus propias cifras y los instrumentos más breves. Nada se adopta por sí solo: una persona acepta, da otra respuesta o la descarta con un motivo.
instruments-proposals-open = Por decidir: { $count }
instruments-proposals-none = Ahora no hay propuestas.
instruments-proposal-to = Propuesta para { $item }
instruments-proposal-origin = En qué se basa
instruments-proposal-projected = Respuestas de { $instrument } a { $items }
instruments-proposal-answer = Respuesta propuesta
instruments-proposal-evidence-only = Sin respuesta: solo como evidencia
instruments-proposal-open = Por decidir
instruments-proposal-accepted = Aceptada
instruments-proposal-changed = Respondida de otro modo
instruments-proposal-dismissed = Descartada
instruments-proposal-said = Es la respuesta actual
instruments-proposal-beyond = La respuesta va más allá de lo que esta cifra puede mostrar
instruments-proposal-attached = Es evidencia de esta ronda
instruments-proposal-take-both = Aceptar respuesta y evidencia
instruments-proposal-take-answer = Aceptar la respuesta
instruments-proposal-take-evidence = Aceptar como evidencia
instruments-proposal-otherwise = Responder de otro modo o descartar
instruments-proposal-other = La respuesta en su lugar
instruments-proposal-take-other = Dar esta respuesta
instruments-proposal-dismiss = Descartar la propuesta

## Figures of the law survey
instruments-measured-law-survey = Encuesta sobre la legislación: preguntas respondidas
instruments-measured-law-survey-method = Proporción de preguntas puntuadas de la última encuesta aprobada sobre la legislación que se respondieron.
instruments-measured-law-substantive = Artículos vigentes sobre delitos
instruments-measured-law-substantive-method = Proporción de los artículos sobre delitos para los que la última encuesta aprobada sobre la legislación indica que está vigente una disposición con todos los elementos. No es una constatación de cumplimiento.
instruments-measured-law-procedural = Artículos vigentes sobre facultades
instruments-measured-law-procedural-method = Proporción de los artículos sobre facultades procesales para los que la última encuesta aprobada sobre la legislación indica que está vigente una disposición con todos los elementos. No es una constatación de cumplimiento.
instruments-measured-law-safeguards = Artículos vigentes sobre garantías
instruments-measured-law-safeguards-method = Proporción de los artículos sobre garantías y jurisdicción para los que la última encuesta aprobada sobre la legislación indica que está vigente una disposición con todos los elementos. No es una constatación de cumplimiento.
instruments-measured-law-cooperation = Artículos vigentes sobre cooperación
instruments-measured-law-cooperation-method = Proporción de los artículos sobre cooperación internacional para los que la última encuesta aprobada sobre la legislación indica que está vigente una disposición con todos los elementos. No es una constatación de cumplimiento.

## Figures then and now
instruments-moved = Cifras medidas, antes y ahora
instruments-moved-about = Cifras que fueron evidencia en la ronda anterior, junto a las mismas cifras ahora. Mejor o peor se dice solo donde el instrumento indica el sentido.
instruments-moved-course = Cambio
instruments-moved-up = Sube
instruments-moved-down = Baja
instruments-moved-level = Igual
instruments-moved-today = Hoy, aún sin aceptar
instruments-moved-unknown = No se sabe

## Questions marked as unclear or unfit
instruments-mark = Señalar como confusa o inadecuada
instruments-mark-of = Señalar la pregunta { $item }
instruments-mark-about = El responsable de la ronda lo lee y responde; el autor del instrumento ve ambas cosas. Su respuesta no cambia.
instruments-mark-kind = ¿Qué problema hay?
instruments-mark-unclear = La pregunta no es clara
instruments-mark-unfit = La pregunta no es adecuada aquí
instruments-mark-comment = Qué es confuso o inadecuado
instruments-mark-answered = Respondida
instruments-mark-reply = Responder
instruments-mark-reply-again = Cambiar la respuesta
instruments-mark-reply-to = Respuesta sobre { $item }
instruments-marks = Preguntas señaladas
instruments-marks-about = Preguntas que alguien considera confusas o inadecuadas. Responda a cada una; su respuesta se lee junto a la pregunta.
instruments-marks-all = Señales de todas las rondas
instruments-marks-csv = Guardar como CSV
instruments-marks-author = Lo dicho sobre las preguntas de este instrumento en todas las rondas: para quien escriba su próxima versión. Los programas leen lo mismo en JSON.
instruments-marks-count = Preguntas señaladas sin respuesta: { $count }
instruments-marks-none = No hay preguntas señaladas.
instruments-marks-on = Preguntas señaladas en { $instrument }

## Review of what is said not to apply
instruments-reviews = Declaradas no aplicables
instruments-reviews-none = Nadie declara que una pregunta no es aplicable.
instruments-reviews-count = Declaradas no aplicables, por revisar: { $count }
instruments-review-of = ¿No es aplicable { $item }? ({ $who })
instruments-review-back = Devolver
instruments-review-back-reason = Motivo de la devolución
instruments-review-back-hint = Quien lo dijo lo lee junto a la pregunta.
instruments-review-returned = Devuelta
instruments-review-returned-because = Su respuesta de que no es aplicable fue devuelta: { $reason }
instruments-sitting-elsewhere = Introduzca un código de nuevo
instruments-sitting-elsewhere-about = Esta página solo se abre en el navegador en el que se introdujo el código, y solo hasta que termine la sesión. Abra de nuevo el enlace personal de su carta y pida otro código. Lo que guardó se conserva.
instruments-sitting-end = Terminar esta sesión
instruments-sitting-end-about = Termínela si otras personas usan también este navegador. Lo que guardó se conserva; su enlace personal y un código nuevo permiten continuar.
instruments-sitting-ended = Esta sesión ha terminado
instruments-sitting-ended-about = Lo que guardó se conserva. Para continuar, abra el enlace personal de su carta y pida otro código.
instruments-respond-closed = Esta ronda está aprobada. Sus respuestas ya no se pueden cambiar y usted no tiene nada más que hacer. Si algo es incorrecto, dígaselo a quien le invitó.
instruments-refused-evidence-page = Adjunte también la página guardada: la pasarela no abre direcciones para quienes responden.
instruments-settle-enter = Introducir la respuesta del equipo
instruments-settle-return = Después de guardar esta página volverá a donde se resuelve la pregunta: { $item }.
instruments-disagreements-left = { $count ->
    [one] Queda { $count } pregunta por resolver.
   *[other] Quedan { $count } preguntas por resolver.
}
instruments-respondent-answers = Sus respuestas
instruments-respondent-answers-none = Aún no hay respuestas.
