# People and rights.

## Rooms

room-people = People
room-account = My account
directory-tab-people = People
directory-tab-duty = On duty
directory-tab-organisations = Organisations
directory-tab-powers = Who may do what
directory-tab-profile = Profile
directory-tab-tokens = Machine tokens
directory-tab-looks = Access journal
directory-badge-waiting = to be confirmed by a second person

## Words used everywhere

directory-name = Name
directory-person = Person
directory-function = Function
directory-functions = Functions
directory-organisation = Organisation
directory-areas = Areas
directory-dates = Dates
directory-state = State
directory-status = Status
directory-phone = Telephone
directory-lang = Language
directory-since = Since
directory-when = When
directory-what = What
directory-about = About
directory-times = Times
directory-yes = yes
directory-no = no
directory-choose = Choose…
directory-save = Save
directory-search = Search
directory-search-do = Search
directory-on-duty = on duty
directory-erased = (name erased)
directory-account = Account
directory-account-open = active
directory-account-closed = deactivated
directory-machine = Machine
directory-until-day = up to and including { $day }
directory-until = until { $at }
directory-until-open = no end set
directory-shown-once = This is shown only once.

## People

directory-people = People
directory-people-count = Holders
directory-found = { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
directory-nobody = Nobody is registered yet
directory-nobody-hint = Register a first person, then propose a function for them.
directory-nobody-found = Nobody found
directory-nobody-found-hint = A few letters are enough, without accents: a name, a function, an organisation, an area.
directory-waiting = Waiting for a second person
directory-waiting-hint = These functions are powerful: they count only once confirmed by somebody other than the person who proposes and the one who receives.
directory-who = Who
directory-sort-of-account = Kind of account
directory-holds-now = Functions now
directory-holds-nothing = No function at the moment
directory-holds-nothing-hint = Without a function one can neither sign in nor act.
directory-coming = Functions to come
directory-past = Past functions
directory-register = Register a person
directory-register-do = Register
directory-register-hint = A registered person can do nothing yet: first give them a password, then propose a function.
directory-registered = Person registered.
directory-name-hint = First and last name, as the person introduces themselves.
directory-login-hint = Short and unique; capitals and small letters are the same.
directory-phone-hint = The number at which the person is reached on duty.
directory-machine-is = It is a machine
directory-machine-hint = A machine writes with a token and has no password.
directory-change = Correct
directory-account-hint = Deactivated: all sessions of the person end at once, signing in is refused, and what they hold counts for nothing. Mandates and everything they wrote stay in the record. Active again: the mandates that still run count again.
directory-account-machine-hint = Deactivated: the machine’s tokens open nothing from now on, and what it holds counts for nothing. Mandates and everything it wrote stay in the record. Active again: tokens and mandates that still run count again.
directory-closed-means = This account is deactivated: signing in is refused and the functions below count for nothing until it is active again. They stay in the record.
directory-person-saved = Saved.
directory-person-closed = The account is deactivated. Its sessions have ended.
directory-person-opened = The account is active again.

## First password

directory-password = Password
directory-password-hint = A new password is made and shown once. The old one no longer counts and the person’s sessions end. The act is recorded, never the password.
directory-password-give = Make a password
directory-password-sure = Make a new password and end this person’s sessions?
directory-password-made = Password of { $name }
directory-password-then = Tell it to the person themselves. When they sign in with it, they first have to choose a password of their own.
directory-password-powerful = This person holds or is to hold a powerful function: nobody else can give them a password, or one person could pose as the second. If it is lost, first end the function, then propose it again.
directory-back-to-person = Back to the person

## Mandates

directory-mandate = Mandate
directory-propose = Propose a function
directory-propose-do = Propose
directory-propose-hint = An ordinary function counts at once. A powerful one waits until a second person confirms it. Nobody gives a function to themselves.
directory-proposed-counts = The function is given.
directory-proposed-waits = Proposed. A second person has to confirm.
directory-proposed-by = Proposed by
directory-by-program = the installation
directory-function-hint = What each function permits is under “Who may do what”.
directory-second-person = Second person
directory-second-person-short = second person
directory-second-person-needed = needed
directory-second-person-not = not needed
directory-areas-hint = Only for a function that is limited to areas.
directory-areas-none = No territory has been imported yet: functions limited to areas cannot be given.
directory-from = First day
directory-from-hint = Leave empty to begin now.
directory-last-day = Last day
directory-last-day-hint = Leave empty if the end is not known.
directory-deputy-of = Stands in for
directory-deputy-hint = A deputy stands in for the same function.
directory-deputy-none = No stand-in
directory-ground = Decision
directory-ground-hint = Order of the day, decree, letter: what gives the function.
directory-confirm = Confirm
directory-confirm-hint = { $by } proposes this function for { $name }. By confirming you are the second person; your name stays in the journal.
directory-confirm-do = Confirm as second person
directory-confirmed = Confirmed: the function counts between its dates.
directory-cannot-confirm-own = This is your own function: somebody else has to confirm it.
directory-cannot-confirm-proposer = You proposed it: a second person has to confirm it.
directory-cannot-confirm-power = It waits for somebody who may confirm mandates.
directory-end = End
directory-refuse = Refuse
directory-ended = The mandate has ended.
directory-reason = Reason
directory-reason-hint = One sentence; it stays in the journal.
directory-standing-proposed = to be confirmed
directory-standing-coming = to come
directory-standing-held = current
directory-standing-idle = without effect: account deactivated
directory-standing-past = expired
directory-standing-ended = ended

## Organisations

directory-organisations-found = { $n ->
        [one] { $n } organisation
       *[other] { $n } organisations
    }
directory-former = Former names
directory-none-found = No organisation found
directory-no-organisations = No organisations
directory-no-organisations-hint = Installing the profile brings the organisations.
directory-sort-association = Associations
directory-sort-audit = Audit
directory-sort-authority = Authorities
directory-sort-crisis-centre = Crisis centres
directory-sort-directorate = Directorates
directory-sort-emergency-service = Emergency services
directory-sort-federal-service = Federal services
directory-sort-government = Government
directory-sort-health = Health
directory-sort-justice = Justice
directory-sort-municipality = Municipalities
directory-sort-network = Networks
directory-sort-operator = Operators
directory-sort-police = Police
directory-sort-police-zone = Police zones
directory-sort-public-interest-body = Public-interest bodies
directory-sort-regional-body = Regional bodies
directory-sort-school = Schools
directory-sort-watch = Watch

## Duty

directory-duty-now = On duty now
directory-duty-none = Nobody is on duty
directory-duty-none-hint = Whoever begins duty appears here within a second, on every console.
directory-duty-own = My duty
directory-duty-begin = Begin duty
directory-duty-end = End duty
directory-duty-begun = You are on duty.
directory-duty-over = You are no longer on duty.

## Machine tokens

directory-token-for = Purpose
directory-token-for-hint = For example: feed of weather warnings.
directory-scopes = Powers of the token
directory-scopes-hint = The token can do no more than what is ticked, and never more than the machine’s function.
directory-token-make = Make a token
directory-token-make-do = Make
directory-token-made = Token made: { $label }
directory-token-use = The machine sends it with every request:
directory-token-idle = without mandate
directory-token-end = Revoke
directory-token-end-sure = Revoke the token “{ $label }”? The machine will no longer be able to send anything.
directory-token-ended = The token is revoked.
directory-token-no-machine = No machine holds a function. Register it among the people and propose a function for it.
directory-tokens-none = No tokens
directory-tokens-none-hint = A machine without a token can neither read nor write.

## My account

directory-account-own = Language and telephone
directory-account-lang-hint = The language in which the program greets you.
directory-account-saved = Saved.
directory-account-done-saved = Saved.
directory-account-done-password = The password is changed. Your other sessions have ended.
directory-account-done-sessions = Your other sessions have ended.
directory-password-change = Change password
directory-password-change-do = Change
directory-password-old = Current password
directory-password-new = New password
directory-password-new-hint = A phrase of several words is long and easy to remember.
directory-password-again = New password, once more
directory-own-password = Choose your own password
directory-own-password-why = Somebody else chose the password with which you signed in, and knows it. Choose one that only you know; everything else opens after that.
directory-own-password-hint = At least 12 characters. A phrase of several words is long and easy to remember.
directory-own-password-do = Use this password
directory-links-link = Linked accounts at other services
directory-sessions = My sessions
directory-sessions-end = End all others
directory-session-here = this console
directory-session-locked = locked
directory-session-dates = Opened: { $opened }. Ends at the latest: { $expires }.

## Who may do what

directory-powers = Powers
directory-power = Power
directory-powers-lede = One acts under one function at a time. The function gives powers, up to a level of handling, everywhere or in the areas of the mandate. From need to know on, one must also be named on the matter.
directory-powers-by = Read by
directory-powers-by-function = By function
directory-powers-by-power = By power
directory-reach = Reach
directory-reach-everywhere = everywhere
directory-reach-areas = own areas
directory-clearance = Reads up to
directory-yours = yours
directory-subject-signal = Signals
directory-subject-incident = Incidents
directory-subject-log = Log
directory-subject-figure = Figures
directory-subject-inform = Informing
directory-subject-report = Situation reports
directory-subject-matter = Matters
directory-subject-attachment = Attachments
directory-subject-handover = Handover
directory-subject-person = People
directory-subject-mandate = Mandates
directory-subject-profile = Profile
directory-subject-territory = Territory
directory-subject-journal = Journal
directory-subject-access = Access
directory-subject-demo = Demonstration
power-signal-record = record a signal
power-signal-qualify = qualify a signal
power-incident-open = open an incident
power-incident-update = update an incident
power-incident-close = close an incident
power-log-write = write in the operational log
power-log-write-strategic = write in the strategic log
power-log-read-strategic = read the strategic log
power-log-correct = correct an entry
power-figure-confirm = confirm a figure
power-figure-publish = make a figure public
power-inform-mark = mark who has been told
power-report-draft = draft a situation report
power-report-issue = issue a situation report
power-matter-read = read
power-matter-restrict = restrict a matter
power-attachment-add = attach a document
power-handover-give = hand over the watch
power-handover-accept = accept the watch
power-person-manage = register people, manage accounts and tokens
power-mandate-propose = propose and end mandates
power-mandate-confirm = confirm a mandate as second person
power-profile-install = put a profile in force; decide about what was not carried out
power-territory-import = import a territory
power-journal-read = read the journal and its proofs
power-journal-export = export the journal
power-journal-erase = destroy content of the journal
power-access-review = see who looked at what
power-commitment-give = give an order or set a commitment
power-commitment-answer = acknowledge an order and report on it
power-commitment-settle = accept, return or withdraw a commitment
power-body-convene = convene a body and set its agenda
power-body-record = keep the minutes of a body
power-body-approve = approve minutes
power-indicator-define = define an indicator and its thresholds
power-indicator-record = record the value of an indicator
power-posture-set = set the posture of the centre
power-phase-declare = declare, confirm, contest or lift a phase
power-phase-note = note a phase declared by another authority or by word of mouth
power-evaluation-keep = keep an evaluation: debriefs, findings, lessons
power-plan-write = write an emergency plan and its reflex cards
power-plan-approve = approve an emergency plan
power-plan-activate = activate an emergency plan
power-card-work = work through a reflex card
power-perimeter-set = set a perimeter and its rules of access
power-capacity-report = report the capacity of a site
power-need-ask = state a need
power-need-serve = serve a need: reserve, carry, deliver
power-message-send = send a message to those concerned
power-rota-keep = keep the on-call rota
power-warning-write = draft a public warning
power-warning-release = release a warning that somebody else drafted
power-site-publish = publish on the public crisis site
power-event-plan = prepare a planned event
power-exercise-lead = lead an exercise
power-exercise-observe = observe and evaluate an exercise
power-continuity-order = issue a continuity act (dispatch rooms)
power-unsent-release = release what another person entered offline
power-webhook-keep = keep notifications to other systems
power-objective-keep = write objectives and their cycle
power-project-keep = keep projects and actions of the operational plan
power-project-report = report on the state of a project
power-project-validate = validate the operational plan
power-programme-keep = write the regional plan and its measures
power-programme-adopt = adopt, close or reopen a regional plan
power-contribution-ask = ask partners for contributions
power-contribution-give = contribute to a measure
power-contribution-judge = judge contributions
power-register-keep = keep the follow-up registers
power-register-approve = approve answers on follow-up
power-account-write = prepare notes and reports
power-account-issue = issue notes and reports
power-duty-keep = keep the year wheel
power-duty-done = tick off duties of the year wheel
power-duty-own = tick off what one’s own organisation owes
power-state-note = note a state received (threat, national plan)
power-access-break-glass = open in an emergency what is closed to them
power-demo-control = control the demonstration

## Profile in force

directory-profile = Profile in force
directory-profile-version = Version
directory-profile-hash = Hash (SHA-256)
directory-profile-installed = Put in force
directory-profile-never = Never recorded in this journal.
directory-profile-other = Attention: entry № { $seq } put another profile in force. The program runs with the one on this page. Recorded hash:
directory-profile-files = Hash of each file
directory-unverified-count = Numbers and rules to be verified
directory-numbers = Legal numbers
directory-numbers-hint = Terms, amounts and periods, with their date and source. What is marked “to be verified” has not been confirmed by a jurist yet.
directory-numbers-none = No legal numbers
directory-numbers-none-hint = The profile contains none.
directory-number = Number
directory-value = Value
directory-basis = Basis and source
directory-verified = verified
directory-unverified = to be verified
directory-not-now = not in force today
directory-at-once = at once
directory-unit-minute = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
directory-unit-hour = { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
directory-unit-day = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
directory-unit-month = { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
directory-unit-year = { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
directory-unit-count = { $n } ×
directory-rules = Whom to inform
directory-rules-hint = The rules that propose on the watch floor who must be told, and within how long.
directory-rule = Rule
directory-within = Within

## Access journal

directory-looks-lede = Every look at a matter under need to know or professional secrecy, and every refusal, is recorded here. The matter is named by its identifier alone; it can be looked for by it, and many matters by their number.
directory-looks-show = Show
directory-looks-all = Everything
directory-looks-looked = Looks
directory-looks-refused = Refusals
directory-looked = looked
directory-refused = refused
directory-look-daily-report = a daily report
directory-look-entry = an entry of the journal
directory-look-attachment = an attachment
directory-look-incident = an incident
directory-look-indicator = an indicator
directory-look-log = a log
directory-look-pack = a paper pack
directory-look-paper = a reserved paper of a session
directory-look-print = a printed incident
directory-look-report = a situation report
directory-look-search = a search result
directory-look-signal = a signal
directory-look-watch = the watch floor
directory-look-other = something that has no name here
directory-looks-lost = { $n ->
        [one] One look could not be recorded.
       *[other] { $n } looks could not be recorded.
    }
directory-looks-none = Nothing to show
directory-looks-none-hint = Looks and refusals arrive in batches, a few seconds later.
directory-looks-filter = Narrow the list
directory-looks-person = Person
directory-looks-matter = Matter (number, or beginning of its identifier)
directory-looks-from = From
directory-looks-to = Up to and including
directory-looks-find = Show
directory-looks-whole = Show everything
directory-looks-no-person = Nobody with this name or account is known here.
directory-looks-no-matter = No matter is found by this number here. An identifier is recognised from thirteen characters on.
directory-looks-no-day = One of the days is not a valid date.
directory-looks-not-found = Nothing found
directory-looks-not-found-hint = Nobody looked at it, and nobody was refused, within these limits.
directory-looks-back-to = Looked through back to { $day }; “next” goes on from there.
directory-looks-of = What this person looked at
directory-looks-not-kept = No access journal is kept here

## Emergency openings

directory-tab-glass = Emergency openings
directory-glass-title = Open in an emergency
directory-glass-lede = This matter is reserved for other functions. You can open it for { $minutes } minutes if it cannot wait.
directory-glass-what = Before you open it:
directory-glass-who-sees = Only you will see it, under the function you act under now; every look goes into the access journal.
directory-glass-alarm = Those who review access are alerted at once.
directory-glass-review-follows = Afterwards somebody else will judge whether it was justified.
directory-glass-reason = Why it cannot wait
directory-glass-reason-hint = What you need to know or do, and whom you could not reach.
directory-glass-do = Open for { $minutes } minutes
directory-glass-opened = Opened; the alarm has been raised
directory-glass-closed = Closed again
directory-glass-close = Close it now
directory-glass-is-open = Open until { $until }
directory-glass-watched = Close it as soon as you no longer need it.
directory-glass-banner = You opened a matter in an emergency, until { $until }.
directory-glass-banner-link = Look and close
directory-glass-review-banner = An emergency opening waits for review.
directory-glass-review-link = Review
directory-glasses-lede = Who opened in an emergency what is closed to them, why, and what the review said.
directory-glasses-none = No emergency opening
directory-glasses-none-hint = They appear here as soon as a function opens a matter that is closed to it.
directory-glass-open-now = open until { $until }
directory-glass-waits = to be reviewed
directory-glass-own = This is your own: somebody else has to review it.
directory-glass-review = Review this opening
directory-glass-verdict = Verdict
directory-glass-verdict-justified = justified
directory-glass-verdict-unjustified = not justified
directory-glass-found = What was found
directory-glass-found-hint = What you checked and with whom. An opening that was not justified is closed at once.
directory-glass-review-do = Record the verdict
directory-glass-reviewed = Verdict recorded
directory-look-glass = an emergency opening

## Refusals

refusal-no-function = Your account is in order, but you hold no function at the moment. Ask whoever manages the mandates.
refusal-password-length = A password has { $least } to { $most } characters.
refusal-password-differs = The two new passwords differ.
refusal-password-same = This is the password that was given to you. Choose another one, which only you know.
refusal-account-closed = Your account is deactivated. Ask whoever manages the people.
refusal-own-account = Nobody deactivates their own account: somebody else has to do it.
refusal-person-changed = Somebody changed this person after your page was drawn (entry № { $seq }). Nothing was written. Reload the page and look; what you typed is kept.
refusal-profile-faulty = The profile has errors and was not put in force.
refusal-own-password = Change your own password under “My account”.
refusal-powerful-password = This person holds or is to hold a powerful function: nobody else can give them a password.
refusal-machine-password = A machine has no password: make a token for it.
refusal-not-a-machine = A token is for a machine that holds this function now.
refusal-scope = This machine’s function does not give “{ $power }”.
refusal-login-taken = The user name “{ $login }” is taken.
refusal-code-taken = The code “{ $code }” is taken.
refusal-phone = This is not a telephone number: digits, spaces and “+” only.
refusal-date = “{ $typed }” is not a date. Write for instance 2026-12-01.
refusal-dates-reversed = The end must come after the beginning.
refusal-deputy-function = A deputy stands in for somebody who holds the same function.
refusal-own-mandate = Nobody gives or confirms a function to themselves.
refusal-second-person = You proposed it: a second person has to confirm.
refusal-mandate-state = { $state ->
        [held] This mandate is already confirmed.
        [ended] This mandate has ended or was refused.
       *[other] The state of this mandate does not allow it.
    }
refusal-glass-handling = Only a need-to-know matter can be opened in an emergency.
refusal-glass-open = This matter is open to you already.
refusal-glass-own = Nobody reviews their own opening: somebody else has to do it.
refusal-glass-reviewed = This opening has been reviewed already.

## Kinds of entry

kind-directory-person-registered = person registered
kind-directory-person-changed = person changed
kind-directory-organisation-registered = organisation registered
kind-directory-mandate-proposed = function proposed
kind-directory-mandate-confirmed = function confirmed by a second person
kind-directory-mandate-ended = mandate ended
kind-directory-function-assumed = acts under another function
kind-directory-duty-started = duty begun
kind-directory-duty-ended = duty ended
kind-directory-password-given = password given
kind-directory-token-made = machine token made
kind-directory-token-ended = machine token revoked
kind-directory-glass-broken = emergency opening
kind-directory-glass-closed = emergency opening closed
kind-directory-glass-reviewed = emergency opening reviewed
kind-profile-installed = profile put in force

## Passkeys, codes, recovery codes

directory-factors = Proving who you are
directory-factors-manage = Passkeys and codes
directory-factors-what = Besides the password: a passkey (a device that recognises you) or an application that gives codes. The system asks for them before acts that have an effect outside.
directory-factors-yours = What you have
directory-factors-none = Nothing yet
directory-factors-none-hint = Add a passkey or an application for codes below.
directory-factors-owed = Your function asks for a second factor. Add one: the rest opens then.
directory-factors-demonstration = Roles of the demonstration have no second factor: here nothing is asked before an act. In a real place it would be.
directory-factors-done-added = Added. It counts from now on.
directory-factors-done-removed = Removed.
directory-factors-were-reset = Somebody who manages persons has removed your passkeys, codes and recovery codes.
directory-factors-were-reset-on = On { $at } somebody who manages persons removed your passkeys, codes and recovery codes. If you had not asked for it, tell the security officer at once.
directory-factors-seen = I have read it
directory-factor-label = Name of the device
directory-factor-label-hint = To recognise it in the list: “duty telephone”.
directory-factor-passkey = passkey
directory-factor-totp = application for codes
directory-factor-added = added on { $at }
directory-factor-used = used on { $at }
directory-factor-unused = not used yet
directory-factor-remove = Remove
directory-factor-remove-sure = Remove “{ $label }”? This device will be of no use here any more.
directory-passkey-add = Add a passkey
directory-passkey-what = The device checks that it is you (finger, face or PIN) and signs; nothing secret arrives here.
directory-passkey-elsewhere = Passkeys do not work at this address: they need the official address of the place, with https.
directory-codes-add = Add an application for codes
directory-codes-what = An application on your telephone gives a code of six digits every thirty seconds.
directory-codes-elsewhere = One-time codes are not possible here: the key that encrypts their secrets is missing.
directory-codes-begin = Begin
directory-codes-scan = Photograph this drawing with the application.
directory-codes-picture = Drawing to photograph; the same secret stands as text below
directory-codes-type = Or type this secret:
directory-codes-first = First code
directory-codes-first-hint = The six digits that the application shows now.
directory-codes-confirm = Confirm
directory-recovery = Recovery codes
directory-recovery-what = Ten codes on paper, for the day when the device is missing. Each is good once.
directory-recovery-left = { $n ->
        [0] You have none left.
        [one] You have one left.
       *[other] You have { $n } left.
    }
directory-recovery-make = Make ten new codes
directory-recovery-sure = Make new codes? The old ones are then worth nothing.
directory-recovery-keep = Print them or write them down, and lock them away. Each stands once for the code of the application; the old ones are worth nothing any more.
directory-recovery-kept = I have written them down
directory-factors-reset-hint = { $n ->
        [one] This person has one means of proving who they are.
       *[other] This person has { $n } means of proving who they are.
    } If they were lost, remove them all: the person’s sessions end, they are told at the next sign-in and add new ones. First make sure, by a safe way, that the request really comes from them.
directory-factors-reset-reason = Reason
directory-factors-reset-reason-hint = For example: telephone lost, identity checked at the desk. Noted in the journal.
directory-factors-reset-do = Remove all their factors
directory-factors-reset-done = Factors removed. The person is told at the next sign-in.
directory-factors-none-there = This person has neither a passkey nor an application for codes.
directory-came-password = came in with the password
directory-came-passkey = came in with a passkey
directory-came-role = role of the demonstration
directory-came-provider = came in through an identity provider
directory-step-up-sign-in = the opening of the pages under this function
directory-step-up-factor = the adding of a means of proving who you are
directory-step-up-factor-remove = the removal of a means of proving who you are
directory-step-up-recovery = the making of new recovery codes
directory-step-up-reset = the removal of somebody else’s factors
directory-step-up-password = the giving of a password to somebody else
directory-step-up-confirm = the confirmation of a mandate
directory-step-up-token = the making of a token
directory-step-up-token-end = the ending of a token
directory-step-up-glass = the emergency opening of a reserved matter
kind-directory-factor-added = means of proving who one is: added
kind-directory-factor-removed = means of proving who one is: removed
kind-directory-recovery-made = recovery codes made
kind-directory-factors-reset = somebody’s factors removed by another
kind-directory-stepped-up = identity proved before the act
refusal-code = This code is not right, or was used already. Wait for the next one and try again.
refusal-factor-late = The question is no longer valid: it expired or was answered already. Begin again.
refusal-passkey = This passkey is not accepted here. Take one that you added under “My account”, or another way.
refusal-passkey-copied = The counter of this passkey went backwards: there may be a copy of it. It is refused. Remove it under “My account” and tell whoever manages persons.
refusal-passkey-known = This passkey is registered already.
refusal-last-way = This is your last way to come in. Add another one first.
refusal-factor-unavailable = This is not possible here, at this address or with this account.
refusal-recovery-first = First add a passkey or an application for codes; recovery codes replace it on the day when it is missing.
refusal-step-up-password = Your account has a second factor: the password alone is not enough.
refusal-own-factors = Your own factors are managed under “My account”.
