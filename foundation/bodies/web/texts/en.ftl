# Bodies: who meets, what is decided, the minutes.

room-bodies = Bodies
bodies-title = Bodies
bodies-lede = Those convened here, those others hold and tell us about, those we sit in.
bodies-none = No bodies
bodies-none-hint = The profile names none; a body can be created here.
bodies-role-convened = Convened here
bodies-role-told = Held by others, we are told
bodies-role-attended = Those we sit in
bodies-role-other = No role stated
bodies-role-hint-convened = Sessions, agenda, decisions and minutes are kept here.
bodies-role-hint-told = We note what is told, by whom and of what time.
bodies-role-hint-attended = The agenda, our position and what we took away.
bodies-role-hint-other = No source that was read says what this body is to this place; a session may be planned.
body-name = Body
body-next = Next session
body-last = Last session
body-source = Source
body-source-hint = The decision or text that creates the body.
body-source-remark = Remark on the source
body-acts = Acts
body-created-here = created here
body-new = Create a body
body-new-lede = A body the profile does not know: a crisis group, a cell for an event.
body-change = Change the body
body-created = Body created.
body-changed = Body changed; the earlier version stays readable.
body-save = Save
body-name-fr = Name in French
body-name-nl = Name in Dutch
body-name-en = Name in English
body-short-fr = Abbreviation in French
body-short-nl = Abbreviation in Dutch
body-role = Role for this place
body-chair = Chair
body-chair-none = No function
body-members = Members
body-members-none = The profile names no function.
body-rules = Rules
body-log = Log kept
body-log-hint = Strategy and operations are two logs with two rights.
body-log-operational = Operational
body-log-strategic = Strategic
body-rhythm = Rhythm
body-rhythm-none = No rhythm stated
body-rhythm-hourly = every hour
body-rhythm-daily = every day
body-rhythm-weekly = every week
body-rhythm-every-minutes = every n minutes
body-rhythm-every-months = every n months
body-rhythm-n = n
body-quorum = Quorum
body-quorum-none = No quorum stated
body-quorum-more-than-half = more than half of the seats
body-quorum-at-least = at least n seats
body-quorum-n = n
body-decides = How it decides
body-needs-vote = by vote only
body-needs-vote-hint = A decision is then recorded only with a vote: quorum, attendance and interests are checked.
body-quorum-met = quorum met
body-quorum-short = quorum not met
body-quorum-count = { $there } of { $seats } seats taken, { $needed } needed
body-versions = Versions
body-version = version { $n }
body-version-label = Version
body-entry = entry № { $seq }
body-sessions = Sessions
body-sessions-none = No sessions.
body-open-decisions = Open decisions
body-open-decisions-none = No decision waits to be carried out.
body-to-session = To the session
body-calendar = Sessions to come
body-calendar-all-title = All sessions
body-calendar-lede = Planned sessions and those going on, nearest first.
body-calendar-all-lede = All sessions, latest first.
body-calendar-about = Sessions about { $what }
body-calendar-all = Past sessions as well
body-calendar-ahead = Only those to come
body-calendar-none = No session planned
body-calendar-none-hint = A session is planned from the page of its body.
body-proposal = To be planned ({ $rhythm }):
body-proposal-from = counted from the session of
body-when = When
body-where = Where
body-about = About
body-about-withheld = reserved subject
body-state = State
body-state-planned = planned
body-state-convened = convened
body-state-open = going on
body-state-closed = closed
body-state-drafted = minutes drafted
body-state-approved = minutes approved
body-state-cancelled = cancelled
body-state-noted = held by others, going on
body-state-ended = over
body-step-convene = Convene
body-step-open = Open the session
body-step-close = Close the session
body-step-cancel = Cancel
body-close-sure = Close the session? What was forgotten can still be recorded with its time until the minutes are approved.
body-convene-empty = The agenda is still empty. Convene those invited all the same?
body-open-early = The session is planned for { $at }. Open it now?
body-open-empty = The agenda is empty. Open the session all the same?
body-step-taken = Recorded.
body-since = since
body-approved-by = Approved by
body-briefing = Briefing
body-minutes = Minutes
body-plan = Convene a session
body-plan-attended = Note a session we attend
body-plan-lede = Time, place, agenda and those invited. All of it may change before it opens.
body-plan-attended-lede = Others hold this session: note its agenda and prepare our position item by item.
body-strategic-notice = This body keeps the strategic log: notes and decisions need the right to write in it.
body-plan-do = Plan the session
body-planned = Session planned.
body-plan-rhythm = Rhythm of this series
body-plan-rhythm-none = That of the body
body-plan-rhythm-hint = For instance every hour during a crisis night.
body-place = Place
body-call = Address of the call
body-call-hint = Link or number of the conference.
body-agenda = Agenda
body-agenda-hint = One item per line, in the language of this page; the other language is added later.
body-agenda-none = No items on the agenda.
body-item = Item
body-item-n = Item { $n }
body-item-any = Outside any item
body-item-add = Add an item
body-item-add-do = Add
body-item-added = Item added.
body-item-owner = Brought in by
body-item-minutes = Minutes foreseen
body-item-open = to be dealt with
body-item-dealt = dealt with
body-item-carried = carried over
body-item-dropped = dropped
body-item-from-before = from an earlier session
body-item-carried-to = to the later session
body-item-deal = Dealt with
body-item-up = Move up
body-item-down = Move down
body-item-drop = Drop this item
body-item-drop-do = Drop
body-item-reopen = Put back on the agenda
body-item-settled-done = What became of the item is recorded.
body-item-reopened-done = The item is open again.
body-item-carried-done = Item carried over to this session.
body-items-ordered = Order changed.
body-left = Items left open before
body-left-hint = Decide for each: carry it over to this session, or drop it with a reason.
body-carry = Carry over to here
body-why = Reason
body-position = Our position
body-position-write = Write our position
body-position-do = Record the position
body-position-set = Position recorded.
body-french = French
body-dutch = Dutch
body-missing-fr = No French text
body-missing-nl = No Dutch text
body-invited = Invited
body-invited-hint = Members are ticked; add whoever is needed. For some municipalities only, or for persons without a function here: plan without convening, then choose on the page of invitations.
body-langs = Languages
body-lang = Language
body-sight = Who may see the session
body-handling = Handling
body-handling-service = Service
body-handling-need-to-know = Need-to-know
body-handling-professional-secrecy = Professional secrecy
body-readers = Functions admitted
body-readers-hint = Only from need-to-know on.
body-areas = Areas
body-areas-hint = Leave empty for the whole region.
body-convene-now = Convene those invited at once
body-note-told = Note a session of others
body-told-lede = Others hold this session. Note what you are told, who says so and of what time.
body-told-source = Source
body-told-source-hint = The organisation or post that tells you.
body-told-by = Told by
body-told-stated = Stated time
body-told-place = Place
body-told-director = Director
body-told-contact = Reached at
body-told-words = What is said
body-told-do = Record
body-told-more = Further news
body-told-over = It is over
body-told-noted = News recorded with its source.
body-told-ended = End recorded.
body-heard = What was told
body-stated = Time
body-stated-hint = Empty: now. For example 02:41.
body-recorded = recorded { $time }
body-note = Note
body-note-words = What is said
body-note-hint = Type, then Enter; the note keeps the time. Tab leads to the item and the language.
body-note-do = Note it
body-note-away = What we took away
body-note-away-do = Note as taken away
body-note-taken-away = Taken away
body-note-written = Note recorded.
body-note-corrected = Correction recorded; the first note stays, struck through.
body-notes = Notes of the session
body-notes-none = No notes.
body-notes-kept = The log of this session is strategic: it is kept for those who sit in it and those who read the strategic log.
body-correct = Correct
body-correct-words = The note as it should be
body-correct-do = Record the correction
body-corrected-by = corrected by { $no }
body-corrects = corrects { $no }
body-decide = Record a decision
body-late = recorded after the session,
body-late-hint = The session is over: give the time during the session. The page and the minutes say that it was recorded afterwards.
body-late-note = Add a forgotten note
body-late-decide = Record a forgotten decision
body-late-vote = Record a forgotten vote
body-late-deal = Was dealt with
body-late-adopt = Minutes approved at this session
body-papers = Papers
body-item-taken-back = back to the session that had left it open
body-reopen = Reopen the session
body-reopen-hint = For a session that was closed by mistake, until its minutes wait for approval. What its closing carried to a later session comes back, unless somebody has worked on it there.
body-reopen-do = Reopen
body-reopened-done = The session is open again.
body-reopened = Reopened
body-reopened-back = { $n ->
    [one] { $n } item came back
   *[other] { $n } items came back
 }
