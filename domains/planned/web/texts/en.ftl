# Planned events: the calendar, the file of an event, its run-sheet, its map, the day itself and the evaluation.

room-events = Events

## The calendar

planned-title = Planned events
planned-lede = What is announced, prepared and ready, and what competes for the same municipality, police zone or means.
planned-line-word = prepares an event
planned-line-opens = Opens the form of the event
planned-announce = Announce an event
planned-announce-do = Announce
planned-import = Take in a calendar
planned-links = Calendar feeds
planned-print = Print
planned-view = View
planned-view-month = Month
planned-view-week = Week
planned-view-year = Year ahead
planned-view-list = List
planned-on = From
planned-municipality = Municipality
planned-kind = Kind
planned-any = Any
planned-dropped = Also those that do not take place
planned-filter = Apply
planned-previous = Back
planned-today = Today
planned-next = Ahead
planned-month-caption = The days and their events
planned-weekday-1 = Monday
planned-weekday-2 = Tuesday
planned-weekday-3 = Wednesday
planned-weekday-4 = Thursday
planned-weekday-5 = Friday
planned-weekday-6 = Saturday
planned-weekday-7 = Sunday
planned-day-further = { $n ->
    [one] and one more warning
   *[other] and { $n } more warnings
}
planned-day-events = { $n ->
        [one] one event
       *[other] { $n } events
    }
planned-none = No event on these days
planned-none-hint = Choose another period or filter, or announce an event.
planned-more = There are more. Choose a shorter period or a municipality.
planned-example = Fictitious example
planned-example-hint = An invented race with its run-sheet, means and risks, three weeks from now.
planned-example-do = Create the example
planned-people = { $n ->
        [one] one person
       *[other] { $n } people
    }
planned-invented = Fictitious

## The announcement

planned-titles = Events that come back
planned-titles-hint = The name and its source only; dates, route and figures are yours to write.
planned-change = Change
planned-change-title = Change { $number }
planned-change-do = Save the change
planned-cancel-form = Cancel
planned-choose = Choose
planned-name-fr = Name in French
planned-name-nl = Name in Dutch
planned-from = Beginning
planned-until = End
planned-build-up = Build-up from
planned-dismantled = Dismantling until
planned-place = Place
planned-municipalities = Municipalities
planned-municipalities-hint = Those that the route or area touches are added by themselves, with their police zone.
planned-function = Responsible here
planned-function-hint = The function that keeps this file, not the organiser.
planned-organisation = Organiser
planned-organisation-other = Another, to be written
planned-organiser = Name of the organiser
planned-contact = Contact
planned-contact-hint = Written down apart, so that it can be erased alone.
planned-contact-name = Name
planned-contact-phone = Telephone
planned-contact-mail = Mail
planned-attendance = Expected attendance
planned-attendance-source = According to whom
planned-attendance-hint = Needed once an attendance is given: an estimate always has a source.
planned-words = Remark
planned-source = Source
planned-source-hint = Where this name was read, or that all of it is invented.
planned-handling = Handling

## The file

planned-parts = Parts of the file
planned-part-file = File
planned-part-sheet = Run-sheet
planned-part-place = Map
planned-part-evaluation = Evaluation
planned-state-announced = announced
planned-state-preparing = in preparation
planned-state-coordinated = coordinated
planned-state-ready = ready
planned-state-running = running
planned-state-over = over, to be evaluated
planned-state-evaluated = evaluated
planned-state-postponed = postponed
planned-state-cancelled = cancelled
planned-state-refused = refused
planned-step = Next step
planned-step-prepare = Take into preparation
planned-step-coordinate = Coordinated with the disciplines
planned-step-ready = Declare ready
planned-step-end = End
planned-step-evaluate = Close the evaluation
planned-step-postpone = Postpone
planned-step-cancel = Cancel the event
planned-step-refuse = Refuse
planned-step-hint = Needed to postpone, cancel or refuse.
planned-why = Reason
planned-record = Record
planned-nothing-open = Nothing outstanding
planned-checks-open = { $n ->
        [one] one check unanswered
       *[other] { $n } checks unanswered
    }
planned-conflicts-open = { $n ->
        [one] one open conflict
       *[other] { $n } open conflicts
    }
planned-late-rows = { $n ->
        [one] one row of the run-sheet late
       *[other] { $n } rows of the run-sheet late
    }
