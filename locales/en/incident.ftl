# Reports of incidents, cases, conversations, responders.

watch-nav-cases = Cases
watch-error-busy = Too many reports came today, so this one was not kept. Call instead, or send it tomorrow.

## The public page
watch-incident-title = Report fraud
watch-incident-intro = Report phishing, fraudulent sites and mail, fraud by telephone, text message or mobile money, identity theft and malware. You need no account, and you need not say who you are.
watch-incident-abuse-warning = Do not upload images of the abuse of children, not even as proof: keeping and sending them is a crime in many countries. Report the address only, here or to the hotline.
watch-incident-follow-link = I have a code and want to see how far my report came
watch-incident-report-link = Report something new
watch-incident-administration = For which country or administration
watch-incident-kind = What happened?
watch-incident-kind-phishing = Somebody asked for my password, code or card data (phishing)
watch-incident-kind-scam-site = A fraudulent site, shop or investment
watch-incident-kind-fraud-mail = A fraudulent mail
watch-incident-kind-mobile-money = Fraud with mobile money
watch-incident-kind-telephone = A fraudulent telephone call
watch-incident-kind-sms = A fraudulent text message
watch-incident-kind-identity-theft = Somebody acts under my name
watch-incident-kind-malware = Harmful software
watch-incident-kind-other = Something else
watch-incident-text = The message, or what happened
watch-incident-text-hint = Paste the whole message with its addresses and numbers. Card numbers are made unreadable.
watch-incident-file = The message as a file, or a picture of the screen
watch-incident-file-hint = At most { $megabytes ->
    [one] one megabyte
   *[other] { $megabytes } megabytes
}. A mail saved as .eml helps most.
watch-incident-file-large = The file is larger than { $megabytes ->
    [one] one megabyte
   *[other] { $megabytes } megabytes
}. Send a smaller one, or paste the text.
watch-incident-sender = Who contacted you
watch-incident-sender-hint = The telephone number, the name that was shown, or the address.
watch-incident-brand = Whose name was used
watch-incident-brand-hint = A bank, an operator, an authority, a shop.
watch-incident-happened = On which day
watch-incident-money = If money is gone
watch-incident-money-text = Send the report now and call at once: the next page says whom. A payment can often be stopped within the first hours.
watch-incident-amount = Amount
watch-incident-bad-amount = Write a number above zero, such as 25000 or 120.50.
watch-incident-currency = Currency
watch-incident-currency-hint = Three letters, such as USD; for a crypto-asset its code.
watch-incident-bad-currency = Write three to five letters, such as USD.
watch-incident-way = How it was paid
watch-incident-way-bank = Bank transfer
watch-incident-way-mobile-money = Mobile money
watch-incident-way-card = Card
watch-incident-way-crypto = Crypto-asset
watch-incident-way-cash = Cash, voucher or remittance
watch-incident-responder = Through whom
watch-incident-none = –
watch-incident-you = If you may be asked
watch-incident-you-text = This is kept sealed. Nobody outside gets it unless you agree.
watch-incident-name = Name
watch-incident-mail = Mail address
watch-incident-bad-mail = Write a mail address, such as name@example.org.
watch-incident-telephone = Telephone
watch-incident-consent = Who may also learn it
watch-incident-consent-hint = Leave it empty and nobody does.
watch-incident-party-police = The police
watch-incident-party-responder = The bank, payment provider or operator concerned
watch-incident-abuse = Abuse of children
watch-incident-abuse-yes = This is about images of the abuse of a child
watch-incident-abuse-hint = Then the report is sealed: no analyst sees it, and only the competent authority gets it.
watch-incident-send = Send the report
watch-incident-bad-base64 = The content is not base64.

