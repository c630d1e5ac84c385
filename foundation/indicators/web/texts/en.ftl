# Indicators: list, definition, values, thresholds, files.

room-indicators = Indicators

indicators-title = Indicators
indicators-lede = The figures that are followed, with their last value and the level it reaches.
indicators-flows = Flow monitoring is done here: arrivals and profiles of the people to be received, at international, national, regional and local level.
indicators-new = New indicator
indicators-none = No indicators
indicators-none-hint = Choose “New indicator”: say what is counted, by whom and how often.
indicators-name = Name
indicators-last = Last value
indicators-course = Course
indicators-level = Level
indicators-period = Period
indicators-source = Source
indicators-area = Area
indicators-value = Value
indicators-values = Values
indicators-status = Status
indicators-note = Note
indicators-recorded = Recorded
indicators-recorded-at = recorded
indicators-reserved = Restricted access
indicators-areas-n = { $n } areas
indicators-whole = Whole
indicators-week = week { $week }/{ $year }
indicators-expected-since = Value expected since
indicators-trend-up = rising
indicators-trend-down = falling
indicators-trend-level = steady
indicators-status-unconfirmed = unconfirmed
indicators-status-confirmed = confirmed
indicators-status-public = public
indicators-how-typed = typed
indicators-how-corrected = correction
indicators-how-imported = file

## One indicator

indicators-record = Record values
indicators-import = Import a file
indicators-thresholds = Thresholds
indicators-change = Change
indicators-now = Where it stands
indicators-calm = no level
indicators-calm-everywhere = No level is reached.
indicators-level-since = since { $period }
indicators-by-area = By area
indicators-bars-caption = Last value of each area. Hollow bar: unconfirmed value.
indicators-chart-caption = Hollow point: unconfirmed value. Broken line: missing value or another definition.
indicators-chart-words = { $n ->
    [one] One value: { $value } ({ $period }).
   *[other] { $n } values; the last one: { $value } ({ $period }).
 }
indicators-no-values = No values
indicators-no-values-hint = Record one, or import a file.
indicators-struck = corrected by
indicators-break = Above this line the indicator has another definition: the values do not compare.
indicators-margin = kept: the value is not beyond the margin yet
indicators-nearing = { $level }: { $run } of { $hold } periods in a row
indicators-from = Reached
indicators-clears = left beyond { $value }
indicators-hold-n = { $n } periods in a row
indicators-responsible = Responsible
indicators-action = Action
indicators-named-by = “{ $level }” in the plan
indicators-ground = Ground
indicators-unverified = to be verified
indicators-thresholds-none = No thresholds: the indicator is followed without levels.
indicators-about = Definition
indicators-unit = Unit
indicators-tier = Scale
indicators-tier-international = international
indicators-tier-national = national
indicators-tier-regional = regional
indicators-tier-municipal = municipal
indicators-direction = A rise is
indicators-direction-up-is-bad = unfavourable
indicators-direction-up-is-good = favourable
indicators-direction-neutral = neither
indicators-period-instant = instant
indicators-period-hour = hour
indicators-period-day = day
indicators-period-week = week
indicators-period-month = month
indicators-period-year = year
indicators-expected-after = expected { $n ->
    [one] one minute
   *[other] { $n } minutes
 } after the end of the period
indicators-plan = Plan
indicators-handling = Handling level
indicators-handling-public = public
indicators-handling-service = service
indicators-handling-need-to-know = need-to-know
indicators-handling-professional-secrecy = professional secrecy
indicators-code = Code
indicators-versions = Versions
indicators-version = version { $n }
indicators-version-since = since { $period }
indicators-turns = Levels reached and left

## Defining

