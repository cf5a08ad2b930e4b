### Directorio: organizaciones, redes, ámbito, importaciones y motivos de las consultas.

## Sectors
directory-sector-government = Administración pública
directory-sector-health = Salud
directory-sector-energy = Energía
directory-sector-water = Agua
directory-sector-transport = Transporte
directory-sector-finance = Finanzas
directory-sector-telecommunications = Telecomunicaciones
directory-sector-education = Educación e investigación
directory-sector-digital-infrastructure = Infraestructura digital
directory-sector-media = Medios de comunicación
directory-sector-defence = Defensa
directory-sector-other = Otro

## Kinds of organisation
directory-kind-government = Organismo público
directory-kind-regulator = Organismo regulador
directory-kind-csirt = Equipo de respuesta a incidentes (CSIRT)
directory-kind-isp = Proveedor de servicios de Internet
directory-kind-operator = Operador de servicios críticos
directory-kind-academia = Universidad u organismo de investigación
directory-kind-other = Otra organización

## Access types of subscribers
directory-access-fixed = Fijo
directory-access-mobile = Móvil
directory-access-all = Fijo y móvil

## What is known of an address
directory-explain-route = { $asn } anuncia { $prefix }, según la tabla de encaminamiento importada.
directory-explain-asn = El AS es { $asn }; ningún prefijo importado lo confirma.
directory-explain-asn-announces = Prefijos que anuncia { $asn }, según las tablas de encaminamiento importadas: { $count }.
directory-explain-asn-silent = { $asn } no anuncia ningún prefijo importado.
directory-explain-as-name = Nombre de { $asn }: { $name }
directory-explain-no-route = Ninguna tabla importada le asigna un AS.
directory-explain-parts = Ningún prefijo importado lo cubre entero; anuncian partes de él { $parts }.
directory-explain-country = País: { $country }.
directory-explain-special = La dirección pertenece a un espacio de uso especial (RFC 6890), del que no responde ninguna red pública.
directory-explain-organisation = Organización: { $organisation }.

## Why
directory-reason-organisation-prefix-manual = El directorio asigna el prefijo { $prefix } a esta organización (introducido a mano).
directory-reason-organisation-prefix-claimed = El directorio asigna el prefijo { $prefix } a esta organización (reclamado por ella, aprobado).
directory-reason-organisation-prefix-import = El directorio asigna el prefijo { $prefix } a esta organización (importado).
directory-reason-constituency-prefix = El ámbito incluye el prefijo { $prefix }; no se conoce ninguna organización.
directory-reason-excluded-prefix = El ámbito excluye el prefijo { $prefix }.
directory-reason-organisation-asn-manual = El directorio asigna el AS { $asn } a esta organización (introducido a mano).
directory-reason-organisation-asn-claimed = El directorio asigna el AS { $asn } a esta organización (reclamado por ella, aprobado).
directory-reason-organisation-asn-import = El directorio asigna el AS { $asn } a esta organización (importado).
directory-reason-constituency-asn = El ámbito incluye el AS { $asn }; no se conoce ninguna organización.
directory-reason-excluded-asn = El ámbito excluye el AS { $asn }.
directory-reason-organisation-domain-manual = El directorio asigna el dominio { $domain } a esta organización (introducido a mano).
directory-reason-organisation-domain-claimed = El directorio asigna el dominio { $domain } a esta organización (reclamado por ella, aprobado).
directory-reason-organisation-domain-import = El directorio asigna el dominio { $domain } a esta organización (importado).
directory-reason-constituency-domain = El ámbito incluye el dominio { $domain }; no se conoce ninguna organización.
directory-reason-excluded-domain = El ámbito excluye el dominio { $domain }.
directory-reason-country = El espacio de direcciones está registrado en { $country }, país de esta administración.
directory-reason-nothing = Nada en el directorio se refiere a ello.

## Lines and files that are not taken
directory-refused-asn = «{ $text }» no es un número de AS. Escriba un número de 1 a 4294967294, por ejemplo AS64500.
directory-refused-prefix = «{ $text }» no es un prefijo. Escriba una dirección y una longitud, por ejemplo 198.18.0.0/15.
directory-refused-host-bits = «{ $text }» tiene bits activos más allá de su longitud. ¿Quiso decir { $meant }?
directory-refused-not-within = «{ $text }» no está en nada de lo que responde esta administración; no hay nada que excluir.
directory-refused-too-wide = «{ $text }» abarca demasiado para un solo titular. El prefijo más amplio admitido es { $widest }.
directory-refused-resource = «{ $text }» no es ni un prefijo, ni un número de AS, ni un dominio.
directory-refused-network-missing = La línea no indica ninguna red.
directory-refused-tld-held = «{ $text }» es un dominio de nivel superior; ninguna organización lo posee por sí sola. Deje vacía la organización para incluirlo en el ámbito.
directory-refused-duplicate = «{ $text }» ya figura en la línea { $line }.
directory-refused-contradiction = La línea { $line } indica otra cosa sobre «{ $organisation }». Haga coincidir ambas líneas.
directory-refused-sector = «{ $text }» no es un sector de la lista.
directory-refused-critical = «{ $text }» no es ni sí ni no.
directory-refused-side = «{ $text }» no es ni include ni exclude.
directory-refused-kind = «{ $text }» no es un tipo de organización de la lista.
directory-refused-space = «{ $text }» no es un tipo de espacio de direcciones; se espera static, dynamic, carrier-nat o unknown.
directory-refused-country = «{ $text }» no es un código de país. Escriba dos letras (ISO 3166-1).
directory-refused-mail = «{ $text }» no es una dirección de correo electrónico.
directory-refused-cells = La línea tiene { $found } celdas, pero la primera línea nombra { $expected } columnas. Ponga entre comillas el texto que contenga el separador.
directory-refused-line-break = Una celda contiene un salto de línea. Probablemente falta cerrar unas comillas.
directory-refused-cell-long = Una celda supera los { $limit } bytes.
directory-refused-encoding = No se reconoce con certeza la codificación del archivo. Guárdelo como «CSV UTF-8» e impórtelo de nuevo.
directory-refused-header = La primera línea no nombra ninguna columna de redes. Nombre allí las columnas, por ejemplo: { $header }
directory-refused-no-header = La primera línea contiene datos ({ $text }) y no nombra las columnas. Ponga encima esta línea, con las columnas que tenga: { $header }
directory-refused-file-size = El archivo supera los { $limit } MB. Divídalo e importe las partes.
directory-refused-rows = El archivo tiene más de { $limit } líneas. Divídalo e importe las partes.
directory-refused-name-missing = Falta un nombre.
directory-refused-name-long = El nombre supera los { $limit } caracteres.
directory-refused-country-missing = Indique al menos un país.
directory-refused-country-unknown = { $code } no es un código de país de la norma ISO 3166-1.
directory-refused-country-taken = Otra administración de esta pasarela ya responde de { $code }.
directory-refused-not-set-up = Esta pasarela aún no está configurada. Complete primero la página de configuración; su dirección y su token figuran en la consola.
directory-refused-language-missing = Indique al menos un idioma.
directory-refused-parent = Una organización no puede depender de sí misma.
directory-refused-quarter = «{ $text }» no es un trimestre. Escríbalo como 2026-Q1.
directory-refused-source-missing = Indique la fuente de la cifra.
directory-refused-subscribers = El número de abonados debe ser mayor que cero.
directory-refused-figures-header = La primera línea no nombra las columnas del trimestre y de los abonados. Nombre allí las columnas, por ejemplo: { $header }
directory-refused-access = «{ $text }» no es un tipo de acceso. Escriba fixed, mobile o all.
directory-refused-count = «{ $text }» no es un número entero.
directory-refused-table = { $name } no es una tabla legible. Descomprímala antes; se leen MMDB, intervalos o prefijos con AS o país (CSV, TSV, pyasn), nombres de AS y archivos «delegated» de los registros.
directory-refused-table-damaged = { $name } está dañado. Obténgalo de nuevo.
directory-refused-table-empty = { $name } no contiene nada sobre direcciones ni números de AS.

