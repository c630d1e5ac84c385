# The accounts that are given: the note of the year, the implementation plan, the balance, reports to the authorities.

room-accounts = Accounts given
badge-accounts = { $n ->
        [one] one text wanted
       *[other] { $n } texts wanted
    }

## The list

account-title = Accounts given
account-lede = The note of the year, the implementation plan, the balance and the reports to the authorities: asked for, assembled, compared, fixed and issued.
account-number = Number
account-what = Document
account-kind = Kind
account-year = Year
account-state = State
account-state-preparation = in preparation
account-state-asked = contributions asked for
account-state-review = under review
account-state-frozen = fixed
account-state-issued = issued
account-state-dropped = given up
account-state-published = already published
account-history = taken from a publication
account-of-year = Those of { $year } only.
account-all-years = Show all years
account-to-us = addressed to your function
account-line-word = open the accounts given, or those of a year
account-line-opens = Open the accounts given
account-line-year = Open the accounts given of
account-embargo-until = under embargo until
account-embargo-mark = under embargo until { $until }
account-none = No account yet
account-none-hint = Open that of the year, or take in a published note.
account-open = Open the account of a year
account-open-hint = Its structure comes from the profile, what it is about from the packages that keep it. What the year before planned stands beside what was done.
account-several-hint = Of these there may be several in a year, numbered, each with a title of its own:
account-own-title-fr = Title in French
account-own-title-nl = Title in Dutch
account-open-do = Open
account-take = Take in a publication
account-take-hint = The structure, the facts with their lines and short quotations; the text stays in the published document.
account-take-do = Take in
account-document = Published document

## One account

account-read = Read and print
account-compare = Compare with the year before
account-issue-page = Fix and issue
account-taken = Taken from the published document: { $document }. The texts are quotations; the rest stands in the document.
account-taken-on = Taken from the document published on { $day }: { $document }. The texts are quotations; the rest stands in the document.
account-taken-issue = It was published elsewhere: there is nothing to fix or to issue here.
account-take-back = Withdraw this publication
account-take-back-hint = If the publication was taken in by mistake, or the profile describes it better since: it can then be taken in again. The history keeps this withdrawal.
account-turned = Sent back:
account-missing = What is missing
account-missing-n = { $n ->
        [one] One part is still missing.
       *[other] { $n } parts are still missing.
    }
account-lacking-languages = Texts without the other language
account-lacking-n = { $n ->
        [one] One part, or some of it, is there in one language only.
       *[other] { $n } parts, or some of them, are there in one language only.
    }
account-owed = Texts awaited
account-of-them-late = { $n ->
        [one] one late
       *[other] { $n } late
    }
account-frozen = Fixed
account-frozen-missing = { $n ->
        [one] one part was missing
       *[other] { $n } parts were missing
    }
account-hash = Fingerprint of the content
account-fixed-with-gaps = { $n ->
        [one] Content fixed while one part was missing. Reason:
       *[other] Content fixed while { $n } parts were missing. Reason:
    }
account-fixed-in-one-language = { $alone ->
        [one] Content fixed while one part, or some of it, was there in one language only. Reason:
       *[other] Content fixed while { $alone } parts, or some of them, were there in one language only. Reason:
    }
account-fixed-with-both = Content fixed while parts were missing ({ $n }) and others, or some of them, were there in one language only ({ $alone }). Reason:
account-issued = Issued
account-errata = Errata
account-sections = Sections
account-sections-none = No sections.
account-section = Section
account-fed-by = Fed by
account-feed-account = this document itself
account-feed-body = the bodies and their sessions
account-feed-commitment = the commitments
account-feed-contribution = the contributions of the partners
account-feed-objective = the objectives
account-feed-project = the projects
account-feed-register = the registers
account-feed-other = another source
account-fed-text = a text
account-given = { $n ->
        [one] one quotation or fact
       *[other] { $n } quotations or facts
    }
