# Bundles: what is released to other administrations, and what came from them.

## Release of a round

bundle-release = Cesión a otros
bundle-release-about = Nada de una ronda sale de esta pasarela hasta que se cede aquí. Lo cedido va en un archivo firmado que otra pasarela incorpora. Las respuestas confidenciales nunca salen; de las pruebas, como mucho el título, el emisor, las fechas, la huella y la cifra medida.
bundle-release-depend = Las cifras del paquete se calculan solo con las respuestas cedidas; lo no cedido cuenta como abierto. Una pregunta que depende de otra cuenta solo si se ceden ambas. La puntuación publicada tal como se firmó acompaña a toda cesión.
bundle-release-left = Una retirada detiene las exportaciones futuras. Lo que salió, salió: pida a quienes lo recibieron que lo borren.
bundle-release-change = Cambiar la cesión
bundle-release-do = Ceder
bundle-withdraw = Retirar la cesión
bundle-released = Cedido
bundle-released-caption = Lo cedido de cada sección
bundle-column-released = Preguntas cedidas
bundle-column-id = Identificador
bundle-extent-nothing = Nada
bundle-extent-all = Todas las preguntas
bundle-extent-parts = Secciones y preguntas indicadas
bundle-comments = Textos
bundle-evidence = Pruebas
bundle-tlp = Etiqueta (TLP)
bundle-goes = se cede
bundle-stays = se queda
bundle-field-extent = Qué se cede
bundle-field-sections = Secciones enteras
bundle-field-items = Preguntas sueltas
bundle-field-items-hint = Sus identificadores, por ejemplo C1 C3, separados por espacios o comas
bundle-field-beside = Qué acompaña a las respuestas
bundle-with-comments = Textos: comentarios, motivos y respuestas en texto libre
bundle-with-evidence = Que hay pruebas, sin sus archivos
bundle-field-tlp = Etiqueta del paquete
bundle-field-tlp-hint = Las pruebas con etiqueta más estricta se quedan. TLP:AMBER+STRICT y TLP:RED no pueden entregarse a otra administración.
bundle-parts-missing = Elija una sección o indique una pregunta
bundle-download = Guardar el paquete firmado
bundle-download-about = Cada exportación consta en el registro de cambios.
bundle-history = Cesiones hasta ahora

## Bundles of others

bundle-list = Rondas de otras administraciones
bundle-list-about = Lo que otras administraciones cedieron y firmaron. Se guarda aparte de sus rondas y nunca se modifica aquí.
bundle-list-caption = Rondas incorporadas
bundle-list-empty = Aún no se ha incorporado nada.
bundle-administration = Administración
bundle-gateway = Pasarela
bundle-imported = Incorporado
bundle-import = Incorporar un paquete
bundle-import-do = Incorporar
bundle-import-about = El archivo solo se incorpora si su firma es válida y su clave se acepta aquí para esa administración. El mismo archivo dos veces no cambia nada; una cesión más reciente sustituye a la anterior.
bundle-field-file = Paquete (.cgb)
bundle-back = Evaluaciones propias
bundle-back-to-one = Volver a la ronda
bundle-title = { $administration }: { $round }
bundle-banner = De otra administración: { $administration }, cedido el { $released }, { $tlp }. Se muestra tal como llegó y no puede modificarse aquí.
bundle-figures-about = La primera línea es la puntuación tal como se firmó, sobre todas las preguntas. La segunda resulta solo de las respuestas cedidas; lo no cedido cuenta ahí como abierto.
bundle-as-signed = Tal como se firmó
bundle-as-released = De lo cedido
bundle-column-of = Base
bundle-no-answer = No se cedió respuesta
bundle-evidence-caption = Pruebas existentes (los archivos quedan en su administración)
bundle-column-hash-value = SHA-256, o la cifra

## Comparison

bundle-compare = Lado a lado
bundle-compare-of = { $instrument }: { $count ->
    [one] una ronda de otra administración
    [many] { $count } de rondas de otras administraciones
   *[other] { $count } rondas de otras administraciones
}
bundle-compare-about = El orden es el de los códigos de país y no dice nada más. Una cifra resulta de lo cedido; compare solo lo cedido y respondido en la misma medida.
bundle-compare-wholes = Administraciones
bundle-compare-sections = Por sección: puntuación publicada y respuestas
bundle-compare-differs = En algunas secciones una cedió o respondió más que otra. Sus cifras no son comparables.
bundle-own = Esta administración
bundle-part-none = no cedido
bundle-part-some = cedido en parte
bundle-column-extent = Alcance
bundle-extent-same = igual
bundle-extent-differs = difiere: no comparar