## The receipt
watch-incident-follow-title = Your report
watch-incident-code = Code of the receipt
watch-incident-code-hint = Sixteen letters and digits.
watch-incident-code-unknown = There is no report with this code. Compare it with your receipt.
watch-incident-follow = Show my report
watch-incident-thanks = Thank you. Your report was received. Its code is:
watch-incident-keep-code = Write the code down: with it you see how far your report came, and you can add to it. Whoever has the code sees the same.
watch-incident-without-file = The file was not kept, since the room for today’s files is used up. Your text was. Send the file tomorrow with a new report.
watch-incident-recall = Call now
watch-incident-recall-text = Say that you were defrauded, and ask to stop the payment and to block your account or card. Have the time, the amount and the recipient at hand.
watch-incident-recall-none = Call your bank or payment provider by the number on your card, contract or bill, not by a number from the message.
watch-incident-stages = How far it came
watch-incident-stage = Step
watch-incident-stage-received = Received
watch-incident-stage-looked = Somebody looks after it
watch-incident-stage-asked = Those were asked who can act
watch-incident-stage-gone = What you reported is gone
watch-incident-stage-closed = Closed
watch-incident-when = When
watch-incident-sealed-text = This report is sealed. Nobody here reads it; the competent authority gets it.
watch-incident-said = Messages
watch-incident-you-wrote = You wrote:
watch-incident-we-wrote = We wrote:
watch-incident-add = Add something
watch-incident-add-hint = For instance an answer to our question, or a further number.
watch-incident-add-send = Send
watch-incident-added = Your message was received.

## For analysts
watch-incident-list = Reports
watch-incident-list-empty = No report.
watch-incident-one = Report of { $when }
watch-incident-telephone-title = Take a report by telephone
watch-incident-telephone-link = Take a report by telephone
watch-incident-save = Save the report
watch-incident-tell-code = Tell the caller this code, with which the report is followed:
watch-incident-all = All
watch-incident-state = State
watch-incident-bad-state = There is no such state.
watch-incident-state-new = New
watch-incident-state-in-case = In a case
watch-incident-state-copy = Same as another
watch-incident-state-dismissed = No incident
watch-incident-state-sealed = Sealed
watch-incident-state-handed-over = Handed over
watch-incident-channel = Came by
watch-incident-channel-page = Page
watch-incident-channel-telephone = Telephone
watch-incident-channel-api = Program
watch-incident-channel-mail = Mail
watch-incident-what = What was said
watch-incident-received = Received
watch-incident-copies = Further reports with the same words
watch-incident-suspected = Suspicion
watch-incident-suspected-text = The form came back as no person sends it. Look at it before a case is opened.
watch-incident-file-name = File name
watch-incident-file-size = Size
watch-incident-file-hash = SHA-256
watch-incident-file-checked = Checked now
watch-incident-file-warning = Treat it as harmful: save it and open it in an isolated system only.
watch-incident-file-save = Save the file
watch-incident-found = What was found
watch-incident-found-kind = What
watch-incident-found-value = Value
watch-incident-routes = To whom it leads
watch-incident-ported = A number range says to whom it was given; a ported number may be served by another operator.
watch-incident-reporter = Who reported
watch-incident-reporter-none = Nobody said who they are. Messages can be left for whoever holds the receipt.
watch-incident-reveal = Show who reported
watch-incident-reveal-text = It is sealed. That you looked is written into the audit log.
watch-incident-forget = Forget who reported
watch-incident-forget-text = The name, addresses and telephone number of this reporter are removed for good, also from conversations. The report stays. Backups keep them until they are replaced.
watch-incident-consent-none = They agreed to nobody outside learning it.
watch-incident-consent-to = They agreed to this being told to: { $parties }
watch-incident-to-case = To the case
watch-incident-case-number = Number of a case
watch-incident-case-number-hint = Leave it empty to open a new case.
watch-incident-open-case = Put into a case
watch-incident-dismiss = It is no incident
watch-incident-undismiss = It is an incident after all
watch-incident-hand-over = Save for the authority
watch-incident-hand-over-text = Saves everything as one file for the authority that is competent for the protection of children. It is not shown, and that it was handed over is written into the audit log. Give it to nobody else.

