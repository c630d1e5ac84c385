# Webhooks: who is told of what, how far each has come, what was answered.

badge-interfaces = { $n ->
        [one] webhook given up
       *[other] webhooks given up
    }

webhook-title = Webhooks
webhook-door = Tell partners’ programs as soon as an entry concerns them, and see what they answered.
webhook-up = Interfaces
webhook-lede = A partner’s program is told as soon as something happens: what, when, and where to read it. Nothing that its function may not read, and never the content.
webhook-label = Purpose
webhook-label-hint = For example: dispatch system of the zone.
webhook-address = Address
webhook-address-hint = An https address. Private networks and this machine are refused unless the operator names them.
webhook-address-here = Demonstration: nothing leaves this machine. For example http://127.0.0.1:9000/.
webhook-machine = Machine
webhook-machine-hint = The webhook tells only what this machine’s function may read.
webhook-no-machine = mandate ended
webhook-needs-machine = No machine holds a function. Register one among the people and propose a function for it.
webhook-choose = Choose
webhook-groups = Events
webhook-areas = Areas
webhook-areas-hint = Nothing ticked: everywhere.
webhook-everywhere = everywhere
webhook-state = State
webhook-state-running = running
webhook-state-paused = paused
webhook-state-given-up = given up
webhook-state-ended = ended
webhook-held = held
webhook-held-hint = A backup was put back: nothing leaves until somebody lets this webhook go on.
webhook-vain-since = Without an answer since
webhook-next = next attempt
webhook-given-up-since = Given up after five days without an answer, or because the receiver wants nothing more; without an answer since
webhook-given-up-hint = Check with the partner, then let it go on: what happened meanwhile follows in order.
webhook-none = No webhooks
webhook-none-hint = No program is told what happens here.
webhook-new = New webhook
webhook-new-do = Set up
webhook-ended-ones = Ended ({ $n })
webhook-secret = Secret
webhook-secret-once = This secret is shown only now.
webhook-secret-use = The receiver checks the header webhook-signature of every message with it (Standard Webhooks, v1).
webhook-about = Description
webhook-kept = Set up
webhook-told-to = Told up to entry
webhook-old-secret = The old secret holds until
webhook-do = Act
webhook-turn-pause = Pause
webhook-turn-resume = Let it go on
webhook-turn-end = End
webhook-end-sure = End “{ $label }”? It cannot be taken up again.
webhook-ping = Send a trial
webhook-rotate = New secret
webhook-rotate-hint = After a new secret the old one signs for another day: the receiver has time to change.
webhook-attempts = Deliveries
webhook-no-attempts = Nothing sent yet
webhook-no-attempts-hint = Nothing that concerns this webhook has happened yet.
webhook-at = When
webhook-what = What
webhook-answer = Answer
webhook-millis = ms
webhook-entry = entry { $seq }
webhook-trial = trial
webhook-taken = taken
webhook-refused = refused
webhook-nothing = no answer
webhook-again = Send again
webhook-again-entry = Send entry { $seq } again
webhook-done-pause = The webhook is paused.
webhook-done-resume = The webhook goes on.
webhook-done-end = The webhook is ended.
webhook-done-ping = The trial leaves at once.
webhook-done-again = The entry leaves again at once.
webhook-step-up-keep = setting up a webhook
webhook-step-up-secret = renewing a webhook’s secret
webhook-step-up-resume = letting a webhook go on

webhook-group-signals = Signals
webhook-group-incidents = Incidents
webhook-group-log = Log
webhook-group-reports = Situation reports
webhook-group-posture = Posture and received states
webhook-group-orders = Orders and commitments
webhook-group-sessions = Meetings
webhook-group-indicators = Indicators
webhook-group-perimeters = Perimeters
webhook-group-phases = Phases
webhook-group-capacities = Capacities and needs
webhook-group-plans = Plans and reflex cards
webhook-group-warnings = Warnings to the public
webhook-group-events = Planned events
webhook-group-exercises = Exercises
webhook-group-messages = Messages

## Journal

kind-webhooks-kept = webhook set up
kind-webhooks-turned = webhook paused, let go on or ended
kind-webhooks-rotated = secret of a webhook renewed
kind-webhooks-given-up = webhook given up for want of an answer

## Refusals

refusal-webhook-address = This is no address that can be used: give a complete https address, without a user name or “#”.
refusal-webhook-clear = In the clear (http) nothing leaves: give an https address. The operator can allow a host in the configuration.
refusal-webhook-private = This address is one of a private network or of this machine. The operator can allow it in the configuration.
refusal-webhook-only-here = In a demonstration only this machine can be told: http://127.0.0.1 and a port.
refusal-webhook-machine = Choose a machine that holds a function now.
refusal-webhook-many = There are { $most } webhooks already: end one first.
refusal-webhook-state = That is not possible now: the webhook is { $state }.
refusal-webhook-changed = { $function } changed this webhook at { $at }: read it again, then begin anew.
refusal-webhook-seq = This entry is older than the webhook, or does not exist.
