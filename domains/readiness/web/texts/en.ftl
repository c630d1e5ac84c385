# Plans, reflex cards, activations.

## Rooms and lists

room-plans = Plans
badge-plans = { $n ->
    [one] { $n } activation running
   *[other] { $n } activations running
}
plan-title = Emergency plans
plan-lede = What is ready, what is due for revision, and what is known by its title only.
plan-views = Views
plan-activations = Activations
plan-withdrawn-ones = Withdrawn
plan-search = Title or risk
plan-any = All
plan-filter = Filter
plan-name = Title
plan-sort = Sort
plan-sort-general = General plan
plan-sort-special = Special plan
plan-sort-monodisciplinary = Monodisciplinary plan
plan-sort-internal = Internal plan of a site
plan-stands = State
plan-standing-title-only = title only, content not entered
plan-standing-fictitious = fictitious
plan-version = version { $n }
plan-status-draft = draft
plan-status-submitted = submitted
plan-status-approved = approved
plan-status-shipped = shipped with the profile
plan-status-replaced = replaced
plan-status-withdrawn = withdrawn
plan-turn-edit = changed
plan-turn-submit = submitted
plan-turn-return = sent back
plan-turn-approve = approved
plan-revise-by = Revise by
plan-revise-over = overdue
plan-revise-soon = soon
plan-revise-none = no date set
plan-revise-notice = The day of revision is over: this plan may not be right any more. Begin a new version.
plan-contacts = Contacts
plan-contacts-stale = { $n ->
    [one] { $n } to check
   *[other] { $n } to check
}
plan-contacts-age = { $n ->
    [one] A contact has to be checked again after { $n } month.
   *[other] A contact has to be checked again after { $n } months.
}
plan-unverified = unverified
plan-none = No plan matches.
plan-none-hint = Widen the search, or enter a plan.
plan-organisation = Organisation
plan-areas = Territory
plan-areas-all = everywhere
plan-areas-hint = None chosen: the plan holds everywhere.
plan-source = Source
plan-author = Entered by
plan-erased = erased
plan-recorded = recorded { $time }

## Entering and writing

