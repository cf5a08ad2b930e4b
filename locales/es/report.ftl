# Informes de evaluación: palabras del informe impreso, de la tabla de leyes, del formulario en papel y del libro.

## Words of every document

report-contents = Índice
report-page = Página
report-page-of = de
report-comma = ,
report-colon = { $term }: { $said }
report-percent = { $value } %
report-count = { $done } de { $of } ({ $share })
report-of = { $done } de { $of }
report-none = no hay
report-missing = sin respuesta
report-stale = traducción anterior al original

## Cover

report-subtitle = Informe de autoevaluación
report-administration = Administración
report-round = Ronda
report-reference = Referencia
report-day = Fecha del informe
report-instrument = Instrumento
report-version = Versión
report-hash = Huella del contenido (SHA-256)
report-signed-day = Aprobado el
report-signed-hash = Huella de las respuestas aprobadas
report-not-signed = aún sin aprobar
report-own-statement = Esta es la declaración del propio país. No es una puntuación de ninguna de las organizaciones cuyos documentos se citan como fuentes.
report-draft-instrument = Esta versión del instrumento es un borrador. Sus preguntas aún pueden cambiar.
report-draft-translation = La traducción de las preguntas es un borrador. Ningún traductor nacional la ha aprobado todavía.
report-missing-translation = Textos sin traducción, mostrados y marcados en el idioma original: { $count } de { $all }.
report-stale-translation = Textos cuyo original cambió después de traducirse: { $count } de { $all }.

## Summary

report-summary = Resumen
report-figures = Cifras globales
report-figure = Cifra
report-value = Valor
report-meaning = Qué significa
report-published = Puntuación publicada
report-published-meaning = Las preguntas abiertas, desconocidas o confidenciales cuentan como la etapa más baja.
report-answered = Media de las respuestas dadas
report-answered-meaning = La media de las preguntas respondidas únicamente.
report-best = Mejor puntuación aún posible
report-best-meaning = La puntuación si cada pregunta abierta alcanzara la etapa más alta.
report-completeness = Completitud
report-completeness-meaning = Preguntas puntuadas que se respondieron, de las que deben responderse.
report-evidence-coverage = Cobertura de evidencias
report-evidence-coverage-meaning = Preguntas puntuadas respondidas con evidencia válida en la fecha del informe.
report-oldest-evidence = Evidencia más antigua
report-oldest-evidence-meaning = La fecha de la evidencia válida más antigua.
report-withheld = No se muestra ninguna cifra global: se respondió menos del { $from } de las preguntas puntuadas.
report-nothing-scored = No se muestra ninguna cifra global: nada de lo preguntado lleva puntuación.
report-by-section = Por sección
report-section = Sección
report-weight = Peso
report-pictures = Gráficos
report-this-round = Esta ronda
report-previous-round = Ronda anterior
report-radar = Puntuación publicada por sección
report-radar-shows = Un radar con un eje por sección. El borde exterior es la puntuación completa. La tabla de abajo tiene los mismos números.
report-gap-bars = Logrado y pendiente por sección
report-gap-bars-shows = Una barra por sección: relleno lo logrado, rayada la brecha hasta la puntuación completa. La tabla de abajo tiene los mismos números.
report-progress = Avance de las respuestas por sección
report-progress-shows = Una barra por sección: la parte de las preguntas formuladas que tienen alguna respuesta. No dice nada de lo buenas que son.
report-answered-of-asked = Tratadas, de las formuladas
report-stages = Etapas de todas las preguntas puntuadas
report-stages-shows = Un cuadro por pregunta en su orden, con su etapa en cifra; más oscuro es más alto, rayado es sin respuesta. La tabla de abajo los cuenta.
report-levels = Grado en que se cumple cada pregunta puntuada
report-levels-shows = Un cuadro por pregunta en su orden; la cifra va de 0 (nada) a 4 (por completo); más oscuro es más alto, rayado es sin respuesta. La tabla de abajo los cuenta.
report-reached = Logrado
report-gap = Brecha
report-findings = Observaciones
report-findings-note = Estas observaciones se derivan de las respuestas según reglas fijas. Son indicios para quien revisa, no un veredicto.
report-gravity = Gravedad
report-gravity-note = nota
report-gravity-warning = advertencia
report-gravity-grave = grave
report-finding = Observación

