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

watch-arf-no-report = El correo no contiene ningún informe de retorno: ni una parte con sus campos ni la línea «Feedback-Type:».
watch-arf-missing = El informe de retorno está incompleto: falta un campo que exige la RFC 5965 o la RFC 6591.
watch-arf-value = Un valor del informe de retorno no puede figurar en una cabecera: contiene un carácter de control o es demasiado largo.
watch-mbox-not-mbox = No es una carpeta de correo: no empieza por «From ». Envíe un archivo mbox, o cada correo como .eml.
watch-mbox-too-long = Un mensaje de la carpeta supera la longitud que se lee y se ha omitido; los demás se han leído. Envíelo por separado.
