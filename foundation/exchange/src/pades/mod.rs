//! A PDF that comes back signed (PAdES, ETSI EN 319 142-1): whether it is ours, who signed it, and whether that holds.
//!
//! The document must begin with exactly the bytes that were issued; what follows may add signatures and nothing else. Each
//! signature is checked against authorities that the operator trusts. Whether a certificate was revoked is not looked up, and
//! what a certificate says of itself (qualified, device) is reported as its own claim.

mod algorithm;
mod chain;
mod object;
mod part;
mod signed;
mod stamp;
mod update;

use der::asn1::ObjectIdentifier as Oid;
use kernel::Timestamp;

use chain::{Chain, chain, claims, may_sign, name};
use signed::{Flaw, Signed};
use stamp::{Stamp, stamp};
use update::{Found, update};

pub use chain::Anchors;

/// Largest document that is looked at, bytes.
pub const LARGEST: usize = 25 * 1024 * 1024;
/// Most signatures in one document.
pub const MOST_SIGNATURES: usize = 8;
/// Content that stands apart: the document.
const DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.1");

kernel::coded! {
    /// What was found. Each either stops the document from being accepted, or is told beside it.
    Finding {
        /// It does not begin with the bytes that were issued.
        NotOurs = "not-ours",
        /// What follows our bytes cannot be read for certain.
        Unreadable = "unreadable",
        /// It is larger than any document of ours.
        TooLarge = "too-large",
        /// It has more signatures than are looked at.
        TooMany = "too-many",
        /// It has no signature.
        Unsigned = "unsigned",
        /// Something that we issued was replaced or taken away.
        Replaced = "replaced",
        /// Pages got marks that are no signatures.
        Annotated = "annotated",
        /// Something stands behind the last signature, which nobody signed.
        LaterChange = "later-change",
        /// A signature does not cover the whole document up to itself.
        PartOnly = "part-only",
        /// A signature is of a sort that does not count here.
        Sort = "sort",
        /// A signature cannot be read.
        SignatureUnreadable = "signature-unreadable",
        /// The document was changed after it was signed.
        Digest = "digest",
        /// The signature was not made with the signer's key.
        Signature = "signature",
        /// It was made in a way that does not count here.
        Algorithm = "algorithm",
        /// It does not name the certificate that it was made with.
        Certificate = "certificate",
        /// The certificate is not there for signing documents.
        Usage = "usage",
        /// No authority that is trusted stands behind the certificate.
        Untrusted = "untrusted",
        /// The certificate, or one above it, was not valid at the time.
        OutOfTime = "out-of-time",
        /// A time stamp is there and does not hold.
        StampBroken = "stamp-broken",
        /// The time was stamped by an authority that is trusted.
        Stamped = "stamped",
        /// A time stamp is there, by nobody who is trusted.
        StampUntrusted = "stamp-untrusted",
        /// The time is what the signer says.
        TimeClaimed = "time-claimed",
        /// No time is said at all.
        TimeMissing = "time-missing",
        /// The certificate says that it is qualified.
        ClaimsQualified = "claims-qualified",
        /// The certificate says that its key is in a device for qualified signatures.
        ClaimsDevice = "claims-device",
        /// The certificate says that it is for signatures of persons.
        ClaimsSignature = "claims-signature",
        /// The certificate says that it is for seals of organisations.
        ClaimsSeal = "claims-seal",
        /// The certificate does not say that it is qualified.
        NotQualified = "not-qualified",
        /// Whether the certificate was revoked was not looked up.
        RevocationUnchecked = "revocation-unchecked",
    }
}

impl Finding {
    /// Whether a document with it is refused.
    #[must_use]
    pub const fn refuses(self) -> bool {
        !matches!(
            self,
            Self::Stamped
                | Self::StampUntrusted
                | Self::TimeClaimed
                | Self::TimeMissing
                | Self::ClaimsQualified
                | Self::ClaimsDevice
                | Self::ClaimsSignature
                | Self::ClaimsSeal
                | Self::NotQualified
                | Self::RevocationUnchecked
        )
    }
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The signer's name, as the certificate has it: personal. Empty when it cannot be read.
    pub signer: String,
    /// When the signer says that it was.
    pub claimed_at: Option<Timestamp>,
    /// When a trusted authority saw it.
    pub stamped_at: Option<Timestamp>,
    /// What was found about it.
    pub findings: Vec<Finding>,
}

/// A document that was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// What was found about the document as a whole.
    pub findings: Vec<Finding>,
    /// Its signatures, in the order in which they were made.
    pub signatures: Vec<Signature>,
}

impl Checked {
    fn only(finding: Finding) -> Self {
        Self { findings: vec![finding], signatures: Vec::new() }
    }
    /// Everything that was found, each once, in the order of the list.
    #[must_use]
    pub fn all(&self) -> Vec<Finding> {
        let theirs = self.signatures.iter().flat_map(|s| &s.findings);
        let mut all: Vec<Finding> = self.findings.iter().chain(theirs).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
    /// Whether it is ours, signed, and every signature holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        !self.signatures.is_empty() && !self.all().into_iter().any(Finding::refuses)
    }
}

/// Looks at a document that came back. `issued` is what we gave out, `now` the time of looking: it counts where a signature
/// says no time.
#[must_use]
pub fn check(issued: &[u8], returned: &[u8], anchors: &Anchors, now: Timestamp) -> Checked {
    if returned.len() > LARGEST {
        return Checked::only(Finding::TooLarge);
    }
    if issued.is_empty() || !returned.starts_with(issued) {
        return Checked::only(Finding::NotOurs);
    }
    let Some(update) = update(issued, returned) else { return Checked::only(Finding::Unreadable) };
    let mut checked = Checked::default();
    for (is, finding) in [
        (update.signatures.is_empty(), Finding::Unsigned),
        (update.signatures.len() > MOST_SIGNATURES, Finding::TooMany),
        (update.replaced, Finding::Replaced),
        (update.annotated, Finding::Annotated),
        (update.later, Finding::LaterChange),
    ] {
        if is {
            checked.findings.push(finding);
        }
    }
    let all = update.signatures.iter().take(MOST_SIGNATURES);
    checked.signatures = all.map(|found| signature(found, returned, anchors, now)).collect();
    checked
}

