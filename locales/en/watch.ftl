# Watch: ingest, the national picture, observations, the morning page.

watch-nav-picture = National picture
watch-nav-observations = Observations
watch-nav-morning = What arrived
watch-nav-quarantine = Quarantine
watch-nav-query = SQL
watch-nav-feeds = Feeds
watch-feeds-about = Where reports are fetched from, and how the last run went.
watch-nav-release = Release to the public

## The national picture

watch-picture-title = National picture
watch-picture-title-home = Overview: national picture
watch-picture-intro = What is infected, exposed and abused in the networks of the constituency, how much, where, since when, and whether it gets better.
watch-picture-intro-own = What is seen in the networks of your organisation.
watch-picture-period = { $from } to { $to }
watch-picture-as-of = Computed { $at }
watch-picture-not-computed = Nothing has been counted yet.
watch-picture-from = From (UTC day)
watch-picture-to = To (UTC day)
watch-picture-show = Show
watch-picture-critical-title = Government and critical infrastructure
watch-picture-critical-none = No observation in these days concerns an organisation marked as government or critical.
watch-picture-critical-undeclared = No organisation is marked as government or critical yet. Import a list of networks with their organisations to see them here.
watch-picture-critical-import = Import networks
watch-picture-organisation = Organisation
watch-picture-sector = Sector
watch-picture-latest = Latest day
watch-picture-trend = Trend
watch-picture-since = Since
watch-picture-since-before = before { $day }
watch-picture-new = New
watch-picture-continuing = Continuing
watch-picture-gone = Gone
watch-picture-unknown = not known
watch-picture-missing = no data
watch-picture-incomplete = incomplete
watch-picture-day = Day (UTC)
watch-picture-rate = For 100,000 subscribers
watch-picture-rate-note = Subscribers: { $access }, { $quarter }, { $source }
watch-picture-no-rate = no subscriber number
watch-picture-total-title = All networks
watch-picture-breakdown-title = Broken down
watch-picture-by-type = By type
watch-picture-by-family = By family
watch-picture-by-network = By network
watch-picture-by-organisation = By organisation
watch-picture-by-sector = By sector
watch-picture-by-day = By day
watch-picture-key-type = Type
watch-picture-key-family = Family
watch-picture-key-network = Network
watch-picture-key-organisation = Organisation
watch-picture-key-sector = Sector
watch-picture-key-day = Day (UTC)
watch-picture-nothing = Nothing was seen in these days.
watch-picture-elsewhere = Nothing came for these days. There is data for the days { $from } to { $to }.
watch-picture-elsewhere-show = Show the latest days with data
watch-picture-sorted-type = Sorted by the number of the latest day, largest first.
watch-picture-sorted-family = Sorted by the number of the latest day, largest first.
watch-picture-sorted-network = Sorted by AS number, not ranked by counts.
watch-picture-sorted-organisation = Critical organisations first, then by name; not ranked by counts.
watch-picture-sorted-sector = In the fixed order of sectors, not ranked by counts.
watch-picture-sorted-day = Newest day first.
watch-picture-cut-lines = { $count ->
    [one] One more line is not shown. Narrow the days, or query the figures with SQL, to see it.
   *[other] { $count } more lines are not shown. Narrow the days, or query the figures with SQL, to see them.
}
watch-picture-withheld = For some days there are observations about your networks that may not be handed on to you (TLP:AMBER+STRICT or TLP:RED). Those days are gaps, not zeros.
watch-picture-unassigned = not assigned
watch-picture-missing-days = Reports that usually come are missing for some days, or came without a row of the day in their name; those days are gaps, not zeros.
watch-picture-missing-day = { $day }: { $reports }
watch-picture-other-days = Of these days only reports named for other days tell: { $days }. How much of the day they cover is not known; these numbers are in no trend.
watch-picture-other-days-many = Of some days only reports named for other days tell; the latest of them: { $days } (days in all: { $count }). How much of the day they cover is not known; these numbers are in no trend.
watch-picture-of-others = { $number } (reports of other days)
watch-picture-chart-description = { $what } a day from { $from } to { $to }. Latest: { $latest } on { $day }. Days without complete data are left out of the line.
watch-picture-chart-description-empty = { $what } a day from { $from } to { $to }. There are no complete days.
watch-picture-table-twin = The numbers of this chart
watch-picture-records = Records
watch-picture-how-title = How this is counted
watch-picture-how-units = A number is the count of different things seen on one UTC day: addresses, services (a port at an address), domains, web addresses or accounts, as the line says. The same thing reported a thousand times counts once.
watch-picture-how-new = New: seen on the day, not on the day before on which the same report came. Gone: seen then, and not in the same report of this day. Where a report did not come, neither is stated.
watch-picture-how-gaps = A day on which a report that usually comes is missing is a gap. A day of which only reports named for other days tell has a number, but is in no trend. Rows dated later than the day after they came are in no number. No trend is stated across a change of the reports behind a number.
watch-picture-how-networks = Networks are listed by their number, sectors in a fixed order and organisations by name; none is ranked by counts, because the large ones always have large counts. A rate needs a number of subscribers with its quarter and source.
watch-picture-how-inventory = Lists of devices that are merely there are never part of a total.
watch-picture-sample = This is made-up sample data.