indicators-code-hint = Lower-case letters, digits and hyphens. Files and sources name it so; it never changes.
indicators-name-hint = Both official languages are needed.
indicators-counts = What is counted
indicators-counts-hint = Exactly what, where and when: two people must count the same.
indicators-unit-hint = The sign or word written behind the number: %, °C, places.
indicators-decimals = Decimals
indicators-expected = Expected after (minutes)
indicators-expected-hint = After the end of the period. Empty: nobody waits for a value.
indicators-source-hint = Who counts, and how.
indicators-organisation = Organisation
indicators-plan-hint = The plan that names the levels, if there is one.
indicators-by = Areas for which a value is given
indicators-by-hint = None: one value for the whole.
indicators-who-sees = Who may see it
indicators-readers = Functions that may read it
indicators-readers-hint = Counts from “need-to-know” on.
indicators-open-areas = Areas concerned
indicators-open-areas-hint = None: visible in the whole region.
indicators-meaning = Another meaning
indicators-meaning-hint = Only where the values to come no longer compare with those before: the chart breaks there.
indicators-since = From the period
indicators-since-hint = The first that counts otherwise. Empty: only the words change.
indicators-why = Reason
indicators-define-do = Define the indicator
indicators-change-do = Save
indicators-defined = Indicator defined.
indicators-changed = Indicator changed.

## Thresholds

indicators-thresholds-lede = From the first level to the last. A level without a value is left out.
indicators-rung = Level { $n }
indicators-level-code-hint = As the plan names it, in lower case.
indicators-level-watch = watch
indicators-level-alert = alert
indicators-level-crisis = crisis
indicators-compare = Comparison
indicators-compare-at-least = from
indicators-compare-above = above
indicators-compare-at-most = up to
indicators-compare-below = below
indicators-clear = Left beyond
indicators-clear-hint = A margin that keeps the level from flickering. Empty: at the threshold itself.
indicators-hold = Periods in a row
indicators-hold-hint = Empty: one is enough.
indicators-ground-hint = Plan, law or agreement, with the article.
indicators-ground-status = Check
indicators-verified = checked against its source
indicators-thresholds-do = Save the thresholds
indicators-thresholds-set = Thresholds saved.

## Values

indicators-record-lede = One period at a time, one or several areas. An empty field records nothing.
indicators-period-hint-instant = For instance 24/11/2026 14:32.
indicators-period-hint-hour = For instance 24/11/2026 14:00.
indicators-period-hint-day = For instance 24/11/2026.
indicators-period-hint-week = For instance 2026-W48, or the date of the Monday.
indicators-period-hint-month = For instance 11/2026.
indicators-period-hint-year = For instance 2026.
indicators-other-source-hint = If it is not the usual source.
indicators-before = Value before
indicators-record-do = Record
indicators-recorded-n = { $n ->
    [one] One value recorded.
   *[other] { $n } values recorded.
 }
indicators-correct = Correct
indicators-correct-hint = The old value stays visible, struck through, with the reason.
indicators-or = Or
indicators-never = There never was a value
indicators-correct-do = Correct the value
indicators-corrected = Value corrected.
indicators-value-typed = What you typed
indicators-status-set = Status changed.
indicators-step-up-publish = the release of a figure to the public
indicators-make-unconfirmed = Back to “unconfirmed”
indicators-make-confirmed = Confirm
indicators-make-public = Make public

## Files

indicators-import-lede = Nothing is written before you have seen what becomes of each line.
indicators-import-file = CSV file
indicators-import-file-hint = A line of headings, then one value a line, in UTF-8. At most 4 MB and 20,000 lines.
indicators-import-preview = Look at the file
indicators-import-lines = Lines of the file
indicators-import-line = Line
indicators-import-verdict = What becomes of it
indicators-import-new = { $n ->
    [one] One new value
   *[other] { $n } new values
 }
indicators-import-known = { $n ->
    [one] One value that is known already
   *[other] { $n } values that are known already
 }
indicators-import-differ = { $n ->
    [one] One value differs from the recorded one
   *[other] { $n } values differ from the recorded ones
 }
indicators-import-refused = { $n ->
    [one] One line refused
   *[other] { $n } lines refused
 }
indicators-import-more = { $n } more lines are not shown.
indicators-import-differing = Values that differ
indicators-import-correct = Correct what is recorded
indicators-import-correct-hint = Otherwise these lines are left out.
indicators-import-take = Take the values in
indicators-import-nothing = This file brings nothing new.
indicators-import-again = Choose another file
indicators-imported = { $n ->
    [0] The file brought nothing new.
    [one] One value taken in.
   *[other] { $n } values taken in.
 }