body-reopened-stay = { $n ->
    [one] { $n } item stays where it was taken up
   *[other] { $n } items stay where they were taken up
 }
body-decide-hint = One language is enough to begin with; the missing one stays visible as such.
body-decide-do = Record the decision
body-decision-taken = Decision recorded.
body-decision-worded = Text of the decision written.
body-decision-withdrawn = Decision withdrawn; it stays readable.
body-decisions = Decisions
body-decisions-none = No decisions.
body-how = How
body-how-consensus = by consensus
body-how-chair = by the chair
body-how-vote = by vote
body-how-vote-hint = By vote: leave the numbers empty to take those of the vote recorded at the item.
body-how-vote-needed = This body decides by vote only.
body-vote-yes = For
body-vote-no = Against
body-vote-abstained = Abstained
body-votes = { $yes } for, { $no } against, { $abstained } abstained
body-assign = Who is to act
body-assign-hint = With an addressee the decision becomes a commitment, followed until it is done.
body-to = Addressee
body-to-nobody = No addressee
body-organisation = Organisation
body-area = Area
body-acknowledge-by = Acknowledge by
body-due = Due
body-ground = Legal ground
body-ground-hint = As stated in the session; it is not verified here.
body-followed-open = open
body-followed-late = late
body-followed-done = done
body-word-fr = Write anew in French
body-word-nl = Write anew in Dutch
body-word-fr-missing = Write the French text
body-word-nl-missing = Write the Dutch text
body-word-do = Save the text
body-withdraw = Withdraw the decision
body-withdraw-hint = The commitment that came of it ends with it; what is settled already stays so.
body-withdraw-do = Withdraw
body-withdrawn = withdrawn
body-attendance = Attendance
body-attendance-none = Nobody is expected or recorded.
body-attendance-there = { $n } present
body-attendance-excused = { $n } excused
body-attendance-left = { $n } left
body-attendance-expected = { $n } expected
body-attendance-more = Mark somebody else
body-attendance-do = Mark
body-attendance-marked = Attendance recorded.
body-function = Function
body-presence = Taking part
body-presence-expected = expected
body-presence-present = present
body-presence-remote = remote
body-presence-represented = represented
body-presence-excused = excused
body-presence-left = left
body-leaves = Leaves
body-represented-by = represented by { $who }
body-person-name = Name
body-by = Represented by
body-facts = Session
body-move = Move the session
body-move-do = Move
body-moved = Session moved.
body-cancel = Cancel the session
body-cancel-do = Cancel the session
body-course = Course
body-print = Print
body-briefing-since = Since the session
body-briefing-first = First session; what changed since
body-briefing-figures = Latest figures
body-briefing-figures-none = No figures that you may see.
body-briefing-entries = Decisions in the log
body-briefing-entries-none = No decisions since.
body-briefing-stands = How things stand
body-briefing-asked = Asked for and still awaited
body-briefing-elsewhere = What else is going on
body-briefing-more = { $n } more, not on the printed sheet
body-briefing-rest = … and { $n } more, on the screen
body-figure-unconfirmed = unconfirmed
body-figure-confirmed = confirmed
body-figure-public = public
body-minutes-none = No minutes yet. They are drafted from the notes, during the session or after it.
body-minutes-open = The session is going on: the draft is being written already, approval comes after it is closed.
body-minutes-again = The session is closed: take in the last notes, then the minutes wait for approval.
body-minutes-since = { $n ->
    [0] Nothing was noted since the draft
    [one] { $n } note or item since the draft
   *[other] { $n } notes or items since the draft
 }