plan-enter = Enter a plan
plan-enter-lede = The title first; cards, contacts and perimeters come in the first version.
plan-enter-do = Enter
plan-risk = Risk
plan-risk-hint = Leave empty for a general plan.
plan-none-of-these = none
plan-choose = Choose
plan-sight = Who may read it
plan-handling = Handling
plan-readers = Functions that read it
plan-readers-hint = Only for a restricted plan. Your function is among them; name also who will approve it.
plan-first-page = First page
plan-edit = Edit
plan-save = Save
plan-valid-from = Valid from
plan-valid-from-hint = Empty: from its approval.
plan-bodies = Bodies to convene
plan-bodies-hint = Proposed for convening when the plan is activated.
plan-perimeters = Perimeters
plan-perimeters-hint = A radius around the place, or a named area. Empty rows do not count.
plan-perimeters-proposed = Proposed by the plan; they are set on the map of the incident.
plan-perimeter-n = Perimeter { $n }
plan-perimeter-set = Set
plan-colour = Colour
plan-colour-red = red (exclusion)
plan-colour-orange = orange (isolation)
plan-colour-yellow = yellow (dissuasion)
plan-radius = radius of { $n } m
plan-radius-m = Radius (m)
plan-named-area = Named area
plan-thresholds = Thresholds
plan-levels = Levels
plan-levels-none = No level: no threshold of an indicator leads to this plan.
plan-level = Level
plan-level-add = Add a level
plan-level-name = Name of the level
plan-level-name-hint = The plan’s own word: watch, alert, crisis.
plan-level-threshold = Threshold of the indicator
plan-level-threshold-hint = When it is reached, the watch receives a signal that names the plan and its level.
plan-level-action = What is done then
plan-level-cards = Cards:
plan-level-cards-pick = Cards that begin then
plan-level-cards-hint = They say who acts. They open when the plan is activated.
plan-level-remove = Remove the level
plan-level-remove-sure = Remove this level from the draft?
plan-level-at = threshold “{ $threshold }”
plan-level-no-figure = no indicator “{ $code }” is followed here for you
plan-level-no-threshold = the indicator has no such threshold any more
plan-level-no-figures = No indicator has a threshold that you can see.
plan-level-to-figures = To the indicators
plan-level-reached = reached
plan-level-signal = the signal
plan-level-responsible = Responsible
plan-level-responsible-hint = When the level is reached, these functions get a message that they acknowledge. An empty row does not count.
plan-level-office-n = Responsible { $n }
plan-level-any = any
plan-level-area = Territory
plan-level-acts = Actions
plan-level-acts-hint = Who does what, within how long. When the plan is activated from this level, each action becomes a commitment. An empty row does not count.
plan-level-act-n = Action { $n }
plan-level-what = Action
plan-level-due = by
plan-level-owed-late = late
plan-level-owed-done = closed
plan-level-told = Those responsible told
plan-level-told-none = no message that you can see. Tell them yourself if nobody did.
plan-level-told-waits = nobody was found, the message waits for its release
plan-level-told-message = the message
plan-level-told-other = another recipient
plan-known-waiting = not told yet
plan-known-told = told
plan-known-acknowledged = acknowledged
plan-known-failed = not reached
plan-level-from = From the level
plan-level-from-none = without a level
plan-level-from-hint = The actions of the level become commitments of those whom it names. What an activation has asked at the same level already is not asked a second time.
plan-told-subject = { $plan }: level “{ $level }” reached
plan-told-subject-area = { $plan }, { $area }: level “{ $level }” reached
plan-told = The level “{ $level }” of the plan “{ $plan }” was reached on { $at }. You are responsible for it. { $action } The plan: { $address }
plan-told-area = The level “{ $level }” of the plan “{ $plan }” was reached on { $at } ({ $area }). You are responsible for it. { $action } The plan: { $address }
plan-told-act = { $who }: { $what }
plan-told-act-within = { $who }: { $what } ({ $within })
plan-cards = Reflex cards
plan-cards-none = No card: a version without cards cannot be submitted.
plan-card = Reflex card
plan-card-add = Add a card
plan-card-for = For whom
plan-card-title = Heading
plan-card-when = When it opens by itself
plan-card-when-hint = No type ticked: the card opens only when the plan is activated.
plan-card-types = Types of incident
plan-card-severity = From severity
plan-card-opens = opens for
plan-card-from = from
plan-card-with-plan = opens with the plan
plan-card-remove = Remove the card
plan-card-remove-sure = Remove this card from the draft?
plan-steps = Steps
plan-steps-hint = In order. A language may be missing: the card will say so. A row that is emptied goes.
plan-step-n = Step { $n }
plan-step-up = Up
plan-step-down = Down
plan-minutes = Minutes
plan-within = within { $n } min
plan-within-hours = within { $n } h
plan-within-days = { $n ->
    [one] within { $n } day
   *[other] within { $n } days
}
plan-needs-reason = reason if left out
plan-missing-fr = French missing
plan-missing-nl = Dutch missing
plan-contact = Contact
plan-contact-add = Add a contact
plan-contact-remove = Remove the contact
plan-contact-remove-sure = Remove this contact from the draft?
plan-contacts-none = No contacts.
plan-function = Function
plan-of-organisation = Organisation
plan-label = Label
plan-label-hint = Needed without function or organisation.
plan-number = Number or address
plan-means = Means
plan-means-phone = telephone
plan-means-message = text message
plan-means-mail = mail
plan-means-radio = radio
plan-person = Person
plan-person-hint = Only if the number is theirs. This name can be erased alone.
plan-note = Note
plan-checked-today = Checked today
plan-checked-on = checked on
plan-checked-never = never checked
plan-to-check = to be checked
plan-check = Checked today

## Versions and approval