watch-counts-infected = Infected
watch-counts-exposed = Exposed
watch-counts-abusing = Attacking others
watch-counts-victim = Attacked
watch-counts-inventory = Inventory

watch-unit-address = { $count ->
    [one] { $number } address
   *[other] { $number } addresses
}
watch-unit-address-port = { $count ->
    [one] { $number } service
   *[other] { $number } services
}
watch-unit-domain = { $count ->
    [one] { $number } domain
   *[other] { $number } domains
}
watch-unit-url = { $count ->
    [one] { $number } web address
   *[other] { $number } web addresses
}
watch-unit-account = { $count ->
    [one] { $number } account
   *[other] { $number } accounts
}
watch-unit-name-address = addresses
watch-unit-name-address-port = services
watch-unit-name-domain = domains
watch-unit-name-url = web addresses
watch-unit-name-account = accounts

watch-trend-falling = falling: { $percent } against the week before (daily means)
watch-trend-rising = rising: { $percent } against the week before (daily means)
watch-trend-steady = steady
watch-trend-started = new this week
watch-trend-few-days = too few complete days to say
watch-trend-other-days = no trend: rows came in reports named for other days
watch-trend-feed-changed = no trend: the reports changed
watch-trend-small-numbers = numbers too small for a trend

## What visitors without an account see

watch-public-title = Published figures
watch-public-title-home = Overview: published figures
watch-public-intro = Country totals by type and day, published by the administration after a delay of { $days ->
    [one] one day
   *[other] { $days } days
}.
watch-public-none = The administration has not published figures.
watch-public-fewer = fewer than { $number }
watch-public-head = { $type } ({ $what }, { $unit })
watch-public-day = Day (UTC)
watch-public-suppressed-note = Numbers below { $number } are not shown.
watch-public-country = Country { $country }
watch-public-countries-total = All countries together (the sum of the tables above)
watch-public-countries-note = Each country stands by itself, by the country of the observed network. What is known to be of no country of this administration, or whose country is unknown, is in none of the tables. A total is shown only for days on which every country is.

## Release settings

watch-release-title = Release to the public
watch-release-about = Which figures visitors without an account see, how late, and from which size on.
watch-release-intro = Visitors without an account see country totals by type and day only if you release them. Addresses, networks and organisations are never released.
watch-release-released = Release country totals
watch-release-delay = Days of delay
watch-release-delay-hint = 1 to 365. A recent day can tell an attacker what has been noticed.
watch-release-threshold = Smallest number that is shown
watch-release-threshold-hint = 1 to 1000. Smaller numbers are shown as “fewer than”.
watch-release-save = Save
watch-release-saved = The release settings were saved.

