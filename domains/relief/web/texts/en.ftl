# Capacities and needs: the board, a site, its numbers, links without account, needs and what is reserved for them.

room-capacities = Capacities
badge-capacities = { $n ->
        [one] waits or is late
       *[other] wait or are late
    }

## The board

relief-title = Capacities
relief-lede = What each site offers, what is reserved and taken there, and what is still missing.
relief-flows = Flow monitoring: the arrivals, departures and profiles that sites count each day become indicators.
relief-flows-see = See the indicators
relief-show = Show
relief-show-open = Open
relief-show-silent = Nothing heard today
relief-show-closed = Closed
relief-kind = Kind
relief-kinds = What the site can offer
relief-municipality = Municipality
relief-any = Any
relief-sort = Order
relief-sort-municipality = by municipality
relief-sort-free = most free first
relief-sort-told = oldest news first
relief-sort-name = by name
relief-filter = Apply
relief-totals = Totals
relief-totals-none = No numbers: no site is open here.
relief-offered = Offered
relief-reserved = Reserved
relief-held = Kept by the site
relief-allocated = Reserved for needs
relief-used = Taken
relief-free = Free
relief-free-n = { $n } free
relief-missing = Still missing
relief-gap = { $n } short
relief-over = { $n } too many
relief-missing-free = { $missing } to find, { $free } free
relief-rests-on = Rests on
relief-of-sites = { $n ->
        [one] one site
       *[other] { $n } sites
    }
relief-of-stale = { $n ->
        [one] one old number
       *[other] { $n } old numbers
    }
relief-of-silent = { $n ->
        [one] one site has told nothing
       *[other] { $n } sites have told nothing
    }
relief-of-unconfirmed = { $n ->
        [one] one unconfirmed number
       *[other] { $n } unconfirmed numbers
    }
relief-subtotal = { $free } free of { $offered }
relief-sites = Sites
relief-site = Site
relief-nowhere = Without municipality
relief-none = No site here
relief-none-hint = Open a site, or import a list of sites with their numbers.
relief-told = Last told
relief-told-nothing = has told nothing
relief-stale = old number
relief-silent-since = silent since
relief-silent-ever = has never told anything
relief-reminded = reminded
relief-reminded-mark = Mark as reminded
relief-status-unconfirmed = unconfirmed
relief-status-confirmed = confirmed
relief-site-open = open
relief-site-paused = paused
relief-site-closed = closed
relief-file = CSV file
relief-print = Print
relief-choose = Choose
relief-none-chosen = None

## Arrivals and those present

relief-flow-title = Arrivals and those present
relief-flow-hint = Those present by day, as the sites counted them; unconfirmed.
relief-flow-indicators = Figures followed at the other levels
relief-flow-mark = { $day }: { $present } present, { $arrivals } arrived, { $departures } left, sites counted: { $sites }
relief-day = Day
relief-arrivals = Arrivals
relief-departures = Departures
relief-present = Present at the end of the day
relief-profiles = Profiles of those present
relief-profiles-hint = Numbers only, never names. Leave empty what you do not know.
relief-profiles-by-day = By day, over the sites that told it; unconfirmed.
relief-profile-mark = { $day }: { $n } of { $present } present, sites that told it: { $told } of { $sites }
relief-profile-days = Day by day
relief-day-hint = A new count of the same day stands instead of the one before, which stays in the history.
relief-day-do = Note the count
relief-days-none = No day counted yet.

## A site

