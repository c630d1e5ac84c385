# Follow-up registers: the registers and their search, an entry with its points, answer sheets, the agenda, the test.

room-follow-up = Follow-up

## The registers

registers-title = Follow-up registers
registers-lede = What others asked for, what was done about it, and what proves it.
registers-line-word = finds a resolution or recommendation by its date, words or number
registers-line-opens = Searches the registers:
registers-parts = Parts of follow-up
registers-search = Search
registers-search-hint = 5 June 2020, pharmacy, RS-26-0042
registers-register = Register
registers-all = All
registers-show = Show
registers-show-all = everything
registers-show-open = what is open
registers-show-mine = what my function answers for
registers-find = Search
registers-entries = Entries
registers-points = Points
registers-open = Open
registers-late = Late
registers-new = Enter a document
registers-load = Take in the profile’s entries
registers-print = Print
registers-none = Nothing of the kind in the registers
registers-none-hint = Look for a date, a word or a number, or show all registers.
registers-lessons-waiting = Lessons not in the register yet
registers-lesson-take = Enter in the register
registers-lesson-waits = This lesson is not in the register yet.
registers-lesson-title = Enter a lesson in the register
registers-lesson-hint = The entry takes over its words in their language, the function that answers for it and its term. Add the other language: nothing is translated for you.
registers-lesson-point = What is to be done
registers-lesson-from = The lesson it comes from
registers-lessons-none = No lesson is followed
registers-lessons-none-hint = A lesson of an exercise, an event or an emergency appears here once it becomes a commitment.
registers-day-unknown = date not known
registers-answer = The answer
registers-last = Last action noted
registers-badge = { $n ->
        [one] one follow-up point is with your function
       *[other] { $n } follow-up points are with your function
    }
registers-beside = In the follow-up registers

## An entry

registers-document = Document
registers-shipped = taken in from the profile
registers-body = Whose document
registers-day = Date of the document
registers-reference = Reference
registers-areas = Areas
registers-areas-hint = None: the whole territory.
registers-handling = Handling
registers-quoted = Quoted from
registers-missing = No text in this language.
registers-missing-fr = Texte français manquant
registers-missing-nl = Nederlandse tekst ontbreekt
registers-open-points = { $n ->
        [one] point open
       *[other] points open
    }
registers-late-points = { $n ->
        [one] one late
       *[other] { $n } late
    }
registers-points-none = No point is entered.
registers-point-n = Point { $n }
registers-point-new = Add a point
registers-point-change = Change the point
registers-owner = Responsible function
registers-nobody = Nobody named
registers-due = Due
registers-target = Target
registers-ground = Legal ground
registers-states = Where it stands
registers-states-none = Nobody has said yet where this point stands.
registers-state = State
registers-state-open = open
registers-state-in-progress = in progress
registers-state-done = done
registers-state-not-followed = not followed
registers-state-superseded = superseded
registers-turn = Say where this point stands
registers-on = Date
registers-on-hint = 2021, 2021-09 or 2021-09-14, as exact as known.
registers-actions = What was done
registers-actions-none = No action is noted.
registers-act = Note an action
registers-withdraw = Withdraw
registers-withdrawn = withdrawn
registers-unproven = { $n ->
        [one] one action without evidence
       *[other] { $n } actions without evidence
    }
