# Contributions: requests to partners, answers by link, files, coverage.

## The room and its parts

room-contributions = Contributions
contribution-badge = { $late ->
        [0] to be judged
       *[other] to be judged, { $late } sheets late
    }
contribution-title = Contributions
contribution-lede = What partners did for the measures of the plan, asked every year.
contribution-parts = Parts
contribution-part-campaigns = Requests
contribution-part-coverage = Coverage
contribution-part-map = Map of actions
contribution-part-overlaps = Overlaps

## Requests

contribution-open = Open a request
contribution-open-lede = Partners read the letter in French and Dutch. Nobody is asked yet.
contribution-open-do = Open
contribution-campaign = Request
contribution-year = Year
contribution-due = Answer due by
contribution-name-fr = Name in French
contribution-name-nl = Name in Dutch
contribution-letter = Letter to the partners
contribution-letter-fr = Letter in French
contribution-letter-nl = Letter in Dutch
contribution-questions = Questions
contribution-guarded = Restricted: no link without an account
contribution-guarded-hint = This request is restricted: no letter and no reminder leaves for the partners, and no link leads to their sheets. Tell them yourself; what they do is recorded here by a named function.
contribution-partners = Partners
contribution-partner = Partner
contribution-unanswered = Without an answer
contribution-to-judge = To be judged
contribution-accepted = Accepted
contribution-closed = Closed
contribution-none = No request
contribution-none-hint = Open a request, then choose measures and partners.
contribution-none-open = No request is open
contribution-all = All
contribution-state = State
contribution-measures = Measures
contribution-measure = Measure
contribution-without-answer = Measures without an answer
contribution-nothing-short = Nothing to report
contribution-nothing-unjudged = { $n ->
        [one] { $n } “nothing to report” not judged
       *[other] { $n } “nothing to report” not judged
    }
contribution-answered-at = Last answer
contribution-nobody = Nobody here
contribution-nobody-hint = Ask partners, or choose another state.
contribution-moved = date moved
contribution-due-before = instead of
contribution-moves = Answer date moved
contribution-move = Move the answer date
contribution-move-hint = Reminders and links follow the new date. Whoever was written to and has not answered everything is told by a letter: the date before, the new one, and the reason as you write it.
contribution-move-do = Move the date
contribution-amend = Correct the request
contribution-edit-lede = Partners’ pages show the new words at once. Drafts and answers stay as they are.
contribution-edit-letter-hint = Letters that have left do not change; the partner’s page shows the new one.
contribution-edit-questions-hint = Each question keeps its number: an answer that was given stays, with the words that it answered. A question that is not asked any more stays visible where there is an answer or a draft.
contribution-edit-days = Date and reminders
contribution-edit-why-hint = Needed where the date moves; where partners are told, the reason stands in the letter as you write it.
contribution-edit-tell = Tell partners of the date by a letter
contribution-edit-tell-hint = Whoever was written to, has not answered everything and knows another date. Who that is stands there first.
contribution-edit-do = Save
contribution-edit-whom = Who is told of the date
contribution-edit-waits = Letters to partners wait for their release here: they leave once somebody releases them.
contribution-edit-tell-do = { $n ->
        [one] Save and send the letter
       *[other] Save and send { $n } letters
    }
contribution-question-n = Question { $n }
contribution-question-new = new question
contribution-question-gone = not asked any more
contribution-question-gone-partner = This question is not asked any more. What you wrote stays.
contribution-question-was = The question was:
contribution-changed-on = changed on
contribution-amendments = Corrections of the request
contribution-amend-told = { $n ->
        [one] letter planned for one partner
       *[other] letter planned for { $n } partners
    }
contribution-changed-names = name
contribution-changed-letter = letter
contribution-changed-questions = questions
contribution-changed-reminders = reminders
contribution-changed-due = answer date
contribution-reminders-profile = those of the profile
contribution-untold-list = Not told yet
contribution-untold-hint = No letter reaches these partners. Tell them yourself, then note whom and when.
contribution-untold-no-address = no address
contribution-untold-link-ended = link ended
contribution-untold-link-expired = link expired
contribution-untold-no-letters = no letter leaves
contribution-told-by-hand = I have told them
contribution-told-whom = Who was told
contribution-told-when = When
contribution-told-do = Note it
contribution-told-moved = told of the new date on
contribution-untold-moved = not told of the new date: no address
contribution-waits-moved = the letter about the new date waits for its release
contribution-back-moved = not told of the new date: the letter was taken back
contribution-letters-wait = { $n ->
        [one] One letter waits for its release.
       *[other] { $n } letters wait for their release.
    }
contribution-letters-wait-do = Look and send
contribution-close = Close the request
contribution-close-hint = Nobody can answer any more. What was given can still be judged.
contribution-close-sure = Close? Links will take no more answers.
contribution-reopen = Open the request again
contribution-reopen-hint = Whoever answers late can answer again by the link they have, and letters that are still to come leave. Documents that were fixed meanwhile stay as they are. If the day is over, move it too.
contribution-reopened = opened again on
contribution-why = Why
contribution-text-not-available = text not available
contribution-sheet-waiting = waiting
contribution-sheet-silent = no answer
contribution-sheet-partly = incomplete answer
contribution-sheet-to-judge = to be judged
contribution-sheet-returned = returned with questions
contribution-sheet-done = complete
contribution-sheet-not-asked = asked no more