## Actions that fail
directory-error-forbidden = Su función no lo permite. Diríjase a su administrador si lo necesita.
directory-error-not-found = No existe tal entrada en esta administración.
directory-error-stale = Alguien modificó esta entrada desde que usted la abrió. Consulte el nuevo estado y repita su cambio.
directory-error-name-taken = Ya existe una organización «{ $name }».
directory-error-network-taken = «{ $text }» ya figura en el directorio.
directory-error-holds-others = Otras organizaciones dependen de «{ $name }». Cambie primero de quién dependen y después retírela.
directory-error-figure-taken = Ya hay una cifra de ese trimestre, tipo de acceso y ámbito. Cambie esa.
directory-error-store = No se pudo guardar el cambio; nada se modificó. Inténtelo de nuevo y avise al operador si vuelve a ocurrir.

## Pages
directory-page-organisations = Organizaciones
directory-page-organisations-caption = Organizaciones de esta administración
directory-page-organisations-empty = Todavía no hay ninguna organización. Añada una o importe una lista de redes para empezar.
directory-page-organisation = Organización
directory-page-organisation-add = Añadir una organización
directory-page-organisation-edit = Cambiar estos datos
directory-page-organisation-observations = Observaciones sobre esta organización
directory-page-organisation-remove = Retirar esta organización
directory-page-organisation-remove-text = { $count ->
    [0] No tiene ninguna red.
    [one] Su red se retira con ella.
    [many] Sus { $count } redes se retiran con ella.
   *[other] Sus { $count } redes se retiran con ella.
} Lo registrado para ella permanece y conserva su nombre.
directory-page-change-of = Cambiar { $name }
directory-page-save = Guardar
directory-page-saved = El cambio está guardado.
directory-page-removed = Se ha retirado.
directory-page-parent = Depende de
directory-page-critical-yes = Sus servicios son críticos
directory-page-critical-hint = Las organizaciones críticas aparecen primero en la situación.
directory-page-country-hint = Dos letras (ISO 3166-1)
directory-page-name = Nombre
directory-page-name-in = Nombre en { $language }
directory-page-administration = Nombre de la administración
directory-page-administration-about = Cómo se llama su administración en la cabecera de cada página, en cada idioma.
directory-page-administration-intro = Un idioma sin nombre propio muestra el nombre en el primer idioma de la administración. Si la pasarela sirve a una sola administración, este nombre encabeza todas las páginas.
directory-page-kind = Tipo
directory-page-sector = Sector
directory-page-critical = Servicios críticos
directory-page-yes = Sí
directory-page-no = No
directory-page-not-stated = No indicado
directory-page-country = País
directory-page-contact = Contacto
directory-page-networks = Redes
directory-page-network = Red
directory-page-source = Origen
directory-page-source-manual = A mano
directory-page-source-claimed = Reclamado, aprobado
directory-page-source-import = Importación
directory-page-since = Desde
directory-page-networks-empty = Todavía no se le ha asignado ninguna red.
directory-page-network-add = Añadir una red
directory-page-network-hint = Un prefijo como 198.18.0.0/24, un número de AS como AS64500 o un dominio como example.org
directory-page-space = Espacio de direcciones
directory-page-space-hint = Una dirección estática permanece con un abonado; de las dinámicas o tras NAT de operador no se dice nada de una dirección sola a lo largo de los días
directory-space-unknown = No se sabe
directory-space-static = Estático
directory-space-dynamic = Dinámico
directory-space-carrier-nat = NAT de operador
directory-page-network-remove = Retirar esta red
directory-page-network-remove-text = Los informes nuevos ya no cuentan para nadie por esta red. Sus fechas quedan registradas.
directory-page-constituency = Ámbito
directory-page-constituency-intro = Aquello de lo que responde esta administración además de las redes de sus organizaciones, y los intervalos extranjeros excluidos.
directory-page-constituency-caption = Entradas del ámbito
directory-page-constituency-empty = Todavía no hay entradas. Añada de qué responde la administración.
directory-page-entry-add = Añadir una entrada
directory-page-entry-hint = Un prefijo, un número de AS, un dominio de primer nivel del país como xa, o un dominio alojado en el extranjero
directory-page-side-hint = Excluya un rango extranjero situado dentro de lo incluido.
directory-page-entry-remove = Retirar esta entrada
directory-page-entry-remove-text = Los informes nuevos ya no se juzgan por esta entrada. Sus fechas quedan registradas.
directory-page-side = Pertenencia
directory-page-side-include = Incluido
directory-page-side-exclude = Excluido
directory-page-subscribers = Abonados
directory-page-subscribers-intro = Las tasas se calculan solo con estas cifras: mismo tipo de acceso, mismo trimestre y fuente nombrada. Sin cifra no se muestra ninguna tasa.
directory-page-subscribers-caption = Cifras, primero el trimestre más reciente
directory-page-subscribers-empty = Todavía no hay cifras, por lo que no se muestra ninguna tasa.
directory-page-subscribers-count = Número de abonados
directory-page-quarter = Trimestre
directory-page-quarter-hint = Año y trimestre, como 2026-Q1
directory-page-access = Tipo de acceso
directory-page-scope = Abonados de quién
directory-page-scope-hint = Un número de AS como AS64500. Déjelo vacío para todo el país.
directory-page-scope-country = Todo el país
directory-page-figure-source = Publicado por
directory-page-figure-source-hint = Tal como las páginas lo imprimen junto a cada tasa, por ejemplo el informe trimestral del regulador
directory-page-figure-add = Añadir una cifra
directory-page-figure-title = Abonados: { $quarter }, { $access }, { $scope }
directory-page-figure-remove = Retirar esta cifra
directory-page-figure-remove-text = Las tasas calculadas con ella dejan de mostrarse.
directory-page-figures-import = Importar cifras
directory-page-figures-import-intro = Envíe una lista con una cifra por línea: trimestre, tipo de acceso (fixed, mobile o all), número de AS o nada para todo el país, número de abonados y fuente. La primera línea nombra las columnas. Una cifra que ya existe se reemplaza.
directory-page-figures-added = Cifras añadidas
directory-page-figures-changed = Cifras cambiadas
directory-page-figures-unchanged = Cifras sin cambios
directory-page-import = Importar redes
directory-page-import-intro = Envíe una lista con una red por línea: un prefijo, un número de AS o un dominio, después su organización, su sector y si es crítica. La primera línea nombra las columnas. Nada cambia antes de que haya visto lo que cambiaría.
directory-page-import-file = Archivo
directory-page-import-file-hint = CSV de { $limit } MB como máximo; las listas más largas se importan por línea de órdenes
directory-page-import-kept = El archivo «{ $name }» está listo. Elija otro solo si quiere reemplazarlo.
directory-page-import-gone = El archivo ya no se conserva. Elíjalo de nuevo.
directory-page-import-nothing = Elija un archivo o pegue una lista.
directory-page-import-list = O pegue la lista
directory-page-import-preview = Mostrar los cambios
directory-page-import-apply = Importar
directory-page-import-planned = Cambios previstos
directory-page-import-done = Cambios efectuados
directory-page-import-added = Redes añadidas
directory-page-import-changed = Redes modificadas
directory-page-import-unchanged = Redes sin cambios
directory-page-import-organisations = Organizaciones añadidas
directory-page-import-refused = Líneas rechazadas
directory-page-import-unused = Columnas no utilizadas: { $columns }. El resto de cada línea se leyó. Las columnas son, por ejemplo: { $header }
directory-page-import-line = Línea
directory-page-import-column = Columna
directory-page-import-reason = Motivo