planned-when = When
planned-where = Where
planned-nowhere = No place yet
planned-zones = Police zones
planned-by = Organiser
planned-expected = Expected
planned-estimate = estimate
planned-came = Came
planned-incident = Incident
planned-incident-log = the log of the incident is that of the day
planned-opens = Opens by itself
planned-history = History
planned-erased = content erased
planned-conflicts = Conflicts
planned-conflicts-none = No other event competes for place or means at the same time.
planned-conflict-municipality = same municipality
planned-conflict-zone = same police zone
planned-conflict-resource = same means
planned-conflict-withheld = A reserved event
planned-conflict-accepted = Accepted:
planned-conflict-again = To be looked at again, they share more than then:
planned-conflict-why = Why that is acceptable
planned-conflict-hint = Holds for both files, as long as they share nothing more.
planned-conflict-accept = Accept the conflict
planned-checks = To be checked before the day
planned-checks-none = Nothing is to be checked for this kind of event.
planned-check-name = Who says so
planned-answer = Answer
planned-answer-yes = Yes
planned-answer-no = No
planned-answer-not-applicable = Not applicable
planned-resources = Means
planned-resources-none = Nothing is asked for.
planned-what = What
planned-asked-of = Asked of
planned-asked = Asked
planned-promised = Promised
planned-not-promised = not promised yet
planned-missing = { $n ->
        [one] one missing
       *[other] { $n } missing
    }
planned-promise = Note a promise
planned-promise-name = Promised by
planned-withdraw = Ask no more
planned-twice = asked twice
planned-ask = Ask for means
planned-how-many = How many
planned-discipline = Discipline
planned-unit = Which one exactly
planned-unit-hint = Where there is only one: a vehicle, a team, a set.
planned-span-hint = Empty: from build-up to dismantling.
planned-risks = Risks
planned-risks-none = No risk is described.
planned-scale = Scale:
planned-unverified = to be verified
planned-risk-high = high
planned-measures = Measures
planned-measures-none = No measure
planned-risk-closed = Closed:
planned-risk-close = Close the risk
planned-risk-do = Describe a risk
planned-risk-fr = The risk, in French
planned-risk-nl = The risk, in Dutch
planned-likelihood = Likelihood
planned-impact = Impact
planned-measures-fr = Measures, in French
planned-measures-nl = Measures, in Dutch
planned-owner = Who sees to it
planned-risk-plan = Linked emergency plan
planned-risk-plan-none = None
planned-meetings = Coordination meetings
planned-meetings-none = No meeting about it.
planned-convene = Convene a session about it:
planned-convene-other = Convene another body
planned-rows-n = { $n ->
        [one] Run-sheet: one row
       *[other] Run-sheet: { $n } rows
    }
planned-figures-n = { $n ->
        [one] Map: one figure
       *[other] Map: { $n } figures
    }

## The day itself

planned-open = The day has come
planned-open-hint = Opens the incident of the event with its place and municipalities; the run-sheet stands beside it and is ticked there.
planned-open-do = Open as an incident
planned-opening = Open at a set time
planned-opening-hint = Empty: by an act alone. The event must be ready by then.
planned-sheet = Run-sheet
planned-sheet-none = The run-sheet is empty
planned-sheet-none-hint = Write a first row, or take in a CSV file.
planned-sheet-done = All of the run-sheet is done.
planned-row = No.
planned-time = Time
planned-time-hint = 09:30 on the day it begins, 30/05/2027 09:30, or T-120: minutes before or after the beginning, which move with the event.
planned-relative = { $n } min from the beginning
planned-who = Who
planned-after = After row
planned-after-none = Nothing
planned-do = Do
planned-mark = Where it stands
planned-mark-not-yet = not yet
planned-mark-doing = being done
planned-mark-done = done
planned-mark-late = late
planned-mark-skipped = skipped
planned-tick = Done
planned-doing = Being done
planned-untick = Untick
planned-otherwise = Otherwise
planned-say-late = Will be late
planned-skip = Skip
planned-move = Move
planned-move-to = New time
planned-remove = Remove
planned-row-do = Write the row
planned-row-new = A new row
planned-row-replaces = Replaces
planned-row-function = Function
planned-row-organisation = Organisation
planned-what-fr = What, in French
planned-what-nl = What, in Dutch
planned-sheet-import = Take in a file
planned-sheet-import-lede = Each line is answered before anything is written. The good ones are added to the run-sheet.
planned-sheet-file-hint = CSV in UTF-8, a head line, separated by semicolons. Columns are found by their names.

## Files and feeds

