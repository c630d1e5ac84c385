# Messages: the board, writing one, one with its recipients, links without account; the rota; hand-over to platforms of others.

room-messages = Messages
room-rota = On-call rota
badge-messages = { $n ->
        [one] wants attention
       *[other] want attention
    }

## The board

message-title = Messages
message-write = Write a message
message-show = Which ones
message-show-open = Open
message-show-mine = To us
message-show-trouble = Late or not delivered
message-show-prepared = To be released
message-show-ended = Done
message-none = There is nothing here
message-none-hint = What is written, delivered or acknowledged appears here by itself.
message-urgent = urgent
message-late = late
message-due = acknowledge by
message-known-of = { $known } of { $asked } acknowledged
message-asked = { $n ->
        [one] one recipient
       *[other] { $n } recipients
    }
message-failed-n = { $n ->
        [one] one not reached
       *[other] { $n } not reached
    }
message-closed = Nothing can leave by:
message-closed-do = Ask the operator to configure a sender; until then, call by telephone.
message-state-prepared = to be released
message-state-released = released
message-state-withdrawn = withdrawn
message-channel-push = notification on devices
message-channel-mail = mail
message-channel-sms = text message
message-channel-voice = call
message-channel-closed = not configured
message-beside-none = No message about this has left.
message-beside-tell = Still to be told; opens a message that you look at and send:
message-beside-all = All messages about this
message-line-word = write a message
message-line-preview = Opens the form for a message.

## Writing one

message-subject = Subject
message-text = Text
message-languages-hint = Each recipient gets their own language. A language that you leave out is replaced by another, and the letter says so.
message-to = To
message-to-hint = A function reaches whoever is on call for it, or on duty, or holds it, in this order.
message-nobody-chosen = nobody
message-any-area = everywhere
message-area-n = Area of recipient { $n }
message-recipient-n = recipient { $n }
message-recipient = Recipient
message-list-functions = Functions
message-list-desks = Duty desks of organisations
message-list-people = People
message-free = Addresses by hand
message-free-hint = One recipient a line: name, mail, number, language (fr, nl, en), separated by commas.
message-channels = Channels, in order
message-channels-hint = Without an answer the next one has its turn.
message-next-minutes = Next channel after
message-next-minutes-hint = Minutes.
message-next-after = { $n ->
        [one] the next after one minute
       *[other] the next after { $n } minutes
    }
message-acknowledge-minutes = Acknowledge within
message-acknowledge-minutes-hint = Minutes; then a deputy gets it. Empty: nobody has to.
message-acknowledge-within = Acknowledge within
message-minutes = { $n ->
        [one] one minute
       *[other] { $n } minutes
    }
message-mark-urgent = Urgent
message-mark-notice = Say only that there is a message; it is read here after signing in
message-notice = notice only
message-about = About
message-about-hint = Number of the incident.
message-about-drop = about nothing
message-guarded-hint = This may be read by some only: its words do not leave by mail or telephone. Say only that there is a message.
message-preview = Look at it first
message-preview-hint = “Look at it first” shows who gets it, in which language and on which routes. Nothing leaves by that.
message-preview-title = { $n ->
        [one] One recipient
       *[other] { $n } recipients
    }
message-preview-nobody = Nobody was found for “{ $name }”. Choose somebody else or give an address by hand.
message-preview-cost = Cost at most
message-unverified = to be verified
message-template = Begin with a template
message-template-choose = Template
message-template-hint = It fills in the fields that are still empty, in every language; what you typed stays. What stands in square brackets is yours to complete: as long as any of it is left, the message is refused.
message-template-none = (none)
message-template-fill = Fill in
message-both-languages = French and Dutch
message-instead-language = in { $lang }
message-no-address = no address: call
message-send = Send now
message-keep = Keep, to be released
message-done-sent = { $number } leaves.
message-step-up-send = the sending of a message to addressees outside
message-done-kept = { $number } is kept and waits for its release.
message-done-acknowledged = { $number }: you have acknowledged.
message-done-voice = { $number }: the acknowledgement was noted.
message-done-withdrawn = { $number } was withdrawn.

## One message

