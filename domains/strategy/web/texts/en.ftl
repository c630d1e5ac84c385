# From objective to result: objectives, operational plan, management control.

## Objectives

room-strategy = Objectives
strategy-parts = Parts
strategy-part-objectives = Objectives
strategy-part-plan = Operational plan
strategy-part-time = Over time
strategy-part-mine = My department
strategy-part-reports = Management control
strategy-objectives = Strategic and operational objectives
strategy-objectives-lede = Each objective with the phase of its cycle and its four axes; no single traffic light sums them up.
strategy-objectives-none = No objectives
strategy-objectives-none-hint = Load the objectives of the profile, or set one.
strategy-objective = Objective
strategy-objective-new = New objective
strategy-objective-do = Record the objective
strategy-objective-hidden = Withheld objective
strategy-hidden = Withheld project
strategy-period = Period
strategy-cycle = Management cycle
strategy-version = version { $n }
strategy-print = Print
strategy-print-all = Print all { $n }
strategy-in-pages = In pages
strategy-money-why = Last change of the budget
strategy-why-last = Reason for the last change
strategy-title = Title
strategy-count = Number
strategy-cancel = Cancel
strategy-choose = Choose
strategy-all = All
strategy-filter = Filter
strategy-words = Remark
strategy-why = Reason
strategy-year = Year
strategy-handling = Handling
strategy-unverified = to be verified
strategy-erased = content erased
strategy-history = History
strategy-line-word = adds a project to the operational plan
strategy-line-opens = Opens the form of the project

## The form of an objective

strategy-code = Code
strategy-code-hint = For example OS 7 or OO 7.1. It does not change afterwards.
strategy-level = Kind
strategy-level-strategic = Strategic objective
strategy-level-operational = Operational objective
strategy-above = Under the strategic objective
strategy-above-none = None
strategy-title-fr = Title in French
strategy-title-nl = Title in Dutch
strategy-from-year = From the year
strategy-until-year = To the year
strategy-description = Description
strategy-description-fr = Description (French)
strategy-description-nl = Description (Dutch)
strategy-desired = Desired result
strategy-desired-fr = Desired result (French)
strategy-desired-nl = Desired result (Dutch)
strategy-conditions = Conditions of success
strategy-conditions-fr = Conditions of success (French)
strategy-conditions-nl = Conditions of success (Dutch)
strategy-risks = Risks
strategy-risks-fr = Risks (French)
strategy-risks-nl = Risks (Dutch)
strategy-deadline = Deadline
strategy-deadline-fr = Deadline (French)
strategy-deadline-nl = Deadline (Dutch)
strategy-sources = Rests on
strategy-sources-none = No source stated
strategy-functions = Responsible functions
strategy-functions-none = No function named
strategy-indicators = Indicators
strategy-indicator-none = no value
strategy-indicator-missing = value expected since
strategy-quoted = Quoted from
strategy-quoted-hint = Document and page if the text is a quotation; otherwise leave empty.
strategy-word = Reword
strategy-word-title = Reword { $code }
strategy-word-do = Record the new version
strategy-why-version = Reason for the new version
strategy-why-version-hint = The version before stays readable with its date.
strategy-given = from the profile
strategy-versions-before = { $n ->
        [one] One earlier version
       *[other] { $n } earlier versions
    }

## Loading the objectives of the profile

strategy-load = Load the objectives of the profile
strategy-load-lede = This is what loading will do. Nothing is written before you confirm; doing it again changes nothing.
strategy-load-verdict = What happens
strategy-load-new = will be set
strategy-load-worded = will get a new version
strategy-load-same = is there already, the same
strategy-load-own = was reworded here: stays as it is
strategy-load-do = { $n ->
        [one] Load one objective
       *[other] Load { $n } objectives
    }
strategy-load-nothing = Everything is up to date.

## One objective

strategy-stands = How it stands
strategy-says = What the objective says
strategy-below = Operational objectives
strategy-below-new = Operational objective
strategy-projects = Projects and actions in progress
strategy-projects-none = No project in progress serves this objective.
strategy-projects-more = All projects
strategy-accounts = Achievements and planning
strategy-accounts-none = Nothing has been written yet.
strategy-one-language = one language only
strategy-account-achievements = Achievements
strategy-account-reached = Achieved result
strategy-account-planning = Planning
strategy-account-part = Kind of text
strategy-account-write = Write achievements or planning
strategy-account-do = Record the text
strategy-account-change = Change
strategy-text-fr = Text in French
strategy-text-nl = Text in Dutch
strategy-cycle-none = The cycle has not begun yet.
strategy-cycle-move = Move the cycle on
strategy-cycle-hint = To be given if the phase does not follow the one before.
strategy-cycle-on = Since
strategy-cycle-on-hint = The day on which the phase began, not the day on which it is recorded. To put the day of the current phase right, choose the same phase and give a reason.
strategy-since = since
strategy-recorded = recorded on
strategy-cycle-do = Record the phase
strategy-phase = Phase
strategy-phase-elaboration = Elaboration
strategy-phase-execution = Execution
strategy-phase-follow-up = Follow-up and evaluation

