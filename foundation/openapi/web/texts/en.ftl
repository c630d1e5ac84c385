# The interface for other programs: the page that explains it, the room of interfaces, the errors of its own.

room-interfaces = Interfaces

## The room

api-interfaces-lede = What other programs read here, hand in here and hear from here.
api-interfaces-api = { $collections } lists to read and { $forms } acts to hand in: addresses, fields, examples.
api-door-tokens = Machine tokens
api-door-tokens-what = A machine acts for a function, with some of its powers, until a day.

## The page

api-title = Interface for programs
api-lede = What a partner’s program may read and hand in with a machine’s token. Every list shows exactly what the machine’s function may read, no more and no less.
api-begin = To begin
api-begin-token = A program says who it is with a token in every request. The token belongs to a machine that holds a function; it is shown once and limited to some powers and a day.
api-tokens = Manage tokens
api-begin-paging = Lists are in the order of the last change. “next” is the address of the next page; it is null on the last.
api-begin-since = To get only what is new: remember “seq” of the answer and ask “?since=…” the next time. What changes meanwhile comes again, nothing is missed.
api-begin-etag = Every answer carries a tag (ETag). Send it back in If-None-Match: where nothing changed the answer is 304 and empty.
api-begin-errors = An error is a problem document (RFC 9457): a sentence, a reference to quote, and the field or parameter at fault.
api-begin-rights = What the function may not read does not exist in the answer. No name or number of a caller leaves by this interface.
api-begin-past = “?as_of=2026-11-24T02:00:00Z” shows what was known at that moment.
api-map-title = On a map
api-map = What has a place is also offered as OGC API – Features and as a GeoJSON file, which QGIS and GDAL read directly.
api-read = Read
api-write = Hand in
api-write-how = One JSON object per request. The header Idempotency-Key, chosen by you, protects against sending twice: a repeat gets the first receipt. The answer 201 gives the number of the journal’s entry and its hash.
api-power = Power needed:
api-field = Field
api-sort = Sort
api-says = What it says
api-always = always there
api-statuses = States:
api-example = Example
api-none = No lists
api-none-hint = This installation offers nothing for other programs to read.
api-sort-text = text
api-sort-code = one of the codes
api-sort-words = words, with their language
api-sort-names = name in three languages
api-sort-whole = whole number
api-sort-number = number
api-sort-flag = yes or no
api-sort-moment = moment (RFC 3339, UTC)
api-sort-id = id
api-sort-texts = list of texts
api-sort-object = object
api-sort-objects = list of objects

## Errors

refusal-api-parameter = This parameter is not known here. Known are: { $known }.
refusal-api-twice = This parameter is given twice: give it once.
refusal-api-limit = “limit” is a whole number from 1.
refusal-api-after = “after” is not a mark that a page before gave: take the address of “next” as it is.
refusal-api-since = “since” is the number of an entry of the journal, 0 or more.
refusal-api-status = There is no such state. Known are: { $known }.
refusal-api-area = “area” is the code of an area, as “areas” gives it.
refusal-api-moment = This is no moment: write it as RFC 3339 has it, for example 2026-11-24T02:00:00Z.
refusal-api-window = The end is before the beginning.
refusal-api-bbox = “bbox” has four numbers with commas between them: west, south, east, north, in degrees, longitude first.
refusal-api-bbox-turned = This box is far from here, but would be here if the two numbers of each corner were exchanged: longitude comes first.
refusal-api-format = There is no such format here: “f=json” or nothing.
refusal-api-once = The header Idempotency-Key has 1 to 200 visible characters, without a space.
refusal-api-json = The content is not a readable JSON object: { $problem }.
refusal-api-field = This field is not known here. Leave it out, or correct its name.
refusal-api-sort = This field is not of the sort expected: the description of the interface says which.
refusal-api-point = This point is not on the Earth: longitude goes from −180 to 180, latitude from −90 to 90.
