# The regional plan and what stands around it: list, plan, measure, cascade, pilots, taking in from the profile, closing.

room-plan = Plan

## The list

programme-title = Plans and measures
programme-lede = The regional plan with its measures, the plans it follows from, those of zones and municipalities, and the action plans by theme.
programme-new = New plan
programme-none = No plan
programme-none-hint = Create a plan, or ask the programme manager to take in those of the profile.
programme-none-load = { $n ->
        [one] The profile ships one plan that was not taken in yet.
       *[other] The profile ships { $n } plans that were not taken in yet.
    }
programme-plan = Plan
programme-period = Period
programme-period-unknown = period not found
programme-state = State
programme-who = Who
programme-points = Measures and points
programme-print = Print
programme-sort = Sort of plan
programme-sort-framework = Framework note on integral security
programme-sort-national = National security plan
programme-sort-regional = Regional plan
programme-sort-action = Action plans
programme-sort-zonal = Zonal security plans
programme-sort-local = Local plans
programme-sort-prevention = Prevention and proximity plans
programme-state-preparing = in preparation
programme-state-adopted = adopted
programme-state-running = running
programme-state-closed = closed
programme-over = period over

## A plan

programme-about = The plan
programme-change = Change
programme-change-title = Change the plan
programme-outline = Objectives and themes
programme-outline-lede = The plan’s objectives, axes, themes and cross-cutting missions, in their order.
programme-outline-hint = One a line: sort; code; French text; Dutch text. Example: theme;8;Trafic et fraude;Smokkel en fraude
programme-headings = Objectives, axes and missions
programme-part-objective = strategic objective
programme-part-axis = transversal axis
programme-part-theme = theme
programme-part-mission = cross-cutting mission
programme-parts-objective = Strategic objectives
programme-parts-axis = Transversal axes
programme-parts-mission = Cross-cutting missions
programme-page = p. { $n }
programme-search = Search the plan
programme-words = Words or number
programme-theme = Theme
programme-no-theme = Without a theme
programme-theme-empty = No measure is known under this theme.
programme-any = All
programme-all = Show everything
programme-filter = Search
programme-organisation = Organisation
programme-group = Group of partners
programme-area = Zone or municipality
programme-shown = { $n ->
        [0] Nothing found.
        [one] One measure or point.
       *[other] { $n } measures or points.
    }
programme-expected = { $n ->
        [one] The source counts one measure.
       *[other] The source counts { $n } measures.
    }
programme-here = { $n ->
        [0] None is known here.
        [one] One is known here.
       *[other] { $n } are known here.
    }
programme-with-text = { $n ->
        [0] None has its text.
        [one] One has its text.
       *[other] { $n } have their text.
    }
programme-points-none = This plan has no measure or point yet.
programme-points-found-none = Nothing matches. Search for other words or show everything.
programme-postponed = Postponed from the plan before
programme-postponed-hint = These measures wait: this plan has no measure for them yet.
programme-postponed-decide = Decide what becomes of them
programme-authority = Authority
programme-authority-words = Other authority
programme-pilot = Pilot
programme-function = Responsible function
programme-functions = Responsible functions
programme-partners = Partners
programme-groups = Partners wanted
programme-groups-hint = The groups from which actions for this measure are expected.
programme-areas = Territory
programme-areas-hint = Nothing ticked: the whole Region. The plan of a zone or municipality is visible only to those with a mandate there, and to those with one everywhere.
programme-areas-places = Police zones and municipalities
programme-areas-neighbourhoods = Neighbourhoods
programme-areas-measure-hint = Where the measure is to be carried out. Nothing ticked: everywhere.
programme-everywhere = everywhere
programme-adopted = Adopted
programme-adoption-correct = Correct the adoption
programme-adoption-corrected = Corrected
programme-adoption-why = Why it is corrected
programme-adoption-do = Correct
programme-basis = Legal basis
programme-source = Source
programme-source-hint = The document and page where this was read.
programme-predecessor = Plan before
programme-successor = Plan after
programme-shipped = This plan comes from the profile: it is described in the profile’s files and taken in from there. Its measures can be rewritten here.
programme-closing-done = What became of its measures
programme-step = Move on
programme-step-adopt = Adopt
programme-step-start = Start carrying out
programme-step-close = Close
programme-step-reopen = Reopen
programme-step-reopen-hint = Reopening needs a reason. The decisions on the measures stay and can be taken anew.
programme-step-on = Decided on
programme-step-by = Decided by
programme-why = Reason
programme-record = Save
programme-cancel = Cancel
programme-choose = Choose
programme-none-of-them = None
programme-add-measure = New measure
programme-add-point = New point