## Asking

contribution-ask = Ask partners
contribution-ask-lede = Whoever is asked already is only asked about what is new.
contribution-asked-before = asked already
contribution-ask-unreachable = Where no letter can leave, nobody with an address is known: name a contact person below, or make a link on the partner’s sheet once it is asked and hand it over.
contribution-ask-do = Ask
contribution-ask-these = Ask partners about the chosen measures
contribution-named = Ask all who are named
contribution-named-lede = Whoever the plan names for a measure is asked about it by one act, each with a link of its own. Who that is stands there first.
contribution-named-new = a new request
contribution-named-year = Year, for a new request
contribution-named-theme = the whole theme
contribution-named-look = Show who will be asked
contribution-named-whom = Who will be asked
contribution-named-letter = Letter
contribution-named-leaves = leaves with a link
contribution-named-silent = { $n ->
    [one] To one partner no letter can leave: nobody with an address is known. Name a contact person below, or make a link on its sheet afterwards.
   *[other] To { $n } partners no letter can leave: nobody with an address is known. Name contact persons below, or make links on their sheets afterwards.
}
contribution-named-nothing-new = nothing new
contribution-named-none = Nobody is asked
contribution-named-none-hint = For none of these measures does the plan name a partner. Name them in the plan, or choose partners yourself.
contribution-named-nobody = The plan names nobody for
contribution-named-others = Named in the plan, and no partners that are asked:
contribution-named-letter-own = Name and letter of the request
contribution-named-do = Ask all of them
contribution-remind-before = Reminders: days before
contribution-remind-after = Reminders: days after
contribution-remind-hint = Days with a comma between. Both empty, the profile’s days hold (before: { $before }; after: { $after }). A dash: no reminder.
contribution-reminded = reminders (days): { $before } before, { $after } after
contribution-choose = Choose
contribution-about-which = About which measures
contribution-whom = Whom
contribution-no-measures = No measure
contribution-no-measures-hint = No measure in force that year fits.
contribution-contacts-paste = Contact persons
contribution-contacts-hint = One line per partner: partner; name; mail; language; second name; second mail. Without a line, those of the last time are taken.
contribution-period-unknown = period not known
contribution-other = Another partner
contribution-other-hint = An association or a body that stands in no list. Once asked, it stands in this list the next time.
contribution-other-name = Name of the organisation
contribution-other-kind = Sort of organisation
contribution-other-areas = Where it works
contribution-other-areas-hint = Tick nothing where it is tied to no place.
contribution-other-person = Who answers there
contribution-other-mail-hint = Without an address no letter leaves: make a link on its sheet.

## The sheet of a partner

contribution-write = Answer for the partner
contribution-not-nothing = A missing answer does not mean that nothing is done.
contribution-action-n = Action { $n }
contribution-action = Action
contribution-action-number = Number of the action
contribution-where = Where
contribution-for-whom = For whom
contribution-when = When
contribution-result = Result
contribution-figures = Figures
contribution-evidence = Evidence
contribution-obstacles = Obstacles
contribution-cost = Cost
contribution-file = File { $n }
contribution-taken-over = taken over from last year
contribution-standing-given = to be judged
contribution-standing-accepted = accepted
contribution-standing-returned = returned with questions
contribution-standing-refused = refused
contribution-standing-withdrawn = withdrawn
contribution-hint-no-result = No result is given.
contribution-hint-no-figure = A result without a figure.
contribution-hint-no-area = The place is missing.
contribution-hint-no-group = It does not say for whom.
contribution-hint-no-period = The period is missing.
contribution-hint-outside-year = The period lies outside the year asked about.
contribution-hint-same-text = The same text as last year.
contribution-hint-no-evidence = No evidence.
contribution-judge = Judge what is ticked
contribution-judge-this = Judge this action
contribution-judge-all = Everything to be judged on this sheet ({ $n })
contribution-judge-next = To be judged next:
contribution-judge-nothing = Judge this answer
contribution-verdict = Decision
contribution-verdict-accept = Accept
contribution-verdict-return = Return with questions
contribution-verdict-refuse = Refuse
contribution-judge-words = Questions or reasons
contribution-judge-hint = The partner reads them. Optional for an acceptance. What was refused or withdrawn can be accepted after all, with a reason.
contribution-judge-do = Decide
contribution-withdraw = Withdraw an accepted action
contribution-withdraw-hint = A counter-entry: the action no longer counts and stays readable with the reason.
contribution-translate = Translate this action
contribution-translate-again = Change the translation
contribution-translate-title = Translation by the office
contribution-translate-into-fr = In French
contribution-translate-into-nl = In Dutch
contribution-translate-hint = The original stays as the partner wrote it. The translation is printed in the other language of accounts, marked as the office’s; it goes if the partner writes the action anew.
contribution-translate-figures-hint = The same figures, in the same order: { $figures }
contribution-translate-do = Save the translation
contribution-translated-by-office = Translation by the office
contribution-contacts = Contact persons
contribution-contact-0 = First person
contribution-contact-1 = Second person
contribution-unreachable = { $n ->
        [one] One partner has no contact with an address: no letter can leave.
       *[other] { $n } partners have no contact with an address: no letter can leave.
    }