## The four axes

strategy-axis = Axis
strategy-axis-timing = Timing
strategy-axis-budget = Budget
strategy-axis-quality = Quality
strategy-axis-result = Result
strategy-value = Status
strategy-not-said = not reported yet
strategy-silent = not reported since
strategy-silent-ever = never reported
strategy-trend-better = improving
strategy-trend-same = steady
strategy-trend-worse = worsening
strategy-status-say = Say how it stands
strategy-status-hint = Each axis by itself. A reason is asked for when an axis gets worse; saying the same value again confirms that it holds today.
strategy-say-nothing = say nothing
strategy-status-do = Report
strategy-status-history = History of the axes
strategy-status-none = Nothing has been reported yet.

## The operational plan

strategy-plan = Operational plan { $year }
strategy-plan-of = Plan of the year
strategy-overview = The plan at a glance
strategy-overview-hint = Each number leads to its list. The four axes stand side by side; nothing sums them up.
strategy-overview-whole = All together
strategy-overview-functions = The plan by owner
strategy-overview-objectives = The plan by objective
strategy-plan-draft = being drawn up
strategy-plan-handed-in = before the board
strategy-plan-validated = validated
strategy-marked-since = what changes since then is marked
strategy-plan-none = No plan for { $year } yet
strategy-plan-none-hint = Open the plan of the year, then add projects and actions.
strategy-plan-open = Open the plan of a year
strategy-rows-none = No projects here
strategy-rows-none-hint = Change the filters, or add a project.
strategy-shown = { $from } to { $until } of { $all }
strategy-step = What to do with the plan
strategy-step-hand-in = Lay before the direction board
strategy-step-validate = Validate
strategy-step-refuse = Send back
strategy-step-validate-changes = Validate the changes
strategy-step-refuse-changes = Refuse the changes
strategy-step-hint = Sending back or refusing needs a reason. Whoever laid the plan before the board, or made one of the changes, does not validate.
strategy-step-do = Record
strategy-late-changes = Changed since the last validation
strategy-taken = Steps of the plan
strategy-taken-hand-in = Laid before the direction board
strategy-taken-validate = Validated
strategy-taken-refuse = Sent back
strategy-taken-validate-changes = Changes validated
strategy-taken-refuse-changes = Changes refused
strategy-taken-changes = { $n ->
        [one] one change
       *[other] { $n } changes
    }
strategy-project = Project or action
strategy-project-new = New project
strategy-project-do = Add to the plan
strategy-owner = Owner
strategy-next = Next milestone
strategy-sort = Kind
strategy-sort-project = Project
strategy-sort-action = Action
strategy-state = State
strategy-state-open = in progress
strategy-state-done = done
strategy-state-dropped = given up
strategy-state-change = Close, give up or take up again
strategy-state-hint = Giving up or taking up again needs a reason.
strategy-state-do = Record the state
strategy-late = { $n ->
        [one] changed once after validation
       *[other] changed { $n } times after validation
    }
strategy-turn-done = Project or action done
strategy-turn-dropped = Project or action given up
strategy-turn-open = Project or action taken up again
strategy-after-validation = after validation
strategy-late-notice = The board has validated this plan: the change will be marked and needs a reason.
strategy-too-early = begins too early
strategy-too-early-long = This project begins before what it waits for is over.

## One project

strategy-describe = Change
strategy-describe-title = Change { $number }
strategy-describe-do = Record the change
strategy-starts = Start
strategy-ends = End
strategy-dates = Dates
strategy-budget = Budget
strategy-budget-hint = One reference a line, with its amount in euros: AB 01.02 = 12500,50
strategy-effort = Effort in full-time posts
strategy-effort-hint = To the tenth: 0,5
strategy-waits = Waits for the end of
strategy-waits-hint = Numbers of projects, separated by a space: P-26-003 P-26-007
strategy-waits-none = This project waits for nothing.
strategy-waited = Waiting for it
strategy-due = Deliverables and milestones
strategy-due-none = Nothing is set.
strategy-due-on = Due on
strategy-first-due = first due on
strategy-item-new = Add a deliverable or milestone
strategy-itemsort = Kind
strategy-itemsort-deliverable = Deliverable
strategy-itemsort-milestone = Milestone
strategy-item-done = reached
strategy-item-late = late
strategy-item-open = to come
strategy-name-fr = Name in French
strategy-name-nl = Name in Dutch
strategy-reached-on = Reached on
strategy-reach-do = Reached
strategy-move-do = Record name and date
strategy-drop-do = No longer due
strategy-over = Reached or given up: correct
strategy-proof = Address of the evidence
strategy-proof-hint = A link that begins with https://. For a deliverable give the link, or a remark that says where the evidence is kept.
strategy-proof-open = evidence
strategy-correct-why = Why it is corrected
strategy-correct-do = Correct
strategy-reopen-do = Not reached: reopen
strategy-restore-do = Due again

