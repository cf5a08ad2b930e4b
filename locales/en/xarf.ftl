### X-ARF reports of abuse: why one is not read or not written.

watch-xarf-too-large = The report is larger than is read. Send its evidence by itself.
watch-xarf-too-deep = The report is nested deeper than any report needs. Ask its sender for another.
watch-xarf-too-many-values = The file holds more values than are read at a time. Send fewer reports at a time.
watch-xarf-too-many-reports = The file holds more reports than are read at a time. Send them in several files.
watch-xarf-too-much-evidence = The report has more pieces of evidence than are read. Send some of them by themselves.
watch-xarf-not-json = The report is not JSON. Ask its sender for it again.
watch-xarf-not-a-report = This is not an X-ARF report: it has neither xarf_version, nor ReporterInfo and Report, nor the lines of version 0.2.
watch-xarf-version = The version of X-ARF is not read. Versions 0.1 to 4 are.
watch-xarf-sealed = The report is about the abuse of children. It was not taken in and nothing of it is shown here; pass it to the named authority.
watch-xarf-write-type = X-ARF version 4 has no such type. Choose one that it has.
watch-xarf-write-older = A report of an older version cannot be written. Convert it to version 4 first.
watch-xarf-write-missing = A member that X-ARF version 4 requires is missing. Fill it in.
watch-xarf-write-wrong = A member has a value that X-ARF version 4 does not allow. Correct it.