contribution-unreachable-one = no letter can leave
contribution-no-contact = Nobody is named: no letter can leave.
contribution-told-count = { $n ->
        [one] One letter written.
       *[other] { $n } letters written.
    }
contribution-untold = { $n ->
        [one] one without an address
       *[other] { $n } without an address
    }
contribution-remind = Remind now
contribution-remind-lede = Whoever has not answered everything, or not what came back with questions, gets a reminder at once, whatever the day. Who that is stands here first.
contribution-remind-look = Show who gets a reminder
contribution-remind-whom = Who gets a reminder
contribution-remind-unreached = { $n ->
        [one] One partner cannot be reached: no reminder leaves to it.
       *[other] { $n } partners cannot be reached: no reminder leaves to them.
    }
contribution-remind-waits = Letters to partners wait for their release here: the reminders leave once somebody releases them.
contribution-remind-to = Goes to
contribution-remind-last = Last reminded
contribution-remind-by-day = by itself
contribution-remind-recent = reminded less than a day ago
contribution-remind-no-address = nobody with an address
contribution-remind-no-address-do = Name a person on the sheet.
contribution-remind-link-ended = link ended
contribution-remind-link-ended-do = The letter would open nothing: name the person anew on the sheet.
contribution-remind-link-expired = link expired
contribution-remind-link-expired-do = The letter would open nothing: move the answer date, or make a link on the sheet.
contribution-remind-no-mail = no mail here
contribution-remind-no-mail-do = This place sends no mail: tell the partner yourself.
contribution-remind-none = Nobody to remind
contribution-remind-none-hint = Whoever was asked has answered everything, also what came back.
contribution-remind-again = { $n ->
        [one] Also the partner that was reminded less than a day ago
       *[other] Also the { $n } partners that were reminded less than a day ago
    }
contribution-remind-returned = { $n ->
        [one] one came back with questions
       *[other] { $n } came back with questions
    }
contribution-remind-rule = A reminder that would leave by itself within a day after this one does not leave; all later ones do, and others are told as before.
contribution-remind-do = { $n ->
        [one] Send the reminder
       *[other] Send { $n } reminders
    }
contribution-remind-back = Back to the request
contribution-reminded-on = reminded on
contribution-reminded-asked = reminder asked for, not written yet
contribution-reminded-waits = the reminder waits for its release
contribution-reminded-taken-back = the reminder was taken back
contribution-release = Take back what was asked by mistake
contribution-release-hint = These measures then count as not asked: no answer is missing there, and no reminder leaves for them. Whoever was written to is told by a letter. What was answered stays.
contribution-release-do = Ask no more about these
contribution-not-asked-any-more = Nothing is asked of you any more in this request: it was taken back. You have nothing to do.
contribution-contact-name-do = Name a person
contribution-contact-remove = Remove
contribution-contact-remove-sure = Remove this person? Their link opens nothing any more and no letter goes to them.
contribution-which-contact = Which one
contribution-contact-do = Name and write
contribution-name = Name
contribution-mail = Mail
contribution-language = Language
contribution-both-languages = Both languages
contribution-this-language = The language of this page
contribution-links = Links without account
contribution-link-anybody = Anybody
contribution-link-open = open until
contribution-link-ended = ended
contribution-link-expired = expired
contribution-link-opened = opened on
contribution-link-unopened = never opened
contribution-link-used = { $n ->
        [one] one answer
       *[other] { $n } answers
    }
contribution-link-end = End
contribution-link-end-sure = End this link?
contribution-link-hint = The link is shown once. Whoever has it can answer for the partner.
contribution-link-for = For whom
contribution-link-days = Open for
contribution-days = { $n ->
        [one] one day
       *[other] { $n } days
    }
contribution-link-make = Make a link
contribution-link-made = Link made
contribution-step-up-ask = asking partners for contributions
contribution-step-up-contact = naming a contact, who is written to
contribution-step-up-link = the making of a link without account
contribution-step-up-move = moving the day, of which partners are told
contribution-step-up-remind = reminding partners by letter
contribution-step-up-reopen = opening a request again, whose links open again
contribution-step-up-release = taking back measures, of which the partner is told
contribution-step-up-return = sending answers back to a partner
contribution-link-once = It is shown this once.
contribution-link-what = It opens this sheet and nothing else.
contribution-link-qr = Code to be scanned
contribution-link-spoken = To be read out
contribution-back = Back to the sheet
contribution-history = History
contribution-telling-asked = request
contribution-telling-reminded = reminder
contribution-telling-reminded-now = reminder on request
contribution-telling-released = asked no more
contribution-telling-escalated = passed on to others
contribution-telling-returned = returned with questions
contribution-telling-moved = new date
contribution-stands-waits = waits for its release
contribution-stands-taken-back = taken back, not sent
contribution-no-address = no address known
contribution-version = answer { $n }
contribution-erased = erased

