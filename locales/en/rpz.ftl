### Response policy zones and lists of domains: what is not written or read

watch-rpz-twice = { $name } has two entries. Leave one of them.
watch-rpz-long = { $name } is too long for a zone of this name. Give the zone a shorter name.
watch-rpz-large = The zone is larger than { $limit } bytes. Make several zones.
watch-rpz-many = The zone has more than { $limit } entries. Make several zones.
watch-rpz-name = Line { $line } has no valid host name. Write letters, digits and hyphens, as in host.example.
watch-rpz-line = Line { $line }, “{ $found }”, is not in the form that this gateway writes. Give a zone that it wrote.
watch-rpz-head = The head of the zone ($TTL, $ORIGIN, SOA) is not complete. Give the whole file.
