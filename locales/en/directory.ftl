### The directory: organisations, networks, constituency, imports, and the reasons of look-ups.

## Sectors
directory-sector-government = Government
directory-sector-health = Health
directory-sector-energy = Energy
directory-sector-water = Water
directory-sector-transport = Transport
directory-sector-finance = Finance
directory-sector-telecommunications = Telecommunications
directory-sector-education = Education and research
directory-sector-digital-infrastructure = Digital infrastructure
directory-sector-media = Media
directory-sector-defence = Defence
directory-sector-other = Other

## Kinds of organisation
directory-kind-government = Government body
directory-kind-regulator = Regulator
directory-kind-csirt = Incident response team (CSIRT)
directory-kind-isp = Internet service provider
directory-kind-operator = Operator of critical services
directory-kind-academia = University or research body
directory-kind-other = Other organisation

## Access types of subscribers
directory-access-fixed = Fixed
directory-access-mobile = Mobile
directory-access-all = Fixed and mobile

## What is known of an address
directory-explain-route = { $prefix } is announced by { $asn }, by the imported routing table.
directory-explain-asn = The AS is { $asn }; no imported prefix says so.
directory-explain-asn-announces = Prefixes that { $asn } announces, by the imported routing tables: { $count }.
directory-explain-asn-silent = No imported prefix is announced by { $asn }.
directory-explain-as-name = Name of { $asn }: { $name }
directory-explain-no-route = No imported table names an AS for it.
directory-explain-parts = No imported prefix covers all of it; parts of it are announced by { $parts }.
directory-explain-country = Country: { $country }.
directory-explain-special = The address is in special-purpose space (RFC 6890), for which no public network answers.
directory-explain-organisation = Organisation: { $organisation }.

## Why
directory-reason-organisation-prefix-manual = The directory gives the prefix { $prefix } to this organisation (entered by hand).
directory-reason-organisation-prefix-claimed = The directory gives the prefix { $prefix } to this organisation (claimed by it, agreed to).
directory-reason-organisation-prefix-import = The directory gives the prefix { $prefix } to this organisation (imported).
directory-reason-constituency-prefix = The constituency takes in the prefix { $prefix }; no organisation is known for it.
directory-reason-excluded-prefix = The constituency leaves out the prefix { $prefix }.
directory-reason-organisation-asn-manual = The directory gives the AS { $asn } to this organisation (entered by hand).
directory-reason-organisation-asn-claimed = The directory gives the AS { $asn } to this organisation (claimed by it, agreed to).
directory-reason-organisation-asn-import = The directory gives the AS { $asn } to this organisation (imported).
directory-reason-constituency-asn = The constituency takes in the AS { $asn }; no organisation is known for it.
directory-reason-excluded-asn = The constituency leaves out the AS { $asn }.
directory-reason-organisation-domain-manual = The directory gives the domain { $domain } to this organisation (entered by hand).
directory-reason-organisation-domain-claimed = The directory gives the domain { $domain } to this organisation (claimed by it, agreed to).
directory-reason-organisation-domain-import = The directory gives the domain { $domain } to this organisation (imported).
directory-reason-constituency-domain = The constituency takes in the domain { $domain }; no organisation is known for it.
directory-reason-excluded-domain = The constituency leaves out the domain { $domain }.
directory-reason-country = The address space is registered in { $country }, a country of this administration.
directory-reason-nothing = Nothing in the directory speaks for it.

## Lines and files that are not taken
directory-refused-asn = “{ $text }” is not an AS number. Write a number from 1 to 4294967294, such as AS64500.
directory-refused-prefix = “{ $text }” is not a prefix. Write an address and a length, such as 198.18.0.0/15.
directory-refused-host-bits = “{ $text }” has bits set after its length. Did you mean { $meant }?
directory-refused-not-within = “{ $text }” lies in nothing that this administration answers for, so there is nothing to leave out.
directory-refused-too-wide = “{ $text }” covers too much for one holder. The widest prefix taken is { $widest }.
directory-refused-resource = “{ $text }” is neither a prefix, nor an AS number, nor a domain.
directory-refused-network-missing = The line names no network.
directory-refused-tld-held = “{ $text }” is a top-level domain; no single organisation holds it. Leave the organisation empty to take it into the constituency.
directory-refused-duplicate = “{ $text }” already stands in line { $line }.
directory-refused-contradiction = Line { $line } says otherwise about “{ $organisation }”. Make both lines agree.
directory-refused-sector = “{ $text }” is not a sector of the list.
directory-refused-critical = “{ $text }” is neither yes nor no.
directory-refused-side = “{ $text }” is neither include nor exclude.
directory-refused-kind = “{ $text }” is not a kind of organisation of the list.
directory-refused-space = “{ $text }” is not a kind of address space; expected: static, dynamic, carrier-nat or unknown.
directory-refused-country = “{ $text }” is not a country code. Write two letters (ISO 3166-1).
directory-refused-mail = “{ $text }” is not a mail address.
directory-refused-cells = The line has { $found } cells, but the first line names { $expected } columns. Put text that contains the separator in quotation marks.
directory-refused-line-break = A cell contains a line break. A quotation mark is probably not closed.
directory-refused-cell-long = A cell is longer than { $limit } bytes.
directory-refused-encoding = The file’s text encoding is not known for certain. Save it as “CSV UTF-8” and import it again.
directory-refused-header = The first line names no column of networks. Name the columns there, for example: { $header }
directory-refused-no-header = The first line holds data ({ $text }) and does not name the columns. Put this line above it, with the columns that you have: { $header }
directory-refused-file-size = The file is larger than { $limit } MB. Split it and import the parts.
directory-refused-rows = The file has more than { $limit } lines. Split it and import the parts.
directory-refused-name-missing = A name is missing.
directory-refused-name-long = The name is longer than { $limit } characters.
directory-refused-country-missing = Name at least one country.
directory-refused-country-unknown = { $code } is not a country code of ISO 3166-1.
directory-refused-country-taken = Another administration of this gateway answers for { $code } already.
directory-refused-not-set-up = This gateway is not set up yet. Complete the set-up page first; its address and token stand on the console.
directory-refused-language-missing = Name at least one language.
directory-refused-parent = An organisation cannot stand below itself.
directory-refused-quarter = “{ $text }” is not a quarter. Write it as 2026-Q1.
directory-refused-source-missing = Name the source of the figure.
directory-refused-subscribers = The number of subscribers must be above zero.
directory-refused-figures-header = The first line names no columns for quarter and subscribers. Name the columns there, for example: { $header }
directory-refused-access = “{ $text }” is not an access type. Write fixed, mobile or all.
directory-refused-count = “{ $text }” is not a whole number.
directory-refused-table = { $name } is no table that can be read. Unpack it first; MMDB, ranges or prefixes with AS or country (CSV, TSV, pyasn), AS names and delegated files of the registries are read.
directory-refused-table-damaged = { $name } is damaged. Fetch it again.
directory-refused-table-empty = { $name } says nothing about addresses or AS numbers.

