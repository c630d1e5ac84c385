# What is handed on: situation reports, the handover of the watch, public warnings and their files.

room-reports = Reports
room-handover = Handover
room-warnings = Warnings
room-quarantine = Quarantine
papers-look = Look

## Situation reports

reports-title = Situation reports
reports-new = New report
reports-none = No reports
reports-none-hint = A report is drawn from the entries of an incident or of the watch log: choose “New report”.
report-title = Situation report
report-number = Number
report-version = version { $n }
report-draft-name = Draft report
report-subject = Subject
report-subject-hint = An open incident, or the watch itself.
report-watch = Watch
report-window = Period
report-state = State
report-by = By
report-gaps = Missing texts
report-gaps-none = none
report-gaps-fr = { $n } in French
report-gaps-nl = { $n } in Dutch
report-state-draft = draft
report-state-ready = ready to issue
report-state-issued = issued
report-state-superseded = replaced
report-state-discarded = discarded
report-ready-by = checked by
report-issued-entry = entry № { $seq }
report-superseded-by = replaced by { $number }
report-new-lede = The entries and figures of the period become lines, each in the language in which it was written.
report-from = From
report-from-hint = Empty: since the end of the last report. For example 24/11 02:00.
report-to = Until
report-to-hint = Empty: now.
report-draft-do = Draw up the draft
report-drafted = Draft drawn up. Fill in the missing texts.
report-french = French
report-dutch = Dutch
report-missing = missing
report-missing-fr = No French text
report-missing-nl = No Dutch text
report-missing-fr-n = { $n ->
    [one] One line has no French text.
   *[other] { $n } lines have no French text.
 }
report-missing-nl-n = { $n ->
    [one] One line has no Dutch text.
   *[other] { $n } lines have no Dutch text.
 }
report-section = Part
report-section-situation = Situation
report-section-figures = Figures
report-section-measures = Measures and decisions
report-section-outlook = Requests and outlook
report-section-none = Nothing to report.
report-figure-unconfirmed = unconfirmed
report-figure-confirmed = confirmed
report-figure-public = public
report-source-entry = The entry in the journal, with its proof
report-source-seq = entry № { $seq }
report-source-corrected = corrected since by № { $no }
report-source-withdrawn = figure withdrawn since by № { $no }
report-by-hand = line of the report’s own
report-turn-added = new
report-turn-changed = changed
report-edit = Write the lines
report-edit-title = Lines of the report
report-edit-lede = French and Dutch side by side. Nothing is translated by itself: a language left empty shows as missing.
report-edit-done = To the report
report-edit-dirty = A line on this page is not saved yet. Go on without it? It stays here in its field.
report-line-save = Save
report-line-remove = Leave out
report-line-remove-sure = Leave this line out of the report? The entry in the log stays.
report-line-add = Add a line
report-line-add-hint = A line without an entry behind it: it will be shown as the report’s own. A figure is written into the log, with its status.
report-line-add-do = Add
report-line-written = Line saved.
report-line-added = Line added.
report-line-removed = Line left out.
report-ready = Mark as ready
report-unsaved = Some lines are filled in and not saved yet: they will not be in the report. Go on all the same?
report-readied = Report marked as ready to issue.
report-issue = Issue
report-issue-sure = Issue this report? It gets its number and never changes again.
report-step-up-issue = the issuing of a situation report
report-issued = Report { $number } issued.
report-discard = Discard
report-discard-sure = Discard this draft? It leaves the list; the journal keeps its trace.
report-discarded = Draft discarded.
report-revise = New version
report-next-draft = To the draft of the next version
report-next-open = The next version is being drawn up already: here is its draft.
report-overtaken = This draft was to replace a version that has been replaced. The latest issued is { $number }: look at it before you go on.
report-rebase = Replace { $number } instead
report-rebase-sure = This draft will replace { $number }. Its lines stay; what differs from { $number } will be shown. Go on?
report-rebased = The draft will replace the latest version. Read what differs before you issue it.
report-changes = What this version changes
report-changes-sentence = Compared with { $number }: { $added ->
    [0] no line added
    [one] one line added
   *[other] { $added } lines added
 }, { $changed ->
    [0] none changed
    [one] one changed
   *[other] { $changed } changed
 }, { $gone ->
    [0] none left out
    [one] one left out
   *[other] { $gone } left out
 }.
report-changes-gone = { $n ->
    [one] The line left out
   *[other] The { $n } lines left out
 }
report-pdf-fr = PDF in French
report-pdf-nl = PDF in Dutch
report-pdf-both = Bilingual PDF
report-sign-title = Signature of the report
report-sign-lede = Issuing seals the report in the journal. A signature is made elsewhere, with an identity card for instance, on a copy given out here; it is checked when it returns.