## Retention
watch-retention-title = Retention
watch-retention-about = How long observations and raw input are kept before they are removed.
watch-retention-intro = How long observations and raw input are kept. Nothing is removed for its age until you set a number of days. Figures of the picture stay for good.
watch-retention-undecided = Nobody has chosen yet how long observations and raw input are kept: nothing is ever removed for its age. Decide how long; to keep everything, leave both fields empty and set that.
watch-retention-decide = Decide how long things are kept
watch-retention-observations = Days that observations are kept
watch-retention-observations-hint = 1 to 36,500, counted from the day they are about. Leave it empty to keep them.
watch-retention-inputs = Days that raw input is kept
watch-retention-inputs-hint = 1 to 36,500, counted from its receipt. Leave it empty to keep it. Without raw input, a report cannot be read again by a newer mapping.
watch-retention-reports = Days that reports and closed cases keep their content
watch-retention-reports-hint = 1 to 36,500, counted from receipt and from closure. Who reported, what was said, files, letters and findings go then; kinds, times and figures stay. An open case loses nothing. Leave it empty to keep all.
watch-retention-preview = Show what would be removed
watch-retention-save = Set these limits
watch-retention-saved = The limits are set. They are applied within the hour, and every hour after.
watch-retention-not-yet = Nothing has been changed yet. This is what the limits would remove now.
watch-retention-would = What would be removed
watch-retention-what = What
watch-retention-count = Number
watch-retention-size = Size
watch-retention-days = Days
watch-retention-row-observations = Observations
watch-retention-row-inputs = Raw input
watch-retention-row-held = Raw input that stays: quarantine refers to it
watch-retention-row-reports = Reports
watch-retention-row-cases = Closed cases

## Observations

watch-observations-title = Observations
watch-observations-intro = Single records behind the numbers, newest first.
watch-observations-from = From (UTC day)
watch-observations-to = To (UTC day)
watch-observations-type = Type
watch-observations-any = any
watch-observations-family = Family or identifier
watch-observations-address = Address or prefix
watch-observations-asn = Network (AS number)
watch-observations-report = Report type
watch-observations-counts = Counted as
watch-observations-filter = Filter
watch-observations-clear = Clear
watch-observations-time = Time (UTC)
watch-observations-subject = Seen
watch-observations-network = Network
watch-observations-organisation = Organisation
watch-observations-feed = Report
watch-observations-tlp = Label
watch-observations-flags = Notes
watch-observations-none = No observation matches. Widen the days or remove a filter.
watch-observations-more = Next page
watch-observations-partial = The search was stopped because it took too long; these are the records found so far. Narrow the days to see all.
watch-observations-excluded = Addresses that you ask for lie in ranges that the constituency leaves out: { $ranges }. What is observed there is kept and listed, and in no number of the picture.
watch-observations-csv = Download as CSV
watch-observations-intelmq = Download for IntelMQ (JSON lines)
watch-observations-bad-filter = “{ $value }” is not understood here; { $expected }.
watch-observations-expected-address = Enter an address or a prefix, for example 198.18.0.0/15.
watch-observations-expected-asn = Enter an AS number, for example 64500.
watch-observations-expected-organisation = Enter the name of an organisation as the directory has it, or follow a link of the picture.
watch-observations-sector = Sector
watch-observations-unit = Counted by
watch-observations-counted = { $count ->
    [one] { $count } record, counted as { $units }.
   *[other] { $count } records, counted as { $units }.
}
watch-days-backwards = The first day is later than the last one: only { $day } is shown.
watch-picture-cut = { $count ->
    [one] A picture covers { $count } day at most; it begins on { $day }.
   *[other] A picture covers { $count } days at most; it begins on { $day }.
}
watch-observation-title = Observation { $id }
watch-observation-field = Field
watch-observation-value = Value
watch-observation-source = Raw input
watch-observation-row = Row { $row } of { $source }
watch-observation-about = What is known of it
watch-observation-unit = What is counted
watch-observation-address = Address
watch-observation-prefix = Prefix
watch-observation-country = Country
watch-observation-domain = Domain
watch-observation-why = Why it is assigned so
watch-observation-tables-changed = These are the reasons by the tables of today. The tables by which it was assigned when it came were other ones.
watch-observation-reported = What was reported
watch-observation-fields = Fields, under the names of IntelMQ
watch-observation-origin = Where it came from
watch-observation-feed = Feed
watch-observation-mapping = Read by
watch-observation-hash = SHA-256 of the input

