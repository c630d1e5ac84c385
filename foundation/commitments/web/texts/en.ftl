# Orders and commitments: the board, one order, the forms of both sides, links without account.

room-orders = Orders and commitments
badge-orders = { $n ->
        [one] waits for you
       *[other] wait for you
    }

## The board

commitment-title = Orders and commitments
commitment-give = Give an order
commitment-show = Which ones
commitment-show-open = Open
commitment-show-waiting = Waiting for us
commitment-show-mine = For us to answer
commitment-show-given = Given by us
commitment-show-late = Late
commitment-show-ended = Ended
commitment-sort = Sort
commitment-sort-order = Order
commitment-sort-decision = Decision of a meeting
commitment-sort-lesson = Lesson
commitment-sort-measure = Measure
commitment-sort-recommendation = Recommendation
commitment-any = Any
commitment-filter = Show
commitment-none = There is nothing here
commitment-none-hint = What is given, answered or passed on appears here by itself.
commitment-about-open = { $late ->
        [0] { $n ->
            [one] One open order about this.
           *[other] { $n } open orders about this.
        }
       *[other] { $n ->
            [one] One open order about this, and it is late.
           *[other] { $n } open orders about this, { $late } of them late.
        }
    }
commitment-about-see = See the orders

## States and turns

commitment-state = State
commitment-state-given = given, not acknowledged
commitment-state-acknowledged = acknowledged
commitment-state-executed = reported done
commitment-state-declined = declined
commitment-state-settled = settled
commitment-state-withdrawn = withdrawn
commitment-turn = Answer
commitment-turn-acknowledge = Acknowledge
commitment-turn-execute = Report it done
commitment-turn-decline = Decline
commitment-turn-reply = Say how it goes
commitment-turn-settle = Accept as done
commitment-turn-return = Send back
commitment-turn-withdraw = Withdraw
commitment-turn-redate = Set other times
commitment-turn-readdress = Give to somebody else
commitment-late = late
commitment-acknowledge-by-short = acknowledge by
commitment-due-short = do by
commitment-passed-on = { $n ->
        [one] passed on once
       *[other] passed on { $n } times
    }
commitment-returned-times = { $n ->
        [one] sent back once
       *[other] sent back { $n } times
    }

## Giving

commitment-what = What is to be done
commitment-what-hint = One line that can be read out on the telephone.
commitment-to = To
commitment-from = From
commitment-organisation = Organisation
commitment-area = Area
commitment-choose = Choose
commitment-nobody = Nobody
commitment-person = Somebody without an account
commitment-person-hint = Name and number stand in an entry of their own, which can be erased while the order stays.
commitment-name = Name
commitment-phone = Telephone
commitment-mail = E-mail
commitment-acknowledge-by = Acknowledge by
commitment-due = Do by
commitment-moment-hint = Minutes from now (30), a time (03:20) or a day and a time (25/11 08:00).
commitment-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
commitment-words = More about it
commitment-about = About
commitment-about-hint = Number of the incident: 26-0417.
commitment-about-drop = not about this
commitment-ground = Legal ground, as stated
commitment-ground-hint = As you rely on it; it is shown as unverified until somebody has checked the text.
commitment-ground-verified = I checked the ground against its text
commitment-unverified = to be verified
commitment-escalation = Pass it on when it is missed
commitment-escalation-hint = So many minutes after the time is over, somebody else is in it too, sees it and may answer. Proposed are the addressee’s deputy or the next on duty, on another way than the one noted, and then yourself; where nobody stands in, it comes back to you at once. Choose “Nobody” to pass nothing on.
commitment-to-deputy = The addressee’s deputy, or the next on duty
commitment-to-giver = You, who give it
commitment-missed-not-acknowledged = not acknowledged in time
commitment-missed-still-not-acknowledged = still not acknowledged
commitment-missed-not-executed = not done in time
commitment-after-minutes = Minutes after
commitment-by = By
commitment-means-phone = telephone
commitment-means-message = text message
commitment-means-mail = e-mail
commitment-means-radio = radio
commitment-means-person = face to face
commitment-give-do = Give it
commitment-line-word = give an order
commitment-line-opens = opens the order form

## One order

commitment-addressees = Whom it concerns
commitment-passed-on-at = passed on at
commitment-no-longer = no longer concerned
commitment-told = told
commitment-to-be-told = to be told
commitment-knows = knows of it
commitment-mark-told = Told
commitment-history = History
commitment-erased = content erased
commitment-photo = file { $n }
commitment-way-voice = by voice
commitment-way-link = by link
commitment-read-back = read back
commitment-not-read-back = not read back
commitment-recorded = recorded at { $time }
commitment-act-answer = Answer
commitment-act-voice = Write down what somebody says
commitment-act-judge = Decide
commitment-act-redate = Set other times
commitment-act-readdress = Give it to somebody else
commitment-act-link = Link without account
commitment-said = What is said
commitment-evidence-hint = “Done” needs words, a photo or a place.
commitment-place = Where
commitment-photos = Photos or files
commitment-send = Send
commitment-who-spoke = Who speaks
commitment-number = Number
commitment-when = Said at
commitment-when-hint = 02:41; empty for now.
commitment-read-back-done = I read it back
commitment-record = Record
commitment-verdict = Decision
commitment-reason = What you say to it
commitment-reason-hint = Needed to send back or withdraw.
commitment-new-due = Do by, from now on
commitment-decide = Decide
commitment-why = Why
commitment-change = Change

