# The centre: posture, states received, who is on site.

room-centre = Centre
centre-title = The centre
centre-lede = Its posture, the states received from other authorities, and who is on site.
centre-posture = Posture
posture-normal = normal watch
posture-reinforced = reinforced watch
posture-partial = centre partly activated
posture-full = centre fully activated
posture-stand-down = stand-down
centre-never-set = The posture has never been changed: normal watch.
centre-since-at = since { $time }
centre-since = Since
centre-until = Until
centre-until-hint = Last day, if you were told.
centre-needs = Staff needed
centre-needs-hint = Function and number; the page shows how many are on site.
centre-nobody = —
centre-count = Number
centre-rooms = Rooms
centre-room = Room
centre-no-room = no room
centre-reason = Reason
centre-reason-hint = What is happening and what is expected of the centre.
centre-set = Change the posture
centre-set-do = Set the posture
centre-posture-done = Posture set
badge-postures = { $n ->
    [one] posture to be confirmed
   *[other] postures to be confirmed
}
posture-waits = to be confirmed
posture-standing-unconfirmed = recorded, not confirmed
posture-standing-confirmed = confirmed
posture-standing-contested = contested: does not count
posture-ordered = ordered ({ $time }) by: { $by }
posture-recorded = recorded ({ $time }) by: { $by }
posture-answer-confirmed = Confirmed ({ $time }) by: { $by }
posture-answer-contested = Contested ({ $time }) by: { $by }
centre-record = Record a posture that was ordered
centre-record-do = Record the posture
centre-record-done = Posture recorded, to be confirmed
centre-ordered-by = Ordered by
centre-ordered-hint = It counts from now on. Somebody who sets the posture confirms or contests it later.
centre-ordered-hint-set = Only if you record somebody else’s order; it is confirmed or contested later.
centre-ordered-myself = myself
centre-speaker = Name of the person
centre-speaker-hint = Who ordered it, if it was not you.
centre-means = How the order came
centre-answer = Confirm or contest
centre-answer-words = Remark, or the reason if you contest
centre-answer-confirm = So it was
centre-answer-contest = It was not so
centre-answer-done = Answer recorded
centre-stated = Stated time
centre-stated-hint = Only if it is not now, for example 02:41.
centre-states = States received
centre-state = State
centre-level = Level
centre-scope = Scope
centre-scope-hint = For whom or what, if it is not for all.
centre-scope-all = general
centre-source = Source
centre-source-hint = Who said so and how: message, call, web site.
centre-state-never = nothing received so far
centre-over = lapsed
centre-unverified = names to be verified
centre-states-none = No states to follow
centre-states-none-hint = The profile names none (catalogues.toml).
centre-note = Note a state received
centre-note-do = Note it
centre-state-done = State noted
centre-choose = Choose
centre-here = On site
centre-here-none = Nobody is noted as being on site
centre-here-none-hint = Note who comes in: in an evacuation this list counts.
centre-name = Name
centre-erased = name erased
centre-function = Function
centre-house = Organisation
centre-house-hint = If the person comes from elsewhere.
centre-i-am-here = I am on site
centre-enter = Note somebody else
centre-enter-do = Note the arrival
centre-stay-done = Arrival noted
centre-leave = Left
centre-left-done = Departure noted
centre-past = Earlier postures
refusal-posture-step = “{ $from }” does not lead to “{ $to }”: an activation ends with its stand-down.
refusal-posture-answered = This posture need not be confirmed, or no longer.
refusal-posture-own = You recorded it yourself: somebody else confirms or contests it.
refusal-already-on-site = This person is already noted as being on site.
kind-situation-posture-set = Posture set
kind-situation-posture-confirmed = Ordered posture confirmed
kind-situation-posture-contested = Ordered posture contested
kind-situation-state-noted = Received state noted
kind-situation-site-entered = Arrival at the centre
kind-situation-site-left = Departure from the centre

# The wall
wall-title = Wall
wall-open = Open incidents
wall-none = No open incident.
wall-as-of = As of
wall-stale = This screen has had no news for { $n } s. Do not rely on it.
wall-dark = This address opens nothing, or nothing any more. Ask the administrator for a new token for this screen.
wall-dark-strong = This token can do more than read: it does not belong in the address of a screen. Ask for one that can only read.
centre-wall-hint = Wall screen: the administrator gives a machine the display function and a token that only reads; then open { $address } followed by the token.
wall-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
wall-waiting = { $n ->
    [one] signal waits
   *[other] signals wait
}
wall-overdue = { $n ->
    [one] person overdue to be told
   *[other] people overdue to be told
}
