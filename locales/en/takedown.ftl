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

### Addresses that are looked at, parties that are asked, figures

watch-takedown-page = Takedown
watch-takedown-intro = How the web addresses of this case stand, who can take them down, and who was asked. What stands there is preserved before anybody is asked; then each address is looked at again and again, as the gateway and as a browser, until it has been gone for 30 days.
watch-takedown-done = Done.
watch-takedown-part-dns = DNS records
watch-takedown-ended-no-name = The name does not exist
watch-takedown-ended-closed = Nobody listens there
watch-takedown-parties = Asked
watch-takedown-nobody = Nobody was asked yet.
watch-takedown-asked = Last letter
watch-takedown-reminders = Reminders
watch-takedown-next-reminder = Next reminder
watch-takedown-remind = Remind by itself
watch-takedown-remind-not = Remind no more
watch-takedown-reminds = Reminders
watch-takedown-reminds-yes = Remind those who do not answer twice, then make the case due
watch-takedown-ask = Who can take it down
watch-takedown-ask-text = Each is asked in a conversation of its own, in its language, and reminded on its own clock. Whoever reported stands in none of the letters.
watch-takedown-all-asked = Everybody whom the gateway knows was asked. Others are asked through a conversation.
watch-takedown-whom = Ask
watch-takedown-proposal = { $who }: { $address }. { $reason }
watch-takedown-no-mail = no mail address known
watch-takedown-mail-of = Mail address: { $who }
watch-takedown-send = Preserve and ask
watch-takedown-letter = Letter: { $who }
watch-takedown-changed = What is known of a party has changed since the page was opened. Look at the list and send it again.
watch-takedown-tick = Tick at least one party.
watch-takedown-reason-address = Serves the site from { $what }.
watch-takedown-reason-domain = The domain { $what } is registered there.
watch-takedown-reason-holder = Holds { $what } according to the directory; the site may have been broken into.
watch-takedown-reason-brand = Its name, “{ $what }”, is used.
watch-takedown-reason-country = Response team of the country where the site is served: { $what }.
watch-takedown-figures = Takedown: figures
watch-takedown-figures-text = How long it took until an address was gone, from the first letter to each party.
watch-takedown-median = Median hours to gone
watch-takedown-ninth = Hours until nine in ten are gone
watch-takedown-not-reached = Not reached
watch-takedown-unnamed = Not named
watch-takedown-addresses = Addresses
watch-takedown-answered = Answers
watch-takedown-gone = Gone
watch-takedown-there = Still there
watch-takedown-returns = Came back
watch-takedown-by-party = By party
watch-takedown-method = Method: gone dates from the first of two looks that saw it, or from the beginning of a day of silence while others answered. What is still there counts for as long as it was watched (Kaplan and Meier 1958). What was gone before a party was asked is left out of its times. Parties are told apart by their mail domain.
watch-takedown-measured = Median hours until a web address is taken down
watch-takedown-measured-method = Kaplan–Meier estimate over the last 180 days, from the first letter to any party until a look saw the address gone; given from 20 addresses.
watch-takedown-file = Figures (CSV)
watch-liveness-title = Addresses
watch-liveness-none = No address is looked at yet. The first look follows when something is preserved or somebody is asked.
watch-liveness-standing = Standing
watch-liveness-since = Since
watch-liveness-last = Last look
watch-liveness-why = What it saw
watch-liveness-served = Served from
watch-liveness-next = Next look
watch-liveness-no-more = None
watch-liveness-changed = Shows another page than at first
watch-liveness-pending = Perhaps gone; a second look follows
watch-liveness-look = Look now
watch-liveness-stop = Stop looking
watch-liveness-resume = Look again regularly
watch-liveness-history = Looks
watch-liveness-seen = Look
watch-liveness-with-status = { $why } (HTTP { $status })
watch-liveness-unknown = Not known
watch-liveness-up = There
watch-liveness-cloaked = Cloaked
watch-liveness-down = Gone
watch-liveness-seen-up = There
watch-liveness-seen-cloaked = There for some only
watch-liveness-seen-down = Not there
watch-liveness-seen-silent = No answer
watch-liveness-seen-unknown = Cannot be told
watch-liveness-why-answers = A page comes
watch-liveness-why-differs = A browser and a program are shown different things
watch-liveness-why-status = The server says that it is gone
watch-liveness-why-no-name = The name does not exist or leads nowhere
watch-liveness-why-closed = Nobody listens there
watch-liveness-why-nowhere = The name leads to a private address
watch-liveness-why-suspended = A notice that the site is suspended
watch-liveness-why-fails = The server fails
watch-liveness-why-no-answer = No answer in time
watch-liveness-why-turned-away = The gateway is turned away
watch-liveness-why-circle = Redirects without end
watch-case-what-unanswered = No answer after reminders
watch-letter-reminder =
    Dear colleagues,

    on { $first } we asked you to act on the following and have no answer yet:

    { $about }

    Please tell us what you did or to whom we should turn. { $last ->
        [yes] This is our last reminder; we shall turn to others as well.
       *[no] If it is done already, one line is enough.
    } Our number is { $case }; please leave it in the subject.
