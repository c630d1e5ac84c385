## The wheel

room-duties = Year wheel
duties-title = Year wheel
duties-lede = What comes back every year, when, and who answers for it. What was missed stays visible.
duties-wheel = The year { $year }
duties-wheel-words = { $n } dates around the circle, clockwise from January at the top; the list below says the same.
duties-wheel-more = { $n ->
    [one] one more date, in the list
   *[other] { $n } more dates, in the list
}
duties-key = Key
duties-today = Today
duties-mine = Due from your function
duties-year = Year
duties-function = Responsible function
duties-contributes = Contribute
duties-contributes-hint = These functions find it on their lists and may note that it is done; one function answers for it.
duties-month = Month
duties-state = State
duties-any = Any
duties-filter = Narrow
duties-list = Dates of the year
duties-due = Due
duties-what = Duty
duties-none = Nothing is due
duties-none-hint = No duty fits these choices.
duties-own = the department’s own
duties-unverified = to be verified
duties-reserved = Reserved
duties-late = late
duties-organisations = Organisations
duties-settled = { $n } of { $all } done or waived
duties-for-all = recorded once for all
duties-waive-all = None chosen: all those that have not done it.
duties-each-kind = Owed by each organisation of a sort
duties-each-hint = Each of them then has its own share of every date. The function above follows them up.
duties-each-function = Responsible function in each organisation
duties-terms = Terms that count from an event
duties-terms-hint = They have no date of their own: each term is started by hand, once the event is known.
duties-terms-none = No such terms.
duties-print = Print
duties-month-1 = January
duties-of-month-1 = of January
duties-month-2 = February
duties-of-month-2 = of February
duties-month-3 = March
duties-of-month-3 = of March
duties-month-4 = April
duties-of-month-4 = of April
duties-month-5 = May
duties-of-month-5 = of May
duties-month-6 = June
duties-of-month-6 = of June
duties-month-7 = July
duties-of-month-7 = of July
duties-month-8 = August
duties-of-month-8 = of August
duties-month-9 = September
duties-of-month-9 = of September
duties-month-10 = October
duties-of-month-10 = of October
duties-month-11 = November
duties-of-month-11 = of November
duties-month-12 = December
duties-of-month-12 = of December
duties-month-short-1 = Jan
duties-month-short-2 = Feb
duties-month-short-3 = Mar
duties-month-short-4 = Apr
duties-month-short-5 = May
duties-month-short-6 = Jun
duties-month-short-7 = Jul
duties-month-short-8 = Aug
duties-month-short-9 = Sep
duties-month-short-10 = Oct
duties-month-short-11 = Nov
duties-month-short-12 = Dec
duties-weekday-1 = Monday
duties-weekday-2 = Tuesday
duties-weekday-3 = Wednesday
duties-weekday-4 = Thursday
duties-weekday-5 = Friday
duties-weekday-6 = Saturday
duties-weekday-7 = Sunday
duties-nth-1 = first
duties-nth-2 = second
duties-nth-3 = third
duties-nth-4 = fourth

## Where a date stands

duties-state-missed = missed
duties-state-near = near
duties-state-begun = begun
duties-state-ahead = ahead
duties-state-done = done
duties-state-waived = waived

## The rule in a sentence

duties-rule-every = { $n ->
    [one] Every month; followed up on its last day.
   *[other] Every { $n } months; followed up on the last day of each period.
}
duties-rule-yearly = Every year, by { $day }.
duties-rule-yearly-within = Every year, from { $month } on and by { $day }.
duties-day-number = { $n } { $month }
duties-day-last = the last day { $month }
duties-day-weekday = the { $nth } { $weekday } { $month }
duties-rule-about = { $n ->
    [-1] For the year before.
    [1] For the year after.
    [0] For the year itself.
   *[other] For another year ({ $n }).
}
duties-rule-off-before = Brought forward to the working day before.
duties-rule-off-after = Moved on to the next working day.
duties-rule-each = Owed by each organisation of this sort: { $kind }.
duties-rule-after = At the latest { $long } after { $event }.
duties-rule-before = At the latest { $long } before { $event }.
duties-rule-at-once = At once after { $event }.
duties-rule-year-end = { $n ->
    [one] By the end of the year after { $event }.
   *[other] By the end of year { $n } after { $event }.
}
duties-unit-day = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
duties-unit-week = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
duties-unit-month = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
duties-unit-year = { $n ->
    [one] { $n } year
   *[other] { $n } years
}

