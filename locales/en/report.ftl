# Reports of assessments: words of the printed report, the law table, the paper form and the workbook.

## Words of every document

report-contents = Contents
report-page = Page
report-page-of = of
report-comma = ,
report-colon = { $term }: { $said }
report-percent = { $value }%
report-count = { $done } of { $of } ({ $share })
report-of = { $done } of { $of }
report-none = none
report-missing = not answered
report-stale = translation older than the source

## Cover

report-subtitle = Report of a self-assessment
report-administration = Administration
report-round = Round
report-reference = Reference
report-day = Date of the report
report-instrument = Instrument
report-version = Version
report-hash = Content hash (SHA-256)
report-signed-day = Signed off on
report-signed-hash = Hash of the answers signed off
report-not-signed = not signed off yet
report-own-statement = This is the country’s own statement. It is not a score of any organisation whose documents are named as sources.
report-draft-instrument = This version of the instrument is a draft. Its questions can still change.
report-draft-translation = The translation of the questions is a draft. No national translator has approved it yet.
report-missing-translation = Texts without a translation, shown in the language of the source and marked: { $count } of { $all }.
report-stale-translation = Texts whose source has changed since they were translated: { $count } of { $all }.

## Summary

report-summary = Summary
report-figures = Overall figures
report-figure = Figure
report-value = Value
report-meaning = What it means
report-published = Published score
report-published-meaning = Questions that are open, unknown or confidential count as the lowest stage.
report-answered = Mean of the answers given
report-answered-meaning = The mean over the answered questions alone.
report-best = Best score still possible
report-best-meaning = The score if every open question reached the highest stage.
report-completeness = Completeness
report-completeness-meaning = Scored questions that were answered, of those that are to be answered.
report-evidence-coverage = Evidence coverage
report-evidence-coverage-meaning = Answered scored questions with evidence that counts on the date of the report.
report-oldest-evidence = Oldest evidence
report-oldest-evidence-meaning = The date of the oldest evidence that counts.
report-withheld = No overall figure is shown: less than { $from } of the scored questions were answered.
report-nothing-scored = No overall figure is shown: nothing that was asked carries a score.
report-by-section = By section
report-section = Section
report-weight = Weight
report-pictures = Figures
report-this-round = This round
report-previous-round = Previous round
report-radar = Published score by section
report-radar-shows = A radar with one axis a section. The outer edge is the full score. The table below has the same numbers.
report-gap-bars = Reached and missing by section
report-gap-bars-shows = One bar a section: solid what is reached, hatched the gap to the full score. The table below has the same numbers.
report-progress = Progress of answering by section
report-progress-shows = One bar a section: the share of the questions asked that have some answer. It says nothing of how good the answers are.
report-answered-of-asked = Dealt with, of those asked
report-stages = Stages of all scored questions
report-stages-shows = One square a question in the order of asking, with its stage as a digit; darker is higher, hatched is not answered. The table below counts them.
report-levels = How far each scored question is met
report-levels-shows = One square a question in the order of asking; the digit goes from 0 (not at all) to 4 (in full); darker is higher, hatched is not answered. The table below counts them.
report-reached = Reached
report-gap = Gap
report-findings = Findings
report-findings-note = These remarks follow from the answers by fixed rules. They are hints for a reviewer, not a verdict.
report-gravity = Severity
report-gravity-note = note
report-gravity-warning = warning
report-gravity-grave = serious
report-finding = Finding

## Answers

report-answers = Questions and answers
report-answers-note = Every question of the instrument, in the order of asking.
report-question = Question
report-question-id = Question number
report-section-id = Section id
report-state = State
report-answer = Answer
report-answer-blank = not answered
report-answer-dont-know = don’t know
report-answer-confidential = confidential
report-answer-not-applicable = not applicable
report-answer-not-applicable-open = not applicable; not reviewed yet and counted as not answered
report-answer-none-ticked = none of the options
report-answer-no-entries = no entries
report-answer-evidence = answered by the evidence below
report-out-of-scope = not asked: it does not concern this administration
report-settled = not asked because of an earlier low answer; counts as the lowest stage
report-waiting = not asked while an earlier question is open; counts as the lowest stage
report-stage = Stage { $number }
report-score = Score
report-comment = Comment
report-dissent = Dissent
report-settlement = Settled
report-settlement-by = { $who } settled this on { $day }: the answer of { $voice } counts.
report-present = In the room
report-evidence = Evidence
report-evidence-not-counted = does not count: rejected or past its date
report-source = Source

