### Accounts, signing in, roles, set-up

account-title = Your account
account-administration = Administration
account-administration-title = Change administration
account-administration-intro = You belong to several administrations. Pages show one at a time; your choice holds until you sign out.
account-administration-button = Work in this administration
account-name = Name
account-mail = Mail address
account-language = Language of letters
account-roles = Roles
account-no-role = no role
account-state = State
account-created = Created
account-action = Action
account-yes = yes
account-no = no
account-none = none

## Signing in
account-sign-in-title = Sign in
account-sign-in-button = Sign in
account-sign-in-refused = Mail address and password do not match an account. Check both and try again.
account-sign-in-expired = Too much time has passed. Sign in again with your password.
account-sign-in-again = Sign in again from the beginning
account-sign-out = Sign out
account-password = Password
account-code = Code
account-code-hint = The six digits that your authenticator app shows now, or one of your recovery codes
account-second-step-title = Second step
account-second-step = Second step at sign-in
account-second-step-on = { $left ->
    [one] On; { $left } recovery code left
   *[other] On; { $left } recovery codes left
}
account-second-step-off = Off
account-forgotten-link = I have forgotten my password
account-forgotten-title = Ask for a new password
account-forgotten-intro = Give the mail address of your account. You will receive a link by which you choose a new password.
account-forgotten-button = Send the link
account-forgotten-sent = If there is an account with this address, a link has been sent to it. It can be used for one hour. If nothing arrives, ask your administrator.

## Own account
account-sessions = Where you are signed in
account-session-browser = Browser
account-session-began = Signed in
account-session-seen = Last used
account-session-this = this session
account-session-unknown = unknown
account-session-end = End
account-password-link = Change the password
account-password-title = Change the password
account-password-intro = Afterwards you stay signed in here; all your other sessions end.
account-password-current = Current password
account-password-new = New password
account-password-hint = At least 12 characters, for example several words. Pasting and password managers are welcome.
account-password-button = Change the password
account-security-link = Second step and recovery codes
account-security-title = Second step at sign-in
account-security-intro = A second step protects your account even when somebody knows your password: at sign-in you also give six digits from an app on your telephone.
account-security-demanded = Your role requires a second step at sign-in. Set it up here; until then nothing else is open to you.
account-security-begin = Set up the second step
account-security-scan = Read this code with an authenticator app, or type the key into it. Then give the six digits that the app shows.
account-security-qr = Code for the authenticator app
account-security-seed = Key
account-security-address = Address for apps on this device
account-security-finish = Turn on
account-security-renew = Make new recovery codes
account-security-remove = Turn off
account-security-remove-title = Turn the second step off
account-security-remove-text = Your password alone will then open your account. Recovery codes become void.
account-codes-title = Recovery codes
account-codes-once = These codes are shown only now. Print them or write them down, and keep them apart from your telephone. Each opens your account once when you do not have the app.
account-codes-kept = I have kept the codes

## Personal links
account-link-invitation-title = Welcome
account-link-invitation-text = An account was made for { $mail }. Choose a password; then sign in with this address.
account-link-reset-title = Choose a new password
account-link-reset-text = You are choosing a new password for { $mail }. Until you press the button, the old one remains.
account-link-button = Use this password
account-link-by-hand = The link below opens the account. Where mail does not arrive, hand it to this person, and to nobody else. It is shown only now.
account-link-local = This link leads to the gateway’s own machine and opens for nobody elsewhere. The operator sets the address that others use as server.public_url; then make a new link.

## Accounts of an administration
account-list-title = Accounts
account-list-about = Who may sign in, and with which roles; invite somebody, shut somebody out.
account-list-caption = People who may sign in
account-lacking-second = { $count ->
    [one] { $count } person lacks the second step that their role requires.
   *[other] { $count } people lack the second step that their role requires.
    } Whoever signs in or opens a page without it is led to the page that sets it up; nothing else opens before that.