registers-evidence = Evidence:
registers-evidence-lines = Evidence, one per line
registers-evidence-hint = An address (also that of a page here: a session, an order, a plan), № and a number of the journal, or the place in a document.
registers-evidence-file = file
registers-evidence-entry = journal entry
registers-evidence-matter = file in this system
registers-evidence-address = address
registers-evidence-document = document
registers-files = Files
registers-source = Source
registers-source-hint = The document with its lines or pages; the words are then shown as a quotation.
registers-owed = To be done
registers-owed-given = given
registers-owed-acknowledged = acknowledged
registers-owed-executed = executed, to be accepted
registers-owed-declined = declined
registers-owed-settled = done and accepted
registers-owed-withdrawn = withdrawn
registers-owed-unseen = not among the commitments yet, or reserved
registers-take-up = Give an action to somebody
registers-take-up-hint = It becomes a commitment; what becomes of it shows here.
registers-what = What is to be done
registers-whom = Which function
registers-links = Links
registers-link = Link with a measure, an indicator, a file
registers-link-measure = Measure
registers-link-indicator = Indicator
registers-link-matter = File
registers-link-number = Another file
registers-link-number-hint = The number of an incident, or the address of the page.
registers-unlink = Unlink
registers-silent = no value
registers-change = Change
registers-change-title = Change { $number }
registers-choose = Choose
registers-record = Record
registers-cancel = Cancel
registers-why = Reason
registers-name-fr = Name in French
registers-name-nl = Name in Dutch
registers-body-fr = Author, in French
registers-body-nl = Author, in Dutch
registers-quote-fr = Quotation in French
registers-quote-nl = Quotation in Dutch
registers-note-fr = Remark in French
registers-note-nl = Remark in Dutch
registers-words-fr = Text in French
registers-words-nl = Text in Dutch
registers-ground-fr = Legal ground, in French
registers-ground-nl = Legal ground, in Dutch
registers-target-fr = Target, in French
registers-target-nl = Target, in Dutch
registers-in-fr = In French
registers-in-nl = In Dutch
registers-lang-fr = French
registers-lang-nl = Dutch
registers-history = History
registers-erased = erased
registers-unverified = to be verified

## Taking in the profile’s entries

registers-load-lede = What the profile holds and what taking it in will do. Only what the profile says otherwise than before is written. What you wrote stays; where both changed, somebody decides.
registers-load-does = What will be written
registers-load-same = nothing: taken in already
registers-load-new = new entry;
registers-load-frame = the document is described otherwise;
registers-load-points = { $n ->
        [one] one point;
       *[other] { $n } points;
    }
registers-load-changed = { $n ->
        [one] one point worded otherwise;
       *[other] { $n } points worded otherwise;
    }
registers-load-actions = { $n ->
        [one] one action;
       *[other] { $n } actions;
    }
registers-load-states = { $n ->
        [one] one state;
       *[other] { $n } states;
    }
registers-load-links = { $n ->
        [one] one link with an indicator;
       *[other] { $n } links with indicators;
    }
registers-load-waiting = { $n ->
        [one] One indicator of the profile has not been taken in yet: its link waits.
       *[other] { $n } indicators of the profile have not been taken in yet: their links wait.
    }
registers-load-indicators = Indicators of the profile
registers-load-noted = { $n ->
        [one] one text unchanged, the profile’s is noted;
       *[other] { $n } texts unchanged, the profile’s are noted;
    }
registers-load-kept = Written here, stays:
registers-load-own = Points added here, they stay:
registers-load-gone = Points the profile no longer holds, they stay:
registers-load-passed = { $n ->
        [one] One state of the profile is left aside: the last state recorded here is another.
       *[other] { $n } states of the profile are left aside: the last state recorded here is another.
    }
registers-load-decide = to be decided: changed here and in the profile
registers-load-apart = To be decided
registers-load-apart-hint = This was changed here and in the profile. Nothing of it is written until somebody decides. Whatever only one side changed is kept or taken in either way.
registers-load-part = Part
registers-load-here = As it stands here
registers-load-profile = As the profile has it
registers-load-blank = nothing
registers-load-keep = Keep what stands here
registers-load-take = Take the profile’s
registers-load-one = Take in this entry
registers-part-register = Register
registers-part-names = Name
registers-part-body = Whose document
registers-part-day = Date of the document
registers-part-reference = Reference
registers-part-quote = Quotation and source
registers-part-note = Remark
registers-part-words = Words and source
registers-part-owner = Responsible function
registers-part-ground = Legal ground
registers-part-due = Due
registers-part-target = Target
registers-load-do = Take in all
registers-load-none = The profile holds no entries.

## The answer sheet