# What the gateway measures of its own work.

directory-measured-constituency-declared = Ámbito declarado
directory-measured-constituency-declared-method = Números AS, prefijos y dominios por los que responde la administración, incluidos los de sus organizaciones.
directory-measured-networks-with-contact-percent = Redes con un contacto
directory-measured-networks-with-contact-percent-method = Proporción de las redes del directorio cuya organización tiene una dirección de contacto.
directory-measured-networks-live-contact-percent = Redes con un contacto vivo
directory-measured-networks-live-contact-percent-method = Proporción de las redes del directorio cuya organización tiene un contacto confirmado a tiempo.
directory-measured-contacts-live-percent = Contactos confirmados a tiempo
directory-measured-contacts-live-percent-method = Proporción de los contactos que se verifican cada 90 días cuya última confirmación no es más antigua.
directory-measured-drill-answered-percent = Simulacro respondido a tiempo
directory-measured-drill-answered-percent-method = Proporción de los contactos del último simulacro que respondieron antes de su fin; los que no tienen dirección de correo cuentan como silencio.
directory-measured-csirt-services = Servicios del CSIRT nacional
directory-measured-csirt-services-method = Servicios del marco de servicios CSIRT de FIRST que el directorio indica para el equipo nacional.
directory-measured-organisations-critical = Organizaciones críticas
directory-measured-organisations-critical-method = Organizaciones que el directorio señala como parte de la infraestructura crítica.

## Registros: para quién
directory-audience-public = Todo el mundo
directory-audience-members = Miembros, incluidos los contactos de redes
directory-audience-national = La administración y la propia organización
directory-consent = Consentimiento de la persona
directory-consent-screen = Puede mostrarse fuera de la administración
directory-consent-print = Puede imprimirse
directory-consent-both = Puede mostrarse fuera de la administración e imprimirse
directory-consent-none = Sin consentimiento: queda en la administración

## Registros: quién lo dijo
directory-layer-imported = Importado
directory-layer-imported-from = Importado: { $source }
directory-layer-claimed = Lo dice la organización
directory-layer-asserted = Introducido por quienes llevan el directorio

## Tipos
directory-kind-law-enforcement = Fuerza del orden
directory-kind-vendor = Proveedor
directory-kind-ngo = Organización no gubernamental
directory-kind-igo = Organización intergubernamental

## Campos de los registros
directory-field-short-name = Nombre corto
directory-field-alias = Otros nombres
directory-field-mail = Dirección de correo
directory-field-telephone = Teléfono
directory-field-emergency = Teléfono de urgencia
directory-field-fax = Fax
directory-field-address = Dirección postal
directory-field-time-zone = Zona horaria
directory-field-hours = Horario de trabajo
directory-field-language = Idiomas
directory-field-website = Sitio web
directory-field-key = Huella de una clave
directory-field-established = Fundación
directory-field-service = Servicios (marco de servicios CSIRT de FIRST)
directory-field-membership = Afiliaciones
directory-field-constituency = Comunidad atendida
directory-field-mission = Misión
directory-field-mandate = Mandato y autoridad
directory-field-sponsor = Entidad patrocinadora o matriz
directory-field-incidents = Tipos de incidentes y nivel de apoyo
directory-field-disclosure = Cooperación y divulgación de información
directory-field-secure-communication = Comunicación y autenticación
directory-field-response = Respuesta a incidentes
directory-field-proactive = Actividades proactivas
directory-field-region = Región de la UIT, si el país no la indica
directory-field-reporting-form = Formulario para notificar incidentes
directory-field-disclaimer = Descargo de responsabilidad
directory-field-description = Dónde está su descripción (RFC 2350)
directory-field-distribution = A quién se avisa de cambios en la descripción
directory-field-security-txt = security.txt
directory-field-csaf = Metadatos de proveedor CSAF
directory-field-feed = Canales de noticias
directory-field-honorific = Tratamiento
directory-field-role = Funciones asignadas
directory-field-level = Designado como
directory-field-designated-by = Designado por
directory-field-instrument = Instrumento de designación
directory-field-from = Desde
directory-field-until = Hasta

## Funciones de los contactos
directory-role-security = Contacto de seguridad
directory-role-duty = De guardia permanente
directory-role-notification = Recibe avisos sobre sus redes
directory-role-abuse = Buzón de abusos
directory-role-technical = Contacto técnico
directory-role-diplomatic = Contacto diplomático
directory-role-cybercrime = Red permanente contra la ciberdelincuencia
directory-role-management = Dirección
directory-role-press = Prensa

## Niveles de designación
directory-level-diplomatic = Punto de contacto diplomático
directory-level-technical = Punto de contacto técnico
directory-level-round-the-clock = Punto de contacto permanente
directory-level-cybercrime = Punto de contacto de una red contra la ciberdelincuencia

## Servicios
directory-service-monitoring = Vigilancia y detección
directory-service-event-analysis = Análisis de eventos
directory-service-report-acceptance = Recepción de notificaciones de incidentes
directory-service-incident-analysis = Análisis de incidentes
directory-service-forensics = Análisis de artefactos y forense
directory-service-mitigation = Mitigación y recuperación
directory-service-coordination = Coordinación de incidentes
directory-service-crisis = Apoyo en crisis
directory-service-vulnerability-discovery = Descubrimiento de vulnerabilidades
directory-service-vulnerability-intake = Recepción de avisos de vulnerabilidades
directory-service-vulnerability-analysis = Análisis de vulnerabilidades
directory-service-vulnerability-coordination = Coordinación de vulnerabilidades
directory-service-vulnerability-disclosure = Divulgación de vulnerabilidades
directory-service-vulnerability-response = Respuesta a vulnerabilidades
directory-service-data-acquisition = Obtención de datos sobre la situación
directory-service-synthesis = Análisis y síntesis de la situación
directory-service-communication = Comunicación de la situación
directory-service-awareness = Concienciación
directory-service-training = Formación y educación
directory-service-exercises = Ejercicios
directory-service-advice = Asesoramiento técnico y de políticas

