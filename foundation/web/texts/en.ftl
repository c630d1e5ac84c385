# Sentences of the shell: what stands around every page.

## Around every page

skip-content = Skip to content
skip-command = Skip to the command line
home = Home
rooms = Rooms
rooms-past = You are looking at a past instant: the numbers beside the rooms, which count the present, are not shown.
room-journal = Journal
room-help = Help
acting-as = You act as
deputy-of = standing in for { $name }
change-officer = Change officer
change-officer-hint = The session of { $name } ends as soon as the new person is recognised. The screen stays as it is.
change-officer-do = Take over this console
lock-now = Lock writing
locked = Writing is locked. You can still read. Password:
unlock = Unlock
sign-out = Sign out
fictitious = Fictitious
fictitious-print = Fictitious data
unsent = unsent
language = Language
language-fr = Français
language-nl = Nederlands
language-en = English
theme = Light, dark or automatic theme
banner-as-of = As known on { $date } at { $time }. Read only.
banner-as-of-now = Back to now
banner-present = This page shows the present. You were looking at { $date } at { $time }; the links lead back there.
as-of = Moment shown
as-of-now = As known now
as-of-at = As known on { $date } at { $time }
as-of-go = Go to this instant
as-of-day = Day and time shown
as-of-back = Five minutes earlier
as-of-on = Five minutes later
as-of-play = Play minute by minute
past-step-back = Previous entry
past-step-on = Next entry
history-title = Entries of this file
history-hint = Everything that was recorded about it, the last first.
history-then = As it then was
history-look = Look
banner-writer-stopped = Writing has stopped: the storage failed. Everything that was confirmed is kept and readable. What you type stays at this console.
print-as-of = as known on { $date } at { $time }
print-drawn = drawn on { $date } at { $time }
print-seq = up to entry № { $seq }

## Ages

age-now = just now
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n } d

## Command line

command-line = Command line
command-placeholder = What is happening, where? “/” brings you here
command-send = Record
command-proposals = Proposals
command-go = Go to a page
command-help = opens the help
refusal-command-empty = The line is empty: write what is happening.
refusal-command-long = The line is longer than { $limit } characters. Shorten it or attach a document.
refusal-command-unknown = This line was not understood here. It is still there.
refusal-both-changed = Somebody else changed the same thing after this form was opened. Nothing was written. At each field stands what it says now: leave what you typed or take that over, then send again.

## Forms and tables

form-problem = There is a problem
field-optional = optional
form-now = Now: “{ $now }”. Leave what you typed, or type this in its place.
form-now-by = Now: “{ $now }”, by { $who } at { $at }. Leave what you typed, or type this in its place.
form-nothing = (nothing)
form-cancel = Cancel
pages = Pages
page-shown = { $from } to { $to }
page-previous = Previous
page-next = Next

## Coming in

sign-in = Sign in
sign-in-tonight = Who are you tonight?
sign-in-as = Enter as { $name }
sign-in-account = Or with an account
sign-in-name = User name
sign-in-password = Password
sign-in-do = Sign in
refusal-sign-in-name = Give your user name.
refusal-sign-in = The name or the password is not right.
refusal-sign-in-wait = Too many attempts. Wait { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    } and try again.

## Proving who one is

passkey = Passkey
passkey-without-scripts = Passkeys need JavaScript: allow it for this address, or use another way.
sign-in-passkey = Sign in with a passkey
sign-in-other = Other ways
sign-in-with = Sign in with { $name }
unlock-passkey = Unlock with a passkey
refusal-passkey-scripts = The browser did not answer. Allow JavaScript for this address, or give your name and password.
step-up = Confirm that it is you
step-up-why = Before { $act } the system checks once more who you are. That proof is noted in the journal beside the act.
step-up-kept = What you filled in is kept and goes with your answer.
step-up-files = Files have to be chosen again.
step-up-passkey = Confirm with a passkey
step-up-code = One-time code
step-up-code-hint = The six digits of your application, or a recovery code.
step-up-password-hint = Your account has no second factor: here the password is enough.
step-up-do = Confirm and go on
step-up-nothing = Your account has nothing to prove it with here. Add a passkey or an application for codes under “My account”, then begin again.
step-up-for-erasing = the erasing of content
error-title-step-up = Confirm that it is you
error-step-up = This act asks for a recent proof. Open the page in the browser, confirm that it is you and begin again. Nothing was recorded.
error-owes-second-factor = First prove who you are with your second factor. What you typed is waiting for you.
error-owes-factors = First add a second factor: your function asks for one. What you typed is waiting for you.

