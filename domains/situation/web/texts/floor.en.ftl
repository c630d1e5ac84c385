# Watch floor, signals, map, command line.

room-watch = Watch
room-signals = Signals

## Watch floor

floor-views = Views
floor-inbox = Signals
floor-map = Map
floor-list = List
floor-log = Log
floor-tell = To inform
floor-incidents = Incidents
floor-take-call = Take a call
floor-all-signals = All signals
floor-all-incidents = All incidents
floor-inbox-empty = No signal is waiting.
floor-inbox-empty-do = Type “/” to note one.
floor-tell-empty = Nobody is left to inform.
floor-incidents-empty = No incident is open.
floor-log-empty = The log is empty.
floor-log-empty-do = Type “/ log” and your message.
floor-overdue = { $n } late
floor-more = { $n ->
        [one] One more, in the list
       *[other] { $n } more, in the list
    }
floor-map-or-list = Map or list
floor-layers = Layers
floor-map-still = Map of the territory
floor-discipline = Discipline
floor-log-all = All
floor-log-multi = Multi
floor-handover = Handover running since { $time }
floor-duty = On duty
floor-duty-since = since { $time }
floor-duty-none = Nobody is on the duty list.
layer-municipalities = Municipalities
layer-zones = Police zones
layer-neighbourhoods = Neighbourhoods
layer-perimeters = Perimeters
layer-events = Planned events
layer-orientation = Landmarks
map-more-perimeters = More perimeters: the list
map-more-events = More events: the calendar
map-row-perimeters = Perimeter
map-row-events = Event
map-state-red = red
map-state-orange = orange
map-state-yellow = yellow
map-state-ready = ready
map-state-running = in progress
map-in = Zoom in
map-out = Zoom out
map-fit = Whole territory
map-municipality = municipal border
map-zone = police zone border
map-approximate = approximate border
badge-signals = { $n ->
        [one] signal waiting
       *[other] signals waiting
    }
badge-overdue = { $n ->
        [one] person to inform, late
       *[other] people to inform, late
    }
incident-closed-to-you = Access to this incident has just been restricted. Your function may no longer read it.
signal-closed-to-you = Access to this signal has just been restricted. Your function may no longer read it.

## Signals: words

channel-call = Call
channel-radio = Radio
channel-mail = Mail
channel-partner = Partner
channel-social = Social media
channel-field = Field
channel-cap = Public warning
channel-indicator = Indicator
channel-transit = Public transport
certainty-sure = certain
certainty-likely = likely
certainty-unsure = uncertain
certainty-none = not stated
signal-state-intake = being taken
signal-state-new = to qualify
signal-state-attached = joined to
signal-state-promoted = became
signal-state-set-aside = set aside
signal-state-abandoned = abandoned, nothing was told
signal-state-merged = merged with
signal-state-rejoined = put back with
signal-withheld = Restricted signal
signal-being-told = Being taken
signal-nothing-told = nothing told
signal-erased = text erased
signal-place-unknown = place not found
signal-place-estimate = estimated
signal-no-place = place still to be given
signal-urgent = urgent
signal-stated = said at { $time }
signal-stated-day = said on { $day }
signal-stated-on = said on { $day } at { $time }
signal-offline = entered offline { $time }
signal-join = Join to { $number }
signal-qualify = Qualify
signal-go-on = Go on taking it
signal-said = New signal { $number }: { $what }
aside-no-follow-up = no follow-up
aside-duplicate = told before
aside-elsewhere = dealt with elsewhere
aside-outside-area = outside the territory
aside-false-alarm = false alarm
aside-test = test
aside-other = other reason
warning-until = until { $time }
warning-updates = { $n ->
        [one] updated once
       *[other] updated { $n } times
    }
warning-withdrawn = withdrawn by the sender
warning-sender = Sender
warning-severity = Severity according to the sender
warning-onset = Expected from
warning-expires = Valid until
warning-area = Area according to the sender
warning-more = The sender says more in another language. See the whole message
cap-severity-extreme = extreme
cap-severity-severe = severe
cap-severity-moderate = moderate
cap-severity-minor = minor
cap-severity-unknown = unknown

