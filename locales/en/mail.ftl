### Mail from outside: what is not read, and what is damaged

watch-mail-not-mail = This is no mail: it has no header at its beginning. Send the mail as .eml, with its headers.
watch-mail-too-large = The mail is larger than is read. Send its attachments one by one.
watch-mail-headers = The headers of a part of the mail are longer than is read.
watch-mail-too-many-parts = The mail has more parts than are read. Send its attachments one by one.
watch-mail-too-deep = More mails lie inside one another than are read. Send the inner one by itself.
watch-mail-too-nested = The parts of the mail lie deeper inside one another than is read.
watch-mail-too-much = The parts of the mail unfold to more than is kept. Send the attachments one by one.
watch-mail-damage-header = A header field cannot be read; it is kept as it came.
watch-mail-damage-header-end = The headers end without an empty line.
watch-mail-damage-boundary = The mail does not say rightly where its parts begin; they were looked for.
watch-mail-damage-unclosed = The mail is not closed; something may be cut off.
watch-mail-damage-encoding = A part is encoded wrongly; what could be decoded is kept.
watch-mail-damage-charset = A text is not in the character set that it names; some letters may be wrong.
watch-mail-damage-nested = A part says that it is a mail and is none.

watch-arf-no-report = The mail holds no feedback report: neither a part with its fields nor the line “Feedback-Type:”.
watch-arf-missing = The feedback report is not complete: a field that RFC 5965 or RFC 6591 requires is missing.
watch-arf-value = A value of the feedback report cannot stand in a header: it has a control character or is too long.
watch-mbox-not-mbox = This is no mail folder: it does not begin with “From ”. Send an mbox file, or each mail as .eml.
watch-mbox-too-long = A message of the folder is longer than is read and was left out; the others were read. Send it by itself.