plan-versions = Versions
plan-begun = begun on
plan-begun-from = from version { $n }
plan-begin = Begin a new version
plan-to-open = To version { $n } in preparation
plan-written-by = Written by
plan-submitted = Submitted
plan-approved = Approved
plan-approved-by-nobody = by nobody: it came with the profile
plan-returned-because = Sent back:
plan-submit = Submit
plan-submit-hint = Once submitted, the version changes no more. Somebody else approves it or sends it back.
plan-submit-do = Submit for approval
plan-words = Remark (optional)
plan-judge = Approve or send back
plan-judge-hint = Needed for sending back.
plan-approve = Approve
plan-return = Send back
plan-own-notice = You wrote in this version: somebody else has to approve it.
plan-changes = What changed since version { $n }
plan-changes-none = Nothing changed.
plan-change-added = added
plan-change-changed = changed
plan-change-removed = removed
plan-before = before:
plan-part-titles = Title
plan-part-risk = Risk
plan-part-valid-from = Valid from
plan-part-revise-by = Revise by
plan-part-bodies = Bodies to convene
plan-part-perimeters = Perimeters
plan-part-thresholds = Thresholds
plan-part-card-order = Order of the cards
plan-withdraw = Withdraw the plan
plan-withdraw-hint = Its cards open no more and it cannot be activated. Activations that run go on.
plan-reason = Reason
plan-history = History
plan-title-only-notice = Only the title of this plan is known here; its content was not entered. It cannot be activated: take the document itself, or enter a first version.
plan-fictitious-notice = Invented plan, for demonstrations and exercises. Nothing in it comes from a real plan.
plan-not-approved-notice = No version of this plan is approved: it cannot be activated.

## Activation

plan-activate = Activate a plan
plan-activate-for = For
plan-activate-what = Opening: cards { $cards }, contacts { $contacts }, bodies proposed { $bodies }. Terms count from the activation.
plan-activate-do = Activate now
plan-about = Incident
plan-about-hint = Its number, for example 26-0417. Empty: without an incident.
plan-stated = When (if not now)
plan-stated-hint = 02:41, or 24/11 02:41
plan-fitting = For this type of incident and this territory
plan-others = Other plans
plan-titles-only = Titles only
plan-nothing-to-activate = No plan can be activated.
plan-nothing-to-activate-hint = A plan has to be approved first.
plan-open-work = Activated plans
plan-activation = Activation
plan-activations-none = No plan was activated.
plan-activations-none-hint = An activation opens all cards of a plan with their terms.
plan-running = Activated now
plan-running-now = running
plan-since = since
plan-ended = ended
plan-plan = Plan
plan-newer = Version { $n } of the plan is approved; this activation keeps version { $is }.
plan-newer-see = See the plan
plan-convene = Convene
plan-note-told = Note what is told
plan-phones = Telephone list
plan-end = End the activation
plan-paper = On paper
plan-paper-back = Back to the activation
plan-print = Print
plan-page = The page
plan-qr = QR code to this page
plan-line-word = find a plan
plan-line-opens = Looks for a plan

## Cards in use

card-title = Reflex cards
card-of = Reflex cards: { $about }
card-all = All cards
card-mine = mine
card-none = No cards.
card-none-yours = No card opens here for your function.
card-others = The other cards
card-newer = a later version of the plan exists
card-settled-of = { $n } of { $total }
card-late = { $n ->
    [one] { $n } late
   *[other] { $n } late
}
card-step-late = late
card-by = by
card-state-open = to be done
card-state-done = done
card-state-skipped = left out
card-said-by = according to
card-moved = This card goes on in the activation of the plan.
card-moved-see = Go there
card-tick = Done
card-skip = Leave out
card-undo = Undo
card-more = Time, reason
card-for-them = Record for them
card-reporter = Who says so
card-done-at = Done at
card-words = Remark
card-words-reason = Remark, or reason if left out

## Done