## List of signals

signals-waiting = { $n ->
        [0] None is waiting.
        [one] One signal waits to be qualified.
       *[other] { $n } signals wait to be qualified.
    }
signals-new = New signal
signals-filter = Filter the signals
signals-filter-do = Filter
signals-filter-none = Clear the filters
signals-filter-waiting = waiting
signals-filter-attached = joined
signals-filter-promoted = became incidents
signals-filter-set-aside = set aside
signals-filter-merged = merged
signals-filter-abandoned = abandoned
signals-number = No.
signals-at = Received
signals-channel = Channel
signals-what = What
signals-where = Where
signals-state = State
signals-words = Words
signals-all = All
signals-from = From
signals-to = To
signals-none = No signals yet
signals-none-hint = Type “/” and then what is happening and where: “gas smell … street x … quay @02:41”.
signals-not-found = No signal meets these filters
signals-not-found-hint = Take a longer period or clear a filter.

## One signal

signal-told = What was told
signal-on-map = On the map
signal-history = Qualification
signal-plans = Emergency plan
signal-plan-level = level “{ $level }” reached
signal-plan-activate = Activate the plan
signal-reflex = To ask or do at once
signal-amend = Complete or correct
signal-amend-hint = What you empty is taken back. The history keeps what stood there.
signal-you-typed = You had written:
signal-amend-do = Save
signal-became = This signal became incident
signal-became-hint = If that was a mistake, close the incident as “opened in error”, then take the signal back.
qualify-join = Join to an incident
qualify-like = resembles { $number }
qualify-metres = { $n } m away
qualify-incident = Number of the incident
qualify-incident-hint = 26-0417, or 417 for this year.
qualify-join-do = Join
qualify-promote = Make it an incident
qualify-type = Type
qualify-type-choose = Choose
qualify-severity = Severity
qualify-name = Short name
qualify-name-hint = Only if the type does not say enough. Optional.
qualify-name-fr = Short name in French
qualify-name-nl = Short name in Dutch
qualify-promote-do = Open the incident
qualify-level-hint = The signal follows the incident: it is restricted at the same moment.
qualify-no-types = The catalogue of incident types is empty. Install a profile first.
qualify-aside = Set aside
qualify-aside-do = Set aside
aside-why = Reason
aside-choose = Choose
aside-words = In a few words
qualify-return = Take it back
qualify-return-hint = The signal waits to be qualified again. What was decided stays in the history.
qualify-return-do = Let it wait again
qualify-why = Why?
signal-done-open = { $number }: number given
signal-done-received = { $number } noted
signal-done-abandoned = { $number } abandoned
signal-done-aside = { $number } set aside
signal-done-attached = { $number } joined
signal-done-promoted = { $number } became an incident
signal-done-returned = { $number } waits again
signal-done-amended = { $number } completed

## Taking a signal

intake-new = New signal
intake-number-follows = The number is given when you send it. One line is enough, the rest may follow.
intake-since = Number given { $time }. One line is enough, the rest may follow.
intake-abandoned = This intake was abandoned: nothing had been told. If the caller comes back, note it here; the number stays the same.
intake-record = Record
intake-nothing = Nothing was told
intake-nothing-hint = The line was cut or it was a mistake: the number stays, marked as abandoned.
intake-abandon = Abandon this intake
told-channel = How it came in
told-words = What is happening?
told-words-hint = In the caller’s own words and language.
told-place = Where?
told-place-hint = Address, crossroads “A x B”, “between A and B”. An unknown place is kept as it is.
told-found = Recognised: { $place }
told-off-map = Not this place: keep the words only, without a point or a municipality
told-pick = Show it on the map
told-pick-hint = Click on the map: the point takes the place of the one found by name.
told-lon = Longitude
told-lat = Latitude
pick-in = Municipalities and zones:
pick-outside = This point lies in no municipality known here.
told-caller = Who calls
told-call-back = Number to call back
told-certainty = Is it certain?
told-source = Organisation or source
told-source-hint = If it is not the caller.
told-stated = Time of the fact
told-stated-hint = 02:41; empty: now.
told-stated-amend-hint = 02:41 or 24/11 02:41; empty: no time was stated.
told-urgent = Urgent
told-offline = Entered offline
told-typed = As told
told-municipalities = Municipalities
told-zones = Police zones