relief-now = Now
relief-coming = Expected here
relief-coming-none = Nothing is reserved here for a need.
relief-part-rest = { $n } still to come
relief-under-way-since = under way since
relief-reports = Numbers received
relief-reports-none = This site has told nothing yet.
relief-at = As of
relief-from = Origin
relief-acts = Acts
relief-recorded = noted { $time }
relief-corrects = corrects
relief-corrected-by = corrected by
relief-confirm = Confirm
relief-correct = Correct
relief-correct-none = Nothing was told: strike this number without another in its place
relief-correct-do = Correct the number
relief-figures = offered { $offered }, kept { $held }, taken { $used }
relief-way-program = in the program
relief-way-voice = by voice
relief-way-link = by link
relief-way-file = by file
relief-history = History
relief-earlier = Earlier: { $n }
relief-differs = differs: { $n } of { $most }
relief-differs-sum = differs: { $n }, by the day before { $would }
relief-erased = content erased
relief-about-site = The site
relief-code = Code
relief-code-hint = Lower-case letters, digits and hyphens; files name the site by this code: hall-north.
relief-place = Address or place
relief-lon = Longitude
relief-lat = Latitude
relief-degrees-hint = In degrees: 4.352.
relief-organisation = Organisation
relief-contact = Contact
relief-contact-hint = Name and number stand in an entry of their own, which can be erased without the site disappearing.
relief-name = Name
relief-phone = Telephone
relief-mail = E-mail
relief-name-fr = Name in French
relief-name-nl = Name in Dutch
relief-about = About
relief-about-hint = Number of the incident: 26-0417.
relief-about-drop = not about this
relief-opened = Opened
relief-restricted = For my function only (need to know)
relief-site-new = Open a site
relief-site-open-do = Open the site
relief-change = Change the site
relief-change-do = Save
relief-turn = Pause, close or open again
relief-turn-to = From now on
relief-turn-open = open: it takes reservations
relief-turn-paused = paused: no new reservations for now
relief-turn-closed = closed: nothing more is expected there
relief-turn-do = Change the state
relief-why = Why
relief-remind = Remind the site
relief-remind-words = Who was reached, what was said
relief-remind-hint = Notes the reminder; nothing is sent from here.
relief-remind-do = Note the reminder

## Telling numbers

relief-report = Note numbers
relief-report-do = Note the numbers
relief-numbers = Numbers
relief-numbers-hint = The last numbers are filled in. What you empty stays as it was.
relief-teller = Told by
relief-teller-hint = The name of the person on the telephone; empty if it is you.
relief-stated = As of
relief-stated-hint = Empty: now. Otherwise 02:41 or 24/11 02:41.
relief-source = Source, where it is not the site itself
relief-confirmed = I have checked: confirmed number
relief-sure = The number is right

## Links without account

relief-links = Links without account
relief-links-made = Existing links
relief-links-none = No link for a whole municipality.
relief-link-what-site = A link opens the numbers of this site alone, without account, until it expires or you end it.
relief-link-what-municipality = A link opens the numbers of all sites of a municipality, also of those opened later.
relief-link-what = Whoever opens it sees these sites and can tell their numbers, nothing else.
relief-link-whom = For whom
relief-link-days = Days it is valid
relief-link-lang = Language of the page
relief-link-make = Make a link
relief-link-made = Link made
relief-link-once = It is shown this once.
relief-link-until = Valid until
relief-link-qr = Code to scan with a telephone
relief-link-spoken = To be read out
relief-link-spoken-hint = The end of the address, in groups of four characters.
relief-link-back = Back
relief-step-up-link = the making of a link without account
relief-link-open = open
relief-link-ended = ended
relief-link-expired = expired
relief-link-used = { $n ->
        [one] one number received
       *[other] { $n } numbers received
    }
relief-link-end = End it
relief-return = Your numbers
relief-return-sent = Well received, thank you. You can come back to this page and send other numbers.
relief-return-last = Last numbers received
relief-return-day-hint = The count of the day, if you keep one.
relief-return-name = Your name
relief-return-send = Send
relief-return-what = This link only serves to tell these numbers. They count as unconfirmed until the watch checks them.
relief-return-no-sites = No site is open here at the moment.
relief-gone = This link opens nothing
relief-gone-why = It has expired or was ended, the site is closed, or the address is incomplete.
relief-gone-do = Call whoever sent it to you: a new link is quickly made, and numbers can be told by telephone.

## Needs