## Gaps and plan

report-gaps = Gaps and best practice
report-gaps-note = For each question below the full score: where it stands, what best practice is, and what the next stage needs.
report-no-gaps = No gap was found.
report-open = unknown, since there is no answer that counts
report-best-practice = Best practice
report-next = What the next stage needs
report-first = After
report-find-out = Find out where this stands, and answer the question.
report-at-least = at least { $bound }, for { $stage }
report-at-most = at most { $bound }, for { $stage }
report-plan = Ranked action plan
report-plan-note = Priority is gap times weight times dependency, divided by effort. Effort has four bands, S, M, L and XL, and each counts twice the one before. No action stands before one that it builds on. A factor marked * was changed by a person; the others stand as they come from the instrument. An action on which others build stands before them, also where its own priority is lower.
report-plan-table = Actions in the order of work
report-rank = No.
report-priority = Priority
report-dependency = Dependency
report-effort = Effort
report-factor = Factor
report-default = Default
report-changed-to = Changed to
report-reason = Reason
report-changed-factors = Factors that were changed
report-no-changed-factors = No factor was changed by a person.

## Sources and method

report-sources = Sources
report-sources-note = Sources name a document and a part of it. They show where a topic comes from. No text was taken from them.
report-sources-untranslated = Titles of documents stand in the language in which the instrument was written.
report-unconfirmed-count = { $mark } marks sources that were not compared with the document itself: those of { $count } questions of { $all }.
report-document = Document
report-publisher = Publisher
report-year = Year
report-method = Method
report-method-published = Where a figure lies exactly halfway, it is rounded to the even digit.
report-method-hash = The content hash names exactly what was asked. Two reports with the same hash asked the same questions with the same weights.
report-weights = Weights and their reasons
report-weights-sections = Weights of the sections
report-weights-questions = Weights of the questions

## Heads of the workbook of figures

report-published-percent = Published score, %
report-answered-percent = Mean of the answers given, %
report-best-percent = Best score still possible, %
report-completeness-percent = Completeness, %
report-evidence-percent = Evidence coverage, %
report-score-percent = Score, %
report-gap-percent = Gap, %
report-source-state = State of the source

## Law table

report-law-subtitle = Article-by-article table
report-law-not-compliance = This table compares domestic law with the articles of the instruments named. It is not a finding of compliance until a named jurist has signed it below.
report-law-provision = Article
report-law-domestic = Domestic provisions
report-law-coverage = Coverage
report-law-elements = Elements, conditions and figures
report-law-act = Act
report-law-number = no.
report-law-article = article
report-law-gazette = gazette
report-law-version = version
report-law-bill-stage = stage of the bill
report-law-decree = implementing decree
report-law-link = link
report-law-status-bill = bill
report-law-status-enacted = enacted, not in force
report-law-status-commenced = in force
report-law-status-amended = in force as amended
report-law-status-repealed = repealed
report-law-status-struck-down = struck down by a court
report-law-official = Text in the official language
report-law-translation = Unofficial translation
report-law-signature = Signature
report-law-jurist = Name of the jurist
report-law-function = Function
report-law-date = Date and signature

## Paper form

report-paper-subtitle = Form to be filled in by hand
report-paper-how = Tick one box for each question, or several where the question says so. If you do not know, say so: a blank says less. Give the number of each document that you attach.
report-paper-respondent = Name of the respondent
report-paper-institution = Institution
report-paper-when = Asked depending on the answers to: { $questions }

## Files that are sent to us

