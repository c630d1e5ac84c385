# The living report: where its lines come from, what is no longer right, for whom it is, who has read it.

# Kinds, levels, addressees
report-kind = Kind of report
report-kind-none = None in particular
report-kind-hint = The kind sets the parts, the addressees, the level, and what is taken at once.
report-for-whom = Level and addressees
report-level = Handling level
report-level-usual = That of the kind
report-level-hint = No line of a stricter level enters the report.
report-level-public = Public
report-level-service = Service
report-level-need-to-know = Need to know
report-level-professional-secrecy = Professional secrecy
report-addressees = Addressees
report-addressees-functions = Functions
report-addressees-organisations = Organisations
report-addressees-hint = Nothing chosen: the addressees of the kind.
report-addressees-none = This report is addressed to nobody in particular.
report-read-do = I have read this report
report-read-said = Noted: report read.
report-reader-read = read
report-reader-seen = opened, not said to be read yet
report-reader-waiting = not opened yet
report-reader-late = not read in time
report-reader-by = to be read by
report-reader-seen-at = opened at
report-reader-read-at = read at
report-remind = Remind
report-remind-subject = Report { $number } to be read

# Parts of a first report
report-section-what = What
report-section-where = Where
report-section-since = Since when
report-section-victims = Victims
report-section-hazards = Hazards
report-section-done = Done
report-section-asked = Asked for
report-section-next = Next
report-unknown-fr = Pas encore connu.
report-unknown-nl = Nog niet bekend.
report-first-waits = First report expected
report-first-do = Draw up the first report
report-panel-last = Last report issued:
report-panel-none = No report issued.
report-panel-all = All reports of this incident

# What is offered
report-offers = To be taken
report-offers-hint = What the other parts of the program know and this report does not say. What is taken may be reworded; the original stays beside it.
report-offers-none = Nothing else is offered.
report-offers-take = Take what is ticked
report-offers-taken = Taken.
report-with-chart = with a chart
report-from-page = source
report-sure-unconfirmed = unconfirmed
report-sure-estimate = estimate
report-sure-confirmed = confirmed
report-sure-public = public
report-edited = reworded
report-original = What the source said when the line was drawn up:
report-line-up = Move up
report-line-down = Move down
report-line-moved = Line moved.
report-chart-source = Source:
report-chart-table = The values in a table
report-chart-when = Day
report-chart-value = Value

# What is no longer right
report-ambers = { $n ->
    [one] { $n } line is no longer right
   *[other] { $n } lines are no longer right
}
report-ambers-issued = The issued report does not change. A new version takes over what changed and says what.
report-ambers-draft = Take the new text line by line, or keep yours knowingly.
report-revise-amber = New version with the changes
report-amber-changed = Its source has said something else since
report-amber-gone = Its source no longer says so: erased, lifted or withdrawn
report-amber-aged = Not confirmed again since
report-amber-aged-unconfirmed = Nothing new since
report-amber-older = Older than { $age }; as of
report-older = { $n ->
    [one] { $n } line older than { $age }
   *[other] { $n } lines older than { $age }
}
report-older-issued = The report stays as it was issued and says what held in its window. What became known since goes into the next version or the next report.
report-age-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
report-age-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
report-age-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
report-amber-was = was
report-amber-is = is
report-amber-sure = Reliability
report-amber-reserved = What the source says now is reserved for other readers.
report-line-retake-changed = Take the new text
report-line-retake-gone = Take the line out
report-line-retake-aged = Compare again
report-line-keep = Keep this text
report-line-retaken = Line compared with its source.

# The two languages
report-behind-fr = French did not follow
report-behind-nl = Dutch did not follow
report-line-match-fr = French is still right
report-line-match-nl = Dutch is still right
report-line-matched = Noted: both texts say the same.
report-asked-fr = French asked from
report-asked-nl = Dutch asked from
report-translation = Translation
report-translation-hint = Asks a function for the texts that are missing or did not follow. That function writes them itself in this draft.
report-translation-lang = Language
report-translation-from = From whom
report-translation-do = Ask for the texts
report-translation-asked = Texts asked for.
report-translating-lede = These texts are asked from you. Nothing else of the draft can be changed here.

# What changed
report-since-title = What changed since
report-since-lede = In all reports that you see, line by line, before and after.
report-since-open = What changed
report-since-all = In all reports
report-since-field = Since
report-since-hint = For example 21:00, or 24/11 21:00. Empty: your last visit.
report-since-do = Show
report-since-first = You have not opened any report yet: give a time.
report-since-own = Since your last visit,
report-since-named = Since
report-since-new = this report was not there yet
report-since-then = compared with
report-since-nothing = Nothing changed.
report-since-added = new
report-since-changed = changed
report-since-gone = taken out
report-since-amber = no longer right

# What this part offers
report-offer-since = Since { $at }.
report-offer-since-short = since { $at }
report-offer-posture = Posture of the centre: { $name }, since { $at }.
report-offer-state = { $state }: { $level }, since { $at }.

# Refusals
refusal-report-level = This level is more open than that of the incident. Choose a level that is at least as strict.
refusal-report-offer-level = This line is of a stricter level than the report: it cannot enter it.
refusal-report-offer-gone = What was offered is no longer there. Open the page again to see what is offered now.
refusal-report-take = Tick at least one line to take.
refusal-report-line-untraced = This line has no source: it is the report’s own.
refusal-report-source-gone = The source no longer says so: the text cannot be kept as confirmed. Rewrite it as a line of its own, or take it out.
refusal-report-translated = No text is missing or behind in this language.
refusal-report-not-addressed = This report is not addressed to your function: only an addressee can say that they have read it.

# Entries
kind-situation-report-framed = Report addressed
kind-situation-report-lines-traced = Report lines compared with their sources
kind-situation-report-lines-ordered = Report lines moved
kind-situation-report-line-matched = Translation found right
kind-situation-report-translation-asked = Translation asked for
kind-situation-report-read = Report read
kind-situation-reports-seen = Reports opened
