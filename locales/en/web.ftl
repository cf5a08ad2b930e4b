### The shell of every page: navigation, components, forms, problems, about pages.

web-language-name = English
web-gateway = CyberGateway
web-home = Home
web-skip = Skip to main content
web-navigation = Main navigation
web-languages = Language
web-breadcrumbs = You are here
web-sign-in = Sign in
web-administration = Administration
web-administration-page = Administration
web-administration-page-intro = What is set once and seldom changed. Daily work is in the bar above.
web-footer = About this site
web-about = About
web-licence = Licence
web-accessibility = Accessibility
web-as-of = As of { $moment }

## Numbers and time
web-percent = { $value }%
web-moment = { $moment } UTC
web-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
web-kilobytes = { $value } kB
web-megabytes = { $value } MB
web-gigabytes = { $value } GB

## Components
web-notice = Notice
web-success = Done
web-warning = Warning
web-error = Error
web-sort-by = Sort by { $column }
web-sorted-ascending = sorted ascending
web-sorted-descending = sorted descending
web-table-empty = There is nothing to show yet.
web-no-data = no data
web-pages = Pages
web-page-first = First page
web-page-next = Next page
web-filter = Filter
web-filter-apply = Apply filter
web-filter-clear = Clear filter
web-figures-table = Show the figures as a table
web-download = Download { $name } ({ $format }, { $size })
web-task-open = To do
web-task-started = In progress
web-task-done = Done
web-task-blocked = Cannot start yet

## Forms
web-error-line = { $field }: { $error }
web-errors = { $count ->
    [one] There is { $count } problem with what you entered
   *[other] There are { $count } problems with what you entered
}
web-title-error = Error: { $title }
web-optional = (optional)
web-cancel = Cancel
web-date-hint = Year, month and day, for example 2026-03-27
web-field-missing = Fill in this field
web-field-again = What you entered here is not shown again. Enter it once more.
web-field-choice = Choose one of the options
web-field-date = Enter a date as year-month-day, for example 2026-03-27
web-field-number = Enter a whole number
web-field-range = Enter a number from { $least } to { $most }
web-field-long = { $count ->
    [one] Shorten this to { $count } character
   *[other] Shorten this to { $count } characters
}
web-form-repeated = This form had already been sent. Nothing was done a second time.
web-form-outdated = Somebody else changed this while you were editing. Compare your entries with the current state and send again.
web-field-one-of = Possible values: { $options }.
web-asked-title = Part of this address was not followed
web-asked-value = “{ $value }” was not understood as a value of “{ $field }”.
web-asked-date = A date is written as year-month-day, for example { $example }.
web-asked-day = { $day } is used instead.
web-asked-choice = Shown instead: { $choice }.
web-asked-all = The list is shown without this filter.
web-asked-first = The list is shown from its beginning.
web-asked-links = Use the links below the list to go on in it.
web-asked-unused = This page does not go by “{ $field }”: everybody sees the same here.
web-asked-unknown = “{ $field }” is not known here. Known: { $known }.
web-asked-no-parameters = “{ $field }” is not known here: this address takes no parameters.

## Problems
web-problem-bad-request = The request could not be understood
web-problem-bad-request-text = Something in the address or in what was sent has the wrong form. Go back, check it and try again.
web-problem-unauthorised = Please sign in
web-problem-unauthorised-text = This page is for people with an account. Sign in, or ask your administrator for access.
web-problem-forbidden = You do not have access to this page
web-problem-forbidden-text = Your role does not include this. Ask your administrator if you need it.
web-problem-no-organisation = You are a network contact, but nobody has entered yet of which organisation. Until then there is nothing here that you may see. Ask an administrator of { $administration } to give you the role for your organisation, on the page “Accounts”.
web-problem-not-found = Page not found
web-problem-not-found-text = There is no page at this address. Check the address, or start from the home page.
web-problem-language = This language is not available here. Choose one of the languages below.
web-problem-method = That cannot be done here
web-problem-method-text = This address does not accept this kind of request. Go back and use the form or link on the page.
web-problem-conflict = The information has changed
web-problem-conflict-text = Somebody changed it since you opened the page. Load the page again and repeat your change.
web-problem-precondition-text = The current state has another ETag than If-Match names. Ask for it again and repeat your change.
web-problem-precondition-missing = The state that your change starts from was not named
web-problem-precondition-missing-text = Ask for the current state, and send your change with its ETag in If-Match.
web-problem-token-needed = Send the header “Authorization: Bearer TOKEN” with a token that is valid and was not revoked. An administrator makes one on the page “API tokens”, or the operator with: cybergateway token add
web-problem-token-clear-text = Tokens are only accepted over HTTPS. This one travelled in clear text: revoke it, make another, and use the address that begins with https. Behind a proxy, the proxy has to say X-Forwarded-Proto: https.
web-problem-idempotency = This Idempotency-Key was used for something else within the last day. Use another key for each request.
web-problem-idempotency-key = The Idempotency-Key has to be 1 to 255 printable ASCII characters.
web-problem-too-large = What you sent is too large
web-problem-too-large-text = Send a smaller file or a shorter text, or split it into several parts.
web-problem-media = This kind of file or data is not accepted here
web-problem-media-text = Check the format and send it again in one that the page names.
web-problem-invalid = Some entries need correcting
web-problem-invalid-text = Check the entries named below and send again.
web-problem-too-many = Too many requests
web-problem-too-many-text = You have sent many requests in a short time. Nothing was lost; please wait and try again.
web-problem-retry = { $count ->
    [one] Try again in { $count } second.
   *[other] Try again in { $count } seconds.
}
web-problem-internal = Something went wrong
web-problem-internal-text = The fault is on our side and has been recorded. Try again later; if it happens again, give the operator the request number below.
web-problem-unavailable = The service is busy
web-problem-unavailable-text = The answer took too long or the service is being restarted. Try again in a moment.
web-problem-disk = The gateway cannot accept new data now
web-problem-disk-text = Its storage is nearly full, so nothing new is accepted in order to protect what is already stored. The operator has to free space.
web-problem-cross-site = This form was sent from another website and was not accepted. Open the page here and send it again.
web-problem-request = Request number: { $id }
web-problem-home = Go to the home page

## About, licence, accessibility
web-about-text = CyberGateway is a national cybersecurity gateway. It collects reports about incidents and weaknesses, shows where a country stands, and connects the people who can act. This gateway is run by { $name }.
web-about-version = Version { $version }
web-about-numbers = How to read the numbers
web-about-numbers-text = Every number states its source, its unit and its day. Days are days in Coordinated Universal Time (UTC). Missing data is shown as a gap, never as zero. Visitors see only what the operator has released.
web-licence-software = The software is licensed under the Apache License, version 2.0.
web-licence-content = The guides and instruments supplied with it are licensed under Creative Commons Attribution 4.0 International.
web-licence-data = The data belongs to the organisation that runs this gateway. Ask it before you reuse the data.
web-accessibility-text = We want everybody to be able to use this site: with a keyboard, a screen reader, enlarged text, high contrast, a small screen or a slow connection. No page needs scripts.
web-accessibility-standard = The site is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.
web-accessibility-contact = If something does not work for you, tell { $name } which page you used and what happened.