report-file-old = The file is in the old binary format or has a password. Save it as .docx or .xlsx without a password.
report-file-damaged = The file is damaged or is not an Office file. Save it again and send it anew.
report-file-other = The file is not of the expected kind. Save it as .docx or .xlsx.
report-file-limit = The file is too large. Remove large pictures or empty rows and save it again.
report-file-active = The file holds macros, controls or embedded files. Save it without them.
report-file-external = The file fetches something from elsewhere when it is opened. Embed the picture or detach the template, then save it again.
report-file-xml = A part of the file is broken. Open it, save it again and send it anew.
report-template-misplaced = The mark for the report stands in a table, a text box or beside other words. Put it in a paragraph of its own.
report-template-twice = The mark for the report stands more than once. Leave it once.
report-template-missing = A part that every Word file has is missing from the template. Open it in Word, save it as .docx and send it anew.

## Workbook for answering without a network

report-workbook-start = Start
report-workbook-subtitle = Workbook for answering without a network
report-workbook-voice = Respondent
report-workbook-how-1 = Fill in the yellow cells only. Every section has a sheet of its own.
report-workbook-how-2 = Choose from the lists where there is one. In the column for the state, say what kind of answer it is; leave it empty when you answer.
report-workbook-how-3 = Write dates as year-month-day, such as 2026-03-31. Write no formulas.
report-workbook-how-4 = Do not rename or delete sheets. Save the file as .xlsx and send it back whole.
report-workbook-help = Help
report-workbook-reason = Reason, if not applicable
report-workbook-yes = yes
report-workbook-no = no
report-workbook-refused-title = Not in the list
report-workbook-refused = Choose one of the values in the list.
report-workbook-entry = Entry { $number }
report-workbook-provision = Provision { $number }
report-workbook-evidence = Evidence is attached in the gateway. Write its number in the comment.
report-law-status = status
report-workbook-too-much = The workbook holds more sheets, rows or cells than it can have. Delete what does not belong to it.
report-workbook-sheet = A sheet of the workbook cannot be read. Open it, save it again and send it anew.
report-workbook-other = This is not a workbook that the gateway made: its hidden sheet is missing. Send back the file that you received.
report-workbook-version = The workbook belongs to { $found }, this round asks { $expected }. Take a workbook of this round.
report-workbook-round = The workbook belongs to another round. Open the round that it was made for.
report-workbook-sheet-missing = The sheet “{ $sheet }” is missing or was renamed. Give it its old name, or ask for a new workbook.
report-workbook-row-missing = Sheet “{ $sheet }”: the row of { $key } is missing or stands twice. Undo the change, or ask for a new workbook.
report-workbook-formula = Sheet “{ $sheet }”, cell { $cell }, question { $question }: a formula stands where an answer is expected. Write the value itself.
report-workbook-cell = Sheet “{ $sheet }”, cell { $cell }, question { $question }: the value does not fit. Expected: { $expected }.
report-expected-choice = a value from the list
report-expected-number = a number
report-expected-date = a date such as 2026-03-31
report-expected-text = text
report-expected-reason = a reason
report-expected-nothing = no answer beside this state
report-expected-answer = an answer that the question takes

## Files of a round, on pages