relief-needs = Needs
relief-needs-open = Open
relief-needs-late = Late
relief-needs-ended = Ended
relief-needs-none = No need here
relief-needs-none-hint = What is asked, accepted or delivered appears here by itself.
relief-state = State
relief-state-asked = asked
relief-state-accepted = accepted
relief-state-reserved = reserved
relief-state-under-way = under way
relief-state-delivered = delivered
relief-state-confirmed = confirmed by whoever asked
relief-state-refused = refused
relief-state-withdrawn = withdrawn
relief-priority = Priority
relief-priority-urgent = urgent
relief-priority-high = high
relief-priority-normal = ordinary
relief-progress = missing { $missing }, reserved { $reserved }, delivered { $delivered }
relief-due = By
relief-due-hint = Minutes from now (30), a time (03:20) or a day and a time (25/11 08:00).
relief-late = late
relief-late-n = { $n ->
        [one] one late
       *[other] { $n } late
    }
relief-asked-n = { $n ->
        [one] one without answer
       *[other] { $n } without answer
    }
relief-wanted = Asked for
relief-wanted-missing = { $wanted } asked for, { $missing } to find
relief-part-reserved = Reserved, to come
relief-part-under-way = Of that under way
relief-part-delivered = Delivered
relief-groups = For whom
relief-asker = Asked by
relief-asker-me = My function
relief-asker-other = On behalf of somebody else
relief-asker-hint = For a request that came by telephone. Name and number stand in an entry of their own, which can be erased.
relief-ask = Ask
relief-ask-do = Ask for it
relief-how-many = How many
relief-how-many-came = How many came
relief-what = Of what
relief-where = Where
relief-point = Point on the map
relief-words = Details
relief-answer = Answer the request
relief-answer-words = What is answered
relief-answer-hint = Needed for refusing.
relief-accept = Accept
relief-refuse = Refuse
relief-proposals = Where to reserve
relief-proposals-none = No open site that you see has anything free.
relief-missing-nothing = Nothing is missing.
relief-metres = { $n } m away
relief-allocate = Reserve
relief-parts = Reservations
relief-parts-none = Nothing is reserved.
relief-part = part { $n }
relief-part-withheld = withheld site
relief-part-progress = delivered { $delivered }, given back { $released }, to come { $rest }
relief-start = Under way
relief-deliver = Arrived
relief-release = Give back
relief-release-do = Give them back
relief-supplier = Give to a supplier
relief-supplier-do = Give
relief-order-hint = So that the supplier acknowledges and answers:
relief-order = give an order about it
relief-close = Whoever asked confirms
relief-said-by = Said by
relief-said-by-hint = Empty if you asked; otherwise the name of whoever confirmed it.
relief-close-do = All of it is there
relief-restate = Ask for more or less
relief-restate-do = Change the request
relief-withdraw = Withdraw the request
relief-withdraw-hint = What is reserved and has not come is free again.
relief-withdraw-do = Withdraw
relief-beside-none = Nothing is needed for this.
relief-beside-see = See the needs
relief-line-word = ask for something
relief-line-opens = opens the form for a need

## Files

relief-import = Import a list
relief-import-lede = One line per kind of capacity of a site. Each line gets its answer before anything is written.
relief-import-file = CSV file
relief-import-file-hint = UTF-8 text with semicolons, commas or tabs; the first line names the columns.
relief-import-kinds = Known kinds:
relief-import-preview = Check
relief-import-take = Take the good lines
relief-import-again = Another file
relief-import-nothing = This file brings nothing new.
relief-import-lines = Lines of the file
relief-import-line = Line
relief-import-verdict = Answer
relief-import-sites = { $n ->
        [one] one new site
       *[other] { $n } new sites
    }
relief-import-figures = { $n ->
        [one] one other number
       *[other] { $n } other numbers
    }
relief-import-known = { $n ->
        [one] one line known already
       *[other] { $n } lines known already
    }
