# Paper: packs that were printed, sheets entered afterwards, offline entries released by name.

room-paper = Paper
paper-title = Paper
paper-lede = What lets work go on when screens fail: a current pack on the table, blank forms, and the way back.
paper-enter = Enter a sheet
paper-unsent = Not sent

paper-table = On the table
paper-table-none = No pack has been printed for your function yet. Print one now, while everything works.
paper-printed = printed { $at }
paper-printed-by = printed { $at } by { $by }
paper-printed-itself = printed { $at } by the program
paper-way-page = page
paper-way-pdf = PDF
paper-way-folder = print folder
paper-seq = up to № { $seq }
paper-aged =
    { $n ->
        [one] { $n } sheet has changed since.
       *[other] { $n } sheets have changed since.
    }
paper-aged-hint = Print the changed sheets alone; the first page says which to throw away.
paper-fresh = Every sheet still says what is so.
paper-sheet = Sheet { $name }
paper-sheet-new = New sheet
paper-state-same = current
paper-state-changed = has changed
paper-state-new = to be added
paper-state-gone = to be thrown away
paper-exchange = Print the changed sheets
paper-exchange-pdf = PDF of the changed sheets
paper-whole = Whole pack
paper-whole-hint = Everything that the function { $function } may read and that is open, in French and Dutch, with blank forms:
paper-print = Print
paper-pdf = PDF
paper-entered = Sheets entered
paper-entered-none = No sheet has been entered.
paper-entered-none-hint = Scan the code of a sheet that was filled in, or open “Enter a sheet”.
paper-again =
    { $n ->
        [one] opened again once
       *[other] opened again { $n } times
    }
paper-packs = Packs that were printed
paper-edition = { $n } printings
paper-as-of = As known on { $at } · № { $seq } · chain { $chain }
paper-nothing-fr = Néant.
paper-nothing-nl = Nihil.

## First sheet

paper-cover = Paper pack
paper-cover-how = Lay this pack where everybody finds it. Each sheet bears its number, the time of its content and who may read it; forms are filled in by hand, with the time.
paper-cover-exchange = Sheets to exchange of pack
paper-cover-exchange-how = Tick each sheet that you exchange. Throw the old one away: two versions on a table are worse than none.
paper-cover-instead = in place of
paper-cover-gone = Throw away without another: sheet

## Blank forms

paper-form-signal = Signals
paper-form-log = Log
paper-form-order = Orders by voice
paper-form-phase = Phases announced
paper-form-need = Needs
paper-form-how = One line per fact. The time is that of the fact or the words, not of your writing.
paper-form-writer = Written by (name, function)
paper-form-code = Enter this sheet once

## Columns

paper-col-time = Time
paper-col-who = Who calls, number
paper-col-what = What
paper-col-where = Where
paper-col-incident = Incident
paper-col-kind = Kind
paper-col-words = Text
paper-col-source = Said by
paper-col-to = To whom
paper-col-order = Order
paper-col-read-back = Read back
paper-col-done = Done at
paper-col-level = Level
paper-col-by = Decided by
paper-col-need = Need, how many
paper-col-until = By when
paper-col-sheet = Sheet
paper-col-writer = Written by
paper-col-lines = Lines
paper-col-entered = Entered by
paper-col-verdict = Outcome
paper-col-author = Typed by
paper-col-captured = Typed on
paper-col-released = Released by
paper-col-entry = Entry

## Entering afterwards

paper-reentry = Enter a sheet
paper-reentry-lede = One line per fact, each with its time. Each line becomes an entry of its own; what is refused stays here.
paper-reentry-scripts = This grid needs the browser’s scripts. Without them, enter each line on the command line, with “@02:41”.
paper-reentry-keys = Enter: next line. “:45”: same hour, minute 45. “~03”: around three. Pasting several lines spreads them. Ctrl+Enter: send all.
paper-reentry-send = Send the lines
paper-sheet-hint = The number printed at the top, if there is one.
paper-unprinted = No printed sheet has this number: enter the lines all the same
paper-writer-hint = The name on the sheet.
paper-day = Day
paper-day-hint = 24/11; leave empty if it was within the last 24 hours.
paper-kinds-none = Your function enters nothing afterwards.
paper-kinds-none-hint = Ask the watch to enter the sheet.
paper-before = Sheet { $sheet } has been entered already.
paper-before-who =
    { $n ->
        [one] { $by } ({ $function }), on { $at }, { $n } line.
       *[other] { $by } ({ $function }), on { $at }, { $n } lines.
    }
paper-reopen = Let it be entered once more
paper-reopen-hint = For example: the back had been forgotten.
paper-reason = Reason
paper-source-writer = on paper, by { $writer }
paper-source-sheet = on paper, sheet { $sheet }
paper-source-both = on paper, by { $writer }, sheet { $sheet }

## Not sent

paper-unsent-lede = What was typed without a connection stays sealed in this browser until its author signs in again, or somebody who may releases it by name.
paper-unsent-own = Yours
paper-unsent-none = Nothing of yours waits in this browser.
paper-unsent-others = Of other people
paper-unsent-others-none = Nothing of another person waits in this browser.
paper-release-hint = Why the author does not send it. The author will read this.
paper-open-unsent = Open to read and release
paper-export-unsent = Take away as a sealed file
paper-import-unsent = Take in a sealed file
paper-import-hint = A file taken away from another console; it opens nowhere but here.
paper-own-released = Released in your name
paper-own-released-line = Typed by you on { $captured }, released by { $by } on { $at }
paper-seen = Understood
paper-released = Releases
paper-banner-released = Of what you typed offline between { $from } and { $until }, { $n } was sent in your name by { $by }.
paper-banner-released-see = See
paper-banner-entry = Typed offline by { $author } on { $captured }, released by { $by } on { $at }: { $reason }

## Done

paper-done-printed = Pack { $number } is on record.
paper-done-sheet = Sheet { $sheet } is taken in hand.
paper-done-reopened = The sheet can be entered once more.
paper-done-released = Released; sent in their name now.
paper-done-exported = The sealed file is on record.
paper-done-seen = Noted.

## Refusals

refusal-paper-secret = What is under professional secrecy does not go on paper. Read it on the screen.
refusal-paper-empty = There is nothing to print for your function.
refusal-paper-unchanged = Nothing has changed since: pack { $number } is current.
refusal-paper-another = Pack { $number } is that of the function { $function }. Print your own.
refusal-paper-entered = Sheet { $sheet } has been entered already by { $person } ({ $function }), on { $at }. If a part is missing, open it again with a reason.
refusal-paper-unknown-sheet = No sheet “{ $sheet }” was printed here. Check the number at the top of the sheet; if there is no printed sheet, tick that below.
refusal-paper-not-entered = This sheet ({ $sheet }) has not been entered: it is free.
refusal-paper-own = This is yours: send it yourself, without a release.
refusal-paper-released = { $person } released it already, on { $at }.
refusal-paper-many = Too many or too few: from 1 to { $most }.
refusal-erase-paper-sheet = № { $entry } says that a sheet was entered: without it, it would be entered twice. It stays.

## Kinds of entries

kind-paper-printed = Paper pack printed
kind-paper-sheet-entered = Sheet entered
kind-paper-writer-named = Writer of a sheet named
kind-paper-sheet-reopened = Sheet opened again
kind-paper-unsent-opened = Another person’s offline entries opened
kind-paper-unsent-released = Offline entry released
kind-paper-unsent-exported = Offline entries taken away
kind-paper-release-seen = Release known to its author