## Actions that fail
directory-error-forbidden = Your role does not include this. Ask your administrator if you need it.
directory-error-not-found = There is no such entry in this administration.
directory-error-stale = Somebody changed this since you opened it. Look at the new state and repeat your change.
directory-error-name-taken = There is an organisation “{ $name }” already.
directory-error-network-taken = “{ $text }” is in the directory already.
directory-error-holds-others = Other organisations belong to “{ $name }”. Change what they belong to first, then take it out.
directory-error-figure-taken = There is a figure of this quarter, access type and scope already. Change that one.
directory-error-store = The change could not be saved; nothing was changed. Try again, and tell the operator if it happens again.

## Pages
directory-page-organisations = Organisations
directory-page-organisations-caption = Organisations of this administration
directory-page-organisations-empty = There is no organisation yet. Add one, or import a list of networks to begin.
directory-page-organisation = Organisation
directory-page-organisation-add = Add an organisation
directory-page-organisation-edit = Change these details
directory-page-organisation-observations = Observations about this organisation
directory-page-organisation-remove = Take this organisation out
directory-page-organisation-remove-text = { $count ->
    [0] It holds no network.
    [one] Its network is taken out with it.
   *[other] Its { $count } networks are taken out with it.
} What was recorded for it stays and keeps its name.
directory-page-change-of = Change { $name }
directory-page-save = Save
directory-page-saved = The change is saved.
directory-page-removed = It was taken out.
directory-page-parent = Belongs to
directory-page-critical-yes = Its services are critical
directory-page-critical-hint = Critical organisations stand first in the picture.
directory-page-country-hint = Two letters (ISO 3166-1)
directory-page-name = Name
directory-page-name-in = Name in { $language }
directory-page-administration = Name of the administration
directory-page-administration-about = What your administration is called at the head of every page, in each language.
directory-page-administration-intro = A language without a name of its own shows the name in the administration’s first language. Where the gateway serves one administration, every page is headed by this name.
directory-page-kind = Kind
directory-page-sector = Sector
directory-page-critical = Critical services
directory-page-yes = Yes
directory-page-no = No
directory-page-not-stated = Not stated
directory-page-country = Country
directory-page-contact = Contact
directory-page-networks = Networks
directory-page-network = Network
directory-page-source = Entered by
directory-page-source-manual = By hand
directory-page-source-claimed = Claimed, agreed to
directory-page-source-import = Import
directory-page-since = Since
directory-page-networks-empty = No network is entered for it yet.
directory-page-network-add = Add a network
directory-page-network-hint = A prefix such as 198.18.0.0/24, an AS number such as AS64500, or a domain such as example.org
directory-page-space = Address space
directory-page-space-hint = Static addresses stay with one subscriber; behind dynamic ones and carrier NAT, nothing is said of a single address over days
directory-space-unknown = Not known
directory-space-static = Static
directory-space-dynamic = Dynamic
directory-space-carrier-nat = Carrier NAT
directory-page-network-remove = Take this network out
directory-page-network-remove-text = New reports then count for nobody by this network. Its dates stay on record.
directory-page-constituency = Constituency
directory-page-constituency-intro = What this administration answers for beyond the networks of its organisations, and foreign ranges that are left out.
directory-page-constituency-caption = Entries of the constituency
directory-page-constituency-empty = There is no entry yet. Add what the administration answers for.
directory-page-entry-add = Add an entry
directory-page-entry-hint = A prefix, an AS number, a country’s top-level domain such as xa, or a domain hosted abroad
directory-page-side-hint = Leave out a foreign range that lies inside something included.
directory-page-entry-remove = Take this entry out
directory-page-entry-remove-text = New reports are then no longer judged by this entry. Its dates stay on record.
directory-page-side = Belongs
directory-page-side-include = Included
directory-page-side-exclude = Left out
directory-page-subscribers = Subscribers
directory-page-subscribers-intro = Rates are made from these figures alone: the same access type, quarter and named source. Without a figure no rate is shown.
directory-page-subscribers-caption = Figures, newest quarter first
directory-page-subscribers-empty = No figure is entered yet, so no rate is shown.
directory-page-subscribers-count = Number of subscribers
directory-page-quarter = Quarter
directory-page-quarter-hint = Year and quarter, such as 2026-Q1
directory-page-access = Access type
directory-page-scope = Whose subscribers
directory-page-scope-hint = An AS number such as AS64500. Leave it empty for the whole country.
directory-page-scope-country = Whole country
directory-page-figure-source = Published by
directory-page-figure-source-hint = As pages print it beside every rate, such as the regulator’s quarterly report
directory-page-figure-add = Add a figure
directory-page-figure-title = Subscribers: { $quarter }, { $access }, { $scope }
directory-page-figure-remove = Take this figure out
directory-page-figure-remove-text = Rates made from it are no longer shown.
directory-page-figures-import = Import figures
directory-page-figures-import-intro = Send a list with one figure a line: quarter, access type (fixed, mobile or all), AS number or nothing for the whole country, number of subscribers, and source. The first line names the columns. A figure that is there already is replaced.
directory-page-figures-added = Figures added
directory-page-figures-changed = Figures changed
directory-page-figures-unchanged = Figures unchanged
directory-page-import = Import networks
directory-page-import-intro = Send a list with one network a line: a prefix, an AS number or a domain, then its organisation, sector, and whether it is critical. The first line names the columns. Nothing changes before you have seen what would change.
directory-page-import-file = File
directory-page-import-file-hint = CSV of at most { $limit } MB; longer lists are imported on the command line
directory-page-import-kept = The file “{ $name }” is ready. Choose another only if you want to replace it.
directory-page-import-gone = The file is no longer kept. Choose it again.
directory-page-import-nothing = Choose a file or paste a list.
directory-page-import-list = Or paste the list
directory-page-import-preview = Show what would change
directory-page-import-apply = Import
directory-page-import-planned = What would change
directory-page-import-done = What was changed
directory-page-import-added = Networks added
directory-page-import-changed = Networks changed
directory-page-import-unchanged = Networks unchanged
directory-page-import-organisations = Organisations added
directory-page-import-refused = Lines refused
directory-page-import-unused = Columns that were not used: { $columns }. The rest of each line was read. Columns are such as: { $header }
directory-page-import-line = Line
directory-page-import-column = Column
directory-page-import-reason = Reason

