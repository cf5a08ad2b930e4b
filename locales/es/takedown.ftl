### Lo que se conservó de las direcciones web de un caso

watch-takedown-title = Direcciones conservadas
watch-takedown-text = Lo que hay en una dirección se conserva antes de pedir su retirada: el recorrido, las cabeceras, el certificado y la página, cada uno con su resumen criptográfico. La pasarela consulta la dirección por sí misma y quien la administra puede verlo. Los archivos se guardan, nunca se muestran.
watch-takedown-address = Dirección web
watch-takedown-preserve = Conservar ahora
watch-takedown-saved = Se consultó la dirección; la tabla indica el resultado.
watch-takedown-no-address = No se encontró ninguna dirección web en los avisos de este caso.
watch-takedown-none = Aún no se ha conservado nada.
watch-takedown-part = Prueba
watch-takedown-part-record = Acta
watch-takedown-part-body = Página
watch-takedown-part-certificate = Certificado
watch-takedown-taken = Obtenido
watch-takedown-ended = Resultado
watch-takedown-ended-whole = Completo
watch-takedown-ended-cut = Cortado: más de 8 MB
watch-takedown-ended-late = Se agotó el tiempo
watch-takedown-ended-refused = Rechazado: lleva a una dirección privada o no válida
watch-takedown-ended-redirects = Demasiadas redirecciones
watch-takedown-ended-broken = Sin respuesta, o se interrumpió
watch-takedown-status = Estado
watch-takedown-exit = Salida
watch-takedown-exit-direct = Línea propia de la pasarela

### Addresses that are looked at, parties that are asked, figures