## Answers

report-answers = Preguntas y respuestas
report-answers-note = Todas las preguntas del instrumento, en su orden.
report-question = Pregunta
report-question-id = Número de pregunta
report-section-id = Identificador de sección
report-state = Estado
report-answer = Respuesta
report-answer-blank = sin respuesta
report-answer-dont-know = no se sabe
report-answer-confidential = confidencial
report-answer-not-applicable = no aplicable
report-answer-not-applicable-open = no aplicable; aún sin revisar, cuenta como sin respuesta
report-answer-none-ticked = ninguna de las opciones
report-answer-no-entries = sin entradas
report-answer-evidence = respondida con la evidencia de abajo
report-out-of-scope = no formulada: no concierne a esta administración
report-settled = no formulada por una respuesta baja anterior; cuenta como la etapa más baja
report-waiting = no formulada mientras una pregunta anterior siga abierta; cuenta como la etapa más baja
report-stage = Etapa { $number }
report-score = Puntuación
report-comment = Comentario
report-dissent = Opinión discrepante
report-settlement = Resuelto
report-settlement-by = { $who } lo resolvió el { $day }: cuenta la respuesta de { $voice }.
report-present = En la sala
report-evidence = Evidencia
report-evidence-not-counted = no cuenta: rechazada o caducada
report-source = Fuente

## Gaps and plan

report-gaps = Brechas y buenas prácticas
report-gaps-note = Para cada pregunta por debajo de la puntuación completa: la situación, la buena práctica y lo que exige la etapa siguiente.
report-no-gaps = No se encontró ninguna brecha.
report-open = se desconoce, por falta de una respuesta que cuente
report-best-practice = Buena práctica
report-next = Qué exige la etapa siguiente
report-first = Después de
report-find-out = Averiguar cómo está y responder la pregunta.
report-at-least = al menos { $bound }, para { $stage }
report-at-most = como máximo { $bound }, para { $stage }
report-plan = Plan de acción por prioridad
report-plan-note = La prioridad es la brecha por el peso por la dependencia, dividida por el esfuerzo. El esfuerzo tiene cuatro niveles, S, M, L y XL, y cada uno cuenta el doble que el anterior. Ninguna acción precede a otra en la que se apoya. Un factor marcado con * fue cambiado por una persona; los demás vienen del instrumento. Una acción en la que otras se apoyan va antes que ellas, aunque su propia prioridad sea menor.
report-plan-table = Acciones en orden de trabajo
report-rank = N.º
report-priority = Prioridad
report-dependency = Dependencia
report-effort = Esfuerzo
report-factor = Factor
report-default = Valor original
report-changed-to = Cambiado a
report-reason = Motivo
report-changed-factors = Factores cambiados
report-no-changed-factors = Ninguna persona cambió ningún factor.

## Sources and method

report-sources = Fuentes
report-sources-note = Las fuentes nombran un documento y una parte de él. Indican de dónde viene un tema. No se tomó de ellas ningún texto.
report-sources-untranslated = Los títulos de los documentos figuran en el idioma en que se redactó el instrumento.
report-unconfirmed-count = { $mark } señala las fuentes que no se compararon con el propio documento: las de { $count } preguntas de { $all }.
report-document = Documento
report-publisher = Editor
report-year = Año
report-method = Método
report-method-published = Una cifra que queda justo a la mitad se redondea a la cifra par.
report-method-hash = La huella del contenido identifica exactamente lo que se preguntó. Dos informes con la misma huella hicieron las mismas preguntas con los mismos pesos.
report-weights = Pesos y sus motivos
report-weights-sections = Pesos de las secciones
report-weights-questions = Pesos de las preguntas

