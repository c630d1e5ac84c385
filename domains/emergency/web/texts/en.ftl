# Phases and evaluations: the list, one phase, the forms, the panel, the chip.

room-phases = Phases
badge-phases = { $n ->
        [one] still has to be told
       *[other] still have to be told
    }

## The list

phases-title = Phases
phases-present = Present phases
phases-past = Past phases
phases-none = No phase is declared
phases-none-hint = A phase is declared or recorded from the page of the incident. It appears here by itself.
phases-past-none = No past phases.
phase-all-levels = All levels
phase-level = Level
phase-declare = Declare or record a phase
phase-declare-short = Phase…
phase-since = since
phase-until = until
phase-to-tell = { $n ->
        [one] one still to be told
       *[other] { $n } still to be told
    }
phase-declared-by = Declared by
phase-recorded-by = Recorded by
phase-noted-by = Received and noted by
phase-everywhere = the whole territory

## States, and how sure an act is

phase-state-in-force = in force
phase-state-supporting = in support of a higher phase
phase-state-scaled-down = scaled down to a lower phase
phase-state-lifted = lifted
phase-state-contested = contested
phase-waits = to be confirmed
phase-standing-unconfirmed = recorded, not yet confirmed
phase-standing-confirmed = confirmed
phase-standing-contested = contested
phase-standing-received = decided elsewhere, noted with its source
phase-ending-unconfirmed = end recorded, not yet confirmed
phase-act-declaration = the declaration
phase-act-ending = the lifting or the scaling down
phase-act-ending-contested = end contested: the phase goes on
phase-act-declaration-contested = declaration contested: the phase never counted
phase-struck = contested
phase-late = late

## The panel and the top bar

phase-panel = Phase
phase-panel-none = No phase is declared about this.
phase-panel-past = { $n ->
        [one] one past phase
       *[other] { $n } past phases
    }
phase-chip-since = since { $time }
phase-chip-waits = { $name }, to be confirmed
phase-chip-more = { $name } +{ $n }
phase-chip-more-waits = { $name } +{ $n }, to be confirmed
phase-line-word = declare or record a phase (alone, or with a level or a number)
phase-line-opens = opens the form for this incident
phase-line-form = opens the form:
phase-line-list = opens the list; go to the page of the incident first for the form

## One phase

phase-said = Declared orally at { $time } by { $authority }, recorded by { $by } at { $recorded }.
phase-supports = A higher phase leads; the bodies of this one stay active in support.
phase-supports-see = See the phase that leads
phase-freezes = While it lasts, no phase of a lower level is declared about this incident. Operations go on.
phase-about = About
phase-about-hint = Number of the incident: 26-0417.
phase-in-force-since = In force since
phase-in-force-until = Until
phase-territory = Territory
phase-territory-hint = Nothing ticked: the whole territory.
phase-criteria = Criteria met
phase-criteria-every = All of them have to be met.
phase-criteria-one = One is enough.
phase-points = What the journal says
phase-points-hint = Nothing is ticked by it: whether a criterion is met is for the authority to say.
phase-fact-one-area = The incident touches one municipality only: { $what }.
phase-fact-several-areas = The incident touches { $n } municipalities: { $what }.
phase-fact-several-zones = The incident touches { $n } zones: { $what }.
phase-fact-several-disciplines = { $n } disciplines have written in its log: { $what }.
phase-fact-needs-short = More is asked for than is there: { $what }.
phase-fact-phase-declared = Counts already: { $what }.
phase-fact-source = See
phase-reasons = Reasons
phase-means = Means put in
phase-not-said = not said yet
phase-act = Legal ground
phase-article = article
phase-unverified = to be verified
phase-bodies = Bodies
phase-text = Short public wording
phase-text-hint = A language may be missing; the page shows it.
phase-text-fr = French text
phase-text-nl = Dutch text
phase-text-missing-fr = Missing in French
phase-text-missing-nl = Missing in Dutch
phase-amended-times = { $n ->
        [one] amended once
       *[other] amended { $n } times
    }