message-from = From
message-for = For
message-for-hint = Who that is on call is looked up when it is released.
message-released-at = Released
message-recipients = Recipients
message-history = History
message-missing-language = Not written in this language.
message-replaced = Replaced, it can no longer leave: what it says has changed since. See
message-reach-waiting = not left yet
message-reach-sent = left
message-reach-delivered = arrived
message-reach-acknowledged = acknowledged
message-reach-covered = acknowledged by another
message-reach-failed = not reached
message-delivery-waiting = its turn
message-delivery-sent = taken
message-delivery-sent-mail = handed to the mail relay
message-turn-sent-mail = Handed to the mail relay
message-delivery-delivered = arrived
message-delivery-failed = failed
message-reason-not-configured = this channel is not configured
message-way-program = in the program
message-way-link = by link
message-way-voice = by voice
message-way-receipt = brought back by the channel
message-instead-of = instead of { $name }
message-escalated-at = passed on
message-escalated-nobody = nobody else was found
message-erased = words erased
message-recorded = recorded { $time }
message-act-acknowledge = Acknowledge
message-acknowledge = I have read this
message-acknowledge-by = Acknowledge by
message-reply = A short answer
message-act-release = Release
message-release = Send now
message-release-hint = It leaves to those who are on call at this moment.
message-together = Messages that wait for release
message-together-open = { $n ->
        [one] One waits for release: look and send
       *[other] { $n } wait for release: look and send
    }
message-together-none = No message about this waits for release.
message-together-more = { $n ->
        [one] One more waits; it follows here once these have left.
       *[other] { $n } more wait; they follow here once these have left.
    }
message-together-alone = does not leave with the others: look at it alone
message-together-sample = As it reaches { $who }
message-together-sample-hint = What goes along with a message (a link of its own, a document) is put in as it leaves.
message-together-hint = Each leaves to those who are found for it at this moment. What was written since this page was drawn goes on waiting.
message-together-do = { $n ->
        [one] Send it now
       *[other] Send all { $n } now
    }
message-together-done = { $n ->
        [one] One message leaves.
       *[other] { $n } messages leave.
    }
message-act-voice = Note what somebody says
message-who-spoke = Who spoke
message-when = When
message-when-hint = 02:41 if not now.
message-said = What was said
message-record = Note the acknowledgement
message-act-withdraw = Withdraw
message-withdraw = Withdraw
message-withdraw-hint = What has not left stays here; the link of what has left says that it was withdrawn.
message-why = Why

## Without account

message-open-name = Your name
message-open-what = This link shows this message and nothing else.
message-open-until = It opens until
message-open-known = Acknowledged. Thank you.
message-open-withdrawn = This message was withdrawn.
message-gone = There is nothing at this link
message-gone-why = It has expired, or it was not copied as a whole.
message-gone-do = Call whoever sent it to you.

## Letters

message-letter-only-fr = This message was written in French only.
message-letter-only-nl = This message was written in Dutch only.
message-letter-only-en = This message is in English only.
message-push-subject = Message { $number }
message-push-acknowledge = To be acknowledged before { $by }. Open it to read it. { $site }
message-push-read = Open it to read it. { $site }
message-letter-notice-subject = A message waits for you · { $site }
message-letter-notice = A message of { $site } waits for you. Sign in to read it.
message-letter-acknowledge = Please acknowledge before { $by }.
message-letter-from = { $writer } · { $site } · { $number }
message-document-attached = Attached: { $file }, the document in both languages. SHA-256 of this file: { $hash }
message-document-elsewhere = The document could not be attached to this mail. Whoever cannot open the address below gets it from whoever sends this message. It lies here: { $address }
message-alarm-order-subject = Order { $number }
message-alarm-order-late-subject = Order { $number } was passed on to you
message-alarm-order = { $what }
    Answer it under “Orders and commitments”: { $address }
message-alarm-session-subject = { $body }: session { $number } convened
message-alarm-session-moved-subject = { $body }: session { $number } moved
message-alarm-session-cancelled-subject = { $body }: session { $number } called off
message-alarm-session-cancelled = The session is called off. It was to begin { $at }. { $place }
message-alarm-session-withdrawn-subject = { $body }: you are no longer invited to session { $number }
message-alarm-session-withdrawn = You were invited to the session that begins { $at }. You are no longer: you need not answer, and it goes out of your calendar. Reason: { $reason }
message-alarm-session-reminded-subject = { $body }: session { $number }, your answer is missing
message-alarm-session-reminded = Reminder: the session begins { $at }, and you have not answered yet. { $place }
    { $address }
message-alarm-session-moved = The session is moved: it begins on { $at }, not on { $before }. Reason: { $reason }
    { $place }
    { $address }
message-alarm-session-moved-place = The session begins on { $at } as planned, but the place has changed. Reason: { $reason }
    { $place }
    { $address }