watch-flag-special-purpose = special-purpose address
watch-flag-outside = outside the constituency: not counted
watch-flag-unknown-type = unknown report type
watch-flag-unknown-column = unknown columns
watch-flag-reference-rejects = incomplete row
watch-flag-sample = sample
watch-flag-asn-differs = AS number differs from the table
watch-flag-cc-differs = country differs from the table
watch-flag-repaired-text = repaired text
watch-flag-short-row = short row: columns missing at its end
watch-flag-future = dated in the future: not counted

## The morning page

watch-morning-title = What arrived
watch-morning-intro = What came in the last 24 hours, what did not, what changed its columns, and what was refused.
watch-morning-arrived = Arrived
watch-morning-arrived-none = Nothing arrived in the last 24 hours.
watch-morning-missing = Missing
watch-morning-missing-none = Every report that usually comes has come.
watch-morning-changed = Changed columns
watch-morning-changed-none = No report changed its columns in the last two weeks.
watch-morning-dates = Days that do not fit
watch-morning-other-days = { $file }: the name says { $day }, but { $rows } of { $all } rows are of other days. They count on their own days and are in no trend. Check the name of the file and the provider’s time zone.
watch-morning-future = { $report }: rows dated later than tomorrow: { $rows }. They are kept, flagged, and in no number. Check the provider’s clock and that of this server.
watch-morning-refused = Refused
watch-morning-refused-none = Nothing is in quarantine.
watch-morning-refused-some = { $entries ->
    [one] One entry
   *[other] { $entries } entries
} in quarantine, for { $rows ->
    [one] one row
   *[other] { $rows } rows
}.
watch-morning-report = Report type
watch-morning-provider = Provider
watch-morning-received = Received (UTC)
watch-morning-covers = About (UTC day)
watch-morning-rows = Rows
watch-morning-stored = New
watch-morning-duplicates = Duplicates
watch-morning-rejected = Refused
watch-morning-missing-for = Missing for
watch-morning-last = Last came for
watch-morning-columns = Unknown columns
watch-send-title = Send a report
watch-send-intro = A report as its provider gave it: CSV, gzip, zstd, zip, a mail, or IntelMQ events. At most { $megabytes } MB; larger ones go by command line or by /api/v1/inputs.
watch-send-file = File
watch-send-file-hint = Keep the name that the provider gave it: it says the report type and the day.
watch-send-report = Report type, instead of the name’s
watch-send-report-hint = For example scan_telnet.
watch-send-provider = Provider
watch-send-feed = Feed
watch-send-send = Send
watch-send-kept = The report is kept and will be read within moments. What arrived shows what became of it; rows that cannot be read go to the quarantine.
watch-send-no-file = Choose a file that is not empty.
watch-input-title = Input “{ $name }”
watch-input-newest = Newest inputs
watch-input-none = Nothing has been handed in yet.
watch-input-state = State
watch-input-state-waiting = Waiting to be read
watch-input-state-stored = Stored
watch-input-state-duplicate = Everything was there already
watch-input-state-quarantined = In quarantine
watch-input-state-expired = Older than observations are kept
watch-input-state-empty = Without rows
watch-input-state-taken-back = Taken back
watch-input-names = Came as
watch-input-bytes = Bytes
watch-input-kept = Kept
watch-input-not-kept = Removed after their time
watch-input-hash = SHA-256
watch-input-report = Report
watch-input-reports = Reports in it
watch-input-why = Why
watch-input-taken-back = Taken back
watch-input-when = When (UTC)
watch-input-who = Who
watch-input-reason = Reason
watch-input-reason-hint = Why it was a mistake, in at most { $count } characters. It is kept; name no person.
watch-input-observations = Observations
watch-input-remove = Take back
watch-input-remove-title = Take back “{ $name }”?
watch-input-goes = { $observations ->
    [0] No observation goes.
    [one] One observation goes, from every list and number.
   *[other] { $observations } observations go, from every list and number.
}
watch-input-goes-days = They are of { $from } to { $to } (UTC).
watch-input-goes-lost = Other inputs have rows that were duplicates of these, and their bytes are no longer kept: those rows do not come back. Inputs: { $inputs }.
watch-input-goes-others = { $inputs ->
    [one] One other input with rows that were duplicates is read again, so that nothing it reported is missing.
   *[other] { $inputs } other inputs with rows that were duplicates are read again, so that nothing they reported is missing.
}
watch-input-goes-stays = The bytes and a record of this stay. Nothing brings the observations back but the same file, handed in again.
watch-input-removed = The input was taken back. Numbers are counted again within moments.
watch-error-reading = The input is being read. Wait until it is read to its end, then try again.
watch-error-taken-back = This input was taken back before. Hand the file in again to have it read again.