## Help

help-keys = At the keyboard
help-key-command = Go to the command line, from anywhere
help-key-enter = Record the line
help-key-tab = Accept the proposal, or go to the next field
help-key-up = Recall the lines sent before
help-key-escape = Close the list, then leave the line
help-line = The command line
help-line-time = One line is enough. “@02:41” or “said at 02:41” gives the time at which it happened; without it, it is now.
help-line-where = A place can be an address, a crossroads (“A x B”) or a stretch of road (“between A and B”). An unknown place blocks nothing.
help-line-rooms = “?” or “help” opens this help; “?” followed by the name of a room leads there.
help-words = Words that the line recognises
help-word = Word
help-meaning = Meaning
help-connection = When the connection is lost
help-connection-lost = Go on writing: nothing that you type is lost. Entries wait at this console, with their time.
help-connection-back = When it is back they are sent in order, under your name; on the floor (signals, incidents, log, who is told, handover) marked “entered offline”.

## Journal and proof

proof = Proof
proof-holds = Chain verified up to entry № { $seq } ({ $time })
proof-broken = The chain does not hold.
proof-checkpoint = checkpoint signed ({ $time })
proof-unknown = The chain has not been verified yet since the start.
proof-none = No checkpoint covers this entry yet.
proof-fault-bytes = The stored bytes are no longer those of an entry.
proof-fault-note = The checkpoint cannot be read; it is not to be believed.
proof-fault-unsigned = The checkpoint is signed by none of our keys; it is not to be believed.
proof-fault-checkpoint = The checkpoint over { $fact } entries was signed over other entries than these.
proof-fault-missing = Entries are missing or not in their place.
proof-fault-link = This entry or the one before it was altered afterwards.
proof-fault-altered = The field “{ $fact }” was altered afterwards.
proof-unsigned = root not signed yet
proof-signed = root signed in the last checkpoint
proof-hash = Hash of the header
proof-prev = Hash of the entry before
proof-leaf = Leaf of the tree
proof-root = Root of the tree
proof-place = leaf { $index } of { $size }
proof-path = Path from the leaf to the root
journal-head = Last entry
journal-writer = Writing
journal-writer-runs = running
journal-writer-stopped = stopped
journal-entries = Entries, latest first
journal-at = Recorded
journal-kind = Kind
journal-kind-unknown = kind without a name here
journal-function = Function
journal-handling = Distribution level
journal-empty = The journal is empty
journal-empty-hint = The first line recorded will be entry № 1.
kind-clock-stepped = step of the clock
kind-journal-bodies-destroyed = content destroyed
checkpoint = Checkpoint
checkpoint-covers = up to № { $seq }, signed on { $date } at { $time }
checkpoint-deposited-file = deposited in the folder
checkpoint-deposited-mail = sent by mail
checkpoint-stuck-file = the folder no longer takes it (since { $time })
checkpoint-stuck-mail = the mail no longer leaves (since { $time })
checkpoint-stays = kept on this machine only
checkpoint-none = None has left this machine yet.
checkpoint-note = The note as it was signed
entry-stated = Stated time
entry-matter = About
entry-body = Body
entry-field = Field
entry-value = Value
entry-commitment = Commitment
entry-header = Header, as the chain carries it
entry-copies = This field holds words of other matters; they are read there only.
entry-withheld = The body is withheld. Header and proof can still be verified.
entry-destroyed = destroyed
entry-destroyed-why = The body was destroyed (retention or erasure). The chain verifies without it.
clock-synchronised = clock synchronised
clock-unsynchronised = clock not synchronised
clock-held = clock held
clock-virtual = virtual clock
handling-public = public
handling-service = internal
handling-need-to-know = need to know
handling-professional-secrecy = professional secrecy

## Erasing