## Keys

bundle-keys = Claves de los paquetes
bundle-key = Clave
bundle-key-own = Clave de esta pasarela
bundle-key-about = Los paquetes de esta pasarela se firman con esta clave. Entregue la clave pública a quienes los reciben y haga que comparen la huella con usted por otra vía.
bundle-key-public = Clave pública
bundle-key-public-hint = La línea que empieza por RW, o el archivo de la clave
bundle-key-fingerprint = Huella (SHA-256)
bundle-key-id = Identificador de la clave
bundle-key-made = Creada
bundle-key-since = Desde
bundle-key-check = Sin pasarela, un paquete se comprueba con estas órdenes:
bundle-key-unknown = Clave desconocida
bundle-key-trusted = aceptada
bundle-key-revoked = revocada
bundle-trusted = Claves aceptadas aquí
bundle-trusted-none = Aún no se acepta la clave de ninguna otra administración.
bundle-trust = Aceptar una clave
bundle-trust-about = Compare antes la huella con la administración por otra vía. La clave podrá entonces firmar paquetes de esa administración y de ninguna otra.
bundle-field-administration = Código de país de la administración
bundle-field-administration-hint = Dos letras (ISO 3166-1), por ejemplo XB
bundle-field-name = Nombre de la clave aquí
bundle-revoke = Revocar
bundle-revoke-about = { $name }: no aceptar más esta clave. Lo incorporado con ella queda y lo indica.
bundle-bad-code = Indique dos letras (ISO 3166-1), por ejemplo XB
bundle-bad-release = Esto no es una cesión; indique extent, sections, items, comments, evidence y tlp

## What is refused

bundle-error-not-signed = La ronda no está aprobada. Solo puede cederse lo aprobado.
bundle-error-not-released = No se ha cedido nada de esta ronda. Ceda antes respuestas en su página.
bundle-error-no-such-part = La ronda no tiene pregunta ni sección { $id }. Vea la tabla de secciones.
bundle-error-too-large = El paquete, o una parte, supera { $megabytes } MB, lo máximo admitido.
bundle-error-not-whole = No es un paquete completo. Copie de nuevo el archivo desde su origen.
bundle-error-version = El paquete tiene el formato { $format }, que esta pasarela no lee. Actualice la pasarela o pida un formato anterior.
bundle-error-signature = La firma no es válida: el paquete se modificó después de firmarse. Pídalo de nuevo.
bundle-error-altered = { $entry } no es lo que se firmó. Pida de nuevo el paquete.
bundle-error-unknown-key = La clave del paquete no se acepta aquí. Su huella es { $fingerprint }. Compárela con la administración por otra vía; después un administrador acepta la clave en la página de claves.
bundle-error-revoked-key = La clave { $fingerprint } fue revocada aquí. Pida un paquete firmado con una clave nueva.
bundle-error-other-administration = La clave se acepta para { $trusted }, pero el paquete es de { $claimed }. No se incorpora.
bundle-error-instrument = El instrumento del paquete no es el que nombra. Pida un paquete nuevo.
bundle-error-figures = Las cifras del paquete no resultan de sus respuestas. Pida un paquete nuevo.
bundle-error-unreadable = { $entry } no se puede leer. Pida un paquete nuevo.
bundle-error-older = Ya hay aquí un paquete más reciente de esta ronda, cedido el { $at }. No se cambió nada.
bundle-error-key-lost = La clave de firma no puede abrirse porque se perdió el archivo de claves que la sellaba. El operador crea una nueva: cybergateway bundle key renew
bundle-error-bad-key = No es una clave pública de minisign. Indique la línea que empieza por RW.
bundle-error-key-taken = Esta clave ya se acepta para { $of }. Una clave pertenece a una sola administración. Si { $of } fue un error, revoque la clave y vuelva a aceptarla.

## Removal
bundle-remove = Quitar esta ronda
bundle-remove-do = Quitarla
bundle-remove-about = El archivo de { $administration }, { $round }, se borra aquí con todas sus respuestas. Que estuvo aquí, quién lo quitó, cuándo y por qué queda en la lista. Puede volver a incorporarse desde su archivo.
bundle-remove-reason = Motivo
bundle-remove-reason-hint = Lo lee todo el que lee la lista.
bundle-removed = Rondas quitadas
bundle-removed-at = Quitada
bundle-removed-by = Quitada por