## Valores y registros que no se aceptan
directory-refused-line = Un valor está vacío o contiene caracteres de control o que cambian la dirección del texto.
directory-refused-telephone = «{ $text }» no es un número de teléfono. Escriba + y el código del país y después solo cifras, como +41 22 555 01 00.
directory-refused-address = «{ $text }» no es una dirección web. Empieza por https:// o http:// y no lleva contraseña.
directory-refused-time-zone = «{ $text }» no es una zona horaria. Escríbala como UTC o Africa/Nairobi.
directory-refused-language = «{ $text }» no es una etiqueta de idioma válida aquí. Escríbala como fr o zh-hant (BCP 47).
directory-refused-date = «{ $text }» no es una fecha. Escriba un año, un mes o un día, como 2004, 2004-03 o 2004-03-01.
directory-refused-day = «{ $text }» no es un día. Escriba año-mes-día, como 2026-03-27.
directory-refused-organisation = «{ $text }» no es una organización del directorio.
directory-refused-fingerprint = «{ $text }» no es una huella. Tiene 40 o 64 cifras hexadecimales.
directory-refused-code = «{ $text }» no está en la lista de este campo.
directory-refused-values = Este campo admite como máximo { $limit } valores.
directory-refused-field = «{ $text }» no es un campo de un registro así.
directory-refused-audience = «{ $text }» no es un público. Escriba public, members, national o una etiqueta TLP como tlp:amber.
directory-refused-record = A un registro le falta «{ $text }», o no se entiende.
directory-refused-records-header = La primera línea no nombra las columnas record, kind, field y value. Escríbala, por ejemplo: { $header }
directory-refused-foreign = No se toma: { $reason }
directory-refused-json = El archivo no es un directorio en JSON: { $reason }
directory-refused-nameless = «{ $text }» es una organización sin nombre.
directory-refused-owner = «{ $text }» no pertenece a nada conocido. Indique su organización o, en una designación, su contacto.
directory-refused-other-kind = «{ $text }» es un registro de otro tipo.

## Páginas de registros
directory-record-person = Persona
directory-record-function = Cargo
directory-record-designation = Designación
directory-record-add = Añadir una persona o un cargo
directory-record-kind-hint = Un cargo, como el oficial de guardia, puede mostrarse sin decir quién lo ocupa.
directory-record-function-hint = Como «Oficial de guardia»
directory-record-person-name = Nombre de la persona
directory-record-designate = Añadir una designación
directory-record-claimed = Espera a que lo aprueben quienes llevan el directorio.
directory-record-claim-intro = Lo que introduzca contará cuando lo aprueben quienes llevan el directorio.
directory-record-missing = Sus funciones exigen más. Falta: { $fields }
directory-record-stale = Sin confirmar a tiempo
directory-record-until = Hasta el { $day }
directory-record-erase = Borrar lo relativo a la persona
directory-record-erase-text = Se borra todo valor sobre la persona, también lo dicho antes. No se puede deshacer, y ningún archivo lo devuelve.
directory-record-erased = Se borró lo relativo a la persona.
directory-record-remove-text = Ya no se muestra ni se contacta; lo dicho queda registrado.
directory-page-record-remove = Retirar este registro
directory-page-record-caption = Lo que dice el directorio
directory-page-record-empty = Aún no se dice nada.
directory-page-record-unsaid = Aún sin indicar
directory-page-field = Campo
directory-page-value = Valor
directory-page-value-in = En { $language }
directory-page-value-any = En todos los idiomas
directory-page-many-hint = Uno por línea
directory-page-telephone-hint = Con + y el código del país, como +41 22 555 01 00
directory-page-audience = Para quién
directory-page-audience-hint = Ve una organización quien puede ver su nombre; después, cada campo según su público.
directory-page-verified = Verificado
directory-page-people = Personas y cargos
directory-page-people-empty = Aún no hay nadie.
directory-page-public = Directorio público
directory-page-public-caption = Organizaciones publicadas para todo el mundo
directory-page-public-empty = Ninguna organización está publicada para todo el mundo.
directory-page-waiting = A la espera de decisión

## Lo que espera
directory-waiting-intro = Nada de esto cambia lo que cuenta hasta que alguien decida.
directory-waiting-empty = Nada espera.
directory-waiting-files = Archivos retenidos
directory-waiting-file = En { $name } falta la mitad o más de lo que tenía la fuente «{ $source }». Registros que faltan: { $dropped } de { $known }.
directory-waiting-release = Importarlo tal cual
directory-waiting-discard = Desecharlo
directory-waiting-claims = Dicho por las organizaciones
directory-waiting-agree = Aprobar
directory-waiting-refuse = No aceptarlo
directory-waiting-reviews = Un archivo dice otra cosa
directory-waiting-ours = Cuenta ahora
directory-waiting-theirs = { $source } dice ahora
directory-waiting-base = Decía antes
directory-waiting-take = Tomar lo que dice el archivo
directory-waiting-keep = Mantener lo que cuenta

## Verificación
directory-verify-intro = Esto es lo que el directorio dice de usted o de su oficina. ¿Sigue siendo cierto?
directory-verify-confirm = Sí, todo es cierto
directory-verify-correct-title = Algo ha cambiado
directory-verify-correct-intro = Lo que introduzca contará cuando lo aprueben quienes llevan el directorio.
directory-verify-correct = Enviar las correcciones
directory-verify-disown-title = No soy yo
directory-verify-disown-text = La entrada constará como no confirmada y se preguntará a su organización.
directory-verify-disown = No soy este contacto
directory-verify-confirmed = Gracias. La entrada está confirmada.
directory-verify-corrected = Gracias. Sus correcciones esperan a que las aprueben quienes llevan el directorio.
directory-verify-disowned = Gracias. La entrada ya no está confirmada.
directory-verify-spent = Este enlace ya se usó o es demasiado antiguo. La próxima carta traerá otro; o escriba a la oficina nacional.
directory-letter-contact-subject = ¿Sigue siendo cierta su entrada en el directorio?
directory-letter-contact = El directorio nombra a «{ $entry }» ({ $organisation }) como contacto con esta dirección. ¶ Confírmelo o corríjalo antes del { $day }: ¶ { $link } ¶ Abrir la página no cambia nada; sus botones, sí.
directory-letter-reminder-subject = Recordatorio: su entrada en el directorio
directory-letter-reminder = Preguntamos si la entrada «{ $entry }» ({ $organisation }) sigue siendo cierta y no tenemos respuesta. Sin ella constará como no confirmada después del { $day }. ¶ { $link } ¶ Abrir la página no cambia nada; sus botones, sí.
directory-letter-organisation-subject = Un contacto de su organización no responde
directory-letter-organisation = El contacto «{ $entry }» de { $organisation } no confirmó su entrada en el directorio, que vencía el { $day }. ¶ Confírmela o corríjala: ¶ { $link } ¶ Abrir la página no cambia nada; sus botones, sí.
directory-letter-desk-subject = Un contacto sin confirmar
directory-letter-desk = Ni «{ $entry }» ni { $organisation } confirmaron la entrada que vencía el { $day }. ¶ Todas las personas y cargos: { $link }
directory-drill-title = Simulacros de localización
directory-drill-about = Los contactos reciben una carta sin aviso y pulsan un botón. Se mide quién responde y en cuánto tiempo; un simulacro no confirma nada de lo que el directorio dice de ellos.
directory-drill-new = Iniciar un simulacro
directory-drill-name = Nombre del simulacro
directory-drill-name-hint = Por ejemplo, «Simulacro de primavera». Los contactos no lo ven.
directory-drill-whom = A quién se escribe
directory-drill-whom-often = Contactos que se verifican cada 90 días
directory-drill-whom-all = Todos los contactos
directory-drill-hours = Horas para responder
directory-drill-hours-hint = De 1 a 720. Las respuestas posteriores cuentan como tardías.
directory-drill-start = Enviar las cartas ahora
directory-drill-none = Todavía no se ha hecho ningún simulacro.
directory-drill-begun = Inicio
directory-drill-ends = Fin
directory-drill-contacts = Contactos
directory-drill-contact = Contacto
directory-drill-organisation = Organización
directory-drill-country = País
directory-drill-by-country = Por país
directory-drill-stand = Respuesta
directory-drill-in-time = A tiempo
directory-drill-late = Tardía
directory-drill-open = Aún pendiente
directory-drill-silent = Sin respuesta
directory-drill-unwritten = Sin dirección de correo
directory-drill-after = Después de
directory-drill-median = La mitad de las respuestas llegó en
directory-drill-slowest = La última respuesta llegó después de
directory-drill-duration = { $hours } h { $minutes } min
directory-drill-gone = contacto que ya no está en el directorio
directory-drill-call = Simulacro: ¿hay alguien?
directory-drill-call-about = Esto es un simulacro. Con el botón usted muestra que las cartas a «{ $entry }» ({ $organisation }) se leen. Las respuestas cuentan a tiempo hasta el { $moment }.
directory-drill-press = He leído la carta
directory-drill-thanks = Gracias. Su respuesta se ha contado. No hay que hacer nada más.
directory-drill-error-name = Escriba un nombre de 1 a { $most } caracteres.
directory-drill-error-hours = Escriba un número entero de horas de 1 a { $most }.
directory-drill-error-nobody = Ningún contacto del directorio tiene esa función. Elija otra o introduzca primero contactos.
directory-letter-drill-subject = Simulacro: muestre que esta carta se lee
directory-letter-drill = Esto es un simulacro: comprobamos que las cartas a «{ $entry }» ({ $organisation }) se leen. No ha ocurrido nada. ¶ Abra la página y pulse su botón antes del { $moment }: ¶ { $link } ¶ Abrir la página no basta como respuesta.

