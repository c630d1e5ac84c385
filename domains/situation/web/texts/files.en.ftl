# Incidents, logs, people to be told, search.

room-incidents = Incidents
room-log = Watch log
room-search = Search

## Places

place-unknown = not on the map
place-estimate = estimate

## Incidents: words

incident-withheld = Restricted incident
incident-state-open = open
incident-state-confirmed = confirmed
incident-state-contained = under control
incident-state-closed = closed
incident-state-merged = merged
incident-step-confirm = Confirm
incident-step-contain = Declare under control
incident-step-close = Close
incident-step-reopen = Reopen
incident-step-merge = Merge
incident-outcome-dealt-with = dealt with
incident-outcome-false-alarm = false alarm
incident-outcome-opened-in-error = opened in error
incident-outcome-handed-over = taken over by another service
incident-relation-related = related to
incident-relation-caused-by = caused by
incident-relation-part-of = part of
incident-relation-cause-of = cause of
incident-relation-whole-of = includes
incident-entries = { $n ->
        [0] no entries
        [one] { $n } entry
       *[other] { $n } entries
    }
incident-signals = { $n ->
        [0] no signals
        [one] { $n } signal
       *[other] { $n } signals
    }
incident-merged-into = merged with { $number }

## The list of incidents

incidents-title = Incidents
incidents-none = No incident answers to this
incidents-none-hint = Widen the period or clear a criterion. An incident is opened from a signal, or above.
incidents-open = Open an incident
incidents-number = No.
incidents-type = Type
incidents-severity = Severity
incidents-state = State
incidents-place = Place
incidents-opened = Opened
incidents-last = Last entry
incidents-entries = Entries
incidents-signals = Signals
incidents-show = Show
incidents-all = All
incidents-live = Live
incidents-ended = Ended
incidents-any-type = All types
incidents-any-severity = Any severity
incidents-from-severity = { $severity } and above
incidents-area = Municipality or police zone
incidents-any-area = The whole region
incidents-municipalities = Municipalities
incidents-zones = Police zones
incidents-text = Words
incidents-from = From
incidents-to = To
incidents-filter = Filter
incidents-clear = Clear the criteria
incidents-restricted = Restricted: { $level }

## One incident

incident-crumb = Incidents
incident-since = since { $time }
incident-until = ended { $time }
incident-print = File to print
incident-state = State
incident-severity = Severity
incident-type = Type
incident-title-fr = Short name in French
incident-title-nl = Short name in Dutch
incident-title-hint = Only if the type does not say enough. Optional.
incident-place = Place
incident-place-hint = Address, crossroads “A x B”, “between A and B”. An unknown place is kept as typed.
incident-pick-hint = Click on the map: the point takes the place of the one found by name. The words above stay beside it; change them if they no longer fit.
incident-place-none = No place yet.
incident-municipalities = Municipalities
incident-zones = Police zones
incident-words-confirm = Who confirms it on the spot?
incident-words-contain = What is under control, according to whom?
incident-words-close = How did it end?
incident-words-reopen = Why reopen it?
incident-words-change = Why this change?
incident-optional = optional
incident-outcome = Outcome
incident-choose = Choose
incident-close-open = { $n ->
        [one] One request has no answer.
       *[other] { $n } requests have no answer.
    }
incident-close-anyway = Close it anyway, these requests stay without an answer
incident-close-due = { $n ->
        [one] One person must still be told: mark that they were, or give the reason why they need not be.
       *[other] { $n } people must still be told: mark that they were, or give the reason why they need not be.
    }