# What the gateway measures of its own work.

directory-measured-constituency-declared = Constituency declared
directory-measured-constituency-declared-method = AS numbers, prefixes and domains that the administration answers for, those of its organisations included.
directory-measured-networks-with-contact-percent = Networks with a contact
directory-measured-networks-with-contact-percent-method = Share of the networks in the directory whose organisation has a contact address.
directory-measured-networks-live-contact-percent = Networks with a live contact
directory-measured-networks-live-contact-percent-method = Share of the networks in the directory whose organisation has a contact that was confirmed in time.
directory-measured-contacts-live-percent = Contacts confirmed in time
directory-measured-contacts-live-percent-method = Share of the contacts that are verified every 90 days whose last confirmation is not older.
directory-measured-drill-answered-percent = Drill answered in time
directory-measured-drill-answered-percent-method = Share of the contacts of the last ping drill that answered before its end; contacts without a mail address count as silent.
directory-measured-csirt-services = Services of the national CSIRT
directory-measured-csirt-services-method = Services of the FIRST CSIRT Services Framework that the directory names for the national team.
directory-measured-organisations-critical = Critical organisations
directory-measured-organisations-critical-method = Organisations that the directory marks as part of the critical infrastructure.

## Records: for whom
directory-audience-public = Everybody
directory-audience-members = Members, contacts of networks included
directory-audience-national = The administration and the organisation itself
directory-consent = Consent of the person
directory-consent-screen = May be shown beyond the administration
directory-consent-print = May be printed
directory-consent-both = May be shown beyond the administration and printed
directory-consent-none = No consent: stays in the administration

## Records: who said it
directory-layer-imported = Imported
directory-layer-imported-from = Imported: { $source }
directory-layer-claimed = Said by the organisation
directory-layer-asserted = Entered by those who keep the directory

## Kinds
directory-kind-law-enforcement = Law enforcement
directory-kind-vendor = Vendor
directory-kind-ngo = Non-governmental organisation
directory-kind-igo = Intergovernmental organisation

## Fields of records
directory-field-short-name = Short name
directory-field-alias = Other names
directory-field-mail = Mail address
directory-field-telephone = Telephone
directory-field-emergency = Emergency telephone
directory-field-fax = Fax
directory-field-address = Postal address
directory-field-time-zone = Time zone
directory-field-hours = Working hours
directory-field-language = Languages
directory-field-website = Website
directory-field-key = Fingerprint of a key
directory-field-established = Established
directory-field-service = Services (FIRST CSIRT Services Framework)
directory-field-membership = Memberships
directory-field-constituency = Constituency
directory-field-mission = Mission
directory-field-mandate = Mandate and authority
directory-field-sponsor = Sponsor or parent body
directory-field-incidents = Types of incidents and level of support
directory-field-disclosure = Cooperation and disclosure of information
directory-field-secure-communication = Communication and authentication
directory-field-response = Incident response
directory-field-proactive = Proactive activities
directory-field-region = Region of ITU, where the country does not say it
directory-field-reporting-form = Form for reporting incidents
directory-field-disclaimer = Disclaimer
directory-field-description = Where its description stands (RFC 2350)
directory-field-distribution = Who is told of changes to the description
directory-field-security-txt = security.txt
directory-field-csaf = CSAF provider metadata
directory-field-feed = Feeds of news
directory-field-honorific = Form of address
directory-field-role = Roles
directory-field-level = Designated as
directory-field-designated-by = Designated by
directory-field-instrument = Instrument of designation
directory-field-from = From
directory-field-until = Until

## Roles of contacts
directory-role-security = Security contact
directory-role-duty = On duty around the clock
directory-role-notification = Receives notices about its networks
directory-role-abuse = Abuse mailbox
directory-role-technical = Technical contact
directory-role-diplomatic = Diplomatic contact
directory-role-cybercrime = Cybercrime network around the clock
directory-role-management = Management
directory-role-press = Press

## Levels of designation
directory-level-diplomatic = Diplomatic point of contact
directory-level-technical = Technical point of contact
directory-level-round-the-clock = Point of contact around the clock
directory-level-cybercrime = Point of contact of a cybercrime network

## Services
directory-service-monitoring = Monitoring and detection
directory-service-event-analysis = Event analysis
directory-service-report-acceptance = Acceptance of incident reports
directory-service-incident-analysis = Incident analysis
directory-service-forensics = Artefact and forensic analysis
directory-service-mitigation = Mitigation and recovery
directory-service-coordination = Incident coordination
directory-service-crisis = Support in crises
directory-service-vulnerability-discovery = Discovery of vulnerabilities
directory-service-vulnerability-intake = Intake of vulnerability reports
directory-service-vulnerability-analysis = Vulnerability analysis
directory-service-vulnerability-coordination = Vulnerability coordination
directory-service-vulnerability-disclosure = Vulnerability disclosure
directory-service-vulnerability-response = Response to vulnerabilities
directory-service-data-acquisition = Acquisition of data on the situation
directory-service-synthesis = Analysis and synthesis of the situation
directory-service-communication = Communication of the situation
directory-service-awareness = Awareness building
directory-service-training = Training and education
directory-service-exercises = Exercises
directory-service-advice = Technical and policy advice