planned-import-lede = An iCalendar file of a partner: its events are announced here, to be prepared. Taken in again, it changes the files that stand here already.
planned-import-file = File
planned-import-hint = An .ics file. Nothing is announced before you have seen the list.
planned-import-lang = Language of its texts
planned-import-preview = Show what would happen
planned-import-take = Add the good lines
planned-import-announce = Take in what is new or changed
planned-import-again = Choose another file
planned-import-nothing = Nothing of this file can be taken in.
planned-import-lines = Lines of the file
planned-import-line = Line
planned-import-verdict = Answer
planned-import-good = { $n ->
        [one] one good line
       *[other] { $n } good lines
    }
planned-badge = { $n ->
    [one] one event begins within two days
   *[other] { $n } events begin within two days
}
planned-import-new = { $n ->
        [one] one new event
       *[other] { $n } new events
    }
planned-import-off = { $n ->
    [one] { $n } event cancelled by its sender whose file still stands here
   *[other] { $n } events cancelled by their sender whose files still stand here
}
planned-import-off-which = Cancel our files, too
planned-import-off-hint = Nothing is cancelled by itself: tick the files to cancel. The reason goes into their history.
planned-import-off-reason = Reason
planned-import-off-why = Cancelled by its sender in the calendar “{ $file }”
planned-import-changed = { $n ->
    [0] no changed event
    [one] one changed event: title, time, place and words of the file become those of the calendar
   *[other] { $n } changed events: title, time, place and words of the files become those of the calendar
}
planned-import-refused = { $n ->
        [one] one line refused
       *[other] { $n } lines refused
    }
planned-line-good = good
planned-line-fields = time or words are missing, or there are too many columns
planned-line-quote = a quotation mark is not closed
planned-line-long = the line is too long
planned-line-time = that is no time
planned-line-gap = this time does not exist that day: summer time begins
planned-line-function = unknown function
planned-line-discipline = unknown discipline: D1 to D5
planned-line-organisation = unknown organisation
planned-line-after = the line it waits for does not come before it, or is not taken in
planned-line-twice = this number stands above already
planned-verdict-new = new
planned-verdict-changed = changed by its sender; here until now
planned-verdict-known = taken in already
planned-verdict-fixed = changed by its sender, but not here any more: tell whoever keeps the file
planned-verdict-off = cancelled by its sender; here still
planned-verdict-cancelled = cancelled by its sender
planned-verdict-past = past
planned-recurs = one of a series
planned-entry-start = no beginning
planned-entry-time = a date or duration cannot be read, or is too long
planned-entry-zone = unknown time zone
planned-entry-order = ends before it begins
planned-entry-title = without a title
planned-entry-open = the file breaks off in the middle
planned-entry-rule-frequency = recurs by the hour, or does not say how often (FREQ)
planned-entry-rule-value = a number or date of the series cannot be read (COUNT, UNTIL, INTERVAL)
planned-entry-rule-byday = days of the week that are not understood (BYDAY)
planned-entry-rule-bymonthday = days of the month that are not understood (BYMONTHDAY)
planned-entry-rule-bymonth = months that do not exist (BYMONTH)
planned-entry-rule-bysetpos = a choice among days is not understood (BYSETPOS)
planned-entry-rule-byweekno = weeks by number are not understood (BYWEEKNO)
planned-entry-rule-byyearday = days of the year by number are not understood (BYYEARDAY)
planned-entry-rule-bytime = several times a day are not understood (BYHOUR)
planned-entry-rule-part = something in the series is not understood (RRULE)
planned-entry-rule-dates = further dates in another form than the beginning, or with a length of their own, are not understood (RDATE)
planned-entry-rule-two = more than one series
planned-entry-rule-many = too many dates within a year: ask for a shorter series
planned-links-what = A secret address that calendar programs ask: names, dates, places and states of public and service events, nothing of persons.
planned-links-made = Feeds made
planned-links-none = No feed.
planned-link-make = Make a feed
planned-link-made = The feed is made
planned-link-once = This address is shown once only. Copy it now.
planned-step-up-link = the making of an address that opens without account
planned-link-all = All municipalities
planned-link-open = open
planned-link-expired = expired
planned-link-ended = ended
planned-link-until = until
planned-link-opened = first opened
planned-link-end = End
planned-link-whom = For whom
planned-link-days = Valid, in days
planned-link-lang = Language of the feed

## The map

planned-map = Map of the event
planned-legend = Full line: route. Pale surface with a dashed edge: area. Ring: point. The list says the same.
planned-figures = Points, routes and areas
planned-figures-none = Nothing is drawn
planned-figures-none-hint = Draw on the map, or paste GeoJSON.
planned-figure = Figure
planned-figure-point = Point
planned-figure-line = Route
planned-figure-area = Area
planned-figure-name = Name
planned-figure-size = Measure
planned-metres = { $n ->
        [one] one metre
       *[other] { $n } metres
    }