## Answering

contribution-gone = This link opens nothing
contribution-gone-why = It has expired, was replaced by another one, or its address is not complete.
contribution-gone-do = Ask whoever sent it to you for a new one. What you had saved is kept.
contribution-typed = What you have just typed
contribution-typed-gone = Nothing of it was saved. Copy this text before you close the page: you can use it again with a new link.
contribution-typed-stray = This was not saved. Copy the text if you still need it.
contribution-said-sent = Received. Your answer has been sent.
contribution-said-sent-but = Received. Your answer has been sent, except “nothing to report” where that has been accepted already: those drafts stay here and you can discard them.
contribution-said-saved = Saved as a draft. Nothing has been sent yet.
contribution-said-imported = The lines of the file have been taken in and sent.
contribution-said-discarded = The draft is gone.
contribution-closed-partner = The request is closed: nothing more can be sent. Turn to whoever wrote to you.
contribution-sent-before = { $n ->
        [one] An answer has been sent already, on
       *[other] { $n } answers have been sent already, the last on
    }
contribution-may-correct = You may correct what has not been judged yet.
contribution-missing = { $n ->
        [0] Every measure has an answer.
        [one] One measure has no answer.
       *[other] { $n } measures have no answer.
    }
contribution-unconfirmed = { $n ->
        [one] One action of last year is not confirmed and will not be sent.
       *[other] { $n } actions of last year are not confirmed and will not be sent.
    }
contribution-answer-not-asked = not asked
contribution-answer-waiting = answer awaited
contribution-answer-silent = no answer
contribution-answer-nothing = nothing to report
contribution-answer-answered = answered
contribution-answer-missing = no answer yet
contribution-question = Question
contribution-questions-hint = Your answers leave with the rest. They are not judged.
contribution-answer-given = Answer
contribution-answer-do = Answer the question
contribution-answer-correct = Change the answer
contribution-answer-new = New answer
contribution-answer-yours = Your answer
contribution-answers-of-all = Answers to the questions
contribution-will-be-taken-back = Will be taken back when you send.
contribution-keep-it = Keep it
contribution-correct = Correct
contribution-take-back = Take back
contribution-correction-of = Correction of action { $n }
contribution-draft = Draft
contribution-not-sent = not sent yet
contribution-edit = Edit
contribution-discard = Discard the draft
contribution-discard-sure = Yes, discard it
contribution-from-last-year = From last year
contribution-not-confirmed = not confirmed
contribution-confirm = Take over for { $year }
contribution-confirm-days = Take over for { $year }: { $days }
contribution-change-it = Change it
contribution-before-next = What will be taken over for { $year }:
contribution-before-bare = Without figures or evidence: fill in this year’s.
contribution-before-open = A day still to come is left open.
contribution-before-was = Last year:
contribution-draft-bare = Taken over from last year, still without figures: fill in this year’s.
contribution-send-bare = { $n ->
        [one] One action taken over from last year goes without figures:
       *[other] { $n } actions taken over from last year go without figures:
    }
contribution-before-hint = Taken over from last year, a year later, without figures or evidence. Check everything.
contribution-add = Add an action
contribution-nothing-do = Nothing to report on this measure
contribution-nothing-why = Why is there nothing to report?
contribution-nothing-hint = This is an answer: it differs from silence.
contribution-save = Save the draft
contribution-save-hint = Nothing is sent until you send the whole.
contribution-send = Send the answer
contribution-send-do = Send the whole
contribution-unsent = { $n ->
        [0] No draft to be sent.
        [one] One piece waits to be sent.
       *[other] { $n } pieces wait to be sent.
    }
contribution-your-name = Your name
contribution-your-name-hint = So that people know whom to ask.
contribution-link-whoever = Whoever has this link can answer for your organisation and sees what is saved here.
contribution-language-of = Language of your text
contribution-what = What was done
contribution-what-hint = In a few sentences that a deputy understands.
contribution-where-hint = Tick the places, or the whole region.
contribution-areas-own = Your territory
contribution-areas-region = The whole region
contribution-areas-zone = Police zones
contribution-areas-municipality = Municipalities
contribution-areas-neighbourhood = Neighbourhoods
contribution-from = From
contribution-until = Until
contribution-result-hint = What the action changed.
contribution-figures-hint = A figure and what it counts on each line: 250 hours
contribution-links-evidence = Addresses of evidence
contribution-links-hint = One address a line, with https://
contribution-file-see = See the file
contribution-files = Files of evidence
contribution-files-hint = Photos, PDFs or texts.
contribution-files-again = Choose the files again: they were not kept.
contribution-cost-euro = Cost in euros
contribution-money = Source of the money

## Files

