### Instruments and assessments: rounds, answers, results, plans.

## Navigation and pages
instruments-nav-assessments = Assessments
instruments-page-of-round = { $page } – { $round }
instruments-saved = Saved.
instruments-save = Save
instruments-save-next = Save and continue
instruments-save-list = Save and return to the list
instruments-back = Previous page of questions
instruments-back-to-list = List of sections
instruments-next = Next
instruments-part-of = { $section }, page { $part } of { $of }

## Instruments
instruments-catalogue = Instruments
instruments-catalogue-caption = Instruments of this gateway
instruments-draft-notice = A draft can still change under its version. A round keeps the exact text it began with.
instruments-stand-draft = Draft
instruments-stand-published = Published
instruments-kind-readiness = Readiness self-assessment
instruments-kind-short-form = Short form
instruments-kind-law-survey = Law survey
instruments-kind-csirt-survey = CSIRT survey
instruments-kind-survey = Survey
instruments-language-base = { $language }: source text
instruments-language-part = { $language }: { $done } of { $needed } strings translated
instruments-language-stale = { $language }: outdated translations: { $count }
instruments-language-unapproved = { $language }: complete, not yet approved by a named translator
instruments-language-approved = { $language }: complete and approved
instruments-language-missing = This instrument is not translated into this language. Its texts are shown in the language they were written in.
instruments-language-draft = This translation is a draft: no named translator has approved it yet.
instruments-version-hash = { $version }, content { $hash }

## Rounds
instruments-start = Start a round
instruments-start-intro = A round asks one instrument once. It keeps the exact text of the instrument with which it begins.
instruments-rounds-caption = Rounds
instruments-rounds-empty = No round has been started. Start one to take stock for the first time.
instruments-round-change = Change title or date
instruments-round-open = In progress
instruments-round-signed-off = Signed off
instruments-no-date = No date set
instruments-field-instrument = Instrument
instruments-field-title = Title of the round
instruments-field-title-hint = For example the year and the reason
instruments-field-due = To be answered by
instruments-refused-title-long = The title is too long. Use at most 200 characters.
instruments-progress = Progress
instruments-answered-of = { $done } of { $of } answered
instruments-task-nothing = Nothing asked
instruments-task-answered = All answered
instruments-task-open = Not begun
instruments-task-begun = Begun

## Answering
instruments-answer = Answer
instruments-answer-it = Answer this question
instruments-choose = Choose
instruments-choose-dont-know = We do not know
instruments-choose-not-applicable = Does not apply here (give the reason below)
instruments-choose-confidential = Known, but confidential
instruments-choose-blank = No answer yet
instruments-none-ticked = None of these
instruments-evidence-held = We hold this evidence; the comment says where
instruments-more = Other answer, reason, comment
instruments-more-pick = Reason, comment
instruments-field-state = Instead of an answer
instruments-field-reason = Reason
instruments-field-comment = Comment
instruments-why = Why it matters
instruments-everything = Everything about { $item }
instruments-another-entry = Save and add another
instruments-entry = Entry { $number }
instruments-no-entries = No entries
instruments-range = From { $least } to { $most }
instruments-standing-settled = Not asked: the answer to { $items } already settles it. It counts as the lowest stage.
instruments-standing-waiting = Asked once { $items } is answered
instruments-standing-out = Not asked: by the answer to { $items } it does not concern you. It is not counted.
instruments-changed-meanwhile = Somebody else answered this question since you opened the page. Your text is still here. Look at the question's page for the other answer; saving again replaces it.
instruments-refused-both = There is an answer and also a choice instead of an answer. Keep one of them.
instruments-refused-number = Enter a number, for example 3.5
instruments-refused-range = Enter a number from { $least } to { $most }. Decimal places: at most { $decimals }.