## Over time

strategy-time = Operational plan { $year } over time
strategy-time-lede = The projects with their milestones and what waits for what, then how much of what was due has been reached.
strategy-gantt = Gantt chart
strategy-gantt-words = { $n ->
        [one] One project of { $year }. The table gives the same dates.
       *[other] { $n } projects of { $year }. The table gives the same dates.
    }
strategy-gantt-key = Diamond: milestone. Square: deliverable. Green: reached; red: late. Dashed line: what must be over first; red where the next begins too early.
strategy-elsewhere = Wait for the end of projects outside this picture
strategy-as-table = As a table
strategy-today = today
strategy-burn = Reached and due
strategy-burn-words = { $done } of { $due } deliverables and milestones reached.
strategy-burn-key = Dashes and hollow dots: what was due by that day. Solid line and full dots: what was reached, up to today.
strategy-burn-day = Up to
strategy-burn-due = Due
strategy-burn-done = Reached

## My department

strategy-mine = What falls on my department
strategy-mine-lede = The projects in progress of this function, what falls due within sixty days, and of what nothing was said for a quarter.
strategy-mine-silent = { $n ->
        [one] One project has an axis without a report for more than a quarter.
       *[other] { $n } projects have an axis without a report for more than a quarter.
    }
strategy-mine-due = Due soon or overdue
strategy-mine-due-none = Nothing falls due within sixty days.
strategy-mine-none = No projects in progress
strategy-mine-none-hint = Choose another function.

## Files

strategy-import = Take in a file
strategy-import-title = Take a file into the plan { $year }
strategy-import-lede = A CSV file, one project a line. Each line gets its verdict before anything is written; the file is taken in whole or not at all.
strategy-import-file = CSV file
strategy-import-hint = An existing number changes the project; without a number, a new project. Column names are read in French, Dutch and English.
strategy-import-preview = Look at it
strategy-import-take = Take in the file
strategy-import-again = Choose another file
strategy-import-nothing = Correct the refused lines: nothing is taken in as long as one line is wrong.
strategy-import-good = { $n ->
        [one] one line in order
       *[other] { $n } lines in order
    }
strategy-import-refused = { $n ->
        [one] one line refused
       *[other] { $n } lines refused
    }
strategy-import-lines = Lines of the file
strategy-import-line = Line
strategy-import-verdict = Verdict
strategy-line-new = new project
strategy-line-changes = changes { $number }
strategy-line-fields = title, objective, owner or day is missing, or the line has too many fields
strategy-line-quote = quotation mark not closed
strategy-line-long = line too long
strategy-line-sort = neither project nor action
strategy-line-number = number not known in this plan
strategy-line-twice = same number as an earlier line
strategy-line-objective = objective not known
strategy-line-function = function not known
strategy-line-day = day cannot be read
strategy-line-order = the end lies before the start
strategy-line-amount = amount or effort cannot be read
strategy-line-after = waits for a project that is not known

## Control reports

strategy-report = Management control report
strategy-reports = Management control { $year }
strategy-reports-lede = Each report freezes what the plan said on that day and is held against the one before.
strategy-reports-none = No reports
strategy-reports-none-hint = Draw one each quarter.
strategy-report-n = Report { $year }/{ $n }
strategy-report-draw = Draw today’s report
strategy-report-hint = A sentence for the board, if needed. The content comes from the data and does not change any more.
strategy-report-pdf = PDF in French and Dutch
strategy-report-all = All projects of the report
strategy-report-withheld = { $n ->
        [one] One project that is handled more closely is not in it.
       *[other] { $n } projects that are handled more closely are not in it.
    }
strategy-changes = What has changed
strategy-changes-since = Since the report of { $day }
strategy-changes-first = This is the first report of this plan.
strategy-changes-none = Nothing has changed.
strategy-change-new = new
strategy-change-done = done
strategy-change-dropped = given up
strategy-change-again = taken up again
strategy-change-absent = no longer in the report
strategy-change-added = added
strategy-change-undone = not reached after all
strategy-change-gone = no longer due
strategy-change-waits = now waits for the end of
strategy-change-waited = no longer waits for the end of
strategy-days-later = { $n ->
        [one] one day later
       *[other] { $n } days later
    }
strategy-days-earlier = { $n ->
        [one] one day earlier
       *[other] { $n } days earlier
    }

## What was done

