# Letters that the gateway sends about accounts.

gateway-mail-invitation-subject = You are invited to use { $gateway }
gateway-mail-invitation-text =
    Hello { $name },

    An account was made for you on { $gateway }. Choose your password here within seven days:

    { $link }

    The link can be used once. If you expected no invitation, do nothing.
gateway-mail-reset-subject = Choose a new password
gateway-mail-reset-text =
    Hello { $name },

    Somebody asked for a new password for your account on { $gateway }. If it was you, choose it here within one hour:

    { $link }

    The link can be used once. If it was not you, do nothing; your password stays as it is.
gateway-mail-welcome-subject = You were given further rights
gateway-mail-welcome-text =
    Hello { $name },

    Your account on { $gateway } was given rights in a further administration. Sign in again to use them:

    { $link }
gateway-mail-changed-subject = Your sign-in was changed
gateway-mail-changed-text =
    Hello { $name },

    The password or the second step of your account on { $gateway } was changed. If it was not you, tell your administrator at once.
gateway-mail-missing-subject = A report is missing
gateway-mail-missing-text =
    Hello { $name },

    Reports that usually come have not arrived:

    { $reports }

    What arrived and what did not:

    { $link }

gateway-waiting-title = Your account is not complete yet
gateway-waiting-public = What is released to everybody
gateway-waiting-account = Your account

## State of the gateway
gateway-state-title = State of the gateway
gateway-state-intro = What comes in, what waits and what is missing, looked at now. The same stands in /health and /metrics of the operator’s address and in “cybergateway doctor”.
gateway-state-checks = What was looked at
gateway-state-subject = Subject
gateway-state-level = State
gateway-state-found = What was found
gateway-state-do = What to do
gateway-state-level-good = In order
gateway-state-level-warning = Warning
gateway-state-level-failing = Does not work
gateway-state-store = Database
gateway-state-store-failing = The database does not answer.
gateway-state-store-do = Check that it runs and that its disk has room; the log has the reason.
gateway-state-feeds = Feeds
gateway-state-feeds-good = { $count ->
    [one] One feed was heard of lately, and it is not late.
   *[other] { $count } feeds were heard of lately, and none is late.
}
gateway-state-feeds-none = No report has arrived within the last 90 days.
gateway-state-feeds-late = Silent for more than 36 hours although it used to come: { $feeds }
gateway-state-feeds-do = See the page “What arrived”; then ask the provider, or check what delivers the reports.
gateway-state-reports = Reports
gateway-state-reports-good = Every report that usually comes has come.
gateway-state-reports-missing = Missing although they usually come: { $reports }
gateway-state-fetching = Fetching of feeds
gateway-state-fetching-good = { $count ->
    [0] No feed is configured to be fetched.
    [one] The last run of the one configured feed went well.
   *[other] The last runs of all { $count } configured feeds went well.
}
gateway-state-fetching-failing = The last run failed: { $feeds }
gateway-state-fetching-do = See the reason on the page “Feeds”. Every hour it is tried again.
gateway-state-backup = Backup
gateway-state-backup-good = The last backup is of { $at }.
gateway-state-backup-old = The last backup is of { $at }, more than seven days ago.
gateway-state-backup-none = No backup has been made yet.
gateway-state-backup-do = Run “cybergateway backup FILE” and keep the file on another machine. A timer can do so daily.
gateway-state-rollups = Figures
gateway-state-rollups-good = All figures are up to date.
gateway-state-rollups-waiting = { $count ->
    [one] One day waits to be counted, since { $at }.
   *[other] { $count } days wait to be counted, the oldest since { $at }.
}
gateway-state-rollups-failing = { $count ->
    [one] One day cannot be counted or compacted: { $day } ({ $reason }).
   *[other] { $count } days cannot be counted or compacted, the first is { $day } ({ $reason }).
}
gateway-state-rollups-do = The other days are counted, and these are tried again within the hour. Do what the reason says; “cybergateway doctor” checks the files.
gateway-state-work-do = Check that “cybergateway serve” runs, and look into its log: one process does the background work.
gateway-state-jobs = Jobs
gateway-state-jobs-good = No job is late, and none was given up.
gateway-state-jobs-late = { $count ->
    [one] One job could run and does not, since { $at }.
   *[other] { $count } jobs could run and do not, the oldest since { $at }.
}
gateway-state-jobs-dead = { $count ->
    [one] One job was given up.
   *[other] { $count } jobs were given up.
}
gateway-state-jobs-do = See the reason under “Work that failed” on the page “State of the gateway”, mend it, and run the job again there.
gateway-state-mail = Mail
gateway-state-mail-good = Letters leave.
gateway-state-mail-none = { $count ->
    [0] No mail is set up.
    [one] No mail is set up; one letter waits.
   *[other] No mail is set up; { $count } letters wait.
}
gateway-state-mail-none-do = Set mail.smtp and mail.from, or mail.folder, so that invitations and alerts leave.
gateway-state-mail-late = { $count ->
    [one] One letter has not left, since { $at }.
   *[other] { $count } letters have not left, the oldest since { $at }.
}
gateway-state-mail-given-up = { $count ->
    [one] One letter could not be handed over and is not tried any more.
   *[other] { $count } letters could not be handed over and are not tried any more.
}
gateway-state-mail-do = Check the mail server and the settings of mail; then have the letters sent again on the page “State of the gateway”.
gateway-state-address = Address in links
gateway-state-address-good = Links begin with { $address }.
gateway-state-address-local = Links begin with { $address }, which opens on the gateway’s own machine only, although others use the gateway.
gateway-state-address-do = Set server.public_url to the address that users reach, such as https://gateway.example, and restart.
gateway-state-disk = Disk
gateway-state-disk-free = { $share } of the data folder’s disk is free: { $bytes }.
gateway-state-disk-do = Free space or move the data folder. Below { $input } new input is refused, below { $change } nothing is written.
gateway-state-disk-unknown = The free space could not be measured.
gateway-state-disk-unknown-do = Check the file system of the data folder.
gateway-state-retention = Retention
gateway-state-retention-good = It was chosen how long things are kept.
gateway-state-retention-open = No limit is set: nothing is ever removed for its age.
gateway-state-retention-do = Decide on the page “Retention” how long things are kept, or that everything is.
gateway-state-retention-nobody = It is not chosen yet how long things are kept: no administration is set up.
gateway-state-aside = Damaged files
gateway-state-aside-none = No damaged file of observations was put aside.
gateway-state-aside-some = Damaged files of observations that were put aside: { $count } ({ $bytes }).
gateway-state-aside-do = Nothing needs them any more. `cybergateway quarantine files` lists them, with --remove it removes them; retention removes those of days past its limit.
gateway-state-catalogue = Catalogue
gateway-state-catalogue-good = The catalogue of observations has version { $version }.
gateway-security-txt-none = This gateway says nothing of where to report weaknesses of it: its operator set neither security.contact nor security.expires, or only one of them.
gateway-security-txt-invalid = What the settings say for security.txt is not valid any more, or not yet. The operator sees why with `cybergateway doctor`.
gateway-state-arrivals = Last arrivals
gateway-state-provider = Provider
gateway-state-feed = Feed
gateway-state-last = Last arrival
gateway-state-failed = Work that failed
gateway-state-failed-none = No work has failed for good.
gateway-state-kind = Kind
gateway-state-since = Since
gateway-state-attempts = Attempts
gateway-state-reason = Reason
gateway-state-action = Action
gateway-state-retry = Try again