registers-answers = Answers
registers-answers-none = No answer was prepared yet.
registers-sheet-title = Answer sheet
registers-sheet-n = Sheet { $n }
registers-sheet-about = The answer is about
registers-sheet-whole = the whole document
registers-sheet-from = Use an answer again
registers-sheet-fresh = no, begin from the register
registers-sheet-begin = Prepare an answer
registers-sheet-save = Save the draft
registers-sheet-asked = What was asked
registers-sheet-done = What was done
registers-sheet-remains = What remains
registers-sheet-figures = Figures and sources
registers-stage-draft = draft
registers-stage-handed-in = handed in, to be approved
registers-stage-approved = approved and frozen
registers-stage-reviewed = reviewed and accepted
registers-lacks-fr = French incomplete
registers-lacks-nl = Dutch incomplete
registers-lacking-fr = { $n ->
        [one] One line of the register has no French text: it is missing in the draft.
       *[other] { $n } lines of the register have no French text: they are missing in the draft.
    }
registers-lacking-nl = { $n ->
        [one] One line of the register has no Dutch text: it is missing in the draft.
       *[other] { $n } lines of the register have no Dutch text: they are missing in the draft.
    }
registers-written-by = written by
registers-pdf-fr = French
registers-pdf-nl = Dutch
registers-pdf-both = both
registers-hand-in = Hand in
registers-hand-in-hint = Somebody else then has to approve it.
registers-waits = This waits for somebody else: whoever wrote it does not approve it.
registers-judge = Approve or send back
registers-judge-hint = Needed to send it back, and to approve it with a language missing.
registers-verdict = Decision
registers-verdict-approve = Approve
registers-verdict-return = Send back with a reason
registers-proofs = Evidence
registers-proofs-none = Nothing proves yet what was done.
registers-proof-point = Point
registers-proof-on = Date
registers-proof-words = What
registers-proof-evidence = Evidence
registers-fingerprint = SHA-256 fingerprint
registers-earlier = Answers given before
registers-paper-approved = Approved on { $at } by { $function }, № { $seq }. SHA-256 fingerprint: { $fingerprint }
registers-paper-draft = Draft: not approved yet.
registers-draft-quote = “{ $words }”
registers-draft-as-of = { $n }. { $state }, as of { $on }.
registers-draft-due = , by { $due }
registers-draft-target = { $n }. Target: { $target }
registers-draft-nothing = No action is noted in the register.
registers-draft-all-done = No point is open.

## The regulation agenda

registers-agenda = Regulation agenda
registers-agenda-lede = The instruments in preparation, after the template of annex 2.
registers-agenda-none = No instrument this year
registers-agenda-none-hint = Choose another year or add an instrument.
registers-instrument-new = Add an instrument
registers-instrument-sort = Sort
registers-year = Year
registers-content = Content
registers-description = Brief description
registers-occasion = Occasion
registers-purpose = Objective
registers-strategic = Strategic objective
registers-operational = Operational objective(s)
registers-strategic-hint = SO 7
registers-operational-hint = OO 7.2, OO 7.3
registers-situation = Current situation
registers-planning = Future planning
registers-responsible = Responsible
registers-progress = State
registers-progress-planned = planned
registers-progress-in-progress = in progress
registers-progress-adopted = adopted
registers-progress-published = published
registers-progress-dropped = dropped
registers-steps = Steps
registers-step = Step
registers-step-planned = Planned
registers-step-done = Done
registers-step-set = Set dates
registers-step-tested = test required
registers-words = Remark

## The equal-opportunity test

registers-test = Equal-opportunity test
registers-test-open = Open the test
registers-test-owed = to be done
registers-test-none = not begun yet
registers-test-fill = Fill in the test
registers-typed = What you had typed
registers-before-unverified = the step at which it is required is to be verified
registers-criteria = Criteria
registers-criteria-none = The profile has no criteria.
registers-effect = Expected effect
registers-effect-none = not examined yet
registers-effect-positive = favourable
registers-effect-neutral = no difference
registers-effect-negative = unfavourable
registers-effect-unknown = unknown
registers-grounds-fr = On what that rests, in French
registers-grounds-nl = On what that rests, in Dutch
registers-mitigation = What is done about it
registers-mitigation-fr = What is done about it, in French
registers-mitigation-nl = What is done about it, in Dutch
registers-owes = Is the test owed?
registers-owes-owed = Yes
registers-owes-exempt = No, exempt with a reason
registers-exempt = Exempt
registers-exempt-fr = Reason for the exemption, in French
registers-exempt-nl = Reason for the exemption, in Dutch