## Provisions of law
instruments-citation-act = Act or code
instruments-citation-number = Number
instruments-citation-gazette = Official gazette
instruments-citation-article = Article or section
instruments-citation-version = Version, as amended by
instruments-citation-status = Where it stands
instruments-citation-bill-stage = Stage of the bill
instruments-citation-official-text = Text in the official language
instruments-citation-translation = Unofficial translation
instruments-citation-decree = Implementing decree
instruments-citation-link = Link
instruments-law-bill = Bill
instruments-law-enacted = Enacted, not yet in force
instruments-law-commenced = In force
instruments-law-amended = In force as amended
instruments-law-repealed = Repealed
instruments-law-struck-down = Struck down by a court

## Checking and reviewing
instruments-check = Check your answers
instruments-check-caption = Answers by section
instruments-check-section = Check: { $section }
instruments-state-blank = No answer yet
instruments-state-dont-know = Not known
instruments-state-confidential = Confidential
instruments-state-not-applicable-open = Does not apply: to be reviewed
instruments-state-not-applicable-agreed = Does not apply: agreed
instruments-review = Review
instruments-review-about = A second person says whether the question does not apply indeed. Until then it counts as open.
instruments-review-agree = Agree that it does not apply
instruments-review-withdraw = Take the agreement back
instruments-history = What was said before
instruments-history-empty = Nothing has been said to this question yet.

## Guidance
instruments-best-practice = Best practice
instruments-stage = Stage { $number }
instruments-evidence = Evidence that convinces
instruments-consider-exists = What exists
instruments-consider-missing = What is missing
instruments-consider-planned = What is planned
instruments-consider-owner = Who owns it
instruments-prerequisites = Builds on
instruments-sources = Sources
instruments-unconfirmed = Not compared with the document
instruments-weight-reason = Reason for the weight
instruments-effort-reason = Reason for the effort

## Result
instruments-figures = Figures
instruments-result = Result
instruments-law-notice = The figures say how far domestic law reaches the articles named. They are no finding of compliance: only the named jurists, who sign, say what the law means.
instruments-withheld-nothing = There is no overall figure: nothing that is asked carries a score.
instruments-withheld-incomplete = There is no overall figure below a completeness of { $percent } %. Scored questions answered: { $done } of { $of }. Still open:
instruments-open-in-section = { $section }: { $count }
instruments-figure-published = Published score
instruments-figure-published-note = What is open, unknown or confidential counts as the lowest
instruments-figure-answered = Mean of what was answered
instruments-figure-answered-note = What is open is left out
instruments-figure-best = At best
instruments-figure-best-note = If all that is open were answered as well as can be
instruments-figure-completeness = Completeness
instruments-figure-evidence = Answers with evidence
instruments-figure-evidence-note = No evidence has been attached yet
instruments-oldest-evidence = Oldest evidence: { $day }
instruments-no-figure = No figure
instruments-not-counted = Not counted
instruments-sections-caption = Figures by section
instruments-method = How the figures come about
instruments-remarks = Remarks
instruments-remarks-count = Remarks that the answers give rise to: { $count }
instruments-remarks-none = The answers give rise to no remark.
instruments-remarks-notice = A remark is a question to an expert and never a verdict. It disappears when the answers change.
instruments-gravity-note = Worth knowing
instruments-gravity-warning = To be looked at
instruments-gravity-grave = Serious

## Plan
instruments-plan = Gaps and plan
instruments-plan-caption = Actions in the order in which to take them
instruments-plan-about = Priority is gap times weight times dependency, divided by effort. No action stands before one that it builds on.
instruments-plan-empty = There is no gap: every question that counts has the full score.
instruments-factor-gap = Gap
instruments-factor-weight = Weight
instruments-factor-dependency = Dependency
instruments-factor-effort = Effort
instruments-effort-small = Small: one person, some weeks
instruments-effort-medium = Medium: one organisation, some months
instruments-effort-large = Large: several organisations, about a year
instruments-effort-extra-large = Very large: a law or a programme of years
instruments-gap-answered = Known from the answer
instruments-gap-open = Nothing said yet
instruments-gap-settled = Follows from another answer
instruments-gap-of = Gap at { $item }
instruments-default = Default, not looked at
instruments-adjusted = Adjusted
instruments-adjust = Adjust the priority
instruments-adjust-about = Leave a field empty to keep the default. The reason is kept and shown beside the factors.
instruments-keep-default = Keep the default
instruments-field-gap = Gap that matters, in percent (1 to 100)
instruments-field-weight = Weight (1 to 1000)
instruments-field-dependency = Dependency (1 to 1000)
instruments-field-adjust-reason = Reason for the change
instruments-next-stage = What the next stage needs
instruments-next-find-out = Find out where it stands and answer the question
instruments-next-at-least = At least { $bound } for stage { $stage }
instruments-next-at-most = At most { $bound } for stage { $stage }
instruments-rank = Place in the plan
instruments-rank-of = { $rank } of { $of }
instruments-priority-is = Factors of the priority { $priority }

