//! Time stamps (RFC 3161): when somebody else saw a signature.

use der::asn1::{Int, ObjectIdentifier as Oid, OctetString};
use der::{AnyRef, Decode, Reader, Sequence, SliceReader, Tag, Tagged};
use kernel::Timestamp;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::algorithm::digest;
use super::chain::{Anchors, Chain, chain, stamps_time};
use super::signed::Signed;

const TOKEN: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// What a time stamp turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stamp {
    /// It holds, and an authority that is trusted made it: at this instant.
    Trusted(Timestamp),
    /// It holds, but nobody who is trusted made it.
    Unknown(Timestamp),
    /// It does not hold, or is over something else.
    Broken,
}

#[derive(Sequence)]
struct Imprint {
    how: AlgorithmIdentifierOwned,
    value: OctetString,
}

/// Checks a stamp over this value.
pub(super) fn stamp(token: &Signed, over: &[u8], anchors: &Anchors) -> Stamp {
    checked(token, over, anchors).unwrap_or(Stamp::Broken)
}

fn checked(token: &Signed, over: &[u8], anchors: &Anchors) -> Option<Stamp> {
    let content = token.inside()?;
    token.check(&[&content], TOKEN).ok()?;
    let (imprint, at) = read(&content)?;
    if digest(&imprint.how, &[over])? != imprint.value.as_bytes() {
        return None;
    }
    let trusted = stamps_time(&token.signer)
        && chain(&token.signer, &token.certificates, anchors, at) == Chain::Trusted;
    Some(if trusted { Stamp::Trusted(at) } else { Stamp::Unknown(at) })
}

/// `TSTInfo` as far as it counts here.
fn read(content: &[u8]) -> Option<(Imprint, Timestamp)> {
    let mut outer = SliceReader::new(content).ok()?;
    let read = outer.sequence(|r| {
        let version = u8::decode(r)?;
        Oid::decode(r)?;
        let imprint = Imprint::decode(r)?;
        Int::decode(r)?;
        let at = AnyRef::decode(r)?;
        while !r.is_finished() {
            AnyRef::decode(r)?;
        }
        Ok((version, imprint, (at.tag(), at.value().to_vec())))
    });
    let (1, imprint, (Tag::GeneralizedTime, text)) = read.ok()? else { return None };
    outer.is_finished().then_some(())?;
    Some((imprint, instant(std::str::from_utf8(&text).ok()?)?))
}

/// `20260601120000.25Z`: fractions are allowed here, which other dates in certificates do not have.
fn instant(text: &str) -> Option<Timestamp> {
    let whole = text.strip_suffix('Z')?.split('.').next()?;
    let at = jiff::civil::DateTime::strptime("%Y%m%d%H%M%S", whole).ok()?;
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?;
    Some(Timestamp::from_jiff(at.timestamp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_with_and_without_fractions() {
        let second = instant("20260601120000Z");
        assert_eq!(second.unwrap().rfc3339(), "2026-06-01T12:00:00Z");
        assert_eq!(instant("20260601120000.25Z"), second);
        for bad in ["", "Z", "20260601", "20261301120000Z", "20260601120000", "20260601120000+0100"] {
            assert_eq!(instant(bad), None, "{bad}");
        }
    }
}