# The page of measured figures.

gateway-measured-title = Measured figures
gateway-measured-about = What the gateway measures of its own work, as evidence for assessments.
gateway-measured-intro = Each figure has a day, a method and a link to what was counted. A figure that is not known is not zero.
gateway-measured-figure = Figure
gateway-measured-value = Value
gateway-measured-day = Day (UTC)
gateway-measured-unknown = not known yet
gateway-measured-percent = { $n } %
gateway-measured-span = { $from } to { $to }
gateway-measured-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
gateway-measured-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}

## Networks without a live contact
gateway-unreached-title = Networks without a live contact
gateway-unreached-intro = Something was seen about these within the last two weeks, and the directory names nobody for them who was confirmed in time. The number is of the newest day on which anything was counted for it. Enter a contact, or ask the organisation to confirm.
gateway-unreached-organisations = Organisations
gateway-unreached-networks = AS numbers, with what was seen of organisations in them
gateway-unreached-network = Network
gateway-unreached-open = Open observations
gateway-unreached-day = Newest day
gateway-unreached-why = Why nobody is reached
gateway-unreached-nobody = No contact is known
gateway-unreached-stale = Not confirmed in time
gateway-unreached-none = Every network about which something was seen has a live contact.

## Administrations of this gateway
gateway-administrations-title = Administrations of this gateway
gateway-administrations-about = Administrations that this gateway serves, each with people and data of its own.
gateway-administrations-intro = Each administration sees its own data only. Whoever adds one gains no right in it.
gateway-administrations-caption = Administrations
gateway-administrations-name = Name
gateway-administrations-countries = Countries
gateway-administrations-languages = Languages
gateway-administrations-state = State
gateway-administrations-run = In use
gateway-administrations-waiting = Waits for its first administrator
gateway-administrations-again = New personal link
gateway-administrations-again-text = The first administrator of { $name } gets a new personal link by mail; the earlier one no longer works. Use this where the link ended after seven days or was lost.
gateway-administrations-not-set-up = Not set up
gateway-administrations-add = Add an administration
gateway-administrations-add-intro = For a regional body, or a gateway that serves several countries. The new administration enters its constituency, people and feeds itself.
gateway-administrations-first = This person gets a personal link by mail, chooses a password and invites the others.
gateway-administrations-made-title = Administration added
gateway-administrations-made = The administration was added. Its first administrator is invited.
gateway-administrations-person = Name of the first administrator
gateway-administrations-no-country = { $text } is not a country code of ISO 3166-1. Expected are codes such as KE.
gateway-administrations-forbidden = Administrations are added by administrators of the one that this gateway was set up for, and by the operator with the command “administration add”.