## Whom to call, whom to write to
directory-field-national = Equipo nacional de su país
directory-contact-parent = A ella pertenece una organización que lo tiene asignado.
directory-contact-sector = Es el equipo de respuesta o el regulador del sector.
directory-contact-national = Es el equipo nacional de respuesta de { $country }: el último recurso.
directory-contact-team = Es un equipo de respuesta de { $country }; ninguno está marcado como nacional.
directory-contact-given = Se da su contacto: confirmado o introducido el { $since }, válido hasta el { $until }.
directory-contact-given-stale = Se da su contacto con una marca: no se confirma desde el { $until } y ninguno más reciente cubre la red.
directory-contact-stale = Se omite: sin confirmar desde el { $until }, y un contacto más reciente cubre la red.
directory-contact-empty = No tiene ningún contacto con dirección de correo.
directory-contact-farther = No hace falta: se da uno más próximo.
directory-contact-beside = El buzón de abusos del registro recibe una copia.
directory-contact-beside-missing = No se conoce ningún buzón de abusos de un registro, así que nadie recibe copia.
directory-contact-nobody = No se conoce a nadie. Introduzca una organización con un contacto o un equipo de respuesta (CSIRT) del país.
directory-contact-address = Dirección de la organización
directory-contact-other = Otro contacto
directory-contact-line = Escriba a { $name } ({ $office }, { $organisation }): { $addresses }
directory-lookup-title = Buscar un contacto
directory-lookup-subject = Para qué
directory-lookup-hint = Una dirección, un prefijo, un número AS, un dominio, un país (dos letras) o un sector
directory-lookup-intro = Decide la entrada más específica, y lo introducido por personas precede a lo que trajo un archivo. Cada organización lleva su motivo.
directory-lookup-known = Lo que se sabe
directory-lookup-write-to = A quién escribir
directory-lookup-further = Otros contactos
directory-lookup-why = Quién se consideró y por qué
directory-lookup-reason = Por qué esta
directory-lookup-verdict = Resultado
directory-lookup-designated = Puntos de contacto designados
directory-lookup-copy = Copia
directory-contact-rule = Una regla de notificación la nombra en su lugar.

## Notification rules
directory-error-rule-taken = Ya hay una regla con estas condiciones. Cambie esa.
directory-refused-rule-text = Escriba como máximo { $limit } caracteres en una línea.
directory-refused-destination = «{ $text }» no es ninguna organización, persona o función de este directorio. Escriba el nombre de una organización o el identificador de la dirección de la página de un contacto.
directory-refused-lookup = No se puede responder a la consulta: { $reason }
directory-rule-title = Reglas de notificación
directory-rule-intro = Sin regla, quien responde por una red recibe aviso una vez al día, en CSV y en su idioma. De las reglas que encajan se aplica la del objeto más concreto, luego la del tipo más concreto y luego la de la fuente más concreta. La búsqueda dice cuál.
directory-rule-caption = Reglas de esta administración
directory-rule-empty = Todavía no hay ninguna regla.
directory-rule-none = No encaja ninguna regla de notificación.
directory-rule-applies = Regla de notificación que se aplica
directory-rule-add = Añadir una regla
directory-rule-change = Cambiar esta regla
directory-rule-remove = Quitar esta regla
directory-rule-remove-text = Se aplica entonces la siguiente regla que encaje, o ninguna.
directory-rule-when = Cuándo se aplica
directory-rule-does = Qué hace
directory-rule-any = Cualquiera
directory-rule-what = Tipo de incidente (RSIT)
directory-rule-provider = Proveedor de la fuente
directory-rule-provider-hint = Como en los eventos, por ejemplo Shadowserver; vacío para cualquiera
directory-rule-feed = Fuente
directory-rule-feed-hint = El nombre de la fuente o del informe; vacío para cualquiera
directory-rule-object = Sobre qué
directory-rule-object-hint = Un prefijo, un número AS, un dominio o un país (dos letras); vacío para todo
directory-rule-suppress = No avisar a nadie
directory-rule-suppressed = No se avisa a nadie
directory-rule-destinations = Avisar en su lugar a
directory-rule-destinations-hint = Uno por línea: el nombre de una organización o el identificador de un contacto. Vacío: quien responde por la red.
directory-rule-language = Idioma del aviso
directory-rule-language-any = El del contacto
directory-rule-format = Formato de los datos
directory-rule-format-csv = Tabla CSV
directory-rule-format-json = JSON de IntelMQ
directory-rule-format-text = En el propio mensaje
directory-rule-interval = Con qué frecuencia
directory-rule-immediate = De inmediato
directory-rule-hours = { $count ->
    [one] Cada hora
   *[other] Cada { $count } horas
}
directory-rule-days = { $count ->
    [one] Una vez al día
   *[other] Cada { $count } días
}
directory-rule-weeks = { $count ->
    [one] Una vez por semana
   *[other] Cada { $count } semanas
}
directory-rule-comment = Por qué existe la regla
directory-rule-comment-hint = Para quien mantenga las reglas después de usted