plan-done-entered = Plan entered. Write the first version.
plan-done-written = Saved.
plan-done-checked = Contact checked today.
plan-done-begun = New version begun.
plan-done-submitted = Version submitted.
plan-done-approved = Version approved.
plan-done-returned = Version sent back.
plan-done-withdrawn = Plan withdrawn.
plan-done-activated = Plan activated.
plan-done-ended = Activation ended.
card-done-done = Step done.
card-done-skipped = Step left out.
card-done-undone = Step open again.

## Entries

kind-readiness-plan-entered = Plan entered
kind-readiness-plan-shipped = Plan shipped with the profile
kind-readiness-version-begun = Version begun
kind-readiness-frame-set = First page written
kind-readiness-card-set = Card written
kind-readiness-card-removed = Card removed
kind-readiness-cards-ordered = Order of the cards changed
kind-readiness-level-set = Level written
kind-readiness-level-removed = Level removed
kind-readiness-level-met = Level of the plan reached
kind-readiness-contact-set = Contact written
kind-readiness-contact-removed = Contact removed
kind-readiness-contact-checked = Contact checked
kind-readiness-version-submitted = Version submitted
kind-readiness-version-returned = Version sent back
kind-readiness-version-approved = Version approved
kind-readiness-plan-withdrawn = Plan withdrawn
kind-readiness-activated = Plan activated
kind-readiness-activation-ended = Activation ended
kind-readiness-cards-opened = Cards opened
kind-readiness-cards-added = Cards added
kind-readiness-cards-closed = Cards closed
kind-readiness-cards-reopened = Cards reopened
kind-readiness-reguarded = Access follows the incident
kind-readiness-step-done = Step done
kind-readiness-step-skipped = Step left out
kind-readiness-step-undone = Undone: step open again
kind-readiness-reporter-named = Said by

## Refusals

refusal-readiness-changed = { $function } changed this at { $at }. Look first at what is new.
refusal-readiness-status = Version { $version } is “{ $status }”: it cannot be { $turn }.
refusal-readiness-own = You wrote in version { $version }: somebody else has to approve it.
refusal-readiness-areas = Your function is tied to a territory: choose the one for which the plan holds.
refusal-readiness-title-only = Only the title of this plan is known here: there is nothing to activate. Take the document itself, or enter a first version.
refusal-readiness-not-approved = No version of this plan is approved. Have one approved, or choose another plan.
refusal-readiness-not-yet = This plan holds only from { $from }.
refusal-readiness-active = This plan is already activated for this. Open the activation that runs.
refusal-readiness-ended = This is over: nothing changes here any more.
refusal-readiness-withdrawn = This plan was withdrawn.
refusal-readiness-open = A version is already in preparation. Finish that one first.
refusal-readiness-no-cards = Write at least one card before submitting.
refusal-readiness-revise-first = The revision falls before the first day of validity. Choose a later day.
refusal-readiness-perimeter = Give a radius of 1 to 50,000 m, or a named area, not both.
refusal-readiness-minutes = Give a number of minutes, at most { $most }.
refusal-readiness-step-twice = A step is there twice. Load the page again.
refusal-readiness-step-settled = { $function } settled this at { $at } already. Undo it first if it is wrong.
refusal-readiness-step-open = This step is still open: there is nothing to undo.
refusal-readiness-card = This card belongs to: { $holder }. Only a function that activates plans can record it for another.
refusal-readiness-card-moved = This card goes on in the activation of the plan. Tick it there.
refusal-readiness-level-twice = Another level of this plan names this threshold already. Choose another one.
refusal-readiness-office = Choose a function in each row that is filled in.
refusal-readiness-many = At most { $most }.
refusal-plan-day = “{ $value }” is no date: YYYY-MM-DD.
refusal-plan-about = There is no incident { $number } for you. Check the number.
refusal-erase-readiness-step = This entry says that a step was settled: without it the step would count as open. A name stands in an entry of its own and can be erased there.
refusal-erase-readiness-plan = This entry says what a plan holds or whether it counts: without it something else would. A contact stands in an entry of its own and can be erased there.