## One duty

duties-rule = Rule
duties-code = Code
duties-source = Source
duties-remark = Remark
duties-from = Holds since
duties-hash = Profile (hash)
duties-handling = Handling
duties-handling-public = public
duties-handling-service = service
duties-handling-need-to-know = need-to-know
duties-handling-professional-secrecy = professional secrecy
duties-leads = To be done before
duties-leads-hint = A proposal of this place, not of the source. The responsible function is reminded at each.
duties-leads-none = Nothing is planned before the date.
duties-lead-days = { $n ->
    [one] { $n } day before:
   *[other] { $n } days before:
}
duties-open = Open dates
duties-open-none = Nothing is open.
duties-closed = Closed dates
duties-closed-none = Nothing was closed yet.
duties-ahead = { $n ->
    [one] { $n } more date within ten years
   *[other] { $n } more dates within ten years
}
duties-about = for { $year }
duties-missed-noted = The date passed and nothing was closed:
duties-begun-by = Begun:
duties-note = Note
duties-words = Remark
duties-begin-do = Begin
duties-on = Done on
duties-on-hint = Today if left empty.
duties-done-on = Done on
duties-evidence = Evidence
duties-evidence-hint = An address, or the name of a document.
duties-evidence-session = session held
duties-done-do = It is done
duties-waive = Waive
duties-waive-do = Waive this time
duties-reopen = Open again
duties-why = Reason
duties-start = Start a term
duties-start-hint = The date follows from the day of the event.
duties-event = Day of the event
duties-start-words = About
duties-start-words-hint = A file or a decision, without a person’s name.
duties-start-do = Start
duties-history = History
duties-change = Change
duties-end = End the duty
duties-end-do = End it
duties-ended-on = No longer in force; last day:

## A department's own duty

duties-new = New duty
duties-new-lede = A duty of the department’s own, beside those of the profile.
duties-name-fr = Name (FR)
duties-name-nl = Name (NL)
duties-name-en = Name (EN)
duties-sort = Rhythm
duties-sort-every = every few months
duties-sort-yearly = every year by a day
duties-sort-weekday = every year by a day of the week
duties-sort-term = counted from an event
duties-months = Number of months
duties-months-hint = 3: once a quarter.
duties-period-from = Beginning of a period
duties-period-from-hint = The first of a month; 1 January if left empty.
duties-day = Day of the month
duties-day-hint = Empty: the last day.
duties-nth = Which one
duties-weekday = Day of the week
duties-amount = How many
duties-amount-hint = 0: at once.
duties-unit = Unit
duties-unit-name-day = days
duties-unit-name-week = weeks
duties-unit-name-month = months
duties-unit-name-year = years
duties-unit-name-calendar-year = calendar years, to their end
duties-side = Before or after
duties-side-after = after the event
duties-side-before = before the event
duties-event-fr = Event (FR)
duties-event-nl = Event (NL)
duties-event-hint = As in a sentence: “la notification”.
duties-about-year = Is about
duties-about-before = the year before
duties-about-after = the year after
duties-off = A day off
duties-off-none = stays the date
duties-off-before = is brought forward
duties-off-after = is moved on
duties-leads-form-hint = The responsible function is reminded on those days.
duties-lead-n = Days before
duties-what-fr = To do (FR)
duties-what-nl = To do (NL)
duties-source-hint = Where it is written: text, article, decision of the board.
duties-verified = The source was verified
duties-note-fr = Remark (FR)
duties-note-nl = Remark (NL)
duties-readers = Functions that need to know
duties-readers-hint = For need-to-know only.
duties-keep-do = Save

## The rules of the profile

duties-rules = Rules of the profile
duties-rules-lede = What the profile says otherwise than the wheel, with the dates of the next two years that change. What fell due stays as noted.
duties-rules-same = The wheel says what the profile says.
duties-profile = Profile
duties-differ-new = new
duties-differ-changed = another rule
duties-differ-gone = no longer in the profile
duties-lost = Dates that go:
duties-gained = New dates:
duties-take-do = Take in the rules of the profile