report-files = Reports and files
report-files-what = What it is
report-files-formats = Formats
report-files-caption = Files of this round
report-files-report = Report
report-files-report-about = Every question with its answer, the result, the gaps and the plan
report-files-law = Table of laws
report-files-law-about = Article by article, for the jurists who check it
report-files-paper = Paper form
report-files-paper-about = The blank questionnaire, to be filled in by hand
report-files-workbook = Workbook
report-files-workbook-about = Is answered in LibreOffice or Excel without a network and comes back below
report-files-language = The files are in the language of this page. In another language:
report-files-template = Your own Word template
report-files-template-about = The report is written into your letterhead. Write { "{{report}}" } where it should stand; without the mark it comes at the end.
report-files-template-hint = A .docx or .dotx file without macros
report-files-make = Make the Word file
report-files-return = Take a workbook back
report-files-return-about = Only what was changed in the workbook is taken. What was also changed here in the meantime stays as it is here and is shown to you.
report-files-take = Take the answers
report-files-taken = Answers taken: { $taken }. Unchanged: { $same }. Changed on both sides: { $conflicts }.
report-files-conflicts = Changed here and in the workbook
report-files-conflicts-about = These answers stay as they are here. Open a question to change it.
report-files-here = Here
report-files-there = In the workbook
report-error-format = This file is not made in that format. Take one of: { $formats }.
report-error-workbook = The workbook does not fit this round; nothing of it was taken. Correct what is listed and send it again.
report-error-unprinted = The file could not be made. Try another format, and tell the operator.
report-workbook-voice-other = The workbook holds the answers of another respondent. Give it to the person it was made for.
report-workbook-section-other = Question { $key } is of a section that this workbook is not for. Take its rows out, or send back the file that you received.

## What is undertaken about gaps

report-undertakings = Who does what, by when
report-owner = Responsible
report-until = Due
report-budget = Budget
report-indicator = Indicator of success
report-progress-of = Status
report-status-planned = planned
report-status-started = started
report-status-done = done
report-status-dropped = dropped
report-no-undertakings = Nothing has been undertaken yet.
report-figure-start = At the start
report-figure-now = Now
report-figure-as-of = As of
report-figure-target = Target
report-figure-unknown = not known
report-figure-course = { $figure }: at the start { $start }, now { $now }, target { $target }
report-budgets = Budgets together: { $sums }.
report-disputed = Answers differ and nobody has settled it. Counts as not answered.
report-settle = Settle the answers that differ.
report-differing = Answers that differ and are not settled
report-differing-meaning = A question on which institutions differ counts as not answered until somebody settles it.
report-no-figure = not shown
report-files-which = Which document
report-files-template-file = Your file
report-workbook-misfit = Sheet “{ $sheet }”, cell { $cell }, question { $question }: { $reason }
report-evidence-withheld =
    { $count ->
        [one] One more piece of evidence is withheld by its label.
       *[other] { $count } more pieces of evidence are withheld by their labels.
    }

## At a glance

report-glance = At a glance
report-moved = from { $before } to { $now }
report-semicolon = ;
report-name-value = { $name } ({ $value })
report-highest = Strongest sections
report-lowest = Weakest sections
report-risen = Higher than in the previous round
report-fallen = Lower than in the previous round
report-first-actions = What to do first
report-more-actions =
    { $count ->
        [one] The whole plan has one action; see the ranked action plan.
       *[other] The whole plan has { $count } actions; see the ranked action plan.
    }

## Label, signers, survey of laws

report-signers = Signatories
report-scan = Signed scan
report-scan-attached = attached on { $day }
report-scan-missing = not attached: the round is signed off, but not yet signed
report-label = Label (TLP 2.0)
report-law-cover = This survey compares domestic law with the articles of the instruments named. It is not a finding of compliance: only the jurists who sign the table of laws say what the law means.
report-coverage = Coverage { $number } of 4
report-law-no-question = no question is asked here
report-not-compared = The source was not compared with the document itself.
report-glance-score = Score: { $score } of the full score. Questions without an answer count as the lowest.
report-glance-before = In the previous round it was { $score }.
report-glance-complete = Scored questions answered so far: { $count }.
report-glance-evidence = Answers backed by evidence: { $count }.
report-glance-differing = Questions on which institutions disagree, counted as not answered: { $figure }.
report-more-findings = All { $all } findings stand in the summary.
report-files-label = Reports and tables of laws leave under { $label }. The label stands on every page, and evidence above it is left out. Under another label:
report-sources-numbers = Numbers in square brackets are those of the documents under “Sources”. { $mark } marks a source that was not compared with the document itself.
report-settled-plain = not asked because of an earlier answer
report-waiting-plain = not asked while an earlier question is open
report-owner-nobody = nobody yet
report-first-what = Best practice to reach
