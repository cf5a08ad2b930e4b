### Informes X-ARF de abuso: por qué uno no se lee o no se escribe.

watch-xarf-too-large = El informe supera el tamaño admitido. Envíe sus pruebas por separado.
watch-xarf-too-deep = El informe está anidado más de lo necesario. Pida otro a su remitente.
watch-xarf-too-many-values = El archivo contiene más valores de los que se leen de una vez. Envíe menos informes cada vez.
watch-xarf-too-many-reports = El archivo contiene más informes de los que se leen de una vez. Envíelos en varios archivos.
watch-xarf-too-much-evidence = El informe tiene más pruebas de las que se leen. Envíe algunas por separado.
watch-xarf-not-json = El informe no es JSON. Pídalo de nuevo a su remitente.
watch-xarf-not-a-report = No es un informe X-ARF: no tiene xarf_version, ni ReporterInfo y Report, ni las líneas de la versión 0.2.
watch-xarf-version = Esta versión de X-ARF no se lee. Se leen las versiones 0.1 a 4.
watch-xarf-sealed = El informe trata de abusos a menores. No se ha incorporado y aquí no se muestra nada de él; trasládelo a la autoridad designada.
watch-xarf-write-type = La versión 4 de X-ARF no tiene ese tipo. Elija uno que tenga.
watch-xarf-write-older = No se puede escribir un informe de una versión anterior. Conviértalo antes a la versión 4.
watch-xarf-write-missing = Falta un campo que exige la versión 4 de X-ARF. Complételo.
watch-xarf-write-wrong = Un campo tiene un valor que la versión 4 de X-ARF no admite. Corríjalo.
