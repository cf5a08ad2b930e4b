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