## Handover

handover-title = Handover of the watch
handover-lede = What is open now and would be handed over.
handover-state-started = under way
handover-state-closed = done
handover-state-cancelled = called off
handover-notes = Instructions and posture
handover-notes-hint = What the relief must know and no log says: posture, who is present, points to watch.
handover-kind-incident = Open incidents
handover-kind-signal = Signals to be qualified
handover-kind-request = Requests without an answer
handover-kind-inform = People to be told
handover-kind-report = Reports being written
handover-kind-other = Other items
handover-late = Opened since the handover began
handover-late-hint = Comes to the list as it happens, and is accepted as well before the watch is taken over.
handover-more = { $n ->
    [one] { $n } more is open and does not stand on this list.
   *[other] { $n } more are open and do not stand on this list.
}
handover-full = This list ends here; there may be more.
handover-more-where = See all of them
handover-kind-none = Nothing open.
handover-draft-report = Draft report
handover-withheld = Withheld
handover-since = since { $time }
handover-due = before { $time }
handover-settled = settled meanwhile
handover-accepted = accepted
handover-accepted-by = accepted by
handover-accept = Accept
handover-remark = Remark
handover-open = still to be accepted, of { $all }.
handover-giver = You hand over the watch: whoever takes it over accepts.
handover-left = { $n ->
    [one] One item was not accepted. It stays open and comes back at the next handover.
   *[other] { $n } items were not accepted. They stay open and come back at the next handover.
 }
handover-start = Hand over the watch
handover-to = To
handover-from = From
handover-start-do = Begin the handover
handover-begun = Handover begun.
handover-item-accepted = Item accepted.
handover-take = Take over the watch
handover-take-hint = Possible once every item has been accepted, and everything that opened since.
handover-words = Remarks
handover-take-do = I take over the watch
handover-taken = The watch is taken over.
handover-cancel = Call off the handover
handover-cancel-why = Why
handover-cancel-sure = Call off the handover? The watch stays where it is.
handover-cancel-do = Call off
handover-called-off = Handover called off.
handover-now = What is open now
handover-duty = On duty
handover-duty-none = Nobody is signed on.
handover-duty-start = Sign on
handover-duty-end = Sign off
handover-on-duty = You are on duty.
handover-off-duty = You are no longer on duty.
handover-report = Last report issued
handover-report-none = No report has been issued.
handover-signatures = Handed over by: ____________________   Taken over by: ____________________   Time: __________
handover-history = Earlier handovers
handover-history-none = No handovers
handover-history-hint = The first one appears here as soon as it has begun.
handover-when = Begun
handover-items = Items
handover-news-started = A handover has just begun.
handover-news-closed = The watch has just been taken over.
handover-news-cancelled = The handover has just been called off.
handover-news-complete = Everything is accepted: the watch can be taken over.

## Public warnings

warnings-title = Public warnings
warnings-lede = Received in the CAP format, in the languages of their sender.
warnings-import = Import
warnings-quarantine = Quarantine
warnings-in-force = In force
warnings-none = No warning in force.
warnings-none-hint = Import a file, or wait for the folder of incoming files.
warnings-ended = Ended
warnings-ended-none = No warning has ended.
warnings-map = Map of the warnings
warnings-what = Warning
warnings-map-part = The map shows the warnings on this page.
warnings-severity = Severity
warnings-gravest = that of the gravest part
warnings-areas = Area
warnings-until = Until
warnings-state = Course
warnings-no-end = no end announced
warnings-no-area = no area of ours recognised
warnings-more-areas = { $n ->
    [one] and one more
   *[other] and { $n } more
 }
warnings-withdrawn = cancelled by its sender
warnings-over = expired
warnings-updated = { $n ->
    [one] updated once
   *[other] updated { $n } times
 }