account-lacking-since = missing since { $day }
account-state-invited = invited
account-state-active = active
account-state-disabled = disabled
account-invite-title = Invite somebody
account-invite-intro = The person receives a personal link by mail and chooses a password. The link can be used for seven days.
account-invite-button = Send the invitation
account-invite-again = Send a new invitation
account-letter-title = Letter queued
account-letter-queued = The change is made. A letter to the person will be sent shortly.
account-roles-intro = When roles change, the person has to sign in again.
account-roles-contact-below = A network contact is chosen below, for one organisation.
account-roles-no-organisations = To make somebody a network contact, first enter their organisation in the directory.
account-roles-incomplete = This person is a network contact of no organisation and therefore sees nothing. Choose the organisation and the role below, and save.
account-roles-button = Save the roles
account-organisation = A further role for the organisation
account-organisation-role = Role in that organisation
account-manage = Manage the account
account-managed-elsewhere = This account is managed by another administration. Here you decide only on its roles in your own.
account-reset = Send a link for a new password
account-disable-text = A disabled account is signed out at once and cannot sign in. It can be enabled again.
account-disable = Disable the account
account-enable = Enable the account

## Roles
account-role-reader = Reader
account-role-respondent = Respondent
account-role-country-officer = National focal point
account-role-analyst = CSIRT analyst
account-role-network-contact = Network contact
account-role-editor = Editor
account-role-translator = Translator
account-role-reviewer = Reviewer
account-role-event-organiser = Event organiser
account-role-administrator = Administrator

## API tokens
account-tokens-title = API tokens
account-tokens-about = What programs sign in with: make one for each program, revoke it.
account-tokens-intro = A token lets a program read or send data for this administration. Make one for each program, so that each can be revoked alone.
account-token-new = Make a token
account-token-made = Token made
account-token-name = Used for
account-token-name-hint = For example the name of the program or of the server
account-token-prefix = Begins with
account-token-role = Rights
account-token-role-hint = CSIRT analyst: sends reports, reads observations and figures. Reader: reads instruments and assessments only, neither observations nor reports. Administrator: all of that, and sets limits.
account-token-days = Valid for how many days (1 to 366; 90 at most for an administrator)
account-token-administrator-title = Only for the rights of an administrator
account-token-administrator = I want this token to have the rights of an administrator
account-token-administrator-hint = Whoever holds it sees all observations, sets what is released and how long things are kept, and with that can have them removed for good. It cannot make accounts or tokens. Use it only where no other role does, and revoke it when its work is done.
account-token-administrator-missing = Tick this box to make a token with the rights of an administrator, or choose another role
account-token-used = Last used
account-token-unused = never
account-token-end = Ends
account-token-void = void
account-token-revoke = Revoke
account-token-button = Make the token
account-token-once = This token is shown only now. Put it into the program that uses it; keep it secret like a password.

