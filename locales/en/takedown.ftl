### What was preserved of the web addresses of a case

watch-takedown-title = Preserved addresses
watch-takedown-text = What stands at an address is kept before anybody is asked to take it down: the way there, headers, certificate and page, each with its hash. The gateway asks the address itself, so whoever runs it can see that. Files are saved, never shown.
watch-takedown-address = Web address
watch-takedown-preserve = Preserve now
watch-takedown-saved = The address was asked; how it ended stands in the table.
watch-takedown-no-address = No web address was found in the reports of this case.
watch-takedown-none = Nothing was preserved yet.
watch-takedown-part = Evidence
watch-takedown-part-record = Record
watch-takedown-part-body = Page
watch-takedown-part-certificate = Certificate
watch-takedown-taken = Taken
watch-takedown-ended = How it ended
watch-takedown-ended-whole = Complete
watch-takedown-ended-cut = Cut: larger than 8 MB
watch-takedown-ended-late = The time was over
watch-takedown-ended-refused = Refused: it leads to a private address or to none
watch-takedown-ended-redirects = Too many redirects
watch-takedown-ended-broken = No answer, or it broke off
watch-takedown-status = Status
watch-takedown-exit = Exit
watch-takedown-exit-direct = The gateway’s own line