phase-amendment = Amendment no. { $n }
phase-amended-at = Amended
phase-amended-by = By
phase-amended-act = Act
phase-change-text-fr = French text
phase-change-text-nl = Dutch text
phase-change-territory = Territory
phase-change-means = Means put in
phase-acts = All acts
phase-recorded-at = recorded at { $time }
phase-erased = content erased
phase-scale-up = Scale up:
phase-print = Print

## Telling

phase-recipients = To be told immediately
phase-recipients-none = Nobody has to be told of this phase.
phase-recipient = Who
phase-told = told at
phase-to-be-told = to be told
phase-told-of-ending = of the end
phase-told-of-ending-contested = end contested: the phase goes on
phase-told-of-declaration-contested = declaration contested: the phase never counted
phase-not-told = not told while it lasted
phase-not-reached-times = { $n ->
        [one] not reached once
       *[other] not reached { $n } times
    }
phase-mark-told = Told
phase-tell = Note a call: told or not reached
phase-outcome = Outcome
phase-outcome-told = Told
phase-outcome-not-reached = Not reached
phase-whom = Who took the message
phase-read-back = read back
phase-not-read-back = not read back
phase-read-back-done = I read back to the speaker what I wrote down
phase-read-back-they = They repeated the message
phase-when = At
phase-when-hint = 03:07; empty for now.
phase-by = By
phase-means-phone = telephone
phase-means-radio = radio
phase-means-person = face to face
phase-means-message = text message
phase-means-mail = e-mail
phase-means-document = document
phase-words = More about it
phase-words-hint = Needed to contest: what is not so.
phase-record = Record

## Declaring and recording

phase-way = Who decides
phase-way-own = I declare under my function
phase-way-heard = I record what the authority said or wrote
phase-end-way-own = I decide under my function
phase-end-way-heard = I record what the authority said or wrote
phase-way-received = I note a written act of the authority: it counts by its source
phase-end-way-received = I note a written act of the authority: it counts by its source
phase-heard = What was said, by whom and how
phase-speaker = Who spoke
phase-speaker-hint = The name stands in an entry of its own and can be erased alone.
phase-number = Number
phase-source = Source
phase-source-hint = Number and date of the message or document, if there is one.
phase-dated = Dated
phase-dated-hint = The day that the document or message bears; needed for a written act.
phase-stated = Since when
phase-inform-hint = These have to be told in any case; you can add others.
phase-more-function = Also this function
phase-more-organisation = Also this organisation
phase-nobody = Nobody else
phase-more = Others as well
phase-declare-do = Declare the phase
phase-choose = Choose
phase-any = Any
phase-received-note = Decided by { $authority }: it is noted here with its source, nobody declares it here.
phase-not-ours = Your function does not declare this phase: { $authority } does.
phase-turn-to = Turn to:
phase-record-instead = What that authority says by word of mouth is recorded here and counts from the time it was said.
phase-no-regime = This profile knows no phases
phase-no-regime-hint = The file phases.toml of the profile names the levels and the authority of each.

## Confirming, contesting, ending

phase-answer-declaration = Confirm or contest the declaration
phase-answer-ending = Confirm or contest the end
phase-verdict = What was recorded
phase-verdict-confirm = It is so: I confirm
phase-verdict-contest = It is not so: I contest
phase-decide = Decide
phase-waits-for = To be confirmed or contested by:
phase-end = Lift or scale down
phase-how = How it ends
phase-how-lift = Lifted: it is over at this level
phase-how-scale-down = Scaled down to the lower phase that is still active
phase-disown-declaration = Contest the written act that was received
phase-disown-ending = Contest the written end that was received
phase-end-inform-hint = Whoever was to be told of the phase, or that an earlier end does not hold, is to be told of its end; you can add others.
phase-end-hint = Lifting opens the evaluation: debriefs, findings, lessons. Phases in support lead again.
phase-end-do = End it

