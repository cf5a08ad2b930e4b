# Warnings: alerts and advisories, and what their writers and readers need.

warning-title = Warnings
warning-intro = Alerts and advisories for the constituency. An alert asks for action now; an advisory is something to prepare for.
warning-list = Published warnings
warning-none = Nothing is published.
warning-feed = Atom feed
warning-csaf = CSAF provider metadata
warning-csaf-file = This warning as a CSAF document
warning-other-forms = Other languages and forms
warning-csaf-first = First published.
warning-csaf-source = The text that this one is translated from
warning-published = Published
warning-published-by = Published by
warning-revision = Revision { $count }
warning-revision-at = Revision { $count } of
warning-number = Number
warning-tlp = Label (TLP)
warning-tlp-hint = What is for everybody is labelled TLP:CLEAR.
warning-withdrawn = This warning was withdrawn on { $at }. It no longer holds.
warning-withdrawn-why = Why it is withdrawn
warning-not-translated = This warning is not translated yet. It is shown in the language it was written in: { $language }.

## What a warning says

warning-kind = Kind
warning-kind-alert = Alert
warning-kind-advisory = Advisory
warning-severity = Severity
warning-severity-any = Any severity
warning-severity-info = For information
warning-severity-low = Low
warning-severity-medium = Medium
warning-severity-high = High
warning-severity-critical = Critical
warning-least = Least severity
warning-audience = For whom
warning-audience-public = Everybody
warning-audience-constituents = The constituency
warning-audience-teams = Response teams
warning-part = Part
warning-part-title = Title
warning-part-summary = Summary
warning-part-happened = What happened
warning-part-affected = Who is affected
warning-part-action = What to do
warning-part-sms = Text message (SMS)
warning-sectors = Sectors
warning-references = Further information
warning-references-hint = One web address a line.
warning-cves = CVE numbers
warning-cves-hint = One a line, such as CVE-2026-12345.
warning-products = Affected products
warning-products-hint = One a line: vendor; product; version. A version such as <4.2 is a range.
warning-source = Written first in
warning-language = Language
warning-languages = Languages
warning-sms-size = Length
warning-sms-count = { $units } of { $most } characters, { $segments } of 3 segments ({ $alphabet }), as last saved.

## Writing and publishing

warning-work = Drafts and reviews
warning-work-intro = What is being written, and what waits for somebody else to publish it.
warning-work-none = Nothing is being written.
warning-work-one = Work on this warning
warning-work-title = Warning { $number }
warning-subscribers = Confirmed subscribers by mail: { $count }
warning-new = New warning
warning-edit = Write
warning-edit-intro = Write plain text. A blank line begins a paragraph; lines that begin with a hyphen are a list. A language without text is not published.
warning-save = Save as draft
warning-saved = Saved.
warning-read = As readers see it
warning-state = State
warning-state-draft = Draft
warning-state-review = In review
warning-state-published = Published
warning-state-withdrawn = Withdrawn
warning-changed = Last changed
warning-gaps = What is missing before review
warning-mistake = { $part }: { $why }
warning-mistake-in = { $part } ({ $language }): { $why }
warning-submit = Hand to review
warning-submit-intro = Somebody else reads it and publishes it.
warning-return = Give back to the writers
warning-publish = Publish
warning-publish-intro = Publishing freezes what is shown here as a revision. If it is critical and for everybody, letters leave at once.
warning-own-work = You wrote this. Somebody else has to publish it.
warning-correct = Begin a correction
warning-drop = Give up the correction
warning-correct-intro = What is published stays as it is until the correction is published.
warning-withdraw = Withdraw
warning-withdraw-intro = The warning stays readable and is marked as withdrawn. It leaves feeds and CSAF.
warning-discard = Give up this draft
warning-discard-intro = It was never published; it disappears from the drafts.
warning-change = What changed
warning-change-hint = A sentence for readers, in the language it was written in first. A correction needs it.
warning-against = Against what is published
warning-history = History
warning-history-intro = Each revision as it was frozen, newest first.
warning-hash = Content (SHA-256)
warning-differences = Differences
warning-differences-none = Nothing differs.
warning-before = Before
warning-after = After
warning-refused-content = Something is missing or wrong. It is listed on this page; write it first.
warning-refused-state = This step no longer follows from the state. Look at it again.
warning-refused-reason = Say what changed, or why it is withdrawn, in a few words.
warning-refused-label = What is for everybody needs the label TLP:CLEAR. Choose that label or a narrower audience.
warning-refused-reference = One of the lines is not a web address. Begin each with https://.
warning-refused-cve = One of the lines is not a CVE number, such as CVE-2026-12345.
warning-refused-product = One of the lines is not a product. Write vendor; product; version.
warning-refused-lines = At most { $count } lines.
warning-refused-half = CVE numbers and affected products go together. Name both, or neither.
warning-refused-sms = The text message takes { $count } segments; at most 3 are sent. Shorten it.

## Warnings by mail

warning-subscribe = Warnings by mail
warning-subscribe-intro = Critical warnings come at once, others once a day. A letter asks you to confirm the address first. The address is used for nothing else and is deleted when you unsubscribe.
warning-subscribe-send = Subscribe
warning-subscribe-asked = If the address can be written to, a letter is on its way. Open its link and confirm within seven days.
warning-mail = Mail address
warning-refused-mail = This is not a mail address.
warning-subscription = Your subscription to warnings
warning-confirm-intro = Confirm that warnings are to be sent to your address. Nothing is sent before.
warning-subscription-intro = Your address is confirmed. You can change what you get, or unsubscribe.
warning-subscription-confirm = Confirm
warning-subscription-change = Save
warning-subscription-end = Unsubscribe and delete my address
warning-subscription-ended = You are unsubscribed and your address is deleted.
warning-mail-confirm-subject = Confirm your subscription to warnings
warning-mail-confirm-text =
    Somebody asked to have warnings sent to this address. To confirm, open this page and press the button:

    { $link }

    If it was not you, do nothing: without confirmation the address is deleted after seven days.
warning-mail-now-subject = Critical warning: { $title }
warning-mail-digest-subject = Warnings of the day ({ $count })
warning-mail-text =
    { $text }

    Change or end your subscription:
    { $link }