watch-indicator-asn = Autonomous system
watch-indicator-brand = Name used
watch-indicator-cve = Vulnerability
watch-indicator-domain = Domain
watch-indicator-email = Mail address
watch-indicator-file = File (SHA-256)
watch-indicator-iban = Bank account
watch-indicator-ip = IP address
watch-indicator-md5 = MD5
watch-indicator-path = Path
watch-indicator-sender = Sender shown
watch-indicator-sha1 = SHA-1
watch-indicator-sha256 = SHA-256
watch-indicator-sha512 = SHA-512
watch-indicator-telephone = Telephone number
watch-indicator-url = Web address
watch-indicator-wallet = Crypto wallet

## Responders
watch-responder-title = Whom reports lead to
watch-responder-about = Operators, banks, payment providers, the police and the hotline: numbers for whoever lost money, and number ranges.
watch-responder-intro = The name and the telephone are shown to everybody who reports lost money, so enter numbers that are answered.
watch-responder-empty = Nobody is listed yet. Whoever reports lost money is then told to call the number on the card or contract.
watch-responder-name = Name
watch-responder-kind = What it is
watch-responder-kind-operator = Telephone operator
watch-responder-kind-mobile-money = Mobile money
watch-responder-kind-bank = Bank
watch-responder-kind-card = Blocking of cards
watch-responder-kind-crypto = Crypto exchange
watch-responder-kind-police = Police
watch-responder-kind-hotline = Hotline for the protection of children
watch-responder-telephone = Telephone
watch-responder-telephone-hint = The number that stops a payment or takes a report.
watch-responder-mail = Mail address for reports
watch-responder-web = Web page
watch-responder-bad-web = Write an address that begins with https://.
watch-responder-hours = When somebody answers
watch-responder-marks = Number ranges and senders
watch-responder-marks-hint = One a line: the beginning of telephone numbers such as +22177, the beginning of accounts with two points for the check digits such as SN..K01, or a sender such as 36700 or MYBANK.
watch-responder-bad-range = “{ $line }” is no number range: write + and 1 to 15 digits.
watch-responder-bad-account = “{ $line }” is no beginning of an account: write the country, two points, then letters and digits.
watch-responder-bad-sender = “{ $line }” is no sender: at most 20 characters.
watch-responder-many-marks = At most 200 lines.
watch-responder-add = Add
watch-responder-save = Save
watch-responder-saved = Saved.
watch-responder-remove = Remove