contribution-import = Import a file
contribution-import-lede = Every line is answered before anything is taken in.
contribution-import-file = Excel, OpenDocument or CSV file
contribution-import-hint = Columns are known by their heads; the simplest is to fill in the template. To correct an action that was sent already, keep its number in the column “Nr. actie”.
contribution-import-preview = Look what is in it
contribution-template = Template to be filled in
contribution-import-actions = { $n ->
        [one] One action to be taken in
       *[other] { $n } actions to be taken in
    }
contribution-import-corrections = { $n ->
        [one] { $n } action sent already to be corrected
       *[other] { $n } actions sent already to be corrected
    }
contribution-import-nothing-count = { $n ->
        [one] One measure with nothing to report
       *[other] { $n } measures with nothing to report
    }
contribution-import-answers = { $n ->
        [0] No answer to a question to be taken in
        [one] One answer to a question to be taken in
       *[other] { $n } answers to questions to be taken in
    }
contribution-import-known = { $n ->
        [one] One line that is there already
       *[other] { $n } lines that are there already
    }
contribution-import-refused = { $n ->
        [one] One line refused
       *[other] { $n } lines refused
    }
contribution-import-rejected = Refused lines with the reasons
contribution-import-reasons = Why
contribution-import-moved = The columns stand in another order than in the template: they were known by their heads.
contribution-import-others = Other sheets, not read:
contribution-import-unknown = Unknown columns, not taken over:
contribution-import-encoding = Read as { $encoding }: check the accents.
contribution-import-lines = Lines
contribution-import-line = Line
contribution-import-verdict = Answer
contribution-import-more = The other lines are not shown; the numbers count them.
contribution-import-take = Take in what is good and send
contribution-import-none = Nothing of this file can be taken in.
contribution-import-again = Another file
contribution-many = Import a file of several partners
contribution-many-lede = One column says whose each line is. Every line is answered before anything is taken in.
contribution-many-hint = The column “Partner” has the code or the name of the partner; the other columns are those of the template of one partner.
contribution-many-partners = { $n ->
    [one] of one partner
   *[other] of { $n } partners
}
contribution-many-which = What is taken in
contribution-many-all = all lines that are good
contribution-many-chosen = only the lines ticked above
contribution-many-more = The other lines are not shown; the numbers count them. They are taken in with all of the good ones.
contribution-many-take = Take in and record for these partners
contribution-line-action = action to be taken in
contribution-line-correction = corrects an action that was sent already
contribution-line-was = until now:
contribution-line-answer = answer to be taken in
contribution-line-nothing = nothing to report
contribution-line-known = there already, nothing is added
contribution-line-faulty = refused
contribution-note-formula = holds a formula: the stored value is taken
contribution-note-date-as-text = day read from text
contribution-note-garbled = letters look broken: check the encoding of the file
contribution-note-other-year = the day lies outside the year asked about: is this the file of another year?
contribution-cell-measure = “{ $value }” is no measure that this partner is asked about.
contribution-cell-measure-number = “{ $value }” can be two measures: the spreadsheet took it for a number. Make the cell text.
contribution-cell-measure-date = “{ $value }”: the spreadsheet took the number of the measure for a date. Make the cell text and write the number again.
contribution-cell-measure-missing = The line does not say which measure it is about: is it shifted?{ $value }
contribution-cell-question = “{ $value }” is no number of a question.
contribution-cell-what = Say what was done.{ $value }
contribution-cell-area = “{ $value }” is no place of the list.
contribution-cell-group = “{ $value }” is no group of the list.
contribution-cell-date = “{ $value }” is not a day, like 31/12/2026.
contribution-cell-order = “{ $value }” lies before the beginning.
contribution-cell-figure = “{ $value }” is no figure with what it counts.
contribution-cell-cost = “{ $value }” is no amount.
contribution-cell-link = “{ $value }” is no address.
contribution-cell-language = “{ $value }” is neither fr nor nl.
contribution-cell-long = Too long: “{ $value }…”
contribution-cell-error = The formula ended in an error: { $value }.
contribution-cell-unvalued = The formula has no stored value: open the file in the spreadsheet, save it and send it again.{ $value }
contribution-cell-merged = Merged cells ({ $value }): it is not clear to which line they belong. Unmerge them.
contribution-cell-both = The line, another line or the sheet has an action on this measure, while there would be nothing to report: “{ $value }”.
contribution-cell-action-number = “{ $value }” is no number of an action of this sheet on this measure, or another line tells of it already. The number is written as in the template to be filled in: the year, a hyphen, the number of the action. Leave the cell empty for a new action.
contribution-cell-action-judged = Action { $value } was judged or withdrawn already: it is no longer corrected by a file.
contribution-cell-column = “{ $value }” stands to the right of the last headed column: is the line shifted?
contribution-cell-partner = “{ $value }” is no partner, neither by code nor by name.
contribution-cell-partner-missing = The line does not say whose it is.{ $value }
contribution-cell-partner-ambiguous = Several partners are called “{ $value }”: write the code.
contribution-cell-partner-not-asked = “{ $value }” was not asked in this request: ask it first.
contribution-cell-partner-other = The line is “{ $value }”’s: this sheet is another partner’s. Import a file of several partners from the page of the request, or ask whoever wrote to you.