## Columns
instruments-column-instrument = Instrument
instruments-column-version = Version
instruments-column-kind = Kind
instruments-column-questions = Questions
instruments-column-languages = Languages
instruments-column-hash = Content hash
instruments-column-round = Round
instruments-column-stand = State
instruments-column-due = Due
instruments-column-started = Started
instruments-column-section = Section
instruments-column-blank = Open
instruments-column-dont-know = Not known
instruments-column-not-applicable = Does not apply
instruments-column-confidential = Confidential
instruments-column-number = Number
instruments-column-question = Question
instruments-column-when = When
instruments-column-weight = Share of the whole
instruments-column-gravity = Gravity
instruments-column-remark = Remark
instruments-column-questions-of = Questions
instruments-column-action = Action
instruments-column-priority = Priority
instruments-column-after = After
instruments-column-factor = Factor
instruments-column-value = Value
instruments-column-default = Default

## Refusals
instruments-error-forbidden = Your role does not include this.
instruments-error-not-found = There is no such thing here.
instruments-error-own-answer = A second person has to review it: this is your own answer.
instruments-error-signed-off = This round is signed off; its answers stand as they are. Start the next round.
instruments-error-store = The gateway could not read or write its store. Try again; if it stays so, tell the operator.
instruments-error-unreadable = { $id }: this cannot be read as an answer.
instruments-error-unusable = The package has errors: { $count }. Correct them and check it again.
instruments-error-version-taken = { $id }, version { $version }, is published with other content. Give what changed a new version.
instruments-adjustment-no-gap = There is no gap to close here. Take the adjustment back.
instruments-adjustment-no-reason = Say why the factor is changed.
instruments-adjustment-out-of-range = Enter a number from 1 to 1000.
instruments-misfit-bad-link = A link begins with https:// or http://. Correct it.
instruments-misfit-empty = Something that has to be said is empty. Fill it in.
instruments-misfit-not-alone = “None” cannot be ticked together with others.
instruments-misfit-out-of-range = The number is outside the range of the question.
instruments-misfit-too-long = This is too long. Shorten it.
instruments-misfit-unknown-item = This instrument has no such question.
instruments-misfit-unknown-option = Choose one of the options that are offered.
instruments-misfit-wrong-type = The answer is of another type than the question.

