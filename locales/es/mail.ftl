### Correo de fuera: lo que no se lee y lo que está dañado

watch-mail-not-mail = No es un correo: no tiene cabecera al principio. Envíe el correo como .eml, con sus cabeceras.
watch-mail-too-large = El correo supera el tamaño que se lee. Envíe sus adjuntos uno a uno.
watch-mail-headers = Las cabeceras de una parte del correo superan la longitud que se lee.
watch-mail-too-many-parts = El correo tiene más partes de las que se leen. Envíe sus adjuntos uno a uno.
watch-mail-too-deep = Hay demasiados correos unos dentro de otros. Envíe solo el interior.
watch-mail-too-nested = Las partes del correo están anidadas a demasiada profundidad.
watch-mail-too-much = Las partes decodificadas del correo superan lo que se conserva. Envíe los adjuntos uno a uno.
watch-mail-damage-header = Un campo de cabecera no puede leerse; se conserva tal como llegó.
watch-mail-damage-header-end = Las cabeceras terminan sin línea vacía.
watch-mail-damage-boundary = El correo no indica bien dónde empiezan sus partes; se han buscado.
watch-mail-damage-unclosed = El correo no está cerrado; puede faltar el final.
watch-mail-damage-encoding = Una parte está mal codificada; se conserva lo que pudo decodificarse.
watch-mail-damage-charset = Un texto no está en el juego de caracteres que indica; algunas letras pueden ser erróneas.
watch-mail-damage-nested = Una parte dice ser un correo y no lo es.