erase-title = Erasures
erase-this = Erase this content
erase-new = Erase the content of entries
erase-other = Another list
erase-intro = Only what was decided is erased. The content is destroyed for good, with the attached files and with everything made from it: rows, search words, past states. Number, time, kind and proof stay, and the chain still verifies.
erase-copies = A correction, an answer or a line of a report that repeats the words is an entry of its own: give its number too.
erase-entries = Entries
erase-entries-hint = Numbers and ranges: 12, 15-18
erase-reason = Legal basis or decision
erase-reason-hint = In words, with date and reference. It stays in the journal for good: name nobody whose data are being erased.
erase-show = Show what would be destroyed
erase-preview = What would be destroyed
erase-preview-sum = { $n ->
        [one] The content of one entry would be destroyed.
       *[other] The content of { $n } entries would be destroyed.
    }
erase-preview-files = { $n ->
        [0] No file goes with it.
        [one] One file goes with it, also where another entry names the same content.
       *[other] { $n } files go with it, also where another entry names the same content.
    }
erase-what = What happens
erase-state-goes = is destroyed
erase-state-gone = destroyed already
erase-state-stays = has to stay
erase-state-unknown = does not exist
erase-withheld = not readable under your function
erase-files-head = Files
erase-impossible = Nothing can be ordered like this. Take out of the list what has to stay or does not exist.
erase-final = This cannot be taken back.
erase-again = The same numbers once more
erase-again-hint = Type them as they stand in the decision.
erase-do = { $n ->
        [one] Destroy the content of № { $numbers }
       *[other] Destroy the content of { $n } entries: { $numbers }
    }
erase-receipt = Erasure ordered by entry № { $seq }
erase-done = The content is destroyed, and everything made from it has been rebuilt.
erase-unfinished = The content is destroyed. Lists and search are still being rebuilt and may show it for a while; consoles fetch their pages again when it is done.
erase-unfinished-short = being rebuilt
erase-order = Ordering entry
erase-gone-what = What is gone
erase-bodies = { $n ->
        [one] content of one entry
       *[other] content of { $n } entries
    }
erase-files = { $n ->
        [0] no file
        [one] one file
       *[other] { $n } files
    }
erase-backups = Backups
erase-backups-hold = Backups made before this order still hold the content until they lapse; a restore applies the register again.
erase-lapses = They lapse by { $date }.
erase-lapsed = They lapsed on { $date }.
erase-lapse-unknown = When they lapse is not known here.
erase-register = Register of erasures
erase-register-none = Nothing has been erased
erase-lapse-days = { $n ->
        [one] According to the configuration, backups lapse after one day.
       *[other] According to the configuration, backups lapse after { $n } days.
    }
erase-lapse-days-unknown = After how long backups lapse is not configured: as long as nobody has verified it, what is erased here counts as still held by every earlier backup.
erase-elsewhere = The ordering entry is not in this journal (restored from a backup).
refusal-erase-none = Give at least one entry number.
refusal-erase-numbers = “{ $value }” is neither a number nor a range. Write for instance 12, 15-18.
refusal-erase-many = At most { $most } entries at a time. Give the others in a second order.
refusal-erase-unknown = There is no entry № { $entry }.
refusal-erase-gone = The content of № { $entry } is destroyed already. Look at the list again.
refusal-erase-again = These are not the numbers shown above. Type the same ones, or show the new list first.
refusal-erase-order = № { $entry } orders an erasure: it is the proof of what was destroyed and why, and stays.
refusal-erase-clock = № { $entry } records a step of the clock: it says how the times around it are to be read, tells nothing about anybody, and stays.
refusal-erase-profile = № { $entry } records which profile was put in force: decisions rest on it, and it stays.
refusal-erase-mandate = № { $entry } says who may act for whom, or no longer may: without it somebody would keep or gain a right. It stays.
refusal-erase-account = № { $entry } belongs to an account: what opens or closes one stays, and the name goes only once the account is closed.
refusal-erase-guard = № { $entry } decides who sees a matter: without it, what hangs on the matter would be open to others. It stays.
refusal-erase-latest = № { $entry } gave the latest number of its series: the next would get the same one. It can be erased once a later number exists.

## Errors