planned-positions = { $n ->
        [one] one corner
       *[other] { $n } corners
    }
planned-draw = Draw or take in
planned-corners = Corners
planned-corners-hint = Click on the map, or write longitude and latitude, one pair a line: 4.3517 50.8466.
planned-corner-undo = Remove the last
planned-corner-clear = Clear
planned-geojson-legend = Or as GeoJSON
planned-geojson-hint = Replaces all that is drawn. Points, lines and polygons, with their name.
planned-geojson = Text
planned-geojson-file = File
planned-place-do = Save the figure

## The evaluation and the next edition

planned-not-told = not told yet
planned-came-do = How many came
planned-sheet-real = Run-sheet planned and real
planned-planned = Planned
planned-real = Real
planned-delay = Difference
planned-minutes = { $n } min
planned-used-title = Means planned and real
planned-used = Used
planned-findings = Findings
planned-findings-none = No finding.
planned-finding = Finding
planned-finding-do = Note a finding
planned-finding-well = Well:
planned-finding-badly = Badly:
planned-of-row = row { $n }
planned-of-resource = means { $n }
planned-row-of = About row
planned-resource-of = About means
planned-none-of = None
planned-lessons = Lessons
planned-lessons-none = No lesson drawn.
planned-lesson = What is to be done
planned-lesson-do = Draw a lesson
planned-lesson-hint = Becomes a commitment with somebody responsible, and comes back on top of the next edition.
planned-due = By when
planned-due-hint = 01/03/2028 12:00
planned-from-finding = From finding no.
planned-owed-late = late
planned-owed-done = done
planned-close = Close the evaluation
planned-conclusion = Conclusion
planned-edition = Next edition
planned-edition-hint = Copies this file to the new dates, at the same local time; the lessons stand on top.
planned-edition-do = Create the next edition
planned-editions = Next editions
planned-last = Since the last edition
planned-differs = What has changed
planned-differs-attendance = Attendance
planned-differs-minutes = Duration in minutes
planned-differs-municipalities = Municipalities
planned-differs-rows = Rows of the run-sheet
planned-differs-risks = Open risks
planned-differs-resource = Means
planned-outcome = What becomes of it
planned-outcome-taken = Applied this time
planned-outcome-done = Done already
planned-outcome-dropped = Dropped
planned-outcome-hint = Needed to drop a lesson.

## Done

planned-done-announced = { $of } is announced.
planned-done-described = { $of } is changed.
planned-done-step = { $of }: the step is recorded.
planned-done-check = { $of }: the answer is recorded.
planned-done-conflict = { $of }: the conflict is accepted.
planned-done-supply = { $of }: the means are asked for.
planned-done-promise = { $of }: the promise is noted.
planned-done-withdrawn = { $of }: the means are asked for no more.
planned-done-risk = { $of }: the risk is described.
planned-done-risk-closed = { $of }: the risk is closed.
planned-done-carried = { $of }: the lesson has its answer.
planned-done-opening = { $of }: the opening time is recorded.
planned-done-open = The event is running: incident { $of }.
planned-done-row = { $of }: the row is written.
planned-done-row-removed = { $of }: the row is removed.
planned-done-mark = { $of }: the run-sheet is up to date.
planned-done-moved = { $of }: the row is moved.
planned-done-sheet-taken = { $of } is taken into the run-sheet.
planned-done-imported = { $of } is taken in.
planned-done-placed = { $of }: the map is up to date.
planned-done-attendance = { $of }: the attendance is recorded.
planned-done-used = { $of }: the use is recorded.
planned-done-finding = { $of }: the finding is noted.
planned-done-lesson = { $of }: the lesson is drawn.
planned-done-evaluated = { $of }: the evaluation is closed.
planned-done-next = { $of } is the next edition.
planned-done-link-ended = The feed is ended.

## What the journal says