indicators-verdict-new = new
indicators-verdict-known = known already
indicators-verdict-differs = differs
indicators-line-fields = the period or the value is missing, or there are too many fields
indicators-line-quote = quotation marks not closed properly
indicators-line-long = too long
indicators-line-period = the period is not valid for this indicator
indicators-line-future = the period has not begun
indicators-line-value = the value is not a number
indicators-line-decimals = more decimals than the unit has
indicators-line-range = impossible value
indicators-line-area = no values for this area
indicators-line-twice = an earlier line is about the same period and area
indicators-line-differs = another value is recorded

## Signal

indicators-signal = { $indicator }: level “{ $level }” reached ({ $area }, { $period }): { $value }, { $status }. { $responsible }: { $action }
indicators-signal-plan = Plan: { $plan }.
indicators-signal-foreign = “{ $text }” ({ $lang })
indicators-signal-level = Plan “{ $plan }”, level “{ $level }”: { $action }
indicators-signal-responsible = Responsible: { $who }
indicators-signal-reserved = An indicator with restricted access has reached a level. The functions that may see it find it under “Indicators”.

## Journal

kind-indicators-defined = Indicator defined
kind-indicators-changed = Indicator changed
kind-indicators-thresholds-set = Thresholds set
kind-indicators-value-recorded = Value recorded
kind-indicators-value-corrected = Value corrected
kind-indicators-value-status-set = Status of a value changed
kind-indicators-values-imported = Values imported
kind-indicators-level-reached = Level reached
kind-indicators-level-left = Level left

## Refusals

refusal-indicator-code = “{ $code }” is not a code: a letter first, then lower-case letters, digits and hyphens, at most 60.
refusal-indicator-code-taken = Another indicator is called “{ $code }” already. Choose another code.
refusal-indicator-decimals = At most { $most } decimals.
refusal-indicator-new-version = With another period or other decimals the values no longer compare. Say from which period on the new definition holds.
refusal-indicator-since = No period of that length begins there.
refusal-indicator-since-late = The new definition must begin after the one before it.
refusal-indicator-since-values = Values are recorded from that period on. Choose the period after the last value.
refusal-indicator-changed = { $function } changed the indicator at { $at }, after this page was shown. Open the page again and check before you save.
refusal-indicator-value-changed = This value was changed meanwhile (entry № { $seq }). Open the page again and check.
refusal-indicator-value-gone = Meanwhile somebody said that there never was a value here: nothing is left to correct. Record yours as a new value if it holds.
refusal-indicator-thresholds-many = At most { $most } levels.
refusal-indicator-level-twice = Two levels have the code “{ $code }”.
refusal-indicator-ladder = Each level must go further than the one before it, in the same direction.
refusal-indicator-clear = The margin must lie on the calm side of the threshold: lower for a level that is reached upwards, higher for one that is reached downwards.
refusal-indicator-hold = Give a number of periods between 1 and 1000.
refusal-indicator-hole = Fill in the levels in order, without leaving one out.
refusal-indicator-values-many = At most { $most } values at a time.
refusal-indicator-value-stands = A value is recorded for { $period } already. Open it to correct it.
refusal-indicator-same-value = That is the recorded value already.
refusal-indicator-value-range = This value is impossible: check the number of digits.
refusal-indicator-number = “{ $value }” is not a number.
refusal-indicator-more-decimals = The unit has at most { $most } decimals.
refusal-indicator-future = The period { $period } has not begun yet.
refusal-indicator-area = The indicator has no values for this area ({ $period }).
refusal-indicator-period = “{ $period }” is not the beginning of a period of this indicator. See the example beside the field.
refusal-indicator-not-confirmed = An unconfirmed value cannot become public. Have it confirmed first.
refusal-indicator-line = Line { $line } can no longer be taken in: something changed since the file was looked at. Look at it again.
refusal-indicator-past = This page shows the past: return to the present to write.
refusal-indicator-file-size = The file is larger than { $most } MB. Divide it.
refusal-indicator-file-text = The file is not text in UTF-8. Save it as “CSV UTF-8”.
refusal-indicator-file-empty = The file holds no values.
refusal-indicator-file-lines = The file has more than { $most } lines. Divide it.
refusal-indicator-file-head = The first line must name the columns, at least “period” and “value”.
refusal-indicator-file-gone = The file that was looked at is no longer there. Choose it again.
refusal-indicator-file-otherwise = Meanwhile somebody changed values that this file would correct. This is how they stand now; nothing was taken in.
refusal-erase-indicator-correction = № { $entry } corrects a value: without it the wrong value would count again. It stays.