## Respondents
instruments-respondents = Respondents
instruments-respondents-empty = Nobody has been asked yet.
instruments-respondent-ask = Ask somebody to answer sections
instruments-respondent-about = They get a personal link by mail, and a code each time they begin. They need no account and see only these sections and their own answers.
instruments-respondent-link = The invitation is on its way. Should it not arrive, hand this link over yourself; it is not shown again.
instruments-respondent-invited = Invited
instruments-respondent-reminded = Reminded
instruments-respondent-withdrawn = Withdrawn
instruments-respondent-remind = Send a reminder
instruments-respondent-remind-about = The reminder brings a further link. At most one a day.
instruments-respondent-withdraw = Withdraw the invitation
instruments-respondent-withdraw-about = All links and sittings end at once. What was answered stays.
instruments-field-institution = Institution
instruments-field-person = Person
instruments-field-mail = Mail address
instruments-field-language = Language of the letters
instruments-column-sections = Sections
instruments-column-invited = Invited
instruments-column-reminded = Reminded
instruments-refused-name-long = This is too long. Use at most 200 characters.
instruments-refused-mail = This is not a mail address. Enter one such as name@ministry.example.
instruments-respond-title = Your part in: { $round }
instruments-respond-about = To make sure that it is you, a code is sent to your mail address. Nothing happens before you press the button.
instruments-code-send = Send me a code
instruments-code-again = Send another code
instruments-code-enter = Begin
instruments-code-sent = A code is on its way to your mail address. It is good for 15 minutes.
instruments-field-code = Code
instruments-field-code-hint = 8 digits
instruments-sitting-about = These are the sections you were asked to answer. Every page you save is kept; you can come back by your link. Others do not see your answers here.
instruments-sitting-workbook = Answer without a network
instruments-sitting-workbook-about = The workbook holds the questions of your sections with your answers so far. Fill it in for as many days as you need, in LibreOffice or Excel, and bring it back on this page; your personal link opens it again.
instruments-sitting-workbook-download = Save the workbook
instruments-respondent-workbook-about = The workbook of these sections, to be handed over where the page cannot be opened. What comes back in it stays the respondent’s own answers; the history names who entered them.
instruments-back-to-respondent = Back to the respondent
instruments-error-link-ended = This link no longer works: it is too old, was withdrawn, or was copied in part. Ask whoever invited you for a new one.
instruments-error-too-soon = That was done a short while ago. Wait a little and try again.
instruments-error-wrong-code = This code is not right, too old, or was tried too often. Send another one.
instruments-error-clear-text = This page is offered over an encrypted connection only.
instruments-letter-due = Please answer by { $day }.
instruments-letter-invitation-subject = Your answers are asked for: { $round }
instruments-letter-invitation = Dear { $person }, ¶ on behalf of { $institution } you are asked to answer questions of "{ $round }". { $due } ¶ Your personal link: { $link } ¶ Opening it changes nothing. The page sends a code to this address before you begin. Please do not pass the link on.
instruments-letter-reminder-subject = A reminder: { $round }
instruments-letter-reminder = Dear { $person }, ¶ answers of { $institution } to "{ $round }" are still awaited. { $due } ¶ Your personal link: { $link } ¶ What you saved before is kept.
instruments-letter-code-subject = Your code
instruments-letter-code = Dear { $person }, ¶ your code is { $code }. It is good for 15 minutes. ¶ If you did not ask for it, you need not do anything.

## Several answers
instruments-voice-team = The team
instruments-column-voice = Who
instruments-column-voices = Answers
instruments-disputed = Answered differently
instruments-settled = Settled
instruments-disagreements = Answered differently
instruments-disagreements-count = Answered differently and not settled: { $count }
instruments-disagreements-about = Where answers differ, the question counts as not answered until somebody settles it. Every answer stays visible.
instruments-disagreements-empty = All answers agree so far.
instruments-disagreement-at = Answers to { $item }
instruments-side-by-side = Answers side by side
instruments-settle = Settle
instruments-settle-about = Choose whose answer counts. In a workshop, let the team enter the agreed answer first, then choose it and note who was in the room.
instruments-field-settle-voice = The answer that counts
instruments-field-present = Who was in the room
instruments-field-present-hint = Fill this in when it was settled in a workshop
instruments-field-dissent = Who did not agree, and why

## Sign-off
instruments-sign-off = Sign off
instruments-sign-off-about = Signing off freezes the round: no answer, settlement or priority changes any more. The cover sheet is then printed and signed by hand.
instruments-field-people = Who signs: name and function, one a line
instruments-field-reference = Reference of the decision
instruments-sign-off-open = Scored questions without an answer: { $open }. Answered differently and not settled: { $disputed }.
instruments-changed-since-shown = Somebody changed something since this page was opened. Look at the round again, then sign off.
instruments-cover = Cover sheet
instruments-cover-about = Print this page, have it signed, and attach the scan.
instruments-column-round-hash = Hash of the round (SHA-256)
instruments-column-signed-off = Signed off
instruments-column-name-function = Name and function
instruments-column-signature = Date and signature
instruments-signed = Signed: the scan is attached
instruments-not-signed = Signed off, not yet signed
instruments-scan = Signed scan
instruments-scan-attach = Attach the signed scan
instruments-scan-hint = PDF, PNG or JPEG, at most 10 MB
instruments-refused-scan-large = The file is larger than 10 MB. Scan it at a lower resolution.
instruments-refused-scan-kind = This is no PDF, PNG or JPEG. Attach a scan in one of these formats.