## Set-up
account-setup-title = Set up this gateway
account-setup-intro = This page appears once. What you enter here can be changed and completed later.
account-setup-token = One-time token
account-setup-token-hint = Shown on the console where the gateway was started
account-setup-administration = Administration
account-setup-name = Name of the administration
account-setup-name-hint = For example a ministry, a regulator or a national CSIRT
account-setup-countries = Country or countries
account-setup-countries-hint = Two-letter codes of ISO 3166-1, separated by commas
account-setup-languages = Languages it works in
account-setup-administrator = First administrator
account-setup-constituency = Constituency
account-setup-constituency-text = What this administration answers for. One entry a line; everything may stay empty and be imported later.
account-setup-asns = AS numbers
account-setup-asns-hint = For example AS64500
account-setup-prefixes = Address ranges
account-setup-prefixes-hint = For example 198.51.100.0/24 or 2001:db8::/32
account-setup-cctlds = Country-code top-level domains
account-setup-cctlds-hint = Two letters, or in the country’s own script
account-setup-domains = Domains hosted abroad
account-setup-domains-hint = Domains of the country whose servers stand elsewhere, for example ministry.example.com
account-setup-foreign = Foreign ranges to leave out
account-setup-foreign-hint = Ranges within the above that belong to somebody in another country
account-setup-keep = Retention
account-setup-keep-text = How long things are kept before they are removed. Your choice can be changed at any time on the page “Retention”, which shows first what would go. With a limit, older reports are no longer taken in either.
account-setup-keep-observations = Observations
account-setup-keep-inputs = Raw input
account-setup-keep-all = Keep everything
account-setup-keep-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
account-setup-button = Set up the gateway
account-setup-error-token = This is not the token on the console. Each start of the gateway prints a new one; the last one counts.
account-setup-error-name = Give a name of 1 to 200 characters on one line
account-setup-error-country = { $text } is not a country code; two letters are expected
account-setup-error-countries = Give at least one country code
account-setup-error-languages = Choose at least one language
account-setup-error-line = Line { $line }: { $text } cannot be read. Compare it with the example above the field.
account-setup-error-host-bits = Line { $line }: { $text } has bits set after its length. Did you mean { $meant }?
account-setup-error-outside = { $text } lies in none of the address ranges entered above. Leave out only ranges within them.
account-setup-error-more = { $count ->
    [one] And { $count } more line cannot be read.
   *[other] And { $count } more lines cannot be read.
}
account-setup-error-lines = At most { $most } lines can be entered here. Import the rest as a table later.

## What can go wrong
account-error-not-allowed = Only an administrator of this administration can do this.
account-error-unknown = There is no such account here.
account-error-mail = This is not a mail address; expected is name@host
account-error-name = Give a name of 1 to 120 characters on one line
account-error-password-short = Choose a password of at least 12 characters
account-error-password-long = Choose a shorter password: at most 1024 bytes
account-error-password-common = This password is among the first that attackers try. Choose another one.
account-error-password-personal = Choose a password that is not made from your name or mail address
account-error-wrong-password = The current password is not right
account-error-wrong-code = The code is not right or was used already. Wait for the next one and try again.
account-error-second-step = The second step is in another state meanwhile. Open the page again.
account-error-last-administrator = This is the last administrator. Give another active account that role first.
account-error-taken = There is an account with this address already.
account-error-changed = The account was changed meanwhile. Open its page again and repeat the change.
account-error-no-role = Choose at least one role that can be given here
account-error-needs-organisation = A network contact answers for one organisation. Choose the organisation and this role for it.
account-error-link-spent = This link was used already or is too old. Ask for a new one on the sign-in page, or ask your administrator.
account-error-throttled-seconds = { $seconds ->
    [one] Too many attempts. Try again in { $seconds } second.
   *[other] Too many attempts. Try again in { $seconds } seconds.
}
account-error-throttled = { $minutes ->
    [one] Too many attempts. Try again in { $minutes } minute.
   *[other] Too many attempts. Try again in { $minutes } minutes.
}
account-error-clear-text = Passwords are not taken over an unprotected connection. Open this gateway by https, or on the machine itself.

## Letters
account-letter-greeting = Dear { $name },
account-letter-invitation-subject = Your account at { $gateway }
account-letter-invitation = an account was made for you at { $gateway }. The following link opens a page on which you choose your password. It can be used once, within seven days.
account-letter-reset-subject = New password for { $gateway }
account-letter-reset = a new password was asked for your account at { $gateway }. The following link opens a page on which you choose it. It can be used once, within one hour. If you did not ask for this, do nothing: your password remains.
account-letter-welcome-subject = Further rights at { $gateway }
account-letter-welcome = your account at { $gateway } was given further rights. Please sign in again.
account-letter-changed-subject = Your account at { $gateway } was changed
account-letter-changed = the password or the second step of your account at { $gateway } was changed. If this was not you, tell your administrator at once.
account-letter-end = This letter was sent by the gateway itself; please do not answer it.