## Amending

phase-amend = Amend the declaration
phase-amend-end = Amend the end
phase-complete-amend = Complete the declaration
phase-complete-amend-end = Complete the end
phase-amend-hint = What stands here counts now. Change it and say why: what was before stays visible, and a signed copy from before no longer says it. A field that is emptied stays as it was.
phase-complete-hint = You complete a language that is missing, or add who is to be told; all else is for the authority to amend.
phase-amend-more = Also to be told
phase-amend-reasons-hint = Needed, unless only a missing language is completed or somebody is added who is to be told.
phase-amend-do = Amend

## Evaluations

phase-evaluations = Evaluations
phase-evaluation = Evaluation
phase-evaluation-see = See the evaluation
phase-evaluation-open = open
phase-evaluation-closed = closed
phase-evaluation-opened = Opened
phase-evaluation-ended = Closed
phase-evaluations-none = No evaluations
phase-evaluations-none-hint = Lifting a phase opens one.
phase-debriefs = Debriefs
phase-debriefs-none = No debrief is recorded.
phase-debrief = Debrief
phase-debrief-hot = Hot debrief
phase-debrief-cold = Cold debrief
phase-debrief-do = Record a debrief
phase-held = Held
phase-held-hint = 24/11 14:00; empty for now.
phase-took-part = Functions that took part
phase-findings = Findings
phase-findings-none = No findings.
phase-finding = Finding
phase-finding-do = Note a finding
phase-finding-well = what went well
phase-finding-badly = what did not
phase-finding-proposal = proposal
phase-discipline = Discipline
phase-discipline-none = multidisciplinary
phase-lessons = Lessons
phase-lessons-none = No lessons.
phase-lesson = What is to be done
phase-lesson-do = Draw a lesson
phase-lesson-hint = It becomes a commitment of the chosen function, followed like an order.
phase-lesson-draw = Draw the lesson
phase-lesson-coming = the commitment follows
phase-owner = Who does it
phase-organisation = Organisation
phase-area = Area
phase-due = By
phase-due-hint = Day and time (15/01 12:00) or minutes from now.
phase-from-finding = Finding no.
phase-conclusion = Conclusion
phase-without = Why a debrief is missing
phase-without-hint = An evaluation is closed after both debriefs, or with this reason.
phase-close-do = Close the evaluation
phase-close = Close

## The act on paper, and its signature

phase-document = Act on a phase
phase-document-sealed = Form: sealed in the journal, not signed (last entry № { $seq }).
phase-document-for-signature = Form: sealed in the journal (last entry № { $seq }); signed only if this file carries an electronic signature.
phase-document-amended = As amended: amendment no. { $n } of { $at } (entry № { $seq }).
phase-document-change = { $before } → { $after }
phase-document-line = { $label }: { $value }
phase-document-standing = How sure
phase-document-pdf = PDF (FR + NL)
phase-sign-title = Signing the act
phase-sign-lede = Each act is sealed in the journal as soon as it is done. Signing happens elsewhere, with an identity card for example, on a copy given out here; it is checked when it comes back.
phase-sign-later = The copy says what is known when you take it: after an amendment or the lifting, take a new one.

## Carried out

phase-done-declared = { $number } is declared. Now tell those who must be told.
phase-done-recorded = { $number } is recorded. Now tell those who must be told.
phase-done-changed = Recorded for { $number }.
phase-step-up-declare = the declaration of a phase
phase-step-up-answer = the confirmation or contestation of a phase
phase-step-up-amend = the amendment of a phase
phase-step-up-end = the lifting or scaling down of a phase
phase-done-evaluation = Noted in { $number }.

## Refusals