## The next round
instruments-next-round = Start the next round
instruments-next-round-about = The answers of this round are carried over. Questions that are new or were changed since are marked, and asked first.
instruments-news-new = New question
instruments-news-changed = Changed since the last round: look at the answer
instruments-news-refused = The earlier answer no longer fits
instruments-first = To look at first
instruments-first-about = Questions that are new, changed or open: { $count }
instruments-first-empty = Nothing is left to look at.
instruments-looked-at = I have looked at these
instruments-looked-at-save = Take off the list
instruments-since = Since the round before
instruments-since-about = Only questions with the same words are compared. What became known, or is no longer known, is told apart from better and worse.
instruments-since-empty = Nothing changed that can be compared.
instruments-column-before = Before
instruments-column-now = Now
instruments-went-better = Better
instruments-went-worse = Worse
instruments-went-known = Known now
instruments-went-unknown = No longer known
instruments-error-not-signed = The round before is not signed off yet. Sign it off, then start the next.

## What is undertaken about gaps

instruments-error-superseded = The next round has begun. Change what is undertaken there.
instruments-column-undertaking = Who, by when
instruments-undertaking = What is undertaken
instruments-undertaking-about = Say who answers for closing this gap, until when and with what money. It can be changed after sign-off too, until the next round carries it on.
instruments-undertaking-planned = planned
instruments-undertaking-started = started
instruments-undertaking-done = done
instruments-undertaking-dropped = dropped
instruments-undertaking-late = late
instruments-undertaking-field = This value does not fit. The operations' description says what is expected.
instruments-undertaking-amount = Write an amount with digits and at most one point, such as 120000.50.
instruments-undertaking-currency = Write the three letters of the currency, such as XAF or USD.
instruments-target = Target
instruments-target-figure = Figure of the gateway
instruments-target-figure-hint = What the gateway measures every day shows whether it helps. How far the undertaking is, people say.
instruments-target-none = No figure
instruments-target-number = Write a number with digits and at most one point, such as 90 or 62.5.
instruments-target-start = At the start
instruments-targets = What the gateway measures of it
instruments-targets-about = The start is the figure as it was when the target was set; the next round carries it on.
instruments-field-owner = Who answers for it
instruments-field-owner-hint = An institution or a function rather than a person
instruments-field-until = Until when
instruments-field-budget = Budget
instruments-field-currency = Currency
instruments-field-currency-hint = Three letters, such as XAF or USD
instruments-field-indicator = How it will be seen that it helped
instruments-field-indicator-hint = Best a figure that the gateway measures or that stands in the next round
instruments-amount = { $amount } { $currency }
instruments-undertakings-closed = Undertaken, and without a gap now
instruments-undertakings-closed-about = These questions had a gap when something was undertaken about them. They have none any more.
instruments-undertakings-money = Budgets of what is undertaken and was not dropped: { $sums }.
## Evidence
instruments-guidance = Guidance
instruments-who-operator = The operator
instruments-who-gateway = The gateway
instruments-evidence-of = Evidence
instruments-evidence-own = Your evidence
instruments-evidence-about = What stands behind the answers: files, links with a snapshot, and figures that the gateway measured. Sign-off freezes all of it under the hash of the round.
instruments-evidence-none = No evidence yet.
instruments-evidence-withheld = Evidence not shown to you because of its TLP label: { $count }
instruments-evidence-add = Add evidence
instruments-evidence-add-to = Evidence for { $item }
instruments-evidence-added = Added
instruments-evidence-title = Title
instruments-evidence-issuer = Issued by
instruments-evidence-kind = Kind
instruments-evidence-file = File
instruments-evidence-link = Link
instruments-evidence-measured = Measured by the gateway
instruments-evidence-file-hint = PDF, PNG, JPEG, Word or Excel without macros, a saved page or plain text, at most 10 MB
instruments-evidence-address-hint = Give the page as the file above, or leave that empty: the gateway then fetches the page now and keeps it.
instruments-evidence-address-hint-file = Save the page and attach it as the file above, too: the gateway opens no addresses for respondents.
instruments-evidence-day = Date
instruments-evidence-valid-until = Valid until
instruments-evidence-valid = Valid until { $day }
instruments-evidence-expired = No longer valid since { $day }: it does not count
instruments-evidence-carried = From the round before
instruments-evidence-label = Who may see it (TLP)
instruments-evidence-label-hint = TLP:RED is shown only to country officers, reviewers and administrators.
instruments-evidence-snapshot-of = Snapshot of
instruments-evidence-save = Save the file ({ $kind }, { $size })
instruments-evidence-hash = SHA-256 of the file
instruments-evidence-value = Value
instruments-evidence-days = Day (UTC)
instruments-evidence-method = How it is counted
instruments-evidence-figure = Figure
instruments-evidence-verdict = Verdict of the reviewer
instruments-verdict-open = Not reviewed
instruments-verdict-accepted = Accepted
instruments-verdict-rejected = Rejected: it does not count
instruments-evidence-judged = Reviewed
instruments-evidence-reason-hint = A rejection needs a reason.
instruments-evidence-remove = Take this evidence away
instruments-evidence-remove-about = The answer stays. The log of changes keeps who took it away.
instruments-amount-percent = { $n } %
instruments-amount-span = { $from } to { $to }
instruments-amount-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
instruments-amount-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
instruments-refused-file-large = The file is larger than 10 MB. Give a smaller one, or the part that matters.
instruments-refused-file-kind = This kind of file is not taken. Give a PDF, PNG, JPEG, Word or Excel file without macros, a saved page or plain text.
instruments-refused-fetch = The page cannot be fetched from here. Save it and give it as a file.
instruments-refused-fetch-private = This address is of a private network, which the gateway does not reach. Save the page and give it as a file.
instruments-refused-evidence-many = This question has 50 pieces of evidence. Take one away first.
instruments-refused-evidence-nothing = Choose a file, or give a link.
instruments-refused-valid-until = This is before the date of the evidence.

