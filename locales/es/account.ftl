### Cuentas, inicio de sesión, funciones, puesta en marcha

account-title = Su cuenta
account-administration = Administración
account-administration-title = Cambiar de administración
account-administration-intro = Usted pertenece a varias administraciones. Las páginas muestran una cada vez; su elección vale hasta que cierre la sesión.
account-administration-button = Trabajar en esta administración
account-name = Nombre
account-mail = Dirección de correo
account-language = Idioma de los mensajes
account-roles = Funciones
account-no-role = ninguna función
account-state = Estado
account-created = Creada
account-action = Acción
account-yes = sí
account-no = no
account-none = ninguna

## Signing in
account-sign-in-title = Iniciar sesión
account-sign-in-button = Iniciar sesión
account-sign-in-refused = La dirección y la contraseña no corresponden a ninguna cuenta. Compruébelas e inténtelo de nuevo.
account-sign-in-expired = Ha pasado demasiado tiempo. Inicie sesión de nuevo con su contraseña.
account-sign-in-again = Volver a empezar el inicio de sesión
account-sign-out = Cerrar sesión
account-password = Contraseña
account-code = Código
account-code-hint = Las seis cifras que muestra ahora su aplicación de autenticación, o uno de sus códigos de recuperación
account-second-step-title = Segundo paso
account-second-step = Segundo paso al iniciar sesión
account-second-step-on = { $left ->
    [one] Activado; queda { $left } código de recuperación
   *[other] Activado; quedan { $left } códigos de recuperación
}
account-second-step-off = Desactivado
account-forgotten-link = He olvidado mi contraseña
account-forgotten-title = Pedir una contraseña nueva
account-forgotten-intro = Indique la dirección de correo de su cuenta. Recibirá un enlace para elegir una contraseña nueva.
account-forgotten-button = Enviar el enlace
account-forgotten-sent = Si existe una cuenta con esta dirección, se le ha enviado un enlace. Puede usarse durante una hora. Si no llega nada, consulte a su administrador.

## Own account
account-sessions = Dónde tiene sesión iniciada
account-session-browser = Navegador
account-session-began = Inicio
account-session-seen = Último uso
account-session-this = esta sesión
account-session-unknown = desconocido
account-session-end = Terminar
account-password-link = Cambiar la contraseña
account-password-title = Cambiar la contraseña
account-password-intro = Después seguirá con la sesión iniciada aquí; todas sus demás sesiones terminarán.
account-password-current = Contraseña actual
account-password-new = Contraseña nueva
account-password-hint = Al menos 12 caracteres, por ejemplo varias palabras. Se admiten pegar texto y los gestores de contraseñas.
account-password-button = Cambiar la contraseña
account-security-link = Segundo paso y códigos de recuperación
account-security-title = Segundo paso al iniciar sesión
account-security-intro = Un segundo paso protege su cuenta aunque alguien conozca su contraseña: al iniciar sesión indica además seis cifras de una aplicación de su teléfono.
account-security-demanded = Su función exige un segundo paso al iniciar sesión. Configúrelo aquí; hasta entonces no tiene acceso a nada más.
account-security-begin = Configurar el segundo paso
account-security-scan = Lea este código con una aplicación de autenticación o escriba la clave en ella. Indique después las seis cifras que muestra la aplicación.
account-security-qr = Código para la aplicación de autenticación
account-security-seed = Clave
account-security-address = Dirección para aplicaciones de este dispositivo
account-security-finish = Activar
account-security-renew = Crear nuevos códigos de recuperación
account-security-remove = Desactivar
account-security-remove-title = Desactivar el segundo paso
account-security-remove-text = Entonces su contraseña sola abrirá su cuenta. Los códigos de recuperación quedarán anulados.
account-codes-title = Códigos de recuperación
account-codes-once = Estos códigos se muestran solo ahora. Imprímalos o anótelos y guárdelos lejos de su teléfono. Cada uno abre su cuenta una vez cuando no tenga la aplicación.
account-codes-kept = He guardado los códigos

## Personal links
account-link-invitation-title = Le damos la bienvenida
account-link-invitation-text = Se ha creado una cuenta para { $mail }. Elija una contraseña y después inicie sesión con esta dirección.
account-link-reset-title = Elegir una contraseña nueva
account-link-reset-text = Está eligiendo una contraseña nueva para { $mail }. Hasta que pulse el botón, la anterior sigue vigente.
account-link-button = Usar esta contraseña
account-link-by-hand = El enlace siguiente abre la cuenta. Donde no llegue el correo, entréguelo a esta persona y a nadie más. Se muestra solo ahora.
account-link-local = Este enlace lleva a la propia máquina de la pasarela y no se abre para nadie más. El operador indica en server.public_url la dirección que usan los demás; cree después un enlace nuevo.

## Accounts of an administration
account-list-title = Cuentas
account-list-about = Quién puede iniciar sesión y con qué funciones; invitar a alguien o retirarle el acceso.
account-list-caption = Personas que pueden iniciar sesión
account-lacking-second = { $count ->
    [one] A { $count } persona le falta el segundo paso que exige su función.
   *[other] A { $count } personas les falta el segundo paso que exige su función.
    } Quien inicia sesión o abre una página sin él llega a la página que lo configura; hasta entonces no se abre nada más.