body-minutes-since-hint = New notes come to their item. What somebody wrote stays.
body-minutes-take-in = Take in what was noted since
body-minutes-finish = Take it in and submit for approval
body-minutes-draft = Draft them from the notes
body-minutes-drafted = Draft made. Complete both languages.
body-minutes-hint = French and Dutch side by side. Nothing is translated by itself.
body-minutes-save = Save a new version
body-minutes-written = New version saved.
body-minutes-old = This is an earlier version.
body-minutes-latest = See the latest
body-minutes-rest = Outside the agenda
body-minutes-print = Print version
body-minutes-returned-for = Sent back for changes:
body-minutes-returned = Minutes sent back.
body-minutes-approved = Minutes approved.
body-approve = Approval
body-approve-own = You wrote these minutes: another person approves them.
body-approve-hint = After approval nothing of this session changes any more.
body-approve-sure = Approve this version of the minutes?
body-approve-do = Approve
body-return-words = What is to change
body-return-do = Send back
body-print-draft = Draft, version { $n }: not approved.
body-print-form = Form: sealed in the journal, not signed.
body-print-for-signature = Form: sealed in the journal (approved by entry № { $seq }); signed only if this file carries an electronic signature.
body-print-signature = Signatures: minutes { $number }, version { $version }
body-print-sign-chair = Chair: name, date, signature
body-print-sign-secretary = Secretary: name, date, signature
body-print-decided = Decided { $how }
body-print-by = To be done by { $who }
body-print-by-until = To be done by { $who } before { $due }
kind-bodies-body-created = Body created
kind-bodies-body-changed = Body changed
kind-bodies-session-planned = Session planned
kind-bodies-session-convened = Session convened
kind-bodies-session-moved = Session moved
kind-bodies-session-opened = Session opened
kind-bodies-session-reopened = Session reopened
kind-bodies-session-closed = Session closed
kind-bodies-session-cancelled = Session cancelled
kind-bodies-item-added = Item added to the agenda
kind-bodies-item-settled = Item settled
kind-bodies-items-ordered = Agenda put in order
kind-bodies-position-set = Our position recorded
kind-bodies-attendance-marked = Attendance marked
kind-bodies-note-written = Note of a session
kind-bodies-decision-taken = Decision of a body
kind-bodies-decision-worded = Decision written in one language
kind-bodies-decision-withdrawn = Decision withdrawn
kind-bodies-minutes-drafted = Minutes drafted
kind-bodies-minutes-written = Minutes written anew
kind-bodies-minutes-returned = Minutes sent back
kind-bodies-minutes-approved = Minutes approved
kind-bodies-foreign-noted = Session of others noted
kind-bodies-foreign-ended = Session of others over
refusal-body-changed = { $function } changed this at { $at } (entry № { $seq }). Read the page again, then try once more.
refusal-body-just-changed = Somebody else has just changed this. Nothing was written: read it again, then save once more.
refusal-body-step = The session is “{ $state }”: “{ $step }” is not possible now.
refusal-body-begun = The session is “{ $state }”: it cannot be moved any more.
refusal-body-agenda-closed = The session is “{ $state }”: its agenda does not change any more.
refusal-body-cancelled = The session is “{ $state }”: nothing is dropped from its agenda.
refusal-body-not-open = The session is “{ $state }”: notes, votes and decisions are recorded from its opening until its minutes are approved.
refusal-body-late-when = The session is over: say at what time during the session it was.
refusal-body-late-outside = The session lasted from { $from } until { $until }: give a time within it.
refusal-body-late-since = A decision or a vote was recorded after the session and is not in this version yet: take it into the minutes first.
refusal-body-reopen = The session is “{ $state }”: only a closed session whose minutes do not yet wait for approval is reopened.
refusal-body-papers-closed = The session is “{ $state }”: no papers are added to it or removed any more.
refusal-body-not-begun = The session is “{ $state }”: nothing is taken away before it begins.
refusal-body-attendance = The session is “{ $state }”: attendance is not marked now. An excuse can be marked once it is convened.
refusal-body-approved = The session is “{ $state }”: its record does not change any more.
refusal-body-minutes-when = The session is “{ $state }”: minutes are drafted once it has begun, until they are approved.
refusal-body-no-draft = The session is “{ $state }”: there are no draft minutes open.
refusal-body-ended = The session is “{ $state }”: note a new one.
refusal-body-item-settled = This item is “{ $state }” already.
refusal-body-item-stays = This item cannot be put back on the agenda: it is open, was carried over, or minutes were adopted at it.
refusal-body-agenda-over = The session is over: its agenda stays as it is.
refusal-body-order = The agenda changed meanwhile: load the page again.
refusal-body-carry-where = An item is carried over to another session of the same body.
refusal-body-carry-handling = This session is open to more people than the one the item comes from: carry it over to one that is at least as reserved.
refusal-body-exists = This exists already: load the page again.
refusal-body-of-profile = This body comes from the profile: it is changed in the profile.
refusal-body-told-only = Others hold this body: note what you are told of it.
refusal-body-not-foreign = This is not a body we are only told about: plan a session.
refusal-body-nobody-invited = Nobody is invited: choose who is on the page of invitations, then convene.
refusal-body-past = That time is more than an hour ago.
refusal-body-rhythm = From 1 to { $minutes } minutes, or from 1 to { $months } months.
refusal-body-quorum = This quorum cannot be met with { $seats } seats.
refusal-body-minutes = Between 1 minute and a day.
refusal-body-too-many = No more than { $most }.
refusal-body-own = This is for a session of others that we sit in.
refusal-body-not-there = This person is not marked as there.
refusal-body-corrected = Note { $no } is corrected by note { $by } already: correct that one.
refusal-body-votes = Give numbers of votes between 0 and 10,000.
refusal-body-not-carried = With these votes the text did not carry: record it as a note, not as a decision.
refusal-body-no-vote = There are votes but no vote: choose “by vote”, or clear them.
refusal-body-due-past = That time has passed already.
refusal-body-due-order = It cannot be due before it is to be acknowledged.
refusal-body-withdrawn = This decision was withdrawn.
refusal-body-their-minutes = The minutes are kept by those who convene.
refusal-body-own-minutes = You wrote these minutes: another person has to approve them.
body-rhythm-minutes = { $n ->
    [one] every minute
   *[other] every { $n } minutes
 }