## What is done

registers-done = { $of } is up to date.
registers-done-entered = { $of } is entered.
registers-done-loaded = { $of } entries written.
registers-done-settled = Decided: { $of } is up to date.
registers-done-drafted = A draft answer for { $of } is ready to be read over.
registers-done-write = The draft for { $of } is saved.
registers-done-hand-in = The answer for { $of } is handed in.
registers-done-judge = The decision on the answer for { $of } is recorded.
registers-done-test-write = The test of { $of } is saved.
registers-done-test-hand-in = The test of { $of } is handed in.
registers-done-test-judge = The decision on the test of { $of } is recorded.

## Kinds of journal entries

kind-registers-entered = Document entered into the register
kind-registers-changed = Document described anew
kind-registers-point-written = Point written
kind-registers-point-turned = State of a point
kind-registers-action-noted = Action noted
kind-registers-action-withdrawn = Action withdrawn
kind-registers-taken-up = Action given to somebody
kind-registers-linked = Point linked
kind-registers-unlinked = Point unlinked
kind-registers-sheet-written = Answer sheet written
kind-registers-sheet-handed-in = Answer sheet handed in
kind-registers-sheet-returned = Answer sheet sent back
kind-registers-sheet-approved = Answer sheet approved
kind-registers-instrument-entered = Instrument put on the agenda
kind-registers-instrument-changed = Instrument described anew
kind-registers-step-set = Step dated
kind-registers-instrument-turned = State of an instrument
kind-registers-test-written = Equal-opportunity test filled in
kind-registers-test-handed-in = Equal-opportunity test handed in
kind-registers-test-returned = Equal-opportunity test sent back
kind-registers-test-reviewed = Equal-opportunity test accepted

## Refusals

refusal-registers-changed = { $function } changed this at { $at } (№ { $seq }). Read the page again, then repeat.
refusal-registers-lesson = This lesson is in the register already. Look for it by its number.
refusal-registers-lesson-void = This lesson was withdrawn or declined: there is nothing to follow up until it is given again.
refusal-registers-gone = There is no number { $n }, or no more.
refusal-registers-no-evidence = Done, but nothing proves it. Add evidence, or first note an action that has some.
refusal-registers-reason = The state “{ $state }” asks for a reason.
refusal-registers-date = “{ $value }” is no date. Write 2021, 2021-09 or 2021-09-14.
refusal-registers-evidence = “{ $value }” cannot be evidence of that sort.
refusal-registers-past = That day is over. Give one to come.
refusal-registers-itself = A document is not linked with itself.
refusal-registers-unknown = Nothing of the kind is known here. Check the number, or choose from the list.
refusal-registers-nothing = The profile holds no entries to take in.
refusal-registers-settled = There is nothing left to decide here: somebody has decided, or both sides agree. Read the page again.
refusal-registers-year = { $value } is no year of an agenda.
refusal-registers-sheet-stage = The sheet stands at “{ $stage }”: that cannot be done there.
refusal-registers-own-work = You wrote it or handed it in. Somebody else has to approve it.
refusal-registers-language = A part is missing in { $lang }. Send the sheet back, or say why that language is missing.
refusal-registers-instrument-over = { $number } is “{ $progress }”: its steps no longer change. First set it back in progress, with a reason.
refusal-registers-test-missing = { $number } has no accepted equal-opportunity test. Fill it in, or give the reason for an exemption, and have somebody else review it.
refusal-registers-test-stage = The test stands at “{ $stage }”: that cannot be done there.
refusal-registers-criterion = Say which effect is expected for the criterion “{ $criterion }”.
refusal-registers-mitigation = “{ $criterion }”: say what is done against the harm, or to learn more.
refusal-registers-many = That is too many: { $most } at most.
refusal-registers-file-large = A file is larger than { $limit } MB. Choose a smaller one.
refusal-registers-file-type = This type of file is not accepted.
refusal-registers-file-held = This file is held back: the check found something in it.
refusal-erase-registers = № { $entry } says where a point stands, gives a number or freezes an answer: without it the register would say something else. It stays.