## Values and records that are not taken
directory-refused-line = A value is empty, or holds control characters or characters that turn the direction of text.
directory-refused-telephone = “{ $text }” is not a telephone number. Write + and the country code, then digits only, such as +41 22 555 01 00.
directory-refused-address = “{ $text }” is not a web address. It begins with https:// or http:// and holds no password.
directory-refused-time-zone = “{ $text }” is not a time zone. Write it as UTC or Africa/Nairobi.
directory-refused-language = “{ $text }” is not a language tag that fits here. Write it as fr or zh-hant (BCP 47).
directory-refused-date = “{ $text }” is not a date. Write a year, a month or a day, such as 2004, 2004-03 or 2004-03-01.
directory-refused-day = “{ $text }” is not a day. Write year-month-day, such as 2026-03-27.
directory-refused-organisation = “{ $text }” is not an organisation of the directory.
directory-refused-fingerprint = “{ $text }” is not a fingerprint. It has 40 or 64 hexadecimal digits.
directory-refused-code = “{ $text }” is not in the list of this field.
directory-refused-values = This field takes at most { $limit } values.
directory-refused-field = “{ $text }” is not a field of such a record.
directory-refused-audience = “{ $text }” is not an audience. Write public, members, national or a TLP label such as tlp:amber.
directory-refused-record = A record lacks “{ $text }”, or it is not understood.
directory-refused-records-header = The first line does not name the columns record, kind, field and value. Write it, for example: { $header }
directory-refused-foreign = Not taken: { $reason }
directory-refused-json = The file is not a directory in JSON: { $reason }
directory-refused-nameless = “{ $text }” is an organisation without a name.
directory-refused-owner = “{ $text }” belongs to nothing that is known. Name its organisation, or, for a designation, its contact.
directory-refused-other-kind = “{ $text }” is a record of another kind.

## Pages of records
directory-record-person = Person
directory-record-function = Function
directory-record-designation = Designation
directory-record-add = Add a person or function
directory-record-kind-hint = A function, such as a duty officer, can be shown without saying who holds it.
directory-record-function-hint = Such as “Duty officer”
directory-record-person-name = Name of the person
directory-record-designate = Add a designation
directory-record-claimed = It waits until those who keep the directory agree.
directory-record-claim-intro = What you enter counts once those who keep the directory agree.
directory-record-missing = Its roles demand more. Missing: { $fields }
directory-record-stale = Not confirmed in time
directory-record-until = Until { $day }
directory-record-erase = Erase what is about the person
directory-record-erase-text = Every value about the person is erased, also what was said before. This cannot be taken back, and no file brings it back.
directory-record-erased = What was about the person was erased.
directory-record-remove-text = It is no longer shown or called; what was said of it stays on record.
directory-page-record-remove = Take this record out
directory-page-record-caption = What the directory says
directory-page-record-empty = Nothing is said yet.
directory-page-record-unsaid = Not stated yet
directory-page-field = Field
directory-page-value = Value
directory-page-value-in = In { $language }
directory-page-value-any = In every language
directory-page-many-hint = One a line
directory-page-telephone-hint = With + and the country code, such as +41 22 555 01 00
directory-page-audience = For whom
directory-page-audience-hint = An organisation is seen by whoever may see its name; then each field by its own audience.
directory-page-verified = Verified
directory-page-people = People and functions
directory-page-people-empty = Nobody is entered yet.
directory-page-public = Public directory
directory-page-public-caption = Organisations that are released for everybody
directory-page-public-empty = No organisation is released for everybody.
directory-page-waiting = Waiting for a decision

## What waits
directory-waiting-intro = Nothing of this changes what counts until somebody decides.
directory-waiting-empty = Nothing waits.
directory-waiting-files = Held files
directory-waiting-file = In { $name } half or more of what the source “{ $source }” had is missing. Records missing: { $dropped } of { $known }.
directory-waiting-release = Import it as it is
directory-waiting-discard = Throw it away
directory-waiting-claims = Said by organisations
directory-waiting-agree = Agree
directory-waiting-refuse = Do not take it
directory-waiting-reviews = A file says otherwise
directory-waiting-ours = Counts now
directory-waiting-theirs = { $source } says now
directory-waiting-base = It said before
directory-waiting-take = Take what the file says
directory-waiting-keep = Keep what counts

## Verification
directory-verify-intro = This is what the directory says of you or your office. Is it still true?
directory-verify-confirm = Yes, all of it is true
directory-verify-correct-title = Something has changed
directory-verify-correct-intro = What you enter counts once those who keep the directory agree.
directory-verify-correct = Send the corrections
directory-verify-disown-title = This is not me
directory-verify-disown-text = The entry then counts as not confirmed, and your organisation is asked.
directory-verify-disown = I am not this contact
directory-verify-confirmed = Thank you. The entry is confirmed.
directory-verify-corrected = Thank you. Your corrections wait until those who keep the directory agree.
directory-verify-disowned = Thank you. The entry is no longer confirmed.
directory-verify-spent = This link was used or is too old. The next letter brings a new one; or write to the national desk.
directory-letter-contact-subject = Is your entry in the directory still true?
directory-letter-contact = The directory names “{ $entry }” ({ $organisation }) as a contact with this address. ¶ Please confirm or correct it by { $day }: ¶ { $link } ¶ Opening the page changes nothing; its buttons do.
directory-letter-reminder-subject = Reminder: your entry in the directory
directory-letter-reminder = We asked whether the entry “{ $entry }” ({ $organisation }) is still true and have no answer. Without one it counts as not confirmed after { $day }. ¶ { $link } ¶ Opening the page changes nothing; its buttons do.
directory-letter-organisation-subject = A contact of your organisation does not answer
directory-letter-organisation = The contact “{ $entry }” of { $organisation } did not confirm its entry in the directory, which was due on { $day }. ¶ Please confirm or correct it: ¶ { $link } ¶ Opening the page changes nothing; its buttons do.
directory-letter-desk-subject = A contact is not confirmed
directory-letter-desk = Neither “{ $entry }” nor { $organisation } confirmed the entry that was due on { $day }. ¶ All people and functions: { $link }
directory-drill-title = Ping drills
directory-drill-about = Contacts get a letter without warning and press one button. What is measured is who answers and how fast; a drill confirms nothing that the directory says of them.
directory-drill-new = Start a drill
directory-drill-name = Name of the drill
directory-drill-name-hint = Such as “Spring drill”. The contacts do not see it.
directory-drill-whom = Who is written to
directory-drill-whom-often = Contacts verified every 90 days
directory-drill-whom-all = Every contact
directory-drill-hours = Hours to answer
directory-drill-hours-hint = From 1 to 720. Later answers are counted as late.
directory-drill-start = Send the letters now
directory-drill-none = No drill was held yet.
directory-drill-begun = Begun
directory-drill-ends = Ends
directory-drill-contacts = Contacts
directory-drill-contact = Contact
directory-drill-organisation = Organisation
directory-drill-country = Country
directory-drill-by-country = By country
directory-drill-stand = Answer
directory-drill-in-time = In time
directory-drill-late = Late
directory-drill-open = Still open
directory-drill-silent = No answer
directory-drill-unwritten = No mail address
directory-drill-after = After
directory-drill-median = Half of the answers came within
directory-drill-slowest = The last answer came after
directory-drill-duration = { $hours } h { $minutes } min
directory-drill-gone = contact no longer in the directory
directory-drill-call = Drill: is somebody there?
directory-drill-call-about = This is a drill. By the button you show that letters to “{ $entry }” ({ $organisation }) are read. Answers count as in time until { $moment }.
directory-drill-press = I have read the letter
directory-drill-thanks = Thank you. Your answer is counted. Nothing else is to be done.
directory-drill-error-name = Enter a name of 1 to { $most } characters.
directory-drill-error-hours = Enter whole hours from 1 to { $most }.
directory-drill-error-nobody = No contact of the directory has that role. Choose another role, or enter contacts first.
directory-letter-drill-subject = Drill: please show that this letter is read
directory-letter-drill = This is a drill: we test whether letters to “{ $entry }” ({ $organisation }) are read. Nothing has happened. ¶ Please open the page and press its button before { $moment }: ¶ { $link } ¶ Opening the page alone is no answer.