# What a report takes of it
indicators-offer = { $name }: { $value } ({ $period }).
indicators-offer-area = { $name }, { $area }: { $value } ({ $period }).
indicators-offer-silent = { $name }: { $value } ({ $period }); no value since.
indicators-offer-area-silent = { $name }, { $area }: { $value } ({ $period }); no value since.

## Baseline, target, silence

indicators-goal = Baseline and target
indicators-goal-lede = Where the figure came from, where it is to go, by when, by which text, and who decided it.
indicators-baseline = Baseline
indicators-baseline-on = On
indicators-target = Target
indicators-target-by = By
indicators-target-until = by
indicators-target-decided = decided by:
indicators-target-over = date passed
indicators-decided = Decided by
indicators-decided-hint = The direction board, the Government, a plan.
indicators-goal-do = Save
indicators-goal-set = Baseline and target saved.
indicators-progress = Progress
indicators-way-open = No target.
indicators-way-unknown = No value yet.
indicators-way-reached = Target reached.
indicators-way-partway = { $percent } % of the way; { $left } to go.
indicators-way-still = At the baseline; { $left } to go.
indicators-way-away = Moved away from the target; { $left } short.
indicators-way-short = Not at the target yet; { $left } short.
indicators-silent = { $n ->
    [one] one period without a value
   *[other] { $n } periods without a value
}
indicators-silent-since = The first is { $period }.
indicators-badge = { $n ->
    [one] one indicator that nobody feeds
   *[other] { $n } indicators that nobody feeds
}
indicators-retire = Stop following
indicators-retire-hint = Nobody waits for a value any more; what was recorded stays readable.
indicators-retire-do = Stop following this indicator
indicators-retired = no longer followed
indicators-retired-since = No longer followed since
indicators-retired-show = Show { $n ->
    [one] the one no longer followed
   *[other] the { $n } no longer followed
} too
indicators-retired-hide = Only those followed
indicators-retired-done = The indicator is no longer followed.
indicators-resume = Follow again
indicators-resume-hint = Values are expected and taken in again.
indicators-resume-do = Follow this indicator again
indicators-resumed-done = The indicator is followed again.
indicators-multiples = All indicators, small
indicators-multiples-lede = Beside each other, to see at a glance which one moves.
indicators-scale = Scale
indicators-scale-own = Each its own scale
indicators-scale-same = One scale for one unit
indicators-print = Print
kind-indicators-goal-set = Baseline and target of an indicator
kind-indicators-retired = Indicator no longer followed
kind-indicators-resumed = Indicator followed again
refusal-indicator-target-before = The target must be later than the baseline.
refusal-indicator-retired = This indicator is no longer followed. Follow it again before recording a value.
refusal-indicator-followed = This indicator is followed.
refusal-indicator-day = “{ $value }” is not a day: 2026-12-31.

## The profile

indicators-load = Indicators of the profile
indicators-load-lede = What the profile ships and what taking it in will do. Doing it again writes nothing twice; what you described or recorded stays. Values that are taken in are “unconfirmed”: somebody here has to check them.
indicators-load-do = Take in { $n ->
    [one] one indicator
   *[other] { $n } indicators
}
indicators-load-none = The profile ships no indicators.
indicators-load-does = What will be written
indicators-load-same = nothing: taken in already
indicators-load-new = new indicator
indicators-load-values = { $n ->
    [one] one value
   *[other] { $n } values
}
indicators-load-goal = baseline or target
indicators-load-differs = Described otherwise here; that stays.
indicators-load-other = { $n ->
    [one] One value is another here, or was taken back; that stays.
   *[other] { $n } values are others here, or were taken back; that stays.
}
indicators-load-ahead = { $n ->
    [one] One value waits for the end of its period.
   *[other] { $n } values wait for the end of their period.
}
indicators-loaded = { $n ->
    [0] Nothing to take in.
    [one] One entry written.
   *[other] { $n } entries written.
}