## In the forms of others
directory-publish-files = Archivos
directory-publish-card = Tarjeta de contacto (vCard)
directory-publish-description = Descripción del equipo (RFC 2350)
directory-publish-text = Descripción como texto
directory-publish-security = security.txt para su sitio web
directory-publish-checker = Comprobar un security.txt
directory-publish-checker-intro = Pegue un security.txt para ver si cumple la RFC 9116. No se guarda. Su firma no se verifica.
directory-publish-feed = Cambios de los equipos como canal (Atom)
directory-publish-file = Texto del archivo
directory-publish-url = Dónde se encontró
directory-publish-url-hint = Por ejemplo https://www.example.org/.well-known/security.txt, para comparar con Canonical
directory-publish-check = Comprobar
directory-publish-valid = El archivo es válido según la RFC 9116.
directory-publish-invalid = El archivo no es válido según la RFC 9116. Corrija cada error.
directory-publish-findings = Resultados
directory-publish-none = No se encontró nada.
directory-publish-severity = Gravedad
directory-publish-error = Error
directory-publish-advice = Consejo
directory-refused-security-txt = Un security.txt necesita una dirección pública. Publique una dirección de correo o un formulario https de esta organización.
directory-securitytxt-too-large = El archivo tiene { $found } bytes; se leen como máximo { $limit }. Quite lo que no sea un campo.
directory-securitytxt-not-utf8 = El texto no es UTF-8. Guárdelo como UTF-8.
directory-securitytxt-byte-order-mark = El archivo empieza con una marca de orden de bytes. Guárdelo sin ella.
directory-securitytxt-line-end = La línea termina solo en CR. Termine las líneas en LF o CRLF.
directory-securitytxt-no-last-line-end = La última línea no tiene fin de línea. Añádalo.
directory-securitytxt-not-a-field = Ni un campo ni un comentario. Escriba «Name: value» o empiece con #.
directory-securitytxt-space-before-colon = Hay un espacio antes de los dos puntos de { $name }. Quítelo.
directory-securitytxt-no-space = Falta un espacio tras los dos puntos de { $name }. Añádalo.
directory-securitytxt-empty = El campo { $name } no tiene valor. Complételo o quítelo.
directory-securitytxt-no-contact = No hay Contact. Añada uno, como mailto:security@example.org.
directory-securitytxt-no-scheme = { $name } no es un URI. Empiécelo con https://, mailto: o tel:.
directory-securitytxt-not-https = { $name } empieza con http://. Una dirección web debe empezar con https://.
directory-securitytxt-mail = La dirección tras mailto: no tiene nombre o dominio.
directory-securitytxt-no-expires = No hay Expires. Añádalo, como máximo a un año.
directory-securitytxt-several-expires = Expires aparece más de una vez. Deje uno.
directory-securitytxt-bad-expires = Expires no es un momento. Escríbalo como 2027-01-31T00:00:00Z.
directory-securitytxt-expired = El archivo ha caducado. Días enteros desde entonces: { $days }. Revíselo y aplace Expires.
directory-securitytxt-expires-soon = El archivo caduca pronto. Días enteros restantes: { $days }. Revíselo y aplace Expires.
directory-securitytxt-expires-late = El archivo caduca tarde. Días enteros restantes: { $days }. Se recomienda menos de un año.
directory-securitytxt-several-languages = Preferred-Languages aparece más de una vez. Reúnalo todo en uno.
directory-securitytxt-bad-language = { $tag } no es una etiqueta de idioma. Escriba etiquetas como en, fr, con comas.
directory-securitytxt-not-canonical = Ningún Canonical nombra la dirección donde se encontró. Añádalo.
directory-securitytxt-no-canonical = Está firmado, pero no hay Canonical. Añádalo para que valga solo ahí.
directory-securitytxt-csaf = CSAF no lleva a un archivo llamado provider-metadata.json.
directory-securitytxt-unknown = El campo { $name } no está registrado. Busque una errata.
directory-securitytxt-no-encryption = Hay una dirección de correo y ningún Encryption. Indique una clave.
directory-securitytxt-not-signed = No está firmado. Se recomienda una firma en texto claro.
directory-securitytxt-before-signed = Hay texto antes del mensaje firmado. Debe ser la primera línea.
directory-securitytxt-after-signature = Hay texto tras la firma. Quítelo.
directory-securitytxt-bad-signature = La firma falta, está cortada o dañada. Firme de nuevo el archivo.
directory-securitytxt-weak-hash = Está firmado con { $hash }. Fírmelo de nuevo con SHA-256 o superior.

## Regions, and editions of the Who’s Who
directory-region-africa = África
directory-region-americas = Américas
directory-region-arab-states = Estados Árabes
directory-region-asia-pacific = Asia-Pacífico
directory-region-cis = Comunidad de Estados Independientes
directory-region-europe = Europa
directory-region-other = Otras zonas y códigos
directory-country-disclaimer = Los nombres, códigos y grupos de países no implican juicio alguno sobre la condición jurídica de países, territorios, ciudades o zonas, ni de sus autoridades, ni sobre sus fronteras.
directory-edition-publications = Publicaciones
directory-edition-title = Quién es quién en la ciberseguridad { $year }
directory-edition-revision-number = Revisión { $number }
directory-edition-contents = Índice
directory-edition-page = Página
directory-edition-page-of = de
directory-edition-colon = { ": " }
directory-edition-year = Año
directory-edition-language = Idioma
directory-edition-revision = Revisión
directory-edition-made = Fijada el
directory-edition-files = Archivos
directory-edition-isbn = ISBN
directory-edition-issn = ISSN
directory-edition-hash = Hash del contenido (SHA-256)
directory-edition-label = Difusión permitida
directory-edition-replaces = Esta revisión sustituye a la revisión { $number }, que ya no se distribuye.
directory-edition-disclaimer = Figurar aquí no supone aval alguno, y no figurar no significa nada. Los datos son los que cada organización y persona ha publicado; el editor no responde de las consecuencias de su uso.
directory-edition-method = Acerca de esta edición
directory-edition-method-what = Esta edición contiene lo que el directorio contenía el día en que se fijó, en la medida en que es público y puede imprimirse. Su contenido no cambia después; los cambios figuran en otra revisión, con su propio número y su propio hash.
directory-edition-method-people = Solo se nombra a una persona si ha consentido que se imprima. De lo contrario figura el cargo en su lugar.
directory-edition-method-order = Las organizaciones se ordenan por región de la UIT, país y sector, y luego por nombre, según el orden alfabético del idioma de esta edición. Cada una tiene un número, al que remiten los índices.
directory-edition-method-truth = «Verificado» es el último día en que un contacto de la organización confirmó su entrada. Si falta, nadie la ha confirmado.
directory-edition-count = { $count ->
    [one] Figura una organización.
   *[other] Figuran { $count } organizaciones.
}
directory-edition-no-country = País no indicado
directory-edition-no-sector = Sector no indicado
directory-edition-term = Vigencia
directory-edition-points = Puntos de contacto
directory-edition-index-organisations = Índice de organizaciones
directory-edition-index-people = Índice de personas
directory-edition-index-acronyms = Índice de siglas
directory-edition-entry = N.º
directory-edition-region = Región
directory-edition-record = Entrada
directory-edition-caption = Ediciones de «Quién es quién»
directory-edition-empty = Todavía no se ha fijado ninguna edición.
directory-edition-intro = Cada edición contiene lo que es público y puede imprimirse, tal como era el día en que se fijó.
directory-edition-new = Fijar una edición
directory-edition-new-intro = Lo que ahora es público y puede imprimirse pasa a ser la edición, y cualquiera puede obtenerla. Si el contenido de un año ha cambiado, una nueva revisión sustituye a la anterior.
directory-edition-freeze = Fijar
directory-edition-superseded = Sustituida, ya no se distribuye
directory-edition-same = El contenido es el de la edición vigente; no se ha cambiado nada.
directory-refused-isbn = «{ $text }» no es un ISBN. Escriba sus 10 o 13 cifras tal como se asignaron, por ejemplo 978-3-16-148410-0.
directory-refused-issn = «{ $text }» no es un ISSN. Escriba sus ocho caracteres tal como se asignaron, por ejemplo 2049-3630.
directory-refused-year = «{ $text }» no es el año de una edición. Escriba un año de 1990 a 2100.
directory-error-superseded = Una revisión más reciente sustituye a esta. Tómela de la lista de publicaciones.
directory-error-unmade = El archivo no se creó. Elija otro formato o inténtelo más tarde.