## Quarantine

watch-quarantine-title = Quarantine
watch-quarantine-intro = Rows and files that could not be read. The raw input is kept; nothing is lost.
watch-quarantine-none = Nothing is in quarantine.
watch-quarantine-file = File
watch-quarantine-row = Row
watch-quarantine-line = Line
watch-quarantine-whole-file = whole file
watch-quarantine-column = Column
watch-quarantine-reason = Reason
watch-quarantine-excerpt = Content
watch-quarantine-rows = { $count ->
    [one] one row
   *[other] { $count } rows
}
watch-quarantine-dismiss = Dismiss
watch-quarantine-dismissed = The entry was dismissed.
watch-quarantine-retry = Read them again
watch-quarantine-retry-hint = Every input with an entry here is read again by the mappings of today, for example after a provider’s schema was loaded. What can be read then leaves this list.
watch-quarantine-retried = The inputs were read again. What is still here could not be read this time either.
watch-quarantine-more = Next page

## SQL

watch-query-title = SQL
watch-query-intro = One SELECT over the tables “events”, “figures” and “arrivals”. The limits: memory { $memory } MB, time { $seconds } s, rows { $rows }, and what you may see.
watch-query-text = Query
watch-query-run = Run
watch-query-rows = { $count ->
    [one] One row
   *[other] { $count } rows
}
watch-query-truncated = Only the first { $count } rows are shown.
watch-query-columns = Columns of “events”
watch-query-engine = The engine says:
watch-query-syntax = From line { $line }, column { $column } on, this is no SQL. Look there for a missing comma, bracket or quote.
watch-query-no-column = There is no column “{ $name }”. SELECT * shows the columns that there are.
watch-query-no-column-similar = There is no column “{ $name }”. Similar names: { $near }.
watch-query-no-table = There is no table “{ $name }”. Ask “events”, “figures” or “arrivals”.
watch-query-no-function = There is no function “{ $name }” in queries.
watch-query-not-select = Only one SELECT statement is allowed; { $what } is not.
watch-query-not-available = This is not available in queries: { $what }.
watch-query-too-long = The query is too long: { $found } bytes of { $most } at most.
watch-query-memory = The query needs more than { $megabytes } MB of memory. Narrow it, for example to fewer days.
watch-query-time = The query was stopped after { $seconds } s. Narrow it, for example to fewer days.
watch-query-failed = The query failed while it ran. Check divisions and conversions.
watch-query-invalid = The query is not understood. Check that its parts fit together.
watch-query-types = The types of values do not fit together. Compare a number with a number and a text with a text, or convert with CAST(… AS …).
watch-query-group = A column is selected that is neither in GROUP BY nor in a function such as COUNT or MAX.
watch-query-division = A number is divided by zero. Write x / NULLIF(y, 0).
watch-query-conversion = A value cannot be converted to the type asked for. TRY_CAST(… AS …) gives NULL instead.

## Feeds

watch-feeds-title = Feeds
watch-feeds-intro = Providers from which reports are fetched.
watch-feeds-none = No feed is configured. Add one on the command line: cybergateway feed add shadowserver
watch-feeds-name = Name
watch-feeds-kind = Kind
watch-feeds-last-ok = Last success (UTC)
watch-feeds-last-error = Last error
watch-feeds-never = never
watch-feeds-change = Change
watch-feeds-remove = Remove
watch-feeds-remove-title = Remove the feed “{ $name }”?
watch-feeds-remove-intro = Nothing more is fetched from it, and its key and secret are deleted. The reports and observations that it brought stay.
watch-feeds-removed = The feed was removed. What it brought stays.

## Errors