## Whom to call, whom to write to
directory-field-national = National team of its country
directory-contact-parent = An organisation that holds it belongs to this one.
directory-contact-sector = It is the response team or the regulator of the sector.
directory-contact-national = It is the national response team of { $country }: the last resort.
directory-contact-team = It is a response team of { $country }; none is marked as the national one.
directory-contact-given = Its contact is given: confirmed or entered on { $since }, which holds until { $until }.
directory-contact-given-stale = Its contact is given with a mark: it has not been confirmed since { $until }, and no fresher one covers the network.
directory-contact-stale = Passed over: not confirmed since { $until }, and a fresher contact covers the network.
directory-contact-empty = It has no contact with a mail address.
directory-contact-farther = Not needed: a nearer one is given.
directory-contact-beside = The registry’s abuse mailbox gets a copy.
directory-contact-beside-missing = No abuse mailbox of a registry is known for it, so nobody gets a copy.
directory-contact-nobody = Nobody is known for it. Enter an organisation with a contact, or a response team (CSIRT) of the country.
directory-contact-address = Address of the organisation
directory-contact-other = Other contact
directory-contact-line = Write to { $name } ({ $office }, { $organisation }): { $addresses }
directory-lookup-title = Look up a contact
directory-lookup-subject = What for
directory-lookup-hint = An address, a prefix, an AS number, a domain, a country (two letters) or a sector
directory-lookup-intro = The most specific entry decides, and what people entered goes before what a file brought. Each organisation comes with the reason for it.
directory-lookup-known = What is known
directory-lookup-write-to = Whom to write to
directory-lookup-further = Further contacts
directory-lookup-why = Who was asked, and why
directory-lookup-reason = Why this one
directory-lookup-verdict = What became of it
directory-lookup-designated = Designated points of contact
directory-lookup-copy = Copy
directory-contact-rule = A notification rule names it instead.

## Notification rules
directory-error-rule-taken = There is a rule with these conditions already. Change that one.
directory-refused-rule-text = Write at most { $limit } characters in one line.
directory-refused-destination = “{ $text }” is no organisation, person or function of this directory. Write an organisation’s name, or the id from the address of a contact’s page.
directory-refused-lookup = The question cannot be answered: { $reason }
directory-rule-title = Notification rules
directory-rule-intro = Without a rule, whoever answers for a network is told once a day, as CSV, in their language. Of the rules that fit, the one about the narrower object applies, then the one of the narrower type, then of the narrower feed. The look-up says which.
directory-rule-caption = Rules of this administration
directory-rule-empty = There is no rule yet.
directory-rule-none = No notification rule fits.
directory-rule-applies = The notification rule that applies
directory-rule-add = Add a rule
directory-rule-change = Change this rule
directory-rule-remove = Take this rule out
directory-rule-remove-text = The next narrower rule that fits applies then, or none.
directory-rule-when = When it applies
directory-rule-does = What it does
directory-rule-any = Any
directory-rule-what = Type of incident (RSIT)
directory-rule-provider = Provider of the feed
directory-rule-provider-hint = As in the events, such as Shadowserver; empty for any
directory-rule-feed = Feed
directory-rule-feed-hint = The name of the feed or report; empty for any
directory-rule-object = About what
directory-rule-object-hint = A prefix, an AS number, a domain, or a country (two letters); empty for anything
directory-rule-suppress = Tell nobody
directory-rule-suppressed = Nobody is told
directory-rule-destinations = Tell these instead
directory-rule-destinations-hint = One a line: an organisation’s name, or the id of a contact. Empty: whoever answers for the network.
directory-rule-language = Language of the notice
directory-rule-language-any = That of the contact
directory-rule-format = Form of the data
directory-rule-format-csv = CSV table
directory-rule-format-json = IntelMQ JSON
directory-rule-format-text = In the letter itself
directory-rule-interval = How often
directory-rule-immediate = At once
directory-rule-hours = { $count ->
    [one] Every hour
   *[other] Every { $count } hours
}
directory-rule-days = { $count ->
    [one] Once a day
   *[other] Every { $count } days
}
directory-rule-weeks = { $count ->
    [one] Once a week
   *[other] Every { $count } weeks
}
directory-rule-comment = Why the rule is there
directory-rule-comment-hint = For whoever keeps the rules after you