## Heads of the workbook of figures

report-published-percent = Puntuación publicada, %
report-answered-percent = Media de las respuestas dadas, %
report-best-percent = Mejor puntuación aún posible, %
report-completeness-percent = Completitud, %
report-evidence-percent = Cobertura de evidencias, %
report-score-percent = Puntuación, %
report-gap-percent = Brecha, %
report-source-state = Estado de la fuente

## Law table

report-law-subtitle = Tabla artículo por artículo
report-law-not-compliance = Esta tabla compara el derecho interno con los artículos de los instrumentos citados. No es una constatación de cumplimiento mientras no la firme abajo un jurista identificado.
report-law-provision = Artículo
report-law-domestic = Disposiciones internas
report-law-coverage = Cobertura
report-law-elements = Elementos, condiciones y cifras
report-law-act = Ley
report-law-number = n.º
report-law-article = artículo
report-law-gazette = boletín oficial
report-law-version = versión
report-law-bill-stage = fase del proyecto de ley
report-law-decree = decreto de aplicación
report-law-link = enlace
report-law-status-bill = proyecto de ley
report-law-status-enacted = promulgada, aún no vigente
report-law-status-commenced = vigente
report-law-status-amended = vigente con modificaciones
report-law-status-repealed = derogada
report-law-status-struck-down = anulada por un tribunal
report-law-official = Texto en el idioma oficial
report-law-translation = Traducción no oficial
report-law-signature = Firma
report-law-jurist = Nombre del jurista
report-law-function = Cargo
report-law-date = Fecha y firma

## Paper form

report-paper-subtitle = Formulario para rellenar a mano
report-paper-how = Marque una casilla por pregunta, o varias si la pregunta lo dice. Si no lo sabe, dígalo: un espacio en blanco dice menos. Indique el número de cada documento adjunto.
report-paper-respondent = Nombre de quien responde
report-paper-institution = Institución
report-paper-when = Se formula según las respuestas a: { $questions }

## Files that are sent to us

report-file-old = El archivo está en el antiguo formato binario o tiene contraseña. Guárdelo como .docx o .xlsx sin contraseña.
report-file-damaged = El archivo está dañado o no es un archivo de ofimática. Guárdelo de nuevo y vuelva a enviarlo.
report-file-other = El archivo no es del tipo esperado. Guárdelo como .docx o .xlsx.
report-file-limit = El archivo es demasiado grande. Quite imágenes grandes o filas vacías y guárdelo de nuevo.
report-file-active = El archivo contiene macros, controles o archivos incrustados. Guárdelo sin ellos.
report-file-external = El archivo busca algo en otro lugar al abrirse. Incruste la imagen o desvincule la plantilla y guárdelo de nuevo.
report-file-xml = Una parte del archivo está dañada. Ábralo, guárdelo de nuevo y vuelva a enviarlo.
report-template-misplaced = La marca del informe está en una tabla, un cuadro de texto o junto a otras palabras. Póngala en un párrafo propio.
report-template-twice = La marca del informe aparece más de una vez. Deje una sola.
report-template-missing = A la plantilla le falta una parte que todo archivo de Word tiene. Ábrala en Word, guárdela como .docx y vuelva a enviarla.

## Workbook for answering without a network