account-lacking-since = falta desde el { $day }
account-state-invited = invitada
account-state-active = activa
account-state-disabled = desactivada
account-invite-title = Invitar a una persona
account-invite-intro = La persona recibe un enlace personal por correo y elige una contraseña. El enlace puede usarse durante siete días.
account-invite-button = Enviar la invitación
account-invite-again = Enviar una invitación nueva
account-letter-title = Mensaje en espera de envío
account-letter-queued = El cambio está hecho. En breve se enviará un mensaje a la persona.
account-roles-intro = Cuando cambian las funciones, la persona debe iniciar sesión de nuevo.
account-roles-contact-below = Un contacto de red se elige más abajo, para una organización.
account-roles-no-organisations = Para nombrar un contacto de red, introduzca primero su organización en el directorio.
account-roles-incomplete = Esta persona es contacto de red sin organización y por eso no ve nada. Elija abajo la organización y la función, y guarde.
account-roles-button = Guardar las funciones
account-organisation = Otra función para la organización
account-organisation-role = Función en esa organización
account-manage = Gestionar la cuenta
account-managed-elsewhere = Esta cuenta la gestiona otra administración. Aquí usted decide solo sobre sus funciones en la suya.
account-reset = Enviar un enlace para una contraseña nueva
account-disable-text = Una cuenta desactivada pierde la sesión de inmediato y no puede iniciarla. Puede volver a activarse.
account-disable = Desactivar la cuenta
account-enable = Activar la cuenta

## Roles
account-role-reader = Lector
account-role-respondent = Quien responde
account-role-country-officer = Punto focal nacional
account-role-analyst = Analista del CSIRT
account-role-network-contact = Contacto de red
account-role-editor = Redactor
account-role-translator = Traductor
account-role-reviewer = Revisor
account-role-event-organiser = Organizador de eventos
account-role-administrator = Administrador

## API tokens
account-tokens-title = Tokens de API
account-tokens-about = Con qué acceden los programas: cree uno por programa y revóquelo.
account-tokens-intro = Un token permite a un programa leer o enviar datos para esta administración. Cree uno para cada programa, de modo que cada uno pueda revocarse por separado.
account-token-new = Crear un token
account-token-made = Token creado
account-token-name = Se usa para
account-token-name-hint = Por ejemplo, el nombre del programa o del servidor
account-token-prefix = Empieza por
account-token-role = Derechos
account-token-role-hint = Analista del CSIRT: envía informes, lee observaciones y cifras. Lector: lee solo instrumentos y evaluaciones, ni observaciones ni informes. Administrador: todo eso, y fija los límites.
account-token-days = Días de validez (de 1 a 366; como máximo 90 para un administrador)
account-token-administrator-title = Solo para los derechos de administrador
account-token-administrator = Quiero que este token tenga los derechos de un administrador
account-token-administrator-hint = Quien lo tenga ve todas las observaciones y decide qué se publica y cuánto tiempo se conserva, por lo que puede hacer que se eliminen definitivamente. No puede crear cuentas ni tokens. Úselo solo donde no baste otra función y revóquelo al terminar.
account-token-administrator-missing = Marque esta casilla para crear un token con derechos de administrador o elija otra función
account-token-used = Último uso
account-token-unused = nunca
account-token-end = Termina
account-token-void = anulado
account-token-revoke = Revocar
account-token-button = Crear el token
account-token-once = Este token se muestra solo ahora. Póngalo en el programa que lo usa y manténgalo en secreto como una contraseña.