## Cases
watch-case-queue = Cases
watch-case-queue-empty = No case.
watch-case-next = Take the next case
watch-case-keys = Keys, pressed together with those that your browser asks for (Alt, or Alt and Shift): N takes the next case, J and K lead to the next and the previous one in the queue, S saves or sends, C closes, Q quotes the last message.
watch-case-before = Previous in the queue
watch-case-behind = Next in the queue
watch-case-nothing-waits = Nobody waits: every open case has somebody who works on it.
watch-case-bad-filter = There is no such choice.
watch-case-unknown-number = There is no case with this number.
watch-case-show = Show
watch-case-open-now = Open cases
watch-case-new-now = Not looked at
watch-case-bad-now = Critical and high
watch-case-number = Case
watch-case-title = About
watch-case-type = Type
watch-case-severity = Severity
watch-case-state = State
watch-case-tlp = TLP
watch-case-assignee = Works on it
watch-case-mine = I
watch-case-nobodys = Nobody
watch-case-reports = Reports
watch-case-opened = Opened
watch-case-due = To be looked at by
watch-case-late = Late
watch-case-beside = Shares something with
watch-case-state-new = New
watch-case-state-open = In work
watch-case-state-waiting = Waits for others
watch-case-state-resolved = Gone
watch-case-state-closed = Closed
watch-severity-critical = Critical
watch-severity-high = High
watch-severity-medium = Medium
watch-severity-low = Low
watch-case-outcome = Outcome
watch-case-outcome-fixed = What was reported is gone
watch-case-outcome-referred = Others deal with it
watch-case-outcome-unresolved = Nothing could be done
watch-case-outcome-no-incident = It was no incident
watch-case-outcome-merged = Went into another case
watch-case-mark-answered = Reporter answered
watch-case-mark-asked = Others asked
watch-case-mark-gone = Seen gone
watch-case-mark-closed = Closed
watch-case-take = Take
watch-case-release = Put back
watch-case-to-open = Into work
watch-case-to-waiting = Wait for others
watch-case-gone = It is gone
watch-case-back = It is there again
watch-case-close = Close
watch-case-reopen = Open again
watch-case-edit = Change type, severity, label
watch-case-save = Save
watch-case-checklist = What is to be thought of
watch-case-checklist-save = Save the list
watch-case-timeline = Timeline
watch-case-entry = What happened
watch-case-detail = To what
watch-case-who = Who
watch-case-who-me = You
watch-case-who-system = The gateway
watch-case-who-reporter = Whoever reported
watch-case-who-operator = The operator
watch-case-what-opened = Opened
watch-case-what-report = Report joined
watch-case-what-assigned = Works on it
watch-case-what-state = State
watch-case-what-type = Type
watch-case-what-severity = Severity
watch-case-what-title = Title
watch-case-what-tlp = Label
watch-case-what-conversation = Conversation begun
watch-case-what-sent = Written to
watch-case-what-received = Came from
watch-case-what-note = Note
watch-case-what-done = Done
watch-case-what-undone = Not done after all
watch-case-what-evidence = Evidence kept
watch-case-what-gone = Seen gone
watch-case-what-back = Seen again
watch-case-what-merged = Merged with
watch-case-what-split = Split
watch-case-what-exported = Left as a file
watch-case-merge = Merge or split
watch-case-merge-text = All reports, conversations and findings of this case go into the other one; this one leads there.
watch-case-merge-hint = The number of the case that stays, such as 17.
watch-case-merge-do = Merge
watch-case-merged-link = This case went into another one.
watch-case-split = Split
watch-case-split-text = The report and the conversation with whoever sent it go into a new case.
watch-case-split-report = Which report
watch-case-split-do = Take out
watch-case-custody = Chain of custody
watch-case-custody-text = Every piece of evidence with its hash, when it came, and everything that was done since. “Holds” says that the bytes that are kept were read for this page and have this hash.
watch-case-custody-made = Sheet made
watch-case-custody-holds = Holds
watch-case-custody-broken = Does not hold
watch-case-evidence = Evidence
watch-case-evidence-none = No file came with the reports of this case.

## Figures
watch-case-figures = Figures of cases
watch-case-from = From
watch-case-to = To
watch-case-reports-span = Reports
watch-case-opened-span = Cases opened
watch-case-closed-span = Cases closed
watch-case-late-now = Not looked at in time
watch-case-oldest = The oldest is of { $day }.
watch-case-times = How long it took
watch-case-times-text = Counted from the opening, for cases opened in these days that reached the mark. Cases that still wait are in the backlog and not in these times.
watch-case-time = From opening until
watch-case-time-looked = somebody looked
watch-case-time-answered = the reporter was answered
watch-case-time-asked = somebody was asked to act
watch-case-time-gone = it was gone
watch-case-time-closed = it was closed
watch-case-median = Half within
watch-case-ninth = Nine in ten within
watch-case-cases = Cases
watch-case-hours = { $hours } h
watch-case-by-type = Cases opened by type