account-asked-of = Responsible
account-nobody = nobody yet
account-standing = Progress
account-standing-open = to be written
account-standing-asked = asked for
account-standing-handed-in = handed in
account-standing-returned = sent back
account-standing-accepted = accepted
account-standing-gone = no longer there
account-late = late
account-is-missing = still missing
account-lacks-fr = no French
account-lacks-nl = no Dutch
account-documents = Documents
account-pdf-both = PDF in both languages
account-pdf-fr = French PDF
account-pdf-nl = Dutch PDF
account-docx-fr = French DOCX
account-docx-nl = Dutch DOCX
account-step = Go on
account-step-hint = A reason is needed to send it back or give it up.
account-step-review = Put under review
account-step-back = Back to preparation
account-step-drop = Give up
account-words = Reason
account-files = Copies that came back
account-files-hint = What comes back is kept here as it came. An edited DOCX of this document can be compared and taken over; anything else the program does not read.
account-file = File
account-attach = Attach
account-edited = DOCX edited by others
account-edited-hint = The DOCX downloaded here, edited in a word processor. Nothing is taken over before you have seen it. At most 10 MB.
account-edited-read = Read and compare
account-edited-see = compare and take over
account-edited-compare = compare
account-copy-empty = (a text can be written here)
account-turns = History
account-turns-none = Nothing yet.

## A copy that came back edited

account-review = Edited copy
account-review-made = made of the state of
account-review-read = What was read
account-review-differ = Texts changed in the file
account-review-left = Texts left as they were
account-review-same = Changed in the file and already so here
account-review-tracked = The file holds tracked changes (insertions: { $ins }, deletions: { $del }). They are read as accepted.
account-review-shut = This document can no longer be written: nothing can be taken over.
account-review-others = Whoever may write in this document takes texts over.
account-review-texts = Changed texts
account-review-hint = What the file takes out is struck through, what it adds is underlined. Ticked are the texts that nobody has changed here since the copy was made; texts that the file empties are not ticked.
account-review-none = No text differs from what stands here.
account-review-unknown = The text this copy was made of was erased: what the file says stands beside what stands here now.
account-review-meanwhile = Changed here since the copy was made. Whoever takes the file’s text over replaces this one. Last written by
account-review-emptied = The file no longer has any text here. Taking it over empties the text.
account-review-theirs = What the file changes
account-review-here = What was changed here meanwhile
account-review-lost = Cannot be kept:
account-lost-format = bold, italics, underlining
account-lost-list = automatic bullets and numbers (they become dashes)
account-lost-table = tables (cells become lines)
account-lost-link = the addresses of links
account-lost-note = footnotes (listed below)
account-lost-object = pictures and other objects
account-review-take = Take over
account-review-do = Take the ticked texts over
account-review-cannot = Cannot be taken over
account-review-cannot-hint = What stands outside the texts comes from the sources or from the structure of the document: correct it there.
account-review-blind = The program that saved this file removed the list of what was in it: lines removed outside the texts cannot be said.
account-review-gone = This text is no longer in the file and stays as it is here:
account-review-new = Added or changed outside the texts:
account-review-missing = Removed or changed outside the texts:
account-review-missing-unknown = a line that is no longer here either
account-review-objects = Pictures, formulas or other objects outside the texts
account-review-comments = Comments
account-review-comments-hint = Shown as they stand in the file. They stay in the file, which is kept.
account-review-nobody = (no name)

## A section

account-text = Text
account-text-fr = French
account-text-nl = Dutch
account-text-missing = text missing in this language
account-text-hint = A line that begins with # and a space becomes a sub-heading; with ## and a space, a sub-heading one level below. Both languages have the same sub-headings, in the same order.
account-text-printed = The text as it will be printed
account-text-uneven = Sub-headings: { $fr } in French, { $nl } in Dutch. Both languages need as many.
account-text-askew = The sub-headings are not at the same level in both languages.
account-no-text = Nothing is written here: this section comes from a source or from the structure.
account-save = Save
account-hand-in = Hand in
account-returned-for = Sent back:
account-told = What the sources say
account-told-none = Nothing.
account-planned = Planned the year before
account-planned-in = Planned the year before ({ $document }):
account-before = The year before
account-before-none = There is no account of the year before, or you may not see it.
account-judge = Take the text that was handed in
account-judge-own = You handed this text in: somebody else takes it.
account-accept = Accept
account-return = Send back
account-ask = Ask for the text
account-ask-do = Ask
account-remind = Remind
account-function = Function
account-choose = Choose
account-due = By