## In the forms of others
directory-publish-files = Files
directory-publish-card = Contact card (vCard)
directory-publish-description = Description of the team (RFC 2350)
directory-publish-text = Description as text
directory-publish-security = security.txt for its web site
directory-publish-checker = Check a security.txt
directory-publish-checker-intro = Paste a security.txt to see whether it is as RFC 9116 asks. It is not kept. Its signature is not verified.
directory-publish-feed = Changes of the teams as a feed (Atom)
directory-publish-file = Text of the file
directory-publish-url = Where it was found
directory-publish-url-hint = Such as https://www.example.org/.well-known/security.txt, to compare with Canonical
directory-publish-check = Check
directory-publish-valid = The file is valid by RFC 9116.
directory-publish-invalid = The file is not valid by RFC 9116. Correct each error.
directory-publish-findings = Findings
directory-publish-none = Nothing was found.
directory-publish-severity = How grave
directory-publish-error = Error
directory-publish-advice = Advice
directory-refused-security-txt = A security.txt needs a public address to write to. Release a mail address or an https form of this organisation.
directory-securitytxt-too-large = The file has { $found } bytes; at most { $limit } are read. Leave out what is not a field.
directory-securitytxt-not-utf8 = The text is not UTF-8. Save it as UTF-8.
directory-securitytxt-byte-order-mark = The file begins with a byte order mark. Save it without one.
directory-securitytxt-line-end = The line ends in a carriage return alone. End lines in LF or CRLF.
directory-securitytxt-no-last-line-end = The last line has no line end. Add one.
directory-securitytxt-not-a-field = Neither a field nor a comment. Write “Name: value”, or begin with #.
directory-securitytxt-space-before-colon = There is white space before the colon of { $name }. Remove it.
directory-securitytxt-no-space = There is no blank after the colon of { $name }. Add one.
directory-securitytxt-empty = The field { $name } has no value. Fill it in or leave it out.
directory-securitytxt-no-contact = There is no Contact. Add one, such as mailto:security@example.org.
directory-securitytxt-no-scheme = { $name } is not a URI. Begin it with https://, mailto: or tel:.
directory-securitytxt-not-https = { $name } begins with http://. A web address must begin with https://.
directory-securitytxt-mail = The address after mailto: has no name or no domain.
directory-securitytxt-no-expires = There is no Expires. Add one, at most a year ahead.
directory-securitytxt-several-expires = Expires is there more than once. Keep one.
directory-securitytxt-bad-expires = Expires is not a moment. Write it as 2027-01-31T00:00:00Z.
directory-securitytxt-expired = The file expired. Whole days since: { $days }. Review it and move Expires on.
directory-securitytxt-expires-soon = The file expires soon. Whole days left: { $days }. Review it and move Expires on.
directory-securitytxt-expires-late = The file expires late. Whole days left: { $days }. Less than a year is recommended.
directory-securitytxt-several-languages = Preferred-Languages is there more than once. Put all into one.
directory-securitytxt-bad-language = { $tag } is not a language tag. Write tags such as en, fr, with commas.
directory-securitytxt-not-canonical = No Canonical names the address where it was found. Add it.
directory-securitytxt-no-canonical = It is signed, but there is no Canonical. Add one, so that it holds only there.
directory-securitytxt-csaf = CSAF does not lead to a file named provider-metadata.json.
directory-securitytxt-unknown = The field { $name } is not registered. Look for a typing error.
directory-securitytxt-no-encryption = There is a mail address and no Encryption. Name a key.
directory-securitytxt-not-signed = It is not signed. A cleartext signature is recommended.
directory-securitytxt-before-signed = There is text before the signed message. It must be the first line.
directory-securitytxt-after-signature = There is text after the signature. Remove it.
directory-securitytxt-bad-signature = The signature is missing, cut or damaged. Sign the file again.
directory-securitytxt-weak-hash = It is signed with { $hash }. Sign again with SHA-256 or better.

## Regions, and editions of the Who’s Who
directory-region-africa = Africa
directory-region-americas = The Americas
directory-region-arab-states = Arab States
directory-region-asia-pacific = Asia and the Pacific
directory-region-cis = Commonwealth of Independent States
directory-region-europe = Europe
directory-region-other = Other areas and codes
directory-country-disclaimer = Names, codes and groups of countries imply no opinion on the legal status of any country, territory, city or area, or of its authorities, or on its frontiers.
directory-edition-publications = Publications
directory-edition-title = Who’s Who in cybersecurity { $year }
directory-edition-revision-number = Revision { $number }
directory-edition-contents = Contents
directory-edition-page = Page
directory-edition-page-of = of
directory-edition-colon = { ": " }
directory-edition-year = Year
directory-edition-language = Language
directory-edition-revision = Revision
directory-edition-made = Frozen on
directory-edition-files = Files
directory-edition-isbn = ISBN
directory-edition-issn = ISSN
directory-edition-hash = Hash of the content (SHA-256)
directory-edition-label = May be passed on
directory-edition-replaces = This revision takes the place of revision { $number }, which is no longer given out.
directory-edition-disclaimer = An entry is no endorsement, and a missing one says nothing. The particulars are those that each organisation and person released; the publisher does not answer for what follows from their use.
directory-edition-method = About this edition
directory-edition-method-what = This edition holds what the directory held on the day on which it was frozen, as far as it is public and may be printed. Its content does not change afterwards; what changed is in a further revision with a number and a hash of its own.
directory-edition-method-people = A person is named only with their consent to be printed. Without it the function stands in the person’s place.
directory-edition-method-order = Organisations stand by ITU region, country and sector, then by name, in the alphabetical order of the language of this edition. Each has a number, by which the indexes name it.
directory-edition-method-truth = “Verified” is the last day on which a contact of the organisation confirmed its entry. Where it is missing, nobody has confirmed it.
directory-edition-count = { $count ->
    [one] One organisation is listed.
   *[other] { $count } organisations are listed.
}
directory-edition-no-country = Country not stated
directory-edition-no-sector = Sector not stated
directory-edition-term = Term
directory-edition-points = Points of contact
directory-edition-index-organisations = Index of organisations
directory-edition-index-people = Index of people
directory-edition-index-acronyms = Index of acronyms
directory-edition-entry = No.
directory-edition-region = Region
directory-edition-record = Entry
directory-edition-caption = Editions of the Who’s Who
directory-edition-empty = No edition has been frozen yet.
directory-edition-intro = Each edition holds what is public and may be printed, as it was on the day on which it was frozen.
directory-edition-new = Freeze an edition
directory-edition-new-intro = What is public and may be printed now becomes the edition, and everybody can get it. Where the content of a year changed, a further revision takes the place of the one before.
directory-edition-freeze = Freeze
directory-edition-superseded = Superseded, no longer given out
directory-edition-same = The content is that of the edition that stands; nothing was changed.
directory-refused-isbn = “{ $text }” is not an ISBN. Write its 10 or 13 digits as they were assigned, such as 978-3-16-148410-0.
directory-refused-issn = “{ $text }” is not an ISSN. Write its eight signs as they were assigned, such as 2049-3630.
directory-refused-year = “{ $text }” is not a year of an edition. Write a year from 1990 to 2100.
directory-error-superseded = A newer revision took the place of this one. Take that one from the list of publications.
directory-error-unmade = The file was not made. Take another format, or try again later.