## Command line

line-signal = signal
line-watch-log = watch log
line-strategic = strategic
line-go = go to
line-unknown = there is no { $number }
line-no-place = place still to be given
line-near = near { $number }
line-figure-missing = which figure? “7 injured”
line-time-misread = time not understood: { $time }
line-call-back = call back
line-kind-message = message
line-kind-observation = observation
line-kind-measure = measure
line-kind-decision = decision
line-kind-request = request
line-kind-figure = figure
line-word-log = entry in the log
line-word-message = message in the log
line-word-observation = observation in the log
line-word-measure = measure in the log
line-word-decision = decision in the log
line-word-request = request in the log
line-word-figure = figure in the log
line-word-call = signal by telephone
line-word-radio = signal by radio
line-word-mail = signal by mail
line-word-go = go to a number
line-done-entry = { $number } recorded in { $incident }
line-done-watch = { $number } recorded in the watch log

## Refusals

refusal-signal-state = { $number } { $state ->
        [intake] is still being taken
        [new] still waits to be qualified
        [attached] is joined to an incident already
        [promoted] has become an incident already
        [set-aside] is set aside already
        [merged] is merged with another already
        [rejoined] was put back with the signal it came from
       *[abandoned] is abandoned
    }: somebody may have been quicker. Load the page again and look; what you typed is kept.
refusal-aside-reason = Choose why this signal is set aside.
refusal-incident-which = Give the number of the incident, for instance 26-0417 or 417.
refusal-incident-type = Choose the type of incident.
refusal-severity = Choose the severity.
refusal-place-point = These coordinates are no point on the map. Click on the map, or empty both fields.
refusal-line-nothing = Nothing has the number { $number }, or you may not see it.

## Kinds of journal entries

kind-situation-intake-opened = Number given
kind-situation-intake-abandoned = Intake abandoned
kind-situation-signal-received = Signal noted
kind-situation-signal-amended = Signal completed or corrected
kind-situation-signal-set-aside = Signal set aside
kind-situation-signal-attached = Signal joined
kind-situation-signal-promoted = Signal became an incident
kind-situation-signal-returned = Signal waits again
kind-situation-alert-received = Public warning received
kind-situation-alert-updated = Public warning updated
kind-situation-alert-withdrawn = Public warning withdrawn
kind-situation-alert-noted = Public warning noted without a signal

## Signals that hang together

signal-merge = Merge with { $number }
signal-apart = Not the same
signal-perhaps-same = Perhaps the same as
signal-told-again = { $n ->
        [one] also told by one other
       *[other] also told by { $n } others
    }
alike-minutes = { $n ->
        [0] at the same moment
        [one] one minute apart
       *[other] { $n } minutes apart
    }