## Calendars

duties-feeds = Calendars
duties-feeds-lede = The secret address of a calendar shows a function’s dates in another program. Whoever has it reads without an account. A date that was waived leaves it; one that was done or missed says so.
duties-feed-made = The address was made
duties-feed-once = It is shown this once.
duties-step-up-feed = the making of an address that opens without account
duties-feeds-made = Addresses
duties-feeds-none = No address was made.
duties-feed-open = open
duties-feed-expired = expired
duties-feed-ended = ended
duties-feed-until = until
duties-feed-opened = first opened
duties-feed-end = End
duties-feed-make = Make an address
duties-feed-days = Life in days
duties-feed-lang = Language
duties-feed-organisation = Organisation
duties-feed-organisation-hint = Of what each organisation owes, the calendar shows its own share.
duties-feed-organisation-none = all together
duties-badge = { $n ->
    [one] one date to deal with
   *[other] { $n } dates to deal with
}

## What was done

duties-done-begun = Noted: begun.
duties-done-done = Noted: done.
duties-done-waived = Noted: waived.
duties-done-reopened = Opened again.
duties-done-started = The term runs.
duties-done-ended = The duty is no longer in force.
duties-done-kept = Duty saved.
duties-done-taken = The rules of the profile were taken in.
duties-done-feed-ended = The address opens nothing any more.

## Reminders

duties-remind-subject = Due soon: { $what }
duties-remind = { $what }: due on { $due }. To be done now: { $lead }. { $address }
duties-missed-subject = Missed: { $what }
duties-missed = { $what }: the date of { $due } passed and nothing was closed. { $address }
duties-remind-each = { $what }: due on { $due }. To be done now: { $lead }. Still missing ({ $n }): { $organisations }. { $address }
duties-remind-own = { $what }: { $organisation } owes it by { $due }. To be done now: { $lead }. { $address }
duties-missed-each = { $what }: the date of { $due } passed. Still missing ({ $n }): { $organisations }. { $address }
duties-missed-own = { $what }: the date of { $due } passed, and nothing was recorded for { $organisation }. { $address }

## The journal

kind-duties-duty-set = Duty in force
kind-duties-duty-ended = Duty ended
kind-duties-ahead-set = Dates to be looked at
kind-duties-started = Term started
kind-duties-begun = Date begun
kind-duties-done = Date done
kind-duties-waived = Date waived
kind-duties-reopened = Date opened again
kind-duties-reminded = Reminder of a date
kind-duties-missed = Date missed
kind-duties-met = Date closed by all
kind-duties-feed-made = Address of a calendar made
kind-duties-feed-opened = Address of a calendar opened
kind-duties-feed-ended = Address of a calendar ended

## Refusals

refusal-duties-changed = { $function } changed it at { $at } (№ { $seq }), after this page was drawn. Read it again, then try once more.
refusal-duties-rhythm = This rhythm gives no date: correct this value.
refusal-duties-many = Too many: { $most } at most.
refusal-duties-lead = Give 1 to { $most } days.
refusal-duties-profile = The profile changed since this page was drawn. Read the differences again.
refusal-duties-of-profile = This duty comes from the profile: it is changed in the profile.
refusal-duties-ended = This duty is no longer in force.
refusal-duties-no-time = There is no date “{ $key }”: the rule may have changed. Load the page again.
refusal-duties-state = This date is { $state }: that is no longer possible. Load the page again.
refusal-duties-own-dates = This duty has dates of its own: it is not started by hand.
refusal-duties-for-all = This was recorded once for all organisations: open the date again for all of them.
refusal-duties-far = { $day } is too far away. Check the year.
refusal-duties-day = “{ $value }” is not a day: 2026-12-31.
refusal-duties-days = Give 1 to { $most } days ({ $until } does not fit).
refusal-duties-evidence = Evidence does not begin with “/sessions/”: that a body met is noted by the program itself. Give the whole address, or the name of the document.
refusal-duties-feed-shown = The address was shown already and is kept nowhere. Make another.
refusal-erase-duties = Without this entry a date would stand elsewhere. It is not erased.
