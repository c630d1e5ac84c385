## The models

logic-title = Logic models
logic-lede = Why what is done should lead to what is wanted, what that takes, and what would show it.
logic-indicators = Indicators
logic-name = Model
logic-name-fr = Name (FR)
logic-name-nl = Name (NL)
logic-name-en = Name (EN)
logic-about = About
logic-about-hint = Paste the address of the page of the objective, measure or programme.
logic-elements = Elements
logic-blind = Assumptions without an indicator
logic-blind-n = { $n ->
    [one] one assumption without an indicator
   *[other] { $n } assumptions without an indicator
}
logic-versions = Versions
logic-version = version { $n }
logic-version-none = no version fixed
logic-draft = changed since
logic-none = No model
logic-none-hint = A logic model is opened for an objective, a measure or a programme.
logic-open = Open a model
logic-open-do = Open
logic-handling = Handling
logic-handling-service = service
logic-handling-public = public
logic-handling-need-to-know = need-to-know
logic-readers = Functions that need to know

## One model

logic-beside = Logic models
logic-picture = The model in columns
logic-picture-words = { $n } elements in four columns, joined by { $arrows } arrows; the table below says the same.
logic-picture-hint = Filled box: an indicator shows it. Empty box: none does.
logic-empty = The model is empty
logic-empty-hint = Begin with what is wanted: an outcome, then what leads to it.
logic-column-input = input
logic-columns-input = Inputs
logic-column-activity = activity
logic-columns-activity = Activities
logic-column-output = output
logic-columns-output = Outputs
logic-column-outcome = outcome
logic-columns-outcome = Outcomes
logic-column-assumption = assumption
logic-column-external = external factor
logic-number = No.
logic-column = Sort
logic-words = Words
logic-words-fr = Words (FR)
logic-words-nl = Words (NL)
logic-indicator = Indicator
logic-to = Leads to
logic-to-hint = To the right or in the same column; an assumption or external factor bears on what is ticked.
logic-silent = nobody feeds it
logic-withheld = a reserved indicator
logic-change = Change
logic-change-do = Save
logic-describe = Change the model’s name or subject
logic-remove-do = Take out
logic-why = Reason
logic-add = Add an element
logic-add-do = Add
logic-fix = Fix a version
logic-fix-do = Fix this version
logic-old = You see a version that was fixed.
logic-old-back = See the model of today
logic-print = Print
logic-done-opened = Model opened.
logic-done-described = Name and subject of the model recorded.
logic-done-set = Element saved.
logic-done-removed = Element taken out.
logic-done-fixed = Version fixed.

## The journal

kind-logic-opened = Logic model opened
kind-logic-described = Name or subject of a logic model changed
kind-logic-element-set = Element of a logic model
kind-logic-element-removed = Element taken out of a logic model
kind-logic-version-fixed = Version of a logic model fixed

## Refusals

refusal-logic-changed = { $function } changed it at { $at } (№ { $seq }), after this page was drawn. Read it again, then try once more.
refusal-logic-leads-back = Nothing leads to { $n } from there: an arrow goes to the right, or stays in its column.
refusal-logic-gone = Element { $n } is no longer there. Load the page again.
refusal-logic-many = Too many: { $most } at most.
refusal-logic-nothing-new = Nothing changed since the last version.
refusal-erase-logic = Without this entry the model would say something else. It is not erased.

## The profile

logic-load = Models of the profile
logic-load-lede = What the profile proposes and how it stands here. Once taken in, a model is yours: the profile changes it no more. It stays a draft until somebody here fixes a version of it.
logic-load-none = The profile ships no models.
logic-load-elements = { $n ->
    [one] one element
   *[other] { $n } elements
}
logic-load-new = not taken in yet
logic-load-same = taken in
logic-load-other = taken in, changed here since
logic-load-measure = The measure that it is about has not been taken in yet.
logic-load-plans = Plans of the profile
logic-load-wants = { $n ->
    [one] An indicator that it names has not been taken in yet.
   *[other] { $n } indicators that it names have not been taken in yet.
}
logic-load-indicators = Indicators of the profile
logic-load-do = Take in this model
logic-done-loaded = Model of the profile taken in.
refusal-logic-first = Take in the measure and the indicators that this model names first.