incident-change = Change
incident-change-title = Type, severity, name, place
incident-change-do = Save the changes
incident-merge-title = Merge with another incident
incident-merge-number = Number of the incident that stays
incident-merge-hint = Signals and what follows go to the other incident. This one ends; its log can still be read.
incident-merge-do = Merge
incident-merge-sure = Merge this incident with the other one? This can be undone on the page of this one.
incident-link-title = Links with other incidents
incident-link-number = Number of the other incident
incident-link-how = This incident is
incident-link-do = Link
incident-unlink = Unlink
incident-related-signals = Signals that may have to do with it
incident-links-none = No links.
incident-restrict-title = Access
incident-restrict-who = Read by
incident-level-public = anybody who has access to this platform, whatever their function. Nothing is published by that.
incident-level-service = the whole service.
incident-level-need-to-know = the functions ticked and whoever opened the incident; others see only that a restricted incident exists.
incident-level-professional-secrecy = the functions ticked that are bound by professional secrecy, and whoever opened it; others do not even see that the incident exists.
incident-restrict-level = Distribution level
incident-restrict-readers = Functions that may read
incident-restrict-readers-hint = Counts from “need to know” on. Your own function always stays on the list.
incident-restrict-words = Why?
incident-restrict-do = Change access
incident-opened = Incident { $number } opened
incident-open-hint = For a call, note the signal first: the incident then takes over its words and place.
incident-open-do = Open the incident
incident-step-done = { $number }: { $state }
incident-changed = { $number } changed
incident-nothing-changed = Nothing changed in { $number }
incident-merged = Merged with { $number }
incident-linked = Linked to { $number }
incident-unlinked = The link with { $number } is gone
incident-restricted = Access changed for { $number }
incident-figures = Figures
incident-figures-history = How the figures developed
incident-signals-title = Signals
incident-signals-none = No signal hangs on it.
incident-told-title = Who must be told
incident-told-none = The rules name nobody. Add someone by hand if needed.
incident-map = Map of the place
incident-picture = Timeline
incident-picture-words = { $n ->
        [one] From { $from } to { $to }: one event. The table below says the same.
       *[other] From { $from } to { $to }: { $n } events. The table below says the same.
    }
incident-picture-table = The same events as a table
incident-lane-state = State
incident-lane-told = Told
incident-lane-signals = Signals
incident-lane-papers = Reports
incident-turns = All events, with their journal entry
incident-turn-time = Time
incident-turn-what = Event
incident-turn-who = Function
incident-turn-detail = Detail
incident-turn-severity = severity { $from } → { $to }
incident-turn-type = type { $from } → { $to }
incident-turn-title = name
incident-turn-place = place { $from } → { $to }
incident-turn-place-to = place: { $to }
incident-turn-place-gone = place { $from } → none
incident-turn-warned = areas of the warning
incident-turn-tries = attempt { $n }
incident-withheld-why = This incident is restricted. Your function lets you know that it exists, not read it. Ask the watch for access.
incident-break-glass = Open in an emergency…

## The printed file

incident-file = File of incident { $number }
incident-file-log = Operational log
incident-file-log-strategic = Strategic log
incident-file-none = No entries.
incident-file-cut = Only the last { $n } entries are included.
incident-file-back = Back to the incident
incident-file-print = Print

## Log: words

log-kind-message = Message
log-kind-observation = Observation
log-kind-measure = Measure
log-kind-decision = Decision
log-kind-request = Request
log-kind-figure = Figure
log-multi = multidisciplinary
log-register-operational = operational
log-register-strategic = strategic
log-withheld = Restricted entry
log-withheld-strategic = Restricted entry of the strategic log
log-permalink = Permanent address of this entry
log-source = according to { $who }
log-recorded = recorded { $time }
log-corrected-by = corrected by № { $no }
log-corrects = corrects № { $no }
log-answers = answers № { $no }
log-answered = answer № { $no }
log-unanswered = no answer yet
log-answer = Answer
log-correct = Correct
log-offline = entered offline { $time }
log-offline-by = entered offline { $time } by { $who }, released by name
log-file = attachment { $n }

## Log: pages