relief-import-refused = { $n ->
        [one] one line refused
       *[other] { $n } lines refused
    }
relief-verdict-site = opens a site
relief-verdict-figures = brings numbers
relief-verdict-known = known already
relief-line-fields = too many columns, or one is missing
relief-line-quote = a quotation mark is not closed
relief-line-long = line or name too long
relief-line-code = not a code
relief-line-name = new site without a name in French and Dutch
relief-line-municipality = unknown municipality
relief-line-organisation = unknown organisation
relief-line-kind = unknown kind, or this site does not offer it
relief-line-count = not a whole number
relief-line-twice = same site and kind further up
relief-line-closed = closed site
relief-line-forbidden = not yours to do

## Answers

relief-done-opened = { $of } is open.
relief-done-changed = { $of }: changed.
relief-done-told = { $of }: numbers noted.
relief-done-corrected = { $of }: number corrected.
relief-done-confirmed = { $of }: number confirmed.
relief-done-reminded = { $of }: reminder noted.
relief-done-link-ended = The link opens nothing any more.
relief-done-imported = { $of }: taken in.
relief-done-asked = { $of } is asked for.
relief-done-accepted = { $of } is accepted.
relief-done-refused = { $of } is refused.
relief-done-withdrawn = { $of } is withdrawn.
relief-done-restated = { $of }: request changed.
relief-done-allocated = { $of }: reserved.
relief-done-started = { $of }: under way.
relief-done-delivered = { $of }: arrival noted.
relief-done-released = { $of }: given back.
relief-done-closed = { $of } is confirmed by whoever asked.

## Refusals

refusal-relief-changed = { $function } changed this at { $at } (№ { $seq }). Read it again, then retry.
refusal-relief-state = { $number } is “{ $state }”: that no longer applies to it.
refusal-relief-site-state = The site { $site } is { $site-state }: that is not possible there. Choose another, or change its state first.
refusal-relief-not-free = { $site } has only { $free } free, you ask for { $asked }. Reserve fewer, or add another site.
refusal-relief-more-than-missing = Only { $missing } are missing: do not reserve more.
refusal-relief-more-than-rest = Of this part only { $rest } are still to come.
refusal-relief-kind-not-there = The site { $site } does not offer: { $kind }.
refusal-relief-count = Give a whole number from nought to { $most }.
refusal-relief-still-reserved = { $reserved } are still reserved at { $site }. Give them back or wait until they come.
refusal-relief-not-asker = { $number } was asked by: { $function }. Give the name of whoever confirms it.
refusal-relief-past = { $at } is over already. Give a moment to come.
refusal-relief-link-closed = This link opens nothing, or nothing any more.
refusal-relief-many = Too much at once: at most { $most }.
refusal-relief-code = “{ $code }” is not a code: lower-case letters, digits and hyphens, a letter first.
refusal-relief-code-taken = The code “{ $code }” belongs to another site already.
refusal-relief-degrees = Give longitude and latitude in degrees, or neither.
refusal-relief-same-figures = These are the same numbers.
refusal-relief-corrected-already = This number was corrected already (№ { $seq }).
refusal-relief-day = Give a day: 2026-11-26.
refusal-relief-profile-more = The profiles are more than the { $present } present.
refusal-relief-doubt-both = { $present } at a site with { $offered } { $kind }. The day before { $before }; with arrivals ({ $arrivals }) and departures ({ $departures }) that would be { $would }. Correct it, or say that the number is right.
refusal-relief-doubt-over = { $present } at a site with { $offered } { $kind }. Correct it, or say that the number is right.
refusal-relief-doubt-sum = { $present } present. The day before { $before }; with arrivals ({ $arrivals }) and departures ({ $departures }) that would be { $would }. Correct it, or say that the number is right.
refusal-relief-doubt-used = { $used } taken, but only { $offered } { $kind } offered. Correct it, or say that the number is right.
refusal-relief-return-empty = Nothing is filled in. Give one number at least.
refusal-relief-link-guarded = This site is for some functions only: no link may open it.
refusal-relief-link-long = A link is valid for { $days } days at most.
refusal-relief-link-shown = This link was made and shown already. Make another if it is lost.
refusal-relief-less = { $least } are reserved or delivered already: give back first what is too much.
refusal-relief-started = It is under way already.
refusal-relief-about = No incident { $number } that you see. Check the number.
refusal-relief-file-nothing = No line of this file can be taken.
refusal-relief-file-gone = The file that was checked is gone. Send it again.
refusal-relief-file-size = The file is larger than { $most } MB.
refusal-relief-file-text = The file is not text in UTF-8. Save it as “CSV UTF-8”.
refusal-relief-file-empty = There is no line under the first.
refusal-relief-file-lines = The file has more than { $most } lines. Cut it in two.
refusal-relief-file-head = The first line does not name the columns code, kind and offered.
refusal-erase-relief-figures = This number says what is free: erased, places that are taken would look free. Correct it instead.