body-rhythm-months = { $n ->
    [one] every month
   *[other] every { $n } months
 }
body-minutes-n = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
body-proposal-passed = { $n ->
    [one] one turn passed without a session
   *[other] { $n } turns passed without a session
 }
body-quorum-least = { $n ->
    [one] at least one seat
   *[other] at least { $n } seats
 }
body-held = Held

# What a report takes of it
body-offer = { $body }, session { $number }: planned for { $at }.
body-offer-open = { $body }, session { $number }: under way.
body-offer-decision = Decision { $label }: { $text }
body-series = Series of meetings
body-series-live = Version { $n } holds.
body-series-none = This body has no rule yet: set it, look at ten years, save.
body-series-ended-at = Series ended
body-series-ics = The series in your calendar
body-series-change = Change the series
body-series-set-title = Set the series
body-series-from = First meeting
body-series-ahead = Months ahead
body-series-look = Look at ten years
body-series-why-hint = Needed when a session that was convened moves.
body-series-sessions = Sessions of the series
body-series-make = Plan those that are missing
body-series-end = End the series
body-series-set = Series saved; the sessions ahead follow it.
body-series-ended = Series ended; planned sessions stay.
body-series-made = The sessions of the series are planned.
body-shifts = What this change moves
body-shifts-hint = Each session ahead takes the next date of the rule. Nothing is saved yet.
body-shift-stays = stays where it is
body-shift-same = unchanged
body-years = Ten years
body-years-none = The ten years appear once there is a rule and a first date.
body-year = Year
body-turns = Dates
body-turn-skipped = does not take place
body-turn-moved = moved
body-rule = Rule
body-rule-hint = An RRULE (RFC 5545), for example one of these:
body-rule-second-tuesday = the second Tuesday
body-rule-first-thursday = the first Thursday
body-rule-last-friday = the last Friday
body-rule-same-day = the same day of the month
body-rule-listed = Outlook and other calendars cannot take this rule in as it is: the calendar file holds each session on its own, ten years ahead, and no series. If you took the series in before, delete it from your calendar first.
body-on-holiday = On a public holiday or weekend
body-on-holiday-move = to the next working day
body-on-holiday-skip = the meeting does not take place
body-standing = Standing points
body-standing-hint = One a line: French | Dutch | information, discussion or decision | minutes.
body-extraordinary = extraordinary
body-secretary = Secretariat
body-secretary-lede = The next sessions of all bodies, and what is missing for each.
body-secretary-coming = To prepare
body-secretary-waiting = Minutes that wait
body-secretary-waiting-none = No minutes wait.
body-secretary-without = Meet by a rule and have no session planned:
body-lacks = What is missing
body-lacks-nothing = nothing is missing
body-lack-agenda = no agenda
body-lack-titles = { $n ->
    [one] { $n } point
   *[other] { $n } points
 } without a title in one language