## Proposals
instruments-proposals = Proposals
instruments-proposals-about = The gateway proposes what its own figures and shorter instruments show. Nothing is taken by itself: a person accepts it, gives another answer, or leaves it with a reason.
instruments-proposals-open = To be decided: { $count }
instruments-proposals-none = Nothing is proposed now.
instruments-proposal-to = Proposal for { $item }
instruments-proposal-origin = What it is based on
instruments-proposal-projected = Answers of { $instrument } to { $items }
instruments-proposal-answer = Proposed answer
instruments-proposal-evidence-only = No answer: evidence only
instruments-proposal-open = To be decided
instruments-proposal-accepted = Accepted
instruments-proposal-changed = Answered otherwise
instruments-proposal-dismissed = Left
instruments-proposal-said = This is the answer now
instruments-proposal-beyond = The answer goes further than this figure can show
instruments-proposal-attached = Is evidence of this round
instruments-proposal-take-both = Accept answer and evidence
instruments-proposal-take-answer = Accept the answer
instruments-proposal-take-evidence = Accept as evidence
instruments-proposal-otherwise = Answer otherwise, or leave it
instruments-proposal-other = The answer instead
instruments-proposal-take-other = Give this answer
instruments-proposal-dismiss = Leave the proposal

## Figures of the law survey
instruments-measured-law-survey = Law survey: questions answered
instruments-measured-law-survey-method = Share of the scored questions of the newest signed-off law survey that were answered.
instruments-measured-law-substantive = Articles on offences in force
instruments-measured-law-substantive-method = Share of the articles on offences for which the newest signed-off law survey says that a provision with all elements is in force. It is no finding of compliance.
instruments-measured-law-procedural = Articles on powers in force
instruments-measured-law-procedural-method = Share of the articles on procedural powers for which the newest signed-off law survey says that a provision with all elements is in force. It is no finding of compliance.
instruments-measured-law-safeguards = Articles on safeguards in force
instruments-measured-law-safeguards-method = Share of the articles on safeguards and jurisdiction for which the newest signed-off law survey says that a provision with all elements is in force. It is no finding of compliance.
instruments-measured-law-cooperation = Articles on cooperation in force
instruments-measured-law-cooperation-method = Share of the articles on international cooperation for which the newest signed-off law survey says that a provision with all elements is in force. It is no finding of compliance.