## Links

commitment-link-hint = Whoever holds the link sees this order alone and may answer it, with a photo and a place. It opens until the order is reported done, the time is over, or you end it.
commitment-link-for = For whom
commitment-link-hours = Opens for
commitment-hours = { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
commitment-link-lang = Language
commitment-link-this-lang = As this page
commitment-link-make = Make a link
commitment-link-anybody = whoever holds it
commitment-link-open = opens until
commitment-link-ended = ended
commitment-link-expired = expired
commitment-link-opened = first opened
commitment-link-unopened = not opened yet
commitment-link-used = { $n ->
        [0] no answer
        [one] one answer
       *[other] { $n } answers
    }
commitment-link-end = End
commitment-link-end-sure = End this link? Whoever holds it can no longer answer.
commitment-link-made = The link is made
commitment-link-once = It is shown this once.
commitment-link-what = It opens this order alone, to whoever holds it. Send it by the way you trust.
commitment-link-until = The link opens until
commitment-link-copy = Copy the link
commitment-link-copied = Link copied
commitment-link-qr = Code to be scanned
commitment-link-spoken = To be read out
commitment-link-spoken-hint = Mind capitals and small letters; the groups follow each other without spaces at the end of the address.
commitment-link-back = Back to the order
commitment-step-up-give = an order that is told to somebody outside
commitment-step-up-link = the making of a link without account
commitment-open-sent = Received. Thank you.
commitment-open-name = Your name
commitment-open-what = This page shows this order and nothing else. What you send is recorded with the time.
commitment-open-done = Nothing more is to be answered here. Thank you.
commitment-gone = This link opens nothing
commitment-gone-why = It has expired, was ended, or was not copied whole.
commitment-gone-do = Telephone whoever sent it to you: they can make another one, or write down your answer.

## Carried out

commitment-done-given = { $number } is given.
commitment-done-answered = The answer to { $number } is recorded.
commitment-done-changed = { $number } is changed.
commitment-done-told = Recorded as told: { $number }.
commitment-done-link-ended = The link to { $number } is ended.

## Refusals

refusal-commitment-changed = { $function } changed this at { $at } (entry № { $seq }). Nothing was written. Reload the page, look, then decide again: what you typed is kept.
refusal-commitment-state = { $number } is in the state “{ $state }”: “{ $turn }” is not possible now.
refusal-commitment-ended = { $number } is { $state }: nothing can be added. Give a new order if something remains to be done.
refusal-commitment-addressee = { $number } was given to: { $function }. Only whoever acts under that function, for that organisation and area, answers. If they told you, record it as said by voice.
refusal-commitment-giver = { $number } was given by: { $function }. Only that desk decides about it.
refusal-commitment-past = This time is over already ({ $at }). Give one that is still to come.
refusal-commitment-due-first = It would have to be done before it has to be acknowledged. Change one of the two times.
refusal-commitment-evidence = Say what was done, add a photo or give the place.
refusal-commitment-many = At most { $most } of these.
refusal-commitment-told = That they were told is already recorded for { $number }.
refusal-commitment-link-answered = { $number } waits for no answer any more: a link would open nothing.
refusal-commitment-link-guarded = { $number } is open to named functions only: no link is made to it. Have the answer recorded by voice.
refusal-commitment-link-long = A link opens for { $hours } hours at most.
refusal-commitment-link-closed = This link takes no answer any more. Telephone whoever sent it to you.
refusal-commitment-link-shown = This link was made and shown already. If it was not noted, end it and make another one.
refusal-commitment-hours = Give a number of hours.
refusal-commitment-minutes = Give a number of minutes, at most a week.
refusal-commitment-about = There is no incident { $number } that you may see.
refusal-commitment-file-large = A file is larger than { $limit } MB. Send a smaller one.
refusal-commitment-file-type = A file is of a kind that is not kept. Send a photo, a PDF or a text.
refusal-commitment-file-held = A file is held back by the scanner and was not added.
refusal-erase-commitment-times = № { $entry } says until when something has to be done: without it, times would count that no longer do. It stays.

## Kinds of entries

kind-commitments-given = Given
kind-commitments-person-named = Person named
kind-commitments-acknowledged = Acknowledged
kind-commitments-executed = Reported done
kind-commitments-declined = Declined
kind-commitments-replied = Reply
kind-commitments-settled = Accepted as done
kind-commitments-returned = Sent back
kind-commitments-withdrawn = Withdrawn
kind-commitments-redated = Other times set
kind-commitments-readdressed = Given to somebody else
kind-commitments-escalated = Passed on
kind-commitments-told = Somebody told
kind-commitments-link-made = Link made
kind-commitments-link-opened = Link opened
kind-commitments-link-ended = Link ended

## Paper

commitment-paper = Open orders
commitment-paper-number = Number

## Entered afterwards

commitment-later-order = Order by voice
refusal-commitment-later = Say to whom and what, with a colon between: “26-0417 control room: stop the trams”.

# What a report takes of it
commitment-open-work = Open orders and decisions
commitment-offer-given = { $number } to { $to }: “{ $title }”, not acknowledged yet.
commitment-offer-acknowledged = { $number } to { $to }: “{ $title }”, taken on.
commitment-offer-late = { $number } to { $to }: “{ $title }”, late, expected by { $due }.
commitment-offer-declined = { $number } to { $to }: “{ $title }”, declined; a decision is needed.
commitment-offer-done = { $number } to { $to }: “{ $title }”, done.