body-lack-papers = { $n ->
    [one] { $n } point
   *[other] { $n } points
 } with papers in one language only
body-lack-invitations = invitations not sent
body-lack-replies = { $n ->
    [one] { $n } answer is missing
   *[other] { $n } answers are missing
 }
body-lack-minutes = minutes to be drafted for { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
body-lack-approval = not approved for { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
body-lack-corrections = { $n ->
    [one] { $n } open proposal
   *[other] { $n } open proposals
 }
body-in-days = { $n ->
    [0] today
    [one] in { $n } day
   *[other] in { $n } days
 }
body-sort = What is expected
body-sort-information = for information
body-sort-discussion = for discussion
body-sort-decision = for decision
body-presented-by = Presented by
body-handling-public = Public
body-handling-as-session = as the session
body-item-describe = Describe this point, its papers
body-item-described = Point described.
body-item-before = already at session { $number }
body-agenda-total = { $n ->
    [one] { $n } minute foreseen
   *[other] { $n } minutes foreseen
 }
body-agenda-of = of { $n } minutes of meeting
body-agenda-drag = Move this point: drag, or arrow up and down.
body-paper = Paper
body-paper-both = in both
body-paper-file = Add the paper
body-paper-remove = Remove
body-paper-filed = Paper added.
body-paper-removed = Paper removed from this point.
body-paper-withheld = Withheld paper
body-paper-glass = Open in an emergency…
body-paper-named = { $body } { $number }, paper { $paper }
body-paper-closed = Reserve this paper
body-paper-readers = Open to
body-paper-readers-hint = From need-to-know on, only the functions ticked, whoever presides and yourself read it. The others see that there is a paper, without its name.
body-paper-missing-fr = French paper missing
body-paper-missing-nl = Dutch paper missing
body-proposals = Proposed by the record
body-proposals-hint = Minutes to approve, decisions not carried out, points that members ask for.
body-proposals-all = Put everything on the agenda ({ $n })
body-proposals-taken = Put on the agenda.
body-proposal-minutes = Minutes to approve:
body-proposal-decision = Decision not carried out:
body-proposal-see = See
body-proposal-take = Put on the agenda
body-title-minutes = Approval of the minutes of session { $what }
body-title-follow = Follow-up of { $what }: { $more }
body-point-ask = Ask for a point
body-point-do = Ask
body-point-asked = Point asked for; the secretariat sees it among the proposals.
body-point-refuse = Do not take it
body-point-refused = Answer recorded with its reason.
body-points-refused = Points asked for and not taken
body-invitations = Invitations
body-invitations-not-sent = Convening prepares the invitations; they leave once they are released.
body-replies = { $yes } come, { $no } do not, { $deputy } send somebody, { $silent } have not answered
body-reply-yes = comes
body-reply-no = does not come
body-reply-deputy = sends somebody
body-reply-none = no answer
body-reply-by-link = by the link of the letter
body-reply-told = written down here
body-reply-write = Write an answer down
body-reply-noted = Answer recorded.
body-told-waiting = waits to be sent
body-told-sent = sent
body-told-delivered = arrived
body-told-acknowledged = received, confirmed
body-told-covered = somebody else knows
body-told-failed = did not arrive
body-told-nothing = No letter has left.
body-deputy = Replaced by
body-deputy-hint = Only if somebody comes in your place.
body-answer = Your answer
body-answer-send = Answer
body-answer-sent = Thank you: your answer has arrived.
body-answer-cancelled = This session was called off.
body-answer-seat = Invited as
body-answer-before = Your last answer
body-answer-what = This link answers for this seat alone. The last answer counts.
body-answer-over = No answer is awaited for this session any more.
body-gone = This link opens nothing
body-gone-why = It has ended, or the address is incomplete. Ask whoever wrote to you for a new one.
body-session-ics = This session in your calendar
body-feeds = Calendars to subscribe to
body-feeds-own = The sessions to which your function is called:
body-feeds-body = The sessions of this body, without reserved ones, at an address that only its holder knows.
body-feeds-made = Addresses that are open
body-feeds-none = No address.
body-feed-make = Make an address
body-feed-made = Address made
body-feed-once = It is shown this once: copy it now.
body-feed-whom = For whom
body-feed-days = Days
body-feed-end = Close
body-feed-ended = Address closed.
body-feed-expired = expired
body-vote = Vote
body-vote-numbers = Vote (for / against / abstained)
body-vote-hold = Record a vote
body-vote-hint = By name, or by numbers. Whoever declared an interest does not vote.
body-vote-do = Record the vote
body-vote-held = Vote recorded.
body-choice-yes = for
body-choice-no = against
body-choice-abstained = abstains
body-outcome-carried = carried
body-outcome-lost = lost
body-outcome-tie = tie: nothing is decided
body-interest = Interest declared
body-interest-declare = Declare an interest
body-interest-hint = The person leaves this point: they do not vote on it and do not count for its quorum.
body-interest-words = Which
body-interest-do = Record
body-interest-noted = Recorded.
body-interest-back = Noted by mistake
body-adopt-tacit = Approve without objection
body-adopt-vote = Approve by the vote recorded
body-adopted-tacit = approved without objection at session
body-adopted-vote = approved by vote at session
body-minutes-adopted-done = Minutes approved by the body.
body-minutes-pdf = PDF
body-minutes-both = Saved. Somebody else rewrote a passage meanwhile: your text is kept beside it, as a proposal.
body-text-missing = This text does not exist in this language yet.
body-corrections = Corrections proposed
body-correction-open = open
body-correction-taken = taken
body-correction-refused = refused
body-correction-conflict = written at the same time
body-correction-stands = Text that stands
body-correction-text = Text proposed
body-correction-take = Take it
body-correction-refuse = Refuse
body-correction-propose = Propose a correction
body-correction-do = Propose
body-correction-proposed = Correction proposed.
body-correction-answered = Answer recorded.
body-public = Public part of the minutes
body-public-hint = The public points of these minutes, with their decisions. Nothing else leaves.
body-public-points = Which points are public
body-public-points-hint = Until publication, whoever approves or convenes says which points are public. A point that is closed again is handled as its session is.
body-public-points-issued = Published as it stands. Withdraw it first to change which points are public.
body-public-open = Make public
body-public-close = No longer public
body-public-point-done = Recorded.
body-public-withdraw = Withdraw the publication
body-public-withdraw-hint = The public page then only says that it was withdrawn, with this reason; the documents are gone. It may be published again.
body-public-withdraw-do = Withdraw
body-public-withdrawn-done = Publication withdrawn.
body-public-withdrawn-at = Withdrawn on
body-public-do = Publish
body-public-again = Publish again
body-public-changed = What is public has changed since.
body-public-sure = Publish the public part, in French and in Dutch?
body-public-issued = Public part published.
body-step-up-publish = the publication of minutes
body-step-up-call = the calling of people to a session, whose letters leave at once
body-step-up-feed = the making of an address that opens without account
body-public-issued-at = Published on
body-public-files = Documents
kind-bodies-series-set = Series of a body set
kind-bodies-series-ended = Series of a body ended
kind-bodies-session-of-series = Session of a series
kind-bodies-item-handled = Point made public or not
kind-bodies-item-described = Point described
kind-bodies-paper-filed = Paper added to a point
kind-bodies-paper-removed = Paper removed from a point
kind-bodies-point-asked = Point asked for by a member
kind-bodies-point-answered = Answer to a point asked for
kind-bodies-invitation-answered = Answer to an invitation
kind-bodies-feed-made = Address of a calendar made
kind-bodies-feed-ended = Address of a calendar closed
kind-bodies-interest-declared = Interest declared at a point
kind-bodies-vote-held = Vote on a point
kind-bodies-correction-proposed = Correction of minutes proposed
kind-bodies-correction-answered = Answer to a proposed correction
kind-bodies-minutes-adopted = Minutes approved by the body
kind-bodies-public-part-withdrawn = Public part of minutes withdrawn
kind-bodies-public-part-issued = Public part of minutes published
refusal-body-ahead = Sessions are planned 1 to { $most } months ahead.
refusal-body-rule = This rule is not understood ({ $why }). Take one of those offered, or make it simpler.
refusal-body-rule-once = This rule gives one date only: plan a session instead.
refusal-body-rule-doubled = This rule says two things at once: a part stands in it twice, or COUNT and UNTIL stand in it together. Keep one of them.
refusal-body-item-handling = A point cannot be more reserved than its session: everybody at the table sees the agenda. Plan a reserved session.
refusal-body-point-answered = This point has its answer already: load the page again.
refusal-body-interest = The session is “{ $state }”: no interest is declared now.
refusal-body-no-quorum = There is no quorum for this point: { $there } seats taken, { $needed } needed. Whoever declared an interest does not count.
refusal-body-votes-many = { $cast } votes for { $there } who may vote: check attendance and numbers.
refusal-body-vote-interest = “{ $function }” declared an interest in this point and does not vote on it.
refusal-body-vote-seat = A vote by name counts members who are there, each once: check attendance.
refusal-body-no-vote-held = No vote is recorded at this point: record it first.
refusal-body-needs-vote = This body decides by vote: choose “by vote”, and record the vote at its item first or give the numbers.
refusal-body-votes-differ = The vote recorded at this item has { $yes } in favour, { $no } against, { $abstained } abstentions: take these numbers or leave the fields empty.
refusal-body-answer = The session is “{ $state }”: answers are given between its being convened and its opening.
refusal-body-feed-days = An address opens for 1 to { $most } days.
refusal-body-feed-shown = This address was shown once already: close it and make another.
refusal-body-correction-taken = This correction was taken already.
refusal-body-correction-refused = This correction was refused already: propose a new one.
refusal-body-no-minutes-item = This point is not the approval of minutes.
refusal-body-corrections-open = { $n ->
    [one] One proposed correction waits
   *[other] { $n } proposed corrections wait
 } still: answer each first.
refusal-body-public-when = The session is “{ $state }”: which points are public is said here once it is over; before that, when a point is described.
refusal-body-public-issued = The public part is published: withdraw it before you change what is public.
refusal-body-public-none = Nothing is published of these minutes, or it was withdrawn already.
refusal-body-not-approved = The session is “{ $state }”: only approved minutes are published.
refusal-body-nothing-public = No point of this session is public: there is nothing to publish.
refusal-body-public-language = “{ $what }” is missing in French or in Dutch: the public part appears in both languages.
refusal-body-not-decided = This point is for decision and nothing is decided: record the decision, or leave it: it comes back at the next session.
refusal-body-nothing-proposed = This is proposed no more: load the page again.
refusal-body-paper-handling = A paper cannot be more open than its session.
refusal-body-paper-reader = “{ $function }” is not among those who are called to this session and may read it.
refusal-body-paper-there = This file is already a paper of this point: remove it first.
refusal-body-paper-large = A paper has { $limit } MB at most.
refusal-body-paper-type = This file is no PDF, office document, picture or text.
refusal-body-paper-held = This file is held by the virus check; the administrator sees it.

# Who is invited
body-call-choose = Choose who is invited
body-call-do = Save those invited
body-call-chosen = Saved. They are called when you convene the session; where it is convened already, those you add are called now.
body-call-add = Invite others
body-call-add-hint = The session is convened: only those you add get a letter. To take somebody off, use “Take off” beside the name.
body-call-series = Invited to the sessions of the series
body-call-series-body = Without a choice, the members of the body are invited. Yours holds for sessions to come and for those that are planned and for which nobody was chosen apart.
body-call-series-chosen = Somebody chose who is invited. Another choice holds for sessions to come and for those that are planned and for which nobody was chosen apart.
body-call-chosen-series = Those invited to the series are saved.
body-call-functions = Functions
body-call-functions-hint = A function that every municipality or zone has is invited everywhere, or only where you tick it.
body-call-no-members = No source says who sits in this body: tick functions or add guests.
body-call-areas = Only some of the { $n }
body-call-others = Other functions
body-call-guests = Organisations and persons
body-call-guests-hint = For those who have no function here. With an address the invitation leaves by mail with a link to answer; without one, tell them yourself and write their answer down.
body-call-organisation = Organisation
body-call-mail = Mail address
body-call-guest = guest
body-call-no-address = No address: to be told otherwise.
body-call-nobody = Nobody is invited.
body-reply-earlier = for the earlier date
body-told-unreleased = waits to be released
body-letters-ready = { $n ->
    [one] One invitation is ready.
   *[other] { $n } invitations are ready.
 }
body-letters-ready-hint = They leave only once they are released.
body-letters-release = Read and release
body-letters-moved = Moved after it was convened.
body-letters-cancelled = Called off after it was convened.
body-letters-waiting = { $n ->
    [one] One letter waits to be released.
   *[other] { $n } letters wait to be released.
 }
body-letters-leaving = { $n ->
    [one] One letter is released and about to leave.
   *[other] { $n } letters are released and about to leave.
 }
body-letters-failed = { $n ->
    [one] One letter found no way.
   *[other] { $n } letters found no way.
 }
body-letters-sent = { $n ->
    [one] One letter has left.
   *[other] { $n } letters have left.
 }
body-letters-none = No letter is written yet: tell those invited, or reload the page in a moment.
body-letters-unheard = Called off before any invitation had left: no letter is needed. Tell whoever knew of it in another way.
body-answer-moved = The date has changed since you answered: answer for the new one.
body-interest-own = Declare an interest
body-interest-own-hint = You leave this point: you do not vote on it and do not count for its quorum.
body-interest-take-back = Take back
kind-bodies-session-invited = Those invited chosen
kind-bodies-series-invited = Those invited to a series chosen
refusal-body-called-already = The session is “{ $state }”: who is invited is chosen before it is opened.
refusal-body-called-stay = The session is convened: add people here. Somebody is taken off in the list, beside the name, with a reason: they get a letter then.
refusal-body-guest-mail = “{ $mail }” is not a mail address.
refusal-body-guest-guarded = A reserved session has no guests without a function: a letter to somebody without an account could say nothing.
refusal-body-answer-moved = The session was moved meanwhile: look at the new date and answer once more.
body-member-seats = { $n } seats, one for each municipality or zone
body-members-chosen = Choose who is invited, for a session or for the series.

# Taking somebody off, asking once more
body-take-off = Take off
body-take-off-hint = Whoever got a letter gets another one that says so, with the reason, and the session goes out of their calendar. They may be invited again. A function that is taken off entirely still counts for the quorum: who sits in the body is said there.
body-take-off-do = Take off the list
body-take-off-done = Taken off the list of those invited.
body-taken-off = No longer invited
body-taken-off-on = taken off
body-remind = Remind
body-remind-who = Remind { $who }
body-remind-all = Remind those who have not answered
body-remind-lede = Whoever was invited and has not answered gets the invitation once more, with the link to answer. Who that is stands here first.
body-remind-whom = Who gets a reminder
body-remind-unreached = { $n ->
    [one] One person invited gets no reminder from here: see why in the list, and tell them yourself.
   *[other] { $n } of those invited get no reminder from here: see why in the list, and tell them yourself.
 }
body-remind-waits = Letters about sessions wait for their release here: the reminders leave once somebody releases them.
body-remind-to = Goes to
body-remind-last = Last reminded
body-remind-letter = Letter
body-remind-leaves = leaves
body-remind-recent = reminded less than a day ago
body-remind-no-address = no address: tell them otherwise
body-remind-no-way = no letter leaves from here: tell them otherwise
body-remind-unreleased = a letter to them still waits for its release
body-remind-by-mail = by mail
body-remind-by-sms = by text message
body-remind-by-push = on their device
body-remind-by-voice = by telephone
body-remind-both = French and Dutch
body-remind-none = Nobody to remind
body-remind-none-hint = Everybody who is shown here has answered for the date that holds.
body-remind-again = { $n ->
    [one] Also the one who was reminded less than a day ago
   *[other] Also the { $n } who were reminded less than a day ago
 }
body-remind-look = Show who gets a reminder
body-remind-do = { $n ->
    [one] Send the reminder
   *[other] Send { $n } reminders
 }
body-remind-back = Back to the invitations
body-remind-done = { $n ->
    [one] One reminder leaves.
   *[other] { $n } reminders leave.
 }
body-remind-done-waits = { $n ->
    [one] One reminder is being written; it waits for its release.
   *[other] { $n } reminders are being written; they wait for their release.
 }
body-remind-done-before = These reminders were sent already.
body-reminded-on = reminded on
body-replies-again = { $n ->
    [one] One answer was given for an earlier date: it stays, and they are asked again. It counts again if that date does.
   *[other] { $n } answers were given for an earlier date: they stay, and those who gave them are asked again. They count again if that date does.
 }
body-answer-was-moved = This session was moved. The date below is the one that holds.
body-answer-off = You are no longer invited
body-answer-off-why = The invitation to this session was withdrawn: no answer is needed, and none is taken. If that surprises you, ask whoever invited you.
kind-bodies-invitation-withdrawn = Person invited taken off
kind-bodies-invitation-reminded = Reminder to those who have not answered
refusal-body-withdraw-state = The session is “{ $state }”: people are taken off between its being convened and its opening.
refusal-body-withdraw-gone = This person is not invited, or was taken off meanwhile: load the page again.
refusal-body-withdraw-last = Nobody else is invited: call the session off instead, or invite others first.
refusal-body-withdraw-interest = This person declared an interest in a point of the agenda and stays on the list. Take the interest back first if it was noted by mistake.
refusal-body-withdraw-there = This person is noted as having been there and stays on the list.
refusal-body-answer-withdrawn = This invitation was withdrawn: no answer is taken.
refusal-body-remind-state = The session is “{ $state }”: reminders leave between its being convened and its opening.
refusal-body-remind-past = The time of this session has passed: move it, open it or call it off.
refusal-body-remind-preview = What would leave is no longer what was shown. Nothing has left: look again, then send.
refusal-body-remind-again = Somebody was reminded less than a day ago. Look again, and tick the box if they are to be reminded once more.

# Signing approved minutes

body-sign-title = Signing the minutes
body-sign-lede = Approved minutes are sealed in the journal. The chair and the secretary sign them elsewhere, with an identity card for example, on a copy given out here; it is checked when it comes back.
body-sign-pdf = PDF (FR + NL)
body-signed-by = signed by
kind-bodies-copy-given = Copy of the minutes given out to be signed
kind-bodies-copy-signed = Signed copy of the minutes received
refusal-body-copy-state = The session is “{ $state }”: only approved minutes are signed.
refusal-body-copies = There are { $limit } copies of these minutes already. Use one of them.
refusal-body-copy-not-ours = This copy was not given out for these minutes.
refusal-body-copy-unsigned = This document carries no signature.