log-title = Log
log-watch-title = Watch log
log-watch-lede = What happens without an open incident. The log of an incident is on its page.
log-all-title = All logs
log-none = Nothing is recorded yet
log-none-hint = Write the first entry above, or type “/” for the command line.
log-none-found = No entry answers to this
log-discipline = Discipline
log-tab-all = All
log-tab-multi = Multi
log-kind = Kind
log-any-kind = All kinds
log-any-discipline = All disciplines
log-register = Log
log-any-register = Operational and strategic
log-scope = Scope
log-scope-watch = The watch alone
log-scope-all = All logs
log-order-stated = In the order of events
log-requests = Requests without an answer
log-order-stated-days = The dates of these filters are those of the events, not those of writing.
log-older = Older
log-newest = The latest
log-write = Record
log-write-title = New entry
log-words = Message
log-words-hint = One line is enough: type, Tab, Enter.
log-more = Time, source, figure, attachments
log-stated = Stated time
log-stated-hint = 02:41, or 24/11 02:41. Empty: now.
log-said-by = Source
log-said-by-hint = Who said so?
log-lang = Language of the text
log-lang-auto = recognised
log-lang-fr = French
log-lang-nl = Dutch
log-lang-en = English
log-figure-name = Figure
log-figure-none = no figure
log-figure-other = Another figure
log-figure-value = Value
log-figure-unit = Unit
log-figure-about = about
log-figure-status = Status
log-files = Attachments
log-files-hint = At most { $n }; photos, PDF, documents, sound, text. Their names are kept and shown. They are sent at once, a connection is needed.
log-answering = Answers № { $no }
log-answering-drop = Do not answer
log-written = Recorded № { $no }
log-correct-title = Correct № { $no }
log-correct-lede = A new entry says what is right. The old one stays readable, struck through, with a link.
log-correct-old = What was recorded
log-correct-new = What is right
log-correct-do = Record the correction
log-corrected = № { $old } is corrected by № { $no }
log-already-corrected = This entry was already corrected by № { $no }.
log-figure-withdrawn = Figure withdrawn
log-figure-withdrawn-by = figure withdrawn by № { $no }
log-figure-withdrawn-done = The figure of № { $old } is withdrawn by № { $no }
log-figure-withdraw = Withdraw the figure
log-figure-withdraw-it = This figure should not have been recorded here: no other takes its place.
log-figure-withdraw-why = Why is it withdrawn?
log-figure-withdraw-hint = For example “concerns 26-0003”. The figure is struck through wherever it was taken over, and the one that held before counts again. Take it out of the message as well, or empty that.
log-entry = Entry

## Figures

figure-status-unconfirmed = unconfirmed
figure-status-confirmed = confirmed
figure-status-public = public
figure-about = estimate
figure-none = No figures yet.
figure-confirm = Confirm
figure-publish = Make public
figure-withdraw = No longer public
figure-doubt = Back to unconfirmed
figure-set = { $name }: { $status }
figure-step-up-publish = the release of a figure to the public

## Who must be told

tell-stands-in = standing in
tell-not-reached = { $n ->
        [one] not reached
       *[other] not reached ×{ $n }
    }
tell-before = before { $time }
tell-no-number = no number known
tell-told = told
tell-by = by
tell-dropped = need not be told any more
tell-mark-told = Told
tell-mark-missed = Not reached
tell-mark-missed-deputy = Note the attempt and go to the deputy
tell-more = Other ways to mark
tell-means-phone = telephone
tell-means-message = text message
tell-means-mail = e-mail
tell-means-radio = radio
tell-means-person = face to face
tell-means-system = another system
tell-means = How
tell-whom = Who took the message
tell-words = What was said
tell-when = When
tell-when-hint = 02:41; empty: now.
tell-told-title = Was told
tell-told-do = Mark as told
tell-missed-title = Was not reached
tell-missed-words = What happened
tell-missed-do = Note the attempt
tell-drop-title = Need not be told any more
tell-drop-words = Why?
tell-drop-do = Take off the list
tell-done-told = Told: { $who }
tell-done-missed = Attempt noted: { $who }
tell-done-drop = Taken off the list: { $who }
tell-done-add = Added to the list: { $who }
tell-again = to be told again
tell-sooner = deadline brought forward (before: by { $time })
tell-why-worse = the severity was raised
tell-why-retyped = the type has changed
tell-act-told = told
tell-act-not-reached = not reached
tell-act-dropped = taken off the list
tell-act-taken-back = taken back
tell-missed-when = When it was tried
tell-back-more = That was not so
tell-back-title-told = Was not told after all
tell-back-title-dropped = Must be told after all
tell-back-hint = The person stands again among those to be told, with their deadline. What was noted stays to be read.
tell-back-words = Why?
tell-back-do = Put back on the list
tell-done-back = Put back on the list: { $who }
tell-add = Add someone
tell-add-function = Function
tell-add-area = Municipality or zone
tell-add-organisation = Organisation
tell-add-none = none
tell-add-within = Within … minutes
tell-add-do = Add
tell-number = Number
tell-fictitious = fictitious number
tell-rule = Asked for by rule { $code }
tell-by-hand = Added by hand
tell-unverified = rule to be checked
tell-state = Why