kind-planned-announced = Event announced
kind-planned-described = Event changed
kind-planned-contact-named = Contact named
kind-planned-turned = Step taken
kind-planned-calendar-taken = Calendar taken in
kind-planned-calendar-followed = Event brought up to date from a calendar
kind-planned-placed = Map drawn
kind-planned-row-written = Row of the run-sheet written
kind-planned-row-removed = Row of the run-sheet removed
kind-planned-sheet-taken = File of rows taken in
kind-planned-supply-asked = Means asked for
kind-planned-supply-promised = Means promised
kind-planned-supply-withdrawn = Means withdrawn
kind-planned-risk-written = Risk described
kind-planned-risk-closed = Risk closed
kind-planned-check-answered = Check answered
kind-planned-conflict-answered = Conflict accepted
kind-planned-opening-set = Opening time set
kind-planned-day-begun = Event opened as an incident
kind-planned-row-marked = Row of the run-sheet ticked
kind-planned-row-moved = Row of the run-sheet moved
kind-planned-supply-used = Use of means recorded
kind-planned-attendance-told = Attendance recorded
kind-planned-finding-noted = Finding noted
kind-planned-lesson-drawn = Lesson drawn
kind-planned-lesson-carried = Lesson carried over from the last edition
kind-planned-carried-answered = Lesson of the last edition answered
kind-planned-link-made = Calendar feed made
kind-planned-link-opened = Calendar feed opened
kind-planned-link-ended = Calendar feed ended

## Refusals

refusal-planned-changed = { $function } changed this event at { $at } (№ { $seq }). Read the page again, then retry.
refusal-planned-state = { $number } is { $state }: that does not apply to it.
refusal-planned-step = { $number } is { $state }: “{ $step }” does not follow. Take the step before it first.
refusal-planned-not-ready = { $number } is not ready. Checks unanswered: { $checks }; open conflicts: { $conflicts }. Answer them first.
refusal-planned-gone = No. { $n } is there no more. Reload the page.
refusal-planned-no-conflict = These two events are not, or no longer, in conflict.
refusal-planned-order = This moment does not follow the other. Check beginning, end, build-up and dismantling.
refusal-planned-longest = That is too long: { $days } days at most.
refusal-planned-circle = This row would wait for itself. Choose another row.
refusal-planned-after = There is no such row. Choose from the list.
refusal-planned-count = Give a number from { $least } to { $most }.
refusal-planned-past = { $at } is over already. Give a moment to come.
refusal-planned-many = { $most } at most. Remove some first.
refusal-planned-handling = This edition is reserved: the next cannot be more open.
refusal-planned-nothing-new = Nothing of this calendar is new or changed.
refusal-planned-no-line = No line of this file can be taken in.
refusal-planned-figures = At most { $figures } figures and { $positions } corners. Simplify.
refusal-planned-figure = A figure is not complete: a line has two corners at least, an area closes.
refusal-planned-geojson = “{ $found }” is not taken in: keep points, lines and polygons, { $most } at most.
refusal-planned-corner = “{ $line }” is no corner. Write longitude and latitude: 4.3517 50.8466.
refusal-planned-time-time = “{ $value }” is no time. Write 09:30, 30/05/2027 09:30 or T-120.
refusal-planned-time-gap = “{ $value }” does not exist: summer time begins that day. Choose another time.
refusal-planned-link-shown = The address of this feed was shown already. Make another.
refusal-planned-file-gone = This file is kept no more. Send it again.
refusal-planned-file-size = This file is too large: { $most } KiB at most.
refusal-planned-file-text = This file is not text in UTF-8. Export it so.
refusal-planned-file-empty = This file has no line below its head.
refusal-planned-file-lines = This file has too many lines: { $most } at most.
refusal-planned-file-head = The head must name a column of times and one of words: time, what_fr, what_nl.
refusal-planned-calendar-size = This calendar is too large: { $most } MiB at most.
refusal-planned-calendar-text = This file is not text in UTF-8. Export it so.
refusal-planned-calendar-calendar = This file is no iCalendar calendar (.ics).
refusal-planned-calendar-empty = This calendar holds no event.
refusal-planned-calendar-events = This calendar has too many events: { $most } at most. Export a shorter period.
refusal-erase-planned = № { $entry } says where an event stands or gives a number in it: without it the file would say something else. It stays.

## In reports

planned-offer-ahead = Event { $number } “{ $name }”, from { $from } to { $until }: { $state }{ $conflicts ->
        [0] .
        [one] ; one conflict with another event without an answer.
       *[other] ; { $conflicts } conflicts with other events without an answer.
    }
planned-offer-running = Event { $number } “{ $name }”: running since { $since } (incident { $incident }), { $done } of { $rows } rows of the run-sheet done{ $late ->
        [0] .
        [one] , one late.
       *[other] , { $late } late.
    }
planned-offer-over = Event { $number } “{ $name }”: over since { $since }.
planned-offer-off = Event { $number } “{ $name }”, planned from { $from } to { $until }: { $state } on { $since }.