## Checklists
watch-step-confirm = Confirm that it is what it is said to be
watch-step-evidence = Keep the evidence before anything is taken down
watch-step-ask-hoster = Ask the hoster
watch-step-ask-registrar = Ask the registrar or registry
watch-step-ask-operator = Ask the operator of the number
watch-step-ask-upstream = Ask the upstream provider
watch-step-tell-brand = Tell whose name is used
watch-step-tell-owner = Tell who runs the system
watch-step-tell-police = Tell the police, if the reporter agrees
watch-step-tell-peers = Tell other CSIRTs concerned
watch-step-tell-regulator = Tell the authority for data protection
watch-step-recall-money = Have the payment stopped
watch-step-block = Have it blocked by resolvers and filters
watch-step-sample = Keep a sample and its hash
watch-step-contain = Limit the damage
watch-step-logs = Secure the logs
watch-step-restore = Restore and check
watch-step-warn-public = Consider a public warning
watch-step-check-again = Look whether it is gone
watch-step-tell-reporter = Answer whoever reported
watch-step-lessons = Note what was learned

## Conversations
watch-conversation-title = Conversations
watch-conversation-begin = Ask somebody
watch-conversation-with = With
watch-conversation-with-reporter = Whoever reported
watch-conversation-with-internal = Among ourselves
watch-conversation-with-hoster = Hoster
watch-conversation-with-registrar = Registrar
watch-conversation-with-registry = Registry
watch-conversation-with-brand = Whose name is used
watch-conversation-with-operator = Telephone operator
watch-conversation-with-payment = Bank or payment provider
watch-conversation-with-police = Police
watch-conversation-with-csirt = CSIRT
watch-conversation-with-network = Network
watch-conversation-with-other = Somebody else
watch-conversation-name = Name
watch-conversation-address = Mail address
watch-conversation-address-hint = Leave it empty if you telephone or use a form of theirs, and note here what you said.
watch-conversation-language = Language
watch-conversation-state = State
watch-conversation-state-new = Nothing said
watch-conversation-state-asked = We wrote last
watch-conversation-state-answered = They wrote last
watch-conversation-state-done = Done
watch-conversation-last = Last
watch-conversation-due = Remind from
watch-conversation-remind = Remind
watch-conversation-reference = Their number of it
watch-conversation-direction-out = From us
watch-conversation-direction-in = To us
watch-conversation-direction-note = Note
watch-conversation-automatic = Automatic answer
watch-conversation-subject = Subject
watch-conversation-text = Text
watch-conversation-send = Send
watch-conversation-send-hint = It leaves by mail as soon as you send it.
watch-conversation-leave = Leave the message
watch-conversation-leave-hint = No mail address is known: whoever holds the receipt reads it there.
watch-conversation-record = Note it down
watch-conversation-record-hint = No mail address is known: note what you said or wrote elsewhere.
watch-conversation-note = Make a note
watch-conversation-note-hint = Only those of the administration read it.
watch-conversation-hear = Note what they said
watch-conversation-heard = What they said
watch-conversation-heard-hint = By telephone, by a form, in person.
watch-conversation-quote = Quote elsewhere
watch-conversation-quote-text = What you quote reaches somebody else. Take out whatever says who reported, and what the label forbids.

## First words of letters
watch-letter-reporter =
    Thank you for your report. It has the number { $case } here.

    { "" }
watch-letter-takedown =
    Dear colleagues,

    the following was reported to us and we confirmed it: { $about }

    Please take it down or suspend it, keep what may serve as evidence, and tell us what you did. Our number is { $case }; please leave it in the subject.
watch-letter-brand =
    Dear colleagues,

    your name is used for a fraud: { $about }

    We ask those who can take it down. Please tell us whether you act yourselves and whom of you we can reach. Our number is { $case }; please leave it in the subject.
watch-letter-responder =
    Dear colleagues,

    the following was reported to us as fraud: { $about }

    Please check it, stop what can still be stopped, and tell us what you did. Our number is { $case }; please leave it in the subject.