## Search

search-title = Search
search-words = Words to find
search-hint = Beginnings of words; capitals and accents do not count. All words must be there.
search-do = Search
search-none = Nothing found for “{ $words }”
search-none-hint = Try fewer words, or only their beginning.
search-where = Incidents, signals and entries of the logs are searched by their words; orders, decisions, reports, messages, phases, evaluations, perimeters, warnings, needs and events by their whole number, for example O-26-0004.
search-numbers = By number
search-first = What are you looking for?
search-incidents = Incidents
search-signals = Signals
search-entries = Entries
search-more = The first { $n }; add a word to narrow it down.

## Attachments

file-gone = This attachment is no longer there: it was erased or has not been restored yet.

## Refusals

refusal-changed-meanwhile = { $function } changed this at { $at } (entry № { $seq }). Nothing was written. Reload the page, look, then decide again: what you typed is kept.
refusal-incident-changed = { $function } changed this incident at { $at }: { $what }. Nothing was written. Look at the present state, then decide again: what you typed is kept.
refusal-incident-state = { $number } is { $state }: “{ $step }” is not possible now.
refusal-incident-ended = { $number } is { $state }. Reopen it first, or write in its log.
refusal-handling-above = Your function does not read on this level: you would no longer see this incident yourself. Choose a more open one.
refusal-in-the-future = That time has not come yet. Correct it, or leave it empty for now.
refusal-figure-range = Give a number between 0 and { $most }.
refusal-figure-number = Give a whole number, in digits.
refusal-figure-none = This entry holds no figure.
refusal-figure-in-words = The message still says { $value }: take the figure out of it, or empty the message.
refusal-already-corrected = № { $no } was already corrected by № { $by }. Correct № { $by } instead.
refusal-open-items = It cannot be closed: { $informs ->
        [0] nobody to be told
        [one] one person to be told
       *[other] { $informs } people to be told
    }, { $requests ->
        [0] no request without an answer
        [one] one request without an answer
       *[other] { $requests } requests without an answer
    }. Deal with those first, or tick that the requests stay without an answer.
refusal-too-many = At most { $most } attachments per entry. Make several entries of it.
refusal-same-incident = Give another incident than this one.
refusal-not-a-request = This entry is not a request of this log: it cannot be answered here.
refusal-inform-state = Somebody else has marked this row already. Reload to see.
refusal-inform-due = This person is still to be told: there is nothing to take back.
refusal-inform-again = This person was put on the list again since: correct the latest row.
refusal-figure-not-confirmed = A figure must be confirmed before it is made public.
refusal-stated-time = “{ $value }” is not a time. Write for example 02:41 or 24/11 02:41.
refusal-incident-unknown = There is no incident { $number } that you may see. Check the number.
refusal-minutes = Give a number of minutes between 0 and 10 080.
refusal-file-large = “{ $name }” is larger than { $limit } MB. Send a smaller file.
refusal-file-type = “{ $name }” is of a kind that is not accepted. Accepted: photos, PDF, office documents, sound, MP4 video, text.
refusal-file-held = “{ $name }” is held back by the file check and was not attached.

