# Why a public warning (CAP) was refused, and what was odd about an accepted one. One sentence or two per stable code.

## Refused: what is wrong, and what to do

cap-refused-empty = The file is empty. Ask the sender to send it again.
cap-refused-too-large = The file is larger than this service accepts. Ask the sender for the alert alone, without attachments.
cap-refused-encoding-unsupported = The file is written in a character encoding that is not read here. Ask the sender for UTF-8.
cap-refused-encoding-mismatch = The file states one character encoding and uses another, so its accents cannot be trusted. Ask the sender to correct the declaration.
cap-refused-encoding-invalid = The file contains bytes that mean nothing in its character encoding. It may have been damaged on the way: fetch it again.
cap-refused-character-forbidden = The file contains a control character that XML forbids. Ask the sender to remove it.
cap-refused-not-xml = This is not an XML file. Check that the right file was chosen.
cap-refused-xml-version = The file is written in a version of XML other than 1.0. Ask the sender for XML 1.0.
cap-refused-malformed = The file is not well-formed XML. Ask the sender to correct it; line and column say where.
cap-refused-truncated = The file breaks off before its end. Fetch it again.
cap-refused-doctype = The file brings its own document type, which could make this service read other files. It was not opened any further: treat the sender with suspicion.
cap-refused-entity-unknown = The file uses a shorthand that XML itself does not define. Ask the sender to write the characters out.
cap-refused-namespace-prefix = The file uses a namespace prefix that it does not declare, or misuses one. Ask the sender to correct it.
cap-refused-too-deep = The file nests its elements deeper than any real alert. Treat the sender with suspicion.
cap-refused-too-many-elements = The file has more elements than any real alert. Ask the sender to split it.
cap-refused-too-many-attributes = One element of the file has more attributes than any real alert. Treat the sender with suspicion.
cap-refused-tag-too-long = One tag of the file is longer than in any real alert. Treat the sender with suspicion.
cap-refused-too-many-namespaces = The file declares more namespaces than any real alert. Treat the sender with suspicion.
cap-refused-text-too-long = One text of the file is longer than this service accepts. Ask the sender to shorten it or to link to it.
cap-refused-not-cap = This XML file is not a public warning in the CAP format, nor a feed or envelope that holds one. Check that the right file was chosen.
cap-refused-cap-version = The alert is written in a version of CAP that is not read here. Ask the sender for CAP 1.2.
cap-refused-namespace-missing = The alert does not say which version of CAP it is written in. Ask the sender to add the namespace.
cap-refused-no-alert = The feed lists alerts but holds none of them. Fetch the alerts it links to.
cap-refused-too-many-alerts = The file holds more alerts than this service takes in at once. Ask the sender to split it.
cap-refused-element-missing = An element that every alert needs is missing. Ask the sender to complete it.
cap-refused-element-empty = An element that every alert needs is empty. Ask the sender to complete it.
cap-refused-element-repeated = An element that may stand once stands twice, so it is not clear which one holds. Ask the sender which one is meant.
cap-refused-value-unknown = A value is not on the list that the CAP standard gives for it. Ask the sender to correct it.
cap-refused-time-malformed = A date or time cannot be read. Ask the sender to correct it.
cap-refused-time-without-offset = A time does not say its offset from UTC, so the hour is not certain. Ask the sender which hour is meant.
cap-refused-coordinate-invalid = A coordinate is not a place on Earth. Ask the sender to correct it.
cap-refused-polygon-too-short = A polygon has too few points to enclose an area. Ask the sender to correct it.
cap-refused-circle-invalid = A circle does not give a centre and a radius. Ask the sender to correct it.
cap-refused-too-many-points = The polygons of the alert have more points than this service accepts. Ask the sender for a simpler outline.
cap-refused-signature-broken = The alert was changed after it was signed, or its signature is damaged. Do not rely on it: call the sender back by a known number.

## Accepted, with something to know

cap-odd-element-unknown = An element that CAP does not have here was passed over.
cap-odd-element-foreign = An element that does not belong to CAP was passed over.
cap-odd-element-newer = An element of a later CAP version was read all the same.
cap-odd-element-missing = An element that the standard requires is missing; the alert was read without it.
cap-odd-element-empty = An empty element was taken as not stated.
cap-odd-element-order = The elements are not in the order of the standard.
cap-odd-stray-text = Text between the elements was passed over.
cap-odd-identifier-characters = The identifier or the sender contains characters that can make references ambiguous.
cap-odd-value-newer = A value of a later CAP version was read all the same.
cap-odd-value-deprecated = An outdated value was read as its modern equivalent.
cap-odd-pair-form = A name and its value are not written as this version of CAP writes them.
cap-odd-time-zulu = A time in UTC is written with “Z”, which CAP 1.2 does not allow.
cap-odd-time-fraction = A time has fractions of a second, which CAP 1.2 does not allow.
cap-odd-expires-early = The alert ends no later than it was sent.
cap-odd-language-malformed = The language is not given as the standard wants it.
cap-odd-info-missing = The alert says nothing about an event.
cap-odd-reference-malformed = A reference to an earlier alert cannot be read and was passed over.
cap-odd-reference-other-sender = The alert acts on an alert of another sender. Check with that sender.
cap-odd-references-missing = The alert updates, cancels or answers another one, but does not say which.
cap-odd-restriction-missing = The alert is restricted, but does not say how.
cap-odd-addresses-missing = The alert is private, but does not say for whom.
cap-odd-password-ignored = The alert contains a password; it was not kept.
cap-odd-polygon-empty = A polygon without points was passed over.
cap-odd-polygon-not-closed = A polygon was not closed; it was closed by joining its last point to its first.
cap-odd-number-invalid = A number cannot be read and was passed over.
cap-odd-ceiling-alone = An upper limit of height is given without a lower one.
cap-odd-encoding-widened = The file is written in Windows-1252, although it states ISO-8859-1.
cap-odd-signer-unknown = The alert is signed and unchanged, but its signer is not known here.
cap-odd-signature-unchecked = The alert is signed, but the signature could not be checked.
cap-odd-more = There were more oddities than are listed.
