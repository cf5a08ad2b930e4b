### IODEF: por qué un documento no se lee o no se escribe.

watch-iodef-too-large = El documento supera el tamaño admitido. Divídalo o envíe sus incidentes uno por uno.
watch-iodef-too-deep = El documento está anidado más de lo que necesita un incidente. Pida otro a su remitente.
watch-iodef-too-many = El documento tiene más elementos de los que se leen de una vez. Envíe menos incidentes cada vez.
watch-iodef-dtd = El documento incluye una definición de tipo de documento (DOCTYPE), que no se acepta. Pídalo sin ella.
watch-iodef-entity = El documento usa una entidad distinta de las cinco de XML. Pídalo con el propio carácter.
watch-iodef-encoding = El documento no está en UTF-8. Pídalo en UTF-8.
watch-iodef-broken = El documento está incompleto o dañado. Pídalo de nuevo a su remitente.
watch-iodef-not-iodef = No es un documento IODEF de la versión 1.00 o 2.00.
watch-iodef-incomplete = Al documento le falta algo que su esquema exige. Añádalo antes de enviarlo.
watch-iodef-unfit = Un valor no tiene la forma que exige el esquema. Corríjalo antes de enviarlo.
watch-iodef-nothing = El documento no nombra nada observado. Los que solo piden vigilar algo no se toman aquí.