error-reference = Reference { $reference }
error-nothing-lost = Nothing that was confirmed is lost. If it happens again, give the reference below to the technical team.
error-title-invalid = It cannot be done like this
error-title-forbidden = Not permitted
error-title-not-found = Not found
error-title-conflict = The state has changed
error-title-limit = Too large or too many
error-title-unavailable = Not possible just now
error-title-sign-in = Please sign in
error-title-locked = Writing is locked
error-title-owes = One thing first
error-title-stopped = Writing has stopped
error-title-internal = An error on our side
error-sign-in = Your session has ended. Sign in: what you typed is waiting for you.
error-locked = Writing is locked at this console. Give your password to go on.
error-owes = First choose a password of your own. What you typed is waiting for you.
error-stopped = Nothing can be recorded just now: the storage failed. What you typed stays at this console.
error-internal = The program could not answer.
error-unexplained = This was refused, and the program has no sentence for the reason. Nothing was written. Give the reference to the technical team.
error-cross-site = This was sent from another site and was refused. Start again from this page.
error-method = This address is not read or written like this.
error-timeout = The answer took too long. Nothing was lost; try again.
error-too-large = What was sent is too large.
error-media-type = This kind of content is not accepted here.
error-too-many = Too many requests in a short time. Wait a moment.
error-too-many-topics = Too many pages open at once in this browser ({ $limit } at most).
error-too-many-consoles = Too many consoles are connected live. The page can still be read; reload it to bring it up to date.
error-bad-request = The request was not understood.
error-busy = The program is busy. Try again in a moment.
error-query = The address was not understood. Go back to the page before and start again from there.
error-form = The form was not understood. Reload the page and try again; your text is kept.
error-form-meta = A technical field of the form is not valid. Reload the page; your text is kept.
refusal-not-found = There is nothing at this address that you may see.
refusal-power-missing = { $power ->
        [unnamed] Your function does not permit this. Switch function or ask someone who has the power.
       *[other] Your function does not permit this (“{ $power }”). Switch function or ask someone who has the power.
    }
refusal-captured-by-another = This entry was typed offline by somebody else. Only that person can send it.
refusal-missing = This field is needed.
refusal-reason-missing = Give the reason.
refusal-too-long = This is too long: at most { $most } characters.
refusal-unknown-code = “{ $code }” is not known here. Choose from the list.
refusal-number = “{ $value }” is not a whole number.
refusal-moment = “{ $value }” is no time to come. Write minutes (30), a time (03:20) or a day and a time (25/11 08:00).
refusal-stated = “{ $value }” is no time. Write 02:41 or 24/11 02:41.
refusal-calendar = “{ $value }” is not a date with a time. For example 2026-11-24T14:00.
refusal-as-of = You are looking at the past. Go back to the present to write.
refusal-mandate-not-held = You do not hold this function at the moment. Choose another of your functions at the top of the page, or ask whoever manages the mandates.
error-as-of = “{ $value }” is not an instant. Give a date and a time.

# Outlines drawn, pasted or sent
refusal-outline-large = This file is { $is } KiB; { $most } KiB at most. Simplify the outline.
refusal-outline-json = This is not complete GeoJSON: error in line { $line }, column { $column }. Export it again.
refusal-outline-one = One polygon is needed; this holds “{ $found }”. Keep one outline.
refusal-outline-malformed = This outline cannot be read: each line has at least three corners, each corner two numbers.
refusal-outline-corners = This outline has { $is } corners; { $most } at most. Simplify it.
refusal-outline-system = The coordinate system “{ $name }” is not known here. Export as WGS 84, Lambert 72 or Lambert 2008.
refusal-outline-degrees = Position { $lon } { $lat }: these are not degrees. Export as WGS 84, or let the file name its system (crs).
refusal-outline-swapped = Latitude and longitude are swapped. Give the longitude first: 4.3517 50.8466.
refusal-outline-null = This outline lies at 0 0, off the coast of Africa: its coordinates were lost. Export it again.
refusal-outline-elsewhere = Position { $lon } { $lat }: far from the region. Check the coordinates.
refusal-outline-crosses = This outline crosses itself near { $lon } { $lat }. Correct it there.

# After a label, before what it announces: no space.
colon = :