message-alarm-session-off = cancelled
message-alarm-session-answer = Do you come, or somebody in your place? Answer here, without an account: { $address }
message-alarm-session = The session begins { $at }. { $place }
    { $address }
message-alarm-glass-subject = Emergency opening to be reviewed
message-alarm-glass = Somebody opened in an emergency what is closed to their function. Review it: { $address }
message-alarm-glass-paper = Somebody opened in an emergency a paper that is closed to their function: { $body } { $number }, paper { $paper }. Review it: { $address }
message-press-fictitious = { "[FICTITIOUS]" }
message-press-public = Published here: { $address }

## The rota

rota-title = On-call rota
rota-now = On call now
rota-nobody = nobody
rota-until = Until
rota-from = From
rota-deputy = Deputy
rota-none = Nobody is planned
rota-none-hint = Plan a shift, or take in a table.
rota-gaps = Gaps within 14 days
rota-shifts = Shifts
rota-no-shifts = No shift is to come.
rota-swap = Hand on
rota-swap-to = To whom
rota-ask = Ask
rota-asked = { $name } is asked to take it
rota-taken-from = taken over from { $name }
rota-accept = I take it
rota-decline = No
rota-remove = Take out
rota-remove-sure = Take this shift out of the rota?
rota-own = Where you are reached
rota-own-hint = Messages to you go there.
rota-mail = Mail
rota-phone = Telephone
rota-lang = Language
rota-keep = Keep
rota-set = Plan a shift
rota-set-do = Plan
rota-office = Function
rota-organisation = Organisation
rota-area = Area
rota-any = any
rota-person = On call
rota-import = Take in a table
rota-import-hint = CSV with the columns function, organisation, area, person, deputy, from, until; people by their user names, times as 2026-11-30 08:00. All of it is taken in, or nothing.
rota-import-do = Take in
rota-file = File
rota-book = Book of addresses
rota-holder = Whose
rota-devices = Notifications on your devices
rota-devices-hint = A notification says that there is a message, never what it says. It goes along with mail or a text message and replaces neither.
rota-devices-none = No device takes notifications for you.
rota-device-here = this device
rota-device-since = since
rota-device-unused = not used yet
rota-device-used = last used
rota-device-gone = takes none any more since
rota-device-gone-banner = { $device }: notifications no longer reach this device.
rota-device-gone-do = Remove it or allow them again
rota-device-remove = Remove
rota-device-label = Name of this device
rota-device-label-hint = By which you will know it in this list.
rota-device-allow = Allow on this device
rota-device-without = This browser cannot take notifications at this address. Use a recent one, at the official address, with scripts.
rota-done-device = Notifications will reach this device.
rota-done-device-removed = The device was removed.
rota-calendar = Your shifts in your calendar
rota-calendar-hint = An address that only you know, for the calendar on your telephone. It shows your own shifts and nothing else.
rota-calendar-once = It is shown this once. Copy it now:
rota-calendar-open = An address is open since
rota-calendar-until = until
rota-calendar-days = Days it stays valid
rota-calendar-make = Make the address
rota-calendar-again = Make another one; the present one ends
rota-calendar-end = End it
rota-step-up-calendar = the making of an address that opens without account
rota-calendar-on-call = On call
rota-calendar-deputy = Deputy on call
rota-done-calendar-ended = The address opens nothing any more.
rota-print = Print
rota-done-set = The shift is planned.
rota-done-removed = The shift was taken out.
rota-done-asked = They are asked.
rota-done-answered = Your answer was noted.
rota-done-kept = The addresses were kept.
rota-done-imported = The table was taken in.
rota-wrong-title = The table was not taken in
rota-wrong-line = Line { $line }: { $problem }
rota-wrong-large = the file is larger than { $value } bytes.
rota-wrong-many = more than { $value } lines; take it in in parts.
rota-wrong-text = it is not readable text: { $value }
rota-wrong-empty = there is no shift in it.
rota-wrong-column = the column “{ $value }” is missing.
rota-wrong-missing = “{ $value }” is missing.
rota-wrong-time = “{ $value }” is not a time such as 2026-11-30 08:00.
rota-wrong-order = it ends before it begins ({ $value }).
rota-wrong-function = “{ $value }” is not a function of this place.
rota-wrong-person = nobody has the user name “{ $value }”.
rota-wrong-refused = { $value }

## Hand-over to platforms of others