## Coverage

contribution-coverage-lede = Who does what, where; and where nobody does anything.
contribution-theme = Theme
contribution-all-themes = All themes
contribution-against = Against
contribution-by-partner = partners
contribution-by-area = places
contribution-by-year = years
contribution-only = Only
contribution-only-gaps = measures without action
contribution-only-asked = measures asked about, without action
contribution-only-unasked = measures about which nobody was asked
contribution-only-thin = measures with too little
contribution-show = Show
contribution-gaps = { $n ->
        [one] One measure asked about, without action
       *[other] { $n } measures asked about, without action
    }
contribution-unasked-count = { $n ->
        [one] One measure about which nobody was asked
       *[other] { $n } measures about which nobody was asked
    }
contribution-unasked = nobody asked
contribution-asked-partners = Partners asked
contribution-thin = { $n ->
        [one] One measure not sufficiently taken up
       *[other] { $n } measures not sufficiently taken up
    }
contribution-gap = no action
contribution-thin-one = not sufficiently taken up
contribution-rule = Not sufficient: fewer than { $partners } partners or fewer than { $areas } places.
contribution-unverified = unverified
contribution-legend = A number: actions. 0: the partner says that there is nothing to report. ?: no answer, the day is over. …: answer awaited. Empty: not asked.
contribution-areas = Places
contribution-area = Place
contribution-area-kind = Sort
contribution-actions = Actions
contribution-silent = No answer
contribution-source = Source:
contribution-text-fr = Text FR
contribution-text-nl = Text NL
contribution-answers = Answers
contribution-no-actions = No action
contribution-more = Not all actions are shown: narrow it down.
contribution-overlaps-lede = The same measure, in the same place, for the same group and at the same time, by several partners.
contribution-no-overlaps = No overlap
contribution-no-overlaps-hint = Only actions with a place and a group are compared.
contribution-map-lede = Actions by place; the same in a table.
contribution-priority = priority
contribution-priority-source = Priority neighbourhoods according to:
contribution-priority-none = No public list of priority intervention zones is known here: none is shown.
contribution-none-known = no action known
contribution-map-key = Red: a priority neighbourhood for which partners were asked and no action is known. Dotted: a priority neighbourhood for which nobody was asked.
contribution-kind-region = region
contribution-kind-zone = police zone
contribution-kind-municipality = municipality
contribution-kind-neighbourhood = neighbourhood
contribution-kind-sector = sector
contribution-actions-count = { $n ->
        [one] one action
       *[other] { $n } actions
    }
contribution-accepted-count = { $n ->
        [one] one accepted
       *[other] { $n } accepted
    }
contribution-silent-count = { $n ->
        [one] one partner without an answer
       *[other] { $n } partners without an answer
    }
contribution-list = List for the next plan
contribution-list-for = Measures to take up in the plan of { $year }
contribution-list-lede = Measures without action or not sufficiently taken up in { $year }, as the coverage shows them.
contribution-list-known = Measures asked about, without action or not sufficiently taken up
contribution-list-unasked = Nobody was asked
contribution-list-unasked-hint = Whether anything is done is not known: no partner was asked about these measures.
contribution-list-missing = Measures whose text is not available
contribution-list-missing-hint = Only their number is known: their text has to be found first.
contribution-list-none = No measure.
contribution-plan = Plan
contribution-print = Print
contribution-project-do = Project
contribution-project-hint = Begin a project of next year’s plan from this measure
contribution-project-title = Measure { $number }
contribution-project-gap = Starting point: measure { $number } of “{ $plan }”, without any action in { $year }.
contribution-project-unasked = Starting point: measure { $number } of “{ $plan }”, about which nobody was asked in { $year }.
contribution-project-thin = Starting point: measure { $number } of “{ $plan }”, not sufficiently taken up in { $year }.

## Done

contribution-done-opened = { $of }: request opened.
contribution-done-closed = { $of }: request closed.
contribution-done-released = { $of }: taken back.
contribution-done-released-untold = { $of }: taken back. No letter reaches this partner: tell them yourself, the page of the request has the list.
contribution-done-reopened = { $of }: request opened again.
contribution-done-many = Taken in. Partners: { $n }.
contribution-done-moved = { $of }: answer date moved.
contribution-done-amended = { $of }: request corrected.
contribution-done-told = { $of }: request corrected. { $n ->
        [one] One letter leaves.
       *[other] { $n } letters leave.
    }
contribution-done-told-waits = { $of }: request corrected. { $n ->
        [one] One letter waits for its release.
       *[other] { $n } letters wait for their release.
    }
contribution-done-told-by-hand = { $of }: noted, this partner has been told.
contribution-done-asked = { $of }: partners asked.
contribution-done-reminded = { $of }: { $n ->
        [one] one reminder leaves.
       *[other] { $n } reminders leave.
    }