## Figures then and now
instruments-moved = Measured figures then and now
instruments-moved-about = Figures that were evidence in the round before, beside the same figures now. Better and worse are said only where the instrument says which way is better.
instruments-moved-course = Change
instruments-moved-up = Up
instruments-moved-down = Down
instruments-moved-level = The same
instruments-moved-today = Today, not yet accepted
instruments-moved-unknown = Not known

## Questions marked as unclear or unfit
instruments-mark = Mark as unclear or unfit
instruments-mark-of = Mark question { $item }
instruments-mark-about = The owner of the round reads this and answers; the author of the instrument sees both. Your answer stays as it is.
instruments-mark-kind = What is wrong?
instruments-mark-unclear = The question is unclear
instruments-mark-unfit = The question does not fit here
instruments-mark-comment = What is unclear or does not fit
instruments-mark-answered = Answered
instruments-mark-reply = Answer
instruments-mark-reply-again = Change the answer
instruments-mark-reply-to = Answer on { $item }
instruments-marks = Questions marked
instruments-marks-about = Questions that somebody finds unclear or unfit. Answer each; whoever marked it reads your answer beside the question.
instruments-marks-all = Marks of all rounds
instruments-marks-csv = Save as CSV
instruments-marks-author = What people said of the questions of this instrument, in all rounds: for whoever writes its next version. Programs read the same as JSON.
instruments-marks-count = Questions marked and not answered: { $count }
instruments-marks-none = No question is marked.
instruments-marks-on = Questions marked in { $instrument }

## Review of what is said not to apply
instruments-reviews = Said not to apply
instruments-reviews-none = Nobody says that a question does not apply.
instruments-reviews-count = Said not to apply and not reviewed: { $count }
instruments-review-of = Does { $item } not apply? ({ $who })
instruments-review-back = Send it back
instruments-review-back-reason = Why it is sent back
instruments-review-back-hint = Whoever said so reads this beside the question.
instruments-review-returned = Sent back
instruments-review-returned-because = Your answer that this does not apply was sent back: { $reason }
instruments-sitting-elsewhere = Enter a code again
instruments-sitting-elsewhere-about = This page opens only in the browser in which the code was entered, and only until the sitting ends. Open the personal link in your letter again and ask for a new code. What you saved is kept.
instruments-sitting-end = End this sitting
instruments-sitting-end-about = End it when others use this browser too. What you saved is kept; your personal link and a new code open it again.
instruments-sitting-ended = This sitting has ended
instruments-sitting-ended-about = What you saved is kept. To go on, open the personal link in your letter and ask for a new code.
instruments-respond-closed = This round is signed off. Its answers cannot be changed any more, and there is nothing left for you to do. If something in it is wrong, tell whoever invited you.
instruments-refused-evidence-page = Attach the saved page, too: the gateway opens no addresses for respondents.
instruments-settle-enter = Enter the team's answer
instruments-settle-return = After you save this page, you are back where the question is settled: { $item }.
instruments-disagreements-left = { $count ->
    [one] { $count } question is still to be settled.
   *[other] { $count } questions are still to be settled.
}
instruments-respondent-answers = Their answers
instruments-respondent-answers-none = No answers yet.