## The inventory by region
directory-inventory-title = Watch, warning and incident response by region
directory-inventory-intro = Which countries have a national incident response team and points of contact, as far as this directory knows and you may see. Countries stand by ITU region, one tile each. “None known” does not say that a country has none.
directory-inventory-finding = A national team is known in { $with } of { $all } countries and areas.
directory-inventory-whole = National team and 24/7
directory-inventory-national = National team
directory-inventory-other = Other team or contact
directory-inventory-nothing = None known
directory-inventory-code = Code
directory-inventory-stands = What is known
directory-inventory-figures = Countries by region
directory-inventory-countries = Countries
directory-inventory-round-the-clock = Round-the-clock contact
directory-inventory-year = Compare with the end of the year
directory-inventory-year-hint = Such as 2015
directory-inventory-then = National team by the end of { $year }
directory-inventory-since-unknown = Not known since when
directory-inventory-since-note = Only teams that stand today are counted, by the year in which they were established. A team that has ended since, and one of which nobody says since when, is not among those of the earlier year.
directory-inventory-known = Countries of which something is known
directory-inventory-known-empty = Nothing is known of any country yet.
directory-inventory-teams = Response teams
directory-inventory-gaps = Gaps
directory-inventory-gaps-caption = Countries of which nothing is known
directory-inventory-gaps-empty = Something is known of every country.
directory-inventory-without = Countries without a known team or contact

## Search
directory-search-title = Search the directory
directory-search-field = Name, short name or function
directory-search-hint = In any script; accents and letter forms make no difference.
directory-search-nothing = Write at least one letter or digit.
directory-search-found = What was found
directory-search-empty = Nothing of this name that you may see.
directory-search-more = More was found than is shown. Add a word to narrow the search.

## Duplicates
directory-duplicate-title = Possible duplicates
directory-duplicate-intro = These records share something that usually only one has. Nothing is changed until somebody decides. What more than eight records share is not counted.
directory-duplicate-caption = Pairs that may be the same
directory-duplicate-empty = No two records share anything of the kind.
directory-duplicate-one = Record
directory-duplicate-other = Other record
directory-duplicate-shared = In common
directory-duplicate-do = Decide
directory-duplicate-mail = Mail address { $text }
directory-duplicate-telephone = Telephone { $text }
directory-duplicate-key = Key { $text }
directory-duplicate-name = Name “{ $text }”
directory-duplicate-compare = Compare
directory-duplicate-compare-title = Two records side by side
directory-duplicate-beside = What each of the two says
directory-duplicate-distinct = They are not the same
directory-duplicate-why = Why
directory-duplicate-why-hint = So that nobody asks again, such as “Two offices with one switchboard”
directory-duplicate-who = Said by
directory-duplicate-apart = Told apart
directory-duplicate-told = { $who } said on { $day } that these are not the same: { $why }
directory-duplicate-again = Suggest them again
directory-refused-why = Say why, in at most { $limit } characters.

## Merging and splitting
directory-merging-title = Merged and split
directory-merging-about = Undoing brings both records back as they were. It is refused where something was changed since.
directory-merging-empty = Nothing was merged or split.
directory-merging-what = What was done
directory-merging-merged = Merged
directory-merging-split = Split
directory-merging-stayed = Record that stayed
directory-merging-went = Merged or new record
directory-merging-undo = Undo
directory-merging-undone = Undone on { $day }
directory-merging-do = Merge into one record
directory-merging-intro = Networks, people, designations, rules, rights of accounts, organisations below it and keys of files go over to the record that stays; links to the other one lead there. It can be undone.
directory-merging-stays = Which record stays
directory-merging-stays-hint = Where only one says something, it is kept. Where they differ, choose below.
directory-merging-both = Both
directory-merging-below = The record that stays stands below the other one. Let the upper one stay.
directory-merging-split-do = Split into two
directory-merging-split-intro = What you choose goes to a new record. It can be undone as long as nothing of it was changed.
directory-merging-new = Name of the new record
directory-merging-new-hint = Of a function, the function, such as “Duty officer”
directory-merging-fields = Fields that go
directory-merging-field = { $field }: { $value }
directory-merging-nothing = Choose at least one field, person or network.
directory-merging-later-values = It cannot be undone: what is said of one of the records was changed since. Change that back first.
directory-merging-later-record = It cannot be undone: one of the records, or one below it, was changed since. Change that back first.
directory-merging-later-networks = It cannot be undone: a network that moved was changed since.
directory-merging-later-rules = It cannot be undone: a notification rule that names one of the records was changed since.
directory-merging-later-files = It cannot be undone: an import named one of the records since.
directory-merging-later-gone = It cannot be undone: one of the records was taken out, erased or merged since.
directory-merging-later-added = It cannot be undone: something was added to the new record since. Merge the two records instead.

## History
directory-history-title = History
directory-history-caption = What was said, newest first
directory-history-standing = How it stands
directory-history-counts = Counts
directory-history-beside = Stands beside what counts
directory-history-waits = Waits for a decision
directory-history-ended = Until { $day }
directory-history-merged = Said of an entry that was merged into this one
directory-history-erased = Erased

