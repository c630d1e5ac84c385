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
layer-orientation = Landmarks
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

## Signals: words

channel-call = Call
channel-radio = Radio
channel-mail = Mail
channel-partner = Partner
channel-social = Social media
channel-field = Field
channel-cap = Public warning
channel-indicator = Indicator
certainty-sure = certain
certainty-likely = likely
certainty-unsure = uncertain
signal-state-intake = being taken
signal-state-new = to qualify
signal-state-attached = joined to
signal-state-promoted = became
signal-state-set-aside = set aside
signal-state-abandoned = abandoned, nothing was told
signal-withheld = Restricted signal
signal-being-told = Being taken
signal-nothing-told = nothing told
signal-erased = text erased
signal-place-unknown = place not found
signal-place-estimate = estimated
signal-no-place = place still to be given
signal-urgent = urgent
signal-stated = said at { $time }
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
signal-reflex = To ask or do at once
signal-amend = Complete
signal-you-typed = You had written:
signal-amend-do = Save
signal-became = This signal became incident
signal-became-hint = If that was a mistake, close the incident as “opened in error”.
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
kind-situation-signal-amended = Signal completed
kind-situation-signal-set-aside = Signal set aside
kind-situation-signal-attached = Signal joined
kind-situation-signal-promoted = Signal became an incident
kind-situation-signal-returned = Signal waits again
kind-situation-alert-received = Public warning received
kind-situation-alert-updated = Public warning updated
kind-situation-alert-withdrawn = Public warning withdrawn
kind-situation-alert-noted = Public warning noted without a signal