## The inventory by region
directory-inventory-title = Vigilancia, alerta y respuesta a incidentes por región
directory-inventory-intro = Qué países tienen un equipo nacional de respuesta a incidentes y puntos de contacto, según lo que este directorio sabe y usted puede ver. Los países figuran por región de la UIT, con una casilla cada uno. «Nada conocido» no significa que un país no tenga ninguno.
directory-inventory-finding = Se conoce un equipo nacional en { $with } de { $all } países y zonas.
directory-inventory-whole = Equipo nacional y 24/7
directory-inventory-national = Equipo nacional
directory-inventory-other = Otro equipo o contacto
directory-inventory-nothing = Nada conocido
directory-inventory-code = Código
directory-inventory-stands = Lo que se sabe
directory-inventory-figures = Países por región
directory-inventory-countries = Países
directory-inventory-round-the-clock = Contacto permanente
directory-inventory-year = Comparar con el final del año
directory-inventory-year-hint = Por ejemplo, 2015
directory-inventory-then = Equipo nacional al final de { $year }
directory-inventory-since-unknown = No se sabe desde cuándo
directory-inventory-since-note = Solo se cuentan los equipos que existen hoy, según el año de su creación. Un equipo que ha dejado de existir, o del que no consta desde cuándo existe, no figura entre los del año anterior.
directory-inventory-known = Países de los que se sabe algo
directory-inventory-known-empty = Todavía no se sabe nada de ningún país.
directory-inventory-teams = Equipos de respuesta
directory-inventory-gaps = Carencias
directory-inventory-gaps-caption = Países de los que no se sabe nada
directory-inventory-gaps-empty = Se sabe algo de cada país.
directory-inventory-without = Países sin equipo ni contacto conocidos

## Search
directory-search-title = Buscar en el directorio
directory-search-field = Nombre, sigla o cargo
directory-search-hint = En cualquier escritura; los acentos y las formas de las letras no importan.
directory-search-nothing = Escriba al menos una letra o una cifra.
directory-search-found = Resultados
directory-search-empty = No hay nada con este nombre que usted pueda ver.
directory-search-more = Hay más resultados de los que se muestran. Añada una palabra para acotar la búsqueda.

## Duplicates
directory-duplicate-title = Posibles duplicados
directory-duplicate-intro = Estos registros comparten algo que normalmente solo tiene uno. Nada cambia hasta que alguien decida. No cuenta lo que comparten más de ocho registros.
directory-duplicate-caption = Pares que pueden ser lo mismo
directory-duplicate-empty = No hay dos registros que compartan algo así.
directory-duplicate-one = Registro
directory-duplicate-other = Otro registro
directory-duplicate-shared = En común
directory-duplicate-do = Decidir
directory-duplicate-mail = Dirección de correo { $text }
directory-duplicate-telephone = Teléfono { $text }
directory-duplicate-key = Clave { $text }
directory-duplicate-name = Nombre «{ $text }»
directory-duplicate-compare = Comparar
directory-duplicate-compare-title = Dos registros frente a frente
directory-duplicate-beside = Lo que dice cada uno de los dos
directory-duplicate-distinct = No son lo mismo
directory-duplicate-why = Por qué
directory-duplicate-why-hint = Para que nadie vuelva a preguntarlo; por ejemplo, «Dos oficinas con una centralita»
directory-duplicate-who = Lo dijo
directory-duplicate-apart = Pares distinguidos
directory-duplicate-told = { $who } dijo el { $day } que no son lo mismo: { $why }
directory-duplicate-again = Volver a sugerirlos
directory-refused-why = Diga por qué, en { $limit } caracteres como máximo.

## Merging and splitting
directory-merging-title = Fusiones y divisiones
directory-merging-about = Deshacer devuelve ambos registros a como estaban. Se rechaza si algo cambió después.
directory-merging-empty = No se ha fusionado ni dividido nada.
directory-merging-what = Qué se hizo
directory-merging-merged = Fusión
directory-merging-split = División
directory-merging-stayed = Registro que quedó
directory-merging-went = Registro fusionado o nuevo
directory-merging-undo = Deshacer
directory-merging-undone = Deshecho el { $day }
directory-merging-do = Fusionar en un solo registro
directory-merging-intro = Las redes, las personas, las designaciones, las reglas, los derechos de las cuentas, las organizaciones dependientes y las claves de archivos pasan al registro que queda; los enlaces al otro llevan a él. Puede deshacerse.
directory-merging-stays = Qué registro queda
directory-merging-stays-hint = Lo que solo dice uno se conserva. Donde difieren, elija abajo.
directory-merging-both = Ambos
directory-merging-below = El registro que queda depende del otro. Deje que quede el superior.
directory-merging-split-do = Dividir en dos
directory-merging-split-intro = Lo que elija pasa a un registro nuevo. Puede deshacerse mientras nada de ello cambie.
directory-merging-new = Nombre del nuevo registro
directory-merging-new-hint = De una función, la función; por ejemplo, «Oficial de guardia»
directory-merging-fields = Campos que pasan
directory-merging-field = { $field }: { $value }
directory-merging-nothing = Elija al menos un campo, una persona o una red.
directory-merging-later-values = No puede deshacerse: después cambió lo que se dice de uno de los registros. Restablézcalo primero.
directory-merging-later-record = No puede deshacerse: después cambió uno de los registros o alguno que depende de él. Restablézcalo primero.
directory-merging-later-networks = No puede deshacerse: después cambió una red trasladada.
directory-merging-later-rules = No puede deshacerse: después cambió una regla de aviso que nombra uno de los registros.
directory-merging-later-files = No puede deshacerse: una importación posterior nombró uno de los registros.
directory-merging-later-gone = No puede deshacerse: uno de los registros se retiró, se borró o se fusionó después.
directory-merging-later-added = No puede deshacerse: después se añadió algo al nuevo registro. Fusione los dos registros.

## History
directory-history-title = Historial
directory-history-caption = Lo que se ha dicho, lo más reciente primero
directory-history-standing = Situación
directory-history-counts = Cuenta
directory-history-beside = Está junto a lo que cuenta
directory-history-waits = Espera una decisión
directory-history-ended = Hasta el { $day }
directory-history-merged = Se dijo de una entrada fusionada con esta
directory-history-erased = Borrado