## Kinds of journal entries

kind-situation-incident-opened = Incident opened
kind-situation-incident-confirmed = Incident confirmed
kind-situation-incident-changed = Incident changed
kind-situation-incident-contained = Incident under control
kind-situation-incident-closed = Incident closed
kind-situation-incident-reopened = Incident reopened
kind-situation-incident-merged = Incidents merged
kind-situation-incidents-linked = Incidents linked
kind-situation-incidents-unlinked = Link removed
kind-situation-matter-restricted = Access changed
kind-situation-log-written = Entry recorded
kind-situation-figure-status-set = Status of a figure
kind-situation-inform-required = Somebody to be told
kind-situation-informed = Somebody told
kind-situation-not-reached = Somebody not reached
kind-situation-inform-dropped = Taken off the list
kind-situation-inform-hastened = Deadline brought forward
kind-situation-inform-taken-back = Mark taken back

## Merging undone

incident-unmerge-title = Undo the merging
incident-unmerge-hint = The incident gets back its state, its signals and those still to be told. What was done meanwhile stays, and so do both logs.
incident-unmerge-do = Undo
incident-unmerged = { $number } stands by itself again
kind-situation-incident-unmerged = Merging of incidents undone
kind-situation-incident-warning-left = Update of the warning: left as it is
refusal-merged-further = { $number } was merged with { $into }, which was merged with { $further } itself. Undo the merging of { $into } first.

## The warning that an incident was made of says something else

incident-warned-updated = The warning that this incident was made of was updated
incident-warned-cancelled = The warning that this incident was made of was cancelled
incident-warned-updated-short = Warning updated
incident-warned-cancelled-short = Warning cancelled
incident-warned-message = Message { $identifier } from { $sender }
incident-warned-came = In the warning, not in the incident
incident-warned-went = In the incident, no longer in the warning
incident-warned-redrawn = The areas are the same; on the map the warning is drawn otherwise, in amber.
incident-warned-same = Areas and map are the same: the message changes its words, its severity or its times.
incident-warned-nowhere = The warning names no area of ours any more. The incident stays where it is until somebody changes its place.
incident-warned-goes-on = The incident goes on, where it is, until somebody closes it.
incident-warned-take = Take over the warning’s areas
incident-warned-leave = Leave as it is
incident-warned-taken = { $number } lies where the warning does now
incident-warned-left = { $number } stays as it is; the next message will be shown again
refusal-warned-settled = No message of the warning waits here any more: somebody has decided already. Reload to see.
refusal-warned-moved = Another message on this warning came in meanwhile. Nothing was written. Look at it, then decide again.
refusal-warned-cancelled = Its sender has cancelled this warning: it has no areas to take over.
refusal-warned-nowhere = The warning names no area of ours: the incident would lie nowhere. Change its place by hand.

## Paper

situation-paper-incidents = Open incidents
situation-paper-signals = Signals to qualify
situation-paper-since = since
situation-paper-at = Time
situation-paper-number = Number
situation-paper-words = Text
situation-paper-where = Where
situation-paper-call-back = Call back
situation-paper-figure = Figure
situation-paper-value = Value
situation-paper-status = Status
situation-paper-kind = Kind
situation-paper-told = { $who }: told on { $at }
situation-paper-to-tell = { $who }: to be told before { $at }
situation-paper-deputy = deputy: { $who }, { $number }
situation-paper-log-all = Log ({ $log }): all lines ({ $of })
situation-paper-log-last = Log ({ $log }): last lines ({ $n } of { $of })

## Entered afterwards

situation-later-log = Log
situation-later-signal = Signal
situation-later-figure = Figure
situation-later-inform = Told
refusal-situation-later-figure = Say the number and what is counted: “7 injured”.
refusal-situation-later-whom = Say the incident and who was told, as on the sheet: “26-0417 mayor: on the way”. Nobody who is to be told fits, or several do.