refusal-phase-changed = { $function } changed this at { $at } (entry № { $seq }). Nothing was written. Reload the page, look, then decide again: what you typed is kept.
refusal-phase-regime = { $level }: the profile has no regime for this level on { $day }. Check the time, or choose another level.
refusal-phase-function = { $level }: only the competent function decides on it ({ $functions }). Turn to it, or record what it declares by word of mouth.
refusal-phase-received = { $level }: others decide on it. Note what was received, with its source.
refusal-phase-reach = { $level }: your mandate does not cover the whole of this territory. Turn to the authority of the place, or record what it declares by word of mouth.
refusal-phase-one-area = { $level }: choose exactly one municipality. For several, each declares its own, or the higher level does.
refusal-phase-criteria-all = { $level }: all criteria have to be met. If they are not, another level may fit better.
refusal-phase-criteria = { $level }: tick at least one criterion.
refusal-phase-frozen = { $level } ({ $number }) is in force since { $at }: no phase of a lower level is declared about this incident. Operations and telling people go on.
refusal-phase-already = { $level }: { $number } is in force here since { $at } already. Open it to confirm it, to amend it or to end it.
refusal-phase-ended = { $number } has ended ({ $state }). Declare a new one if it is needed.
refusal-phase-nothing-waits = { $number }: { $act } does not wait to be confirmed or contested. Reload the page.
refusal-phase-before = The phase began only at { $at }: give a time after that.
refusal-phase-many = At most { $most } of these.
refusal-phase-nothing-below = No lower phase supports { $number }: lift it, or have the lower phase declared first.
refusal-phase-told = For { $number }, they are recorded as told already.
refusal-phase-about = There is no incident { $number } that you may see.
refusal-phase-written = A written act came as a document, by e-mail or as a text message: choose one of these, or record what was said by word of mouth.
refusal-phase-amend = { $level }: only the competent function amends it ({ $functions }). You can complete a language that is missing, and add who is to be told.
refusal-phase-no-end = { $number } has no end that counts: there is nothing to amend about it.
refusal-phase-unchanged = Nothing of { $number } would change. Write what is to be other than now.
refusal-phase-evaluation-closed = { $number } is closed: nothing can be added.
refusal-phase-not-debriefed = First record in { $number } that this debrief was held.
refusal-phase-debriefs = Not both debriefs were held: say why, or wait for them.
refusal-phase-due = This time is over already. Give one that is still to come.
refusal-phase-copies = There are { $limit } copies of this phase already. Use one of them.
refusal-phase-not-ours = This copy was not given out for this phase.
refusal-phase-unsigned = This document carries no signature.
refusal-erase-phase = № { $entry } says which phase was in force and since when: later acts rest on it. It stays.

## Kinds of entries

kind-emergency-declared = Phase declared
kind-emergency-recorded = Phase recorded
kind-emergency-speaker-named = Speaker named
kind-emergency-confirmed = Confirmed
kind-emergency-contested = Contested
kind-emergency-scaled-up = Goes into support of a higher phase
kind-emergency-resumed = Leads again after the end of
kind-emergency-scaled-down = Scaled down
kind-emergency-lifted = Phase lifted
kind-emergency-amended = Amended
kind-emergency-told = Told
kind-emergency-not-reached = Not reached
kind-emergency-copy-given = Copy given out to be signed
kind-emergency-copy-signed = Signed copy received
kind-emergency-evaluation-opened = Evaluation opened
kind-emergency-debriefed = Debrief held
kind-emergency-finding-noted = Finding noted
kind-emergency-lesson-drawn = Lesson drawn
kind-emergency-evaluation-closed = Evaluation closed

## Paper

phase-paper = Phases
phase-paper-level = Phase
phase-paper-since = Since
phase-paper-about = Incident
phase-paper-where = Territory
phase-paper-by = Recorded by
phase-paper-state = State
phase-paper-to-tell = To be told

# What a report takes of it
phase-open-work = Phases in force
phase-offer = { $name } ({ $number }), in force since { $since }.
phase-offer-waits = { $name } ({ $number }), recorded for { $since } and not yet confirmed by the authority.
phase-offer-ended = { $name } ({ $number }), in force since { $since }, lifted { $ended }.