warnings-first = first message
warnings-severity-extreme = extreme
warnings-severity-severe = severe
warnings-severity-moderate = moderate
warnings-severity-minor = minor
warnings-severity-unknown = not stated
warnings-urgency = Urgency
warnings-urgency-immediate = act now
warnings-urgency-expected = act within the hour
warnings-urgency-future = act soon
warnings-urgency-past = past
warnings-likelihood = Certainty
warnings-likelihood-observed = observed
warnings-likelihood-likely = likely
warnings-likelihood-possible = possible
warnings-likelihood-unlikely = unlikely
warnings-onset = Expected to begin
warnings-sent = Sent
warnings-sender = Sender
warnings-identifier = Identifier
warnings-facts = Particulars
warnings-codes = The sender’s area codes
warnings-instruction = What to do:
warnings-says-nothing = This message says nothing.
warnings-signal = Signal { $number }
warnings-chain = Messages received on this warning
warnings-entry = entry № { $seq }
warnings-noted = Messages noted without a signal
warnings-noted-why = Tests, exercises, messages that came too late or cancel something unknown here: they stay in the journal, as they came.
warnings-as-it-came = The message as it came
warnings-download-message = Download the message { $identifier } as it came
warnings-message-not-kept = not kept
warnings-does = Effect
warnings-does-alert = first warning
warnings-does-update = update
warnings-does-cancel = cancellation
warnings-does-ack = acknowledgement
warnings-does-error = rejection of a message
warnings-does-acknowledgement = acknowledgement
warnings-does-late = arrived after a newer message
warnings-does-test = test, noted only
warnings-does-exercise = exercise, noted only
warnings-does-not-exercise = actual during an exercise, noted only
warnings-does-system = technical message, noted only
warnings-does-draft = draft, noted only
warnings-does-unknown-reference = cancels a message unknown here
warnings-news = A new message on this warning has just arrived.
warnings-news-held = The quarantine has changed.
warnings-import-title = Import warnings
warnings-import-lede = CAP 1.0, 1.1 or 1.2 files, alone or in an Atom, RSS or EDXL-DE feed. Nothing comes in before you have seen what was understood.
warnings-files = Files
warnings-files-hint = Choose them or drop them here; 50 at most.
warnings-preview = Read
warnings-held-back = Put into quarantine
warnings-line = line { $n }
warnings-status-exercise = exercise: noted, becomes no signal outside an exercise
warnings-status-system = technical message: noted, becomes no signal
warnings-status-test = test: noted, becomes no signal
warnings-status-draft = draft: noted, becomes no signal
warnings-signed = Carries an intact signature; the signer is not verified.
warnings-odd = { $n ->
    [one] One oddity
   *[other] { $n } oddities
 }
warnings-ready = { $n ->
    [one] One message can come in. A message that is known already changes nothing.
   *[other] { $n } messages can come in. Messages that are known already change nothing.
 }
warnings-take = Take in
warnings-taken = { $n ->
    [0] No message came in.
    [one] One message came in.
   *[other] { $n } messages came in.
 }
warnings-nothing-ready = Nothing can come in.
warnings-import-again = Choose other files
warnings-quarantine-lede = Files that could not come in, with the reason. They do not open here: download them to look into them.
warnings-quarantine-none = Nothing in quarantine
warnings-quarantine-none-hint = A refused file appears here with the reason.
put-aside-title = Files put aside by themselves
put-aside-hint = Held back by the virus scanner, or receipts that belong to nothing. They stay on the server; nobody can open them from here.
put-aside-what = File
put-aside-at = Came
put-aside-why = Reason
put-aside-way-scanned = held back by the virus scanner
put-aside-way-receipt = receipt of a message
warnings-held-held = to be looked into
warnings-held-taken = taken in
warnings-held-dropped = put aside
warnings-way-import = imported on this page
warnings-way-inbox = folder of incoming files
warnings-size = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
 }
warnings-download = Download
warnings-retry = Try again
warnings-not-kept = Too large to be kept: only its hash is written down. The file itself lies in the folder “refused”: ask whoever looks after the machine.
warnings-not-kept-sent = Too large to be kept: only its hash is written down. Whoever handed it in, or the address it came from, still has it.
warnings-drop = Put aside
warnings-drop-why = Why

## Refusals

refusal-window-empty = The period is empty: it must end after it begins.
refusal-report-not-issued = Only an issued report can have a new version, and on the same subject.
refusal-report-next-open = The next version of this report is being drawn up already. Go on with that draft, or have it discarded first.
refusal-report-overtaken = The version that this draft was to replace has been replaced: the latest issued is { $number }. Look at it, then choose “Replace { $number } instead”: the lines of the draft stay.
refusal-report-is-latest = This draft replaces the latest issued version already.
refusal-report-empty = This report has no line. Add one, or choose another period.
refusal-report-state = This report is no longer a draft: its lines do not change any more. Make a new version.
refusal-report-not-yet-issued = This report has not been issued: issue it first.
refusal-report-copies = There are { $limit } copies of this report already. Use one of them.
refusal-report-not-ours = This copy was not given out for this report.
refusal-report-unsigned = This document carries no signature.
refusal-handover-running = A handover is under way already. Finish it or call it off first.
refusal-handover-self = You hand over this watch: somebody else must accept it.
refusal-handover-late = { $open ->
        [one] One item opened since the handover began. Accept it as well, then take the watch over.
       *[other] { $open } items opened since the handover began. Accept them as well, then take the watch over.
    }