## Sources and references

account-source-missing = Nothing is kept here yet for this section.
account-references = Where this comes from
account-references-hint = Each number in brackets leads here: to the page, to the journal entry with its fingerprint, or to the line of the published document.
account-references-none = No source named.
account-line = line { $line }
account-axes = State on each axis
account-axis = Axis
account-axis-state = State
account-axis-timing = Timing
account-axis-budget = Budget
account-axis-quality = Quality
account-axis-result = Result
account-period = Period
account-value = Value
account-table = Table

## Comparing, reading, printing

account-renew-title = What the document is about
account-renew-moved = { $n ->
        [one] One of the objectives, themes or measures came, changed its title or vanished since this document was opened.
       *[other] { $n } of the objectives, themes or measures came, changed their title or vanished since this document was opened.
    }
account-renew-otherwise = The structure of this document is no longer that of its kind.
account-renew-see = See and take in
account-renew-none = The structure is as it would be if the document were opened today.
account-renew-fixed = The structure of this document no longer changes.
account-renew-subjects = No section changes: only the list of what the document is about.
account-renew-added = New sections
account-renew-added-hint = They come at their place, empty; nobody is asked yet.
account-renew-retitled = Other headings
account-renew-retitled-hint = Texts and requests stay.
account-renew-altered = Otherwise changed
account-renew-altered-hint = Another number, another source, or somebody else who is proposed. Texts stay.
account-renew-gone = No longer there, with a text
account-renew-gone-hint = They stay with what was written, marked, until somebody removes them with a reason. Nobody owes them any more.
account-renew-left = No longer there, without a text
account-renew-left-hint = They leave: nothing was written in them. Who was asked for them no longer owes anything.
account-renew-kept = Every text stays with its section. It is one act, in the journal.
account-renew-do = Take in
account-gone-count = { $n ->
        [one] One section is about what is no longer there.
       *[other] { $n } sections are about what is no longer there.
    }
account-gone-see = See and remove
account-gone-title = Sections about what is no longer there
account-gone-hint = They are printed like the others until they are removed. What was written stays in the journal.
account-gone-codes = To be removed
account-gone-do = Remove
account-gone-sure = The sections leave the document with their texts. Remove them?
account-all-title = Ask and remind everybody
account-all-see = Ask all, remind all
account-all-ask = Ask as proposed
account-all-ask-hint = Each function is asked for the texts that nobody wrote and that it is proposed for, by one letter.
account-all-ask-do = Ask all of them
account-all-ask-none = Nobody is left to be asked.
account-all-unreached = no message reaches it
account-all-nobody = { $n ->
        [one] For one text nobody is proposed: ask from its own page.
       *[other] For { $n } texts nobody is proposed: ask from their own pages.
    }
account-all-remind-do = Remind all of them
account-all-owed-none = Nobody owes a text.
account-change-new = new
account-change-changed = changed
account-change-same = unchanged
account-change-gone = gone
account-language = Language of the document
account-in-both = Both
account-in-fr = French
account-in-nl = Dutch
account-print = Print
account-draft-mark = Draft
account-draft = Draft: the content is not fixed.
account-lacking = — still missing —

## Fixing, issuing, correcting