## The form of a plan

programme-title-fr = Title in French
programme-title-nl = Title in Dutch
programme-title-en = Title in English
programme-short-fr = Short name in French
programme-short-nl = Short name in Dutch
programme-from = First day
programme-until = Last day
programme-remark-fr = Remark in French
programme-remark-nl = Remark in Dutch
programme-expected-field = Number of measures according to the source
programme-expected-hint = To see how many are missing here.
programme-handling = Handling

## A measure

programme-number = Number
programme-text = Text
programme-text-fr = Text in French
programme-text-nl = Text in Dutch
programme-text-en = Text in English
programme-text-missing = text not available
programme-text-missing-why = The number is known, its text was found on no public page. It is not invented.
programme-standing = Reliability
programme-standing-hint = A text that was read or quoted names its source; a missing text stays empty.
programme-standing-verified = verified
programme-standing-quoted = quoted, not verified
programme-standing-own = written here
programme-standing-missing = text not available
programme-write-title = Write a measure or a point
programme-rewrite = Rewrite
programme-rewrite-title = Rewrite { $number }
programme-keywords = Keywords
programme-keywords-hint = Separated by commas.
programme-serves = Objectives and missions served
programme-resolutions = Resolutions of Parliament
programme-why-version = Why a new version
programme-why-version-hint = The text before stays readable, with this reason.
programme-version = Version { $n }
programme-versions = Versions of the text
programme-because = Reason:
programme-from-file = file of the profile
programme-point-open = open
programme-point-running = going on
programme-point-done = done
programme-point-stopped = stopped
programme-new-state = New state
programme-state-hint = Needed to stop a measure or to open it again.
programme-course = Where it comes from, what became of it
programme-came-from = Comes from
programme-went-to = When the plan closed

## The cascade

programme-cascade = Cascade of plans
programme-cascade-lede = From the national framework note to the plans of zones and municipalities: what serves what, and what is missing.
programme-cascade-none = No plan of this sort is known here.
programme-cascade-no-up = Bound to no higher plan.
programme-gaps = What is missing around
programme-gap-unbound = { $n ->
        [0] Every measure is bound to a higher plan.
        [one] One measure is bound to no higher plan.
       *[other] { $n } measures are bound to no higher plan.
    }
programme-gap-zonal = { $n ->
        [0] Every police zone has a known zonal plan for the period.
        [one] One police zone without a known zonal plan for the period
       *[other] { $n } police zones without a known zonal plan for the period
    }
programme-gap-prevention = { $n ->
        [0] Every municipality has a known prevention plan for the period.
        [one] One municipality without a known prevention plan for the period
       *[other] { $n } municipalities without a known prevention plan for the period
    }
programme-up = Upwards
programme-up-none = Bound to nothing higher.
programme-down = Downwards
programme-down-none = Nothing is bound to it.
programme-link = Bind
programme-link-do = Bind
programme-link-how = How
programme-link-to = To what
programme-link-words = In what, or where that was read
programme-link-serves = serves
programme-link-follows = follows from
programme-link-back-serves = serves it
programme-link-back-follows = follows from it
programme-unlink = Loosen

## The pilots

programme-pilots = Who pilots what
programme-pilots-lede = By organisation: the plans it pilots, the points it pilots, those in which it is a partner.
programme-pilots-all = All organisations
programme-pilots-plans = Plans piloted
programme-pilots-points = Points piloted
programme-pilots-partner = Points as a partner
programme-pilots-no-plan = No whole plan.
programme-pilots-no-point = No point.
programme-pilots-none = No pilot or partner is named yet.

## Taking in from the profile

programme-load = Plans of the profile
programme-load-lede = What the profile’s files say, beside what is recorded here. Nothing is taken in before you ask; taking in the same thing twice changes nothing.
programme-load-all = { $n ->
        [one] Take in the plan
       *[other] Take in the { $n } plans
    }
programme-load-one = Take in
programme-load-open = Open the plan
programme-load-new = new
programme-load-same = taken in
programme-load-differs = differs
programme-load-points = { $n ->
        [0] no measure
        [one] one measure
       *[other] { $n } measures
    }
programme-load-missing = { $n ->
        [one] one without a text
       *[other] { $n } without a text
    }
programme-load-frame = The plan’s description or themes differ.
programme-load-added = { $n ->
        [one] One new measure:
       *[other] { $n } new measures:
    }
programme-load-links = { $n ->
        [one] One new link.
       *[other] { $n } new links.
    }