watch-letter-other =
    Dear colleagues,

    the following was reported to us: { $about }

    Please tell us what you know of it and what you did. Our number is { $case }; please leave it in the subject.
watch-case-iodef = Hand over as IODEF
watch-case-iodef-text = The document names what was found, the type, the label and our number of the case. No word of a report, no conversation and nobody who reported stands in it. Send it by a way that suits its label.
watch-case-iodef-form = Form
watch-case-iodef-save = Save the document
watch-case-iodef-xml = for another team: IODEF 2, XML (RFC 7970)
watch-case-iodef-json = for another team: IODEF 2, JSON (RFC 8727)
watch-case-iodef-fraud = report on a fraud: IODEF 1 (RFC 5901), new or updated
watch-case-iodef-taken-back = report on a fraud: take back what was sent
watch-case-types = What the types mean
watch-rsit-spam = Bulk mail or messages that the recipients did not ask for.
watch-rsit-harmful-speech = Insulting, threatening or inciting statements about somebody.
watch-rsit-violence = Sexual abuse of children, glorified violence and the like. Do not open or pass on the material.
watch-rsit-infected-system = A device on which malware runs, often part of a botnet.
watch-rsit-c2-server = A server from which infected devices are commanded.
watch-rsit-malware-distribution = An address from which malware is given out.
watch-rsit-malware-configuration = An address from which malware takes its settings.
watch-rsit-scanner = Probing of systems to find weak points or open services.
watch-rsit-sniffing = Watching and recording the traffic of others.
watch-rsit-social-engineering = Getting information or deeds from people by lies, tricks or threats.
watch-rsit-ids-alert = An attempt to use a known vulnerability, whether or not it succeeds.
watch-rsit-brute-force = Many attempts to log in, by guessing or with stolen passwords.
watch-rsit-exploit = An attempt by a way that was not known before.
watch-rsit-privileged-account-compromise = Somebody uses an account with an administrator’s rights without permission.
watch-rsit-unprivileged-account-compromise = Somebody uses an ordinary account without permission.
watch-rsit-application-compromise = A program or website was broken into, such as by SQL injection.
watch-rsit-system-compromise = A system was broken into as a whole, or somebody else commands it.
watch-rsit-burglary = Somebody broke into rooms where equipment or data is.
watch-rsit-dos = A service is made unusable from one source.
watch-rsit-ddos = A service is made unusable from many sources at once.
watch-rsit-misconfiguration = A wrong setting made a service unavailable.
watch-rsit-sabotage = Somebody damaged equipment, lines or programs on purpose.
watch-rsit-outage = A failure without intent, such as of power, a line or a machine.
watch-rsit-unauthorised-information-access = Somebody read information that was not meant for them.
watch-rsit-unauthorised-information-modification = Somebody changed information without permission, such as by ransomware or defacement.
watch-rsit-data-loss = Information was lost, such as by a broken disk or theft of a device.
watch-rsit-data-leak = Confidential information became known to others.
watch-rsit-unauthorised-use-of-resources = Somebody uses the equipment of others for their own ends, such as for mining.
watch-rsit-copyright = Protected works or programs are offered or used without a licence.
watch-rsit-masquerade = Somebody poses as another person or organisation to gain by it.
watch-rsit-phishing = A page or message that poses as another to get passwords, cards or other secrets.
watch-rsit-weak-crypto = A service that offers outdated or weak encryption.
watch-rsit-ddos-amplifier = A service that can be misused to multiply an attack, such as an open resolver.
watch-rsit-potentially-unwanted-accessible = A service that can be reached by everybody, probably without intent.
watch-rsit-information-disclosure = A service that tells everybody what should stay inside.
watch-rsit-vulnerable-system = A system with a known vulnerability that can be used.
watch-rsit-other = It fits none of the types. Where many do, a type is missing.
watch-rsit-undetermined = The type is not known yet.
watch-rsit-test = A trial, not an incident.