strategy-done-objective = Objective { $of } recorded
strategy-done-worded = { $of }: new version recorded
strategy-done-loaded = Objectives loaded from the profile: { $of }
strategy-done-status = { $of }: status reported
strategy-done-cycle = { $of }: phase recorded
strategy-done-account = { $of }: text recorded
strategy-done-plan = Plan { $of } opened
strategy-done-step = Plan { $of }: step recorded
strategy-done-project = { $of } added to the plan
strategy-done-described = { $of } changed
strategy-done-item = { $of }: deliverable or milestone added
strategy-done-moved = { $of }: name or date changed
strategy-done-reached = { $of }: deliverable or milestone reached
strategy-done-dropped = { $of }: no longer due
strategy-done-corrected = { $of }: deliverable or milestone corrected
strategy-done-reopened = { $of }: deliverable or milestone due again
strategy-done-state = { $of }: state recorded
strategy-done-taken = File { $of } taken in
strategy-done-report = Report of { $of } drawn

## In the journal

kind-strategy-objective-set = Objective set
kind-strategy-objective-worded = Objective reworded
kind-strategy-cycle-moved = Management cycle moved
kind-strategy-axis-reported = Axis reported
kind-strategy-account-written = Achievements or planning written
kind-strategy-plan-opened = Operational plan opened
kind-strategy-plan-turned = Step of the operational plan
kind-strategy-plan-taken = File taken into the plan
kind-strategy-report-drawn = Management control report drawn
kind-strategy-project-set = Project or action added
kind-strategy-project-described = Project or action changed
kind-strategy-project-turned = Project or action closed, given up or taken up again
kind-strategy-item-written = Deliverable or milestone written
kind-strategy-item-reached = Deliverable or milestone reached
kind-strategy-item-corrected = Reached deliverable or milestone corrected
kind-strategy-item-reopened = Deliverable or milestone due again
kind-strategy-item-dropped = Deliverable or milestone no longer due

## Refusals

refusal-strategy-changed = { $function } changed this at { $at } (№ { $seq }). Reload the page, then do it again.
refusal-strategy-code-taken = The code { $code } exists already. Choose another.
refusal-strategy-parent = An operational objective stands under a strategic one, a strategic one under none.
refusal-strategy-order = The end lies before the start. Correct the dates.
refusal-strategy-year = Give a year between 1990 and 2099.
refusal-strategy-day = “{ $value }” is not a day. Write 31/03/2026.
refusal-strategy-amount = Give a reference and an amount that is not negative.
refusal-strategy-budget = Write each line as AB 01.02 = 12500,50.
refusal-strategy-effort = Write the effort to the tenth, for example 0,5.
refusal-strategy-many = No more than { $most }. Group them or spread them out.
refusal-strategy-circle = The projects would wait for each other in a circle: { $chain }. Remove one of the dependencies.
refusal-strategy-after = One of the projects that are waited for does not exist or is not open to you.
refusal-strategy-after-number = The project { $number } does not exist, or is not open to you.
refusal-strategy-objective = Choose an objective that exists.
refusal-strategy-plan-there = The plan { $year } exists already.
refusal-strategy-plan-state = The plan { $year } is { $state }: that is not possible now.
refusal-strategy-plan-empty = The plan { $year } holds no project. Add some first.
refusal-strategy-own-plan = You laid this plan before the board: somebody else validates it.
refusal-strategy-own-changes = You made one of these changes: somebody else validates them.
refusal-strategy-hidden-changes = One change is in a project that is not open to you. Somebody who sees the whole plan decides.
refusal-strategy-ended = { $number } has ended. Take it up again first.
refusal-strategy-gone = Deliverable or milestone { $n } is no longer there. Reload the page.
refusal-strategy-reached = It was reached already. Reopen it first.
refusal-strategy-not-reached = Deliverable or milestone { $n } was not reached: there is nothing to correct. Reload the page.
refusal-strategy-proof = Give the address of the evidence, or say in the remark where it is kept.
refusal-strategy-address = An address begins with https:// or http://.
refusal-strategy-ahead = That day has not come yet.
refusal-strategy-phase-before = The phase before began on { $since }. Choose that day or a later one.
refusal-strategy-nothing = Nothing new was said.
refusal-strategy-file-gone = The file is not kept any more. Send it again.
refusal-strategy-file-torn = A line can no longer be taken in. Look at the file again.
refusal-strategy-file-size = The file is larger than { $most } KiB. Split it.
refusal-strategy-file-text = The file is not in UTF-8. Save it as “CSV UTF-8”.
refusal-strategy-file-empty = The file holds nothing besides its head.
refusal-strategy-file-lines = More than { $most } lines.
refusal-strategy-file-head = The first line must name at least objective, title_fr, title_nl, owner, start and end.
refusal-erase-strategy = This entry says what the objective, project or plan is, or gives it a number. It stays.