contribution-done-reminded-waits = { $of }: { $n ->
        [one] one reminder written; it waits for its release.
       *[other] { $n } reminders written; they wait for their release.
    }
contribution-done-unreachable = No letter leaves to { $names }: make a link on the sheet and hand it over.
contribution-done-judged = { $of }: decision recorded.
contribution-done-withdrawn = { $of }: action withdrawn.
contribution-done-translated = { $of }: translation saved.
contribution-done-contact = { $of }: person named.
contribution-done-contact-removed = { $of }: person removed.
contribution-done-link-ended = { $of }: link ended.

## Letters

contribution-letter-asked-subject = { $campaign }: { $partner }
contribution-letter-asked-words = { $letter }

    Answer before { $due }, without an account, by this link: { $address }
contribution-letter-reminded-subject = Reminder: { $campaign }
contribution-letter-reminded-words = { $partner }: { $open ->
        [one] one measure has no answer yet
       *[other] { $open } measures have no answer yet
    }. { $drafts ->
        [0] The answer
       *[other] Drafts are saved on your page that have not been sent yet. The answer
    } is due by { $due }: { $address }
contribution-letter-recalled-subject = Reminder: questions about your answer to { $campaign }
contribution-letter-recalled-words = { $partner }: part of your answer came back with questions, and your correction is awaited. { $drafts ->
        [0] Read them
       *[other] Drafts are saved on your page that have not been sent yet. Read the questions
    } and answer before { $due }, or as soon as you can once that day is over: { $address }
contribution-letter-escalated-subject = No answer: { $campaign }, { $partner }
contribution-letter-escalated-words = The contact person of { $partner } has not answered by { $due }: { $open ->
        [one] one measure has no answer
       *[other] { $open } measures have no answer
    }. You can answer in their place: { $address }
contribution-letter-returned-subject = Questions about your answer: { $campaign }
contribution-letter-returned-words = { $partner }: part of your answer comes back with questions or is refused. Read them and correct: { $address }
contribution-letter-released-subject = Asked by mistake: { $campaign }
contribution-letter-released-words = { $partner }: some measures were asked of you by mistake; your page shows what remains. { $open ->
        [0] { $owes ->
            [0] You have nothing more to answer.
           *[other] What came back with questions is still to be answered.
        }
        [one] One measure is still without an answer.
       *[other] { $open } measures are still without an answer.
    } Your page: { $address }
contribution-letter-moved-subject = New date for your answer: { $campaign }
contribution-letter-moved-words = { $partner }: the date for your answer has changed. It was { $was }; please answer before { $due }.
contribution-letter-moved-reason-fr = Reason (written in French): { $reason }
contribution-letter-moved-reason-nl = Reason (written in Dutch): { $reason }
contribution-letter-moved-reason-en = Reason: { $reason }
contribution-letter-moved-link = Links that you have already go on working. Your page, without an account: { $address }

## Refusals