watch-error-denied = You may not do this. It needs a role that your account does not have.
watch-error-not-found = There is no such record, or you may not see it.
watch-error-invalid = The input is not understood.
watch-error-disk-low = The disk is almost full, so new input is refused. Free space, then send it again.
watch-error-file = A file could not be read.
watch-error-schema = The schema file is not understood.
watch-error-outgoing = The provider could not be asked.
watch-error-internal = Something failed. It was logged; try again.
watch-error-broken-off = What was sent broke off, and nothing of it is kept. Send it again.
watch-error-too-large = More was sent than is taken, and nothing of it is kept. Send it in parts.
watch-upload-bad-name = This is no name. Give 1 to 100 characters without line ends, control characters and characters that turn the direction of text, and not *.
watch-upload-bad-report = This is no report type. Give 1 to 100 lower-case letters a to z, digits and _, such as scan_telnet.
watch-upload-no-name = Give the name of the file as the provider gave it, such as 2026-03-27-scan_telnet-country.csv.
watch-upload-bad-file-name = This is no name of a file: it has more than 200 characters, or characters that cannot be seen or turn the direction of text. Give the name as the provider gave it.
watch-upload-empty = The body is empty: nothing was taken in. Send the bytes of one report, for example curl --data-binary @FILE.
watch-upload-form = This is what a form in a page sends, not a report. Send the bytes of the file alone as the body, with the name in the address: curl --data-binary @FILE -H "Content-Type: application/octet-stream". People with a browser use the page “Send a report”.

## Classes and types of the Reference Security Incident Taxonomy (RSIT)

watch-class-abusive-content = Abusive content
watch-class-malicious-code = Malicious code
watch-class-information-gathering = Information gathering
watch-class-intrusion-attempts = Intrusion attempts
watch-class-intrusions = Intrusions
watch-class-availability = Availability
watch-class-information-content-security = Information content security
watch-class-fraud = Fraud
watch-class-vulnerable = Vulnerable
watch-class-other = Other
watch-class-test = Test

watch-type-spam = Spam
watch-type-harmful-speech = Harmful speech
watch-type-violence = Sexual exploitation or violent content
watch-type-infected-system = Infected system
watch-type-c2-server = Command and control server
watch-type-malware-distribution = Malware distribution
watch-type-malware-configuration = Malware configuration
watch-type-scanner = Scanning
watch-type-sniffing = Sniffing
watch-type-social-engineering = Social engineering
watch-type-ids-alert = Exploitation of known vulnerabilities
watch-type-brute-force = Login attempts
watch-type-exploit = New attack signature
watch-type-privileged-account-compromise = Privileged account compromise
watch-type-unprivileged-account-compromise = Unprivileged account compromise
watch-type-application-compromise = Application compromise
watch-type-system-compromise = System compromise
watch-type-burglary = Burglary
watch-type-dos = Denial of service
watch-type-ddos = Distributed denial of service
watch-type-misconfiguration = Misconfiguration
watch-type-sabotage = Sabotage
watch-type-outage = Outage
watch-type-unauthorised-information-access = Unauthorised access to information
watch-type-unauthorised-information-modification = Unauthorised modification of information
watch-type-data-loss = Data loss
watch-type-data-leak = Leak of confidential information
watch-type-unauthorised-use-of-resources = Unauthorised use of resources
watch-type-copyright = Copyright
watch-type-masquerade = Masquerade
watch-type-phishing = Phishing
watch-type-weak-crypto = Weak cryptography
watch-type-ddos-amplifier = DDoS amplifier
watch-type-potentially-unwanted-accessible = Potentially unwanted accessible service
watch-type-information-disclosure = Information disclosure
watch-type-vulnerable-system = Vulnerable system
watch-type-blacklist = On a block list
watch-type-dga-domain = Generated domain
watch-type-malware = Malware
watch-type-proxy = Proxy
watch-type-tor = Tor node
watch-type-other = Uncategorised
watch-type-undetermined = Undetermined
watch-type-test = Test

## Why something was refused