report-workbook-start = Inicio
report-workbook-subtitle = Libro para responder sin red
report-workbook-voice = Quien responde
report-workbook-how-1 = Rellene solo las celdas amarillas. Cada sección tiene su propia hoja.
report-workbook-how-2 = Elija de las listas donde las haya. En la columna de estado, diga qué clase de respuesta es; déjela vacía si responde.
report-workbook-how-3 = Escriba las fechas como año-mes-día, por ejemplo 2026-03-31. No escriba fórmulas.
report-workbook-how-4 = No cambie el nombre de las hojas ni las borre. Guarde el archivo como .xlsx y devuélvalo entero.
report-workbook-help = Ayuda
report-workbook-reason = Motivo, si no aplicable
report-workbook-yes = sí
report-workbook-no = no
report-workbook-refused-title = No está en la lista
report-workbook-refused = Elija uno de los valores de la lista.
report-workbook-entry = Entrada { $number }
report-workbook-provision = Disposición { $number }
report-workbook-evidence = La evidencia se adjunta en la pasarela. Escriba su número en el comentario.
report-law-status = situación
report-workbook-too-much = El libro tiene más hojas, filas o celdas de las posibles. Borre lo que no le pertenece.
report-workbook-sheet = No se puede leer una hoja del libro. Ábralo, guárdelo de nuevo y vuelva a enviarlo.
report-workbook-other = Este libro no lo hizo la pasarela: falta su hoja oculta. Devuelva el archivo que recibió.
report-workbook-version = El libro pertenece a { $found }; esta ronda pregunta { $expected }. Tome un libro de esta ronda.
report-workbook-round = El libro pertenece a otra ronda. Abra la ronda para la que se hizo.
report-workbook-sheet-missing = Falta la hoja «{ $sheet }» o se le cambió el nombre. Devuélvale su nombre o pida un libro nuevo.
report-workbook-row-missing = Hoja «{ $sheet }»: la fila de { $key } falta o está dos veces. Deshaga el cambio o pida un libro nuevo.
report-workbook-formula = Hoja «{ $sheet }», celda { $cell }, pregunta { $question }: hay una fórmula donde se espera una respuesta. Escriba el valor mismo.
report-workbook-cell = Hoja «{ $sheet }», celda { $cell }, pregunta { $question }: el valor no sirve. Se espera: { $expected }.
report-expected-choice = un valor de la lista
report-expected-number = un número
report-expected-date = una fecha como 2026-03-31
report-expected-text = texto
report-expected-reason = un motivo
report-expected-nothing = ninguna respuesta junto a este estado
report-expected-answer = una respuesta que la pregunta admite

## Files of a round, on pages

report-files = Informes y archivos
report-files-what = Qué es
report-files-formats = Formatos
report-files-caption = Archivos de esta ronda
report-files-report = Informe
report-files-report-about = Cada pregunta con su respuesta, el resultado, las brechas y el plan
report-files-law = Tabla de leyes
report-files-law-about = Artículo por artículo, para los juristas que la revisan
report-files-paper = Formulario en papel
report-files-paper-about = El cuestionario en blanco, para rellenar a mano
report-files-workbook = Libro de cálculo
report-files-workbook-about = Se responde en LibreOffice o Excel sin red y vuelve aquí abajo
report-files-language = Los archivos están en el idioma de esta página. En otro idioma:
report-files-template = Su propia plantilla de Word
report-files-template-about = El informe se escribe en su papel con membrete. Escriba { "{{report}}" } donde deba ir; sin esa marca, va al final.
report-files-template-hint = Un archivo .docx o .dotx sin macros
report-files-make = Crear el archivo de Word
report-files-return = Recibir un libro de cálculo
report-files-return-about = Solo se toma lo que se cambió en el libro. Lo que entretanto también se cambió aquí queda como está aquí y se le muestra.
report-files-take = Tomar las respuestas
report-files-taken = Respuestas tomadas: { $taken }. Sin cambios: { $same }. Cambiadas en ambos lados: { $conflicts }.
report-files-conflicts = Cambiadas aquí y en el libro
report-files-conflicts-about = Estas respuestas quedan como están aquí. Abra una pregunta para cambiarla.
report-files-here = Aquí
report-files-there = En el libro
report-error-format = Este archivo no se hace en ese formato. Elija uno de estos: { $formats }.
report-error-workbook = El libro no corresponde a esta ronda; no se tomó nada de él. Corrija lo indicado y envíelo de nuevo.
report-error-unprinted = No se pudo crear el archivo. Pruebe otro formato y avise al operador.
report-workbook-voice-other = El libro contiene las respuestas de otra persona que responde. Entréguelo a la persona para quien se hizo.
report-workbook-section-other = La pregunta { $key } es de una sección para la que este libro no se hizo. Quite sus filas o devuelva el archivo que recibió.