refusal-contribution-changed = { $function } changed this sheet at { $at } (entry No { $seq }). Nothing was written: look at the sheet, your drafts are kept, then send again.
refusal-contribution-campaign-changed = { $function } changed this request at { $at } (entry No { $seq }). Nothing was written: look at what stands there now, then save again.
refusal-contribution-amend-nothing = Nothing has changed.
refusal-contribution-tell-nobody = Nobody is to be told of this date: no partner that still owes an answer was written another one.
refusal-contribution-told-nothing = There is nothing left to tell this partner. Load the page again.
refusal-contribution-told-ahead = That moment is still to come.
refusal-contribution-told-before = That moment lies before what was to be told ({ $since }).
refusal-contribution-closed = The request is closed: nothing can be added any more.
refusal-contribution-release-answered = Measure { $number } has an answer: it stays, and is judged.
refusal-contribution-release-begun = The partner has begun to answer about measure { $number } and has not sent it: ask them first.
refusal-contribution-open = The request is open.
refusal-contribution-contact-gone = Nobody is named there any more. Load the page again.
refusal-contribution-contact-other = Somebody else is named there by now. Nothing was done: load the page again.
refusal-contribution-judged = Action { $n } is “{ $standing }”: that is no longer possible.
refusal-contribution-gone = Action { $n } is not, or no longer, on this sheet. Reload the page.
refusal-contribution-not-asked = This partner is not asked about this measure.
refusal-contribution-many = At most { $most }.
refusal-contribution-link-closed = This link takes no more answers. Ask whoever sent it for another one.
refusal-contribution-link-guarded = This sheet is open to named functions only: no link leads to it.
refusal-contribution-link-long = A link opens for { $days } days at most.
refusal-contribution-link-shown = This link was made and shown already. If it was not noted, end it and make another one.
refusal-contribution-link-address = “{ $value }” is no address that begins with https://.
refusal-contribution-asked-already = These partners are asked about all these measures already.
refusal-contribution-empty = There is nothing to send. Add an action, or say that there is nothing to report.
refusal-contribution-both = A measure has actions and “nothing to report” at once. Keep one of them.
refusal-contribution-year = Give a year between 2000 and 2100.
refusal-contribution-past = That day is over already.
refusal-contribution-remind-guarded = This request is restricted: no reminder leaves. Tell the partners yourself.
refusal-contribution-remind-again = Somebody was reminded less than a day ago. Look again, and tick the box if they are to be reminded once more.
refusal-contribution-remind-preview = What would leave is no longer what was shown. Nothing has left: look again, then send.
refusal-contribution-preview = What would be asked is no longer what was shown. Look again, then ask.
refusal-contribution-file-seen = A sheet has changed meanwhile: what would be taken in is no longer what was shown. Look again, then take it in.
refusal-contribution-days = “{ $value }” is no number of days: 14, 3.
refusal-contribution-reminders = Give 0 to { $most } days.
refusal-contribution-same-day = That is the answer date already.
refusal-contribution-nothing-judged = “Nothing to report” on measure { $number } is “{ $standing }” already: that is no longer possible.
refusal-contribution-nothing-gone = The partner does not say, or no longer says, that there is nothing to report on this measure. Reload the page.
refusal-contribution-order = The end lies before the beginning.
refusal-contribution-cost = Give an amount in euros: 1 250,50.
refusal-contribution-figure = “{ $value }”: write a figure and what it counts, like 250 hours.
refusal-contribution-translation-language = Translate into the other official language, not into that of the original.
refusal-contribution-translation-more = The original says nothing here: nor does the translation.
refusal-contribution-translation-figures = The figures stay those of the original, in the same order: { $figures }
refusal-contribution-translation-same = This translation is already saved.
refusal-contribution-day = “{ $value }” is not a day, like 31/12/2026.
refusal-contribution-mail = “{ $value }” cannot be a mail address.
refusal-contribution-contact-line = This cannot be understood, is no address, is said twice or is about a partner that is not asked: { $value }
refusal-contribution-contact-known = Another contact person is named already for { $names }. Change them on the sheet of the partner, where their link ends, and take the line out here.
refusal-contribution-lines-ticked = You have ticked lines: choose “only the lines ticked”, or untick them.
refusal-contribution-draft = Somebody else saved this draft in the meantime. What you typed is still here: compare in another tab before you save.
refusal-contribution-draft-beside = Somebody else saved a draft here in the meantime: it stands above your text, which is still in the field. Saving again replaces theirs.
refusal-contribution-draft-other = The draft has changed since this page was opened: somebody else may have written on it. Nothing is sent. Read what is there now, then send.
refusal-contribution-taken = Somebody else has taken over this action already: that draft is on this page and was not changed.
refusal-contribution-reason = Say why there is nothing to report.
refusal-contribution-answer = Write your answer to the question.
refusal-contribution-what = Say what was done.
refusal-contribution-file-large = A file is larger than { $limit } MB. Send a smaller one.
refusal-contribution-file-type = A file is of a sort that is not kept. Send a photo, a PDF or a text.
refusal-contribution-file-held = A file is held by the check and was not added.
refusal-contribution-file-gone = The file is gone. Send it again.
refusal-contribution-file-size = The file, or what is packed in it, is larger than { $most } MB.
refusal-contribution-file-kind = This is no readable Excel (.xlsx), OpenDocument (.ods) or CSV table.
refusal-contribution-file-old = This is an old Excel file (.xls) or one with a password. Save it as .xlsx, without a password.
refusal-contribution-file-macro = The file holds macros. Save it as .xlsx and send that one.
refusal-contribution-file-empty = There is no line in the file.
refusal-contribution-file-lines = The file has more than { $most } lines.
refusal-contribution-file-far = Something stands very far from the table, far below or to the right. Delete the rows and columns after the table, save, and send the file again.
refusal-contribution-file-head = The heads of the columns are not there: at least “Mesure” or “Maatregel” and “Action” or “Actie”. Take the template.
refusal-contribution-file-twice = Two columns have the same head.
refusal-contribution-file-partner = No column says whose each line is: its head is “Partner”.
refusal-erase-contribution = No { $entry } says what is asked, decided or ended: without it, something else would hold. It stays.

## Kinds of entries

kind-contributions-campaign-opened = Request opened
kind-contributions-campaign-amended = Request corrected
kind-contributions-campaign-closed = Request closed
kind-contributions-campaign-reopened = Request opened again
kind-contributions-due-moved = Answer date moved
kind-contributions-partner-asked = Partner asked
kind-contributions-measures-added = Measures added to the request
kind-contributions-measures-taken-back = Measures taken back
kind-contributions-contact-named = Contact person named
kind-contributions-contact-removed = Contact person removed
kind-contributions-link-made = Link made
kind-contributions-link-opened = Link opened
kind-contributions-link-ended = Link ended
kind-contributions-given = Answer of the partner
kind-contributions-judged = Answers judged
kind-contributions-withdrawn = Action withdrawn
kind-contributions-translated = Action translated
kind-contributions-reminder-asked = Reminder asked for
kind-contributions-told = Letter to the partner
kind-contributions-told-by-hand = Partner told by word of mouth
contribution-done-before = This was recorded already: nothing was written a second time. Begin again for another choice.