## Spreadsheets
directory-spreadsheet-title = Import a contact spreadsheet
directory-spreadsheet-intro = Send the list as you keep it, as CSV or XLSX. The gateway proposes what each column holds; you correct it and see the first rows and every cell that cannot be taken before anything is imported.
directory-spreadsheet-file = Spreadsheet
directory-spreadsheet-file-hint = CSV or XLSX, at most 100,000 rows. The first row names the columns; of a workbook the first visible sheet is read.
directory-spreadsheet-encoding = Encoding
directory-spreadsheet-told = Told by the file
directory-spreadsheet-known = Read it as
directory-spreadsheet-proposed = As the gateway proposes
directory-spreadsheet-open = Open
directory-spreadsheet-form = Read as
directory-spreadsheet-rows = Rows
directory-spreadsheet-faults = Cells that cannot be taken
directory-spreadsheet-faults-more = There are more; { $count } are shown.
directory-spreadsheet-first = First rows
directory-spreadsheet-columns = What each column holds
directory-spreadsheet-column = Column { $number }
directory-spreadsheet-not-read = Not read
directory-spreadsheet-organisation-mail = Mail address of the organisation
directory-spreadsheet-organisation-telephone = Telephone of the organisation
directory-spreadsheet-source = Name of the source
directory-spreadsheet-source-hint = Such as “ministry list”. The next file of the same source is compared with this one.
directory-spreadsheet-source-missing = Name the source.
directory-spreadsheet-organisation-missing = Say which column holds the organisation.
directory-spreadsheet-country = Country of the telephone numbers
directory-spreadsheet-country-hint = Two letters, for numbers without a country code
directory-spreadsheet-extent = Extent
directory-spreadsheet-whole = It is all that the source has; what it no longer names is no longer said
directory-spreadsheet-keep = Keep this reading under the name
directory-spreadsheet-keep-hint = For the next time; columns are found again by their headings
directory-spreadsheet-look = Look at it
directory-spreadsheet-reviews = Values to be looked at
directory-spreadsheet-dropped = No longer named
directory-spreadsheet-held = Half of the records of this source or more are missing, so nothing was changed. The file waits under “Waiting for a decision”.
directory-spreadsheet-empty = The file holds no row.
directory-spreadsheet-columns-many = The file has more than { $limit } columns. Delete what does not belong to the list.
directory-spreadsheet-workbook = The workbook was not read: { $reason }
directory-spreadsheet-formula = The cell holds a formula or an error. Put its value there.
directory-spreadsheet-no-organisation = The row names no organisation, and none stands above it.
directory-spreadsheet-nobody = The row names neither a person nor a function.

## Sources
directory-refused-source = The gateway uses the source name “{ $text }” itself. Choose another one.

## Registrars
directory-registrar-title = Through whom it is registered
directory-registrar-domain = Domain
directory-registrar-registrar = Registrar
directory-registrar-registry = Registry
directory-registrar-abuse = Mailbox for abuse
directory-refused-registrar-header = The first line does not name the columns domain and registrar. Write it, for example: { $header }
directory-refused-registrar-domain = “{ $text }” is no domain.
directory-refused-registrar-missing = No registrar is named for “{ $text }”.

## Comparing
directory-duplicate-any = Compare any two records
directory-duplicate-any-hint = Its name or id
directory-duplicate-unknown = No record of this name or id, or it is of another kind.

## Claims of networks
directory-claim-title = Claim networks
directory-claim-intro = What you claim counts once those who keep the directory agree. What lies inside networks that your organisation holds by agreement counts at once.
directory-claim-networks = Networks of your organisation
directory-claim-networks-hint = One a line: a prefix (198.18.0.0/16), an AS number (AS64500) or a domain (bank.example); up to 50.
directory-claim-note = Note
directory-claim-note-hint = For those who decide: what shows that the networks are yours.
directory-claim-list = Claimed networks
directory-claim-of = Claim of { $network }
directory-claim-state = State
directory-claim-waiting = Claim that waits
directory-claim-agreed = Agreed to
directory-claim-refused = Refused
directory-claim-withdrawn = Taken back
directory-claim-overlap = { $count ->
    [0] Nothing
    [one] { $count } network or claim
   *[other] { $count } networks or claims
}
directory-claim-overlaps = What others hold or claim there
directory-claim-overlaps-none = Nobody else holds or claims anything there.
directory-claim-relation = How it lies
directory-claim-same = The same network
directory-claim-around = Around it
directory-claim-inside = Inside it
directory-claim-reason = Why it is refused
directory-claim-reason-hint = The organisation reads it.
directory-claim-withdraw = Take the claim back
directory-claim-withdraw-text = The network then no longer counts as your organisation’s by this claim.
directory-claim-clear = Agree to all in whose space nobody else holds anything
directory-claim-more = { $count ->
    [one] { $count } more claim waits; it is listed when these are decided.
   *[other] { $count } more claims wait; they are listed when these are decided.
}
directory-claim-error-text = More than { $most } characters; shorten it.
directory-claim-error-many = More than { $most } networks; claim fewer at a time.
directory-claim-error-reason = Say why, so that the organisation can correct its claim.
directory-waiting-networks = Networks that organisations claim

## Keys
directory-key-add = Add an OpenPGP key
directory-key-text = Public key
directory-key-text-hint = All lines from “BEGIN PGP PUBLIC KEY BLOCK” to “END PGP PUBLIC KEY BLOCK”, of one key. Signatures of others on it are not checked.
directory-key-file = Key as a file
directory-key-until = holds until { $day }
directory-key-soon = ends on { $day }: renew it
directory-key-expired = ended on { $day }
directory-key-endless = has no end
directory-refused-key-secret = This is a secret key. It was not kept. Export the public key; replace the secret one if somebody else may have seen it.
directory-refused-key-unread = This is not one public key in ASCII armour: { $reason }
directory-refused-key-several = There are several keys in it. Send one at a time.
directory-refused-key-revoked = The key is revoked. Send the one that took its place.
directory-refused-key-expired = The key ended on { $day }. Extend it, export it again, or send a newer one.
directory-refused-key-short = The key is too short (below 2048 bits). Make a new one.
directory-refused-key-dsa = The key is a DSA key, which is no longer to be used (RFC 9580). Make a new one.
directory-refused-key-sha1 = Everything that the key says of itself rests on SHA-1 or an older hash. Sign it again with a newer program, or make a new one.