account-own = You wrote in this document: somebody else fixes and issues it.
account-issue-others = Fixing and issuing is for the management board.
account-not-in-review = Put it under review first.
account-freeze = Fix the content
account-freeze-hint = Everything that is said now is kept with its fingerprint; nothing of it changes afterwards.
account-freeze-words = Needed where something, or one of the two languages, is missing: why it is fixed all the same. It is printed on the first page.
account-freeze-do = Fix
account-freeze-sure = Fix this content?
account-freeze-sure-gaps = { $n ->
        [one] One part is missing. Fix this content all the same? Nothing can be added to it afterwards.
       *[other] { $n } parts are missing. Fix this content all the same? Nothing can be added to it afterwards.
    }
account-freeze-sure-lacking = { $n ->
        [one] One part is there in one language only. Fix this content all the same? Nothing in it can be translated afterwards.
       *[other] { $n } parts are there in one language only. Fix this content all the same? Nothing in it can be translated afterwards.
    }
account-issue = Issue
account-embargo = Embargo until
account-embargo-hint = Without a date it is issued at once.
account-issue-do = Issue
account-issue-sure = Issue this document?
account-addressees = Addressees
account-addressees-hint = The profile says to whom this document goes. Each is told as soon as it is issued, or at the end of the embargo, and of every erratum.
account-addressees-none = The profile names no addressee for this kind of document: nobody will be told.
account-addressees-see = who was told
account-addressees-will = who will be told, and how
account-addressee-outside = outside organisation
account-will-leaves = will be told by a message when it is issued
account-will-waits = a message will be written when it is issued and wait for somebody to release it
account-will-nobody = no address is known: a message will be written and wait; put an address into the address book
account-will-shut = no channel is open: nothing can leave from here
account-after-embargo = will be told at the end of the embargo
account-being-told = the message is being prepared
account-was-leaves = told by a message
account-was-waits = message written; it waits for somebody to release it
account-was-nobody = message written, no address known
account-was-shut = nothing could leave: no channel is open
account-was-taken-back = message taken back before it was sent
account-told-message = see the message
account-embargo-title = Embargo
account-embargo-lifted = lifted
account-embargo-move = Move the embargo
account-embargo-move-hint = As long as the embargo runs it can end at another moment, or at once. The addressees are told then. Once it is over, nothing is taken back.
account-embargo-lift = Lift it now
account-embargo-lift-sure = The document is out at once, and the addressees are told. Lift the embargo?
account-erratum = Erratum
account-erratum-hint = What was issued stays; what is right is said beside it, on the page and in the next print.
account-erratum-do = Add the erratum

## The signature

account-sign-title = Signing
account-sign-lede = Issuing seals: an entry of the journal and a signed checkpoint. Signing happens elsewhere, with an identity card for example, on a copy given out here; it is checked when it comes back.
account-sign-later = The copy carries the errata known when you take it: after an erratum, take a new one. An older copy stays that of its version.

## What was done

account-done-opened = The account is open.
account-step-up-freeze = the fixing of a document’s content
account-step-up-issue = the issuing of a document
account-step-up-embargo = another embargo for a document
account-step-up-erratum = an erratum to a document that is out
account-done-taken = The publication is taken in.
account-done-written = The text is saved.
account-done-handed-in = The text is handed in.
account-done-asked = The text is asked for.
account-done-reminded = The reminder is noted.
account-done-returned = The text is sent back.
account-done-accepted = The text is accepted.
account-done-step = Done.
account-done-renewed = The structure is taken in.
account-done-removed = The sections are removed.
account-done-asked-all = The texts are asked for.
account-done-reminded-all = The reminders are noted.
account-done-frozen = The content is fixed.
account-done-issued = The document is issued.
account-done-embargo = The embargo is changed.
account-done-erratum = The erratum is added.
account-done-attached = The file is attached.
account-done-edited = The file was read. Nothing is taken over yet.
account-done-taken-over = The texts are taken over.

## Messages to those who are asked