watch-takedown-page = Retirada
watch-takedown-intro = Estado de las direcciones web de este caso, quién puede retirarlas y a quién se ha pedido. Lo que hay en ellas se conserva antes de pedir nada; después se examina cada dirección una y otra vez, como pasarela y como navegador, hasta que lleve 30 días desaparecida.
watch-takedown-done = Hecho.
watch-takedown-part-dns = Registros DNS
watch-takedown-ended-no-name = El nombre no existe
watch-takedown-ended-closed = Nadie escucha allí
watch-takedown-parties = Partes consultadas
watch-takedown-nobody = Aún no se ha pedido a nadie.
watch-takedown-asked = Última carta
watch-takedown-reminders = Recordatorios
watch-takedown-next-reminder = Próximo recordatorio
watch-takedown-remind = Recordar automáticamente
watch-takedown-remind-not = No recordar más
watch-takedown-reminds = Recordatorios
watch-takedown-reminds-yes = Recordar dos veces a quien no responda y después avisar en el caso
watch-takedown-ask = Quién puede retirarla
watch-takedown-ask-text = A cada parte se le pide en una conversación propia, en su idioma, y se le recuerda según su propio plazo. Quien informó no figura en ninguna carta.
watch-takedown-all-asked = Ya se ha pedido a todas las partes que la pasarela conoce. A otras se les pide mediante una conversación.
watch-takedown-whom = Pedir a
watch-takedown-proposal = { $who }: { $address }. { $reason }
watch-takedown-no-mail = no se conoce dirección de correo
watch-takedown-mail-of = Dirección de correo: { $who }
watch-takedown-send = Conservar y pedir
watch-takedown-letter = Carta: { $who }
watch-takedown-changed = Los datos de una parte han cambiado desde que se abrió la página. Revise la lista y envíela de nuevo.
watch-takedown-tick = Marque al menos una parte.
watch-takedown-reason-address = Sirve el sitio desde { $what }.
watch-takedown-reason-domain = El dominio { $what } está registrado allí.
watch-takedown-reason-holder = Posee { $what } según el directorio; es posible que el sitio haya sido vulnerado.
watch-takedown-reason-brand = Se usa su nombre, «{ $what }».
watch-takedown-reason-country = Equipo de respuesta del país donde se sirve el sitio: { $what }.
watch-takedown-figures = Retirada: cifras
watch-takedown-figures-text = Tiempo hasta que una dirección desapareció, desde la primera carta a cada parte.
watch-takedown-median = Mediana de horas hasta desaparecer
watch-takedown-ninth = Horas hasta que desaparecen nueve de cada diez
watch-takedown-not-reached = No alcanzada
watch-takedown-unnamed = Sin nombre
watch-takedown-addresses = Direcciones
watch-takedown-answered = Respuestas
watch-takedown-gone = Desaparecidas
watch-takedown-there = Aún presentes
watch-takedown-returns = Volvieron
watch-takedown-by-party = Por parte
watch-takedown-method = Método: la desaparición data del primero de dos exámenes que la vieron, o del comienzo de un día de silencio mientras otros respondían. Lo que aún está presente cuenta por el tiempo que se observó (Kaplan y Meier 1958). Lo que desapareció antes de pedir a una parte no entra en sus plazos. Las partes se distinguen por su dominio de correo.
watch-takedown-measured = Mediana de horas hasta la retirada de una dirección web
watch-takedown-measured-method = Estimación de Kaplan–Meier de los últimos 180 días, desde la primera carta a cualquier parte hasta que un examen vio desaparecida la dirección; se da a partir de 20 direcciones.
watch-takedown-file = Cifras (CSV)
watch-liveness-title = Direcciones
watch-liveness-none = Aún no se examina ninguna dirección. El primer examen sigue cuando se conserva algo o se pide a alguien.
watch-liveness-standing = Estado
watch-liveness-since = Desde
watch-liveness-last = Último examen
watch-liveness-why = Qué se vio
watch-liveness-served = Servida desde
watch-liveness-next = Próximo examen
watch-liveness-no-more = Ninguno
watch-liveness-changed = Muestra otra página que al principio
watch-liveness-pending = Quizá desaparecida; sigue un segundo examen
watch-liveness-look = Examinar ahora
watch-liveness-stop = Dejar de examinar
watch-liveness-resume = Volver a examinar con regularidad
watch-liveness-history = Exámenes
watch-liveness-seen = Examen
watch-liveness-with-status = { $why } (HTTP { $status })
watch-liveness-unknown = No se sabe
watch-liveness-up = Presente
watch-liveness-cloaked = Encubierta
watch-liveness-down = Desaparecida
watch-liveness-seen-up = Presente
watch-liveness-seen-cloaked = Presente solo para algunos
watch-liveness-seen-down = Ausente
watch-liveness-seen-silent = Sin respuesta
watch-liveness-seen-unknown = No se puede saber
watch-liveness-why-answers = Llega una página
watch-liveness-why-differs = Un navegador y un programa ven cosas distintas
watch-liveness-why-status = El servidor dice que ha desaparecido
watch-liveness-why-no-name = El nombre no existe o no lleva a ninguna parte
watch-liveness-why-closed = Nadie escucha allí
watch-liveness-why-nowhere = El nombre lleva a una dirección privada
watch-liveness-why-suspended = Un aviso de que el sitio está suspendido
watch-liveness-why-fails = El servidor falla
watch-liveness-why-no-answer = Sin respuesta a tiempo
watch-liveness-why-turned-away = La pasarela es rechazada
watch-liveness-why-circle = Redirecciones sin fin
watch-case-what-unanswered = Sin respuesta tras los recordatorios
watch-letter-reminder =
    Estimados colegas:

    el { $first } les pedimos que actuaran sobre lo siguiente y aún no tenemos respuesta:

    { $about }

    Dígannos qué han hecho o a quién debemos dirigirnos. { $last ->
        [yes] Este es nuestro último recordatorio; nos dirigiremos también a otros.
       *[no] Si ya está hecho, basta una línea.
    } Nuestro número es { $case }; déjenlo, por favor, en el asunto.