## Set-up
account-setup-title = Poner en marcha esta pasarela
account-setup-intro = Esta página aparece una sola vez. Lo que indique aquí puede cambiarse y completarse más tarde.
account-setup-token = Token de un solo uso
account-setup-token-hint = Se muestra en la consola donde se inició la pasarela
account-setup-administration = Administración
account-setup-name = Nombre de la administración
account-setup-name-hint = Por ejemplo, un ministerio, un regulador o un CSIRT nacional
account-setup-countries = País o países
account-setup-countries-hint = Códigos de dos letras de la norma ISO 3166-1, separados por comas
account-setup-languages = Idiomas en que trabaja
account-setup-administrator = Primer administrador
account-setup-constituency = Ámbito de responsabilidad
account-setup-constituency-text = De qué responde esta administración. Una entrada por línea; todo puede quedar vacío e importarse más tarde.
account-setup-asns = Números de AS
account-setup-asns-hint = Por ejemplo AS64500
account-setup-prefixes = Rangos de direcciones
account-setup-prefixes-hint = Por ejemplo 198.51.100.0/24 o 2001:db8::/32
account-setup-cctlds = Dominios de nivel superior nacionales
account-setup-cctlds-hint = Dos letras, o en la escritura propia del país
account-setup-domains = Dominios alojados en el extranjero
account-setup-domains-hint = Dominios del país cuyos servidores están en otro lugar, por ejemplo ministry.example.com
account-setup-foreign = Rangos ajenos que se excluyen
account-setup-foreign-hint = Rangos dentro de los anteriores que pertenecen a alguien de otro país
account-setup-keep = Conservación
account-setup-keep-text = Cuánto tiempo se conservan los datos antes de eliminarse. Puede cambiarlo en cualquier momento en la página «Conservación», que muestra antes lo que se eliminaría. Con un límite, tampoco se admiten ya informes más antiguos.
account-setup-keep-observations = Observaciones
account-setup-keep-inputs = Datos sin procesar
account-setup-keep-all = Conservar todo
account-setup-keep-days = { $count ->
    [one] { $count } día
    [many] { $count } de días
   *[other] { $count } días
}
account-setup-button = Poner en marcha la pasarela
account-setup-error-token = Este no es el token de la consola. Cada inicio de la pasarela muestra uno nuevo; vale el último.
account-setup-error-name = Indique un nombre de 1 a 200 caracteres en una línea
account-setup-error-country = { $text } no es un código de país; se esperan dos letras
account-setup-error-countries = Indique al menos un código de país
account-setup-error-languages = Elija al menos un idioma
account-setup-error-line = Línea { $line }: { $text } no puede leerse. Compare con el ejemplo que figura sobre el campo.
account-setup-error-host-bits = Línea { $line }: { $text } tiene bits activos más allá de su longitud. ¿Quiso decir { $meant }?
account-setup-error-outside = { $text } no está en ninguno de los rangos de direcciones indicados arriba. Excluya solo rangos contenidos en ellos.
account-setup-error-more = { $count ->
    [one] Y { $count } línea más no puede leerse.
    [many] Y { $count } de líneas más no pueden leerse.
   *[other] Y { $count } líneas más no pueden leerse.
}
account-setup-error-lines = Aquí pueden indicarse como máximo { $most } líneas. Importe el resto más tarde como tabla.

## What can go wrong
account-error-not-allowed = Solo un administrador de esta administración puede hacerlo.
account-error-unknown = Aquí no existe esa cuenta.
account-error-mail = No es una dirección de correo; se espera nombre@servidor
account-error-name = Indique un nombre de 1 a 120 caracteres en una línea
account-error-password-short = Elija una contraseña de al menos 12 caracteres
account-error-password-long = Elija una contraseña más corta: como máximo 1024 bytes
account-error-password-common = Esta contraseña es de las primeras que prueban los atacantes. Elija otra.
account-error-password-personal = Elija una contraseña que no esté hecha de su nombre o su dirección
account-error-wrong-password = La contraseña actual no es correcta
account-error-wrong-code = El código no es correcto o ya se usó. Espere al siguiente e inténtelo de nuevo.
account-error-second-step = El segundo paso ha cambiado de estado entretanto. Abra la página de nuevo.
account-error-last-administrator = Es el último administrador. Dé antes esa función a otra cuenta activa.
account-error-taken = Ya existe una cuenta con esta dirección.
account-error-changed = La cuenta cambió entretanto. Abra de nuevo su página y repita el cambio.
account-error-no-role = Elija al menos una función que pueda darse aquí
account-error-needs-organisation = Un contacto de red responde por una organización. Elija la organización y esta función para ella.
account-error-link-spent = Este enlace ya se usó o es demasiado antiguo. Pida uno nuevo en la página de inicio de sesión o a su administrador.
account-error-throttled-seconds = { $seconds ->
    [one] Demasiados intentos. Inténtelo de nuevo dentro de { $seconds } segundo.
   *[other] Demasiados intentos. Inténtelo de nuevo dentro de { $seconds } segundos.
}
account-error-throttled = { $minutes ->
    [one] Demasiados intentos. Inténtelo de nuevo dentro de { $minutes } minuto.
   *[other] Demasiados intentos. Inténtelo de nuevo dentro de { $minutes } minutos.
}
account-error-clear-text = No se aceptan contraseñas por una conexión sin protección. Abra esta pasarela por https o en la propia máquina.

## Letters
account-letter-greeting = Estimado/a { $name }:
account-letter-invitation-subject = Su cuenta en { $gateway }
account-letter-invitation = Se ha creado una cuenta para usted en { $gateway }. El enlace siguiente abre una página en la que elige su contraseña. Puede usarse una vez, en un plazo de siete días.
account-letter-reset-subject = Contraseña nueva para { $gateway }
account-letter-reset = Se ha pedido una contraseña nueva para su cuenta en { $gateway }. El enlace siguiente abre una página en la que la elige. Puede usarse una vez, en el plazo de una hora. Si no lo ha pedido usted, no haga nada: su contraseña sigue vigente.
account-letter-welcome-subject = Nuevos derechos en { $gateway }
account-letter-welcome = Su cuenta en { $gateway } ha recibido nuevos derechos. Inicie sesión de nuevo.
account-letter-changed-subject = Su cuenta en { $gateway } ha cambiado
account-letter-changed = Se ha cambiado la contraseña o el segundo paso de su cuenta en { $gateway }. Si no ha sido usted, avise de inmediato a su administrador.
account-letter-end = Este mensaje lo ha enviado la propia pasarela; no lo conteste.