## Kinds of entries

kind-relief-site-opened = Site opened
kind-relief-site-changed = Site changed
kind-relief-site-turned = State of the site changed
kind-relief-contact-named = Contact named
kind-relief-figure-told = Numbers told
kind-relief-figure-corrected = Numbers corrected
kind-relief-figure-confirmed = Numbers confirmed
kind-relief-teller-named = Person who told the numbers
kind-relief-day-counted = Day counted
kind-relief-reminded = Site reminded
kind-relief-file-taken = File of sites and numbers taken in
kind-relief-link-made = Link without account made
kind-relief-link-opened = Link opened
kind-relief-link-ended = Link ended
kind-relief-need-asked = Need asked
kind-relief-need-restated = Need changed
kind-relief-need-accepted = Need accepted
kind-relief-need-refused = Need refused
kind-relief-need-withdrawn = Need withdrawn
kind-relief-need-confirmed = Delivery confirmed by whoever asked
kind-relief-allocated = Reserved
kind-relief-started = Under way
kind-relief-delivered = Delivered
kind-relief-released = Given back

## Indicators from the counts

relief-indicator-arrivals = Arrivals at the sites
relief-indicator-arrivals-counts = People who arrived during the day, as the sites counted them
relief-indicator-departures = Departures from the sites
relief-indicator-departures-counts = People who left during the day, as the sites counted them
relief-indicator-present = People present at the sites
relief-indicator-present-counts = People present at the end of the day, as the sites counted them
relief-indicator-profile = Profile of those present · { $question }: { $profile }
relief-indicator-profile-counts = People present at the end of the day for whom the sites gave this answer ({ $question }: { $profile }); what a site did not tell is not in it
relief-indicator-unit = people
relief-indicator-source = daily returns of the sites
relief-indicator-why = new count of a site
relief-indicator-of-sites = when recorded: { $counted } of { $sites } sites
relief-indicator-some-sites = when recorded: not all sites

## Paper

relief-paper-needs = Open needs
relief-paper-need-number = Number
relief-paper-need-kind = Kind
relief-paper-need-wanted = Asked
relief-paper-need-missing = Missing
relief-paper-need-where = Where
relief-paper-need-due = By when
relief-paper-need-state = State
relief-paper = Free capacity
relief-paper-site = Site
relief-paper-free = Free
relief-paper-told = Told on

# What a report takes of it
relief-open-work = Open needs
relief-offer-site = { $site }, { $kind }: { $offered } offered, { $reserved } reserved, { $free } free.
relief-offer-need = Need { $number }, { $kind }: { $wanted } asked for, { $missing } still missing.
relief-offer-need-due = Need { $number }, { $kind }: { $wanted } asked for by { $due }, { $missing } still missing.
relief-offer-need-found = Need { $number }, { $kind }: { $wanted } asked for, nothing is missing any more.
relief-offer-need-due-found = Need { $number }, { $kind }: { $wanted } asked for by { $due }, nothing is missing any more.
