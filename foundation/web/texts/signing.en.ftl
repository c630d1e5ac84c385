# Documents that are signed elsewhere: copies given out, brought back, checked.

signing-sealed = sealed, not signed
signing-signed = signed
signing-offer = Take a copy to sign
signing-offer-hint = The copy is kept byte for byte: only a signature on this copy will be recognised.
signing-offered = Copy ready: download it, sign it, bring it back.
signing-copies = Copies
signing-copies-none = No copy has been taken.
signing-version = version { $n }
signing-older = corrected since
signing-given = taken by
signing-taken-by = received by
signing-copy = The copy
signing-signed-copy = The signed copy
signing-nameless = no name in the certificate
signing-return = Bring the signed copy back
signing-file = The signed PDF
signing-file-hint = The file as your signing program saved it, without printing it again or annotating it.
signing-return-do = Check and keep
signing-taken = Signature checked: { $number } is signed.
signing-refused = This document was not accepted
signing-refused-do = Nothing changed here. Take the copy below, sign it as it is and bring it back.
signing-nobody-trusted = No certification authority is configured: no signature can be recognised. The administrator adds them in the configuration ([signatures] anchors).
signing-entry = entry № { $seq }

# What was found about a document that came back

signing-finding-not-ours = It does not begin with the bytes of a copy given out here: it is not our document, or it was saved anew.
signing-finding-unreadable = What follows our document cannot be read for certain.
signing-finding-too-large = It is too large.
signing-finding-too-many = It carries more signatures than are looked at.
signing-finding-unsigned = It carries no signature.
signing-finding-replaced = A part of our document was replaced or taken away.
signing-finding-annotated = Pages carry marks that are no signatures.
signing-finding-later-change = Something stands behind the last signature that nobody signed.
signing-finding-part-only = A signature does not cover the whole document.
signing-finding-sort = A signature is of a sort that does not count here.
signing-finding-signature-unreadable = A signature cannot be read.
signing-finding-digest = The document was changed after it was signed.
signing-finding-signature = The signature was not made with the signer’s key.
signing-finding-algorithm = The signature was made in a way that does not count here.
signing-finding-certificate = The signature does not name the signer’s certificate.
signing-finding-usage = The certificate is not meant for signing documents.
signing-finding-untrusted = No trusted authority stands behind the certificate.
signing-finding-out-of-time = The certificate was not valid at that time.
signing-finding-stamp-broken = A time stamp is there and does not hold.
signing-finding-stamped = The time was stamped by a trusted authority.
signing-finding-stamp-untrusted = A time stamp is there, by an authority that is not trusted here.
signing-finding-time-claimed = The time is what the signer says.
signing-finding-time-missing = No time is said.
signing-finding-claims-qualified = The certificate says that it is qualified.
signing-finding-claims-device = The certificate says that its key is in a qualified device.
signing-finding-claims-signature = The certificate is for signatures of persons.
signing-finding-claims-seal = The certificate is for seals of organisations.
signing-finding-not-qualified = The certificate does not say that it is qualified.
signing-finding-revocation-unchecked = Whether the certificate was revoked was not looked up.

refusal-signing-refused = This document was not accepted: the reasons stand on the page.
refusal-signing-file = This file cannot be kept: it has to be a PDF, and not too large.
refusal-signing-gone = This copy is no longer there: it was erased or has not been restored yet.
refusal-signing-signer = { $name } has signed this copy already: sign the file that they brought back, or take another copy.