watch-reject-column-count = The row has { $found } columns, the header has { $expected }.
watch-reject-no-timestamp = “{ $value }” is not a date; expected YYYY-MM-DD HH:MM:SS (UTC).
watch-reject-cut-off = The file ends inside a quoted field; it is probably cut off. Ask the provider for it again.
watch-reject-too-long = Line { $line }: the row is longer than { $limit } bytes. Look for a quote that is never closed; if the row is really that long, shorten it and send the file again.
watch-reject-field-too-long = Line { $line }: column { $column } holds more than { $limit } bytes. Look for a quote that is never closed; if the text is really that long, shorten it and send the file again.
watch-reject-too-many-columns = Line { $line }: the row has more than { $limit } columns. Look for commas that stand outside quotes.
watch-decode-utf16 = The file is in UTF-16. Save it as UTF-8 and send it again.
watch-decode-too-large = The header line is longer than allowed. Check that the file is a report.
watch-decode-empty = The file is empty; a header line was expected.
watch-decode-no-timestamp-column = No column is named “timestamp”; this does not look like a report. Other CSV files take a mapping.
watch-container-limit = The input unpacks to more than is allowed. Unpack it by hand and send its files one by one.
watch-container-truncated = The input is cut off; what could be read is kept. Ask for it again.
watch-container-corrupt = The input is damaged; what could be read is kept. Ask for it again.
watch-container-unsupported = The input is of a kind that is not read. Expected CSV, gzip, zstd, zip or a mail with an attachment.
watch-container-nothing = The archive or mail holds no report.
watch-container-io = The input could not be read to its end; try again.
watch-refused-link = The mail brings a link in place of a report, and nothing is fetched from its host: { $url }. If your provider uses this host, add it to ingest.link_hosts in the configuration and read the refused input again; otherwise fetch the file yourself and send it.
watch-refused-link-waiting = The mail brings a link, and its report is being fetched: { $url }
watch-refused-link-failed = The mail brings a link, and its report was not fetched: { $url } ({ $cause })
watch-refused-damaged = The file is damaged: its checksum or length is wrong, so none of its rows was taken. Fetch it again, or have the operator take what can be read of it: cybergateway quarantine retry --damaged
watch-refused-unreadable = The file could not be read any further: { $problem }
watch-refused-line-too-long = The line is longer than allowed; the lines after it were read. One JSON object a line was expected.
watch-refused-no-time = The event has no time.source that is a date.
watch-refused-implausible-time = “{ $value }” cannot be when this was observed: it is before { $first } or after { $last }. Check the file, and the clock of this machine.
watch-refused-more = Further refused rows, not listed one by one: { $rows }. They are in the raw input.
watch-intelmq-not-json = The line is not JSON.
watch-intelmq-not-an-object = The line is not a JSON object; one event a line was expected.

# What the gateway measures of its own work.

watch-measured-feeds-received = Feeds received
watch-measured-feeds-received-method = Feeds of which a report arrived in the last 30 days.
watch-measured-feeds-age-hours = Age of the newest report
watch-measured-feeds-age-hours-method = Hours since the newest report of any feed arrived.
watch-measured-tracking-in-use = Days with reports
watch-measured-tracking-in-use-method = UTC days of the last 28 for which reports arrived and were counted.
watch-measured-asn-covered-percent = Own AS numbers with observations
watch-measured-asn-covered-percent-method = Share of the AS numbers of the constituency and of the organisations for which something was observed in the last 28 days.
watch-measured-observations-by-type = Types of incident observed
watch-measured-observations-by-type-method = RSIT types with at least one observation in the last 28 days.
watch-measured-observations-new = New on the newest complete day
watch-measured-observations-new-method = Units of all kinds that the day before did not have, each kind counted by its own unit; inventory is left out.
watch-measured-observations-gone = Gone on the newest complete day
watch-measured-observations-gone-method = Units of the day before that the same reports, which arrived, no longer contain.
watch-measured-sinkhole-infected-units = Infected addresses
watch-measured-sinkhole-infected-units-method = Distinct addresses reported as infected on the newest complete UTC day.
watch-measured-exposed-units = Exposed services
watch-measured-exposed-units-method = Distinct services (a port at an address) reported as exposed on the newest complete UTC day.
watch-measured-quarantine-open = Refused entries still open
watch-measured-quarantine-open-method = Entries of the quarantine that nobody has settled.