programme-load-gone = No longer in the file, and kept here:
programme-load-changed = Measures of which the file says something else; they get a new version
programme-load-here = Here
programme-load-file = In the file
programme-load-by-hand = Rewritten here since: the file’s version will go before it.
programme-load-none = The profile ships no plan
programme-load-none-hint = Plans are written in the folder plan of the profile.
programme-load-faults = Lines that cannot be read
programme-load-faults-hint = Nothing is taken in until these lines are corrected.
programme-load-line = line { $n }
programme-load-why-format = is not in the right format:
programme-load-why-plan = names an unknown plan:
programme-load-why-code = names an unknown code:
programme-load-why-value = is neither a number nor a count:
programme-load-why-twice = repeats a number:

## Closing

programme-closing = Close and carry on
programme-closing-into = The open measures go, one decision each, into the plan after:
programme-closing-no-successor = No plan follows this one yet. Create the next plan and name this one as the plan before.
programme-closing-open = { $n ->
        [0] Every open measure has its decision.
        [one] One open measure waits for a decision.
       *[other] { $n } open measures wait for a decision.
    }
programme-closing-keys = Arrows to choose, Tab to go on, Enter to save and go to the next.
programme-decision = Decision
programme-decision-continued = continues as
programme-decision-merged = merges into
programme-decision-ended = ends
programme-decision-postponed = is postponed
programme-closing-into-which = A measure of the plan after
programme-closing-into-hint = To continue in a measure that exists, or to merge into it.
programme-closing-into-none = — (another number, below)
programme-closing-number = Number in the plan after
programme-closing-number-hint = To continue or merge, where no measure is chosen. A free number: the measure is written there with the same text.
programme-closing-next = Save and next
programme-closing-decided = Decided
programme-closing-again = Look again
programme-close = Close the plan
programme-close-not-yet = The plan closes once every open measure has its decision.
programme-close-do = Close the plan

## What was done

programme-done-opened = Plan created: { $of }
programme-done-described = Plan changed: { $of }
programme-done-outlined = Objectives and themes saved: { $of }
programme-done-step = State saved: { $of }
programme-done-adoption = Adoption corrected: { $of }
programme-done-written = Text saved: { $of }
programme-done-turned = State saved: { $of }
programme-done-linked = Bound
programme-done-unlinked = Loosened
programme-done-loaded = Taken in from the profile
programme-done-carried = Decided: { $of }

## Refusals

refusal-programme-state = This plan is “{ $state }”: that can no longer be changed.
refusal-programme-step = “{ $step }” does not follow on the state “{ $state }”.
refusal-programme-undecided = { $points ->
        [one] One open measure still waits for a decision. Decide first.
       *[other] { $points } open measures still wait for a decision. Decide first.
    }
refusal-programme-period = The last day comes before the first.
refusal-programme-taken = The number or code { $number } exists in this plan already.
refusal-programme-no-point = The plan after has no measure { $number }. Choose one that exists.
refusal-programme-source = A verified or quoted text names its source.
refusal-programme-not-missing = There is a text: it is not “not available”. Say where it comes from.
refusal-programme-upward = Something is bound to a higher plan, never to the same level or a lower one.
refusal-programme-no-successor = No plan follows this one. Create the next plan first, with this one as the plan before.
refusal-programme-many = Too many: { $most } at most.
refusal-programme-changed = { $function } changed this at { $at }, after your page was drawn. Read it again, then try once more.
refusal-programme-of-profile = This plan comes from the profile: change the profile’s files, then take them in.
refusal-programme-predecessor = This plan cannot come before: it must be of the same sort, visible to you, and not follow this one.
refusal-programme-point-over = This measure is done or stopped: there is nothing to carry on.
refusal-programme-no-target = This plan or point does not exist for you.
refusal-programme-files = Lines of the profile’s files cannot be read. Correct them first.
refusal-programme-day = This is no date. Write 2025-01-31.
refusal-programme-headings = Line { $line } cannot be read: sort; code; French text; Dutch text.
refusal-erase-programme = This entry carries a decision, a number or a text of the plan; it stays.

## Entries of the journal

kind-programme-plan-opened = Plan created
kind-programme-plan-described = Plan changed
kind-programme-plan-outlined = Objectives and themes saved
kind-programme-plan-turned = State of the plan changed
kind-programme-adoption-corrected = Adoption of the plan corrected
kind-programme-plan-loaded = Plan taken in from the profile
kind-programme-point-written = Measure or point written
kind-programme-point-turned = State of a measure changed
kind-programme-point-carried = Measure carried into the plan after
kind-programme-link-made = Bound to a higher plan
kind-programme-link-ended = Loosened from a higher plan