refusal-handover-late-gone = This item has been settled meanwhile: there is nothing left to accept.
refusal-handover-items = { $open ->
    [one] One item is not accepted yet.
   *[other] { $open } items are not accepted yet.
 } Accept them one by one, then take over the watch.
refusal-handover-state = This handover has ended already. Load the page again to see.
refusal-file-withheld = This file also holds a restricted warning that your function may not read. Ask the watch for this message.
refusal-held-ended = This file has been dealt with already. Load the page again to see.
refusal-held-gone = The content of this file is no longer here. Ask the sender for it again.
refusal-held-overtaken = What this operator announced then is replaced by what it announces now. Put this file away once the cause is known.
refusal-inbox-stuck = This file cannot be read or moved: { $why }. It stays in the folder and is tried again; the other files are worked through.
refusal-inbox-passed-over = Not taken in: only files whose name ends in .xml or .cap are, no others, no links and no folders. Rename it if it is a warning; take it away otherwise.
refusal-inbox = The folder of incoming files could not be worked through: { $why }
refusal-held-still = “{ $name }” is still refused. { $why }
refusal-import-many = { $most } files at most at once.

## Kinds of entries

kind-situation-report-drafted = Draft report drawn up
kind-situation-report-line-written = Report line written
kind-situation-report-line-added = Report line added
kind-situation-report-line-removed = Report line left out
kind-situation-report-readied = Report marked as ready
kind-situation-report-offered = Copy of the report taken to be signed
kind-situation-report-signed = Report signed
kind-situation-report-issued = Report issued
kind-situation-report-superseded = Report replaced
kind-situation-report-rebased = Draft tied to the latest version
kind-situation-report-discarded = Draft report discarded
kind-situation-handover-started = Handover begun
kind-situation-handover-item-accepted = Item of handover accepted
kind-situation-handover-item-added = Item added to the handover
kind-situation-handover-closed = Watch taken over
kind-situation-handover-cancelled = Handover called off
kind-situation-warning-quarantined = Warning file put into quarantine
kind-situation-quarantine-taken = File taken in from quarantine
kind-situation-quarantine-dropped = File in quarantine put aside

## Feeds

feed-silent = Feed silent: { $code }
feed-left = { $code }: { $n ->
    [one] { $n } thing not taken in
   *[other] { $n } things not taken in
}
feeds-title = Feeds asked in turn
feeds-which = Feed
feeds-asked = Asked
feeds-answered = Last answer
feeds-new = Last news
feeds-state = State
feeds-kind-warnings = public warnings
feeds-kind-transit = transport notices
feeds-kind-folder = folder of incoming warnings
feeds-kind-figures = values of an indicator
feeds-stuck = { $n ->
    [one] { $n } thing not taken in
   *[other] { $n } things not taken in
}
feeds-stuck-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
feeds-silent = silent
feeds-well = answers
refusal-feed-status = The server answers { $status }. The address will be asked again; if that goes on, check it in the configuration.
refusal-feed-moved = The address moved to { $to }. If that is the sender, put this address into the configuration.
refusal-feed-large = The answer is larger than { $most } bytes. Raise the limit in the configuration if the sender sends that much.
refusal-feed-slow = No complete answer in time. The address will be asked again.
refusal-feed-unreachable = The server cannot be reached: { $why }. The address will be asked again.
refusal-feed-not-taken = The answer could not be taken in: { $why }
transit-title = Transport notices
transit-lede = A GTFS-Realtime file with the notices of a transport operator: each becomes a signal, a changed one updates its own, one that has gone is marked.
transit-feed = Operator or feed
transit-feed-hint = Always the same name: what comes later under it updates what is there already.
transit-file = File
transit-file-hint = A .pb file as the operator publishes it.
transit-do = Take the notices in
transit-taken = Notices taken in: { $new } new, { $again } changed, { $ended } no longer announced
refusal-transit-file = This file is not taken in. { $why }
warnings-way-feed = feed asked in turn
warnings-signature = Signature
warnings-signature-none = not signed
warnings-signature-no-certificate = signed, not checked (no certificate configured)
warnings-signature-checked = signature checked with certificate “{ $certificate }”
warnings-signature-stranger = signed, but with none of the configured certificates: do not trust it
warnings-signature-unchecked = signed in a way that is not checked here
warnings-signature-weak = The method (SHA-1) is old and can be forged.
warnings-signature-indented = Only white space between elements has changed since.