fn signature(found: &Found, returned: &[u8], anchors: &Anchors, now: Timestamp) -> Signature {
    let mut out =
        Signature { signer: String::new(), claimed_at: None, stamped_at: None, findings: Vec::new() };
    if !matches!(found.sort.as_slice(), b"ETSI.CAdES.detached" | b"adbe.pkcs7.detached") {
        out.findings.push(Finding::Sort);
        return out;
    }
    let [before, after] = &found.covers;
    // Everything from the first byte to the end of its own part, but for its own bytes.
    let whole = *before == (0..found.place.start) && *after == (found.place.end..found.end);
    if !whole {
        out.findings.push(Finding::PartOnly);
    }
    let (Some(a), Some(b)) = (returned.get(before.clone()), returned.get(after.clone())) else {
        return out;
    };
    let Some(signed) = Signed::read(&found.content).filter(Signed::is_apart) else {
        out.findings.push(Finding::SignatureUnreadable);
        return out;
    };
    if let Err(flaw) = signed.check(&[a, b], DATA) {
        out.findings.push(match flaw {
            Flaw::Content => Finding::Sort,
            Flaw::Digest => Finding::Digest,
            Flaw::Signature => Finding::Signature,
            Flaw::Algorithm => Finding::Algorithm,
            Flaw::Certificate => Finding::Certificate,
        });
    }
    let at = time(found, &signed, anchors, now, &mut out);
    person(&signed, anchors, at, &mut out);
    out
}

/// The instant at which the certificate has to have been valid.
fn time(found: &Found, signed: &Signed, anchors: &Anchors, now: Timestamp, out: &mut Signature) -> Timestamp {
    let said = || instant(std::str::from_utf8(found.said_at.as_deref()?).ok()?);
    out.claimed_at = signed.claimed_at().or_else(said);
    let found = signed.time_stamp().map(|t| t.map_or(Stamp::Broken, |t| stamp(&t, signed.value(), anchors)));
    let claim = if out.claimed_at.is_some() { Finding::TimeClaimed } else { Finding::TimeMissing };
    match found {
        Some(Stamp::Trusted(at)) => {
            out.findings.push(Finding::Stamped);
            out.stamped_at = Some(at);
            return at;
        }
        Some(Stamp::Unknown(_)) => out.findings.extend([Finding::StampUntrusted, claim]),
        Some(Stamp::Broken) => out.findings.extend([Finding::StampBroken, claim]),
        None => out.findings.push(claim),
    }
    // A time that has not come yet is nobody's to claim.
    out.claimed_at.filter(|at| *at <= now).unwrap_or(now)
}

/// `D:20260601140000+02'00'`: a time in a document.
fn instant(text: &str) -> Option<Timestamp> {
    let digits = text.strip_prefix("D:")?;
    let (whole, zone) = digits.split_at_checked(14)?;
    let at = jiff::civil::DateTime::strptime("%Y%m%d%H%M%S", whole).ok()?;
    let at = Timestamp::from_jiff(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?.timestamp());
    let mut parts = zone.get(1..).unwrap_or("").split('\'').map(str::parse::<i64>);
    let mut part = |most: i64| parts.next().and_then(Result::ok).filter(|n| (0..=most).contains(n));
    let ahead = match zone.chars().next() {
        None | Some('Z') => 0,
        Some('+') => part(23)? * 3600 + part(59).unwrap_or(0) * 60,
        Some('-') => -(part(23)? * 3600 + part(59).unwrap_or(0) * 60),
        Some(_) => return None,
    };
    Some(at.plus_seconds(-ahead))
}

fn person(signed: &Signed, anchors: &Anchors, at: Timestamp, out: &mut Signature) {
    out.signer = name(&signed.signer);
    if !may_sign(&signed.signer) {
        out.findings.push(Finding::Usage);
    }
    match chain(&signed.signer, &signed.certificates, anchors, at) {
        Chain::Trusted => {}
        Chain::Unknown => out.findings.push(Finding::Untrusted),
        Chain::OutOfTime => out.findings.push(Finding::OutOfTime),
    }
    let claims = claims(&signed.signer);
    for (is, finding) in [
        (claims.qualified, Finding::ClaimsQualified),
        (claims.device, Finding::ClaimsDevice),
        (claims.signature, Finding::ClaimsSignature),
        (claims.seal, Finding::ClaimsSeal),
        (!claims.qualified, Finding::NotQualified),
    ] {
        if is {
            out.findings.push(finding);
        }
    }
    out.findings.push(Finding::RevocationUnchecked);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_documents() {
        let noon = instant("D:20260601120000Z");
        assert_eq!(noon.unwrap().rfc3339(), "2026-06-01T12:00:00Z");
        for same in [
            "D:20260601120000",
            "D:20260601140000+02'00'",
            "D:20260601140000+02'00",
            "D:20260601063000-05'30'",
        ] {
            assert_eq!(instant(same), noon, "{same}");
        }
        for bad in
            ["", "D:", "20260601120000Z", "D:20261301120000Z", "D:20260601120000?", "D:20260601120000+99'00'"]
        {
            assert_eq!(instant(bad), None, "{bad}");
        }
    }
}