## What is undertaken about gaps

report-undertakings = Quién hace qué y para cuándo
report-owner = Responsable
report-until = Plazo
report-budget = Presupuesto
report-indicator = Indicador de éxito
report-progress-of = Avance
report-status-planned = previsto
report-status-started = en curso
report-status-done = hecho
report-status-dropped = abandonado
report-no-undertakings = Todavía no se ha emprendido nada.
report-figure-start = Al inicio
report-figure-now = Ahora
report-figure-as-of = A fecha de
report-figure-target = Meta
report-figure-unknown = no se conoce
report-figure-course = { $figure }: al inicio { $start }, ahora { $now }, meta { $target }
report-budgets = Total de los presupuestos: { $sums }.
report-disputed = Las respuestas difieren y nadie lo ha resuelto. Cuenta como sin respuesta.
report-settle = Resolver las respuestas que difieren.
report-differing = Respuestas que difieren y no se han resuelto
report-differing-meaning = Una pregunta en la que las instituciones difieren cuenta como sin respuesta hasta que alguien lo resuelva.
report-no-figure = no se muestra
report-files-which = Qué documento
report-files-template-file = Su archivo
report-workbook-misfit = Hoja «{ $sheet }», celda { $cell }, pregunta { $question }: { $reason }
report-evidence-withheld =
    { $count ->
        [one] Otra evidencia se reserva por su etiqueta.
       *[other] Otras { $count } evidencias se reservan por sus etiquetas.
    }

## At a glance

report-glance = De un vistazo
report-moved = de { $before } a { $now }
report-semicolon = ;
report-name-value = { $name } ({ $value })
report-highest = Secciones más fuertes
report-lowest = Secciones más débiles
report-risen = Más alto que en la ronda anterior
report-fallen = Más bajo que en la ronda anterior
report-first-actions = Qué hacer primero
report-more-actions =
    { $count ->
        [one] El plan completo tiene una acción; véase el plan de acción por prioridad.
       *[other] El plan completo tiene { $count } acciones; véase el plan de acción por prioridad.
    }

## Label, signers, survey of laws

report-signers = Firman
report-scan = Copia firmada escaneada
report-scan-attached = adjunta el { $day }
report-scan-missing = no adjunta: la ronda está aprobada, pero aún no firmada
report-label = Etiqueta (TLP 2.0)
report-law-cover = Esta encuesta compara el derecho interno con los artículos de los instrumentos citados. No es una constatación de cumplimiento: solo los juristas que firman la tabla de leyes dicen qué significa el derecho.
report-coverage = Cobertura { $number } de 4
report-law-no-question = aquí no se hace ninguna pregunta
report-not-compared = La fuente no se comparó con el propio documento.
report-glance-score = Resultado: { $score } del total posible. Una pregunta sin respuesta cuenta como lo más bajo.
report-glance-before = En la ronda anterior fue del { $score }.
report-glance-complete = Preguntas puntuadas ya respondidas: { $count }.
report-glance-evidence = Respuestas respaldadas por evidencia: { $count }.
report-glance-differing = Preguntas en las que las instituciones discrepan, contadas como sin respuesta: { $figure }.
report-more-findings = Las { $all } observaciones figuran todas en el resumen.
report-files-label = Los informes y tablas de leyes salen como { $label }. La etiqueta figura en cada página y se omite la evidencia de etiqueta más estricta. Con otra etiqueta:
report-sources-numbers = Los números entre corchetes son los de los documentos en «Fuentes». { $mark } señala una fuente que no se comparó con el propio documento.
report-settled-plain = no se pregunta por una respuesta anterior
report-waiting-plain = no se pregunta mientras una pregunta anterior siga abierta
report-owner-nobody = nadie todavía
report-first-what = Buena práctica por alcanzar