account-message-subject = { $number }: a text is wanted of you
account-message-asked = A text is wanted for “{ $section }” ({ $number }) by { $due }. Write it here: { $address }
account-message-asked-all = { $n } texts are wanted for { $number }, by { $due }. They are written here: { $address }
account-message-reminded-all = Reminder: { $n } texts for { $number } are still awaited. They are written here: { $address }
account-message-reminded = Reminder: the text for “{ $section }” ({ $number }) was due by { $due }. Write it here: { $address }
account-message-returned = The text for “{ $section }” ({ $number }) comes back to you; the reason stands here: { $address }
account-message-issued-subject = { $number }: { $title }
account-message-issued = “{ $title }” ({ $number }) has been issued and is addressed to you. Read and print it here, in both languages: { $address }
account-message-issued-outside = “{ $title }” ({ $number }) has been issued and is addressed to you. A mail carries the document where it can, in both languages; otherwise it is handed over by whoever sends you this message. SHA-256 of its content: { $hash }
account-message-erratum-subject = { $number }: erratum
account-message-erratum = An erratum was added to “{ $title }” ({ $number }). What is right stands here: { $address }
account-message-erratum-outside = An erratum was added to “{ $title }” ({ $number }). A mail carries the document with this erratum where it can; otherwise it is handed over by whoever sends you this message.

## Refusals

refusal-account-changed = { $function } changed something in it at { $at }. Read it again before you go on.
refusal-account-state = { $number } is { $state }: that is no longer possible.
refusal-account-published = { $number } was published elsewhere and stays as it was published: nothing of it is written, fixed or issued here.
refusal-account-there = { $number } exists already for that year.
refusal-account-year = The year goes from { $first } to { $last }.
refusal-account-asked = This text is asked of { $function }.
refusal-account-cannot-hand-in = { $function } cannot hand a text in: choose a function that can.
refusal-account-not-owed = No text is awaited here.
refusal-account-not-handed-in = No text that was handed in is waiting.
refusal-account-no-text = Nothing is written in this section.
refusal-account-due = Write a day to come.
refusal-account-own = You wrote in this document: somebody else has to fix and issue it.
refusal-account-own-text = You handed this text in: somebody else has to take it.
refusal-account-content = The content changed since this page was shown. Read it again, then repeat.
refusal-account-missing = { $n ->
        [one] One part is missing: write why it is fixed all the same.
       *[other] { $n } parts are missing: write why it is fixed all the same.
    }
refusal-account-lacking = { $n ->
        [one] One part is there in one language only: write why it is fixed all the same.
       *[other] { $n } parts are there in one language only: write why it is fixed all the same.
    }
refusal-account-large = That is too large: at most { $most }.
refusal-account-embargo = The embargo must end in the future.
refusal-account-embargo-over = No embargo runs on { $number } any more: it is out.
refusal-account-not-gone = What this section is about is still there: it is not removed.
refusal-account-section-gone = What this section is about is no longer there: nobody is asked for it.
refusal-account-nobody-to-ask = Nobody is left to be asked.
refusal-account-file-large = The file is too large: at most { $limit } MB.
refusal-account-file-type = This type of file is not taken.
refusal-account-file-held = The file is held back for a check.
refusal-account-edited-kind = This is no DOCX. Save the document as DOCX in the word processor.
refusal-account-edited-sealed = This file is encrypted or in an old format. Save it as DOCX without a password.
refusal-account-edited-macros = This file carries macros and is not read. Save it as DOCX without macros.
refusal-account-edited-large = This file is too large, or unpacks to more than a document of this kind can be: at most { $most } MB.
refusal-account-edited-broken = This file is damaged: it cannot be read.
refusal-account-edited-foreign = This is a copy of { $number }. Open that document and hand the file in there.
refusal-account-edited-other = This is a copy of another document.
refusal-account-edited-none = This file carries no text that can be taken over: it is not the DOCX downloaded here, or an old one. Download the DOCX again and carry the changes over to it.
refusal-account-edited-ticks = Tick at least one text.
refusal-account-edited-long = The text of “{ $section }” ({ $lang }) is too long: at most { $most } characters. Shorten it in the file, or untick it.
refusal-account-copies = There are { $limit } copies of this document already. Use one of them.
refusal-account-not-ours = This copy was not given out for this document.
refusal-account-unsigned = This document carries no signature.
refusal-erase-account-issued = № { $entry } fixes what was issued: it stays. An erratum says what is right.