handing-title = Hand over to
handing-no-link = This platform has no door for programs that is known here: what stands below is copied by hand, field by field.
handing-unverified = fields to be verified
handing-source = Source:
handing-fields = What goes into its fields
handing-copy = Copy
handing-copied = Copied
handing-empty = nothing known
handing-no-warning = no warning to the public holds: nothing to send out
handing-before = Entered before:
handing-too-long = Longer than { $most } characters: the platform may cut it.
handing-enter = I have entered it
handing-enter-hint = Say so once it stands there. If our text changes afterwards, this page turns amber.
handing-enter-do = Note it
handing-reference = Number there
handing-entered = Entered
handing-entered-at = Entered { $time }
handing-news = Our text has changed since it was last entered. Reload the page to copy it; what stands here stays what you saw.
handing-never = Nobody has entered it yet.
handing-changed = Our text has changed since it was entered { $time }. Bring it up to date there, then say so here.
handing-changed-short = changed since
handing-done = It was noted.

## Kinds of entries

kind-outbox-prepared = Message written
kind-outbox-aim-named = Address given
kind-outbox-released = Message released
kind-outbox-addressed = Recipient found
kind-outbox-sent = Taken by the channel
kind-outbox-delivered = Arrived
kind-outbox-opened = Opened from the notification
kind-outbox-failed = Not delivered
kind-outbox-acknowledged = Acknowledged
kind-outbox-said = Said with the acknowledgement
kind-outbox-escalated = Passed on
kind-outbox-withdrawn = Message withdrawn
kind-outbox-address-kept = Address kept
kind-outbox-shift-set = Shift planned
kind-outbox-shift-removed = Shift taken out
kind-outbox-swap-asked = Take-over of a shift asked
kind-outbox-swap-answered = Take-over of a shift answered
kind-outbox-calendar-made = Address of a calendar of shifts made
kind-outbox-calendar-ended = Address of a calendar of shifts ended
kind-outbox-entered-elsewhere = Entered into a platform of others

## Refusals

refusal-message-changed = { $function } changed this at { $at }. Look at it as it is now, then decide.
refusal-message-state = { $number } is { $state }: this cannot be done any more.
refusal-message-guarded = This may be read by some only: its words must not leave by mail or telephone. Tick that only a notice is sent, or call.
refusal-message-left-open = “[{ $what }]” still has to be filled in.
refusal-message-many = At most { $most } at once. Send a second message to the others.
refusal-message-nobody = Nobody was found. Choose somebody else or give an address by hand.
refusal-message-none-waits = None of these messages waits any more: they have left or were withdrawn. Nothing was sent.
refusal-message-recipient = { $number } was not written to you. Whoever it was written to acknowledges it; an officer can note it by voice.
refusal-message-link-closed = This link opens nothing any more.
refusal-message-known = This recipient has acknowledged already.
refusal-message-mail = “{ $value }” is not a mail address.
refusal-message-phone = “{ $value }” is not a telephone number.
refusal-message-free = “{ $value }” has neither a mail address nor a number.
refusal-message-subject-line = A subject is one line without control characters.
refusal-message-channel-twice = A channel stands there twice.
refusal-message-minutes = Give minutes from 1 to { $most }.
refusal-message-about = There is no incident { $number } that you can see.
refusal-push-address = Your browser gave an address at which this place tells nothing. Tell whoever runs it.
refusal-push-keys = What your browser gave is incomplete. Try again, or use another browser.
refusal-push-off = Notifications are not set up here. Tell whoever runs this place.
refusal-rota-calendar-days = Give from 1 to { $most } days.
refusal-rota-calendar-shown = This address was shown already and is kept nowhere. Make another one.
refusal-rota-overlap = Somebody is on call for this from { $from } to { $until } already.
refusal-rota-own-deputy = Nobody stands in for themselves. Choose another deputy.
refusal-rota-order = A shift ends after it begins.
refusal-rota-long = A shift lasts at most { $days } days.
refusal-rota-same = The shift is theirs already.
refusal-rota-over = The shift is over.
refusal-rota-not-asked = You are not asked to take this shift.
refusal-handing-guarded = This may be read by some only: it is not handed over to a platform of others.
refusal-erase-message-state = № { $entry } says what became of a message: without it, it would seem that nobody was told. It names nobody and stays.

## Paper

rota-paper = Telephone tree
rota-paper-on-call = On call now and within 24 hours
rota-paper-desks = Desks and organisations
rota-paper-no-number = no number
rota-paper-fictitious = fictitious number

# What a report takes of it
message-open-work = Messages that wait
message-offer = Messages sent: { $messages }; { $known } of { $asked } recipients have acknowledged.