alike-words = words in common:
alike-street = same street:
alike-number = same number to call back
line-alike = perhaps the same as { $number }
ties-title = With other signals
ties-merged-into = Merged with, which stands for both:
ties-told = Also told by
ties-unmerge = Undo the merging
ties-split-from = Split from
ties-rejoin = Put it back
ties-parts = Split from this one
ties-related = May have to do with
ties-unrelate = Remove this link
ties-apart = Not the same as
ties-alike = Propose again
qualify-merge = Merge with another signal
qualify-merge-hint = It keeps its number, its words and its history; the other stands for both. This can be undone.
qualify-signal = Number of the signal that stays
qualify-signal-hint = S-26-0912, or 912 for this year.
qualify-merge-do = Merge
qualify-split = Split off a second event
qualify-split-hint = The call told of two things: the second becomes a signal of its own. This one keeps all its words.
qualify-split-words = What was said of the second
qualify-split-place = Place of the second
qualify-split-place-hint = Optional.
qualify-split-do = Split off
qualify-relate = Note a possible link
qualify-relate-hint = Nothing moves: both pages say so, with the reason.
qualify-other = Number of the signal or incident
qualify-other-hint = S-26-0912 or 26-0417.
qualify-relate-do = Note the link
turn-undone = undone later
turn-field-words = Words
turn-field-lang = Language of the text
turn-field-place = Place
turn-field-channel = Channel
turn-field-certainty = Certainty
turn-field-caller = Caller
turn-field-call-back = Number to call back
turn-field-source = Source
turn-field-urgent = Urgency
turn-field-stated = Time of the fact
turn-none = nothing
turn-erased = erased
turn-there-signal-merged = Another signal merged with this one
turn-there-signal-unmerged = Merging undone
turn-there-signal-split = A signal split from this one
turn-there-signal-rejoined = Split signal put back
turn-there-signal-related = Possible link noted
turn-there-signal-unrelated = Link removed
turn-there-signal-told-apart = Noted as not the same
turn-there-signal-alike-again = Proposed as the same again
signal-done-merged = { $number } merged
signal-done-unmerged = { $number } waits by itself again
signal-done-split = { $number } split off: qualify it
signal-done-rejoined = { $number } put back
signal-done-related = Link noted on { $number }
signal-done-unrelated = Link removed from { $number }
signal-done-apart = Noted: not the same as { $number }
signal-done-alike = { $number } may be proposed again
refusal-same-signal = That is the same signal. Give the number of another one.
refusal-signal-which = Give the number of the signal, for instance S-26-0912 or 912.
refusal-other-which = Give the number of a signal (S-26-0912) or of an incident (26-0417).
refusal-signal-unknown = There is no signal { $number } that you may see. Check the number.
refusal-signal-merged = { $number } is merged with { $into } already, which stands for it. Use { $into }.
refusal-signal-feed = { $number } comes from a feed and follows its sender: it is neither merged nor split. Note a link instead, or join it to an incident.
refusal-signal-channel = This signal came in by itself, from a feed or a threshold: its channel is not changed.
refusal-signal-restricted = { $number } is kept for some functions. Join the other signal to the same incident instead of merging them.
refusal-part-worked-on = Somebody has worked on { $number } already: putting it back would lose that. Merge it with { $origin }, or set it aside.
refusal-promotion-stands = { $number } became incident { $incident }, which goes on. Close { $incident } as “opened in error” first, then take the signal back.
refusal-related-already = { $number } and { $other } are linked already. Load the page again.
kind-situation-signal-merged = Signal merged with another
kind-situation-signal-unmerged = Merging of signals undone
kind-situation-signal-split = Signal split from another
kind-situation-signal-rejoined = Split signal put back
kind-situation-signal-related = Possible link noted
kind-situation-signal-unrelated = Link removed
kind-situation-signal-told-apart = Noted as not the same
kind-situation-signal-alike-again = Proposed as the same again
kind-situation-transit-received = Transport notice received
kind-situation-transit-updated = Transport notice changed
kind-situation-transit-ended = Transport notice no longer announced
transit-ended = no longer announced since { $time }
transit-over = No longer announced
transit-routes = Lines
transit-stops = Stops
transit-agencies = Operator
transit-effect = Effect
transit-cause = Cause
transit-period = Holds
transit-already = already
transit-until-further = until further notice
transit-effect-no-service = no service
transit-effect-reduced-service = reduced service
transit-effect-significant-delays = significant delays
transit-effect-detour = detour
transit-effect-additional-service = additional service
transit-effect-modified-service = modified service
transit-effect-other-effect = other effect
transit-effect-unknown-effect = unknown effect
transit-effect-stop-moved = stop moved
transit-effect-no-effect = no effect
transit-effect-accessibility-issue = accessibility issue
transit-cause-unknown-cause = unknown cause
transit-cause-other-cause = other cause
transit-cause-technical-problem = technical problem
transit-cause-strike = strike
transit-cause-demonstration = demonstration
transit-cause-accident = accident
transit-cause-holiday = holiday
transit-cause-weather = weather
transit-cause-maintenance = maintenance
transit-cause-construction = construction
transit-cause-police-activity = police activity
transit-cause-medical-emergency = medical emergency