## Journal

kind-account-opened = account opened
kind-account-section-written = text written
kind-account-section-asked = text asked for
kind-account-section-reminded = reminder
kind-account-section-handed-in = text handed in
kind-account-section-returned = text sent back
kind-account-section-accepted = text accepted
kind-account-structure-renewed = structure taken in anew
kind-account-sections-removed = sections removed
kind-account-function-asked = texts asked for
kind-account-function-reminded = reminder of all texts
kind-account-file-attached = copy attached
kind-account-turned = step of the account
kind-account-frozen = content fixed
kind-account-issued = account issued
kind-account-embargo-moved = embargo moved
kind-account-erratum-added = erratum
kind-account-addressee-told = addressee told
kind-account-copy-given = copy given out to be signed
kind-account-copy-signed = signed copy received

## What the other packages tell

account-told-projects = Actions and projects
account-told-project = Action or project
account-told-carried-by = Carried by
account-told-state = State
account-told-project-open = under way
account-told-project-done = done
account-told-project-dropped = given up
account-told-actions = Actions of partners
account-told-action = Action
account-told-partner = Partner
account-told-result = Result
account-told-where = Where, when, for whom
account-told-obstacles = Obstacles
account-told-by-office = translation by the office
account-told-year = Year
account-told-answer = Answer
account-told-measures = Measures
account-told-measure = Measure
account-told-actions-count = Accepted actions
account-told-partners-count = Partners
account-told-unanswered = Measures without an answer / asked about
account-told-silent = Nothing came
account-told-partly = Answered in part
account-told-gap = Put to partners, without action
account-told-thin = Not sufficiently taken up
account-told-unasked = No request is known: whether anything is done is not known
account-told-no-gap = Every measure is sufficiently taken up.
account-told-no-plan = No plan of this year is known: nothing can be said of its measures.
account-told-no-measure = The plan of this year has no known measure: nothing can be said of how they are taken up.
account-told-coverage = Coverage of the measures
account-told-coverage-years = Coverage of the measures by year
account-told-covered-none = without action
account-told-covered-thin = insufficiently taken up
account-told-covered-enough = sufficiently taken up
account-told-covered-unasked = no request known
account-told-no-action = No accepted action for this measure: that does not say that nothing was done.
account-told-nobody-silent = Every partner that was asked has answered.
account-told-nobody-asked = No partner was asked for this year.
account-told-without-text = text not available
account-told-content = Content (title, brief description, occasion and objective)
account-told-strategic = Strategic objective
account-told-operational = Operational objective(s)
account-told-situation = Present situation and future planning
account-told-agenda = Regulation agenda
account-told-recommendation = Recommendation
account-told-done-about = What became of it
account-told-register-none = Nothing stands in this register for this year.
account-told-output = Planned deliverables
account-told-deliverable = Deliverable
account-told-due = Due
account-told-equality = Equal-opportunity tests
account-told-tested = What was tested
account-told-finding = Finding
account-told-exempt = no test owed
account-test-draft = being written
account-test-handed-in = handed in, waiting to be reviewed
account-test-reviewed = reviewed and accepted
account-effect-positive = positive
account-effect-neutral = neutral
account-effect-negative = negative
account-effect-unknown = not known yet
account-told-theme-measures = Measures of the theme
account-told-theme-taken = Measures with at least one accepted action
account-told-sessions = Meetings of the year
account-told-body = Body
account-told-held = Held
account-told-days = Dates
account-told-cancelled = Cancelled
account-told-ahead = Still to be held
account-told-no-session = No meeting of a body is noted for this year.
account-told-decided = Decisions and follow-up
account-told-decisions = Decisions
account-told-asked = Follow-up asked for
account-told-settled = Done
account-told-running = Under way
account-told-overdue = Late
account-register-open = open
account-register-in-progress = in progress
account-register-done = done
account-register-not-followed = not followed
account-register-superseded = superseded
