# What the program could not carry out by itself, and what a restore holds.

room-jobs = Not carried out
badge-jobs = { $n ->
    [one] one thing was not carried out
   *[other] { $n } things were not carried out
}
kind-journal-jobs-settled = jobs run again or given up
jobs-lede = What follows from an entry by itself, and was refused, failed for good, or is held after a restore. Nothing of it happens until somebody decides.
jobs-none = Nothing stands still
jobs-none-hint = Whatever follows from an entry by itself has been carried out, or still will be.
jobs-failed = { $n } failed
jobs-held = { $n } held
jobs-held-hint = Held after a restore from a backup: it may have run before on the machine that is gone. Make sure before you let it run once more.
jobs-cause = Caused by
jobs-due = Due
jobs-state = State
jobs-state-failed = failed
jobs-state-held = held
jobs-attempts = { $n ->
    [one] tried once
   *[other] tried { $n } times
}
jobs-why = Why
jobs-why-held = after a restore
jobs-decide = Decide
jobs-decide-one = Decide: { $what }, entry № { $seq }, { $key }
jobs-decide-all = Decide about all { $n }
jobs-decide-every = Decide about all { $n }: { $what }
jobs-reason = Reason, kept in the journal
jobs-run = Try again
jobs-drop = Give up
jobs-more = { $n ->
    [one] and one more of this kind
   *[other] and { $n } more of this kind
}
jobs-done-run = Let go: what is due is tried again now, the rest at its time; what fails once more comes back to this page.
jobs-done-drop = Given up; the reason stands in the journal.
jobs-step-up = letting what stood still run again
refusal-jobs-none = Nothing of it stands still any more: it ran meanwhile, or somebody else decided. Look at the list again.

# What the jobs of a queue do

jobs-queue-flow-publish = Publishing on the public site
jobs-queue-flow-press = Sending to the press
jobs-queue-flow-duty = Coming on and going off duty at a handover
jobs-queue-flow-decision = Decisions of a session become commitments
jobs-queue-flow-decision-withdrawn = Commitments of withdrawn decisions
jobs-queue-flow-series = Sessions made ahead by the rule of a series
jobs-queue-flow-session-held = Duties done by a session that was held
jobs-queue-flow-escalate = Escalation of late orders
jobs-queue-flow-threshold = Commitments from crossed thresholds of indicators
jobs-queue-flow-alarm = Messages that the program writes by itself
jobs-queue-flow-lesson = Lessons of an emergency become commitments
jobs-queue-flow-exercise-lesson = Lessons of an exercise become commitments
jobs-queue-flow-exercise-inject = Injects of an exercise
jobs-queue-flow-continuity = Mandates from an act of continuity
jobs-queue-flow-cards = Reflex cards of incidents
jobs-queue-flow-level-acts = What a plan’s level asks of whom
jobs-queue-flow-event-lesson = Lessons of a planned event become commitments
jobs-queue-flow-event-open = Incidents opened by planned events
jobs-queue-flow-account-asked = Telling who owes a text for an account
jobs-queue-flow-account-issued = Telling the addressees of an account
jobs-queue-flow-register-taken-up = Commitments from registers
jobs-queue-flow-relief-day = Daily sums of the reception sites
jobs-queue-flow-contribution-mail = Letters to partners
jobs-queue-flow-duty-reminder = Reminders of duties
jobs-queue-duties-look = Looking at the day of a duty
jobs-queue-duties-ahead = Planning duties further ahead
jobs-queue-outbox-send = Sending messages
jobs-queue-outbox-missed = Messages that nobody acknowledged in time