## Spreadsheets
directory-spreadsheet-title = Importar una hoja de contactos
directory-spreadsheet-intro = Envíe la lista tal como la lleva, en CSV o XLSX. La pasarela propone qué contiene cada columna; usted lo corrige y ve las primeras filas y cada celda que no se puede tomar antes de importar nada.
directory-spreadsheet-file = Hoja de cálculo
directory-spreadsheet-file-hint = CSV o XLSX, 100.000 filas como máximo. La primera fila nombra las columnas; de un libro se lee la primera hoja visible.
directory-spreadsheet-encoding = Codificación
directory-spreadsheet-told = Según el archivo
directory-spreadsheet-known = Leerla como
directory-spreadsheet-proposed = Como propone la pasarela
directory-spreadsheet-open = Abrir
directory-spreadsheet-form = Leído como
directory-spreadsheet-rows = Filas
directory-spreadsheet-faults = Celdas que no se pueden tomar
directory-spreadsheet-faults-more = Hay más; se muestran { $count }.
directory-spreadsheet-first = Primeras filas
directory-spreadsheet-columns = Qué contiene cada columna
directory-spreadsheet-column = Columna { $number }
directory-spreadsheet-not-read = No se lee
directory-spreadsheet-organisation-mail = Correo de la organización
directory-spreadsheet-organisation-telephone = Teléfono de la organización
directory-spreadsheet-source = Nombre de la fuente
directory-spreadsheet-source-hint = Por ejemplo, «lista del ministerio». El siguiente archivo de la misma fuente se compara con este.
directory-spreadsheet-source-missing = Indique la fuente.
directory-spreadsheet-organisation-missing = Indique qué columna contiene la organización.
directory-spreadsheet-country = País de los números de teléfono
directory-spreadsheet-country-hint = Dos letras, para números sin código de país
directory-spreadsheet-extent = Alcance
directory-spreadsheet-whole = Es todo lo que tiene la fuente; lo que ya no nombra deja de decirse
directory-spreadsheet-keep = Guardar esta lectura con el nombre
directory-spreadsheet-keep-hint = Para la próxima vez; las columnas se reconocen por sus encabezados
directory-spreadsheet-look = Ver el resultado
directory-spreadsheet-reviews = Valores por revisar
directory-spreadsheet-dropped = Ya no nombrados
directory-spreadsheet-held = Faltan la mitad o más de los registros de esta fuente, así que no se cambió nada. El archivo espera una decisión.
directory-spreadsheet-empty = El archivo no contiene ninguna fila.
directory-spreadsheet-columns-many = El archivo tiene más de { $limit } columnas. Borre lo que no pertenezca a la lista.
directory-spreadsheet-workbook = No se leyó el libro: { $reason }
directory-spreadsheet-formula = La celda contiene una fórmula o un error. Ponga el valor.
directory-spreadsheet-no-organisation = La fila no nombra ninguna organización y no hay ninguna encima.
directory-spreadsheet-nobody = La fila no nombra ni persona ni función.

## Sources
directory-refused-source = La pasarela misma usa el nombre de fuente «{ $text }». Elija otro.

## Registrars
directory-registrar-title = Por quién está registrado
directory-registrar-domain = Dominio
directory-registrar-registrar = Registrador
directory-registrar-registry = Registro
directory-registrar-abuse = Buzón de abusos
directory-refused-registrar-header = La primera línea no nombra las columnas domain y registrar. Escríbala, por ejemplo: { $header }
directory-refused-registrar-domain = «{ $text }» no es un dominio.
directory-refused-registrar-missing = No se indica registrador para «{ $text }».

## Comparing
directory-duplicate-any = Comparar dos registros cualesquiera
directory-duplicate-any-hint = Su nombre o identificador
directory-duplicate-unknown = No hay ningún registro con este nombre o identificador, o es de otro tipo.

## Claims of networks
directory-claim-title = Reclamar redes
directory-claim-intro = Lo que reclame contará cuando lo aprueben quienes llevan el directorio. Lo que esté dentro de redes que su organización ya tiene aprobadas cuenta de inmediato.
directory-claim-networks = Redes de su organización
directory-claim-networks-hint = Una por línea: prefijo (198.18.0.0/16), número de AS (AS64500) o dominio (bank.example); hasta 50.
directory-claim-note = Nota
directory-claim-note-hint = Para quienes deciden: qué demuestra que las redes son suyas.
directory-claim-list = Redes reclamadas
directory-claim-of = Reclamación de { $network }
directory-claim-state = Estado
directory-claim-waiting = Reclamación en espera
directory-claim-agreed = Aprobada
directory-claim-refused = Rechazada
directory-claim-withdrawn = Retirada
directory-claim-overlap = { $count ->
    [0] Nada
    [one] { $count } red o reclamación
   *[other] { $count } redes o reclamaciones
}
directory-claim-overlaps = Lo que otros tienen o reclaman allí
directory-claim-overlaps-none = Nadie más tiene ni reclama nada allí.
directory-claim-relation = Posición
directory-claim-same = La misma red
directory-claim-around = Alrededor
directory-claim-inside = Dentro
directory-claim-reason = Motivo del rechazo
directory-claim-reason-hint = La organización lo lee.
directory-claim-withdraw = Retirar la reclamación
directory-claim-withdraw-text = La red deja entonces de contar como de su organización por esta reclamación.
directory-claim-clear = Aprobar todo aquello donde nadie más tiene nada
directory-claim-more = { $count ->
    [one] Queda { $count } reclamación más; aparecerá cuando se decidan estas.
   *[other] Quedan { $count } reclamaciones más; aparecerán cuando se decidan estas.
}
directory-claim-error-text = Más de { $most } caracteres; acórtelo.
directory-claim-error-many = Más de { $most } redes; reclame menos a la vez.
directory-claim-error-reason = Diga por qué, para que la organización pueda corregir su reclamación.
directory-waiting-networks = Redes que reclaman las organizaciones

## Keys
directory-key-add = Añadir una clave OpenPGP
directory-key-text = Clave pública
directory-key-text-hint = Todas las líneas desde «BEGIN PGP PUBLIC KEY BLOCK» hasta «END PGP PUBLIC KEY BLOCK», de una sola clave. Las firmas de otros no se comprueban.
directory-key-file = Clave como archivo
directory-key-until = vale hasta el { $day }
directory-key-soon = caduca el { $day }: renuévela
directory-key-expired = caducó el { $day }
directory-key-endless = sin caducidad
directory-refused-key-secret = Es una clave secreta. No se ha guardado. Exporte la clave pública; sustituya la secreta si alguien más pudo verla.
directory-refused-key-unread = No es una única clave pública en armadura ASCII: { $reason }
directory-refused-key-several = Contiene varias claves. Envíe una cada vez.
directory-refused-key-revoked = La clave está revocada. Envíe la que la sustituye.
directory-refused-key-expired = La clave caducó el { $day }. Prolónguela y expórtela de nuevo, o envíe una más reciente.
directory-refused-key-short = La clave es demasiado corta (menos de 2048 bits). Cree una nueva.
directory-refused-key-dsa = Es una clave DSA, que ya no debe usarse (RFC 9580). Cree una nueva.
directory-refused-key-sha1 = Todo lo que la clave dice de sí misma se basa en SHA-1 o en un hash anterior. Fírmela de nuevo con un programa más reciente o cree una nueva.
