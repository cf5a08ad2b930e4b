### IODEF: why a document is not read or not written.

watch-iodef-too-large = The document is larger than is read. Split it, or send its incidents one by one.
watch-iodef-too-deep = The document is nested deeper than any incident needs. Ask its sender for another.
watch-iodef-too-many = The document has more elements than are read at a time. Send fewer incidents at a time.
watch-iodef-dtd = The document brings a document type definition (DOCTYPE), which is not accepted. Ask for it without one.
watch-iodef-entity = The document uses an entity beyond the five of XML. Ask for it with the character itself.
watch-iodef-encoding = The document is not in UTF-8. Ask for it in UTF-8.
watch-iodef-broken = The document is cut short or damaged. Ask its sender for it again.
watch-iodef-not-iodef = This is not an IODEF document of version 1.00 or 2.00.
watch-iodef-incomplete = The document lacks something that its schema requires. Add it, then send it.
watch-iodef-unfit = A value does not have the form that the schema requires. Correct it, then send it.
watch-iodef-nothing = The document names nothing that was observed. Documents that only ask to watch for something are not taken in here.
